//! Daily rates and the re-regulation in them.

use proptest::prelude::*;
use rammeaftale::numbers::Year;
use rammeaftale::numbers::YearsLater;
use rammeaftale::rules::rate::{DailyRate, DailyRateInput, Occupancy, daily_rate};
use rammeaftale::rules::result::{ReregulatedRate, ReregulatedRateInput, reregulated_rate};
use rammeaftale::{Amount, DayCount, Places, Unit};

use crate::draw::{amount, days, occupancy_percent, oere, percent, places, positive_oere, smallest, unit};

/// A year's cost, in øre: rates of it stay within the limits of an amount.
const COST: i64 = 1_000_000_000_000;

/// Returns `None` if places, days and occupancy are so small that the rate exceeds the limit of an amount.
fn rate(basis: i64, places: Places, days: DayCount, occupancy: Occupancy, unit: Unit) -> Option<DailyRate> {
    daily_rate(&DailyRateInput::new(amount(basis), places, days, occupancy, unit)).ok()
}

/// The terms of `|gap| ≤ unit / 2 × expected days + half an øre`, all times 2 × 10^8.
fn gap_is_small(gap: Amount, expected_days: &impl ToString, unit_oere: i64) -> bool {
    let days = smallest(expected_days, 8);
    2 * i128::from(gap.oere()).abs() * 100_000_000 <= i128::from(unit_oere) * days + 100_000_000
}

fn reregulation(
    regulated: i64,
    (normal_rate, basis): (Option<i64>, Option<i64>),
    (places, days, occupancy): (Places, DayCount, i64),
    unit: Unit,
) -> Option<ReregulatedRate> {
    reregulated_rate(&{
        let mut made = ReregulatedRateInput::new(
            Year::new(2023).unwrap(),
            YearsLater::new(2).unwrap(),
            amount(regulated),
            places,
            days,
            percent(occupancy),
            unit,
        );
        made.normal_rate = normal_rate.map(amount);
        made.basis = basis.map(amount);
        made
    })
    .ok()
}

proptest! {
    #[test]
    fn a_dearer_basis_never_gives_a_cheaper_rate(
        (basis, more) in (oere(COST), positive_oere(COST)),
        (places, days, occupancy) in (places(), days(), occupancy_percent()),
        (unit, _) in unit(),
    ) {
        let rate = |basis| rate(basis, places, days, percent(occupancy), unit);
        if let (Some(cheap), Some(dear)) = (rate(basis), rate(basis + more)) {
            prop_assert!(cheap.rate <= dear.rate, "{cheap:?} {dear:?}");
        }
    }

    #[test]
    fn a_higher_occupancy_never_gives_a_dearer_rate(
        basis in positive_oere(COST),
        (places, days) in (places(), days()),
        (one, other) in (occupancy_percent(), occupancy_percent()),
        (unit, _) in unit(),
    ) {
        let rate = |occupancy| rate(basis, places, days, percent(occupancy), unit);
        if let (Some(low), Some(high)) = (rate(one.min(other)), rate(one.max(other))) {
            prop_assert!(high.rate <= low.rate, "{low:?} {high:?}");
        }
    }

    #[test]
    fn a_rate_over_the_expected_days_misses_the_basis_by_its_rounding_only(
        basis in oere(COST),
        (places, days, occupancy) in (places(), days(), occupancy_percent()),
        (unit, size) in unit(),
    ) {
        if let Some(rated) = rate(basis, places, days, percent(occupancy), unit) {
            prop_assert_eq!(rated.rate.oere() % size, 0);
            prop_assert!(gap_is_small(rated.rounding_gap, &rated.expected_days, size), "{rated:?}");
            // The days of a written percentage have at most 8 decimals, so the shown value and the gap are exact.
            let brought_in = i128::from(rated.rate.oere()) * smallest(&rated.expected_days, 8);
            let gap = brought_in - i128::from(basis) * 100_000_000;
            prop_assert!((i128::from(rated.rounding_gap.oere()) * 100_000_000 - gap).abs() * 2 <= 100_000_000);
        }
    }

    #[test]
    fn with_nothing_to_regulate_the_rate_is_the_daily_rate(
        basis in oere(COST),
        (places, days, occupancy) in (places(), days(), occupancy_percent()),
        (unit, _) in unit(),
    ) {
        let plain = rate(basis, places, days, percent(occupancy), unit);
        let again = reregulation(0, (None, Some(basis)), (places, days, occupancy), unit);
        if let (Some(plain), Some(again)) = (plain, again) {
            prop_assert_eq!(again.rate, plain.rate);
            prop_assert_eq!(again.expected_days, plain.expected_days);
            prop_assert_eq!(again.rounding_gap, plain.rounding_gap);
            prop_assert_eq!(again.change, Amount::ZERO);
        }
    }

    #[test]
    fn a_normal_rate_in_whole_units_stays_when_nothing_is_regulated(
        rate in -100_000_i64..=100_000,
        of_the_year in (places(), days(), occupancy_percent()),
        (unit, size) in unit(),
    ) {
        if let Some(again) = reregulation(0, (Some(rate * size), None), of_the_year, unit) {
            prop_assert_eq!((again.rate.oere(), again.rounding_gap.oere()), (rate * size, 0));
        }
    }

    #[test]
    fn a_deficit_raises_the_rate_and_a_surplus_lowers_it(
        (normal, regulated) in (positive_oere(10_000_000), oere(COST)),
        of_the_year in (places(), days(), occupancy_percent()),
        (unit, size) in unit(),
    ) {
        let with = |regulated| reregulation(regulated, (Some(normal), None), of_the_year, unit);
        if let (Some(without), Some(with)) = (with(0), with(regulated)) {
            if regulated < 0 {
                prop_assert!(with.rate >= without.rate);
            } else {
                prop_assert!(with.rate <= without.rate);
            }
            prop_assert!(gap_is_small(with.rounding_gap, &with.expected_days, size), "{with:?}");
        }
    }

    #[test]
    fn the_rate_is_of_so_many_years_later(year in 1900_u32..=2199, later in 1_u32..=10) {
        let settled = reregulated_rate(&ReregulatedRateInput::new(Year::new(year).unwrap(), YearsLater::new(later).unwrap(), amount(-100), "8".parse().unwrap(), DayCount::new(365).unwrap(), percent(900_000), Unit::KRONE).with_normal_rate(amount(802_000)));
        match settled {
            Ok(settled) => prop_assert_eq!(settled.rate_year.get(), year + later),
            Err(_) => prop_assert!(year + later > 2199),
        }
    }
}
