//! Documents: several results as one page.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::error::language_of;
use crate::outcome::Outcome;

/// Several results as one HTML page of its own, each after its name where it has one.
#[pyfunction]
#[pyo3(signature = (results, title, language, names, /))]
pub fn document(
    py: Python<'_>,
    results: Vec<Py<Outcome>>,
    title: Option<&str>,
    language: &str,
    names: Option<Vec<Option<String>>>,
) -> PyResult<String> {
    let language = language_of(py, language)?;
    let names = names.unwrap_or_else(|| vec![None; results.len()]);
    if names.len() != results.len() {
        let said = format!("there are {} results and {} names", results.len(), names.len());
        return Err(PyValueError::new_err(said));
    }
    let pairs: Vec<_> = names.into_iter().zip(results).collect();
    let parts: Vec<_> = pairs.iter().map(|(name, result)| (name.as_deref(), result.get().settlement())).collect();
    Ok(rammeaftale::document(title, &parts, language))
}
