//! Exact fractions, and the one rounding.

use core::cmp::Ordering;
use core::ops::{Add, Div, Mul, Neg, Sub};

use crate::error::{Code, Problem};
use crate::numbers::text::decimal_text;

/// An exact fraction of two 128-bit whole numbers, for the calculations between the inputs and the figures of a rule.
///
/// The operators `+`, `-`, `*` and `/` never round. If a value overflows or is divided by zero, the result is an overflowed
/// ratio, and so is everything calculated with it; rounding or comparing it returns [`Code::Overflow`]. A formula can thus be
/// written as it stands in the agreement and be checked once, at its end. The limits of the input types leave an overflow to
/// amounts far beyond any public budget.
///
/// A ratio has no `==` and no order of its own, since an overflowed one has no value: see [`compare`](Self::compare). For
/// long products there is [`BigRatio`](crate::numbers::BigRatio).
///
/// # Examples
/// ```
/// use rammeaftale::numbers::Ratio;
///
/// let expected_days = Ratio::from(8) * Ratio::from(365) * Ratio::new(90, 100);
/// assert_eq!(expected_days.round_half_away()?, 2628);
/// assert_eq!((Ratio::from(5) / Ratio::from(2)).round_half_away()?, 3);
/// assert_eq!((Ratio::from(-5) / Ratio::from(2)).round_half_away()?, -3);
/// assert!((Ratio::from(1) / Ratio::from(0)).round_half_away().is_err());
/// # Ok::<(), rammeaftale::Problem>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    numerator: i128,
    /// Above zero; zero once the ratio has overflowed.
    denominator: i128,
}

impl Ratio {
    /// Zero.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// A value that does not fit, or was divided by zero. Sums and products with it are 0 / 0 again.
    const OVERFLOWED: Self = Self { numerator: 0, denominator: 0 };

    /// Returns `numerator / denominator`; an overflowed ratio if the denominator is zero.
    #[must_use]
    pub const fn new(numerator: i128, denominator: i128) -> Self {
        if denominator > 0 {
            Self { numerator, denominator }
        } else if let (true, Some(numerator), Some(denominator)) =
            (denominator < 0, numerator.checked_neg(), denominator.checked_neg())
        {
            Self { numerator, denominator }
        } else {
            Self::OVERFLOWED
        }
    }

    /// Returns the numerator and the denominator, which is zero if the ratio has overflowed.
    pub(crate) const fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    /// Rounds half away from zero to a whole number: 2.5 to 3 and −2.5 to −3.
    ///
    /// # Errors
    /// [`Code::Overflow`] if the ratio has overflowed.
    pub fn round_half_away(self) -> Result<i128, Problem> {
        let (quotient, remainder) = self.div_rem()?;
        // Compared with what is missing to the next whole number, so that nothing is doubled.
        let missing = self.denominator.checked_sub(remainder.saturating_abs()).ok_or_else(overflow)?;
        if remainder.saturating_abs() >= missing {
            quotient.checked_add(self.numerator.signum()).ok_or_else(overflow)
        } else {
            Ok(quotient)
        }
    }

    /// Multiplies by a whole number.
    pub(super) fn times(self, whole: i128) -> Self {
        match multiply(self.numerator, whole) {
            Some(numerator) => Self { numerator, denominator: self.denominator },
            None => self * Self::from(whole),
        }
    }

    /// Rounds towards zero to a whole number: 2.5 to 2 and −2.5 to −2.
    ///
    /// # Errors
    /// [`Code::Overflow`] if the ratio has overflowed.
    pub fn whole_part(self) -> Result<i128, Problem> {
        Ok(self.div_rem()?.0)
    }

    /// Divides the numerator by the denominator: returns quotient and remainder, both with the numerator's sign. Ratios made
    /// with the same denominator have remainders that can be compared.
    pub(crate) fn div_rem(self) -> Result<(i128, i128), Problem> {
        div_rem(self.numerator, self.denominator).ok_or_else(overflow)
    }

    /// Writes the ratio with at most 6 decimals; `None` if that is not exact.
    pub(crate) fn to_decimal_text(self) -> Option<String> {
        let millionths = self * Self::from(1_000_000);
        let (whole, rest) = millionths.div_rem().ok()?;
        (rest == 0).then(|| decimal_text(whole, 6, 0))
    }

