//! Whole tables: Arrow columns in, the rules of the core, Arrow columns out.

use std::mem::{replace, take};
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
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
use rammeaftale::{Code, Constant, Error, Items, Memory, OnProblem, Problem, RULES, Rule, TableRule, explode, one_row};
use serde::Deserialize;

use crate::error::raised;
use crate::give::Give;

/// How long the work goes on between two looks at whether somebody interrupts it.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// How many rows are settled, and come back, together.
const ROWS_TOGETHER: usize = 65_536;

/// The figures of a rule for every row of a table: Arrow columns that pandas, Polars, pyarrow and `DuckDB` take without
/// copying.
#[pyclass(name = "Table", module = "rammeaftale")]
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
    pub fn of(batches: Vec<RecordBatch>) -> Option<Self> {
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
    figures: Vec<String>,
    /// A table that is no longer needed: its memory is used again, and it is empty afterwards.
    out: Option<Bound<'py, PyTable>>,
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
    let is_field = |name: &String| rule.input.fields.iter().any(|field| field.name == name);
    if let Some((name, _)) = said.columns.iter().find(|(name, _)| !is_field(name)) {
        return Err(raised(py, &Problem::new(Code::UnknownField, "columns").given(name).into()));
    }
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
    let Said { by, keep, oere, figures, out, .. } = said;
    let out = out.map(|table| -> PyResult<_> { Ok(take(&mut table.try_borrow_mut()?.batches)) }).transpose()?;
    let memory = Memory::of(out.unwrap_or_default());
    let on_problem = if said.collect { OnProblem::Collect } else { OnProblem::Stop };
    let settled = py.detach(|| {
        let items = items.into_iter().map(|(field, table)| Items::new(&field, table, &by));
        let items = items.collect::<Result<Vec<_>, _>>()?;
        let data = parts(data, &items, rule)?;
        let keep = by.into_iter().chain(keep).collect();
        let rule = TableRule { rule, constants, in_oere: oere, figures, options, on_problem };
        Work { rule, keep, data, memory }.settle(&mut |done| watch.goes_on(done))
    });
    if let Some(raised) = watch.raised {
        return Err(raised);
    }
    let batches = settled.map_err(|error| raised(py, &error))?;
    PyTable::of(batches).ok_or_else(|| PyValueError::new_err("a table without batches"))
}

/// A table with its items, in the parts that are settled together, one after the other.
fn parts(data: Option<Vec<RecordBatch>>, items: &[Items], rule: &Rule) -> Result<Vec<RecordBatch>, Error> {
    let mut data = match (data, items.first()) {
        // Items are looked up in the whole table.
        (Some(data), Some(_)) => vec![one(&data)?],
        (Some(data), None) => data,
        (None, Some(first)) => vec![first.owners()?],
        (None, None) => vec![one_row()?],
    };
    for items in items {
        data = data.iter().map(|table| items.beside(table, rule)).collect::<Result<_, _>>()?;
    }
    let parts: Vec<_> = data.iter().flat_map(part).collect();
    Ok(if parts.is_empty() { data } else { parts })
}

fn part(batch: &RecordBatch) -> impl Iterator<Item = RecordBatch> {
    let starts = (0..batch.num_rows()).step_by(ROWS_TOGETHER);
    starts.map(|start| batch.slice(start, ROWS_TOGETHER.min(batch.num_rows() - start)))
}

/// Everything that a call says, away from Python.
struct Work {
    rule: TableRule,
    keep: Vec<String>,
    data: Vec<RecordBatch>,
    memory: Memory,
}

