//! Sheets and tables: what was read from a sheet as Arrow columns, and columns as the texts of a CSV file or a workbook.

mod rows;
mod view;
#[cfg(feature = "xlsx")]
mod workbook;
mod writing;

pub use rows::sheet_table;
pub use view::table_view;
#[cfg(feature = "xlsx")]
pub use workbook::{SheetTable, tables_workbook};
pub use writing::{csv_headings, csv_rows};
