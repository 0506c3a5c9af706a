//! Day rates from month rates.

use crate::error::{Error, Place};
use crate::numbers::{Amount, DaysPerMonth, Unit};
use crate::read::{figures, record};

record! {
    /// A month rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{DayRateInput, day_rate};
    ///
    /// let input = DayRateInput::new("96819".parse()?, "30.5".parse()?, Unit::KRONE);
    /// assert_eq!(day_rate(&input)?.rate.to_string(), "3174.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct DayRateInput {
        /// The rate per month (`månedstakst`).
        pub month_rate: Amount,
        /// The days of an average month; 30.5 where suppliers publish both.
        pub days_per_month: DaysPerMonth,
        /// The unit that the day rate is rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// A day rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{DayRateInput, day_rate};
    ///
    /// let day = day_rate(&DayRateInput::new("70447".parse()?, "30.5".parse()?, Unit::OERE))?;
    /// assert_eq!(day.rate.to_string(), "2309.74");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct DayRate {
        /// The rate per day (`døgntakst`), rounded to the unit.
        pub rate: Amount,
    }
}

/// The rate per day of a month rate (`månedstakst`), for those who compare suppliers that publish the one with those that
/// publish the other.
///
/// # Source
/// Suppliers that publish both: 70,447 a month is 2,310 a day, 96,819 is 3,174 (derived).
///
/// # Figures
/// `month_rate / days_per_month`, rounded once, half away from zero, to the unit.
///
/// # Errors
/// [`Code::Overflow`](crate::Code::Overflow) at a figure beyond the limits of an amount.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::rules::rate::{DayRateInput, day_rate};
///
/// let input = DayRateInput::new("70447".parse()?, "30.5".parse()?, Unit::KRONE);
/// assert_eq!(day_rate(&input)?.rate.to_string(), "2310.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "månedstakst")]
pub fn day_rate(input: &DayRateInput) -> Result<DayRate, Error> {
    let exact = input.month_rate.exactly() / input.days_per_month.exactly();
    Ok(DayRate { rate: Amount::rounded(exact, input.unit).place("rate")? })
}
