//! Fixed-point numbers: figures with a fixed number of decimals, kept as whole numbers of their smallest unit.

use crate::error::{Allowed, Code, Error, Problem};
use crate::numbers::dressed;
use crate::numbers::ratio::{Ratio, multiply};
use crate::numbers::text::ParsedNumber;
use crate::read::{Dialect, Reader, not_a_number};
use crate::value::{DecimalDigits, Value, power_of_ten, tenth};

/// A figure with a fixed number of decimals.
pub(crate) trait FixedPoint: Copy {
    /// The name of the type.
    const NAME: &'static str;
    /// The number of decimals.
    const DECIMALS: u32;
    /// The number of decimals that are written even where they are zeros.
    const LEAST_DECIMALS: u32;
    /// The smallest units in the number one: 100 øre in a krone, 1,000,000 ten-thousandths of a percent in the whole.
    const PER_ONE: i128;
    /// The lowest and the highest figure, in smallest units.
    const LIMITS: (i64, i64);

    fn from_smallest(smallest: i64) -> Self;
    fn smallest(self) -> i64;

    fn exactly(self) -> Ratio {
        Ratio::new(i128::from(self.smallest()), Self::PER_ONE)
    }

    /// Makes a figure from smallest units, if it is within the limits.
    fn within_limits(smallest: Option<i128>) -> Result<Self, Problem> {
        let (lowest, highest) = Self::LIMITS;
        smallest
            .and_then(|smallest| i64::try_from(smallest).ok())
            .filter(|smallest| (lowest..=highest).contains(smallest))
            .map(Self::from_smallest)
            .ok_or_else(|| out_of_range(Self::LIMITS, Self::DECIMALS, Self::LEAST_DECIMALS))
    }

    /// Rounds a ratio half away from zero to a multiple of `step` smallest units.
    fn rounded(ratio: Ratio, step: i64) -> Result<Self, Problem> {
        Self::within_limits(rounded_to_step(ratio, Self::PER_ONE, step)?).map_err(|_| Problem::new(Code::Overflow, ""))
    }

    /// Makes a figure from a parsed number.
    fn from_parsed(parsed: ParsedNumber) -> Result<Self, Problem> {
        Self::within_limits(smallest_units(parsed, Self::DECIMALS)?)
    }

    fn parse(text: &str, dialect: Dialect) -> Result<Self, Problem> {
        dressed::parse(text, Self::NAME, dialect)
            .and_then(Self::from_parsed)
            .map_err(|problem| problem.with_given(text))
    }

    fn parse_machine(text: &str) -> Result<Self, Error> {
        Ok(Self::parse(text, Dialect::Machine)?)
    }

    /// Returns the digits as they are written: without trailing zeros beyond those that are always written.
    fn decimal_digits(self) -> DecimalDigits {
        DecimalDigits::shortest(self.smallest().into(), Self::DECIMALS, Self::LEAST_DECIMALS)
    }

    fn to_text(self) -> String {
        self.decimal_digits().to_text()
    }

    /// Reads a figure from a value.
    fn from_value(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.note(Self::of_value(value, reader.dialect()))
    }

    /// Returns the figure of a value.
    fn of_value(value: &Value<'_>, dialect: Dialect) -> Result<Self, Problem> {
        match value {
            Value::Text(text) => Self::parse(text, dialect),
            Value::Decimal(number) => {
                Self::from_parsed(trim_trailing_zeros(ParsedNumber::from(*number), Self::DECIMALS))
                    .map_err(|problem| problem.with_given(&number.to_text()))
            }
            other => Err(not_a_number(other, dialect.number(), false)),
        }
    }
}

/// A ratio in smallest units, rounded half away from zero to a multiple of `step` of them; `None` where 128 bits do not hold it.
fn rounded_to_step(ratio: Ratio, per_one: i128, step: i64) -> Result<Option<i128>, Problem> {
    let steps_per_one = Ratio::new(per_one, i128::from(step));
    // A whole number keeps the product short.
    let steps = match steps_per_one.div_rem() {
        Ok((whole, 0)) => ratio.times(whole),
        _ => ratio * steps_per_one,
    };
    Ok(multiply(steps.round_half_away()?, i128::from(step)))
}

/// A parsed number in smallest units of a figure with so many decimals; `None` beyond 64 bits, as no limit is.
fn smallest_units(parsed: ParsedNumber, decimals: u32) -> Result<Option<i128>, Problem> {
    let missing = decimals.checked_sub(parsed.decimals).ok_or_else(|| too_many_decimals(decimals))?;
    let digits = parsed.digits.and_then(|digits| i64::try_from(digits).ok());
    let smallest = digits.zip(power_of_ten(missing)).and_then(|(digits, scale)| digits.checked_mul(scale));
    Ok(smallest.map(i128::from))
}

#[cold]
fn out_of_range((lowest, highest): (i64, i64), decimals: u32, least: u32) -> Problem {
    let limit = |smallest: i64| DecimalDigits::shortest(smallest.into(), decimals, least).to_text();
    Problem::new(Code::OutOfRange, "").with_allowed(Allowed::Range(limit(lowest), limit(highest)))
}

