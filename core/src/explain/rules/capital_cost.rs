//! The statement of capital costs.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::rules::one_oere;
use crate::explain::statement::{Relation, Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::numbers::{Amount, Unit};
use crate::rules::rate::{CapitalCost, CapitalCostInput};

impl Explain for CapitalCostInput {
    type Result = CapitalCost;

    fn settle(&self) -> Result<CapitalCost, Error> {
        crate::rules::rate::capital_cost(self)
    }

    fn lines(&self, result: &CapitalCost, origins: &Origins) -> Statement {
        let title = words!("Afskrivning og forrentning", "Depreciation and interest");
        let mut s = Statement::new("capital_cost", title, origins);
        let acquisition = s.given("acquisition", labels::ACQUISITION, self.acquisition);
        s.given("first_year", labels::FIRST_YEAR, self.first_year);
        let life = s.given("useful_life", labels::USEFUL_LIFE, self.useful_life);
        let interest_percent = s.given("interest_percent", labels::INTEREST_PERCENT, self.interest_percent);

        let mut parts = (Vec::new(), Vec::new(), Vec::new());
        for (index, year) in result.years.iter().enumerate() {
            let place = format!("years[{index}]");
            let whose = year.year.to_string();
            let written_off = |years: usize| {
                let years = Formula::from(i128::try_from(years).unwrap_or_default());
                (acquisition * years / life).rounded(one_oere())
            };
            let row = |s: &mut Statement, field: &str, label, figure, formula: Formula, rounding, source| {
                s.line(format!("{place}.{field}"), label, figure, formula, rounding, source)
            };
            let opening = row(
                &mut s,
                "opening_value",
                labels::OPENING_VALUE.of(&whose),
                year.opening_value,
                acquisition - written_off(index),
                Rounding::Exact,
                Source::Arithmetic,
            );
            let depreciation = row(
                &mut s,
                "depreciation",
                labels::DEPRECIATION.of(&whose),
                year.depreciation,
                written_off(index.saturating_add(1)) - written_off(index),
                Rounding::Exact,
                Source::Chosen,
            );
            let interest = row(
                &mut s,
                "interest",
                labels::INTEREST.of(&whose),
                year.interest,
                opening * interest_percent,
                Rounding::To(Unit::OERE),
                Source::Chosen,
            );
            let cost = row(
                &mut s,
                "cost",
                labels::CAPITAL_COST.of(&whose),
                year.cost,
                depreciation + interest,
                Rounding::Exact,
                Source::Arithmetic,
            );
            parts.0.push(depreciation);
            parts.1.push(interest);
            parts.2.push(cost);
        }
        let mut total = |id: &str, label, figure: Amount, of| s.sum(id, label, figure, of);
        let written_off = total("depreciation_total", labels::DEPRECIATION_TOTAL, result.depreciation_total, parts.0);
        let interest = total("interest_total", labels::INTEREST_TOTAL, result.interest_total, parts.1);
        let cost = total("cost_total", labels::COST_TOTAL, result.cost_total, parts.2);
        s.check(
            words!("afskrivningerne er anskaffelsessummen", "what is written off is the acquisition"),
            written_off,
            Relation::Equal,
            acquisition,
        );
        s.check(
            words!("afskrivning og forrentning er omkostningen", "depreciation and interest are the cost"),
            written_off + interest,
            Relation::Equal,
            cost,
        );
        s
    }
}
