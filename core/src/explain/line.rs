//! The parts of a statement: figures, lines, checks.

use core::cmp::Ordering;

use crate::agreement::Status;
use crate::error::Problem;
use crate::explain::formula::Formula;
use crate::explain::words::Words;
use crate::numbers::{
    Amount, BigRatio, CitizenCount, Count, DayCount, DaysPerMonth, Decimals, EventCount, ExactAmount, Hours,
    Inhabitants, LowestPlaces, MunicipalityCount, NonNegativeAmount, PackageNumber, PartPercent, Percent,
    PercentChange, PercentagePoints, Persons, PlaceDays, PlaceDaysChange, Places, PlacesChange, PlacesOrNone,
    PositiveWeight, Ratio, RelativeChange, ServiceCount, StayDays, Unit, UsefulLife, Weight, Year, YearsLater,
};

/// The kind of a figure: its unit, and how it is written.
///
/// It is for showing a figure; formulas do not look at it.
///
/// # Examples
/// ```
/// use rammeaftale::explain::{Kind, StatementFigure};
/// use rammeaftale::{Amount, DayCount};
///
/// let rate: Amount = "8020".parse()?;
/// assert!(matches!(StatementFigure::from(rate).kind, Kind::Kroner));
/// assert!(matches!(StatementFigure::from(DayCount::new(365)?).kind, Kind::Days));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
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

/// A figure as a line shows it: its decimal text, its exact value and its kind.
///
/// Every number type of the library becomes one with `From`. A percentage of 90 has the text `90` and the value 9/10; all
/// other figures have the value that their text says. Text and value belong together; nothing but `From` ties them.
///
/// # Examples
/// ```
/// use rammeaftale::Percent;
/// use rammeaftale::explain::{Kind, StatementFigure};
/// use rammeaftale::numbers::Ratio;
///
/// let figure = StatementFigure::from("90".parse::<Percent>()?);
/// assert_eq!(figure.text, "90");
/// assert!(figure.value.compare(Ratio::new(9, 10))?.is_eq());
/// assert!(matches!(figure.kind, Kind::Percent));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its decimal text (`-1234.50`), without a unit; empty for words and for a value that no decimals write exactly.
    pub text: String,
    /// Its exact value; zero for words.
    pub value: Ratio,
    /// Its unit.
    pub kind: Kind,
}

impl Figure {
    /// Whether it shows a number. Words do not, nor does a value that no decimals write exactly.
    pub(super) const fn has_number(&self) -> bool {
        !self.text.is_empty()
    }

    /// A value as a figure of a kind, to 8 decimals of what the kind counts; with `…` where there are more.
    pub(super) fn of(value: &BigRatio, kind: Kind) -> Result<Self, Problem> {
        let hundredths = if matches!(kind, Kind::Percent) { 100 } else { 1 };
        let unit = Ratio::new(1, 100_000_000) / Ratio::from(hundredths);
        let rounded = value.rounded_to(unit)?;
        let is_rounded = value.compare(&rounded.into()) != Some(Ordering::Equal);
        let as_amount = Amount::rounded(rounded, Unit::OERE).ok();
        let as_amount = as_amount.filter(|amount| amount.exactly().compare(rounded).is_ok_and(Ordering::is_eq));
        let text = match as_amount {
            Some(amount) if matches!(kind, Kind::Kroner) => amount.to_string(),
            _ => (rounded * Ratio::from(hundredths)).to_decimal_text().unwrap_or_default(),
        };
        let text = if is_rounded { format!("{text}…") } else { text };
        Ok(Self { text, value: value.narrow().unwrap_or(rounded), kind })
    }
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
    RelativeChange => Kind::Percent,
    PlaceDaysChange => Kind::Days,
    StayDays => Kind::Days,
    PlacesOrNone => Kind::Places,
    PlacesChange => Kind::Places,
    Hours => Kind::Number,
    DaysPerMonth => Kind::Days,
    PositiveWeight => Kind::Number,
    PackageNumber => Kind::Number,
    Inhabitants => Kind::Number,
    UsefulLife => Kind::Number,
    ServiceCount => Kind::Number,
    MunicipalityCount => Kind::Number,
    Persons => Kind::Number,
    CitizenCount => Kind::Number,
    EventCount => Kind::Number,
    LowestPlaces => Kind::Places,
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

/// How the value that a line shows comes from its formula, and which of the two later lines use.
///
/// All rounding is half away from zero.
///
/// # Examples
/// ```
/// use rammeaftale::explain::Rounding;
/// use rammeaftale::{Unit, read_case};
///
/// let case = read_case(
///     r#"{"rule": "day_rate",
///     "input": {"month_rate": "70447", "days_per_month": "30.5", "unit": "1"}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// let rounding = |id: &str| statement.lines.iter().find(|line| line.id == id).map(|line| line.rounding);
/// assert_eq!(rounding("month_rate"), Some(Rounding::Exact));
/// assert_eq!(rounding("rate"), Some(Rounding::To(Unit::KRONE)));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
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

/// The authority for a line: the caller, a text, the caller's choice of a rule, or arithmetic.
///
/// It says who answers for a figure, not whether it is right; that is for the checks.
///
/// # Examples
/// ```
/// use rammeaftale::explain::Source;
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "vacancy",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// let [places, .., vacant_days, lost_revenue] = statement.lines.as_slice() else { unreachable!() };
/// assert!(matches!(places.source, Source::Caller));
/// assert!(matches!(vacant_days.source, Source::Arithmetic));
/// // That an empty place loses its base rate is a rule of agreements, and none was named.
/// assert!(matches!(lost_revenue.source, Source::Chosen));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The caller chose the rule: agreements decide it, and none that does was named.
    Chosen,
    /// It follows from the lines above it by arithmetic.
    Arithmetic,
}

