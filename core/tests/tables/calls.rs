//! Calls of tables: columns, constants, figures, and names that do not exist.

use arrow_array::types::{Float16Type, Float32Type, Float64Type, Int8Type};
use arrow_array::{Array as _, ArrayRef, DictionaryArray, LargeListArray, PrimitiveArray, RecordBatch};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{DataType, Field, Schema};
use rammeaftale::Options;
use rammeaftale::tables::{Amounts, BufferPool, OnProblem, TableCall};
use rammeaftale::value::Value;
use serde_json::{Value as Json, json};
use std::sync::Arc;

use crate::support::{
    array, call, decimals, integers, lists, names, objects, problems, refused, rows, rows_of, same_as_one_by_one,
    same_by_column, settled, table, texts, try_settle,
};

fn vacancy() -> TableCall {
    call("vacancy", &[("base_rate", "732")])
}

/// Two vacancies with their names, in columns of these names.
fn vacancies(places: &'static str, days: &'static str, id: &'static str) -> RecordBatch {
    table([(places, texts(["2", "1.5"])), (days, integers([365, 30])), (id, texts(["a", "b"]))])
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

fn columns_of(batch: &RecordBatch) -> Vec<String> {
    batch.schema().fields().iter().map(|field| field.name().clone()).collect()
}

#[test]
fn a_column_that_nobody_reads_is_refused() {
    let batch = vacancies("vacant_places", "days", "id");
    assert_eq!(problems(&vacancy(), &batch), ["unread_column at id"]);
    let mut call = vacancy();
    call.ignore = names(&["id"]);
    assert_eq!(rows(&call, &batch)[1], json!({"vacant_days": "45", "lost_revenue": "32940"}));
    let (mut kept, mut keyed) = (vacancy(), vacancy());
    kept.keep = names(&["id"]);
    keyed.by = names(&["id"]);
    for call in [kept, keyed] {
        let made = &settled(&call, &batch).batches[0];
        assert_eq!(columns_of(made), ["id", "vacant_days", "lost_revenue"]);
        assert_eq!(rows_of(made)[1], json!({"id": "b", "vacant_days": "45", "lost_revenue": "32940"}));
    }
    let two = table([("vacant_places", integers([1])), ("one", integers([1])), ("two", integers([1]))]);
    assert_eq!(problems(&vacancy(), &two), ["unread_column at one", "unread_column at two"]);
}

#[test]
fn a_name_that_occurs_twice_is_refused() {
    let field = |name| Field::new(name, DataType::Int64, true);
    let twice = |name| {
        let schema = Schema::new(vec![field("vacant_places"), field("days"), field(name)]);
        RecordBatch::try_new(Arc::new(schema), vec![integers([2]), integers([365]), integers([1])]).unwrap()
    };
    assert_eq!(problems(&vacancy(), &twice("days")), ["duplicate_field at days"]);
    let mut call = vacancy();
    call.constants.push(("days".to_owned(), 30.into()));
    call.ignore = names(&["days"]);
    assert_eq!(rows(&call, &twice("days"))[0]["vacant_days"], Json::from("60"));
}

#[test]
fn fields_are_read_from_columns_of_other_names() {
    let mut call = vacancy();
    call.columns = pairs(&[("days", "dage"), ("vacant_places", "pladser")]);
    call.keep = names(&["pladser", "id"]);
    let made = settled(&call, &vacancies("pladser", "dage", "id"));
    let expected = json!({"pladser": "1.5", "id": "b", "vacant_days": "45", "lost_revenue": "32940"});
    assert_eq!(rows_of(&made.batches[0])[1], expected);
    // A column under the name of a field that is read from another is not read.
    let both = table([("pladser", integers([2])), ("dage", integers([7])), ("days", integers([365]))]);
    call.keep = Vec::new();
    assert_eq!(problems(&call, &both), ["unread_column at days"]);
    call.ignore = names(&["days"]);
    assert_eq!(rows(&call, &both)[0]["vacant_days"], Json::from("14"));
    (call.ignore, call.keep) = (Vec::new(), names(&["days"]));
    assert_eq!(rows(&call, &both)[0], json!({"days": "7", "vacant_days": "14", "lost_revenue": "10248"}));
    // A field may be read from the column of its own name, and two from one.
    call.keep = Vec::new();
    call.columns = pairs(&[("days", "days"), ("vacant_places", "days")]);
    let one = table([("days", integers([10]))]);
    assert_eq!(rows(&call, &one)[0]["vacant_days"], Json::from("100"));
    // Fields swapped.
    call.columns = pairs(&[("days", "vacant_places"), ("vacant_places", "days")]);
    let swapped = table([("vacant_places", integers([365])), ("days", texts(["2.5"]))]);
    assert_eq!(rows(&call, &swapped)[0]["vacant_days"], Json::from("912.5"));
}

#[test]
fn names_that_there_are_not_are_refused() {
    let batch = vacancies("vacant_places", "days", "id");
    let refused = |change: &dyn Fn(&mut TableCall)| {
        let mut call = vacancy();
        call.ignore = names(&["id"]);
        change(&mut call);
        problems(&call, &batch)
    };
    assert_eq!(
        refused(&|call| call.columns = pairs(&[("dage", "days"), ("days", "days")])),
        ["unknown_field at columns (dage)"]
    );
    assert_eq!(refused(&|call| call.columns = pairs(&[("days", "dage")])), ["unread_column at days"]);
    assert_eq!(
        refused(&|call| (call.columns, call.keep) = (pairs(&[("days", "dage")]), names(&["days"]))),
        ["unknown_field at columns.days (dage)"]
    );
    assert_eq!(refused(&|call| call.in_oere = names(&["base_rate", "rate"])), ["unknown_field at oere (rate)"]);
    assert_eq!(refused(&|call| call.keep = names(&["nothing"])), ["unknown_field at nothing"]);
    assert_eq!(
        refused(&|call| call.figures = names(&["rate", "vacant_days", "x"])),
        ["unknown_field at figures (rate)", "unknown_field at figures (x)"]
    );
    assert_eq!(
        refused(&|call| call.figures = names(&["lost_revenue", "vacant_days", "lost_revenue"])),
        ["duplicate at figures (lost_revenue)"]
    );
    assert_eq!(refused(&|call| call.keep = names(&["days", "days"])), ["duplicate at keep (days)"]);
    assert_eq!(refused(&|call| call.keep = names(&["vacant_days"])), ["duplicate at keep (vacant_days)"]);
    assert_eq!(
        refused(&|call| (call.by, call.keep) = (names(&["vacant_days", "id"]), names(&["id"]))),
        ["duplicate at by (vacant_days)", "duplicate at keep (id)"]
    );
    assert_eq!(
        refused(&|call| call.options = Options::new().with_agreement("syddanmark-2023-2024".to_owned())),
        ["missing at on"]
    );
    // A figure that does not come back may be the name of a column.
    let mut call = call("vacancy", &[("base_rate", "732"), ("days", "30")]);
    (call.figures, call.keep) = (names(&["lost_revenue"]), names(&["vacant_days"]));
    let batch = table([("vacant_places", integers([1])), ("vacant_days", texts(["many"]))]);
    assert_eq!(rows(&call, &batch)[0], json!({"vacant_days": "many", "lost_revenue": "21960"}));
}

#[test]
fn figures_come_back_in_the_order_that_they_are_asked_for_in() {
    let mut call = vacancy();
    (call.figures, call.keep) = (names(&["lost_revenue", "vacant_days"]), names(&["id"]));
    let made = &settled(&call, &vacancies("vacant_places", "days", "id")).batches[0];
    assert_eq!(columns_of(made), ["id", "lost_revenue", "vacant_days"]);
    assert_eq!(rows_of(made)[0], json!({"id": "a", "lost_revenue": "534360", "vacant_days": "730"}));
    call.on_problem = OnProblem::Collect;
    let made = &settled(&call, &vacancies("vacant_places", "days", "id")).batches[0];
    assert_eq!(columns_of(made), ["id", "lost_revenue", "vacant_days", "error"]);
}

#[test]
fn constants_go_before_columns() {
    let mut call = vacancy();
    call.constants.push(("days".to_owned(), 10.into()));
    call.ignore = names(&["id"]);
    assert_eq!(rows(&call, &vacancies("vacant_places", "days", "id"))[0]["vacant_days"], Json::from("20"));
}

#[test]
fn a_constant_that_is_no_field_is_refused() {
    let batch = table([("vacant_places", integers([1]))]);
    let mut unknown = call("vacancy", &[("base_rate", "732"), ("days", "30"), ("rate", "1")]);
    assert_eq!(problems(&unknown, &batch), ["unknown_field at rows[0].rate"]);
    unknown.constants.push(("other".to_owned(), 1.into()));
    assert_eq!(problems(&unknown, &batch), ["unknown_field at rows[0].other", "unknown_field at rows[0].rate"]);
    let others = [("unit", "1"), ("basis", "100"), ("days", "365"), ("occupancy", "90"), ("rest", "1")];
    let batch = table([("places", integers([8]))]);
    assert_eq!(problems(&call("daily_rate", &others), &batch), ["unknown_field at rows[0].rest"]);
    same_by_column(&call("daily_rate", &others[..4]), &batch);
}

#[test]
fn a_constant_that_is_a_name_may_have_digits_alone() {
    let constants = [("deficit", "100"), ("turnover", "1000"), ("band_percent", "5"), ("unit", "0.01")];
    let mut account = call("closure_account", &constants);
    for (name, text) in [("method", "largest_remainder"), ("operator", "751")] {
        account.constants.push((name.to_owned(), text.into()));
    }
    let users = objects(vec![("id", texts(["751", "461"])), ("usage", integers([1, 1]))], None);
    let found = rows(&account, &table([("users", lists(users, &[2], None))]));
    assert_eq!(found[0]["operator_total"], Json::from("75"));
}

#[test]
fn one_row_is_settled_where_there_is_no_table() {
    let call = call("vacancy", &[("base_rate", "732"), ("days", "30"), ("vacant_places", "2")]);
    let made = try_settle(&call, None, Vec::new()).unwrap().batches;
    assert_eq!(rows_of(&made[0]), [json!({"vacant_days": "60", "lost_revenue": "43920"})]);
}

#[test]
fn several_batches_are_one_table() {
    let mut call = vacancy();
    call.keep = names(&["id"]);
    let batch = vacancies("vacant_places", "days", "id");
    let data = vec![batch.slice(0, 1), batch.slice(0, 0), batch.slice(1, 1)];
    let made = try_settle(&call, Some(data.clone()), Vec::new()).unwrap().batches;
    assert_eq!(made.iter().map(RecordBatch::num_rows).collect::<Vec<_>>(), [1, 0, 1]);
    assert_eq!(rows_of(&made[2]), rows_of(&settled(&call, &batch).batches[0])[1..]);
    call.options = Options::new().with_dialect(rammeaftale::Dialect::Danish);
    assert_eq!(refused(&call, Some(data), Vec::new()), ["not_a_number at rows[1].vacant_places (1.5)"]);
    assert!(try_settle(&call, Some(Vec::new()), Vec::new()).unwrap().batches.is_empty());
}

#[test]
fn constants_in_oere_are_hundredths() {
    let batch = table([("vacant_places", integers([1]))]);
    let lost = |rate: Value<'static>| {
        let mut call = call("vacancy", &[("days", "30")]);
        call.constants.push(("base_rate".to_owned(), rate));
        call.in_oere = names(&["base_rate"]);
        rows(&call, &batch)[0]["lost_revenue"].clone()
    };
    assert_eq!(lost(Value::Integer(1_250)), Json::from("375"));
    assert_eq!(lost(1_250.into()), Json::from("375"));
    assert_eq!(lost(Value::exact_integer(1_250)), Json::from("375"));
    assert_eq!(lost(Value::from_decimal_text("1250.0")), Json::from("37500"));
    assert_eq!(lost("1250".into()), Json::from("37500"));
    // Fields in øre are not the others.
    let mut call = call("vacancy", &[("vacant_places", "1")]);
    call.constants.push(("days".to_owned(), 30.into()));
    call.constants.push(("base_rate".to_owned(), Value::exact_integer(73_200)));
    call.in_oere = names(&["base_rate"]);
    let made = try_settle(&call, None, Vec::new()).unwrap().batches;
    assert_eq!(rows_of(&made[0]), [json!({"vacant_days": "30", "lost_revenue": "21960"})]);
}

