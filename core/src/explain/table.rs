//! Tables of a statement: its lines beside each other, for those who read across.

use crate::explain::formula::Ref;
use crate::explain::words::Words;

/// Lines of a statement beside each other, such as the shares of every party. A table says nothing that the lines do not
/// say: its cells are lines, shown with their units.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Table {
    /// The caption.
    pub caption: Words,
    /// The header of the column with the labels of the rows.
    pub row_header: Words,
    /// The headers of the columns with figures.
    pub columns: Vec<Words>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Row {
    /// The label of the row, such as a party or a year.
    pub label: Words,
    /// The lines; `None` where there is no figure.
    pub cells: Vec<Option<Ref>>,
}

impl Table {
    pub(crate) fn new(caption: Words, row_header: Words, columns: impl IntoIterator<Item = Words>) -> Self {
        Self { caption, row_header, columns: columns.into_iter().collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, label: Words, cells: impl IntoIterator<Item = Option<Ref>>) {
        self.rows.push(Row { label, cells: cells.into_iter().collect() });
    }
}
