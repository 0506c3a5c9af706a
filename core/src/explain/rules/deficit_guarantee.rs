//! The statement of a guarantee.

use core::cmp::Ordering;

use crate::agreement::Origins;
use crate::calendar::Period;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::allocate::Split;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels, sources};
use crate::numbers::{Amount, Unit};
use crate::rules::split::{CoveredYear, DeficitGuarantee, DeficitGuaranteeInput, GuaranteedYear, days_of_year};

impl Explain for DeficitGuaranteeInput {
    type Result = DeficitGuarantee;

    fn settle(&self) -> Result<DeficitGuarantee, Error> {
        crate::rules::split::deficit_guarantee(self)
    }

    fn lines(&self, result: &DeficitGuarantee, origins: &Origins) -> Statement {
        let title = words!("Underskuds- og tomgangsgaranti", "Guarantee of deficit and vacancy");
        let mut s = Statement::new("deficit_guarantee", title, origins);
        s.given("first_day", labels::FIRST_DAY, Words::day(self.first_day));
        s.given("last_day", labels::LAST_DAY, Words::day(self.last_day));
        let given = |s: &mut Statement, id: &str, label: Words, amount: Option<_>| {
            amount.map(|amount| s.given(id, label, amount))
        };
        let terms = Terms {
            percent: s.given("guaranteed_percent", labels::GUARANTEED_PERCENT, self.guaranteed_percent),
            own_part: given(&mut s, "own_part", labels::OWN_PART, self.own_part),
            yearly_cap: given(&mut s, "yearly_cap", labels::YEARLY_CAP, self.yearly_cap),
            fixed: self.fixed_percent.map(|fixed| s.given("fixed_percent", labels::FIXED_COSTS_PERCENT, fixed)),
            unit: s.given("unit", labels::UNIT, self.unit),
            weights: self
                .guarantors
                .iter()
                .enumerate()
                .map(|(index, party)| {
                    s.given(format!("guarantors[{index}].weight"), labels::WEIGHT.of(party.id.as_str()), party.weight)
                })
                .collect(),
        };
        s.given("method", labels::METHOD, labels::method(self.method));
        let mut cap = given(&mut s, "total_cap", labels::TOTAL_CAP, self.total_cap);
        let columns = [labels::GUARANTEE_LOSS, labels::COVERED, labels::LEFT_TO_OPERATOR];
        let mut table = Table::new(words!("år for år", "year by year"), labels::YEAR, columns);
        let mut years = Vec::new();
        for (index, (year, covered)) in self.years.iter().zip(&result.years).enumerate() {
            let lines = self.year_lines(&mut s, index, (year, covered), &terms, cap);
            cap = lines.cap_left;
            table.row(Words::same(&year.year.to_string()), [lines.loss, lines.covered, lines.left].map(Some));
            years.push(lines);
        }
        in_all(&mut s, result, &years, table);
        s
    }
}

/// The lines of the terms of a guarantee.
struct Terms {
    percent: Ref,
    own_part: Option<Ref>,
    yearly_cap: Option<Ref>,
    fixed: Option<Ref>,
    unit: Ref,
    weights: Vec<Ref>,
}

/// The lines of a year.
struct Year {
    loss: Ref,
    covered: Ref,
    left: Ref,
    shares: Vec<Ref>,
    missing: Ref,
    cap_left: Option<Ref>,
}

impl DeficitGuaranteeInput {
    fn year_lines(
        &self,
        s: &mut Statement,
        index: usize,
        (given, year): (&GuaranteedYear, &CoveredYear),
        terms: &Terms,
        cap: Option<Ref>,
    ) -> Year {
        let whose = given.year.to_string();
        let id = |field: &str| format!("years[{index}].{field}");
        let of = |label: Words| label.of(&whose);
        let to_the_oere = Rounding::To(Unit::OERE);
        let exact = Rounding::Exact;
        let (loss, in_guarantee) = self.loss_lines(s, index, (given, year), terms);

        let own_part = terms.own_part.map_or(Formula::from(0), |own| Formula::from(own).smaller(in_guarantee));
        let own_part = s.line(id("own_part"), of(labels::OWN_PART), year.own_part, own_part, exact, Source::Arithmetic);
        let formula = (in_guarantee - own_part) * terms.percent;
        let label = of(labels::GUARANTEED);
        let guaranteed = s.line(id("guaranteed"), label, year.guaranteed, formula, to_the_oere, Source::Chosen);
        let mut within = Formula::from(guaranteed);
        for cap in [terms.yearly_cap, cap].into_iter().flatten() {
            within = within.smaller(cap);
        }
        let formula = within.rounded_down(terms.unit);
        let covered = s.line(id("covered"), of(labels::COVERED), year.covered, formula, exact, Source::Chosen);

        let list = id("shares");
        let split = Split {
            amount: covered,
            exact: covered.into(),
            unit: self.unit,
            method: self.method,
            weights: Vec::new(),
            list: "guarantors",
            weight: "weight",
            shares: &list,
            label: labels::WEIGHT,
            total: labels::TOTAL_WEIGHT,
            source: Source::Chosen,
            caption: Words::same(&whose),
        };
        let shares = split.shares(s, terms.unit, &terms.weights, &year.shares);
        let missing = covered - Formula::sum(shares.iter().copied());
        let missing = s.line(id("missing"), of(labels::MISSING), year.missing, missing, exact, Source::Arithmetic);
        let left = of(labels::LEFT_TO_OPERATOR);
        let left = s.line(id("left"), left, year.left, loss - covered, exact, Source::Arithmetic);
        let cap_left = cap.zip(year.cap_left).map(|(cap, cap_left)| {
            s.line(id("cap_left"), of(labels::CAP_LEFT), cap_left, cap - covered, exact, Source::Arithmetic)
        });
        Year { loss, covered, left, shares, missing, cap_left }
    }

