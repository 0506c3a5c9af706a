//! Python objects as values of the core.

use std::borrow::Cow;

use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyDate, PyDateAccess, PyDateTime, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple, PyType,
};
use rammeaftale::Options;
use rammeaftale::value::{Field, List, MOST_LEVELS, MOST_VALUES, Object, Schema, Shape, ToValue as _, Value};

use crate::agreement::{PyAgreement, PyTerms};
use crate::arguments::{MOST_ITEMS, is_foreign, is_mapping, text_of, too_many};
use crate::error::raised;
use crate::numbers::decimal;

/// The value of an object, as far as a shape wants it; `path` is named if it holds too many values.
pub fn from_python(object: &Bound<'_, PyAny>, shape: &Shape, path: &str) -> PyResult<Value<'static>> {
    let mut building = Building { left: Some(MOST_VALUES) };
    let value = building.value(object, shape)?;
    building.finish(object.py(), value, path)
}

/// The value of the keywords of a call: one for each field, `None` where it is left out, and keywords that are no fields.
pub fn from_keywords<'a, 'py: 'a>(
    py: Python<'py>,
    fields: impl Iterator<Item = (&'static Field, Borrowed<'a, 'py, PyAny>)>,
    unknown: &Bound<'py, PyDict>,
) -> PyResult<Value<'static>> {
    let mut building = Building { left: Some(MOST_VALUES) };
    let mut object = Vec::with_capacity(fields.size_hint().0);
    for (field, value) in fields.filter(|(_, value)| !value.is_none()) {
        object.push((Cow::Borrowed(field.name), building.value(&value, field.shape)?));
    }
    for (keyword, _) in unknown {
        object.push((Cow::Owned(key(&keyword)?), Value::Null));
    }
    building.finish(py, Value::Object(Object::Built(object)), "input")
}

/// Options out of a dictionary.
pub fn options(options: &Bound<'_, PyDict>) -> PyResult<Options> {
    if options.is_empty() {
        return Ok(Options::NONE);
    }
    let known = Options::SCHEMA
        .fields
        .iter()
        .filter_map(|field| options.get_item(field.name).transpose().map(|value| value.map(|value| (field, value))));
    options_from_keywords(options.py(), known.collect::<PyResult<Vec<_>>>()?.into_iter())
}

/// Options out of the keywords of a call. Terms that are an object already are not read again.
pub fn options_from_keywords<'py>(
    py: Python<'py>,
    keywords: impl Iterator<Item = (&'static Field, Bound<'py, PyAny>)>,
) -> PyResult<Options> {
    let (terms, others): (Vec<_>, Vec<_>) = keywords.partition(|(_, value)| value.is_instance_of::<PyTerms>());
    let others = others.iter().map(|(field, value)| (*field, value.as_borrowed()));
    let value = from_keywords(py, others, &PyDict::new(py))?;
    let mut options = Options::from_value(&value).map_err(|error| raised(py, &error))?;
    for (_, terms) in terms {
        options.terms = Some(terms.cast::<PyTerms>()?.get().0.clone());
    }
    Ok(options)
}

/// Builds values, up to a number of them.
struct Building {
    /// `None` once there were too many.
    left: Option<usize>,
}

