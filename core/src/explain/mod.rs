//! Statements: every figure of a result with its formula, rounding, source and status, and the checks that close it.
//!
//! A statement is data in both languages. Its formulas are expressions over its own lines, so that it can be evaluated
//! again, and written as text, Markdown or HTML without saying anything twice.

mod checks;
mod formula;
#[cfg(feature = "arrow")]
mod heading;
mod html;
mod labels;
mod line;
mod markdown;
mod rules;
mod sources;
mod statement;
mod table;
mod text;
mod view;
mod words;

use crate::agreement::Origins;

pub use checks::WrongLine;
#[cfg(feature = "xlsx")]
pub(crate) use formula::By;
pub use formula::{Formula, Ref as LineRef};
#[cfg(feature = "arrow")]
pub(crate) use heading::heading;
pub(crate) use html::escaped;
pub use line::{Check, Figure as StatementFigure, Kind, Line, Relation, Rounding, Source};
pub use statement::Statement;
pub use table::{Row, Table};
pub use view::{CheckView, LineView, RowView, StatementView, TableView};
pub use words::Words;

/// An input that can explain its result.
pub trait Explain {
    /// The figures of the result.
    type Result;

    /// The statement of a result: what was given, every step, and what must add up.
    fn explain(&self, result: &Self::Result, origins: &Origins) -> Statement;
}
