//! Reading: rows of cells become a table of a rule's fields, and every cell that is not understood a problem.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StringArray};
use arrow_schema::{DataType, Field as ArrowField, Schema as ArrowSchema};

use crate::error::{Allowed, Code, Error, Form, Problem, Problems};
use crate::read::Dialect;
use crate::tables::rows::{OnProblem, codes_and_paths};
use crate::tables::sheet::cell::{SheetCell, SheetPlace};
use crate::tables::sheet::columns::Values;
use crate::tables::sheet::header::{Headings, Wanted, What};
use crate::value::{Shape, Value};

/// The most cells that are read, so that a file of another kind ends with a problem and not with all memory.
const MOST_CELLS: usize = 5_000_000;
/// The most problems that are collected; a sheet with more has another dialect, or other columns, than declared.
const MOST_PROBLEMS: usize = 5_000;
/// The column with the problems of a row.
const ERROR: &str = "error";

/// Reads the rows of a sheet as a rule's fields.
///
/// It is given rows of cells and opens no file.
///
/// # Examples
/// Lines above the row with the headings are passed over.
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::tables::{OnProblem, SheetCell, SheetPlace, SheetReader, headings};
///
/// let texts = |texts: &[&str]| texts.iter().map(|text| SheetCell::Text((*text).to_owned())).collect();
/// let place = SheetPlace::Sheet("Ark1".to_owned());
/// let mut reader = SheetReader::new(
///     headings("day_rate")?,
///     Vec::new(),
///     Vec::new(),
///     Dialect::Danish,
///     OnProblem::Stop,
///     place,
/// )?;
/// assert_eq!(reader.header(1, texts(&["Takster 2023"]))?, None);
/// assert_eq!(reader.header(2, texts(&["month_rate", "days_per_month"]))?, Some(vec![0, 1]));
/// reader.row(3, texts(&["70.447", "30,5"]))?;
/// assert_eq!(reader.finish()?.table.num_rows(), 1);
/// assert_eq!(reader.address(0, "days_per_month").as_deref(), Some("Ark1!B3"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub struct SheetReader {
    wanted: Wanted,
    dialect: Dialect,
    on_problem: OnProblem,
    place: SheetPlace,
    columns: Vec<Column>,
    rows: Vec<u32>,
    errors: Vec<Option<String>>,
    problems: Problems,
    cells: usize,
}

struct Column {
    /// Its index in the sheet, counted from 0.
    index: usize,
    what: What,
    values: Values,
}

/// The rows that were read.
///
/// # Examples
/// With [`OnProblem::Collect`] a cell that was not understood is null, and a problem at its address.
/// ```
/// use rammeaftale::{Code, Dialect};
/// use rammeaftale::tables::{OnProblem, SheetCell, SheetPlace, SheetReader, headings};
///
/// let texts = |texts: &[&str]| texts.iter().map(|text| SheetCell::Text((*text).to_owned())).collect();
/// let mut reader = SheetReader::new(
///     headings("day_rate")?,
///     Vec::new(),
///     Vec::new(),
///     Dialect::Danish,
///     OnProblem::Collect,
///     SheetPlace::Lines,
/// )?;
/// reader.header(1, texts(&["month_rate"]))?;
/// reader.row(2, texts(&["70447.0"]))?;
/// let rows = reader.finish()?;
/// assert_eq!(rows.table.num_rows(), 1);
/// assert_eq!((rows.problems[0].code(), rows.problems[0].place()), (Code::NotANumber, "2:A"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[non_exhaustive]
pub struct SheetRows {
    /// The fields, the columns that are kept and, where problems are collected, a column `error`.
    pub table: RecordBatch,
    /// Every cell that was not understood.
    pub problems: Vec<Problem>,
}

impl SheetReader {
    /// A reader of sheets whose columns are fields of a rule; `renamed` are fields with the headings they stand under, `kept`
    /// the headings of other columns that are read as text.
    ///
    /// # Errors
    /// [`Code::UnknownField`] at `columns.{field}` for one that a cell cannot hold, [`Code::Duplicate`] at `keep`.
    pub fn new(
        headings: Headings,
        renamed: Vec<(String, String)>,
        kept: Vec<String>,
        dialect: Dialect,
        on_problem: OnProblem,
        place: SheetPlace,
    ) -> Result<Self, Error> {
        let wanted = Wanted::new(headings, renamed, kept)?;
        let (columns, rows, errors, problems) = (Vec::new(), Vec::new(), Vec::new(), Problems::new());
        Ok(Self { wanted, dialect, on_problem, place, columns, rows, errors, problems, cells: 0 })
    }

