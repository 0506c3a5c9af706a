//! The work of a table, shared among the processors.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::thread;

use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::{Field, Schema, SchemaRef};

use crate::collections::stable_sort_by;
use crate::error::{Code, Error, Problem};
use crate::settlement::Rule;
use crate::tables::buffers::BufferPool;
use crate::tables::kernels;
use crate::tables::plausible::{LookedAt, OfField};
use crate::tables::rows::{RowSettler, SettledRows};
use crate::tables::settled::SettledTable;

/// The most rows that are settled, and come back, together.
const ROWS_TOGETHER: usize = 65_536;

/// About the fewest rows without a kernel that are settled together, where a table has more.
const ROWS_OF_A_RULE: usize = 4_096;

/// How many parts of fewer rows than [`ROWS_TOGETHER`] a batch has at most.
const SMALL_PARTS: usize = 16;

/// The processors that the process may use. Asking for their number takes longer than a table of thousands of rows.
static PROCESSORS: LazyLock<usize> = LazyLock::new(|| thread::available_parallelism().map_or(1, Into::into));

/// The fewest rows that are worth a thread. Starting one takes as long as a hundred rows of a rule, or thousands of a kernel.
fn rows_of_a_thread(rule: &Rule) -> usize {
    if kernels::has_kernel(rule) { ROWS_TOGETHER } else { ROWS_OF_A_RULE }
}

/// The parts of a batch that are settled one after the other: of one size, so that threads that share them end together.
pub(super) fn split(batch: RecordBatch, rule: &Rule) -> Vec<RecordBatch> {
    let rows = batch.num_rows();
    let small_parts = rows.checked_div(rows_of_a_thread(rule)).unwrap_or_default().min(SMALL_PARTS);
    let parts = rows.div_ceil(ROWS_TOGETHER).max(small_parts);
    if parts < 2 {
        return vec![batch];
    }
    let together = rows.div_ceil(parts);
    (0..rows).step_by(together).map(|start| batch.slice(start, together.min(rows.saturating_sub(start)))).collect()
}

/// The figures of a part, and the warnings about its values.
type Part = Result<(RecordBatch, Vec<OfField>), Error>;

/// Warnings in the order of their fields, and within a field in the order of the rows.
pub(super) fn in_order(mut warnings: Vec<OfField>) -> impl Iterator<Item = Problem> {
    stable_sort_by(&mut warnings, |(field, _), (other, _)| field.cmp(other));
    warnings.into_iter().map(|(_, warning)| warning)
}

/// A table on its way through a rule.
pub(super) struct Work<'a> {
    pub rows: RowSettler<'a>,
    pub looked_at: &'a LookedAt<'a>,
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
    /// this thread alone, with the number of rows that are done in all. The warnings are in the order of the fields.
    pub(super) fn settle(&self, go_on: &mut dyn FnMut(usize) -> bool) -> Result<Option<SettledTable>, Error> {
        let schema = self.schema()?;
        let shared = Shared::default();
        let mut rows = 0_usize;
        let mut firsts = Vec::with_capacity(self.data.len());
        for part in self.data {
            firsts.push(rows);
            rows = rows.saturating_add(part.num_rows());
        }
        let helpers = match rows.checked_div(rows_of_a_thread(self.rows.rule)) {
            None | Some(0) => 0,
            Some(threads) => PROCESSORS.min(threads.saturating_add(1)).min(self.data.len()).saturating_sub(1),
        };
        let alone = |go_on: &mut dyn FnMut(usize) -> bool| self.take_parts(&shared, &schema, &firsts, go_on);
        let mut settled = if helpers == 0 {
            alone(go_on)
        } else {
            thread::scope(|scope| {
                let help = || self.take_parts(&shared, &schema, &firsts, &mut |_| true);
                let helping: Vec<_> = (0..helpers).map(|_| scope.spawn(help)).collect();
                let mut settled = alone(go_on);
                for helper in helping {
                    // A panic would be a fault of the library, and goes on as one.
                    settled.extend(helper.join().unwrap_or_else(|panic| resume_unwind(panic)));
                }
                settled
            })
        };
        if shared.interrupted.load(Ordering::Relaxed) {
            return Ok(None);
        }
        settled.sort_unstable_by_key(|(index, _)| *index);
        let (mut batches, mut warnings) = (Vec::with_capacity(settled.len()), Vec::new());
        for (_, part) in settled {
            let (batch, of_part) = part?;
            batches.push(batch);
            warnings.extend(of_part);
        }
        Ok(Some(SettledTable { batches, warnings: in_order(warnings).collect() }))
    }

    /// Takes one part after the other and settles it, up to the end or the first that fails.
    fn take_parts(
        &self,
        shared: &Shared,
        schema: &SchemaRef,
        firsts: &[usize],
        go_on: &mut dyn FnMut(usize) -> bool,
    ) -> Vec<(usize, Part)> {
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
            let done = self.rows.settle(part, *first, self.buffers, &mut goes_on).and_then(|rows| {
                let Some(SettledRows { columns, usual }) = rows else { return Ok(None) };
                Ok(Some((self.beside(schema, part, columns)?, self.looked_at.warnings(part, *first, usual))))
            });
            match done {
                Ok(Some(done)) => settled.push((index, Ok(done))),
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

    /// The columns that come back: those that are kept, and the figures.
    fn schema(&self) -> Result<SchemaRef, Error> {
        let Some(first) = self.data.first() else { return Ok(Arc::new(Schema::empty())) };
        let mut fields = Vec::new();
        for name in self.keep {
            let column = first.column_by_name(name).ok_or_else(|| Problem::new(Code::UnknownField, name.clone()))?;
            fields.push(Arc::new(Field::new(name, column.data_type().clone(), true)));
        }
        fields.extend(self.rows.fields());
        Ok(Arc::new(Schema::new(fields)))
    }

    /// The columns of a part that are kept, and its figures beside them.
    fn beside(&self, schema: &SchemaRef, part: &RecordBatch, figures: Vec<ArrayRef>) -> Result<RecordBatch, Error> {
        let kept = self.keep.iter().filter_map(|name| part.column_by_name(name).cloned());
        let options = RecordBatchOptions::new().with_row_count(Some(part.num_rows()));
        RecordBatch::try_new_with_options(schema.clone(), kept.chain(figures).collect(), &options)
            .map_err(|_| Problem::new(Code::Overflow, "").into())
    }
}
