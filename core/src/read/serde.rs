//! Inputs and figures through serde's own door.

use serde::de::{Deserialize, Deserializer, Error as _};

use crate::error::{Allowed, Code, Error, Problem};
use crate::read::{Dialect, Read, from_value};
use crate::value::{MOST_VALUES, deserialized};

/// Deserializes an input without failing on what is wrong with it: `Ok` holds the input, `Err` every problem with its path.
///
/// An input itself is `Deserialize` too, but serde's errors are one text; that text has every problem, but a program cannot
/// take it apart. A service deserializes a `Checked` instead. Only a source that is broken itself (a text that is not JSON)
/// fails.
///
/// # Examples
/// ```
/// use rammeaftale::read::Checked;
/// use rammeaftale::rules::rate::DayRateInput;
///
/// let checked: Checked<DayRateInput> = serde_json::from_str(r#"{"month_rate": 70447, "unit": "1"}"#)?;
/// let error = checked.0.unwrap_err();
/// let paths: Vec<_> = error.problems().iter().map(|problem| problem.place()).collect();
/// assert_eq!(paths, ["month_rate", "days_per_month"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Checked<T>(pub Result<T, Error>);

impl<'de, T: Read> Deserialize<'de> for Checked<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let too_many = || Problem::new(Code::TooMany, "").with_allowed(Allowed::AtMost(MOST_VALUES)).into();
        let value = deserialized(source, Some(T::SHAPE))?.ok_or_else(too_many);
        Ok(Self(value.and_then(|value| from_value(&value, Dialect::Machine))))
    }
}

/// Deserializes an input or a figure; serde's error has every problem in its text.
pub(crate) fn deserialize<'de, T: Read, D: Deserializer<'de>>(source: D) -> Result<T, D::Error> {
    Checked::deserialize(source)?.0.map_err(D::Error::custom)
}

/// Implements both of serde's traits by way of the value.
macro_rules! serde_value {
    ($($type:ty),+ $(,)?) => {
        $crate::value::serialize_value!($($type),+);
        $(
            impl<'de> serde::Deserialize<'de> for $type {
                fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                    $crate::read::deserialize(source)
                }
            }
        )+
    };
}
pub(crate) use serde_value;
