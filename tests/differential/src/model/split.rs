//! Amounts split on parties.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, ListArray, StringArray, StructArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::Field;
use fastrand::Rng;

use crate::draw::{beside, between};
use crate::figures::{Drawn, Expected, UNITS, decimals, rounded};

const IDS: [&str; 10] = ["9", "10", "Vejle", "Ærø", "Aabenraa", "Billund", "Fanø", "Esbjerg", "Varde", "Zealand"];

/// Shares of whole units by weight: the largest remainders get what is left, or each share is rounded alone.
pub(crate) fn allocate(rng: &mut Rng, rows: usize) -> Drawn {
    let (unit, unit_text) = UNITS[rng.usize(0..UNITS.len())];
    let is_by_remainder = rng.u8(0..4) > 0;
    let (mut amounts, mut refused, mut near_an_edge) = (Vec::new(), Vec::new(), 0);
    let (mut ids, mut weights, mut lengths, mut shares) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut sums: [Vec<i128>; 2] = Default::default();
    for _ in 0..rows {
        let parties = rng.usize(1..=IDS.len());
        let mut units = between(rng, -500_000, 500_000);
        let is_even = rng.bool();
        let of_row: Vec<_> = (0..parties)
            .map(|_| if is_even { 1_000_000 * between(rng, 0, 2) } else { between(rng, 0, 3_000_000_000) })
            .collect();
        if is_even {
            // Equal remainders, and shares in the middle between two units.
            near_an_edge += 1;
            units = between(rng, -40, 40);
        }
        let off = if rng.u8(0..64) == 0 { beside(rng) } else { 0 };
        let amount = units * unit + off;
        let first = rng.usize(0..IDS.len());
        let names: Vec<_> = (0..parties).map(|party| IDS[(first + party) % IDS.len()]).collect();
        let total: i128 = of_row.iter().sum();
        let is_refused = total == 0 || is_by_remainder && amount % unit != 0;
        let of_shares = match (is_refused, is_by_remainder) {
            (true, _) => vec![0; parties],
            (false, true) => by_remainder(amount, unit, total, &of_row, &names),
            (false, false) => of_row.iter().map(|weight| rounded(amount * weight, total * unit) * unit).collect(),
        };
        let sum: i128 = of_shares.iter().sum();
        sums[0].push(sum);
        sums[1].push(amount - sum);
        amounts.push(amount);
        refused.push(is_refused);
        lengths.push(parties);
        ids.extend(names);
        weights.extend(of_row);
        shares.extend(of_shares);
    }
    let method = if is_by_remainder { "largest_remainder" } else { "each_rounded" };
    let [sum, missing] = sums;
    Drawn {
        rule: "allocate",
        constants: vec![("method", method.to_owned()), ("unit", unit_text.into())],
        columns: vec![("amount", decimals(amounts, 2)), ("parties", list(ids, weights, &lengths))],
        expected: vec![
            Expected { name: "shares", items: Some(("share", lengths)), digits: shares },
            Expected::of("sum", sum),
            Expected::of("missing", missing),
        ],
        refused,
        near_an_edge,
    }
}

/// Every share cut to whole units; one more each for those that lost most by it, the lower name first.
fn by_remainder(amount: i128, unit: i128, total: i128, weights: &[i128], names: &[&str]) -> Vec<i128> {
    let units = amount.abs() / unit;
    let mut cut: Vec<_> = weights.iter().map(|weight| units * weight / total).collect();
    let mut order: Vec<_> = (0..weights.len()).collect();
    order.sort_by_key(|party| (-(units * weights[*party] % total), names[*party]));
    let left = units - cut.iter().sum::<i128>();
    for party in order.into_iter().take(usize::try_from(left).expect("less than one for each")) {
        cut[party] += 1;
    }
    cut.into_iter().map(|share| share * unit * amount.signum()).collect()
}

fn list(ids: Vec<&str>, weights: Vec<i128>, lengths: &[usize]) -> ArrayRef {
    let columns: [(&str, ArrayRef); 2] = [("id", Arc::new(StringArray::from(ids))), ("weight", decimals(weights, 6))];
    let fields =
        columns.into_iter().map(|(name, array)| (Arc::new(Field::new(name, array.data_type().clone(), true)), array));
    let items = StructArray::from(fields.collect::<Vec<_>>());
    let field = Arc::new(Field::new_list_field(items.data_type().clone(), true));
    let lists = ListArray::try_new(field, OffsetBuffer::from_lengths(lengths.iter().copied()), Arc::new(items), None);
    Arc::new(lists.expect("lengths of the items"))
}
