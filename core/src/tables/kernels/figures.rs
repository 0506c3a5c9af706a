//! Figures of a kernel on their way into columns.

use std::sync::Arc;

use arrow_array::{ArrayRef, Decimal128Array, Int64Array};

use crate::tables::buffers::BufferPool;
use crate::tables::builder::{DIGITS, scale_of};
use crate::tables::kernels::dense::Field;
use crate::tables::kernels::output::KernelOutput;
use crate::value::{Schema, Shape};

/// How many rows are read at a time: so few that the memory of all columns is still being fetched when the next are read.
const PIECE: usize = 32;

/// The numbers of a figure, or a column that is ready.
enum Column {
    Numbers(Vec<i128>),
    Ready(ArrayRef),
}

/// The figures of the rows of a table, column by column, and the rows that are left to the rule.
pub(crate) struct Figures<'a> {
    rows: usize,
    /// The figures that are requested.
    wanted: &'a [&'static str],
    buffers: &'a BufferPool,
    columns: Vec<(&'static str, Column)>,
    /// Some of them more than once.
    fallback_rows: Vec<usize>,
}

impl<'a> Figures<'a> {
    pub(crate) fn new(rows: usize, wanted: &'a [&'static str], buffers: &'a BufferPool) -> Self {
        Self { rows, wanted, buffers, columns: Vec::new(), fallback_rows: Vec::new() }
    }

    /// Computes a figure of every row, if it is requested; a row without one falls back to the rule.
    pub(crate) fn put<const N: usize>(
        &mut self,
        name: &'static str,
        fields: &[Field<'_>; N],
        figure: impl Fn([i64; N]) -> Option<i64>,
    ) {
        if !self.wanted.contains(&name) {
            return;
        }
        let mut column = self.buffers.take(self.rows);
        let mut piece = [[0; PIECE]; N];
        for (field, numbers) in fields.iter().zip(&mut piece) {
            field.fill(numbers);
        }
        for start in (0..self.rows).step_by(PIECE) {
            let length = PIECE.min(self.rows.saturating_sub(start));
            let mut plain = true;
            for (field, numbers) in fields.iter().zip(&mut piece) {
                plain &= numbers.get_mut(..length).is_some_and(|numbers| field.read(start, numbers));
            }
            let rows = || (0..PIECE).take(length).map(|row| across(&piece, row));
            column.extend(rows().map(|row| {
                let figure = figure(row);
                plain &= figure.is_some();
                figure.map_or(0, Into::into)
            }));
            if !plain {
                let is_left = |(row, numbers): &(usize, [i64; N])| {
                    !fields.iter().all(|field| field.is_plain(*row)) || figure(*numbers).is_none()
                };
                self.fallback_rows.extend((start..).zip(rows()).filter(is_left).map(|(row, _)| row));
            }
        }
        self.columns.push((name, Column::Numbers(column)));
    }

    /// An empty buffer for the numbers of a column that is made elsewhere.
    pub(crate) fn buffer(&self, count: usize) -> Vec<i128> {
        self.buffers.take(count)
    }

    /// Takes a column that is ready.
    pub(crate) fn put_column(&mut self, name: &'static str, column: ArrayRef) {
        self.columns.push((name, Column::Ready(column)));
    }

    /// Leaves a row to the rule.
    pub(crate) fn leave(&mut self, row: usize) {
        self.fallback_rows.push(row);
    }

    /// The columns of the requested figures, if all of them were computed.
    pub(crate) fn finish(mut self, result: &Schema) -> Option<KernelOutput> {
        let mut columns = Vec::with_capacity(self.wanted.len());
        for name in self.wanted {
            let place = self.columns.iter().position(|(own, _)| own == name)?;
            columns.push(match self.columns.swap_remove(place) {
                (_, Column::Ready(column)) => column,
                (_, Column::Numbers(numbers)) => {
                    let field = result.fields.iter().find(|field| field.name == *name)?;
                    column(field.shape, numbers)?
                }
            });
        }
        self.fallback_rows.sort_unstable();
        self.fallback_rows.dedup();
        Some(KernelOutput { columns, fallback_rows: self.fallback_rows })
    }
}

/// The numbers of a row.
#[inline]
fn across<const N: usize>(piece: &[[i64; PIECE]; N], row: usize) -> [i64; N] {
    let mut numbers = [0; N];
    for (number, column) in numbers.iter_mut().zip(piece) {
        *number = column.get(row).copied().unwrap_or_default();
    }
    numbers
}

fn column(shape: &Shape, numbers: Vec<i128>) -> Option<ArrayRef> {
    Some(match shape {
        Shape::Number(name) => {
            Arc::new(Decimal128Array::from(numbers).with_precision_and_scale(DIGITS, scale_of(name)).ok()?)
        }
        Shape::Count(_) => {
            let counts: Vec<i64> = numbers.into_iter().map(|number| number.try_into().ok()).collect::<Option<_>>()?;
            Arc::new(Int64Array::from(counts))
        }
        _ => return None,
    })
}
