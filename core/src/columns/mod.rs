//! Whole tables: any rule on the rows of Arrow columns (feature `arrow`).
//!
//! A column is a field of the input, a row is a call of the rule, and the figures of the result become columns again. The
//! loop calls the rule itself, so a table cannot say anything else than the rule does. Lists (the users of a closure, the
//! years of a ledger) are list columns, or rows of tables of their own that belong to a row by their keys.

mod cell;
mod constant;
mod explode;
mod groups;
mod put;
mod row;
mod taken;

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{Array, ArrayRef, RecordBatch, new_null_array};
use arrow_schema::{DataType, Field, Schema as ArrowSchema};

use crate::error::{Code, Error, Problem, Problems};
use crate::settlement::{Options, Rule, check, settle};

pub use constant::Constant;
pub use explode::explode;
pub use groups::{Items, one_row};
use row::Row;
use taken::Taken;

/// What becomes of a row that cannot be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnProblem {
    /// It ends the whole, with its row in the place of the problem.
    Stop,
    /// Its figures are nothing, and the column `error` says what is wrong with it.
    Collect,
}

/// A rule on the rows of a table.
pub struct TableRule<'a> {
    /// The rule.
    pub rule: &'static Rule,
    /// Fields that are the same in every row.
    pub constants: Vec<(String, Constant)>,
    /// Lists whose items are rows of tables of their own.
    pub items: Vec<Items>,
    /// Fields whose whole numbers are øre.
    pub in_oere: Vec<String>,
    /// The agreement, the day and the dialect.
    pub options: Options,
    /// What becomes of a row that cannot be settled.
    pub on_problem: OnProblem,
    /// Called after some rows with how many are done; the work ends where it says no.
    pub go_on: &'a mut dyn FnMut(usize) -> bool,
}

/// How many rows are settled between two looks at whether to go on.
const ROWS_AT_A_TIME: usize = 1024;

impl TableRule<'_> {
    /// Settles the rows of a batch; `first` is the number of its first row in the whole table. Nothing where `go_on` said no.
    ///
    /// # Errors
    /// Items that belong to no row, or to two. With [`OnProblem::Stop`] every problem of the first row that cannot be settled, at `rows[i]`.
    pub fn settle(&mut self, batch: &RecordBatch, first: usize) -> Result<Option<RecordBatch>, Error> {
        check(self.rule.name, &self.options)?;
        self.no_binary_columns(batch)?;
        let items =
            self.items.iter().map(|items| Ok((items, items.of_rows(batch)?))).collect::<Result<Vec<_>, Error>>()?;
        let mut figures = Taken::new(self.rule.result);
        let mut problems = StringBuilder::new();
        for index in 0..batch.num_rows() {
            if index.is_multiple_of(ROWS_AT_A_TIME) && !(self.go_on)(first.saturating_add(index)) {
                return Ok(None);
            }
            let row = Row {
                fields: self.rule.input.fields,
                batch,
                index,
                constants: &self.constants,
                items: &items,
                in_oere: &self.in_oere,
            };
            let settled = settle(self.rule.name, row, &self.options)
                .map_err(|_| Problem::new(Code::WrongType, "").into())
                .and_then(|settled| settled);
            match (settled, self.on_problem) {
                (Ok(settled), _) => {
                    figures.put(&settled)?;
                    problems.append_null();
                }
                (Err(error), OnProblem::Collect) => {
                    figures.put_nothing();
                    problems.append_value(said(&error));
                }
                (Err(error), OnProblem::Stop) => return Err(at_row(&error, first.saturating_add(index))),
            }
        }
        let mut columns = figures.finish()?;
        if self.on_problem == OnProblem::Collect {
            let column: ArrayRef = Arc::new(problems.finish());
            columns.push((Field::new("error", DataType::Utf8, true), column));
        }
        Ok(Some(record_batch(columns)?))
    }
}

impl TableRule<'_> {
    /// Refuses columns of binary numbers where a field is read from them: a rounded amount is not the amount.
    fn no_binary_columns(&self, batch: &RecordBatch) -> Result<(), Error> {
        let mut problems = Problems::new();
        for field in batch.schema_ref().fields() {
            let is_read = self.rule.input.fields.iter().any(|read| read.name == field.name());
            if is_read && field.data_type().is_floating() {
                problems.push(Problem::new(Code::BinaryNumber, field.name().clone()));
            }
        }
        for items in &self.items {
            for (name, _) in items.columns().filter(|(_, column)| column.data_type().is_floating()) {
                problems.push(Problem::new(Code::BinaryNumber, format!("{}.{name}", items.field())));
            }
        }
        problems.none()
    }
}

/// The columns of the results of a rule, with no rows.
///
/// # Errors
/// Never for the rules there are.
pub fn no_results(rule: &'static Rule, on_problem: OnProblem) -> Result<RecordBatch, Error> {
    let mut columns = Taken::new(rule.result).finish()?;
    if on_problem == OnProblem::Collect {
        columns.push((Field::new("error", DataType::Utf8, true), new_null_array(&DataType::Utf8, 0)));
    }
    record_batch(columns)
}

fn record_batch(columns: Vec<(Field, ArrayRef)>) -> Result<RecordBatch, Error> {
    let (fields, arrays): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    RecordBatch::try_new(Arc::new(ArrowSchema::new(fields)), arrays)
        .map_err(|_| Problem::new(Code::Overflow, "").into())
}

/// The codes and places of the problems of a row.
fn said(error: &Error) -> String {
    let problems: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| match problem.place() {
            "" => problem.code().to_string(),
            place => format!("{} at {place}", problem.code()),
        })
        .collect();
    problems.join("; ")
}

fn at_row(error: &Error, row: usize) -> Error {
    let mut problems = Problems::new();
    for problem in error.problems() {
        let place = match problem.place() {
            "" => format!("rows[{row}]"),
            place => format!("rows[{row}].{place}"),
        };
        problems.push(problem.clone().at(place));
    }
    problems.none().err().unwrap_or_else(|| Problem::new(Code::Missing, "").into())
}

/// Whether an array has nothing at a place.
pub(crate) fn is_nothing(array: &dyn Array, index: usize) -> bool {
    index >= array.len() || array.is_null(index)
}
