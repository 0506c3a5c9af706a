//! Whole numbers of any size, with the operations that exact fractions need and no more: browsers download this code.

use core::cmp::Ordering;

/// A whole number of any size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BigInt {
    negative: bool,
    /// The digits in base 2³², lowest first, without leading zeros. Zero has no digits and is not negative.
    digits: Vec<u32>,
}

impl BigInt {
    pub(super) const ZERO: Self = Self { negative: false, digits: Vec::new() };

    fn new(negative: bool, mut digits: Vec<u32>) -> Self {
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Self { negative: negative && !digits.is_empty(), digits }
    }

    /// Returns the sign: −1, 0 or 1.
    pub(super) fn signum(&self) -> i128 {
        match (self.negative, self.digits.is_empty()) {
            (true, _) => -1,
            (false, true) => 0,
            (false, false) => 1,
        }
    }

    /// Returns the number with the other sign.
    pub(super) fn negated(self) -> Self {
        Self::new(!self.negative, self.digits)
    }

    /// Returns the absolute value.
    pub(super) fn abs(&self) -> Self {
        Self { negative: false, digits: self.digits.clone() }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        if self.negative == other.negative {
            return Self::new(self.negative, sum(&self.digits, &other.digits));
        }
        match compare(&self.digits, &other.digits) {
            Ordering::Less => Self::new(other.negative, difference(&other.digits, &self.digits)),
            _ => Self::new(self.negative, difference(&self.digits, &other.digits)),
        }
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self::new(self.negative != other.negative, product(&self.digits, &other.digits))
    }

    /// Divides, rounding towards zero; `None` if the divisor is zero.
    pub(super) fn divided_by(&self, divisor: &Self) -> Option<Self> {
        let (quotient, _) = div_rem(&self.digits, &divisor.digits)?;
        Some(Self::new(self.negative != divisor.negative, quotient))
    }

    /// Returns the greatest common divisor, which is not negative.
    pub(super) fn greatest_common_divisor(&self, other: &Self) -> Self {
        let (mut a, mut b) = (self.digits.clone(), other.abs());
        while let Some((_, rest)) = div_rem(&a, &b.digits) {
            a = b.digits;
            b = Self::new(false, rest);
        }
        Self::new(false, a)
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, false) => compare(&self.digits, &other.digits),
            (true, true) => compare(&other.digits, &self.digits),
            (negative, _) => {
                if negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
        }
    }

    /// Converts to 128 bits; `None` if they are too few.
    pub(super) fn to_i128(&self) -> Option<i128> {
        let magnitude = self.digits.iter().rev().try_fold(0_u128, |sum, digit| {
            sum.checked_mul(1 << 32).and_then(|sum| sum.checked_add(u128::from(*digit)))
        })?;
        if self.negative { 0_i128.checked_sub_unsigned(magnitude) } else { i128::try_from(magnitude).ok() }
    }
}

impl From<i128> for BigInt {
    fn from(number: i128) -> Self {
        let mut left = number.unsigned_abs();
        let mut digits = Vec::new();
        while left > 0 {
            digits.push(u32::try_from(left & u128::from(u32::MAX)).unwrap_or_default());
            left >>= 32;
        }
        Self::new(number < 0, digits)
    }
}

/// Splits a number of two digits into the low and the high one.
fn low_and_high(number: u64) -> (u32, u32) {
    let half = |number: u64| u32::try_from(number & u64::from(u32::MAX)).unwrap_or_default();
    (half(number), half(number >> 32))
}

fn digit(digits: &[u32], place: usize) -> u64 {
    digits.get(place).copied().unwrap_or_default().into()
}

fn compare(a: &[u32], b: &[u32]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev()))
}

fn sum(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut carry = 0;
    let mut sum = Vec::with_capacity(a.len().max(b.len()).saturating_add(1));
    for place in 0..=a.len().max(b.len()) {
        let (low, high) = low_and_high(digit(a, place).wrapping_add(digit(b, place)).wrapping_add(carry));
        sum.push(low);
        carry = high.into();
    }
    sum
}

/// Returns `a − b`, where `b` is not larger than `a`.
fn difference(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut left = a.to_vec();
    subtract_multiple(&mut left, b, 1);
    left
}

fn product(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut product = vec![0; a.len().saturating_add(b.len())];
    for (place, factor) in a.iter().enumerate() {
        let mut carry = 0;
        for (index, there) in product.iter_mut().skip(place).enumerate().take(b.len().saturating_add(1)) {
            let part = u64::from(*factor).wrapping_mul(digit(b, index));
            let (low, high) = low_and_high(part.wrapping_add(u64::from(*there)).wrapping_add(carry));
            *there = low;
            carry = high.into();
        }
    }
    product
}

