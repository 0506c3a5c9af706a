//! The statement of a change of capacity.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::statement::{Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::rules::billing::{CapacityChange, CapacityChangeInput};

impl Explain for CapacityChangeInput {
    type Result = CapacityChange;

    fn settle(&self) -> Result<CapacityChange, Error> {
        crate::rules::billing::capacity_change(self)
    }

    fn lines(&self, result: &CapacityChange, origins: &Origins) -> Statement {
        let mut s = Statement::new("capacity_change", words!("Kapacitetsændring", "Change of capacity"), origins);
        let before = s.given("places_before", labels::PLACES_BEFORE, self.places_before);
        let after = s.given("places_after", labels::PLACES_AFTER, self.places_after);
        s.given("regional", labels::REGIONAL, labels::yes_or_no(self.regional));
        s.given("small_service", labels::SMALL_SERVICE, self.small_service);
        let free_places = s.given("free_places", labels::FREE_PLACES, self.free_places);
        let free_percent = s.given("free_percent", labels::FREE_PERCENT, self.free_percent);

        s.line("change", labels::CHANGE, result.change, after - before, Rounding::Exact, Source::Arithmetic);
        let (limit, rule) = if self.places_before <= self.small_service {
            (Formula::from(free_places), s.rule_of(free_places))
        } else {
            (free_percent * before, s.rule_of(free_percent))
        };
        s.line("limit", labels::LIMIT, labels::as_places(result.limit), limit, Rounding::Shown, rule.clone());
        let needs = labels::classification(result.classification);
        s.decided("classification", labels::CLASSIFICATION, needs, rule);
        s
    }
}
