//! Sheets: what colleagues send, with the grammar of the core (feature `sheet`).
//!
//! A sheet is rows of cells under headings. The headings say which field of a rule a column is; every cell is read as the
//! type of that field, by the reader of the rule itself. A cell that cannot be read is a problem at its address.
//!
//! [`read_lines`] reads the text of a CSV file, [`read_workbook`] the bytes of an Excel workbook (.xlsx), and a
//! [`SheetReader`] rows from anywhere else.

mod addresses;
mod affix;
mod book;
mod cell;
mod columns;
mod day_form;
mod finishing;
mod first_letters;
mod header;
mod headings_row;
mod layout;
mod lines;
mod lists;
mod nearest;
mod options;
mod reading;
mod request;
mod row;
mod rows;
#[cfg(test)]
mod tests;
mod text_file;
mod texts;
mod totals;

pub use addresses::{AddressedColumn, SheetAddresses};
#[cfg(feature = "arrow")]
pub(crate) use affix::protected;
pub use book::{read_workbook, sheet_names};
#[cfg(feature = "arrow")]
pub(crate) use cell::{Kind, kind, truth_text};
pub use cell::{SheetCell, SheetPlace};
pub use columns::SheetValues;
pub use day_form::DayForm;
pub use header::{Headings, headings};
pub use layout::{SheetArea, SheetLayout, SheetRange};
pub use lines::{read_lines, separator};
pub use options::{FieldHeading, SheetOptions};
pub use reading::SheetReader;
pub use request::{HeaderRow, SheetRequest, Treatment};
pub use rows::{SheetColumn, SheetRows};
pub use text_file::{TextEncoding, decode};
pub use texts::Texts;