/// Subtracts `b × factor` from `a`; returns true on underflow.
fn subtract_multiple(a: &mut [u32], b: &[u32], factor: u32) -> bool {
    let mut carry = 0;
    for (place, there) in a.iter_mut().enumerate() {
        let (low, high) = low_and_high(digit(b, place).wrapping_mul(factor.into()).wrapping_add(carry));
        let (left, below) = there.overflowing_sub(low);
        *there = left;
        carry = u64::from(high).wrapping_add(below.into());
    }
    carry > 0
}

/// Adds `b` to `a`; returns true on overflow.
fn add_back(a: &mut [u32], b: &[u32]) -> bool {
    let mut carry = 0;
    for (place, there) in a.iter_mut().enumerate() {
        let (low, high) = low_and_high(u64::from(*there).wrapping_add(digit(b, place)).wrapping_add(carry));
        *there = low;
        carry = high.into();
    }
    carry > 0
}

/// Shifts left by fewer than 32 bits.
fn shifted(digits: &[u32], by: u32) -> Vec<u32> {
    product(digits, &[1_u32.wrapping_shl(by)])
}

/// Long division: returns quotient and remainder; `None` if the divisor is zero.
fn div_rem(a: &[u32], b: &[u32]) -> Option<(Vec<u32>, Vec<u32>)> {
    // Normalized so that the divisor's highest bit is set: then a digit that is tried is at most two too large (Knuth, 4.3.1).
    let shift = b.last()?.leading_zeros();
    let divisor = BigInt::new(false, shifted(b, shift)).digits;
    let first = u64::from(*divisor.last()?);
    let mut rest = shifted(a, shift);
    let mut quotient = vec![0; rest.len()];
    for (place, found) in quotient.iter_mut().enumerate().rev() {
        let end = place.saturating_add(divisor.len());
        let two = digit(&rest, end).wrapping_shl(32) | digit(&rest, end.saturating_sub(1));
        let mut tried = u32::try_from(two.checked_div(first)?).unwrap_or(u32::MAX);
        let part = rest.get_mut(place..)?;
        let mut too_much = tried > 0 && subtract_multiple(part, &divisor, tried);
        while too_much {
            tried = tried.wrapping_sub(1);
            too_much = !add_back(part, &divisor);
        }
        *found = tried;
    }
    // The remainder is shifted back.
    let mut carry = 0;
    for there in rest.iter_mut().rev() {
        let (low, high) = low_and_high(u64::from(*there).wrapping_shl(32_u32.wrapping_sub(shift)));
        *there = high | carry;
        carry = low;
    }
    Some((quotient, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn large(number: i128) -> BigInt {
        BigInt::from(number)
    }

    proptest! {
        #[test]
        fn it_computes_as_machine_numbers_do(a in any::<i64>(), b in any::<i64>(), c in any::<i128>(), small in any::<u32>()) {
            let (a, b, small) = (i128::from(a), i128::from(b), i128::from(small));
            prop_assert_eq!(large(c).to_i128(), Some(c));
            prop_assert_eq!(large(a).plus(&large(b)).to_i128(), Some(a + b));
            prop_assert_eq!(large(a).times(&large(b)).to_i128(), Some(a * b));
            prop_assert_eq!(large(a).compare(&large(b)), a.cmp(&b));
            for divisor in [b, small, c >> 40] {
                let quotient = large(c).divided_by(&large(divisor)).and_then(|quotient| quotient.to_i128());
                prop_assert_eq!(quotient, c.checked_div(divisor));
            }
        }

        #[test]
        fn a_quotient_of_long_numbers_leaves_a_rest_below_the_divisor(
            digits in prop::collection::vec(prop_oneof![any::<u32>(), Just(0), Just(u32::MAX)], 1..40),
            divisor in prop::collection::vec(prop_oneof![any::<u32>(), Just(0), Just(u32::MAX), Just(1 << 31)], 1..20),
        ) {
            let (number, divisor) = (BigInt::new(false, digits), BigInt::new(false, divisor));
            prop_assume!(divisor != BigInt::ZERO);
            let (quotient, rest) = div_rem(&number.digits, &divisor.digits).unwrap();
            let (quotient, rest) = (BigInt::new(false, quotient), BigInt::new(false, rest));
            prop_assert_eq!(rest.compare(&divisor), Ordering::Less);
            prop_assert_eq!(quotient.times(&divisor).plus(&rest), number);
        }
    }

    #[test]
    fn common_divisors_are_found() {
        let power = (0..50).fold(large(1), |power, _| power.times(&large(12_345_678_901)));
        let a = power.times(&large(35)).negated();
        assert_eq!(a.greatest_common_divisor(&power.times(&large(21))), power.times(&large(7)));
        assert_eq!(a.greatest_common_divisor(&BigInt::ZERO), a.abs());
        assert_eq!(a.divided_by(&BigInt::ZERO), None);
    }
}
