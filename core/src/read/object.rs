//! Reading the fields of an object: each once, in any order, all problems at once.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::error::{Allowed, Code, Problem};
use crate::read::{Given, Read, Reader, Step};

/// The longest key that is repeated in a place, in characters.
const KEY_CHARACTERS: usize = 100;

/// A value that is read out of named fields.
pub(crate) trait Object: Read {
    /// The value of an object's entries, or nothing where problems were noted.
    fn read_fields<'de, A: MapAccess<'de>>(entries: A, reader: &mut Reader<'_>) -> Result<Option<Self>, A::Error>;
}

/// What was found for a field.
pub(crate) enum Slot<T> {
    /// The key does not stand in the object.
    Unseen,
    /// It stands there with nothing (`null`, `None`): the same as left out.
    Nothing,
    /// It stands there with a value, or with one whose problems are noted.
    Seen(Option<T>),
}

/// Reads the fields of one object and puts the problems into the order of its fields.
pub(crate) struct ObjectReader<'r, 'a> {
    reader: &'r mut Reader<'a>,
    names: &'static [&'static str],
    /// How many problems there were before this object.
    mark: usize,
    /// The problems of this object, each with the position of its field.
    problems: Vec<(usize, Problem)>,
}

impl<'r, 'a> ObjectReader<'r, 'a> {
    pub fn new(reader: &'r mut Reader<'a>, names: &'static [&'static str]) -> Self {
        let mark = reader.problems.len();
        Self { reader, names, mark, problems: Vec::new() }
    }

    /// The next key.
    pub fn key<'de, A: MapAccess<'de>>(entries: &mut A) -> Result<Option<Cow<'de, str>>, A::Error> {
        entries.next_key_seed(Key)
    }

    /// Reads the value of a field.
    pub fn field<'de, T: Read, A: MapAccess<'de>>(
        &mut self,
        name: &'static str,
        slot: &mut Slot<T>,
        entries: &mut A,
    ) -> Result<(), A::Error> {
        if matches!(slot, Slot::Unseen) {
            *slot = entries.next_value_seed(Value { name, reader: &mut *self.reader, type_read: PhantomData })?;
        } else {
            entries.next_value::<IgnoredAny>()?;
            self.reader.problem(Problem::new(Code::DuplicateField, name));
        }
        self.sort_in(name);
        Ok(())
    }

    /// Passes over a field that the object does not have.
    pub fn unknown<'de, A: MapAccess<'de>>(&mut self, key: &str, entries: &mut A) -> Result<(), A::Error> {
        entries.next_value::<IgnoredAny>()?;
        let place: String = key.chars().take(KEY_CHARACTERS).collect();
        self.reader.problem(Problem::new(Code::UnknownField, place).allowed(Allowed::Choices(self.names)));
        self.sort_in("");
        Ok(())
    }

    /// The value of a field, after the last entry.
    pub fn value<T: Read>(&mut self, name: &'static str, slot: Slot<T>) -> Option<T> {
        let value = match slot {
            Slot::Seen(value) => value,
            Slot::Unseen | Slot::Nothing => self.reader.left_out(name),
        };
        self.sort_in(name);
        value
    }

    /// Puts the problems into order.
    pub fn close(mut self) {
        self.problems.sort_by(|(a, problem_a), (b, problem_b)| {
            a.cmp(b).then_with(|| {
                if *a == self.names.len() {
                    problem_a.place().cmp(problem_b.place())
                } else {
                    core::cmp::Ordering::Equal
                }
            })
        });
        for (_, problem) in self.problems {
            self.reader.problems.push(problem);
        }
    }

    fn sort_in(&mut self, name: &str) {
        if self.reader.problems.len() > self.mark {
            let position = self.names.iter().position(|known| *known == name).unwrap_or(self.names.len());
            self.problems.extend(self.reader.problems.since(self.mark).into_iter().map(|problem| (position, problem)));
        }
    }
}

/// A key of an object; of sources whose keys need not be texts, what can be said of it.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        Ok(match Given::of(deserializer)? {
            Given::Text(text) => text,
            Given::Integer(whole) | Given::ExactInteger(whole) => Cow::Owned(whole.to_string()),
            _ => Cow::Borrowed("?"),
        })
    }
}

/// The value of a field, or that there is none.
struct Value<'r, 'a, T> {
    name: &'static str,
    reader: &'r mut Reader<'a>,
    type_read: PhantomData<T>,
}

impl<'de, T: Read> DeserializeSeed<'de> for Value<'_, '_, T> {
    type Value = Slot<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Slot<T>, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: Read> Visitor<'de> for Value<'_, '_, T> {
    type Value = Slot<T>;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a value or nothing")
    }

    fn visit_none<E>(self) -> Result<Slot<T>, E> {
        Ok(Slot::Nothing)
    }

    fn visit_unit<E>(self) -> Result<Slot<T>, E> {
        Ok(Slot::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Slot<T>, D::Error> {
        let value = self.reader.within(Step::Field(self.name), |reader| T::read(deserializer, reader))?;
        Ok(Slot::Seen(value))
    }
}
