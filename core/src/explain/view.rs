//! A statement in one language: the texts that every form of it shows.

use std::collections::BTreeSet;

use crate::agreement::Status;
use crate::error::{Language, Problem};
use crate::explain::altered::AlteredFigure;
use crate::explain::checks::WrongLine;
use crate::explain::conclusion::{Manner, Within, assurance};
use crate::explain::formula::{self, Formula, Ref};
use crate::explain::series::{List, Series, checks_alike};
use crate::explain::statement::{
    Check, Figure, Kind, Line, Relation, Rounding, Source, Statement, Words, capitalized, words,
};
use crate::explain::table::Table;
use crate::read::Dialect;
use crate::value::record_value;

/// A statement in one language, as texts: what text, Markdown, HTML and the bindings show. Numbers are grouped and have
/// their units, so it is for people; figures to compute with are in [`Statement`]. It serializes with the fields' names.
///
/// # Examples
/// ```
/// use rammeaftale::{Language, read_case};
///
/// let case = read_case(
///     r#"{"rule": "vacancy",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
/// )?;
/// let view = case.settle()?.statement().view(Language::English);
/// assert_eq!((view.lines[1].label.as_str(), view.lines[1].value.as_str()), ("Days", "365 days"));
/// assert!(view.checks.iter().all(|check| check.holds));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatementView {
    /// The name of the rule.
    pub rule: &'static str,
    /// Its title.
    pub title: String,
    /// The result in words: the figure, why, and whether everything adds up.
    pub conclusion: ConclusionView,
    /// Published figures that do not follow from the others.
    pub findings: Vec<String>,
    /// Lines beside each other.
    pub tables: Vec<TableView>,
    /// The lines.
    pub lines: Vec<LineView>,
    /// The figures of several that are worked out or given alike, as far as `tables` does not show them.
    pub lists: Vec<TableView>,
    /// The closing checks, and a failing one for every line that does not show what its formula gives.
    pub checks: Vec<CheckView>,
    /// The checks as they are printed: those that hold for several parties, years or services alike are one.
    pub(crate) printed_checks: Vec<CheckView>,
    /// Remarks for the reader.
    pub notes: Vec<String>,
    /// The warnings about the input.
    pub warnings: Vec<String>,
}

/// The conclusion in one language: the figure that answers the question, a short paragraph, and how far to trust it.
///
/// # Examples
/// ```
/// use rammeaftale::{Language, read_case};
///
/// let case = read_case(
///     r#"{"rule": "day_rate",
///     "input": {"month_rate": "70447", "days_per_month": "30.5", "unit": "1"}}"#,
/// )?;
/// let conclusion = case.settle()?.statement().view(Language::English).conclusion;
/// assert_eq!((conclusion.label.as_str(), conclusion.value.as_str()), ("Daily rate", "2,310.00 kr."));
/// assert_eq!(conclusion.text, "A month rate of 70,447 kr. is 2,310 kr. a day when a month counts as 30.5 days.");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConclusionView {
    /// The name of the figure that answers the question.
    pub label: String,
    /// Its value with its unit.
    pub value: String,
    /// The result in words: why, and the consequences for those who pay.
    pub text: String,
    /// Whether everything adds up, and what is assumed, open or warned of.
    pub assurance: String,
}

/// A table in one language.
///
/// Its figures are texts for people, with their units, and not for calculating with.
///
/// # Examples
/// ```
/// use rammeaftale::{Language, read_case};
///
/// let case = read_case(
///     r#"{"rule": "allocate", "input": {"amount": "100", "unit": "0.01",
///     "method": "largest_remainder", "parties": [{"id": "Odense", "weight": "1"}]}}"#,
/// )?;
/// let view = case.settle()?.statement().view(Language::Danish);
/// assert_eq!(view.tables[0].headers, ["Betaler", "Vægt", "Andel"]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableView {
    /// The caption.
    pub caption: String,
    /// The headers, first that of the rows' labels.
    pub headers: Vec<String>,
    /// The rows.
    pub rows: Vec<RowView>,
}

/// A row of a table in one language.
///
/// # Examples
/// ```
/// use rammeaftale::explain::{RowView, TableView};
///
/// let odense = RowView::new("Odense".to_owned(), vec!["100,00 kr.".to_owned()]);
/// let headers = vec!["Kommune".to_owned(), "Andel".to_owned()];
/// let table = TableView::new("Fordeling".to_owned(), headers, vec![odense]);
/// assert_eq!(table.rows[0].cells.len() + 1, table.headers.len());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RowView {
    /// The label of the row.
    pub label: String,
    /// Its figures with their units; empty where there is none.
    pub cells: Vec<String>,
}

