//! The one value between the outside and the rules.
//!
//! A source (a JSON text, a Python object, a row of a table, anything that serde can deserialize) is turned into a [`Value`]
//! in one pass, guided by the [`Shape`] of the rule, and an input is read out of it. A result is a [`Value`] too: what
//! writes JSON, Python objects or columns goes through it once, without a copy.

mod beyond;
mod de;
mod digits;
mod json;
mod macros;
mod problem;
mod shape;

use core::fmt;
use std::borrow::Cow;
use std::sync::Arc;

pub(crate) use de::deserialized;
pub use digits::DecimalDigits;
pub(crate) use digits::{power_of_ten, tenth};
pub(crate) use json::from_json;
pub(crate) use macros::{doc_text, record_value, serialize_value};
pub use shape::{Choice, Field, Limits, Schema, Shape, Shaped};

/// How deep a value may be nested where no shape bounds it. No input of a rule is nearly as deep.
pub const MOST_LEVELS: usize = 32;

/// How many values one input may hold in all, so that a hostile one cannot fill the memory.
pub const MOST_VALUES: usize = 16_000_000;

/// A value as a source gave it, or as a result has it.
///
/// The variants keep apart what decides whether a number may be money. [`Integer`](Self::Integer) is a whole number of a
/// source whose numbers may have passed through binary floating point (JSON, JavaScript): a count, never an amount.
/// [`Decimal`](Self::Decimal) is exact: a Python `int` or `Decimal`, a `BigInt`, an Arrow integer or decimal, a figure.
///
/// A value does not say whether it is right: a rule's reader does, with a path to every problem.
///
/// # Examples
/// ```
/// use rammeaftale::value::Value;
/// use rammeaftale::{Options, settle};
///
/// let input =
///     Value::object([("month_rate", "70447".into()), ("days_per_month", "30.5".into()), ("unit", "1".into())]);
/// let settlement = settle("day_rate", &input, &Options::NONE)?;
/// assert_eq!(settlement.to_json(), r#"{"rate":"2310.00"}"#);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum Value<'a> {
    /// Nothing: the same as a field that is left out.
    Null,
    /// True or false.
    Bool(bool),
    /// An integer of a source whose numbers may be binary: good for counts only.
    Integer(i128),
    /// An exact number.
    Decimal(DecimalDigits),
    /// A binary floating-point number, which is refused everywhere; its digits are not kept.
    Float,
    /// A decimal that is not a number or not finite.
    NotFinite,
    /// A day of the calendar, by year, month and day; not checked.
    Date(i16, u8, u8),
    /// A text, to be read in the dialect that the caller declares.
    Text(Cow<'a, str>),
    /// Anything else that a source can hold: bytes, an object of some class, a value nested too deeply.
    Other,
    /// A list.
    List(List<'a>),
    /// An object with named fields.
    Object(Object<'a>),
}

/// The items of a list: built by a source, or made when they are asked for.
///
/// Only items that were built are in memory; the others are made when they are asked for.
///
/// # Examples
/// ```
/// use rammeaftale::value::{List, Value};
///
/// let Value::List(list) = Value::list(["Odense".into(), "Kolding".into()]) else { unreachable!() };
/// assert!(matches!(list, List::Built(_)));
/// assert_eq!(list.items().item(1), Some("Kolding".into()));
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum List<'a> {
    /// Items that were built.
    Built(Vec<Value<'a>>),
    /// Items of a result.
    Borrowed(&'a dyn Sequence),
    /// Items of a column.
    Shared(Arc<dyn Sequence + 'a>),
}

/// The fields of an object, in their order: built by a source, or made when they are asked for.
///
/// Only fields that were built are in memory; the others are made when they are asked for.
///
/// # Examples
/// ```
/// use rammeaftale::rules::split::Party;
/// use rammeaftale::value::{Object, ToValue, Value};
///
/// let party = Party::new("Kolding".parse()?, "9.749".parse()?);
/// let Value::Object(object) = party.to_value() else { unreachable!() };
/// assert!(matches!(object, Object::Borrowed(_))); // nothing is copied
/// assert_eq!(object.fields().field(0), Some(("id", "Kolding".into())));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub enum Object<'a> {
    /// Fields that were built; a key may occur twice.
    Built(Vec<(Cow<'a, str>, Value<'a>)>),
    /// Fields of a result or of a row.
    Borrowed(&'a dyn Record),
    /// Fields of a column of structs.
    Shared(Arc<dyn Record + 'a>),
}

/// Something with items that become values when they are asked for.
///
/// It is read by index, as often as it is written; an index beyond the last has no item.
///
/// # Examples
/// ```
/// use rammeaftale::value::{List, Sequence, Value};
///
/// /// Municipalities by their numbers.
/// struct Numbers(Vec<u16>);
///
/// impl Sequence for Numbers {
///     fn len(&self) -> usize {
///         self.0.len()
///     }
///
///     fn item(&self, index: usize) -> Option<Value<'_>> {
///         self.0.get(index).map(|number| format!("{number:04}").into())
///     }
/// }
///
/// let numbers = Numbers(vec![461, 621]);
/// assert_eq!(Value::List(List::Borrowed(&numbers)).to_json(), r#"["0461","0621"]"#);
/// ```
pub trait Sequence: Send + Sync {
    /// The number of items.
    fn len(&self) -> usize;

    /// Whether there are no items.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item at an index.
    fn item(&self, index: usize) -> Option<Value<'_>>;
}

/// Something with named fields that become values when they are asked for.
///
/// It need not have the fields of any rule: unknown ones are problems that the reader finds.
///
/// # Examples
/// A row of another library is settled without being copied.
/// ```
/// use rammeaftale::value::{Object, Record, Value};
/// use rammeaftale::{Options, settle};
///
/// struct Row<'a>(&'a [(&'a str, &'a str)]);
///
/// impl Record for Row<'_> {
///     fn len(&self) -> usize {
///         self.0.len()
///     }
///
///     fn field(&self, index: usize) -> Option<(&str, Value<'_>)> {
///         self.0.get(index).map(|(name, text)| (*name, (*text).into()))
///     }
/// }
///
/// let row = Row(&[("month_rate", "70447"), ("days_per_month", "30.5"), ("unit", "1")]);
/// let settled = settle("day_rate", &Value::Object(Object::Borrowed(&row)), &Options::NONE)?;
/// assert_eq!(settled.to_json(), r#"{"rate":"2310.00"}"#);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub trait Record: Send + Sync {
    /// The number of fields.
    fn len(&self) -> usize;

    /// Whether there are no fields.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The name and the value of the field at an index.
    fn field(&self, index: usize) -> Option<(&str, Value<'_>)>;
}

/// A type whose values can be written: every input, result and figure.
///
/// An amount becomes text with two decimals, a count an integer, a choice its name.
///
/// # Examples
/// ```
/// use rammeaftale::Amount;
/// use rammeaftale::rules::split::Party;
/// use rammeaftale::value::ToValue;
///
/// fn json(value: &impl ToValue) -> String {
///     value.to_value().to_json()
/// }
///
/// assert_eq!(json(&"8020".parse::<Amount>()?), r#""8020.00""#);
/// let party = Party::new("Kolding".parse()?, "9.749".parse()?);
/// assert_eq!(json(&party), r#"{"id":"Kolding","weight":"9.749"}"#);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub trait ToValue {
    /// The value, borrowing from `self`.
    fn to_value(&self) -> Value<'_>;
}

impl ToValue for DecimalDigits {
    fn to_value(&self) -> Value<'_> {
        Value::Decimal(*self)
    }
}

impl<'a> Value<'a> {
    /// An object of these fields.
    pub fn object<K: Into<Cow<'a, str>>>(fields: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Object(Object::Built(fields.into_iter().map(|(key, value)| (key.into(), value)).collect()))
    }

    /// A list of these items.
    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::List(List::Built(items.into_iter().collect()))
    }

    /// An exact integer.
    #[must_use]
    pub const fn exact_integer(integer: i128) -> Self {
        Self::Decimal(DecimalDigits { digits: integer, decimals: 0 })
    }

    /// An exact decimal out of its text, as decimal libraries write it: `-1234.56`, `1.5E+3`, `NaN`.
    #[must_use]
    pub fn from_decimal_text(text: &str) -> Self {
        DecimalDigits::from_decimal_text(text).map_or(Self::NotFinite, Self::Decimal)
    }

    /// Whether it is [`Null`](Self::Null).
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// How many values it has, itself and all that are in it.
    pub(crate) fn count(&self) -> usize {
        let mut count = 1_usize;
        let mut add = |value: &Value<'_>| count = count.saturating_add(value.count());
        match self {
            Self::List(list) => list.for_each(&mut |_, item| add(item)),
            Self::Object(object) => object.for_each(&mut |_, field| add(field)),
            _ => {}
        }
        count
    }

    /// The field of an object by its name; the first one if the name occurs twice.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value<'_>> {
        let Self::Object(object) = self else { return None };
        let fields = object.fields();
        (0..fields.len()).find_map(|index| fields.field(index).filter(|(key, _)| *key == name).map(|(_, value)| value))
    }

    /// The value without borrowing from anything.
    #[must_use]
    pub fn into_owned(self) -> Value<'static> {
        self.owned()
    }

    /// A copy that does not borrow from anything.
    pub(crate) fn owned(&self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Bool(truth) => Value::Bool(*truth),
            Self::Integer(integer) => Value::Integer(*integer),
            Self::Decimal(digits) => Value::Decimal(*digits),
            Self::Float => Value::Float,
            Self::NotFinite => Value::NotFinite,
            Self::Date(year, month, day) => Value::Date(*year, *month, *day),
            Self::Text(text) => Value::Text(Cow::Owned(text.as_ref().to_owned())),
            Self::Other => Value::Other,
            Self::List(list) => {
                let mut items = Vec::with_capacity(list.items().len());
                list.for_each(&mut |_, item| items.push(item.owned()));
                Value::List(List::Built(items))
            }
            Self::Object(object) => {
                let mut fields = Vec::with_capacity(object.fields().len());
                object.for_each(&mut |name, value| fields.push((Cow::Owned(name.to_owned()), value.owned())));
                Value::Object(Object::Built(fields))
            }
        }
    }
}

