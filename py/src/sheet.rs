//! Sheets: rows of cells in, the core's reading of them, and columns out as texts or workbooks.

use std::sync::{Mutex, PoisonError};

use arrow_array::RecordBatch;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyList, PyString, PyTuple, PyType};
use pyo3_arrow::input::AnyRecordBatch;
use rammeaftale::error::{Advice, Allowed, Form};
use rammeaftale::tables::{
    HeaderRow, Headings, OnProblem, SheetAddresses, SheetArea, SheetCell, SheetPlace, SheetRange, SheetReader,
    SheetRequest, SheetTable, TextEncoding, Treatment, csv_headings, csv_rows, decode, tables_workbook,
};
use rammeaftale::value::Value;
use rammeaftale::{Code, Dialect, Error, Problem};

use crate::error::{language_of, problems, raised};
use crate::from_python::{self, text_of};
use crate::numbers::is_decimal;
use crate::table::{PyTable, batches};

/// Reads the rows of a sheet as a rule's fields.
#[pyclass(frozen, name = "SheetReader", module = "rammeaftale._native")]
pub struct PySheetReader(Mutex<SheetReader>);

/// The arguments of a call beside its rows.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub struct Request<'py> {
    rule: String,
    dialect: Bound<'py, PyAny>,
    columns: Vec<(String, String)>,
    keep: Vec<String>,
    ignore: Vec<String>,
    collect: bool,
    /// The name of the sheet, or nothing for a file of lines.
    sheet: Option<String>,
    /// The number of the row of the headings, or one of them.
    header: Option<Bound<'py, PyAny>>,
    totals: Option<String>,
    hidden: Option<String>,
    /// First and last hidden rows, counted from 1.
    hidden_rows: Vec<(u32, u32)>,
    /// First and last hidden columns, counted from 0.
    hidden_columns: Vec<(usize, usize)>,
    merged: Vec<Range>,
    /// Tables with how many of their last rows are totals.
    tables: Vec<(Range, u32)>,
}

/// First row, last row, first column and last column.
type Range = (u32, u32, usize, usize);

impl Request<'_> {
    fn read(self, py: Python<'_>) -> PyResult<SheetRequest> {
        let treatment = |name: Option<String>, place| {
            let read = name.map(|name| Treatment::named(&name, place)).transpose();
            read.map_err(|error| raised(py, &error))
        };
        let range = |(first_row, last_row, first, last)| SheetRange::new(first_row, last_row, first, last);
        let place = self.sheet.map_or(SheetPlace::Lines, SheetPlace::Sheet);
        let mut request = SheetRequest::new(dialect_of(&self.dialect)?, place);
        request.on_problem = if self.collect { OnProblem::Collect } else { OnProblem::Stop };
        request.renamed = self.columns;
        request.kept = self.keep;
        request.ignored = self.ignore;
        request.header = self.header.map(|header| header_row(&header)).transpose()?;
        request.totals = treatment(self.totals, "totals")?;
        request.hidden = treatment(self.hidden, "hidden")?;
        request.layout.hidden_rows = self.hidden_rows;
        request.layout.hidden_columns = self.hidden_columns;
        request.layout.merged = self.merged.into_iter().map(range).collect();
        let area = |(own, totals)| SheetArea { range: range(own), totals };
        request.layout.tables = self.tables.into_iter().map(area).collect();
        Ok(request)
    }
}

fn header_row(header: &Bound<'_, PyAny>) -> PyResult<HeaderRow> {
    match header.cast::<PyString>() {
        Ok(text) => Ok(HeaderRow::With(text_of(text).into_owned())),
        Err(_) => Ok(HeaderRow::Number(header.extract()?)),
    }
}

#[pymethods]
impl PySheetReader {
    #[new]
    #[pyo3(signature = (request, /))]
    fn new(py: Python<'_>, request: Request<'_>) -> PyResult<Self> {
        let headings = rammeaftale::tables::headings(&request.rule).map_err(|error| raised(py, &error))?;
        let reader = SheetReader::new(headings, request.read(py)?);
        Ok(Self(Mutex::new(reader.map_err(|error| raised(py, &error))?)))
    }

