//! One row of a table as the input of a rule.

use arrow_array::{ArrayRef, RecordBatch};

use crate::numbers::{Amount, FixedPoint as _};
use crate::tables::cell::Cell;
use crate::value::{DecimalDigits, Field, List, Object, Record, ToValue as _, Value};

/// The value of a field that is the same in every row, by the name of the field.
pub type Constant = (String, Value<'static>);

/// A row: every field of the input from a column of its name, or from a constant.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub fields: &'static [Field],
    pub batch: &'a RecordBatch,
    pub index: usize,
    pub constants: &'a [Constant],
    pub in_oere: &'a [String],
}

/// The source of a field.
pub(super) enum Source<'a> {
    Column(&'a ArrayRef),
    Constant(&'a Value<'static>),
}

impl<'a> Row<'a> {
    /// The source of a field; `None` if it is left out.
    pub(super) fn source(&self, field: &str) -> Option<Source<'a>> {
        if let Some((_, constant)) = self.constants.iter().find(|(name, _)| name == field) {
            return Some(Source::Constant(constant));
        }
        self.batch.column_by_name(field).map(Source::Column)
    }

    /// Whether the integers of a field are øre.
    pub(super) fn is_in_oere(&self, field: &str) -> bool {
        self.in_oere.iter().any(|name| name == field)
    }

    /// The constants that are no fields of the rule.
    pub(super) fn unknown_constants(&self) -> impl Iterator<Item = &'a Constant> {
        let fields = self.fields;
        self.constants.iter().filter(move |(name, _)| fields.iter().all(|field| field.name != name))
    }
}

impl Record for Row<'_> {
    fn len(&self) -> usize {
        self.fields.len().saturating_add(self.unknown_constants().count())
    }

    fn field(&self, index: usize) -> Option<(&str, Value<'_>)> {
        let Some(field) = self.fields.get(index) else {
            // Reading refuses it.
            let unknown = self.unknown_constants().nth(index.saturating_sub(self.fields.len()));
            return unknown.map(|(name, value)| (name.as_str(), value.to_value()));
        };
        let value = match self.source(field.name) {
            Some(Source::Column(column)) => {
                let in_oere = self.is_in_oere(field.name);
                Cell { array: column.as_ref(), index: self.index, in_oere, oere: self.in_oere }.value()
            }
            Some(Source::Constant(constant)) => constant.to_value(),
            None => Value::Null,
        };
        Some((field.name, value))
    }
}

/// A constant in kroner, where its integers, or those of fields inside it, are øre.
pub(super) fn in_kroner(field: &str, value: Value<'static>, oere: &[String]) -> Value<'static> {
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
