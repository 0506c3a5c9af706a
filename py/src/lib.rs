//! The Python package's native module: objects in, rules of the core, objects out.
//!
//! It contains no rule, no default and no number format: `from_python` makes values of Python objects, `to_python` makes Python
//! objects of the values of results, `rules` gives the Python side the data to build functions and classes from.

mod agreement;
mod command;
mod document;
mod error;
mod from_python;
mod numbers;
mod result;
mod rules;
mod sheet;
mod statement;
mod table;
mod to_python;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use rammeaftale::value::ToValue as _;
use rammeaftale::{Amount, Code, Problem};

use crate::result::SettledCase;

/// Settles a case: a JSON text with a rule and its input.
#[pyfunction]
#[pyo3(signature = (text, /))]
fn settle_case<'py>(text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
    let py = text.py();
    let case = rammeaftale::read_case(json(text)?).map_err(|error| error::raised(py, &error))?;
    let settlement = case.settle().map_err(|error| error::raised(py, &error))?;
    result::made(py, SettledCase { settlement })
}

/// Settles every case of a file.
#[pyfunction]
#[pyo3(signature = (text, /))]
fn settle_cases<'py>(text: &Bound<'py, PyString>) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let py = text.py();
    let cases = rammeaftale::case::read_cases(json(text)?).map_err(|error| error::raised(py, &error))?;
    let settlements = rammeaftale::case::settle_cases(&cases).map_err(|error| error::raised(py, &error))?;
    settlements.into_iter().map(|settlement| result::made(py, SettledCase { settlement })).collect()
}

/// Reads an amount in a dialect.
#[pyfunction]
#[pyo3(signature = (text, dialect, /))]
fn amount<'py>(text: &Bound<'py, PyString>, dialect: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = text.py();
    let options = PyDict::new(py);
    options.set_item("dialect", dialect)?;
    let dialect = from_python::options(&options)?.dialect();
    let amount = Amount::parse(&from_python::text_of(text), dialect).map_err(|error| error::raised(py, &error))?;
    to_python::to_python(py, &amount.to_value(), None)
}

/// The text of a case or a file of them. What is no text of Unicode is no JSON either.
fn json<'a>(text: &'a Bound<'_, PyString>) -> PyResult<&'a str> {
    text.to_str().map_err(|_| error::raised(text.py(), &Problem::new(Code::NotJson, "1:0").into()))
}

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{amount, settle_case, settle_cases};
    #[pymodule_export]
    use crate::agreement::{PyAgreement, PyTerms, agreement_template, agreements};
    #[pymodule_export]
    use crate::command::{command, command_file, schema};
    #[pymodule_export]
    use crate::document::document;
    #[pymodule_export]
    use crate::error::language;
    #[pymodule_export]
    use crate::result::{Figure, PyResultBase, PyRule};
    #[pymodule_export]
    use crate::rules::{rules, table_docs};
    #[pymodule_export]
    use crate::sheet::{PySheetAddresses, headings, read_csv, read_excel, sheet_texts, sheet_workbook, unwritable};
    #[pymodule_export]
    use crate::statement::PyStatement;
    #[pymodule_export]
    use crate::table::{PyTable, settle_table, table_from_bytes};

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "Python's name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
