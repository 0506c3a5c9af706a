//! The kernels say what the rules say: every table once by the kernel and once row by row.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Int32Type, Int64Type};
use arrow_array::{
    Array, ArrayRef, Decimal128Array, Int32Array, Int64Array, ListArray, RecordBatch, StringArray, StructArray,
};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{DataType, Field};
use arrow_select::concat::concat;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;

use crate::read::Dialect;
use crate::settlement::{RULES, Rule};
use crate::tables::kernels::{self, DenseTable};
use crate::tables::row::{Constant, Sources};
use crate::tables::{Amounts, BufferPool, OnProblem, TableCall};
use crate::value::{DecimalDigits, Value};

fn rule(name: &str) -> &'static Rule {
    RULES.iter().find(|rule| rule.name == name).expect("a rule")
}

fn in_oere(rule: &Rule) -> Vec<String> {
    ["regulated"].iter().filter(|name| rule.input.has_field(name)).map(ToString::to_string).collect()
}

fn text(name: &str, text: &str) -> Constant {
    (name.to_owned(), text.to_owned().into())
}

/// The figures of a table, as decimals and in øre.
fn settled(rule: &'static Rule, constants: &[Constant], batch: &RecordBatch) -> [RecordBatch; 2] {
    calls(rule, constants).map(|call| one_batch(&call, batch))
}

/// Each figure is the same when it alone is asked for, except that whole øre together are none where one of them does not fit.
fn alone_as_together(rule: &'static Rule, constants: &[Constant], batch: &RecordBatch, together: &[RecordBatch; 2]) {
    for (mut call, together) in calls(rule, constants).into_iter().zip(together) {
        for figure in rule.result.fields {
            call.figures = vec![figure.name.to_owned()];
            let alone = one_batch(&call, batch);
            let [alone, together] =
                [&alone, together].map(|batch| batch.column_by_name(figure.name).expect("a figure"));
            for row in (0..batch.num_rows()).filter(|row| call.amounts == Amounts::Decimal || together.is_valid(*row)) {
                assert_eq!(&alone.slice(row, 1), &together.slice(row, 1));
            }
        }
    }
}

fn calls(rule: &'static Rule, constants: &[Constant]) -> [TableCall; 2] {
    [Amounts::Decimal, Amounts::Oere].map(|amounts| {
        let mut call = TableCall::new(rule).with_constants(constants.to_vec());
        (call.in_oere, call.on_problem, call.amounts) = (in_oere(rule), OnProblem::Collect, amounts);
        call
    })
}

fn one_batch(call: &TableCall, batch: &RecordBatch) -> RecordBatch {
    let settled = call.settle(Some(vec![batch.clone()]), Vec::new(), &BufferPool::default(), &mut |_| true);
    let mut batches = settled.expect("problems are collected").expect("nobody interrupts").batches;
    assert_eq!(batches.len(), 1);
    batches.remove(0)
}

/// Settles a table with its constants, and again with one of them in a column, where no kernel looks for it.
fn both_ways(name: &str, constants: &[Constant], batch: &RecordBatch) -> ([RecordBatch; 2], [RecordBatch; 2]) {
    let (in_column, others) = constants.split_last().expect("a constant");
    let Value::Text(text) = &in_column.1 else { panic!("a text") };
    let column: ArrayRef = Arc::new(StringArray::from(vec![&**text; batch.num_rows()]));
    let schema = batch.schema();
    let columns = schema.fields().iter().map(|field| field.name().clone()).zip(batch.columns().iter().cloned());
    let with_column = RecordBatch::try_from_iter(columns.chain([(in_column.0.clone(), column)])).expect("a table");
    assert!(left_to_the_rule(name, others, &with_column).is_none(), "a kernel");
    let quick = settled(rule(name), constants, batch);
    alone_as_together(rule(name), constants, batch, &quick);
    (quick, settled(rule(name), others, &with_column))
}

/// A table once with the value of its first row in a whole column and once with that value as a constant, for every column.
fn as_columns_and_constants(
    name: &str,
    constants: &[Constant],
    batch: &RecordBatch,
) -> Vec<([RecordBatch; 2], [RecordBatch; 2])> {
    let schema = batch.schema();
    let pairs = schema.fields().iter().zip(batch.columns()).enumerate().filter_map(|(place, (field, column))| {
        let first = column.slice(0, 1);
        let constant = constant(&first)?;
        let mut columns = batch.columns().to_vec();
        columns[place] = concat(&vec![first.as_ref(); batch.num_rows()]).expect("a column");
        let filled = RecordBatch::try_new(batch.schema(), columns).expect("a table");
        let with_constant: Vec<_> = constants.iter().cloned().chain([(field.name().clone(), constant)]).collect();
        Some((settled(rule(name), constants, &filled), settled(rule(name), &with_constant, batch)))
    });
    pairs.collect()
}