impl Building {
    fn finish(&self, py: Python<'_>, value: Value<'static>, path: &str) -> PyResult<Value<'static>> {
        self.left.map(|_| value).ok_or_else(|| too_many(py, path, MOST_VALUES))
    }

    /// Whether one more value may be built.
    fn may_build(&mut self) -> bool {
        self.left = self.left.and_then(|left| left.checked_sub(1));
        self.left.is_some()
    }

    /// The value of an object. One that raises an exception of its own is refused as something else.
    fn value(&mut self, object: &Bound<'_, PyAny>, shape: &Shape) -> PyResult<Value<'static>> {
        match self.answered(object, shape) {
            Err(raised) if is_foreign(object.py(), &raised) => Ok(Value::Other),
            answered => answered,
        }
    }

    /// The depth is bounded by the shape, so an object may hold itself.
    fn answered(&mut self, object: &Bound<'_, PyAny>, shape: &Shape) -> PyResult<Value<'static>> {
        if !self.may_build() {
            return Ok(Value::Null);
        }
        if let Ok(text) = object.cast::<PyString>() {
            Ok(Value::Text(Cow::Owned(text_of(text).into_owned())))
        } else if object.is_none() {
            Ok(Value::Null)
        } else if let Ok(truth) = object.cast::<PyBool>() {
            Ok(Value::Bool(truth.is_true()))
        } else if let Ok(integer) = object.cast::<PyInt>() {
            saturated(integer).map(Value::exact_integer)
        } else if let Some(exact) = exact(object)? {
            Ok(exact)
        } else if shape.is_any() {
            self.any(object, MOST_LEVELS)
        } else if let Ok(fields) = object.cast::<PyDict>() {
            self.object(fields, shape.schema())
        } else if let Ok(list) = object.cast::<PyList>() {
            self.list(list.iter(), shape.item())
        } else if let Ok(tuple) = object.cast::<PyTuple>() {
            self.list(tuple.iter(), shape.item())
        } else {
            self.rare(object, shape)
        }
    }

    /// A value of no known shape, nested to at most so many levels; what is deeper is refused as something else.
    fn any(&mut self, object: &Bound<'_, PyAny>, levels: usize) -> PyResult<Value<'static>> {
        if !self.may_build() {
            return Ok(Value::Null);
        }
        let Some(levels) = levels.checked_sub(1) else { return Ok(Value::Other) };
        if let Ok(fields) = object.cast::<PyDict>() {
            let mut built = Vec::new();
            for (name, value) in fields.iter().collect::<Vec<_>>() {
                built.push((Cow::Owned(key(&name)?), self.any(&value, levels)?));
                if self.left.is_none() {
                    break;
                }
            }
            Ok(Value::Object(Object::Built(built)))
        } else if object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>() {
            let mut built = Vec::new();
            for item in object.try_iter()? {
                built.push(self.any(&item?, levels)?);
                if self.left.is_none() {
                    break;
                }
            }
            Ok(Value::List(List::Built(built)))
        } else if object.is_instance_of::<PyAgreement>() {
            let agreement: PyRef<'_, PyAgreement> = object.extract().map_err(PyErr::from)?;
            Ok(agreement.0.to_value().into_owned())
        } else {
            self.value(object, &Shape::Truth)
        }
    }

    /// Other mappings, points in time, and numbers and truth values of other libraries.
    fn rare(&mut self, object: &Bound<'_, PyAny>, shape: &Shape) -> PyResult<Value<'static>> {
        if let Some(value) = time(object, shape)? {
            return Ok(value);
        }
        if object.is_instance_of::<PyFloat>() {
            return Ok(Value::Float);
        }
        if is_record(object)? {
            return self.object(object.call_method0("to_dict")?.cast()?, shape.schema());
        }
        if is_mapping(object) {
            // Its keys may be endless.
            let fields = PyDict::new(object.py());
            for name in object.call_method0("keys")?.try_iter()? {
                let name = name?;
                if !self.may_build() || fields.len() == MOST_ITEMS {
                    return Err(too_many(object.py(), "input", MOST_ITEMS));
                }
                fields.set_item(&name, object.get_item(&name)?)?;
            }
            return self.object(&fields, shape.schema());
        }
        if object.get_type().fully_qualified_name().is_ok_and(|name| name == "numpy.bool" || name == "numpy.bool_") {
            return Ok(Value::Bool(object.is_truthy()?));
        }
        if let Some(index) = converted(object, "__index__")?
            && let Ok(integer) = index.cast::<PyInt>()
        {
            return saturated(integer).map(Value::exact_integer);
        }
        Ok(if converted(object, "__float__")?.is_some() { Value::Float } else { Value::Other })
    }

    /// The entries are copied first: building a value may run Python code, which may change the dictionary.
    fn object(&mut self, fields: &Bound<'_, PyDict>, schema: Option<&'static Schema>) -> PyResult<Value<'static>> {
        let mut object = Vec::new();
        let entries: Vec<_> = if schema.is_some() { fields.iter().collect() } else { Vec::new() };
        for (name, value) in entries {
            let name = key(&name)?;
            match schema.and_then(|schema| schema.fields.iter().find(|field| field.name == name)) {
                Some(field) => object.push((Cow::Borrowed(field.name), self.value(&value, field.shape)?)),
                None if self.may_build() => object.push((Cow::Owned(name), Value::Null)),
                None => break,
            }
        }
        Ok(Value::Object(Object::Built(object)))
    }

    fn list<'py>(
        &mut self,
        items: impl Iterator<Item = Bound<'py, PyAny>>,
        shape: Option<&Shape>,
    ) -> PyResult<Value<'static>> {
        let mut list = Vec::new();
        if let Some(shape) = shape {
            for item in items {
                list.push(self.value(&item, shape)?);
                if self.left.is_none() {
                    break;
                }
            }
        }
        Ok(Value::List(List::Built(list)))
    }
}

