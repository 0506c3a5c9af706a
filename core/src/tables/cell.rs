//! The value of a row of a column.

use core::ops::Range;
use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, Int8Type,
    Int16Type, Int32Type, Int64Type, RunEndIndexType, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
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
            DataType::Decimal256(_, scale) => {
                self.primitive::<Decimal256Type>().to_i128().map_or(Value::NotFinite, |digits| decimal(digits, *scale))
            }
            DataType::Date32 => day(self.primitive::<Date32Type>().into()),
            DataType::Date64 => Self::midnight(self.primitive::<Date64Type>(), 86_400_000),
            DataType::Timestamp(unit, zone) => self.timestamp(*unit, zone.as_deref()),
            DataType::Dictionary(..) => self.entry(),
            DataType::RunEndEncoded(ends, _) => match ends.data_type() {
                DataType::Int16 => self.run::<Int16Type>(),
                DataType::Int32 => self.run::<Int32Type>(),
                _ => self.run::<Int64Type>(),
            },
            DataType::ListView(_) => {
                let list = self.array.as_list_view::<i32>();
                self.list(list.values().as_ref(), span(list.value_offsets(), list.value_sizes(), self.index))
            }
            DataType::LargeListView(_) => {
                let list = self.array.as_list_view::<i64>();
                self.list(list.values().as_ref(), span(list.value_offsets(), list.value_sizes(), self.index))
            }
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

    /// A point in time is a day if it is midnight in the zone of its column; otherwise it is its text, which is no date.
    fn timestamp(&self, unit: TimeUnit, zone: Option<&str>) -> Value<'a> {
        let (since, a_second) = match unit {
            TimeUnit::Second => (self.primitive::<TimestampSecondType>(), 1),
            TimeUnit::Millisecond => (self.primitive::<TimestampMillisecondType>(), 1_000),
            TimeUnit::Microsecond => (self.primitive::<TimestampMicrosecondType>(), 1_000_000),
            TimeUnit::Nanosecond => (self.primitive::<TimestampNanosecondType>(), 1_000_000_000),
        };
        let offset = match zone {
            None => Some(0),
            Some(zone) => offset(zone, since.div_euclid(a_second)),
        };
        let local = offset.and_then(|offset| since.checked_add(i64::from(offset).checked_mul(a_second)?));
        local.map_or(Value::Other, |local| Self::midnight(local, a_second.saturating_mul(86_400)))
    }

    /// The day that begins at a time, in units since 1 January 1970; the text of another time of the day.
    fn midnight(since: i64, a_day: i64) -> Value<'a> {
        let first = day(since.div_euclid(a_day));
        let part = since.rem_euclid(a_day);
        match first {
            Value::Date(year, month, day) if part != 0 => {
                // Seconds are enough to see that it is not midnight; less than one counts as one.
                let seconds = part.saturating_mul(86_400).checked_div(a_day).unwrap_or(0).max(1);
                let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
                let time = format!("{hours:02}:{minutes:02}:{:02}", seconds % 60);
                Value::Text(format!("{year:04}-{month:02}-{day:02} {time}").into())
            }
            day => day,
        }
    }

    /// The value that a dictionary has for a key.
    fn entry(self) -> Value<'a> {
        let Some(dictionary) = self.array.as_any_dictionary_opt() else { return Value::Other };
        let Value::Decimal(key) = Cell::of(dictionary.keys(), self.index).value() else { return Value::Other };
        let index = usize::try_from(key.digits).unwrap_or(usize::MAX);
        Cell { array: dictionary.values().as_ref(), index, ..self }.value()
    }

    /// The value of the run that an index is in.
    fn run<R: RunEndIndexType>(self) -> Value<'a> {
        let Some(runs) = self.array.as_run_opt::<R>() else { return Value::Other };
        Cell { array: runs.values().as_ref(), index: runs.get_physical_index(self.index), ..self }.value()
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

/// The range of the items of a list view.
fn span<O: OffsetSizeTrait>(offsets: &[O], sizes: &[O], index: usize) -> Range<usize> {
    let of = |numbers: &[O]| numbers.get(index).map_or(0, |number| number.as_usize());
    let start = of(offsets);
    start..start.saturating_add(of(sizes))
}

/// A decimal; with a scale below zero it has zeros behind its digits.
fn decimal<'a>(digits: i128, scale: i8) -> Value<'a> {
    let Ok(decimals) = u32::try_from(scale) else {
        let power = 10_i128.checked_pow(scale.unsigned_abs().into());
        let digits = power.and_then(|power| digits.checked_mul(power));
        return digits.map_or(Value::NotFinite, |digits| Value::Decimal(DecimalDigits { digits, decimals: 0 }));
    };
    Value::Decimal(DecimalDigits { digits, decimals })
}

/// The seconds that a zone is ahead of UTC at a time, in seconds since 1970; `None` for a zone that nobody knows.
fn offset(zone: &str, seconds: i64) -> Option<i32> {
    let fixed = |sign: i32, text: &str| {
        let (hours, minutes) = text.split_once(':').or_else(|| text.split_at_checked(2))?;
        let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
        sign.checked_mul(hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?)
    };
    match (zone.strip_prefix('+'), zone.strip_prefix('-')) {
        _ if zone == "UTC" || zone == "Z" => Some(0),
        (Some(ahead), _) => fixed(1, ahead),
        (_, Some(behind)) => fixed(-1, behind),
        _ => {
            let zone = jiff::tz::TimeZone::get(zone).ok()?;
            Some(zone.to_offset(jiff::Timestamp::from_second(seconds).ok()?).seconds())
        }
    }
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
