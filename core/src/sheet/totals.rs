//! Rows that look like the sum of the others.

use crate::read::plain_text;
use crate::sheet::cell::SheetCell;
use crate::sheet::columns::SheetValues;
use crate::sheet::first_letters::FirstLetters;

/// The words for a sum.
const WORDS: [&str; 16] = [
    "i alt",
    "ialt",
    "i alt kr.",
    "sum",
    "sum i alt",
    "total",
    "totalt",
    "total i alt",
    "totaler",
    "totals",
    "subtotal",
    "subtotaler",
    "samlet",
    "hovedtotal",
    "grand total",
    "sammentælling",
];

/// The letters that the words begin with.
pub(super) fn first_letters() -> FirstLetters {
    FirstLetters::of(WORDS)
}

/// Whether a cell says that its row is a sum; `letters` are those that the words begin with.
pub(super) fn says_total(cell: &SheetCell<'_>, letters: &FirstLetters) -> bool {
    let SheetCell::Text(text) = cell else { return false };
    // Most cells are numbers. The longest of the words has a mark behind it and letters of two bytes.
    let is_short = text.len() <= 40 && !text.starts_with(|first: char| first.is_ascii_digit());
    is_short && letters.may_begin(text) && WORDS.contains(&plain_text(text).trim_end_matches([':', '.', ' ']))
}

/// Whether the last row is the sum of those before it, in every column of numbers in which it has one. A row with a text of
/// its own is the sum of at least two: two parties may have the same figures.
pub(super) fn ends_with_sum<'a>(columns: impl Iterator<Item = &'a SheetValues> + Clone) -> bool {
    let mut has_sum = false;
    let has_text = |column: &SheetValues| matches!(column, SheetValues::Text(texts) if texts.iter().next_back().flatten().is_some());
    let fewest = if columns.clone().any(has_text) { 2 } else { 1 };
    for column in columns {
        let sum = match column {
            SheetValues::Decimal(values, _) => last_and_sum(values.iter().copied(), fewest),
            SheetValues::Count(values) => last_and_sum(values.iter().map(|value| value.map(i128::from)), fewest),
            SheetValues::Day(_) | SheetValues::Truth(_) | SheetValues::Text(_) => None,
        };
        match sum {
            Some((last, sum)) if last != sum => return false,
            Some((last, _)) => has_sum |= last != 0,
            None => {}
        }
    }
    has_sum
}

/// The last value and the sum of at least so many before it.
fn last_and_sum(values: impl DoubleEndedIterator<Item = Option<i128>>, fewest: usize) -> Option<(i128, i128)> {
    let mut values = values;
    let last = values.next_back()??;
    let (mut sum, mut rows) = (0_i128, 0_usize);
    for value in values {
        sum = sum.checked_add(value.unwrap_or(0))?;
        rows = rows.saturating_add(1);
    }
    (rows >= fewest).then_some((last, sum))
}
