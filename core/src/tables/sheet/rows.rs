//! The rows that were read from a sheet, as a table.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int64Array, LargeStringArray, RecordBatch, StringArray,
};
use arrow_schema::{DataType, Field, Schema};

use crate::calendar::Date;
use crate::error::{Code, Error, Problem};
use crate::sheet::{SheetRows, SheetValues, Texts};
use crate::tables::amounts::DIGITS;
use crate::tables::builder::days;
use crate::tables::rows::ERROR;
use crate::value::{ToValue as _, Value};

/// The rows that were read from a sheet as a table: the fields, the columns that are kept and, where problems are collected,
/// a column `error`.
///
/// # Errors
/// [`Code::Duplicate`] at `keep` for two columns of one name.
///
/// # Examples
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::sheet::{SheetRequest, headings, read_lines};
/// use rammeaftale::tables::sheet_table;
///
/// let rows = read_lines("Pladser;Dage\n8,5;365\n", headings("daily_rate")?, SheetRequest::new(Dialect::Danish))?;
/// let table = sheet_table(&rows)?;
/// assert_eq!((table.num_rows(), table.schema().field(1).name().as_str()), (1, "days"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn sheet_table(rows: &SheetRows) -> Result<RecordBatch, Error> {
    let twice = || Error::from(Problem::new(Code::Duplicate, "keep"));
    let mut columns: Vec<(&str, ArrayRef)> = Vec::new();
    for column in &rows.columns {
        columns.push((&column.name, array(&column.values).ok_or_else(twice)?));
    }
    if let Some(errors) = &rows.errors {
        columns.push((ERROR, Arc::new(StringArray::from_iter(errors))));
    }
    let field = |(name, array): (&str, ArrayRef)| (Field::new(name, array.data_type().clone(), true), array);
    let (fields, arrays): (Vec<_>, Vec<_>) = columns.into_iter().map(field).unzip();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays).map_err(|_| twice())
}

fn array(values: &SheetValues) -> Option<ArrayRef> {
    Some(match values {
        SheetValues::Decimal(values, decimals) => {
            let scale = i8::try_from(*decimals).ok()?;
            let array: Decimal128Array = values.iter().copied().collect();
            Arc::new(array.with_data_type(DataType::Decimal128(DIGITS, scale)))
        }
        SheetValues::Count(values) => Arc::new(values.iter().copied().collect::<Int64Array>()),
        SheetValues::Day(values) => {
            Arc::new(values.iter().map(|day| day.and_then(since_epoch)).collect::<Date32Array>())
        }
        SheetValues::Truth(values) => Arc::new(values.iter().copied().collect::<BooleanArray>()),
        SheetValues::Text(texts) => strings(texts),
    })
}

/// A column of texts, whose places are 64 bits where they are many.
fn strings(texts: &Texts) -> ArrayRef {
    if i32::try_from(texts.bytes()).is_ok() {
        Arc::new(texts.iter().collect::<StringArray>())
    } else {
        Arc::new(texts.iter().collect::<LargeStringArray>())
    }
}

fn since_epoch(day: Date) -> Option<i32> {
    match day.to_value() {
        Value::Date(year, month, day) => days(year, month, day),
        _ => None,
    }
}
