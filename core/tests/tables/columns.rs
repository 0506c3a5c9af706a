//! Columns of every type that a value can stand in.

use std::sync::Arc;

use arrow_array::types::{
    Decimal32Type, Decimal64Type, Decimal256Type, Float32Type, Int16Type, Int32Type, Int64Type, RunEndIndexType,
    UInt8Type,
};
use arrow_array::{
    ArrayRef, BinaryArray, BooleanArray, Date32Array, Date64Array, Decimal128Array, DictionaryArray, Int64Array,
    NullArray, PrimitiveArray, RecordBatch, RunArray, TimestampMicrosecondArray, TimestampMillisecondArray,
    TimestampNanosecondArray, TimestampSecondArray,
};
use arrow_buffer::i256;
use arrow_cast::cast;
use arrow_schema::DataType;
use rammeaftale::tables::TableCall;
use rammeaftale::value::Value;
use serde_json::Value as Json;

use crate::support::{array, call, decimals, integers, names, problems, rows, same_as_one_by_one, table, texts};

fn vacancy() -> TableCall {
    call("vacancy", &[("days", "30"), ("base_rate", "732")])
}

fn vacant(places: ArrayRef) -> RecordBatch {
    table([("vacant_places", places)])
}

/// The vacant days of a column of places.
fn days(places: ArrayRef) -> Vec<String> {
    let rows = rows(&vacancy(), &vacant(places));
    rows.iter().map(|row| row["vacant_days"].as_str().unwrap().to_owned()).collect()
}

/// The first problem of a column of places.
fn problem(places: ArrayRef) -> String {
    problems(&vacancy(), &vacant(places)).remove(0)
}

#[test]
fn whole_numbers_are_the_same_in_every_type() {
    let types = [
        DataType::Int8,
        DataType::Int16,
        DataType::Int32,
        DataType::Int64,
        DataType::UInt8,
        DataType::UInt16,
        DataType::UInt32,
        DataType::UInt64,
        DataType::Decimal32(9, 0),
        DataType::Decimal64(18, 2),
        DataType::Decimal128(38, 5),
        DataType::Decimal256(76, 3),
        DataType::Utf8,
        DataType::LargeUtf8,
        DataType::Utf8View,
    ];
    for data_type in types {
        let column = cast(&integers([1, 7, 120]), &data_type).unwrap();
        assert_eq!(days(column.clone()), ["30", "210", "3600"], "{data_type}");
        // Not all rows have one.
        let with_null = cast(&array(Int64Array::from(vec![Some(2), None])), &data_type).unwrap();
        assert_eq!(problem(with_null), "missing at rows[1].vacant_places", "{data_type}");
    }
}

#[test]
fn a_value_below_a_null_is_nothing() {
    let hidden = Int64Array::new(vec![5, 6].into(), Some(vec![true, false].into()));
    assert_eq!(problem(array(hidden)), "missing at rows[1].vacant_places");
    assert_eq!(problem(array(NullArray::new(1))), "missing at rows[0].vacant_places");
}

#[test]
fn decimals_have_the_decimals_of_their_scale() {
    let two = |scale| [15, 250].map(|digits: i64| digits * 10_i64.pow(scale));
    for scale in 0..3_u8 {
        let (decimals, power) = (i8::try_from(scale + 1).unwrap(), u32::from(scale));
        let small = two(power).map(|digits| i32::try_from(digits).unwrap());
        let small = PrimitiveArray::<Decimal32Type>::from_iter_values(small).with_precision_and_scale(9, decimals);
        let medium =
            PrimitiveArray::<Decimal64Type>::from_iter_values(two(power)).with_precision_and_scale(18, decimals);
        let wide = Decimal128Array::from_iter_values(two(power).map(i128::from)).with_precision_and_scale(38, decimals);
        let widest = two(power).map(|digits| i256::from_i128(digits.into()));
        let widest = PrimitiveArray::<Decimal256Type>::from_iter_values(widest).with_precision_and_scale(76, decimals);
        for column in [array(small.unwrap()), array(medium.unwrap()), array(wide.unwrap()), array(widest.unwrap())] {
            assert_eq!(days(column), ["45", "750"]);
        }
    }
}

