//! Tables with the figures that the model expects.

use std::sync::Arc;

use arrow_array::{ArrayRef, Decimal128Array, Int32Array, Int64Array};

/// The highest amount, in øre.
pub(crate) const AMOUNT: i128 = 1_000_000_000_000_000;
/// The highest of the other figures with decimals, in units of the eighth.
pub(crate) const PLACE_DAYS: i128 = 100_000_000_000_000_000;

/// Units that amounts are rounded to, in øre and as they are written.
pub(crate) const UNITS: [(i128, &str); 5] = [(1, "0.01"), (10, "0.10"), (100, "1"), (1_000, "10"), (10_000, "100")];

/// Rows of one rule, and what they must give.
#[derive(Debug)]
pub(crate) struct Drawn {
    pub rule: &'static str,
    pub constants: Vec<(&'static str, String)>,
    pub columns: Vec<(&'static str, ArrayRef)>,
    pub expected: Vec<Expected>,
    /// Whether a row has a figure beyond its limit, or is no input of the rule.
    pub refused: Vec<bool>,
    /// How many rows were drawn near an edge.
    pub near_an_edge: u64,
}

/// A figure of every row, in units of its last decimal; a figure of every item of every row for a list.
#[derive(Debug)]
pub(crate) struct Expected {
    pub name: &'static str,
    /// The field of the items and how many each row has, where the figure is a list.
    pub items: Option<(&'static str, Vec<usize>)>,
    pub digits: Vec<i128>,
}

impl Expected {
    pub(crate) const fn of(name: &'static str, digits: Vec<i128>) -> Self {
        Self { name, items: None, digits }
    }
}

/// The quotient, rounded half away from zero.
pub(crate) fn rounded(numerator: i128, denominator: i128) -> i128 {
    assert!(denominator > 0, "nothing is divided by {denominator}");
    let (whole, rest) = (numerator.abs() / denominator, numerator.abs() % denominator);
    (whole + i128::from(2 * rest >= denominator)) * numerator.signum()
}

/// The quotient, rounded to a multiple of a unit.
pub(crate) fn rounded_to(unit: i128, numerator: i128, denominator: i128) -> i128 {
    rounded(numerator, denominator * unit) * unit
}

/// Whether all of these are amounts.
pub(crate) fn are_amounts(oere: &[i128]) -> bool {
    oere.iter().all(|oere| oere.abs() <= AMOUNT)
}

pub(crate) fn decimals(digits: Vec<i128>, scale: i8) -> ArrayRef {
    let array = Decimal128Array::from(digits);
    Arc::new(array.with_precision_and_scale(38, scale).expect("38 digits are enough"))
}

pub(crate) fn whole(numbers: &[i128]) -> ArrayRef {
    Arc::new(Int32Array::from_iter_values(numbers.iter().map(|number| i32::try_from(*number).expect("a short number"))))
}

/// Whole øre in a column of whole numbers.
pub(crate) fn long(numbers: &[i128]) -> ArrayRef {
    Arc::new(Int64Array::from_iter_values(numbers.iter().map(|number| i64::try_from(*number).expect("an amount"))))
}
