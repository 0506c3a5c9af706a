//! Empty places and dearer services.

use fastrand::Rng;

use crate::draw::{amount, beside, between, expected_days};
use crate::figures::{AMOUNT, Drawn, Expected, PLACE_DAYS, are_amounts, decimals, rounded, whole};

/// Hundredths of a place in units of the eighth decimal.
const HUNDREDTH: i128 = 1_000_000;
/// Ten-thousandths of a percent in the whole.
const WHOLE: i128 = 1_000_000;

/// vacant days = places × days; lost revenue = vacant days × base rate.
pub(crate) fn vacancy(rng: &mut Rng, rows: usize) -> Drawn {
    let mut columns: [Vec<i128>; 3] = Default::default();
    let mut figures: [Vec<i128>; 2] = Default::default();
    let (mut refused, mut near_an_edge) = (Vec::new(), 0);
    for _ in 0..rows {
        let [mut places, days, _] = expected_days(rng);
        let mut rate = amount(rng);
        if rng.bool() {
            // Half a place × an odd number of øre.
            (places, rate) = (100 * between(rng, 0, 20) + 50, 2 * between(rng, -500_000, 500_000) + 1);
            near_an_edge += 1;
        }
        let lost = rounded(places * days * rate, 100);
        let vacant = places * days * HUNDREDTH;
        [places, days, rate].into_iter().zip(&mut columns).for_each(|(value, column)| column.push(value));
        [vacant, lost].into_iter().zip(&mut figures).for_each(|(value, column)| column.push(value));
        refused.push(!are_amounts(&[lost]) || vacant > PLACE_DAYS);
    }
    let [places, days, rate] = columns;
    let [vacant, lost] = figures;
    Drawn {
        rule: "vacancy",
        constants: Vec::new(),
        columns: vec![("vacant_places", decimals(places, 2)), ("days", whole(&days)), ("base_rate", decimals(rate, 2))],
        expected: vec![Expected::of("vacant_days", vacant), Expected::of("lost_revenue", lost)],
        refused,
        near_an_edge,
    }
}

/// A service may be chosen up to the suitable rate × (1 + percent); both figures are shown to the øre.
pub(crate) fn free_choice(rng: &mut Rng, rows: usize) -> Drawn {
    let mut columns: [Vec<i128>; 3] = Default::default();
    let mut figures: [Vec<i128>; 3] = Default::default();
    let (mut refused, mut near_an_edge) = (Vec::new(), 0);
    for _ in 0..rows {
        let percent = if rng.bool() { 100_000 } else { between(rng, 0, 10_000_000) };
        let (mut suitable, mut chosen) = (amount(rng).abs(), amount(rng).abs());
        if rng.bool() {
            suitable = 5 * between(rng, 0, 200_000);
            chosen = (suitable * (WHOLE + percent) / WHOLE + beside(rng)).clamp(0, AMOUNT);
            near_an_edge += 1;
        }
        // Millionths of an øre.
        let highest = suitable * (WHOLE + percent);
        let margin = highest - chosen * WHOLE;
        [suitable, chosen, percent].into_iter().zip(&mut columns).for_each(|(value, column)| column.push(value));
        let of_row = [rounded(highest, WHOLE), rounded(margin, WHOLE), i128::from(margin >= 0)];
        refused.push(!are_amounts(&of_row));
        of_row.into_iter().zip(&mut figures).for_each(|(value, column)| column.push(value));
    }
    let [suitable, chosen, percent] = columns;
    let [highest, margin, is_allowed] = figures;
    Drawn {
        rule: "free_choice",
        constants: Vec::new(),
        columns: vec![
            ("suitable_rate", decimals(suitable, 2)),
            ("chosen_rate", decimals(chosen, 2)),
            ("free_choice_percent", decimals(percent, 4)),
        ],
        expected: vec![
            Expected::of("highest_rate", highest),
            Expected::of("margin", margin),
            Expected::of("is_allowed", is_allowed),
        ],
        refused,
        near_an_edge,
    }
}
