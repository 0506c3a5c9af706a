//! The daily rate (`døgntakst`, `dagtakst`).

use crate::error::{Error, Place};
use crate::numbers::{Amount, DayCount, PlaceDays, Places, Unit};
use crate::read::{figures, record};
use crate::rules::rate::expected_days::expected_days;
use crate::rules::rate::occupancy::Occupancy;

record! {
    /// The costs, the capacity and the expected occupancy that a daily rate is calculated from.
    ///
    /// # Examples
    /// Røjleskov at the 54 % of its first year, published 2023.
    /// ```
    /// use rammeaftale::rules::rate::{DailyRateInput, daily_rate};
    /// use rammeaftale::{DayCount, Unit};
    ///
    /// let input =
    ///     DailyRateInput::new("21076560".parse()?, "8".parse()?, DayCount::new(365)?, "54".parse()?, Unit::KRONE);
    /// assert_eq!(daily_rate(&input)?.rate.to_string(), "13367.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct DailyRateInput {
        /// The basis (`takstberegningsgrundlag`): every budgeted direct and indirect long-run cost of the service.
        pub basis: Amount,
        /// The places of the service (`pladser`); may be fractional.
        pub places: Places,
        /// The days it is billed for (`dage`): 365, 366, those of a part year, or a fixed number.
        pub days: DayCount,
        /// The occupancy used in the rate (`belægningsprocent`), not the actual one.
        pub occupancy: Occupancy,
        /// The unit that the rate is rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// A daily rate, and the figures behind it.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::{DailyRateInput, daily_rate};
    /// use rammeaftale::{DayCount, Unit};
    ///
    /// let rate = daily_rate(&DailyRateInput::new(
    ///     "21076560".parse()?,
    ///     "8".parse()?,
    ///     DayCount::new(365)?,
    ///     "54".parse()?,
    ///     Unit::KRONE,
    /// ))?;
    /// assert_eq!(rate.expected_days.to_string(), "1576.8");
    /// assert_eq!(rate.rounding_gap.to_string(), "525.60"); // collected beyond the basis
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct DailyRate {
        /// The days that are expected to be sold (`belægningsdage`); shown with at most 8 decimals, used unrounded.
        pub expected_days: PlaceDays,
        /// The rate per occupied day (`døgntakst`), rounded to the unit.
        pub rate: Amount,
        /// The amount that the rounding collects or leaves out over the expected days (`afrundingsdifference`), to the øre.
        pub rounding_gap: Amount,
    }
}

/// The price per occupied day of a service (`døgntakst`, `dagtakst`), for those who set and those who pay it: the costs
/// that the rate must cover, divided by the days that are expected to be sold.
///
/// # Source
/// Cost-based rates: lov om social service § 174 (1), barnets lov § 195 (1) (stated). Socialdirektørforum Syddanmark,
/// 30 June 2023, item 11 (published rates).
///
/// # Figures
/// The basis in kroner, places above zero, 1 to 366 days, an occupancy above zero. The rate is rounded once, half away
/// from zero, to the unit; the rounding gap is reported to the øre.
///
/// # Errors
/// [`Code::Overflow`](crate::Code::Overflow) at a figure beyond the limits of an amount.
///
/// # Examples
/// Røjleskov, published 2023: 8,020 kr. at 90 % and 13,367 kr. at 54 %.
/// ```
/// use rammeaftale::rules::rate::{DailyRateInput, daily_rate};
/// use rammeaftale::{DayCount, Unit};
///
/// let mut input =
///     DailyRateInput::new("21076560".parse()?, "8".parse()?, DayCount::new(365)?, "90".parse()?, Unit::KRONE);
/// assert_eq!(daily_rate(&input)?.rate.to_string(), "8020.00");
///
/// input.occupancy = "54".parse()?;
/// let low = daily_rate(&input)?;
/// assert_eq!(low.rate.to_string(), "13367.00");
/// assert_eq!(low.rounding_gap.to_string(), "525.60");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "døgntakst")]
#[doc(alias = "dagtakst")]
pub fn daily_rate(input: &DailyRateInput) -> Result<DailyRate, Error> {
    // 1. The days that are expected to be sold.
    let expected_days = expected_days(input.places, input.days, &input.occupancy);
    // 2. The basis spread over them, rounded to the unit.
    let rate = Amount::rounded(input.basis.exactly() / expected_days, input.unit).place("rate")?;
    // 3. The effect of the rounding over the expected days.
    let gap = rate.exactly() * expected_days - input.basis.exactly();

    Ok(DailyRate {
        expected_days: PlaceDays::shown(expected_days).place("expected_days")?,
        rate,
        rounding_gap: Amount::rounded(gap, Unit::OERE).place("rounding_gap")?,
    })
}