#[test]
fn fields_of_objects_may_be_in_oere() {
    let claim = |rate: Value<'static>| {
        let texts = [("citizen", "A"), ("first_day", "2024-01-01"), ("last_day", "2024-01-02")];
        let claim = texts.map(|(name, text)| (name, text.into())).into_iter().chain([("rate", rate)]);
        Value::list([Value::object(claim)])
    };
    let mut constant = call("claim_deadline", &[("claim_day", "2025-03-01")]);
    constant.in_oere = names(&["rate"]);
    let mut column = constant.clone();
    constant.constants.push(("claimed".to_owned(), claim(Value::exact_integer(73_250))));
    let made = try_settle(&constant, None, Vec::new()).unwrap().batches;
    assert_eq!(rows_of(&made[0])[0]["late_amount"], Json::from("1465"));
    column.amounts = Amounts::Oere;
    let fields = vec![
        ("citizen", texts(["A", "B"])),
        ("first_day", texts(["2024-01-01", "2024-01-01"])),
        ("last_day", texts(["2024-01-02", "2024-01-01"])),
        ("rate", integers([73_250, 50])),
    ];
    let batch = table([("claimed", lists(objects(fields, None), &[2], None))]);
    assert_eq!(rows(&column, &batch)[0]["late_amount"], Json::from("1465.5"));
    column.in_oere = Vec::new();
    assert_eq!(rows(&column, &batch)[0]["late_amount"], Json::from("146550"));
    // A constant without øre is as it was given.
    constant.in_oere = Vec::new();
    let made = try_settle(&constant, None, Vec::new()).unwrap().batches;
    assert_eq!(rows_of(&made[0])[0]["late_amount"], Json::from("146500"));
}

