//! The columns of figures: their types, their units, and the numbers that they cannot hold.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::{DataType, Field, Schema};
use rammeaftale::RULES;
use rammeaftale::tables::{Amounts, OnProblem, TableCall};
use rammeaftale::value::Shape;
use serde_json::Value as Json;

use crate::support::{call, decimals, integers, lists, names, objects, problems, rows, settled, table, texts};

/// The column of every figure of every rule, by the name of its type: also of those inside.
fn columns(amounts: Amounts) -> BTreeMap<String, (String, Option<String>)> {
    let mut found = BTreeMap::new();
    for rule in RULES {
        let mut call = TableCall::new(rule);
        call.amounts = amounts;
        let made = settled(&call, &RecordBatch::new_empty(Arc::new(Schema::empty())));
        let schema = made.batches[0].schema();
        assert_eq!(schema.fields().len(), rule.result.fields.len());
        for (figure, field) in rule.result.fields.iter().zip(schema.fields()) {
            assert_eq!((figure.name, true), (field.name().as_str(), field.is_nullable()));
            note(figure.shape, field, &mut found);
        }
    }
    found
}

fn note(shape: &Shape, field: &Field, found: &mut BTreeMap<String, (String, Option<String>)>) {
    let kind = match shape {
        Shape::Optional(inner) => return note(inner, field, found),
        Shape::Record(schema) => {
            let DataType::Struct(fields) = field.data_type() else { panic!("{field}: an object") };
            assert_eq!(fields.len(), schema.fields.len());
            for (inner, field) in schema.fields.iter().zip(fields) {
                assert_eq!(inner.name, field.name());
                note(inner.shape, field, found);
            }
            return;
        }
        Shape::List(item) => {
            let DataType::List(field) = field.data_type() else { panic!("{field}: a list") };
            return note(item, field, found);
        }
        Shape::Choice(_) => "a choice",
        Shape::Truth => "a truth",
        Shape::Any => "any",
        Shape::Number(name) | Shape::NumberOrRecord(name, _) | Shape::Count(name) | Shape::Text(name) => name,
    };
    let column = (field.data_type().to_string(), field.metadata().get("unit").cloned());
    assert_eq!(found.entry(kind.to_owned()).or_insert_with(|| column.clone()), &column, "{kind}");
}

/// The type of each kind of figure as a decimal, and its unit as a whole number.
const KINDS: &[(&str, &str, Option<&str>)] = &[
    ("Amount", "Decimal128(38, 2)", Some("0.01 kr.")),
    ("Count", "Int64", Some("1")),
    ("Date", "Date32", None),
    ("ExactAmount", "Decimal128(38, 8)", Some("0.00000001 kr.")),
    ("LowestPlaces", "Int64", Some("1")),
    ("Month", "Utf8", None),
    ("Name", "Utf8", None),
    ("NonNegativeAmount", "Decimal128(38, 2)", Some("0.01 kr.")),
    ("PackageNumber", "Int64", Some("1")),
    ("Percent", "Decimal128(38, 4)", Some("0.0001 %")),
    ("PercentagePoints", "Decimal128(38, 4)", Some("0.0001 %")),
    ("PlaceDays", "Decimal128(38, 8)", Some("0.00000001 days")),
    ("PlaceDaysChange", "Decimal128(38, 8)", Some("0.00000001 days")),
    ("PlacesChange", "Decimal128(38, 2)", Some("0.01 places")),
    ("PlacesOrNone", "Decimal128(38, 2)", Some("0.01 places")),
    ("RelativeChange", "Decimal128(38, 4)", Some("0.0001 %")),
    ("Text", "Utf8", None),
    ("Weight", "Decimal128(38, 6)", Some("0.000001")),
    ("Year", "Int64", Some("1")),
    ("a choice", "Utf8", None),
    ("a truth", "Boolean", None),
];

#[test]
fn every_figure_has_a_column_of_its_type() {
    let found = columns(Amounts::Decimal);
    let expected = KINDS.iter().map(|(kind, column, _)| ((*kind).to_owned(), ((*column).to_owned(), None)));
    assert_eq!(found, expected.collect::<BTreeMap<_, _>>());
}