    /// The row of the headings among the first rows, and the columns that will be read.
    #[pyo3(signature = (rows, /))]
    fn header(&self, py: Python<'_>, rows: Vec<(u32, Bound<'_, PyList>)>) -> PyResult<Option<(u32, Vec<usize>)>> {
        let top = rows.into_iter().map(|(row, cells)| -> PyResult<_> {
            Ok((row, cells.iter().map(|value| cell(&value)).collect::<PyResult<Vec<_>>>()?))
        });
        let top = top.collect::<PyResult<Vec<_>>>()?;
        let row = self.with(|reader| reader.header(top)).map_err(|error| raised(py, &error))?;
        Ok(row.map(|row| (row, self.with(|reader| reader.columns()))))
    }

    /// Reads a row.
    #[pyo3(signature = (row, cells, /))]
    fn row(&self, py: Python<'_>, row: u32, cells: &Bound<'_, PyList>) -> PyResult<()> {
        let cells = cells.iter().map(|value| cell(&value)).collect::<PyResult<_>>()?;
        self.with(|reader| reader.row(row, cells)).map_err(|error| raised(py, &error))
    }

    /// The table, and every problem of a cell.
    fn finish<'py>(&self, py: Python<'py>) -> PyResult<(PyTable, Bound<'py, PyTuple>)> {
        let read = self.with(SheetReader::finish).map_err(|error| raised(py, &error))?;
        let table = PyTable::of(vec![read.table]).ok_or_else(|| PyTypeError::new_err("a table without batches"))?;
        Ok((table, problems(py, &read.problems)?))
    }

    /// Where the cells of the table are.
    fn addresses(&self) -> PySheetAddresses {
        PySheetAddresses(self.with(|reader| reader.addresses()))
    }
}

