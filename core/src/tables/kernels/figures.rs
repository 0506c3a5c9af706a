//! Figures of a kernel on their way into columns.

use arrow_array::ArrayRef;
use arrow_schema::{DataType, FieldRef};

use crate::tables::amounts::Amounts;
use crate::tables::buffers::{BufferPool, ColumnNumber};
use crate::tables::builder::Figure;
use crate::tables::kernels::dense::Field;
use crate::tables::kernels::output::KernelOutput;

/// How many rows are read at a time: so few that the memory of all columns is still being fetched when the next are read.
const PIECE: usize = 64;

/// The figures of the rows of a table, column by column, and the rows that are left to the rule.
pub(crate) struct Figures<'a> {
    rows: usize,
    /// The figures that are asked for.
    asked: &'a [Figure],
    pub amounts: Amounts,
    pub buffers: &'a BufferPool,
    /// The column of each figure that is asked for.
    columns: Vec<Option<ArrayRef>>,
    /// Some of them more than once.
    fallback_rows: Vec<usize>,
}

impl<'a> Figures<'a> {
    pub(super) fn new(rows: usize, asked: &'a [Figure], amounts: Amounts, buffers: &'a BufferPool) -> Self {
        Self { rows, asked, amounts, buffers, columns: vec![None; asked.len()], fallback_rows: Vec::new() }
    }

    /// The column of a figure, if it is asked for.
    pub(crate) fn asked_for(&self, name: &str) -> Option<&'a FieldRef> {
        self.asked.iter().map(|figure| &figure.field).find(|field| field.name() == name)
    }

    /// Whether one figure is asked for, and no other.
    pub(crate) fn asks_only_for(&self, name: &str) -> bool {
        matches!(self.asked, [figure] if figure.field.name() == name)
    }

    /// Works out the figures of every row in one pass over the fields. A row without them falls back to the rule; figures that are
    /// not asked for are thrown away.
    pub(crate) fn put<const N: usize, const M: usize>(
        &mut self,
        fields: &[Field<'_>; N],
        names: [&'static str; M],
        figures: impl Fn([i64; N]) -> Option<[i64; M]>,
    ) {
        let mut columns =
            names.map(|name| Some(Numbers::of(self.asked_for(name)?.data_type(), self.rows, self.buffers)));
        let (mut given, mut found, mut is_found) = ([[0; PIECE]; N], [[0; PIECE]; M], [false; PIECE]);
        for (field, numbers) in fields.iter().zip(&mut given) {
            field.fill(numbers);
        }
        for start in (0..self.rows).step_by(PIECE) {
            let length = PIECE.min(self.rows.saturating_sub(start));
            let mut plain = true;
            for (field, numbers) in fields.iter().zip(&mut given) {
                plain &= numbers.get_mut(..length).is_some_and(|numbers| field.read(start, numbers));
            }
            for (row, is_found) in is_found.iter_mut().enumerate().take(length) {
                let figures = figures(across(&given, row));
                *is_found = figures.is_some();
                plain &= *is_found;
                for (numbers, figure) in found.iter_mut().zip(figures.unwrap_or([0; M])) {
                    if let Some(number) = numbers.get_mut(row) {
                        *number = figure;
                    }
                }
            }
            for (column, numbers) in columns.iter_mut().zip(&found) {
                if let Some(column) = column {
                    column.extend(numbers.get(..length).unwrap_or_default());
                }
            }
            if !plain {
                let rows = is_found.iter().take(length).zip(start..);
                let is_left =
                    |(is_found, row): &(&bool, usize)| !**is_found || !fields.iter().all(|field| field.is_plain(*row));
                self.fallback_rows.extend(rows.filter(is_left).map(|(_, row)| row));
            }
        }
        for (name, column) in names.into_iter().zip(columns) {
            if let Some(column) = column {
                self.put_column(name, |data_type| column.finish(data_type));
            }
        }
    }

    /// Takes a column that was made for the type that is asked for.
    pub(crate) fn put_column(&mut self, name: &str, column: impl FnOnce(&DataType) -> Option<ArrayRef>) {
        let mut asked = self.asked.iter().zip(&mut self.columns);
        if let Some((figure, place)) = asked.find(|(figure, _)| figure.field.name() == name) {
            *place = column(figure.field.data_type());
        }
    }

    /// Leaves a row to the rule.
    pub(crate) fn leave(&mut self, row: usize) {
        self.fallback_rows.push(row);
    }

    /// The columns of the figures that are asked for, if all of them were worked out.
    pub(super) fn finish(mut self) -> Option<KernelOutput> {
        self.fallback_rows.sort_unstable();
        self.fallback_rows.dedup();
        let columns = self.columns.into_iter().collect::<Option<_>>()?;
        Some(KernelOutput { columns, fallback_rows: self.fallback_rows })
    }
}

/// The numbers of a column that grows.
enum Numbers {
    Wide(Vec<i128>),
    Narrow(Vec<i64>),
}

impl Numbers {
    fn of(data_type: &DataType, rows: usize, buffers: &BufferPool) -> Self {
        if data_type.is_decimal() { Self::Wide(buffers.take(rows)) } else { Self::Narrow(buffers.take(rows)) }
    }

    fn extend(&mut self, numbers: &[i64]) {
        match self {
            Self::Wide(wide) => wide.extend(numbers.iter().copied().map(i128::from)),
            Self::Narrow(narrow) => narrow.extend_from_slice(numbers),
        }
    }

    fn finish(self, data_type: &DataType) -> Option<ArrayRef> {
        match self {
            Self::Wide(numbers) => ColumnNumber::column(numbers, data_type),
            Self::Narrow(numbers) => ColumnNumber::column(numbers, data_type),
        }
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
