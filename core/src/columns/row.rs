//! One row of a table as the input of a rule.

use arrow_array::{ArrayRef, RecordBatch};
use serde::de::value::{BorrowedStrDeserializer, Error};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::columns::cell::Cell;
use crate::columns::constant::Constant;
use crate::columns::groups::Items;
use crate::read::{Field, Shape};

/// A row: every field of the input from a column of its name, from a constant, or from a table of its items.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub fields: &'static [Field],
    pub batch: &'a RecordBatch,
    pub index: usize,
    pub constants: &'a [(String, Constant)],
    pub items: &'a [(&'a Items, Vec<Vec<usize>>)],
    pub in_oere: &'a [String],
}

/// Where the value of a field is.
pub(super) enum Source<'a> {
    Column(&'a ArrayRef),
    Constant(&'a Constant),
    Items(&'a Items, &'a [usize]),
}

impl<'a> Row<'a> {
    /// Where the value of a field is, if anywhere.
    pub fn source(&self, field: &str) -> Option<Source<'a>> {
        if let Some((_, constant)) = self.constants.iter().find(|(name, _)| name == field) {
            return Some(Source::Constant(constant));
        }
        if let Some((items, rows)) = self.items.iter().find(|(items, _)| items.field() == field) {
            return Some(Source::Items(items, rows.get(self.index).map_or(&[], Vec::as_slice)));
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
        !self.constants.iter().all(|(name, _)| is_field(name)) || !self.items.is_empty()
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
            Some((field, Source::Items(items, rows))) => {
                let in_oere = self.row.in_oere;
                seed.deserialize(ItemRows { items, rows, optional: matches!(field.shape, Shape::Optional(_)), in_oere })
            }
            None => seed.deserialize(&Constant::Nothing),
        }
    }
}

/// The items of a row. A list that may be left out is left out where there are none.
#[derive(Clone, Copy)]
struct ItemRows<'a> {
    items: &'a Items,
    rows: &'a [usize],
    optional: bool,
    in_oere: &'a [String],
}

impl<'de> Deserializer<'de> for ItemRows<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.rows.is_empty() && self.optional { visitor.visit_unit() } else { visitor.visit_seq(Each(self)) }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Each<'a>(ItemRows<'a>);

impl<'de> SeqAccess<'de> for Each<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some((row, rest)) = self.0.rows.split_first() else { return Ok(None) };
        self.0.rows = rest;
        seed.deserialize(ItemRow { items: self.0.items, row: *row, in_oere: self.0.in_oere }).map(Some)
    }
}

/// One item: the columns of its table.
#[derive(Clone, Copy)]
struct ItemRow<'a> {
    items: &'a Items,
    row: usize,
    in_oere: &'a [String],
}

impl<'de> Deserializer<'de> for ItemRow<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(ItemFields { item: self, next: 0 })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct ItemFields<'a> {
    item: ItemRow<'a>,
    next: usize,
}

impl<'de> MapAccess<'de> for ItemFields<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((name, _)) = self.item.items.columns().nth(self.next) else { return Ok(None) };
        seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let Some((name, column)) = self.item.items.columns().nth(self.next) else {
            return seed.deserialize(&Constant::Nothing);
        };
        self.next = self.next.saturating_add(1);
        let in_oere = self.item.in_oere.iter().any(|own| own == name);
        seed.deserialize(Cell { array: column.as_ref(), index: self.item.row, in_oere, oere: self.item.in_oere })
    }
}
