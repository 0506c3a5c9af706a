//! The work of a table, shared among the processors.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use arrow_array::RecordBatch;
use arrow_schema::{Field, Schema};

use crate::error::{Code, Error, Problem};
use crate::tables::buffers::BufferPool;
use crate::tables::rows::RowSettler;

/// How many rows are settled, and come back, together.
const ROWS_TOGETHER: usize = 65_536;

/// The parts of a batch that are settled one after the other.
pub(super) fn split(batch: &RecordBatch) -> impl Iterator<Item = RecordBatch> {
    let starts = (0..batch.num_rows()).step_by(ROWS_TOGETHER);
    starts.map(|start| batch.slice(start, ROWS_TOGETHER.min(batch.num_rows().saturating_sub(start))))
}

/// A table on its way through a rule.
pub(super) struct Work<'a> {
    pub rows: RowSettler<'a>,
    /// The columns that come back beside the figures.
    pub keep: &'a [String],
    pub data: &'a [RecordBatch],
    pub buffers: &'a BufferPool,
}

/// The state that the threads share.
#[derive(Default)]
struct Shared {
    /// The next part to take.
    next: AtomicUsize,
    /// How many rows are done.
    done: AtomicUsize,
    failed: AtomicBool,
    interrupted: AtomicBool,
}

impl Work<'_> {
    /// Settles the parts on as many threads as there are processors, and puts the results in their order. `go_on` is called on
    /// this thread alone, with the number of rows that are done in all.
    pub(super) fn settle(&self, go_on: &mut dyn FnMut(usize) -> bool) -> Result<Option<Vec<RecordBatch>>, Error> {
        let shared = Shared::default();
        let mut rows = 0_usize;
        let mut firsts = Vec::with_capacity(self.data.len());
        for part in self.data {
            firsts.push(rows);
            rows = rows.saturating_add(part.num_rows());
        }
        // Asking for the number of processors takes longer than a small table.
        let helpers = match rows / ROWS_TOGETHER {
            0 => 0,
            parts => {
                let processors = thread::available_parallelism().map_or(1, Into::into);
                processors.min(parts.saturating_add(1)).min(self.data.len()).saturating_sub(1)
            }
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
        if shared.interrupted.load(Ordering::Relaxed) {
            return Ok(None);
        }
        settled.sort_unstable_by_key(|(index, _)| *index);
        settled.into_iter().map(|(_, settled)| settled).collect::<Result<_, _>>().map(Some)
    }

    /// Takes one part after the other and settles it, up to the end or the first that fails.
    fn take_parts(
        &self,
        shared: &Shared,
        firsts: &[usize],
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Vec<(usize, Result<RecordBatch, Error>)> {
        let mut settled = Vec::new();
        while !shared.failed.load(Ordering::Relaxed) {
            let index = shared.next.fetch_add(1, Ordering::Relaxed);
            let (Some(part), Some(first)) = (self.data.get(index), firsts.get(index)) else { break };
            let mut goes_on = |since: usize| {
                if !go_on(shared.done.fetch_add(since, Ordering::Relaxed).saturating_add(since)) {
                    shared.interrupted.store(true, Ordering::Relaxed);
                }
                !shared.interrupted.load(Ordering::Relaxed)
            };
            let figures = self.rows.settle(part, *first, self.buffers, &mut goes_on);
            match figures.and_then(|figures| figures.map(|figures| self.beside(part, &figures)).transpose()) {
                Ok(Some(batch)) => settled.push((index, Ok(batch))),
                Ok(None) => break,
                Err(error) => {
                    // The parts before this one go on: the first row that fails is the one to be named.
                    shared.failed.store(true, Ordering::Relaxed);
                    settled.push((index, Err(error)));
                }
            }
        }
        settled
    }

    /// The columns that are kept, and the figures beside them.
    fn beside(&self, batch: &RecordBatch, figures: &RecordBatch) -> Result<RecordBatch, Error> {
        let mut fields = Vec::new();
        let mut columns = Vec::new();
        for name in self.keep {
            let column = batch.column_by_name(name).ok_or_else(|| Problem::new(Code::UnknownField, name.clone()))?;
            fields.push(Field::new(name, column.data_type().clone(), true));
            columns.push(column.clone());
        }
        fields.extend(figures.schema().fields().iter().map(|field| field.as_ref().clone()));
        columns.extend(figures.columns().iter().cloned());
        RecordBatch::try_new(Arc::new(Schema::new(fields)), columns)
            .map_err(|_| Problem::new(Code::Duplicate, "keep").into())
    }
}
