//! A rate at another occupancy, with the same costs.

use crate::error::{Error, Place};
use crate::numbers::{Amount, Unit};
use crate::read::{figures, record};
use crate::rules::rate::occupancy::Occupancy;

record! {
    /// A rate, and the occupancy to calculate it for.
    ///
    /// # Examples
    /// Røjleskov, 8,020 kr. at 90 %, with every place occupied.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{RateAtOccupancyInput, rate_at_occupancy};
    ///
    /// let full = RateAtOccupancyInput::new("8020".parse()?, "90".parse()?, "100".parse()?, Unit::KRONE);
    /// assert_eq!(rate_at_occupancy(&full)?.rate.to_string(), "7218.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateAtOccupancyInput {
        /// The rate that is known (`takst`).
        pub reference_rate: Amount,
        /// The occupancy that it was set at (`belægningsprocent`).
        pub reference_occupancy: Occupancy,
        /// The occupancy to calculate the rate for.
        pub occupancy: Occupancy,
        /// The unit that the rate is rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// A rate at another occupancy.
    ///
    /// # Examples
    /// Røjleskov at 54 %, published 2023.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{RateAtOccupancyInput, rate_at_occupancy};
    ///
    /// let low =
    ///     rate_at_occupancy(&RateAtOccupancyInput::new("8020".parse()?, "90".parse()?, "54".parse()?, Unit::KRONE))?;
    /// assert_eq!(low.rate.to_string(), "13367.00");
    /// assert_eq!(low.change.to_string(), "5347.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateAtOccupancy {
        /// The rate at that occupancy (`døgntakst`), rounded to the unit.
        pub rate: Amount,
        /// The difference to the known rate (`ændring`).
        pub change: Amount,
    }
}

/// The daily rate (`døgntakst`) if only the occupancy is another and every cost is fixed, for those who weigh a lower
/// occupancy in a start-up against a deficit later.
///
/// # Source
/// Arithmetic on the rates published for Røjleskov: Socialdirektørforum Syddanmark, 30 June 2023, item 11 (derived).
///
/// # Figures
/// `reference_rate × reference_occupancy / occupancy`, rounded once, half away from zero, to the unit. An occupancy given
/// as occupied and available days is exact; as a percentage it is what was written.
///
/// # Errors
/// [`Code::Overflow`](crate::Code::Overflow) at a figure beyond the limits of an amount.
///
/// # Examples
/// The 54 % of the minutes is 398 of 736 days, rounded before it was used: unrounded it gives 19 kr. less.
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::rules::rate::{Occupancy, RateAtOccupancyInput, rate_at_occupancy};
///
/// let mut input = RateAtOccupancyInput::new("8020".parse()?, "90".parse()?, "54".parse()?, Unit::KRONE);
/// assert_eq!(rate_at_occupancy(&input)?.rate.to_string(), "13367.00");
///
/// input.occupancy = Occupancy::days("398".parse()?, "736".parse()?)?;
/// assert_eq!(rate_at_occupancy(&input)?.rate.to_string(), "13348.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn rate_at_occupancy(input: &RateAtOccupancyInput) -> Result<RateAtOccupancy, Error> {
    let exact = input.reference_rate.exactly() * input.reference_occupancy.exactly() / input.occupancy.exactly();
    let rate = Amount::rounded(exact, input.unit).place("rate")?;
    let change = rate.exactly() - input.reference_rate.exactly();
    Ok(RateAtOccupancy { rate, change: Amount::rounded(change, Unit::OERE).place("change")? })
}
