//! How inputs are read, the same way for every language and file.
//!
//! An input is read out of a [`Value`](crate::value::Value). Reading goes on after a problem, so that all of them are found at once, each with its
//! path. An input is declared with `record!`, a result with `figures!`, names with `choice!`; the declarations also give
//! the shape that other languages' types and documentation are made from.

mod characters;
mod dialect;
mod input;
mod macros;
mod name;
mod object;
mod reader;
mod scalar;
mod serde;

pub use self::serde::Checked;
pub(crate) use self::serde::{deserialize, serde_value};
pub(crate) use characters::is_longer;
#[cfg(feature = "schema")]
pub(crate) use characters::is_unseen;
#[cfg(feature = "sheet")]
pub(crate) use characters::plain_text;
pub use dialect::Dialect;
pub use input::{Read, from_json, from_value};
#[cfg(feature = "schema")]
pub(crate) use macros::limits;
pub(crate) use macros::{checked_record, choice, constructor, figures, named, readable, record};
pub use name::Name;
pub(crate) use name::{ByName, duplicates_at};
pub(crate) use object::{FieldSlot, FieldType, Found, ReadFields, read_object};
pub use reader::{DefaultSource, FieldDefault, Reader};
pub use scalar::Item;
pub(crate) use scalar::{chosen, not_a_number, object, text, wrong_length, wrong_type};
