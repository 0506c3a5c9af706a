//! Values of tables that are possible and hardly meant.

use core::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal64Type, Decimal128Type, Int64Type};
use arrow_array::{Array, RecordBatch, StructArray};
use arrow_schema::DataType;

use crate::error::Problem;
use crate::plausible::{Likely, MOST, may_be_warned_of, names_parties, text, warnings_in};
use crate::read::Dialect;
use crate::tables::cell::Cell;
use crate::tables::kernels::all_within;
use crate::tables::texts::are_the_same;
use crate::value::Field;

/// The fields of a table whose values are looked at.
pub(super) struct LookedAt<'a> {
    /// The name of the table in a place.
    pub table: &'a str,
    pub fields: Vec<&'static Field>,
    pub in_oere: &'a [String],
    pub dialect: Dialect,
}

/// A warning, and the place of its field among those that are looked at.
pub(super) type OfField = (usize, Problem);

impl LookedAt<'_> {
    /// Looks at the columns of a batch whose first row has a number in the whole table; of numbers only if they may be unusual.
    pub(super) fn warnings(&self, batch: &RecordBatch, first: usize, usual_numbers: bool) -> Vec<OfField> {
        let mut found = Vec::new();
        for (place, field) in self.fields.iter().enumerate() {
            if usual_numbers && Likely::of(field.name).is_some() {
                continue;
            }
            let Some(column) = batch.column_by_name(field.name) else { continue };
            found.extend(self.unusual(field, column.as_ref()).into_iter().map(|(row, warning)| {
                let row = format!("{}[{}]", self.table, first.saturating_add(row));
                (place, warning.below(&row))
            }));
        }
        found
    }

    /// The warnings about the cells of a column, each with its row.
    fn unusual(&self, field: &Field, column: &dyn Array) -> Vec<(usize, Problem)> {
        let in_oere = self.in_oere.iter().any(|name| name == field.name);
        let rows = 0..column.len();
        let value = |index| Cell { array: column, index, in_oere, oere: self.in_oere }.value();
        let Some(likely) = Likely::of(field.name) else {
            // Objects and lists of objects are looked through.
            if field.shape.schema().is_none() && field.shape.item().is_none() {
                return Vec::new();
            }
            let (names, mut clean) = (Names::of(column), None);
            let inside = rows.flat_map(|index| {
                if names.as_ref().zip(clean).is_some_and(|(names, clean)| names.are_the_same(clean, index)) {
                    return Vec::new();
                }
                let warnings = warnings_in(field.name, &value(index), self.dialect);
                clean = if warnings.is_empty() { Some(index) } else { clean };
                warnings.into_iter().map(|warning| (index, warning)).collect()
            });
            return inside.take(MOST).collect();
        };
        if is_usual(column, likely, in_oere) {
            return Vec::new();
        }
        let warning = |index| {
            let value = value(index);
            let (code, allowed) = likely.warning(likely.number(&value, self.dialect)?)?;
            Some((index, Problem::new(code, field.name).with_given(&text(&value)).with_allowed(allowed)))
        };
        rows.filter_map(warning).take(MOST).collect()
    }
}

/// The names in a column of lists, where nothing else of the items is looked at: most rows have those of the row before.
struct Names<'a> {
    offsets: &'a [i32],
    items: &'a StructArray,
}

impl<'a> Names<'a> {
    fn of(column: &'a dyn Array) -> Option<Self> {
        let lists = column.as_list_opt::<i32>()?;
        let items = lists.values().as_struct_opt()?;
        let is_plain = |field: &arrow_schema::FieldRef| match field.data_type() {
            DataType::Utf8 | DataType::LargeUtf8 => names_parties(field.name()) || !may_be_warned_of(field.name()),
            other => !other.is_nested() && !names_parties(field.name()) && !may_be_warned_of(field.name()),
        };
        let plain = items.null_count() == 0 && items.fields().iter().all(is_plain);
        plain.then(|| Self { offsets: lists.value_offsets(), items })
    }

    fn are_the_same(&self, row: usize, other: usize) -> bool {
        let (Some(items), Some(others)) = (self.range(row), self.range(other)) else { return false };
        let names = self.items.fields().iter().zip(self.items.columns());
        let mut names = names.filter(|(field, _)| names_parties(field.name())).map(|(_, column)| column);
        names.all(|column| column.null_count() == 0 && are_the_same(column, &items, &others))
    }

    fn range(&self, row: usize) -> Option<Range<usize>> {
        let end = |row: usize| usize::try_from(*self.offsets.get(row)?).ok();
        Some(end(row)?..end(row.saturating_add(1))?)
    }
}

/// Whether all values of a column are usual, in one pass; false where that cannot be said.
fn is_usual(column: &dyn Array, likely: Likely, in_oere: bool) -> bool {
    match column.data_type() {
        DataType::Decimal128(_, scale) => u32::try_from(*scale).is_ok_and(|decimals| {
            all_usual(column.as_primitive::<Decimal128Type>().values().iter().copied(), likely, decimals)
        }),
        DataType::Decimal64(_, scale) => u32::try_from(*scale).is_ok_and(|decimals| {
            all_usual(column.as_primitive::<Decimal64Type>().values().iter().copied(), likely, decimals)
        }),
        DataType::Int64 => {
            let values = column.as_primitive::<Int64Type>().values();
            all_usual(values.iter().copied(), likely, if in_oere { 2 } else { 0 })
        }
        _ => false,
    }
}

fn all_usual<T: TryInto<i64>>(values: impl Iterator<Item = T> + Clone, likely: Likely, decimals: u32) -> bool {
    let Some(limits) = likely.limits(decimals) else { return false };
    let mut numbers = values.map(|value| value.try_into().unwrap_or(i64::MIN));
    all_within(limits, numbers.clone()) || numbers.all(|number| number == 0 || all_within(limits, [number].into_iter()))
}
