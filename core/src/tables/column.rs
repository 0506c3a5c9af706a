//! A column as the source of a field: its type is looked up once for all rows.

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal64Type, Decimal128Type, Int32Type, Int64Type};
use arrow_array::{Array, ArrayRef, StringArray};
use arrow_schema::DataType;

use crate::numbers::{Amount, FixedPoint as _};
use crate::tables::cell::Cell;
use crate::value::{DecimalDigits, Value};

/// A column of a batch.
#[derive(Clone, Copy)]
pub(super) struct Column<'a> {
    pub array: &'a ArrayRef,
    /// Whether its integers are øre.
    pub in_oere: bool,
    /// The fields of objects in it whose integers are øre.
    oere: &'a [String],
    values: Values<'a>,
}

/// The values of a column, if they are of a usual type and none is null.
#[derive(Clone, Copy)]
enum Values<'a> {
    /// Numbers, with so many decimals.
    Int32(&'a [i32], u32),
    Int64(&'a [i64], u32),
    Int128(&'a [i128], u32),
    Text(&'a StringArray),
    /// They are taken one by one.
    Other,
}

impl<'a> Column<'a> {
    pub(super) fn of(array: &'a ArrayRef, in_oere: bool, oere: &'a [String]) -> Self {
        let decimals = if in_oere { Amount::DECIMALS } else { 0 };
        let values = match array.data_type() {
            _ if array.null_count() > 0 => Values::Other,
            DataType::Int32 => Values::Int32(array.as_primitive::<Int32Type>().values(), decimals),
            DataType::Int64 => Values::Int64(array.as_primitive::<Int64Type>().values(), decimals),
            DataType::Decimal64(_, scale @ 0..) => {
                Values::Int64(array.as_primitive::<Decimal64Type>().values(), scale.unsigned_abs().into())
            }
            DataType::Decimal128(_, scale @ 0..) => {
                Values::Int128(array.as_primitive::<Decimal128Type>().values(), scale.unsigned_abs().into())
            }
            DataType::Utf8 => Values::Text(array.as_string()),
            _ => Values::Other,
        };
        Self { array, in_oere, oere, values }
    }

    /// The value of a row.
    #[inline]
    pub(super) fn value(&self, row: usize) -> Value<'a> {
        let (digits, decimals) = match self.values {
            Values::Int32(values, decimals) => (values.get(row).copied().map(i128::from), decimals),
            Values::Int64(values, decimals) => (values.get(row).copied().map(i128::from), decimals),
            Values::Int128(values, decimals) => (values.get(row).copied(), decimals),
            Values::Text(texts) if row < texts.len() => return Value::from(texts.value(row)),
            Values::Text(_) | Values::Other => (None, 0),
        };
        match digits {
            Some(digits) => Value::Decimal(DecimalDigits { digits, decimals }),
            None => Cell { array: self.array.as_ref(), index: row, in_oere: self.in_oere, oere: self.oere }.value(),
        }
    }
}
