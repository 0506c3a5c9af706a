//! Rules on whole columns at once.
//!
//! A kernel is the arithmetic of a rule on integers of 64 bits, for the rows where that is enough: every field plain and within
//! its limits, no product beyond what 64 bits hold (the basis of a rate up to 900 million kroner, say). All other rows, and every
//! row that is wrong or unusual, fall back to the rule itself, so a kernel decides nothing and has neither errors nor warnings: it
//! reads every field that may be unusual. It is there because it was measured to be a hundred times faster
//! (`benches/README.md`); that it equals the rule is tested on every case and on random rows.

mod allocate;
mod counts;
mod daily_rate;
mod dense;
mod figures;
mod lists;
mod output;
mod reregulated_rate;
#[cfg(test)]
mod tests;
mod year_result;

use crate::settlement::Rule;
use crate::tables::amounts::Amounts;
use crate::tables::buffers::BufferPool;
use crate::tables::builder::Figure;
pub(super) use dense::{DenseTable, all_within};
pub(crate) use figures::Figures;
use output::KernelOutput;

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

/// Whether a rule has a kernel.
pub(super) fn has_kernel(rule: &Rule) -> bool {
    kernel(rule.name).is_some()
}

/// The figures of the rows of a table, where the rule has a kernel and the table is plain.
pub(super) fn run(
    rule: &Rule,
    table: &DenseTable<'_>,
    asked: &[Figure],
    amounts: Amounts,
    buffers: &BufferPool,
) -> Option<KernelOutput> {
    let kernel = kernel(rule.name).filter(|_| table.sources.all_known())?;
    let mut figures = Figures::new(table.rows, asked, amounts, buffers);
    kernel(table, &mut figures).and_then(|()| figures.finish())
}
