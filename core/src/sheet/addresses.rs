//! Where the cells of a table that was read from a sheet are.

use crate::error::{Error, Problems};
use crate::read::path_below;
use crate::sheet::cell::SheetPlace;

/// Where the cells of a table that was read from a sheet are.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::{SheetAddresses, SheetPlace};
///
/// let place = SheetPlace::Sheet("Ark1".to_owned());
/// let addresses = SheetAddresses { place, rows: vec![2, 5], columns: vec![("days".to_owned(), 3)] };
/// assert_eq!(addresses.address(1, "days").as_deref(), Some("Ark1!D5"));
/// assert_eq!(addresses.address(2, "days"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetAddresses {
    /// The sheet, or the file of lines.
    pub place: SheetPlace,
    /// The row in the sheet of each row of the table, counted from 1.
    pub rows: Vec<u32>,
    /// The columns of the table, and their columns in the sheet, counted from 0.
    pub columns: Vec<(String, usize)>,
}

impl SheetAddresses {
    /// The address of a cell: of a row of the table, counted from 0, and a column of it.
    #[must_use]
    pub fn address(&self, row: usize, column: &str) -> Option<String> {
        let (_, index) = self.columns.iter().find(|(name, _)| name == column)?;
        Some(self.place.cell(*self.rows.get(row)?, *index))
    }

    /// The text before and after the number of a row in the addresses of a column.
    pub(super) fn around_row(&self, column: &str) -> Option<[String; 2]> {
        let (_, index) = self.columns.iter().find(|(name, _)| name == column)?;
        Some(self.place.around_row(*index))
    }

    /// An error of a rule on the table, with the addresses of cells in place of `rows[3].days`; `list` is the field whose
    /// items the rows are. `None` if no problem is at a cell of the table.
    #[must_use]
    pub fn located(&self, error: &Error, list: Option<&str>) -> Option<Error> {
        let before = list.map_or_else(|| "rows[".to_owned(), |list| format!("rows[0].{list}["));
        let address = |place: &str| {
            let (row, field) = place.strip_prefix(&before)?.split_once("].")?;
            let (row, name) = (row.parse().ok()?, field.split(['.', '[']).next()?);
            Some(path_below(&self.address(row, name)?, field.strip_prefix(name)?.trim_start_matches('.')))
        };
        let mut is_located = false;
        let mut problems = Problems::new();
        for problem in error.problems() {
            let address = address(problem.place());
            is_located |= address.is_some();
            problems.push(address.map_or(problem.clone(), |address| problem.clone().at(address)));
        }
        problems.none().err().filter(|_| is_located)
    }
}
