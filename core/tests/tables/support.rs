//! Columns, tables, and the same rows settled one by one.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Int64Type};
use arrow_array::{Array, ArrayRef, Decimal128Array, Int64Array, ListArray, RecordBatch, StringArray, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_cast::display::array_value_to_string;
use arrow_schema::{DataType, Field, Fields};
use rammeaftale::tables::{Amounts, BufferPool, OnProblem, SettledTable, TableCall};
use rammeaftale::{Error, Problem, Rule, settle_json};
use serde_json::{Map, Value as Json};

/// Tables of items, each with the field that they belong to.
pub type Items = Vec<(String, Vec<RecordBatch>)>;

pub fn call(rule: &str, constants: &[(&str, &str)]) -> TableCall {
    let constants = constants.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned().into()));
    TableCall::new(Rule::named(rule).unwrap()).with_constants(constants)
}

/// An increase in March without its occupancy and its payers.
pub fn mid_year_increase() -> TableCall {
    let days = [("first_day", "2025-03-01"), ("last_day", "2025-12-31")];
    call("mid_year_increase", &[&[("amount", "9000000"), ("places", "20"), ("unit", "1")], &days[..]].concat())
}

pub fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

pub fn array(array: impl Array + 'static) -> ArrayRef {
    Arc::new(array)
}

pub fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> ArrayRef {
    array(texts.into_iter().map(Some).collect::<StringArray>())
}

pub fn integers(numbers: impl IntoIterator<Item = i64>) -> ArrayRef {
    array(numbers.into_iter().collect::<Int64Array>())
}

pub fn decimals(digits: impl IntoIterator<Item = i128>, scale: i8) -> ArrayRef {
    let digits: Decimal128Array = digits.into_iter().map(Some).collect();
    array(digits.with_precision_and_scale(38, scale).unwrap())
}

/// Objects of some fields.
pub fn objects(fields: Vec<(&str, ArrayRef)>, nulls: Option<NullBuffer>) -> StructArray {
    let (names, columns): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    let fields = names.iter().zip(&columns).map(|(name, column)| Field::new(*name, column.data_type().clone(), true));
    StructArray::try_new(fields.collect::<Fields>(), columns, nulls).unwrap()
}

/// Lists of so many items.
pub fn lists(items: StructArray, lengths: &[usize], nulls: Option<NullBuffer>) -> ArrayRef {
    let item = Arc::new(Field::new_list_field(items.data_type().clone(), true));
    let lengths = OffsetBuffer::from_lengths(lengths.iter().copied());
    array(ListArray::try_new(item, lengths, Arc::new(items), nulls).unwrap())
}

