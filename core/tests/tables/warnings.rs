//! Warnings about the values of tables.

use std::iter;

use arrow_array::types::{Decimal64Type, Int32Type};
use arrow_array::{
    Array, ArrayRef, Date32Array, Decimal128Array, Int64Array, LargeStringArray, PrimitiveArray, RecordBatch,
    StringArray,
};
use arrow_buffer::NullBuffer;
use rammeaftale::explain::WarningCode;
use rammeaftale::tables::{OnProblem, TableCall};
use rammeaftale::{Dialect, Language, Options};

use crate::support::{
    Items, all_said, array, call, decimals, integers, lists, mid_year_increase, names, objects, settled, table, texts,
    try_settle,
};

fn vacancy() -> TableCall {
    let mut call = call("vacancy", &[("vacant_places", "1"), ("days", "30")]);
    call.on_problem = OnProblem::Collect;
    call
}

fn warned(call: &TableCall, batch: &RecordBatch) -> Vec<String> {
    all_said(&settled(call, batch).warnings)
}

/// The rows of the base rates that are warned of.
fn rows_warned(rates: ArrayRef) -> Vec<String> {
    let all = warned(&vacancy(), &table([("base_rate", rates)]));
    let row = |said: &String| said.strip_prefix("unusual_rate at rows[").unwrap().replace("].base_rate", "");
    all.iter().map(row).collect()
}

#[test]
fn an_unusual_value_is_warned_of_in_columns_of_every_type() {
    let unusual = [("1", "5"), ("2", "9"), ("4", "100001"), ("7", "5")];
    let expected = unusual.map(|(row, rate)| format!("{row} ({rate})"));
    let rates = [732, 5, 9, 10, 100_001, 100_000, 0, 5];
    assert_eq!(rows_warned(integers(rates)), expected);
    assert_eq!(rows_warned(texts(["732", "5", "9", "10", "100001", "100000", "0", "5"])), expected);
    let narrow = array(PrimitiveArray::<Int32Type>::from_iter_values([732, 5, 9, 10, 100_001, 100_000, 0, 5]));
    assert_eq!(rows_warned(narrow), expected);
    let expected = unusual.map(|(row, rate)| format!("{row} ({rate}.00)"));
    let hundredths = rates.map(|rate| rate * 100);
    assert_eq!(rows_warned(decimals(hundredths.map(i128::from), 2)), expected);
    let narrow = PrimitiveArray::<Decimal64Type>::from_iter_values(hundredths);
    assert_eq!(rows_warned(array(narrow.with_precision_and_scale(18, 2).unwrap())), expected);
    let mut in_oere = vacancy();
    in_oere.in_oere = names(&["base_rate"]);
    let expected = expected.map(|said| format!("unusual_rate at rows[{}", said.replacen(' ', "].base_rate ", 1)));
    assert_eq!(warned(&in_oere, &table([("base_rate", integers(hundredths))])), expected);
}

#[test]
fn one_unusual_value_alone_is_warned_of() {
    for rate in [5, -5, 200_000, i64::MAX, i64::MIN] {
        assert_eq!(rows_warned(integers([rate])), [format!("0 ({rate})")]);
        assert_eq!(rows_warned(integers([732, rate])), [format!("1 ({rate})")]);
        assert_eq!(rows_warned(decimals([rate.into()], 0)), [format!("0 ({rate})")]);
        let narrow = PrimitiveArray::<Decimal64Type>::from(vec![rate]).with_precision_and_scale(18, 0).unwrap();
        assert_eq!(rows_warned(array(narrow)), [format!("0 ({rate})")]);
    }
    assert_eq!(rows_warned(decimals([1 << 100, 7_320], 1)), ["0 (126765060022822940149670320537.6)"]);
    assert!(rows_warned(integers([732, 10, 100_000, 0])).is_empty());
    let null = Int64Array::new(vec![5, 732].into(), Some(vec![false, true].into()));
    assert!(rows_warned(array(null)).is_empty());
    assert!(rows_warned(array(Decimal128Array::from(vec![5]).with_precision_and_scale(38, -3).unwrap())).is_empty());
    assert_eq!(rows_warned(decimals([5_000], 38)).len(), 1);
}

