//! One row of a sheet as a part of an input, for the reader of the rule.

use crate::value::{Record, ToValue as _, Value};

/// The values of a row by the names of their fields.
pub(super) struct Given<'a> {
    /// The names of the fields, and where their values stand.
    pub fields: &'a [(&'static str, usize)],
    pub values: &'a [Value<'a>],
}

impl Record for Given<'_> {
    fn len(&self) -> usize {
        self.fields.len()
    }

    fn field(&self, index: usize) -> Option<(&str, Value<'_>)> {
        let (name, position) = self.fields.get(index)?;
        Some((name, self.values.get(*position)?.to_value()))
    }
}