#[test]
fn binary_numbers_are_refused_where_a_field_is_read_from_them() {
    let floats: [ArrayRef; 3] = [
        array(PrimitiveArray::<Float64Type>::from(vec![1.5])),
        array(PrimitiveArray::<Float32Type>::from(vec![1.5])),
        arrow_cast::cast(&integers([1]), &DataType::Float16).unwrap(),
    ];
    assert!(floats[2].as_any().is::<PrimitiveArray<Float16Type>>());
    for column in floats {
        let batch = table([("vacant_places", column.clone()), ("days", integers([365]))]);
        assert_eq!(problems(&vacancy(), &batch), ["binary_number at vacant_places"]);
        // Also where there is no row.
        assert_eq!(problems(&vacancy(), &batch.slice(0, 0)), ["binary_number at vacant_places"]);
        let mut keeping = vacancy();
        keeping.keep = names(&["share"]);
        let kept = table([("vacant_places", integers([2])), ("days", integers([365])), ("share", column.clone())]);
        assert_eq!(rows(&keeping, &kept)[0]["vacant_days"], Json::from("730"));
        let items = objects(vec![("id", texts(["a"])), ("weight", column)], None);
        let item = Arc::new(Field::new_list_field(items.data_type().clone(), true));
        let large = LargeListArray::new(item, OffsetBuffer::from_lengths([1]), Arc::new(items.clone()), None);
        let split = call("allocate", &[("amount", "1"), ("unit", "1"), ("method", "largest_remainder")]);
        for parties in [lists(items, &[1], None), array(large)] {
            assert_eq!(problems(&split, &table([("parties", parties)])), ["binary_number at parties.weight"]);
        }
    }
}

