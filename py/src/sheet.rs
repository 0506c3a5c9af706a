//! Sheets: files in, as the core reads them, and columns out as texts or workbooks.

use std::borrow::Cow;

use arrow_array::RecordBatch;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyInt, PyString, PyTuple, PyType};
use rammeaftale::error::{Allowed, Form};
use rammeaftale::sheet::{
    AddressedColumn, DayForm, HeaderRow, Headings, SheetAddresses, SheetPlace, SheetRequest, SheetRows, TextEncoding,
    Treatment, decode, read_lines, read_workbook,
};
use rammeaftale::tables::{SheetTable, csv_headings, csv_rows, sheet_table, tables_workbook};
use rammeaftale::{Code, Dialect, Error, Language, Problem};

use crate::arguments::{answered, collects, entries, names, optional_text, pairs, text, text_of, wrong_type};
use crate::error::{language_of, problems, raised};
use crate::from_python;
use crate::table::{PyTable, batches};

/// The arguments of a call beside its file.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub struct Request<'py> {
    rule: Bound<'py, PyAny>,
    dialect: Bound<'py, PyAny>,
    separator: Bound<'py, PyAny>,
    columns: Bound<'py, PyAny>,
    keep: Bound<'py, PyAny>,
    ignore: Bound<'py, PyAny>,
    errors: Bound<'py, PyAny>,
    /// The number of the row of the headings, or one of them.
    header: Option<Bound<'py, PyAny>>,
    table: Bound<'py, PyAny>,
    totals: Bound<'py, PyAny>,
    hidden: Bound<'py, PyAny>,
}

impl Request<'_> {
    fn read(self) -> PyResult<(Headings, SheetRequest)> {
        let py = self.dialect.py();
        let treatment = |name: &Bound<'_, PyAny>, place| {
            let name = optional_text(Some(name), place)?;
            let read = name.map(|name| Treatment::named(&name, place)).transpose();
            read.map_err(|error| raised(py, &error))
        };
        let mut request = SheetRequest::new(dialect_of(&self.dialect)?);
        request.separator = optional_text(Some(&self.separator), "separator")?;
        request.collects = collects(&self.errors)?;
        request.renamed = pairs(&self.columns, "columns")?;
        request.kept = names(&self.keep, "keep")?;
        request.ignored = names(&self.ignore, "ignore")?;
        request.header = self.header.map(|header| header_row(&header)).transpose()?;
        request.table = optional_text(Some(&self.table), "table")?;
        request.totals = treatment(&self.totals, "totals")?;
        request.hidden = treatment(&self.hidden, "hidden")?;
        Ok((headings_of(&self.rule)?, request))
    }
}

fn header_row(header: &Bound<'_, PyAny>) -> PyResult<HeaderRow> {
    if let Ok(heading) = header.cast::<PyString>() {
        return Ok(HeaderRow::With(text_of(heading).into_owned()));
    }
    // True is no number of a row.
    let number = header.cast::<PyInt>().ok().filter(|number| !number.is_instance_of::<PyBool>());
    let number = number.and_then(|number| number.extract().ok());
    number.map(HeaderRow::Number).ok_or_else(|| wrong_type(header.py(), "header", Form::Heading))
}

/// A table that was read, every problem of a cell, and where the cells are.
type Read<'py> = (PyTable, Bound<'py, PyTuple>, PySheetAddresses);

/// Reads the bytes of a CSV file.
#[pyfunction]
#[pyo3(signature = (data, encoding, request, /))]
pub fn read_csv<'py>(
    py: Python<'py>,
    data: &Bound<'py, PyAny>,
    encoding: &Bound<'py, PyAny>,
    request: Request<'py>,
) -> PyResult<Read<'py>> {
    let encoding = TextEncoding::named(&text(encoding, "encoding")?).map_err(|error| raised(py, &error))?;
    let (headings, request) = request.read()?;
    let data = bytes(data)?;
    read(py, py.detach(|| read_lines(&decode(&data, encoding)?, headings, request)))
}

