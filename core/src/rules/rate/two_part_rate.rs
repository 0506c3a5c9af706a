//! Two-part rates (`basistakst og ydelsespakke`).

use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, Hours, Ratio, Unit};
use crate::read::{Item, Name, duplicates_at, figures, record};

record! {
    /// A supplement to a rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::{Supplement, TwoPartRateInput, two_part_rate};
    ///
    /// let school = Supplement::new("Skole".parse()?, "950".parse()?);
    /// let day = two_part_rate(&TwoPartRateInput::new("1366".parse()?).with_supplements(vec![school]))?;
    /// assert_eq!(day.supplements_total.to_string(), "950.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Supplement {
        /// The name of the supplement, such as school.
        pub name: Name,
        /// The amount per day (`tillægstakst`).
        pub amount: Amount,
    }
}

impl Item for Supplement {
    const MOST: usize = 100;
}

record! {
    /// The parts of a price per day.
    ///
    /// # Examples
    /// Hours and the rate of an hour belong together.
    /// ```
    /// use rammeaftale::Code;
    /// use rammeaftale::rules::rate::{TwoPartRateInput, two_part_rate};
    ///
    /// let input = TwoPartRateInput::new("1366".parse()?).with_hours("2.5".parse()?);
    /// let error = two_part_rate(&input).unwrap_err();
    /// assert_eq!((error.problems()[0].code(), error.problems()[0].place()), (Code::Missing, "hourly_rate"));
    /// let day = two_part_rate(&input.with_hourly_rate("400".parse()?))?;
    /// assert_eq!(day.rate.to_string(), "2366.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct TwoPartRateInput {
        /// The base rate of the unit (`basistakst`).
        pub base_rate: Amount,
        /// The price of the package (`ydelsespakketakst`).
        pub package: Option<Amount>,
        /// Supplements (`tillægstakster`).
        pub supplements: Option<Vec<Supplement>>,
        /// Hours of support, where they are priced by the hour; together with the hourly rate.
        pub hours: Option<Hours>,
        /// The price of an hour (`timetakst`).
        pub hourly_rate: Option<Amount>,
    }
}

figures! {
    /// A price per day and its parts.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::{TwoPartRateInput, two_part_rate};
    ///
    /// let day = two_part_rate(
    ///     &TwoPartRateInput::new("1366".parse()?).with_hours("2.5".parse()?).with_hourly_rate("400".parse()?),
    /// )?;
    /// assert_eq!(day.hours_price.to_string(), "1000.00");
    /// assert_eq!(day.rate.to_string(), "2366.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct TwoPartRate {
        /// The price of the hours, to the øre.
        pub hours_price: Amount,
        /// The sum of the supplements.
        pub supplements_total: Amount,
        /// The price per day (`døgntakst`).
        pub rate: Amount,
    }
}

/// The price of a day, part by part (`basistakst`, `ydelsespakke`, `tillægstakst`), for those who bill and pay it: base
/// rate, package and supplements as in Syddanmark, or base rate and hours × hourly rate as in Nordjylland.
///
/// # Source
/// Region Syddanmark's two-part rates: Socialdirektørforum Syddanmark, 26 March 2021, item 6 (stated); Nordjylland's hours ×
/// hourly rate (stated).
///
/// # Figures
/// The sum of the parts; hours × hourly rate is rounded half away from zero to the øre.
///
/// # Errors
/// Hours without an hourly rate or the other way round; a supplement twice.
///
/// # Examples
/// Marsvænget 2021: base rate 1,366 and the second package at the interval 322.
/// ```
/// use rammeaftale::rules::rate::{TwoPartRateInput, two_part_rate};
///
/// let day = two_part_rate(&TwoPartRateInput::new("1366".parse()?).with_package("483".parse()?))?;
/// assert_eq!(day.rate.to_string(), "1849.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "basistakst")]
pub fn two_part_rate(input: &TwoPartRateInput) -> Result<TwoPartRate, Error> {
    let supplements = input.supplements.as_deref().unwrap_or_default();
    let mut problems = Problems::new();
    duplicates_at("supplements", "name", supplements.iter().map(|supplement| &supplement.name), &mut problems);
    let hours_price = match (input.hours, input.hourly_rate) {
        (Some(hours), Some(rate)) => hours.exactly() * rate.exactly(),
        (None, None) => Ratio::ZERO,
        (None, Some(_)) => {
            problems.push(Problem::new(Code::Missing, "hours").with_allowed(Allowed::Beside("hourly_rate")));
            Ratio::ZERO
        }
        (Some(_), None) => {
            problems.push(Problem::new(Code::Missing, "hourly_rate").with_allowed(Allowed::Beside("hours")));
            Ratio::ZERO
        }
    };
    problems.none()?;

    let hours_price = Amount::rounded(hours_price, Unit::OERE).place("hours_price")?;
    let supplements_total =
        Amount::total(supplements.iter().map(|supplement| supplement.amount)).place("supplements_total")?;
    let parts = [input.base_rate, input.package.unwrap_or(Amount::ZERO), supplements_total, hours_price];
    Ok(TwoPartRate { hours_price, supplements_total, rate: Amount::total(parts).place("rate")? })
}
