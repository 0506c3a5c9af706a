//! Tables of a statement: its lines beside each other, for those who read across.

use crate::explain::formula::Ref;
use crate::explain::words::Words;

/// Lines of a statement beside each other, such as the shares of every party. A table says nothing that the lines do not
/// say: its cells are lines, shown with their units; days and percentages that are only shown rounded have one decimal.
///
/// # Examples
/// ```
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "allocate", "input": {"amount": "100", "unit": "0.01",
///     "method": "largest_remainder", "parties": [{"id": "Odense", "weight": "1"}]}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// let table = &statement.tables[0];
/// let headers: Vec<_> = table.columns.iter().map(|column| column.danish()).collect();
/// assert_eq!(headers, ["vægt", "andel"]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
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
///
/// Its cells refer to lines of the statement; there are no figures of its own.
///
/// # Examples
/// ```
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "allocate", "input": {"amount": "100", "unit": "0.01",
///     "method": "largest_remainder", "parties": [{"id": "Odense", "weight": "1"}]}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// let row = &statement.tables[0].rows[0];
/// assert_eq!(row.label.danish(), "Odense");
/// let share = row.cells[1].and_then(|line| statement.get(line));
/// assert_eq!(share.map(|line| line.value.text.as_str()), Some("100.00"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
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
