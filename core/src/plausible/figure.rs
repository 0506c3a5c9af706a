//! The numbers of figures.

use crate::numbers::Ratio;
use crate::value::Value;

/// The number of a figure.
pub(super) fn number(value: &Value<'_>) -> Option<Ratio> {
    match value {
        Value::Decimal(digits) => Some(Ratio::new(digits.digits, 10_i128.checked_pow(digits.decimals)?)),
        Value::Integer(integer) => Some(Ratio::from(*integer)),
        _ => None,
    }
}

/// A figure as it is repeated in a warning.
pub(crate) fn text(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.clone().into_owned(),
        Value::Decimal(digits) => digits.to_string(),
        other => other.to_json(),
    }
}