    /// Adds the loss of a year, and its part in the days of the guarantee.
    fn loss_lines(
        &self,
        s: &mut Statement,
        index: usize,
        (given, year): (&GuaranteedYear, &CoveredYear),
        terms: &Terms,
    ) -> (Ref, Ref) {
        let whose = given.year.to_string();
        let id = |field: &str| format!("years[{index}].{field}");
        let of = |label: Words| label.of(&whose);
        let to_the_oere = Rounding::To(Unit::OERE);
        let loss: Formula = match (given.deficit, given.vacant_days, given.cost_per_day, terms.fixed) {
            (None, Some(days), Some(cost), Some(fixed)) => {
                let days = s.given(id("vacant_days"), of(labels::VACANT_DAYS), days);
                days * s.given(id("cost_per_day"), of(labels::COST_PER_DAY), cost) * fixed
            }
            (deficit, ..) => {
                let deficit = deficit.map_or(Amount::ZERO, Amount::from);
                s.given(id("deficit"), of(labels::DEFICIT), deficit).into()
            }
        };
        let loss = s.line(id("loss"), of(labels::GUARANTEE_LOSS), year.loss, loss, to_the_oere, Source::Arithmetic);
        let guarantee = Period::new(self.first_day, self.last_day).ok();
        let days =
            guarantee.filter(|_| given.deficit.is_some()).and_then(|guarantee| days_of_year(given.year, guarantee));
        let (mut part, mut source) = (Formula::from(loss), Source::Arithmetic);
        if let Some((inside, all)) = days.filter(|(inside, all)| inside.compare(*all).is_ok_and(Ordering::is_lt)) {
            let [inside, all] = [inside, all].map(|days| days.whole_part().unwrap_or_default());
            part = loss * Formula::from(inside) / Formula::from(all);
            source = sources::ASSUMED;
            s.note_once(words!(
                "Et underskud er fordelt jævnt på årets dage, når garantien kun gælder en del af året (antaget).",
                "A deficit is spread evenly over the days of a year that the guarantee holds in part of (assumed).",
            ));
        }
        let label = of(labels::IN_GUARANTEE);
        let part = s.line(id("in_guarantee"), label, year.in_guarantee, part, to_the_oere, source);
        (loss, part)
    }
}

/// Adds the sums over the years, and the checks.
fn in_all(s: &mut Statement, result: &DeficitGuarantee, years: &[Year], mut table: Table) {
    let loss = s.sum("loss", labels::GUARANTEE_LOSSES, result.loss, years.iter().map(|year| year.loss));
    let covered = s.sum("covered", labels::COVERED_IN_ALL, result.covered, years.iter().map(|year| year.covered));
    let left = s.sum("left", labels::LEFT_IN_ALL, result.left, years.iter().map(|year| year.left));
    table.row(labels::IN_ALL, [loss, covered, left].map(Some));
    s.table(table);
    let mut totals = Vec::new();
    for (index, total) in result.totals.iter().enumerate() {
        let of = years.iter().filter_map(|year| year.shares.get(index).copied());
        let label = labels::SHARE.of(total.id.as_str());
        totals.push(s.sum(format!("totals[{index}].share"), label, total.share, of));
    }
    s.check(
        words!("det dækkede og det tilbageværende er tabene", "what is covered and what is left are the losses"),
        covered + left,
        Relation::Equal,
        loss,
    );
    let missing = Formula::sum(years.iter().map(|year| year.missing));
    s.check(
        words!(
            "garanternes andele og differencerne er det dækkede",
            "the guarantors' shares and the differences are what is covered"
        ),
        Formula::sum(totals) + missing,
        Relation::Equal,
        covered,
    );
}
