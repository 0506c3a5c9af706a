//! The progress of a call on tables, as its caller wants to see it.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyType};
use rammeaftale::error::Form;

use crate::arguments::wrong_type;

/// The receiver of progress: called now and then with the number of rows that are done.
pub enum Progress {
    Nothing,
    /// A function of the caller.
    Function(Py<PyAny>),
    /// A bar that appears at once, for the table that tells its length.
    AtOnce(Option<Py<PyAny>>),
    /// A bar that appears after a while. Most calls are too short for it, so it is made when the first progress is reported.
    Later(Option<Py<PyAny>>),
    /// The bar of `rammeaftale._progress`, which must be closed.
    Bar(Py<PyAny>),
}

impl Progress {
    /// A bar for a call that takes long.
    pub fn later(data: Option<&Bound<'_, PyAny>>) -> Self {
        Self::Later(data.map(|data| data.clone().unbind()))
    }

    /// Out of the argument `progress`: a function, whether there is a bar, or nothing.
    pub fn of(wanted: &Bound<'_, PyAny>, data: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let py = wanted.py();
        if wanted.is_none() {
            Ok(Self::later(data))
        } else if wanted.is_callable() {
            Ok(Self::Function(wanted.clone().unbind()))
        } else if let Ok(wanted) = wanted.cast_exact::<PyBool>() {
            let at_once = || Self::AtOnce(data.map(|data| data.clone().unbind()));
            Ok(if wanted.is_true() { at_once() } else { Self::Nothing })
        } else {
            Err(wrong_type(py, "progress", Form::Truth))
        }
    }

    /// Shows a bar that appears at once: from here on it must be closed.
    pub fn begun(self, py: Python<'_>) -> PyResult<Self> {
        match self {
            Self::AtOnce(data) => Ok(Self::Bar(bar(py, data, true)?)),
            other => Ok(other),
        }
    }

    /// Reports how many rows are done.
    pub fn report(&mut self, py: Python<'_>, done: usize) -> PyResult<()> {
        if let Self::Later(data) = self {
            *self = Self::Bar(bar(py, data.take(), false)?);
        }
        match self {
            Self::Function(report) | Self::Bar(report) => report.call1(py, (done,)).map(drop),
            Self::Nothing | Self::AtOnce(_) | Self::Later(_) => Ok(()),
        }
    }

    /// Closes the bar; at its end if the call has succeeded.
    pub fn close(self, py: Python<'_>, has_succeeded: bool) -> PyResult<()> {
        match self {
            Self::Bar(bar) => bar.call_method1(py, "close", (has_succeeded,)).map(drop),
            _ => Ok(()),
        }
    }
}

/// A bar for a table, which appears at once or after a while.
fn bar(py: Python<'_>, data: Option<Py<PyAny>>, at_once: bool) -> PyResult<Py<PyAny>> {
    static BAR: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    Ok(BAR.import(py, "rammeaftale._progress", "Progress")?.call1((data, at_once))?.unbind())
}
