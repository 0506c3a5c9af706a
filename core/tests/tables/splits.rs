//! Amounts split on the parties of whole columns, each as its row is.

use std::sync::Arc;

use arrow_array::types::{Decimal64Type, Float64Type};
use arrow_array::{
    Array, ArrayRef, FixedSizeListArray, Int32Array, LargeListArray, LargeStringArray, PrimitiveArray, RecordBatch,
    StringArray, StringViewArray,
};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::Field;
use rammeaftale::tables::{OnProblem, TableCall};

use crate::support::{
    array, call, decimals, integers, is_settled_by_column, lists, names, objects, problems, rows, rows_done,
    same_as_one_by_one, same_by_column, table, texts,
};

fn allocate(unit: &str) -> TableCall {
    call("allocate", &[("unit", unit), ("method", "largest_remainder")])
}

/// The parties of three rows: two, three, and the same three in another order.
const IDS: [&str; 8] = ["Vejle", "Ærø", "Vejle", "Kolding", "Aabenraa", "Vejle", "Kolding", "Aabenraa"];
const LENGTHS: [usize; 3] = [2, 3, 3];

fn weights() -> ArrayRef {
    decimals([1_000_000, 9_749_000, 1, 1, 1, 3_500_000, 0, 7], 6)
}

fn split(parties: ArrayRef) -> RecordBatch {
    table([("amount", integers([100, -100, 7])), ("parties", parties)])
}

fn parties(ids: ArrayRef, weights: ArrayRef) -> RecordBatch {
    split(lists(objects(vec![("id", ids), ("weight", weights)], None), &LENGTHS, None))
}

#[test]
fn texts_and_weights_of_many_types_are_split_column_by_column() {
    let ids: [ArrayRef; 3] = [
        texts(IDS),
        array(IDS.into_iter().map(Some).collect::<LargeStringArray>()),
        array(IDS.into_iter().map(Some).collect::<StringViewArray>()),
    ];
    for ids in ids {
        same_by_column(&allocate("0.01"), &parties(ids, weights()));
    }
    let narrow = PrimitiveArray::<Decimal64Type>::from_iter_values([10, 97, 1, 1, 1, 35, 0, 7]);
    let others: [ArrayRef; 5] = [
        integers([1, 9, 1, 1, 1, 3, 0, 7]),
        array(Int32Array::from(vec![1, 9, 1, 1, 1, 3, 0, 7])),
        array(narrow.with_precision_and_scale(18, 1).unwrap()),
        decimals([1_000_000_000, 9_740_000_000, 10, 10, 10, 3_500_000_000, 0, 70], 7),
        decimals([1, 9, 1, 1, 1, 3, 0, 7], 0),
    ];
    for weights in others {
        same_by_column(&allocate("1"), &parties(texts(IDS), weights));
    }
    // Large weights of few decimals, and the largest there are.
    same_by_column(&allocate("1"), &parties(texts(IDS), integers([500_000_000_000, 1, 1, 1, 1, 1, 1, 1])));
    let limit = 1_000_000_000_000_000_000;
    for weight in [limit, limit + 1, -1] {
        let weights = decimals([weight, 1, 1, 1, 1, 1, 1, 1], 6);
        same_as_one_by_one(&allocate("1"), &parties(texts(IDS), weights));
    }
    same_as_one_by_one(&allocate("1"), &parties(texts(IDS), decimals([15, 1, 1, 1, 1, 1, 1, 1], 7)));
    same_as_one_by_one(&allocate("1"), &parties(texts(IDS), texts(["1", "2.5", "x", "1", "1", "1", "1", "1"])));
    let numbers = problems(&allocate("1"), &parties(integers([1, 2, 1, 2, 3, 1, 2, 3]), weights()));
    assert_eq!(numbers, ["wrong_type at rows[0].parties[0].id", "wrong_type at rows[0].parties[1].id"]);
}

