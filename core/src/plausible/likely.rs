//! The values that a field usually has, by its name.

use crate::error::{Allowed, Code};
use crate::numbers::{Amount, Percent, PlaceDays, Ratio};
use crate::plausible::figure::number;
use crate::read::Dialect;
use crate::value::Value;

/// Percentages that are never below one, beside the occupancies.
const PARTS: [&str; 4] = ["band_percent", "objective_percent", "relabel_percent", "free_percent"];
/// Occupancies with a name of their own.
const OCCUPANCIES: [&str; 2] = ["lowest", "highest"];
/// Rates per day.
const RATES: [&str; 4] = ["base_rate", "charged_rate", "rest_rate", "normal_rate"];

/// A kind of figure that has usual values.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likely {
    /// An occupancy, in percent.
    Occupancy,
    /// A part of something, in percent.
    Part,
    /// A rate per day, in kroner.
    Rate,
}

impl Likely {
    /// The kind of a field; `None` for one whose values may be anything.
    pub(crate) fn of(field: &str) -> Option<Self> {
        if field.ends_with("occupancy") || OCCUPANCIES.contains(&field) {
            Some(Self::Occupancy)
        } else if PARTS.contains(&field) {
            Some(Self::Part)
        } else {
            RATES.contains(&field).then_some(Self::Rate)
        }
    }

    /// The smallest and the largest usual value, beside zero.
    pub(crate) const fn range(self) -> (i128, i128) {
        match self {
            Self::Occupancy => (1, 150),
            Self::Part => (1, 1_000),
            Self::Rate => (10, 100_000),
        }
    }

    /// The same, in units of so many decimals; `None` if they do not fit.
    #[cfg(feature = "arrow")]
    pub(crate) fn limits(self, decimals: u32) -> Option<(i64, i64)> {
        let units = |number: i128| i64::try_from(number).ok()?.checked_mul(10_i64.checked_pow(decimals)?);
        let (lowest, highest) = self.range();
        Some((units(lowest)?, units(highest)?))
    }

    /// The number of a value, which may be a text in a dialect, or an occupancy in days; `None` if it is none.
    pub(crate) fn number(self, value: &Value<'_>, dialect: Dialect) -> Option<Ratio> {
        match (value, self) {
            (Value::Object(_), Self::Occupancy) => {
                let days = |field| days(&value.get(field)?, dialect);
                Some(days("occupied_days")? * Ratio::from(100) / days("available_days")?)
            }
            (Value::Text(text), Self::Rate) => Some(Amount::parse(text, dialect).ok()?.exactly()),
            // The exact value of a percentage is the share.
            (Value::Text(text), _) => Some(Percent::parse(text, dialect).ok()?.exactly() * Ratio::from(100)),
            _ => number(value),
        }
    }

    /// The warning about a number, if it is unusual.
    pub(crate) fn warning(self, number: Ratio) -> Option<(Code, Allowed)> {
        let (lowest, highest) = self.range();
        let (size, one) = number.abs().parts();
        let is_below = size < one.saturating_mul(lowest);
        let is_above = size > one.saturating_mul(highest);
        let code = match self {
            _ if size == 0 || !is_below && !is_above => return None,
            Self::Rate => Code::UnusualRate,
            Self::Occupancy if is_above => Code::UnusualOccupancy,
            Self::Occupancy | Self::Part => Code::LooksLikeAShare,
        };
        Some((code, Allowed::Usual(lowest.to_string(), highest.to_string())))
    }
}

fn days(value: &Value<'_>, dialect: Dialect) -> Option<Ratio> {
    match value {
        Value::Text(text) => Some(PlaceDays::parse(text, dialect).ok()?.exactly()),
        _ => number(value),
    }
}
