//! Arithmetic on 64-bit integers: a result that does not fit is `None`.

use crate::numbers::{Amount, FixedPoint};
use crate::tables::kernels::dense::COARSEST_UNIT;

/// The smallest units of a day of places.
pub(super) const PER_DAY: i64 = 100_000_000;

/// The unit that amounts are rounded to, in øre. One øre has a type of its own, since nothing is multiplied by it then.
pub(super) trait RoundingUnit: Copy {
    fn oere(self) -> i64;
}

/// One øre.
#[derive(Clone, Copy)]
pub(super) struct Oere;

impl RoundingUnit for Oere {
    #[inline]
    fn oere(self) -> i64 {
        1
    }
}

impl RoundingUnit for i64 {
    #[inline]
    fn oere(self) -> i64 {
        self
    }
}

/// A quotient rounded half away from zero to a whole number.
#[inline]
pub(super) fn rounded(dividend: i64, divisor: u64) -> Option<i64> {
    // Half of an odd divisor is never reached, so that half of it may be rounded down. The sum of the two fits 64 bits.
    let whole = dividend.unsigned_abs().wrapping_add(divisor >> 1).checked_div(divisor)?;
    let whole = i64::try_from(whole).ok()?;
    Some(if dividend < 0 { whole.wrapping_neg() } else { whole })
}

/// The days that are expected to be sold, in their smallest units: so many that any amount is a rate within the limits.
#[derive(Clone, Copy)]
pub(super) struct ExpectedDays(u64);

impl ExpectedDays {
    /// Fewer than a ten-thousandth of a day are for the rule.
    const FEWEST: i64 = 10_000;

    /// Hundredths of places × days × millionths, each of them within its limits, so that the product fits.
    #[inline]
    pub(super) fn new(places: i64, days: i64, occupancy: i64) -> Option<Self> {
        let days = places.wrapping_mul(days).wrapping_mul(occupancy);
        (days >= Self::FEWEST).then_some(Self(days.unsigned_abs()))
    }

    /// The days, in their smallest units.
    #[inline]
    pub(super) fn units(self) -> i64 {
        self.0.cast_signed()
    }

    /// The rate that brings an amount in over these days, in øre × [`PER_DAY`], rounded to a unit.
    #[inline]
    pub(super) fn rate(self, needed: i64, unit: impl RoundingUnit) -> Option<i64> {
        let rate = rounded(needed, self.0.checked_mul(unit.oere().unsigned_abs())?)?;
        Some(rate.wrapping_mul(unit.oere()))
    }

    /// The amount that a rate out of [`rate`](Self::rate) brings in beyond its needs, to the øre.
    #[inline]
    pub(super) fn rounding_gap(self, rate: i64, needed: i64) -> Option<i64> {
        // The product may wrap around, the difference does not: a rate is half of its unit away from the exact one at most.
        rounded(rate.wrapping_mul(self.units()).wrapping_sub(needed), PER_DAY.unsigned_abs())
    }
}

/// A rate over the fewest days is an amount, also when it is rounded up to the coarsest unit.
const _: () = assert!(i64::MAX / ExpectedDays::FEWEST + COARSEST_UNIT <= Amount::LIMITS.1);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::{DayCount, Percent, PlaceDays, Places, Ratio, WholeNumber};

    #[test]
    fn it_rounds_as_a_ratio_does() {
        let edges = [0, 1, 2, 3, 7, 100, 1 << 40, i64::MAX - 1, i64::MAX];
        for dividend in edges.into_iter().flat_map(|edge| [edge, -edge, edge / 2, edge.wrapping_add(1)]) {
            for divisor in edges.into_iter().filter(|divisor| *divisor > 0) {
                let exact = Ratio::new(dividend.into(), divisor.into()).round_half_away().unwrap();
                // The lowest whole number has no opposite and may be left to the rule.
                let found = rounded(dividend, divisor.unsigned_abs());
                assert!(
                    found.map(i128::from) == Some(exact) || dividend == i64::MIN,
                    "{dividend} / {divisor}: {found:?}"
                );
            }
        }
        assert_eq!(rounded(1, 0), None);
    }

    #[test]
    fn days_of_fields_within_their_limits_fit() {
        let (_, days) = <DayCount as WholeNumber>::LIMITS;
        let most = i128::from(Places::LIMITS.1) * i128::from(days) * i128::from(Percent::LIMITS.1);
        assert!(most <= PlaceDays::LIMITS.1.into());
    }

    #[test]
    fn a_day_is_what_place_days_say() {
        assert_eq!(i128::from(PER_DAY), PlaceDays::PER_ONE);
    }
}
