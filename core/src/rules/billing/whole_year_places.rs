//! Occupancy as whole-year places (`helårspladser`).

use crate::error::{Error, Place};
use crate::numbers::{DayCount, PlaceDays};
use crate::read::{figures, record};

record! {
    /// The occupied days of a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::rules::billing::{WholeYearPlacesInput, whole_year_places};
    ///
    /// let leap_year = WholeYearPlacesInput::new("2562".parse()?, DayCount::new(366)?);
    /// assert_eq!(whole_year_places(&leap_year)?.places.to_string(), "7");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct WholeYearPlacesInput {
        /// The days that places were occupied (`belagte dage`).
        pub occupied_days: PlaceDays,
        /// The days of the year (`dage`).
        pub days: DayCount,
    }
}

figures! {
    /// An occupancy as whole-year places.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::rules::billing::{WholeYearPlacesInput, whole_year_places};
    ///
    /// let year = whole_year_places(&WholeYearPlacesInput::new("398".parse()?, DayCount::new(365)?))?;
    /// assert_eq!(year.places.to_string(), "1.09041096");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct WholeYearPlaces {
        /// The places, as if occupied all year (`helårspladser`), shown with at most 8 decimals.
        pub places: PlaceDays,
    }
}

/// The occupancy of a service as a number of places occupied all year (`helårspladser`), for those who follow it over the
/// years.
///
/// # Source
/// A usual measure of actual occupancy beside the percentage (assumed: none of the texts known defines it).
///
/// # Figures
/// `occupied_days / days`, shown with at most 8 decimals.
///
/// # Errors
/// None beyond the types.
///
/// # Examples
/// ```
/// use rammeaftale::DayCount;
/// use rammeaftale::rules::billing::{WholeYearPlacesInput, whole_year_places};
///
/// let input = WholeYearPlacesInput::new("2555".parse()?, DayCount::new(365)?);
/// assert_eq!(whole_year_places(&input)?.places.to_string(), "7");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "helårspladser")]
pub fn whole_year_places(input: &WholeYearPlacesInput) -> Result<WholeYearPlaces, Error> {
    let places = input.occupied_days.exactly() / input.days.exactly();
    Ok(WholeYearPlaces { places: PlaceDays::shown(places).place("places")? })
}
