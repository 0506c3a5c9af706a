//! Statements as workbooks (`regneark`, .xlsx): a controller sees every figure computed again by formulas that can be read.
//!
//! A spreadsheet computes in binary. What it computes stands beside what the library says, and a cell says whether they
//! are the same; what has more digits than a spreadsheet holds says so.

mod bounds;
mod cells;
mod formula;
mod names;
mod page;
mod precision;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::error::{Allowed, Code, Error, Language, Problem};
use crate::settlement::Settlement;
use crate::workbook::cells::{VALUE, refused, too_many};
use crate::workbook::names::Names;
use crate::workbook::page::page;

/// How many rows a sheet can have.
const MOST_ROWS: u32 = 1_048_576;

/// How many sheets a workbook can have that anybody leafs through.
const MOST_SHEETS: usize = 1_000;

impl Settlement {
    /// The statement as a workbook (.xlsx) with one sheet, for a controller who computes it again: inputs that can be
    /// changed, every figure as a live formula beside the library's value, the checks, and what the result can be
    /// produced again from. The same settlement gives the same bytes.
    ///
    /// # Errors
    /// [`Code::TooMany`] if there are more lines than a sheet can hold.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Language, read_case};
    ///
    /// let case = read_case(r#"{"rule": "vacancy",
    ///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732.00"}}"#)?;
    /// let file = case.settle()?.to_workbook(Language::Danish)?;
    /// assert!(file.starts_with(b"PK"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub fn to_workbook(&self, language: Language) -> Result<Vec<u8>, Error> {
        workbook(&[(None, self)], language)
    }
}

/// Several statements as one workbook (.xlsx), a sheet for each: such as all services of an operator. A sheet is called
/// as the result is, such as by the name of its case; without a name, as its statement.
///
/// # Errors
/// [`Code::Empty`] if there are none; [`Code::TooMany`] if there are more than 1,000, or one has more lines than a sheet can hold.
///
/// # Examples
/// ```
/// use rammeaftale::{Language, read_case};
/// use rammeaftale::workbook::workbook;
///
/// let case = read_case(r#"{"rule": "vacancy",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732.00"}}"#)?.settle()?;
/// let file = workbook(&[(Some("Nord"), &case), (Some("Syd"), &case)], Language::English)?;
/// assert!(file.starts_with(b"PK"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn workbook(parts: &[(Option<&str>, &Settlement)], language: Language) -> Result<Vec<u8>, Error> {
    if parts.is_empty() {
        return Err(Problem::new(Code::Empty, "").into());
    }
    if parts.len() > MOST_SHEETS {
        return Err(Problem::new(Code::TooMany, "").with_allowed(Allowed::AtMost(MOST_SHEETS)).into());
    }
    let mut workbook = Workbook::new();
    // A day that never changes in place of the clock's, so that the same figures are the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(refused)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let mut sheets = Names::default();
    for (name, settlement) in parts {
        let statement = settlement.statement();
        if statement.lines.len() > usize::try_from(MOST_ROWS).unwrap_or(usize::MAX) {
            return Err(too_many());
        }
        let (mut sheet, named) = page(settlement, &statement, *name, language, MOST_ROWS)?;
        let title = statement.title.text(language);
        let title = sheets.sheet(name.filter(|name| !name.trim().is_empty()).unwrap_or(title));
        sheet.worksheet.set_name(title.as_str()).map_err(refused)?;
        workbook.push_worksheet(sheet.worksheet);
        for (name, row) in named {
            let cell = format!("='{title}'!${}${}", VALUE.letter, row.saturating_add(1));
            workbook.define_name(format!("'{title}'!{name}"), &cell).map_err(refused)?;
        }
    }
    workbook.save_to_buffer().map_err(refused)
}
