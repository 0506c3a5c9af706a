//! Results as columns: every figure in a column of its own type.

use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Date32Builder, Decimal128Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, FieldRef};
use jiff::civil;

use crate::error::{Allowed, Code, Error, Problem, Problems, path_below};
use crate::numbers::decimals_of;
use crate::tables::amounts::Amounts;
use crate::value::{DecimalDigits, Record, Shape, Value};

/// A column that grows.
enum ColumnBuilder {
    Decimal(Decimal128Builder, u32),
    /// Whole numbers of the unit of the last decimal.
    Whole(Int64Builder, u32),
    Count(Int64Builder),
    Text(StringBuilder),
    Day(Date32Builder),
    Truth(BooleanBuilder),
    Object {
        columns: Vec<ColumnBuilder>,
        valid: NullBufferBuilder,
    },
    List {
        items: Box<ColumnBuilder>,
        offsets: Vec<i32>,
        valid: NullBufferBuilder,
    },
}

impl ColumnBuilder {
    /// A column of values of a shape. Without capacity, since most tables leave few rows to it.
    fn of(shape: &Shape, amounts: Amounts) -> Self {
        match shape {
            Shape::Number(name) | Shape::NumberOrRecord(name, _) => match amounts {
                Amounts::Decimal => Self::Decimal(Decimal128Builder::with_capacity(0), decimals_of(name)),
                Amounts::Oere => Self::Whole(Int64Builder::with_capacity(0), decimals_of(name)),
            },
            Shape::Count(_) => Self::Count(Int64Builder::with_capacity(0)),
            Shape::Text("Date") => Self::Day(Date32Builder::with_capacity(0)),
            // No result has a value of any shape.
            Shape::Text(_) | Shape::Choice(_) | Shape::Any => Self::Text(StringBuilder::with_capacity(0, 0)),
            Shape::Truth => Self::Truth(BooleanBuilder::with_capacity(0)),
            Shape::Record(schema) => Self::Object {
                columns: schema.fields.iter().map(|field| Self::of(field.shape, amounts)).collect(),
                valid: NullBufferBuilder::new(0),
            },
            Shape::List(item) => Self::List {
                items: Box::new(Self::of(item, amounts)),
                offsets: vec![0],
                valid: NullBufferBuilder::new(0),
            },
            Shape::Optional(inner) => Self::of(inner, amounts),
        }
    }

