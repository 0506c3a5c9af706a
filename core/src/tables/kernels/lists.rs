//! Lists of objects in a column.

use core::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, OffsetSizeTrait, StructArray};
use arrow_buffer::NullBuffer;
use arrow_schema::DataType;

/// The items of all rows one after the other, as columns of their fields, and where those of each row end.
pub(crate) struct Lists<const N: usize> {
    pub fields: [ArrayRef; N],
    /// Where the items of each row begin, and after the last where its items end.
    ends: Vec<usize>,
    nulls: Option<NullBuffer>,
}

impl<const N: usize> Lists<N> {
    /// A column of lists of objects that have these fields and no others.
    pub(crate) fn of(column: &ArrayRef, names: [&str; N]) -> Option<Self> {
        let (ends, items) = match column.data_type() {
            DataType::List(_) => {
                let lists = column.as_list_opt::<i32>()?;
                (ends(lists.value_offsets()), lists.values())
            }
            DataType::LargeList(_) => {
                let lists = column.as_list_opt::<i64>()?;
                (ends(lists.value_offsets()), lists.values())
            }
            _ => return None,
        };
        let (first, last) = (*ends.first()?, *ends.last()?);
        let items: &StructArray = items.as_struct_opt()?;
        if items.null_count() > 0 || items.num_columns() != N {
            return None;
        }
        let mut fields = Vec::with_capacity(N);
        for name in names {
            fields.push(items.column_by_name(name)?.slice(first, last.checked_sub(first)?));
        }
        let ends = ends.into_iter().map(|end| end.checked_sub(first)).collect::<Option<_>>()?;
        Some(Self { fields: fields.try_into().ok()?, ends, nulls: column.nulls().cloned() })
    }

    /// The range of the items of each row; `None` for a null list.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Option<Range<usize>>> {
        self.ends.windows(2).enumerate().map(|(row, ends)| match ends {
            [start, end] if self.nulls.as_ref().is_none_or(|nulls| nulls.is_valid(row)) => Some(*start..*end),
            _ => None,
        })
    }

    /// How many items the lists have, one after the other.
    pub(crate) fn lengths(&self) -> impl Iterator<Item = usize> {
        self.ends.windows(2).map(|ends| match ends {
            [start, end] => end.saturating_sub(*start),
            _ => 0,
        })
    }
}

fn ends<O: OffsetSizeTrait>(offsets: &[O]) -> Vec<usize> {
    offsets.iter().map(|offset| offset.as_usize()).collect()
}
