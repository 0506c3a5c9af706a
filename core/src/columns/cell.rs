//! One value of a column, as serde's data model.

use core::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Decimal32Type, Decimal64Type, Decimal128Type, Int8Type, Int16Type, Int32Type,
    Int64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType,
    UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, OffsetSizeTrait, StructArray};
use arrow_schema::{DataType, TimeUnit};
use jiff::civil;
use serde::de::value::Error;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::columns::is_nothing;
use crate::exact::decimal_text;

/// The value at a place of a column.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    pub array: &'a dyn Array,
    pub index: usize,
    /// Whether its whole numbers are øre.
    pub in_oere: bool,
    /// The fields of objects in it whose whole numbers are.
    pub oere: &'a [String],
}

macro_rules! whole {
    ($cell:ident, $visitor:ident, $type:ty) => {
        $cell.whole($cell.primitive::<$type>().into(), $visitor)
    };
}

impl<'de> Deserializer<'de> for Cell<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if is_nothing(self.array, self.index) {
            return visitor.visit_unit();
        }
        match self.array.data_type() {
            DataType::Null => visitor.visit_unit(),
            DataType::Boolean => visitor.visit_bool(self.array.as_boolean().value(self.index)),
            DataType::Int8 => whole!(self, visitor, Int8Type),
            DataType::Int16 => whole!(self, visitor, Int16Type),
            DataType::Int32 => whole!(self, visitor, Int32Type),
            DataType::Int64 => whole!(self, visitor, Int64Type),
            DataType::UInt8 => whole!(self, visitor, UInt8Type),
            DataType::UInt16 => whole!(self, visitor, UInt16Type),
            DataType::UInt32 => whole!(self, visitor, UInt32Type),
            DataType::UInt64 => whole!(self, visitor, UInt64Type),
            DataType::Float16 | DataType::Float32 | DataType::Float64 => visitor.visit_f64(0.0),
            DataType::Decimal32(_, scale) => exact(self.primitive::<Decimal32Type>().into(), *scale, visitor),
            DataType::Decimal64(_, scale) => exact(self.primitive::<Decimal64Type>().into(), *scale, visitor),
            DataType::Decimal128(_, scale) => exact(self.primitive::<Decimal128Type>(), *scale, visitor),
            DataType::Utf8 => visitor.visit_borrowed_str(self.array.as_string::<i32>().value(self.index)),
            DataType::LargeUtf8 => visitor.visit_borrowed_str(self.array.as_string::<i64>().value(self.index)),
            DataType::Utf8View => visitor.visit_borrowed_str(self.array.as_string_view().value(self.index)),
            DataType::Date32 => day(self.primitive::<Date32Type>().into(), visitor),
            DataType::Timestamp(unit, _) => self.timestamp(*unit, visitor),
            DataType::List(_) => {
                let list = self.array.as_list::<i32>();
                self.list(list.values().as_ref(), ends(list.value_offsets(), self.index), visitor)
            }
            DataType::LargeList(_) => {
                let list = self.array.as_list::<i64>();
                self.list(list.values().as_ref(), ends(list.value_offsets(), self.index), visitor)
            }
            DataType::FixedSizeList(..) => {
                let list = self.array.as_fixed_size_list();
                let length = usize::try_from(list.value_length()).unwrap_or(0);
                let start = self.index.saturating_mul(length);
                self.list(list.values().as_ref(), start..start.saturating_add(length), visitor)
            }
            DataType::Struct(_) => {
                visitor.visit_map(Fields { array: self.array.as_struct(), index: self.index, next: 0, oere: self.oere })
            }
            // Of the wrong type for every field.
            _ => visitor.visit_char('?'),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let nothing = is_nothing(self.array, self.index) || *self.array.data_type() == DataType::Null;
        if nothing { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    /// What nobody asks for is not looked at.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier
    }
}

impl<'de> Cell<'de> {
    fn primitive<T: ArrowPrimitiveType>(&self) -> T::Native {
        self.array.as_primitive::<T>().value(self.index)
    }

    fn whole<V: Visitor<'de>>(self, number: i128, visitor: V) -> Result<V::Value, Error> {
        if self.in_oere { exact(number, 2, visitor) } else { visitor.visit_i128(number) }
    }

    /// A point in time is a day where it is midnight; anything else is no date.
    fn timestamp<V: Visitor<'de>>(self, unit: TimeUnit, visitor: V) -> Result<V::Value, Error> {
        let (since, a_day) = match unit {
            TimeUnit::Second => (self.primitive::<TimestampSecondType>(), 86_400),
            TimeUnit::Millisecond => (self.primitive::<TimestampMillisecondType>(), 86_400_000),
            TimeUnit::Microsecond => (self.primitive::<TimestampMicrosecondType>(), 86_400_000_000),
            TimeUnit::Nanosecond => (self.primitive::<TimestampNanosecondType>(), 86_400_000_000_000),
        };
        match since.checked_rem_euclid(a_day) {
            Some(0) => day(since.checked_div(a_day).unwrap_or(i64::MAX), visitor),
            _ => visitor.visit_char('?'),
        }
    }

    fn list<V: Visitor<'de>>(self, items: &'de dyn Array, range: Range<usize>, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(ListItems { items, range, in_oere: self.in_oere, oere: self.oere })
    }
}

/// Where the items of a list begin and end among all.
fn ends<O: OffsetSizeTrait>(offsets: &[O], index: usize) -> Range<usize> {
    let at = |index: usize| offsets.get(index).map_or(0, |offset| offset.as_usize());
    at(index)..at(index.saturating_add(1))
}

/// A decimal of an exact type, as its machine text.
fn exact<'de, V: Visitor<'de>>(digits: i128, scale: i8, visitor: V) -> Result<V::Value, Error> {
    match u32::try_from(scale) {
        Ok(scale) => visitor.visit_bytes(decimal_text(digits, scale).as_bytes()),
        Err(_) => visitor.visit_char('?'),
    }
}

/// A day counted from 1 January 1970, as its machine text.
fn day<'de, V: Visitor<'de>>(days: i64, visitor: V) -> Result<V::Value, Error> {
    let date = jiff::Span::new().try_days(days).and_then(|span| civil::date(1970, 1, 1).checked_add(span));
    match date {
        Ok(date) => visitor.visit_bytes(date.to_string().as_bytes()),
        Err(_) => visitor.visit_char('?'),
    }
}

/// The fields of a struct.
struct Fields<'a> {
    array: &'a StructArray,
    index: usize,
    next: usize,
    oere: &'a [String],
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(field) = self.array.fields().get(self.next) else { return Ok(None) };
        seed.deserialize(serde::de::value::BorrowedStrDeserializer::new(field.name())).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (Some(column), Some(field)) = (self.array.columns().get(self.next), self.array.fields().get(self.next))
        else {
            return Err(serde::de::Error::custom("a struct has fewer columns than fields"));
        };
        self.next = self.next.saturating_add(1);
        let in_oere = self.oere.contains(field.name());
        seed.deserialize(Cell { array: column.as_ref(), index: self.index, in_oere, oere: self.oere })
    }
}

/// The items of a list.
struct ListItems<'a> {
    items: &'a dyn Array,
    range: Range<usize>,
    in_oere: bool,
    oere: &'a [String],
}

impl<'de> SeqAccess<'de> for ListItems<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(index) = self.range.next() else { return Ok(None) };
        seed.deserialize(Cell { array: self.items, index, in_oere: self.in_oere, oere: self.oere }).map(Some)
    }
}