impl Work {
    /// Settles the parts on as many threads as there are processors, and puts them together in their order. `go_on` is asked
    /// on this thread alone.
    fn settle(&self, go_on: &mut dyn FnMut(usize) -> bool) -> Result<Vec<RecordBatch>, Error> {
        let shared = Shared::default();
        let firsts: Vec<_> = self.data.iter().scan(0, |sum, part| Some(replace(sum, *sum + part.num_rows()))).collect();
        // A small table takes less time than to ask how many processors there are.
        let rows: usize = self.data.iter().map(RecordBatch::num_rows).sum();
        let helpers = match rows / ROWS_TOGETHER {
            0 => 0,
            parts => thread::available_parallelism().map_or(1, Into::into).min(parts + 1).min(self.data.len()) - 1,
        };
        let mut settled = thread::scope(|scope| {
            let help = || self.take_parts(&shared, &firsts, &mut |_| true);
            let helping: Vec<_> = (0..helpers).map(|_| scope.spawn(help)).collect();
            let mut settled = self.take_parts(&shared, &firsts, go_on);
            for helper in helping {
                // A panic would be a fault of the library, and goes on as one.
                settled.extend(helper.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
            settled
        });
        settled.sort_unstable_by_key(|(place, _)| *place);
        settled.into_iter().map(|(_, settled)| settled).collect()
    }

    /// Takes parts that nobody has taken and settles them, up to the end or the first that fails.
    fn take_parts(
        &self,
        shared: &Shared,
        firsts: &[usize],
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Vec<(usize, Result<RecordBatch, Error>)> {
        let mut settled = Vec::new();
        while !shared.failed.load(Ordering::Relaxed) {
            let place = shared.next.fetch_add(1, Ordering::Relaxed);
            let (Some(part), Some(first)) = (self.data.get(place), firsts.get(place)) else { break };
            let mut goes_on = |since| {
                if !go_on(shared.done.fetch_add(since, Ordering::Relaxed) + since) {
                    shared.interrupted.store(true, Ordering::Relaxed);
                }
                !shared.interrupted.load(Ordering::Relaxed)
            };
            let figures = self.rule.settle(part, *first, &self.memory, &mut goes_on);
            match figures.and_then(|figures| figures.map(|figures| beside(part, &self.keep, &figures)).transpose()) {
                Ok(Some(batch)) => settled.push((place, Ok(batch))),
                Ok(None) => break,
                Err(error) => {
                    // Parts before this one go on: the first row that fails is the one to be said.
                    shared.failed.store(true, Ordering::Relaxed);
                    settled.push((place, Err(error)));
                }
            }
        }
        settled
    }
}

/// What the threads of a call know of each other.
#[derive(Default)]
struct Shared {
    /// The next part to take.
    next: AtomicUsize,
    /// How many rows are done.
    done: AtomicUsize,
    failed: AtomicBool,
    interrupted: AtomicBool,
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
pub fn batches(table: AnyRecordBatch, columns: &[(String, String)]) -> PyResult<Vec<RecordBatch>> {
    let reader = table.into_reader()?;
    let schema = reader.schema();
    let mut batches = Vec::new();
    for batch in reader {
        batches.push(prepared(batch.map_err(|error| PyValueError::new_err(error.to_string()))?, columns)?);
    }
    if batches.is_empty() {
        batches.push(prepared(RecordBatch::new_empty(schema), columns)?);
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

fn prepared(batch: RecordBatch, names: &[(String, String)]) -> PyResult<RecordBatch> {
    let is_dictionary = |column: &ArrayRef| matches!(column.data_type(), DataType::Dictionary(..));
    if names.is_empty() && !batch.columns().iter().any(is_dictionary) {
        return Ok(batch);
    }
    let wrong = |error: arrow_schema::ArrowError| PyValueError::new_err(error.to_string());
    let (mut fields, mut columns) = (Vec::new(), Vec::new());
    let mut put = |name: &str, column: &ArrayRef| -> PyResult<()> {
        let plain = match column.data_type() {
            DataType::Dictionary(_, values) => cast(column, values).map_err(wrong)?,
            _ => column.clone(),
        };
        fields.push(Field::new(name, plain.data_type().clone(), true));
        columns.push(plain);
        Ok(())
    };
    // A column keeps its own name too, unless a field of that name is read from another.
    for (field, column) in batch.schema().fields().iter().zip(batch.columns()) {
        if names.iter().all(|(read, from)| read != field.name() || from == field.name()) {
            put(field.name(), column)?;
        }
    }
    for (read, from) in names.iter().filter(|(read, from)| read != from) {
        let column = batch.column_by_name(from).ok_or_else(|| PyKeyError::new_err(from.clone()))?;
        put(read, column)?;
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
