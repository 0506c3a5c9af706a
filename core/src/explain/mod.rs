//! Statements: every figure of a result with its formula, rounding, source and status, and the checks that close it.
//!
//! A statement is data in both languages. Its formulas are expressions over its own lines, so that it can be evaluated
//! again, and written as text, Markdown or HTML without saying anything twice.

mod formula;
#[cfg(feature = "arrow")]
mod heading;
mod html;
mod labels;
mod markdown;
mod rules;
mod sources;
mod statement;
mod table;
mod text;
mod view;

use crate::agreement::Origins;

pub use formula::Formula;
#[cfg(feature = "xlsx")]
#[cfg(feature = "xlsx")]
pub(crate) use formula::{By, Ref};
#[cfg(feature = "arrow")]
pub(crate) use heading::heading;
pub(crate) use html::escaped;
pub use statement::{Check, Figure as StatementFigure, Kind, Line, Rounding, Statement};
#[cfg(feature = "xlsx")]
pub(crate) use statement::{Relation, Source, Words};
pub use table::{Row, Table};
pub use view::{CheckView, LineView, RowView, StatementView, TableView};

/// An input that can explain its result.
pub trait Explain {
    /// The figures of the result.
    type Result;

    /// The statement of a result: what was given, every step, and what must add up.
    fn explain(&self, result: &Self::Result, origins: &Origins) -> Statement;
}
