//! The rows of one batch, settled by a rule.

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, RecordBatch, new_null_array};
use arrow_schema::{DataType, Field, FieldRef};

use crate::error::{Code, Error, Problem, Problems};
use crate::read::{DefaultSource, Dialect};
use crate::settlement::{Rule, Settler};
use crate::tables::amounts::Amounts;
use crate::tables::buffers::BufferPool;
use crate::tables::builder::{Figure, ResultBuilder};
use crate::tables::cell::Cell;
use crate::tables::kernels::{self, DenseTable};
use crate::tables::row::{Constant, Row, Sources};
use crate::value::{Object, Value};

/// The treatment of a row that cannot be settled.
///
/// Either way a row with a problem has no figures.
///
/// # Examples
/// ```
/// use std::sync::Arc;
///
/// use arrow_array::cast::AsArray;
/// use arrow_array::{RecordBatch, StringArray};
/// use rammeaftale::Rule;
/// use rammeaftale::tables::{BufferPool, OnProblem, TableCall};
///
/// let places = StringArray::from(vec!["2", "-3"]);
/// let batch = RecordBatch::try_from_iter([("vacant_places", Arc::new(places) as _)])?;
/// let mut call = TableCall::new(Rule::named("vacancy")?)
///     .with_constants([("days".to_owned(), 365.into()), ("base_rate".to_owned(), "732".into())]);
/// let error = call.settle(Some(vec![batch.clone()]), Vec::new(), &BufferPool::default(), &mut |_| true);
/// assert_eq!(error.unwrap_err().problems()[0].place(), "rows[1].vacant_places");
///
/// call.on_problem = OnProblem::Collect;
/// let settled = call.settle(Some(vec![batch]), Vec::new(), &BufferPool::default(), &mut |_| true)?;
/// let errors = settled.unwrap_or_default().batches[0].column_by_name("error").cloned().ok_or("no errors")?;
/// assert_eq!(errors.as_string::<i32>().value(1), "out_of_range at vacant_places");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnProblem {
    /// It fails the whole call; the path of the problem begins with its row.
    Stop,
    /// Its figures are null, and the column `error` has the codes and places of its problems.
    Collect,
}

/// The column with the problems of a row.
pub(super) const ERROR: &str = "error";

/// How many rows are settled between two calls of `go_on`.
const ROWS_AT_A_TIME: usize = 1024;

/// A rule that is ready to settle the rows of batches: its terms, constants and figures are looked up.
pub(super) struct RowSettler<'a> {
    pub rule: &'static Rule,
    pub settler: Settler<'a>,
    pub dialect: Dialect,
    /// In kroner.
    pub constants: Vec<Constant>,
    pub in_oere: &'a [String],
    /// The figures that come back, in their order.
    pub figures: Vec<Figure>,
    pub amounts: Amounts,
    pub on_problem: OnProblem,
}

/// The rows of a batch, settled.
pub(super) struct SettledRows {
    pub columns: Vec<ArrayRef>,
    /// Whether all numbers are known to be usual.
    pub usual: bool,
}

