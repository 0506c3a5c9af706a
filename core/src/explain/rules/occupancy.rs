//! The statement of an actual occupancy.

use crate::agreement::Origins;
use crate::calendar::Period;
use crate::error::{Error, Language};
use crate::explain::formula::Formula;
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels};
use crate::numbers::{PlaceDays, Ratio};
use crate::read::Dialect;
use crate::rules::rate::{ActualOccupancy, Capacity, OccupancyInput};

impl Explain for OccupancyInput {
    type Result = ActualOccupancy;

    fn settle(&self) -> Result<ActualOccupancy, Error> {
        crate::rules::rate::occupancy(self)
    }

    fn lines(&self, result: &ActualOccupancy, origins: &Origins) -> Statement {
        let mut s = Statement::new("occupancy", words!("Belægningsprocent", "Occupancy"), origins);
        let occupied = s.given("occupied_days", labels::OCCUPIED_DAYS, self.occupied_days);

        let mut segments = Vec::with_capacity(self.capacity.len());
        for (index, segment) in self.capacity.iter().enumerate() {
            let place = format!("capacity[{index}]");
            let places = s.given(format!("{place}.places"), during(segment, &labels::PLACES), segment.places);
            let days = Period::new(segment.first_day, segment.last_day).map_or(Ratio::ZERO, |period| period.days());
            let Ok(days) = PlaceDays::shown(days) else { continue };
            let days = s.given(format!("{place}.days"), during(segment, &labels::DAYS), days);
            segments.push(places * days);
        }
        let available = s.line(
            "available_days",
            labels::AVAILABLE_DAYS,
            result.available_days,
            Formula::Sum(segments),
            Rounding::Shown,
            Source::Arithmetic,
        );
        s.line(
            "occupancy",
            labels::OCCUPANCY,
            result.occupancy,
            occupied / available,
            Rounding::Shown,
            Source::Arithmetic,
        );
        s
    }
}

/// A label with the period that it is for.
fn during(segment: &Capacity, label: &Words) -> Words {
    let period = |language| {
        let dialect = match language {
            Language::Danish => Dialect::Danish,
            Language::English => Dialect::Machine,
        };
        format!("{} – {}", segment.first_day.to_text(dialect), segment.last_day.to_text(dialect))
    };
    Words::made(
        format!("{} {}", label.danish(), period(Language::Danish)),
        format!("{} {}", label.english(), period(Language::English)),
    )
}
