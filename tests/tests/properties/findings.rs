//! Errors in published closure accounts.

use proptest::prelude::*;
use rammeaftale::rules::result::{ClosureAccount, ClosureAccountInput, Figure, closure_account};
use rammeaftale::rules::split::{Method, Party};
use rammeaftale::{Amount, Options, Settlement, settle_json};
use serde_json::{Value, json};

use crate::closure::account;
use crate::draw::{amount, machine_text, parties, positive_oere};

/// The error of a published figure, in units.
fn slip() -> impl Strategy<Value = i64> {
    (1_i64..=1_000, any::<bool>()).prop_map(|(units, up)| if up { units } else { -units })
}

/// An account whose figures are all multiples of a unit, the unit in øre, and the result.
fn printable() -> impl Strategy<Value = (ClosureAccountInput, i64, ClosureAccount)> {
    let method = prop_oneof![Just(Method::LargestRemainder), Just(Method::EachRounded)];
    let units = (0_u32..=6).prop_map(|power| 10_i64.pow(power));
    (method, units, positive_oere(10_000_000_000), positive_oere(10_000_000_000), parties())
        .prop_map(|(method, size, deficit, twentieth, parties)| whole(method, size, deficit, twentieth, &parties))
}

fn whole(
    method: Method,
    size: i64,
    deficit: i64,
    twentieth: i64,
    parties: &[Party],
) -> (ClosureAccountInput, i64, ClosureAccount) {
    let unit = machine_text(size, 2).parse().unwrap();
    let input = account(deficit / size * size, twentieth / size * size * 20, unit, method, parties);
    let computed = closure_account(&input).unwrap();
    (input, size, computed)
}

/// The computed account, published in full.
fn printed(input: &ClosureAccountInput, computed: &ClosureAccount) -> Value {
    json!({
        "unit": input.unit,
        "own_share": computed.own_share,
        "rest": computed.rest,
        "shares": computed.shares,
        "sum": computed.sum,
    })
}

/// Settles the account with its published figures through JSON, as files and other languages do.
fn checked(input: &ClosureAccountInput, published: Value) -> ClosureAccount {
    let mut input = serde_json::to_value(input).unwrap();
    input["published"] = published;
    match settle_json("closure_account", &input.to_string(), &Options::NONE).unwrap() {
        Settlement::ClosureAccount(settled) => settled.result,
        other => panic!("{other:?}"),
    }
}

fn wrong_by(figure: Amount, oere: i64) -> Amount {
    amount(figure.oere() + oere)
}

proptest! {
    #[test]
    fn an_account_printed_as_computed_has_no_slips((input, _, computed) in printable(), which in 0_u8..16) {
        // Any of the figures may be omitted.
        let mut published = printed(&input, &computed);
        for (bit, figure) in ["own_share", "rest", "shares", "sum"].into_iter().enumerate() {
            if which >> bit & 1 == 1 {
                published[figure] = Value::Null;
            }
        }
        prop_assert_eq!(checked(&input, published).findings, []);
    }

    #[test]
    fn a_wrong_own_share_is_found((input, size, computed) in printable(), units in slip()) {
        let mut published = printed(&input, &computed);
        published["own_share"] = json!(wrong_by(computed.own_share, units * size));
        let findings = checked(&input, published).findings;
        prop_assert_eq!(findings.len(), 1);
        prop_assert_eq!((findings[0].figure, findings[0].alone), (Figure::OwnShare, true));
        prop_assert_eq!(findings[0].difference.oere(), units * size);
        prop_assert_eq!(findings[0].follows, computed.own_share);
    }

    #[test]
    fn a_wrong_rest_is_found((input, size, computed) in printable(), units in slip()) {
        let mut published = printed(&input, &computed);
        published["rest"] = json!(wrong_by(computed.rest, units * size));
        let findings = checked(&input, published).findings;
        prop_assert_eq!(findings.len(), 1);
        prop_assert_eq!((findings[0].figure, findings[0].alone), (Figure::Rest, true));
        prop_assert_eq!(findings[0].difference.oere(), units * size);
        prop_assert_eq!(findings[0].follows, computed.rest);
    }

    #[test]
    fn a_wrong_sum_is_found((input, size, computed) in printable(), units in slip()) {
        let mut published = printed(&input, &computed);
        published["sum"] = json!(wrong_by(computed.sum, units * size));
        let findings = checked(&input, published).findings;
        let sum = findings.iter().find(|finding| finding.figure == Figure::Sum);
        prop_assert_eq!(sum.map(|sum| (sum.difference.oere(), sum.follows)), Some((units * size, computed.sum)));
    }

    /// A share that is off by one unit may still fit the published rest; then another share may be the error too.
    #[test]
    fn a_wrong_share_is_found(
        (input, size, computed) in printable(),
        units in slip(),
        which in any::<prop::sample::Index>(),
    ) {
        let which = which.index(computed.shares.len());
        let right = &computed.shares[which];
        let mut published = printed(&input, &computed);
        published["shares"][which]["share"] = json!(wrong_by(right.share, units * size));
        let findings = checked(&input, published).findings;
        let share = findings.iter().find(|finding| finding.party.as_ref() == Some(&right.id));
        prop_assert_eq!(share.map(|share| (share.difference.oere(), share.follows)), Some((units * size, right.share)));
        if units.abs() > 1 {
            prop_assert_eq!(findings.len(), 1);
            prop_assert!(findings[0].alone);
        }
    }
}
