//! Every case as a table of one row, in columns of several types.

use std::fs;
use std::path::PathBuf;
use std::slice;
use std::sync::{Arc, LazyLock};

use arrow_array::types::Int32Type;
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Decimal128Array, DictionaryArray, FixedSizeListArray, Int32Array,
    Int64Array, LargeListArray, LargeListViewArray, LargeStringArray, ListArray, ListViewArray, NullArray, RecordBatch,
    RunArray, StringArray, StringViewArray, StructArray,
};
use arrow_buffer::{NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Fields};
use rammeaftale::tables::{Amounts, TableCall};
use rammeaftale::value::{Shape, Value};
use rammeaftale::{Code, Date, Options, Problem, Rule};
use serde_json::Value as Json;

use crate::support::{one_by_one, rows_of, try_settle};

/// The types of columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    Plain,
    Large,
    Views,
    /// Dictionaries, runs, and lists of a fixed size.
    Encoded,
    /// Decimals and days as such.
    Exact,
}

/// A case: its rule with its options, its input, and its figures or problems.
struct Case {
    call: TableCall,
    input: Json,
    expected: Result<Json, Vec<String>>,
}

static CASES: LazyLock<Vec<Case>> = LazyLock::new(cases);

fn cases() -> Vec<Case> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases"));
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let cases = files.iter().flat_map(|path| {
        let document: Json = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        document["cases"].as_array().unwrap().clone()
    });
    // Options that cannot be read have no table.
    cases
        .filter_map(|case| {
            let given =
                ["agreement", "on", "dialect"].into_iter().filter_map(|name| Some((name, case[name].as_str()?)));
            let options = Value::object(given.map(|(name, text)| (name, Value::from(text))));
            let mut call = TableCall::new(Rule::named(case["rule"].as_str().unwrap()).unwrap());
            call.options = Options::from_value(&options).ok()?;
            let expected = one_by_one(&call, &case["input"]);
            Some(Case { call, input: case["input"].clone(), expected })
        })
        .collect()
}

/// A column of values of one shape; `None` where no column can hold them.
fn column(values: &[&Json], shape: Option<&'static Shape>, form: Form) -> Option<ArrayRef> {
    let given: Vec<_> = values.iter().filter(|value| !value.is_null()).collect();
    Some(match given.first() {
        None => Arc::new(NullArray::new(values.len())),
        Some(Json::Bool(_)) => {
            given.iter().all(|value| value.is_boolean()).then_some(())?;
            Arc::new(values.iter().map(|value| value.as_bool()).collect::<BooleanArray>())
        }
        Some(Json::Number(_)) => {
            given.iter().all(|value| value.is_i64()).then_some(())?;
            integers(values.iter().map(|value| value.as_i64()).collect(), form)
        }
        Some(Json::String(_)) => {
            given.iter().all(|value| value.is_string()).then_some(())?;
            let texts: Vec<_> = values.iter().map(|value| value.as_str()).collect();
            let exact = if form == Form::Exact { exact(&texts, shape) } else { None };
            exact.unwrap_or_else(|| strings(&texts, form))
        }
        Some(Json::Array(_)) => lists(values, shape, form)?,
        Some(Json::Object(_)) => objects(values, shape, form)?,
        Some(Json::Null) => return None,
    })
}

fn integers(numbers: Vec<Option<i64>>, form: Form) -> ArrayRef {
    match form {
        Form::Large => Arc::new(numbers.into_iter().map(|number| i32::try_from(number?).ok()).collect::<Int32Array>()),
        _ => Arc::new(Int64Array::from(numbers)),
    }
}

fn strings(texts: &[Option<&str>], form: Form) -> ArrayRef {
    match form {
        Form::Plain | Form::Exact => Arc::new(texts.iter().collect::<StringArray>()),
        Form::Large => Arc::new(texts.iter().collect::<LargeStringArray>()),
        Form::Views => Arc::new(texts.iter().collect::<StringViewArray>()),
        Form::Encoded if texts.len().is_multiple_of(2) => {
            Arc::new(texts.iter().copied().collect::<DictionaryArray<Int32Type>>())
        }
        Form::Encoded => Arc::new(texts.iter().copied().collect::<RunArray<Int32Type>>()),
    }
}

