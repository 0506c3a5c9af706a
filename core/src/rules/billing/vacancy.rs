//! Lost revenue on empty places (`tomme pladser`).

use crate::error::{Error, Place};
use crate::numbers::{Amount, DayCount, PlaceDays, Places, Unit};
use crate::read::{figures, record};

record! {
    /// Empty places, and the revenue of an occupied one.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::rules::billing::{VacancyInput, vacancy};
    ///
    /// let one_place = VacancyInput::new("1".parse()?, DayCount::new(365)?, "732".parse()?);
    /// assert_eq!(vacancy(&one_place)?.lost_revenue.to_string(), "267180.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct VacancyInput {
        /// The places that stand empty (`tomme pladser`).
        pub vacant_places: Places,
        /// The number of days that they are empty (`dage`).
        pub days: DayCount,
        /// The base rate that is lost per place and day (`basistakst`), without packages and supplements.
        pub base_rate: Amount,
    }
}

figures! {
    /// The revenue lost on empty places.
    ///
    /// # Examples
    /// Bromsmae, published 2023: two empty places lose 534,360 kr.
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::rules::billing::{VacancyInput, vacancy};
    ///
    /// let lost = vacancy(&VacancyInput::new("2".parse()?, DayCount::new(365)?, "732".parse()?))?;
    /// assert_eq!(lost.vacant_days.to_string(), "730");
    /// assert_eq!(lost.lost_revenue.to_string(), "534360.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Vacancy {
        /// The days of the empty places (`tomme dage`).
        pub vacant_days: PlaceDays,
        /// The lost revenue (`manglende indtægt`), to the øre.
        pub lost_revenue: Amount,
    }
}

/// The revenue that a service loses on its empty places (`manglende basistakstindtægt`), for its operator and for those who
/// watch its occupancy. A vacant place loses the base rate only: packages follow the citizen.
///
/// # Source
/// Socialdirektørforum Syddanmark, 30 June 2023, item 10: two empty places at Bromsmae lose 534,360 kr. in 2023 (derived).
///
/// # Figures
/// `vacant_places × days × base_rate`, rounded once, half away from zero, to the øre.
///
/// # Errors
/// [`Code::Overflow`](crate::Code::Overflow) at a figure beyond the limits of an amount.
///
/// # Examples
/// ```
/// use rammeaftale::DayCount;
/// use rammeaftale::rules::billing::{VacancyInput, vacancy};
///
/// let lost = vacancy(&VacancyInput::new("2".parse()?, DayCount::new(365)?, "732".parse()?))?;
/// assert_eq!(lost.lost_revenue.to_string(), "534360.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "tomplads")]
pub fn vacancy(input: &VacancyInput) -> Result<Vacancy, Error> {
    let vacant_days = input.vacant_places.exactly() * input.days.exactly();
    let lost_revenue = vacant_days * input.base_rate.exactly();
    Ok(Vacancy {
        vacant_days: PlaceDays::shown(vacant_days).place("vacant_days")?,
        lost_revenue: Amount::rounded(lost_revenue, Unit::OERE).place("lost_revenue")?,
    })
}
