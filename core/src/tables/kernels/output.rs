//! The output of a kernel, completed by the rule.

use arrow_array::{ArrayRef, new_null_array};
use arrow_select::interleave::interleave;

use crate::error::{Code, Error, Problem};

/// The figures of whole columns, and the rows that are left to the rule.
pub(in crate::tables) struct KernelOutput {
    pub columns: Vec<ArrayRef>,
    pub fallback_rows: Vec<usize>,
}

impl KernelOutput {
    /// With the fallback rows put in their places: `settled` has the columns of the same figures for them alone, and what
    /// there is beside the figures.
    pub(in crate::tables) fn completed(self, settled: Vec<ArrayRef>, rows: usize) -> Result<Vec<ArrayRef>, Error> {
        let mut left = self.fallback_rows.iter().enumerate().peekable();
        let place = |row| left.next_if(|(_, left)| **left == row).map_or((0, row), |(place, _)| (1, place));
        let places: Vec<_> = (0..rows).map(place).collect();
        let mut quick = self.columns.into_iter();
        let columns = settled.into_iter().map(|settled| {
            let quick = quick.next().unwrap_or_else(|| new_null_array(settled.data_type(), rows));
            let column = interleave(&[quick.as_ref(), settled.as_ref()], &places);
            column.map_err(|_| Problem::new(Code::Overflow, "").into())
        });
        columns.collect()
    }
}