/// A table whose columns may have nulls.
pub fn table(columns: impl IntoIterator<Item = (&'static str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true))).unwrap()
}

pub fn try_settle(call: &TableCall, data: Option<Vec<RecordBatch>>, items: Items) -> Result<SettledTable, Error> {
    let settled = call.settle(data, items, &BufferPool::default(), &mut |_| true);
    settled.map(|settled| settled.expect("nobody interrupts"))
}

pub fn settled(call: &TableCall, batch: &RecordBatch) -> SettledTable {
    try_settle(call, Some(vec![batch.clone()]), Vec::new()).unwrap()
}

/// The rows of the figures.
pub fn rows(call: &TableCall, batch: &RecordBatch) -> Vec<Json> {
    settled(call, batch).batches.iter().flat_map(rows_of).collect()
}

/// A problem: its code, its place, and the value that was given.
pub fn said(problem: &Problem) -> String {
    let given = problem.given().map(|given| format!(" ({given})"));
    format!("{} at {}{}", problem.code(), problem.place(), given.unwrap_or_default())
}

pub fn all_said(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(said).collect()
}

/// The problems of a table that is refused.
pub fn refused(call: &TableCall, data: Option<Vec<RecordBatch>>, items: Items) -> Vec<String> {
    all_said(try_settle(call, data, items).expect_err("a problem").problems())
}

/// The problems of a table without tables of items.
pub fn problems(call: &TableCall, batch: &RecordBatch) -> Vec<String> {
    refused(call, Some(vec![batch.clone()]), Vec::new())
}

/// The rows of a table: every number as its shortest text, in kroner by its unit.
pub fn rows_of(batch: &RecordBatch) -> Vec<Json> {
    let schema = batch.schema();
    let row = |index| {
        let fields = schema.fields().iter().zip(batch.columns());
        Json::Object(
            fields.map(|(field, column)| (field.name().clone(), json(column.as_ref(), field, index))).collect(),
        )
    };
    (0..batch.num_rows()).map(row).collect()
}

/// A value of a column.
pub fn json(column: &dyn Array, field: &Field, index: usize) -> Json {
    if column.is_null(index) {
        return Json::Null;
    }
    match column.data_type() {
        DataType::Null => Json::Null,
        DataType::Boolean => Json::Bool(column.as_boolean().value(index)),
        DataType::List(item) => list(&column.as_list::<i32>().value(index), item),
        DataType::LargeList(item) => list(&column.as_list::<i64>().value(index), item),
        DataType::Struct(fields) => {
            let inner = fields.iter().zip(column.as_struct().columns());
            Json::Object(inner.map(|(field, column)| (field.name().clone(), json(column, field, index))).collect())
        }
        DataType::Int64 => {
            let unit = field.metadata().get("unit").and_then(|unit| unit.split(' ').next()).unwrap_or("1");
            let scale = unit.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            let number =
                decimals([column.as_primitive::<Int64Type>().value(index).into()], i8::try_from(scale).unwrap());
            shortest(&number.as_primitive::<Decimal128Type>().value_as_string(0))
        }
        _ => shortest(&array_value_to_string(column, index).unwrap()),
    }
}

fn list(items: &ArrayRef, field: &Field) -> Json {
    (0..items.len()).map(|index| json(items, field, index)).collect()
}

/// A text; that of a number without zeros at its end.
fn shortest(text: &str) -> Json {
    let is_number = text.contains('.') && text.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
    Json::String(if is_number { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text.to_owned() })
}

/// A result, written as the rows of a table are.
pub fn plain(value: &Json) -> Json {
    match value {
        Json::String(text) => shortest(text),
        Json::Number(number) => Json::String(number.to_string()),
        Json::Array(items) => items.iter().map(plain).collect(),
        Json::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), plain(value))).collect(),
        other => other.clone(),
    }
}

/// The figures of an input, or the codes and places of its problems.
pub fn one_by_one(call: &TableCall, input: &Json) -> Result<Json, Vec<String>> {
    match settle_json(call.rule.name, &input.to_string(), &call.options) {
        Ok(settlement) => Ok(plain(&serde_json::from_str(&settlement.to_json()).unwrap())),
        Err(error) => {
            Err(error.problems().iter().map(|problem| format!("{} at {}", problem.code(), problem.place())).collect())
        }
    }
}

/// A row of a table as an input, with the constants of a call.
fn input(call: &TableCall, row: &Json) -> Json {
    let constants = call.constants.iter().map(|(name, value)| {
        let constant: Json = serde_json::from_str(&value.to_json()).unwrap();
        (name.clone(), constant)
    });
    let fields: Map<_, _> =
        row.as_object().unwrap().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    Json::Object(fields.into_iter().chain(constants).collect())
}