/// A line in one language.
///
/// Its texts are for people; the figures to calculate with are in [`Line`].
///
/// # Examples
/// ```
/// use rammeaftale::{Language, read_case};
///
/// let case = read_case(
///     r#"{"rule": "vacancy",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
/// )?;
/// let view = case.settle()?.statement().view(Language::Danish);
/// let line = &view.lines[4];
/// assert_eq!((line.id.as_str(), line.value.as_str()), ("lost_revenue", "534.360,00 kr."));
/// assert_eq!(line.figures.as_deref(), Some("730 × 732,00"));
/// assert_eq!(line.status, "valgt");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LineView {
    /// The path of the figure in the input or the result.
    pub id: String,
    /// Whether tables show it, so that no line of its own is needed: others are worked out or given alike.
    pub listed: bool,
    /// The name of the figure.
    pub label: String,
    /// The formula in words.
    pub formula: Option<String>,
    /// The formula with figures.
    pub figures: Option<String>,
    /// The value with its unit.
    pub value: String,
    /// How it is rounded.
    pub rounding: Option<String>,
    /// The text or the input that it stands on.
    pub source: String,
    /// How certain that is.
    pub status: String,
}

/// A check in one language.
///
/// It is evaluated when the view is made.
///
/// # Examples
/// A result that was altered has a check that fails.
/// ```
/// use rammeaftale::rules::billing::{VacancyInput, vacancy};
/// use rammeaftale::{DayCount, Explain, Language, Origins};
///
/// let input = VacancyInput::new("2".parse()?, DayCount::new(365)?, "732".parse()?);
/// let mut result = vacancy(&input)?;
/// result.lost_revenue = "534000".parse()?;
/// let view = input.explain(&result, &Origins::caller()).view(Language::English);
/// let check = &view.checks[0];
/// assert!(!check.holds);
/// assert_eq!(check.figures, "shown 534,000.00 kr.; the formula gives 534,360.00 kr.");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CheckView {
    /// The claim, in words.
    pub label: String,
    /// The two sides with figures; for a line that its formula does not give, both values.
    pub figures: String,
    /// Whether it holds.
    pub holds: bool,
}

impl Language {
    /// The dialect that people write numbers and dates in.
    #[must_use]
    pub const fn dialect(self) -> Dialect {
        match self {
            Self::Danish => Dialect::Danish,
            Self::English => Dialect::Machine,
        }
    }
}

impl TableView {
    /// A table of these rows, to be shown as the tables of statements are.
    #[must_use]
    pub const fn new(caption: String, headers: Vec<String>, rows: Vec<RowView>) -> Self {
        Self { caption, headers, rows }
    }
}

impl LineView {
    /// The source with how certain it is, where that says more.
    pub(crate) fn source_and_status(&self) -> String {
        if self.source == self.status { self.source.clone() } else { format!("{} [{}]", self.source, self.status) }
    }
}

impl RowView {
    /// A row of these cells.
    #[must_use]
    pub const fn new(label: String, cells: Vec<String>) -> Self {
        Self { label, cells }
    }
}

record_value!(StatementView { rule, title, conclusion, findings, tables, lines, lists, checks, notes, warnings });
record_value!(ConclusionView { label, value, text, assurance });
record_value!(TableView { caption, headers, rows });
record_value!(RowView { label, cells });
record_value!(LineView { id, listed, label, formula, figures, value, rounding, source, status });
record_value!(CheckView { label, figures, holds });

impl Statement {
    /// The statement in one language.
    #[must_use]
    pub fn view(&self, language: Language) -> StatementView {
        let unowned = self.lines.iter().filter(|line| line.label.whose().is_none());
        let unowned = unowned.map(|line| line.label.text(language)).collect();
        let viewer = Viewer { statement: self, language, unowned };
        let checks = self.checks.iter().map(|check| viewer.check(check));
        let wrong_lines = self.wrong_lines();
        // A wrong line says it already.
        let is_new = |altered: &&AlteredFigure| wrong_lines.iter().all(|wrong| wrong.line.id != altered.id);
        let altered = self.altered().iter().filter(is_new).map(|altered| viewer.altered(altered));
        let checks: Vec<_> = checks.chain(wrong_lines.iter().map(|wrong| viewer.wrong(wrong))).chain(altered).collect();
        let series = Series::of(self);
        StatementView {
            rule: self.rule,
            title: viewer.words(&self.title),
            conclusion: viewer.conclusion(&checks),
            findings: self.findings.iter().map(|finding| viewer.words(finding)).collect(),
            tables: self.tables.iter().map(|table| viewer.table(table, &|line| viewer.cell(line))).collect(),
            lines: self.lines.iter().zip(&series.listed).map(|(line, listed)| viewer.line(line, *listed)).collect(),
            lists: series.lists.iter().map(|list| viewer.list(list)).collect(),
            printed_checks: viewer.printed(&checks),
            checks,
            notes: self.notes.iter().chain(viewer.halves()).map(|note| viewer.words(note)).collect(),
            warnings: self.warnings.iter().map(|warning| self.warning(warning, language)).collect(),
        }
    }
}

