//! Whole numbers that count: days, years, decimals.

use core::fmt;

use crate::error::{Allowed, Code, Error, Problem};
use crate::exact::ratio::Ratio;
use crate::exact::text::{self, Dialect};
use crate::read::Given;

/// A whole number in `lowest..=highest`, out of what a caller gave.
fn count(given: &Given<'_>, dialect: Dialect, lowest: u32, highest: u32) -> Result<u32, Problem> {
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

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_u32(self.0)
            }
        }

        impl $crate::read::Shaped for $name {
            const SHAPE: &'static $crate::read::Shape = &$crate::read::Shape::Count(stringify!($name));
        }

        impl $crate::read::Read for $name {
            fn read<'de, D: serde::Deserializer<'de>>(
                deserializer: D,
                reader: &mut $crate::read::Reader<'_>,
            ) -> Result<Option<Self>, D::Error> {
                let number = count(&Given::of(deserializer)?, reader.dialect(), $lowest, $highest);
                Ok(reader.note(number).map(Self))
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
}

impl Year {
    /// The year so many years later.
    ///
    /// # Errors
    /// [`Code::Overflow`] after 2199.
    pub fn after(self, years: YearsLater) -> Result<Self, Problem> {
        Self::new(self.0.saturating_add(years.0)).map_err(|_| Problem::new(Code::Overflow, ""))
    }
}
