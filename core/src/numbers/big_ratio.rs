//! Exact fractions without a limit of size: for long products, and to evaluate statements again.

use core::cmp::Ordering;
use core::ops::{Add, Div, Mul, Neg, Sub};

use crate::error::{Code, Problem};
use crate::numbers::big_int::BigInt;
use crate::numbers::ratio::Ratio;

/// An exact fraction of whole numbers of any size, for products of many factors, such as price changes over a century.
///
/// It never overflows, but is slower than [`Ratio`]. Dividing by zero gives a value that rounding refuses, as [`Ratio`] does
/// on overflow.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::{BigRatio, Ratio};
///
/// let rise = BigRatio::from(Ratio::new(10_196, 10_000)); // 1.96 % a year
/// let factor = (0..100).fold(BigRatio::from(Ratio::from(1)), |product, _| product * rise.clone());
/// assert!(factor.narrow().is_err()); // too long for a Ratio
/// assert_eq!(factor.rounded_to(Ratio::new(1, 100))?.round_half_away()?, 7);
/// # Ok::<(), rammeaftale::Problem>(())
/// ```
#[derive(Clone, Debug)]
pub struct BigRatio {
    numerator: BigInt,
    /// Above zero; zero once it has been divided by zero.
    denominator: BigInt,
}

impl BigRatio {
    fn new(numerator: BigInt, denominator: BigInt) -> Self {
        match denominator.signum() {
            1 => Self { numerator, denominator },
            0 => Self { numerator: BigInt::ZERO, denominator },
            _ => Self { numerator: numerator.negated(), denominator: denominator.negated() },
        }
    }

    /// Converts to a [`Ratio`] in lowest terms.
    ///
    /// # Errors
    /// [`Code::Overflow`] if 128 bits are too few.
    pub fn narrow(&self) -> Result<Ratio, Problem> {
        let divisor = self.numerator.greatest_common_divisor(&self.denominator);
        let part = |number: &BigInt| number.divided_by(&divisor).and_then(|part| part.to_i128());
        match (part(&self.numerator), part(&self.denominator)) {
            (Some(numerator), Some(denominator)) => Ok(Ratio::new(numerator, denominator)),
            _ => Err(Problem::new(Code::Overflow, "")),
        }
    }

    /// Rounds half away from zero to a multiple of a unit.
    ///
    /// # Errors
    /// [`Code::Overflow`] if 128 bits are too few, or if the value was divided by zero.
    pub fn rounded_to(&self, unit: Ratio) -> Result<Ratio, Problem> {
        let units = self.clone() / Self::from(unit);
        let two = BigInt::from(2);
        let halves = units.numerator.abs().times(&two).plus(&units.denominator);
        let whole = halves.divided_by(&units.denominator.times(&two));
        let whole = whole.ok_or_else(|| Problem::new(Code::Overflow, ""))?;
        let signed = if units.numerator.signum() < 0 { whole.negated() } else { whole };
        (Self::new(signed, BigInt::from(1)) * Self::from(unit)).narrow()
    }

    /// Rounds towards zero to a whole number.
    ///
    /// # Errors
    /// [`Code::Overflow`] if it was divided by zero.
    pub fn whole_part(&self) -> Result<Self, Problem> {
        let whole = self.numerator.divided_by(&self.denominator).ok_or_else(|| Problem::new(Code::Overflow, ""))?;
        Ok(Self::new(whole, BigInt::from(1)))
    }

    /// Compares two values exactly; `None` if one of them was divided by zero.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        if self.is_lost() || other.is_lost() {
            return None;
        }
        Some(self.numerator.times(&other.denominator).compare(&other.numerator.times(&self.denominator)))
    }

    /// Returns the smaller of the two.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        if self.compare(&other) == Some(Ordering::Greater) { other } else { self }
    }

    /// Returns the larger of the two.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        if self.compare(&other) == Some(Ordering::Less) { other } else { self }
    }

    /// Returns the absolute value.
    #[must_use]
    pub fn abs(self) -> Self {
        if self.numerator.signum() < 0 { -self } else { self }
    }

    /// Returns the sign: −1, 0 or 1.
    #[must_use]
    pub fn signum(&self) -> i128 {
        self.numerator.signum()
    }

    fn is_lost(&self) -> bool {
        self.denominator.signum() == 0
    }
}

impl From<Ratio> for BigRatio {
    fn from(ratio: Ratio) -> Self {
        let (numerator, denominator) = ratio.parts();
        Self::new(numerator.into(), denominator.into())
    }
}

impl Mul for BigRatio {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self::new(self.numerator.times(&other.numerator), self.denominator.times(&other.denominator))
    }
}

impl Div for BigRatio {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        if other.is_lost() {
            return other;
        }
        Self::new(self.numerator.times(&other.denominator), self.denominator.times(&other.numerator))
    }
}

impl Add for BigRatio {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        if self.denominator == other.denominator {
            return Self::new(self.numerator.plus(&other.numerator), self.denominator);
        }
        let numerator = self.numerator.times(&other.denominator).plus(&other.numerator.times(&self.denominator));
        Self::new(numerator, self.denominator.times(&other.denominator))
    }
}

impl Neg for BigRatio {
    type Output = Self;

    fn neg(self) -> Self {
        Self { numerator: self.numerator.negated(), denominator: self.denominator }
    }
}

impl Sub for BigRatio {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_rounds_as_a_ratio_does() {
        for (numerator, denominator) in [(5, 2), (-5, 2), (1, 3), (-2, 3), (0, 7), (7, 1)] {
            let ratio = Ratio::new(numerator, denominator);
            let wide = BigRatio::from(ratio).rounded_to(Ratio::from(1)).unwrap();
            assert_eq!(wide.round_half_away(), ratio.round_half_away(), "{numerator}/{denominator}");
        }
    }

    #[test]
    fn long_products_stay_exact() {
        let factor = BigRatio::from(Ratio::new(10_196, 10_000));
        let up = (0..200).fold(BigRatio::from(Ratio::from(1)), |product, _| product * factor.clone());
        let back = (0..200).fold(up, |product, _| product / factor.clone());
        assert_eq!(back.compare(&BigRatio::from(Ratio::from(1))), Some(Ordering::Equal));
    }

    #[test]
    fn division_by_zero_is_remembered() {
        let lost = BigRatio::from(Ratio::from(1)) / BigRatio::from(Ratio::ZERO);
        assert!(lost.narrow().is_err());
        assert!((lost.clone() + BigRatio::from(Ratio::from(1))).rounded_to(Ratio::from(1)).is_err());
        assert!((BigRatio::from(Ratio::from(1)) / lost.clone()).whole_part().is_err());
        for other in [Ratio::ZERO, Ratio::from(1)] {
            assert_eq!(lost.compare(&BigRatio::from(other)), None);
            assert_eq!(BigRatio::from(other).compare(&lost), None);
        }
    }
}
