//! What a caller gave for one value, whatever the source.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::error::{Allowed, Code, Form, Problem};
use crate::read::{Item, Object, Read, Reader, Step, wrong_length};

/// What was given: a scalar as it is, an object or a list as what was made of it.
///
/// How a source presents its numbers decides what they may become: a JSON or JavaScript number comes as `i64`, `u64` or
/// `f64`; a whole number of a language that has exact ones (a Python `int`, a JavaScript `BigInt`) comes as `i128`; a
/// value of a language's own exact type (a Python `Decimal` or `date`) as the bytes of its machine text, whatever the
/// dialect.
#[derive(Debug)]
pub(crate) enum Given<'de, O = (), L = ()> {
    Nothing,
    Truth(bool),
    Integer(i128),
    ExactInteger(i128),
    Exact(Cow<'de, str>),
    Float,
    Text(Cow<'de, str>),
    Object(O),
    List(L),
}

impl<'de> Given<'de> {
    /// A scalar; what an object or a list holds is passed over.
    pub fn of<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Anything { object: PassOver, list: PassOver, lifetime: PhantomData })
    }
}

impl<'de, O> Given<'de, O> {
    /// The same without what was made of an object.
    pub fn without_object(self) -> Given<'de> {
        match self {
            Self::Nothing => Given::Nothing,
            Self::Truth(truth) => Given::Truth(truth),
            Self::Integer(whole) => Given::Integer(whole),
            Self::ExactInteger(whole) => Given::ExactInteger(whole),
            Self::Exact(text) => Given::Exact(text),
            Self::Float => Given::Float,
            Self::Text(text) => Given::Text(text),
            Self::Object(_) => Given::Object(()),
            Self::List(()) => Given::List(()),
        }
    }
}

impl<O, L> Given<'_, O, L> {
    /// The problem where a number was needed; `counts` if an integer would have done.
    pub fn not_a_number(&self, form: Form, counts: bool) -> Problem {
        match self {
            Self::Integer(whole) if !counts => Problem::new(Code::BinaryNumber, "").given(&whole.to_string()),
            other => other.wrong_type(if counts { Form::Integer } else { form }),
        }
    }

    /// The text, where it is one of these names.
    pub fn chosen(&self, choices: &'static [&'static str]) -> Result<&str, Problem> {
        let text = self.text()?;
        if choices.contains(&text) {
            Ok(text)
        } else if text.is_empty() {
            Err(Problem::new(Code::Empty, "").allowed(Allowed::Choices(choices)))
        } else {
            Err(Problem::new(Code::UnknownChoice, "").given(text).allowed(Allowed::Choices(choices)))
        }
    }

    /// The text that was given.
    pub fn text(&self) -> Result<&str, Problem> {
        match self {
            Self::Text(text) => Ok(text),
            other => Err(other.wrong_type(Form::Text)),
        }
    }

    /// The problem where a value of another form was needed.
    pub fn wrong_type(&self, form: Form) -> Problem {
        match self {
            Self::Nothing => Problem::new(Code::Missing, ""),
            Self::Float => Problem::new(Code::BinaryNumber, ""),
            _ => Problem::new(Code::WrongType, "").allowed(Allowed::Form(form)),
        }
    }
}

/// An object, or the scalar that was given in its place.
pub(crate) fn object<'de, T: Object, D: Deserializer<'de>>(
    deserializer: D,
    reader: &mut Reader<'_>,
) -> Result<Given<'de, Option<T>>, D::Error> {
    deserializer.deserialize_any(Anything {
        object: ReadObject(reader, PhantomData),
        list: PassOver,
        lifetime: PhantomData,
    })
}

/// A list of values.
pub(crate) fn list<'de, T: Item, D: Deserializer<'de>>(
    deserializer: D,
    reader: &mut Reader<'_>,
) -> Result<Option<Vec<T>>, D::Error> {
    let given = deserializer.deserialize_any(Anything {
        object: PassOver,
        list: ReadList(&mut *reader, PhantomData),
        lifetime: PhantomData,
    })?;
    Ok(match given {
        Given::List(items) => items,
        other => {
            reader.problem(other.wrong_type(Form::List));
            None
        }
    })
}

