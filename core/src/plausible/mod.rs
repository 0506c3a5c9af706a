//! Values that are possible and hardly meant: an occupancy of 0.95 percent, a rate a hundred times last year's.
//!
//! They are warnings, never errors: a warning stands beside the result and changes no figure. They are found by the names of
//! the fields, which mean the same in every rule.

mod figure;
mod found;
mod likely;
mod names;
mod related;
mod values;

use crate::error::{Code, Problem};
use crate::plausible::found::{At, Found};
use crate::read::{Dialect, Item, choice};
use crate::value::{Shape, Value};

#[cfg(feature = "arrow")]
pub(crate) use figure::text;
#[cfg(feature = "arrow")]
pub(crate) use found::MOST;
#[cfg(feature = "arrow")]
pub(crate) use likely::Likely;

choice! {
    /// A kind of value that is possible and hardly meant, by which a caller acknowledges it.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Options, explain::WarningCode, settle_json};
    ///
    /// let input = r#"{"basis": "21076560", "places": "8", "days": 365, "occupancy": "0.95", "unit": "1"}"#;
    /// let rate = settle_json("daily_rate", input, &Options::NONE)?;
    /// assert_eq!(rate.warnings()[0].code().as_str(), "looks_like_a_share");
    /// let meant = Options::new().with_acknowledge(vec![WarningCode::LooksLikeAShare, WarningCode::UnusualRate]);
    /// assert!(settle_json("daily_rate", input, &meant)?.warnings().is_empty());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum WarningCode {
        /// A percentage above 0 and below 1, where 0.95 is more likely a share than 0.95 %.
        LooksLikeAShare = "looks_like_a_share",
        /// An occupancy above 150 %.
        UnusualOccupancy = "unusual_occupancy",
        /// A rate per day below 10 kr. or above 100,000 kr.
        UnusualRate = "unusual_rate",
        /// An amount a hundred times another that it belongs to, or more: kroner and øre, or thousands of kroner, mixed up.
        Hundredfold = "hundredfold",
        /// 366 days in a year that has 365.
        NotTheYear = "not_the_year",
        /// A name that differs from another of its list only in case or in letters of another alphabet.
        SimilarNames = "similar_names",
    }
}

impl WarningCode {
    /// The code of the warning, as [`Problem`] has it.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Code, explain::WarningCode};
    ///
    /// assert_eq!(WarningCode::Hundredfold.code(), Code::Hundredfold);
    /// ```
    #[must_use]
    pub const fn code(self) -> Code {
        match self {
            Self::LooksLikeAShare => Code::LooksLikeAShare,
            Self::UnusualOccupancy => Code::UnusualOccupancy,
            Self::UnusualRate => Code::UnusualRate,
            Self::Hundredfold => Code::Hundredfold,
            Self::NotTheYear => Code::NotTheYear,
            Self::SimilarNames => Code::SimilarNames,
        }
    }
}

impl Item for WarningCode {
    /// Each kind once.
    const MOST: usize = 6;
}

/// Returns the warnings about an input and its result, whose figures have a shape, in the order of the fields.
pub(crate) fn warnings(input: &Value<'_>, result: &Value<'_>, figures: &Shape) -> Vec<Problem> {
    let mut found = Found::new(Dialect::Machine);
    found.object(&At::Input, input, None);
    if let Some(schema) = figures.schema() {
        found.result(result, schema);
    }
    found.warnings
}

/// Whether a field of an item names somebody, and is held against the names of the other items.
#[cfg(feature = "arrow")]
pub(crate) fn names_parties(field: &str) -> bool {
    names::NAMES.contains(&field)
}

/// Whether the number of a field of an item may be one that is warned of, alone or beside others.
#[cfg(feature = "arrow")]
pub(crate) fn may_be_warned_of(field: &str) -> bool {
    Likely::of(field).is_some() || related::is_related(field) || field == "days"
}

/// Returns the warnings about a field and what is inside it, as a source gave it, with their paths from that field on.
#[cfg(feature = "arrow")]
pub(crate) fn warnings_in(field: &str, value: &Value<'_>, dialect: Dialect) -> Vec<Problem> {
    let mut found = Found::new(dialect);
    found.field(&At::Input, field, value, None);
    found.warnings
}
