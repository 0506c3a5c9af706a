//! Rules that are settled column by column: every figure is that of its row.

use arrow_array::types::{
    ArrowPrimitiveType, Decimal32Type, Decimal64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{ArrayRef, Decimal128Array, Int64Array, PrimitiveArray, RecordBatch};
use rammeaftale::Options;
use rammeaftale::tables::{OnProblem, TableCall};
use rammeaftale::value::Value;

use crate::support::{
    array, call, decimals, integers, is_settled_by_column, names, problems, rows, rows_done, same_as_one_by_one,
    same_by_column, table, texts,
};

/// The largest amount, in øre.
const AMOUNT: i128 = 1_000_000_000_000_000;

fn daily_rate(unit: &str) -> TableCall {
    call("daily_rate", &[("unit", unit)])
}

/// Whole numbers in a column of a type.
fn whole<T: ArrowPrimitiveType>(numbers: [T::Native; 3]) -> ArrayRef {
    array(PrimitiveArray::<T>::from_iter_values(numbers))
}

fn service(name: &'static str, column: ArrayRef) -> RecordBatch {
    let mut columns = [
        ("basis", decimals([2_107_656_000, 531_244_800, -5], 2)),
        ("places", decimals([800, 1_180, 1], 2)),
        ("days", integers([365, 92, 1])),
        // The fewest days that are settled column by column: a ten-thousandth.
        ("occupancy", decimals([900_000, 771_230, 10_000], 4)),
    ];
    let place = columns.iter().position(|(other, _)| *other == name).unwrap();
    columns[place].1 = column;
    table(columns)
}

#[test]
fn whole_numbers_of_every_size_are_read_column_by_column() {
    let narrow: [ArrayRef; 6] = [
        whole::<Int8Type>([12, 1, 127]),
        whole::<Int16Type>([12, 365, 7]),
        whole::<Int32Type>([12, 365, 7]),
        whole::<Int64Type>([12, 365, 7]),
        whole::<UInt8Type>([12, 255, 7]),
        whole::<UInt16Type>([12, 365, 7]),
    ];
    for column in narrow {
        same_by_column(&daily_rate("1"), &service("days", column.clone()));
        same_by_column(&daily_rate("100"), &service("places", column.clone()));
        same_by_column(&daily_rate("0.01"), &service("basis", column));
    }
}

#[test]
fn numbers_of_other_types_are_left_to_the_rule() {
    let others: [ArrayRef; 5] = [
        whole::<UInt32Type>([12, 90, 1]),
        whole::<UInt64Type>([12, 90, 1]),
        whole::<Decimal32Type>([12, 90, 1]),
        texts(["12", "90.5", "0.01"]),
        texts(["12", "kr. 5", ""]),
    ];
    for column in others {
        for field in ["basis", "places", "days", "occupancy"] {
            same_as_one_by_one(&daily_rate("1"), &service(field, column.clone()));
        }
    }
}

#[test]
fn decimals_of_any_scale_are_read_column_by_column() {
    for scale in 0..6_u8 {
        let wide =
            decimals([1, 5, 7].map(|number| number * 10_i128.pow(u32::from(scale))), i8::try_from(scale).unwrap());
        let digits = [1, 5, 7].map(|number| number * 10_i64.pow(u32::from(scale)));
        let narrow = PrimitiveArray::<Decimal64Type>::from_iter_values(digits);
        let narrow = array(narrow.with_precision_and_scale(18, i8::try_from(scale).unwrap()).unwrap());
        for field in ["basis", "places", "occupancy"] {
            same_by_column(&daily_rate("1"), &service(field, wide.clone()));
            same_by_column(&daily_rate("1"), &service(field, narrow.clone()));
        }
        // A count has no decimals, be they zeros.
        for days in [wide, narrow] {
            let batch = service("days", days);
            match scale {
                0 => same_as_one_by_one(&daily_rate("1"), &batch),
                _ => assert!(problems(&daily_rate("1"), &batch)[0].starts_with("too_many_decimals at rows[0].days")),
            }
        }
    }
    same_as_one_by_one(&daily_rate("1"), &service("basis", decimals([1_000, 1_005, 1_010], 3)));
    same_as_one_by_one(&daily_rate("1"), &service("occupancy", decimals([900_000, 900_005, 77], 5)));
}

#[test]
fn whole_numbers_in_oere_are_read_column_by_column() {
    let mut call = daily_rate("1");
    call.in_oere = names(&["basis"]);
    let batch = service("basis", integers([2_107_656_000, 531_244_850, -5]));
    assert!(is_settled_by_column(&call, &batch));
    let kroner = service("basis", decimals([2_107_656_000, 531_244_850, -5], 2));
    assert_eq!(rows(&call, &batch), rows(&daily_rate("1"), &kroner));
    // No count is in øre: 3.65 days are none.
    call.in_oere = names(&["days"]);
    assert_eq!(problems(&call, &service("days", integers([365, 92, 1]))), ["too_many_decimals at rows[0].days (3.65)"]);
    // An occupancy of so many hundredths.
    call.in_oere = names(&["occupancy"]);
    let batch = service("occupancy", integers([9_000, 7_712, 100]));
    assert!(is_settled_by_column(&call, &batch));
    let percent = service("occupancy", decimals([9_000, 7_712, 100], 2));
    assert_eq!(rows(&call, &batch), rows(&daily_rate("1"), &percent));
}

/// Every combination of some values.
fn combined<const N: usize>(values: [&[Option<i128>]; N]) -> [Vec<Option<i128>>; N] {
    let count = values.iter().map(|values| values.len()).product::<usize>();
    let mut each = 1;
    values.map(|values| {
        let column = (0..count).map(|row| values[row / each % values.len()]).collect();
        each *= values.len();
        column
    })
}

fn nullable(digits: &[Option<i128>], scale: i8) -> ArrayRef {
    array(Decimal128Array::from(digits.to_vec()).with_precision_and_scale(38, scale).unwrap())
}

fn counts(numbers: &[Option<i128>]) -> ArrayRef {
    array(numbers.iter().map(|number| number.and_then(|number| i64::try_from(number).ok())).collect::<Int64Array>())
}

/// Parts of a table of rates near every limit.
fn rates(basis: &str) -> RecordBatch {
    let [amounts, places, days, occupancy] = combined([
        &[Some(2_107_656_000), Some(0), Some(-1), Some(AMOUNT), Some(AMOUNT + 1), Some(-AMOUNT), None, Some(150)],
        &[Some(800), Some(0), Some(1), Some(10_000_000), Some(10_000_001)],
        &[Some(365), Some(0), Some(366), Some(367), None],
        &[Some(900_000), Some(0), Some(1), Some(10_000_001)],
    ]);
    let name = if basis == "basis" { "basis" } else { "normal_rate" };
    table([
        (name, nullable(&amounts, 2)),
        ("places", nullable(&places, 2)),
        ("days", counts(&days)),
        ("occupancy", nullable(&occupancy, 4)),
    ])
}

#[test]
fn daily_rates_near_every_limit_are_those_of_their_rows() {
    for unit in ["0.01", "100", "1000"] {
        same_as_one_by_one(&daily_rate(unit), &rates("basis"));
    }
}

#[test]
fn a_figure_that_is_asked_for_alone_is_the_same() {
    let batch = service("days", integers([365, 92, 31]));
    for figures in [&["rate"][..], &["rounding_gap"], &["expected_days"], &["rounding_gap", "expected_days"]] {
        let mut call = daily_rate("10");
        call.figures = names(figures);
        same_by_column(&call, &batch);
    }
}

#[test]
fn units_up_to_a_hundred_kroner_are_settled_column_by_column() {
    let batch = service("days", integers([365, 92, 31]));
    for (unit, is_quick) in [("0.01", true), ("1", true), ("100", true), ("1000", false), ("1000000", false)] {
        assert_eq!(is_settled_by_column(&daily_rate(unit), &batch), is_quick, "{unit}");
        same_as_one_by_one(&daily_rate(unit), &batch);
    }
}

#[test]
fn constants_are_the_same_as_columns() {
    let batch = service("days", integers([365, 92, 31]));
    for name in ["basis", "places", "days", "occupancy"] {
        let others = batch
            .schema()
            .fields()
            .iter()
            .zip(batch.columns())
            .filter(|(field, _)| field.name() != name)
            .map(|(field, column)| (field.name().clone(), column.clone()))
            .collect::<Vec<_>>();
        let others = RecordBatch::try_from_iter(others).unwrap();
        same_by_column(&call("daily_rate", &[("unit", "1"), (name, "90")]), &others);
        same_as_one_by_one(&call("daily_rate", &[("unit", "1"), (name, "")]), &others);
    }
    // A unit of its own in every row.
    let columns = batch
        .schema()
        .fields()
        .iter()
        .zip(batch.columns())
        .map(|(field, column)| (field.name().clone(), column.clone()))
        .chain([("unit".to_owned(), texts(["1", "0.01", "100"]))])
        .collect::<Vec<_>>();
    same_as_one_by_one(&call("daily_rate", &[]), &RecordBatch::try_from_iter(columns).unwrap());
}

#[test]
fn an_occupancy_in_days_is_left_to_the_rule() {
    let mut call = call("daily_rate", &[("unit", "1")]);
    let days = Value::object([("occupied_days", "2628".into()), ("available_days", "2920".into())]);
    call.constants.push(("occupancy".to_owned(), days));
    same_as_one_by_one(
        &call,
        &table([("basis", decimals([2_107_656_000], 2)), ("places", integers([8])), ("days", integers([365]))]),
    );
}

#[test]
fn rows_beside_a_row_that_is_left_to_the_rule_are_not() {
    let days = |days: Vec<Option<i64>>| {
        let rows = days.len();
        table([
            ("basis", decimals(vec![2_107_656_000; rows], 2)),
            ("places", integers(vec![8; rows])),
            ("days", array(Int64Array::from(days))),
            ("occupancy", integers(vec![90; rows])),
        ])
    };
    let mut call = daily_rate("1");
    call.on_problem = OnProblem::Collect;
    for wrong in [None, Some(367)] {
        let batch = days((0..2_500).map(|row| if row == 700 { wrong } else { Some(365) }).collect());
        assert_eq!(rows_done(&call, &batch), [2_500]);
    }
    let batch = days((0..100).map(|row| if row % 33 == 0 { None } else { Some(365 - row % 5) }).collect());
    same_as_one_by_one(&daily_rate("1"), &batch);
    // A null has no number, whatever is in its place.
    let nulls = (0..100).map(|row| row != 7).collect::<Vec<_>>();
    let days = array(Int64Array::new(vec![365; 100].into(), Some(nulls.into())));
    let columns =
        [("basis", 21_076_560), ("places", 8), ("occupancy", 90)].map(|(name, all)| (name, integers([all; 100])));
    same_as_one_by_one(&daily_rate("1"), &table(columns.into_iter().chain([("days", days)])));
}

const YEAR: [(&str, &str); 3] = [("band_percent", "5"), ("base_kind", "turnover"), ("reading", "own_risk")];

fn accounts() -> RecordBatch {
    table([
        ("revenue", decimals([1_000_000_000, 1_000_000_000, 0, 5], 2)),
        ("cost", decimals([1_050_000_000, 1_050_000_001, 10, 5], 2)),
        ("base", decimals([1_000_000_000, 1_000_000_000, 10, 0], 2)),
    ])
}

#[test]
fn results_of_years_are_those_of_their_rows() {
    same_by_column(&call("year_result", &YEAR), &accounts());
    for figure in ["result", "band", "kept", "regulated", "distance"] {
        let mut call = call("year_result", &YEAR);
        call.figures = names(&[figure]);
        same_by_column(&call, &accounts());
    }
    let amounts: &[_] =
        &[Some(0), Some(100), Some(-100), Some(AMOUNT), Some(AMOUNT + 1), Some(-AMOUNT), None, Some(1_049)];
    let [revenue, cost, base] = combined([amounts, amounts, amounts]);
    let columns = [("revenue", revenue), ("cost", cost), ("base", base)];
    let batch = table(columns.map(|(name, column)| (name, nullable(&column, 2))));
    for percent in ["5", "0", "1000"] {
        same_as_one_by_one(&call("year_result", &[YEAR[1], YEAR[2], ("band_percent", percent)]), &batch);
    }
}

#[test]
fn years_with_another_reading_or_a_decision_are_left_to_the_rule() {
    let of = |others: &[(&'static str, ArrayRef)]| {
        let batch = accounts();
        let own = ["revenue", "cost", "base"].map(|name| (name, batch.column_by_name(name).unwrap().clone()));
        table(own.into_iter().chain(others.iter().cloned()))
    };
    same_as_one_by_one(&call("year_result", &[YEAR[0], YEAR[1], ("reading", "carry_over")]), &accounts());
    same_as_one_by_one(&call("year_result", &[YEAR[0], YEAR[2], ("base_kind", "nonsense")]), &accounts());
    let nothing = array(Int64Array::from(vec![None; 4]));
    same_by_column(&call("year_result", &YEAR), &of(&[("kept", nothing)]));
    let decided = array(Int64Array::from(vec![None, Some(-100_000), None, None]));
    same_as_one_by_one(&call("year_result", &YEAR), &of(&[("kept", decided.clone())]));
    same_as_one_by_one(&call("year_result", &[YEAR[0], YEAR[1], ("reading", "carry_over")]), &of(&[("kept", decided)]));
    let mut with_null = call("year_result", &YEAR);
    with_null.constants.push(("kept".to_owned(), Value::Null));
    same_by_column(&with_null, &accounts());
}

fn agreed(agreement: &str, on: &str, constants: &[(&str, &str)]) -> TableCall {
    let mut call = call("year_result", constants);
    call.options = Options::new().with_agreement(agreement.to_owned()).with_on(on.parse().unwrap());
    call
}

#[test]
fn the_terms_of_an_agreement_are_those_of_every_row() {
    let on = "2023-12-31";
    let mut call = agreed("syddanmark-2023-2024", on, &YEAR[1..2]);
    same_by_column(&call, &accounts());
    call.constants.push(("reading".to_owned(), Value::Null));
    same_by_column(&call, &accounts());
    // A row goes before the agreement.
    let batch = accounts();
    let own = ["revenue", "cost", "base"].map(|name| (name, batch.column_by_name(name).unwrap().clone()));
    let reading = [("reading", texts(["own_risk", "carry_over", "carry_over", "own_risk"]))];
    same_as_one_by_one(
        &agreed("syddanmark-2023-2024", on, &YEAR[1..2]),
        &table(own.clone().into_iter().chain(reading)),
    );
    let percent = [("band_percent", integers([5, 4, 3, 2]))];
    same_by_column(&agreed("syddanmark-2023-2024", on, &YEAR[1..2]), &table(own.into_iter().chain(percent)));
}

fn later(others: &[(&str, &str)]) -> TableCall {
    let own = [("unit", "1"), ("years_later", "2"), ("places", "8"), ("days", "365"), ("occupancy", "90")];
    call("reregulated_rate", &own.into_iter().chain(others.iter().copied()).collect::<Vec<_>>())
}

#[test]
fn rates_with_a_past_result_are_those_of_their_rows() {
    let regulated = || ("regulated", decimals([-378_694_800, 0, 384_040_200], 2));
    let years = || ("year", integers([2023, 1900, 2197]));
    for (known, amounts) in [("basis", [802_000, 0, -5]), ("normal_rate", [802_000, 1_000, 10_000_000])] {
        let batch = table([years(), regulated(), (known, decimals(amounts, 2))]);
        same_by_column(&later(&[]), &batch);
        for figure in ["rate_year", "expected_days", "normal_rate", "change", "rate", "rounding_gap"] {
            let mut call = later(&[]);
            call.figures = names(&[figure]);
            same_by_column(&call, &batch);
        }
    }
    let both = table([years(), regulated(), ("basis", integers([1, 2, 3])), ("normal_rate", integers([1, 2, 3]))]);
    same_as_one_by_one(&later(&[]), &both);
    same_as_one_by_one(&later(&[]), &table([years(), regulated()]));
    let with_nulls = table([years(), regulated(), ("basis", integers([1, 2, 3])), ("normal_rate", counts(&[None; 3]))]);
    same_by_column(&later(&[]), &with_nulls);
    let too_late = table([("year", integers([2197, 2198, 2199])), regulated(), ("basis", integers([1, 2, 3]))]);
    same_as_one_by_one(&later(&[]), &too_late);
}

#[test]
fn rates_with_a_past_result_near_every_limit_are_those_of_their_rows() {
    for known in ["basis", "normal_rate"] {
        for (regulated, unit) in [("-37869.48", "1"), ("10000000000000", "0.01")] {
            let own = [("unit", unit), ("year", "2023"), ("years_later", "2"), ("regulated", regulated)];
            same_as_one_by_one(&call("reregulated_rate", &own), &rates(known));
        }
    }
}

#[test]
fn two_amounts_beyond_the_limits_give_no_rate_though_their_sum_would() {
    let tiny = [
        ("unit", "1"),
        ("year", "2023"),
        ("years_later", "2"),
        ("places", "0.01"),
        ("days", "1"),
        ("occupancy", "0.0001"),
    ];
    let batch = table([("basis", decimals([1_000_000_000, 500], 2)), ("regulated", decimals([1_000_000_000, 300], 2))]);
    let mut call = call("reregulated_rate", &tiny);
    for figures in [&["rate"][..], &["expected_days"], &["rate_year", "rounding_gap"]] {
        call.figures = names(figures);
        same_as_one_by_one(&call, &batch);
    }
    call.figures = names(&["rate"]);
    assert_eq!(problems(&call, &batch).len(), 1);
    same_as_one_by_one(&call, &batch.slice(1, 1));
}
