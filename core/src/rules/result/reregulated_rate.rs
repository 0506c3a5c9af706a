//! The re-regulation of a past result (`midlertidig efterregulering`).

use crate::error::{Allowed, Code, Error, Place, Problem};
use crate::numbers::{Amount, DayCount, PlaceDays, Places, Ratio, Unit, Year, YearsLater};
use crate::read::{figures, record};
use crate::rules::rate::{Occupancy, expected_days};

record! {
    /// A result of an earlier year, and the rate that it goes into.
    ///
    /// # Examples
    /// Røjleskov, model 1, from the basis instead of the normal rate.
    /// ```
    /// use rammeaftale::numbers::{Year, YearsLater};
    /// use rammeaftale::rules::result::{ReregulatedRateInput, reregulated_rate};
    /// use rammeaftale::{DayCount, Unit};
    ///
    /// let input = ReregulatedRateInput::new(
    ///     Year::new(2023)?,
    ///     YearsLater::new(2)?,
    ///     "-3786948".parse()?,
    ///     "8".parse()?,
    ///     DayCount::new(365)?,
    ///     "90".parse()?,
    ///     Unit::KRONE,
    /// )
    /// .with_basis("21076560".parse()?);
    /// assert_eq!(reregulated_rate(&input)?.rate.to_string(), "9461.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ReregulatedRateInput {
        /// The accounting year that the result is of (`regnskabsår`).
        pub year: Year,
        /// How many years later it goes into the rate (`år efter`).
        pub years_later: YearsLater,
        /// The amount that is regulated (`til efterregulering`): a deficit is negative and raises the rate, a surplus lowers it.
        pub regulated: Amount,
        /// The rate without the re-regulation (`normaltakst`); this or the basis.
        pub normal_rate: Option<Amount>,
        /// The basis of that rate (`takstberegningsgrundlag`), so that nothing is rounded twice; this or the normal rate.
        pub basis: Option<Amount>,
        /// The places in the year of the rate (`pladser`).
        pub places: Places,
        /// The days in the year of the rate (`dage`).
        pub days: DayCount,
        /// The budgeted occupancy in the year of the rate (`belægningsprocent`).
        pub occupancy: Occupancy,
        /// The unit that the rate is rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// A rate with the re-regulation of an earlier year in it.
    ///
    /// # Examples
    /// A surplus of 262,800 kr. lowers the rate of the year after next by 100 kr.
    /// ```
    /// use rammeaftale::numbers::{Year, YearsLater};
    /// use rammeaftale::rules::result::{ReregulatedRateInput, reregulated_rate};
    /// use rammeaftale::{DayCount, Unit};
    ///
    /// let rate = reregulated_rate(
    ///     &ReregulatedRateInput::new(
    ///         Year::new(2023)?,
    ///         YearsLater::new(2)?,
    ///         "262800".parse()?,
    ///         "8".parse()?,
    ///         DayCount::new(365)?,
    ///         "90".parse()?,
    ///         Unit::KRONE,
    ///     )
    ///     .with_normal_rate("8020".parse()?),
    /// )?;
    /// assert_eq!(rate.rate_year.get(), 2025);
    /// assert_eq!(rate.expected_days.to_string(), "2628");
    /// assert_eq!(rate.change.to_string(), "-100.00");
    /// assert_eq!(rate.rate.to_string(), "7920.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ReregulatedRate {
        /// The year of the rate; the year after it the re-regulation is gone again.
        pub rate_year: Year,
        /// The days that are expected to be sold (`belægningsdage`); shown with at most 8 decimals, used unrounded.
        pub expected_days: PlaceDays,
        /// The rate without the re-regulation (`normaltakst`), shown to the øre, used unrounded.
        pub normal_rate: Amount,
        /// The effect of the re-regulation on the rate (`efterregulering pr. døgn`), shown to the øre, used unrounded.
        pub change: Amount,
        /// The rate (`døgntakst`), rounded to the unit.
        pub rate: Amount,
        /// The amount that the rounding brings in or leaves out over the expected days (`afrundingsdifference`), to the øre.
        pub rounding_gap: Amount,
    }
}

/// The rate of a later year with a past result in it (`midlertidig efterregulering`), for those who set and those who pay
/// it: the normal rate less what is regulated, spread over the days that are expected to be sold that year.
///
/// # Source
/// Socialdirektørforum Syddanmark, 30 June 2023, item 11: into the rates two years after the accounting year, temporarily
/// (stated); divided by the expected days at the budgeted occupancy (derived from the rate 9,461 published there). No
/// source shows interest or indexation on the amount.
///
/// # Figures
/// `normal rate − regulated / expected days`, rounded once, half away from zero, to the unit, on the exact sum.
///
/// # Errors
/// Neither a normal rate nor a basis, or both; a year of the rate after 2199.
///
/// # Examples
/// Røjleskov, model 1: 3,786,948 kr. of the deficit in 2023 beyond the line make 9,461 kr. of 8,020 kr. in 2025.
/// ```
/// use rammeaftale::numbers::Year;
/// use rammeaftale::numbers::YearsLater;
/// use rammeaftale::rules::result::{ReregulatedRateInput, reregulated_rate};
/// use rammeaftale::{DayCount, Unit};
///
/// let rate = reregulated_rate(
///     &ReregulatedRateInput::new(
///         Year::new(2023)?,
///         YearsLater::new(2)?,
///         "-3786948".parse()?,
///         "8".parse()?,
///         DayCount::new(365)?,
///         "90".parse()?,
///         Unit::KRONE,
///     )
///     .with_normal_rate("8020".parse()?),
/// )?;
/// assert_eq!(rate.rate_year.get(), 2025);
/// assert_eq!(rate.change.to_string(), "1441.00");
/// assert_eq!(rate.rate.to_string(), "9461.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "efterregulering")]
pub fn reregulated_rate(input: &ReregulatedRateInput) -> Result<ReregulatedRate, Error> {
    // 1. The year that the result goes into, and the days it is spread over.
    let rate_year = input.year.after(input.years_later).place("rate_year")?;
    let expected_days = expected_days(input.places, input.days, &input.occupancy);

    // 2. The normal rate, as given or unrounded from its basis.
    let normal_rate = match (input.normal_rate, input.basis) {
        (Some(rate), None) => rate.exactly(),
        (None, Some(basis)) => basis.exactly() / expected_days,
        (None, None) => {
            return Err(Problem::new(Code::Missing, "normal_rate").with_allowed(Allowed::Beside("basis")).into());
        }
        (Some(_), Some(_)) => {
            return Err(Problem::new(Code::NotAllowed, "basis").with_allowed(Allowed::Beside("normal_rate")).into());
        }
    };

    // 3. The change, and the sum rounded once.
    let change = -(input.regulated.exactly() / expected_days);
    let exact = normal_rate + change;
    let shown = |figure: Ratio, place| Amount::rounded(figure, Unit::OERE).place(place);
    let (normal_rate, change) = (shown(normal_rate, "normal_rate")?, shown(change, "change")?);
    let rate = Amount::rounded(exact, input.unit).place("rate")?;

    Ok(ReregulatedRate {
        rate_year,
        expected_days: PlaceDays::shown(expected_days).place("expected_days")?,
        normal_rate,
        change,
        rate,
        rounding_gap: shown((rate.exactly() - exact) * expected_days, "rounding_gap")?,
    })
}
