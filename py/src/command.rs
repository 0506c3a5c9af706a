//! The console command and the schemas: texts of the core, as they are.

use pyo3::prelude::*;
use pyo3::types::PyBytes;
use rammeaftale::command::{file_of, run};

use crate::arguments::text;
use crate::error::raised;

/// The schema of a rule, as JSON.
#[pyfunction]
#[pyo3(signature = (rule, /))]
pub fn schema(rule: &Bound<'_, PyAny>) -> PyResult<String> {
    let py = rule.py();
    rammeaftale::schema::schema(&text(rule, "rule")?).map(|schema| schema.to_json()).map_err(|error| raised(py, &error))
}

/// The file that a call of the command reads.
#[pyfunction]
#[pyo3(signature = (arguments, /))]
#[allow(clippy::needless_pass_by_value, reason = "Python gives a list of its own")]
pub fn command_file(arguments: Vec<String>) -> Option<String> {
    file_of(&arguments).map(str::to_owned)
}

/// Runs the command: exit status, output, the file to write it to, and messages.
#[pyfunction]
#[pyo3(signature = (arguments, content, reason, /))]
#[allow(clippy::needless_pass_by_value, reason = "Python gives a list of its own")]
pub fn command<'py>(
    py: Python<'py>,
    arguments: Vec<String>,
    content: &[u8],
    reason: Option<&str>,
) -> (u8, Bound<'py, PyBytes>, Option<String>, String) {
    let finished = run(&arguments, reason.map_or(Ok(content), Err));
    (finished.status, PyBytes::new(py, &finished.output), finished.file, finished.messages)
}
