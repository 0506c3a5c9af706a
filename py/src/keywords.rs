//! The keywords of a call as serde's data model.

use pyo3::Borrowed;
use pyo3::prelude::*;
use rammeaftale::Field;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::failure::Failure;
use crate::give::Give;

/// A keyword that a function does not have, with its value.
pub type Unknown<'py> = (Bound<'py, PyAny>, Bound<'py, PyAny>);

/// What a function was called with: a value for each of its fields, `None` where it was left out, and unknown keywords.
pub struct Keywords<'a, 'py, F> {
    fields: F,
    unknown: std::slice::Iter<'a, Unknown<'py>>,
    value: Option<Borrowed<'a, 'py, PyAny>>,
}

impl<'a, 'py, F: Iterator<Item = (&'static Field, Borrowed<'a, 'py, PyAny>)>> Keywords<'a, 'py, F> {
    pub fn of(fields: F, unknown: &'a [Unknown<'py>]) -> Self {
        Self { fields, unknown: unknown.iter(), value: None }
    }
}

impl<'de, 'a, 'py, F: Iterator<Item = (&'static Field, Borrowed<'a, 'py, PyAny>)>> Deserializer<'de>
    for Keywords<'a, 'py, F>
{
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct option
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, 'a, 'py, F: Iterator<Item = (&'static Field, Borrowed<'a, 'py, PyAny>)>> MapAccess<'de>
    for Keywords<'a, 'py, F>
{
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        if let Some((field, value)) = self.fields.find(|(_, value)| !value.is_none()) {
            self.value = Some(value);
            return seed.deserialize(BorrowedStrDeserializer::new(field.name)).map(Some);
        }
        let Some((keyword, value)) = self.unknown.next() else { return Ok(None) };
        self.value = Some(value.as_borrowed());
        seed.deserialize(Give(keyword)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        let value = self.value.take().ok_or_else(|| Failure::custom("a value before its key"))?;
        seed.deserialize(Give(&value))
    }
}
