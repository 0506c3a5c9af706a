//! Rates.

use fastrand::Rng;

use crate::draw::{amount, beside, between, expected_days};
use crate::figures::{AMOUNT, Drawn, Expected, PLACE_DAYS, UNITS, are_amounts, decimals, rounded, rounded_to, whole};

/// Hundredths of places × millionths of an occupancy in an expected day.
pub(crate) const PER_DAY: i128 = 100_000_000;

/// rate = basis / expected days; rounding gap = rate × expected days − basis.
pub(crate) fn daily_rate(rng: &mut Rng, rows: usize) -> Drawn {
    let (unit, unit_text) = UNITS[rng.usize(0..UNITS.len())];
    let mut columns: [Vec<i128>; 4] = Default::default();
    let mut figures: [Vec<i128>; 3] = Default::default();
    let (mut refused, mut near_an_edge) = (Vec::new(), 0);
    for _ in 0..rows {
        let [places, days, occupancy] = expected_days(rng);
        let expected = places * days * occupancy;
        let mut basis = amount(rng);
        if rng.bool() {
            // A rate in the middle between two units, as near as whole øre allow.
            let odd = 2 * between(rng, -60_000, 60_000) + 1;
            let middle = odd * unit * expected / (2 * PER_DAY) + beside(rng);
            if middle.abs() <= AMOUNT {
                (basis, near_an_edge) = (middle, near_an_edge + 1);
            }
        }
        let rate = rounded_to(unit, basis * PER_DAY, expected);
        let gap = rounded(rate * expected - basis * PER_DAY, PER_DAY);
        [basis, places, days, occupancy].into_iter().zip(&mut columns).for_each(|(value, column)| column.push(value));
        [expected, rate, gap].into_iter().zip(&mut figures).for_each(|(value, column)| column.push(value));
        refused.push(!are_amounts(&[rate, gap]) || expected > PLACE_DAYS);
    }
    let [basis, places, days, occupancy] = columns;
    let [expected, rate, gap] = figures;
    Drawn {
        rule: "daily_rate",
        constants: vec![("unit", unit_text.into())],
        columns: vec![
            ("basis", decimals(basis, 2)),
            ("places", decimals(places, 2)),
            ("days", whole(&days)),
            ("occupancy", decimals(occupancy, 4)),
        ],
        expected: vec![
            Expected::of("expected_days", expected),
            Expected::of("rate", rate),
            Expected::of("rounding_gap", gap),
        ],
        refused,
        near_an_edge,
    }
}

/// rate = reference rate × reference occupancy / occupancy; change = rate − reference rate.
pub(crate) fn rate_at_occupancy(rng: &mut Rng, rows: usize) -> Drawn {
    let (unit, unit_text) = UNITS[rng.usize(0..UNITS.len())];
    let mut columns: [Vec<i128>; 3] = Default::default();
    let mut figures: [Vec<i128>; 2] = Default::default();
    let (mut refused, mut near_an_edge) = (Vec::new(), 0);
    for _ in 0..rows {
        let mut known = amount(rng);
        let [_, _, mut at] = expected_days(rng);
        let [_, _, mut occupancy] = expected_days(rng);
        if rng.bool() {
            // Half of the rate, or a hundredth: ties of every unit.
            at = 10_000 * between(rng, 1, 50);
            occupancy = at * [2, 20, 200][rng.usize(0..3)];
            known = unit * (2 * between(rng, -500_000, 500_000) + 1) + beside(rng);
            near_an_edge += 1;
        }
        let occupancy = occupancy.min(10_000_000);
        let rate = rounded_to(unit, known * at, occupancy);
        columns[0].push(known);
        columns[1].push(at);
        columns[2].push(occupancy);
        figures[0].push(rate);
        figures[1].push(rate - known);
        refused.push(!are_amounts(&[rate, rate - known]));
    }
    let [known, at, occupancy] = columns;
    let [rate, change] = figures;
    Drawn {
        rule: "rate_at_occupancy",
        constants: vec![("unit", unit_text.into())],
        columns: vec![
            ("reference_rate", decimals(known, 2)),
            ("reference_occupancy", decimals(at, 4)),
            ("occupancy", decimals(occupancy, 4)),
        ],
        expected: vec![Expected::of("rate", rate), Expected::of("change", change)],
        refused,
        near_an_edge,
    }
}

/// rate = month rate / days per month.
pub(crate) fn day_rate(rng: &mut Rng, rows: usize) -> Drawn {
    let (unit, unit_text) = UNITS[rng.usize(0..UNITS.len())];
    let (mut months, mut lengths, mut rates, mut near_an_edge) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for _ in 0..rows {
        let length = between(rng, 2_800, 3_100);
        let mut month = amount(rng);
        if rng.bool() {
            month = (2 * between(rng, -20_000, 20_000) + 1) * unit * length / 200 + beside(rng);
            near_an_edge += 1;
        }
        rates.push(rounded_to(unit, month * 100, length));
        months.push(month);
        lengths.push(length);
    }
    let refused = rates.iter().map(|rate| !are_amounts(&[*rate])).collect();
    Drawn {
        rule: "day_rate",
        constants: vec![("unit", unit_text.into())],
        columns: vec![("month_rate", decimals(months, 2)), ("days_per_month", decimals(lengths, 2))],
        expected: vec![Expected::of("rate", rates)],
        refused,
        near_an_edge,
    }
}
