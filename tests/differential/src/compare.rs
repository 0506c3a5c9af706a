//! Drawn rows through the tables of the library, against what the model expects.

use core::fmt;
use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Decimal128Type, Int64Type};
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_schema::DataType;
use arrow_select::concat::concat_batches;
use fastrand::Rng;
use rammeaftale::Rule;
use rammeaftale::tables::{BufferPool, OnProblem, TableCall};

use crate::figures::{Drawn, Expected};
use crate::model::MODELS;

/// How many rows are settled together.
const ROWS_TOGETHER: u64 = 16_384;
/// How many disagreements are shown.
const SHOWN: u64 = 20;
/// Of so many tables one is settled row by row, where the rule has a kernel.
const ROW_BY_ROW: u64 = 4;

/// How many rows were compared, by rule.
#[derive(Clone, Debug, Default)]
pub struct Report {
    seed: u64,
    rules: BTreeMap<&'static str, Count>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    rows: u64,
    near_an_edge: u64,
    /// Rows that the model refuses.
    refused: u64,
    /// Rows in tables that no kernel settles.
    row_by_row: u64,
    disagree: u64,
}

impl Report {
    /// How many rows were compared.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.sum(|count| count.rows)
    }

    /// How many rows were drawn near an edge.
    #[must_use]
    pub fn near_an_edge(&self) -> u64 {
        self.sum(|count| count.near_an_edge)
    }

    /// How many rows have another figure than the model, or another row is refused.
    #[must_use]
    pub fn disagree(&self) -> u64 {
        self.sum(|count| count.disagree)
    }

    fn sum(&self, of: fn(&Count) -> u64) -> u64 {
        self.rules.values().map(of).sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = |name: &str, cells: [&str; 5]| {
            let [rows, edge, refused, single, disagree] = cells;
            writeln!(f, "{name:<20}{rows:>12}{edge:>14}{refused:>12}{single:>14}{disagree:>10}")
        };
        line(&format!("seed {}", self.seed), ["rows", "near an edge", "refused", "row by row", "disagree"])?;
        for (rule, count) in &self.rules {
            let cells = [count.rows, count.near_an_edge, count.refused, count.row_by_row, count.disagree];
            let cells = cells.map(|number| number.to_string());
            line(rule, [&cells[0], &cells[1], &cells[2], &cells[3], &cells[4]])?;
        }
        let (rows, disagree) = (self.rows(), self.disagree());
        write!(f, "{} rows near an edge; {} passed, {disagree} failed", self.near_an_edge(), rows - disagree)
    }
}

/// Draws at least so many rows from a seed, settles them as tables and compares every figure. The first disagreements are said.
///
/// # Panics
/// Where a table is not settled at all.
pub fn compare(rows: u64, seed: u64, say: &mut dyn FnMut(&str)) -> Report {
    let mut rng = Rng::with_seed(seed);
    let mut report = Report { seed, ..Report::default() };
    let buffers = BufferPool::default();
    let (mut done, mut shown) = (0, 0);
    // Few rows are of many rules too.
    let most = ROWS_TOGETHER.min(rows.div_ceil(64));
    while done < rows {
        let together = usize::try_from(most.min(rows - done)).expect("a short table");
        let drawn = MODELS[rng.usize(0..MODELS.len())](&mut rng, together);
        let is_row_by_row = rng.u64(0..ROW_BY_ROW) == 0 || !has_kernel(&drawn);
        let settled = settle(&drawn, is_row_by_row, &buffers);
        let wrong = wrong_rows(&drawn, &settled);
        for row in wrong.iter().take(usize::try_from(SHOWN - shown).unwrap_or(0)) {
            say(&shown_row(&drawn, &settled, *row));
            shown += 1;
        }
        let count = report.rules.entry(drawn.rule).or_default();
        let drawn_rows = u64::try_from(together).unwrap_or(0);
        done += drawn_rows;
        count.rows += drawn_rows;
        count.near_an_edge += drawn.near_an_edge;
        count.refused += drawn.refused.iter().map(|refused| u64::from(*refused)).sum::<u64>();
        count.row_by_row += if is_row_by_row { drawn_rows } else { 0 };
        count.disagree += u64::try_from(wrong.len()).unwrap_or(u64::MAX);
    }
    report
}

fn has_kernel(drawn: &Drawn) -> bool {
    ["allocate", "daily_rate", "reregulated_rate", "year_result"].contains(&drawn.rule)
        && drawn.constants.iter().all(|(_, value)| value != "each_rounded" && value != "carry_over")
}

/// Settles the rows; a constant in a column of texts leaves all of them to the rule.
fn settle(drawn: &Drawn, is_row_by_row: bool, buffers: &BufferPool) -> RecordBatch {
    let mut columns = drawn.columns.clone();
    let mut constants = drawn.constants.clone();
    if is_row_by_row && let Some((name, value)) = constants.pop() {
        let column: ArrayRef = Arc::new(StringArray::from(vec![value.as_str(); drawn.refused.len()]));
        columns.push((name, column));
    }
    let constants = constants.into_iter().map(|(name, value)| (name.to_owned(), value.into()));
    let mut call = TableCall::new(Rule::named(drawn.rule).expect("a rule")).with_constants(constants);
    call.on_problem = OnProblem::Collect;
    call.in_oere = vec!["regulated".to_owned()];
    call.in_oere.retain(|_| drawn.rule == "reregulated_rate");
    let table = RecordBatch::try_from_iter(columns).expect("columns of one length");
    let settled = call.settle(Some(vec![table]), Vec::new(), buffers, &mut |_| true);
    let batches = settled.expect("problems are collected").expect("nobody interrupts").batches;
    concat_batches(&batches[0].schema(), &batches).expect("batches of one schema")
}