    /// Compares two ratios exactly.
    ///
    /// # Errors
    /// [`Code::Overflow`] if either ratio has overflowed, or their difference does.
    pub fn compare(self, other: Self) -> Result<Ordering, Problem> {
        let difference = self - other;
        if difference.denominator == 0 { Err(overflow()) } else { Ok(difference.numerator.cmp(&0)) }
    }

    /// Returns the smaller of the two; an overflowed ratio if either is.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        match self.compare(other) {
            Ok(Ordering::Greater) => other,
            Ok(_) => self,
            Err(_) => Self::OVERFLOWED,
        }
    }

    /// Returns the larger of the two; an overflowed ratio if either is.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        match self.compare(other) {
            Ok(Ordering::Less) => other,
            Ok(_) => self,
            Err(_) => Self::OVERFLOWED,
        }
    }

    /// Returns the nearest value between `lowest` and `highest`.
    #[must_use]
    pub fn clamp(self, lowest: Self, highest: Self) -> Self {
        self.max(lowest).min(highest)
    }

    /// Returns the absolute value.
    #[must_use]
    pub fn abs(self) -> Self {
        if self.numerator < 0 { -self } else { self }
    }

    /// Returns the sign: −1, 0 or 1.
    #[must_use]
    pub const fn signum(self) -> i128 {
        self.numerator.signum()
    }

    /// Returns true if the ratio is zero; an overflowed one is not.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0 && self.denominator != 0
    }

    /// Returns the same value in lowest terms.
    #[must_use]
    pub fn lowest_terms(self) -> Self {
        let divisor = greatest_common_divisor(self.numerator, self.denominator);
        Self { numerator: divide_out(self.numerator, divisor), denominator: divide_out(self.denominator, divisor) }
    }

    /// Multiplies without cancelling.
    fn product(self, other: Self) -> Option<Self> {
        Some(Self {
            numerator: multiply(self.numerator, other.numerator)?,
            denominator: multiply(self.denominator, other.denominator)?,
        })
    }

    /// Multiplies after cancelling all common factors.
    fn cancelled_product(self, other: Self) -> Option<Self> {
        let (a, b) = (self.lowest_terms(), other.lowest_terms());
        let left = greatest_common_divisor(a.numerator, b.denominator);
        let right = greatest_common_divisor(b.numerator, a.denominator);
        let a = Self { numerator: divide_out(a.numerator, left), denominator: divide_out(a.denominator, right) };
        let b = Self { numerator: divide_out(b.numerator, right), denominator: divide_out(b.denominator, left) };
        a.product(b)
    }

    /// Adds over the least common denominator.
    fn sum(self, other: Self) -> Option<Self> {
        let common = greatest_common_divisor(self.denominator, other.denominator);
        let (to_self, to_other) = (divide_out(other.denominator, common), divide_out(self.denominator, common));
        let left = multiply(self.numerator, to_self)?;
        let right = multiply(other.numerator, to_other)?;
        Some(Self { numerator: left.checked_add(right)?, denominator: multiply(self.denominator, to_self)? })
    }
}

/// Narrows both numbers to 64 bits, if they fit. Most do, and 64 bits are much faster, above all in WebAssembly.
fn both_i64(a: i128, b: i128) -> Option<(i64, i64)> {
    Some((a.try_into().ok()?, b.try_into().ok()?))
}

/// Multiplies; `None` on overflow.
pub(super) fn multiply(a: i128, b: i128) -> Option<i128> {
    // The product of two 64-bit numbers always fits.
    both_i64(a, b).map_or_else(|| a.checked_mul(b), |(a, b)| Some(i128::from(a).wrapping_mul(i128::from(b))))
}

/// Returns quotient and remainder; `None` if divided by zero or on overflow.
fn div_rem(a: i128, b: i128) -> Option<(i128, i128)> {
    let narrow = both_i64(a, b).and_then(|(a, b)| Some(i128::from(a.checked_div(b)?)));
    let quotient = narrow.or_else(|| a.checked_div(b))?;
    // A product takes less than a second division.
    Some((quotient, a.wrapping_sub(quotient.wrapping_mul(b))))
}

fn divide_out(number: i128, divisor: i128) -> i128 {
    div_rem(number, divisor).map_or(number, |(quotient, _)| quotient)
}

