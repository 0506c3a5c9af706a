//! A statement as data: its lines and its checks.

use core::cmp::Ordering;

use crate::agreement::{Origins, Status};
use crate::calendar::Date;
use crate::error::Problem;
use crate::explain::formula::{Formula, Ref};
use crate::explain::table::Table;
use crate::numbers::{
    Amount, BigRatio, Count, DayCount, DaysPerMonth, Decimals, ExactAmount, Hours, Inhabitants, NonNegativeAmount,
    Number, PartPercent, Percent, PercentChange, PercentagePoints, PlaceDays, PlaceDaysChange, Places, PlacesChange,
    PlacesOrNone, PositiveWeight, Ratio, ServiceCount, StayDays, Unit, UsefulLife, Weight, Year, YearsLater,
};
use crate::read::Dialect;

/// A text in both languages.
#[derive(Clone, Debug)]
pub enum Words {
    /// A text of the library: Danish, English.
    FixedPoint(&'static (&'static str, &'static str)),
    /// A text with something of the input in it: Danish, English.
    Made(Box<(String, String)>),
}

/// A text of the library, in Danish and in English.
macro_rules! words {
    ($danish:expr, $english:expr $(,)?) => {
        $crate::explain::statement::Words::FixedPoint(&($danish, $english))
    };
}
pub(crate) use words;

/// A text with a capital letter at its beginning.
pub(crate) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

impl Words {
    /// A text that is made, in Danish and in English.
    pub(crate) fn made(danish: String, english: String) -> Self {
        Self::Made(Box::new((danish, english)))
    }

    /// A text that is the same in both, such as a name.
    pub(crate) fn same(text: &str) -> Self {
        Self::made(text.to_owned(), text.to_owned())
    }

    /// A day as people write it.
    pub(crate) fn day(day: Date) -> Self {
        Self::made(day.to_text(Dialect::Danish), day.to_text(Dialect::Machine))
    }

    /// The text in Danish.
    #[must_use]
    pub fn danish(&self) -> &str {
        match self {
            Self::FixedPoint((danish, _)) => danish,
            Self::Made(made) => &made.0,
        }
    }

    /// The text in English.
    #[must_use]
    pub fn english(&self) -> &str {
        match self {
            Self::FixedPoint((_, english)) => english,
            Self::Made(made) => &made.1,
        }
    }

    /// The text, at the price level of a year.
    pub(crate) fn in_prices_of(&self, year: Year) -> Self {
        Self::made(format!("{} ({year}-niveau)", self.danish()), format!("{} (in {year} prices)", self.english()))
    }

    /// The text, of a party or a year.
    pub(crate) fn of(&self, whose: &str) -> Self {
        Self::made(format!("{} for {whose}", self.danish()), format!("{} of {whose}", self.english()))
    }
}

/// What a figure counts.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Kroner.
    Kroner,
    /// A percentage; its exact value is the share.
    Percent,
    /// Days, or days of places.
    Days,
    /// Places.
    Places,
    /// A number without a unit.
    Number,
    /// A year, which is not grouped.
    Year,
    /// Words: a choice or a name, with no number in it.
    Words(Words),
}

/// A figure as the input or the result has it, and what it counts.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its machine text; empty for words.
    pub text: String,
    /// Its exact value; zero for words.
    pub value: Ratio,
    /// What it counts.
    pub kind: Kind,
}

macro_rules! figures_of {
    ($($type:ty => $kind:expr),+) => {$(
        impl From<$type> for Figure {
            fn from(figure: $type) -> Self {
                Self { text: figure.to_string(), value: figure.exactly(), kind: $kind }
            }
        }
    )+};
}

