//! Whole numbers: counts of days, years, inhabitants.

use core::fmt;

use crate::collections::{Key, MapKey};
use crate::error::{Allowed, Code, Error, Problem};
use crate::numbers::dressed;
use crate::numbers::ratio::Ratio;
use crate::numbers::text::ParsedNumber;
use crate::read::{Dialect, Name, not_a_number};
use crate::value::Value;

/// Reads an integer in `lowest..=highest` out of a value.
fn count(value: &Value<'_>, dialect: Dialect, lowest: u32, highest: u32) -> Result<u32, Problem> {
    let whole = match value {
        Value::Integer(integer) => Some(*integer),
        Value::Text(text) => {
            dressed::parse(text, "", dialect).and_then(integer).map_err(|problem| problem.with_given(text))?
        }
        Value::Decimal(number) => {
            integer(ParsedNumber::from(*number)).map_err(|problem| problem.with_given(&number.to_text()))?
        }
        other => return Err(not_a_number(other, dialect.number(), true)),
    };
    let given = || whole.map_or_else(String::new, |whole| whole.to_string());
    within(whole, lowest, highest)
        .map_err(|problem| if whole.is_some() { problem.with_given(&given()) } else { problem })
}

fn integer(parsed: ParsedNumber) -> Result<Option<i128>, Problem> {
    if parsed.decimals > 0 {
        return Err(Problem::new(Code::TooManyDecimals, "").with_allowed(Allowed::AtMost(0)));
    }
    Ok(parsed.digits)
}

fn within(whole: Option<i128>, lowest: u32, highest: u32) -> Result<u32, Problem> {
    whole.and_then(|whole| u32::try_from(whole).ok()).filter(|whole| (lowest..=highest).contains(whole)).ok_or_else(
        || Problem::new(Code::OutOfRange, "").with_allowed(Allowed::Range(lowest.to_string(), highest.to_string())),
    )
}

/// A whole number with limits.
#[cfg(feature = "arrow")]
pub(crate) trait WholeNumber {
    /// The lowest and the highest number.
    const LIMITS: (u32, u32);

    fn number(self) -> u32;
}

macro_rules! whole {
    ($($(#[doc = $doc:literal])+ pub struct $name:ident($lowest:literal..=$highest:literal);)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// Makes it from a number within the limits.
            ///
            /// # Errors
            /// [`Code::OutOfRange`] beyond the limits.
            pub fn new(number: u32) -> Result<Self, Error> {
                Ok(within(Some(number.into()), $lowest, $highest).map(Self)?)
            }

            /// Returns the number.
            #[must_use]
            pub const fn get(self) -> u32 {
                self.0
            }

            /// Returns the exact value, to calculate with.
            #[must_use]
            pub fn exactly(self) -> Ratio {
                Ratio::from(i128::from(self.0))
            }
        }

        #[cfg(feature = "arrow")]
        impl WholeNumber for $name {
            const LIMITS: (u32, u32) = ($lowest, $highest);

            fn number(self) -> u32 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<'a> MapKey<'a> for $name {
            fn key(self) -> Key<'a> {
                usize::try_from(self.0).unwrap_or(usize::MAX).key()
            }
        }

        impl $crate::value::ToValue for $name {
            fn to_value(&self) -> Value<'_> {
                Value::Integer(self.0.into())
            }
        }

        $crate::read::serde_value!($name);

        impl $crate::value::Shaped for $name {
            const SHAPE: &'static $crate::value::Shape = &$crate::value::Shape::Count(stringify!($name));
            const LIMITS: &'static $crate::value::Limits =
                &$crate::value::Limits::Number { decimals: 0, lowest: $lowest, highest: $highest };
        }

        impl $crate::read::Read for $name {
            fn read(value: &Value<'_>, reader: &mut $crate::read::Reader<'_>) -> Option<Self> {
                let number = count(value, reader.dialect(), $lowest, $highest);
                reader.note(number).map(Self)
            }
        }
    )+};
}

