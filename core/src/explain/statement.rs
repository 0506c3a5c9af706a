//! A statement as data: its lines, its tables and its checks.

use crate::agreement::Origins;
use crate::error::{Language, Problem};
use crate::explain::altered::AlteredFigure;
use crate::explain::formula::{Formula, Ref};
pub(crate) use crate::explain::line::{Check, Figure, Kind, Line, Relation, Rounding, Source};
use crate::explain::table::Table;
pub(crate) use crate::explain::words::{Words, capitalized, words};
use crate::numbers::{Amount, BigRatio, PlaceDaysChange, Ratio, Unit};

/// The explanation of a result: its lines, its checks, and notes.
///
/// It is data in both languages: [`Statement::view`] has the texts of one, and [`Statement::to_text`],
/// [`Statement::to_markdown`] and [`Statement::to_html`] write them. Amounts are in kroner.
///
/// A statement shows the result that it was made of and does not correct it. Formulas and checks are evaluated over the
/// values that the lines show (a line that is only shown rounded counts unrounded), so that a changed figure fails: see
/// [`Statement::all_hold`].
///
/// # Examples
/// ```
/// use rammeaftale::{Language, read_case};
///
/// let case = read_case(
///     r#"{"rule": "vacancy",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// assert_eq!(statement.rule, "vacancy");
/// assert!(statement.all_hold());
/// assert!(statement.to_text(Language::Danish).contains("534.360,00 kr."));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Statement {
    /// The name of the rule.
    pub rule: &'static str,
    /// Its title.
    pub title: Words,
    /// Its lines, each using only those before it.
    pub lines: Vec<Line>,
    /// Lines beside each other, for those who read across.
    pub tables: Vec<Table>,
    /// The closing checks, without those of lines against their formulas.
    pub checks: Vec<Check>,
    /// Published figures that do not follow from the others.
    pub findings: Vec<Words>,
    /// Remarks for the reader, such as the note of an agreement.
    pub notes: Vec<Words>,
    /// The warnings about the input, with code and path.
    pub warnings: Vec<Problem>,
    pub(super) altered: Vec<AlteredFigure>,
    origins: Origins,
    /// The path that the ids of new lines begin with.
    scope: String,
}

impl Statement {
    pub(crate) fn new(rule: &'static str, title: Words, origins: &Origins) -> Self {
        let (lines, tables) = (Vec::new(), Vec::new());
        let (checks, findings, notes, scope) = (Vec::new(), Vec::new(), Vec::new(), String::new());
        let (warnings, altered) = (Vec::new(), Vec::new());
        Self { rule, title, lines, tables, checks, findings, notes, warnings, altered, origins: origins.clone(), scope }
    }

    /// The statement with the warnings that the caller has acknowledged as notes.
    pub(crate) fn with_acknowledged(mut self, is_acknowledged: &dyn Fn(&Problem) -> bool) -> Self {
        let (seen, warnings): (Vec<_>, Vec<_>) = self.warnings.into_iter().partition(is_acknowledged);
        self.warnings = warnings;
        for warning in &seen {
            let note = |language| self.warning(warning, language);
            let (danish, english) = (note(Language::Danish), note(Language::English));
            self.notes.push(Words::made(format!("Bekræftet: {danish}"), format!("Acknowledged: {english}")));
        }
        self
    }

    /// Adds lines whose ids begin with a path, such as `closure`.
    pub(crate) fn within<T>(&mut self, path: &str, add: impl FnOnce(&mut Self) -> T) -> T {
        let outside = self.scope.len();
        self.scope.push_str(path);
        self.scope.push('.');
        let added = add(self);
        self.scope.truncate(outside);
        added
    }

    /// A line with a figure of the input.
    pub(crate) fn given(&mut self, id: impl AsRef<str>, label: Words, value: impl Into<Figure>) -> Ref {
        self.given_figure(id.as_ref(), label, value.into())
    }

    fn given_figure(&mut self, id: &str, label: Words, value: Figure) -> Ref {
        let path = format!("{}{id}", self.scope);
        let field = path.split(['.', '[']).next().unwrap_or_default();
        let field = if self.origins.of(&path).is_some() { path.as_str() } else { field };
        let source = self.source_of(field).unwrap_or(Source::Caller);
        for note in self.origins.of(field).map(|origin| origin.notes.clone()).unwrap_or_default() {
            let (danish, english) = (note.in_language(Language::Danish), note.in_language(Language::English));
            // A field with several lines says it once.
            if !self.notes.iter().any(|note| note.danish().ends_with(danish)) {
                let about = |label: &str, note: &str| format!("{}: {note}", capitalized(label));
                let note = Words::made(about(label.danish(), danish), about(label.english(), english));
                self.notes.push(note);
            }
        }
        self.push(id, Line::of(label, value, source))
    }

    /// The same, where several parts of a statement begin with it.
    pub(crate) fn given_once(&mut self, id: &str, label: Words, value: impl Into<Figure>) -> Ref {
        let path = format!("{}{id}", self.scope);
        match self.lines.iter().position(|line| line.id == path) {
            Some(index) => Ref(index),
            None => self.given(id, label, value),
        }
    }

    /// The source of a rule that agreements decide, by the figure that they give it: the text of the figure, or the
    /// caller's choice.
    pub(crate) fn rule_of(&self, given: Ref) -> Source {
        match self.get(given).map(|line| &line.source) {
            Some(text @ Source::Text { .. }) => text.clone(),
            _ => Source::Chosen,
        }
    }

    /// The text that decides a field of the input, where an agreement does.
    fn source_of(&self, field: &str) -> Option<Source> {
        let origin = self.origins.of(field)?;
        let decided = if origin.source.contains(&origin.agreement) {
            origin.source.clone()
        } else {
            format!("{}: {}", origin.agreement, origin.source)
        };
        Some(Source::Text { text: Words::same(&decided), status: origin.status })
    }

