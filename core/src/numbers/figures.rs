//! The figures of the rules: amounts, percentages, places, place-days and weights.

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

use crate::error::{Allowed, Code, Error, Problem};
use crate::numbers::fixed_point::{FixedPoint, NormalizeTo, fixed};
use crate::numbers::ratio::Ratio;
use crate::read::{Read, Reader, serde_value};
use crate::value::{DecimalDigits, Limits, Shape, Shaped, ToValue, Value};

fixed! {
    /// An amount of Danish kroner (`beløb`), exact to the øre: from −10,000,000,000,000.00 to 10,000,000,000,000.00.
    ///
    /// An amount has no arithmetic of its own. Calculate with [`exactly`](Self::exactly) and round once, with
    /// [`rounded`](Self::rounded). Text with more than 2 decimals is refused, not rounded.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Amount, Dialect};
    ///
    /// let rate: Amount = "8020".parse()?;
    /// assert_eq!(rate.to_string(), "8020.00");
    /// assert_eq!(Amount::parse("1.234,56", Dialect::Danish)?.to_string(), "1234.56");
    /// assert!("1.234".parse::<Amount>().is_err()); // three decimals
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Amount {
        decimals: 2, least: 2, per_one: 100, limits: -1_000_000_000_000_000..=1_000_000_000_000_000
    }

    /// An [`Amount`] that is not negative: from 0 to 10,000,000,000,000.00.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Amount;
    /// use rammeaftale::numbers::NonNegativeAmount;
    ///
    /// let rate: NonNegativeAmount = "4269".parse()?;
    /// assert_eq!(Amount::from(rate).to_string(), "4269.00");
    /// assert!("-1".parse::<NonNegativeAmount>().is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct NonNegativeAmount { decimals: 2, least: 2, per_one: 100, limits: 0..=1_000_000_000_000_000 }

    /// A percentage (`procent`) from 0 to 1,000, with at most 4 decimals.
    ///
    /// It is written in percent, and its exact value is the share: 90 % is 9/10. For a percentage up to 100 there is
    /// [`PartPercent`], for one with a sign [`PercentChange`].
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Percent;
    /// use rammeaftale::numbers::Ratio;
    ///
    /// let percent: Percent = "77.0660".parse()?;
    /// assert_eq!(percent.to_string(), "77.066");
    /// assert!(percent.exactly().compare(Ratio::new(77_066, 100_000))?.is_eq());
    /// assert_eq!(Percent::rounded(Ratio::new(7, 9), 1)?.to_string(), "77.8");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Percent { decimals: 4, least: 0, per_one: 1_000_000, limits: 0..=10_000_000 }

    /// The places of a service (`pladser`, `normering`), from 0.01 to 100,000, with at most 2 decimals.
    ///
    /// Places are above zero, since a rate is divided by them; where a service may have none there is [`PlacesOrNone`].
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Places;
    ///
    /// assert_eq!("11.8".parse::<Places>()?.to_string(), "11.8");
    /// assert!("0".parse::<Places>().is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Places { decimals: 2, least: 0, per_one: 100, limits: 1..=10_000_000 }

    /// Place-days (`belægningsdage`, `pladsdage`), places × days: from 0 to 1,000,000,000, with at most 8 decimals.
    ///
    /// In a result they are rounded to be shown; the rules calculate with the unrounded value.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{PlaceDays, Ratio};
    ///
    /// assert_eq!(PlaceDays::shown(Ratio::new(8 * 365 * 9, 10))?.to_string(), "2628");
    /// assert_eq!(PlaceDays::shown(Ratio::new(1, 3))?.to_string(), "0.33333333");
    /// # Ok::<(), rammeaftale::Problem>(())
    /// ```
    pub struct PlaceDays { decimals: 8, least: 0, per_one: 100_000_000, limits: 0..=100_000_000_000_000_000 }

    /// A part of a whole in percent (`andel i procent`), from 0 to 100, with at most 4 decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::PartPercent;
    ///
    /// assert_eq!("60".parse::<PartPercent>()?.to_string(), "60");
    /// assert!("100.01".parse::<PartPercent>().is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PartPercent { decimals: 4, least: 0, per_one: 1_000_000, limits: 0..=1_000_000 }

    /// A change in percent (`ændring i procent`), from −100 to 1,000, with at most 4 decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::PercentChange;
    ///
    /// assert_eq!("-2".parse::<PercentChange>()?.to_string(), "-2");
    /// assert!("-100.5".parse::<PercentChange>().is_err()); // less than nothing would be left
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PercentChange { decimals: 4, least: 0, per_one: 1_000_000, limits: -1_000_000..=10_000_000 }

    /// A change in percent of what it began with (`udvikling i procent`), however large: from −1,000,000,000 to 1,000,000,000, with at
    /// most 4 decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{Ratio, RelativeChange};
    ///
    /// // From 9 to 7 million.
    /// assert_eq!(RelativeChange::rounded(Ratio::new(7 - 9, 9), 1)?.to_string(), "-22.2");
    /// # Ok::<(), rammeaftale::Problem>(())
    /// ```
    pub struct RelativeChange {
        decimals: 4, least: 0, per_one: 1_000_000, limits: -10_000_000_000_000..=10_000_000_000_000
    }

    /// A difference of percentages (`procentpoint`), from −1,000 to 1,000, with at most 4 decimals. Its exact value is the
    /// difference of the shares.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{PercentagePoints, Ratio};
    ///
    /// // 77.5 % instead of 90 %.
    /// let gap = PercentagePoints::shown(Ratio::new(775, 1000) - Ratio::new(9, 10))?;
    /// assert_eq!(gap.to_string(), "-12.5");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PercentagePoints { decimals: 4, least: 0, per_one: 1_000_000, limits: -10_000_000..=10_000_000 }

    /// A difference of [`PlaceDays`], from −1,000,000,000 to 1,000,000,000, with at most 8 decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{PlaceDaysChange, Ratio};
    ///
    /// assert_eq!(PlaceDaysChange::shown(Ratio::new(-580, 3))?.to_string(), "-193.33333333");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PlaceDaysChange {
        decimals: 8, least: 0, per_one: 100_000_000, limits: -100_000_000_000_000_000..=100_000_000_000_000_000
    }

    /// The places of a service that may have none, before it opens or after it closes: from 0 to 100,000, with at most 2
    /// decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Places;
    /// use rammeaftale::numbers::PlacesOrNone;
    ///
    /// assert_eq!("0".parse::<PlacesOrNone>()?.to_string(), "0");
    /// assert!("0".parse::<Places>().is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PlacesOrNone { decimals: 2, least: 0, per_one: 100, limits: 0..=10_000_000 }

    /// A change of places, from −100,000 to 100,000, with at most 2 decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{PlacesChange, Ratio};
    ///
    /// // Day places before and after: 40 and 11.8.
    /// let change = PlacesChange::of(Ratio::new(118, 10) - Ratio::from(40))?;
    /// assert_eq!(change.to_string(), "-28.2");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PlacesChange { decimals: 2, least: 0, per_one: 100, limits: -10_000_000..=10_000_000 }

    /// Hours of support a week (`timer pr. uge`), from 0.01 to 168, with at most 2 decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Hours;
    ///
    /// assert_eq!("14.5".parse::<Hours>()?.to_string(), "14.5");
    /// assert!("168.01".parse::<Hours>().is_err()); // a week has 168
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Hours { decimals: 2, least: 0, per_one: 100, limits: 1..=16_800 }

    /// The days of an average month, from 28 to 31, with at most 2 decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::DaysPerMonth;
    ///
    /// assert_eq!("30.42".parse::<DaysPerMonth>()?.to_string(), "30.42");
    /// assert!("365".parse::<DaysPerMonth>().is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct DaysPerMonth { decimals: 2, least: 0, per_one: 100, limits: 2_800..=3_100 }

    /// A factor or an unrounded base (`vægt`, `grundbeløb`), from 0.000001 to 1,000,000,000,000, with at most 6 decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::PositiveWeight;
    ///
    /// assert_eq!("1.2".parse::<PositiveWeight>()?.to_string(), "1.2");
    /// assert!("0".parse::<PositiveWeight>().is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PositiveWeight { decimals: 6, least: 0, per_one: 1_000_000, limits: 1..=1_000_000_000_000_000_000 }

    /// The weight of a party when an amount is split, in any unit (days, persons, percent): from 0 to 1,000,000,000,000, with
    /// at most 6 decimals.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{Ratio, Weight};
    ///
    /// assert_eq!("77.066".parse::<Weight>()?.to_string(), "77.066");
    /// assert_eq!(Weight::shown(Ratio::new(1, 3))?.to_string(), "0.333333");
    /// assert!("-1".parse::<Weight>().is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Weight { decimals: 6, least: 0, per_one: 1_000_000, limits: 0..=1_000_000_000_000_000_000 }
}

