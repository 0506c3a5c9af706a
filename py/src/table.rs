//! Whole tables: Arrow columns in, the rules of the core, Arrow columns out.

use std::sync::Arc;
use std::time::{Duration, Instant};

use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchOptions, StructArray};
use arrow_cast::cast;
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use arrow_select::concat::concat_batches;
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict};
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};
use pyo3_arrow::input::AnyRecordBatch;
use rammeaftale::{
    Code, Constant, Error, Items, OnProblem, Options, Problem, RULES, TableRule, explode, no_results, one_row,
};
use serde::Deserialize;

use crate::error::raised;
use crate::give::Give;

/// How long the work goes on between two looks at whether somebody interrupts it.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// The figures of a rule for every row of a table: Arrow columns that pandas, Polars, pyarrow and `DuckDB` take without
/// copying.
#[pyclass(frozen, name = "Table", module = "rammeaftale")]
pub struct PyTable {
    batches: Vec<RecordBatch>,
    schema: SchemaRef,
}

#[pymethods]
impl PyTable {
    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.schema.fields().iter().map(|field| field.name().clone()).collect()
    }

    /// How many rows there are.
    #[getter]
    fn num_rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// The items of a list column, one row each, after the columns that are repeated for them.
    #[pyo3(signature = (column, keep=None))]
    fn explode(&self, py: Python<'_>, column: &str, keep: Option<Vec<String>>) -> PyResult<Self> {
        let keep = keep.unwrap_or_default();
        let each = self.batches.iter().map(|batch| explode(batch, column, &keep));
        let batches = each.collect::<Result<Vec<_>, _>>().map_err(|error| raised(py, &error))?;
        Self::of(batches).ok_or_else(|| PyKeyError::new_err(column.to_owned()))
    }

    /// The columns, as the Arrow `PyCapsule` interface has them.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let field = Field::new_struct("", self.schema.fields().clone(), false);
        let structs = self
            .batches
            .clone()
            .into_iter()
            .map(|batch| -> Result<ArrayRef, _> { Ok(Arc::new(StructArray::from(batch)) as ArrayRef) });
        let reader = Box::new(ArrayIterator::new(structs, Arc::new(field)));
        Ok(to_stream_pycapsule(py, reader, requested_schema)?)
    }

    /// The names and types of the columns, as the Arrow `PyCapsule` interface has them.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        Ok(to_schema_pycapsule(py, self.schema.as_ref())?)
    }

    fn __len__(&self) -> usize {
        self.num_rows()
    }

    fn __repr__(&self) -> String {
        format!("<Table of {} rows: {}>", self.num_rows(), self.column_names().join(", "))
    }
}

impl PyTable {
    fn of(batches: Vec<RecordBatch>) -> Option<Self> {
        let schema = batches.first()?.schema();
        Some(Self { batches, schema })
    }
}

/// What a call says beside its tables.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub struct Said<'py> {
    rule: String,
    constants: Bound<'py, PyDict>,
    options: Bound<'py, PyDict>,
    by: Vec<String>,
    keep: Vec<String>,
    /// The column that a field is read from, where it has another name.
    columns: Vec<(String, String)>,
    oere: Vec<String>,
    collect: bool,
    /// Called now and then with how many rows are done.
    progress: Option<Bound<'py, PyAny>>,
}

/// Settles the rows of a table.
#[pyfunction]
#[pyo3(signature = (said, data, items, /))]
pub fn settle_table(
    py: Python<'_>,
    said: Said<'_>,
    data: Option<AnyRecordBatch>,
    items: Vec<(String, AnyRecordBatch)>,
) -> PyResult<PyTable> {
    let rule =
        RULES.iter().find(|rule| rule.name == said.rule).ok_or_else(|| PyKeyError::new_err(said.rule.clone()))?;
    let constants = said
        .constants
        .iter()
        .map(|(name, value)| -> PyResult<_> { Ok((name.extract::<String>()?, Constant::deserialize(Give(&value))?)) });
    let constants = constants.collect::<PyResult<Vec<_>>>()?;
    let options = rammeaftale::read_options(Give(said.options.as_any()))?.map_err(|error| raised(py, &error))?;
    let items = items.into_iter().map(|(field, table)| -> PyResult<_> { Ok((field, whole(table, &[])?)) });
    let items = items.collect::<PyResult<Vec<_>>>()?;
    let data = data.map(|data| batches(data, &said.columns)).transpose()?;

    let mut watch = Watch { last: Instant::now(), progress: said.progress.map(Bound::unbind), raised: None };
    let (by, keep, oere) = (said.by, said.keep, said.oere);
    let on_problem = if said.collect { OnProblem::Collect } else { OnProblem::Stop };
    let settled = py.detach(|| {
        let work = Work { rule, constants, options, by, keep, oere, on_problem };
        work.settle(data, items, &mut |done| watch.goes_on(done))
    });
    if let Some(raised) = watch.raised {
        return Err(raised);
    }
    let batches = settled.map_err(|error| raised(py, &error))?;
    PyTable::of(batches).ok_or_else(|| PyValueError::new_err("a table without batches"))
}