impl List<'_> {
    /// The items, however they are kept.
    #[must_use]
    pub fn items(&self) -> &dyn Sequence {
        match self {
            Self::Built(items) => items,
            Self::Borrowed(items) => *items,
            Self::Shared(items) => &**items,
        }
    }

    /// Calls a function with the index and the value of every item.
    pub fn for_each(&self, take: &mut dyn FnMut(usize, &Value<'_>)) {
        if let Self::Built(items) = self {
            return items.iter().enumerate().for_each(|(index, item)| take(index, item));
        }
        let items = self.items();
        for (index, item) in (0..items.len()).filter_map(|index| Some((index, items.item(index)?))) {
            take(index, &item);
        }
    }
}

impl Object<'_> {
    /// The fields, however they are kept.
    #[must_use]
    pub fn fields(&self) -> &dyn Record {
        match self {
            Self::Built(fields) => fields,
            Self::Borrowed(fields) => *fields,
            Self::Shared(fields) => &**fields,
        }
    }

    /// Calls a function with the name and the value of every field.
    pub fn for_each(&self, take: &mut dyn FnMut(&str, &Value<'_>)) {
        if let Self::Built(fields) = self {
            return fields.iter().for_each(|(name, value)| take(name, value));
        }
        let fields = self.fields();
        for (name, value) in (0..fields.len()).filter_map(|index| fields.field(index)) {
            take(name, &value);
        }
    }
}

