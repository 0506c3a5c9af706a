//! Results: the base class of `DailyRate` and the others, which holds the settlement that its figures are taken from.

use std::sync::OnceLock;

use pyo3::exceptions::{PyIndexError, PyTypeError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyDict, PyTuple};
use rammeaftale::audit::{Asked, PrintedFigures};
use rammeaftale::error::Form;
use rammeaftale::read::{Read, from_value};
use rammeaftale::value::{Shape, ToValue as _};
use rammeaftale::{Dialect, Language, Options, Rule, Settlement, Settler};
use rammeaftale_codegen::schema;

use crate::arguments::wrong_type;
use crate::error::{language_of, problems, raised, warn};
use crate::from_python::{from_keywords, from_python, options as options_of, options_from_keywords};
use crate::statement::PyStatement;
use crate::to_python::to_python;

/// A settled case, before its result is an object of its class.
#[pyclass(frozen, module = "rammeaftale._native")]
#[derive(Clone)]
pub struct SettledCase {
    pub settlement: Settlement,
}

/// The result of a rule. The figures become Python objects when the first of them is asked for.
#[pyclass(frozen, subclass, name = "Result", module = "rammeaftale._native")]
pub struct PyResultBase {
    rule: &'static Rule,
    settlement: Settlement,
    /// Each made when it is asked for the first time.
    figures: OnceLock<Box<[OnceLock<Py<PyAny>>]>>,
}

/// The result of a settled case.
pub fn made(py: Python<'_>, settled: SettledCase) -> PyResult<Bound<'_, PyAny>> {
    static RESULTS: PyOnceLock<Py<PyDict>> = PyOnceLock::new();
    let class = RESULTS.import(py, "rammeaftale", "_RESULTS")?.as_any().get_item(settled.settlement.rule())?;
    class.call1((settled,))
}

#[pymethods]
impl PyResultBase {
    /// Settles what was given to a rule: a value for every field and option, and keywords that there are none for.
    #[new]
    #[pyo3(signature = (rule, values=None, unknown=None, /))]
    fn new(
        rule: &Bound<'_, PyAny>,
        values: Option<Bound<'_, PyTuple>>,
        unknown: Option<Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        let py = rule.py();
        let (Ok(rule), Some(values), Some(unknown)) = (rule.cast::<PyRule>(), values, unknown) else {
            let not_called = || PyTypeError::new_err("results are made by the functions of the rules");
            let SettledCase { settlement } = rule.cast::<SettledCase>().map_err(|_| not_called())?.get().clone();
            let rule = Rule::named(settlement.rule()).map_err(|error| raised(py, &error))?;
            warn(py, &settlement.warnings())?;
            return Ok(Self { rule, settlement, figures: OnceLock::new() });
        };
        let PyRule(rule) = *rule.get();
        let fields = rule.input.fields;
        let asked = || schema::options().iter().zip(values.iter_borrowed().skip(fields.len()));
        let options = if asked().all(|(_, value)| value.is_none()) {
            Options::NONE
        } else {
            let given = asked().filter(|(_, value)| !value.is_none()).map(|(field, value)| (field, value.to_owned()));
            options_from_keywords(py, given)?
        };
        let input = from_keywords(py, fields.iter().zip(values.iter_borrowed()), &unknown)?;
        let settler = Settler::new(rule, &options).map_err(|error| raised(py, &error))?;
        let settlement = settler.settle(&input).map_err(|error| raised(py, &error))?;
        warn(py, &settlement.warnings())?;
        Ok(Self { rule, settlement, figures: OnceLock::new() })
    }

    /// The figures, in their order.
    #[getter(_figures)]
    fn figures<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let figures = (0..self.rule.result.fields.len()).map(|index| self.figure(py, index));
        PyTuple::new(py, figures.collect::<PyResult<Vec<_>>>()?)
    }

    /// The result as canonical JSON: the same text in every language.
    fn to_json(&self) -> String {
        self.settlement.to_json()
    }

    /// The warnings about the input, without those that were acknowledged.
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        problems(py, &self.settlement.warnings())
    }

    /// The explanation: every figure with its formula, source and status, and the checks that close it.
    #[pyo3(signature = (language=None))]
    fn statement(&self, py: Python<'_>, language: Option<&Bound<'_, PyAny>>) -> PyResult<PyStatement> {
        Ok(PyStatement::new(self.settlement.clone(), language_of(py, language)?))
    }

    /// The result as an HTML page of its own; with the case that produces it again, where asked for.
    #[pyo3(signature = (language=None, *, case=false))]
    fn to_document(&self, py: Python<'_>, language: Option<&Bound<'_, PyAny>>, case: bool) -> PyResult<String> {
        let language = language_of(py, language)?;
        Ok(if case { self.settlement.to_document_with_case(language) } else { self.settlement.to_document(language) })
    }

    /// All that is needed to produce the result again, as data: ``version``, ``agreements``, ``on``, ``terms``, ``digest``, ``case``.
    #[getter]
    fn provenance<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.settlement.provenance().to_value(), None)
    }

    /// The explanation as a workbook (.xlsx): live formulas beside the library's values, and the checks.
    #[pyo3(signature = (language=None))]
    fn to_workbook<'py>(&self, py: Python<'py>, language: Option<&Bound<'_, PyAny>>) -> PyResult<Bound<'py, PyBytes>> {
        let file = self.settlement.to_workbook(language_of(py, language)?);
        Ok(PyBytes::new(py, &file.map_err(|error| raised(py, &error))?))
    }

    /// The result of the same input under other terms, or with other fields: what if?
    #[pyo3(signature = (**changes))]
    fn under<'py>(&self, py: Python<'py>, changes: Option<Bound<'py, PyDict>>) -> PyResult<Bound<'py, PyAny>> {
        let changes = changes.unwrap_or_else(|| PyDict::new(py));
        let options = options_of(&changes)?;
        for option in schema::options() {
            if changes.contains(option.name)? {
                changes.del_item(option.name)?;
            }
        }
        let fields = from_python(&changes, &Shape::Record(self.rule.input), "input")?;
        let settlement = self.settlement.under(&options, &fields).map_err(|error| raised(py, &error))?;
        made(py, SettledCase { settlement })
    }

    /// This result beside another of the same rule: every line that is not the same, as a Markdown table.
    #[pyo3(signature = (other, language=None))]
    fn compared_with(
        &self,
        py: Python<'_>,
        other: &Bound<'_, PyAny>,
        language: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let other = other.cast::<Self>().map_err(|_| wrong_type(py, "other", Form::Result))?;
        let (one, other) = (self.settlement.statement(), other.get().settlement.statement());
        Ok(one.compared_with(&other, language_of(py, language)?).to_markdown())
    }

    /// The values of a field of the input that give a figure as it is printed.
    #[pyo3(signature = (**asked))]
    fn solve<'py>(&self, py: Python<'py>, asked: Option<Bound<'py, PyDict>>) -> PyResult<Bound<'py, PyAny>> {
        let asked: Asked = read_keywords(py, asked)?;
        let solved = self.settlement.solve(&asked).map_err(|error| raised(py, &error))?;
        to_python(py, &solved.to_value(), None)
    }

    /// Printed figures against the rule: those that do not follow, and what would mend them.
    #[pyo3(signature = (**asked))]
    fn audit<'py>(&self, py: Python<'py>, asked: Option<Bound<'py, PyDict>>) -> PyResult<Bound<'py, PyAny>> {
        let asked: PrintedFigures = read_keywords(py, asked)?;
        let audit = self.settlement.audit(&asked).map_err(|error| raised(py, &error))?;
        to_python(py, &audit.to_value(), None)
    }

    #[pyo3(name = "_repr_html_")]
    fn to_html(&self) -> String {
        self.settlement.statement().to_html(Language::default())
    }

    /// Pickled as the case that it can be settled from again.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let settle = slf.py().import("rammeaftale")?.getattr("settle")?;
        Ok((settle, (slf.get().settlement.provenance().case,)))
    }
}