impl Amount {
    /// 0 kr.
    pub const ZERO: Self = Self(0);

    /// Makes an amount from øre.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] beyond the limits of an amount.
    pub fn from_oere(oere: i64) -> Result<Self, Error> {
        Ok(Self::within_limits(Some(oere.into()))?)
    }

    /// Returns the amount in øre.
    #[must_use]
    pub const fn oere(self) -> i64 {
        self.0
    }

    /// Rounds a ratio in kroner half away from zero to the unit. Every amount that a rule calculates is rounded here.
    ///
    /// # Errors
    /// [`Code::Overflow`] if the figure does not fit.
    pub fn rounded(kroner: Ratio, unit: Unit) -> Result<Self, Problem> {
        FixedPoint::rounded(kroner, unit.0.0)
    }

    /// Returns the sum of amounts.
    ///
    /// # Errors
    /// [`Code::Overflow`] if the figure does not fit.
    pub fn total(amounts: impl IntoIterator<Item = Self>) -> Result<Self, Problem> {
        let sum = amounts.into_iter().try_fold(0_i128, |sum, amount| sum.checked_add(amount.0.into()));
        Self::within_limits(sum).map_err(|_| Problem::new(Code::Overflow, ""))
    }

    /// Returns true if the amount is a whole number of units.
    #[must_use]
    pub const fn is_multiple_of(self, unit: Unit) -> bool {
        matches!(self.0.checked_rem(unit.0.0), Some(0))
    }
}

