//! The shapes of inputs and results, as data: what the types and documentation of other languages are made from.

/// The shape of a value: its type, its fields or its items.
///
/// It checks nothing: reading does. The limits of a field's values are beside its shape, in [`Field`] (feature `schema`).
///
/// # Examples
/// ```
/// use rammeaftale::rules::billing::BillsInput;
/// use rammeaftale::value::{Shape, Shaped};
///
/// assert!(matches!(BillsInput::SHAPE, Shape::Record(schema) if schema.name == "BillsInput"));
/// let stays = BillsInput::SCHEMA.fields[4].shape;
/// assert_eq!(stays.item().and_then(Shape::schema).map(|stay| stay.name), Some("Stay"));
/// ```
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A decimal figure, by the name of its type; written as text.
    Number(&'static str),
    /// A whole number, by the name of its type.
    Count(&'static str),
    /// A text, by the name of its type.
    Text(&'static str),
    /// True or false.
    Truth,
    /// One of these names.
    Choice(&'static Choice),
    /// An object with these fields.
    Record(&'static Schema),
    /// A decimal figure, or an object with these fields.
    NumberOrRecord(&'static str, &'static Schema),
    /// May be left out.
    Optional(&'static Shape),
    /// A list.
    List(&'static Shape),
    /// Any value: it is read later, when its shape is known.
    Any,
}

/// Names, one of which is chosen.
///
/// The documentation is empty without the feature `docs`.
///
/// # Examples
/// ```
/// use rammeaftale::rules::split::Method;
/// use rammeaftale::value::{Shape, Shaped};
///
/// let Shape::Choice(method) = Method::SHAPE else { unreachable!() };
/// let names: Vec<_> = method.choices.iter().map(|(name, _)| *name).collect();
/// assert_eq!(names, ["largest_remainder", "each_rounded"]);
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Choice {
    /// The name of the type.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// The names, each with its documentation.
    pub choices: &'static [(&'static str, &'static str)],
}

/// An object's fields, in their order.
///
/// The documentation is empty without the feature `docs`.
///
/// # Examples
/// ```
/// use rammeaftale::rules::billing::VacancyInput;
///
/// let fields: Vec<_> = VacancyInput::SCHEMA.fields.iter().map(|field| field.name).collect();
/// assert_eq!(fields, ["vacant_places", "days", "base_rate"]);
/// assert!(!VacancyInput::SCHEMA.has_field("occupancy"));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Schema {
    /// The name of the type.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

impl Schema {
    /// Whether this is the object of this name, or contains it.
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        self.any(&|schema| schema.name == name)
    }

    /// The field of this name with its index; `next` is the index to look at first.
    pub(crate) fn field(&self, name: &str, next: usize) -> Option<(usize, &'static Field)> {
        match self.fields.get(next) {
            // Names of fields are mostly those of the schema itself.
            Some(field) if core::ptr::eq(field.name, name) || field.name == name => Some((next, field)),
            _ => self.fields.iter().enumerate().find(|(_, field)| field.name == name),
        }
    }

    /// Whether it, or an object inside it, has a field of this name.
    #[must_use]
    pub fn has_field(&self, name: &str) -> bool {
        self.any(&|schema| schema.fields.iter().any(|field| field.name == name))
    }

    fn any(&self, test: &dyn Fn(&Self) -> bool) -> bool {
        test(self) || self.fields.iter().any(|field| field.shape.any(test))
    }
}

impl Shape {
    /// Whether values of this shape contain an object of this name.
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        self.any(&|schema| schema.name == name)
    }

    /// The fields of an object of this shape, if it may be one.
    #[must_use]
    pub const fn schema(&self) -> Option<&'static Schema> {
        match self {
            Self::Record(schema) | Self::NumberOrRecord(_, schema) => Some(schema),
            Self::Optional(shape) => shape.schema(),
            _ => None,
        }
    }

    /// The shape of the items, if it is a list.
    #[must_use]
    pub const fn item(&self) -> Option<&'static Self> {
        match self {
            Self::List(item) => Some(item),
            Self::Optional(shape) => shape.item(),
            _ => None,
        }
    }

    /// Whether anything is wanted.
    #[must_use]
    pub const fn is_any(&self) -> bool {
        match self {
            Self::Any => true,
            Self::Optional(shape) => shape.is_any(),
            _ => false,
        }
    }

    fn any(&self, test: &dyn Fn(&Schema) -> bool) -> bool {
        match self {
            Self::Record(schema) | Self::NumberOrRecord(_, schema) => schema.any(test),
            Self::Optional(shape) | Self::List(shape) => shape.any(test),
            _ => false,
        }
    }
}

/// A field of an object.
///
/// The documentation is empty without the feature `docs`. The unit of a value follows from its type.
///
/// # Examples
/// ```
/// use rammeaftale::rules::billing::Stay;
/// use rammeaftale::value::Shape;
///
/// let last_day = &Stay::SCHEMA.fields[3];
/// assert_eq!(last_day.name, "last_day");
/// assert!(matches!(last_day.shape, Shape::Optional(Shape::Text("Date"))));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// The shape of its value.
    pub shape: &'static Shape,
    /// The limits of its value.
    #[cfg(feature = "schema")]
    pub limits: &'static Limits,
}

/// The limits of a value, from the constants of its type.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::{Hours, Year};
/// use rammeaftale::value::{Limits, Shaped};
///
/// // 0.01 to 168 hours, in hundredths.
/// assert_eq!(*Hours::LIMITS, Limits::Number { decimals: 2, lowest: 1, highest: 16_800 });
/// assert_eq!(*Year::LIMITS, Limits::Number { decimals: 0, lowest: 1900, highest: 2199 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limits {
    /// None of its own: an object has those of its fields.
    None,
    /// A number with at most so many decimals, from the lowest to the highest, both counted in units of the last decimal.
    Number {
        /// The most decimals.
        decimals: u32,
        /// The lowest number.
        lowest: i128,
        /// The highest number.
        highest: i128,
    },
    /// One of these figures, written with at most so many decimals.
    Figures {
        /// The most decimals.
        decimals: u32,
        /// The figures, with all their decimals.
        figures: &'static [&'static str],
    },
    /// A text of one to so many characters.
    Characters(usize),
    /// A day or month from the first of these years to the last.
    Years(i16, i16),
    /// A list.
    List {
        /// The fewest items.
        least: usize,
        /// The most items; `None` where there is no limit.
        most: Option<usize>,
        /// The limits of an item.
        items: &'static Self,
    },
}

impl Limits {
    /// The same for numbers above zero alone.
    pub(crate) const fn above_zero(self) -> Self {
        match self {
            Self::Number { decimals, highest, .. } => Self::Number { decimals, lowest: 1, highest },
            other => other,
        }
    }
}

/// A type with a shape.
///
/// The types, stubs and documentation of the other languages are made from it.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::{Count, Hours};
/// use rammeaftale::value::{Shape, Shaped};
///
/// fn is_decimal<T: Shaped>() -> bool {
///     matches!(T::SHAPE, Shape::Number(_))
/// }
///
/// assert!(is_decimal::<Hours>());
/// assert!(!is_decimal::<Count>());
/// ```
pub trait Shaped {
    /// The shape of its values.
    const SHAPE: &'static Shape;
    /// The limits of its values.
    const LIMITS: &'static Limits = &Limits::None;
}