impl PartialEq for Value<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, Self::Null)
            | (Self::Float, Self::Float)
            | (Self::NotFinite, Self::NotFinite)
            | (Self::Other, Self::Other) => true,
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Integer(a), Self::Integer(b)) => a == b,
            (Self::Decimal(a), Self::Decimal(b)) => a == b,
            (Self::Date(year, month, day), Self::Date(y, m, d)) => (year, month, day) == (y, m, d),
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::List(_), Self::List(_)) | (Self::Object(_), Self::Object(_)) => self.to_json() == other.to_json(),
            _ => false,
        }
    }
}

impl Eq for Value<'_> {}

/// Written as JSON.
impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<bool> for Value<'_> {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

/// A Rust integer is exact.
impl From<i64> for Value<'_> {
    fn from(integer: i64) -> Self {
        Self::exact_integer(integer.into())
    }
}

impl ToValue for Value<'_> {
    fn to_value(&self) -> Value<'_> {
        match self {
            // A built list or object is not copied.
            Self::List(List::Built(items)) => Value::List(List::Borrowed(items)),
            Self::Object(Object::Built(fields)) => Value::Object(Object::Borrowed(fields)),
            Self::Text(text) => Value::Text(Cow::Borrowed(text)),
            other => other.clone(),
        }
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, ToValue::to_value)
    }
}

impl<T: ToValue + Send + Sync> ToValue for Vec<T> {
    fn to_value(&self) -> Value<'_> {
        Value::List(List::Borrowed(self))
    }
}

impl<T: ToValue + Send + Sync> Sequence for Vec<T> {
    fn len(&self) -> usize {
        self.len()
    }

    fn item(&self, index: usize) -> Option<Value<'_>> {
        self.get(index).map(ToValue::to_value)
    }
}

impl Record for Vec<(Cow<'_, str>, Value<'_>)> {
    fn len(&self) -> usize {
        self.len()
    }

    fn field(&self, index: usize) -> Option<(&str, Value<'_>)> {
        self.get(index).map(|(name, value)| (&**name, value.to_value()))
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}

impl ToValue for bool {
    fn to_value(&self) -> Value<'_> {
        Value::Bool(*self)
    }
}

impl ToValue for &'static str {
    fn to_value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }
}