/// The question to a result, out of the keywords of a call.
fn read_keywords<T: Read>(py: Python<'_>, keywords: Option<Bound<'_, PyDict>>) -> PyResult<T> {
    let keywords = keywords.unwrap_or_else(|| PyDict::new(py));
    let value = from_python(&keywords, T::SHAPE, "asked")?;
    from_value(&value, Dialect::Machine).map_err(|error| raised(py, &error))
}

impl PyResultBase {
    /// The figure at an index among the fields of the result.
    fn figure<'py>(&self, py: Python<'py>, index: usize) -> PyResult<Bound<'py, PyAny>> {
        let fields = self.rule.result.fields;
        let figures = self.figures.get_or_init(|| fields.iter().map(|_| OnceLock::new()).collect());
        let (Some(cell), Some(field)) = (figures.get(index), fields.get(index)) else {
            return Err(PyIndexError::new_err(index));
        };
        if let Some(figure) = cell.get() {
            return Ok(figure.bind(py).clone());
        }
        // It is made outside of the lock, since Python may let another thread make the same figure meanwhile.
        let value = self.settlement.figure(index).ok_or_else(|| PyIndexError::new_err(index))?;
        let figure = to_python(py, &value, Some(field.shape))?.unbind();
        Ok(cell.get_or_init(|| figure).bind(py).clone())
    }

    pub const fn settlement(&self) -> &Settlement {
        &self.settlement
    }
}

/// A rule, as its function holds it.
#[pyclass(frozen, name = "Rule", module = "rammeaftale._native")]
pub struct PyRule(pub &'static Rule);

/// The getter of one figure of a result, behind a property of the result's class.
#[pyclass(frozen, module = "rammeaftale._native")]
pub struct Figure {
    index: usize,
}

#[pymethods]
impl Figure {
    #[new]
    #[pyo3(signature = (index, /))]
    const fn new(index: usize) -> Self {
        Self { index }
    }

    /// The figure of a result.
    #[pyo3(signature = (result, /))]
    fn of<'py>(&self, result: &Bound<'py, PyResultBase>) -> PyResult<Bound<'py, PyAny>> {
        result.get().figure(result.py(), self.index)
    }
}
