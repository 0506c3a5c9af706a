//! Results as columns: every figure in a column of its own type.

use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Date32Builder, Decimal128Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Fields};
use jiff::civil;

use crate::error::{Code, Error, Problem};
use crate::numbers::decimals_of;
use crate::value::{Schema, Shape, ToValue, Value};

/// The digits of a decimal column: as many as it can have.
pub(super) const DIGITS: u8 = 38;

/// The decimals of a column of figures, by the name of their type.
pub(super) fn scale_of(name: &str) -> i8 {
    i8::try_from(decimals_of(name)).unwrap_or_default()
}

/// A column that grows.
pub(super) enum ColumnBuilder {
    Decimal(Decimal128Builder, u32),
    Count(Int64Builder),
    Text(StringBuilder),
    Day(Date32Builder),
    Truth(BooleanBuilder),
    Object { names: Vec<&'static str>, columns: Vec<ColumnBuilder>, valid: NullBufferBuilder },
    List { items: Box<ColumnBuilder>, offsets: Vec<i32>, valid: NullBufferBuilder },
}

impl ColumnBuilder {
    /// A column of values of a shape. Without capacity, since most tables leave few rows to it.
    fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Number(name) | Shape::NumberOrRecord(name, _) => {
                let builder =
                    Decimal128Builder::with_capacity(0).with_data_type(DataType::Decimal128(DIGITS, scale_of(name)));
                Self::Decimal(builder, decimals_of(name))
            }
            Shape::Count(_) => Self::Count(Int64Builder::with_capacity(0)),
            Shape::Text("Date") => Self::Day(Date32Builder::with_capacity(0)),
            // No result has a value of any shape.
            Shape::Text(_) | Shape::Choice(_) | Shape::Any => Self::Text(StringBuilder::with_capacity(0, 0)),
            Shape::Truth => Self::Truth(BooleanBuilder::with_capacity(0)),
            Shape::Record(schema) => Self::Object {
                names: schema.fields.iter().map(|field| field.name).collect(),
                columns: schema.fields.iter().map(|field| Self::of(field.shape)).collect(),
                valid: NullBufferBuilder::new(0),
            },
            Shape::List(item) => {
                Self::List { items: Box::new(Self::of(item)), offsets: vec![0], valid: NullBufferBuilder::new(0) }
            }
            Shape::Optional(inner) => Self::of(inner),
        }
    }

    /// Appends a value; `None` if it is not of the column's shape, which results always are.
    fn append(&mut self, value: &Value<'_>) -> Option<()> {
        match (self, value) {
            (column, Value::Null) => column.append_null(),
            (Self::Decimal(builder, decimals), Value::Decimal(number)) => {
                builder.append_value(number.rescaled(*decimals)?);
            }
            (Self::Count(builder), Value::Integer(integer)) => builder.append_value(i64::try_from(*integer).ok()?),
            (Self::Text(builder), Value::Text(text)) => builder.append_value(text),
            (Self::Day(builder), Value::Date(year, month, day)) => builder.append_value(days(*year, *month, *day)?),
            (Self::Truth(builder), Value::Bool(truth)) => builder.append_value(*truth),
            (Self::Object { columns, valid, .. }, Value::Object(object)) => {
                valid.append_non_null();
                let mut columns = columns.iter_mut();
                let mut all = Some(());
                object.for_each(&mut |_, value| {
                    all = all.and_then(|()| columns.next()?.append(value));
                });
                all?;
            }
            (Self::List { items, offsets, valid }, Value::List(list)) => {
                valid.append_non_null();
                let mut all = Some(());
                list.for_each(&mut |_, item| all = all.and_then(|()| items.append(item)));
                all?;
                let length = i32::try_from(list.items().len()).ok()?;
                offsets.push(offsets.last().copied().unwrap_or_default().checked_add(length)?);
            }
            _ => return None,
        }
        Some(())
    }

    /// Appends a null.
    pub(super) fn append_null(&mut self) {
        match self {
            Self::Decimal(builder, _) => builder.append_null(),
            Self::Count(builder) => builder.append_null(),
            Self::Text(builder) => builder.append_null(),
            Self::Day(builder) => builder.append_null(),
            Self::Truth(builder) => builder.append_null(),
            Self::Object { columns, valid, .. } => {
                columns.iter_mut().for_each(Self::append_null);
                valid.append_null();
            }
            Self::List { offsets, valid, .. } => {
                offsets.extend(offsets.last().copied());
                valid.append_null();
            }
        }
    }

    fn finish(self) -> Result<ArrayRef, Error> {
        let wrong = |_| Error::from(Problem::new(Code::Overflow, ""));
        Ok(match self {
            Self::Decimal(mut builder, _) => Arc::new(builder.finish()),
            Self::Count(mut builder) => Arc::new(builder.finish()),
            Self::Text(mut builder) => Arc::new(builder.finish()),
            Self::Day(mut builder) => Arc::new(builder.finish()),
            Self::Truth(mut builder) => Arc::new(builder.finish()),
            Self::Object { names, columns, mut valid } => {
                let length = valid.len();
                let (fields, arrays) = named(&names, columns)?;
                let array = StructArray::try_new_with_length(fields, arrays, valid.finish(), length);
                Arc::new(array.map_err(wrong)?)
            }
            Self::List { items, offsets, mut valid } => {
                let items = items.finish()?;
                let field = Arc::new(Field::new_list_field(items.data_type().clone(), true));
                let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
                Arc::new(ListArray::try_new(field, offsets, items, valid.finish()).map_err(wrong)?)
            }
        })
    }
}

fn named(names: &[&'static str], columns: Vec<ColumnBuilder>) -> Result<(Fields, Vec<ArrayRef>), Error> {
    let arrays = columns.into_iter().map(ColumnBuilder::finish).collect::<Result<Vec<_>, _>>()?;
    let fields = names.iter().zip(&arrays).map(|(name, array)| Field::new(*name, array.data_type().clone(), true));
    Ok((fields.collect(), arrays))
}

/// The days of a date since 1 January 1970.
pub(super) fn days(year: i16, month: u8, day: u8) -> Option<i32> {
    let date = civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(date.since(civil::date(1970, 1, 1)).ok()?.get_days())
}

/// The results of a rule, as columns.
pub(super) struct ResultBuilder(ColumnBuilder);

impl ResultBuilder {
    pub(super) fn new(schema: &'static Schema) -> Self {
        Self(ColumnBuilder::of(&Shape::Record(schema)))
    }

    /// Appends a result.
    pub(super) fn append(&mut self, result: &impl ToValue) -> Result<(), Error> {
        self.0.append(&result.to_value()).ok_or_else(|| Problem::new(Code::Overflow, "").into())
    }

    /// Appends a row without figures.
    pub(super) fn append_null(&mut self) {
        self.0.append_null();
    }

    /// The columns of these figures, in this order.
    pub(super) fn finish(self, wanted: &[&'static str]) -> Result<Vec<(Field, ArrayRef)>, Error> {
        let ColumnBuilder::Object { names, columns, .. } = self.0 else { return Ok(Vec::new()) };
        let mut columns: Vec<_> = names.into_iter().zip(columns.into_iter().map(Some)).collect();
        let taken = wanted.iter().filter_map(|name| {
            let (_, column) = columns.iter_mut().find(|(own, _)| own == name)?;
            Some((*name, column.take()?))
        });
        let (names, columns): (Vec<_>, Vec<_>) = taken.unzip();
        let (fields, arrays) = named(&names, columns)?;
        Ok(fields.iter().map(|field| field.as_ref().clone()).zip(arrays).collect())
    }
}
