//! Arguments that are no inputs of a rule: texts, names, choices and lists of them. What is none is a problem at its place.

use std::borrow::Cow;

use pyo3::exceptions::{PyException, PyMemoryError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};
use rammeaftale::error::{Allowed, Code, Form, Problem};

use crate::error::{is_of_library, raised};

/// The most items that are taken from a list of names, results or tables.
pub const MOST_ITEMS: usize = 100_000;

/// The error of an argument of another type.
pub fn wrong_type(py: Python<'_>, place: &str, form: Form) -> PyErr {
    raised(py, &Problem::new(Code::WrongType, place).with_allowed(Allowed::Form(form)).into())
}

/// The error of a list with too many items.
pub fn too_many(py: Python<'_>, place: &str, most: usize) -> PyErr {
    raised(py, &Problem::new(Code::TooMany, place).with_allowed(Allowed::AtMost(most)).into())
}

/// The error of an argument that is none of some.
pub fn unknown_choice(py: Python<'_>, place: &str, given: &str, choices: &'static [&'static str]) -> PyErr {
    let problem = Problem::new(Code::UnknownChoice, place).with_given(given);
    raised(py, &problem.with_allowed(Allowed::Choices(choices)).into())
}

/// The answer of an object. An exception of its own makes it an argument of another type, and is the cause of the error.
pub fn answered<T>(py: Python<'_>, answer: PyResult<T>, place: &str, form: Form) -> PyResult<T> {
    answer.map_err(|own| {
        if !is_foreign(py, &own) {
            return own;
        }
        let error = wrong_type(py, place, form);
        error.set_cause(py, Some(own));
        error
    })
}

/// Whether an exception is one of an object that was given: no error of the library, and nothing that ends the program.
pub fn is_foreign(py: Python<'_>, exception: &PyErr) -> bool {
    exception.is_instance_of::<PyException>(py)
        && !exception.is_instance_of::<PyMemoryError>(py)
        && !is_of_library(py, exception)
}

/// The text of an argument.
pub fn text<'a>(object: &'a Bound<'_, PyAny>, place: &str) -> PyResult<Cow<'a, str>> {
    object.cast::<PyString>().map(text_of).map_err(|_| wrong_type(object.py(), place, Form::Text))
}

/// The text of an argument that may be left out.
pub fn optional_text(object: Option<&Bound<'_, PyAny>>, place: &str) -> PyResult<Option<String>> {
    object.filter(|object| !object.is_none()).map(|object| Ok(text(object, place)?.into_owned())).transpose()
}

/// One of some names.
pub fn choice(object: &Bound<'_, PyAny>, place: &str, choices: &'static [&'static str]) -> PyResult<&'static str> {
    let text = text(object, place)?;
    let known = choices.iter().copied().find(|choice| *choice == text);
    known.ok_or_else(|| unknown_choice(object.py(), place, &text, choices))
}

/// The items of an iterable, which may be endless or lie about its length.
pub fn items<'py>(object: &Bound<'py, PyAny>, place: &str) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let py = object.py();
    if object.is_instance_of::<PyString>() {
        return Err(wrong_type(py, place, Form::List));
    }
    let mut items = Vec::new();
    for item in answered(py, object.try_iter(), place, Form::List)? {
        if items.len() == MOST_ITEMS {
            return Err(too_many(py, place, MOST_ITEMS));
        }
        items.push(answered(py, item, place, Form::List)?);
    }
    Ok(items)
}

/// Names: one, or an iterable of them.
pub fn names(object: &Bound<'_, PyAny>, place: &str) -> PyResult<Vec<String>> {
    if object.is_instance_of::<PyString>() {
        return Ok(vec![text(object, place)?.into_owned()]);
    }
    // Most options are left out.
    if object.cast_exact::<PyTuple>().is_ok_and(PyTupleMethods::is_empty) {
        return Ok(Vec::new());
    }
    let names = items(object, place)?;
    names.iter().enumerate().map(|(index, name)| Ok(text(name, &format!("{place}[{index}]"))?.into_owned())).collect()
}

/// Whether an object is a mapping; one that answers with an exception is none.
pub fn is_mapping(object: &Bound<'_, PyAny>) -> bool {
    static MAPPING: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let class = MAPPING.import(object.py(), "collections.abc", "Mapping");
    class.and_then(|class| object.is_instance(class)).unwrap_or(false)
}

/// The keys of a mapping with their values.
type Entries<'py> = Vec<(String, Bound<'py, PyAny>)>;

