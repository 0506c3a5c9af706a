//! Checked arithmetic on 64-bit integers: a result that does not fit is `None`.

use crate::numbers::{Amount, FixedPoint, PlaceDays};

/// The smallest units of a day of places.
pub(super) const PER_DAY: i64 = 100_000_000;

/// A quotient rounded half away from zero to a whole number; the divisor is above zero.
#[inline]
pub(super) fn rounded(dividend: i64, divisor: i64) -> Option<i64> {
    let divisor = divisor.unsigned_abs();
    // Half of an odd divisor is never reached, so that half of it may be rounded down.
    let whole = dividend.unsigned_abs().checked_add(divisor >> 1)?.checked_div(divisor)?;
    let whole = i64::try_from(whole).ok()?;
    Some(if dividend < 0 { whole.wrapping_neg() } else { whole })
}

/// Øre, where an amount can have as many.
#[inline]
pub(super) fn amount(oere: i64) -> Option<i64> {
    let (lowest, highest) = Amount::LIMITS;
    (lowest..=highest).contains(&oere).then_some(oere)
}

/// Whether a quotient is within the limits of an amount.
#[inline]
pub(super) fn is_amount(dividend: i64, divisor: i64) -> bool {
    // Where the limit does not fit, no dividend is beyond it.
    Amount::LIMITS.1.checked_mul(divisor).is_none_or(|limit| dividend.unsigned_abs() <= limit.unsigned_abs())
}

/// A quotient rounded half away from zero to a multiple of a unit in øre, where an amount can be as large.
#[inline]
pub(super) fn amount_rounded(dividend: i64, divisor: i64, unit: i64) -> Option<i64> {
    amount(rounded(dividend, divisor.checked_mul(unit)?)?.checked_mul(unit)?)
}

/// The days that are expected to be sold: hundredths of places × days × millionths.
#[inline]
pub(super) fn expected_days(places: i64, days: i64, occupancy: i64) -> Option<i64> {
    let days = places.checked_mul(days)?.checked_mul(occupancy)?;
    (days <= PlaceDays::LIMITS.1).then_some(days)
}

/// The amount that a rate brings in over the expected days beyond its needs, to the øre; `needed` in øre × [`PER_DAY`].
#[inline]
pub(super) fn rounding_gap(rate: i64, expected_days: i64, needed: i64) -> Option<i64> {
    amount(rounded(rate.checked_mul(expected_days)?.checked_sub(needed)?, PER_DAY)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::Ratio;

    #[test]
    fn it_rounds_as_a_ratio_does() {
        let edges = [0, 1, 2, 3, 7, 100, 1 << 40, i64::MAX - 1, i64::MAX];
        for dividend in edges.into_iter().flat_map(|edge| [edge, -edge, edge / 2, edge.wrapping_add(1)]) {
            for divisor in edges.into_iter().filter(|divisor| *divisor > 0) {
                let exact = Ratio::new(dividend.into(), divisor.into()).round_half_away().unwrap();
                // The lowest whole number has no opposite and may be left to the rule.
                let found = rounded(dividend, divisor);
                assert!(
                    found.map(i128::from) == Some(exact) || dividend == i64::MIN,
                    "{dividend} / {divisor}: {found:?}"
                );
            }
        }
        assert_eq!(rounded(1, 0), None);
    }

    #[test]
    fn a_day_is_what_place_days_say() {
        assert_eq!(i128::from(PER_DAY), PlaceDays::PER_ONE);
    }
}