/// Reads a sheet of the bytes of a workbook.
#[pyfunction]
#[pyo3(signature = (data, sheet, request, /))]
pub fn read_excel<'py>(
    py: Python<'py>,
    data: &Bound<'py, PyAny>,
    sheet: &Bound<'py, PyAny>,
    request: Request<'py>,
) -> PyResult<Read<'py>> {
    let sheet = optional_text(Some(sheet), "sheet")?;
    let (headings, request) = request.read()?;
    let data = bytes(data)?;
    read(py, py.detach(|| read_workbook(&data, sheet.as_deref(), headings, request)))
}

/// The bytes of a file.
fn bytes<'a>(data: &'a Bound<'_, PyAny>) -> PyResult<Cow<'a, [u8]>> {
    answered(data.py(), data.extract(), "source", Form::File)
}

/// The text of a file in UTF-8.
#[pyfunction]
#[pyo3(signature = (data, /))]
pub fn text_of_file(py: Python<'_>, data: &[u8]) -> PyResult<String> {
    decode(data, TextEncoding::Utf8).map_err(|error| raised(py, &error))
}

/// The name of an encoding.
#[pyfunction]
#[pyo3(signature = (name, /))]
pub fn encoding(name: &Bound<'_, PyAny>) -> PyResult<String> {
    let known = text(name, "encoding")?.into_owned();
    TextEncoding::named(&known).map_err(|error| raised(name.py(), &error))?;
    Ok(known)
}

