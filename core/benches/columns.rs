//! Whole columns: nanoseconds per row of `daily_rate`, `year_result` and `reregulated_rate`.
//!
//! `cargo bench -p rammeaftale --features arrow --bench columns`

use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use arrow_array::{ArrayRef, Decimal128Array, Int32Array, RecordBatch};
use rammeaftale::Rule;
use rammeaftale::tables::{Amounts, BufferPool, TableCall};
use rammeaftale::value::Value;

/// The rows repeat with this period.
const DIFFERENT: i128 = 9_973;

fn decimals(rows: usize, scale: i8, first: i128, step: i128) -> Result<ArrayRef, Box<dyn Error>> {
    let values = (0..rows).map(|row| first + i128::try_from(row).unwrap_or(0) % DIFFERENT * step);
    Ok(Arc::new(Decimal128Array::from_iter_values(values).with_precision_and_scale(38, scale)?))
}

fn main() -> Result<(), Box<dyn Error>> {
    // The test runner builds benches too and passes no --bench: then one run is enough.
    let (rows, rounds) =
        if std::env::args().any(|argument| argument == "--bench") { (32_768_usize, 300) } else { (100, 1) };
    let batch = RecordBatch::try_from_iter([
        ("basis", decimals(rows, 2, 123_456_789, 1_234_567)?),
        ("cost", decimals(rows, 2, 123_456_789, 1_234_567)?),
        ("revenue", decimals(rows, 2, 100_456_789, 1_134_567)?),
        ("base", decimals(rows, 2, 100_456_789, 1_134_567)?),
        ("regulated", decimals(rows, 2, -456_789, 1_567)?),
        ("places", decimals(rows, 2, 400, 25)?),
        ("occupancy", decimals(rows, 4, 800_001, 17)?),
        ("days", Arc::new(Int32Array::from(vec![365; rows])) as ArrayRef),
        ("year", Arc::new(Int32Array::from(vec![2023; rows])) as ArrayRef),
    ])?;
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
            let mut fastest = u128::MAX;
            for _ in 0..rounds {
                let start = Instant::now();
                let data = Some(vec![black_box(&batch).clone()]);
                black_box(call.settle(data, Vec::new(), &BufferPool::default(), &mut |_| true)?);
                fastest = fastest.min(start.elapsed().as_nanos());
            }
            let asked = if call.figures.is_empty() { "all figures" } else { figure };
            let tenths = fastest * 10 / u128::try_from(rows)?;
            println!("{:>6}.{} ns a row  {name}: {asked}, {}", tenths / 10, tenths % 10, amounts.as_str());
        }
    }
    Ok(())
}
