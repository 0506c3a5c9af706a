//! Memory of tables that nobody needs any longer.

use std::sync::Mutex;

use arrow_array::cast::AsArray;
use arrow_array::types::Decimal128Type;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::DataType;

/// Memory of figures that nobody needs any longer, for new figures to stand in: to ask the system for fresh memory takes
/// longer than to work out what is put there.
#[derive(Debug, Default)]
pub struct Memory(Mutex<Vec<Vec<i128>>>);

impl Memory {
    /// The memory of tables that were settled before. What somebody else still looks at is left alone.
    #[must_use]
    pub fn of(tables: Vec<RecordBatch>) -> Self {
        let mut parts = Vec::new();
        for table in tables {
            let (_, columns, _) = table.into_parts();
            for column in columns {
                reclaim(column, &mut parts);
            }
        }
        Self(Mutex::new(parts))
    }

    /// Room for so many numbers.
    pub(super) fn numbers(&self, rows: usize) -> Vec<i128> {
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
            // It is given only where nobody else has it.
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

    fn places(memory: &Memory) -> Vec<*const i128> {
        memory.0.lock().unwrap().iter().map(Vec::as_ptr).collect()
    }

    #[test]
    fn figures_that_nobody_needs_are_written_over() {
        let table = table(100);
        let place = table.column(0).as_primitive::<Decimal128Type>().values().as_ptr();
        let memory = Memory::of(vec![table]);
        let there = places(&memory);
        assert!(there.len() == 2 && there.contains(&place));
        let [first, second, third] = [50, 100, 100].map(|rows| memory.numbers(rows));
        assert!(
            there.contains(&first.as_ptr()) && there.contains(&second.as_ptr()) && !there.contains(&third.as_ptr())
        );
        assert!(first.is_empty() && third.capacity() >= 100);
    }

    #[test]
    fn what_somebody_looks_at_is_left_alone() {
        let table = table(100);
        let looked_at = table.column(0).clone();
        assert_eq!(places(&Memory::of(vec![table.clone()])).len(), 0);
        assert_eq!(places(&Memory::of(vec![table])).len(), 1);
        assert_eq!(looked_at.as_primitive::<Decimal128Type>().value(99), 99);
    }
}
