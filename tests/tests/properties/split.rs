//! Splitting amounts among parties.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rammeaftale::rules::split::{AllocateInput, Allocation, Method, Party, allocate};
use rammeaftale::{Name, Unit};

use crate::draw::{amount, oere, parties, smallest, unit};

/// A whole number of units, in øre.
fn whole_units() -> impl Strategy<Value = (Unit, i64, i64)> {
    (unit(), oere(1_000_000_000_000_000)).prop_map(|((unit, size), oere)| (unit, size, oere / size * size))
}

fn split(oere: i64, unit: Unit, method: Method, parties: &[Party]) -> Allocation {
    allocate(&AllocateInput::new(amount(oere), unit, method, parties.to_vec())).unwrap()
}

fn by_id(allocation: &Allocation) -> BTreeMap<Name, i64> {
    allocation.shares.iter().map(|share| (share.id.clone(), share.share.oere())).collect()
}

fn weight(party: &Party) -> i128 {
    smallest(&party.weight, 6)
}

proptest! {
    #[test]
    fn by_largest_remainder_the_shares_sum_to_the_amount_within_one_unit_each(
        (unit, size, oere) in whole_units(),
        parties in parties(),
    ) {
        let allocation = split(oere, unit, Method::LargestRemainder, &parties);
        let total: i128 = parties.iter().map(weight).sum();
        prop_assert_eq!(allocation.shares.iter().map(|share| share.share.oere()).sum::<i64>(), oere);
        prop_assert_eq!((allocation.sum.oere(), allocation.missing.oere()), (oere, 0));
        for (share, party) in allocation.shares.iter().zip(&parties) {
            prop_assert_eq!(&share.id, &party.id);
            prop_assert_eq!(share.share.oere() % size, 0);
            // |share − amount × weight / total| < unit, without the division; counted in units to stay within 128 bits.
            let units = i128::from(share.share.oere() / size) * total - i128::from(oere / size) * weight(party);
            prop_assert!(units.abs() < total, "{share:?}");
            if weight(party) == 0 {
                prop_assert_eq!(share.share.oere(), 0);
            }
        }
    }

    #[test]
    fn the_order_of_the_parties_changes_nothing(
        (unit, _, oere) in whole_units(),
        (parties, shuffled) in parties().prop_flat_map(|parties| (Just(parties.clone()), Just(parties).prop_shuffle())),
        method in prop_oneof![Just(Method::LargestRemainder), Just(Method::EachRounded)],
    ) {
        let (one, other) = (split(oere, unit, method, &parties), split(oere, unit, method, &shuffled));
        prop_assert_eq!(by_id(&one), by_id(&other));
    }

    #[test]
    fn a_negative_amount_is_split_as_the_mirror(
        (unit, _, oere) in whole_units(),
        parties in parties(),
        method in prop_oneof![Just(Method::LargestRemainder), Just(Method::EachRounded)],
    ) {
        let mirror = |allocation: Allocation| -> Vec<_> {
            allocation.shares.into_iter().map(|share| (share.id, -share.share.oere())).collect()
        };
        let given: Vec<_> = split(oere, unit, method, &parties)
            .shares
            .into_iter()
            .map(|share| (share.id, share.share.oere()))
            .collect();
        prop_assert_eq!(given, mirror(split(-oere, unit, method, &parties)));
    }

    #[test]
    fn each_rounded_says_what_its_sum_misses(
        (unit, size) in unit(),
        oere in oere(100_000_000_000_000),
        parties in parties(),
    ) {
        let allocation = split(oere, unit, Method::EachRounded, &parties);
        let sum: i64 = allocation.shares.iter().map(|share| share.share.oere()).sum();
        prop_assert_eq!(allocation.sum.oere(), sum);
        prop_assert_eq!(allocation.sum.oere() + allocation.missing.oere(), oere);
        let total: i128 = parties.iter().map(weight).sum();
        for (share, party) in allocation.shares.iter().zip(&parties) {
            // The nearest unit, a half going away from zero: 2 × |share − exact| ≤ unit, in parts of the weights.
            let missed = i128::from(share.share.oere()) * total - i128::from(oere) * weight(party);
            prop_assert!(2 * missed.abs() <= i128::from(size) * total, "{share:?}");
            let away_from_zero = missed.signum() * i128::from(oere.signum()) >= 0;
            prop_assert!(2 * missed.abs() < i128::from(size) * total || away_from_zero, "{share:?}");
        }
    }
}
