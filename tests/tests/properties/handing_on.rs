//! The closing of one ledger as the opening of the next.

use proptest::prelude::*;
use rammeaftale::rules::years::{Ledger, LedgerInput};
use rammeaftale::{Options, Settlement, settle_json};
use serde_json::json;

use crate::histories::{all_histories, run};

/// Splits the input in two: the first years, and the others with the closure.
fn cut(input: &LedgerInput, at: usize) -> (LedgerInput, LedgerInput) {
    let (first, second) = input.years.split_at(at);
    let first = {
        let mut changed = input.clone();
        changed.years = first.to_vec();
        changed.closure = None;
        changed
    };
    (first, {
        let mut changed = input.clone();
        changed.years = second.to_vec();
        changed
    })
}

/// Histories with a year to split them before.
fn cut_histories() -> impl Strategy<Value = (LedgerInput, usize)> {
    let histories = all_histories().prop_filter("one year cannot be cut", |input| input.years.len() > 1);
    histories.prop_flat_map(|input| (1..input.years.len()).prop_map(move |at| (input.clone(), at)))
}

/// Settles an input through JSON, and returns the result as JSON.
fn run_json(json: &serde_json::Value) -> (Ledger, serde_json::Value) {
    let json = json.to_string();
    let settled = settle_json("ledger", &json, &Options::NONE).unwrap();
    let result = serde_json::from_str(&settled.to_json()).unwrap();
    match settled {
        Settlement::Ledger(settled) => (settled.result, result),
        other => panic!("{}", other.rule()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// One run over n years equals two runs, wherever they are split.
    #[test]
    fn a_run_is_two_runs_one_after_the_other((input, at) in cut_histories()) {
        let whole = run(&input);
        let (first, mut second) = cut(&input, at);
        let first = run(&first);
        second.opening = Some(first.closing);
        let second = run(&second);
        prop_assert_eq!(first.opening_balance, whole.opening_balance);
        prop_assert_eq!(second.opening_balance, first.closing_balance);
        prop_assert_eq!(first.results.oere() + second.results.oere(), whole.results.oere());
        prop_assert_eq!(first.kept.oere() + second.kept.oere(), whole.kept.oere());
        prop_assert_eq!(first.years.into_iter().chain(second.years).collect::<Vec<_>>(), whole.years);
        prop_assert_eq!(second.closure, whole.closure);
        prop_assert_eq!(second.closing, whole.closing);
    }

    /// One run equals a run per year.
    #[test]
    fn a_run_is_the_runs_of_its_years(input in all_histories()) {
        let whole = run(&input);
        let mut rest = input;
        let mut years = Vec::new();
        while rest.years.len() > 1 {
            let (first, second) = cut(&rest, 1);
            let first = run(&first);
            years.extend(first.years);
            rest = { let mut changed = second; changed.opening = Some(first.closing); changed };
        }
        let last = run(&rest);
        years.extend(last.years);
        prop_assert_eq!(years, whole.years);
        prop_assert_eq!(last.closing, whole.closing);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// The closing of a result is accepted unchanged as the opening of the next input.
    #[test]
    fn what_is_handed_on_can_be_written_and_read((input, at) in cut_histories()) {
        let whole = run(&input);
        let (first, second) = cut(&input, at);
        let (first, written) = run_json(&serde_json::to_value(&first).unwrap());
        let mut second = serde_json::to_value(&second).unwrap();
        second["opening"] = written["closing"].clone();
        let (second, _) = run_json(&second);
        prop_assert_eq!(first.years.into_iter().chain(second.years).collect::<Vec<_>>(), whole.years);
        prop_assert_eq!(second.closing, whole.closing);
    }
}

/// An open amount of zero is carried on, and the lines of the statement stay with their amounts.
#[test]
fn an_open_amount_of_zero_keeps_its_line() {
    let open = |year: u32, amount: &str| json!({"result_year": year, "landing_year": year + 3, "amount": amount});
    let input = json!({
        "band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2, "unit": "1",
        "opening": {"open": [open(2021, "-120000.00"), open(2022, "0.00"), open(2023, "35000.00")]},
        "years": [{"year": 2024, "basis": "21134304", "places": "8", "days": 366, "occupancy": "90"}],
    });
    let settlement = settle_json("ledger", &input.to_string(), &Options::NONE).unwrap();
    let statement = settlement.statement();
    assert!(statement.all_hold(), "{:?}", statement.wrong_lines());
    let result: serde_json::Value = serde_json::from_str(&settlement.to_json()).unwrap();
    let closing = result["closing"]["open"].as_array().unwrap();
    assert_eq!(closing.len(), 2, "one of the three landed: {closing:?}");
    for (index, open) in closing.iter().enumerate() {
        let id = format!("closing.open[{index}].amount");
        let line = statement.lines.iter().find(|line| line.id == id).unwrap_or_else(|| panic!("no line {id}"));
        assert_eq!(open["amount"], line.value.text, "{id}");
    }
}
