//! Closure accounts.

use proptest::prelude::*;
use rammeaftale::Unit;
use rammeaftale::rules::result::{ClosureAccount, ClosureAccountInput, User, closure_account};
use rammeaftale::rules::split::{Method, Party};

use crate::draw::{figure, parties, positive_oere, smallest, unit};

const AMOUNT: i64 = 100_000_000_000_000;

/// Closure accounts without published figures.
pub fn account(deficit: i64, turnover: i64, unit: Unit, method: Method, parties: &[Party]) -> ClosureAccountInput {
    ClosureAccountInput::new(
        figure(deficit, 2),
        figure(turnover, 2),
        figure(50_000, 4),
        unit,
        method,
        parties[0].id.clone(),
        parties.iter().map(|party| User::new(party.id.clone(), party.weight)).collect(),
    )
}

fn settle(input: &ClosureAccountInput) -> ClosureAccount {
    closure_account(input).unwrap()
}

/// A method, with a unit that divides the rest.
pub fn method_and_unit() -> impl Strategy<Value = (Method, Unit)> {
    prop_oneof![Just((Method::LargestRemainder, Unit::OERE)), unit().prop_map(|(unit, _)| (Method::EachRounded, unit))]
}

proptest! {
    #[test]
    fn what_the_operator_bears_and_what_is_split_are_the_deficit(
        (deficit, turnover) in (positive_oere(AMOUNT), positive_oere(AMOUNT)),
        (method, unit) in method_and_unit(),
        parties in parties(),
    ) {
        let settled = settle(&account(deficit, turnover, unit, method, &parties));
        prop_assert_eq!(settled.own_share.oere() + settled.rest.oere(), deficit);
        let sum: i64 = settled.shares.iter().map(|share| share.share.oere()).sum();
        prop_assert_eq!(settled.sum.oere(), sum);
        prop_assert_eq!(sum + settled.missing.oere(), settled.rest.oere());
        let of_operator = settled.shares[0].share.oere();
        prop_assert_eq!(settled.operator_total.oere(), settled.own_share.oere() + of_operator);

        // The band in millionths of an øre, rounded half away from zero.
        let band = (i128::from(turnover) * 50_000 + 500_000) / 1_000_000;
        prop_assert!(i128::from(settled.own_share.oere()) <= band);
        prop_assert_eq!(smallest(&settled.band, 8), i128::from(turnover) * 50_000);
        prop_assert!(settled.findings.is_empty());
    }

    #[test]
    fn a_deficit_within_the_band_splits_nothing(
        (twentieth, less) in (positive_oere(AMOUNT / 20), positive_oere(AMOUNT)),
        (method, unit) in method_and_unit(),
        parties in parties(),
    ) {
        let deficit = (twentieth - less).max(0);
        for deficit in [deficit, twentieth] {
            let settled = settle(&account(deficit, twentieth * 20, unit, method, &parties));
            prop_assert_eq!((settled.own_share.oere(), settled.rest.oere()), (deficit, 0));
            prop_assert!(settled.shares.iter().all(|share| share.share.oere() == 0));
        }
    }

    #[test]
    fn an_oere_beyond_the_band_is_split(twentieth in positive_oere(AMOUNT / 20), parties in parties()) {
        let settled = settle(&account(twentieth + 1, twentieth * 20, Unit::OERE, Method::LargestRemainder, &parties));
        prop_assert_eq!((settled.own_share.oere(), settled.rest.oere()), (twentieth, 1));
    }
}
