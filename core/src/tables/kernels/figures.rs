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

    /// Works out figures of every row in one pass over the fields. A row without them falls back to the rule; figures that are
    /// not asked for are thrown away. Either all of them are decimals, or none is.
    pub(crate) fn put<const N: usize, const M: usize>(
        &mut self,
        fields: &[Field<'_>; N],
        names: [&'static str; M],
        figures: impl Fn([i64; N]) -> Option<[i64; M]>,
    ) {
        let mut asked = names.iter().filter_map(|name| self.asked_for(name));
        if asked.any(|field| field.data_type().is_decimal()) {
            self.put_as::<i128, N, M>(fields, names, figures);
        } else {
            self.put_as::<i64, N, M>(fields, names, figures);
        }
    }

    fn put_as<T: ColumnNumber, const N: usize, const M: usize>(
        &mut self,
        fields: &[Field<'_>; N],
        names: [&'static str; M],
        figures: impl Fn([i64; N]) -> Option<[i64; M]>,
    ) {
        let mut columns = names.map(|name| {
            let numbers = self.asked_for(name).map(|_| self.buffers.take(self.rows)).unwrap_or_default();
            FigureColumn { numbers, scratch: [T::default(); PIECE] }
        });
        let mut given = fields.each_ref().map(FieldColumn::new);
        for start in (0..self.rows).step_by(PIECE) {
            let length = PIECE.min(self.rows.saturating_sub(start));
            let mut plain = true;
            let given = given.each_mut().map(|column| column.piece(start, length, &mut plain));
            let mut pieces = columns.each_mut().map(|column| column.piece(start));
            // A number of rows that is known needs no test in each.
            plain &= match length {
                PIECE => work_out(PIECE, &given, &mut pieces, &figures),
                _ => work_out(length, &given, &mut pieces, &figures),
            };
            if length < PIECE {
                for column in &mut columns {
                    column.keep(start, length);
                }
            }
            if !plain {
                let is_left = |row: &usize| {
                    let all_plain = fields.iter().all(|field| field.is_plain(start.saturating_add(*row)));
                    !all_plain || figures(across(&given, *row)).is_none()
                };
                let left = (0..length).filter(is_left).map(|row| start.saturating_add(row));
                self.fallback_rows.extend(left);
            }
        }
        for (name, column) in names.into_iter().zip(columns) {
            self.put_column(name, |data_type| T::column(column.numbers, data_type));
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

/// A column of figures while it is written; one that is not asked for has no rows.
struct FigureColumn<T> {
    numbers: Vec<T>,
    /// For what is not in the column, or only in part.
    scratch: [T; PIECE],
}

impl<T: Copy> FigureColumn<T> {
    /// The place for the figures of the piece that begins at a row.
    fn piece(&mut self, start: usize) -> &mut [T; PIECE] {
        let whole = self.numbers.get_mut(start..).and_then(<[T]>::first_chunk_mut);
        whole.unwrap_or(&mut self.scratch)
    }

    /// Keeps the first figures of a piece that is not wholly in the column.
    fn keep(&mut self, start: usize, length: usize) {
        let rest = self.numbers.get_mut(start..).unwrap_or_default();
        for (number, figure) in rest.iter_mut().zip(self.scratch).take(length) {
            *number = figure;
        }
    }
}

/// A field while it is read.
struct FieldColumn<'a> {
    field: &'a Field<'a>,
    /// For numbers that are not in the column as they are read.
    scratch: [i64; PIECE],
}

impl<'a> FieldColumn<'a> {
    fn new(field: &'a Field<'a>) -> Self {
        let mut scratch = [0; PIECE];
        field.fill(&mut scratch);
        Self { field, scratch }
    }

    /// The numbers of the piece that begins at a row, the first of them read now; notes if they are not plain.
    fn piece(&mut self, start: usize, length: usize, plain: &mut bool) -> &[i64; PIECE] {
        if let Some(numbers) = self.field.borrowed(start) {
            *plain &= self.field.limits_hold(numbers);
            return numbers;
        }
        *plain &= self.scratch.get_mut(..length).is_some_and(|numbers| self.field.read(start, numbers));
        &self.scratch
    }
}

/// Works out the first rows of a piece; returns `true` if all of them have figures.
#[inline]
fn work_out<T: ColumnNumber, const N: usize, const M: usize>(
    rows: usize,
    given: &[&[i64; PIECE]; N],
    pieces: &mut [&mut [T; PIECE]; M],
    figures: &impl Fn([i64; N]) -> Option<[i64; M]>,
) -> bool {
    let mut all = true;
    for row in 0..rows {
        let figures = figures(across(given, row));
        all &= figures.is_some();
        for (piece, figure) in pieces.iter_mut().zip(figures.unwrap_or([0; M])) {
            if let Some(number) = piece.get_mut(row) {
                *number = figure.into();
            }
        }
    }
    all
}

/// The numbers of a row.
#[inline]
fn across<const N: usize>(piece: &[&[i64; PIECE]; N], row: usize) -> [i64; N] {
    piece.map(|column| column.get(row).copied().unwrap_or_default())
}
