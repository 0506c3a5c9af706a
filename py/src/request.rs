//! The keywords of a call on tables: its settings, its options, tables of items, and fields that are the same in every row.

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyInt, PyString};
use rammeaftale::tables::{Amounts, OnProblem, TableCall};
use rammeaftale::value::Value;
use rammeaftale::{Error, Options, Rule};

use crate::arguments::{choice, collects, is_foreign, names, pairs, text};
use crate::from_python::{from_python, options};
use crate::numbers::decimal;
use crate::progress::Progress;
use crate::sheet::PySheetAddresses;

/// The names of how figures with decimals come back.
const AMOUNTS: &[&str] = &[Amounts::Decimal.as_str(), Amounts::Oere.as_str()];

/// A call, and what it needs of Python.
pub struct Request<'py> {
    pub call: TableCall,
    /// The tables of items, by the name of their field.
    pub items: Vec<(String, Bound<'py, PyAny>)>,
    /// A table that is no longer needed: its buffers are used again, and it is empty afterwards.
    pub out: Option<Bound<'py, PyAny>>,
    pub progress: Progress,
}

impl<'py> Request<'py> {
    /// Reads the keywords of a call of a rule on a table.
    pub fn read(
        rule: &'static Rule,
        data: Option<&Bound<'py, PyAny>>,
        keywords: &Bound<'py, PyDict>,
    ) -> PyResult<Self> {
        let py = keywords.py();
        let mut request =
            Self { call: TableCall::new(rule), items: Vec::new(), out: None, progress: Progress::later(data) };
        let mut given_options = None;
        // Collected, since objects that are asked for attributes run code of their own.
        for (name, value) in keywords.iter().collect::<Vec<_>>() {
            let name = text(&name, "input")?;
            let call = &mut request.call;
            match &*name {
                "by" => call.by = names(&value, "by")?,
                "keep" => call.keep = names(&value, "keep")?,
                "columns" => call.columns = pairs(&value, "columns")?,
                "oere" => call.in_oere = names(&value, "oere")?,
                "figures" => call.figures = names(&value, "figures")?,
                "amounts" => {
                    let is_oere = choice(&value, "amounts", AMOUNTS)? == Amounts::Oere.as_str();
                    call.amounts = if is_oere { Amounts::Oere } else { Amounts::Decimal };
                }
                "ignore" => call.ignore = names(&value, "ignore")?,
                "errors" => {
                    call.on_problem = if collects(&value)? { OnProblem::Collect } else { OnProblem::Stop };
                }
                "out" => request.out = Some(value).filter(|value| !value.is_none()),
                "progress" => request.progress = Progress::of(&value, data)?,
                _ if value.is_none() => {}
                name if Options::SCHEMA.fields.iter().any(|option| option.name == name) => {
                    given_options.get_or_insert_with(|| PyDict::new(py)).set_item(name, value)?;
                }
                name if is_table(&value)? => request.items.push((name.to_owned(), value)),
                name => {
                    let field = rule.input.fields.iter().find(|field| field.name == name);
                    let read = field.map_or(Ok(Value::Null), |field| from_python(&value, field.shape, field.name))?;
                    call.constants.push((name.to_owned(), read));
                }
            }
        }
        if let Some(given) = given_options {
            request.call.options = options(&given)?;
        }
        Ok(request)
    }

    /// The error with the cells of sheets as its places, where the table or tables of items came from sheets.
    pub fn located(&self, data: Option<&Bound<'py, PyAny>>, mut error: Error) -> PyResult<Error> {
        let items = self.items.iter().map(|(field, table)| (Some(field.as_str()), table));
        for (field, table) in data.map(|data| (None, data)).into_iter().chain(items) {
            let own = attribute(table, intern!(table.py(), "_addresses"))?;
            if let Some(own) = own.and_then(|own| own.cast_into::<PySheetAddresses>().ok()) {
                error = own.get().located(&error, field).unwrap_or(error);
            }
        }
        Ok(error)
    }
}

/// Whether an object is a table: it has Arrow's `PyCapsule` interface. Most are texts and numbers.
fn is_table(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    let py = object.py();
    let class = object.get_type();
    if class.is(py.get_type::<PyString>()) || class.is(py.get_type::<PyInt>()) || class.is(decimal(py)?) {
        return Ok(false);
    }
    for name in [intern!(py, "__arrow_c_stream__"), intern!(py, "__arrow_c_array__")] {
        if attribute(object, name)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// An attribute; `None` if the object has none, or raises an exception of its own.
fn attribute<'py>(object: &Bound<'py, PyAny>, name: &Bound<'py, PyString>) -> PyResult<Option<Bound<'py, PyAny>>> {
    match object.getattr_opt(name) {
        Err(raised) if is_foreign(object.py(), &raised) => Ok(None),
        answered => Ok(answered?.filter(|attribute| !attribute.is_none())),
    }
}