/// The separator between the cells of a line.
#[pyfunction]
#[pyo3(signature = (given, dialect, /))]
pub fn separator(given: &Bound<'_, PyAny>, dialect: &Bound<'_, PyAny>) -> PyResult<char> {
    let given = optional_text(Some(given), "separator")?;
    let separator = rammeaftale::sheet::separator(given.as_deref(), dialect_of(dialect)?);
    separator.map_err(|error| raised(dialect.py(), &error))
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

/// A column: its name, where it is, and the formats of its days from a row on.
type Column = (String, usize, Vec<(u32, String)>);

/// The parts of addresses: the sheet, the dialect, the rows and the columns.
type Parts = (Option<String>, &'static str, Vec<u32>, Vec<Column>);

#[pymethods]
impl PySheetAddresses {
    #[new]
    #[pyo3(signature = (sheet, dialect, rows, columns, /))]
    fn new(sheet: Option<String>, dialect: &Bound<'_, PyAny>, rows: Vec<u32>, columns: Vec<Column>) -> PyResult<Self> {
        let columns = columns.into_iter().map(|(name, index, formats)| {
            let day_forms = formats.into_iter().map(|(row, format)| (row, DayForm::of(&format))).collect();
            AddressedColumn { name, index, day_forms }
        });
        let columns = columns.collect();
        let (place, dialect) = (sheet.map_or(SheetPlace::Lines, SheetPlace::Sheet), dialect_of(dialect)?);
        Ok(Self(SheetAddresses { place, dialect, rows, columns }))
    }

    /// The address of a cell of the table.
    #[pyo3(signature = (row, column, /))]
    fn address(&self, row: &Bound<'_, PyAny>, column: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
        let column = text(column, "column")?;
        let row = row.cast::<PyInt>().map_err(|_| wrong_type(row.py(), "row", Form::Integer))?;
        Ok(row.extract().ok().and_then(|row| self.0.address(row, &column)))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, Parts) {
        let sheet = match &self.0.place {
            SheetPlace::Sheet(name) => Some(name.clone()),
            SheetPlace::Lines => None,
        };
        let columns = self.0.columns.iter().map(|AddressedColumn { name, index, day_forms }| {
            let formats = day_forms.iter().map(|(row, form)| (*row, form.format())).collect();
            (name.clone(), *index, formats)
        });
        let columns = columns.collect();
        (py.get_type::<Self>(), (sheet, self.0.dialect.as_str(), self.0.rows.clone(), columns))
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
pub fn headings(rule: &Bound<'_, PyAny>) -> PyResult<Vec<Heading>> {
    let headings = headings_of(rule)?;
    Ok(headings.fields().into_iter().map(|(field, headings)| (field.name, headings)).collect())
}

fn headings_of(rule: &Bound<'_, PyAny>) -> PyResult<Headings> {
    rammeaftale::sheet::headings(&text(rule, "rule")?).map_err(|error| raised(rule.py(), &error))
}

fn headings_if_given(rule: Option<&Bound<'_, PyAny>>) -> PyResult<Option<Headings>> {
    rule.filter(|rule| !rule.is_none()).map(headings_of).transpose()
}

/// The rows of a table as texts: the headings, then a list for every row.
#[pyfunction]
#[pyo3(signature = (table, dialect, rule, language, /))]
pub fn sheet_texts(
    table: &Bound<'_, PyAny>,
    dialect: &Bound<'_, PyAny>,
    rule: Option<&Bound<'_, PyAny>>,
    language: Option<&Bound<'_, PyAny>>,
) -> PyResult<Vec<Vec<String>>> {
    let py = dialect.py();
    let (dialect, language) = (dialect_of(dialect)?, language_of(py, language)?);
    let of = headings_if_given(rule)?;
    let mut texts = Vec::new();
    for batch in batches(table, "table")? {
        if texts.is_empty() {
            let headings = csv_headings(&batch, of.as_ref().map(|of| (of, language)));
            texts.push(headings.map_err(|error| raised(py, &error))?);
        }
        let first = u32::try_from(texts.len()).unwrap_or(u32::MAX).saturating_add(1);
        texts.extend(csv_rows(&batch, dialect, of.as_ref(), first).map_err(|error| raised(py, &error))?);
    }
    Ok(texts)
}

/// A table with its name, and the rule that its columns are of.
pub struct NamedTable {
    pub name: String,
    pub batches: Vec<RecordBatch>,
    pub of: Option<Headings>,
}

impl NamedTable {
    fn sheet(&self) -> SheetTable<'_> {
        SheetTable { name: &self.name, batches: &self.batches, of: self.of.as_ref() }
    }
}

/// Tables by their names, or one under the name that it then has; and the rule that their columns are of, one for all or
/// for each by its name.
pub fn named_tables<'py>(
    tables: &Bound<'py, PyAny>,
    rule: Option<&Bound<'py, PyAny>>,
    name: &str,
) -> PyResult<Vec<NamedTable>> {
    let py = tables.py();
    let alone = || vec![(name.to_owned(), tables.clone())];
    let (is_alone, tables) = entries(tables, "tables")?.map_or_else(|| (true, alone()), |tables| (false, tables));
    let rules = match rule {
        Some(rule) if !rule.is_instance_of::<PyString>() => entries(rule, "rule")?,
        _ => None,
    };
    if let Some((unknown, _)) = rules.iter().flatten().find(|(name, _)| tables.iter().all(|(sheet, _)| sheet != name)) {
        let names = tables.into_iter().map(|(name, _)| name).collect();
        let problem = Problem::new(Code::UnknownChoice, "rule").with_given(unknown);
        return Err(raised(py, &problem.with_allowed(Allowed::Headings(names)).into()));
    }
    let read = tables.into_iter().map(|(name, table)| {
        let own = match &rules {
            None => rule,
            Some(rules) => rules.iter().find(|(sheet, _)| *sheet == name).map(|(_, rule)| rule),
        };
        let place = if is_alone { "tables".to_owned() } else { format!("tables.{name}") };
        let (batches, of) = (batches(&table, &place)?, headings_if_given(own)?);
        Ok(NamedTable { name, batches, of })
    });
    read.collect()
}

/// Tables as the bytes of a workbook: one, or several by the names of their sheets; and the rule that their columns are of,
/// one for all or for each by its name.
#[pyfunction]
#[pyo3(signature = (tables, rule, language, /))]
pub fn sheet_workbook<'py>(
    py: Python<'py>,
    tables: &Bound<'py, PyAny>,
    rule: &Bound<'py, PyAny>,
    language: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyBytes>> {
    let language = language_of(py, language)?;
    let name = if language == Language::Danish { "Ark1" } else { "Sheet1" };
    let read = named_tables(tables, Some(rule), name)?;
    let tables: Vec<_> = read.iter().map(NamedTable::sheet).collect();
    let file = py.detach(|| tables_workbook(&tables, language));
    Ok(PyBytes::new(py, &file.map_err(|error| raised(py, &error))?))
}
