//! References to cells and ranges of them: `B2`, `A1:D20`.

use crate::error::Advice;
use crate::sheet::layout::SheetRange;

/// The rows and columns that a sheet can have.
pub(super) const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// The row, counted from 1, and the column, counted from 0, of a cell.
pub(super) fn cell(reference: &str) -> Result<(u32, usize), Advice> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let digits = reference.get(letters.clone().count()..).unwrap_or("");
    let column = letters.fold(0_usize, |column, letter| {
        let letter = usize::from(letter.to_ascii_uppercase().saturating_sub(b'A')).saturating_add(1);
        column.saturating_mul(26).saturating_add(letter)
    });
    let row = digits.parse().ok().filter(|row| (1..=MOST_ROWS).contains(row));
    let column = column.checked_sub(1).filter(|column| *column < MOST_COLUMNS);
    row.zip(column).ok_or(Advice::DamagedFile)
}

/// A range of cells, which may be one.
pub(super) fn range(reference: &str) -> Result<SheetRange, Advice> {
    let reference = reference.replace('$', "");
    let (first, last) = reference.split_once(':').unwrap_or((&reference, &reference));
    let ((first_row, first_column), (last_row, last_column)) = (cell(first)?, cell(last)?);
    Ok(SheetRange::new(first_row, last_row, first_column, last_column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_have_letters_and_digits() {
        assert_eq!(cell("B2"), Ok((2, 1)));
        assert_eq!(cell("xfd1048576"), Ok((MOST_ROWS, MOST_COLUMNS - 1)));
        assert_eq!(range("$A$1:D20"), Ok(SheetRange::new(1, 20, 0, 3)));
        assert_eq!(range("C3"), Ok(SheetRange::new(3, 3, 2, 2)));
        for wrong in ["", "A", "1", "A0", "XFE1", "A1048577", "A-1", "A1B", "ZZZZZZZZZZZZZZZZZZZZ1", "A:B"] {
            assert_eq!(range(wrong), Err(Advice::DamagedFile), "{wrong}");
        }
    }
}