#[test]
fn dictionaries_are_kept_as_their_values() {
    let dictionary: DictionaryArray<Int8Type> = ["a", "b", "a"].into_iter().collect();
    let batch = table([
        ("vacant_places", decimals([100, 150, 200], 2)),
        ("days", integers([30, 30, 30])),
        ("id", array(dictionary)),
    ]);
    let mut call = vacancy();
    call.keep = names(&["id"]);
    let made = &settled(&call, &batch).batches[0];
    assert_eq!(made.schema().field(0).data_type(), &DataType::Utf8);
    assert_eq!(rows_of(made)[2], json!({"id": "a", "vacant_days": "60", "lost_revenue": "43920"}));
    call.columns = pairs(&[("days", "days")]);
    assert_eq!(settled(&call, &batch).batches[0].schema().field(0).data_type(), &DataType::Utf8);
}

#[test]
fn buffers_that_are_written_over_change_no_figure() {
    let batch = table([
        ("basis", decimals([2_107_656_000, 5, 7], 2)),
        ("places", integers([8, 0, 9])),
        ("days", integers([365, 365, 1])),
        ("occupancy", integers([90, 90, 100])),
    ]);
    let mut call = call("daily_rate", &[("unit", "1")]);
    call.on_problem = OnProblem::Collect;
    for amounts in [Amounts::Decimal, Amounts::Oere] {
        call.amounts = amounts;
        let first = settled(&call, &batch).batches;
        let expected = first.iter().flat_map(rows_of).collect::<Vec<_>>();
        let pool = BufferPool::from_tables(first);
        let again = call.settle(Some(vec![batch.clone()]), Vec::new(), &pool, &mut |_| true).unwrap().unwrap();
        assert_eq!(again.batches.iter().flat_map(rows_of).collect::<Vec<_>>(), expected);
    }
    same_as_one_by_one(&call, &batch);
}
