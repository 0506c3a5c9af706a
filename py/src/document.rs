//! Documents: several results as one page.

use pyo3::prelude::*;
use rammeaftale::error::{Allowed, Code, Form, Problem};

use crate::arguments::{items, optional_text, wrong_type};
use crate::error::{language_of, raised};
use crate::result::PyResultBase;

/// Several results as one HTML page of its own, each after its name where it has one.
#[pyfunction]
#[pyo3(signature = (results, title, language, names, case, /))]
pub fn document(
    py: Python<'_>,
    results: &Bound<'_, PyAny>,
    title: Option<&Bound<'_, PyAny>>,
    language: Option<&Bound<'_, PyAny>>,
    names: Option<&Bound<'_, PyAny>>,
    case: bool,
) -> PyResult<String> {
    let language = language_of(py, language)?;
    let title = optional_text(title, "title")?;
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
    let pairs: Vec<_> = names.into_iter().zip(results).collect();
    let parts: Vec<_> = pairs.iter().map(|(name, result)| (name.as_deref(), result.get().settlement())).collect();
    Ok(rammeaftale::document::document(title.as_deref(), &parts, language, case))
}