#[test]
fn whole_numbers_say_their_unit() {
    let found = columns(Amounts::Oere);
    let expected = KINDS.iter().map(|(kind, column, unit)| {
        let column = if column.starts_with("Decimal128") { "Int64" } else { column };
        ((*kind).to_owned(), (column.to_owned(), unit.map(ToOwned::to_owned)))
    });
    assert_eq!(found, expected.collect::<BTreeMap<_, _>>());
}

/// Accounts whose numbers are texts, and so are settled row by row.
fn years(base: &str, percent: &str) -> RecordBatch {
    table([
        ("revenue", texts(["10", "10"])),
        ("cost", texts(["5", "5"])),
        ("base", texts(["100", base])),
        ("band_percent", texts(["5", percent])),
    ])
}

fn in_oere() -> TableCall {
    let mut call = call("year_result", &[("base_kind", "turnover"), ("reading", "own_risk")]);
    call.amounts = Amounts::Oere;
    call
}

#[test]
fn a_number_that_64_bits_cannot_hold_is_a_problem() {
    // 9.2737 % of it is the largest whole number of 64 bits.
    let largest = years("994573043861.11", "9.2737");
    assert_eq!(rows(&in_oere(), &largest)[1]["band"], Json::from("92233720368.54775807"));
    let beyond = years("994573043861.12", "9.2737");
    let said = "overflow at rows[1].band (92233720368.54868544)";
    assert_eq!(problems(&in_oere(), &beyond), [said]);
    let mut call = in_oere();
    call.amounts = Amounts::Decimal;
    assert_eq!(rows(&call, &beyond)[1]["band"], Json::from("92233720368.54868544"));
    (call.amounts, call.on_problem) = (Amounts::Oere, OnProblem::Collect);
    let found = rows(&call, &beyond);
    assert_eq!((&found[0]["error"], &found[1]["error"]), (&Json::Null, &Json::from("overflow at band")));
    assert_eq!((&found[0]["band"], &found[1]["result"]), (&Json::from("5"), &Json::Null));
    // It is none where nobody asks for it.
    call.figures = names(&["result", "distance"]);
    assert_eq!(rows(&call, &beyond)[1]["error"], Json::Null);
    // Columns of numbers say the same.
    let columns = table([
        ("revenue", integers([10])),
        ("cost", integers([5])),
        ("base", decimals([99_457_304_386_112], 2)),
        ("band_percent", decimals([92_737], 4)),
    ]);
    assert_eq!(problems(&in_oere(), &columns), ["overflow at rows[0].band (92233720368.54868544)"]);
}

#[test]
fn a_number_that_64_bits_cannot_hold_is_found_inside_lists() {
    let two = |text| texts([text, text]);
    let years = vec![
        ("year", integers([2023, 2024])),
        ("basis", two("10000000000000")),
        ("places", two("100000")),
        ("days", integers([365, 365])),
        ("occupancy", two("90")),
        ("occupied_days", two("1")),
        ("cost", integers([5, 5])),
    ];
    let batch = table([("years", lists(objects(years, None), &[2], None))]);
    let mut call = call(
        "ledger",
        &[
            ("band_percent", "1000"),
            ("base_kind", "basis"),
            ("reading", "own_risk"),
            ("years_later", "2"),
            ("unit", "1"),
        ],
    );
    call.amounts = Amounts::Oere;
    let said = |figures: &[&str]| {
        let mut call = call.clone();
        call.figures = names(figures);
        problems(&call, &batch)
    };
    let bands = [0, 1].map(|year| format!("overflow at rows[0].years[{year}].band (100000000000000.00)"));
    assert_eq!(said(&["years"]), bands);
    assert_eq!(said(&[]), bands);
    call.amounts = Amounts::Decimal;
    assert_eq!(rows(&call, &batch)[0]["years"][1]["band"], Json::from("100000000000000"));
}

#[test]
fn empty_tables_have_their_columns() {
    for amounts in [Amounts::Decimal, Amounts::Oere] {
        let mut call = call("daily_rate", &[("unit", "1")]);
        (call.amounts, call.on_problem) = (amounts, OnProblem::Collect);
        let batch = table([("basis", integers([]))]);
        let made = settled(&call, &batch).batches;
        assert_eq!((made.len(), made[0].num_rows(), made[0].num_columns()), (1, 0, 4));
    }
}
