//! Rules on whole columns at once.
//!
//! A kernel is the arithmetic of a rule on integers of 64 bits, for the rows where that is enough: every field plain and within
//! its limits, no product beyond what 64 bits hold (the basis of a rate up to 900 million kroner, say). All other rows, and every
//! row that is wrong, are left to the rule itself, so a kernel decides nothing and has no errors. It is there because it was
//! measured to be tens of times faster (`benches/README.md`); that it says what the rule says is tested on every case and on
//! random rows.

mod allocate;
mod counts;
mod daily_rate;
mod dense;
mod figures;
mod lists;
mod reregulated_rate;
#[cfg(test)]
mod tests;
mod year_result;

use arrow_array::{Array, ArrayRef, new_null_array};
use arrow_schema::Field;
use arrow_select::interleave::interleave;

use crate::error::{Code, Error, Problem};
use crate::read::{Dialect, Supply};
use crate::settlement::Rule;
use crate::tables::buffers::BufferPool;
use crate::tables::row::Row;
pub(super) use dense::DenseTable;
pub(super) use figures::Figures;

/// The figures of the rows of a table, column by column. Nothing where the table is not plain.
type Kernel = fn(&DenseTable<'_>, &mut Figures<'_>) -> Option<()>;

/// The kernel of a rule, where it has one.
fn kernel(rule: &str) -> Option<Kernel> {
    match rule {
        "allocate" => Some(allocate::allocate),
        "daily_rate" => Some(daily_rate::daily_rate),
        "year_result" => Some(year_result::year_result),
        "reregulated_rate" => Some(reregulated_rate::reregulated_rate),
        _ => None,
    }
}

/// The figures of whole columns, and the rows that are left to the rule.
pub(super) struct KernelOutput {
    pub columns: Vec<ArrayRef>,
    pub fallback_rows: Vec<usize>,
}

impl KernelOutput {
    /// With the fallback rows put in their places: `settled` has the columns of the same figures for them alone, and what
    /// there is beside the figures.
    pub(super) fn completed(
        self,
        settled: Vec<(Field, ArrayRef)>,
        rows: usize,
    ) -> Result<Vec<(Field, ArrayRef)>, Error> {
        let mut left = self.fallback_rows.iter().enumerate().peekable();
        let place = |row| left.next_if(|(_, left)| **left == row).map_or((0, row), |(place, _)| (1, place));
        let places: Vec<_> = if self.fallback_rows.is_empty() { Vec::new() } else { (0..rows).map(place).collect() };
        let mut quick = self.columns.into_iter();
        let columns = settled.into_iter().map(|(field, settled)| {
            let quick = quick.next().unwrap_or_else(|| new_null_array(settled.data_type(), rows));
            if self.fallback_rows.is_empty() {
                return Ok((field, quick));
            }
            let column = interleave(&[quick.as_ref(), settled.as_ref()], &places);
            Ok((field, column.map_err(|_| Problem::new(Code::Overflow, ""))?))
        });
        columns.collect()
    }
}

/// The wanted figures of the rows of a table, where the rule has a kernel and the table is plain; `row` is any row of it.
pub(super) fn run(
    rule: &Rule,
    row: Row<'_>,
    supply: Option<&dyn Supply>,
    dialect: Dialect,
    wanted: &[&'static str],
    buffers: &BufferPool,
) -> Option<KernelOutput> {
    let kernel = kernel(rule.name).filter(|_| row.unknown_constants().next().is_none())?;
    let table = DenseTable { row, dialect, supply };
    let mut figures = Figures::new(row.batch.num_rows(), wanted, buffers);
    kernel(&table, &mut figures).and_then(|()| figures.finish(rule.result))
}