figures_of! {
    Amount => Kind::Kroner,
    NonNegativeAmount => Kind::Kroner,
    PartPercent => Kind::Percent,
    PercentChange => Kind::Percent,
    PercentagePoints => Kind::Percent,
    PlaceDaysChange => Kind::Days,
    StayDays => Kind::Days,
    PlacesOrNone => Kind::Places,
    PlacesChange => Kind::Places,
    Hours => Kind::Number,
    DaysPerMonth => Kind::Days,
    PositiveWeight => Kind::Number,
    Number => Kind::Number,
    Inhabitants => Kind::Number,
    UsefulLife => Kind::Number,
    ServiceCount => Kind::Number,
    Count => Kind::Number,
    ExactAmount => Kind::Kroner,
    Percent => Kind::Percent,
    PlaceDays => Kind::Days,
    DayCount => Kind::Days,
    Places => Kind::Places,
    Weight => Kind::Number,
    Decimals => Kind::Number,
    YearsLater => Kind::Number,
    Year => Kind::Year
}

impl From<Unit> for Figure {
    fn from(unit: Unit) -> Self {
        unit.amount().into()
    }
}

impl From<Words> for Figure {
    fn from(words: Words) -> Self {
        Self { text: String::new(), value: Ratio::ZERO, kind: Kind::Words(words) }
    }
}

/// How a line's value comes from its formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// It is the exact value.
    Exact,
    /// Rounded half away from zero to a unit; what follows uses the rounded value.
    To(Unit),
    /// Rounded half away from zero to decimals of a percentage; what follows uses the rounded value.
    ToDecimals(u32),
    /// Only shown rounded; what follows uses the exact value.
    Shown,
}

/// What a line stands on.
#[derive(Clone, Debug)]
pub enum Source {
    /// The caller gave it.
    Caller,
    /// A text decides it, as certainly as the status says.
    Text {
        /// The text.
        text: Words,
        /// How certain it is.
        status: Status,
    },
    /// It follows from the lines above it by arithmetic.
    Arithmetic,
}

/// A line: a figure with its formula and its source.
#[derive(Clone, Debug)]
pub struct Line {
    /// The path of the figure in the input or the result, such as `shares[2].share`.
    pub id: String,
    /// What it is.
    pub label: Words,
    /// Its value as it is shown.
    pub value: Figure,
    /// The value that later lines use.
    pub exact: BigRatio,
    /// How it follows from earlier lines; nothing where it was given.
    pub formula: Option<Formula>,
    /// How it is rounded.
    pub rounding: Rounding,
    /// What it stands on.
    pub source: Source,
}

/// What must hold between two formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They are equal.
    Equal,
    /// The left is at most the right.
    AtMost,
}

/// Something that must add up.
#[derive(Clone, Debug)]
pub struct Check {
    /// What it says.
    pub label: Words,
    /// The left side.
    pub left: Formula,
    /// What must hold.
    pub relation: Relation,
    /// The right side.
    pub right: Formula,
}

/// The explanation of a result.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The name of the rule.
    pub rule: &'static str,
    /// Its title.
    pub title: Words,
    /// Its lines, each using only those before it.
    pub lines: Vec<Line>,
    /// Lines beside each other, for those who read across.
    pub tables: Vec<Table>,
    /// What must add up.
    pub checks: Vec<Check>,
    /// What else a reader should know.
    pub notes: Vec<Words>,
    origins: Origins,
    /// What the ids of lines begin with at present.
    scope: String,
}

impl Statement {
    pub(crate) fn new(rule: &'static str, title: Words, origins: &Origins) -> Self {
        let (lines, tables) = (Vec::new(), Vec::new());
        let (checks, notes, scope) = (Vec::new(), Vec::new(), String::new());
        Self { rule, title, lines, tables, checks, notes, origins: origins.clone(), scope }
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
        let exact = value.value.into();
        let path = format!("{}{id}", self.scope);
        let field = path.split(['.', '[']).next().unwrap_or_default();
        let source = self.source_of(field).unwrap_or(Source::Caller);
        if let Some((danish, english)) = self.origins.of(field).and_then(|origin| origin.note.clone()) {
            // A field with several lines says it once.
            if !self.notes.iter().any(|note| note.danish().ends_with(&danish)) {
                let about = |label: &str, note: &str| format!("{}: {note}", capitalized(label));
                let note = Words::made(about(label.danish(), &danish), about(label.english(), &english));
                self.notes.push(note);
            }
        }
        self.push(id, Line { id: String::new(), label, value, exact, formula: None, rounding: Rounding::Exact, source })
    }

