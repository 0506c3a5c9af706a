//! Lists in results as rows of a table of their own.

use arrow_array::cast::AsArray;
use arrow_array::{RecordBatch, UInt64Array};
use arrow_schema::{DataType, Schema};
use std::sync::Arc;

use crate::error::{Code, Error, Problem};
use crate::tables::items::select;

/// The items of a list column, one row each: the columns that are named are repeated, then come the fields of the items.
///
/// # Errors
/// [`Code::UnknownField`] at a column that is not there, [`Code::WrongType`] at one that is no list of objects.
pub fn explode(batch: &RecordBatch, list: &str, repeated: &[String]) -> Result<RecordBatch, Error> {
    let wrong = |code| Error::from(Problem::new(code, list.to_owned()));
    let column = batch.column_by_name(list).ok_or_else(|| wrong(Code::UnknownField))?;
    let lists = column.as_list_opt::<i32>().ok_or_else(|| wrong(Code::WrongType))?;
    if !matches!(lists.value_type(), DataType::Struct(_)) {
        return Err(wrong(Code::WrongType));
    }
    let (mut owners, mut items) = (Vec::new(), Vec::new());
    for (row, ends) in lists.value_offsets().windows(2).enumerate() {
        let [start, end] = ends else { continue };
        for item in *start..*end {
            owners.push(u64::try_from(row).unwrap_or(u64::MAX));
            items.push(u64::try_from(item).unwrap_or(u64::MAX));
        }
    }
    let owners = select(batch, repeated, &UInt64Array::from(owners))?;
    let structs = lists.values().as_struct();
    let inside = RecordBatch::try_new(Arc::new(Schema::new(structs.fields().clone())), structs.columns().to_vec())
        .map_err(|_| wrong(Code::Overflow))?;
    let names: Vec<_> = structs.fields().iter().map(|field| field.name().clone()).collect();
    let inside = select(&inside, &names, &UInt64Array::from(items))?;

    // The fields of the items keep their units.
    let inner = structs.fields().iter().map(|field| Arc::new(field.as_ref().clone().with_nullable(true)));
    let fields: Vec<_> = owners.schema().fields().iter().cloned().chain(inner).collect();
    let columns = owners.columns().iter().chain(inside.columns()).cloned().collect();
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).map_err(|_| wrong(Code::Overflow))
}