impl Statement {
    /// The message of a warning, with the label of its figure where the statement has a line of it.
    pub(super) fn warning(&self, warning: &Problem, language: Language) -> String {
        let line = self.lines.iter().find(|line| line.id == warning.place());
        let place = line.map_or_else(|| warning.place().to_owned(), |line| capitalized(line.label.text(language)));
        warning.clone().at(place).message(language)
    }
}

/// An amount as people read it.
pub(crate) fn kroner(machine: &str, language: Language) -> String {
    format!("{} kr.", language.number(machine))
}

impl Figure {
    /// The figure with its unit, as people read it.
    pub(super) fn shown(&self, language: Language) -> String {
        self.kind.shown(&self.text, language)
    }
}

impl Kind {
    /// A number of this kind, given as machine text, with its unit, as people read it.
    pub(super) fn shown(&self, machine: &str, language: Language) -> String {
        let number = language.number(machine);
        match self {
            Self::Kroner => format!("{number} kr."),
            Self::Percent => format!("{number} %"),
            Self::Days => format!("{number} {}", language.pick("dage", "days")),
            Self::Places => format!("{number} {}", language.pick("pladser", "places")),
            Self::Number => number,
            Self::Year => machine.to_owned(),
            Self::Words(words) => words.text(language).to_owned(),
        }
    }
}

/// The one rounding there is.
const HALVES: Words = words!(
    "Tal, der ligger midt mellem to enheder, rundes væk fra nul.",
    "Numbers halfway between two units are rounded away from zero."
);

/// A table shows figures whole, but for decimals that are only there because days and shares have no end.
const IN_A_TABLE: Manner = Manner { within: Within::Table, unsigned: false, bare: false, short: false };

/// How many of its columns the caption of a list names.
const NAMED: usize = 3;

struct Viewer<'a> {
    statement: &'a Statement,
    language: Language,
    /// The names of the figures that belong to no party, year or service.
    unowned: BTreeSet<&'a str>,
}

