//! Types that are read out of values.

use crate::error::Error;
use crate::read::{Dialect, Reader};
use crate::value::{self, Limits, Shaped, Value};

/// A type that can be read out of a [`Value`]: every input, and every type of a field.
///
/// It is implemented by the declarations of inputs; there is no need to implement it elsewhere.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::Hours;
/// use rammeaftale::read::{Read, from_json};
/// use rammeaftale::rules::split::Party;
/// use rammeaftale::{Dialect, Error};
///
/// fn danish<T: Read>(text: &str) -> Result<T, Error> {
///     from_json(text, Dialect::Danish)
/// }
///
/// assert_eq!(danish::<Hours>(r#""14,5""#)?.to_string(), "14.5");
/// let party: Party = danish(r#"{"id": "Kolding", "weight": "9,749"}"#)?;
/// assert_eq!(party.weight.to_string(), "9.749");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub trait Read: Shaped + Sized {
    /// The limits of a value that is read: those of the type, and how many items a list may have.
    const GIVEN: &'static Limits = Self::LIMITS;

    /// Reads the value; `None` if a problem was noted instead.
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// Reads an input out of a value.
///
/// # Errors
/// Every problem in it.
pub fn from_value<T: Read>(value: &Value<'_>, dialect: Dialect) -> Result<T, Error> {
    let mut reader = Reader::new("", dialect, None);
    let read = T::read(value, &mut reader);
    Ok(reader.finish(read)?.0)
}

/// Reads an input out of a whole JSON text.
///
/// # Errors
/// [`Code::NotJson`](crate::Code::NotJson) at `line:column`; otherwise every problem in it.
pub fn from_json<T: Read>(text: &str, dialect: Dialect) -> Result<T, Error> {
    from_value(&value::from_json(text, T::SHAPE)?, dialect)
}