/// The name of a field.
fn key(name: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(text) = name.cast::<PyString>() {
        return Ok(text_of(text).into_owned());
    }
    let integer = name.cast::<PyInt>().ok().filter(|_| !name.is_instance_of::<PyBool>());
    integer.map_or_else(|| Ok(Value::NO_KEY.to_owned()), |integer| Ok(saturated(integer)?.to_string()))
}

/// Whether an object came out of a result.
fn is_record(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    static RECORD: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    object.is_instance(RECORD.import(object.py(), "rammeaftale._results", "Record")?)
}

/// Calls a conversion of an object; `None` if it cannot be converted.
fn converted<'py>(object: &Bound<'py, PyAny>, method: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    let py = object.py();
    match object.call_method0(method) {
        Ok(number) => Ok(Some(number)),
        Err(raised) if raised.is_instance_of::<PyException>(py) => Ok(None),
        Err(raised) => Err(raised),
    }
}

/// An integer, kept within 128 bits: no number of the core is that large.
fn saturated(integer: &Bound<'_, PyInt>) -> PyResult<i128> {
    if let Ok(small) = integer.extract::<i64>() {
        return Ok(small.into());
    }
    if let Ok(large) = integer.extract::<i128>() {
        return Ok(large);
    }
    // A subclass may compare as it likes; the integer itself does not.
    let negative = integer.py().get_type::<PyInt>().call_method1("__lt__", (integer, 0))?.is_truthy()?;
    Ok(if negative { i128::MIN } else { i128::MAX })
}

/// A point in time as its text, from which the core reads the day; null for one that pandas or `NumPy` lack.
fn time(object: &Bound<'_, PyAny>, shape: &Shape) -> PyResult<Option<Value<'static>>> {
    let name = object.get_type().qualname()?.to_string();
    let text = match name.as_str() {
        "NaTType" | "NAType" => return Ok(Some(Value::Null)),
        "datetime64" => object.str()?.to_string(),
        _ if object.is_instance_of::<PyDateTime>() => object.call_method0("isoformat")?.str()?.to_string(),
        _ => return Ok(None),
    };
    Ok(Some(match text.as_str() {
        "NaT" => Value::Null,
        _ if is_day(shape) => text.into(),
        _ => Value::Other,
    }))
}

fn is_day(shape: &Shape) -> bool {
    match shape {
        Shape::Optional(inner) => is_day(inner),
        other => matches!(other, Shape::Text("Date")),
    }
}

/// The value of a `Decimal` or a `date`.
fn exact(object: &Bound<'_, PyAny>) -> PyResult<Option<Value<'static>>> {
    let decimal = decimal(object.py())?;
    if object.get_type_ptr() == decimal.as_type_ptr() {
        return Ok(Some(Value::from_decimal_text(&object.str()?.to_string_lossy())));
    }
    if object.is_instance(decimal)? {
        // A subclass may write itself as it likes.
        return Ok(Some(Value::from_decimal_text(&decimal.call1((object,))?.str()?.to_string_lossy())));
    }
    if let Ok(date) = object.cast::<PyDate>()
        && !object.is_instance_of::<PyDateTime>()
    {
        let year = i16::try_from(date.get_year()).unwrap_or(i16::MAX);
        return Ok(Some(Value::Date(year, date.get_month(), date.get_day())));
    }
    Ok(None)
}
