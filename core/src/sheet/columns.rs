//! Cells that were read, in columns of the types of their fields.

use crate::calendar::Date;
use crate::numbers::{decimals_of, parse_scaled};
use crate::read::Dialect;
use crate::sheet::texts::Texts;
use crate::value::{DecimalDigits, Shape, ToValue as _, Value};

/// The values of a column, of one type.
///
/// # Examples
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::sheet::{SheetRequest, SheetValues, headings, read_lines};
///
/// let rows = read_lines("Pladser\n8,5\n", headings("daily_rate")?, SheetRequest::new(Dialect::Danish))?;
/// let SheetValues::Decimal(places, decimals) = &rows.columns[0].values else { unreachable!() };
/// assert_eq!((places.as_slice(), *decimals), ([Some(850)].as_slice(), 2));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SheetValues {
    /// Whole numbers of the last decimal, and how many decimals there are.
    Decimal(Vec<Option<i128>>, u32),
    /// Whole numbers.
    Count(Vec<Option<i64>>),
    /// Days.
    Day(Vec<Option<Date>>),
    /// True or false.
    Truth(Vec<Option<bool>>),
    /// Texts.
    Text(Texts),
}

impl SheetValues {
    /// An empty column of the type of a field.
    pub(super) fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Number(name) | Shape::NumberOrRecord(name, _) => Self::Decimal(Vec::new(), decimals_of(name)),
            Shape::Count(_) => Self::Count(Vec::new()),
            Shape::Text("Date") => Self::Day(Vec::new()),
            Shape::Truth => Self::Truth(Vec::new()),
            Shape::Optional(inner) => Self::of(inner),
            Shape::Text(_) | Shape::Choice(_) | Shape::Record(_) | Shape::List(_) | Shape::Any => {
                Self::Text(Texts::default())
            }
        }
    }

    /// Appends a value that was read; null if it is not of the column's type.
    pub(super) fn push(&mut self, value: &Value<'_>, dialect: Dialect) {
        let digits = |decimals| match value {
            Value::Text(text) => parse_scaled(text, dialect, decimals),
            Value::Decimal(number) => number.rescaled(decimals),
            _ => None,
        };
        match self {
            Self::Decimal(values, decimals) => values.push(digits(*decimals)),
            Self::Count(values) => values.push(digits(0).and_then(|digits| i64::try_from(digits).ok())),
            Self::Day(values) => values.push(match value {
                Value::Date(year, month, day) => Date::of_parts(*year, *month, *day),
                Value::Text(text) => Date::parse(text, dialect).ok(),
                _ => None,
            }),
            Self::Truth(values) => values.push(if let Value::Bool(truth) = value { Some(*truth) } else { None }),
            Self::Text(values) => values.push(if let Value::Text(text) = value { Some(text) } else { None }),
        }
    }

    /// Takes the last value away.
    pub(super) fn pop(&mut self) {
        match self {
            Self::Decimal(values, _) => drop(values.pop()),
            Self::Count(values) => drop(values.pop()),
            Self::Day(values) => drop(values.pop()),
            Self::Truth(values) => drop(values.pop()),
            Self::Text(values) => values.pop(),
        }
    }

    /// The value of a row; nothing for a cell that was empty or not understood.
    #[must_use]
    pub fn value(&self, row: usize) -> Value<'_> {
        let value = match self {
            Self::Decimal(values, decimals) => {
                // An amount has its two decimals; a column of more is not written with the zeros that fill it.
                let least = if *decimals > 2 { 0 } else { *decimals };
                let number = |digits| Value::Decimal(DecimalDigits::shortest(digits, *decimals, least));
                values.get(row).copied().flatten().map(number)
            }
            Self::Count(values) => values.get(row).copied().flatten().map(|count| Value::Integer(i128::from(count))),
            Self::Day(values) => values.get(row).and_then(Option::as_ref).map(Date::to_value),
            Self::Truth(values) => values.get(row).copied().flatten().map(Value::Bool),
            Self::Text(values) => values.get(row).map(Value::from),
        };
        value.unwrap_or(Value::Null)
    }
}
