//! Reading: rows of cells become columns of a rule's fields, and every cell that is not understood a problem.

use crate::error::{Advice, Allowed, Code, Error, Form, Problem, Problems};
use crate::read::Dialect;
use crate::sheet::addresses::{AddressedColumn, SheetAddresses};
use crate::sheet::cell::{Kind, SheetCell, SheetPlace};
use crate::sheet::columns::SheetValues;
use crate::sheet::day_form::DayForm;
use crate::sheet::first_letters::FirstLetters;
use crate::sheet::header::{Headings, Unread, Wanted, What};
use crate::sheet::request::{SheetRequest, Treatment};
use crate::sheet::row::Given;
use crate::sheet::totals::{first_letters, says_total};
use crate::value::{Object, Shape, Value};

/// The most cells that are read, so that a file of another kind ends with a problem and not with all memory.
const MOST_CELLS: usize = 5_000_000;
/// The most problems that are collected; a sheet with more has another dialect, or other columns, than declared.
const MOST_PROBLEMS: usize = 5_000;

/// Reads the rows of a sheet as a rule's fields.
///
/// It is given rows of cells and opens no file.
///
/// # Examples
/// Lines above the row with the headings are passed over.
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::sheet::{SheetCell, SheetPlace, SheetReader, SheetRequest, headings};
///
/// let texts = |texts: &[&'static str]| texts.iter().map(|text| SheetCell::Text((*text).into())).collect::<Vec<_>>();
/// let place = SheetPlace::Sheet("Ark1".to_owned());
/// let mut reader = SheetReader::new(headings("day_rate")?, place, SheetRequest::new(Dialect::Danish))?;
/// reader.header(&[(1, texts(&["Takster 2023"])), (2, texts(&["month_rate", "days_per_month"]))])?;
/// reader.row(3, &texts(&["70.447", "30,5"]))?;
/// let rows = reader.finish()?;
/// assert_eq!(rows.addresses.address(0, "days_per_month").as_deref(), Some("Ark1!B3"));
/// assert_eq!(rows.len(), 1);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub struct SheetReader {
    pub(super) wanted: Wanted,
    pub(super) place: SheetPlace,
    pub(super) request: SheetRequest,
    pub(super) columns: Vec<Column>,
    /// The fields among the columns, and where they stand.
    fields: Vec<(&'static str, usize)>,
    pub(super) header_row: u32,
    /// The columns without a meaning: those that are not read by the caller's word, and those without a heading.
    pub(super) unread: Unread,
    pub(super) rows: Vec<u32>,
    pub(super) errors: Vec<Option<String>>,
    pub(super) problems: Problems,
    /// Problems of the sheet itself, which no row has.
    pub(super) of_sheet: Problems,
    pub(super) hidden: Vec<u32>,
    totals: FirstLetters,
    cells: usize,
}

pub(super) struct Column {
    /// Its index in the sheet, counted from 0.
    pub index: usize,
    pub what: What,
    /// The form of the cells of its field; `None` for a column that is kept.
    pub kind: Option<Kind>,
    pub values: SheetValues,
    /// How its days are shown, from a row of the table on.
    pub day_forms: Vec<(u32, DayForm)>,
}

impl Column {
    /// Appends the value of a row of the table, counted from 0, as its cell has it.
    fn push(&mut self, row: usize, cell: &SheetCell<'_>, value: &Value<'_>, dialect: Dialect) {
        self.values.push(value, dialect);
        if self.kind != Some(Kind::Day) || cell.is_empty() {
            return;
        }
        let form = cell.day_form();
        if self.day_forms.last().map_or(DayForm::OfDialect, |(_, last)| *last) != form
            && let Ok(row) = u32::try_from(row)
        {
            self.day_forms.push((row, form));
        }
    }
}

impl SheetReader {
    /// A reader of sheets whose columns are fields of a rule.
    ///
    /// # Errors
    /// [`Code::UnknownField`] at `columns.{field}` for one that a cell cannot hold, [`Code::Duplicate`] at `keep` or `ignore`.
    pub fn new(headings: Headings, place: SheetPlace, mut request: SheetRequest) -> Result<Self, Error> {
        let (renamed, kept) = (core::mem::take(&mut request.renamed), core::mem::take(&mut request.kept));
        let wanted = Wanted::new(headings, renamed, kept, &request.ignored)?;
        Ok(Self {
            wanted,
            place,
            request,
            columns: Vec::new(),
            fields: Vec::new(),
            header_row: 0,
            unread: Unread::default(),
            rows: Vec::new(),
            errors: Vec::new(),
            problems: Problems::new(),
            of_sheet: Problems::new(),
            hidden: Vec::new(),
            totals: first_letters(),
            cells: 0,
        })
    }

