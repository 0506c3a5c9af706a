//! Results of years and the rates that they go into.

use fastrand::Rng;

use crate::draw::{amount, beside, between, expected_days};
use crate::figures::{
    AMOUNT, Drawn, Expected, PLACE_DAYS, UNITS, are_amounts, decimals, long, rounded, rounded_to, whole,
};
use crate::model::rate::PER_DAY;

/// Ten-thousandths of a percent in the whole.
const WHOLE: i128 = 1_000_000;
/// The last year that there is.
const LAST_YEAR: i128 = 2199;
const KINDS: [&str; 3] = ["turnover", "cost_based_budget", "basis"];

/// A result, the base of its band and the percentage; and whether it was drawn near the line.
fn on_the_line(rng: &mut Rng) -> ([i128; 4], bool) {
    let percent = match rng.u8(0..8) {
        0 => between(rng, 0, 100_000),
        1 => between(rng, 0, 10_000_000),
        2 => 30_000,
        _ => 50_000,
    };
    let mut base = amount(rng).abs();
    let (revenue, mut cost) = (amount(rng), amount(rng));
    let near = rng.bool();
    if near {
        // Bands of whole and of half øre.
        base = 10 * between(rng, 0, 100_000_000);
        let band = base * percent / WHOLE;
        let side = if rng.bool() { 1 } else { -1 };
        cost = (revenue + side * (band + 2 * beside(rng) + beside(rng))).clamp(-AMOUNT, AMOUNT);
    }
    ([revenue, cost, base, percent], near)
}

/// A result beyond the band, rounded to the øre with its sign, goes into a later rate; the rest stays.
pub(crate) fn year_result(rng: &mut Rng, rows: usize) -> Drawn {
    let mut columns: [Vec<i128>; 4] = Default::default();
    let mut figures: [Vec<i128>; 5] = Default::default();
    let (mut refused, mut near_an_edge) = (Vec::new(), 0);
    for _ in 0..rows {
        let (fields, near) = on_the_line(rng);
        near_an_edge += u64::from(near);
        let [revenue, cost, base, percent] = fields;
        let (result, band) = (revenue - cost, base * percent);
        let distance = band - result.abs() * WHOLE;
        let regulated = if distance < 0 { rounded(-distance, WHOLE) * result.signum() } else { 0 };
        let distance = rounded(distance, WHOLE);
        fields.into_iter().zip(&mut columns).for_each(|(value, column)| column.push(value));
        let of_row = [result, band, result - regulated, regulated, distance];
        of_row.into_iter().zip(&mut figures).for_each(|(value, column)| column.push(value));
        refused.push(!are_amounts(&[result, result - regulated, regulated, distance]));
    }
    let kind = KINDS[rng.usize(0..3)];
    let constants = vec![("reading", "own_risk".to_owned()), ("base_kind", kind.to_owned())];
    drawn(constants, columns, None, figures, refused, near_an_edge)
}

/// With a decision of the operator: it keeps no more than the band and the result, and the rest goes into a later rate.
pub(crate) fn carried_over(rng: &mut Rng, rows: usize) -> Drawn {
    let mut columns: [Vec<i128>; 4] = Default::default();
    let mut figures: [Vec<i128>; 5] = Default::default();
    let (mut decided, mut refused, mut near_an_edge) = (Vec::new(), Vec::new(), 0);
    for _ in 0..rows {
        let (fields, near) = on_the_line(rng);
        let [revenue, cost, base, percent] = fields;
        let (result, band) = (revenue - cost, base * percent);
        // Millionths of an øre.
        let most = band.min(result.abs() * WHOLE);
        let kept = if near {
            near_an_edge += 1;
            (most / WHOLE + [0, 0, 1, -1][rng.usize(0..4)]) * result.signum()
        } else {
            between(rng, 0, 2 * (most / WHOLE)) * result.signum()
        };
        let kept = kept.clamp(-AMOUNT, AMOUNT);
        let is_within = kept.abs() * WHOLE <= most && (kept == 0 || kept.signum() == result.signum());
        let distance = rounded(band - result.abs() * WHOLE, WHOLE);
        fields.into_iter().zip(&mut columns).for_each(|(value, column)| column.push(value));
        decided.push(kept);
        let of_row = [result, band, kept, result - kept, distance];
        of_row.into_iter().zip(&mut figures).for_each(|(value, column)| column.push(value));
        refused.push(!is_within || !are_amounts(&[result, result - kept, distance]));
    }
    let constants = vec![("reading", "carry_over".to_owned()), ("base_kind", "basis".to_owned())];
    drawn(constants, columns, Some(decided), figures, refused, near_an_edge)
}

