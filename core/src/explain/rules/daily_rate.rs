//! The statement of a daily rate.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::rules::{expected_days, half_an_oere, occupancy};
use crate::explain::statement::{Relation, Rounding, Source, Statement, words};
use crate::explain::{Explain, labels, sources};
use crate::numbers::Unit;
use crate::rules::rate::{DailyRate, DailyRateInput};

impl Explain for DailyRateInput {
    type Result = DailyRate;

    fn settle(&self) -> Result<DailyRate, Error> {
        crate::rules::rate::daily_rate(self)
    }

    fn lines(&self, result: &DailyRate, origins: &Origins) -> Statement {
        let mut s = Statement::new("daily_rate", words!("Døgntakst", "Daily rate"), origins);
        let basis = s.given("basis", labels::BASIS, self.basis);
        let places = s.given("places", labels::PLACES, self.places);
        let days = s.given("days", labels::DAYS, self.days);
        let share = occupancy(&mut s, "occupancy", labels::OCCUPANCY, &self.occupancy);

        let expected_days = expected_days(&mut s, places, days, share, result.expected_days);
        let rate = s.line(
            "rate",
            labels::RATE,
            result.rate,
            basis / expected_days,
            Rounding::To(self.unit),
            sources::COST_BASED_RATE,
        );
        let gap = s.line(
            "rounding_gap",
            labels::ROUNDING_GAP,
            result.rounding_gap,
            rate * expected_days - basis,
            Rounding::To(Unit::OERE),
            Source::Arithmetic,
        );

        s.check(
            words!(
                "takst × belægningsdage er grundlaget og afrundingsdifferencen, på højst en halv øre",
                "rate × expected days is the basis and the rounding gap, within half an øre",
            ),
            (rate * expected_days - (basis + gap)).abs(),
            Relation::AtMost,
            half_an_oere(),
        );
        s
    }
}