#[test]
fn a_scale_below_zero_stands_for_zeros() {
    let wide = |digits, scale| array(Decimal128Array::from(vec![digits]).with_precision_and_scale(38, scale).unwrap());
    assert_eq!(days(wide(5, -2)), ["15000"]);
    assert_eq!(
        days(array(PrimitiveArray::<Decimal64Type>::from(vec![5]).with_precision_and_scale(18, -1).unwrap())),
        ["1500"]
    );
    // No number of 128 bits is that large.
    for scale in [-38, -39] {
        assert_eq!(problem(wide(9, scale)), "not_a_number at rows[0].vacant_places");
    }
    let huge = PrimitiveArray::<Decimal256Type>::from(vec![i256::MAX]).with_precision_and_scale(76, 0).unwrap();
    assert_eq!(problem(array(huge)), "not_a_number at rows[0].vacant_places");
}

/// Three runs that end at these rows.
fn runs<R: RunEndIndexType>(ends: [R::Native; 3]) -> ArrayRef {
    let ends = PrimitiveArray::<R>::from_iter_values(ends);
    array(RunArray::try_new(&ends, &texts(["7", "8.5", "1"])).unwrap())
}

#[test]
fn dictionaries_and_runs_are_the_values_that_they_stand_for() {
    let values = ["7", "8.5", "7", "7", "1"];
    let keys = |keys: Vec<Option<i32>>| PrimitiveArray::<Int32Type>::from(keys);
    let dictionary: DictionaryArray<Int32Type> = values.into_iter().collect();
    assert_eq!(days(array(dictionary)), ["210", "255", "210", "210", "30"]);
    let small: DictionaryArray<UInt8Type> = values.into_iter().collect();
    assert_eq!(days(array(small)), ["210", "255", "210", "210", "30"]);
    let numbers = DictionaryArray::new(keys(vec![Some(1), Some(0)]), decimals([100, 250], 2));
    assert_eq!(days(array(numbers)), ["75", "30"]);
    let nothing = DictionaryArray::new(keys(vec![Some(0), None]), texts(["1"]));
    assert_eq!(problem(array(nothing)), "missing at rows[1].vacant_places");
    for column in [runs::<Int16Type>([1, 2, 4]), runs::<Int32Type>([1, 2, 4]), runs::<Int64Type>([1, 2, 4])] {
        assert_eq!(days(column.clone()), ["210", "255", "30", "30"]);
        assert_eq!(days(column.slice(1, 2)), ["255", "30"]);
    }
}

#[test]
fn whole_numbers_in_oere_are_hundredths_in_every_type() {
    let mut call = call("vacancy", &[("days", "30"), ("vacant_places", "1")]);
    call.in_oere = names(&["base_rate"]);
    let types = [
        DataType::Int16,
        DataType::Int32,
        DataType::Int64,
        DataType::UInt32,
        DataType::UInt64,
        DataType::Dictionary(Box::new(DataType::Int8), Box::new(DataType::Int64)),
    ];
    for data_type in types {
        let column = cast(&integers([1_250, 999]), &data_type).unwrap();
        let found = rows(&call, &table([("base_rate", column)]));
        let lost = found.iter().map(|row| row["lost_revenue"].as_str().unwrap()).collect::<Vec<_>>();
        assert_eq!(lost, ["375", "299.7"], "{data_type}");
    }
    let ends = PrimitiveArray::<Int32Type>::from(vec![2]);
    let runs = array(RunArray::try_new(&ends, &Int64Array::from(vec![1_250])).unwrap());
    assert_eq!(rows(&call, &table([("base_rate", runs)]))[1]["lost_revenue"], Json::from("375"));
    // A decimal and a text are in kroner.
    for column in [decimals([1_250], 2), texts(["12.50"])] {
        assert_eq!(rows(&call, &table([("base_rate", column)]))[0]["lost_revenue"], Json::from("375"));
    }
}

