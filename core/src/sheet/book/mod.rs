//! Workbooks of Excel (.xlsx): an archive of XML parts, read with bounded memory and never computed.

mod archive;
mod cells;
mod day;
mod formats;
mod number;
mod parts;
mod range;
mod strings;
#[cfg(all(test, feature = "xlsx"))]
mod tests;
mod typed;
mod xml;

use crate::error::{Advice, Allowed, Code, Error, Problem};
use crate::sheet::book::cells::{MOST_BYTES, Rows};
use crate::sheet::book::parts::{Book, NamedTable, unknown};
use crate::sheet::cell::{SheetCell, SheetPlace};
use crate::sheet::header::Headings;
use crate::sheet::layout::SheetRange;
use crate::sheet::lines::HEADER_WITHIN;
use crate::sheet::reading::SheetReader;
use crate::sheet::request::SheetRequest;
use crate::sheet::rows::SheetRows;

/// The names of the sheets of a workbook, in their order.
///
/// # Errors
/// [`Code::NotAWorkbook`] for another kind of file.
pub fn sheet_names(workbook: &[u8]) -> Result<Vec<String>, Error> {
    let book = Book::open(workbook).map_err(no_workbook)?;
    Ok(book.sheets.into_iter().map(|(name, _)| name).collect())
}

/// Reads a sheet of a workbook (.xlsx) as a rule's fields; the name of the sheet may be left out if there is only one.
///
/// # Errors
/// As [`SheetReader`], at the addresses of cells (`Ark1!B7`); [`Code::NotAWorkbook`] for another kind of file, which is named;
/// at `sheet` where there are several and none is named ([`Code::Missing`]), and at `sheet` or `table` for one that there is
/// not ([`Code::UnknownChoice`]).
///
/// # Examples
/// ```
/// use rammeaftale::sheet::{SheetRequest, headings, read_workbook};
/// use rammeaftale::{Code, Dialect};
///
/// let request = SheetRequest::new(Dialect::Danish);
/// let error = read_workbook(b"basis;places", None, headings("daily_rate")?, request).unwrap_err();
/// assert_eq!(error.problems()[0].code(), Code::NotAWorkbook);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn read_workbook(
    workbook: &[u8],
    sheet: Option<&str>,
    headings: Headings,
    mut request: SheetRequest,
) -> Result<SheetRows, Error> {
    let mut book = Book::open(workbook).map_err(no_workbook)?;
    let (name, part) = book.choose(sheet)?;
    let tables = book.tables(&part).map_err(no_workbook)?;
    let area = area_of(&tables, request.table.as_deref())?;
    request.layout.tables = tables.iter().map(|table| table.area).collect();
    let mut reader = SheetReader::new(headings, SheetPlace::Sheet(name), request)?;
    let common = book.common().map_err(no_workbook)?;
    book.check_others().map_err(no_workbook)?;
    let xml = book.archive.xml(&part, MOST_BYTES).map_err(no_workbook)?;
    read(&mut reader, Rows::new(xml, &common), area)?;
    reader.finish()
}

/// Reads the rows of a sheet, or those of a part of it.
fn read(reader: &mut SheetReader, mut rows: Rows<'_, '_>, area: Option<SheetRange>) -> Result<(), Error> {
    let first = area.map_or(1, |area| area.first_row);
    let last_of_top = first.saturating_add(u32::try_from(HEADER_WITHIN).unwrap_or(u32::MAX)).saturating_sub(1);
    let mut top: Vec<(u32, Vec<SheetCell<'_>>)> = Vec::new();
    let mut header = None;
    let mut is_searched = false;
    let mut cells = Vec::new();
    while let Some((row, is_hidden)) = rows.next(&mut cells).map_err(no_workbook)? {
        if is_hidden {
            reader.request.layout.hide_row(row);
        }
        if area.is_some_and(|area| !area.rows().contains(&row)) {
            continue;
        }
        only_within(&mut cells, area);
        if row <= last_of_top {
            top.push((row, core::mem::take(&mut cells)));
            continue;
        }
        if !is_searched {
            is_searched = true;
            header = read_top(reader, &mut rows, &top)?;
        }
        if header.is_some() {
            reader.row(row, &cells)?;
        }
    }
    if !is_searched {
        read_top(reader, &mut rows, &top)?;
    }
    reader.request.layout.merged = rows.merged;
    Ok(())
}

/// Finds the headings in the first rows and reads those below.
fn read_top(
    reader: &mut SheetReader,
    rows: &mut Rows<'_, '_>,
    top: &[(u32, Vec<SheetCell<'_>>)],
) -> Result<Option<u32>, Error> {
    reader.request.layout.hidden_columns = core::mem::take(&mut rows.hidden_columns);
    let header = reader.header(top)?;
    for (row, cells) in top.iter().filter(|(row, _)| header.is_some_and(|header| *row > header)) {
        reader.row(*row, cells)?;
    }
    Ok(header)
}

/// Takes the cells away that are not in a range.
fn only_within(cells: &mut [SheetCell<'_>], area: Option<SheetRange>) {
    let Some(area) = area else { return };
    for (_, cell) in cells.iter_mut().enumerate().filter(|(column, _)| !area.columns().contains(column)) {
        *cell = SheetCell::Empty;
    }
}

/// The range of the table that is named.
fn area_of(tables: &[NamedTable], wanted: Option<&str>) -> Result<Option<SheetRange>, Error> {
    let Some(wanted) = wanted else { return Ok(None) };
    // Names of tables have no case.
    let found = tables.iter().find(|table| table.name.to_lowercase() == wanted.to_lowercase());
    let names = || tables.iter().map(|table| table.name.clone()).collect();
    found.map(|table| Some(table.area.range)).ok_or_else(|| unknown("table", Some(wanted), names()))
}

fn no_workbook(advice: Advice) -> Error {
    Problem::new(Code::NotAWorkbook, "").with_allowed(Allowed::Advice(advice)).into()
}
