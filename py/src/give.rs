//! Python objects as serde's data model, so that the core reads them like any other source.

use std::borrow::Cow;

use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple, PyType};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::failure::Failure;
use crate::numbers::decimal;
use crate::plain::plain;

/// An object that the core reads.
#[derive(Clone, Copy)]
pub struct Give<'a, 'py>(pub &'a Bound<'py, PyAny>);

impl<'de> Deserializer<'de> for Give<'_, '_> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let object = self.0;
        if let Ok(text) = object.cast::<PyString>() {
            visitor.visit_str(&text_of(text))
        } else if object.is_none() {
            visitor.visit_unit()
        } else if let Ok(truth) = object.cast::<PyBool>() {
            visitor.visit_bool(truth.is_true())
        } else if let Ok(whole) = object.cast::<PyInt>() {
            visitor.visit_i128(saturated(whole)?)
        } else if let Some(exact) = exact_text(object)? {
            visitor.visit_bytes(plain(&exact.to_string_lossy()).as_bytes())
        } else if let Ok(entries) = object.cast::<PyDict>() {
            visitor.visit_map(Entries::of(entries))
        } else if let Ok(list) = object.cast::<PyList>() {
            visitor.visit_seq(Items(list.iter()))
        } else if let Ok(tuple) = object.cast::<PyTuple>() {
            visitor.visit_seq(Items(tuple.iter()))
        } else {
            give_rare(object, visitor)
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        if self.0.is_none() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    /// What nobody asks for is not looked at, however deep it is.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier
    }
}

/// Other mappings, and numbers and truth values of other libraries.
fn give_rare<'de, V: Visitor<'de>>(object: &Bound<'_, PyAny>, visitor: V) -> Result<V::Value, Failure> {
    let py = object.py();
    if object.is_instance_of::<PyFloat>() {
        return visitor.visit_f64(0.0);
    }
    if is_record(object)? {
        return visitor.visit_map(Entries::of(object.call_method0("to_dict")?.cast::<PyDict>().map_err(PyErr::from)?));
    }
    if object.cast::<PyMapping>().is_ok() {
        let entries = py.get_type::<PyDict>().call1((object,))?;
        return visitor.visit_map(Entries::of(entries.cast::<PyDict>().map_err(PyErr::from)?));
    }
    if object.get_type().fully_qualified_name().is_ok_and(|name| name == "numpy.bool" || name == "numpy.bool_") {
        return visitor.visit_bool(object.is_truthy()?);
    }
    if let Some(index) = converted(object, "__index__")?
        && let Ok(whole) = index.cast::<PyInt>()
    {
        return visitor.visit_i128(saturated(whole)?);
    }
    match converted(object, "__float__")? {
        Some(_) => visitor.visit_f64(0.0),
        // Of the wrong type for every field.
        None => visitor.visit_char('?'),
    }
}

/// Whether an object came out of a result.
fn is_record(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    static RECORD: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    object.is_instance(RECORD.import(object.py(), "rammeaftale._results", "Record")?)
}

/// What a conversion of an object gives; nothing where the object cannot be converted.
fn converted<'py>(object: &Bound<'py, PyAny>, method: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    let py = object.py();
    match object.call_method0(method) {
        Ok(number) => Ok(Some(number)),
        Err(raised) if raised.is_instance_of::<PyException>(py) => Ok(None),
        Err(raised) => Err(raised),
    }
}

/// An integer, kept within 128 bits: no number of the core is that large.
fn saturated(whole: &Bound<'_, PyInt>) -> PyResult<i128> {
    if let Ok(small) = whole.extract::<i64>() {
        return Ok(small.into());
    }
    if let Ok(large) = whole.extract::<i128>() {
        return Ok(large);
    }
    // A subclass may compare as it likes; the integer itself does not.
    let negative = whole.py().get_type::<PyInt>().call_method1("__lt__", (whole, 0))?.is_truthy()?;
    Ok(if negative { i128::MIN } else { i128::MAX })
}

/// The text of a `Decimal` or a `date`. A `datetime` is neither, since a day is asked for.
fn exact_text<'py>(object: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyString>>> {
    static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static DATETIME: PyOnceLock<Py<PyType>> = PyOnceLock::new();

    let py = object.py();
    let decimal = decimal(py)?;
    if object.get_type_ptr() == decimal.as_type_ptr() {
        return object.str().map(Some);
    }
    if object.is_instance(decimal)? {
        // A subclass may write itself as it likes.
        return decimal.call1((object,))?.str().map(Some);
    }
    let date = DATE.import(py, "datetime", "date")?;
    if object.is_instance(date)? && !object.is_instance(DATETIME.import(py, "datetime", "datetime")?)? {
        return Ok(Some(date.call_method1("isoformat", (object,))?.str()?));
    }
    Ok(None)
}

/// The text of a `str`. Python's may have halves of characters, which are no text: a NUL makes them wrong everywhere.
pub fn text_of<'a>(text: &'a Bound<'_, PyString>) -> Cow<'a, str> {
    text.to_str().map_or_else(|_| Cow::Owned(format!("{}\0", text.to_string_lossy())), Cow::Borrowed)
}

struct Items<I>(I);

impl<'de, 'py, I: Iterator<Item = Bound<'py, PyAny>>> SeqAccess<'de> for Items<I> {
    type Error = Failure;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Failure> {
        self.0.next().map(|item| seed.deserialize(Give(&item))).transpose()
    }
}

/// The entries of a dictionary, taken out at once: reading one may run Python code, which may change the dictionary.
struct Entries<'py> {
    entries: std::vec::IntoIter<(Bound<'py, PyAny>, Bound<'py, PyAny>)>,
    value: Option<Bound<'py, PyAny>>,
}

impl<'py> Entries<'py> {
    fn of(entries: &Bound<'py, PyDict>) -> Self {
        Self { entries: entries.iter().collect::<Vec<_>>().into_iter(), value: None }
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some(value);
        seed.deserialize(Give(&key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Failure> {
        let value = self.value.take().ok_or_else(|| Failure::custom("a value before its key"))?;
        seed.deserialize(Give(&value))
    }
}