#[test]
fn values_of_no_field_are_of_the_wrong_type() {
    assert_eq!(problem(array(BinaryArray::from(vec![b"1".as_slice()]))), "wrong_type at rows[0].vacant_places");
    assert_eq!(problem(array(BooleanArray::from(vec![true]))), "wrong_type at rows[0].vacant_places");
    let floats = array(PrimitiveArray::<Float32Type>::from(vec![1.0]));
    assert_eq!(problem(floats), "binary_number at vacant_places");
}

#[test]
fn truths_are_read() {
    let call = call(
        "capacity_change",
        &[
            ("places_before", "8"),
            ("places_after", "14"),
            ("small_service", "10"),
            ("free_places", "5"),
            ("free_percent", "10"),
        ],
    );
    let regional = array(BooleanArray::from(vec![Some(true), Some(false), None]));
    same_as_one_by_one(&call, &table([("regional", regional)]));
    let mut agreed = TableCall::new(call.rule).with_constants(call.constants[..2].to_vec());
    agreed.options = rammeaftale::Options::new()
        .with_agreement("syddanmark-2023-2024".to_owned())
        .with_on("2023-06-30".parse().unwrap());
    let both = array(BooleanArray::from(vec![true, false]));
    let found = rows(&agreed, &table([("regional", both)]));
    assert_eq!((&found[0]["limit"], &found[1]["limit"]), (&Json::from("5"), &Json::from("5")));
}

/// The first timely days of claims on days in a column.
fn claims() -> TableCall {
    let claimed = [("citizen", "A"), ("first_day", "2024-01-01"), ("last_day", "2024-03-31"), ("rate", "732")];
    let mut call = call("claim_deadline", &[]);
    let claimed = Value::object(claimed.map(|(name, text)| (name, text.into())));
    call.constants.push(("claimed".to_owned(), Value::list([claimed])));
    call
}

fn on(days: ArrayRef) -> RecordBatch {
    table([("claim_day", days)])
}

fn timely(days: ArrayRef) -> Vec<String> {
    let rows = rows(&claims(), &on(days));
    rows.iter().map(|row| row["first_timely_day"].as_str().unwrap().to_owned()).collect()
}

/// The problem of the only day of a column.
fn no_day(days: ArrayRef) -> String {
    problems(&claims(), &on(days)).remove(0).replace(" at rows[0].claim_day", "")
}

/// 11 January and 1 July 2025, in seconds since 1970.
const DAYS: [i64; 2] = [1_736_553_600, 1_751_328_000];
const TIMELY: [&str; 2] = ["2024-01-11", "2024-07-01"];

#[test]
fn days_are_the_same_in_every_type() {
    assert_eq!(timely(texts(["2025-01-11", "2025-07-01"])), TIMELY);
    let since = DAYS.map(|second| i32::try_from(second / 86_400).unwrap());
    assert_eq!(timely(array(Date32Array::from(since.to_vec()))), TIMELY);
    assert_eq!(timely(array(Date64Array::from(DAYS.map(|second| second * 1_000).to_vec()))), TIMELY);
    let of = |a_second: i64| DAYS.map(|second| second * a_second).to_vec();
    for zone in [None, Some("UTC"), Some("Z"), Some("+00:00"), Some("-0000")] {
        let zone: Option<Arc<str>> = zone.map(Into::into);
        let columns = [
            array(TimestampSecondArray::from(of(1)).with_timezone_opt(zone.clone())),
            array(TimestampMillisecondArray::from(of(1_000)).with_timezone_opt(zone.clone())),
            array(TimestampMicrosecondArray::from(of(1_000_000)).with_timezone_opt(zone.clone())),
            array(TimestampNanosecondArray::from(of(1_000_000_000)).with_timezone_opt(zone)),
        ];
        for column in columns {
            assert_eq!(timely(column.clone()), TIMELY, "{:?}", column.data_type());
        }
    }
}

/// Seconds with a zone.
fn seconds(seconds: &[i64], zone: &str) -> ArrayRef {
    array(TimestampSecondArray::from(seconds.to_vec()).with_timezone(zone))
}