#[test]
fn a_warning_says_the_usual_values() {
    let call = call("rate_at_occupancy", &[("reference_rate", "8020"), ("reference_occupancy", "90"), ("unit", "1")]);
    let batch = table([("occupancy", texts(["95", "0.95", "200"]))]);
    let settled = settled(&call, &batch);
    assert_eq!(
        all_said(&settled.warnings),
        ["looks_like_a_share at rows[1].occupancy (0.95)", "unusual_occupancy at rows[2].occupancy (200)",]
    );
    let message = settled.warnings[1].message(Language::English);
    assert!(message.contains('1') && message.contains("150"), "{message}");
}

#[test]
fn an_occupancy_in_days_is_warned_of_like_a_percentage() {
    let of = |days: [&'static str; 5], available: ArrayRef, dialect| {
        let mut call =
            call("rate_at_occupancy", &[("reference_rate", "8020"), ("reference_occupancy", "90"), ("unit", "1")]);
        (call.on_problem, call.options.dialect) = (OnProblem::Collect, dialect);
        let days = objects(vec![("occupied_days", texts(days)), ("available_days", available)], None);
        let all = warned(&call, &table([("occupancy", array(days))]));
        all.iter().map(|said| said.split(" (").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // 90 %, 0.99 %, exactly 1 %, exactly 150 %, and a hair more.
    let days = ["2628", "28.9", "29.2", "4380", "4380.00000001"];
    let unusual = ["looks_like_a_share at rows[1].occupancy", "unusual_occupancy at rows[4].occupancy"];
    assert_eq!(of(days, texts(["2920"; 5]), None), unusual);
    assert_eq!(of(days, integers([2920; 5]), None), unusual);
    let danish = days.map(|days| &*days.replace('.', ",").leak());
    assert_eq!(of(danish, texts(["2920"; 5]), Some(Dialect::Danish)), unusual);
    // Nothing can be said of days that cannot be read, or of none.
    assert_eq!(of(["x"; 5], integers([2920; 5]), None), [""; 0]);
    assert_eq!(of(days, integers([0; 5]), None), [""; 0]);
}

#[test]
fn every_field_of_a_kernel_that_may_be_unusual_is_warned_of() {
    let rows = || integers(iter::repeat_n(40_000_000, 100));
    let one = |usual: i64, unusual: i64| integers((0..100).map(move |row| if row == 70 { unusual } else { usual }));
    let result = call("year_result", &[("base_kind", "turnover"), ("reading", "own_risk")]);
    let amounts = || ["revenue", "cost", "base"].map(|name| (name, rows()));
    let of_result = |percent| warned(&result, &table(amounts().into_iter().chain([("band_percent", percent)])));
    assert_eq!(of_result(one(5, 1_000)), [""; 0]);
    assert_eq!(
        of_result(decimals((0..100).map(|row| if row == 70 { 5 } else { 500 }), 2)),
        ["looks_like_a_share at rows[70].band_percent (0.05)"]
    );
    let rate = call("daily_rate", &[("places", "8"), ("unit", "1")]);
    let of_rate =
        |occupancy| warned(&rate, &table([("basis", rows()), ("days", one(365, 366)), ("occupancy", occupancy)]));
    assert_eq!(of_rate(one(95, 150)), [""; 0]);
    assert_eq!(of_rate(one(95, 151)), ["unusual_occupancy at rows[70].occupancy (151)"]);
}

#[test]
fn warnings_are_in_the_order_of_the_fields() {
    let constants = [("unit", "1"), ("year", "2023"), ("years_later", "2"), ("regulated", "0"), ("places", "8")];
    let mut call = call("reregulated_rate", &constants);
    call.constants.push(("days".to_owned(), 365.into()));
    let mut numbers = vec![90; 70_000];
    (numbers[1], numbers[69_999]) = (200, 300);
    let occupancy = integers(numbers.iter().copied());
    let rates = integers(numbers.into_iter().map(|number| if number > 90 { 5 } else { 732 }));
    let batch = table([("occupancy", occupancy), ("normal_rate", rates)]);
    let of_rates = ["unusual_rate at rows[1].normal_rate (5)", "unusual_rate at rows[69999].normal_rate (5)"];
    let of_occupancy =
        ["unusual_occupancy at rows[1].occupancy (200)", "unusual_occupancy at rows[69999].occupancy (300)"];
    assert_eq!(warned(&call, &batch), [of_rates, of_occupancy].concat());
    // Those of constants come first.
    call.constants.push(("normal_rate".to_owned(), "7".into()));
    let of_constant = ["unusual_rate at normal_rate (7)"];
    assert_eq!(warned(&call, &batch.project(&[0]).unwrap()), [&of_constant[..], &of_occupancy].concat());
}

#[test]
fn a_hundred_warnings_are_enough() {
    let mut call = vacancy();
    let batch = table([("base_rate", integers(vec![5; 150]))]);
    let found = warned(&call, &batch);
    assert_eq!((found.len(), found[99].as_str()), (100, "unusual_rate at rows[99].base_rate (5)"));
    let several = vec![batch.clone(), batch.clone()];
    assert_eq!(try_settle(&call, Some(several), Vec::new()).unwrap().warnings.len(), 100);
    call.options = Options::new().with_acknowledge(vec![WarningCode::UnusualOccupancy]);
    assert_eq!(warned(&call, &batch).len(), 100);
    call.options = Options::new().with_acknowledge(vec![WarningCode::UnusualRate]);
    assert!(warned(&call, &batch).is_empty());
}

#[test]
fn a_column_behind_a_constant_is_not_warned_of() {
    let columns = || {
        let numbers = [("basis", 21_076_560), ("places", 8), ("days", 365), ("occupancy", 200)];
        table(numbers.map(|(name, number)| (name, integers([number]))))
    };
    // By a kernel, and row by row.
    for unit in ["1", "1000"] {
        assert_eq!(warned(&call("daily_rate", &[("unit", unit), ("occupancy", "90")]), &columns()), [""; 0]);
        assert_eq!(warned(&call("daily_rate", &[("unit", unit)]), &columns()).len(), 1);
    }
}

#[test]
fn constants_are_warned_of_once() {
    let call = call("vacancy", &[("base_rate", "5"), ("days", "30")]);
    let batch = table([("vacant_places", integers([1, 2, 3]))]);
    assert_eq!(warned(&call, &batch), ["unusual_rate at base_rate (5)"]);
}

/// Lists of the names of parties.
fn parties(ids: ArrayRef, lengths: &[usize], nulls: Option<NullBuffer>) -> RecordBatch {
    let items = i64::try_from(ids.len()).unwrap();
    let parties = lists(objects(vec![("id", ids), ("weight", integers(1..=items))], nulls), lengths, None);
    table([("amount", integers(vec![100; lengths.len()])), ("parties", parties)])
}

fn allocate() -> TableCall {
    let mut call = call("allocate", &[("unit", "0.01"), ("method", "largest_remainder")]);
    call.on_problem = OnProblem::Collect;
    call
}

#[test]
fn names_that_look_alike_are_warned_of_in_every_row() {
    let ids = ["A", "b", "A", "b", "A", "a", "A", "b", "A", "a", "Ab", "c", "c", "B", "b", "c", "C", "Ab"];
    let lengths = [2, 2, 2, 2, 2, 2, 3, 3];
    let expected = [
        "similar_names at rows[2].parties[1].id (a)",
        "similar_names at rows[4].parties[1].id (a)",
        "similar_names at rows[6].parties[2].id (b)",
        "similar_names at rows[7].parties[1].id (C)",
    ];
    let utf8 = texts(ids);
    let large = array(ids.into_iter().map(Some).collect::<LargeStringArray>());
    let view = arrow_cast::cast(&utf8, &arrow_schema::DataType::Utf8View).unwrap();
    let dictionary = arrow_schema::DataType::Dictionary(
        Box::new(arrow_schema::DataType::Int8),
        Box::new(arrow_schema::DataType::Utf8),
    );
    let dictionary = arrow_cast::cast(&utf8, &dictionary).unwrap();
    for ids in [utf8, large, view, dictionary] {
        assert_eq!(warned(&allocate(), &parties(ids, &lengths, None)), expected);
    }
}

#[test]
fn names_below_nulls_are_not_looked_at() {
    let hidden = |valid: Vec<bool>| -> ArrayRef {
        let text = StringArray::from(vec!["A", "a", "A", "a"]);
        array(StringArray::new(text.offsets().clone(), text.values().clone(), Some(valid.into())))
    };
    let expected = ["similar_names at rows[1].parties[1].id (a)"];
    let batch = parties(hidden(vec![true, false, true, true]), &[2, 2], None);
    assert_eq!(warned(&allocate(), &batch), expected);
    let items = Some(vec![true, false, true, true].into());
    assert_eq!(warned(&allocate(), &parties(texts(["A", "a", "A", "a"]), &[2, 2], items)), expected);
}

/// Rates of a service in lists, a row for each, with days as texts.
fn rates(base_rates: ArrayRef) -> RecordBatch {
    let count = base_rates.len();
    let same = |text: &'static str| texts(iter::repeat_n(text, count));
    rates_of_days(base_rates, same("2025-01-01"), same("2025-12-31"))
}

fn rates_of_days(base_rates: ArrayRef, first_days: ArrayRef, last_days: ArrayRef) -> RecordBatch {
    let count = base_rates.len();
    let service = texts(iter::repeat_n("M", count));
    let fields =
        vec![("service", service), ("first_day", first_days), ("last_day", last_days), ("base_rate", base_rates)];
    table([("rates", lists(objects(fields, None), &vec![1; count], None))])
}

#[test]
fn rates_beside_the_same_names_are_looked_at() {
    let mut call =
        call("bills", &[("first_day", "2025-03-01"), ("last_day", "2025-03-31"), ("day_count", "both_ends")]);
    call.on_problem = OnProblem::Collect;
    let columns: [ArrayRef; 4] = [
        integers([1_366, 5]),
        texts(["1366", "5"]),
        decimals([1_366, 5], 0),
        array(["1366", "5"].into_iter().map(Some).collect::<LargeStringArray>()),
    ];
    for column in columns {
        let days = || array(Date32Array::from(vec![20_089, 20_089]));
        assert_eq!(warned(&call, &rates(column.clone())), ["unusual_rate at rows[1].rates[0].base_rate (5)"]);
        let with_dates = rates_of_days(column, days(), days());
        assert_eq!(warned(&call, &with_dates), ["unusual_rate at rows[1].rates[0].base_rate (5)"]);
    }
    call.in_oere = names(&["base_rate"]);
    assert_eq!(warned(&call, &rates(integers([136_600, 900]))), ["unusual_rate at rows[1].rates[0].base_rate (9.00)"]);
    call.in_oere = Vec::new();
    assert_eq!(warned(&call, &rates(integers(vec![5; 150]))).len(), 100);
}

#[test]
fn items_are_warned_of_in_their_own_tables() {
    let mut call =
        call("bills", &[("first_day", "2025-03-01"), ("last_day", "2025-03-31"), ("day_count", "both_ends")]);
    call.on_problem = OnProblem::Collect;
    let service = |rates: &[i64]| {
        let same = |text: &'static str| texts(iter::repeat_n(text, rates.len()));
        table([
            ("service", same("M")),
            ("first_day", same("2025-01-01")),
            ("last_day", same("2025-12-31")),
            ("base_rate", integers(rates.iter().copied())),
            ("vacant_rate", integers(rates.iter().copied())),
        ])
    };
    call.ignore = names(&["vacant_rate"]);
    let stays = table([
        ("citizen", texts(["C"])),
        ("service", texts(["M"])),
        ("first_day", texts(["2025-03-10"])),
        ("last_day", texts(["2025-03-12"])),
        ("payer", texts(["O"])),
    ]);
    let items: Items = vec![
        ("stays".to_owned(), vec![stays]),
        ("rates".to_owned(), vec![service(&[1_366, 5]), service(&[1_366, 7, 8])]),
    ];
    let expected = [
        "unusual_rate at rates[1].base_rate (5)",
        "unusual_rate at rates[3].base_rate (7)",
        "unusual_rate at rates[4].base_rate (8)",
    ];
    assert_eq!(all_said(&try_settle(&call, None, items.clone()).unwrap().warnings), expected);
    // Also beside a table, whose own lists of that name are not looked at.
    let own = rates(integers([3]));
    assert_eq!(all_said(&try_settle(&call, Some(vec![own]), items).unwrap().warnings), expected);
}

#[test]
fn other_fields_of_a_table_are_looked_at_beside_items() {
    let mut call = mid_year_increase();
    call.on_problem = OnProblem::Collect;
    let payers = table([("id", texts(["Odense"])), ("days", integers([306]))]);
    let items = vec![("payers".to_owned(), vec![payers])];
    let batch = table([("occupancy", integers([200]))]);
    let made = try_settle(&call, Some(vec![batch]), items).unwrap();
    assert_eq!(all_said(&made.warnings), ["unusual_occupancy at rows[0].occupancy (200)"]);
}
