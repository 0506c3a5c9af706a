//! Where the cells of a table that was read from a sheet are.

use crate::calendar::Date;
use crate::error::{Error, Problem, Problems, path_below};
use crate::read::Dialect;
use crate::sheet::cell::SheetPlace;
use crate::sheet::day_form::DayForm;

/// Where the cells of a table that was read from a sheet are.
///
/// # Examples
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::sheet::{AddressedColumn, SheetAddresses, SheetPlace};
///
/// let place = SheetPlace::Sheet("Ark1".to_owned());
/// let columns = vec![AddressedColumn { name: "days".to_owned(), index: 3, day_forms: Vec::new() }];
/// let addresses = SheetAddresses { place, dialect: Dialect::Danish, rows: vec![2, 5], columns };
/// assert_eq!(addresses.address(1, "days").as_deref(), Some("Ark1!D5"));
/// assert_eq!(addresses.address(2, "days"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetAddresses {
    /// The sheet, or the file of lines.
    pub place: SheetPlace,
    /// The dialect that it was read in.
    pub dialect: Dialect,
    /// The row in the sheet of each row of the table, counted from 1.
    pub rows: Vec<u32>,
    /// The columns of the table.
    pub columns: Vec<AddressedColumn>,
}

/// Where a column of a table is in the sheet that it was read from.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::{AddressedColumn, DayForm};
///
/// // Column B; from the fifth row on, days are written with full stops.
/// let day_forms = vec![(0, DayForm::of("dd-mm-yyyy")), (4, DayForm::of("dd.mm.yyyy"))];
/// let from = AddressedColumn { name: "from".to_owned(), index: 1, day_forms };
/// assert_eq!(from.day_form(3), DayForm::of("dd-mm-yyyy"));
/// assert_eq!(from.day_form(9), DayForm::of("dd.mm.yyyy"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressedColumn {
    /// Its name in the table.
    pub name: String,
    /// Its column in the sheet, counted from 0.
    pub index: usize,
    /// How the sheet shows its days: from a row of the table on, in the order of the rows.
    pub day_forms: Vec<(u32, DayForm)>,
}

impl AddressedColumn {
    /// How the sheet shows the day of a row of the table.
    #[must_use]
    pub fn day_form(&self, row: usize) -> DayForm {
        let before =
            self.day_forms.partition_point(|(first, _)| usize::try_from(*first).is_ok_and(|first| first <= row));
        before.checked_sub(1).and_then(|last| self.day_forms.get(last)).map_or(DayForm::OfDialect, |(_, form)| *form)
    }
}

impl SheetAddresses {
    /// The address of a cell: of a row of the table, counted from 0, and a column of it.
    #[must_use]
    pub fn address(&self, row: usize, column: &str) -> Option<String> {
        Some(self.place.cell(*self.rows.get(row)?, self.column(column)?.index))
    }

    fn column(&self, name: &str) -> Option<&AddressedColumn> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The text before and after the number of a row in the addresses of a column.
    pub(super) fn around_row(&self, column: &str) -> Option<[String; 2]> {
        Some(self.place.around_row(self.column(column)?.index))
    }

    /// An error of a rule on the table, with the addresses of cells in place of `rows[3].days`, and days as the sheet shows
    /// them; `list` is the field whose items the rows are. `None` if no problem is at a cell of the table.
    #[must_use]
    pub fn located(&self, error: &Error, list: Option<&str>) -> Option<Error> {
        let before = list.map_or_else(|| "rows[".to_owned(), |list| format!("rows[0].{list}["));
        let mut is_located = false;
        let mut problems = Problems::new();
        for problem in error.problems() {
            let located = self.located_problem(problem, &before);
            is_located |= located.is_some();
            problems.push(located.unwrap_or_else(|| problem.clone()));
        }
        problems.none().err().filter(|_| is_located)
    }

    fn located_problem(&self, problem: &Problem, before: &str) -> Option<Problem> {
        let (row, field) = problem.place().strip_prefix(before)?.split_once("].")?;
        let (row, name) = (row.parse().ok()?, field.split(['.', '[']).next()?);
        let address = path_below(&self.address(row, name)?, field.strip_prefix(name)?.trim_start_matches('.'));
        let located = problem.clone().at(address);
        let day = problem.given().filter(|given| Date::parse(given, Dialect::Machine).is_ok());
        let day = day.zip(self.column(name)).map(|(day, column)| column.day_form(row).text(day, self.dialect));
        Some(day.map_or(located.clone(), |day| located.with_given(&day)))
    }
}