#[test]
fn a_day_begins_at_midnight_in_its_zone() {
    let [winter, summer] = DAYS;
    for zone in ["+01:00", "+0100"] {
        assert_eq!(timely(seconds(&[winter - 3_600, summer - 3_600], zone)), TIMELY);
    }
    assert_eq!(timely(seconds(&[winter + 5 * 3_600 + 1_800, summer + 5 * 3_600 + 1_800], "-05:30")), TIMELY);
    assert_eq!(timely(seconds(&[winter - 3_600, summer - 7_200], "Europe/Copenhagen")), TIMELY);
    let nanoseconds = DAYS.map(|second| (second - 3_600) * 1_000_000_000).to_vec();
    assert_eq!(timely(array(TimestampNanosecondArray::from(nanoseconds).with_timezone("+01:00"))), TIMELY);
    let copenhagen = no_day(seconds(&[summer - 3_600], "Europe/Copenhagen"));
    assert_eq!(copenhagen, "not_a_date (2025-07-01 01:00:00)");
    assert_eq!(no_day(seconds(&[winter], "+01:00")), "not_a_date (2025-01-11 01:00:00)");
    assert_eq!(no_day(seconds(&[winter], "-01:00")), "not_a_date (2025-01-10 23:00:00)");
}

#[test]
fn a_time_of_the_day_is_no_day() {
    let [day, _] = DAYS;
    let second = |second| no_day(array(TimestampSecondArray::from(vec![day + second])));
    assert_eq!(second(12 * 3_600 + 34 * 60 + 56), "not_a_date (2025-01-11 12:34:56)");
    assert_eq!(second(86_399), "not_a_date (2025-01-11 23:59:59)");
    assert_eq!(second(-1), "not_a_date (2025-01-10 23:59:59)");
    // Less than a second counts as one.
    let millisecond = Date64Array::from(vec![day * 1_000 + 1]);
    assert_eq!(no_day(array(millisecond)), "not_a_date (2025-01-11 00:00:01)");
    let nanosecond = TimestampNanosecondArray::from(vec![(day + 90) * 1_000_000_000 + 7]);
    assert_eq!(no_day(array(nanosecond)), "not_a_date (2025-01-11 00:01:30)");
    let long_ago = TimestampSecondArray::from(vec![-1]);
    assert_eq!(no_day(array(long_ago)), "not_a_date (1969-12-31 23:59:59)");
}

#[test]
fn days_that_no_calendar_has_are_of_the_wrong_type() {
    assert_eq!(no_day(seconds(&[DAYS[0]], "Mars/Olympus")), "wrong_type");
    assert_eq!(no_day(seconds(&[i64::MAX], "UTC")), "wrong_type");
    assert_eq!(no_day(seconds(&[i64::MAX], "+01:00")), "wrong_type");
    assert_eq!(no_day(seconds(&[i64::MAX], "Europe/Copenhagen")), "wrong_type");
    assert_eq!(no_day(seconds(&[DAYS[0]], "+1")), "wrong_type");
    assert_eq!(no_day(array(Date32Array::from(vec![i32::MAX]))), "wrong_type");
    let nothing = Date32Array::from(vec![None]);
    assert_eq!(no_day(array(nothing)), "missing");
}

#[test]
fn texts_in_danish_are_read_in_danish() {
    let mut call = vacancy();
    call.options = rammeaftale::Options::new().with_dialect(rammeaftale::Dialect::Danish);
    same_as_one_by_one(&call, &vacant(texts(["1,5", "1.234", "1.5", "2"])));
    let kroner = [("vacant_places", "1".into()), ("days", "30".into()), ("base_rate", "1.366,50 kr.".into())];
    call.constants = kroner.map(|(name, value): (_, Value<'_>)| (name.to_owned(), value)).to_vec();
    let found = rows(&call, &RecordBatch::try_from_iter([("row", integers([1]))]).unwrap().project(&[]).unwrap());
    assert_eq!(found[0]["lost_revenue"], Json::from("40995"));
}