fn overflow() -> Problem {
    Problem::new(Code::Overflow, "")
}

fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.saturating_abs(), b.saturating_abs());
    while let Some((_, rest)) = div_rem(a, b) {
        (a, b) = (b, rest);
    }
    a
}

impl From<i128> for Ratio {
    fn from(whole: i128) -> Self {
        Self { numerator: whole, denominator: 1 }
    }
}

impl Mul for Ratio {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        self.product(other).or_else(|| self.cancelled_product(other)).unwrap_or(Self::OVERFLOWED)
    }
}

impl Div for Ratio {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        let inverse = Self::new(other.denominator, other.numerator);
        if other.denominator == 0 { Self::OVERFLOWED } else { self * inverse }
    }
}

impl Add for Ratio {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let same = (self.denominator == other.denominator)
            .then(|| self.numerator.checked_add(other.numerator))
            .flatten()
            .map(|numerator| Self { numerator, ..self });
        same.or_else(|| Self::sum(self, other))
            .or_else(|| Self::sum(self.lowest_terms(), other.lowest_terms()))
            .unwrap_or(Self::OVERFLOWED)
    }
}

impl Neg for Ratio {
    type Output = Self;

    fn neg(self) -> Self {
        match self.numerator.checked_neg() {
            Some(numerator) => Self { numerator, ..self },
            None => Self::OVERFLOWED,
        }
    }
}

impl Sub for Ratio {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl core::iter::Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(ratios: I) -> Self {
        ratios.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        for (numerator, denominator, rounded) in
            [(5, 2, 3), (-5, 2, -3), (5, -2, -3), (49, 100, 0), (-50, 100, -1), (1, 3, 0), (2, 3, 1), (0, 7, 0)]
        {
            assert_eq!(Ratio::new(numerator, denominator).round_half_away(), Ok(rounded), "{numerator}/{denominator}");
        }
    }

    #[test]
    fn numbers_of_64_bits_and_longer_ones_give_the_same_results() {
        let edges = [1, 3, i64::MAX.into(), i128::from(i64::MAX) + 1, i64::MIN.into(), i128::from(i64::MIN) - 1, -1, 0];
        for (a, b) in edges.into_iter().flat_map(|a| edges.map(|b| (a, b))) {
            assert_eq!(multiply(a, b), a.checked_mul(b), "{a} * {b}");
            assert_eq!(div_rem(a, b), a.checked_div(b).zip(a.checked_rem(b)), "{a} / {b}");
        }
    }

    #[test]
    fn a_text_is_exact_or_there_is_none() {
        let text = |numerator, denominator| Ratio::new(numerator, denominator).to_decimal_text();
        assert_eq!([text(1, 4), text(-7, 1), text(1, 1_000_000)].map(Option::unwrap), ["0.25", "-7", "0.000001"]);
        assert_eq!([text(1, 3), text(1, 10_000_000), text(1, 0)], [None, None, None]);
    }

    #[test]
    fn overflow_is_remembered_to_the_end() {
        let huge = Ratio::from(i128::MAX);
        let lost = huge * huge - huge * huge;
        assert_eq!(lost.round_half_away().unwrap_err().code(), Code::Overflow);
        assert!(lost.compare(Ratio::ZERO).is_err());
        assert!(lost.min(Ratio::ZERO).round_half_away().is_err());
        assert!((Ratio::ZERO / lost).whole_part().is_err());
        assert!(!lost.is_zero());
        assert!((-Ratio::from(i128::MIN)).whole_part().is_err());
        for other in [Ratio::ZERO, Ratio::new(-1, 3), huge, Ratio::from(i128::MIN), Ratio::new(1, i128::MAX), lost] {
            for lost in [lost * other, other * lost, lost + other, other + lost, lost.times(2)] {
                assert!(lost.round_half_away().is_err(), "{other:?}");
            }
        }
    }

    #[test]
    fn a_product_that_fits_in_lowest_terms_is_exact() {
        let third = Ratio::new(i128::MAX / 3, i128::MAX / 3 * 3);
        assert_eq!((third * third * Ratio::from(9)).round_half_away(), Ok(1));
        assert_eq!((third + third + third).round_half_away(), Ok(1));
        assert_eq!(Ratio::new(i128::MAX - 1, 2).times(2).round_half_away(), Ok(i128::MAX - 1));
    }
}
