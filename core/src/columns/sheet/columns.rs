//! Cells that were read, as Arrow columns of the types of their fields.

use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int64Array, StringArray};
use arrow_schema::DataType;
use jiff::civil;

use crate::columns::constant::Constant;
use crate::exact::{Dialect, decimals_of, digits_in};
use crate::read::Shape;

/// The digits of a decimal column: as many as it can have.
const DIGITS: u8 = 38;

/// The values of a column, of one type.
pub(super) enum Values {
    Decimal(Vec<Option<i128>>, u32),
    Count(Vec<Option<i64>>),
    Day(Vec<Option<i32>>),
    Truth(Vec<Option<bool>>),
    Text(Vec<Option<String>>),
}

impl Values {
    /// No values yet, of the type of a field.
    pub fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Number(name) | Shape::NumberOrRecord(name, _) => Self::Decimal(Vec::new(), decimals_of(name)),
            Shape::Count(_) => Self::Count(Vec::new()),
            Shape::Text("Date") => Self::Day(Vec::new()),
            Shape::Truth => Self::Truth(Vec::new()),
            Shape::Optional(inner) => Self::of(inner),
            Shape::Text(_) | Shape::Choice { .. } | Shape::Record(_) | Shape::List(_) => Self::Text(Vec::new()),
        }
    }

    /// Adds a value that the reader of the rule took. Says whether the column can hold it.
    pub fn put(&mut self, value: &Constant, dialect: Dialect) -> bool {
        let (text, dialect) = match value {
            Constant::Text(text) => (Some(text.as_str()), dialect),
            Constant::Exact(text) => (Some(text.as_str()), Dialect::Machine),
            _ => (None, dialect),
        };
        let is_there = match self {
            Self::Decimal(values, decimals) => {
                pushed(values, text.and_then(|text| digits_in(text, dialect, *decimals)))
            }
            Self::Count(values) => {
                let digits = text.and_then(|text| digits_in(text, dialect, 0));
                pushed(values, digits.and_then(|digits| i64::try_from(digits).ok()))
            }
            Self::Day(values) => pushed(values, text.and_then(|text| days(text, dialect))),
            Self::Truth(values) => pushed(values, if let Constant::Truth(truth) = value { Some(*truth) } else { None }),
            Self::Text(values) => pushed(values, text.map(ToOwned::to_owned)),
        };
        is_there || matches!(value, Constant::Nothing)
    }

    /// The column.
    pub fn finish(self) -> Option<ArrayRef> {
        Some(match self {
            Self::Decimal(values, decimals) => {
                let scale = i8::try_from(decimals).ok()?;
                Arc::new(Decimal128Array::from(values).with_data_type(DataType::Decimal128(DIGITS, scale)))
            }
            Self::Count(values) => Arc::new(Int64Array::from(values)),
            Self::Day(values) => Arc::new(Date32Array::from(values)),
            Self::Truth(values) => Arc::new(BooleanArray::from(values)),
            Self::Text(values) => Arc::new(StringArray::from(values)),
        })
    }
}

fn pushed<T>(values: &mut Vec<Option<T>>, value: Option<T>) -> bool {
    let is_there = value.is_some();
    values.push(value);
    is_there
}

/// The days of a date since 1 January 1970.
fn days(text: &str, dialect: Dialect) -> Option<i32> {
    let machine = crate::calendar::Date::parse(text, dialect).ok()?.to_string();
    let day: civil::Date = machine.parse().ok()?;
    Some(day.since(civil::date(1970, 1, 1)).ok()?.get_days())
}
