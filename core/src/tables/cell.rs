//! The value of a row of a column.

use core::ops::Range;
use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Decimal32Type, Decimal64Type, Decimal128Type, Int8Type, Int16Type, Int32Type,
    Int64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType,
    UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, OffsetSizeTrait, StructArray};
use arrow_schema::{DataType, TimeUnit};
use jiff::civil;

use crate::numbers::Amount;
use crate::numbers::FixedPoint as _;
use crate::value::{DecimalDigits, List, Object, Record, Sequence, Value};

/// A row of a column.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    pub array: &'a dyn Array,
    pub index: usize,
    /// Whether its integers are øre.
    pub in_oere: bool,
    /// The fields of objects in it whose integers are øre.
    pub oere: &'a [String],
}

/// Whether an array has no value at an index.
pub(super) fn is_null(array: &dyn Array, index: usize) -> bool {
    index >= array.len() || array.is_null(index)
}

impl<'a> Cell<'a> {
    /// The value of an array at an index.
    pub(super) fn of(array: &'a dyn Array, index: usize) -> Self {
        Self { array, index, in_oere: false, oere: &[] }
    }

    /// The value, borrowing from the column.
    pub(super) fn value(self) -> Value<'a> {
        if is_null(self.array, self.index) {
            return Value::Null;
        }
        match self.array.data_type() {
            DataType::Null => Value::Null,
            DataType::Boolean => Value::Bool(self.array.as_boolean().value(self.index)),
            DataType::Int8 => self.integer::<Int8Type>(),
            DataType::Int16 => self.integer::<Int16Type>(),
            DataType::Int32 => self.integer::<Int32Type>(),
            DataType::Int64 => self.integer::<Int64Type>(),
            DataType::UInt8 => self.integer::<UInt8Type>(),
            DataType::UInt16 => self.integer::<UInt16Type>(),
            DataType::UInt32 => self.integer::<UInt32Type>(),
            DataType::UInt64 => self.integer::<UInt64Type>(),
            DataType::Float16 | DataType::Float32 | DataType::Float64 => Value::Float,
            DataType::Decimal32(_, scale) => decimal(self.primitive::<Decimal32Type>().into(), *scale),
            DataType::Decimal64(_, scale) => decimal(self.primitive::<Decimal64Type>().into(), *scale),
            DataType::Decimal128(_, scale) => decimal(self.primitive::<Decimal128Type>(), *scale),
            DataType::Utf8 => text(self.array.as_string::<i32>().value(self.index)),
            DataType::LargeUtf8 => text(self.array.as_string::<i64>().value(self.index)),
            DataType::Utf8View => text(self.array.as_string_view().value(self.index)),
            DataType::Date32 => day(self.primitive::<Date32Type>().into()),
            DataType::Timestamp(unit, _) => self.timestamp(*unit),
            DataType::List(_) => {
                let list = self.array.as_list::<i32>();
                self.list(list.values().as_ref(), ends(list.value_offsets(), self.index))
            }
            DataType::LargeList(_) => {
                let list = self.array.as_list::<i64>();
                self.list(list.values().as_ref(), ends(list.value_offsets(), self.index))
            }
            DataType::FixedSizeList(..) => {
                let list = self.array.as_fixed_size_list();
                let length = usize::try_from(list.value_length()).unwrap_or(0);
                let start = self.index.saturating_mul(length);
                self.list(list.values().as_ref(), start..start.saturating_add(length))
            }
            DataType::Struct(_) => Value::Object(Object::Shared(Arc::new(Struct {
                array: self.array.as_struct(),
                index: self.index,
                oere: self.oere,
            }))),
            // Of the wrong type for every field.
            _ => Value::Other,
        }
    }

    fn primitive<T: ArrowPrimitiveType>(&self) -> T::Native {
        self.array.as_primitive::<T>().value(self.index)
    }

    fn integer<T: ArrowPrimitiveType<Native: Into<i128>>>(&self) -> Value<'a> {
        let decimals = if self.in_oere { Amount::DECIMALS } else { 0 };
        Value::Decimal(DecimalDigits { digits: self.primitive::<T>().into(), decimals })
    }

    /// A point in time is a day if it is midnight; otherwise it is not a date.
    fn timestamp(&self, unit: TimeUnit) -> Value<'a> {
        let (since, a_day) = match unit {
            TimeUnit::Second => (self.primitive::<TimestampSecondType>(), 86_400),
            TimeUnit::Millisecond => (self.primitive::<TimestampMillisecondType>(), 86_400_000),
            TimeUnit::Microsecond => (self.primitive::<TimestampMicrosecondType>(), 86_400_000_000),
            TimeUnit::Nanosecond => (self.primitive::<TimestampNanosecondType>(), 86_400_000_000_000),
        };
        match since.checked_rem_euclid(a_day) {
            Some(0) => day(since.checked_div(a_day).unwrap_or(i64::MAX)),
            _ => Value::Other,
        }
    }

    fn list(self, items: &'a dyn Array, range: Range<usize>) -> Value<'a> {
        let items = Items { array: items, range, in_oere: self.in_oere, oere: self.oere };
        Value::List(List::Shared(Arc::new(items)))
    }
}

fn text(text: &str) -> Value<'_> {
    Value::Text(Cow::Borrowed(text))
}

/// The range of the items of a list among those of all lists.
fn ends<O: OffsetSizeTrait>(offsets: &[O], index: usize) -> Range<usize> {
    let at = |index: usize| offsets.get(index).map_or(0, |offset| offset.as_usize());
    at(index)..at(index.saturating_add(1))
}

fn decimal<'a>(digits: i128, scale: i8) -> Value<'a> {
    u32::try_from(scale).map_or(Value::Other, |decimals| Value::Decimal(DecimalDigits { digits, decimals }))
}

/// A day counted from 1 January 1970.
fn day<'a>(days: i64) -> Value<'a> {
    let date = jiff::Span::new().try_days(days).and_then(|span| civil::date(1970, 1, 1).checked_add(span));
    date.map_or(Value::Other, |date| Value::Date(date.year(), date.month().unsigned_abs(), date.day().unsigned_abs()))
}

/// The fields of a struct.
struct Struct<'a> {
    array: &'a StructArray,
    index: usize,
    oere: &'a [String],
}

impl Record for Struct<'_> {
    fn len(&self) -> usize {
        self.array.num_columns()
    }

    fn field(&self, index: usize) -> Option<(&str, Value<'_>)> {
        let (column, field) = (self.array.columns().get(index)?, self.array.fields().get(index)?);
        let in_oere = self.oere.contains(field.name());
        let cell = Cell { array: column.as_ref(), index: self.index, in_oere, oere: self.oere };
        Some((field.name(), cell.value()))
    }
}

/// The items of a list.
struct Items<'a> {
    array: &'a dyn Array,
    range: Range<usize>,
    in_oere: bool,
    oere: &'a [String],
}

impl Sequence for Items<'_> {
    fn len(&self) -> usize {
        self.range.len()
    }

    fn item(&self, index: usize) -> Option<Value<'_>> {
        let index = self.range.clone().nth(index)?;
        Some(Cell { array: self.array, index, in_oere: self.in_oere, oere: self.oere }.value())
    }
}