/// The only value of a column; `None` if there is no such constant.
fn constant(column: &ArrayRef) -> Option<Value<'static>> {
    if column.is_null(0) {
        return Some(Value::Null);
    }
    match column.data_type() {
        DataType::Decimal128(_, scale) => {
            let digits = column.as_primitive::<Decimal128Type>().value(0);
            Some(Value::Decimal(DecimalDigits { digits, decimals: u32::try_from(*scale).ok()? }))
        }
        DataType::Int32 => Some(Value::exact_integer(column.as_primitive::<Int32Type>().value(0).into())),
        DataType::Int64 => Some(Value::exact_integer(column.as_primitive::<Int64Type>().value(0).into())),
        _ => None,
    }
}

/// How many rows a kernel leaves to the rule.
fn left_to_the_rule(name: &str, constants: &[Constant], batch: &RecordBatch) -> Option<usize> {
    let rule = rule(name);
    let in_oere = in_oere(rule);
    let sources = Sources::of(rule.input.fields, batch, constants, &in_oere);
    let table = DenseTable { sources: &sources, rows: batch.num_rows(), dialect: Dialect::Machine, defaults: None };
    let figures = TableCall::new(rule).wanted().expect("all figures");
    let output = kernels::run(rule, &table, &figures, Amounts::Decimal, &BufferPool::default());
    output.map(|output| output.fallback_rows.len())
}

fn array(array: impl Array + 'static) -> ArrayRef {
    Arc::new(array)
}

fn decimals(digits: impl IntoIterator<Item = Option<i128>>, scale: i8) -> ArrayRef {
    let digits: Decimal128Array = digits.into_iter().collect();
    array(digits.with_precision_and_scale(38, scale).expect("a scale"))
}

/// Whole numbers around zero, of everyday size, around limits, and beyond.
fn digits(everyday: core::ops::Range<i128>, limit: i128) -> impl Strategy<Value = Option<i128>> + Clone {
    let whole = prop_oneof![
        8 => everyday,
        1 => -3_i128..4,
        1 => limit - 3..limit + 4,
        1 => -limit - 3..4 - limit,
        1 => any::<i64>().prop_map(i128::from),
        1 => any::<i128>(),
    ];
    weighted(0.97, whole)
}

const AMOUNT: i128 = 1_000_000_000_000_000;

fn amount() -> impl Strategy<Value = Option<i128>> + Clone {
    digits(-5_000_000_000..5_000_000_000, AMOUNT)
}

/// The fields of expected days: places, days, occupancy.
fn day() -> impl Strategy<Value = (Option<i128>, Option<i32>, Option<i128>)> {
    (digits(100..10_000, 10_000_000), weighted(0.97, -1..368_i32), digits(500_000..1_000_001, 10_000_000))
}

fn unit() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["0.01", "1", "10", "100"])
}

