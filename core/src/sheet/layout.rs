//! The layout of a sheet that a workbook states: merged cells, tables, hidden rows and columns.

use core::ops::RangeInclusive;

/// Rows and columns beside each other.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::SheetRange;
///
/// let range = SheetRange::new(2, 3, 0, 1);
/// assert_eq!(range.text(), "A2:B3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SheetRange {
    /// The first row, counted from 1.
    pub first_row: u32,
    /// The last row.
    pub last_row: u32,
    /// The first column, counted from 0.
    pub first_column: usize,
    /// The last column.
    pub last_column: usize,
}

impl SheetRange {
    /// A range of rows and columns.
    #[must_use]
    pub const fn new(first_row: u32, last_row: u32, first_column: usize, last_column: usize) -> Self {
        Self { first_row, last_row, first_column, last_column }
    }

    /// The range as spreadsheets write it.
    #[must_use]
    pub fn text(&self) -> String {
        let letters = crate::sheet::cell::letters;
        let (first, last) = (letters(self.first_column), letters(self.last_column));
        format!("{first}{}:{last}{}", self.first_row, self.last_row)
    }

    pub(super) const fn rows(&self) -> RangeInclusive<u32> {
        self.first_row..=self.last_row
    }

    pub(super) const fn columns(&self) -> RangeInclusive<usize> {
        self.first_column..=self.last_column
    }
}

/// A table that a workbook states, with its headings and its rows of totals.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::{SheetArea, SheetRange};
///
/// let area = SheetArea { range: SheetRange::new(1, 5, 0, 2), totals: 1 };
/// assert_eq!(area.range.last_row, 5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetArea {
    /// The table with its headings and totals.
    pub range: SheetRange,
    /// How many of its last rows are totals.
    pub totals: u32,
}

/// The rows and columns of a sheet, as a workbook describes them.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::SheetLayout;
///
/// assert!(SheetLayout::default().merged.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SheetLayout {
    /// Hidden rows, each from a first to a last, in their order.
    pub hidden_rows: Vec<(u32, u32)>,
    /// Hidden columns, each from a first to a last, counted from 0.
    pub hidden_columns: Vec<(usize, usize)>,
    /// Merged cells.
    pub merged: Vec<SheetRange>,
    /// Tables.
    pub tables: Vec<SheetArea>,
}

impl SheetLayout {
    /// Notes that a row is hidden; rows come in their order.
    pub(super) fn hide_row(&mut self, row: u32) {
        match self.hidden_rows.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(row) => *last = row,
            _ => self.hidden_rows.push((row, row)),
        }
    }

    /// A sheet that says nothing.
    pub(super) const NONE: Self =
        Self { hidden_rows: Vec::new(), hidden_columns: Vec::new(), merged: Vec::new(), tables: Vec::new() };

    pub(super) fn is_hidden_row(&self, row: u32) -> bool {
        let after = self.hidden_rows.partition_point(|(first, _)| *first <= row);
        let before = after.checked_sub(1).and_then(|index| self.hidden_rows.get(index));
        before.is_some_and(|(first, last)| (*first..=*last).contains(&row))
    }

    pub(super) fn is_hidden_column(&self, column: usize) -> bool {
        self.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    }

    /// The table that the headings of a row are in.
    pub(super) fn table_at(&self, row: u32, column: usize) -> Option<SheetArea> {
        let has = |area: &&SheetArea| area.range.rows().contains(&row) && area.range.columns().contains(&column);
        self.tables.iter().find(has).copied()
    }
}
