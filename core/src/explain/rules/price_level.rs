//! The statement of an amount at another price level.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels};
use crate::rules::rate::{PriceLevel, PriceLevelInput};

impl Explain for PriceLevelInput {
    type Result = PriceLevel;

    fn settle(&self) -> Result<PriceLevel, Error> {
        crate::rules::rate::price_level(self)
    }

    fn lines(&self, result: &PriceLevel, origins: &Origins) -> Statement {
        let title = words!("Pris- og lønregulering", "Amount at another price level");
        let mut s = Statement::new("price_level", title, origins);
        let amount = s.given("input.amount", labels::PRICED_AMOUNT.in_prices_of(self.from_year), self.amount);
        s.given("to_year", labels::TO_YEAR, self.to_year);
        let forwards = self.to_year >= self.from_year;

        let mut factor = Formula::from(1);
        for (index, change) in self.series.iter().enumerate().filter(|(_, change)| self.uses(change.year)) {
            let place = format!("series[{index}]");
            let label = labels::PRICE_CHANGE.of(&change.year.to_string());
            let percent = s.given(format!("{place}.change"), label, change.change);
            let says = Words::same(&format!("{}; {}", change.scope, change.source));
            s.given(format!("{place}.source"), labels::CHANGE_SOURCE.of(&change.year.to_string()), says);
            let step = Formula::from(1) + percent;
            factor = if forwards { factor * step } else { factor / step };
        }
        let factor = s.line("factor", labels::FACTOR, result.factor, factor, Rounding::Shown, Source::Arithmetic);
        s.line(
            "amount",
            labels::PRICED_AMOUNT.in_prices_of(self.to_year),
            result.amount,
            amount * factor,
            Rounding::To(self.unit),
            Source::Arithmetic,
        );
        s
    }
}
