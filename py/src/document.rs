//! Documents and workbooks: several results in one.

use pyo3::prelude::*;
use pyo3::types::PyBytes;
use rammeaftale::Settlement;
use rammeaftale::error::{Allowed, Code, Form, Problem};
use rammeaftale::tables::table_view;

use crate::arguments::{items, optional_text, wrong_type};
use crate::error::{language_of, raised};
use crate::result::PyResultBase;
use crate::sheet::named_tables;

/// Several results as one HTML page of its own, each after its name where it has one.
#[pyfunction]
#[pyo3(signature = (results, title, language, names, tables, case, /))]
pub fn document(
    py: Python<'_>,
    results: &Bound<'_, PyAny>,
    title: Option<&Bound<'_, PyAny>>,
    language: Option<&Bound<'_, PyAny>>,
    names: Option<&Bound<'_, PyAny>>,
    tables: Option<(Bound<'_, PyAny>, Bound<'_, PyAny>)>,
    case: bool,
) -> PyResult<String> {
    let language = language_of(py, language)?;
    let title = optional_text(title, "title")?;
    let results = Named::of(results, names)?;
    let tables = tables.map(|(tables, rule)| named_tables(&tables, Some(&rule), "")).transpose()?.unwrap_or_default();
    let shown = tables.iter().map(|table| table_view(&table.name, &table.batches, table.of.as_ref(), language));
    let shown = shown.collect::<Result<Vec<_>, _>>().map_err(|error| raised(py, &error))?;
    Ok(rammeaftale::document::document(title.as_deref(), &shown, &results.parts(), language, case))
}

/// Several results as one workbook (.xlsx), each under its name where it has one.
#[pyfunction]
#[pyo3(signature = (results, title, language, names, /))]
pub fn workbook<'py>(
    py: Python<'py>,
    results: &Bound<'py, PyAny>,
    title: Option<&Bound<'py, PyAny>>,
    language: Option<&Bound<'py, PyAny>>,
    names: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyBytes>> {
    let language = language_of(py, language)?;
    let title = optional_text(title, "title")?;
    let results = Named::of(results, names)?;
    let file = rammeaftale::workbook::workbook(title.as_deref(), &results.parts(), language);
    Ok(PyBytes::new(py, &file.map_err(|error| raised(py, &error))?))
}

/// Results with their names.
struct Named(Vec<(Option<String>, Py<PyResultBase>)>);

impl Named {
    fn of(results: &Bound<'_, PyAny>, names: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let py = results.py();
        let results = items(results, "results")?;
        let result = |(index, result): (usize, &Bound<'_, PyAny>)| match result.cast::<PyResultBase>() {
            Ok(result) => Ok(result.clone().unbind()),
            Err(_) => Err(wrong_type(py, &format!("results[{index}]"), Form::Result)),
        };
        let results = results.iter().enumerate().map(result).collect::<PyResult<Vec<_>>>()?;
        let name = |(index, name): (usize, &Bound<'_, PyAny>)| optional_text(Some(name), &format!("names[{index}]"));
        let names = match names {
            Some(names) => items(names, "names")?.iter().enumerate().map(name).collect::<PyResult<Vec<_>>>()?,
            None => vec![None; results.len()],
        };
        let (wanted, given) = (results.len(), names.len());
        if given != wanted {
            let (code, allowed) = if given < wanted {
                (Code::TooFew, Allowed::AtLeast(wanted))
            } else {
                (Code::TooMany, Allowed::AtMost(wanted))
            };
            return Err(raised(py, &Problem::new(code, "names").with_allowed(allowed).into()));
        }
        Ok(Self(names.into_iter().zip(results).collect()))
    }

    fn parts(&self) -> Vec<(Option<&str>, &Settlement)> {
        self.0.iter().map(|(name, result)| (name.as_deref(), result.get().settlement())).collect()
    }
}
