//! Tables from sheets and as the texts of sheets and documents.

use arrow_array::types::{Decimal32Type, Decimal64Type, Float64Type};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Int64Array, NullArray, PrimitiveArray, RecordBatch, StringArray,
    TimestampSecondArray,
};
use arrow_schema::DataType;
use rammeaftale::sheet::{SheetRequest, headings, read_lines};
use rammeaftale::tables::{csv_headings, csv_rows, sheet_table, table_view};
use rammeaftale::{Dialect, Error, Language};
use serde_json::json;

use crate::support::{all_said, array, decimals, integers, lists, objects, rows_of, table, texts};

fn said(error: &Error) -> Vec<String> {
    all_said(error.problems())
}

#[test]
fn the_cells_of_a_sheet_are_columns_of_the_types_of_their_fields() {
    let mut request = SheetRequest::new(Dialect::Danish);
    (request.collects, request.kept) = (true, vec!["Note".to_owned()]);
    let text = "places_before;regional;Note\n8,5;ja;x\nx;nej;\n;;y\n";
    let rows = read_lines(text, headings("capacity_change").unwrap(), request).unwrap();
    let made = sheet_table(&rows).unwrap();
    let types = made.schema().fields().iter().map(|field| field.data_type().clone()).collect::<Vec<_>>();
    assert_eq!(types, [DataType::Decimal128(38, 2), DataType::Boolean, DataType::Utf8, DataType::Utf8]);
    let expected = [
        json!({"places_before": "8.5", "regional": true, "Note": "x", "error": null}),
        json!({"places_before": null, "regional": false, "Note": null, "error": "not_a_number at 3:A"}),
        json!({"places_before": null, "regional": null, "Note": "y", "error": null}),
    ];
    assert_eq!(rows_of(&made), expected);
    let text = "citizen,first_day,last_day,rate\nA,2024-01-31,1969-12-31,732\nB,,2000-02-29,\n";
    let of = headings("claim_deadline.claimed").unwrap();
    let made = sheet_table(&read_lines(text, of, SheetRequest::new(Dialect::Machine)).unwrap()).unwrap();
    assert_eq!(made.schema().field(1).data_type(), &DataType::Date32);
    let expected = [
        json!({"citizen": "A", "first_day": "2024-01-31", "last_day": "1969-12-31", "rate": "732"}),
        json!({"citizen": "B", "first_day": null, "last_day": "2000-02-29", "rate": null}),
    ];
    assert_eq!(rows_of(&made), expected);
    let counted =
        read_lines("days\n365\n", headings("daily_rate").unwrap(), SheetRequest::new(Dialect::Machine)).unwrap();
    assert_eq!(sheet_table(&counted).unwrap().column(0).data_type(), &DataType::Int64);
}

/// A table with a value of every kind that a cell can hold, and nulls below.
fn every_kind() -> RecordBatch {
    let narrow = PrimitiveArray::<Decimal64Type>::from(vec![Some(123_456_700), None]).with_precision_and_scale(18, 4);
    let small = PrimitiveArray::<Decimal32Type>::from(vec![Some(5), None]).with_precision_and_scale(9, 0).unwrap();
    table([
        ("text", array(StringArray::from(vec![Some("=1+1"), None]))),
        ("amount", decimals([123_456_750, -5], 2)),
        ("percent", array(narrow.unwrap())),
        ("whole", array(small)),
        ("count", array(Int64Array::from(vec![Some(2025), None]))),
        ("day", array(Date32Array::from(vec![Some(20_000), None]))),
        ("truth", array(BooleanArray::from(vec![Some(true), Some(false)]))),
        ("nothing", array(NullArray::new(2))),
    ])
}

#[test]
fn values_of_every_kind_are_written_in_both_dialects() {
    let machine = csv_rows(&every_kind(), Dialect::Machine, None, 2).unwrap();
    assert_eq!(
        machine,
        [
            ["'=1+1", "1234567.50", "12345.67", "5", "2025", "2024-10-04", "true", ""],
            ["", "-0.05", "", "", "", "", "false", ""],
        ]
    );
    let danish = csv_rows(&every_kind(), Dialect::Danish, None, 2).unwrap();
    assert_eq!(
        danish,
        [
            ["'=1+1", "1.234.567,50", "12.345,67", "5", "2025", "04-10-2024", "ja", ""],
            ["", "-0,05", "", "", "", "", "nej", ""],
        ]
    );
}

#[test]
fn amounts_have_their_oere_and_other_figures_the_decimals_they_need() {
    let of = headings("daily_rate").unwrap();
    let batch = || {
        table([
            ("rate", decimals([802_000], 2)),
            ("occupancy", decimals([9_050], 2)),
            ("other", decimals([150], 2)),
            ("more", decimals([1_500], 3)),
        ])
    };
    let with = csv_rows(&batch(), Dialect::Machine, Some(&of), 2).unwrap();
    assert_eq!(with, [["8020.00", "90.5", "1.50", "1.5"]]);
    let without = csv_rows(&batch(), Dialect::Machine, None, 2).unwrap();
    assert_eq!(without, [["8020.00", "90.50", "1.50", "1.5"]]);
    let wider = table([("rate", decimals([8_020_000], 3))]);
    assert_eq!(csv_rows(&wider, Dialect::Machine, Some(&of), 2).unwrap(), [["8020.00"]]);
    assert_eq!(csv_rows(&wider, Dialect::Machine, None, 2).unwrap(), [["8020"]]);
}

