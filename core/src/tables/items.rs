//! Items in tables of their own: the rows that belong to a row of another table by their keys.

use core::ops::Range;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{Code, Error, Problem};
use crate::settlement::Rule;
use crate::tables::cell::Cell;
use crate::tables::prepare::without;
use crate::tables::rows::ERROR;
use crate::value::{Shape, Value};
use arrow_array::{
    Array, ArrayRef, LargeListArray, RecordBatch, RecordBatchOptions, StringArray, StructArray, UInt64Array,
};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_ord::partition::partition;
use arrow_schema::{DataType, Field, Fields, Schema};
use arrow_select::take::take;

/// The key of a row: the texts of its key columns.
type Key = Vec<String>;

/// The items of a list of the input, as rows of a table of their own that know which row they belong to by key columns.
#[derive(Clone, Debug)]
pub(super) struct ItemTable {
    field: String,
    by: Vec<String>,
    batch: RecordBatch,
    /// The rows of each key, in their order.
    rows: BTreeMap<Key, Vec<Range<usize>>>,
    /// The keys in the order of first appearance.
    order: Vec<Key>,
    /// The rows with problems from when they were read.
    unread: Vec<(usize, String)>,
}

impl ItemTable {
    /// The rows of a batch as items of a field; without key columns all are items of the one row there is.
    ///
    /// # Errors
    /// [`Code::UnknownField`] at a key column that the batch does not have, [`Code::Missing`] where a row has no key,
    /// [`Code::WrongType`] where it is a binary number or a list; places begin with the field.
    pub(super) fn new(field: &str, batch: RecordBatch, by: &[String]) -> Result<Self, Error> {
        let mut rows: BTreeMap<Key, Vec<Range<usize>>> = BTreeMap::new();
        let mut order = Vec::new();
        let unread = unread_items(&batch);
        let batch = without(batch, &[ERROR.to_owned()])?;
        for (range, key) in keys(&batch, by).map_err(|error| inside(field, &error))? {
            let of_key = rows.entry(key.clone()).or_default();
            if of_key.is_empty() {
                order.push(key);
            }
            of_key.push(range);
        }
        Ok(Self { field: field.to_owned(), by: by.to_vec(), batch, rows, order, unread })
    }

    /// One row for every key, with the key columns alone: the table that the items belong to where none is given.
    ///
    /// # Errors
    /// Never for the key columns of the items.
    pub(super) fn owners(&self) -> Result<RecordBatch, Error> {
        if self.by.is_empty() {
            return one_row();
        }
        let first = self.order.iter().filter_map(|key| self.rows.get(key)?.first());
        let first: UInt64Array = first.map(|range| u64::try_from(range.start).unwrap_or(u64::MAX)).collect();
        select(&self.batch, &self.by, &first)
    }