/// A line of a statement: a figure with its formula, rounding and source.
///
/// Its value is what the input or the result has; the formula says what it should be, and
/// [`Statement::wrong_lines`](crate::Statement::wrong_lines) compares the two. Lines without a formula are given, counted
/// or decided, and are not compared with anything.
///
/// # Examples
/// ```
/// use rammeaftale::explain::{Rounding, Source};
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "vacancy",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// let days = &statement.lines[1];
/// assert_eq!((days.id.as_str(), days.value.text.as_str()), ("days", "365"));
/// assert!(days.formula.is_none() && days.rounding == Rounding::Exact);
/// assert!(matches!(days.source, Source::Caller));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Line {
    /// The path of the figure in the input or the result, such as `shares[2].share`.
    pub id: String,
    /// The name of the figure, by the glossary.
    pub label: Words,
    /// Its value as it is shown.
    pub value: Figure,
    /// How it follows from earlier lines; nothing where it was given.
    pub formula: Option<Formula>,
    /// How it is rounded.
    pub rounding: Rounding,
    /// The text or the input that it stands on.
    pub source: Source,
    /// The exact value of its formula, where the value is not used as it is shown.
    pub(super) unrounded: Option<BigRatio>,
}

impl Line {
    /// A line without a formula, whose id is not known yet.
    pub(super) fn of(label: Words, value: Figure, source: Source) -> Self {
        let (formula, rounding, unrounded) = (None, Rounding::Exact, None);
        Self { id: String::new(), label, value, formula, rounding, source, unrounded }
    }

    /// The value that formulas and checks use: the one that is shown, unless the line is only shown rounded.
    #[must_use]
    pub fn exact(&self) -> BigRatio {
        self.unrounded.clone().unwrap_or_else(|| self.value.value.into())
    }

    /// Whether formulas use the value that is shown. They use the formula's own where it is only shown rounded, and where
    /// no number can be shown.
    pub(super) fn is_used_as_shown(&self) -> bool {
        self.formula.is_none() || (self.rounding != Rounding::Shown && self.value.has_number())
    }
}

/// The relation that a check requires between its two sides.
///
/// Both sides are exact: there is no tolerance.
///
/// # Examples
/// The shares of a split are the amount, where they are by largest remainder.
/// ```
/// use rammeaftale::explain::Relation;
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "allocate", "input": {"amount": "100", "unit": "0.01",
///     "method": "largest_remainder", "parties": [{"id": "Odense", "weight": "1"}]}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// assert!(statement.checks.iter().any(|check| check.relation == Relation::Equal));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They are equal.
    Equal,
    /// The left is at most the right.
    AtMost,
}

/// A closing check: a relation between two formulas over the lines of a statement, such as "the shares are the amount".
///
/// It holds or not by the values that the lines show; see [`Statement::holds`](crate::Statement::holds). Lines against
/// their own formulas are not among the checks; see [`Statement::wrong_lines`](crate::Statement::wrong_lines).
///
/// # Examples
/// ```
/// use rammeaftale::explain::Relation;
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "daily_rate", "input": {"basis": "21076560", "places": "8",
///     "days": 365, "occupancy": "90", "unit": "1"}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// let check = &statement.checks[0];
/// assert_eq!(check.relation, Relation::AtMost);
/// assert!(statement.holds(check));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Check {
    /// The claim, in words.
    pub label: Words,
    /// The left side.
    pub left: Formula,
    /// The relation of the left side to the right.
    pub relation: Relation,
    /// The right side.
    pub right: Formula,
}