impl From<NonNegativeAmount> for Amount {
    fn from(amount: NonNegativeAmount) -> Self {
        Self(amount.0)
    }
}

impl Percent {
    /// 0 %.
    pub const ZERO: Self = Self(0);

    /// Returns the share that one unit of the last decimal is worth, for a percentage with this many decimals (at most 4).
    pub(crate) fn step(decimals: u32) -> Ratio {
        let steps = 10_i128.checked_pow(decimals.min(Self::DECIMALS)).and_then(|steps| steps.checked_mul(100));
        Ratio::new(1, steps.unwrap_or(Self::PER_ONE))
    }

    /// Rounds a share half away from zero to a percentage with this many decimals (at most 4).
    ///
    /// # Errors
    /// [`Code::Overflow`] if the figure does not fit.
    pub fn rounded(share: Ratio, decimals: u32) -> Result<Self, Problem> {
        FixedPoint::rounded(share, smallest_of_decimals(Self::DECIMALS, decimals)?)
    }
}

/// The smallest units in one unit of the last of so many decimals, for a figure that has `most`.
fn smallest_of_decimals(most: u32, decimals: u32) -> Result<i64, Problem> {
    10_i64.checked_pow(most.saturating_sub(decimals)).ok_or_else(|| Problem::new(Code::Overflow, ""))
}

impl RelativeChange {
    /// Rounds a share half away from zero to a percentage with this many decimals (at most 4).
    ///
    /// # Errors
    /// [`Code::Overflow`] if the figure does not fit.
    pub fn rounded(share: Ratio, decimals: u32) -> Result<Self, Problem> {
        FixedPoint::rounded(share, smallest_of_decimals(Self::DECIMALS, decimals)?)
    }
}

impl Weight {
    /// Rounds a factor half away from zero to 6 decimals, to be shown.
    ///
    /// # Errors
    /// [`Code::Overflow`] if the figure does not fit.
    pub fn shown(factor: Ratio) -> Result<Self, Problem> {
        FixedPoint::rounded(factor, 1)
    }
}

impl PlacesChange {
    /// Rounds a change of places half away from zero to 2 decimals.
    ///
    /// # Errors
    /// [`Code::Overflow`] if the figure does not fit.
    pub fn of(change: Ratio) -> Result<Self, Problem> {
        FixedPoint::rounded(change, 1)
    }
}

impl PercentagePoints {
    /// Rounds a difference of shares half away from zero to 4 decimals of a percentage point, to be shown.
    ///
    /// # Errors
    /// [`Code::Overflow`] if the figure does not fit.
    pub fn shown(difference: Ratio) -> Result<Self, Problem> {
        FixedPoint::rounded(difference, 1)
    }
}

impl PlaceDaysChange {
    /// Rounds a difference of place-days half away from zero to 8 decimals, to be shown.
    ///
    /// # Errors
    /// [`Code::Overflow`] if the figure does not fit.
    pub fn shown(difference: Ratio) -> Result<Self, Problem> {
        FixedPoint::rounded(difference, 1)
    }
}

impl PlaceDays {
    /// Rounds place-days half away from zero to 8 decimals, to be shown.
    ///
    /// # Errors
    /// [`Code::Overflow`] if the figure does not fit.
    pub fn shown(days: Ratio) -> Result<Self, Problem> {
        FixedPoint::rounded(days, 1)
    }
}

