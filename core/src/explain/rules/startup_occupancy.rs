//! The statement of the occupancy of a start-up.

use crate::agreement::Origins;
use crate::calendar::{Date, Period};
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels};
use crate::numbers::Count;
use crate::read::Dialect;
use crate::rules::billing::{StartupOccupancy, StartupOccupancyInput};

impl Explain for StartupOccupancyInput {
    type Result = StartupOccupancy;

    fn settle(&self) -> Result<StartupOccupancy, Error> {
        crate::rules::billing::startup_occupancy(self)
    }

    fn lines(&self, result: &StartupOccupancy, origins: &Origins) -> Statement {
        let title = words!("Belægning i opstarten", "Occupancy of a start-up");
        let mut s = Statement::new("startup_occupancy", title, origins);
        s.given("first_day", labels::FIRST_DAY, Words::day(self.first_day));
        s.given("last_day", labels::LAST_DAY, Words::day(self.last_day));
        if let Some(day_count) = self.day_count {
            s.given("day_count", labels::DAY_COUNT, labels::day_count(day_count));
        }

        let mut there = Vec::with_capacity(self.admissions.len());
        for (index, admission) in self.admissions.iter().enumerate() {
            let place = format!("admissions[{index}]");
            let label = from(&labels::PERSONS, admission.first_day, admission.last_day);
            let persons = s.given(format!("{place}.persons"), label, admission.persons);
            let label = from(&labels::DAYS_THERE, admission.first_day, admission.last_day);
            let days = s.counted(format!("{place}.days"), label, count(self.days_there(admission)));
            there.push(persons * days);
        }
        let occupied = s.line(
            "occupied_days",
            labels::OCCUPIED_DAYS,
            result.occupied_days,
            Formula::Sum(there),
            Rounding::Shown,
            Source::Arithmetic,
        );
        let mut open = Vec::with_capacity(self.openings.len());
        for (index, opening) in self.openings.iter().enumerate() {
            let place = format!("openings[{index}]");
            let label = from(&labels::PLACES, opening.first_day, None);
            let places = s.given(format!("{place}.places"), label, opening.places);
            let label = from(&labels::DAYS_OPEN, opening.first_day, None);
            let days = s.counted(format!("{place}.days"), label, count(self.open_days(opening)));
            open.push(places * days);
        }
        let available = s.line(
            "available_days",
            labels::AVAILABLE_DAYS,
            result.available_days,
            Formula::Sum(open),
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

fn count(days: Option<Period>) -> Count {
    Count::new(days.map_or(0, |days| days.day_count())).unwrap_or_default()
}

/// A label with the day from which it is so, and the last where there is one.
fn from(label: &Words, first_day: Date, last_day: Option<Date>) -> Words {
    let text = |label: &str, (from, to): (&str, &str), dialect| {
        let until = last_day.map_or_else(String::new, |day| format!(" {to} {}", day.to_text(dialect)));
        format!("{label} {from} {}{until}", first_day.to_text(dialect))
    };
    Words::made(
        text(label.danish(), ("fra", "til"), Dialect::Danish),
        text(label.english(), ("from", "to"), Dialect::Machine),
    )
}
