//! Amounts split on the parties of whole columns.

use core::cmp::Reverse;
use core::ops::Range;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, Decimal128Array, ListArray, StringArray, StructArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{DataType, Field as Column};

use crate::columns::kernels::plain::Field;
use crate::columns::kernels::whole::{divided, product};
use crate::columns::kernels::{Figures, Plain};
use crate::columns::taken::{DIGITS, scale_of};
use crate::exact::Amount;
use crate::read::{Item, Name};
use crate::split::{Method, Party};

/// [`allocate`](crate::allocate) on columns, by largest remainder.
pub fn allocate(table: &Plain<'_>, figures: &mut Figures<'_>) -> Option<()> {
    if table.constant::<Method>("method")? != Method::LargestRemainder {
        return None;
    }
    let unit = table.unit("unit")?;
    let amount = table.fixed::<Amount>("amount")?;
    let lists = table.list("parties", ["id", "weight"])?;
    let [ids, weights] = &lists.fields;
    let (mut ranks, weights) = (Ranks::of(ids)?, Field::weights(weights)?);

    let mut shares = figures.numbers(ids.len());
    shares.resize(ids.len(), 0);
    let mut splitting = Splitting::default();
    for (row, items) in lists.rows().enumerate() {
        let mut oere = [0];
        amount.fill(&mut oere);
        let split = amount.read(row, &mut oere).then_some(oere).and_then(|[oere]| {
            let items = items?;
            let ranks = ranks.of_items(items.clone())?;
            splitting.split(oere, unit, &weights, &items, ranks, shares.get_mut(items.clone())?)
        });
        if split.is_none() {
            figures.leave(row);
        }
    }

    // All of the amount is given away.
    figures.put("sum", &[amount], |[amount]| Some(amount));
    figures.put("missing", &[], |[]| Some(0));
    let shares = Decimal128Array::from(shares).with_precision_and_scale(DIGITS, scale_of("Amount")).ok()?;
    let fields = vec![Column::new("id", DataType::Utf8, true), Column::new("share", shares.data_type().clone(), true)];
    let columns: Vec<ArrayRef> = vec![Arc::new(ranks.ids), Arc::new(shares)];
    let items = StructArray::try_new(fields.into(), columns, None).ok()?;
    let item = Arc::new(Column::new_list_field(items.data_type().clone(), true));
    let offsets = OffsetBuffer::from_lengths(lists.lengths());
    figures.put_column("shares", Arc::new(ListArray::try_new(item, offsets, Arc::new(items), None).ok()?));
    Some(())
}

/// What one split after the other is worked out in.
#[derive(Default)]
struct Splitting {
    weights: Vec<i64>,
    /// What is cut off each share, and the party's rank.
    rests: Vec<(Reverse<u64>, usize)>,
}

impl Splitting {
    /// Splits an amount in øre; nothing where the rule has to say something about it.
    fn split(
        &mut self,
        oere: i64,
        unit: i64,
        weights: &Field<'_>,
        items: &Range<usize>,
        ranks: &Order,
        shares: &mut [i128],
    ) -> Option<()> {
        // 1. The amount in whole units, and what the parties count for together.
        let units = (oere.checked_rem(unit)? == 0).then_some(oere.checked_div(unit)?)?;
        self.weights.resize(shares.len(), 0);
        if !weights.read(items.start, &mut self.weights) {
            return None;
        }
        let total = self.weights.iter().try_fold(0_i64, |sum, weight| sum.checked_add(*weight))?;
        let (magnitude, total) = (i64::try_from(units.unsigned_abs()).ok()?, u64::try_from(total).ok()?);

        // 2. Every share rounded towards zero, and what was cut off it.
        self.rests.clear();
        let mut given = 0_u128;
        for ((share, weight), rank) in shares.iter_mut().zip(&self.weights).zip(&ranks.of_item) {
            let (whole, rest) = divided(product(magnitude, *weight).unsigned_abs(), total.into())?;
            given = given.checked_add(whole)?;
            *share = whole.try_into().ok()?;
            self.rests.push((Reverse(u64::try_from(rest).ok()?), *rank));
        }

        // 3. The units left over go to the largest remainders, ties to the lower id.
        let left_over = usize::try_from(u128::from(units.unsigned_abs()).checked_sub(given)?).ok()?;
        if left_over > 0 {
            // What is left over is less than one unit for each party.
            if left_over < self.rests.len() {
                self.rests.select_nth_unstable(left_over);
            }
            for (_, rank) in self.rests.get(..left_over)? {
                let share = shares.get_mut(*ranks.items.get(*rank)?)?;
                *share = share.checked_add(1)?;
            }
        }

        // 4. In øre, with the sign of the amount.
        let unit = i128::from(unit).checked_mul(units.signum().into())?;
        for share in shares {
            *share = share.checked_mul(unit)?;
        }
        Some(())
    }
}

/// The order of parties by their ids.
#[derive(Default)]
struct Order {
    /// The rank of each item.
    of_item: Vec<usize>,
    /// The item of each rank.
    items: Vec<usize>,
}

/// Ids, and the order of those looked at last: most tables split on the same parties again and again.
struct Ranks {
    ids: StringArray,
    last: Option<(Range<usize>, Order)>,
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

    /// The order of some items, if they are names and each stands once.
    fn of_items(&mut self, items: Range<usize>) -> Option<&Order> {
        let same = self.last.as_ref().is_some_and(|(last, _)| self.are_the_same(last, &items));
        if !same {
            if items.is_empty() || items.len() > Party::MOST {
                return None;
            }
            let order = self.ordered(items.clone())?;
            self.last = Some((items, order));
        }
        self.last.as_ref().map(|(_, order)| order)
    }

    fn are_the_same(&self, items: &Range<usize>, others: &Range<usize>) -> bool {
        let (data, offsets) = (self.ids.value_data(), self.ids.value_offsets());
        let texts = |items: &Range<usize>| {
            let offsets = offsets.get(items.start..=items.end)?;
            let (first, last) = (*offsets.first()?, *offsets.last()?);
            let data = data.get(usize::try_from(first).ok()?..usize::try_from(last).ok()?)?;
            Some((offsets.iter().map(move |offset| offset.wrapping_sub(first)), data))
        };
        match (texts(items), texts(others)) {
            (Some((ends, data)), Some((other_ends, other_data))) => data == other_data && ends.eq(other_ends),
            _ => false,
        }
    }

    fn ordered(&self, items: Range<usize>) -> Option<Order> {
        let id = |item: &usize| self.ids.value(items.start.saturating_add(*item));
        let mut order = Order { of_item: vec![0; items.len()], items: (0..items.len()).collect() };
        order.items.sort_unstable_by_key(id);
        let mut before = None;
        for (rank, item) in order.items.iter().enumerate() {
            let id = id(item);
            if before.replace(id) == Some(id) || id.parse::<Name>().is_err() {
                return None;
            }
            *order.of_item.get_mut(*item)? = rank;
        }
        Some(order)
    }
}
