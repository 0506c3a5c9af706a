//! The statement of the basis of a rate.

use crate::agreement::Origins;
use crate::collections::Map;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels, sources};
use crate::numbers::Unit;
use crate::read::{ByName, Name};
use crate::rules::rate::{NamedAmount, RateBasis, RateBasisInput};

impl Explain for RateBasisInput {
    type Result = RateBasis;

    fn settle(&self) -> Result<RateBasis, Error> {
        crate::rules::rate::rate_basis(self)
    }

    fn lines(&self, result: &RateBasis, origins: &Origins) -> Statement {
        let mut s = Statement::new("rate_basis", words!("Takstberegningsgrundlag", "Basis of a rate"), origins);
        let mut parts: ByName<'_, Ref> = Map::new();
        let mut costs = Vec::with_capacity(self.costs.len());
        for (index, part) in self.costs.iter().enumerate() {
            let mut label = Words::same(part.name.as_str());
            if let Some(year) = part.price_year {
                label = label.in_prices_of(year);
            }
            let line = s.given(format!("costs[{index}].amount"), label, part.amount);
            parts.insert(&part.name, line);
            costs.push(line);
        }
        let costs = s.sum("costs_total", labels::COSTS_TOTAL, result.costs_total, costs);
        let capital = amounts(&mut s, "capital", self.capital.as_deref());
        for (part, line) in self.capital.iter().flatten().zip(&capital) {
            parts.insert(&part.name, *line);
        }

        let mut overheads = Vec::with_capacity(result.overheads.len());
        for (index, (overhead, amount)) in self.overheads.iter().flatten().zip(&result.overheads).enumerate() {
            let name = overhead.name.as_str();
            let of = parts_named(&overhead.of);
            let label = labels::OVERHEAD_PERCENT.of(name).of_parts(&of);
            let percent = s.given(format!("overheads[{index}].percent"), label, overhead.percent);
            let base = Formula::sum(overhead.of.iter().filter_map(|name| parts.get(name).copied()));
            let label = labels::OVERHEAD_BASE.of(name).of_parts(&of);
            let base = s.step(format!("overheads[{index}].base"), label, base);
            let line = s.line(
                format!("overheads[{index}].amount"),
                Words::same(name),
                amount.amount,
                base * percent,
                Rounding::To(Unit::OERE),
                Source::Arithmetic,
            );
            parts.insert(&overhead.name, line);
            overheads.push(line);
        }
        let overheads = s.sum("overheads_total", labels::OVERHEADS_TOTAL, result.overheads_total, overheads);
        let capital = s.sum("capital_total", labels::CAPITAL_TOTAL, result.capital_total, capital);
        let income = amounts(&mut s, "income", self.income.as_deref());
        let income = s.sum("income_total", labels::INCOME_TOTAL, result.income_total, income);

        let earned = costs + overheads + capital - income;
        let formula = match self.regulated {
            Some(regulated) => earned - s.given("regulated", labels::REGULATED, regulated),
            None => earned,
        };
        let basis = s.line("basis", labels::BASIS, result.basis, formula.clone(), Rounding::Exact, sources::BASIS);
        s.check(words!("delene er grundlaget", "the parts are the basis"), formula, Relation::Equal, basis);
        s
    }
}

/// The most names of parts that a label has.
const NAMES: usize = 8;

/// The names of the parts that an overhead is a percentage of.
fn parts_named(of: &[Name]) -> String {
    let names: Vec<_> = of.iter().take(NAMES).map(Name::as_str).collect();
    let more = if of.len() > NAMES { ", …" } else { "" };
    format!("{}{more}", names.join(", "))
}

fn amounts(s: &mut Statement, list: &str, parts: Option<&[NamedAmount]>) -> Vec<Ref> {
    let parts = parts.unwrap_or_default().iter().enumerate();
    parts
        .map(|(index, part)| s.given(format!("{list}[{index}].amount"), Words::same(part.name.as_str()), part.amount))
        .collect()
}
