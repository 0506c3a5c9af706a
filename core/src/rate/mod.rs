//! Rates (`takster`): the daily rate and the occupancy it stands on.

mod budgeted_occupancy;
mod daily_rate;
mod occupancy;
mod rate_at_occupancy;

pub use budgeted_occupancy::{
    Account, BudgetedOccupancy, BudgetedOccupancyInput, Limits, OccupancyLimits, ServiceKind, budgeted_occupancy,
};
pub use daily_rate::{DailyRate, DailyRateInput, daily_rate};
pub use occupancy::{ActualOccupancy, Capacity, Occupancy, OccupancyInput, OccupiedDays, occupancy};
pub use rate_at_occupancy::{RateAtOccupancy, RateAtOccupancyInput, rate_at_occupancy};

use crate::exact::{DayCount, Places, Ratio};

/// The days that a service expects to sell (`belægningsdage`): places × days × occupancy.
///
/// # Examples
/// ```
/// use rammeaftale::{DayCount, Occupancy, PlaceDays, expected_days};
///
/// let days = expected_days("8".parse()?, DayCount::new(365)?, &Occupancy::Percent("90".parse()?));
/// assert_eq!(PlaceDays::shown(days)?.to_string(), "2628");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[must_use]
pub fn expected_days(places: Places, days: DayCount, occupancy: &Occupancy) -> Ratio {
    places.exactly() * days.exactly() * occupancy.exactly()
}