/// Holds that a table has the figures of its rows, in both ways that figures come back.
pub fn same_as_one_by_one(call: &TableCall, batch: &RecordBatch) {
    let expected: Vec<_> = rows_of(batch).iter().map(|row| one_by_one(call, &input(call, row))).collect();
    for amounts in [Amounts::Decimal, Amounts::Oere] {
        let mut call = call.clone();
        (call.on_problem, call.amounts) = (OnProblem::Collect, amounts);
        let found = rows(&call, batch);
        assert_eq!(found.len(), expected.len());
        for (index, (found, expected)) in found.into_iter().zip(&expected).enumerate() {
            let Json::Object(mut figures) = found else { panic!("an object") };
            let error = figures.remove("error").expect("a column of problems");
            match expected {
                Ok(_) if error.as_str().is_some_and(|error| error.starts_with("overflow")) => {
                    assert_eq!(amounts, Amounts::Oere);
                }
                Ok(expected) => {
                    let asked = expected.as_object().unwrap().iter();
                    let asked = asked.filter(|(name, _)| call.figures.is_empty() || call.figures.contains(name));
                    let asked: Map<_, _> = asked.map(|(name, value)| (name.clone(), value.clone())).collect();
                    assert_eq!((figures, error), (asked, Json::Null), "row {index}: {batch:?}");
                }
                Err(problems) => {
                    assert_eq!(error, Json::String(problems.join("; ")), "row {index}: {batch:?}");
                    assert!(figures.values().all(Json::is_null), "row {index}");
                }
            }
        }
    }
}

/// Buffers of decimals and of whole numbers, and where they are.
fn buffers() -> (BufferPool, Vec<usize>) {
    let (mut columns, mut places) = (Vec::new(), Vec::new());
    for _ in 0..8 {
        let (wide, narrow) = (vec![0_i128; 16_384], vec![0_i64; 16_384]);
        places.extend([wide.as_ptr().addr(), narrow.as_ptr().addr()]);
        columns.extend([array(Decimal128Array::from(wide)), array(Int64Array::from(narrow))]);
    }
    let columns = columns.into_iter().enumerate().map(|(index, column)| (index.to_string(), column));
    (BufferPool::from_tables(vec![RecordBatch::try_from_iter(columns).unwrap()]), places)
}

/// Where the numbers of a column are.
fn places_of(column: &ArrayRef) -> Vec<usize> {
    match column.data_type() {
        DataType::Decimal128(..) => vec![column.as_primitive::<Decimal128Type>().values().as_ptr().addr()],
        DataType::Int64 => vec![column.as_primitive::<Int64Type>().values().as_ptr().addr()],
        DataType::List(_) => places_of(column.as_list::<i32>().values()),
        DataType::Struct(_) => column.as_struct().columns().iter().flat_map(places_of).collect(),
        _ => Vec::new(),
    }
}

/// Whether every row of a table is settled column by column: then the figures are written over those that are no longer
/// needed. A rule writes those of its rows to memory of its own.
pub fn is_settled_by_column(call: &TableCall, batch: &RecordBatch) -> bool {
    [Amounts::Decimal, Amounts::Oere].into_iter().all(|amounts| {
        let mut call = call.clone();
        call.amounts = amounts;
        let (pool, places) = buffers();
        let settled = call.settle(Some(vec![batch.clone()]), Vec::new(), &pool, &mut |_| true);
        let settled = settled.unwrap().unwrap();
        let columns = settled.batches[0].columns().iter().flat_map(places_of).collect::<Vec<_>>();
        !columns.is_empty() && columns.iter().all(|place| places.contains(place))
    })
}

/// Holds that a table is settled column by column, and has the figures of its rows.
pub fn same_by_column(call: &TableCall, batch: &RecordBatch) {
    same_as_one_by_one(call, batch);
    assert!(is_settled_by_column(call, batch), "{batch:?}");
}

/// The numbers of rows that are said to be done while a table is settled.
pub fn rows_done(call: &TableCall, batch: &RecordBatch) -> Vec<usize> {
    let mut done = Vec::new();
    let mut go_on = |rows| {
        done.push(rows);
        true
    };
    call.settle(Some(vec![batch.clone()]), Vec::new(), &BufferPool::default(), &mut go_on).unwrap();
    done
}
