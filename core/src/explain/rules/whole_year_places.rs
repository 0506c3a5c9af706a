//! The statement of whole-year places.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::statement::{Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::rules::billing::{WholeYearPlaces, WholeYearPlacesInput};

impl Explain for WholeYearPlacesInput {
    type Result = WholeYearPlaces;

    fn settle(&self) -> Result<WholeYearPlaces, Error> {
        crate::rules::billing::whole_year_places(self)
    }

    fn lines(&self, result: &WholeYearPlaces, origins: &Origins) -> Statement {
        let mut s = Statement::new("whole_year_places", words!("Helårspladser", "Whole-year places"), origins);
        let occupied = s.given("occupied_days", labels::OCCUPIED_DAYS, self.occupied_days);
        let days = s.given("days", labels::DAYS, self.days);
        let places = labels::as_places(result.places);
        s.line("places", labels::WHOLE_YEAR_PLACES, places, occupied / days, Rounding::Shown, Source::Arithmetic);
        s
    }
}
