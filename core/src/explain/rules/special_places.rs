//! The statement of special places.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::rules::allocate::Split;
use crate::explain::rules::objective_financing::population_weights;
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels, sources};
use crate::rules::billing::{SpecialPlaces, SpecialPlacesInput};

impl Explain for SpecialPlacesInput {
    type Result = SpecialPlaces;

    fn settle(&self) -> Result<SpecialPlaces, Error> {
        crate::rules::billing::special_places(self)
    }

    fn lines(&self, result: &SpecialPlaces, origins: &Origins) -> Statement {
        let mut s = Statement::new("special_places", words!("Særlige pladser", "Special places"), origins);
        s.given("first_day", labels::FIRST_DAY, Words::day(self.first_day));
        s.given("last_day", labels::LAST_DAY, Words::day(self.last_day));
        let percent = s.given("relabel_percent", labels::RELABEL_PERCENT, self.relabel_percent);
        let day_rate = s.given("day_rate", labels::SPECIAL_DAY_RATE, self.day_rate);

        let created = s.counted("created_on_first_day", labels::CREATED, self.created_on_first_day());
        s.line(
            "quota",
            labels::QUOTA,
            result.quota,
            (created * percent).rounded_down(Formula::from(1)),
            Rounding::Exact,
            sources::RELABELLING,
        );
        let available = s.counted("available_days", labels::AVAILABLE_DAYS, result.available_days);
        let used = s.counted("used_days", labels::USED_DAYS, result.used_days);
        let unused = s.line(
            "unused_days",
            labels::UNUSED_DAYS,
            result.unused_days,
            available - used,
            Rounding::Exact,
            sources::SPECIAL_PLACES,
        );
        s.line("occupancy", labels::OCCUPANCY, result.occupancy, used / available, Rounding::Shown, Source::Arithmetic);
        let days = s.counted("days", labels::DAYS, self.days());
        s.line(
            "whole_year_places",
            labels::WHOLE_YEAR_PLACES,
            labels::as_places(result.whole_year_places),
            used / days,
            Rounding::Shown,
            Source::Arithmetic,
        );
        let cost = s.line(
            "vacancy_cost",
            labels::VACANCY_COST,
            result.vacancy_cost,
            unused * day_rate,
            Rounding::Exact,
            sources::SPECIAL_PLACES,
        );
        let split = Split {
            amount: cost,
            exact: cost.into(),
            unit: self.unit,
            method: self.method,
            weights: population_weights(&self.population),
            list: "population",
            weight: "inhabitants",
            shares: "shares",
            label: labels::INHABITANTS,
            total: labels::TOTAL_INHABITANTS,
            source: sources::SPECIAL_PLACES,
            caption: labels::SPLIT,
        };
        split.explain(&mut s, &result.shares, result.sum, result.missing);
        s
    }
}
