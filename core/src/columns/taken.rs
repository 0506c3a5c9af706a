//! Results as columns: every figure in a column of its own type.

use std::sync::Arc;

use arrow_array::builder::{BooleanBuilder, Date32Builder, Decimal128Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBufferBuilder, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Fields};
use serde::Serialize;

use crate::columns::put::Put;
use crate::error::{Code, Error, Problem};
use crate::exact::decimals_of;
use crate::read::{Schema, Shape};

/// The digits of a decimal column: as many as it can have.
pub(super) const DIGITS: u8 = 38;

/// The decimals of a column of figures, by the name of their type.
pub(super) fn scale_of(name: &str) -> i8 {
    i8::try_from(decimals_of(name)).unwrap_or_default()
}

/// A column that grows.
pub(super) enum Growing {
    Decimal(Decimal128Builder, u32),
    Count(Int64Builder),
    Text(StringBuilder),
    Day(Date32Builder),
    Truth(BooleanBuilder),
    Object { names: Vec<&'static str>, columns: Vec<Growing>, there: NullBufferBuilder },
    List { items: Box<Growing>, offsets: Vec<i32>, there: NullBufferBuilder },
}

impl Growing {
    /// A column of values of a shape. It holds nothing yet, since most tables leave few rows to it.
    fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Number(name) | Shape::NumberOrRecord(name, _) => {
                let builder =
                    Decimal128Builder::with_capacity(0).with_data_type(DataType::Decimal128(DIGITS, scale_of(name)));
                Self::Decimal(builder, decimals_of(name))
            }
            Shape::Count(_) => Self::Count(Int64Builder::with_capacity(0)),
            Shape::Text("Date") => Self::Day(Date32Builder::with_capacity(0)),
            Shape::Text(_) | Shape::Choice { .. } => Self::Text(StringBuilder::with_capacity(0, 0)),
            Shape::Truth => Self::Truth(BooleanBuilder::with_capacity(0)),
            Shape::Record(schema) => Self::Object {
                names: schema.fields.iter().map(|field| field.name).collect(),
                columns: schema.fields.iter().map(|field| Self::of(field.shape)).collect(),
                there: NullBufferBuilder::new(0),
            },
            Shape::List(item) => {
                Self::List { items: Box::new(Self::of(item)), offsets: vec![0], there: NullBufferBuilder::new(0) }
            }
            Shape::Optional(inner) => Self::of(inner),
        }
    }

    /// Adds nothing.
    pub fn put_nothing(&mut self) {
        match self {
            Self::Decimal(builder, _) => builder.append_null(),
            Self::Count(builder) => builder.append_null(),
            Self::Text(builder) => builder.append_null(),
            Self::Day(builder) => builder.append_null(),
            Self::Truth(builder) => builder.append_null(),
            Self::Object { columns, there, .. } => {
                columns.iter_mut().for_each(Self::put_nothing);
                there.append_null();
            }
            Self::List { offsets, there, .. } => {
                offsets.extend(offsets.last().copied());
                there.append_null();
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
            Self::Object { names, columns, mut there } => {
                let length = there.len();
                let (fields, arrays) = named(&names, columns)?;
                let array = StructArray::try_new_with_length(fields, arrays, there.finish(), length);
                Arc::new(array.map_err(wrong)?)
            }
            Self::List { items, offsets, mut there } => {
                let items = items.finish()?;
                let field = Arc::new(Field::new_list_field(items.data_type().clone(), true));
                let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
                Arc::new(ListArray::try_new(field, offsets, items, there.finish()).map_err(wrong)?)
            }
        })
    }
}

fn named(names: &[&'static str], columns: Vec<Growing>) -> Result<(Fields, Vec<ArrayRef>), Error> {
    let arrays = columns.into_iter().map(Growing::finish).collect::<Result<Vec<_>, _>>()?;
    let fields = names.iter().zip(&arrays).map(|(name, array)| Field::new(*name, array.data_type().clone(), true));
    Ok((fields.collect(), arrays))
}

/// The results of a rule, as columns.
pub(super) struct Taken(Growing);

impl Taken {
    pub fn new(schema: &'static Schema) -> Self {
        Self(Growing::of(&Shape::Record(schema)))
    }

    /// Adds a result.
    pub fn put(&mut self, result: &impl Serialize) -> Result<(), Error> {
        result.serialize(Put(&mut self.0)).map_err(|_| Problem::new(Code::Overflow, "").into())
    }

    /// Adds a row without figures.
    pub fn put_nothing(&mut self) {
        self.0.put_nothing();
    }

    /// The columns of these figures, in this order.
    pub fn finish(self, wanted: &[&'static str]) -> Result<Vec<(Field, ArrayRef)>, Error> {
        let Growing::Object { names, columns, .. } = self.0 else { return Ok(Vec::new()) };
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
