//! One row of a table as the input of a rule.

use arrow_array::{ArrayRef, RecordBatch};
use serde::de::value::{BorrowedStrDeserializer, Error};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::columns::cell::Cell;
use crate::columns::constant::Constant;
use crate::read::Field;

/// A row: every field of the input from a column of its name, or from a constant.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub fields: &'static [Field],
    pub batch: &'a RecordBatch,
    pub index: usize,
    pub constants: &'a [(String, Constant)],
    pub in_oere: &'a [String],
}

/// Where the value of a field is.
pub(super) enum Source<'a> {
    Column(&'a ArrayRef),
    Constant(&'a Constant),
}

impl<'a> Row<'a> {
    /// Where the value of a field is, if anywhere.
    pub fn source(&self, field: &str) -> Option<Source<'a>> {
        if let Some((_, constant)) = self.constants.iter().find(|(name, _)| name == field) {
            return Some(Source::Constant(constant));
        }
        self.batch.column_by_name(field).map(Source::Column)
    }

    /// Whether the whole numbers of a field are øre.
    pub fn is_in_oere(&self, field: &str) -> bool {
        self.in_oere.iter().any(|name| name == field)
    }

    /// Whether something is said that no row of the rule has.
    pub fn says_more(&self) -> bool {
        let is_field = |name: &str| self.fields.iter().any(|field| field.name == name);
        !self.constants.iter().all(|(name, _)| is_field(name))
    }
}

impl<'de> Deserializer<'de> for Row<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(Fields { row: self, next: 0, source: None })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Fields<'a> {
    row: Row<'a>,
    next: usize,
    source: Option<(&'static Field, Source<'a>)>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        while let Some(field) = self.row.fields.get(self.next) {
            self.next = self.next.saturating_add(1);
            if let Some(source) = self.row.source(field.name) {
                self.source = Some((field, source));
                return seed.deserialize(BorrowedStrDeserializer::new(field.name)).map(Some);
            }
        }
        // A constant that is no field is one that the reader says does not exist.
        let unknown = self.next.saturating_sub(self.row.fields.len());
        let is_field = |name: &str| self.row.fields.iter().any(|field| field.name == name);
        let mut unknowns = self.row.constants.iter().filter(|(name, _)| !is_field(name));
        let Some((name, constant)) = unknowns.nth(unknown) else { return Ok(None) };
        self.next = self.next.saturating_add(1);
        self.source = self.row.fields.first().map(|field| (field, Source::Constant(constant)));
        seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.source.take() {
            Some((field, Source::Column(column))) => seed.deserialize(Cell {
                array: column.as_ref(),
                index: self.row.index,
                in_oere: self.row.is_in_oere(field.name),
                oere: self.row.in_oere,
            }),
            Some((_, Source::Constant(constant))) => seed.deserialize(constant),
            None => seed.deserialize(&Constant::Nothing),
        }
    }
}
