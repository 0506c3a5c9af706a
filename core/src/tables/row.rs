//! One row of a table as the input of a rule.

use arrow_array::RecordBatch;

use crate::numbers::{Amount, FixedPoint as _, decimals_of};
use crate::read::Dialect;
use crate::tables::column::Column;
use crate::value::{DecimalDigits, Field, List, Object, Record, Shape, ToValue as _, Value};

/// The value of a field that is the same in every row, by the name of the field.
pub type Constant = (String, Value<'static>);

/// The sources of the fields of a rule in a batch: looked up once for all rows.
pub(super) struct Sources<'a> {
    of_fields: Vec<(&'static str, Source<'a>)>,
    /// The constants that are no fields of the rule.
    unknown: Vec<&'a Constant>,
}

/// The source of a field.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    Column(Column<'a>),
    Constant(&'a Value<'static>),
    LeftOut,
}

impl<'a> Sources<'a> {
    /// Looks up every field of a rule: a constant of its name, or a column.
    pub(super) fn of(
        fields: &'static [Field],
        batch: &'a RecordBatch,
        constants: &'a [Constant],
        in_oere: &'a [String],
    ) -> Self {
        let source = |field: &Field| {
            if let Some((_, constant)) = constants.iter().find(|(name, _)| name == field.name) {
                return Source::Constant(constant);
            }
            let column = batch.column_by_name(field.name);
            let is_in_oere = || in_oere.iter().any(|name| name == field.name);
            column.map_or(Source::LeftOut, |column| Source::Column(Column::of(column, is_in_oere(), in_oere)))
        };
        let is_unknown = |(name, _): &&Constant| fields.iter().all(|field| field.name != name);
        Self {
            of_fields: fields.iter().map(|field| (field.name, source(field))).collect(),
            unknown: constants.iter().filter(is_unknown).collect(),
        }
    }

    /// The source of a field of the rule.
    pub(super) fn of_field(&self, name: &str) -> Source<'a> {
        self.of_fields.iter().find(|(field, _)| *field == name).map_or(Source::LeftOut, |(_, source)| *source)
    }

    /// Whether all constants are fields of the rule.
    pub(super) fn all_known(&self) -> bool {
        self.unknown.is_empty()
    }
}

/// A row: every field of the input from its source.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub sources: &'a Sources<'a>,
    pub index: usize,
}

impl Record for Row<'_> {
    fn len(&self) -> usize {
        self.sources.of_fields.len().saturating_add(self.sources.unknown.len())
    }

    fn field(&self, index: usize) -> Option<(&str, Value<'_>)> {
        let Sources { of_fields, unknown } = self.sources;
        let Some((name, source)) = of_fields.get(index) else {
            // Reading refuses it.
            let (name, value) = unknown.get(index.saturating_sub(of_fields.len()))?;
            return Some((name, value.to_value()));
        };
        let value = match source {
            Source::Column(column) => column.value(self.index),
            Source::Constant(constant) => constant.to_value(),
            Source::LeftOut => Value::Null,
        };
        Some((name, value))
    }
}

/// A constant as every row reads it: in kroner, and as a number where it is the text of one.
pub(super) fn prepared_constant(
    fields: &[Field],
    (name, value): Constant,
    oere: &[String],
    dialect: Dialect,
) -> Constant {
    let value = in_kroner(&name, value, oere);
    let shape = fields.iter().find(|field| field.name == name).map(|field| field.shape);
    let value = shape.and_then(|shape| number_of(&value, shape, dialect)).unwrap_or(value);
    (name, value)
}

/// The number that a machine text stands for; `None` where a problem of the number would not repeat the text as it was given.
fn number_of(value: &Value<'_>, shape: &Shape, dialect: Dialect) -> Option<Value<'static>> {
    match (value, shape) {
        (_, Shape::Optional(shape)) => number_of(value, shape, dialect),
        (Value::Text(text), Shape::Number(name)) if dialect == Dialect::Machine => {
            let number = DecimalDigits::from_decimal_text(text)?;
            (number.decimals <= decimals_of(name) && number.to_text() == *text).then_some(Value::Decimal(number))
        }
        _ => None,
    }
}

/// A constant in kroner, where its integers, or those of fields inside it, are øre.
fn in_kroner(field: &str, value: Value<'static>, oere: &[String]) -> Value<'static> {
    let is_oere = oere.iter().any(|name| name == field);
    let kroner = |digits| Value::Decimal(DecimalDigits { digits, decimals: Amount::DECIMALS });
    match value {
        Value::Integer(digits) | Value::Decimal(DecimalDigits { digits, decimals: 0 }) if is_oere => kroner(digits),
        Value::List(List::Built(items)) => Value::list(items.into_iter().map(|item| in_kroner(field, item, oere))),
        Value::Object(Object::Built(fields)) => Value::object(fields.into_iter().map(|(name, value)| {
            let value = in_kroner(&name, value, oere);
            (name, value)
        })),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::{Percent, Unit};
    use crate::read::{Read, from_value};
    use crate::value::Shaped;

    const TEXTS: [&str; 16] = [
        "0.01",
        "1",
        "-5",
        "90.5",
        "1000.0001",
        "99999999999999.99",
        "0.010",
        "1.50000",
        "-0",
        "+1",
        "01",
        "1e3",
        " 1",
        "0,01",
        "",
        "99999999999999999999999999999999999999999",
    ];

    /// Compares what a rule reads of a text and of its number; returns how many texts become numbers.
    fn same_as_text<T: Read + Shaped + core::fmt::Debug>() -> usize {
        let read = |value: &Value<'_>| format!("{:?}", from_value::<T>(value, Dialect::Machine));
        let numbers = TEXTS.iter().filter(|text| {
            let text = Value::from(**text);
            let number = number_of(&text, T::SHAPE, Dialect::Machine);
            assert!(number.as_ref().is_none_or(|number| read(number) == read(&text)), "{text:?}");
            assert!(number_of(&text, T::SHAPE, Dialect::Danish).is_none());
            number.is_some()
        });
        numbers.count()
    }

    #[test]
    fn a_constant_is_read_as_its_text_would_be() {
        assert_eq!(same_as_text::<Amount>(), 5);
        assert_eq!(same_as_text::<Unit>(), 5);
        assert_eq!(same_as_text::<Percent>(), 7);
    }
}