#[test]
fn values_that_no_cell_can_hold_have_their_address() {
    let times = || array(TimestampSecondArray::from(vec![86_400, 86_401]));
    let columns = || [("id", texts(["a", "b"])), ("time", times())];
    let refused = |batch: &RecordBatch, first| said(&csv_rows(batch, Dialect::Danish, None, first).unwrap_err());
    assert_eq!(refused(&table(columns()), 2), ["wrong_type at 3:B"]);
    assert_eq!(
        refused(&table(columns().into_iter().chain([("again", times())])), 10),
        ["wrong_type at 11:B", "wrong_type at 11:C"]
    );
    let far = array(Date32Array::from(vec![i32::MAX]));
    assert_eq!(refused(&table([("day", far)]), 1), ["wrong_type at 1:A"]);
    let before = array(Date32Array::from(vec![-800_000]));
    assert_eq!(refused(&table([("day", before)]), 1), ["wrong_type at 1:A"]);
    assert_eq!(csv_rows(&table(columns()).slice(0, 1), Dialect::Machine, None, 2).unwrap(), [["a", "1970-01-02"]]);
    let nested = lists(objects(vec![("x", integers([1]))], None), &[1], None);
    let floats = array(PrimitiveArray::<Float64Type>::from(vec![1.0]));
    let batch = table([("list", nested), ("id", texts(["a"])), ("share", floats)]);
    assert_eq!(said(&csv_headings(&batch, None).unwrap_err()), ["wrong_type at list", "binary_number at share"]);
    assert_eq!(refused(&batch, 1), ["wrong_type at 1:A", "wrong_type at 1:C"]);
}

#[test]
fn headings_are_labels_where_they_are_one() {
    let of = headings("daily_rate").unwrap();
    let batch = table([("rate", integers([])), ("=id", integers([])), ("occupancy", integers([]))]);
    let named = |of| csv_headings(&batch, of).unwrap();
    assert_eq!(named(None), ["rate", "'=id", "occupancy"]);
    assert_eq!(named(Some((&of, Language::Danish)))[1..], ["'=id", "Belægningsprocent"]);
    let english = named(Some((&of, Language::English)));
    assert!(english[0] != "rate" && english[2] != "occupancy" && english[2] != "Belægningsprocent", "{english:?}");
    let of = headings("objective_financing").unwrap();
    let same = table([("case_missing", integers([])), ("objective_missing", integers([])), ("amount", integers([]))]);
    let found = csv_headings(&same, Some((&of, Language::Danish))).unwrap();
    assert_eq!(found[..2], ["case_missing", "objective_missing"]);
    let one = csv_headings(&same.project(&[0]).unwrap(), Some((&of, Language::Danish))).unwrap();
    assert_eq!(one, ["Difference"]);
}

#[test]
fn a_document_shows_a_table_with_labels_of_its_rows() {
    let all = every_kind();
    let view = table_view("Tal", &[all.slice(0, 1), all.slice(1, 1)], None, Language::Danish).unwrap();
    assert_eq!(view.caption, "Tal");
    assert_eq!(view.headers, ["text", "amount", "percent", "whole", "count", "day", "truth", "nothing"]);
    let rows: Vec<_> = view.rows.iter().map(|row| (row.label.as_str(), row.cells.join("|"))).collect();
    assert_eq!(
        rows,
        [("=1+1", "1.234.567,50|12.345,67|5|2025|04-10-2024|ja|".to_owned()), ("", "−0,05|||||nej|".to_owned()),]
    );
    let english = table_view("Figures", &[all], None, Language::English).unwrap();
    assert_eq!(english.rows[0].cells[0], "1,234,567.50");
    let none = table_view("Intet", &[], None, Language::Danish).unwrap();
    assert!(none.rows.is_empty() && none.headers.is_empty());
    let of = headings("daily_rate").unwrap();
    let labelled = table_view("Tal", &[table([("occupancy", integers([90]))])], Some(&of), Language::Danish).unwrap();
    assert_eq!((labelled.headers[0].as_str(), labelled.rows[0].label.as_str()), ("Belægningsprocent", "90"));
}

#[test]
fn a_document_shows_ten_thousand_rows_at_most() {
    let rows = |count| table([("row", integers(0..count))]);
    let show = |batches: &[RecordBatch]| table_view("Rækker", batches, None, Language::Danish);
    assert_eq!(show(&[rows(9_999), rows(1)]).unwrap().rows.len(), 10_000);
    assert_eq!(said(&show(&[rows(10_000), rows(1)]).unwrap_err()), ["too_many at Rækker"]);
    assert_eq!(said(&show(&[rows(20_000)]).unwrap_err()), ["too_many at Rækker"]);
    let time: ArrayRef = array(TimestampSecondArray::from(vec![1]));
    let dated = |column| table([("time", column)]);
    let midnight: ArrayRef = array(TimestampSecondArray::from(vec![0, 0]));
    assert_eq!(said(&show(&[dated(midnight), dated(time)]).unwrap_err()), ["wrong_type at 3:A"]);
}