/// Everything that a call says, away from Python.
struct Work {
    rule: &'static rammeaftale::Rule,
    constants: Vec<(String, Constant)>,
    options: Options,
    by: Vec<String>,
    keep: Vec<String>,
    oere: Vec<String>,
    on_problem: OnProblem,
}

impl Work {
    fn settle(
        self,
        data: Option<Vec<RecordBatch>>,
        items: Vec<(String, RecordBatch)>,
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Vec<RecordBatch>, Error> {
        let items = items.into_iter().map(|(field, table)| Items::new(&field, table, &self.by));
        let items = items.collect::<Result<Vec<_>, _>>()?;
        let data = match (data, items.first()) {
            // Items are looked up in the whole table.
            (Some(data), Some(_)) => vec![one(&data)?],
            (Some(data), None) => data,
            (None, Some(first)) => vec![first.owners()?],
            (None, None) => vec![one_row()?],
        };
        let keep: Vec<_> = self.by.iter().chain(&self.keep).cloned().collect();
        let Self { rule, constants, options, on_problem, .. } = self;
        let mut table = TableRule { rule, constants, items, in_oere: self.oere, options, on_problem, go_on };
        let mut settled = Vec::with_capacity(data.len());
        let mut first = 0;
        for batch in &data {
            let Some(figures) = table.settle(batch, first)? else { break };
            settled.push(beside(batch, &keep, &figures)?);
            first += batch.num_rows();
        }
        if settled.is_empty() {
            settled.push(no_results(rule, on_problem)?);
        }
        Ok(settled)
    }
}

/// Looks now and then at whether somebody interrupts the work, and says how far it is.
struct Watch {
    last: Instant,
    progress: Option<Py<PyAny>>,
    raised: Option<PyErr>,
}

impl Watch {
    fn goes_on(&mut self, done: usize) -> bool {
        if self.last.elapsed() < BETWEEN_LOOKS {
            return true;
        }
        self.last = Instant::now();
        let looked = Python::attach(|py| {
            py.check_signals()?;
            self.progress.as_ref().map_or(Ok(()), |progress| progress.call1(py, (done,)).map(drop))
        });
        self.raised = looked.err();
        self.raised.is_none()
    }
}

/// A table as batches, with columns under the names of the fields, dictionaries as what they stand for.
fn batches(table: AnyRecordBatch, columns: &[(String, String)]) -> PyResult<Vec<RecordBatch>> {
    let reader = table.into_reader()?;
    let schema = reader.schema();
    let mut batches = Vec::new();
    for batch in reader {
        batches.push(prepared(&batch.map_err(|error| PyValueError::new_err(error.to_string()))?, columns)?);
    }
    if batches.is_empty() {
        batches.push(prepared(&RecordBatch::new_empty(schema), columns)?);
    }
    Ok(batches)
}

fn whole(table: AnyRecordBatch, columns: &[(String, String)]) -> PyResult<RecordBatch> {
    let batches = batches(table, columns)?;
    one(&batches).map_err(|_| PyValueError::new_err("the batches of a table differ"))
}

fn one(batches: &[RecordBatch]) -> Result<RecordBatch, Error> {
    let wrong = || Error::from(Problem::new(Code::WrongType, ""));
    let schema = batches.first().ok_or_else(wrong)?.schema();
    concat_batches(&schema, batches).map_err(|_| wrong())
}

fn prepared(batch: &RecordBatch, names: &[(String, String)]) -> PyResult<RecordBatch> {
    let wrong = |error: arrow_schema::ArrowError| PyValueError::new_err(error.to_string());
    let mut fields = Vec::new();
    let mut columns = Vec::new();
    for (field, column) in batch.schema().fields().iter().zip(batch.columns()) {
        let plain = match field.data_type() {
            DataType::Dictionary(_, values) => cast(column, values).map_err(wrong)?,
            _ => column.clone(),
        };
        let name = names.iter().find(|(_, column)| column == field.name()).map_or(field.name(), |(name, _)| name);
        fields.push(Field::new(name, plain.data_type().clone(), true));
        columns.push(plain);
    }
    let options = RecordBatchOptions::new().with_row_count(Some(batch.num_rows()));
    RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), columns, &options).map_err(wrong)
}

/// Columns that are kept, and the figures beside them.
fn beside(batch: &RecordBatch, keep: &[String], figures: &RecordBatch) -> Result<RecordBatch, Error> {
    let mut fields = Vec::new();
    let mut columns = Vec::new();
    for name in keep {
        let column = batch.column_by_name(name).ok_or_else(|| Problem::new(Code::UnknownField, name.clone()))?;
        fields.push(Field::new(name, column.data_type().clone(), true));
        columns.push(column.clone());
    }
    fields.extend(figures.schema().fields().iter().map(|field| field.as_ref().clone()));
    columns.extend(figures.columns().iter().cloned());
    RecordBatch::try_new(Arc::new(Schema::new(fields)), columns)
        .map_err(|_| Problem::new(Code::Duplicate, "keep").into())
}