impl PySheetReader {
    fn with<T>(&self, run: impl FnOnce(&mut SheetReader) -> T) -> T {
        run(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Where the cells of a table that was read are.
#[pyclass(frozen, name = "SheetAddresses", module = "rammeaftale._native")]
pub struct PySheetAddresses(SheetAddresses);

/// What addresses are made of: the sheet, its rows and its columns.
type Parts = (Option<String>, Vec<u32>, Vec<(String, usize)>);

#[pymethods]
impl PySheetAddresses {
    #[new]
    #[pyo3(signature = (sheet, rows, columns, /))]
    fn new(sheet: Option<String>, rows: Vec<u32>, columns: Vec<(String, usize)>) -> Self {
        Self(SheetAddresses { place: sheet.map_or(SheetPlace::Lines, SheetPlace::Sheet), rows, columns })
    }

    /// The address of a cell of the table.
    #[pyo3(signature = (row, column, /))]
    fn address(&self, row: usize, column: &str) -> Option<String> {
        self.0.address(row, column)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, Parts) {
        let sheet = match &self.0.place {
            SheetPlace::Sheet(name) => Some(name.clone()),
            SheetPlace::Lines => None,
        };
        (py.get_type::<Self>(), (sheet, self.0.rows.clone(), self.0.columns.clone()))
    }
}

impl PySheetAddresses {
    pub fn located(&self, error: &Error, list: Option<&str>) -> Option<Error> {
        self.0.located(error, list)
    }
}

/// The text of a file in a declared encoding.
#[pyfunction]
#[pyo3(signature = (data, encoding, /))]
pub fn sheet_text(py: Python<'_>, data: &[u8], encoding: &str) -> PyResult<String> {
    let text = TextEncoding::named(encoding).and_then(|encoding| decode(data, encoding));
    text.map_err(|error| raised(py, &error))
}

/// The error of a file that is no workbook, by the name of what it is.
#[pyfunction]
#[pyo3(signature = (what, /))]
pub fn not_a_workbook(py: Python<'_>, what: &str) -> PyErr {
    let problem = Problem::new(Code::NotAWorkbook, "");
    let advice = Advice::named(what).map(Allowed::Advice);
    raised(py, &advice.map_or(problem.clone(), |advice| problem.with_allowed(advice)).into())
}

fn dialect_of(dialect: &Bound<'_, PyAny>) -> PyResult<Dialect> {
    let py = dialect.py();
    let options = PyDict::new(py);
    options.set_item("dialect", dialect)?;
    from_python::options(&options)?.dialect.ok_or_else(|| raised(py, &Problem::new(Code::Missing, "dialect").into()))
}

/// A cell: nothing, a text, a truth value, a decimal, or a pair of what it is and its text.
fn cell(value: &Bound<'_, PyAny>) -> PyResult<SheetCell> {
    if value.is_none() {
        return Ok(SheetCell::Empty);
    }
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(SheetCell::Text(text_of(text).into_owned()));
    }
    if let Ok(truth) = value.cast::<PyBool>() {
        return Ok(SheetCell::Truth(truth.is_true()));
    }
    if is_decimal(value) {
        return Ok(SheetCell::Number(number(value)?));
    }
    let (kind, value): (String, Bound<'_, PyAny>) = value.extract()?;
    match kind.as_str() {
        "percentage" => Ok(SheetCell::Percentage(number(&value)?)),
        "padded" => Ok(SheetCell::Padded(value.extract()?)),
        "day" => Ok(SheetCell::Day(value.extract()?)),
        "uncomputed" => Ok(SheetCell::Uncomputed(value.extract()?)),
        _ => Ok(SheetCell::Other(value.extract()?)),
    }
}

fn number(value: &Bound<'_, PyAny>) -> PyResult<String> {
    match Value::from_decimal_text(&value.str()?.to_string_lossy()) {
        Value::Decimal(number) => Ok(number.to_string()),
        _ => Ok("NaN".to_owned()),
    }
}

/// The error of a file that cannot be read or written at a place.
#[pyfunction]
#[pyo3(signature = (place, given, form, /))]
pub fn unreadable(py: Python<'_>, place: &str, given: &str, form: &str) -> PyErr {
    let form = match form {
        "utf-8" => Form::Utf8,
        "cp1252" => Form::Windows1252,
        _ => Form::ClosedQuotes,
    };
    let problem = Problem::new(Code::WrongType, place).with_given(given).with_allowed(Allowed::Form(form));
    raised(py, &problem.into())
}

/// A field, and its headings in Danish and English where there are any.
type Heading = (&'static str, Option<[String; 2]>);

/// The fields that columns of a rule can be, with their headings in Danish and English where there are any.
#[pyfunction]
#[pyo3(signature = (rule, /))]
pub fn headings(py: Python<'_>, rule: &str) -> PyResult<Vec<Heading>> {
    let headings = headings_of(py, rule)?;
    Ok(headings.fields().into_iter().map(|(field, headings)| (field.name, headings)).collect())
}

fn headings_of(py: Python<'_>, rule: &str) -> PyResult<Headings> {
    rammeaftale::tables::headings(rule).map_err(|error| raised(py, &error))
}

/// The rows of a table as texts: the headings, then a list for every row.
#[pyfunction]
#[pyo3(signature = (table, dialect, rule, language, /))]
pub fn sheet_texts(
    table: AnyRecordBatch,
    dialect: &Bound<'_, PyAny>,
    rule: Option<&str>,
    language: Option<&str>,
) -> PyResult<Vec<Vec<String>>> {
    let py = dialect.py();
    let (dialect, language) = (dialect_of(dialect)?, language_of(py, language)?);
    let of = rule.map(|rule| headings_of(py, rule)).transpose()?;
    let mut texts = Vec::new();
    for batch in batches(table)? {
        if texts.is_empty() {
            let headings = csv_headings(&batch, of.as_ref().map(|of| (of, language)));
            texts.push(headings.map_err(|error| raised(py, &error))?);
        }
        let first = u32::try_from(texts.len()).unwrap_or(u32::MAX).saturating_add(1);
        texts.extend(csv_rows(&batch, dialect, of.as_ref(), first).map_err(|error| raised(py, &error))?);
    }
    Ok(texts)
}

/// Tables as the bytes of a workbook: a name, a table, and the rule that its columns are of.
#[pyfunction]
#[pyo3(signature = (tables, language, /))]
pub fn sheet_workbook<'py>(
    py: Python<'py>,
    tables: Vec<(String, AnyRecordBatch, Option<String>)>,
    language: Option<&str>,
) -> PyResult<Bound<'py, PyBytes>> {
    let language = language_of(py, language)?;
    let read =
        tables.into_iter().map(|(name, table, rule)| -> PyResult<(String, Vec<RecordBatch>, Option<Headings>)> {
            Ok((name, batches(table)?, rule.map(|rule| headings_of(py, &rule)).transpose()?))
        });
    let read = read.collect::<PyResult<Vec<_>>>()?;
    let tables: Vec<_> = read.iter().map(|(name, batches, of)| SheetTable { name, batches, of: of.as_ref() }).collect();
    let file = py.detach(|| tables_workbook(&tables, language));
    Ok(PyBytes::new(py, &file.map_err(|error| raised(py, &error))?))
}