    /// The same, where several parts of a statement begin with it.
    pub(crate) fn given_once(&mut self, id: &str, label: Words, value: impl Into<Figure>) -> Ref {
        let path = format!("{}{id}", self.scope);
        match self.lines.iter().position(|line| line.id == path) {
            Some(index) => Ref(index),
            None => self.given(id, label, value),
        }
    }

    /// The text that decides a field of the input, where an agreement does.
    pub(crate) fn source_of(&self, field: &str) -> Option<Source> {
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
        let exact = self.rounded(&formula, rounding).unwrap_or_else(|_| Ratio::new(0, 0).into());
        self.push(id, Line { id: String::new(), label, value, exact, formula: Some(formula), rounding, source })
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
        let exact = value.value.into();
        self.push(id, Line { id: String::new(), label, value, exact, formula: None, rounding: Rounding::Exact, source })
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

    /// The exact value of a formula over the lines so far.
    pub(crate) fn evaluate(&self, formula: &Formula) -> Result<BigRatio, Problem> {
        formula.evaluate(&|line| self.exact(line))
    }

    fn push(&mut self, id: &str, mut line: Line) -> Ref {
        let index = self.lines.len();
        line.id = [&self.scope, id].concat();
        self.lines.push(line);
        Ref(index)
    }

    /// The exact value of a line.
    pub(crate) fn exact(&self, line: Ref) -> BigRatio {
        self.lines.get(line.0).map_or_else(|| Ratio::new(0, 0).into(), |line| line.exact.clone())
    }

    fn rounded(&self, formula: &Formula, rounding: Rounding) -> Result<BigRatio, Problem> {
        let exact = self.evaluate(formula)?;
        Ok(match rounding {
            Rounding::Exact | Rounding::Shown => exact,
            Rounding::To(unit) => exact.rounded_to(unit.exactly())?.into(),
            Rounding::ToDecimals(decimals) => exact.rounded_to(Percent::step(decimals))?.into(),
        })
    }

    /// The lines whose shown value is not what their formula gives; none in a statement that is right.
    ///
    /// # Errors
    /// [`Code::Overflow`](crate::Code::Overflow) if a formula does not fit.
    pub fn evaluate_again(&self) -> Result<Vec<&Line>, Problem> {
        let mut wrong = Vec::new();
        for line in &self.lines {
            let Some(formula) = &line.formula else { continue };
            let exact = self.rounded(formula, line.rounding)?;
            let shown = match (line.rounding, &line.value.kind) {
                (Rounding::Shown, Kind::Kroner) => exact.rounded_to(Unit::OERE.exactly())?.into(),
                (Rounding::Shown, Kind::Percent) => exact.rounded_to(Percent::step(4))?.into(),
                (Rounding::Shown, Kind::Number) => exact.rounded_to(Ratio::new(1, 1_000_000))?.into(),
                (Rounding::Shown, _) => exact.rounded_to(Ratio::new(1, 100_000_000))?.into(),
                _ => exact,
            };
            if shown.compare(&line.value.value.into()) != Some(Ordering::Equal) {
                wrong.push(line);
            }
        }
        Ok(wrong)
    }

    /// Whether a check holds.
    #[must_use]
    pub fn holds(&self, check: &Check) -> bool {
        match (self.evaluate(&check.left), self.evaluate(&check.right)) {
            (Ok(left), Ok(right)) => left.compare(&right).is_some_and(|order| match check.relation {
                Relation::Equal => order.is_eq(),
                Relation::AtMost => order.is_le(),
            }),
            _ => false,
        }
    }
}
