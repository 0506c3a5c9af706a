//! The statement of lost revenue on empty places.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::statement::{Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::numbers::Unit;
use crate::rules::billing::{Vacancy, VacancyInput};

impl Explain for VacancyInput {
    type Result = Vacancy;

    fn settle(&self) -> Result<Vacancy, Error> {
        crate::rules::billing::vacancy(self)
    }

    fn lines(&self, result: &Vacancy, origins: &Origins) -> Statement {
        let title = words!("Manglende indtægt på tomme pladser", "Lost revenue on vacant places");
        let mut s = Statement::new("vacancy", title, origins);
        let places = s.given("vacant_places", labels::VACANT_PLACES, self.vacant_places);
        let days = s.given("days", labels::DAYS, self.days);
        let rate = s.given("base_rate", labels::BASE_RATE, self.base_rate);

        let vacant_days = s.line(
            "vacant_days",
            labels::VACANT_DAYS,
            result.vacant_days,
            places * days,
            Rounding::Exact,
            Source::Arithmetic,
        );
        s.line(
            "lost_revenue",
            labels::LOST_REVENUE,
            result.lost_revenue,
            vacant_days * rate,
            Rounding::To(Unit::OERE),
            Source::Chosen,
        );
        s
    }
}
