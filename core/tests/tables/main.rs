//! Whole tables: they say what the rules say row by row, whatever the types of their columns.

mod by_column;
mod calls;
mod cases;
mod columns;
mod exploded;
mod figures;
mod items;
mod progress;
mod sheets;
mod splits;
mod support;
mod warnings;
#[cfg(feature = "xlsx")]
mod workbooks;
