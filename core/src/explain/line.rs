//! The parts of a statement: figures, lines, checks.

use core::cmp::Ordering;

use crate::agreement::Status;
use crate::error::Problem;
use crate::exact::{
    Amount, BigRatio, Count, DayCount, DaysPerMonth, Decimals, ExactAmount, Hours, Inhabitants, NonNegativeAmount,
    Number, PartPercent, Percent, PercentChange, PercentagePoints, PlaceDays, PlaceDaysChange, Places, PlacesChange,
    PlacesOrNone, PositiveWeight, Ratio, ServiceCount, StayDays, Unit, UsefulLife, Weight, Year, YearsLater,
};
use crate::explain::formula::Formula;
use crate::explain::words::Words;

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
