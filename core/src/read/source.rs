//! Sources: whatever speaks serde's data model, behind an interface that is the same for all of them.
//!
//! What reads a value does not know what it is read from, so it is compiled once and not once for every source. Reading
//! stays lazy: nothing is looked into that nobody asks for.

use std::borrow::Cow;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::read::{Given, Read, Reader};

/// A value that nobody has looked at yet.
pub trait Value<'de> {
    /// Hands over what it is, once.
    fn give(&mut self, take: &mut dyn FnMut(Given<'_, 'de>));

    /// The JSON text that it was written as, once, if the source is one.
    fn raw(&mut self) -> Option<Box<RawValue>>;
}

/// The entries of an object, in the order of the source.
pub trait Entries<'de> {
    /// The next key; of sources whose keys need not be texts, what can be said of it.
    fn key(&mut self) -> Option<Cow<'de, str>>;

    /// The value of that key.
    fn value(&mut self, read: &mut dyn FnMut(&mut dyn Value<'de>));
}

/// The items of a list.
pub trait Items<'de> {
    /// Reads the next item, if there is one.
    fn item(&mut self, read: &mut dyn FnMut(&mut dyn Value<'de>)) -> bool;
}

/// Reads a value out of a source.
///
/// # Errors
/// Only what the source itself cannot deliver.
pub(crate) fn read<'de, T: Read, D: Deserializer<'de>>(
    deserializer: D,
    reader: &mut Reader<'_>,
) -> Result<Option<T>, D::Error> {
    let mut read = None;
    look_into(deserializer, &mut |value| value.give(&mut |given| read = T::read(given, reader)))?;
    Ok(read)
}

/// Hands a value to what reads it.
///
/// # Errors
/// Only what the source itself cannot deliver.
pub(crate) fn look_into<'de, D: Deserializer<'de>>(
    deserializer: D,
    read: &mut dyn FnMut(&mut dyn Value<'de>),
) -> Result<(), D::Error> {
    Each(read).deserialize(deserializer)
}

/// A value of a deserializer.
struct Source<D, E> {
    deserializer: Option<D>,
    failed: Option<E>,
}

impl<'de, D: Deserializer<'de>> Value<'de> for Source<D, D::Error> {
    fn give(&mut self, take: &mut dyn FnMut(Given<'_, 'de>)) {
        if let Some(deserializer) = self.deserializer.take() {
            self.failed = deserializer.deserialize_any(Anything(take)).err();
        }
    }

    fn raw(&mut self) -> Option<Box<RawValue>> {
        let raw = Box::<RawValue>::deserialize(self.deserializer.take()?);
        raw.map_err(|error| self.failed = Some(error)).ok()
    }
}

/// Hands a value to what reads it, and passes over it if that leaves it.
struct Each<'f, 'de>(&'f mut dyn FnMut(&mut dyn Value<'de>));

impl<'de> DeserializeSeed<'de> for Each<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let mut source = Source { deserializer: Some(deserializer), failed: None };
        (self.0)(&mut source);
        match source {
            Source { failed: Some(error), .. } => Err(error),
            Source { deserializer: Some(left), .. } => IgnoredAny::deserialize(left).map(drop),
            Source { .. } => Ok(()),
        }
    }
}

/// An object or a list of a deserializer.
struct Inside<A, E> {
    access: A,
    failed: Option<E>,
}

impl<A, E> Inside<A, E> {
    fn new(access: A) -> Self {
        Self { access, failed: None }
    }

    /// What the access delivers; nothing from its first failure on.
    fn ask<T>(&mut self, ask: impl FnOnce(&mut A) -> Result<T, E>) -> Option<T> {
        if self.failed.is_some() {
            return None;
        }
        ask(&mut self.access).map_err(|error| self.failed = Some(error)).ok()
    }
}

impl<'de, A: MapAccess<'de>> Entries<'de> for Inside<A, A::Error> {
    fn key(&mut self) -> Option<Cow<'de, str>> {
        self.ask(|map| map.next_key_seed(Key)).flatten()
    }

    fn value(&mut self, read: &mut dyn FnMut(&mut dyn Value<'de>)) {
        self.ask(|map| map.next_value_seed(Each(read)));
    }
}

impl<'de, A: SeqAccess<'de>> Items<'de> for Inside<A, A::Error> {
    fn item(&mut self, read: &mut dyn FnMut(&mut dyn Value<'de>)) -> bool {
        self.ask(|list| list.next_element_seed(Each(read))).flatten().is_some()
    }
}

/// Takes the key of an entry.
struct Key;

impl Key {
    /// What is said of a key that is no text.
    const OTHER: Cow<'static, str> = Cow::Borrowed("?");
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, text: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_i64<E>(self, whole: i64) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(whole.to_string()))
    }

    fn visit_u64<E>(self, whole: u64) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(whole.to_string()))
    }

    fn visit_i128<E>(self, whole: i128) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(whole.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Cow<'de, str>, E> {
        Ok(Self::OTHER)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Cow<'de, str>, E> {
        Ok(Self::OTHER)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Cow<'de, str>, E> {
        Ok(Self::OTHER)
    }

    fn visit_char<E>(self, _: char) -> Result<Cow<'de, str>, E> {
        Ok(Self::OTHER)
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Cow<'de, str>, E> {
        Ok(Self::OTHER)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Cow<'de, str>, A::Error> {
        IgnoredAny.visit_map(map).map(|_| Self::OTHER)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Cow<'de, str>, A::Error> {
        IgnoredAny.visit_seq(list).map(|_| Self::OTHER)
    }
}

/// Takes whatever a source has.
struct Anything<'f, 'de>(&'f mut dyn FnMut(Given<'_, 'de>));

impl<'de> Visitor<'de> for Anything<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        (self.0)(Given::Nothing);
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        (self.0)(Given::Nothing);
        Ok(())
    }

    fn visit_bool<E>(self, truth: bool) -> Result<(), E> {
        (self.0)(Given::Truth(truth));
        Ok(())
    }

    fn visit_i64<E>(self, whole: i64) -> Result<(), E> {
        (self.0)(Given::Integer(whole.into()));
        Ok(())
    }

    fn visit_u64<E>(self, whole: u64) -> Result<(), E> {
        (self.0)(Given::Integer(whole.into()));
        Ok(())
    }

    fn visit_i128<E>(self, whole: i128) -> Result<(), E> {
        (self.0)(Given::ExactInteger(whole));
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        (self.0)(Given::Float);
        Ok(())
    }

    fn visit_char<E>(self, _: char) -> Result<(), E> {
        (self.0)(Given::Other);
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        (self.0)(Given::Text(text));
        Ok(())
    }

    fn visit_bytes<E>(self, text: &[u8]) -> Result<(), E> {
        match core::str::from_utf8(text) {
            Ok(text) => (self.0)(Given::Exact(text)),
            Err(_) => (self.0)(Given::Exact(&String::from_utf8_lossy(text))),
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let mut inside = Inside::new(map);
        (self.0)(Given::Object(&mut inside));
        while inside.ask(MapAccess::next_entry::<IgnoredAny, IgnoredAny>).flatten().is_some() {}
        inside.failed.map_or(Ok(()), Err)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        let mut inside = Inside::new(list);
        (self.0)(Given::List(&mut inside));
        while inside.ask(SeqAccess::next_element::<IgnoredAny>).flatten().is_some() {}
        inside.failed.map_or(Ok(()), Err)
    }
}
