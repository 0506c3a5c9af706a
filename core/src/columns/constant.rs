//! Values that are the same in every row, read once out of any source and given again for each.

use std::fmt;

use serde::de::value::Error;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::exact::{Amount, FixedPoint, decimal_text};

/// A value as it was given.
#[derive(Clone, Debug)]
pub enum Constant {
    /// Nothing.
    Nothing,
    /// True or false.
    Truth(bool),
    /// A whole number of a source whose numbers may have been binary.
    Integer(i64),
    /// A whole number of a source whose whole numbers are exact.
    ExactInteger(i128),
    /// The machine text of an exact value.
    Exact(String),
    /// A binary number.
    Float,
    /// A text.
    Text(String),
    /// What no value is.
    Other,
    /// A list.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(String, Self)>),
}

impl Constant {
    /// The value of a field, in kroner where its whole numbers, or those of fields inside it, are øre.
    pub(super) fn in_kroner(self, field: &str, oere: &[String]) -> Self {
        let is_oere = oere.iter().any(|name| name == field);
        let kroner = |whole| Self::Exact(decimal_text(whole, Amount::DECIMALS));
        match self {
            Self::Integer(whole) if is_oere => kroner(whole.into()),
            Self::ExactInteger(whole) if is_oere => kroner(whole),
            Self::List(items) => Self::List(items.into_iter().map(|item| item.in_kroner(field, oere)).collect()),
            Self::Object(fields) => {
                let fields = fields.into_iter().map(|(name, value)| {
                    let value = value.in_kroner(&name, oere);
                    (name, value)
                });
                Self::Object(fields.collect())
            }
            other => other,
        }
    }
}

impl<'de> Deserialize<'de> for Constant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading)
    }
}

struct Reading;

macro_rules! visits {
    ($($method:ident($value:ident: $type:ty) => $constant:expr;)+) => {
        $(fn $method<E>(self, $value: $type) -> Result<Constant, E> { Ok($constant) })+
    };
}

impl<'de> Visitor<'de> for Reading {
    type Value = Constant;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    visits! {
        visit_bool(truth: bool) => Constant::Truth(truth);
        visit_i64(whole: i64) => Constant::Integer(whole);
        visit_u64(whole: u64) => i64::try_from(whole).map_or(Constant::Float, Constant::Integer);
        visit_i128(whole: i128) => Constant::ExactInteger(whole);
        visit_f64(_float: f64) => Constant::Float;
        visit_char(_other: char) => Constant::Other;
        visit_str(text: &str) => Constant::Text(text.to_owned());
        visit_bytes(text: &[u8]) => Constant::Exact(String::from_utf8_lossy(text).into_owned());
    }

    fn visit_unit<E>(self) -> Result<Constant, E> {
        Ok(Constant::Nothing)
    }

    fn visit_none<E>(self) -> Result<Constant, E> {
        Ok(Constant::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Constant, D::Error> {
        Constant::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Constant, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Constant::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Constant, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Constant::Object(entries))
    }
}

impl<'de> Deserializer<'de> for &'de Constant {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Constant::Nothing => visitor.visit_unit(),
            Constant::Truth(truth) => visitor.visit_bool(*truth),
            Constant::Integer(whole) => visitor.visit_i64(*whole),
            Constant::ExactInteger(whole) => visitor.visit_i128(*whole),
            Constant::Exact(text) => visitor.visit_borrowed_bytes(text.as_bytes()),
            Constant::Float => visitor.visit_f64(0.0),
            Constant::Text(text) => visitor.visit_borrowed_str(text),
            Constant::Other => visitor.visit_char('?'),
            Constant::List(items) => visitor.visit_seq(Items(items.iter())),
            Constant::Object(entries) => visitor.visit_map(Entries { entries: entries.iter(), value: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if matches!(self, Constant::Nothing) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier
    }
}

struct Items<'a>(core::slice::Iter<'a, Constant>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

struct Entries<'a> {
    entries: core::slice::Iter<'a, (String, Constant)>,
    value: Option<&'a Constant>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(serde::de::value::BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.value.unwrap_or(&Constant::Nothing))
    }
}
