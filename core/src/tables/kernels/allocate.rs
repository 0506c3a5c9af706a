//! Amounts split on the parties of whole columns.

use core::ops::Range;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, ListArray, StringArray, StructArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::DataType;

use crate::numbers::Amount;
use crate::read::{Item, Name};
use crate::rules::split::{Method, Party};
use crate::tables::amounts::Amounts;
use crate::tables::buffers::ColumnNumber;
use crate::tables::kernels::dense::Field;
use crate::tables::kernels::{DenseTable, Figures};
use crate::tables::texts::have_same_bytes;

/// [`allocate`](crate::rules::split::allocate) on columns, by largest remainder.
pub(super) fn allocate(table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
    if table.constant::<Method>("method")? != Method::LargestRemainder {
        return None;
    }
    match figures.amounts {
        Amounts::Decimal => split_rows::<i128>(table, figures),
        Amounts::Oere => split_rows::<i64>(table, figures),
    }
}

fn split_rows<T: ColumnNumber>(table: &DenseTable<'_>, figures: &mut Figures<'_>) -> Option<()> {
    let unit = table.unit("unit")?;
    let amount = table.fixed_point::<Amount>("amount")?;
    let lists = table.list("parties", ["id", "weight"])?;
    let [ids, weights] = &lists.fields;
    let (mut ranks, weights) = (Ranks::of(ids)?, Field::weights(weights)?);
    // Shares are lists whose ends 32 bits must hold.
    i32::try_from(ids.len()).ok()?;

    let mut shares: Vec<T> = figures.buffers.take(ids.len());
    let mut splitting = Splitting::default();
    for (row, items) in lists.rows().enumerate() {
        let mut oere = [0];
        amount.fill(&mut oere);
        let split = amount.read(row, &mut oere).then_some(oere).and_then(|[oere]| {
            let items = items?;
            let ranks = ranks.of_items(items.clone())?;
            splitting.split(oere, unit, &weights, items.start, ranks, shares.get_mut(items)?)
        });
        if split.is_none() {
            figures.leave(row);
        }
    }

    // All of the amount is given away.
    figures.put(&[amount], ["sum", "missing"], |[amount]| Some([amount, 0]));
    figures.put_column("shares", |data_type| {
        let DataType::List(item) = data_type else { return None };
        let DataType::Struct(fields) = item.data_type() else { return None };
        let [_, share] = &**fields else { return None };
        let columns: Vec<ArrayRef> = vec![Arc::new(ranks.ids), T::column(shares, share.data_type())?];
        let items = StructArray::try_new(fields.clone(), columns, None).ok()?;
        let offsets = OffsetBuffer::from_lengths(lists.lengths());
        Some(Arc::new(ListArray::try_new(item.clone(), offsets, Arc::new(items), None).ok()?))
    });
    Some(())
}

/// A divisor of many numbers: multiplying by its reciprocal takes a third of the time that dividing takes.
#[derive(Clone, Copy)]
struct Divisor {
    divisor: u64,
    /// (2^64 − 1) / divisor, rounded down.
    reciprocal: u64,
}

impl Divisor {
    /// `None` for zero.
    fn new(divisor: u64) -> Option<Self> {
        Some(Self { divisor, reciprocal: u64::MAX.checked_div(divisor)? })
    }

    /// Returns the quotient and the remainder.
    #[inline]
    fn div_rem(self, number: u64) -> (u64, u64) {
        // The reciprocal is less than one too small, so the quotient is at most one too small.
        let product = u128::from(number).wrapping_mul(self.reciprocal.into());
        let quotient = u64::try_from(product >> 64).unwrap_or_default();
        let rest = number.wrapping_sub(quotient.wrapping_mul(self.divisor));
        if rest < self.divisor { (quotient, rest) } else { (quotient.wrapping_add(1), rest.wrapping_sub(self.divisor)) }
    }
}

/// Scratch memory, reused for every split.
#[derive(Default)]
struct Splitting {
    weights: Vec<i64>,
    /// The shares rounded towards zero.
    whole: Vec<i64>,
    /// The place of each party among those that get a unit more: by what is cut off its share, then by its rank.
    places: Vec<u64>,
    sorted: Vec<u64>,
}

