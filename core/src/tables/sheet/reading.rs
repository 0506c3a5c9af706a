//! Reading: rows of cells become a table of a rule's fields, and every cell that is not understood a problem.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StringArray};
use arrow_schema::{DataType, Field as ArrowField, Schema as ArrowSchema};

use crate::error::{Advice, Allowed, Code, Error, Form, Problem, Problems};
use crate::read::Dialect;
use crate::tables::rows::{OnProblem, codes_and_paths};
use crate::tables::sheet::addresses::SheetAddresses;
use crate::tables::sheet::cell::{SheetCell, SheetPlace};
use crate::tables::sheet::columns::Values;
use crate::tables::sheet::header::{Headings, Unread, Wanted, What};
use crate::tables::sheet::request::{SheetRequest, Treatment};
use crate::tables::sheet::totals::{ends_with_sum, says_total};
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
/// use rammeaftale::tables::{SheetCell, SheetPlace, SheetReader, SheetRequest, headings};
///
/// let texts = |texts: &[&str]| texts.iter().map(|text| SheetCell::Text((*text).to_owned())).collect::<Vec<_>>();
/// let place = SheetPlace::Sheet("Ark1".to_owned());
/// let mut reader = SheetReader::new(headings("day_rate")?, SheetRequest::new(Dialect::Danish, place))?;
/// reader.header(vec![(1, texts(&["Takster 2023"])), (2, texts(&["month_rate", "days_per_month"]))])?;
/// reader.row(3, texts(&["70.447", "30,5"]))?;
/// assert_eq!(reader.addresses().address(0, "days_per_month").as_deref(), Some("Ark1!B3"));
/// assert_eq!(reader.finish()?.table.num_rows(), 1);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub struct SheetReader {
    pub(super) wanted: Wanted,
    pub(super) request: SheetRequest,
    pub(super) columns: Vec<Column>,
    /// The columns without a meaning: those that are not read by the caller's word, and those without a heading.
    pub(super) unread: Unread,
    rows: Vec<u32>,
    errors: Vec<Option<String>>,
    problems: Problems,
    /// Problems of the sheet itself, which no row has.
    pub(super) of_sheet: Problems,
    hidden: Vec<u32>,
    cells: usize,
}

pub(super) struct Column {
    /// Its index in the sheet, counted from 0.
    pub index: usize,
    pub what: What,
    pub values: Values,
}