    /// Returns the columns that will be read, if the row has the heading of a field; `None` if it is not the header row.
    ///
    /// # Errors
    /// A field or a kept column that occurs twice, at the address of the second; one that was asked for and is not
    /// there, at the first cell of the row.
    pub fn header(&mut self, row: u32, cells: Vec<SheetCell>) -> Result<Option<Vec<usize>>, Error> {
        let cells = self.bare(cells);
        let mut found: Vec<(usize, What)> = Vec::new();
        let mut problems = Problems::new();
        for (index, cell) in cells.iter().enumerate() {
            let SheetCell::Text(text) = cell else { continue };
            let heading = text.trim();
            for what in self.wanted.what(heading) {
                let is_same = |(_, other): &(usize, What)| name_of(other) == name_of(&what);
                if found.iter().any(is_same) {
                    problems.push(Problem::new(Code::Duplicate, self.place.cell(row, index)).with_given(heading));
                } else {
                    found.push((index, what));
                }
            }
        }
        if !found.iter().any(|(_, what)| matches!(what, What::Field(_))) {
            return Ok(None);
        }
        self.wanted.missing(&found, &self.place.cell(row, 0), &mut problems);
        problems.none()?;
        let mut indexes: Vec<_> = found.iter().map(|(index, _)| *index).collect();
        indexes.dedup();
        let column = |(index, what): (usize, What)| {
            let values = match &what {
                What::Field(field) => Values::of(field.shape),
                What::Kept(_) => Values::of(&Shape::Text("Text")),
            };
            Column { index, what, values }
        };
        self.columns = found.into_iter().map(column).collect();
        Ok(Some(indexes))
    }

    /// Reads a row, unless its cells are empty.
    ///
    /// # Errors
    /// Every problem so far, where the cells or the problems are too many.
    pub fn row(&mut self, row: u32, cells: Vec<SheetCell>) -> Result<(), Error> {
        let cells = self.bare(cells);
        let nothing = SheetCell::Empty;
        let cell = |column: &Column| cells.get(column.index).filter(|cell| !cell.is_empty()).unwrap_or(&nothing);
        let read: Vec<_> = self.columns.iter().map(cell).collect();
        if read.iter().all(|cell| cell.is_empty()) {
            return Ok(());
        }
        self.cells = self.cells.saturating_add(read.len());
        let values = self.columns.iter().zip(&read).map(|(column, cell)| match &column.what {
            What::Field(field) => cell.value(field.shape, self.dialect),
            What::Kept(_) => kept(cell, self.dialect),
        });
        let mut values: Vec<_> = values.collect();
        let problems = self.problems_of(row, &read, &mut values);
        for (column, value) in self.columns.iter_mut().zip(&values) {
            column.values.push(value, self.dialect);
        }
        self.rows.push(row);
        self.errors.push(problems.as_ref().map(codes_and_paths));
        for problem in problems.iter().flat_map(Error::problems) {
            self.problems.push(problem.clone());
        }
        let (most, is_too_many) = if self.cells > MOST_CELLS {
            (MOST_CELLS, true)
        } else {
            (MOST_PROBLEMS, self.problems.len() > MOST_PROBLEMS)
        };
        if is_too_many {
            self.problems
                .push(Problem::new(Code::TooMany, self.place.cell(row, 0)).with_allowed(Allowed::AtMost(most)));
            return core::mem::take(&mut self.problems).none();
        }
        Ok(())
    }

    /// The cells, without what protects texts of a CSV file from being formulas.
    fn bare(&self, mut cells: Vec<SheetCell>) -> Vec<SheetCell> {
        if self.place == SheetPlace::Lines {
            cells.iter_mut().for_each(SheetCell::unprotect);
        }
        cells
    }