impl Viewer<'_> {
    fn words(&self, words: &Words) -> String {
        words.text(self.language).to_owned()
    }

    /// The note on rounding, where a line is rounded.
    fn halves(&self) -> Option<&'static Words> {
        let is_rounded = |line: &Line| matches!(line.rounding, Rounding::To(_) | Rounding::ToDecimals(_));
        self.statement.lines.iter().any(is_rounded).then_some(&HALVES)
    }

    fn conclusion(&self, checks: &[CheckView]) -> ConclusionView {
        let conclusion = self.statement.conclusion();
        let key = conclusion.figures.first().and_then(|key| self.statement.get(*key));
        let label = key.map(|line| &line.label);
        let failed = checks.iter().filter(|check| !check.holds).count();
        ConclusionView {
            label: capitalized(
                &conclusion.called.as_ref().or(label).map(|label| self.words(label)).unwrap_or_default(),
            ),
            // Where words say its sign, it is shown without.
            value: key.map(|line| self.value(&line.value)).map_or_else(String::new, |value| match conclusion.called {
                Some(_) => value.trim_start_matches('−').to_owned(),
                None => value,
            }),
            text: self.words(&conclusion.text),
            assurance: assurance(self.statement, (checks.len(), failed), self.language),
        }
    }

    /// A figure in a table for those who read across.
    fn cell(&self, line: &Line) -> String {
        line.said(IN_A_TABLE, self.language).unwrap_or_default()
    }

    fn table(&self, table: &Table, shown: &dyn Fn(&Line) -> String) -> TableView {
        let cell = |cell: &Option<Ref>| cell.and_then(|line| self.statement.get(line)).map(shown).unwrap_or_default();
        let headers = core::iter::once(&table.row_header).chain(&table.columns);
        TableView {
            caption: capitalized(&self.words(&table.caption)),
            headers: headers.map(|header| capitalized(&self.words(header))).collect(),
            rows: table
                .rows
                .iter()
                .map(|row| RowView { label: self.words(&row.label), cells: row.cells.iter().map(cell).collect() })
                .collect(),
        }
    }

    /// The figures that worked examples stand for.
    fn list(&self, list: &List) -> TableView {
        let columns: Vec<_> = list.columns.iter().map(|column| self.words(column)).collect();
        let mut caption = columns.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
        if columns.len() > NAMED {
            caption.push_str(self.language.pick(" m.m.", " and more"));
        }
        let mut table = Table::new(Words::same(&caption), words!("for", "of"), list.columns.iter().cloned());
        for (label, cells) in &list.rows {
            table.row(label.clone(), cells.iter().copied());
        }
        self.table(&table, &|line| self.value(&line.value))
    }

    fn line(&self, line: &Line, listed: bool) -> LineView {
        let (source, status) = self.source(&line.source);
        LineView {
            id: line.id.clone(),
            listed,
            label: capitalized(&self.words(&line.label)),
            formula: line.formula.as_ref().map(|formula| self.formula(formula, &|term| self.name_in(term, line))),
            figures: line.formula.as_ref().map(|formula| self.formula(formula, &|line| self.bare(&line.value))),
            value: self.value(&line.value),
            rounding: self.rounding(line),
            source,
            status,
        }
    }

    /// The name of a figure in the formula of a line. It is not said whose it is where the line belongs to the same party,
    /// year or service, unless the statement has another figure of that name.
    fn name_in(&self, line: &Line, of: &Line) -> String {
        let bare = line.label.without_whose().text(self.language);
        let is_its_own = line.label.whose().is_some_and(|whose| of.label.whose() == Some(whose));
        if is_its_own && !self.unowned.contains(bare) { bare.to_owned() } else { self.words(&line.label) }
    }

    fn check(&self, check: &Check) -> CheckView {
        let sign = match check.relation {
            Relation::Equal => "=",
            Relation::AtMost => "≤",
        };
        let side = |formula: &Formula| self.formula(formula, &|line| self.bare(&line.value));
        CheckView {
            label: capitalized(&self.words(&check.label)),
            figures: format!("{} {sign} {}", side(&check.left), side(&check.right)),
            holds: self.statement.holds(check),
        }
    }

    /// The checks as they are printed.
    fn printed(&self, checks: &[CheckView]) -> Vec<CheckView> {
        let alike = checks_alike(&self.statement.checks, |place| checks.get(place).is_some_and(|check| check.holds));
        let mut printed = checks.to_vec();
        for group in &alike {
            let Some((first, check)) =
                group.first().and_then(|first| Some((first, self.statement.checks.get(*first)?)))
            else {
                continue;
            };
            let (claim, whose) = (check.label.without_whose(), check.label.whose().unwrap_or(&check.label));
            let label = match self.language {
                Language::Danish => format!("{} (alle {}; her for {})", claim.danish(), group.len(), whose.danish()),
                Language::English => format!("{} (all {}; here of {})", claim.english(), group.len(), whose.english()),
            };
            if let Some(check) = printed.get_mut(*first) {
                check.label = capitalized(&label);
            }
        }
        let is_told: BTreeSet<_> = alike.iter().flat_map(|group| group.iter().skip(1)).collect();
        let mut place = 0..;
        printed.retain(|_| place.next().is_none_or(|place: usize| !is_told.contains(&place)));
        printed
    }

    /// A line that shows something else than its formula gives, as a check that fails.
    fn wrong(&self, wrong: &WrongLine<'_>) -> CheckView {
        let label = self.words(&wrong.line.label);
        let shown = self.value(&wrong.line.value);
        let gives = wrong.gives.as_ref().map_or_else(|| "?".to_owned(), |figure| self.value(figure));
        let (label, figures) = match self.language {
            Language::Danish => {
                (format!("{label} er det, formlen giver"), format!("vist {shown}; formlen giver {gives}"))
            }
            Language::English => {
                (format!("{label} is what its formula gives"), format!("shown {shown}; the formula gives {gives}"))
            }
        };
        CheckView { label: capitalized(&label), figures, holds: false }
    }

    /// A figure that the rule does not give, as a check that fails.
    fn altered(&self, altered: &AlteredFigure) -> CheckView {
        let AlteredFigure { id, shown, gives } = altered;
        let gives = gives.as_deref().unwrap_or("?");
        let (label, figures) = match self.language {
            Language::Danish => (format!("{id} er det, reglen giver"), format!("vist {shown}; reglen giver {gives}")),
            Language::English => {
                (format!("{id} is what the rule gives"), format!("shown {shown}; the rule gives {gives}"))
            }
        };
        CheckView { label: capitalized(&label), figures, holds: false }
    }

    fn formula(&self, formula: &Formula, name: &dyn Fn(&Line) -> String) -> String {
        let words = formula::Words {
            smaller: self.language.pick("mindste af ", "smaller of "),
            larger: self.language.pick("største af ", "larger of "),
            rounded_down: self.language.pick("rundet mod nul ", "rounded towards zero "),
            rounded_up: self.language.pick("rundet op ", "rounded up "),
            rounded: self.language.pick("afrundet ", "rounded "),
            at_most: self.language.pick(", dog højst ± ", ", but at most ± "),
            terms: self.language.pick("led", "terms"),
        };
        formula.write(&|line| self.statement.get(line).map_or_else(String::new, name), &words)
    }

    /// A figure without its unit, as formulas show it; a percentage keeps its sign.
    fn bare(&self, figure: &Figure) -> String {
        match &figure.kind {
            Kind::Percent => format!("{} %", self.language.number(&figure.text)),
            Kind::Year => figure.text.clone(),
            Kind::Words(words) => self.words(words),
            _ if figure.text.starts_with('-') => format!("({})", self.language.number(&figure.text)),
            _ => self.language.number(&figure.text),
        }
    }

    fn value(&self, figure: &Figure) -> String {
        figure.shown(self.language)
    }

    fn rounding(&self, line: &Line) -> Option<String> {
        let shown = |danish, english| Some(self.language.pick(danish, english).to_owned());
        let is_exact = line.exact().compare(&line.value.value.into()) == Some(core::cmp::Ordering::Equal);
        match (line.rounding, &line.value.kind) {
            (Rounding::Exact, _) => None,
            (Rounding::Shown, _) if is_exact => None,
            (Rounding::To(unit), _) => Some(match (unit.amount().oere(), self.language) {
                (1, _) => self.language.pick("afrundet til hele øre", "rounded to whole øre").to_owned(),
                (10, _) => self.language.pick("afrundet til hele 10 øre", "rounded to whole 10 øre").to_owned(),
                (100, _) => self.language.pick("afrundet til hele kroner", "rounded to whole kroner").to_owned(),
                (oere, language) => {
                    let kroner = language.number(&oere.checked_div(100).unwrap_or_default().to_string());
                    format!("{} {kroner} kr.", language.pick("afrundet til hele", "rounded to whole"))
                }
            }),
            (Rounding::ToDecimals(decimals), _) => Some(match self.language {
                Language::Danish => format!("afrundet til {decimals} decimaler"),
                Language::English => format!("rounded to {decimals} decimals"),
            }),
            (Rounding::Shown, Kind::Kroner) => {
                shown("vist i hele øre; regnet uafrundet videre", "shown to the øre; used unrounded")
            }
            (Rounding::Shown, Kind::Percent) => shown(
                "vist med højst 4 decimaler; regnet uafrundet videre",
                "shown with at most 4 decimals; used unrounded",
            ),
            (Rounding::Shown, Kind::Number) => shown(
                "vist med højst 6 decimaler; regnet uafrundet videre",
                "shown with at most 6 decimals; used unrounded",
            ),
            (Rounding::Shown, _) => shown(
                "vist med højst 8 decimaler; regnet uafrundet videre",
                "shown with at most 8 decimals; used unrounded",
            ),
        }
    }

    fn source(&self, source: &Source) -> (String, String) {
        match source {
            Source::Caller => {
                (self.language.pick("oplyst", "given").to_owned(), self.language.pick("oplyst", "given").to_owned())
            }
            Source::Chosen => (
                self.language.pick("reglen er valgt i beregningen", "rule chosen by the caller").to_owned(),
                self.language.pick("valgt", "chosen").to_owned(),
            ),
            Source::Arithmetic => (
                self.language.pick("beregnet", "computed").to_owned(),
                self.language.pick("beregnet", "computed").to_owned(),
            ),
            Source::Text { text, status } => (self.words(text), self.status(*status).to_owned()),
        }
    }

    const fn status(&self, status: Status) -> &'static str {
        let (danish, english) = match status {
            Status::Stated => ("står i kilden", "stated"),
            Status::Derived => ("udledt", "derived"),
            Status::Assumed => ("antaget", "assumed"),
            Status::Open => ("åben", "open"),
        };
        match self.language {
            Language::Danish => danish,
            Language::English => english,
        }
    }
}
