//! The keywords of a call as serde's data model. Their texts are lent to the core and not copied.

use std::iter::Zip;
use std::slice::Iter;

use pyo3::prelude::*;
use pyo3::types::PyString;
use rammeaftale::Field;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::failure::Failure;
use crate::give::Give;

/// A keyword that a function does not have, with its value.
pub type Unknown<'py> = (Bound<'py, PyAny>, Bound<'py, PyAny>);

/// What a function was called with: a value for each of its fields, `None` where it was left out, and unknown keywords.
pub struct Keywords<'a, 'py> {
    fields: Zip<Iter<'static, Field>, Iter<'a, Bound<'py, PyAny>>>,
    unknown: Iter<'a, Unknown<'py>>,
    value: Option<&'a Bound<'py, PyAny>>,
}

impl<'a, 'py> Keywords<'a, 'py> {
    pub fn of(fields: &'static [Field], values: &'a [Bound<'py, PyAny>], unknown: &'a [Unknown<'py>]) -> Self {
        Self { fields: fields.iter().zip(values), unknown: unknown.iter(), value: None }
    }
}

impl<'de> Deserializer<'de> for Keywords<'de, '_> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct option
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for Keywords<'de, '_> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        if let Some((field, value)) = self.fields.find(|(_, value)| !value.is_none()) {
            self.value = Some(value);
            return seed.deserialize(BorrowedStrDeserializer::new(field.name)).map(Some);
        }
        let Some((keyword, value)) = self.unknown.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Lent(keyword)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        let value = self.value.take().ok_or_else(|| Failure::custom("a value before its key"))?;
        seed.deserialize(Lent(value))
    }
}

/// An object whose text is lent.
struct Lent<'a, 'py>(&'a Bound<'py, PyAny>);

impl<'de> Deserializer<'de> for Lent<'de, '_> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.0.cast::<PyString>().map(PyStringMethods::to_str) {
            Ok(Ok(text)) => visitor.visit_borrowed_str(text),
            _ => Give(self.0).deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        if self.0.is_none() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier
    }
}