#[test]
fn every_unit_and_figure_is_split_column_by_column() {
    let batch = parties(texts(IDS), weights());
    for unit in ["0.01", "0.10", "1", "100", "1000"] {
        same_as_one_by_one(&allocate(unit), &batch);
        let thousands = [("amount", integers([1_000])), ("parties", batch.column(1).slice(1, 1))];
        assert_eq!(is_settled_by_column(&allocate(unit), &table(thousands)), unit != "1000", "{unit}");
    }
    same_by_column(&allocate("100"), &batch.slice(0, 2));
    for figures in [&["shares"][..], &["sum"], &["missing", "shares"]] {
        let mut call = allocate("1");
        call.figures = names(figures);
        same_by_column(&call, &batch);
    }
    same_as_one_by_one(&call("allocate", &[("unit", "1"), ("method", "each_rounded")]), &batch);
}

#[test]
fn rows_from_the_middle_of_a_table_have_their_own_parties() {
    let batch = parties(texts(IDS), weights());
    for (start, length) in [(1, 2), (1, 1), (2, 1), (0, 1)] {
        same_by_column(&allocate("0.01"), &batch.slice(start, length));
    }
}

#[test]
fn the_same_parties_again_have_the_same_ranks() {
    let ids = ["b", "a", "c", "b", "a", "c", "ba", "", "c", "a", "b", "c", "a", "b", "c", "a", "bc"];
    let parties =
        lists(objects(vec![("id", texts(ids)), ("weight", integers([1; 17]))], None), &[3, 3, 3, 3, 3, 2], None);
    let batch = table([("amount", integers([100, 200, 100, 100, 400, 101])), ("parties", parties)]);
    same_as_one_by_one(&allocate("0.01"), &batch);
    same_by_column(&allocate("0.01"), &batch.slice(0, 2));
    same_by_column(&allocate("0.01"), &batch.slice(3, 3));
    let mut call = allocate("0.01");
    call.on_problem = OnProblem::Collect;
    assert_eq!(rows_done(&call, &batch), [6]);
}

#[test]
fn parties_that_are_wrong_are_left_to_the_rule() {
    let two = |first: &'static str, second: &'static str| {
        let mut ids = IDS;
        (ids[0], ids[1]) = (first, second);
        parties(texts(ids), weights())
    };
    for batch in [two("Vejle", "Vejle"), two(" Vejle", "b"), two("", "b"), two("b", "9"), two("10", "9")] {
        same_as_one_by_one(&allocate("0.01"), &batch);
    }
    // No weight at all, and no party.
    same_as_one_by_one(&allocate("1"), &parties(texts(IDS), integers([0, 0, 1, 1, 1, 1, 1, 1])));
    let items = objects(vec![("id", texts(IDS)), ("weight", weights())], None);
    same_as_one_by_one(&allocate("1"), &split(lists(items, &[0, 4, 4], None)));
    same_as_one_by_one(&call("allocate", &[("unit", "1"), ("method", "x")]), &parties(texts(IDS), weights()));
    same_as_one_by_one(&call("allocate", &[("unit", "1")]), &parties(texts(IDS), weights()));
}

#[test]
fn a_null_hides_the_value_below_it() {
    let there = |hidden: usize| Some(NullBuffer::from((0..8).map(|item| item != hidden).collect::<Vec<_>>()));
    let ids = |nulls| -> ArrayRef {
        let text = StringArray::from(IDS.to_vec());
        array(StringArray::new(text.offsets().clone(), text.values().clone(), nulls))
    };
    same_as_one_by_one(&allocate("1"), &parties(ids(there(3)), weights()));
    let hidden = PrimitiveArray::<arrow_array::types::Int64Type>::new(vec![1, 2, 3, 4, 5, 6, 7, 8].into(), there(5));
    same_as_one_by_one(&allocate("1"), &parties(texts(IDS), array(hidden)));
    let items = |nulls| objects(vec![("id", texts(IDS)), ("weight", weights())], nulls);
    same_as_one_by_one(&allocate("1"), &split(lists(items(there(0)), &LENGTHS, None)));
    let rows = Some(NullBuffer::from(vec![true, false, true]));
    let batch = split(lists(items(None), &LENGTHS, rows));
    same_as_one_by_one(&allocate("1"), &batch);
    assert_eq!(problems(&allocate("1"), &batch), ["missing at rows[1].parties"]);
}

