//! Large tables: parts, the rows that are done, and rows that cannot be settled.

use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use rammeaftale::tables::{BufferPool, OnProblem, TableCall};
use serde_json::{Value as Json, json};

use crate::support::{
    array, call, integers, names, problems, rows, rows_done, rows_of, settled, table, texts, try_settle,
};

fn vacancy() -> TableCall {
    call("vacancy", &[("base_rate", "732"), ("days", "30")])
}

fn vacant(places: impl IntoIterator<Item = i64>) -> RecordBatch {
    table([("vacant_places", integers(places))])
}

fn daily_rate() -> TableCall {
    call("daily_rate", &[("unit", "1"), ("days", "365"), ("occupancy", "90"), ("places", "8")])
}

fn bases(bases: impl IntoIterator<Item = i64>) -> RecordBatch {
    table([("basis", integers(bases))])
}

#[test]
fn rows_are_said_to_be_done_a_thousand_at_a_time() {
    assert_eq!(rows_done(&vacancy(), &vacant(vec![1; 3_000])), [1_024, 2_048, 3_000]);
    assert_eq!(rows_done(&vacancy(), &vacant(vec![1; 2_048])), [1_024, 2_048, 2_048]);
    assert_eq!(rows_done(&vacancy(), &vacant(vec![1; 1_023])), [1_023]);
    assert_eq!(rows_done(&daily_rate(), &bases(vec![1; 3_000])), [3_000]);
    let mut call = daily_rate();
    call.on_problem = OnProblem::Collect;
    let far = (0..4_000).map(|row| if row % 2 == 0 { 1_000 } else { i64::MAX });
    assert_eq!(rows_done(&call, &bases(far)), [1_024, 4_000]);
}

#[test]
fn a_caller_who_does_not_go_on_gets_nothing() {
    for (call, batch) in [(vacancy(), vacant(vec![1; 2_000])), (daily_rate(), bases(vec![1; 2_000]))] {
        for most in 0..2 {
            let mut asked = 0;
            let mut go_on = |_| {
                asked += 1;
                asked <= most
            };
            let data = vec![batch.clone(), batch.clone()];
            assert!(call.settle(Some(data), Vec::new(), &BufferPool::default(), &mut go_on).unwrap().is_none());
            assert_eq!(asked, most + 1);
        }
    }
}

fn sizes(batches: &[RecordBatch]) -> Vec<usize> {
    batches.iter().map(RecordBatch::num_rows).collect()
}

#[test]
fn rows_without_a_kernel_come_back_in_smaller_parts() {
    let sizes = |rows: i64| sizes(&settled(&vacancy(), &vacant((0..rows).map(|row| row % 10 + 1))).batches);
    assert_eq!(sizes(8_191), [8_191]);
    assert_eq!(sizes(8_192), [4_096, 4_096]);
    assert_eq!(sizes(12_289), [4_097, 4_097, 4_095]);
    assert_eq!(sizes(100_000), [6_250; 16]);
}

#[test]
fn large_tables_come_back_in_parts_of_one_size() {
    let sizes = |rows: i64| {
        let batches = settled(&daily_rate(), &bases(0..rows)).batches;
        (sizes(&batches), rows_of_last(&batches))
    };
    assert_eq!(sizes(65_536), (vec![65_536], settled_alone(65_535)));
    assert_eq!(sizes(65_537), (vec![32_769, 32_768], settled_alone(65_536)));
    assert_eq!(sizes(131_073), (vec![43_691, 43_691, 43_691], settled_alone(131_072)));
    assert_eq!(sizes(196_610), (vec![49_153, 49_153, 49_153, 49_151], settled_alone(196_609)));
}

fn rows_of_last(batches: &[RecordBatch]) -> Json {
    let last = batches.last().unwrap();
    rows_of(&last.slice(last.num_rows() - 1, 1)).remove(0)
}

fn settled_alone(basis: i64) -> Json {
    rows(&daily_rate(), &bases([basis])).remove(0)
}

#[test]
fn the_first_row_that_fails_is_named_whichever_part_it_is_in() {
    let wrong = |rows: &[usize]| {
        let mut numbers = vec![1_000; 140_000];
        for row in rows {
            numbers[*row] = i64::MAX;
        }
        problems(&daily_rate(), &bases(numbers)).remove(0)
    };
    for row in [0, 70_000, 139_999] {
        assert_eq!(wrong(&[row, 139_999]), format!("out_of_range at rows[{row}].basis (9223372036854775807)"));
    }
    let data = vec![bases([1, 2]), bases([3, i64::MAX])];
    let error = try_settle(&daily_rate(), Some(data), Vec::new()).unwrap_err();
    assert_eq!(error.problems()[0].place(), "rows[3].basis");
}

#[test]
fn all_problems_of_a_row_are_collected() {
    let mut call = call("vacancy", &[("base_rate", "732")]);
    let batch = table([("vacant_places", texts(["0", "1", "x"])), ("days", integers([0, 30, 40]))]);
    let said = ["out_of_range at rows[0].vacant_places (0)", "out_of_range at rows[0].days (0)"];
    assert_eq!(problems(&call, &batch), said);
    (call.on_problem, call.figures) = (OnProblem::Collect, names(&["vacant_days"]));
    let found = rows(&call, &batch);
    assert_eq!(
        found,
        [
            json!({"vacant_days": null, "error": "out_of_range at vacant_places; out_of_range at days"}),
            json!({"vacant_days": "30", "error": null}),
            json!({"vacant_days": null, "error": "not_a_number at vacant_places"}),
        ]
    );
}

/// A table of the rule with rows that could not be read when it was made.
fn unread(field: &'static str, errors: ArrayRef) -> RecordBatch {
    table([(field, integers([1, 2, 3])), ("error", errors)])
}

#[test]
fn rows_that_could_not_be_read_are_not_settled() {
    for (field, mut call) in [("vacant_places", vacancy()), ("basis", daily_rate())] {
        call.figures = names(&[call.rule.result.fields[0].name]);
        let figure = call.figures[0].clone();
        let errors = |errors: [Option<&str>; 3]| array(StringArray::from(errors.to_vec()));
        let one = unread(field, errors([None, Some("not_a_date at B3"), Some("")]));
        assert_eq!(problems(&call, &one), ["unreadable_row at rows[1] (not_a_date at B3)"]);
        call.on_problem = OnProblem::Collect;
        let found = rows(&call, &one);
        assert_eq!(found.iter().map(|row| row[&figure].is_null()).collect::<Vec<_>>(), [false, true, false]);
        let said = found.iter().map(|row| row["error"].as_str()).collect::<Vec<_>>();
        assert_eq!(said, [None, Some("not_a_date at B3"), None]);
        // Its problems are in the column of problems alone.
        call.keep = names(&["error"]);
        assert_eq!(rows(&call, &one), found);
        // Without problems the table is as any other.
        (call.on_problem, call.keep) = (OnProblem::Stop, Vec::new());
        let plain = rows(&call, &table([(field, integers([1, 2, 3]))]));
        let without = [errors([None; 3]), errors([Some(""), None, None]), array(Int64Array::from(vec![1, 2, 3]))];
        for errors in without {
            assert_eq!(rows(&call, &unread(field, errors)), plain);
        }
        call.keep = names(&["error"]);
        assert_eq!(rows(&call, &unread(field, errors([None, Some(""), None])))[1]["error"], Json::from(""));
    }
}