whole! {
    /// The days that a service is billed for in a year (`dage`), 1 to 366: 365, 366, those of a part year, or a fixed number.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::DayCount;
    ///
    /// assert_eq!(DayCount::new(334)?.get(), 334);
    /// assert!(DayCount::new(367).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct DayCount(1..=366);

    /// An accounting year (`regnskabsår`), 1900 to 2199.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::numbers::YearsLater;
    ///
    /// let year = Year::new(2023)?;
    /// assert_eq!(year.after(YearsLater::new(2)?)?.get(), 2025);
    /// assert!(Year::LAST.plus(1).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Year(1900..=2199);

    /// The years from a result to the rate that it goes into (`år efter`), 1 to 10.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{Year, YearsLater};
    ///
    /// let later = YearsLater::new(2)?;
    /// assert_eq!(Year::new(2023)?.after(later)?.get(), 2025);
    /// assert!(YearsLater::new(0).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct YearsLater(1..=10);

    /// The number of decimals of a percentage, 0 to 4.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Decimals;
    ///
    /// assert_eq!(Decimals::new(1)?.get(), 1);
    /// assert!(Decimals::new(5).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Decimals(0..=4);

    /// The number of a package (`ydelsespakke`), 1 to 1,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{PackageNumber, Ratio};
    ///
    /// // 14.5 hours a week, in packages of 7 hours.
    /// let number = PackageNumber::rounded_up(Ratio::new(145, 70))?;
    /// assert_eq!(number, PackageNumber::new(3)?);
    /// assert!(PackageNumber::new(0).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PackageNumber(1..=1_000);

    /// A number of inhabitants (`indbyggere`), 0 to 100,000,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Inhabitants;
    ///
    /// assert_eq!(Inhabitants::new(116_992)?.to_string(), "116992");
    /// assert!(Inhabitants::new(100_000_001).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Inhabitants(0..=100_000_000);

    /// The years over which an acquisition is written off (`levetid`), 1 to 100.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::UsefulLife;
    ///
    /// assert_eq!(UsefulLife::new(30)?.get(), 30);
    /// assert!(UsefulLife::new(0).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct UsefulLife(1..=100);

    /// A whole number of places, 1 to 1,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::WholePlaces;
    ///
    /// assert_eq!(WholePlaces::new(32)?.get(), 32);
    /// assert!(WholePlaces::new(0).is_err()); // a service without places has no such number
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct WholePlaces(1..=1_000);

    /// A number of persons, 1 to 10,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Persons;
    ///
    /// assert_eq!(Persons::new(3)?.get(), 3);
    /// assert!(Persons::new(0).is_err()); // nobody is not admitted
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Persons(1..=10_000);

    /// The smallest number of places in a size class, 0 to 10,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::LowestPlaces;
    ///
    /// let classes = [LowestPlaces::new(0)?, LowestPlaces::new(8)?, LowestPlaces::new(25)?];
    /// assert!(classes.is_sorted());
    /// assert!(LowestPlaces::new(10_001).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct LowestPlaces(0..=10_000);

    /// A number of days of stays (`dage`), 0 to 1,000,000,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::StayDays;
    ///
    /// assert_eq!(StayDays::new(398)?.get(), 398);
    /// assert!(StayDays::new(1_000_000_001).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct StayDays(0..=1_000_000_000);

    /// A number of citizens (`borgere`), 1 to 100,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::CitizenCount;
    ///
    /// assert_eq!(CitizenCount::new(75)?.get(), 75);
    /// assert!(CitizenCount::new(0).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CitizenCount(1..=100_000);

    /// How often something happens in a year, 0 to 1,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::EventCount;
    ///
    /// assert_eq!(EventCount::new(0)?.get(), 0);
    /// assert!(EventCount::new(1_001).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct EventCount(0..=1_000);

    /// A number of services (`antal tilbud`), 0 to 100,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::ServiceCount;
    ///
    /// assert_eq!(ServiceCount::new(0)?.get(), 0); // a class may have no services
    /// assert!(ServiceCount::new(100_001).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServiceCount(0..=100_000);

    /// A number of municipalities (`antal kommuner`), 0 to 10,000.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::MunicipalityCount;
    ///
    /// assert_eq!(MunicipalityCount::new(22)?.get(), 22);
    /// assert!(MunicipalityCount::new(10_001).is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct MunicipalityCount(0..=10_000);
}

/// A count in a result, such as days or places: a whole number without an upper limit of its own.
///
/// Inputs have types with limits instead, such as [`DayCount`].
///
/// # Examples
/// ```
/// use rammeaftale::numbers::Count;
///
/// assert_eq!(Count::new(306)?.get(), 306);
/// assert!(Count::new(-1).is_err());
/// # Ok::<(), rammeaftale::Problem>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(u64);

impl crate::value::ToValue for Count {
    fn to_value(&self) -> Value<'_> {
        Value::Integer(self.0.into())
    }
}

crate::value::serialize_value!(Count);

impl Count {
    /// Makes a count.
    ///
    /// # Errors
    /// [`Code::Overflow`] if it is negative or does not fit.
    pub fn new(number: i128) -> Result<Self, Problem> {
        u64::try_from(number).map(Self).map_err(|_| Problem::new(Code::Overflow, ""))
    }

    /// Returns the number.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }

    /// Returns the exact value, to calculate with.
    #[must_use]
    pub fn exactly(self) -> Ratio {
        Ratio::from(i128::from(self.0))
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl crate::value::Shaped for Count {
    const SHAPE: &'static crate::value::Shape = &crate::value::Shape::Count("Count");
    // As many as a `u64` holds.
    const LIMITS: &'static crate::value::Limits =
        &crate::value::Limits::Number { decimals: 0, lowest: 0, highest: 18_446_744_073_709_551_615 };
}

impl PackageNumber {
    /// Rounds an exact figure up to the number of a package, at least 1.
    ///
    /// # Errors
    /// [`Code::Overflow`] above 1,000.
    pub fn rounded_up(figure: Ratio) -> Result<Self, Problem> {
        let whole = figure.whole_part()?;
        let above = if figure.compare(Ratio::from(whole))?.is_gt() { whole.saturating_add(1) } else { whole };
        u32::try_from(above.max(1))
            .ok()
            .and_then(|number| Self::new(number).ok())
            .ok_or_else(|| Problem::new(Code::Overflow, ""))
    }
}

impl Year {
    /// The first year, 1900.
    pub const FIRST: Self = Self(1900);
    /// The last year, 2199.
    pub const LAST: Self = Self(2199);

    /// Returns the year before; the first year for the first.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.saturating_sub(1)).max(Self::FIRST)
    }

    /// Returns the year this many years later.
    ///
    /// # Errors
    /// [`Code::Overflow`] after 2199.
    pub fn after(self, years: YearsLater) -> Result<Self, Problem> {
        self.plus(years.0)
    }

    /// Returns the year this many years later.
    ///
    /// # Errors
    /// [`Code::Overflow`] after 2199.
    pub fn plus(self, years: u32) -> Result<Self, Problem> {
        Self::new(self.0.saturating_add(years)).map_err(|_| Problem::new(Code::Overflow, ""))
    }
}

impl<'a> MapKey<'a> for (Year, &'a Name) {
    fn key(self) -> Key<'a> {
        (self.0.key().0, self.1.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_written_as_its_number() {
        assert_eq!(Count::new(10_000).map(|count| count.to_string()), Ok("10000".to_owned()));
    }
}