/// Texts as the decimals or days that they stand for.
fn exact(texts: &[Option<&str>], shape: Option<&Shape>) -> Option<ArrayRef> {
    match shape? {
        Shape::Optional(inner) => exact(texts, Some(inner)),
        Shape::Number(_) | Shape::NumberOrRecord(..) => {
            let scale = |text: &str| text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            let most = texts.iter().flatten().map(|text| scale(text)).max()?;
            let digits = texts.iter().map(|text| match text {
                Some(text) => digits(text, most.checked_sub(scale(text))?).map(Some),
                None => Some(None),
            });
            let digits = digits.collect::<Option<Vec<Option<i128>>>>()?;
            let array = Decimal128Array::from(digits).with_precision_and_scale(38, i8::try_from(most).ok()?).ok()?;
            Some(Arc::new(array))
        }
        Shape::Text("Date") => {
            let day = |text: &str| text.parse::<Date>().ok().filter(|day| day.to_string() == text);
            texts.iter().flatten().all(|text| day(text).is_some()).then_some(())?;
            let texts: ArrayRef = Arc::new(texts.iter().collect::<StringArray>());
            let days = arrow_cast::cast(&texts, &DataType::Date32).ok()?;
            days.as_any().is::<Date32Array>().then_some(days)
        }
        _ => None,
    }
}

/// The digits of a machine number, with so many zeros behind them.
fn digits(text: &str, zeros: usize) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_plain(whole.strip_prefix('-').unwrap_or(whole)) && is_plain(fraction)).then_some(())?;
    (text.len() < 38).then(|| format!("{}{}", text.replace('.', ""), "0".repeat(zeros)).parse().ok())?
}

fn lists(values: &[&Json], shape: Option<&'static Shape>, form: Form) -> Option<ArrayRef> {
    values.iter().all(|value| value.is_array() || value.is_null()).then_some(())?;
    let items: Vec<_> = values.iter().filter_map(|value| value.as_array()).flatten().collect();
    let items = column(&items, shape.and_then(Shape::item), form)?;
    let lengths: Vec<_> = values.iter().map(|value| value.as_array().map_or(0, Vec::len)).collect();
    let nulls = Some(NullBuffer::from(values.iter().map(|value| value.is_array()).collect::<Vec<_>>()));
    let field = Arc::new(Field::new_list_field(items.data_type().clone(), true));
    let starts = || lengths.iter().scan(0, |end, length| Some(std::mem::replace(end, *end + length)));
    Some(match form {
        Form::Plain | Form::Exact => Arc::new(ListArray::new(field, OffsetBuffer::from_lengths(lengths), items, nulls)),
        Form::Large => Arc::new(LargeListArray::new(field, OffsetBuffer::from_lengths(lengths), items, nulls)),
        Form::Encoded if lengths.iter().all(|length| *length == lengths[0]) && nulls.as_ref()?.null_count() == 0 => {
            let length = i32::try_from(lengths[0]).ok()?;
            Arc::new(FixedSizeListArray::try_new(field, length, items, None).ok()?)
        }
        Form::Encoded => {
            let starts = starts().map(|start| i32::try_from(start).unwrap()).collect::<ScalarBuffer<_>>();
            let sizes = lengths.iter().map(|length| i32::try_from(*length).unwrap()).collect::<ScalarBuffer<_>>();
            Arc::new(ListViewArray::new(field, starts, sizes, items, nulls))
        }
        Form::Views => {
            let starts = starts().map(|start| i64::try_from(start).unwrap()).collect::<ScalarBuffer<_>>();
            let sizes = lengths.iter().map(|length| i64::try_from(*length).unwrap()).collect::<ScalarBuffer<_>>();
            Arc::new(LargeListViewArray::new(field, starts, sizes, items, nulls))
        }
    })
}

