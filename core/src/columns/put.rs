//! A result on its way into columns.

use jiff::civil;
use serde::ser::{Error as _, Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use std::fmt;

use crate::columns::taken::Growing;
use crate::exact::digits_of;

/// That a value is not of its column's type: results are of their shapes, so it is never seen.
#[derive(Debug)]
pub(super) struct NotOfItsShape;

impl fmt::Display for NotOfItsShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a figure is not of its shape")
    }
}

impl std::error::Error for NotOfItsShape {}

impl serde::ser::Error for NotOfItsShape {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Done = Result<(), NotOfItsShape>;

/// The column that a value goes into.
pub(super) struct Put<'a>(pub &'a mut Growing);

impl Put<'_> {
    fn whole(self, number: impl TryInto<i64>) -> Done {
        match (self.0, number.try_into()) {
            (Growing::Count(builder), Ok(number)) => {
                builder.append_value(number);
                Ok(())
            }
            _ => Err(NotOfItsShape),
        }
    }
}

/// Kinds of values that no figure is.
macro_rules! no_figures {
    ($($method:ident($type:ty))+) => {
        $(fn $method(self, _: $type) -> Done { Err(NotOfItsShape) })+
    };
}

impl<'a> Serializer for Put<'a> {
    type Ok = ();
    type Error = NotOfItsShape;
    type SerializeSeq = ListItems<'a>;
    type SerializeTuple = Impossible<(), NotOfItsShape>;
    type SerializeTupleStruct = Impossible<(), NotOfItsShape>;
    type SerializeTupleVariant = Impossible<(), NotOfItsShape>;
    type SerializeMap = Impossible<(), NotOfItsShape>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Impossible<(), NotOfItsShape>;

    fn serialize_bool(self, truth: bool) -> Done {
        let Growing::Truth(builder) = self.0 else { return Err(NotOfItsShape) };
        builder.append_value(truth);
        Ok(())
    }

    fn serialize_u32(self, number: u32) -> Done {
        self.whole(number)
    }

    fn serialize_u64(self, number: u64) -> Done {
        self.whole(number)
    }

    fn serialize_str(self, text: &str) -> Done {
        match self.0 {
            Growing::Text(builder) => builder.append_value(text),
            Growing::Decimal(builder, decimals) => {
                builder.append_value(digits_of(text, *decimals).ok_or(NotOfItsShape)?);
            }
            Growing::Day(builder) => {
                let day: civil::Date = text.parse().map_err(NotOfItsShape::custom)?;
                let since = day.since(civil::date(1970, 1, 1)).map_err(NotOfItsShape::custom)?;
                builder.append_value(since.get_days());
            }
            _ => return Err(NotOfItsShape),
        }
        Ok(())
    }

    fn serialize_none(self) -> Done {
        self.0.put_nothing();
        Ok(())
    }

    fn serialize_unit(self) -> Done {
        self.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.serialize_str(variant)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<ListItems<'a>, NotOfItsShape> {
        match self.0 {
            Growing::List { items, offsets, there } => {
                there.append_non_null();
                Ok(ListItems { items, offsets, count: 0 })
            }
            _ => Err(NotOfItsShape),
        }
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'a>, NotOfItsShape> {
        match self.0 {
            Growing::Object { columns, there, .. } => {
                there.append_non_null();
                Ok(Members { columns: columns.iter_mut() })
            }
            _ => Err(NotOfItsShape),
        }
    }

    no_figures! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_u8(u8) serialize_u16(u16)
        serialize_f32(f32) serialize_f64(f64) serialize_char(char) serialize_bytes(&[u8]) serialize_unit_struct(&'static str)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Done {
        Err(NotOfItsShape)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NotOfItsShape> {
        Err(NotOfItsShape)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, NotOfItsShape> {
        Err(NotOfItsShape)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotOfItsShape> {
        Err(NotOfItsShape)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NotOfItsShape> {
        Err(NotOfItsShape)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotOfItsShape> {
        Err(NotOfItsShape)
    }
}

/// The items of a list on their way.
pub(super) struct ListItems<'a> {
    items: &'a mut Growing,
    offsets: &'a mut Vec<i32>,
    count: i32,
}

impl SerializeSeq for ListItems<'_> {
    type Ok = ();
    type Error = NotOfItsShape;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.count = self.count.checked_add(1).ok_or(NotOfItsShape)?;
        value.serialize(Put(self.items))
    }

    fn end(self) -> Done {
        let last = self.offsets.last().copied().unwrap_or_default();
        self.offsets.push(last.checked_add(self.count).ok_or(NotOfItsShape)?);
        Ok(())
    }
}

/// The members of an object on their way, in the order of its columns.
pub(super) struct Members<'a> {
    columns: core::slice::IterMut<'a, Growing>,
}

impl SerializeStruct for Members<'_> {
    type Ok = ();
    type Error = NotOfItsShape;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Done {
        value.serialize(Put(self.columns.next().ok_or(NotOfItsShape)?))
    }

    fn end(self) -> Done {
        Ok(())
    }
}
