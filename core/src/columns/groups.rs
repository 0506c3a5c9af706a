//! Items in tables of their own: the rows that belong to a row of another table by their keys.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions, UInt64Array};
use arrow_schema::{Field, Schema};
use arrow_select::take::take;
use serde::de::Deserialize;

use crate::columns::cell::Cell;
use crate::columns::constant::Constant;
use crate::error::{Code, Error, Problem};

/// What a row is known by: the texts of its key columns.
type Key = Vec<String>;

/// The items of a list of the input, as rows of a table of their own that know which row they belong to by key columns.
#[derive(Clone, Debug)]
pub struct Items {
    field: String,
    by: Vec<String>,
    batch: RecordBatch,
    /// The rows of each key, in their order.
    rows: BTreeMap<Key, Vec<usize>>,
    /// The keys in the order of first appearance.
    order: Vec<Key>,
}

impl Items {
    /// The rows of a batch as items of a field; without key columns all are items of the one row there is.
    ///
    /// # Errors
    /// [`Code::UnknownField`] at a key column that the batch does not have, [`Code::Missing`] where a row has no key,
    /// [`Code::WrongType`] where it is a binary number or a list; places begin with the field.
    pub fn new(field: &str, batch: RecordBatch, by: &[String]) -> Result<Self, Error> {
        let mut rows: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        let mut order = Vec::new();
        let keys = keys(&batch, by).map_err(|error| inside(field, &error))?;
        for (row, key) in keys.into_iter().enumerate() {
            let of_key = rows.entry(key.clone()).or_default();
            if of_key.is_empty() {
                order.push(key);
            }
            of_key.push(row);
        }
        Ok(Self { field: field.to_owned(), by: by.to_vec(), batch, rows, order })
    }

    /// One row for every key, with the key columns alone: the table that the items belong to where none is given.
    ///
    /// # Errors
    /// Never for the key columns of the items.
    pub fn owners(&self) -> Result<RecordBatch, Error> {
        if self.by.is_empty() {
            return one_row();
        }
        let first = self.order.iter().filter_map(|key| self.rows.get(key)?.first());
        let first: UInt64Array = first.map(|row| u64::try_from(*row).unwrap_or(u64::MAX)).collect();
        select(&self.batch, &self.by, &first)
    }

    /// The rows of the items of every row of a table.
    ///
    /// # Errors
    /// As [`Items::new`] for the table's keys; [`Code::Duplicate`] where two rows have one key, [`Code::UnknownChoice`] at an
    /// item that belongs to no row.
    pub(super) fn of_rows(&self, table: &RecordBatch) -> Result<Vec<Vec<usize>>, Error> {
        let mut owned = BTreeMap::new();
        let keys = if self.by.is_empty() { vec![Key::new(); table.num_rows()] } else { keys(table, &self.by)? };
        for (row, key) in keys.iter().enumerate() {
            if owned.insert(key, row).is_some() {
                return Err(Problem::new(Code::Duplicate, format!("rows[{row}]")).given(&key.join(", ")).into());
            }
        }
        let lost = self.order.iter().find(|key| !owned.contains_key(*key));
        if let Some((key, row)) = lost.and_then(|key| Some((key, self.rows.get(key)?.first()?))) {
            let place = format!("{}.rows[{row}]", self.field);
            return Err(Problem::new(Code::UnknownChoice, place).given(&key.join(", ")).into());
        }
        Ok(keys.iter().map(|key| self.rows.get(key).cloned().unwrap_or_default()).collect())
    }

    /// The field of the input.
    pub(super) fn field(&self) -> &str {
        &self.field
    }

    /// The columns of the items but their keys, by name.
    pub(super) fn columns(&self) -> impl Iterator<Item = (&str, &ArrayRef)> {
        let fields = self.batch.schema_ref().fields().iter().map(|field| field.name().as_str());
        fields.zip(self.batch.columns()).filter(|(name, _)| !self.by.iter().any(|key| key == name))
    }
}

/// A table of one row and no columns.
///
/// # Errors
/// Never.
pub fn one_row() -> Result<RecordBatch, Error> {
    let options = RecordBatchOptions::new().with_row_count(Some(1));
    let batch = RecordBatch::try_new_with_options(Arc::new(Schema::empty()), Vec::new(), &options);
    batch.map_err(|_| Problem::new(Code::Overflow, "").into())
}

/// Columns of a batch, in the rows that are named.
pub(super) fn select(batch: &RecordBatch, names: &[String], rows: &UInt64Array) -> Result<RecordBatch, Error> {
    let wrong = || Error::from(Problem::new(Code::Overflow, ""));
    let mut fields = Vec::new();
    let mut columns = Vec::new();
    for name in names {
        let column = batch.column_by_name(name).ok_or_else(|| Problem::new(Code::UnknownField, name.clone()))?;
        columns.push(take(column.as_ref(), rows, None).map_err(|_| wrong())?);
        fields.push(Field::new(name, column.data_type().clone(), true));
    }
    let options = RecordBatchOptions::new().with_row_count(Some(rows.len()));
    RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), columns, &options).map_err(|_| wrong())
}

/// The keys of the rows of a batch.
fn keys(batch: &RecordBatch, by: &[String]) -> Result<Vec<Key>, Error> {
    let mut columns = Vec::new();
    for name in by {
        let column = batch.column_by_name(name).ok_or_else(|| Problem::new(Code::UnknownField, name.clone()))?;
        columns.push((name, column));
    }
    (0..batch.num_rows()).map(|row| columns.iter().map(|(name, column)| text(column, name, row)).collect()).collect()
}

fn text(column: &ArrayRef, name: &str, row: usize) -> Result<String, Error> {
    let wrong = |code| Error::from(Problem::new(code, format!("rows[{row}].{name}")));
    let cell = Cell { array: column.as_ref(), index: row, in_oere: false, oere: &[] };
    match Constant::deserialize(cell).map_err(|_| wrong(Code::WrongType))? {
        Constant::Text(text) | Constant::Exact(text) => Ok(text),
        Constant::ExactInteger(whole) => Ok(whole.to_string()),
        Constant::Truth(truth) => Ok(truth.to_string()),
        Constant::Nothing => Err(wrong(Code::Missing)),
        Constant::Float => Err(wrong(Code::BinaryNumber)),
        _ => Err(wrong(Code::WrongType)),
    }
}

/// Problems of a table of items, at its field.
fn inside(field: &str, error: &Error) -> Error {
    let mut problems = crate::error::Problems::new();
    for problem in error.problems() {
        problems.push(problem.clone().at(format!("{field}.{}", problem.place())));
    }
    problems.none().err().unwrap_or_else(|| Problem::new(Code::Missing, field.to_owned()).into())
}
