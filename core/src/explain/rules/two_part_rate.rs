//! The statement of a two-part rate.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels};
use crate::numbers::Unit;
use crate::rules::rate::{TwoPartRate, TwoPartRateInput};

impl Explain for TwoPartRateInput {
    type Result = TwoPartRate;

    fn settle(&self) -> Result<TwoPartRate, Error> {
        crate::rules::rate::two_part_rate(self)
    }

    fn lines(&self, result: &TwoPartRate, origins: &Origins) -> Statement {
        let title = words!(
            "Døgntakst af basistakst, ydelsespakke og tillæg",
            "Daily rate of base rate, package and supplements",
        );
        let mut s = Statement::new("two_part_rate", title, origins);
        let mut parts = vec![s.given("base_rate", labels::BASE_RATE, self.base_rate)];
        if let Some(package) = self.package {
            parts.push(s.given("package", labels::PACKAGE_PRICE, package));
        }
        let mut supplements = Vec::new();
        for (index, supplement) in self.supplements.iter().flatten().enumerate() {
            let label = Words::same(supplement.name.as_str());
            supplements.push(s.given(format!("supplements[{index}].amount"), label, supplement.amount));
        }
        parts.push(s.sum("supplements_total", labels::SUPPLEMENTS_TOTAL, result.supplements_total, supplements));
        let hours_price = match (self.hours, self.hourly_rate) {
            (Some(hours), Some(rate)) => {
                let hours = s.given("hours", labels::HOURS, hours);
                hours * s.given("hourly_rate", labels::HOURLY_RATE, rate)
            }
            _ => Formula::from(0),
        };
        parts.push(s.line(
            "hours_price",
            labels::HOURS_PRICE,
            result.hours_price,
            hours_price,
            Rounding::To(Unit::OERE),
            Source::Arithmetic,
        ));
        s.line("rate", labels::RATE, result.rate, Formula::sum(parts), Rounding::Exact, Source::Chosen);
        s
    }
}
