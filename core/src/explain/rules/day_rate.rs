//! The statement of a day rate.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::statement::{Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::rules::rate::{DayRate, DayRateInput};

impl Explain for DayRateInput {
    type Result = DayRate;

    fn settle(&self) -> Result<DayRate, Error> {
        crate::rules::rate::day_rate(self)
    }

    fn lines(&self, result: &DayRate, origins: &Origins) -> Statement {
        let mut s = Statement::new("day_rate", words!("Døgntakst af månedstakst", "Day rate of a month rate"), origins);
        let month_rate = s.given("month_rate", labels::MONTH_RATE, self.month_rate);
        let days = s.given("days_per_month", labels::DAYS_PER_MONTH, self.days_per_month);
        s.line("rate", labels::RATE, result.rate, month_rate / days, Rounding::To(self.unit), Source::Arithmetic);
        s
    }
}
