//! Whole columns: nanoseconds per row of `daily_rate`, `year_result` and `reregulated_rate` on one thread, from decimals and from
//! integers of 64 bits, into the memory of the last result.
//!
//! `cargo bench -p rammeaftale --features arrow --bench columns`

use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use arrow_array::{ArrayRef, Decimal64Array, Decimal128Array, Int32Array, Int64Array, RecordBatch};
use arrow_schema::ArrowError;
use rammeaftale::Rule;
use rammeaftale::tables::{Amounts, BufferPool, TableCall};
use rammeaftale::value::Value;

/// The rows repeat with this period.
const DIFFERENT: i64 = 9_973;

/// The decimals of an amount.
const OERE: i8 = 2;

/// Numbers in the smallest units of a column.
fn numbers(rows: usize, first: i64, step: i64) -> Vec<i64> {
    let different = (0..DIFFERENT).map(|place| first + place * step);
    different.cycle().take(rows).collect()
}

/// Amounts as decimals of 128 bits, and the rest too; or as whole øre, and the rest as decimals of 64 bits.
fn table(rows: usize, amounts: Amounts) -> Result<RecordBatch, Box<dyn Error>> {
    let number = |numbers: Vec<i64>, decimals: i8| -> Result<ArrayRef, ArrowError> {
        if amounts == Amounts::Decimal {
            let wide = Decimal128Array::from_iter_values(numbers.into_iter().map(i128::from));
            return Ok(Arc::new(wide.with_precision_and_scale(38, decimals)?));
        }
        if decimals == OERE {
            return Ok(Arc::new(Int64Array::from(numbers)));
        }
        Ok(Arc::new(Decimal64Array::from(numbers).with_precision_and_scale(18, decimals)?))
    };
    Ok(RecordBatch::try_from_iter([
        ("basis", number(numbers(rows, 123_456_789, 1_234_567), OERE)?),
        ("cost", number(numbers(rows, 123_456_789, 1_234_567), OERE)?),
        ("revenue", number(numbers(rows, 100_456_789, 1_134_567), OERE)?),
        ("base", number(numbers(rows, 100_456_789, 1_134_567), OERE)?),
        ("regulated", number(numbers(rows, -456_789, 1_567), OERE)?),
        ("places", number(numbers(rows, 40, 2), 1)?),
        ("occupancy", number(numbers(rows, 800_001, 17), 4)?),
        ("days", Arc::new(Int32Array::from(vec![365; rows])) as ArrayRef),
        ("year", Arc::new(Int32Array::from(vec![2023; rows])) as ArrayRef),
    ])?)
}

fn main() -> Result<(), Box<dyn Error>> {
    // The test runner builds benches too and passes no --bench: then one run is enough.
    let (rows, rounds) =
        if std::env::args().any(|argument| argument == "--bench") { (32_768_usize, 300) } else { (100, 1) };
    let text = |text: &'static str| -> Value<'static> { text.into() };
    let unit = ("unit".to_owned(), text("0.01"));
    let calls = [
        ("daily_rate", "rate", vec![unit.clone()]),
        (
            "year_result",
            "regulated",
            vec![
                ("band_percent".to_owned(), text("5")),
                ("base_kind".to_owned(), text("turnover")),
                ("reading".to_owned(), text("own_risk")),
            ],
        ),
        ("reregulated_rate", "rate", vec![unit, ("years_later".to_owned(), 2.into())]),
    ];
    for (name, figure, constants) in calls {
        for (figures, amounts) in [
            (vec![figure.to_owned()], Amounts::Decimal),
            (Vec::new(), Amounts::Decimal),
            (vec![figure.to_owned()], Amounts::Oere),
            (Vec::new(), Amounts::Oere),
        ] {
            let mut call = TableCall::new(Rule::named(name)?).with_constants(constants.clone());
            (call.figures, call.amounts) = (figures, amounts);
            let batch = table(rows, amounts)?;
            if amounts == Amounts::Oere {
                let oere = ["basis", "revenue", "cost", "base", "regulated"].map(str::to_owned);
                call.in_oere = oere.into_iter().filter(|name| call.rule.input.has_field(name)).collect();
            }
            let columns = batch.schema_ref().fields().iter().map(|column| column.name());
            call.ignore = columns.filter(|name| !call.rule.input.has_field(name)).cloned().collect();
            let (mut fastest, mut last) = (u128::MAX, Vec::new());
            for _ in 0..rounds {
                let start = Instant::now();
                let buffers = BufferPool::from_tables(std::mem::take(&mut last));
                let data = Some(vec![black_box(&batch).clone()]);
                let settled = black_box(call.settle(data, Vec::new(), &buffers, &mut |_| true)?);
                fastest = fastest.min(start.elapsed().as_nanos());
                last = settled.unwrap_or_default().batches;
            }
            let asked = if call.figures.is_empty() { "all figures" } else { figure };
            let tenths = fastest * 10 / u128::try_from(rows)?;
            println!("{:>6}.{} ns a row  {name}: {asked}, {}", tenths / 10, tenths % 10, amounts.as_str());
        }
    }
    Ok(())
}
