//! The statement of an amount split on parties.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels};
use crate::numbers::{Amount, BigRatio, Unit, Weight};
use crate::read::Name;
use crate::rules::split::{AllocateInput, Allocation, Method, Share};

impl Explain for AllocateInput {
    type Result = Allocation;

    fn settle(&self) -> Result<Allocation, Error> {
        crate::rules::split::allocate(self)
    }

    fn lines(&self, result: &Allocation, origins: &Origins) -> Statement {
        let mut s = Statement::new("allocate", words!("Fordeling", "Split of an amount"), origins);
        let amount = s.given("amount", labels::AMOUNT, self.amount);
        let split = Split {
            amount,
            exact: amount.into(),
            unit: self.unit,
            method: self.method,
            weights: self.parties.iter().map(|party| (&party.id, party.weight)).collect(),
            list: "parties",
            weight: "weight",
            shares: "shares",
            label: labels::WEIGHT,
            total: labels::TOTAL_WEIGHT,
            source: Source::Chosen,
            caption: labels::SPLIT,
        };
        split.explain(&mut s, &result.shares, result.sum, result.missing);
        s
    }
}

/// A split, as a part of a statement.
pub(super) struct Split<'a> {
    /// The line of the amount that is split.
    pub amount: Ref,
    /// The amount before it was rounded, which the shares are calculated from.
    pub exact: Formula,
    pub unit: Unit,
    pub method: Method,
    pub weights: Vec<(&'a Name, Weight)>,
    /// The list of the parties, its field of the weight, and the list of the shares.
    pub list: &'a str,
    pub weight: &'a str,
    pub shares: &'a str,
    /// The labels of a weight and of the sum of the weights.
    pub label: Words,
    pub total: Words,
    /// The source of the split.
    pub source: Source,
    /// The caption of the table of the shares.
    pub caption: Words,
}

impl Split<'_> {
    /// Adds the weights, the shares, their sum and a check; returns the lines of the shares.
    pub(super) fn explain(&self, s: &mut Statement, shares: &[Share], sum: Amount, missing: Amount) -> Vec<Ref> {
        let lines = self.lines(s, shares);
        let all = Formula::sum(lines.iter().copied());
        let sum = s.line("sum", labels::SUM, sum, all.clone(), Rounding::Exact, Source::Arithmetic);
        let missing =
            s.line("missing", labels::MISSING, missing, self.amount - sum, Rounding::Exact, Source::Arithmetic);
        s.check(
            words!("andelene og differencen er beløbet", "the shares and the difference are the amount"),
            all + missing,
            Relation::Equal,
            self.amount,
        );
        lines
    }

    /// Adds the amount that is missing in the sum of the shares, and a check.
    pub(super) fn missing(&self, s: &mut Statement, id: &str, missing: Amount, shares: &[Ref]) {
        let all = Formula::sum(shares.iter().copied());
        let formula = self.amount - all.clone();
        let missing = s.line(id, labels::MISSING, missing, formula, Rounding::Exact, Source::Arithmetic);
        s.check(
            words!("andelene og differencen er beløbet", "the shares and the difference are the amount"),
            all + missing,
            Relation::Equal,
            self.amount,
        );
    }

    /// Adds the weights and the shares; returns the lines of the shares.
    pub(super) fn lines(&self, s: &mut Statement, shares: &[Share]) -> Vec<Ref> {
        let unit = s.given_once("unit", labels::UNIT, self.unit);
        s.given_once("method", labels::METHOD, labels::method(self.method));
        let mut weights = Vec::with_capacity(self.weights.len());
        for (index, (id, weight)) in self.weights.iter().enumerate() {
            let id_of_line = format!("{}[{index}].{}", self.list, self.weight);
            weights.push(s.given(id_of_line, self.label.of(id.as_str()), *weight));
        }
        self.shares(s, unit, &weights, shares)
    }

    /// Adds the shares by weights that already have lines; returns the lines of the shares.
    pub(super) fn shares(&self, s: &mut Statement, unit: Ref, weights: &[Ref], shares: &[Share]) -> Vec<Ref> {
        let total = Formula::sum(weights.iter().copied());
        let id = if self.shares == "shares" { String::new() } else { format!("{}_", self.shares) };
        let total = s.total(&format!("{id}total_weight"), self.total.clone(), total);

        let mut lines = Vec::with_capacity(shares.len());
        let mut table = Table::new(self.caption.clone(), labels::PARTY, [self.label.clone(), labels::SHARE]);
        for (index, (share, weight)) in shares.iter().zip(weights.iter().copied()).enumerate() {
            let exact = self.exact.clone() * weight / total;
            let (formula, rounding) = match self.method {
                Method::EachRounded => (exact, Rounding::To(self.unit)),
                Method::LargestRemainder => {
                    (with_remainder(s, exact.rounded_down(unit), unit, share.share), Rounding::Exact)
                }
            };
            let line = s.line(
                format!("{}[{index}].share", self.shares),
                labels::SHARE.of(share.id.as_str()),
                share.share,
                formula,
                rounding,
                self.source.clone(),
            );
            table.row(Words::same(share.id.as_str()), [Some(weight), Some(line)]);
            lines.push(line);
        }
        s.table(table);

        if self.method == Method::LargestRemainder {
            s.note_once(words!(
                "Hver andel er rundet mod nul; de enheder, der er til overs, går til de største rester, ved lige rester til det laveste navn. Metoden er valgt; aftalerne nævner ingen.",
                "Every share is rounded towards zero; the units left over go to the largest remainders, ties to the lowest name. The method is chosen; the agreements name none.",
            ));
        }
        lines
    }
}

/// Returns the formula of a share: rounded towards zero, with the unit that its remainder may have got.
fn with_remainder(s: &Statement, down: Formula, unit: Ref, share: Amount) -> Formula {
    let won = s.evaluate(&down).map(|down| BigRatio::from(share.exactly()) - down);
    match won.map(|won| won.signum()) {
        Ok(1) => down + unit,
        Ok(-1) => down - unit,
        _ => down,
    }
}
