//! Bounds of figures and of their errors, as whole numbers: sizes in millionths, errors in units of 10⁻¹⁸. What no longer
//! fits stays at the largest.

use crate::error::Problem;
use crate::numbers::{BigRatio, Ratio};

/// Millionths in a whole.
pub(super) const SIZE: i128 = 1_000_000;
/// Units of an error in a whole.
pub(super) const ERROR: i128 = 1_000_000_000_000_000_000;
/// Units of an error in a millionth.
pub(super) const ERROR_IN_SIZE: i128 = ERROR / SIZE;

/// How large a figure is at the most, and how far a spreadsheet's may be off.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub size: i128,
    pub error: i128,
}

impl Reach {
    /// Nothing.
    pub(super) const ZERO: Self = Self { size: 0, error: 0 };

    /// Of a number in a cell: the nearest that binary has.
    pub(super) fn of(size: i128) -> Self {
        Self { size, error: noise(size) }
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        Self { size: self.size.saturating_add(other.size), error: self.error.saturating_add(other.error) }
    }

    pub(super) fn with_noise_of(self, operations: usize) -> Self {
        let operations = i128::try_from(operations).unwrap_or(i128::MAX);
        Self { error: self.error.saturating_add(noise(self.size).saturating_mul(operations)), ..self }
    }

    pub(super) fn larger(self, other: Self) -> Self {
        Self { size: self.size.max(other.size), error: self.error.max(other.error) }
    }

    pub(super) fn times(self, other: Self) -> Self {
        let product = |a, b| ratio(a, b, SIZE);
        let error = product(self.size, other.error).saturating_add(product(other.size, self.error));
        Self { size: product(self.size, other.size), error }.with_noise_of(1)
    }

    /// Divided by a figure that is at least so large.
    pub(super) fn over(self, other: Self, least: i128) -> Self {
        let size = ratio(self.size, SIZE, least);
        let error = self.error.saturating_add(ratio(size, other.error, SIZE));
        Self { size, error: ratio(error, SIZE, least) }.with_noise_of(1)
    }
}

/// `a × b / c`, rounded up.
pub(super) fn ratio(a: i128, b: i128, c: i128) -> i128 {
    match a.checked_mul(b) {
        Some(product) => product.checked_div(c).map_or(i128::MAX, |quotient| quotient.saturating_add(1)),
        None => i128::MAX,
    }
}

/// The error that a binary number of this size may have.
pub(super) fn noise(size: i128) -> i128 {
    // Half of 2⁻⁵², a little more: 1.2 × 10⁻¹⁶.
    ratio(size, 12, 100_000)
}

/// The size of a unit, which is a whole number of millionths.
pub(super) fn size_of(unit: Ratio) -> i128 {
    least(Ok(unit.into())).max(1)
}

/// The size of a figure, rounded up.
pub(super) fn size(value: &BigRatio) -> i128 {
    least(Ok(value.clone())).saturating_add(1)
}

/// The size of a figure, rounded down.
pub(super) fn least(value: Result<BigRatio, Problem>) -> i128 {
    let millionths = value.map(|value| value.abs() * Ratio::from(SIZE).into());
    let whole = millionths.and_then(|millionths| millionths.whole_part()?.narrow()?.whole_part());
    whole.unwrap_or(i128::MAX)
}

/// The value of a figure as a number that spreadsheets read, with at most 12 decimals.
pub(super) fn decimal(value: &BigRatio) -> Option<String> {
    // The more decimals, the sooner 128 bits no longer hold it.
    [12, 9, 6, 2, 0].into_iter().find_map(|decimals: u32| {
        let steps = 10_i128.checked_pow(decimals)?;
        let rounded = value.rounded_to(Ratio::new(1, steps)).ok()?;
        let units = (rounded * Ratio::from(steps)).whole_part().ok()?;
        Some(format!("{units}e-{decimals}"))
    })
}

/// How many decimals a machine number has.
pub(super) fn decimals_in(text: &str) -> u32 {
    text.split_once('.').map_or(0, |(_, decimals)| u32::try_from(decimals.len()).unwrap_or_default())
}

/// An error as a number, rounded up to two digits.
pub(super) fn written(error: i128) -> String {
    let digits = error.max(1).to_string();
    let behind = digits.len().saturating_sub(2);
    let kept: i128 = digits.chars().take(2).collect::<String>().parse().unwrap_or(99);
    let is_exact = digits.chars().skip(2).all(|digit| digit == '0');
    let kept = if is_exact { kept } else { kept.saturating_add(1) };
    let all = format!("{kept}{}", "0".repeat(behind));
    let padded = format!("{all:0>19}");
    let (whole, decimals) = padded.split_at_checked(padded.len().saturating_sub(18)).unwrap_or((&padded, ""));
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_written_with_two_digits_rounded_up() {
        for (error, text) in [
            (0, "0.000000000000000001"),
            (ERROR / 1000, "0.001"),
            (ERROR, "1"),
            (12 * ERROR, "12"),
            (1234 * ERROR, "1300"),
            (ERROR / 8, "0.13"),
            (999 * ERROR, "1000"),
        ] {
            assert_eq!(written(error), text);
        }
    }

    #[test]
    fn a_value_is_written_as_exactly_as_fits() {
        assert_eq!(decimal(&Ratio::new(-1, 3).into()).as_deref(), Some("-333333333333e-12"));
        assert_eq!(decimal(&Ratio::new(1, 0).into()), None);
    }
}
