//! The buffers of tables that are no longer needed.

use std::sync::Mutex;

use arrow_array::cast::AsArray;
use arrow_array::types::Decimal128Type;
use arrow_array::{Array, ArrayRef, RecordBatch};
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
/// let second = settle(BufferPool::from_tables(first))?.unwrap_or_default();
/// assert_eq!(second[0].num_rows(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct BufferPool(Mutex<Vec<Vec<i128>>>);

impl BufferPool {
    /// Takes the buffers of tables that were settled before. A buffer that somebody else still holds is left alone.
    #[must_use]
    pub fn from_tables(tables: Vec<RecordBatch>) -> Self {
        let mut parts = Vec::new();
        for table in tables {
            let (_, columns, _) = table.into_parts();
            for column in columns {
                reclaim(column, &mut parts);
            }
        }
        Self(Mutex::new(parts))
    }

    /// An empty buffer with capacity for `rows` numbers.
    pub(super) fn take(&self, rows: usize) -> Vec<i128> {
        let mut numbers = self.0.lock().ok().and_then(|mut parts| parts.pop()).unwrap_or_default();
        numbers.clear();
        numbers.reserve_exact(rows);
        numbers
    }
}

fn reclaim(column: ArrayRef, parts: &mut Vec<Vec<i128>>) {
    match column.data_type() {
        DataType::Decimal128(..) => {
            let numbers = column.as_primitive::<Decimal128Type>().values().inner().clone();
            drop(column);
            // `into_vec` fails if the buffer is shared.
            parts.extend(numbers.into_vec());
        }
        DataType::List(_) => {
            let items = column.as_list::<i32>().values().clone();
            drop(column);
            reclaim(items, parts);
        }
        DataType::Struct(_) => {
            let fields = column.as_struct().columns().to_vec();
            drop(column);
            for field in fields {
                reclaim(field, parts);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow_array::{Decimal128Array, ListArray, StructArray};
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
        pool.0.lock().unwrap().iter().map(Vec::as_ptr).collect()
    }

    #[test]
    fn buffers_that_are_no_longer_needed_are_written_over() {
        let table = table(100);
        let address = table.column(0).as_primitive::<Decimal128Type>().values().as_ptr();
        let pool = BufferPool::from_tables(vec![table]);
        let there = addresses(&pool);
        assert!(there.len() == 2 && there.contains(&address));
        let [first, second, third] = [50, 100, 100].map(|rows| pool.take(rows));
        assert!(
            there.contains(&first.as_ptr()) && there.contains(&second.as_ptr()) && !there.contains(&third.as_ptr())
        );
        assert!(first.is_empty() && third.capacity() >= 100);
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
