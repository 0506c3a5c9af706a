//! The statement of a rate at another occupancy.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::rules::occupancy;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels};
use crate::rules::rate::{RateAtOccupancy, RateAtOccupancyInput};

impl Explain for RateAtOccupancyInput {
    type Result = RateAtOccupancy;

    fn settle(&self) -> Result<RateAtOccupancy, Error> {
        crate::rules::rate::rate_at_occupancy(self)
    }

    fn lines(&self, result: &RateAtOccupancy, origins: &Origins) -> Statement {
        let title: Words = words!("Døgntakst ved anden belægning", "Daily rate at another occupancy");
        let mut s = Statement::new("rate_at_occupancy", title, origins);
        let reference = s.given("reference_rate", labels::REFERENCE_RATE, self.reference_rate);
        let known = occupancy(&mut s, "reference_occupancy", labels::REFERENCE_OCCUPANCY, &self.reference_occupancy);
        let other = occupancy(&mut s, "occupancy", labels::OCCUPANCY, &self.occupancy);

        let rate = s.line(
            "rate",
            labels::RATE,
            result.rate,
            reference * known / other,
            Rounding::To(self.unit),
            Source::Arithmetic,
        );
        let change =
            s.line("change", labels::CHANGE, result.change, rate - reference, Rounding::Exact, Source::Arithmetic);

        s.check(
            words!("kendt takst og ændring er taksten", "reference rate and change are the rate"),
            reference + change,
            Relation::Equal,
            rate,
        );
        s
    }
}
