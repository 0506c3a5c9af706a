//! The shapes of inputs and results, as data: what the types and documentation of other languages are made from.

/// The shape of a value: its type, its fields or its items.
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
            Some(field) if field.name == name => Some((next, field)),
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
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// The shape of its value.
    pub shape: &'static Shape,
}

/// A type with a shape.
pub trait Shaped {
    /// The shape of its values.
    const SHAPE: &'static Shape;
}