/// The rows with another figure than the model's, or refused by one of the two alone.
fn wrong_rows(drawn: &Drawn, settled: &RecordBatch) -> Vec<usize> {
    let errors = settled.column_by_name("error").expect("problems are collected");
    let mut wrong = vec![false; drawn.refused.len()];
    for (row, (wrong, refused)) in wrong.iter_mut().zip(&drawn.refused).enumerate() {
        *wrong = errors.is_valid(row) != *refused;
    }
    for expected in &drawn.expected {
        let column = settled.column_by_name(expected.name).expect("a figure");
        mark(&mut wrong, &drawn.refused, column, expected);
    }
    (0..wrong.len()).filter(|row| wrong[*row]).collect()
}

/// Marks the rows whose figure is another one.
fn mark(wrong: &mut [bool], refused: &[bool], column: &ArrayRef, expected: &Expected) {
    let digits = expected.digits.as_slice();
    let mut each = |is_right: &dyn Fn(usize) -> bool| {
        for (row, wrong) in wrong.iter_mut().enumerate() {
            *wrong |= !(refused[row] || column.is_valid(row) && is_right(row));
        }
    };
    match column.data_type() {
        DataType::Decimal128(..) => {
            let column = column.as_primitive::<Decimal128Type>();
            each(&|row| column.value(row) == digits[row]);
        }
        DataType::Int64 => {
            let column = column.as_primitive::<Int64Type>();
            each(&|row| i128::from(column.value(row)) == digits[row]);
        }
        DataType::Boolean => {
            let column = column.as_boolean();
            each(&|row| i128::from(column.value(row)) == digits[row]);
        }
        _ => {
            let lists = column.as_list::<i32>();
            let (item, lengths) = expected.items.as_ref().expect("a list has items");
            let shares = lists.values().as_struct().column_by_name(item).expect("a field");
            let shares = shares.as_primitive::<Decimal128Type>().values();
            let mut rest = digits;
            let of_rows: Vec<_> = lengths.iter().map(|length| rest.split_off(..*length).expect("so many")).collect();
            each(&|row| {
                let [first, end] =
                    [row, row + 1].map(|at| usize::try_from(lists.value_offsets()[at]).expect("an offset"));
                shares[first..end] == *of_rows[row]
            });
        }
    }
}

/// A row, what was expected of it and what was settled.
fn shown_row(drawn: &Drawn, settled: &RecordBatch, row: usize) -> String {
    let cells = |columns: &mut dyn Iterator<Item = (&str, &ArrayRef)>| {
        columns.map(|(name, column)| format!("{name} {:?}", column.slice(row, 1))).collect::<Vec<_>>().join(", ")
    };
    let given = cells(&mut drawn.columns.iter().map(|(name, column)| (*name, column)));
    let schema = settled.schema();
    let names = schema.fields().iter().map(|field| field.name().as_str());
    let got = cells(&mut names.zip(settled.columns()));
    let expected = drawn.expected.iter().filter(|expected| expected.items.is_none());
    let expected: Vec<_> = expected.map(|expected| (expected.name, expected.digits[row])).collect();
    let refused = drawn.refused[row];
    format!("{} {:?}: {given}\n  expected {expected:?}, refused {refused}\n  got {got}", drawn.rule, drawn.constants)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A quick sample; `cargo xtask differential` takes as many rows as one likes.
    #[test]
    fn the_tables_agree_with_the_model() {
        let report = compare(60_000, 17, &mut |line| println!("{line}"));
        assert_eq!(report.disagree(), 0, "{report}");
        assert!(report.near_an_edge() * 5 > report.rows() * 2, "{report}");
        assert_eq!(report.rules.len(), 8, "{report}");
    }

    #[test]
    fn another_figure_and_another_refusal_are_found() {
        let mut rng = Rng::with_seed(1);
        for model in MODELS {
            let mut drawn = model(&mut rng, 50);
            let settled = settle(&drawn, false, &BufferPool::default());
            assert_eq!(wrong_rows(&drawn, &settled), [0; 0]);
            let row = drawn.refused.iter().position(|refused| !refused).expect("a row with figures");
            let last = drawn.expected.last_mut().expect("a figure");
            last.digits[row] += 1;
            assert_eq!(wrong_rows(&drawn, &settled), [row], "{}", drawn.rule);
            assert!(shown_row(&drawn, &settled, row).contains(drawn.rule));
            drawn.refused[row] = true;
            assert_eq!(wrong_rows(&drawn, &settled), [row], "{}", drawn.rule);
        }
    }
}
