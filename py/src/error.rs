//! The core's errors as Python exceptions.

use std::ffi::CString;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};
use rammeaftale::value::ToValue as _;
use rammeaftale::{Error, Language, Problem};

use crate::arguments::optional_text;
use crate::to_python::to_python;

/// The exception of an error: `RammeaftaleError` with all its problems.
pub fn raised(py: Python<'_>, error: &Error) -> PyErr {
    exception(py, error).map_or_else(|failed| failed, PyErr::from_value)
}

fn exception<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    let problems = problems(py, error.problems())?;
    class(py)?.call1((problems,))
}

/// The class of the exception.
fn class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static ERROR: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    ERROR.import(py, "rammeaftale", "RammeaftaleError")
}

/// Whether an exception is the library's own.
pub fn is_of_library(py: Python<'_>, exception: &PyErr) -> bool {
    class(py).is_ok_and(|class| exception.is_instance(py, class))
}

/// Issues a Python warning about each value that is possible and hardly meant, to the caller of the rule's function.
pub fn warn(py: Python<'_>, warnings: &[Problem]) -> PyResult<()> {
    static WARNING: PyOnceLock<Py<PyType>> = PyOnceLock::new();

    for warning in warnings {
        let class = WARNING.import(py, "rammeaftale", "RammeaftaleWarning")?;
        let message = CString::new(warning.message(Language::English))?;
        PyErr::warn(py, class, &message, 2)?;
    }
    Ok(())
}

/// Problems as objects of Python's class for them.
pub fn problems<'py>(py: Python<'py>, problems: &[Problem]) -> PyResult<Bound<'py, PyTuple>> {
    static PROBLEM: PyOnceLock<Py<PyType>> = PyOnceLock::new();

    let class = PROBLEM.import(py, "rammeaftale", "Problem")?;
    let said = |problem: &Problem| {
        let allowed = problem.allowed().map(|allowed| to_python(py, &allowed.to_value(), None)).transpose()?;
        class.call1((
            problem.code().as_str(),
            problem.place(),
            problem.message(Language::English),
            problem.given(),
            allowed,
            problem.message(Language::Danish),
        ))
    };
    PyTuple::new(py, problems.iter().map(said).collect::<PyResult<Vec<_>>>()?)
}

/// The language with a code, `da` or `en`; the core's default without one.
pub fn language_of(py: Python<'_>, code: Option<&Bound<'_, PyAny>>) -> PyResult<Language> {
    let code = optional_text(code, "language")?;
    Language::from_code_or_default(code.as_deref()).map_err(|error| raised(py, &error))
}

/// The code of a language; of the default one without a code.
#[pyfunction]
#[pyo3(signature = (code, /))]
pub fn language(py: Python<'_>, code: Option<&Bound<'_, PyAny>>) -> PyResult<&'static str> {
    language_of(py, code).map(Language::code)
}
