//! Values of the core as Python objects.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDate, PyDict, PyString, PyTuple};
use rammeaftale::value::{Shape, Value};

use crate::numbers::decimal_of;

/// The Python object of a value: `Decimal` of a figure, a tuple of a list, an object of its class or else a dictionary.
/// Without a shape every object is a dictionary.
pub fn to_python<'py>(py: Python<'py>, value: &Value<'_>, shape: Option<&Shape>) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::Bool(truth) => truth.into_bound_py_any(py),
        Value::Integer(integer) => match i64::try_from(*integer) {
            Ok(integer) => integer.into_bound_py_any(py),
            Err(_) => integer.into_bound_py_any(py),
        },
        Value::Decimal(number) => decimal_of(py, *number),
        Value::Date(year, month, day) => Ok(PyDate::new(py, (*year).into(), *month, *day)?.into_any()),
        Value::Text(text) => Ok(PyString::new(py, text).into_any()),
        Value::List(list) => {
            let item = shape.and_then(Shape::item);
            let mut items = Vec::with_capacity(list.items().len());
            list.for_each(&mut |_, value| items.push(to_python(py, value, item)));
            Ok(PyTuple::new(py, items.into_iter().collect::<PyResult<Vec<_>>>()?)?.into_any())
        }
        Value::Object(object) => {
            let schema = shape.and_then(Shape::schema);
            let mut fields = Vec::with_capacity(object.fields().len());
            object.for_each(&mut |name, value| {
                let field = schema.and_then(|schema| schema.fields.iter().find(|field| field.name == name));
                fields.push(to_python(py, value, field.map(|field| field.shape)).map(|value| (name.to_owned(), value)));
            });
            let fields = fields.into_iter().collect::<PyResult<Vec<_>>>()?;
            if let Some(class) = schema.map(|schema| record(py, schema.name)).transpose()?.flatten() {
                return class.call1(PyTuple::new(py, fields.into_iter().map(|(_, value)| value))?);
            }
            let object = PyDict::new(py);
            for (name, value) in fields {
                object.set_item(name, value)?;
            }
            Ok(object.into_any())
        }
        // No result has anything else.
        _ => Ok(py.None().into_bound(py)),
    }
}

/// The Python class of the objects of a schema.
fn record<'py>(py: Python<'py>, name: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    static RECORDS: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
    RECORDS.import(py, "rammeaftale", "_RECORDS")?.get_item(name)
}
