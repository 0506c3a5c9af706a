//! The days that a service expects to sell (`belægningsdage`).

use crate::numbers::{DayCount, Places, Ratio};
use crate::rules::rate::occupancy::Occupancy;

/// The days that a service expects to sell (`belægningsdage`): places × days × occupancy.
///
/// # Examples
/// ```
/// use rammeaftale::DayCount;
/// use rammeaftale::numbers::PlaceDays;
/// use rammeaftale::rules::rate::expected_days;
///
/// let days = expected_days("8".parse()?, DayCount::new(365)?, &"90".parse()?);
/// assert_eq!(PlaceDays::shown(days)?.to_string(), "2628");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[must_use]
pub fn expected_days(places: Places, days: DayCount, occupancy: &Occupancy) -> Ratio {
    places.exactly() * days.exactly() * occupancy.exactly()
}