/// The rows that were read.
///
/// # Examples
/// With [`OnProblem::Collect`] a cell that was not understood is null, and a problem at its address.
/// ```
/// use rammeaftale::{Code, Dialect};
/// use rammeaftale::tables::{OnProblem, SheetCell, SheetPlace, SheetReader, SheetRequest, headings};
///
/// let texts = |texts: &[&str]| texts.iter().map(|text| SheetCell::Text((*text).to_owned())).collect::<Vec<_>>();
/// let mut request = SheetRequest::new(Dialect::Danish, SheetPlace::Lines);
/// request.on_problem = OnProblem::Collect;
/// let mut reader = SheetReader::new(headings("day_rate")?, request)?;
/// reader.header(vec![(1, texts(&["month_rate"]))])?;
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
    /// A reader of sheets whose columns are fields of a rule.
    ///
    /// # Errors
    /// [`Code::UnknownField`] at `columns.{field}` for one that a cell cannot hold, [`Code::Duplicate`] at `keep` or `ignore`.
    pub fn new(headings: Headings, mut request: SheetRequest) -> Result<Self, Error> {
        let (renamed, kept) = (core::mem::take(&mut request.renamed), core::mem::take(&mut request.kept));
        let wanted = Wanted::new(headings, renamed, kept, request.ignored.clone())?;
        Ok(Self {
            wanted,
            request,
            columns: Vec::new(),
            unread: Unread::default(),
            rows: Vec::new(),
            errors: Vec::new(),
            problems: Problems::new(),
            of_sheet: Problems::new(),
            hidden: Vec::new(),
            cells: 0,
        })
    }

    /// Reads a row, unless its cells are empty or it is not one of the table's.
    ///
    /// # Errors
    /// Every problem so far, where the cells or the problems are too many.
    pub fn row(&mut self, row: u32, cells: Vec<SheetCell>) -> Result<(), Error> {
        let cells = self.bare(cells);
        let nothing = SheetCell::Empty;
        let cell = |column: &Column| cells.get(column.index).filter(|cell| !cell.is_empty()).unwrap_or(&nothing);
        let read: Vec<_> = self.columns.iter().map(cell).collect();
        let outside = self.outside(&cells);
        if outside.is_none() && read.iter().all(|cell| cell.is_empty()) {
            return Ok(());
        }
        if self.is_left_out(row, &cells, &read) {
            return Ok(());
        }
        self.cells = self.cells.saturating_add(read.len());
        let values = self.columns.iter().zip(&read).map(|(column, cell)| match &column.what {
            What::Field(field) => cell.value(field.shape, self.request.dialect),
            What::Kept(_) => kept(cell, self.request.dialect),
        });
        let mut values: Vec<_> = values.collect();
        let mut problems = self.problems_of(row, &read, &mut values);
        if let Some((index, given)) = outside {
            let problem = Problem::new(Code::NotClear, self.request.place.cell(row, index)).with_given(&given);
            let problem = Error::from(problem.with_allowed(Allowed::Advice(Advice::NoHeading)));
            problems = Some(problems.map_or(problem.clone(), |others| others.and(problem)));
        }
        for (column, value) in self.columns.iter_mut().zip(&values) {
            column.values.push(value, self.request.dialect);
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
                .push(Problem::new(Code::TooMany, self.request.place.cell(row, 0)).with_allowed(Allowed::AtMost(most)));
            return core::mem::take(&mut self.problems).none();
        }
        Ok(())
    }

    /// The first cell that is not empty and stands under no heading, with what it shows.
    fn outside(&self, cells: &[SheetCell]) -> Option<(usize, String)> {
        let is_outside = |index: usize| index >= self.unread.width || self.unread.bare.contains(&index);
        let mut outside = cells.iter().enumerate().filter(|(index, cell)| is_outside(*index) && !cell.is_empty());
        let (index, cell) = outside.find(|(index, _)| !self.is_ignored_letter(*index))?;
        Some((index, cell.seen(self.request.dialect)))
    }

    /// Whether a row is not one of the table's; notes what is not clear about it.
    fn is_left_out(&mut self, row: u32, cells: &[SheetCell], read: &[&SheetCell]) -> bool {
        if self.request.hidden != Some(Treatment::Read) && self.request.layout.is_hidden_row(row) {
            if self.request.hidden.is_none() {
                self.hidden.push(row);
            }
            return true;
        }
        let first = self.columns.iter().zip(read).find(|(_, cell)| !cell.is_empty());
        let index = first.map_or(0, |(column, _)| column.index);
        if let Some(area) = self.unread.table {
            if area.range.last_row < row {
                self.is_not_clear(row, index, cells, Advice::OutsideTable);
                return true;
            }
            if row.saturating_add(area.totals) > area.range.last_row {
                return true;
            }
        }
        if self.repeats_headings(read) {
            self.is_not_clear(row, index, cells, Advice::SayHeader);
            return true;
        }
        let total = cells.iter().position(says_total).filter(|_| self.request.totals != Some(Treatment::Read));
        if let Some(index) = total {
            if self.request.totals.is_none() {
                self.is_not_clear(row, index, cells, Advice::SayTotals);
            }
            return true;
        }
        false
    }

    /// Notes a place that can be read in more than one way.
    pub(super) fn is_not_clear(&mut self, row: u32, index: usize, cells: &[SheetCell], advice: Advice) {
        let problem = Problem::new(Code::NotClear, self.request.place.cell(row, index));
        let seen = cells.get(index).map(|cell| cell.seen(self.request.dialect)).filter(|seen| !seen.is_empty());
        let problem = seen.map_or(problem.clone(), |seen| problem.with_given(&seen));
        self.of_sheet.push(problem.with_allowed(Allowed::Advice(advice)));
    }

    /// What is not clear about the sheet as a whole, once its rows are read.
    fn doubts(&mut self) {
        if let (Some(first), Some(last)) = (self.hidden.first().copied(), self.hidden.last().copied()) {
            let column = self.columns.first().map_or(0, |column| column.index);
            let problem = Problem::new(Code::NotClear, self.request.place.cell(first, column));
            let rows = if first == last { first.to_string() } else { format!("{first} … {last}") };
            self.of_sheet.push(problem.with_given(&rows).with_allowed(Allowed::Advice(Advice::SayHidden)));
        }
        let is_wrong = self.errors.last().is_none_or(Option::is_some);
        if is_wrong
            || self.request.totals == Some(Treatment::Read)
            || !ends_with_sum(self.columns.iter().map(|column| &column.values))
        {
            return;
        }
        if self.request.totals == Some(Treatment::Skip) {
            self.rows.pop();
            self.errors.pop();
            self.columns.iter_mut().for_each(|column| column.values.pop());
        } else if let (Some(row), Some(column)) = (self.rows.last().copied(), self.columns.first()) {
            self.is_not_clear(row, column.index, &[], Advice::SayTotals);
        }
    }

    /// The cells, without what protects texts of a CSV file from being formulas, and what a workbook escapes.
    pub(super) fn bare(&self, mut cells: Vec<SheetCell>) -> Vec<SheetCell> {
        match self.request.place {
            SheetPlace::Lines => cells.iter_mut().for_each(SheetCell::unprotect),
            SheetPlace::Sheet(_) => cells.iter_mut().for_each(SheetCell::unescape),
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
        let wrong = self.wanted.headings.rule.check(&input, self.request.dialect).err();
        let mut problems = Problems::new();
        for ((column, cell), value) in self.columns.iter().zip(cells).zip(values) {
            let address = || self.request.place.cell(row, column.index);
            let seen = cell.seen(self.request.dialect);
            let before_this = problems.len();
            match &column.what {
                What::Field(field) => {
                    let path = format!("{before}{}", field.name);
                    let is_here = |problem: &&Problem| problem.place() == path && problem.code() != Code::Missing;
                    for problem in wrong.iter().flat_map(Error::problems).filter(is_here) {
                        let problem = as_seen(problem.clone(), cell, field.shape, self.request.dialect).at(address());
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

    /// Where the cells of the table that was read are.
    #[must_use]
    pub fn addresses(&self) -> SheetAddresses {
        let columns = self.columns.iter().map(|column| (name_of(&column.what).to_owned(), column.index));
        SheetAddresses { place: self.request.place.clone(), rows: self.rows.clone(), columns: columns.collect() }
    }

    /// The columns that are read, counted from 0, once the headings are found.
    #[must_use]
    pub fn columns(&self) -> Vec<usize> {
        let mut columns: Vec<_> = self.columns.iter().map(|column| column.index).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }

    /// The rows that were read.
    ///
    /// # Errors
    /// [`Code::Missing`] where there was no row with headings; with [`OnProblem::Stop`] every cell that was not understood.
    pub fn finish(&mut self) -> Result<SheetRows, Error> {
        if self.columns.is_empty() {
            let problem = Problem::new(Code::Missing, self.request.place.whole());
            return Err(problem.with_allowed(Allowed::Form(Form::Heading)).into());
        }
        self.doubts();
        let problems = core::mem::take(&mut self.problems).since(0);
        let mut of_sheet = core::mem::take(&mut self.of_sheet);
        if !of_sheet.is_empty() {
            problems.iter().cloned().for_each(|problem| of_sheet.push(problem));
            of_sheet.none()?;
        }
        if self.request.on_problem == OnProblem::Stop {
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
        if self.request.on_problem == OnProblem::Collect {
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
pub(super) fn name_of(what: &What) -> &str {
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
