//! A rise of the rate inside a year (`takststigning i året`).

use crate::calendar::{Date, Period};
use crate::error::{Error, Place, Problem, Problems};
use crate::numbers::{Amount, Count, PlaceDays, Places, Ratio, Unit};
use crate::read::{Item, Name, duplicates_at, figures, record};
use crate::rules::rate::occupancy::Occupancy;

record! {
    /// A buyer, and the days it expects to use.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::BuyerDays;
    ///
    /// let buyer = BuyerDays::new("Kolding".parse()?, "306".parse()?);
    /// assert_eq!(buyer.id.as_str(), "Kolding");
    /// assert_eq!(buyer.days.to_string(), "306");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct BuyerDays {
        /// Who pays (`betalingskommune`).
        pub id: Name,
        /// The days from the change on.
        pub days: PlaceDays,
    }
}

impl Item for BuyerDays {
    const MOST: usize = 10_000;
}

record! {
    /// An amount that the rest of a year must bring in.
    ///
    /// # Examples
    /// A rise of 9 million from 1 March, put on 20 places.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{MidYearIncreaseInput, mid_year_increase};
    ///
    /// let input = MidYearIncreaseInput::new(
    ///     "9000000".parse()?,
    ///     "20".parse()?,
    ///     "2025-03-01".parse()?,
    ///     "2025-12-31".parse()?,
    ///     "90".parse()?,
    ///     Unit::KRONE,
    /// );
    /// assert_eq!(mid_year_increase(&input)?.increase.to_string(), "1634.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct MidYearIncreaseInput {
        /// The amount to collect beyond the present rate.
        pub amount: Amount,
        /// The places of the service (`pladser`).
        pub places: Places,
        /// The first day of the new rate.
        pub first_day: Date,
        /// The last day it is valid, counted too.
        pub last_day: Date,
        /// The occupancy expected in that time (`belægningsprocent`).
        pub occupancy: Occupancy,
        /// The unit that the increase is rounded to (`afrundingsenhed`).
        pub unit: Unit,
        /// The buyers, for the effect on each.
        pub payers: Option<Vec<BuyerDays>>,
    }
}

figures! {
    /// The cost of a rise for a buyer.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{BuyerDays, MidYearIncreaseInput, mid_year_increase};
    ///
    /// let input = MidYearIncreaseInput::new(
    ///     "9000000".parse()?,
    ///     "20".parse()?,
    ///     "2025-03-01".parse()?,
    ///     "2025-12-31".parse()?,
    ///     "100".parse()?,
    ///     Unit::KRONE,
    /// );
    /// let buyers = vec![BuyerDays::new("Kolding".parse()?, "306".parse()?)];
    /// let effect = &mid_year_increase(&input.with_payers(buyers))?.effects[0];
    /// assert_eq!(effect.share.to_string(), "450126.00"); // 1,471 kr. for 306 days
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Effect {
        /// Who pays.
        pub id: Name,
        /// The increase over its days, to the øre.
        pub share: Amount,
    }
}

figures! {
    /// A rise of the rate inside a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::rate::{MidYearIncreaseInput, mid_year_increase};
    ///
    /// let rise = mid_year_increase(&MidYearIncreaseInput::new(
    ///     "9000000".parse()?,
    ///     "20".parse()?,
    ///     "2025-03-01".parse()?,
    ///     "2025-12-31".parse()?,
    ///     "100".parse()?,
    ///     Unit::KRONE,
    /// ))?;
    /// assert_eq!(rise.expected_days.to_string(), "6120");
    /// assert_eq!(rise.collected.to_string(), "9002520.00");
    /// assert_eq!(rise.gap.to_string(), "2520.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct MidYearIncrease {
        /// The days from the change on (`dage`).
        pub days: Count,
        /// The days that are expected to be sold in that time (`belægningsdage`), shown with at most 8 decimals.
        pub expected_days: PlaceDays,
        /// The rise of the rate per day (`takststigning`), rounded to the unit.
        pub increase: Amount,
        /// The amount that the rise collects, to the øre.
        pub collected: Amount,
        /// By how much it misses the amount: collected − amount.
        pub gap: Amount,
        /// The cost for each buyer given.
        pub effects: Vec<Effect>,
    }
}

/// The rise of a rate that collects an amount over the rest of a year (`takststigning i året`), for the operator that has to
/// ask for it and the buyers that have to pay.
///
/// # Source
/// Socialdirektørforum Syddanmark, 7 March 2025, the item between 9 and 11: Egely's rates rise by 9 million in all from 1 March
/// 2025, but that of court-ordered placements (stated); divided by the expected days from then on (assumed).
///
/// # Figures
/// `amount / expected days`, rounded once, half away from zero, to the unit. Effects and what is collected are to the øre.
///
/// # Errors
/// A last day before the first, more than 366 days, a payer twice.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::rules::rate::{MidYearIncreaseInput, mid_year_increase};
///
/// let rise = mid_year_increase(&MidYearIncreaseInput::new(
///     "9000000".parse()?,
///     "20".parse()?,
///     "2025-03-01".parse()?,
///     "2025-12-31".parse()?,
///     "100".parse()?,
///     Unit::KRONE,
/// ))?;
/// assert_eq!(rise.days.get(), 306);
/// assert_eq!(rise.increase.to_string(), "1471.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "takststigning")]
pub fn mid_year_increase(input: &MidYearIncreaseInput) -> Result<MidYearIncrease, Error> {
    let payers = input.payers.as_deref().unwrap_or_default();
    let mut problems = Problems::new();
    let period = problems.note(Period::within_a_year(input.first_day, input.last_day));
    duplicates_at("payers", "id", payers.iter().map(|payer| &payer.id), &mut problems);
    problems.none()?;
    let days = period.map_or(0, |period| period.day_count());

    // 1. The days that the increase is paid for.
    let expected_days = input.places.exactly() * Ratio::from(days) * input.occupancy.exactly();
    // 2. The increase that collects the amount over them.
    let increase = Amount::rounded(input.amount.exactly() / expected_days, input.unit).place("increase")?;
    let collected = Amount::rounded(increase.exactly() * expected_days, Unit::OERE).place("collected")?;
    // 3. The cost for each buyer.
    let effect = |payer: &BuyerDays| -> Result<Effect, Problem> {
        let share = Amount::rounded(increase.exactly() * payer.days.exactly(), Unit::OERE)?;
        Ok(Effect { id: payer.id.clone(), share })
    };

    Ok(MidYearIncrease {
        days: Count::new(days).place("days")?,
        expected_days: PlaceDays::shown(expected_days).place("expected_days")?,
        increase,
        collected,
        gap: Amount::rounded(collected.exactly() - input.amount.exactly(), Unit::OERE).place("gap")?,
        effects: payers.iter().map(effect).collect::<Result<_, _>>().place("effects")?,
    })
}
