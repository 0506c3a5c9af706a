//! The Python package's native module: objects in, rules of the core, objects out.
//!
//! It contains no rule, no default and no number format: `from_python` makes values of Python objects, `to_python` makes Python
//! objects of the values of results, `rules` gives the Python side the data to build functions and classes from.

mod agreement;
mod arguments;
mod command;
mod document;
mod error;
mod from_python;
mod numbers;
mod progress;
mod request;
mod result;
mod rules;
mod sheet;
mod statement;
mod table;
mod to_python;

use pyo3::prelude::*;
use pyo3::types::PyDict;
use rammeaftale::explain::FigureText;
use rammeaftale::read::from_value;
use rammeaftale::value::{Shaped as _, ToValue as _};
use rammeaftale::{Amount, Dialect};

use crate::arguments::document_of;
use crate::result::SettledCase;

/// Settles a case: a JSON text with a rule and its input.
#[pyfunction]
#[pyo3(signature = (text, /))]
fn settle_case<'py>(text: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = text.py();
    let case = rammeaftale::read_case(&document_of(text)?).map_err(|error| error::raised(py, &error))?;
    let settlement = case.settle().map_err(|error| error::raised(py, &error))?;
    result::made(py, SettledCase { settlement })
}

/// Settles every case of a file.
#[pyfunction]
#[pyo3(signature = (text, /))]
fn settle_cases<'py>(text: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let py = text.py();
    let cases = rammeaftale::case::read_cases(&document_of(text)?).map_err(|error| error::raised(py, &error))?;
    let settlements = rammeaftale::case::settle_cases(&cases).map_err(|error| error::raised(py, &error))?;
    settlements.into_iter().map(|settlement| result::made(py, SettledCase { settlement })).collect()
}

/// Reads an amount in a dialect.
#[pyfunction]
#[pyo3(signature = (text, dialect, /))]
fn amount<'py>(text: &Bound<'py, PyAny>, dialect: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = text.py();
    let options = PyDict::new(py);
    options.set_item("dialect", dialect)?;
    let dialect = from_python::options(&options)?.dialect();
    let amount = Amount::parse(&arguments::text(text, "")?, dialect).map_err(|error| error::raised(py, &error))?;
    to_python::to_python(py, &amount.to_value(), None)
}

/// Writes a figure as people read it.
#[pyfunction]
#[pyo3(signature = (number, unit, decimals, language, /))]
fn format_figure(
    number: &Bound<'_, PyAny>,
    unit: &Bound<'_, PyAny>,
    decimals: Option<&Bound<'_, PyAny>>,
    language: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let py = number.py();
    let language = error::language_of(py, language)?;
    let figure = PyDict::new(py);
    figure.set_item("number", number)?;
    figure.set_item("unit", unit)?;
    figure.set_item("decimals", decimals)?;
    let figure = from_python::from_python(&figure, FigureText::SHAPE, "")?;
    let text = from_value::<FigureText>(&figure, Dialect::Machine).and_then(|figure| figure.text(language));
    text.map_err(|error| error::raised(py, &error))
}

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{amount, format_figure, settle_case, settle_cases};
    #[pymodule_export]
    use crate::agreement::{PyAgreement, PyTerms, agreement_template, agreements};
    #[pymodule_export]
    use crate::arguments::{too_small, unknown_argument, wrong_argument};
    #[pymodule_export]
    use crate::command::{command, command_file, schema};
    #[pymodule_export]
    use crate::document::{document, workbook};
    #[pymodule_export]
    use crate::error::language;
    #[pymodule_export]
    use crate::result::{Figure, PyResultBase, PyRule};
    #[pymodule_export]
    use crate::rules::{rules, table_docs};
    #[pymodule_export]
    use crate::sheet::{
        PySheetAddresses, encoding, headings, read_csv, read_excel, separator, sheet_texts, sheet_workbook,
        text_of_file, unwritable,
    };
    #[pymodule_export]
    use crate::statement::PyStatement;
    #[pymodule_export]
    use crate::table::{PyTable, settle_table, table_from_bytes};

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "Python's name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
