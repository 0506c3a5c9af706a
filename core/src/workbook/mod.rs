//! Statements as workbooks (`regneark`, .xlsx): a controller sees every figure computed again by formulas that can be read.
//!
//! A spreadsheet computes in binary. What it computes stands beside what the library says, and a cell says whether they
//! are the same; what has more digits than a spreadsheet holds says so.

mod bounds;
mod cells;
mod formula;
mod front;
mod names;
mod page;
mod precision;
#[cfg(test)]
mod tests;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::error::{Allowed, Code, Error, Language, Problem};
use crate::explain::Statement;
use crate::settlement::Settlement;
use crate::workbook::cells::{Sheet, VALUE, refused, too_many};
use crate::workbook::front::{Entry, front, index};
use crate::workbook::names::Names;
use crate::workbook::page::{Calculation, page};

/// How many rows a sheet can have.
const MOST_ROWS: u32 = 1_048_576;

/// How many results a workbook can have that anybody leafs through.
const MOST_RESULTS: usize = 1_000;

impl Settlement {
    /// The statement as a workbook (.xlsx), for a controller who computes it again: a front sheet with the conclusion, the
    /// main figures and whether all checks hold; and the calculation, with inputs that can be changed, every figure as a live
    /// formula beside the library's value, the checks, and what the result can be produced again from. The same
    /// settlement gives the same bytes.
    ///
    /// # Errors
    /// [`Code::TooMany`] if there are more lines than a sheet can hold.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Language, read_case};
    ///
    /// let case = read_case(
    ///     r#"{"rule": "vacancy",
    ///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732.00"}}"#,
    /// )?;
    /// let file = case.settle()?.to_workbook(Language::Danish)?;
    /// assert!(file.starts_with(b"PK"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub fn to_workbook(&self, language: Language) -> Result<Vec<u8>, Error> {
        workbook(None, &[(None, self)], language)
    }
}

/// Several results as one workbook (.xlsx), such as all services of an operator: an index with a line for each, and for
/// each a front sheet and its calculation. Sheets are called as the result is, such as by the name of its case; without a
/// name, as its statement. The title is that of the index, or of the front of a single result.
///
/// # Errors
/// [`Code::Empty`] if there are none; [`Code::TooMany`] if there are more than 1,000, or one has more lines than a sheet can hold.
///
/// # Examples
/// ```
/// use rammeaftale::workbook::workbook;
/// use rammeaftale::{Language, read_case};
///
/// let case = read_case(
///     r#"{"rule": "vacancy",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732.00"}}"#,
/// )?
/// .settle()?;
/// let file = workbook(Some("Empty places"), &[(Some("Nord"), &case), (Some("Syd"), &case)], Language::English)?;
/// assert!(file.starts_with(b"PK"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn workbook(
    title: Option<&str>,
    parts: &[(Option<&str>, &Settlement)],
    language: Language,
) -> Result<Vec<u8>, Error> {
    if parts.is_empty() {
        return Err(Problem::new(Code::Empty, "").into());
    }
    if parts.len() > MOST_RESULTS {
        return Err(Problem::new(Code::TooMany, "").with_allowed(Allowed::AtMost(MOST_RESULTS)).into());
    }
    let is_several = parts.len() > 1;
    let title = said(title);
    let mut taken = Names::default();
    let overview = language.pick("Oversigt", "Overview");
    let index_name = is_several.then(|| taken.sheet(overview));
    let mut results = Vec::new();
    for (name, settlement) in parts {
        let statement = settlement.statement();
        if statement.lines.len() > usize::try_from(MOST_ROWS).unwrap_or(usize::MAX) {
            return Err(too_many());
        }
        let calculation = page(settlement, &statement, *name, language, MOST_ROWS)?;
        let name = said(*name);
        let called = name.unwrap_or_else(|| statement.title.text(language));
        let front = taken.sheet(if is_several { called } else { language.pick("Forside", "Front") });
        let sheet = if is_several {
            taken.sheet_of(called, language.pick(" – beregning", " – calculation"))
        } else {
            taken.sheet(called)
        };
        results.push(Made { name, called: called.to_owned(), statement, calculation, front, sheet });
    }

    let mut workbook = Workbook::new();
    // A day that never changes in place of the clock's, so that the same figures are the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(refused)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let entries: Vec<_> = results.iter().map(|made| made.entry(title.filter(|_| !is_several))).collect();
    let mut add = |name: &str, mut sheet: Sheet| -> Result<(), Error> {
        sheet.worksheet.set_name(name).map_err(refused)?;
        workbook.push_worksheet(sheet.worksheet);
        Ok(())
    };
    if let Some(name) = &index_name {
        add(name, index(title.unwrap_or(overview), &entries, language, MOST_ROWS)?)?;
    }
    let mut fronts = Vec::new();
    for (entry, made) in entries.iter().zip(&results) {
        let name = made.name.filter(|name| *name != entry.title);
        fronts.push(front(entry, name, language, MOST_ROWS)?);
    }
    drop(entries);
    let mut named = Vec::new();
    for (made, front) in results.into_iter().zip(fronts) {
        add(&made.front, front)?;
        add(&made.sheet, made.calculation.sheet)?;
        named.push((made.sheet, made.calculation.named));
    }
    for (sheet, names) in named {
        for (name, row) in names {
            let cell = format!("='{sheet}'!${}${}", VALUE.letter, row.saturating_add(1));
            workbook.define_name(format!("'{sheet}'!{name}"), &cell).map_err(refused)?;
        }
    }
    workbook.save_to_buffer().map_err(refused)
}

/// A result on its way into a workbook.
struct Made<'a> {
    name: Option<&'a str>,
    /// Its name, or its title.
    called: String,
    statement: Statement,
    calculation: Calculation,
    /// The names of its sheets.
    front: String,
    sheet: String,
}

impl Made<'_> {
    fn entry(&self, title: Option<&str>) -> Entry<'_> {
        Entry {
            title: title.map_or_else(|| self.called.clone(), str::to_owned),
            statement: &self.statement,
            calculation: &self.calculation,
            figures: self.statement.main_figures(),
            unsigned: self.statement.conclusion().called.is_some(),
            front: &self.front,
            sheet: &self.sheet,
        }
    }
}

/// A text that says something.
fn said(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}