    /// The problems of the cells of a row. A value with a problem becomes null.
    fn problems_of(&self, row: u32, cells: &[&SheetCell], values: &mut [Value<'static>]) -> Option<Error> {
        let fields = self.columns.iter().zip(&*values).filter_map(|(column, value)| match &column.what {
            What::Field(field) => Some((field.name, value.clone())),
            What::Kept(_) => None,
        });
        let item = Value::object(fields);
        let (input, before) = match self.wanted.headings.list {
            None => (item, String::new()),
            Some(list) => (Value::object([(list, Value::list([item]))]), format!("{list}[0].")),
        };
        let wrong = self.wanted.headings.rule.check(&input, self.dialect).err();
        let mut problems = Problems::new();
        for ((column, cell), value) in self.columns.iter().zip(cells).zip(values) {
            let address = || self.place.cell(row, column.index);
            let seen = cell.seen(self.dialect);
            let before_this = problems.len();
            match &column.what {
                What::Field(field) => {
                    let path = format!("{before}{}", field.name);
                    let is_here = |problem: &&Problem| problem.place() == path && problem.code() != Code::Missing;
                    for problem in wrong.iter().flat_map(Error::problems).filter(is_here) {
                        let problem = as_seen(problem.clone(), cell, field.shape, self.dialect).at(address());
                        // What nobody sees in a name is shown as it is.
                        let is_shown = problem.code() == Code::NotAName;
                        problems.push(if is_shown { problem } else { problem.with_given(&seen) });
                    }
                }
                What::Kept(_) if matches!(value, Value::Other) => {
                    let problem = Problem::new(Code::Empty, address()).with_given(&seen);
                    problems.push(problem.with_allowed(Allowed::Form(Form::Text)));
                }
                What::Kept(_) => {}
            }
            if problems.len() > before_this {
                *value = Value::Null;
            }
        }
        problems.none().err()
    }

    /// The address of a cell that was read: of a row of the table, counted from 0, and a column of it.
    #[must_use]
    pub fn address(&self, row: usize, column: &str) -> Option<String> {
        let column = self.columns.iter().find(|own| name_of(&own.what) == column)?;
        Some(self.place.cell(*self.rows.get(row)?, column.index))
    }

    /// The rows that were read.
    ///
    /// # Errors
    /// [`Code::Missing`] where there was no row with headings; with [`OnProblem::Stop`] every cell that was not understood.
    pub fn finish(&mut self) -> Result<SheetRows, Error> {
        if self.columns.is_empty() {
            let problem = Problem::new(Code::Missing, self.place.whole());
            return Err(problem.with_allowed(Allowed::Form(Form::Heading)).into());
        }
        let problems = core::mem::take(&mut self.problems).since(0);
        if self.on_problem == OnProblem::Stop {
            let mut all = Problems::new();
            problems.iter().cloned().for_each(|problem| all.push(problem));
            all.none()?;
        }
        let too_many = || Error::from(Problem::new(Code::Duplicate, "keep"));
        let mut columns: Vec<(ArrowField, ArrayRef)> = Vec::new();
        for column in &mut self.columns {
            let values = core::mem::replace(&mut column.values, Values::Text(Vec::new()));
            let array = values.finish().ok_or_else(too_many)?;
            columns.push((ArrowField::new(name_of(&column.what), array.data_type().clone(), true), array));
        }
        if self.on_problem == OnProblem::Collect {
            let errors = core::mem::take(&mut self.errors);
            columns.push((ArrowField::new(ERROR, DataType::Utf8, true), Arc::new(StringArray::from(errors))));
        }
        let is_twice = |(index, (field, _)): (usize, &(ArrowField, ArrayRef))| {
            columns.iter().take(index).any(|(other, _)| other.name() == field.name())
        };
        if columns.iter().enumerate().any(is_twice) {
            return Err(too_many());
        }
        let (fields, arrays): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
        let table = RecordBatch::try_new(Arc::new(ArrowSchema::new(fields)), arrays).map_err(|_| too_many())?;
        Ok(SheetRows { table, problems })
    }
}

/// The name of a column in the table.
fn name_of(what: &What) -> &str {
    match what {
        What::Field(field) => field.name,
        What::Kept(name) => name,
    }
}

/// The text of a cell that is kept.
fn kept(cell: &SheetCell, dialect: Dialect) -> Value<'static> {
    match cell {
        SheetCell::Empty => Value::Null,
        SheetCell::Uncomputed(_) => Value::Other,
        SheetCell::Text(text) => text.trim().to_owned().into(),
        other => other.seen(dialect).into(),
    }
}

/// The problem in the words of sheets, where they are others than those of values.
fn as_seen(problem: Problem, cell: &SheetCell, shape: &Shape, dialect: Dialect) -> Problem {
    let form = match (shape, dialect) {
        (Shape::Optional(inner), _) => return as_seen(problem, cell, inner, dialect),
        (Shape::Truth, Dialect::Danish) => Some(Form::DanishTruth),
        (Shape::Text("Date"), Dialect::Danish) => Some(Form::DanishDate),
        (Shape::Text("Date"), Dialect::Machine) => Some(Form::MachineDate),
        _ => None,
    };
    let is_uncomputed = matches!(cell, SheetCell::Uncomputed(_));
    let problem = match form {
        Some(form) if problem.code() == Code::WrongType => problem.with_allowed(Allowed::Form(form)),
        _ => problem,
    };
    match problem.allowed() {
        Some(allowed) if is_uncomputed => Problem::new(Code::Empty, "").with_allowed(allowed.clone()),
        None if is_uncomputed => Problem::new(Code::Empty, ""),
        _ => problem,
    }
}