fn drawn(
    constants: Vec<(&'static str, String)>,
    columns: [Vec<i128>; 4],
    decided: Option<Vec<i128>>,
    figures: [Vec<i128>; 5],
    refused: Vec<bool>,
    near_an_edge: u64,
) -> Drawn {
    let [revenue, cost, base, percent] = columns;
    let mut columns = vec![
        ("revenue", decimals(revenue, 2)),
        ("cost", decimals(cost, 2)),
        ("base", decimals(base, 2)),
        ("band_percent", decimals(percent, 4)),
    ];
    columns.extend(decided.map(|kept| ("kept", decimals(kept, 2))));
    let names = ["result", "band", "kept", "regulated", "distance"];
    let expected = names.into_iter().zip(figures).map(|(name, digits)| Expected::of(name, digits)).collect();
    Drawn { rule: "year_result", constants, columns, expected, refused, near_an_edge }
}

/// rate = normal rate − regulated / expected days, of a basis or of a normal rate.
pub(crate) fn reregulated_rate(rng: &mut Rng, rows: usize) -> Drawn {
    let (unit, unit_text) = UNITS[rng.usize(0..UNITS.len())];
    let of_basis = rng.bool();
    let mut columns: [Vec<i128>; 7] = Default::default();
    let mut figures: [Vec<i128>; 6] = Default::default();
    let (mut refused, mut near_an_edge) = (Vec::new(), 0);
    for _ in 0..rows {
        let [places, days, occupancy] = expected_days(rng);
        let expected = places * days * occupancy;
        let (mut known, mut regulated) = (amount(rng), amount(rng) / 100);
        let (year, later) = (between(rng, 2015, LAST_YEAR), between(rng, 1, 10));
        if !of_basis {
            known /= 100;
        }
        if rng.bool() {
            // A rate in the middle between two units.
            let odd = 2 * between(rng, -60_000, 60_000) + 1;
            let middle = odd * unit * expected / (2 * PER_DAY) + beside(rng);
            if of_basis {
                known = middle + regulated;
            } else {
                known = between(rng, -6_000_000, 6_000_000);
                regulated = known * expected / PER_DAY - middle;
            }
            near_an_edge += 1;
        }
        (known, regulated) = (known.clamp(-AMOUNT, AMOUNT), regulated.clamp(-AMOUNT, AMOUNT));
        // Øre × PER_DAY, over the expected days × PER_DAY.
        let normally = known * if of_basis { PER_DAY } else { expected };
        let change = -regulated * PER_DAY;
        let rate = rounded_to(unit, normally + change, expected);
        let gap = rounded(rate * expected - normally - change, PER_DAY);
        let (normal_shown, change_shown) = (rounded(normally, expected), rounded(change, expected));
        let fields = [year, later, known, regulated, places, days, occupancy];
        fields.into_iter().zip(&mut columns).for_each(|(value, column)| column.push(value));
        let of_row = [year + later, expected, normal_shown, change_shown, rate, gap];
        of_row.into_iter().zip(&mut figures).for_each(|(value, column)| column.push(value));
        let are_small = are_amounts(&[normal_shown, change_shown, rate, gap]);
        refused.push(!are_small || year + later > LAST_YEAR || expected > PLACE_DAYS);
    }
    let [year, later, known, regulated, places, days, occupancy] = columns;
    let names = ["rate_year", "expected_days", "normal_rate", "change", "rate", "rounding_gap"];
    Drawn {
        rule: "reregulated_rate",
        constants: vec![("unit", unit_text.into())],
        columns: vec![
            ("year", whole(&year)),
            ("years_later", whole(&later)),
            (if of_basis { "basis" } else { "normal_rate" }, decimals(known, 2)),
            ("regulated", long(&regulated)),
            ("places", decimals(places, 2)),
            ("days", whole(&days)),
            ("occupancy", decimals(occupancy, 4)),
        ],
        expected: names.into_iter().zip(figures).map(|(name, digits)| Expected::of(name, digits)).collect(),
        refused,
        near_an_edge,
    }
}
