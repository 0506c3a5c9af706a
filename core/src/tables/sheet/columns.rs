//! Cells that were read, as Arrow columns of the types of their fields.

use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Date32Array, Decimal128Array, Int64Array, StringArray};
use arrow_schema::DataType;

use crate::calendar::Date;
use crate::numbers::{decimals_of, parse_scaled};
use crate::read::Dialect;
use crate::tables::builder::{DIGITS, days};
use crate::value::{Shape, ToValue as _, Value};

/// The values of a column, of one type.
pub(super) enum Values {
    Decimal(Vec<Option<i128>>, u32),
    Count(Vec<Option<i64>>),
    Day(Vec<Option<i32>>),
    Truth(Vec<Option<bool>>),
    Text(Vec<Option<String>>),
}

impl Values {
    /// An empty column of the type of a field.
    pub(super) fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Number(name) | Shape::NumberOrRecord(name, _) => Self::Decimal(Vec::new(), decimals_of(name)),
            Shape::Count(_) => Self::Count(Vec::new()),
            Shape::Text("Date") => Self::Day(Vec::new()),
            Shape::Truth => Self::Truth(Vec::new()),
            Shape::Optional(inner) => Self::of(inner),
            Shape::Text(_) | Shape::Choice(_) | Shape::Record(_) | Shape::List(_) | Shape::Any => {
                Self::Text(Vec::new())
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
                Value::Date(year, month, day) => days(*year, *month, *day),
                Value::Text(text) => Date::parse(text, dialect).ok().and_then(|date| match date.to_value() {
                    Value::Date(year, month, day) => days(year, month, day),
                    _ => None,
                }),
                _ => None,
            }),
            Self::Truth(values) => values.push(if let Value::Bool(truth) = value { Some(*truth) } else { None }),
            Self::Text(values) => {
                values.push(if let Value::Text(text) = value { Some(text.clone().into_owned()) } else { None });
            }
        }
    }

    /// Takes the last value away.
    pub(super) fn pop(&mut self) {
        match self {
            Self::Decimal(values, _) => drop(values.pop()),
            Self::Count(values) => drop(values.pop()),
            Self::Day(values) => drop(values.pop()),
            Self::Truth(values) => drop(values.pop()),
            Self::Text(values) => drop(values.pop()),
        }
    }

    /// The column.
    pub(super) fn finish(self) -> Option<ArrayRef> {
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
