//! Whole tables: Arrow columns in, the rules of the core, Arrow columns out.

use std::io::Cursor;
use std::mem::{replace, take};
use std::sync::Arc;
use std::time::{Duration, Instant};

use arrow_array::{ArrayRef, RecordBatch, RecordBatchReader, StructArray};
use arrow_ipc::reader::StreamReader;
use arrow_ipc::writer::StreamWriter;
use arrow_schema::{ArrowError, Field, SchemaRef};
use pyo3::exceptions::PyValueError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyDict};
use pyo3_arrow::PyRecordBatchReader;
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};
use pyo3_arrow::input::AnyRecordBatch;
use rammeaftale::error::Form;
use rammeaftale::tables::{BufferPool, explode};
use rammeaftale::{Code, Error, Problem, Rule};

use crate::arguments::{answered, names, text, wrong_type};
use crate::error::{raised, warn};
use crate::progress::Progress;
use crate::request::Request;

/// How long the work goes on between two checks for an interrupt.
const BETWEEN_CHECKS: Duration = Duration::from_millis(100);

/// The figures of a rule for every row of a table: Arrow columns that pandas, Polars, pyarrow and `DuckDB` take without
/// copying.
#[pyclass(name = "Table", module = "rammeaftale.table")]
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
    fn explode(&self, column: &Bound<'_, PyAny>, keep: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let py = column.py();
        let column = text(column, "column")?;
        let keep = keep.map_or_else(|| Ok(Vec::new()), |keep| names(keep, "keep"))?;
        let each = self.batches.iter().map(|batch| explode(batch, &column, &keep));
        let batches = each.collect::<Result<Vec<_>, _>>().map_err(|error| raised(py, &error))?;
        // A table that was given as `out` has none left.
        let unknown = || raised(py, &Problem::new(Code::UnknownField, "column").with_given(&column).into());
        Self::of(batches).ok_or_else(unknown)
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

    /// The columns as bytes of Arrow's stream format, to be pickled and copied.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        let wrong = |error: ArrowError| PyValueError::new_err(error.to_string());
        let mut data = Vec::new();
        let mut writer = StreamWriter::try_new(&mut data, &self.schema).map_err(wrong)?;
        self.batches.iter().try_for_each(|batch| writer.write(batch)).map_err(wrong)?;
        writer.finish().map_err(wrong)?;
        drop(writer);
        Ok((py.import("rammeaftale._native")?.getattr("table_from_bytes")?, (PyBytes::new(py, &data),)))
    }

    fn __len__(&self) -> usize {
        self.num_rows()
    }

    fn __repr__(&self) -> String {
        format!("<Table of {} rows: {}>", self.num_rows(), self.column_names().join(", "))
    }
}

/// A table out of the bytes that it was pickled as.
#[pyfunction]
#[pyo3(signature = (data, /))]
pub fn table_from_bytes(data: &[u8]) -> PyResult<PyTable> {
    let wrong = |error: ArrowError| PyValueError::new_err(error.to_string());
    let reader = StreamReader::try_new(Cursor::new(data), None).map_err(wrong)?;
    let schema = reader.schema();
    Ok(PyTable { batches: reader.collect::<Result<_, _>>().map_err(wrong)?, schema })
}

impl PyTable {
    pub fn of(batches: Vec<RecordBatch>) -> Option<Self> {
        let schema = batches.first()?.schema();
        Some(Self { batches, schema })
    }
}

/// Settles the rows of a table.
#[pyfunction]
#[pyo3(signature = (rule, data, keywords, /))]
#[expect(clippy::needless_pass_by_value, reason = "Python's arguments are extracted by value")]
pub fn settle_table(
    py: Python<'_>,
    rule: Bound<'_, PyAny>,
    data: Option<Bound<'_, PyAny>>,
    keywords: Bound<'_, PyDict>,
) -> PyResult<PyTable> {
    let rule = Rule::named(&text(&rule, "rule")?).map_err(|error| raised(py, &error))?;
    let mut request = Request::read(rule, data.as_ref(), &keywords)?;
    // The keywords are read, and whatever fails from here on closes the bar.
    let progress = replace(&mut request.progress, Progress::Nothing).begun(py)?;
    let mut watch = Watch { last: Instant::now(), progress, raised: None };
    let settled = settled(py, &request, data.as_ref(), &mut watch);
    watch.progress.close(py, settled.is_ok())?;
    settled
}

fn settled<'py>(
    py: Python<'py>,
    request: &Request<'py>,
    data: Option<&Bound<'py, PyAny>>,
    watch: &mut Watch,
) -> PyResult<PyTable> {
    let items = request.items.iter().map(|(field, table)| Ok((field.clone(), batches(table, field)?)));
    let items = items.collect::<PyResult<Vec<_>>>()?;
    let read = data.map(|data| batches(data, "data")).transpose()?;
    let taken = |table: &Bound<'_, PyAny>| -> PyResult<_> {
        let table = table.cast::<PyTable>().map_err(|_| wrong_type(table.py(), "out", Form::Table))?;
        Ok(take(&mut table.try_borrow_mut()?.batches))
    };
    let out = request.out.as_ref().map(taken).transpose()?;
    let buffers = BufferPool::from_tables(out.unwrap_or_default());
    let call = &request.call;
    let settled = py.detach(|| call.settle(read, items, &buffers, &mut |done| watch.goes_on(done)));
    if let Some(raised) = watch.raised.take() {
        return Err(raised);
    }
    let located = |error| request.located(data, error);
    let settled = match settled {
        Ok(settled) => settled.unwrap_or_default(),
        Err(error) => return Err(raised(py, &located(error)?)),
    };
    if let Some(warnings) = Error::of(settled.warnings) {
        warn(py, located(warnings)?.problems())?;
    }
    PyTable::of(settled.batches).ok_or_else(|| PyValueError::new_err("a table without batches"))
}

/// Checks now and then for an interrupt, and reports progress.
struct Watch {
    last: Instant,
    progress: Progress,
    raised: Option<PyErr>,
}

impl Watch {
    fn goes_on(&mut self, done: usize) -> bool {
        if self.last.elapsed() < BETWEEN_CHECKS {
            return true;
        }
        self.last = Instant::now();
        let checked = Python::attach(|py| {
            py.check_signals()?;
            self.progress.report(py, done)
        });
        self.raised = checked.err();
        self.raised.is_none()
    }
}

/// The batches of a table, one after the other.
///
/// Most tables are streams, and asking for an attribute that is not there takes long. A single batch has both interfaces, and is a
/// stream only by way of a table.
fn reader(table: &Bound<'_, PyAny>) -> PyResult<Box<dyn RecordBatchReader + Send>> {
    match table.getattr_opt(intern!(table.py(), "__arrow_c_stream__"))? {
        Some(stream) if table.get_type().name()? != "RecordBatch" => {
            PyRecordBatchReader::from_arrow_pycapsule(stream.call0()?.cast()?)?.into_reader()
        }
        _ => table.extract::<AnyRecordBatch>()?.into_reader(),
    }
}

/// The batches of a table at a place; at least one, which has its columns.
pub fn batches(table: &Bound<'_, PyAny>, place: &str) -> PyResult<Vec<RecordBatch>> {
    let py = table.py();
    let reader = answered(py, reader(table), place, Form::Table)?;
    let schema = reader.schema();
    let mut batches = Vec::new();
    for batch in reader {
        let batch = batch.map_err(|error| PyValueError::new_err(error.to_string()));
        batches.push(answered(py, batch, place, Form::Table)?);
    }
    if batches.is_empty() {
        batches.push(RecordBatch::new_empty(schema));
    }
    Ok(batches)
}
