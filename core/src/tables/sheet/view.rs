//! Tables as documents show them.

use arrow_array::RecordBatch;

use crate::error::{Allowed, Code, Error, Language, Problem};
use crate::explain::{RowView, TableView};
use crate::sheet::Headings;
use crate::tables::sheet::writing::{Writing, named, rows};

/// How many rows of a table a document shows.
const MOST_ROWS: usize = 10_000;

/// A table of figures as a document shows it: the first column is the label of the rows, numbers are grouped as the language
/// does, and amounts have their øre. The headings are the labels of the rule's fields and figures, or the names of the columns.
///
/// # Errors
/// [`Code::TooMany`] at the caption for more than 10,000 rows; [`Code::BinaryNumber`] or [`Code::WrongType`] at a column
/// that no cell can hold.
///
/// # Examples
/// ```
/// use std::sync::Arc;
///
/// use arrow_array::{Int64Array, RecordBatch, StringArray};
/// use rammeaftale::Language;
/// use rammeaftale::tables::table_view;
///
/// let columns: [(_, Arc<dyn arrow_array::Array>); 2] = [
///     ("id", Arc::new(StringArray::from(vec!["Egely", "Solgården"]))),
///     ("days", Arc::new(Int64Array::from(vec![365, 366]))),
/// ];
/// let table = table_view("Dage", &[RecordBatch::try_from_iter(columns)?], None, Language::Danish)?;
/// assert_eq!((table.rows[0].label.as_str(), table.rows[0].cells[0].as_str()), ("Egely", "365"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn table_view(
    caption: &str,
    batches: &[RecordBatch],
    of: Option<&Headings>,
    language: Language,
) -> Result<TableView, Error> {
    let count: usize = batches.iter().map(RecordBatch::num_rows).sum();
    if count > MOST_ROWS {
        return Err(Problem::new(Code::TooMany, caption).with_allowed(Allowed::AtMost(MOST_ROWS)).into());
    }
    let headers = match batches.first() {
        Some(batch) => named(batch, of.map(|of| (of, language)))?,
        None => Vec::new(),
    };
    let number = |machine: &str| language.number(machine);
    let writing = Writing { dialect: language.dialect(), number: &number, text: &str::to_owned };
    let mut shown = Vec::with_capacity(count);
    for batch in batches {
        let first = u32::try_from(shown.len()).unwrap_or(u32::MAX).saturating_add(1);
        for row in rows(batch, of, first, &writing)? {
            let mut cells = row.into_iter();
            let label = cells.next().unwrap_or_default();
            shown.push(RowView::new(label, cells.collect()));
        }
    }
    Ok(TableView::new(caption.to_owned(), headers, shown))
}