proptest! {
    #[test]
    fn daily_rates(rows in vec((amount(), day()), 1..40), unit in unit()) {
        let batch = RecordBatch::try_from_iter([
            ("basis", decimals(rows.iter().map(|(basis, _)| *basis), 2)),
            ("places", decimals(rows.iter().map(|(_, day)| day.0), 2)),
            ("days", array(rows.iter().map(|(_, day)| day.1).collect::<Int32Array>())),
            ("occupancy", decimals(rows.iter().map(|(_, day)| day.2), 4)),
        ]).expect("a table");
        let (quick, slow) = both_ways("daily_rate", &[text("unit", unit)], &batch);
        prop_assert_eq!(quick, slow);
        for (column, constant) in as_columns_and_constants("daily_rate", &[text("unit", unit)], &batch) {
            prop_assert_eq!(column, constant);
        }
    }

    #[test]
    fn year_results(
        rows in vec((amount(), amount(), amount(), -2_i128..3), 1..40),
        percent in prop::sample::select(vec!["5", "0", "0.0001", "1000"]),
    ) {
        // Exactly on the line and an øre beside it, where the base allows.
        let cost = rows.iter().map(|(revenue, cost, base, beside)| match (revenue, base) {
            (Some(revenue), Some(base)) if base % 20 == 0 => Some(revenue.wrapping_add(base / 20).wrapping_add(*beside)),
            _ => *cost,
        });
        let batch = RecordBatch::try_from_iter([
            ("revenue", decimals(rows.iter().map(|row| row.0), 2)),
            ("cost", decimals(cost, 2)),
            ("base", decimals(rows.iter().map(|row| row.2), 2)),
        ]).expect("a table");
        let constants = [text("band_percent", percent), text("base_kind", "turnover"), text("reading", "own_risk")];
        let (quick, slow) = both_ways("year_result", &constants, &batch);
        prop_assert_eq!(quick, slow);
        for (column, constant) in as_columns_and_constants("year_result", &constants, &batch) {
            prop_assert_eq!(column, constant);
        }
    }

    #[test]
    fn reregulated_rates(
        rows in vec((amount(), any::<Option<i64>>(), day(), 2195..2200_i64), 1..40),
        unit in unit(),
        known in prop::sample::select(vec!["basis", "normal_rate"]),
    ) {
        let batch = RecordBatch::try_from_iter([
            (known, decimals(rows.iter().map(|(known, ..)| *known), 2)),
            // Whole øre in a column of whole numbers.
            ("regulated", array(rows.iter().map(|row| row.1.map(|oere| oere >> 20)).collect::<Int64Array>())),
            ("places", decimals(rows.iter().map(|(_, _, day, _)| day.0), 2)),
            ("days", array(rows.iter().map(|(_, _, day, _)| day.1).collect::<Int32Array>())),
            ("occupancy", decimals(rows.iter().map(|(_, _, day, _)| day.2), 4)),
            ("year", array(rows.iter().map(|row| Some(row.3)).collect::<Int64Array>())),
        ]).expect("a table");
        let constants = [("years_later".to_owned(), Value::exact_integer(2)), text("unit", unit)];
        let (quick, slow) = both_ways("reregulated_rate", &constants, &batch);
        prop_assert_eq!(quick, slow);
        for (column, constant) in as_columns_and_constants("reregulated_rate", &constants, &batch) {
            prop_assert_eq!(column, constant);
        }
    }

    #[test]
    fn splits(
        rows in vec((amount(), vec((0..12_u8, weighted(0.99, digits(0..4, 1_000_000_000_000_000_000))), 0..8), any::<bool>()), 1..20),
        unit in unit(),
    ) {
        // Now and then the same parties as in the row before, and amounts of whole units.
        let mut before = Vec::new();
        let mut rows = rows;
        for (amount, parties, again) in &mut rows {
            if *again {
                *amount = amount.map(|amount| amount / 10_000 * 10_000);
                *parties = before.iter().zip(parties.iter().cycle()).map(|(id, (_, weight))| (*id, *weight)).collect();
            }
            before = parties.iter().map(|(id, _)| *id).collect();
        }
        let ids = ["9", "10", "Vejle", "Ærø", "Aabenraa", "Billund", " Billund", "", "Fanø", "Esbjerg", "Varde", "Sønderborg"];
        let parties = || rows.iter().flat_map(|(_, parties, _)| parties.iter());
        let items = StructArray::from(vec![
            (
                Arc::new(Field::new("id", DataType::Utf8, true)),
                array(parties().map(|(id, _)| ids.get(usize::from(*id))).collect::<StringArray>()),
            ),
            (
                Arc::new(Field::new("weight", DataType::Decimal128(38, 6), true)),
                decimals(parties().map(|(_, weight)| weight.flatten()), 6),
            ),
        ]);
        let lists = ListArray::try_new(
            Arc::new(Field::new_list_field(items.data_type().clone(), true)),
            OffsetBuffer::from_lengths(rows.iter().map(|(_, parties, _)| parties.len())),
            Arc::new(items),
            None,
        );
        let batch = RecordBatch::try_from_iter([
            ("amount", decimals(rows.iter().map(|(amount, ..)| *amount), 2)),
            ("parties", array(lists.expect("lists"))),
        ]).expect("a table");
        let constants = [text("unit", unit), text("method", "largest_remainder")];
        let (quick, slow) = both_ways("allocate", &constants, &batch);
        prop_assert_eq!(quick, slow);
        for (column, constant) in as_columns_and_constants("allocate", &constants, &batch) {
            prop_assert_eq!(column, constant);
        }
    }
}

#[test]
fn everyday_rows_are_not_left_to_the_rule() {
    let service = [
        ("basis", decimals([Some(2_107_656_000), Some(90_000_000_000)], 2)),
        ("places", array(Int64Array::from(vec![8, 1_000]))),
        ("days", array(Int32Array::from(vec![365, 366]))),
        ("occupancy", decimals([Some(90), Some(54)], 0)),
    ];
    let with = |others: Vec<(&'static str, ArrayRef)>| {
        RecordBatch::try_from_iter(service.iter().cloned().chain(others)).expect("a table")
    };
    let left = |rule, constants: &[Constant], others| left_to_the_rule(rule, constants, &with(others));
    let unit = text("unit", "0.01");
    assert_eq!(left("daily_rate", core::slice::from_ref(&unit), Vec::new()), Some(0));

    let amounts = || decimals([Some(-386_694_800), Some(5)], 2);
    let years = vec![("regulated", amounts()), ("year", array(Int64Array::from(vec![2023, 2024])))];
    let constants = [("years_later".to_owned(), Value::exact_integer(2)), unit.clone()];
    assert_eq!(left("reregulated_rate", &constants, years), Some(0));

    let accounts = vec![("revenue", amounts()), ("cost", amounts()), ("base", decimals([Some(0), Some(7)], 0))];
    let constants = [text("band_percent", "5"), text("base_kind", "basis"), text("reading", "own_risk")];
    assert_eq!(left("year_result", &constants, accounts), Some(0));
}