    /// Reads a row, unless its cells are empty or it is not one of the table's.
    ///
    /// # Errors
    /// Every problem so far, where the cells or the problems are too many.
    pub fn row(&mut self, row: u32, cells: &[SheetCell<'_>]) -> Result<(), Error> {
        let nothing = SheetCell::Empty;
        let cell = |column: &Column| cells.get(column.index).filter(|cell| !cell.is_empty()).unwrap_or(&nothing);
        let read: Vec<_> = self.columns.iter().map(cell).collect();
        let outside = self.outside(cells);
        if outside.is_none() && read.iter().all(|cell| cell.is_empty()) {
            return Ok(());
        }
        if self.is_left_out(row, cells, &read) {
            return Ok(());
        }
        self.cells = self.cells.saturating_add(read.len());
        let dialect = self.request.dialect;
        let values = self.columns.iter().zip(&read).map(|(column, cell)| match column.kind {
            Some(kind) => cell.value(kind, dialect),
            None => cell.kept(dialect),
        });
        let mut values: Vec<_> = values.collect();
        let mut problems = self.problems_of(row, &read, &mut values);
        if let Some((index, given)) = outside {
            let problem = Problem::new(Code::NotClear, self.place.cell(row, index)).with_given(&given);
            let lists = self.wanted.others.with(&given);
            let is_of_list =
                cells.get(index).is_some_and(|cell| matches!(cell, SheetCell::Text(_))) && !lists.is_empty();
            let allowed = if is_of_list { Allowed::Lists(lists) } else { Allowed::Advice(Advice::NoHeading) };
            let problem = Error::from(problem.with_allowed(allowed));
            problems = Some(problems.map_or(problem.clone(), |others| others.and(problem)));
        }
        for ((column, cell), value) in self.columns.iter_mut().zip(&read).zip(&values) {
            column.push(self.rows.len(), cell, value, dialect);
        }
        self.rows.push(row);
        self.errors.push(problems.as_ref().map(Error::codes_and_places));
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

    /// The first cell that is not empty and stands under no heading, with what it shows.
    fn outside(&self, cells: &[SheetCell<'_>]) -> Option<(usize, String)> {
        let is_outside = |index: usize| index >= self.unread.width || self.unread.bare.contains(&index);
        let mut outside = cells.iter().enumerate().filter(|(index, cell)| is_outside(*index) && !cell.is_empty());
        let (index, cell) = outside.find(|(index, _)| !self.is_ignored_letter(*index))?;
        Some((index, cell.seen(self.request.dialect)))
    }

    /// Whether a row is not one of the table's; notes what is not clear about it.
    fn is_left_out(&mut self, row: u32, cells: &[SheetCell<'_>], read: &[&SheetCell<'_>]) -> bool {
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
        if let Some(allowed) = self.repeats_headings(read) {
            self.is_not_clear(row, index, cells, allowed);
            return true;
        }
        if self.request.totals != Some(Treatment::Read)
            && let Some(index) = cells.iter().position(|cell| says_total(cell, &self.totals))
        {
            if self.request.totals.is_none() {
                self.is_not_clear(row, index, cells, Advice::SayTotals);
            }
            return true;
        }
        false
    }

    /// Notes a place that can be read in more than one way.
    pub(super) fn is_not_clear(
        &mut self,
        row: u32,
        index: usize,
        cells: &[SheetCell<'_>],
        allowed: impl Into<Allowed>,
    ) {
        let problem = Problem::new(Code::NotClear, self.place.cell(row, index));
        let seen = cells.get(index).map(|cell| cell.seen(self.request.dialect)).filter(|seen| !seen.is_empty());
        let problem = seen.map_or(problem.clone(), |seen| problem.with_given(&seen));
        self.of_sheet.push(problem.with_allowed(allowed.into()));
    }

    /// Gives every column its place among the values of a row.
    pub(super) fn read_columns(&mut self, columns: Vec<Column>) {
        let fields = columns.iter().enumerate().filter_map(|(position, column)| match &column.what {
            What::Field(field) => Some((field.name, position)),
            What::Kept(_) => None,
        });
        self.fields = fields.collect();
        self.columns = columns;
    }

    /// The problems that the rule finds in the values of a row.
    fn wrong(&self, values: &[Value<'_>]) -> Option<Error> {
        let row = Given { fields: &self.fields, values };
        let item = Value::Object(Object::Borrowed(&row));
        let input = match self.wanted.headings.list {
            None => item,
            Some(list) => Value::object([(list, Value::list([item]))]),
        };
        self.wanted.headings.rule.check_given(&input, self.request.dialect).err()
    }

    /// The problems of the cells of a row. A value with a problem becomes null.
    fn problems_of(&self, row: u32, cells: &[&SheetCell<'_>], values: &mut [Value<'_>]) -> Option<Error> {
        let wrong = self.wrong(values);
        let is_unread = self
            .columns
            .iter()
            .zip(&*values)
            .any(|(column, value)| column.kind.is_none() && matches!(value, Value::Other));
        if wrong.is_none() && !is_unread {
            return None;
        }
        let before = self.wanted.headings.list.map_or_else(String::new, |list| format!("{list}[0]."));
        let mut problems = Problems::new();
        for ((column, cell), value) in self.columns.iter().zip(cells).zip(values) {
            let address = || self.place.cell(row, column.index);
            let seen = cell.seen(self.request.dialect);
            let before_this = problems.len();
            match &column.what {
                What::Field(field) => {
                    let path = format!("{before}{}", field.name);
                    let is_here = |problem: &&Problem| problem.place() == path && problem.code() != Code::Missing;
                    for problem in wrong.iter().flat_map(Error::problems).filter(is_here) {
                        let problem = as_seen(problem.clone(), cell, field.shape, self.request.dialect).at(address());
                        // A name with unseen characters is shown as it is.
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

    /// Where the cells of the rows that were read are.
    pub(super) fn addresses(&mut self) -> SheetAddresses {
        let columns = self.columns.iter_mut().map(|column| AddressedColumn {
            name: name_of(&column.what).to_owned(),
            index: column.index,
            day_forms: core::mem::take(&mut column.day_forms),
        });
        let columns = columns.collect();
        let (place, dialect) = (self.place.clone(), self.request.dialect);
        SheetAddresses { place, dialect, rows: core::mem::take(&mut self.rows), columns }
    }
}

/// The name of a column in the table.
pub(super) fn name_of(what: &What) -> &str {
    match what {
        What::Field(field) => field.name,
        What::Kept(name) => name,
    }
}

/// The problem in the words of sheets, where they are others than those of values.
fn as_seen(problem: Problem, cell: &SheetCell<'_>, shape: &Shape, dialect: Dialect) -> Problem {
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
