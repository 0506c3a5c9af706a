//! Tables made ready to be read: columns under the names of the fields, dictionaries as the values that they stand for.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_cast::cast;
use arrow_schema::{DataType, Field, Schema};
use arrow_select::concat::concat_batches;

use crate::error::{Code, Error, Problem, Problems};

/// Renames columns to the fields that are read from them, and casts dictionaries to their values. A column keeps its own name
/// too, unless a field of that name is read from another.
///
/// # Errors
/// [`Code::UnknownField`] at `columns.{field}` for a column that is not there; [`Code::WrongType`] for a dictionary whose values
/// cannot be had.
pub(super) fn prepared(batch: RecordBatch, names: &[(String, String)]) -> Result<RecordBatch, Error> {
    let is_dictionary = |column: &ArrayRef| matches!(column.data_type(), DataType::Dictionary(..));
    if names.is_empty() && !batch.columns().iter().any(is_dictionary) {
        return Ok(batch);
    }
    let schema = batch.schema();
    let own = schema
        .fields()
        .iter()
        .zip(batch.columns())
        .filter(|(field, _)| names.iter().all(|(read, from)| read != field.name() || from == field.name()));
    let mut read_columns: Vec<(&str, &ArrayRef)> = own.map(|(field, column)| (field.name().as_str(), column)).collect();
    for (read, from) in names.iter().filter(|(read, from)| read != from) {
        let unknown = || Problem::new(Code::UnknownField, format!("columns.{read}")).with_given(from);
        read_columns.push((read, batch.column_by_name(from).ok_or_else(unknown)?));
    }
    let (mut fields, mut columns) = (Vec::with_capacity(read_columns.len()), Vec::with_capacity(read_columns.len()));
    for (name, column) in read_columns {
        let column = match column.data_type() {
            DataType::Dictionary(_, values) => cast(column, values).map_err(|_| Problem::new(Code::WrongType, name))?,
            _ => column.clone(),
        };
        fields.push(Field::new(name, column.data_type().clone(), true));
        columns.push(column);
    }
    let options = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
    RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), columns, &options)
        .map_err(|_| Problem::new(Code::WrongType, "").into())
}

/// Refuses a table in which a name occurs twice, or that has a column which nobody reads, keeps or leaves out by name.
///
/// # Errors
/// [`Code::DuplicateField`] or [`Code::UnreadColumn`] at the name of the column.
pub(super) fn accounted_for(schema: &Schema, is_read: impl Fn(&str) -> bool, ignored: &[String]) -> Result<(), Error> {
    let mut problems = Problems::new();
    let fields = schema.fields();
    for (index, field) in fields.iter().enumerate().filter(|(_, field)| !ignored.contains(field.name())) {
        let name = field.name().as_str();
        if fields.iter().take(index).any(|other| other.name() == name) {
            problems.push(Problem::new(Code::DuplicateField, name));
        } else if !is_read(name) {
            problems.push(Problem::new(Code::UnreadColumn, name));
        }
    }
    problems.none()
}

/// A batch without columns of these names.
pub(super) fn without(batch: RecordBatch, names: &[String]) -> Result<RecordBatch, Error> {
    if names.is_empty() {
        return Ok(batch);
    }
    let fields = batch.schema_ref().fields().iter().enumerate();
    let left: Vec<_> = fields.filter(|(_, field)| !names.contains(field.name())).map(|(index, _)| index).collect();
    batch.project(&left).map_err(|_| Problem::new(Code::WrongType, "").into())
}

/// The batches of a table as one.
///
/// # Errors
/// [`Code::WrongType`] at the table, where it has no batches or they differ in their columns.
pub(super) fn concatenated(batches: &[RecordBatch], place: &str) -> Result<RecordBatch, Error> {
    let wrong = || Error::from(Problem::new(Code::WrongType, place));
    let schema = batches.first().ok_or_else(wrong)?.schema();
    concat_batches(&schema, batches).map_err(|_| wrong())
}
