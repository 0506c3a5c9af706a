//! WholeNumber numbers that count: days, years, decimals.

use core::fmt;

use crate::error::{Allowed, Code, Error, Problem};
use crate::exact::ratio::Ratio;
use crate::exact::text::{self, Dialect};
use crate::read::Given;

/// A whole number in `lowest..=highest`, out of what a caller gave.
fn count(given: &Given<'_, '_>, dialect: Dialect, lowest: u32, highest: u32) -> Result<u32, Problem> {
    let whole = match given {
        Given::Integer(whole) | Given::ExactInteger(whole) => Some(*whole),
        Given::Text(text) => from_text(text, dialect).map_err(|problem| problem.given(text))?,
        Given::Exact(text) => from_text(text, Dialect::Machine).map_err(|problem| problem.given(text))?,
        other => return Err(other.not_a_number(dialect.number(), true)),
    };
    let said = || whole.map_or_else(String::new, |whole| whole.to_string());
    within(whole, lowest, highest).map_err(|problem| if whole.is_some() { problem.given(&said()) } else { problem })
}

fn from_text(text: &str, dialect: Dialect) -> Result<Option<i128>, Problem> {
    let written = text::parse(text, dialect)?;
    if written.decimals > 0 {
        return Err(Problem::new(Code::TooManyDecimals, "").allowed(Allowed::AtMost(0)));
    }
    Ok(written.digits)
}

fn within(whole: Option<i128>, lowest: u32, highest: u32) -> Result<u32, Problem> {
    whole.and_then(|whole| u32::try_from(whole).ok()).filter(|whole| (lowest..=highest).contains(whole)).ok_or_else(
        || Problem::new(Code::OutOfRange, "").allowed(Allowed::Range(lowest.to_string(), highest.to_string())),
    )
}

/// What a whole number that counts is made of.
#[cfg(feature = "arrow")]
pub(crate) trait WholeNumber {
    /// The limits.
    const LIMITS: (u32, u32);

    fn number(self) -> u32;
}

macro_rules! whole {
    ($($(#[doc = $doc:literal])+ pub struct $name:ident($lowest:literal..=$highest:literal);)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The number, if it is within the limits.
            ///
            /// # Errors
            /// [`Code::OutOfRange`] if it is not.
            pub fn new(number: u32) -> Result<Self, Error> {
                Ok(within(Some(number.into()), $lowest, $highest).map(Self)?)
            }

            /// The number itself.
            #[must_use]
            pub const fn get(self) -> u32 {
                self.0
            }

            /// Its exact value, to calculate with.
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

        impl<'a> $crate::collections::AsKey<'a> for $name {
            fn key(self) -> $crate::collections::Key<'a> {
                usize::try_from(self.0).unwrap_or(usize::MAX).key()
            }
        }

        impl $crate::read::Tell for $name {
            fn tell(&self) -> $crate::read::Told<'_> {
                $crate::read::Told::Count(self.0.into())
            }
        }

        $crate::read::serialized_as_told!($name);

        impl $crate::read::Shaped for $name {
            const SHAPE: &'static $crate::read::Shape = &$crate::read::Shape::Count(stringify!($name));
        }

        impl $crate::read::Read for $name {
            fn read(given: $crate::read::Given<'_, '_>, reader: &mut $crate::read::Reader<'_>) -> Option<Self> {
                let number = count(&given, reader.dialect(), $lowest, $highest);
                reader.note(number).map(Self)
            }
        }
    )+};
}

whole! {
    /// The days a service is billed for in a year (`dage`): 365, 366, those of a part year, or a fixed number; 1 to 366.
    pub struct DayCount(1..=366);

    /// An accounting year (`regnskabsår`), 1900 to 2199.
    pub struct Year(1900..=2199);

    /// How many years later a result goes into a rate (`år efter`), 1 to 10.
    pub struct YearsLater(1..=10);

    /// How many decimals a percentage is set with, 0 to 4.
    pub struct Decimals(0..=4);

    /// The number of a package (`ydelsespakke`), 1 to 1,000.
    pub struct Number(1..=1_000);

    /// Inhabitants (`indbyggere`), 0 to 100,000,000.
    pub struct Inhabitants(0..=100_000_000);

    /// Over how many years something is written off (`levetid`), 1 to 100.
    pub struct UsefulLife(1..=100);

    /// WholeNumber places, 1 to 1,000.
    pub struct WholePlaces(1..=1_000);

    /// The fewest places of a size class, 0 to 10,000.
    pub struct LowestPlaces(0..=10_000);

    /// WholeNumber days of stays (`dage`), 0 to 1,000,000,000.
    pub struct StayDays(0..=1_000_000_000);

    /// How many services there are (`antal tilbud`), 0 to 100,000.
    pub struct ServiceCount(0..=100_000);
}

/// How many there are in a result: days, places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(u64);

impl crate::read::Tell for Count {
    fn tell(&self) -> crate::read::Told<'_> {
        crate::read::Told::Count(self.0)
    }
}

crate::read::serialized_as_told!(Count);

impl Count {
    /// So many.
    ///
    /// # Errors
    /// [`Code::Overflow`] if it is negative or does not fit.
    pub fn new(number: i128) -> Result<Self, Problem> {
        u64::try_from(number).map(Self).map_err(|_| Problem::new(Code::Overflow, ""))
    }

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0
    }

    /// Its exact value, to calculate with.
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

impl crate::read::Shaped for Count {
    const SHAPE: &'static crate::read::Shape = &crate::read::Shape::Count("Count");
}

impl Number {
    /// The number that is next above or equal to an exact figure, at least 1.
    ///
    /// # Errors
    /// [`Code::Overflow`] above 1,000.
    pub fn at_least(figure: Ratio) -> Result<Self, Problem> {
        let whole = figure.whole_part()?;
        let above = if figure.compare(Ratio::from(whole))?.is_gt() { whole.saturating_add(1) } else { whole };
        u32::try_from(above.max(1))
            .ok()
            .and_then(|number| Self::new(number).ok())
            .ok_or_else(|| Problem::new(Code::Overflow, ""))
    }
}

impl Year {
    /// The first year there is.
    pub const FIRST: Self = Self(1900);
    /// The last year there is.
    pub const LAST: Self = Self(2199);

    /// The year before this one; the first year has none and stays.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.saturating_sub(1)).max(Self::FIRST)
    }

    /// The year so many years later.
    ///
    /// # Errors
    /// [`Code::Overflow`] after 2199.
    pub fn after(self, years: YearsLater) -> Result<Self, Problem> {
        self.plus(years.0)
    }

    /// The year so many years later.
    ///
    /// # Errors
    /// [`Code::Overflow`] after 2199.
    pub fn plus(self, years: u32) -> Result<Self, Problem> {
        Self::new(self.0.saturating_add(years)).map_err(|_| Problem::new(Code::Overflow, ""))
    }
}
