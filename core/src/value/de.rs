//! Values out of anything that serde can deserialize.

use core::fmt;
use std::borrow::Cow;
use std::cell::Cell;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::value::beyond::of_float;
use crate::value::{List, MOST_LEVELS, MOST_VALUES, Object, Shape, Value};

/// The most unknown keys of one object that are kept, to be named; a caller is told no more than some of them.
const MOST_UNKNOWN_KEYS: usize = 1_000;

/// Deserializes a value, as far as a shape wants it; `None` if it holds more values than an input may.
///
/// # Errors
/// Only those of the source.
pub(crate) fn deserialized<'de, D: Deserializer<'de>>(
    source: D,
    shape: Option<&Shape>,
) -> Result<Option<Value<'de>>, D::Error> {
    let left = Cell::new(Some(MOST_VALUES));
    let value = Guided { shape: shape.filter(|shape| !matches!(shape, Shape::Any)), levels: MOST_LEVELS, left: &left }
        .deserialize(source)?;
    Ok(left.get().map(|_| value))
}

/// Deserializes any value, nested to at most [`MOST_LEVELS`]; what is deeper becomes [`Value::Other`].
impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        deserialized(source, None)?.ok_or_else(|| D::Error::custom(format_args!("more than {MOST_VALUES} values")))
    }
}

/// Builds the value of what a source holds next.
#[derive(Clone, Copy)]
struct Guided<'g> {
    /// `None` where anything is wanted.
    shape: Option<&'g Shape>,
    /// How many levels further down are wanted.
    levels: usize,
    /// How many more values may be built; `None` once there were too many.
    left: &'g Cell<Option<usize>>,
}

impl<'g> Guided<'g> {
    /// The same for a value inside this one.
    fn inside(self, shape: Option<&'g Shape>) -> Self {
        Self { shape, levels: self.levels.saturating_sub(1), ..self }
    }

    /// Whether one more value may be built.
    fn may_build(self) -> bool {
        let left = self.left.get().and_then(|left| left.checked_sub(1));
        self.left.set(left);
        left.is_some()
    }
}

impl<'de> DeserializeSeed<'de> for Guided<'_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Value<'de>, D::Error> {
        source.deserialize_any(self)
    }
}

macro_rules! visits {
    ($($method:ident($value:ident: $type:ty) => $built:expr;)+) => {
        $(fn $method<E>(self, $value: $type) -> Result<Value<'de>, E> { Ok($built) })+
    };
}

impl<'de> Visitor<'de> for Guided<'_> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    visits! {
        visit_bool(truth: bool) => Value::Bool(truth);
        visit_i64(integer: i64) => Value::Integer(integer.into());
        visit_u64(integer: u64) => Value::Integer(integer.into());
        visit_i128(integer: i128) => Value::Integer(integer);
        visit_u128(integer: u128) => Value::Integer(i128::try_from(integer).unwrap_or(i128::MAX));
        visit_f64(float: f64) => of_float(float);
        visit_borrowed_str(text: &'de str) => Value::Text(Cow::Borrowed(text));
        visit_str(text: &str) => Value::Text(Cow::Owned(text.to_owned()));
        visit_string(text: String) => Value::Text(Cow::Owned(text));
        visit_bytes(_bytes: &[u8]) => Value::Other;
    }

    fn visit_unit<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, source: D) -> Result<Value<'de>, D::Error> {
        source.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, source: D) -> Result<Value<'de>, D::Error> {
        source.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value<'de>, A::Error> {
        let item = match self.shape {
            _ if self.levels == 0 => return IgnoredAny.visit_seq(list).map(|_| Value::Other),
            None => None,
            Some(shape) => match shape.item() {
                Some(item) => Some(item),
                // Of the wrong type: its items are not wanted.
                None => return IgnoredAny.visit_seq(list).map(|_| Value::List(List::Built(Vec::new()))),
            },
        };
        let mut items = Vec::new();
        while self.may_build()
            && let Some(value) = list.next_element_seed(self.inside(item))?
        {
            items.push(value);
        }
        IgnoredAny.visit_seq(list)?;
        Ok(Value::List(List::Built(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value<'de>, A::Error> {
        if self.levels == 0 {
            return IgnoredAny.visit_map(map).map(|_| Value::Other);
        }
        let schema = self.shape.and_then(Shape::schema);
        if self.shape.is_some() && schema.is_none() {
            return IgnoredAny.visit_map(map).map(|_| Value::Object(Object::Built(Vec::new())));
        }
        let mut fields = Vec::with_capacity(schema.map_or(0, |schema| schema.fields.len()));
        let (mut next, mut unknown) = (0_usize, 0_usize);
        while self.may_build()
            && let Some(Key(key)) = map.next_key()?
        {
            let Some(schema) = schema else {
                fields.push((key, map.next_value_seed(self.inside(None))?));
                continue;
            };
            if let Some((index, field)) = schema.field(&key, next) {
                next = index.saturating_add(1);
                let shape = Some(field.shape).filter(|shape| !shape.is_any());
                fields.push((Cow::Borrowed(field.name), map.next_value_seed(self.inside(shape))?));
            } else {
                map.next_value::<IgnoredAny>()?;
                unknown = unknown.saturating_add(1);
                if unknown <= MOST_UNKNOWN_KEYS {
                    fields.push((key, Value::Null));
                }
            }
        }
        IgnoredAny.visit_map(map)?;
        Ok(Value::Object(Object::Built(fields)))
    }
}

/// The key of an object; sources whose keys need not be texts have others.
struct Key<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Ok(Self(match Value::deserialize(source)? {
            Value::Text(text) => text,
            Value::Integer(integer) => Cow::Owned(integer.to_string()),
            _ => Cow::Borrowed(Value::NO_KEY),
        }))
    }
}

impl Value<'_> {
    /// Stands for a key that is neither a text nor an integer.
    pub const NO_KEY: &'static str = "?";
}
