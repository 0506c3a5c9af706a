//! Two statements of a rule side by side: what changes under other terms, line by line.

use crate::error::Language;
use crate::explain::line::Figure;
use crate::explain::markdown::escaped;
use crate::explain::statement::Statement;
use crate::explain::view::LineView;
use crate::value::{DecimalDigits, record_value};

/// A line that is not the same in two statements.
///
/// # Examples
/// See [`Comparison`], which holds them.
/// ```
/// use rammeaftale::{Language, read_case};
///
/// let case = |days| {
///     read_case(&format!(
///         r#"{{"rule": "vacancy", "input": {{"vacant_places": "2", "days": {days}, "base_rate": "732"}}}}"#
///     ))
/// };
/// let (common, leap) = (case(365)?.settle()?.statement(), case(366)?.settle()?.statement());
/// let days = &common.compared_with(&leap, Language::English).lines[0];
/// assert_eq!((days.label.as_str(), days.difference.as_deref()), ("Days", Some("1 days")));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ComparedLine {
    /// The path of the figure in the input or the result.
    pub id: String,
    /// The name of the figure.
    pub label: String,
    /// Its value in the first statement; `None` if that has no such line.
    pub before: Option<String>,
    /// Its value in the second.
    pub after: Option<String>,
    /// The second less the first; `None` for words.
    pub difference: Option<String>,
    /// The formula of the second with its figures; `None` for a figure of the input.
    pub figures: Option<String>,
    /// The source of the second.
    pub source: String,
}

/// Two statements of a rule side by side, such as a result under two agreements: the lines that are not the same.
///
/// # Examples
/// ```
/// use rammeaftale::value::Value;
/// use rammeaftale::{Language, Options, read_case};
///
/// let case = read_case(
///     r#"{"rule": "year_result", "agreement": "nordjylland", "on": "2023-12-31",
///     "input": {"revenue": "8418000", "cost": "7648000", "base": "8000000", "kept": "0"}}"#,
/// )?;
/// let result = case.settle()?;
/// let three = Value::object([("band_percent", Value::from("3"))]);
/// let what_if = result.under(&case.options(), &three)?;
/// let comparison = result.statement().compared_with(&what_if.statement(), Language::English);
/// let band = comparison.lines.iter().find(|line| line.id == "band").unwrap();
/// assert_eq!(band.difference.as_deref(), Some("−160,000.00 kr."));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comparison {
    /// The title of the statements.
    pub title: String,
    /// The lines that are not the same, in the order of the second statement, then those that only the first has.
    pub lines: Vec<ComparedLine>,
    language: Language,
}

record_value!(ComparedLine { id, label, before, after, difference, figures, source });
record_value!(Comparison { title, lines });

impl Statement {
    /// This statement beside another of the same rule: every line that is not the same, with the difference.
    #[must_use]
    pub fn compared_with(&self, other: &Self, language: Language) -> Comparison {
        let (before, after) = (self.view(language), other.view(language));
        let mut lines = Vec::new();
        for (line, view) in other.lines.iter().zip(&after.lines) {
            let first = self.lines.iter().zip(&before.lines).find(|(first, _)| first.id == line.id);
            match first {
                Some((_, first)) if first.value == view.value && first.source == view.source => {}
                Some((of_first, first)) => {
                    let difference = difference(&of_first.value, &line.value).map(|figure| figure.shown(language));
                    lines.push(compared(view, Some(first), Some(view), difference));
                }
                None => lines.push(compared(view, None, Some(view), None)),
            }
        }
        let gone = before.lines.iter().filter(|line| after.lines.iter().all(|other| other.id != line.id));
        lines.extend(gone.map(|line| compared(line, Some(line), None, None)));
        Comparison { title: after.title, lines, language }
    }
}

fn compared(
    line: &LineView,
    before: Option<&LineView>,
    after: Option<&LineView>,
    difference: Option<String>,
) -> ComparedLine {
    ComparedLine {
        id: line.id.clone(),
        label: line.label.clone(),
        before: before.map(|line| line.value.clone()),
        after: after.map(|line| line.value.clone()),
        difference,
        figures: line.figures.clone(),
        source: line.source.clone(),
    }
}

/// The second figure less the first, of the same kind; `None` if one of them is no number.
fn difference(first: &Figure, second: &Figure) -> Option<Figure> {
    let (one, other) =
        (DecimalDigits::from_decimal_text(&first.text)?, DecimalDigits::from_decimal_text(&second.text)?);
    let decimals = one.decimals.max(other.decimals);
    let digits = other.rescaled(decimals)?.checked_sub(one.rescaled(decimals)?)?;
    Some(Figure { text: DecimalDigits { digits, decimals }.to_text(), ..second.clone() })
}

impl Comparison {
    /// The comparison as a Markdown table.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let Self { title, lines, language } = self;
        if lines.is_empty() {
            return format!("## {}\n\n{}\n", escaped(title), language.pick("Intet er ændret.", "Nothing differs."));
        }
        let head = language.pick(
            "| | Før | Efter | Forskel | Beregning | Kilde |",
            "| | Before | After | Difference | Calculation | Source |",
        );
        let mut text = format!("## {}\n\n{head}\n| --- | ---: | ---: | ---: | --- | --- |\n", escaped(title));
        for line in lines {
            let cell = |value: &Option<String>| value.as_deref().map(escaped).unwrap_or_default();
            let cells = [
                escaped(&line.label),
                cell(&line.before),
                cell(&line.after),
                cell(&line.difference),
                cell(&line.figures),
                escaped(&line.source),
            ];
            text.extend(["| ", &cells.join(" | "), " |\n"]);
        }
        text
    }
}
