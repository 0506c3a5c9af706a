//! What a value says of itself, the same for every kind of writer: JSON, a Python object, a column.
//!
//! It is the mirror of reading. What a value says does not know who writes it, so it is compiled once and not once for every
//! writer; that a writer speaks serde's data model is said here alone.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeSeq, SerializeStruct, Serializer};
use serde_json::value::RawValue;

use crate::exact::DecimalDigits;

/// A value that can be written.
pub(crate) trait Tell {
    /// What it is.
    fn tell(&self) -> Told<'_>;
}

/// What a value is.
pub(crate) enum Told<'a> {
    /// Nothing: a field that is left out.
    Nothing,
    /// True or false.
    Truth(bool),
    /// A whole number that counts.
    Count(u64),
    /// A figure: the name of its type, and its number.
    Figure(&'static str, DecimalDigits),
    /// A day, as machine text.
    Day(String),
    /// A text, a name or a choice.
    Text(Cow<'a, str>),
    /// JSON as it was written.
    Json(&'a RawValue),
    /// An object: the name of its type, and its fields.
    Object(&'static str, &'a dyn Parts),
    /// A list.
    List(&'a dyn Parts),
}

/// What an object or a list is made of.
pub(crate) trait Parts {
    /// How many there are.
    fn count(&self) -> usize;

    /// Hands over every one in order, in an object with the name of its field.
    fn each<'a>(&'a self, take: &mut dyn FnMut(&'static str, &'a dyn Tell));
}

/// A part of a result: a figure, or a text, a list or an object in its place. It is written as it is in the whole.
pub struct Part<'a>(&'a dyn Tell);

impl<'a> Part<'a> {
    /// The part of an object at a place among its fields.
    pub(crate) fn of(object: &'a dyn Tell, place: usize) -> Option<Self> {
        let Told::Object(_, parts) = object.tell() else { return None };
        let mut found = None;
        let mut passed = 0_usize;
        parts.each(&mut |_, part| {
            if passed == place {
                found = Some(Self(part));
            }
            passed = passed.saturating_add(1);
        });
        found
    }

    /// Its number, where it is a figure that may have decimals.
    #[must_use]
    pub fn decimal_digits(&self) -> Option<DecimalDigits> {
        match self.0.tell() {
            Told::Figure(_, number) => Some(number),
            _ => None,
        }
    }
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Serialize for dyn Tell + '_ {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.tell() {
            Told::Nothing => serializer.serialize_none(),
            Told::Truth(truth) => serializer.serialize_bool(truth),
            Told::Count(number) => serializer.serialize_u64(number),
            Told::Figure(name, number) => serializer.serialize_newtype_struct(name, &number.to_text()),
            Told::Day(text) => serializer.serialize_newtype_struct("Date", &text),
            Told::Text(text) => serializer.serialize_str(&text),
            Told::Json(json) => json.serialize(serializer),
            Told::Object(name, fields) => {
                let mut object = serializer.serialize_struct(name, fields.count())?;
                let mut done = Ok(());
                fields.each(&mut |name, value| {
                    if done.is_ok() {
                        done = object.serialize_field(name, value);
                    }
                });
                done?;
                object.end()
            }
            Told::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.count()))?;
                let mut done = Ok(());
                items.each(&mut |_, value| {
                    if done.is_ok() {
                        done = list.serialize_element(value);
                    }
                });
                done?;
                list.end()
            }
        }
    }
}

/// Types that serde writes as they tell themselves.
macro_rules! serialized_as_told {
    ($($type:ty),+ $(,)?) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let value: &dyn $crate::read::Tell = self;
                value.serialize(serializer)
            }
        }
    )+};
}
pub(crate) use serialized_as_told;

impl<T: Tell> Tell for Option<T> {
    fn tell(&self) -> Told<'_> {
        self.as_ref().map_or(Told::Nothing, Tell::tell)
    }
}

impl<T: Tell> Tell for Vec<T> {
    fn tell(&self) -> Told<'_> {
        Told::List(self)
    }
}

impl<T: Tell> Parts for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn each<'a>(&'a self, take: &mut dyn FnMut(&'static str, &'a dyn Tell)) {
        for item in self {
            take("", item);
        }
    }
}

impl Tell for String {
    fn tell(&self) -> Told<'_> {
        Told::Text(Cow::Borrowed(self))
    }
}

impl Tell for bool {
    fn tell(&self) -> Told<'_> {
        Told::Truth(*self)
    }
}