impl RowSettler<'_> {
    /// The columns that come back, in their order.
    pub(super) fn fields(&self) -> impl Iterator<Item = FieldRef> {
        let error = (self.on_problem == OnProblem::Collect).then(|| Arc::new(Field::new(ERROR, DataType::Utf8, true)));
        self.figures.iter().map(|figure| figure.field.clone()).chain(error)
    }

    /// Settles the rows of a batch, and returns the columns; `first` is the number of its first row in the whole table. `go_on`
    /// is called now and then with the number of rows that are done since; once it returns false the result is `None`.
    pub(super) fn settle(
        &self,
        batch: &RecordBatch,
        first: usize,
        buffers: &BufferPool,
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Option<SettledRows>, Error> {
        let sources = Sources::of(self.rule.input.fields, batch, &self.constants, self.in_oere);
        let unread = unread_rows(batch);
        let output = if unread.is_none() {
            let defaults = self.settler.defaults();
            let defaults = defaults.as_ref().map(|defaults| -> &dyn DefaultSource { defaults });
            let table = DenseTable { sources: &sources, rows: batch.num_rows(), dialect: self.dialect, defaults };
            kernels::run(self.rule, &table, &self.figures, self.amounts, buffers)
        } else {
            None
        };
        let rows = || (0..batch.num_rows()).collect();
        let fallback_rows: Vec<usize> = output.as_ref().map_or_else(rows, |output| output.fallback_rows.clone());
        if let Some(output) = output.as_ref().filter(|_| fallback_rows.is_empty()) {
            let columns = output.columns.iter().cloned().chain(self.no_errors(batch.num_rows())).collect();
            return Ok(Some(SettledRows { columns, usual: true }).filter(|_| go_on(batch.num_rows())));
        }

        let mut figures = ResultBuilder::new(&self.figures, self.amounts);
        let mut errors = StringBuilder::with_capacity(0, 0);
        for (done, index) in fallback_rows.iter().copied().enumerate() {
            if done % ROWS_AT_A_TIME == ROWS_AT_A_TIME - 1 && !go_on(ROWS_AT_A_TIME) {
                return Ok(None);
            }
            let reason = unread.as_ref().and_then(|reasons| reasons.get(index)?.as_deref());
            if let Some(reason) = reason {
                if self.on_problem == OnProblem::Stop {
                    let problem = Problem::new(Code::UnreadableRow, "").with_given(reason);
                    return Err(at_row(&problem.into(), first.saturating_add(index)));
                }
                figures.append_null();
                errors.append_value(reason);
                continue;
            }
            let row = Row { sources: &sources, index };
            let input = Value::Object(Object::Borrowed(&row));
            match (self.settler.figures(&input, &mut |result| figures.append(result)), self.on_problem) {
                (Ok(()), OnProblem::Collect) => errors.append_null(),
                (Ok(()), OnProblem::Stop) => {}
                (Err(error), OnProblem::Collect) => {
                    figures.append_null();
                    errors.append_value(error.codes_and_places());
                }
                (Err(error), OnProblem::Stop) => return Err(at_row(&error, first.saturating_add(index))),
            }
        }
        let mut columns = figures.finish()?;
        if self.on_problem == OnProblem::Collect {
            columns.push(Arc::new(errors.finish()));
        }
        if let Some(output) = output {
            columns = output.completed(columns, batch.num_rows())?;
        }
        let since =
            batch.num_rows().saturating_sub(fallback_rows.len()).saturating_add(fallback_rows.len() % ROWS_AT_A_TIME);
        Ok(Some(SettledRows { columns, usual: false }).filter(|_| go_on(since)))
    }

    /// The column of the problems of rows that have none, if it comes back.
    fn no_errors(&self, rows: usize) -> Option<ArrayRef> {
        (self.on_problem == OnProblem::Collect).then(|| new_null_array(&DataType::Utf8, rows))
    }
}

/// The problems that the rows had when they were read, if any had one.
fn unread_rows(batch: &RecordBatch) -> Option<Vec<Option<String>>> {
    let column = batch.column_by_name(ERROR).filter(|column| column.null_count() < column.len())?;
    let text = |index| match Cell::of(column.as_ref(), index).value() {
        Value::Text(text) if !text.is_empty() => Some(text.into_owned()),
        _ => None,
    };
    let reasons: Vec<_> = (0..column.len()).map(text).collect();
    reasons.iter().any(Option::is_some).then_some(reasons)
}

fn at_row(error: &Error, row: usize) -> Error {
    let mut problems = Problems::new();
    for problem in error.problems() {
        problems.push(problem.clone().below(&format!("rows[{row}]")));
    }
    problems.none().err().unwrap_or_else(|| Problem::new(Code::Missing, "").into())
}
