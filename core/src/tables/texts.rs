//! Texts of columns, compared without looking at each.

use core::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, GenericStringArray, OffsetSizeTrait};
use arrow_schema::DataType;

/// Whether two ranges of a column have the same texts; false where that is not seen at once. Nulls are texts without letters.
pub(super) fn are_the_same(column: &ArrayRef, items: &Range<usize>, others: &Range<usize>) -> bool {
    match column.data_type() {
        DataType::Utf8 => column.as_string_opt().is_some_and(|texts| have_same_bytes::<i32>(texts, items, others)),
        DataType::LargeUtf8 => column.as_string_opt().is_some_and(|texts| have_same_bytes::<i64>(texts, items, others)),
        _ => false,
    }
}

/// Whether two ranges of texts have the same bytes, and end at the same places in them.
pub(super) fn have_same_bytes<O: OffsetSizeTrait>(
    texts: &GenericStringArray<O>,
    items: &Range<usize>,
    others: &Range<usize>,
) -> bool {
    let ends_and_bytes = |items: &Range<usize>| {
        let ends = texts.value_offsets().get(items.start..=items.end)?;
        let (first, last) = (ends.first()?.as_usize(), ends.last()?.as_usize());
        Some((ends.iter().map(move |end| end.as_usize().wrapping_sub(first)), texts.value_data().get(first..last)?))
    };
    match (ends_and_bytes(items), ends_and_bytes(others)) {
        (Some((ends, bytes)), Some((other_ends, other_bytes))) => bytes == other_bytes && ends.eq(other_ends),
        _ => false,
    }
}
