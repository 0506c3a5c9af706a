//! Statements: every figure of a result with its formula, rounding, source and status, and the checks that close it.
//!
//! A statement is data in both languages and opens with its conclusion. Its formulas are expressions over its own lines, so that it can be evaluated
//! again, and written as text, Markdown or HTML without saying anything twice.

mod altered;
mod checks;
mod comparison;
mod conclusion;
mod fields;
mod format;
mod formula;
mod heading;
mod html;
mod labels;
mod line;
mod markdown;
mod picture;
mod rules;
mod series;
mod sources;
mod statement;
mod table;
mod text;
mod view;
mod words;

use crate::agreement::Origins;
use crate::error::Error;
use crate::plausible::warnings;
use crate::value::{Shaped, ToValue};

pub use crate::plausible::WarningCode;
pub use altered::AlteredFigure;
use altered::altered;
pub use checks::WrongLine;
pub use comparison::{ComparedLine, Comparison};
pub use conclusion::Conclusion;
pub use fields::{choice_label, field_label};
pub use format::{FigureText, FigureUnit};
#[cfg(feature = "xlsx")]
pub(crate) use formula::By;
pub use formula::{Formula, Ref as LineRef};
#[cfg(feature = "sheet")]
pub(crate) use heading::heading;
pub(crate) use html::{checks_and_notes, conclusion, escaped, findings, lines, push, tables};
pub use line::{Check, Figure as StatementFigure, Kind, Line, Relation, Rounding, Source};
pub use statement::Statement;
pub use table::{Row, Table};
pub use view::{CheckView, ConclusionView, LineView, RowView, StatementView, TableView};
pub use words::Words;

/// An input that can explain its result: every input of a rule is one.
///
/// The statement repeats what was given, shows every figure of the result with its formula, rounding, source and status,
/// and closes with checks. The result is shown as it is. The input is settled again: a result that does not follow from it has a
/// statement that says so ([`Statement::wrong_lines`], [`Statement::altered`]).
///
/// `origins` says which fields an agreement decided, so that their lines name its source; [`Origins::caller`] is for an
/// input that the caller gave in full. A [`Settlement`](crate::Settlement) keeps all three together and explains itself.
///
/// # Examples
/// ```
/// use rammeaftale::rules::rate::{DailyRateInput, daily_rate};
/// use rammeaftale::{DayCount, Explain, Language, Origins, Unit};
///
/// let input = DailyRateInput::new("21076560".parse()?, "8".parse()?, DayCount::new(365)?, "90".parse()?, Unit::KRONE);
/// let statement = input.explain(&daily_rate(&input)?, &Origins::caller());
/// assert!(statement.all_hold());
/// assert!(statement.to_text(Language::English).contains("Daily rate: 8,020.00 kr."));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub trait Explain: ToValue {
    /// The figures of the result.
    type Result: ToValue + Shaped + PartialEq;

    /// Settles the input by its rule: the same as calling the rule's function.
    ///
    /// # Errors
    /// Those of the rule.
    fn settle(&self) -> Result<Self::Result, Error>;

    /// The statement of a result as it is, not compared with what the rule gives.
    #[doc(hidden)]
    fn lines(&self, result: &Self::Result, origins: &Origins) -> Statement;

    /// Explains a result of this input.
    fn explain(&self, result: &Self::Result, origins: &Origins) -> Statement {
        let mut statement = self.lines(result, origins);
        statement.altered = altered(self.settle(), result);
        statement.warnings = warnings(&self.to_value(), &result.to_value(), Self::Result::SHAPE);
        statement
    }
}
