//! Sheets: what colleagues send and what they get, with the grammar of the core.
//!
//! A sheet is rows of cells under headings. The headings say which field of a rule a column is; every cell is read as the
//! type of that field, by the reader of the rule itself. A cell that cannot be read is a problem at its address.
//! The way back writes columns as the texts of a CSV file, or as a workbook.

mod addresses;
mod affix;
mod cell;
mod columns;
mod header;
mod headings_row;
mod layout;
mod nearest;
mod reading;
mod request;
#[cfg(test)]
mod tests;
mod text_file;
mod totals;
#[cfg(feature = "xlsx")]
mod workbook;
mod writing;

pub use addresses::SheetAddresses;
pub use cell::{SheetCell, SheetPlace};
pub use header::{Headings, headings};
pub use layout::{SheetArea, SheetLayout, SheetRange};
pub use reading::{SheetReader, SheetRows};
pub use request::{HeaderRow, SheetRequest, Treatment};
pub use text_file::{TextEncoding, decode};
#[cfg(feature = "xlsx")]
pub use workbook::{SheetTable, tables_workbook};
pub use writing::{csv_headings, csv_rows};
