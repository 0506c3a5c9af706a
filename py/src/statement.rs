//! Statements: the explanation of a result in one language.

use pyo3::prelude::*;
use pyo3::types::PyDict;
use rammeaftale::value::ToValue as _;
use rammeaftale::{Language, Settlement, Statement};

use crate::to_python::to_python;

/// The statement of a result: every figure with its formula, source and status, and the checks that close it.
#[pyclass(frozen, name = "Statement", module = "rammeaftale")]
pub struct PyStatement {
    settlement: Settlement,
    language: Language,
}

#[pymethods]
impl PyStatement {
    /// The language, ``da`` or ``en``.
    #[getter]
    const fn language(&self) -> &'static str {
        self.language.code()
    }

    /// The name of the rule.
    #[getter]
    fn rule(&self) -> &'static str {
        self.settlement.rule()
    }

    /// The title.
    #[getter]
    fn title(&self) -> String {
        self.statement().view(self.language).title
    }

    /// The conclusion as data: ``label`` and ``value`` of the figure that answers the question, ``text``, ``assurance``.
    #[getter]
    fn conclusion<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.statement().view(self.language).conclusion.to_value(), None)
    }

    /// Published figures that do not follow from the others.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.statement().view(self.language).findings.to_value(), None)
    }

    /// The statement as plain text.
    #[getter]
    fn text(&self) -> String {
        self.statement().to_text(self.language)
    }

    /// The statement as Markdown.
    #[getter]
    fn markdown(&self) -> String {
        self.statement().to_markdown(self.language)
    }

    /// The statement as an HTML fragment: a table, with everything escaped.
    #[getter]
    pub fn html(&self) -> String {
        self.statement().to_html(self.language)
    }

    /// Lines beside each other as data: ``caption``, ``headers``, and ``rows`` of ``label`` and ``cells``.
    #[getter]
    fn tables<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.statement().view(self.language).tables.to_value(), None)
    }

    /// The lines as data: ``id``, ``listed``, ``label``, ``formula``, ``figures``, ``value``, ``rounding``, ``source``, ``status``.
    #[getter]
    fn lines<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.statement().view(self.language).lines.to_value(), None)
    }

    /// The figures of several that are worked out or given alike, as far as ``tables`` does not show them, in the same form.
    #[getter]
    fn lists<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.statement().view(self.language).lists.to_value(), None)
    }

    /// The closing checks as data: ``label``, ``figures``, ``holds``.
    #[getter]
    fn checks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.statement().view(self.language).checks.to_value(), None)
    }

    /// Remarks for the reader.
    #[getter]
    fn notes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.statement().view(self.language).notes.to_value(), None)
    }

    /// The whole statement as data: the rule, the title, the conclusion, the findings, the tables, the lines, the checks and the notes.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        Ok(to_python(py, &self.statement().view(self.language).to_value(), None)?.cast_into()?)
    }

    fn __str__(&self) -> String {
        self.text()
    }

    fn __repr__(&self) -> String {
        format!("<Statement of {} in {}>", self.rule(), self.language())
    }

    #[pyo3(name = "_repr_html_")]
    fn shown(&self) -> String {
        self.html()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.language == other.language && self.text() == other.text()
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        (self.language, self.text()).hash(&mut hasher);
        hasher.finish()
    }

    /// Pickled as the case that it can be settled from again.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String, &'static str))> {
        let statement = py.import("rammeaftale")?.getattr("_statement")?;
        Ok((statement, (self.settlement.provenance().case, self.language())))
    }
}

impl PyStatement {
    pub const fn new(settlement: Settlement, language: Language) -> Self {
        Self { settlement, language }
    }

    fn statement(&self) -> Statement {
        self.settlement.statement()
    }
}