/// What to make of an object.
trait OnObject<'de> {
    type Made;
    fn made<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Made, A::Error>;
}

/// What to make of a list.
trait OnList<'de> {
    type Made;
    fn made<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Made, A::Error>;
}

struct PassOver;

impl<'de> OnObject<'de> for PassOver {
    type Made = ();

    fn made<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

impl<'de> OnList<'de> for PassOver {
    type Made = ();

    fn made<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

struct ReadObject<'r, 'a, T>(&'r mut Reader<'a>, PhantomData<T>);

impl<'de, T: Object> OnObject<'de> for ReadObject<'_, '_, T> {
    type Made = Option<T>;

    fn made<A: MapAccess<'de>>(self, entries: A) -> Result<Option<T>, A::Error> {
        T::read_fields(entries, self.0)
    }
}

struct ReadList<'r, 'a, T>(&'r mut Reader<'a>, PhantomData<T>);

impl<'de, T: Item> OnList<'de> for ReadList<'_, '_, T> {
    type Made = Option<Vec<T>>;

    fn made<A: SeqAccess<'de>>(self, mut items: A) -> Result<Option<Vec<T>>, A::Error> {
        let mut read = Vec::new();
        let mut length = 0;
        while length < T::MOST {
            match items.next_element_seed(ReadItem {
                index: length,
                reader: &mut *self.0,
                type_read: PhantomData::<T>,
            })? {
                Some(item) => read.extend(item),
                None => break,
            }
            length = length.saturating_add(1);
        }
        if length == T::MOST && items.next_element::<IgnoredAny>()?.is_some() {
            OnList::made(PassOver, items)?;
            length = length.saturating_add(1);
        }
        if let Some(problem) = wrong_length::<T>("", length) {
            self.0.problem(problem);
            return Ok(None);
        }
        Ok((read.len() == length).then_some(read))
    }
}

struct ReadItem<'r, 'a, T> {
    index: usize,
    reader: &'r mut Reader<'a>,
    type_read: PhantomData<T>,
}

impl<'de, T: Read> DeserializeSeed<'de> for ReadItem<'_, '_, T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        self.reader.within(Step::Item(self.index), |reader| T::read(deserializer, reader))
    }
}

/// Takes whatever a source has.
struct Anything<'de, O, L> {
    object: O,
    list: L,
    lifetime: PhantomData<&'de ()>,
}

impl<'de, O: OnObject<'de>, L: OnList<'de>> Visitor<'de> for Anything<'de, O, L> {
    type Value = Given<'de, O::Made, L::Made>;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Given::Nothing)
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Given::Nothing)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Self::Value, E> {
        Ok(Given::Truth(truth))
    }

    fn visit_i64<E>(self, whole: i64) -> Result<Self::Value, E> {
        Ok(Given::Integer(whole.into()))
    }

    fn visit_u64<E>(self, whole: u64) -> Result<Self::Value, E> {
        Ok(Given::Integer(whole.into()))
    }

    fn visit_i128<E>(self, whole: i128) -> Result<Self::Value, E> {
        Ok(Given::ExactInteger(whole))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Given::Float)
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Given::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Given::Text(Cow::Borrowed(text)))
    }

    fn visit_bytes<E>(self, text: &[u8]) -> Result<Self::Value, E> {
        Ok(Given::Exact(Cow::Owned(String::from_utf8_lossy(text).into_owned())))
    }

    fn visit_borrowed_bytes<E>(self, text: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Given::Exact(String::from_utf8_lossy(text)))
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Self::Value, A::Error> {
        self.object.made(entries).map(Given::Object)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        self.list.made(items).map(Given::List)
    }
}
