//! Arithmetic on whole numbers that cannot go wrong: what does not fit is nothing.

use crate::exact::{Amount, Fixed, PlaceDays};

/// The smallest units of a day of places.
pub const PER_DAY: i64 = 100_000_000;

/// The product of two numbers.
#[inline]
pub fn product(a: i64, b: i64) -> i128 {
    // Two 64-bit factors: the product cannot leave 128 bits.
    i128::from(a).wrapping_mul(i128::from(b))
}

/// A quotient towards zero, and what remains.
#[inline]
pub fn divided(dividend: u128, divisor: u128) -> Option<(u128, u128)> {
    // Dividing 64 bits takes a fraction of the time.
    if let (Ok(dividend), Ok(divisor)) = (u64::try_from(dividend), u64::try_from(divisor)) {
        return Some((dividend.checked_div(divisor)?.into(), dividend.checked_rem(divisor)?.into()));
    }
    Some((dividend.checked_div(divisor)?, dividend.checked_rem(divisor)?))
}

/// A quotient rounded half away from zero to a whole number; the divisor is above zero.
#[inline]
pub fn rounded(dividend: i128, divisor: i128) -> Option<i64> {
    let divisor = divisor.unsigned_abs();
    let (quotient, rest) = divided(dividend.unsigned_abs(), divisor)?;
    let whole = quotient.checked_add(u128::from(rest >= divisor.wrapping_sub(rest)))?;
    let whole = i64::try_from(whole).ok()?;
    Some(if dividend < 0 { whole.wrapping_neg() } else { whole })
}

/// Øre, where an amount can have as many.
#[inline]
pub fn amount(oere: i64) -> Option<i64> {
    let (lowest, highest) = Amount::LIMITS;
    (lowest..=highest).contains(&oere).then_some(oere)
}

/// Whether a quotient is within the limits of an amount.
#[inline]
pub fn is_amount(dividend: i128, divisor: i64) -> bool {
    dividend.unsigned_abs() <= product(Amount::LIMITS.1, divisor).unsigned_abs()
}

/// A quotient rounded half away from zero to a multiple of a unit in øre, where an amount can be as large.
#[inline]
pub fn amount_rounded(dividend: i128, divisor: i64, unit: i64) -> Option<i64> {
    amount(rounded(dividend, product(divisor, unit))?.checked_mul(unit)?)
}

/// The days that are expected to be sold: hundredths of places × days × millionths.
#[inline]
pub fn expected_days(places: i64, days: i64, occupancy: i64) -> Option<i64> {
    let days = places.checked_mul(days)?.checked_mul(occupancy)?;
    (days <= PlaceDays::LIMITS.1).then_some(days)
}

/// What a rate brings in over the expected days beyond what it must cover, to the øre; `needed` in øre × [`PER_DAY`].
#[inline]
pub fn rounding_gap(rate: i64, expected_days: i64, needed: i128) -> Option<i64> {
    amount(rounded(product(rate, expected_days).checked_sub(needed)?, i128::from(PER_DAY))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::Ratio;

    #[test]
    fn it_rounds_as_a_ratio_does() {
        let edges = [0, 1, 2, 3, 7, 100, i128::from(i64::MAX), i128::from(u64::MAX), i128::from(u64::MAX) + 1, 1 << 90];
        for dividend in edges.into_iter().flat_map(|edge| [edge, -edge, edge + 1]) {
            for divisor in edges.into_iter().filter(|divisor| *divisor > 0) {
                let exact = Ratio::new(dividend, divisor).round_half_away().unwrap();
                // The lowest whole number has no opposite and is left to the rule.
                let expected = i64::try_from(exact).ok().filter(|whole| *whole != i64::MIN);
                assert_eq!(rounded(dividend, divisor), expected, "{dividend} / {divisor}");
            }
        }
        assert_eq!(rounded(1, 0), None);
    }

    #[test]
    fn a_day_is_what_place_days_say() {
        assert_eq!(i128::from(PER_DAY), PlaceDays::PER_ONE);
    }
}
