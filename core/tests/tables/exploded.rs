//! Lists of results as tables of their own.

use arrow_array::types::Int64Type;
use arrow_array::{ListArray, RecordBatch};
use rammeaftale::Error;
use rammeaftale::tables::{Amounts, OnProblem, explode};
use serde_json::json;

use crate::support::{all_said, array, call, integers, lists, names, objects, rows_of, settled, table, texts};

/// Three rows of shares, the second without.
fn shares(amounts: Amounts) -> RecordBatch {
    let parties = objects(vec![("id", texts(["a", "b", "a", "c"])), ("weight", integers([1, 1, 1, 3]))], None);
    let batch = table([
        ("case", texts(["x", "y", "z"])),
        ("amount", integers([10, 10, 8])),
        ("parties", lists(parties, &[2, 0, 2], None)),
    ]);
    let mut call = call("allocate", &[("unit", "1"), ("method", "largest_remainder")]);
    (call.keep, call.on_problem, call.amounts) = (names(&["case"]), OnProblem::Collect, amounts);
    settled(&call, &batch).batches.remove(0)
}

fn said(error: &Error) -> Vec<String> {
    all_said(error.problems())
}

#[test]
fn every_item_is_a_row() {
    let made = explode(&shares(Amounts::Decimal), "shares", &names(&["case", "sum"])).unwrap();
    assert_eq!(
        rows_of(&made),
        [
            json!({"case": "x", "sum": "10", "id": "a", "share": "5"}),
            json!({"case": "x", "sum": "10", "id": "b", "share": "5"}),
            json!({"case": "z", "sum": "8", "id": "a", "share": "2"}),
            json!({"case": "z", "sum": "8", "id": "c", "share": "6"}),
        ]
    );
    let alone = explode(&shares(Amounts::Decimal), "shares", &[]).unwrap();
    assert_eq!((alone.num_rows(), alone.num_columns()), (4, 2));
    let later = explode(&shares(Amounts::Decimal).slice(2, 1), "shares", &names(&["case"])).unwrap();
    assert_eq!(rows_of(&later)[1], json!({"case": "z", "id": "c", "share": "6"}));
}

#[test]
fn the_fields_of_items_keep_their_units() {
    let made = explode(&shares(Amounts::Oere), "shares", &names(&["case"])).unwrap();
    assert_eq!(made.schema().field_with_name("share").unwrap().metadata()["unit"], "0.01 kr.");
    assert_eq!(rows_of(&made)[3], json!({"case": "z", "id": "c", "share": "6"}));
    let none = explode(&shares(Amounts::Oere).slice(1, 1), "shares", &names(&["case"])).unwrap();
    assert_eq!((none.num_rows(), none.num_columns()), (0, 3));
}

#[test]
fn columns_that_are_no_lists_of_objects_are_refused() {
    let batch = shares(Amounts::Decimal);
    let refused = |list, repeated: &[&str]| said(&explode(&batch, list, &names(repeated)).unwrap_err());
    assert_eq!(refused("parties", &[]), ["unknown_field at parties"]);
    assert_eq!(refused("sum", &[]), ["wrong_type at sum"]);
    assert_eq!(refused("case", &[]), ["wrong_type at case"]);
    assert_eq!(refused("shares", &["id"]), ["unknown_field at id"]);
    let numbers = lists_of_numbers();
    assert_eq!(said(&explode(&numbers, "numbers", &[]).unwrap_err()), ["wrong_type at numbers"]);
}

fn lists_of_numbers() -> RecordBatch {
    let numbers = ListArray::from_iter_primitive::<Int64Type, _, _>([Some([Some(1)])]);
    table([("numbers", array(numbers))])
}