impl Splitting {
    /// Splits an amount in øre on the parties from item `start` on; `None` if the row is for the rule.
    fn split<T: ColumnNumber>(
        &mut self,
        oere: i64,
        unit: i64,
        weights: &Field<'_>,
        start: usize,
        ranks: &[u64],
        shares: &mut [T],
    ) -> Option<()> {
        // 1. The amount in whole units, and what the parties count for together.
        let units = (oere.checked_rem(unit)? == 0).then_some(oere.checked_div(unit)?)?;
        self.weights.resize(shares.len(), 0);
        if !weights.read(start, &mut self.weights) {
            return None;
        }
        let total = self.weights.iter().try_fold(0_i64, |sum, weight| sum.checked_add(*weight))?;
        let (magnitude, total) = (units.unsigned_abs(), u64::try_from(total).ok()?);
        // No place is beyond this.
        let parties = u64::try_from(shares.len()).ok()?;
        total.checked_mul(parties)?;

        // 2. Every share rounded towards zero, and what was cut off it.
        let total = Divisor::new(total)?;
        self.whole.resize(shares.len(), 0);
        self.places.resize(shares.len(), 0);
        let mut given = 0_u64;
        let parts = self.whole.iter_mut().zip(&mut self.places);
        for ((weight, rank), (whole, place)) in self.weights.iter().zip(ranks).zip(parts) {
            let product = magnitude.checked_mul(u64::try_from(*weight).ok()?)?;
            let (quotient, rest) = total.div_rem(product);
            *whole = i64::try_from(quotient).ok()?;
            given = given.checked_add(quotient)?;
            *place = total.divisor.wrapping_sub(rest).wrapping_sub(1).wrapping_mul(parties).wrapping_add(*rank);
        }

        // 3. The units left over go to the largest remainders, ties to the lower id: less than one unit for each party.
        let left_over = usize::try_from(magnitude.checked_sub(given)?).ok()?;
        self.sorted.clone_from(&self.places);
        let first_without = match left_over {
            0 => 0,
            _ if left_over < self.sorted.len() => *self.sorted.select_nth_unstable(left_over).1,
            _ => return None,
        };

        // 4. In øre, with the sign of the amount.
        let unit = unit.checked_mul(units.signum())?;
        for ((share, whole), place) in shares.iter_mut().zip(&self.whole).zip(&self.places) {
            *share = whole.checked_add((*place < first_without).into())?.checked_mul(unit)?.into();
        }
        Some(())
    }
}

/// Ids, and the ranks of those looked at last: most tables split on the same parties again and again.
struct Ranks {
    ids: StringArray,
    last: Option<(Range<usize>, Vec<u64>)>,
}

impl Ranks {
    fn of(ids: &ArrayRef) -> Option<Self> {
        if ids.null_count() > 0 {
            return None;
        }
        let ids = match ids.data_type() {
            DataType::Utf8 => ids.as_string_opt::<i32>()?.clone(),
            DataType::LargeUtf8 => ids.as_string_opt::<i64>()?.iter().collect(),
            DataType::Utf8View => ids.as_string_view_opt()?.iter().collect(),
            _ => return None,
        };
        Some(Self { ids, last: None })
    }

    /// The ranks of some items, if they are names and unique.
    fn of_items(&mut self, items: Range<usize>) -> Option<&[u64]> {
        let same = self.last.as_ref().is_some_and(|(last, _)| have_same_bytes(&self.ids, last, &items));
        if !same {
            if items.is_empty() || items.len() > Party::MOST {
                return None;
            }
            let ranks = self.ranked(items.clone())?;
            self.last = Some((items, ranks));
        }
        self.last.as_ref().map(|(_, ranks)| ranks.as_slice())
    }

    fn ranked(&self, items: Range<usize>) -> Option<Vec<u64>> {
        let id = |item: &usize| self.ids.value(items.start.saturating_add(*item));
        let mut order: Vec<_> = (0..items.len()).collect();
        order.sort_unstable_by_key(id);
        let mut ranks = vec![0; items.len()];
        let mut before = None;
        for (rank, item) in (0..).zip(&order) {
            let id = id(item);
            if before.replace(id) == Some(id) || id.parse::<Name>().is_err() {
                return None;
            }
            *ranks.get_mut(*item)? = rank;
        }
        Some(ranks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reciprocal_divides_as_division_does() {
        let edges =
            || (0..64).flat_map(|power| [1_u64 << power, (1 << power) - 1, (1 << power) + 1, u64::MAX >> power]);
        for divisor in edges().filter(|divisor| *divisor > 0) {
            let by = Divisor::new(divisor).unwrap();
            let multiples =
                edges().flat_map(|times| [times.wrapping_mul(divisor), times.wrapping_mul(divisor).wrapping_sub(1)]);
            for number in edges().chain(multiples) {
                assert_eq!(by.div_rem(number), (number / divisor, number % divisor), "{number} / {divisor}");
            }
        }
        assert!(Divisor::new(0).is_none());
    }
}
