//! Numbers from a seed.

use fastrand::Rng;

use crate::figures::AMOUNT;

/// A number of this range, both ends counted.
pub(crate) fn between(rng: &mut Rng, lowest: i128, highest: i128) -> i128 {
    rng.i128(lowest..=highest)
}

/// An amount in øre: mostly of everyday size, now and then around zero or at a limit.
pub(crate) fn amount(rng: &mut Rng) -> i128 {
    match rng.u8(0..32) {
        0 => between(rng, -3, 3),
        1 => between(rng, AMOUNT - 3, AMOUNT),
        2 => between(rng, -AMOUNT, 3 - AMOUNT),
        3..=5 => between(rng, -1_000_000_000_000, 1_000_000_000_000),
        _ => between(rng, -5_000_000_000, 5_000_000_000),
    }
}

/// The fields of expected days: hundredths of places, days, and ten-thousandths of a percent.
pub(crate) fn expected_days(rng: &mut Rng) -> [i128; 3] {
    let places = match rng.u8(0..16) {
        0 => between(rng, 1, 3),
        1 => between(rng, 9_999_998, 10_000_000),
        2..=8 => 100 * between(rng, 1, 60),
        _ => between(rng, 100, 10_000),
    };
    let days = match rng.u8(0..4) {
        0 => between(rng, 1, 366),
        1 => 366,
        _ => 365,
    };
    let occupancy = match rng.u8(0..16) {
        0 => between(rng, 1, 3),
        1 => between(rng, 9_999_998, 10_000_000),
        2..=8 => 10_000 * between(rng, 50, 110),
        _ => between(rng, 500_000, 1_100_000),
    };
    [places, days, occupancy]
}

/// A number of units or of halves of it, and now and then one beside it: where rounding decides.
pub(crate) fn beside(rng: &mut Rng) -> i128 {
    match rng.u8(0..4) {
        0 => -1,
        1 => 1,
        _ => 0,
    }
}
