//! Whole tables: any rule on the rows of Arrow columns (feature `arrow`).
//!
//! A column is a field of the input, a row is a call of the rule, and the figures of the result become columns again. The
//! loop calls the rule itself, so a table cannot say anything else than the rule does. Lists (the users of a closure, the
//! years of a ledger) are list columns, or are made such of rows of tables of their own that belong to a row by their keys.

mod cell;
mod constant;
mod explode;
mod groups;
mod kernels;
mod memory;
mod put;
mod row;
mod sheet;
mod taken;

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{DataType, Field, Schema as ArrowSchema};

use crate::error::{Code, Error, Problem, Problems};
use crate::settlement::{Options, Rule, check, settle};

pub use constant::Constant;
pub use explode::explode;
pub use groups::{Items, one_row};
pub use memory::Memory;
use row::Row;
pub use sheet::*;
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
#[derive(Clone, Debug)]
pub struct TableRule {
    /// The rule.
    pub rule: &'static Rule,
    /// Fields that are the same in every row.
    pub constants: Vec<(String, Constant)>,
    /// Fields, of the input or of objects in it, whose whole numbers are øre.
    pub in_oere: Vec<String>,
    /// The figures that come back, in their order; all of them where none is named.
    pub figures: Vec<String>,
    /// The agreement, the day and the dialect.
    pub options: Options,
    /// What becomes of a row that cannot be settled.
    pub on_problem: OnProblem,
}

/// How many rows are settled between two looks at whether to go on.
const ROWS_AT_A_TIME: usize = 1024;

impl TableRule {
    /// Settles the rows of a batch; `first` is the number of its first row in the whole table. `go_on` is asked now and then,
    /// with how many rows are done since it was asked before; where it says no there is nothing. Figures are put in `memory`,
    /// where there is some.
    ///
    /// # Errors
    /// A figure that the rule does not have, or one named twice; a field in øre that its input does not have; a field that is read
    /// from binary numbers. With [`OnProblem::Stop`] every problem of the first row that cannot be settled, at `rows[i]`.
    pub fn settle(
        &self,
        batch: &RecordBatch,
        first: usize,
        memory: &Memory,
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Option<RecordBatch>, Error> {
        check(self.rule.name, &self.options)?;
        let wanted = wanted(self.rule, &self.figures)?;
        self.oere_are_fields()?;
        self.no_binary_columns(batch)?;
        let constants = self.constants.iter().cloned();
        let constants: Vec<_> =
            constants.map(|(name, value)| (name.clone(), value.in_kroner(&name, &self.in_oere))).collect();
        let row =
            Row { fields: self.rule.input.fields, batch, index: 0, constants: &constants, in_oere: &self.in_oere };
        let quick = kernels::run(self.rule, row, &self.options, &wanted, memory)?;
        let left = quick.as_ref().map_or_else(|| (0..batch.num_rows()).collect(), |quick| quick.left.clone());

        let mut figures = Taken::new(self.rule.result);
        let mut problems = StringBuilder::with_capacity(0, 0);
        for (done, index) in left.iter().copied().enumerate() {
            if done % ROWS_AT_A_TIME == ROWS_AT_A_TIME - 1 && !go_on(ROWS_AT_A_TIME) {
                return Ok(None);
            }
            let settled = settle(self.rule.name, Row { index, ..row }, &self.options)
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
        let mut columns = figures.finish(&wanted)?;
        if self.on_problem == OnProblem::Collect {
            let column: ArrayRef = Arc::new(problems.finish());
            columns.push((Field::new("error", DataType::Utf8, true), column));
        }
        if let Some(quick) = quick {
            columns = quick.completed(columns, batch.num_rows())?;
        }
        let since = batch.num_rows().saturating_sub(left.len()).saturating_add(left.len() % ROWS_AT_A_TIME);
        Ok(Some(record_batch(columns, batch.num_rows())?).filter(|_| go_on(since)))
    }
}

/// The figures that come back.
fn wanted(rule: &Rule, figures: &[String]) -> Result<Vec<&'static str>, Error> {
    let all = rule.result.fields.iter().map(|field| field.name);
    if figures.is_empty() {
        return Ok(all.collect());
    }
    let mut problems = Problems::new();
    let mut wanted = Vec::with_capacity(figures.len());
    for figure in figures {
        match all.clone().find(|name| name == figure) {
            None => problems.push(Problem::new(Code::UnknownField, "figures").given(figure)),
            Some(name) if wanted.contains(&name) => {
                problems.push(Problem::new(Code::Duplicate, "figures").given(figure));
            }
            Some(name) => wanted.push(name),
        }
    }
    problems.none()?;
    Ok(wanted)
}

impl TableRule {
    /// A name that no field has would leave another field a hundred times too large.
    fn oere_are_fields(&self) -> Result<(), Error> {
        let mut problems = Problems::new();
        for name in self.in_oere.iter().filter(|name| !self.rule.input.has_field(name)) {
            problems.push(Problem::new(Code::UnknownField, "oere").given(name));
        }
        problems.none()
    }

    /// Refuses columns of binary numbers where a field is read from them: a rounded amount is not the amount.
    fn no_binary_columns(&self, batch: &RecordBatch) -> Result<(), Error> {
        let mut problems = Problems::new();
        for field in batch.schema_ref().fields() {
            let is_read = self.rule.input.fields.iter().any(|read| read.name == field.name());
            if !is_read {
                continue;
            }
            if field.data_type().is_floating() {
                problems.push(Problem::new(Code::BinaryNumber, field.name().clone()));
            }
            let (DataType::List(item) | DataType::LargeList(item)) = field.data_type() else { continue };
            let DataType::Struct(inside) = item.data_type() else { continue };
            for own in inside.iter().filter(|own| own.data_type().is_floating()) {
                problems.push(Problem::new(Code::BinaryNumber, format!("{}.{}", field.name(), own.name())));
            }
        }
        problems.none()
    }
}

fn record_batch(columns: Vec<(Field, ArrayRef)>, rows: usize) -> Result<RecordBatch, Error> {
    let (fields, arrays): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    RecordBatch::try_new_with_options(Arc::new(ArrowSchema::new(fields)), arrays, &options)
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