/// Removes trailing zeros beyond the decimals of the figure: the decimal types of other languages add zeros that nobody wrote.
fn trim_trailing_zeros(mut parsed: ParsedNumber, decimals: u32) -> ParsedNumber {
    while parsed.decimals > decimals
        && let Some(shorter) = parsed.digits.and_then(tenth)
    {
        parsed = ParsedNumber { digits: Some(shorter), decimals: parsed.decimals.saturating_sub(1) };
    }
    parsed
}

fn too_many_decimals(decimals: u32) -> Problem {
    Problem::new(Code::TooManyDecimals, "")
        .with_allowed(Allowed::AtMost(usize::try_from(decimals).unwrap_or(usize::MAX)))
}

/// Makes a figure from a `Decimal`.
pub(crate) fn from_decimal<T: FixedPoint>(decimal: rust_decimal::Decimal) -> Result<T, Error> {
    let parsed = ParsedNumber { digits: Some(decimal.mantissa()), decimals: decimal.scale() };
    Ok(T::from_parsed(trim_trailing_zeros(parsed, T::DECIMALS))
        .map_err(|problem| problem.with_given(&decimal.to_string()))?)
}

/// Declares figures with a fixed number of decimals.
macro_rules! fixed {
    ($($(#[doc = $doc:literal])+ pub struct $name:ident {
        decimals: $decimals:literal, least: $least:literal, per_one: $per_one:literal, limits: $lowest:literal..=$highest:literal
    })+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i64);

        impl $crate::numbers::fixed_point::FixedPoint for $name {
            const NAME: &'static str = stringify!($name);
            const DECIMALS: u32 = $decimals;
            const LEAST_DECIMALS: u32 = $least;
            const PER_ONE: i128 = $per_one;
            const LIMITS: (i64, i64) = ($lowest, $highest);

            fn from_smallest(smallest: i64) -> Self {
                Self(smallest)
            }

            fn smallest(self) -> i64 {
                self.0
            }
        }

        impl $name {
            /// Parses a figure that is written in a dialect.
            ///
            /// # Errors
            /// Empty, too long, not a number of the dialect, too many decimals as written, or out of range.
            pub fn parse(text: &str, dialect: $crate::read::Dialect) -> Result<Self, $crate::error::Error> {
                Ok($crate::numbers::fixed_point::FixedPoint::parse(text, dialect)?)
            }

            /// Returns the exact value, to calculate with.
            #[must_use]
            pub fn exactly(self) -> $crate::numbers::Ratio {
                $crate::numbers::fixed_point::FixedPoint::exactly(self)
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::error::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::numbers::fixed_point::FixedPoint::parse_machine(text)
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(&$crate::numbers::fixed_point::FixedPoint::to_text(*self))
            }
        }

        impl TryFrom<rust_decimal::Decimal> for $name {
            type Error = $crate::error::Error;

            fn try_from(decimal: rust_decimal::Decimal) -> Result<Self, Self::Error> {
                $crate::numbers::fixed_point::from_decimal(decimal)
            }
        }

        impl From<$name> for rust_decimal::Decimal {
            fn from(figure: $name) -> Self {
                Self::new(figure.0, $decimals).normalize_to($least)
            }
        }

        impl $crate::value::ToValue for $name {
            fn to_value(&self) -> $crate::value::Value<'_> {
                $crate::value::Value::Decimal($crate::numbers::fixed_point::FixedPoint::decimal_digits(*self))
            }
        }

        $crate::read::serde_value!($name);

        impl $crate::value::Shaped for $name {
            const SHAPE: &'static $crate::value::Shape = &$crate::value::Shape::Number(stringify!($name));
            const LIMITS: &'static $crate::value::Limits =
                &$crate::value::Limits::Number { decimals: $decimals, lowest: $lowest, highest: $highest };
        }

        impl $crate::read::Read for $name {
            fn read(value: &$crate::value::Value<'_>, reader: &mut $crate::read::Reader<'_>) -> Option<Self> {
                $crate::numbers::fixed_point::FixedPoint::from_value(value, reader)
            }
        }
    )+

        /// Returns the number of decimals of a type of figures, by its name.
        pub(crate) fn decimals_of(name: &str) -> u32 {
            match name {
                $(stringify!($name) => $decimals,)+
                "ExactAmount" => ExactAmount::DECIMALS,
                _ => Amount::DECIMALS,
            }
        }
    };
}
pub(crate) use fixed;

/// Removes trailing zeros, but keeps those decimals that are always written.
pub(crate) trait NormalizeTo {
    fn normalize_to(self, least: u32) -> Self;
}

impl NormalizeTo for rust_decimal::Decimal {
    fn normalize_to(self, least: u32) -> Self {
        let mut normal = self.normalize();
        if normal.scale() < least {
            normal.rescale(least);
        }
        normal
    }
}
