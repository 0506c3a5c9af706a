//! Documents: several results as one page.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::error::language_of;
use crate::from_python::items;
use crate::result::PyResultBase;

/// Several results as one HTML page of its own, each after its name where it has one.
#[pyfunction]
#[pyo3(signature = (results, title, language, names, case, /))]
pub fn document(
    py: Python<'_>,
    results: &Bound<'_, PyAny>,
    title: Option<&str>,
    language: Option<&str>,
    names: Option<&Bound<'_, PyAny>>,
    case: bool,
) -> PyResult<String> {
    let language = language_of(py, language)?;
    let results: Vec<Py<PyResultBase>> = items(results, "results")?;
    let names: Vec<Option<String>> = match names {
        Some(names) => items(names, "names")?,
        None => vec![None; results.len()],
    };
    if names.len() != results.len() {
        let lengths = format!("there are {} results and {} names", results.len(), names.len());
        return Err(PyValueError::new_err(lengths));
    }
    let pairs: Vec<_> = names.into_iter().zip(results).collect();
    let parts: Vec<_> = pairs.iter().map(|(name, result)| (name.as_deref(), result.get().settlement())).collect();
    Ok(rammeaftale::document::document(title, &parts, language, case))
}