    /// Appends a value; `None` if it is not of the column's shape, which results always are.
    fn append(&mut self, value: &Value<'_>) -> Option<()> {
        match (self, value) {
            (column, Value::Null) => column.append_null(),
            (Self::Decimal(builder, decimals), Value::Decimal(number)) => {
                builder.append_value(number.rescaled(*decimals)?);
            }
            (Self::Whole(builder, decimals), Value::Decimal(number)) => {
                builder.append_value(whole(*number, *decimals)?);
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
            Self::Whole(builder, _) | Self::Count(builder) => builder.append_null(),
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

    /// Notes the numbers of a value at a place that a column of whole numbers cannot hold.
    fn note_beyond(&self, place: &str, value: &Value<'_>, problems: &mut Problems) {
        match (self, value) {
            (Self::Whole(_, decimals), Value::Decimal(number)) if whole(*number, *decimals).is_none() => {
                let limit = |digits: i64| DecimalDigits { digits: digits.into(), decimals: *decimals }.to_text();
                let range = Allowed::Range(limit(i64::MIN), limit(i64::MAX));
                let problem = Problem::new(Code::Overflow, place);
                problems.push(problem.with_given(&number.to_text()).with_allowed(range));
            }
            (Self::Object { columns, .. }, Value::Object(object)) => {
                let mut columns = columns.iter();
                object.for_each(&mut |name, value| {
                    if let Some(column) = columns.next() {
                        column.note_beyond(&path_below(place, name), value, problems);
                    }
                });
            }
            (Self::List { items, .. }, Value::List(list)) => list.for_each(&mut |index, item| {
                items.note_beyond(&format!("{place}[{index}]"), item, problems);
            }),
            _ => {}
        }
    }

    fn finish(self, data_type: &DataType) -> Result<ArrayRef, Error> {
        let wrong = |_| Error::from(Problem::new(Code::Overflow, ""));
        Ok(match (self, data_type) {
            (Self::Decimal(mut builder, _), DataType::Decimal128(digits, decimals)) => {
                Arc::new(builder.finish().with_precision_and_scale(*digits, *decimals).map_err(wrong)?)
            }
            (Self::Whole(mut builder, _) | Self::Count(mut builder), _) => Arc::new(builder.finish()),
            (Self::Text(mut builder), _) => Arc::new(builder.finish()),
            (Self::Day(mut builder), _) => Arc::new(builder.finish()),
            (Self::Truth(mut builder), _) => Arc::new(builder.finish()),
            (Self::Object { columns, mut valid }, DataType::Struct(fields)) => {
                let length = valid.len();
                let arrays = columns.into_iter().zip(fields).map(|(column, field)| column.finish(field.data_type()));
                let arrays = arrays.collect::<Result<_, _>>()?;
                let array = StructArray::try_new_with_length(fields.clone(), arrays, valid.finish(), length);
                Arc::new(array.map_err(wrong)?)
            }
            (Self::List { items, offsets, mut valid }, DataType::List(item)) => {
                let items = items.finish(item.data_type())?;
                let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
                Arc::new(ListArray::try_new(item.clone(), offsets, items, valid.finish()).map_err(wrong)?)
            }
            // Its type is made from the same shape.
            _ => return Err(Problem::new(Code::Overflow, "").into()),
        })
    }
}

/// A number in units of its last decimal, if 64 bits hold it.
fn whole(number: DecimalDigits, decimals: u32) -> Option<i64> {
    i64::try_from(number.rescaled(decimals)?).ok()
}

/// The days of a date since 1 January 1970.
pub(super) fn days(year: i16, month: u8, day: u8) -> Option<i32> {
    let date = civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(date.since(civil::date(1970, 1, 1)).ok()?.get_days())
}

/// A figure that comes back.
#[derive(Debug)]
pub(super) struct Figure {
    /// Its place among all figures of the rule.
    pub index: usize,
    pub shape: &'static Shape,
    /// Its column.
    pub field: FieldRef,
}

/// The figures of results, as columns.
pub(super) struct ResultBuilder<'a> {
    figures: &'a [Figure],
    columns: Vec<ColumnBuilder>,
    /// Whether there may be numbers that their columns cannot hold.
    may_be_beyond: bool,
}

impl<'a> ResultBuilder<'a> {
    pub(super) fn new(figures: &'a [Figure], amounts: Amounts) -> Self {
        let columns = figures.iter().map(|figure| ColumnBuilder::of(figure.shape, amounts)).collect();
        let may_be_beyond = amounts == Amounts::Oere && figures.iter().any(|figure| has_products(figure.shape));
        Self { figures, columns, may_be_beyond }
    }

    /// Appends the figures of a result.
    ///
    /// # Errors
    /// [`Code::Overflow`] at every number that its column cannot hold; then nothing is appended.
    pub(super) fn append(&mut self, result: &dyn Record) -> Result<(), Error> {
        let value = |figure: &Figure| result.field(figure.index).map(|(_, value)| value);
        if self.may_be_beyond {
            let mut problems = Problems::new();
            for (figure, column) in self.figures.iter().zip(&self.columns) {
                column.note_beyond(figure.field.name(), &value(figure).unwrap_or(Value::Null), &mut problems);
            }
            problems.none()?;
        }
        let mut columns = self.figures.iter().zip(&mut self.columns);
        columns
            .try_for_each(|(figure, column)| column.append(&value(figure)?))
            .ok_or_else(|| Problem::new(Code::Overflow, "").into())
    }

    /// Appends a row without figures.
    pub(super) fn append_null(&mut self) {
        self.columns.iter_mut().for_each(ColumnBuilder::append_null);
    }

    /// The columns of the figures, in their order.
    pub(super) fn finish(self) -> Result<Vec<ArrayRef>, Error> {
        let columns = self.columns.into_iter().zip(self.figures);
        columns.map(|(column, figure)| column.finish(figure.field.data_type())).collect()
    }
}

/// Whether there are products among the numbers of a shape: every other number fits 64 bits.
fn has_products(shape: &Shape) -> bool {
    match shape {
        Shape::Number(name) | Shape::NumberOrRecord(name, _) => *name == "ExactAmount",
        Shape::Optional(inner) | Shape::List(inner) => has_products(inner),
        Shape::Record(schema) => schema.fields.iter().any(|field| has_products(field.shape)),
        _ => false,
    }
}