/// The unit that amounts are rounded to (`afrundingsenhed`): a power of ten from 1 øre to 1,000,000 kr.
///
/// There is no default unit: regions round rates to the krone, some suppliers to the øre.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::Ratio;
/// use rammeaftale::{Amount, Unit};
///
/// let exact = Ratio::new(21_076_560, 1) / Ratio::new(15_768, 10);
/// assert_eq!(Amount::rounded(exact, Unit::KRONE)?.to_string(), "13367.00");
/// assert_eq!(Amount::rounded(exact, Unit::OERE)?.to_string(), "13366.67");
/// assert!("5".parse::<Unit>().is_err());
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Unit(Amount);

/// All units, in øre.
const POWERS_OF_TEN: [i64; 9] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

impl Unit {
    /// One øre.
    pub const OERE: Self = Self(Amount(1));
    /// One krone.
    pub const KRONE: Self = Self(Amount(100));

    const ALL: &'static [&'static str] =
        &["0.01", "0.10", "1.00", "10.00", "100.00", "1000.00", "10000.00", "100000.00", "1000000.00"];

    /// Returns the unit as an amount.
    #[must_use]
    pub const fn amount(self) -> Amount {
        self.0
    }

    /// Returns the exact value in kroner.
    #[must_use]
    pub fn exactly(self) -> Ratio {
        self.0.exactly()
    }

    fn from_amount(amount: Amount) -> Result<Self, Problem> {
        if POWERS_OF_TEN.contains(&amount.0) {
            Ok(Self(amount))
        } else {
            Err(Problem::new(Code::OutOfRange, "")
                .with_given(&amount.to_text())
                .with_allowed(Allowed::Choices(Self::ALL)))
        }
    }
}

impl FromStr for Unit {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(Self::from_amount(text.parse()?)?)
    }
}

impl ToValue for Unit {
    fn to_value(&self) -> Value<'_> {
        self.0.to_value()
    }
}

serde_value!(Unit);
crate::value::serialize_value!(ExactAmount);

impl Shaped for Unit {
    const SHAPE: &'static Shape = &Shape::Number("Unit");
    const LIMITS: &'static Limits = &Limits::Figures { decimals: <Amount as FixedPoint>::DECIMALS, figures: Self::ALL };
}

impl Read for Unit {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let unit = Amount::of_value(value, reader.dialect()).and_then(Self::from_amount).map_err(|problem| {
            // An amount that is too large is no unit either.
            let is_out_of_range = problem.code() == Code::OutOfRange;
            if is_out_of_range { problem.with_allowed(Allowed::Choices(Self::ALL)) } else { problem }
        });
        reader.note(unit)
    }
}

/// A percentage of an amount in kroner, unrounded: up to 8 decimals. 5 % of 100.10 kr. is 5.005 kr.
///
/// It occurs only in results, as a limit that amounts are compared with; it is never paid.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::ExactAmount;
/// use rammeaftale::{Amount, Percent};
///
/// let base: Amount = "100.10".parse()?;
/// let line: Percent = "5".parse()?;
/// assert_eq!(ExactAmount::of_share(line, base).to_string(), "5.005");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExactAmount(i128);

impl ExactAmount {
    /// The decimals of an amount and of a percentage's share, together.
    const DECIMALS: u32 = 8;

    /// Returns a percentage of an amount.
    #[must_use]
    pub fn of_share(percent: Percent, amount: Amount) -> Self {
        // Two 64-bit factors: the product cannot leave 128 bits.
        Self(i128::from(percent.0).saturating_mul(i128::from(amount.0)))
    }

    /// Returns the exact value in kroner.
    #[must_use]
    pub const fn exactly(self) -> Ratio {
        Ratio::new(self.0, 100_000_000)
    }
}

impl fmt::Display for ExactAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&DecimalDigits::shortest(self.0, Self::DECIMALS, 2).to_text())
    }
}

impl From<ExactAmount> for Decimal {
    fn from(amount: ExactAmount) -> Self {
        // At most 10^7 × 10^15 in size, which 96 bits hold.
        Self::from_i128_with_scale(amount.0, 8).normalize_to(2)
    }
}

impl ToValue for ExactAmount {
    fn to_value(&self) -> Value<'_> {
        Value::Decimal(DecimalDigits::shortest(self.0, Self::DECIMALS, 2))
    }
}

impl Shaped for ExactAmount {
    const SHAPE: &'static Shape = &Shape::Number("ExactAmount");
    // The highest percentage of the highest amount.
    const LIMITS: &'static Limits = &Limits::Number {
        decimals: Self::DECIMALS,
        lowest: -10_000_000_000_000_000_000_000,
        highest: 10_000_000_000_000_000_000_000,
    };
}