fn objects(values: &[&Json], shape: Option<&'static Shape>, form: Form) -> Option<ArrayRef> {
    values.iter().all(|value| value.is_object() || value.is_null()).then_some(())?;
    let mut names: Vec<&String> = Vec::new();
    for name in values.iter().filter_map(|value| value.as_object()).flat_map(|fields| fields.keys()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let schema = shape.and_then(Shape::schema);
    let inner = names.iter().map(|name| {
        let inside: Vec<_> = values.iter().map(|value| value.get(name.as_str()).unwrap_or(&Json::Null)).collect();
        let shape = schema.and_then(|schema| schema.fields.iter().find(|field| field.name == *name));
        column(&inside, shape.map(|field| field.shape), form)
    });
    let inner = inner.collect::<Option<Vec<_>>>()?;
    let fields: Fields =
        names.iter().zip(&inner).map(|(name, array)| Field::new(*name, array.data_type().clone(), true)).collect();
    let nulls = NullBuffer::from(values.iter().map(|value| value.is_object()).collect::<Vec<_>>());
    Some(Arc::new(StructArray::try_new_with_length(fields, inner, Some(nulls), values.len()).ok()?))
}

/// An input as a table of one row.
fn table(case: &Case, form: Form) -> Option<RecordBatch> {
    let fields = case.call.rule.input.fields;
    let columns = case.input.as_object()?.iter().map(|(name, value)| {
        let shape = fields.iter().find(|field| field.name == name).map(|field| field.shape);
        Some((name.as_str(), column(&[value], shape, form)?, true))
    });
    RecordBatch::try_from_iter_with_nullable(columns.collect::<Option<Vec<_>>>()?).ok()
}

/// Settles every case that is a table in columns of these types; returns how many were.
fn all_cases_settle(form: Form, amounts: Amounts) -> usize {
    // A column has one type, and one number of decimals.
    let unreadable = ["unknown_field", "wrong_type", "binary_number", "too_many_decimals"];
    let is_readable = |case: &&Case| {
        let problems = case.expected.as_ref().err().into_iter().flatten();
        problems.into_iter().all(|said| unreadable.iter().all(|code| !said.starts_with(code)))
    };
    let mut settled = 0;
    for case in CASES.iter().filter(is_readable) {
        let (mut call, input) = (case.call.clone(), &case.input);
        call.amounts = amounts;
        // Decimals and days have no dialect.
        let form = if call.options.dialect.is_some() && form == Form::Exact { Form::Plain } else { form };
        let Some(table) = table(case, form) else { continue };
        settled += 1;
        match (try_settle(&call, Some(vec![table]), Vec::new()), &case.expected) {
            (Ok(found), Ok(expected)) => assert_eq!(rows_of(&found.batches[0]), slice::from_ref(expected), "{input}"),
            (Err(error), Err(expected)) => {
                let own = |problem: &Problem| problem.place().replacen("rows[0].", "", 1);
                let found = error.problems().iter().map(|problem| format!("{} at {}", problem.code(), own(problem)));
                assert_eq!(&found.collect::<Vec<_>>(), expected, "{input}");
            }
            (Err(error), Ok(_)) => {
                // A band may have more digits than 64 bits hold.
                let is_band = |problem: &Problem| problem.code() == Code::Overflow && problem.place().ends_with("band");
                assert!(amounts == Amounts::Oere && error.problems().iter().all(is_band), "{input}: {error}");
            }
            (Ok(_), Err(expected)) => panic!("{expected:?}: {input}"),
        }
    }
    settled
}

#[test]
fn a_row_of_plain_columns_is_a_call() {
    assert!(all_cases_settle(Form::Plain, Amounts::Decimal) > 300);
}

#[test]
fn a_row_of_large_columns_is_a_call() {
    assert!(all_cases_settle(Form::Large, Amounts::Oere) > 300);
}

#[test]
fn a_row_of_views_is_a_call() {
    assert!(all_cases_settle(Form::Views, Amounts::Decimal) > 300);
}

#[test]
fn a_row_of_dictionaries_and_runs_is_a_call() {
    assert!(all_cases_settle(Form::Encoded, Amounts::Oere) > 300);
}

#[test]
fn a_row_of_decimals_and_days_is_a_call() {
    assert!(all_cases_settle(Form::Exact, Amounts::Decimal) > 300);
}
