//! The columns of figures: their types, and the units of those that are whole numbers.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use arrow_schema::{DataType, Field, FieldRef, Fields};

use crate::numbers::{Affix, decimals_of};
use crate::read::choice;
use crate::settlement::Rule;
use crate::value::{DecimalDigits, Schema, Shape};

/// The digits of a decimal column: as many as it can have.
pub(super) const DIGITS: u8 = 38;

/// The key of a field's metadata that has its unit.
const UNIT: &str = "unit";

/// The columns of rules, by the names of the rule and of how figures come back.
type Made = BTreeMap<(&'static str, &'static str), Arc<[FieldRef]>>;

choice! {
    /// How figures with decimals come back.
    ///
    /// # Examples
    /// The unit of a column of whole numbers is in its metadata.
    /// ```
    /// use std::sync::Arc;
    ///
    /// use arrow_array::cast::AsArray;
    /// use arrow_array::types::Int64Type;
    /// use arrow_array::{Int64Array, RecordBatch};
    /// use rammeaftale::Rule;
    /// use rammeaftale::tables::{Amounts, BufferPool, TableCall};
    ///
    /// let rates = Int64Array::from(vec![73_250, 80_000]);
    /// let batch = RecordBatch::try_from_iter([("base_rate", Arc::new(rates) as _)])?;
    /// let mut call = TableCall::new(Rule::named("vacancy")?)
    ///     .with_constants([("days".to_owned(), 2.into()), ("vacant_places".to_owned(), "1.5".into())]);
    /// call.in_oere = vec!["base_rate".to_owned()];
    /// call.amounts = Amounts::Oere;
    /// let settled = call.settle(Some(vec![batch]), Vec::new(), &BufferPool::default(), &mut |_| true)?;
    /// let settled = settled.unwrap_or_default().batches.remove(0);
    ///
    /// let lost = settled.column_by_name("lost_revenue").ok_or("no figure")?;
    /// assert_eq!(lost.as_primitive::<Int64Type>().values(), &[219_750, 240_000]);
    /// let units: Vec<_> = settled.schema().fields().iter().map(|field| field.metadata()["unit"].clone()).collect();
    /// assert_eq!(units, ["0.00000001 days", "0.01 kr."]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum Amounts {
        /// As decimals.
        Decimal = "decimal",
        /// As whole numbers of 64 bits: amounts in øre, every other figure in the unit of its last decimal.
        Oere = "oere",
    }
}

impl Amounts {
    /// The columns of the figures of a rule. They are made once, since the texts of their units take longer than a row.
    pub(super) fn columns(self, rule: &Rule) -> Arc<[FieldRef]> {
        static MADE: Mutex<Made> = Mutex::new(Made::new());

        // A panic while they were made left no half of them behind.
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        let figures = rule.result.fields.iter();
        let columns = || figures.map(|figure| Arc::new(self.field(figure.name, figure.shape))).collect();
        made.entry((rule.name, self.as_str())).or_insert_with(columns).clone()
    }

    /// The column of a figure.
    fn field(self, name: &str, shape: &Shape) -> Field {
        let field = Field::new(name, self.data_type(shape), true);
        match self {
            Self::Decimal => field,
            Self::Oere => field.with_metadata(unit(shape).map(|unit| (UNIT.to_owned(), unit)).into_iter().collect()),
        }
    }

    /// The columns of the fields of an object.
    fn fields(self, schema: &Schema) -> Fields {
        schema.fields.iter().map(|field| self.field(field.name, field.shape)).collect()
    }

    fn data_type(self, shape: &Shape) -> DataType {
        match shape {
            Shape::Number(_) | Shape::NumberOrRecord(..) if self == Self::Oere => DataType::Int64,
            Shape::Number(name) | Shape::NumberOrRecord(name, _) => {
                DataType::Decimal128(DIGITS, i8::try_from(decimals_of(name)).unwrap_or_default())
            }
            Shape::Count(_) => DataType::Int64,
            Shape::Text("Date") => DataType::Date32,
            // No result has a value of any shape.
            Shape::Text(_) | Shape::Choice(_) | Shape::Any => DataType::Utf8,
            Shape::Truth => DataType::Boolean,
            Shape::Record(schema) => DataType::Struct(self.fields(schema)),
            Shape::List(item) => DataType::List(Arc::new(self.field(Field::LIST_FIELD_DEFAULT_NAME, item))),
            Shape::Optional(inner) => self.data_type(inner),
        }
    }
}

/// The worth of one in a column of whole numbers.
fn unit(shape: &Shape) -> Option<String> {
    let (name, decimals) = match shape {
        Shape::Number(name) | Shape::NumberOrRecord(name, _) => (name, decimals_of(name)),
        Shape::Count(name) => (name, 0),
        Shape::Optional(inner) => return unit(inner),
        _ => return None,
    };
    let one = DecimalDigits { digits: 1, decimals }.to_text();
    let word = match Affix::of(name) {
        Affix::Kroner => "kr.",
        Affix::Percent => "%",
        Affix::Nothing => match *name {
            "DayCount" | "DaysPerMonth" | "PlaceDays" | "PlaceDaysChange" | "StayDays" => "days",
            "Places" | "PlacesChange" | "PlacesOrNone" => "places",
            _ => return Some(one),
        },
    };
    Some(format!("{one} {word}"))
}
