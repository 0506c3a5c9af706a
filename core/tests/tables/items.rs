//! Items in tables of their own.

use arrow_array::types::Float64Type;
use arrow_array::{ArrayRef, BooleanArray, Date32Array, Int64Array, PrimitiveArray, RecordBatch, StringArray};
use rammeaftale::tables::{OnProblem, TableCall};
use serde_json::{Value as Json, json};

use crate::support::{
    Items, array, call, decimals, integers, lists, mid_year_increase, names, objects, refused, rows_of, table, texts,
    try_settle,
};

fn split(by: &[&str]) -> TableCall {
    let mut call = call("allocate", &[("unit", "1"), ("method", "largest_remainder")]);
    call.by = names(by);
    call.figures = names(&["shares", "sum"]);
    call
}

/// Parties of the amounts of some cases.
fn parties(columns: impl IntoIterator<Item = (&'static str, ArrayRef)>) -> Items {
    vec![("parties".to_owned(), vec![table(columns)])]
}

/// The parties of the cases a and b: each with its name and its weight.
fn of_cases(cases: &[&'static str]) -> Items {
    let ids = ["Odense", "Kolding", "Vejle", "Ærø", "Fanø"];
    let count = cases.len();
    let weights = (1..).take(count);
    let ids = ids.into_iter().take(count);
    parties([("case", texts(cases.iter().copied())), ("id", texts(ids)), ("weight", integers(weights))])
}

fn amounts(cases: &[&'static str]) -> RecordBatch {
    let amounts = [100, 60, 7].into_iter().take(cases.len());
    table([("case", texts(cases.iter().copied())), ("amount", integers(amounts))])
}

/// The names of the parties of every row.
fn ids(call: &TableCall, data: Option<RecordBatch>, items: Items) -> Vec<(String, String)> {
    let made = try_settle(call, data.map(|data| vec![data]), items).unwrap().batches;
    let rows = made.iter().flat_map(rows_of);
    let shares = |row: &Json| {
        let shares = row["shares"].as_array().unwrap().iter();
        shares
            .map(|share| format!("{} {}", share["id"].as_str().unwrap(), share["share"].as_str().unwrap()))
            .collect::<Vec<_>>()
            .join(", ")
    };
    rows.map(|row| (row["case"].as_str().unwrap_or_default().to_owned(), shares(&row))).collect()
}

fn pair(case: &str, shares: &str) -> (String, String) {
    (case.to_owned(), shares.to_owned())
}

#[test]
fn items_belong_to_the_row_with_their_key() {
    let call = split(&["case"]);
    let found = ids(&call, Some(amounts(&["a", "b"])), of_cases(&["a", "a", "b"]));
    let in_order = [pair("a", "Odense 33, Kolding 67"), pair("b", "Vejle 60")];
    assert_eq!(found, in_order);
    // In another order than the rows, and apart from each other.
    let found = ids(&call, Some(amounts(&["b", "a"])), of_cases(&["a", "a", "b"]));
    assert_eq!(found, [pair("b", "Vejle 100"), pair("a", "Odense 20, Kolding 40")]);
    let found = ids(&call, Some(amounts(&["a", "b"])), of_cases(&["a", "b", "a"]));
    assert_eq!(found, [pair("a", "Odense 25, Vejle 75"), pair("b", "Kolding 60")]);
    let found = ids(&call, Some(amounts(&["a", "b"])), of_cases(&["a", "b", "a", "b", "b"]));
    assert_eq!(found, [pair("a", "Odense 25, Vejle 75"), pair("b", "Kolding 11, Ærø 22, Fanø 27")]);
}

#[test]
fn items_in_several_batches_are_one_table() {
    let call = split(&["case"]);
    let mut items = of_cases(&["a", "b", "b", "a"]);
    let whole = items[0].1[0].clone();
    items[0].1 = vec![whole.slice(0, 2), whole.slice(2, 2)];
    let data = amounts(&["a", "b"]);
    assert_eq!(ids(&call, Some(data.clone()), items), ids(&call, Some(data), of_cases(&["a", "b", "b", "a"])));
    // So is the table that they belong to.
    let data = amounts(&["a", "b"]);
    let made = try_settle(&call, Some(vec![data.slice(0, 1), data.slice(1, 1)]), of_cases(&["a", "b"])).unwrap();
    assert_eq!(made.batches.len(), 1);
    assert_eq!(rows_of(&made.batches[0])[1]["shares"], json!([{"id": "Kolding", "share": "60"}]));
}

#[test]
fn every_key_is_a_row_where_there_is_no_table() {
    let mut call = split(&["case"]);
    call.constants.push(("amount".to_owned(), 30.into()));
    let found = ids(&call, None, of_cases(&["b", "a", "b"]));
    assert_eq!(found, [pair("b", "Odense 8, Vejle 22"), pair("a", "Kolding 30")]);
    // Without keys all are items of one row.
    let mut call = split(&[]);
    call.constants.push(("amount".to_owned(), 30.into()));
    let all = || parties([("id", texts(["Odense", "Vejle"])), ("weight", integers([1, 2]))]);
    assert_eq!(ids(&call, None, all()), [pair("", "Odense 10, Vejle 20")]);
    call.constants.pop();
    assert_eq!(ids(&call, Some(table([("amount", integers([60]))])), all()), [pair("", "Odense 20, Vejle 40")]);
    assert_eq!(ids(&call, Some(table([("amount", integers([]))])), all()), []);
    let two = table([("amount", integers([60, 30]))]);
    assert_eq!(refused(&call, Some(vec![two]), all()), ["duplicate at rows[1] ()"]);
}

#[test]
fn keys_of_several_columns_and_types_are_compared() {
    let keys = || -> [(&'static str, ArrayRef); 4] {
        [
            ("number", decimals([150, 150, 250], 2)),
            ("day", array(Date32Array::from(vec![20_000, 20_001, 20_000]))),
            ("is_new", array(BooleanArray::from(vec![true, true, false]))),
            ("name", texts(["x", "x", "x"])),
        ]
    };
    let by = ["number", "day", "is_new", "name"];
    let items = parties(keys().into_iter().chain([("id", texts(["o", "p", "q"])), ("weight", integers([1, 1, 1]))]));
    let data = table(keys().into_iter().chain([("amount", integers([1, 2, 3]))]));
    let found: Vec<_> = ids(&split(&by), Some(data), items.clone()).into_iter().map(|(_, shares)| shares).collect();
    assert_eq!(found, ["o 1", "p 2", "q 3"]);
    let other = table(
        keys().into_iter().map(|(name, column)| (name, column.slice(1, 2))).chain([("amount", integers([2, 3]))]),
    );
    let lost = ["unknown_choice at parties.rows[0] (1.50, 2024-10-04, true, x)"];
    assert_eq!(refused(&split(&by), Some(vec![other]), items), lost);
}

#[test]
fn keys_that_do_not_fit_are_refused() {
    let call = split(&["case"]);
    let refused = |data, items| refused(&call, Some(vec![data]), items);
    assert_eq!(refused(amounts(&["a", "a"]), of_cases(&["a"])), ["duplicate at rows[1] (a)"]);
    assert_eq!(refused(amounts(&["a", "b", "a"]), of_cases(&["a", "b"])), ["duplicate at rows[2] (a)"]);
    assert_eq!(refused(amounts(&["a"]), of_cases(&["a", "a", "b", "c"])), ["unknown_choice at parties.rows[2] (b)"]);
    assert_eq!(refused(amounts(&["a", "b"]), of_cases(&["a"])), ["empty at rows[1].parties"]);
    let without = || parties([("id", texts(["o"])), ("weight", integers([1]))]);
    assert_eq!(refused(amounts(&["a"]), without()), ["unknown_field at parties.case"]);
    assert_eq!(refused(table([("amount", integers([1]))]), of_cases(&["a"])), ["unknown_field at case"]);
    let keyed = |key: ArrayRef| {
        let count = i64::try_from(key.len()).unwrap();
        let ids = ["o", "p", "q"].into_iter().take(key.len());
        parties([("case", key), ("id", texts(ids)), ("weight", integers(1..=count))])
    };
    let data = |key: ArrayRef| {
        let count = i64::try_from(key.len()).unwrap();
        table([("case", key), ("amount", integers(1..=count))])
    };
    let null = || array(StringArray::from(vec![Some("a"), None]));
    assert_eq!(refused(amounts(&["a"]), keyed(null())), ["missing at parties.rows[1].case"]);
    assert_eq!(refused(data(null()), keyed(texts(["a"]))), ["missing at rows[1].case"]);
    let floats = || array(PrimitiveArray::<Float64Type>::from(vec![1.0, 2.0]));
    assert_eq!(refused(amounts(&["a"]), keyed(floats())), ["binary_number at parties.rows[0].case"]);
    let nested = || lists(objects(vec![("x", integers([1, 2]))], None), &[1, 1], None);
    assert_eq!(refused(amounts(&["a"]), keyed(nested())), ["wrong_type at parties.rows[0].case"]);
    assert_eq!(refused(data(nested()), keyed(texts(["a"]))), ["wrong_type at rows[0].case"]);
    let ignored = keyed(texts(["a"]));
    let items = vec![("users".to_owned(), ignored[0].1.clone())];
    assert_eq!(refused(amounts(&["a"]), items), ["unknown_field at users"]);
    assert_eq!(refused(amounts(&["a"]), vec![("parties".to_owned(), Vec::new())]), ["wrong_type at parties"]);
}

#[test]
fn tables_without_rows_have_no_keys() {
    let call = split(&["case"]);
    assert_eq!(ids(&call, Some(amounts(&[])), of_cases(&[])), []);
    assert_eq!(ids(&call, None, of_cases(&[])), []);
    assert_eq!(refused(&call, Some(vec![amounts(&["a"])]), of_cases(&[])), ["empty at rows[0].parties"]);
    assert_eq!(refused(&call, Some(vec![amounts(&[])]), of_cases(&["a"])), ["unknown_choice at parties.rows[0] (a)"]);
}

#[test]
fn a_list_that_may_be_left_out_is_nothing_where_there_are_no_items() {
    let mut call = mid_year_increase();
    call.constants.push(("occupancy".to_owned(), "90".into()));
    (call.by, call.figures) = (names(&["case"]), names(&["effects"]));
    let items = [("case", texts(["b"])), ("id", texts(["Odense"])), ("days", integers([306]))];
    let items = vec![("payers".to_owned(), vec![table(items)])];
    let made = try_settle(&call, Some(vec![table([("case", texts(["a", "b"]))])]), items).unwrap();
    let found = rows_of(&made.batches[0]);
    assert_eq!(found[0]["effects"], json!([]));
    assert_eq!(found[1]["effects"][0]["share"], Json::from("500004"));
}

#[test]
fn items_stand_in_the_place_of_a_column_of_their_name() {
    let own = lists(objects(vec![("id", texts(["x"])), ("weight", integers([1]))], None), &[1], None);
    let data = table([("case", texts(["a"])), ("amount", integers([5])), ("parties", own)]);
    assert_eq!(ids(&split(&["case"]), Some(data), of_cases(&["a"])), [pair("a", "Odense 5")]);
}

#[test]
fn columns_of_items_are_ignored_by_name() {
    let mut call = split(&["case"]);
    let mut columns = of_cases(&["a"])[0].1[0].columns().to_vec();
    columns.push(texts(["note"]));
    let items = || parties(["case", "id", "weight", "note"].into_iter().zip(columns.clone()));
    let said = refused(&call, Some(vec![amounts(&["a"])]), items());
    assert_eq!(said, ["unknown_field at rows[0].parties[0].note"]);
    call.ignore = names(&["note"]);
    assert_eq!(ids(&call, Some(amounts(&["a"])), items()), [pair("a", "Odense 100")]);
    // Items of dictionaries are read as their values.
    columns[0] = arrow_cast::cast(
        &columns[0],
        &arrow_schema::DataType::Dictionary(
            Box::new(arrow_schema::DataType::Int8),
            Box::new(arrow_schema::DataType::Utf8),
        ),
    )
    .unwrap();
    let items = parties(["case", "id", "weight", "note"].into_iter().zip(columns));
    assert_eq!(ids(&call, Some(amounts(&["a"])), items), [pair("a", "Odense 100")]);
}

#[test]
fn two_lists_may_have_tables_of_their_own() {
    let mut call =
        call("bills", &[("first_day", "2025-03-01"), ("last_day", "2025-03-31"), ("day_count", "both_ends")]);
    (call.by, call.figures) = (names(&["case"]), names(&["days", "amount"]));
    let rates = table([
        ("case", texts(["a", "b"])),
        ("service", texts(["M", "M"])),
        ("first_day", texts(["2025-01-01", "2025-01-01"])),
        ("last_day", texts(["2025-12-31", "2025-12-31"])),
        ("base_rate", integers([1_366, 1_000])),
    ]);
    let stays = table([
        ("case", texts(["b", "a", "a"])),
        ("citizen", texts(["C", "D", "E"])),
        ("service", texts(["M", "M", "M"])),
        ("first_day", texts(["2025-03-10", "2025-03-10", "2025-03-20"])),
        ("last_day", texts(["2025-03-12", "2025-03-12", "2025-03-20"])),
        ("payer", texts(["O", "O", "O"])),
    ]);
    let items = || vec![("rates".to_owned(), vec![rates.clone()]), ("stays".to_owned(), vec![stays.clone()])];
    let made = try_settle(&call, None, items()).unwrap();
    let expected =
        [json!({"case": "a", "days": "4", "amount": "5464"}), json!({"case": "b", "days": "3", "amount": "3000"})];
    assert_eq!(rows_of(&made.batches[0]), expected);
    let mut swapped = items();
    swapped.reverse();
    let made = try_settle(&call, None, swapped).unwrap();
    assert_eq!(rows_of(&made.batches[0]), [expected[1].clone(), expected[0].clone()]);
}

#[test]
fn items_that_could_not_be_read_leave_their_row_unsettled() {
    let mut call = split(&["case"]);
    let errors = |errors: &[Option<&'static str>]| array(StringArray::from(errors.to_vec()));
    let items = |reasons: ArrayRef| {
        let own = of_cases(&["a", "b", "b", "c"])[0].1[0].columns().to_vec();
        parties(["case", "id", "weight", "error"].into_iter().zip(own.into_iter().chain([reasons])))
    };
    let data = || amounts(&["a", "b", "c"]);
    let said = refused(&call, Some(vec![data()]), items(errors(&[None, Some("one"), Some("two"), Some("")])));
    assert_eq!(said, ["unreadable_row at rows[1] (one; two)"]);
    call.on_problem = OnProblem::Collect;
    let collected = |data: RecordBatch, items: Items| {
        let made = try_settle(&call, Some(vec![data]), items).unwrap();
        rows_of(&made.batches[0])
            .iter()
            .map(|row| (row["error"].as_str().map(ToOwned::to_owned), row["sum"].is_null()))
            .collect::<Vec<_>>()
    };
    let found = collected(data(), items(errors(&[None, Some("one"), Some("two"), Some("")])));
    assert_eq!(found, [(None, false), (Some("one; two".to_owned()), true), (None, false)]);
    // The table has problems of its own.
    let with_own = |own: ArrayRef| {
        let columns = data().columns().to_vec();
        table(["case", "amount", "error"].into_iter().zip(columns.into_iter().chain([own])))
    };
    let found = collected(
        with_own(errors(&[Some("own"), Some("own"), Some("")])),
        items(errors(&[None, None, Some("two"), None])),
    );
    let own = (Some("own".to_owned()), true);
    assert_eq!(found, [own.clone(), (Some("own; two".to_owned()), true), (None, false)]);
    let found = collected(with_own(errors(&[Some("own"), None, None])), items(errors(&[None; 4])));
    assert_eq!(found, [own, (None, false), (None, false)]);
    // Texts without letters are no problems, also beside one.
    let found = collected(
        with_own(errors(&[Some(""), None, Some("")])),
        items(errors(&[Some("one"), Some(""), Some("two"), None])),
    );
    let reason = |text: &str| (Some(text.to_owned()), true);
    assert_eq!(found, [reason("one"), reason("two"), (None, false)]);
    // Numbers are no problems.
    let found = collected(data(), items(array(Int64Array::from(vec![1, 2, 3, 4]))));
    assert!(found.iter().all(|row| *row == (None, false)));
}
