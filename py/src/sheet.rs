//! Sheets: files in, as the core reads them, and columns out as texts or workbooks.

use arrow_array::RecordBatch;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString, PyTuple, PyType};
use pyo3_arrow::input::AnyRecordBatch;
use rammeaftale::error::{Allowed, Form};
use rammeaftale::sheet::{
    HeaderRow, Headings, SheetAddresses, SheetPlace, SheetRequest, SheetRows, TextEncoding, Treatment, decode,
    read_lines, read_workbook,
};
use rammeaftale::tables::{SheetTable, csv_headings, csv_rows, sheet_table, tables_workbook};
use rammeaftale::{Code, Dialect, Error, Problem};

use crate::error::{language_of, problems, raised};
use crate::from_python::{self, text_of};
use crate::table::{PyTable, batches};

/// The arguments of a call beside its file.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub struct Request<'py> {
    rule: String,
    dialect: Bound<'py, PyAny>,
    separator: Option<String>,
    columns: Vec<(String, String)>,
    keep: Vec<String>,
    ignore: Vec<String>,
    collect: bool,
    /// The number of the row of the headings, or one of them.
    header: Option<Bound<'py, PyAny>>,
    table: Option<String>,
    totals: Option<String>,
    hidden: Option<String>,
}

impl Request<'_> {
    fn read(self) -> PyResult<(Headings, SheetRequest)> {
        let py = self.dialect.py();
        let treatment = |name: Option<String>, place| {
            let read = name.map(|name| Treatment::named(&name, place)).transpose();
            read.map_err(|error| raised(py, &error))
        };
        let mut request = SheetRequest::new(dialect_of(&self.dialect)?);
        request.separator = self.separator;
        request.collects = self.collect;
        request.renamed = self.columns;
        request.kept = self.keep;
        request.ignored = self.ignore;
        request.header = self.header.map(|header| header_row(&header)).transpose()?;
        request.table = self.table;
        request.totals = treatment(self.totals, "totals")?;
        request.hidden = treatment(self.hidden, "hidden")?;
        Ok((headings_of(py, &self.rule)?, request))
    }
}

fn header_row(header: &Bound<'_, PyAny>) -> PyResult<HeaderRow> {
    match header.cast::<PyString>() {
        Ok(text) => Ok(HeaderRow::With(text_of(text).into_owned())),
        Err(_) => Ok(HeaderRow::Number(header.extract()?)),
    }
}

/// A table that was read, every problem of a cell, and where the cells are.
type Read<'py> = (PyTable, Bound<'py, PyTuple>, PySheetAddresses);

/// Reads the bytes of a CSV file.
#[pyfunction]
#[pyo3(signature = (data, encoding, request, /))]
pub fn read_csv<'py>(py: Python<'py>, data: &[u8], encoding: &str, request: Request<'py>) -> PyResult<Read<'py>> {
    let encoding = TextEncoding::named(encoding).map_err(|error| raised(py, &error))?;
    let (headings, request) = request.read()?;
    read(py, py.detach(|| read_lines(&decode(data, encoding)?, headings, request)))
}

/// Reads a sheet of the bytes of a workbook.
#[pyfunction]
#[pyo3(signature = (data, sheet, request, /))]
pub fn read_excel<'py>(
    py: Python<'py>,
    data: &[u8],
    sheet: Option<&str>,
    request: Request<'py>,
) -> PyResult<Read<'py>> {
    let (headings, request) = request.read()?;
    read(py, py.detach(|| read_workbook(data, sheet, headings, request)))
}

fn read(py: Python<'_>, rows: Result<SheetRows, Error>) -> PyResult<Read<'_>> {
    let table = rows.and_then(|rows| Ok((sheet_table(&rows)?, rows)));
    let (table, rows) = table.map_err(|error| raised(py, &error))?;
    let table = PyTable::of(vec![table]).ok_or_else(|| PyTypeError::new_err("a table without batches"))?;
    Ok((table, problems(py, &rows.problems)?, PySheetAddresses(rows.addresses)))
}

/// Where the cells of a table that was read are.
#[pyclass(frozen, name = "SheetAddresses", module = "rammeaftale._native")]
pub struct PySheetAddresses(SheetAddresses);

/// The parts of an address: the sheet, its rows and its columns.
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

fn dialect_of(dialect: &Bound<'_, PyAny>) -> PyResult<Dialect> {
    let py = dialect.py();
    let options = PyDict::new(py);
    options.set_item("dialect", dialect)?;
    from_python::options(&options)?.dialect.ok_or_else(|| raised(py, &Problem::new(Code::Missing, "dialect").into()))
}

/// The error of a text that an encoding cannot write.
#[pyfunction]
#[pyo3(signature = (place, given, encoding, /))]
pub fn unwritable(py: Python<'_>, place: &str, given: &str, encoding: &str) -> PyErr {
    let form = if encoding == "cp1252" { Form::Windows1252 } else { Form::Utf8 };
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
    rammeaftale::sheet::headings(rule).map_err(|error| raised(py, &error))
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
