//! Agreements and terms as Python objects.

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use rammeaftale::Agreement;
use rammeaftale::agreement::{Terms, template};
use rammeaftale::error::Form;
use rammeaftale::read::{Dialect, from_value};
use rammeaftale::value::{Shape, ToValue as _, Value};

use crate::arguments::{document_of, text, wrong_type};
use crate::error::{language_of, raised};
use crate::from_python::from_python;
use crate::to_python::to_python;

/// A rammeaftale, or a national act of the same form: values with their source and status.
#[pyclass(frozen, eq, name = "Agreement", module = "rammeaftale")]
#[derive(Clone, PartialEq)]
pub struct PyAgreement(pub Agreement);

#[pymethods]
impl PyAgreement {
    /// An agreement from a mapping of the same form as its TOML file.
    #[new]
    #[pyo3(signature = (data, /))]
    fn new(data: &Bound<'_, PyAny>) -> PyResult<Self> {
        let value = from_python(data, &Shape::Any, "")?;
        Agreement::from_value(&value).map(Self).map_err(|error| raised(data.py(), &error))
    }

    /// Parses an agreement from TOML.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn from_toml(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        Agreement::from_toml(&document_of(text)?).map(Self).map_err(|error| raised(text.py(), &error))
    }

    /// Parses an agreement from JSON.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn from_json(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        Agreement::from_json(&document_of(text)?).map(Self).map_err(|error| raised(text.py(), &error))
    }

    /// The agreement of the library with this id.
    #[staticmethod]
    #[pyo3(signature = (id, /))]
    fn named(id: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = id.py();
        Agreement::named(&text(id, "id")?).map(|agreement| Self(agreement.clone())).map_err(|error| raised(py, &error))
    }

    /// Its name in inputs, such as ``syddanmark-2023-2024``.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// Its title.
    #[getter]
    fn title(&self) -> &str {
        self.0.title()
    }

    /// The first and the last day that it covers; ``None`` if they are not known.
    #[getter]
    fn period<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let Some(period) = self.0.period() else { return Ok(None) };
        let days = [period.first_day(), period.last_day()].map(|day| to_python(py, &day.to_value(), None));
        let [first, last] = days;
        Ok(Some(PyTuple::new(py, [first?, last?])?.into_any()))
    }

    /// Its values, as in its file: mappings of ``rule``, ``field``, ``value``, ``source``, ``status`` and others.
    #[getter]
    fn parameters<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.form().parameter.to_value(), None)
    }

    /// The agreement as canonical JSON.
    fn to_json(&self) -> String {
        self.0.to_value().to_json()
    }

    /// The rules that the agreement is enough for, and the values that are open or not mentioned.
    #[pyo3(signature = (language=None))]
    fn report(&self, py: Python<'_>, language: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        Ok(self.0.report().to_text(language_of(py, language)?))
    }

    /// This agreement beside another, as a Markdown table.
    #[pyo3(signature = (other, language=None))]
    fn beside(&self, other: &Bound<'_, PyAny>, language: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
        let py = other.py();
        let other = other.cast::<Self>().map_err(|_| wrong_type(py, "other", Form::Agreement))?;
        Ok(self.0.beside(&other.get().0, language_of(py, language)?))
    }

    fn __repr__(&self) -> String {
        format!("<Agreement {}: {}>", self.0.id(), self.0.title())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json(),)))
    }
}

/// Agreements laid over each other: for a field that a call leaves out, the first that knows a value decides.
#[pyclass(frozen, eq, name = "Terms", module = "rammeaftale")]
#[derive(Clone, PartialEq)]
pub struct PyTerms(pub Terms);

#[pymethods]
impl PyTerms {
    /// Terms out of agreements, the one that decides first in front.
    #[new]
    #[pyo3(signature = (*agreements, on=None, beyond_period=None))]
    fn new(
        agreements: &Bound<'_, PyTuple>,
        on: Option<&Bound<'_, PyAny>>,
        beyond_period: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let py = agreements.py();
        let layer = |agreement: Bound<'_, PyAny>| match agreement.cast::<PyAgreement>() {
            Ok(agreement) => Ok(agreement.get().0.to_value().into_owned()),
            Err(_) => from_python(&agreement, &Shape::Any, "agreements"),
        };
        let mut fields = vec![("agreements", Value::list(agreements.iter().map(layer).collect::<PyResult<Vec<_>>>()?))];
        for (name, value) in [("on", on), ("beyond_period", beyond_period)] {
            if let Some(value) = value {
                fields.push((name, from_python(value, &Shape::Any, name)?));
            }
        }
        from_value(&Value::object(fields), Dialect::Machine).map(Self).map_err(|error| raised(py, &error))
    }

    /// Parses terms from JSON, such as those of a case.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn from_json(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        let terms = rammeaftale::read::from_json(&document_of(text)?, Dialect::Machine);
        terms.map(Self).map_err(|error| raised(text.py(), &error))
    }

    /// The agreements, the one that decides first in front.
    #[getter]
    fn agreements(&self) -> Vec<PyAgreement> {
        self.0.layers().iter().cloned().map(PyAgreement).collect()
    }

    /// The day whose terms hold where an input does not say which days it is about.
    #[getter]
    fn on<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.0.on().map(|on| to_python(py, &on.to_value(), None)).transpose()
    }

    /// Whether values hold beyond their period.
    #[getter]
    fn beyond_period(&self) -> bool {
        self.0.holds_beyond_period()
    }

    /// The terms as canonical JSON.
    fn to_json(&self) -> String {
        self.0.to_value().to_json()
    }

    fn __repr__(&self) -> String {
        let ids: Vec<_> = self.0.layers().iter().map(Agreement::id).collect();
        format!("<Terms of {}>", ids.join(", "))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().to_json(),)))
    }
}

/// The agreements that come with the library.
#[pyfunction]
pub fn agreements() -> Vec<PyAgreement> {
    Agreement::all().iter().cloned().map(PyAgreement).collect()
}

/// The form of an agreement to fill in, as TOML.
#[pyfunction]
pub fn agreement_template() -> String {
    template()
}
