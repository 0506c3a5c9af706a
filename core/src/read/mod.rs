//! How inputs are read, the same way for every language and file.
//!
//! An input is read out of a [`Value`]. Reading goes on after a problem, so that all of them are found at once, each with its
//! path. An input is declared with [`record!`], a result with [`figures!`], names with [`choice!`]; the declarations also give
//! the shape that other languages' types and documentation are made from.

mod dialect;
mod macros;
mod name;
mod object;
mod reader;
mod scalar;
mod serde;

pub use self::serde::Checked;
pub(crate) use self::serde::{deserialize, serde_value};
pub use dialect::Dialect;
pub(crate) use macros::{checked_record, choice, constructor, figures, readable, record};
pub use name::Name;
pub(crate) use name::{ByName, duplicates_at};
pub(crate) use object::{Fielded, Fill, Found, Object, fill, read_object};
pub(crate) use reader::path_below;
pub use reader::{Reader, Supplied, Supply};
pub use scalar::Item;
pub(crate) use scalar::{chosen, is_longer, not_a_number, object, text, wrong_length};

use crate::error::Error;
use crate::value::{self, Shaped, Value};

/// A type that can be read out of a [`Value`]: every input, and every type of a field.
///
/// It is implemented by the declarations of inputs; there is no need to implement it elsewhere.
pub trait Read: Shaped + Sized {
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
/// As [`value::from_json`]; otherwise every problem in it.
pub fn from_json<T: Read>(text: &str, dialect: Dialect) -> Result<T, Error> {
    from_value(&value::from_json(text, T::SHAPE)?, dialect)
}
