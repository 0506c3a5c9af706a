//! The buffers of tables that are no longer needed.

use std::sync::{Arc, Mutex};

use arrow_array::cast::AsArray;
use arrow_array::types::{ArrowPrimitiveType, Decimal128Type, Int64Type};
use arrow_array::{Array, ArrayRef, Decimal128Array, Int64Array, RecordBatch};
use arrow_schema::DataType;

/// Buffers of figures that are no longer needed, to be written over: allocating fresh pages takes longer than to work out what
/// is written to them.
///
/// It saves time and nothing else: the figures are the same with an empty one.
///
/// # Examples
/// The figures of the second call are written over those of the first.
/// ```
/// use std::sync::Arc;
///
/// use arrow_array::{RecordBatch, StringArray};
/// use rammeaftale::Rule;
/// use rammeaftale::tables::{BufferPool, TableCall};
///
/// let places = StringArray::from(vec!["2", "3"]);
/// let batch = RecordBatch::try_from_iter([("vacant_places", Arc::new(places) as _)])?;
/// let call = TableCall::new(Rule::named("vacancy")?)
///     .with_constants([("days".to_owned(), 365.into()), ("base_rate".to_owned(), "732".into())]);
/// let settle = |buffers| call.settle(Some(vec![batch.clone()]), Vec::new(), &buffers, &mut |_| true);
/// let first = settle(BufferPool::default())?.unwrap_or_default();
/// let second = settle(BufferPool::from_tables(first.batches))?.unwrap_or_default();
/// assert_eq!(second.batches[0].num_rows(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct BufferPool {
    decimals: Mutex<Vec<Vec<i128>>>,
    integers: Mutex<Vec<Vec<i64>>>,
}

impl BufferPool {
    /// Takes the buffers of tables that were settled before. A buffer that somebody else still holds is left alone.
    #[must_use]
    pub fn from_tables(tables: Vec<RecordBatch>) -> Self {
        let (mut decimals, mut integers) = (Vec::new(), Vec::new());
        let mut left: Vec<_> = tables.into_iter().flat_map(|table| table.into_parts().1).collect();
        while let Some(column) = left.pop() {
            match column.data_type() {
                DataType::Decimal128(..) => decimals.extend(reclaimed::<Decimal128Type>(column)),
                DataType::Int64 => integers.extend(reclaimed::<Int64Type>(column)),
                DataType::List(_) => left.push(column.as_list::<i32>().values().clone()),
                DataType::Struct(_) => left.extend(column.as_struct().columns().iter().cloned()),
                _ => {}
            }
        }
        Self { decimals: Mutex::new(decimals), integers: Mutex::new(integers) }
    }

    /// A buffer of `rows` numbers, which are arbitrary.
    pub(super) fn take<T: ColumnNumber>(&self, rows: usize) -> Vec<T> {
        let old = T::parts(self).lock().ok().and_then(|mut parts| parts.pop()).filter(|old| old.capacity() >= rows);
        old.map_or_else(
            || vec![T::default(); rows],
            |mut old| {
                old.resize(rows, T::default());
                old
            },
        )
    }
}

/// The numbers of a column; `None` if somebody else holds them.
fn reclaimed<T: ArrowPrimitiveType>(column: ArrayRef) -> Option<Vec<T::Native>> {
    let numbers = column.as_primitive::<T>().values().inner().clone();
    drop(column);
    numbers.into_vec().ok()
}

/// A number of a column of figures: of 128 bits for decimals, of 64 bits for whole numbers.
pub(super) trait ColumnNumber: Copy + Default + From<i64> {
    /// The buffers for such numbers.
    fn parts(buffers: &BufferPool) -> &Mutex<Vec<Vec<Self>>>;

    /// The column of some numbers; `None` if its type is for others.
    fn column(numbers: Vec<Self>, data_type: &DataType) -> Option<ArrayRef>;
}

impl ColumnNumber for i128 {
    fn parts(buffers: &BufferPool) -> &Mutex<Vec<Vec<Self>>> {
        &buffers.decimals
    }

    fn column(numbers: Vec<Self>, data_type: &DataType) -> Option<ArrayRef> {
        let DataType::Decimal128(digits, decimals) = data_type else { return None };
        Some(Arc::new(Decimal128Array::from(numbers).with_precision_and_scale(*digits, *decimals).ok()?))
    }
}

impl ColumnNumber for i64 {
    fn parts(buffers: &BufferPool) -> &Mutex<Vec<Vec<Self>>> {
        &buffers.integers
    }

    fn column(numbers: Vec<Self>, data_type: &DataType) -> Option<ArrayRef> {
        let DataType::Int64 = data_type else { return None };
        Some(Arc::new(Int64Array::from(numbers)))
    }
}

#[cfg(test)]
mod tests {
    use arrow_array::{ListArray, StructArray};
    use arrow_buffer::OffsetBuffer;
    use arrow_schema::Field;

    use super::*;

    fn table(rows: i128) -> RecordBatch {
        let numbers = || -> ArrayRef { Arc::new(Decimal128Array::from_iter_values(0..rows)) };
        let field = Arc::new(Field::new("share", numbers().data_type().clone(), true));
        let items = StructArray::from(vec![(field, numbers())]);
        let item = Arc::new(Field::new_list_field(items.data_type().clone(), true));
        let lists = ListArray::new(item, OffsetBuffer::from_lengths((0..rows).map(|_| 1)), Arc::new(items), None);
        RecordBatch::try_from_iter([("amount", numbers()), ("shares", Arc::new(lists))]).unwrap()
    }

    fn addresses(pool: &BufferPool) -> Vec<*const i128> {
        pool.decimals.lock().unwrap().iter().map(Vec::as_ptr).collect()
    }

    #[test]
    fn buffers_that_are_no_longer_needed_are_written_over() {
        let table = table(100);
        let address = table.column(0).as_primitive::<Decimal128Type>().values().as_ptr();
        let pool = BufferPool::from_tables(vec![table]);
        let there = addresses(&pool);
        assert!(there.len() == 2 && there.contains(&address));
        let [first, second, third] = [50, 100, 100].map(|rows| pool.take::<i128>(rows));
        assert!(
            there.contains(&first.as_ptr()) && there.contains(&second.as_ptr()) && !there.contains(&third.as_ptr())
        );
        assert!([first.len(), second.len(), third.len()] == [50, 100, 100]);
    }

    #[test]
    fn whole_numbers_have_buffers_of_their_own() {
        let numbers = Int64Array::from_iter_values(0..100);
        let address = numbers.values().as_ptr();
        let column: ArrayRef = Arc::new(numbers);
        let pool = BufferPool::from_tables(vec![RecordBatch::try_from_iter([("rate", column)]).unwrap()]);
        assert!(pool.decimals.lock().unwrap().is_empty());
        let again: Vec<i64> = pool.take(100);
        assert_eq!(again.as_ptr(), address);
    }

    #[test]
    fn buffers_in_use_are_left_alone() {
        let table = table(100);
        let in_use = table.column(0).clone();
        assert_eq!(addresses(&BufferPool::from_tables(vec![table.clone()])).len(), 0);
        assert_eq!(addresses(&BufferPool::from_tables(vec![table])).len(), 1);
        assert_eq!(in_use.as_primitive::<Decimal128Type>().value(99), 99);
    }
}