/// The keys of a mapping with their values; `None` for an object that is no mapping.
pub fn entries<'py>(object: &Bound<'py, PyAny>, place: &str) -> PyResult<Option<Entries<'py>>> {
    let py = object.py();
    let read: Vec<_> = if let Ok(fields) = object.cast::<PyDict>() {
        fields.iter().take(MOST_ITEMS.saturating_add(1)).collect()
    } else if is_mapping(object) {
        let mut read = Vec::new();
        // Its keys may be endless.
        let keys = object.call_method0("keys").and_then(|keys| keys.try_iter());
        for key in answered(py, keys, place, Form::Object)?.take(MOST_ITEMS.saturating_add(1)) {
            let key = answered(py, key, place, Form::Object)?;
            let value = answered(py, object.get_item(&key), place, Form::Object)?;
            read.push((key, value));
        }
        read
    } else {
        return Ok(None);
    };
    if read.len() > MOST_ITEMS {
        return Err(too_many(py, place, MOST_ITEMS));
    }
    read.into_iter().map(|(key, value)| Ok((text(&key, place)?.into_owned(), value))).collect::<PyResult<_>>().map(Some)
}

/// The pairs of names of a mapping; none of nothing.
pub fn pairs(object: &Bound<'_, PyAny>, place: &str) -> PyResult<Vec<(String, String)>> {
    if object.is_none() {
        return Ok(Vec::new());
    }
    let entries = entries(object, place)?.ok_or_else(|| wrong_type(object.py(), place, Form::Object))?;
    entries
        .into_iter()
        .map(|(name, value)| {
            let value = text(&value, &format!("{place}.{name}"))?.into_owned();
            Ok((name, value))
        })
        .collect()
}

/// Whether problems are collected, out of the argument `errors`.
pub fn collects(errors: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(choice(errors, "errors", &["stop", "collect"])? == "collect")
}

/// The text of a `str`. Python's may have lone surrogates, which are not text: a NUL makes them wrong everywhere.
pub fn text_of<'a>(text: &'a Bound<'_, PyString>) -> Cow<'a, str> {
    text.to_str().map_or_else(|_| Cow::Owned(format!("{}\0", text.to_string_lossy())), Cow::Borrowed)
}

/// The text of a document, in which a NUL stands for each lone surrogate: none is a part of JSON, and every place is kept.
pub fn document_of<'a>(object: &'a Bound<'_, PyAny>) -> PyResult<Cow<'a, str>> {
    let text = object.cast::<PyString>().map_err(|_| wrong_type(object.py(), "", Form::Text))?;
    if let Ok(text) = text.to_str() {
        return Ok(Cow::Borrowed(text));
    }
    // A subclass may encode as it likes; the class itself does not.
    let class = object.py().get_type::<PyString>();
    let bytes: Vec<u8> = class.call_method1("encode", (text, "utf-16-le", "surrogatepass"))?.extract()?;
    let (units, _) = bytes.as_chunks::<2>();
    let characters = char::decode_utf16(units.iter().map(|unit| u16::from_le_bytes(*unit)));
    Ok(Cow::Owned(characters.map(|character| character.unwrap_or('\0')).collect()))
}

/// The error of an argument of another type, for the Python side.
#[pyfunction(name = "wrong_type")]
#[pyo3(signature = (place, form, /))]
pub fn wrong_argument(py: Python<'_>, place: &str, form: &str) -> PyErr {
    let form = match form {
        "file" => Form::File,
        "table" => Form::Table,
        "integer" => Form::Integer,
        "truth" => Form::Truth,
        "axes" => Form::Axes,
        _ => Form::Text,
    };
    wrong_type(py, place, form)
}

/// The error of a number below the least that is taken, for the Python side.
#[pyfunction]
#[pyo3(signature = (place, given, least, /))]
pub fn too_small(py: Python<'_>, place: &str, given: &str, least: usize) -> PyErr {
    let problem = Problem::new(Code::OutOfRange, place).with_given(given);
    raised(py, &problem.with_allowed(Allowed::AtLeast(least)).into())
}

/// The error of an argument that is none of some, for the Python side.
#[pyfunction(name = "unknown_choice")]
#[pyo3(signature = (place, given, choices, /))]
pub fn unknown_argument(py: Python<'_>, place: &str, given: &Bound<'_, PyAny>, choices: Vec<String>) -> PyErr {
    let Ok(given) = text(given, place) else { return wrong_type(py, place, Form::Text) };
    let problem = Problem::new(Code::UnknownChoice, place).with_given(&given);
    raised(py, &problem.with_allowed(Allowed::Headings(choices)).into())
}