    /// A line with a figure of the result.
    pub(crate) fn line(
        &mut self,
        id: impl AsRef<str>,
        label: Words,
        value: impl Into<Figure>,
        formula: impl Into<Formula>,
        rounding: Rounding,
        source: Source,
    ) -> Ref {
        self.line_of(id.as_ref(), label, value.into(), formula.into(), (rounding, source))
    }

    fn line_of(
        &mut self,
        id: &str,
        label: Words,
        value: Figure,
        formula: Formula,
        (rounding, source): (Rounding, Source),
    ) -> Ref {
        let mut line = Line { formula: Some(formula), rounding, ..Line::of(label, value, source) };
        if !line.is_used_as_shown() {
            line.unrounded = Some(self.computed(&line).unwrap_or_else(|_| Ratio::new(0, 0).into()));
        }
        self.push(id, line)
    }

    pub(crate) fn check(
        &mut self,
        label: Words,
        left: impl Into<Formula>,
        relation: Relation,
        right: impl Into<Formula>,
    ) {
        self.checks.push(Check { label, left: left.into(), relation, right: right.into() });
    }

    /// Adds a table, if it has rows.
    pub(crate) fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.tables.push(table);
        }
    }

    pub(crate) fn finding(&mut self, finding: Words) {
        self.findings.push(finding);
    }

    pub(crate) fn note(&mut self, note: Words) {
        self.notes.push(note);
    }

    /// A note that several parts of a statement make.
    pub(crate) fn note_once(&mut self, note: Words) {
        if !self.notes.iter().any(|made| made.english() == note.english()) {
            self.notes.push(note);
        }
    }

    /// A line with a figure that was counted out of the input.
    pub(crate) fn counted(&mut self, id: impl AsRef<str>, label: Words, value: impl Into<Figure>) -> Ref {
        self.decided(id, label, value, Source::Arithmetic)
    }

    /// A line with a figure or a word that the rule decided, without a formula.
    pub(crate) fn decided(
        &mut self,
        id: impl AsRef<str>,
        label: Words,
        value: impl Into<Figure>,
        source: Source,
    ) -> Ref {
        self.decided_figure(id.as_ref(), label, value.into(), source)
    }

    fn decided_figure(&mut self, id: &str, label: Words, value: Figure, source: Source) -> Ref {
        self.push(id, Line::of(label, value, source))
    }

    /// A line with the sum of other lines.
    pub(crate) fn sum(
        &mut self,
        id: impl AsRef<str>,
        label: Words,
        value: impl Into<Figure>,
        lines: impl IntoIterator<Item = Ref>,
    ) -> Ref {
        self.line(id, label, value, Formula::sum(lines), Rounding::Exact, Source::Arithmetic)
    }

    /// A line with a sum that the result does not have as a figure of its own.
    pub(crate) fn total(&mut self, id: &str, label: Words, formula: Formula) -> Ref {
        let value = self.evaluate(&formula).and_then(|value| value.narrow()).unwrap_or(Ratio::new(0, 0));
        let text = value.to_decimal_text().unwrap_or_default();
        let figure = Figure { text, value, kind: Kind::Number };
        self.line(id, label, figure, formula, Rounding::Exact, Source::Arithmetic)
    }

    /// A line with an amount on the way, to the øre, that the result does not have as a figure of its own.
    pub(crate) fn step(&mut self, id: impl AsRef<str>, label: Words, formula: Formula) -> Ref {
        self.step_of(id, label, formula, Source::Arithmetic)
    }

    /// The same, where a text decides it.
    pub(crate) fn step_of(&mut self, id: impl AsRef<str>, label: Words, formula: Formula, source: Source) -> Ref {
        let exact = self.evaluate(&formula).and_then(|value| value.rounded_to(Unit::OERE.exactly()));
        let amount = exact.and_then(|exact| Amount::rounded(exact, Unit::OERE)).unwrap_or(Amount::ZERO);
        self.line(id, label, amount, formula, Rounding::To(Unit::OERE), source)
    }

    /// A line with days on the way, that the result does not have as a figure of its own.
    pub(crate) fn exact_days(&mut self, id: impl AsRef<str>, label: Words, formula: Formula) -> Ref {
        let exact = self.evaluate(&formula).and_then(|value| value.rounded_to(Ratio::new(1, 100_000_000)));
        let days = exact.and_then(PlaceDaysChange::shown);
        let figure = days.map_or_else(|_| words!("", "").into(), Figure::from);
        self.line(id, label, figure, formula, Rounding::Shown, Source::Arithmetic)
    }

    /// Evaluates a formula over the values that the lines show; a line that is only shown rounded counts unrounded.
    ///
    /// # Errors
    /// [`Code::Overflow`](crate::Code::Overflow) if a figure does not fit.
    pub fn evaluate(&self, formula: &Formula) -> Result<BigRatio, Problem> {
        formula.evaluate(&|line| self.exact(line))
    }

    fn push(&mut self, id: &str, mut line: Line) -> Ref {
        let index = self.lines.len();
        line.id = [&self.scope, id].concat();
        self.lines.push(line);
        Ref(index)
    }

    /// The line that a formula or a table refers to.
    #[must_use]
    pub fn get(&self, line: Ref) -> Option<&Line> {
        self.lines.get(line.0)
    }

    /// The value of a line that formulas and checks use.
    pub(crate) fn exact(&self, line: Ref) -> BigRatio {
        self.get(line).map_or_else(|| Ratio::new(0, 0).into(), Line::exact)
    }
}