    /// A table with the items of every row in a column of lists, as a field of a rule.
    ///
    /// # Errors
    /// [`Code::UnknownField`] where the rule has no such field. As [`ItemTable::new`] for the table's keys; [`Code::Duplicate`] where
    /// two rows have one key, [`Code::UnknownChoice`] at an item that belongs to no row.
    pub(super) fn beside(&self, table: &RecordBatch, rule: &Rule) -> Result<RecordBatch, Error> {
        let wrong = |_| Error::from(Problem::new(Code::Overflow, self.field.clone()));
        let field = rule.input.fields.iter().find(|field| field.name == self.field);
        let field = field.ok_or_else(|| Problem::new(Code::UnknownField, self.field.clone()))?;

        let of_rows = self.of_rows(table)?;
        let lengths = || of_rows.iter().map(|ranges| ranges.iter().map(ExactSizeIterator::len).sum::<usize>());
        let items = self.in_order(of_rows.iter().copied().flatten().cloned())?;
        let item = Arc::new(Field::new_list_field(items.data_type().clone(), true));
        // An optional list is null if there are no items.
        let there = matches!(field.shape, Shape::Optional(_)).then(|| lengths().map(|length| length > 0).collect());
        let offsets = OffsetBuffer::from_lengths(lengths());
        let lists =
            LargeListArray::try_new(item, offsets, Arc::new(items), there.map(NullBuffer::new)).map_err(wrong)?;

        let schema = table.schema();
        let reasons = self.reasons(&of_rows, table);
        let is_replaced = |name: &String| *name == self.field || reasons.is_some() && name == ERROR;
        let others = || schema.fields().iter().zip(table.columns()).filter(|(other, _)| !is_replaced(other.name()));
        let mut fields: Vec<_> = others().map(|(other, _)| other.clone()).collect();
        let mut columns: Vec<_> = others().map(|(_, column)| column.clone()).collect();
        fields.push(Arc::new(Field::new(&self.field, lists.data_type().clone(), true)));
        columns.push(Arc::new(lists));
        if let Some(reasons) = &reasons {
            fields.push(Arc::new(Field::new(ERROR, DataType::Utf8, true)));
            columns.push(Arc::new(reasons.iter().map(Option::as_deref).collect::<StringArray>()));
        }
        RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).map_err(wrong)
    }

    /// The problems that the rows of a table and their items had when they were read; `None` if no item had one.
    fn reasons(&self, of_rows: &[&[Range<usize>]], table: &RecordBatch) -> Option<Vec<Option<String>>> {
        if self.unread.is_empty() {
            return None;
        }
        let own = table.column_by_name(ERROR);
        let of_row = |(row, ranges): (usize, &&[Range<usize>])| {
            let own = own.and_then(|column| match Cell::of(column.as_ref(), row).value() {
                Value::Text(text) if !text.is_empty() => Some(text.into_owned()),
                _ => None,
            });
            let is_here = |row: &usize| ranges.iter().any(|range| range.contains(row));
            let items = self.unread.iter().filter(|(row, _)| is_here(row)).map(|(_, reason)| reason.clone());
            let all: Vec<String> = own.into_iter().chain(items).collect();
            (!all.is_empty()).then(|| all.join("; "))
        };
        Some(of_rows.iter().enumerate().map(of_row).collect())
    }

    /// The rows of the items of every row of a table.
    fn of_rows(&self, table: &RecordBatch) -> Result<Vec<&[Range<usize>]>, Error> {
        if self.by.is_empty() {
            let all = self.rows.get(&Key::new()).map_or(&[][..], Vec::as_slice);
            return match table.num_rows() {
                0 | 1 => Ok(vec![all; table.num_rows()]),
                _ => Err(Problem::new(Code::Duplicate, "rows[1]").with_given("").into()),
            };
        }
        let mut owned = BTreeMap::new();
        let mut of_rows = Vec::with_capacity(table.num_rows());
        for (range, key) in keys(table, &self.by)? {
            let again = if range.len() > 1 { Some(range.start.saturating_add(1)) } else { None };
            let again = again.or_else(|| owned.contains_key(&key).then_some(range.start));
            if let Some(row) = again {
                return Err(Problem::new(Code::Duplicate, format!("rows[{row}]")).with_given(&key.join(", ")).into());
            }
            of_rows.push(self.rows.get(&key).map_or(&[][..], Vec::as_slice));
            owned.insert(key, range.start);
        }
        let lost = self.order.iter().find(|key| !owned.contains_key(*key));
        if let Some((key, first)) = lost.and_then(|key| Some((key, self.rows.get(key)?.first()?))) {
            let place = format!("{}.rows[{}]", self.field, first.start);
            return Err(Problem::new(Code::UnknownChoice, place).with_given(&key.join(", ")).into());
        }
        Ok(of_rows)
    }

    /// The columns of the items but their keys, with their rows in an order.
    fn in_order(&self, ranges: impl Iterator<Item = Range<usize>> + Clone) -> Result<StructArray, Error> {
        let wrong = |_| Error::from(Problem::new(Code::Overflow, self.field.clone()));
        let schema = self.batch.schema_ref();
        let columns = schema.fields().iter().zip(self.batch.columns());
        let (fields, columns): (Vec<_>, Vec<_>) =
            columns.filter(|(field, _)| !self.by.iter().any(|key| key == field.name())).unzip();
        let fields: Fields = fields.iter().map(|field| field.as_ref().clone().with_nullable(true)).collect();

        // Mostly they lie in that order already.
        let mut end = 0;
        let in_order = ranges.clone().all(|range| std::mem::replace(&mut end, range.end) == range.start);
        let columns: Vec<ArrayRef> = if in_order {
            columns.into_iter().map(|column| column.slice(0, end)).collect()
        } else {
            let rows: UInt64Array = ranges.flatten().map(|row| u64::try_from(row).unwrap_or(u64::MAX)).collect();
            end = rows.len();
            let taken = columns.into_iter().map(|column| take(column.as_ref(), &rows, None));
            taken.collect::<Result<_, _>>().map_err(wrong)?
        };
        StructArray::try_new_with_length(fields, columns, None, end).map_err(wrong)
    }
}

/// The rows that could not be read when their table was made, with their problems.
fn unread_items(batch: &RecordBatch) -> Vec<(usize, String)> {
    let Some(column) = batch.column_by_name(ERROR) else { return Vec::new() };
    let reason = |row| match Cell::of(column.as_ref(), row).value() {
        Value::Text(text) if !text.is_empty() => Some((row, text.into_owned())),
        _ => None,
    };
    (0..batch.num_rows()).filter_map(reason).collect()
}

/// A table of one row and no columns.
///
/// # Errors
/// Never.
pub(super) fn one_row() -> Result<RecordBatch, Error> {
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

/// The keys of a batch, each with the rows that have it one after the other.
fn keys(batch: &RecordBatch, by: &[String]) -> Result<Vec<(Range<usize>, Key)>, Error> {
    let mut columns = Vec::new();
    for name in by {
        columns.push(batch.column_by_name(name).ok_or_else(|| Problem::new(Code::UnknownField, name.clone()))?.clone());
    }
    let ranges = match partition(&columns) {
        Ok(partitions) => partitions.ranges(),
        Err(_) if by.is_empty() => std::iter::once(0..batch.num_rows()).collect(),
        // Columns that cannot be compared are no keys; the first row has the problem.
        Err(_) => (0..batch.num_rows()).map(|row| row..row.saturating_add(1)).collect(),
    };
    let key = |range: Range<usize>| {
        let texts = by.iter().zip(&columns).map(|(name, column)| text(column, name, range.start));
        Ok((range.clone(), texts.collect::<Result<Key, Error>>()?))
    };
    ranges.into_iter().map(key).collect()
}

fn text(column: &ArrayRef, name: &str, row: usize) -> Result<String, Error> {
    let wrong = |code| Error::from(Problem::new(code, format!("rows[{row}].{name}")));
    match Cell::of(column.as_ref(), row).value() {
        Value::Text(text) => Ok(text.into_owned()),
        Value::Decimal(number) => Ok(number.to_text()),
        Value::Date(year, month, day) => Ok(format!("{year:04}-{month:02}-{day:02}")),
        Value::Bool(truth) => Ok(truth.to_string()),
        Value::Null => Err(wrong(Code::Missing)),
        Value::Float => Err(wrong(Code::BinaryNumber)),
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