#[test]
fn objects_with_another_field_are_left_to_the_rule() {
    let of = |fields| split(lists(objects(fields, None), &LENGTHS, None));
    let more = of(vec![("id", texts(IDS)), ("weight", weights()), ("name", texts(IDS))]);
    same_as_one_by_one(&allocate("1"), &more);
    same_as_one_by_one(&allocate("1"), &of(vec![("id", texts(IDS)), ("part", weights())]));
    same_as_one_by_one(&allocate("1"), &of(vec![("id", texts(IDS))]));
    // In any order.
    same_by_column(&allocate("1"), &of(vec![("weight", weights()), ("id", texts(IDS))]));
    let floats = array(PrimitiveArray::<Float64Type>::from_iter_values([1.0; 8]));
    assert_eq!(problems(&allocate("1"), &parties(texts(IDS), floats)), ["binary_number at parties.weight"]);
}

#[test]
fn lists_of_every_size_of_place_are_split() {
    let items = || objects(vec![("id", texts(IDS)), ("weight", weights())], None);
    let item = || Arc::new(Field::new_list_field(items().data_type().clone(), true));
    let lengths = OffsetBuffer::from_lengths(LENGTHS);
    let large = LargeListArray::try_new(item(), lengths, Arc::new(items()), None).unwrap();
    same_by_column(&allocate("1"), &split(array(large)));
    let fixed = FixedSizeListArray::try_new(item(), 2, Arc::new(items()), None).unwrap();
    let found = table([("amount", integers([100, -100, 7, 1])), ("parties", array(fixed))]);
    let plain = table([("amount", integers([100, -100, 7, 1])), ("parties", lists(items(), &[2; 4], None))]);
    assert_eq!(rows(&allocate("0.01"), &found), rows(&allocate("0.01"), &plain));
}

#[test]
fn as_many_parties_as_there_may_be_are_split_column_by_column() {
    let of = |parties: usize| {
        let ids: Vec<_> = (0..parties).map(|party| format!("{party}")).collect();
        let ids = texts(ids.iter().map(String::as_str));
        let weights = integers((0..10_007).take(parties));
        let parties = lists(objects(vec![("id", ids), ("weight", weights)], None), &[parties], None);
        table([("amount", integers([1_000_003])), ("parties", parties)])
    };
    same_by_column(&allocate("0.01"), &of(10_000));
    assert_eq!(problems(&allocate("0.01"), &of(10_001)), ["too_many at rows[0].parties"]);
}

#[test]
fn amounts_near_every_limit_are_split_as_their_rows_are() {
    let largest = 1_000_000_000_000_000_i128;
    let amounts = [0, 1, -1, 99, 100, 101, 123_457, largest, -largest, largest + 1, 5_000];
    let ids = texts(["b", "c", "a"].into_iter().cycle().take(33));
    let weights = [1_i64, 2, 4, 0, 0, 1, 7, 7, 7, 1, 1, 1, 999_999, 1, 3, 1_000_000_000_000, 1, 1, 5, 0, 5];
    let weights = integers(weights.into_iter().chain([1; 12]));
    let parties = lists(objects(vec![("id", ids), ("weight", weights)], None), &[3; 11], None);
    let batch = table([("amount", decimals(amounts, 2)), ("parties", parties)]);
    for unit in ["0.01", "1", "10"] {
        same_as_one_by_one(&allocate(unit), &batch);
    }
}
