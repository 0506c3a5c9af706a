//! Random histories of services: budgets, accounts, decisions, corrections and closures of consecutive years.

use proptest::prelude::*;
use rammeaftale::numbers::Year;
use rammeaftale::numbers::{PlaceDays, YearsLater};
use rammeaftale::rules::rate::expected_days;
use rammeaftale::rules::result::{BaseKind, Reading, User, YearResult, YearResultInput, year_result};
use rammeaftale::rules::years::{
    CarryForward, Correction, Ledger, LedgerClosure, LedgerEntry, LedgerInput, LedgerYear, OpenAmount, SettledYear,
    ledger,
};
use rammeaftale::{Percent, Places};

use crate::closure::method_and_unit;
use crate::draw::{amount, days, figure, oere, parties, percent, positive_oere, smallest, unit};

/// A basis of a year, in øre: half a billion kroner, so that every sum of a history is within the limits of an amount.
const BASIS: i64 = 50_000_000_000;
const FIRST_YEAR: u32 = 2020;

pub const BASES: [BaseKind; 3] = [BaseKind::Turnover, BaseKind::CostBasedBudget, BaseKind::Basis];
pub const READINGS: [Reading; 2] = [Reading::OwnRisk, Reading::CarryOver];

pub fn year(number: u32) -> Year {
    Year::new(number).unwrap()
}

pub fn run(input: &LedgerInput) -> Ledger {
    ledger(input).unwrap_or_else(|error| panic!("{error}: {input:?}"))
}

/// The terms that a year is settled by.
pub struct Terms {
    pub band_percent: Percent,
    pub base_kind: BaseKind,
    pub reading: Reading,
    pub years_later: YearsLater,
}

/// The terms of a year: its own, otherwise those of the account.
pub fn terms(input: &LedgerInput, year: &LedgerYear) -> Terms {
    Terms {
        band_percent: year.band_percent.unwrap_or(input.band_percent),
        base_kind: year.base_kind.unwrap_or(input.base_kind),
        reading: year.reading.unwrap_or(input.reading),
        years_later: year.years_later.unwrap_or(input.years_later),
    }
}

/// Unwraps a figure of a year that has accounts.
pub fn of(figure: Option<rammeaftale::Amount>) -> i64 {
    figure.unwrap().oere()
}

/// A fraction rounded half away from zero to a multiple of the unit.
pub fn rounded(numerator: i128, denominator: i128, unit: i64) -> i64 {
    let one = denominator * i128::from(unit);
    let size = (2 * numerator.abs() + one) / (2 * one) * i128::from(unit);
    i64::try_from(size * numerator.signum()).unwrap()
}

/// The result of a year compared with a band.
pub fn held(result: i64, settled: &SettledYear, kept: Option<i64>) -> YearResult {
    year_result(&{
        let mut made = YearResultInput::new(
            amount(result),
            amount(0),
            settled.base,
            BaseKind::Basis,
            settled.band_percent,
            settled.reading,
        );
        made.kept = kept.map(amount);
        made
    })
    .unwrap()
}

/// A percentage of the amount that a decision may keep: the whole øre within the band.
fn decision(entry: &LedgerEntry, part: i64) -> i64 {
    let within = entry.band.map_or(0, |band| smallest(&band, 8) / 1_000_000);
    let most = within.min(i128::from(of(entry.result)).abs());
    of(entry.result).signum() * i64::try_from(most * i128::from(part) / 100).unwrap()
}

/// Up to two hundred places, possibly fractional.
pub fn few_places() -> impl Strategy<Value = Places> {
    prop_oneof![1_i64..=20_000, (1_i64..=60).prop_map(|whole| whole * 100)].prop_map(|smallest| figure(smallest, 2))
}

/// A budget with a realistic price per day; some have a zero or negative basis.
fn budget() -> impl Strategy<Value = LedgerYear> {
    let basis = prop_oneof![9 => 1..=BASIS, 1 => oere(1_000_000)];
    let occupancy = prop_oneof![300_000_i64..=1_200_000, (50_i64..=110).prop_map(|whole| whole * 10_000)];
    (basis, positive_oere(BASIS), few_places(), days(), occupancy).prop_map(
        |(basis, budget, places, days, occupancy)| {
            LedgerYear::new(year(FIRST_YEAR), amount(basis), places, days, percent(occupancy))
                .with_cost_based_budget(figure(budget, 2))
        },
    )
}

/// The actual days are a share of the expected ones, whole or not; the cost is near the basis.
fn accounts() -> impl Strategy<Value = (i128, bool, i64, i64)> {
    (500_i128..=1_300, any::<bool>(), prop_oneof![950_i64..=1_050, 500_i64..=1_500], oere(10_000))
}

fn over() -> impl Strategy<Value = LedgerYear> {
    let charged = prop_oneof![4 => Just(None), 1 => positive_oere(2_000_000).prop_map(Some)];
    let direct = prop_oneof![3 => Just(None), 1 => any::<bool>().prop_map(Some)];
    (budget(), accounts(), charged, direct).prop_map(
        |(year, (days, whole, cost, more), charged, collected_directly)| {
            let expected =
                smallest(&PlaceDays::shown(expected_days(year.places, year.days, &year.occupancy)).unwrap(), 8);
            let occupied = i64::try_from(expected * days / 1_000).unwrap();
            let occupied = if whole { occupied / 100_000_000 * 100_000_000 } else { occupied };
            {
                let mut altered = year.clone();
                altered.occupied_days = Some(figure(occupied, 8));
                altered.cost = Some(amount(year.basis.oere() / 1_000 * cost + more));
                altered.charged_rate = charged.map(amount);
                altered.collected_directly = collected_directly;
                altered
            }
        },
    )
}

/// The amounts that earlier years carry to the first one.
fn opening() -> impl Strategy<Value = CarryForward> {
    let open = prop::collection::vec((1_u32..=3, 0_u32..=4, oere(BASIS / 20)), 0..4);
    let settled = prop::collection::vec((oere(BASIS / 10), positive_oere(BASIS), 0_usize..2, 0_i64..=2), 0..3);
    (open, settled).prop_map(|(open, settled)| {
        CarryForward::new()
            .with_open(
                open.into_iter()
                    .map(|(before, landing, oere)| {
                        OpenAmount::new(year(FIRST_YEAR - before), year(FIRST_YEAR + landing), amount(oere))
                    })
                    .collect(),
            )
            .with_settled(
                settled
                    .into_iter()
                    .zip(1..)
                    .map(|((result, base, reading, third), before)| {
                        let mut settled = SettledYear::new(
                            year(FIRST_YEAR - before),
                            amount(result),
                            figure(base, 2),
                            figure(50_000, 4),
                            READINGS[reading],
                            third == 0 && result < 0,
                            amount(0),
                            amount(0),
                        );
                        if !settled.collected_directly {
                            let held = held(result, &settled, (settled.reading == Reading::CarryOver).then_some(0));
                            (settled.kept, settled.regulated) = (held.kept, held.regulated);
                        }
                        settled
                    })
                    .collect(),
            )
    })
}

/// Corrections, by the year that books them and the number of settled years back.
fn corrections() -> impl Strategy<Value = Vec<(usize, usize, i64)>> {
    let correction = (0_usize..7, 1_usize..=4, oere(BASIS / 50));
    prop_oneof![1 => Just(Vec::new()), 2 => prop::collection::vec(correction, 1..6)]
}

/// Books a correction if there is a settled year that far back.
fn book(input: &mut LedgerInput, (index, back, oere): (usize, usize, i64)) {
    let handed_on = input.opening.iter().flat_map(|carried| carried.settled.iter().flatten()).count();
    if index + handed_on < back || input.years.get(index).is_none_or(|year| year.cost.is_none()) {
        return;
    }
    let year = &mut input.years[index];
    let corrected = Year::new(year.year.get() - u32::try_from(back).unwrap()).unwrap();
    year.corrections.get_or_insert_default().push(Correction::new(corrected, amount(oere)));
}

/// Every year with `carry_over` decides how much of its result to keep, after the earlier years have decided.
fn decide(input: &mut LedgerInput, parts: &[i64]) {
    for (index, part) in (0..input.years.len()).zip(parts.iter().cycle()) {
        let decides = terms(input, &input.years[index]).reading == Reading::CarryOver;
        let year = &mut input.years[index];
        if decides && year.cost.is_some() && year.collected_directly != Some(true) {
            year.kept = Some(amount(0));
            let so_far = {
                let mut altered = input.clone();
                altered.years = input.years[..=index].to_vec();
                altered
            };
            input.years[index].kept = Some(amount(decision(&run(&so_far).years[index], *part)));
        }
    }
}

/// The terms that a year has of its own; in half of the histories no year has any.
fn own_terms() -> impl Strategy<Value = Vec<[Option<i64>; 4]>> {
    let band = prop_oneof![Just(30_000_i64), 0_i64..=200_000];
    let own =
        (prop::option::of(band), prop::option::of(0_i64..3), prop::option::of(0_i64..2), prop::option::of(1_i64..=4));
    let own = own.prop_map(|(band, base, reading, later)| [band, base, reading, later]);
    prop_oneof![Just(vec![[None; 4]; 7]), prop::collection::vec(own, 7)]
}

fn with_own_terms(year: &mut LedgerYear, [band, base, reading, later]: [Option<i64>; 4]) {
    let place = |number: i64| usize::try_from(number).unwrap();
    year.band_percent = band.map(|band| figure(band, 4));
    year.base_kind = base.map(|base| BASES[place(base)]);
    year.reading = reading.map(|reading| READINGS[place(reading)]);
    year.years_later = later.map(|later| YearsLater::new(u32::try_from(later).unwrap()).unwrap());
}

/// Histories of one to seven years, the last possibly with a budget only; with own risk or decisions to keep, terms of some years' own, amounts
/// carried from earlier years, charged rates, directly collected deficits, and corrections. Without closure.
pub fn histories() -> impl Strategy<Value = LedgerInput> {
    let band = prop_oneof![Just(50_000_i64), 0_i64..=200_000];
    let of_account = (band, 0_usize..3, 0_usize..2, 1_u32..=4, unit());
    let years = (prop::collection::vec(over(), 1..=5), prop::collection::vec(budget(), 0..=2));
    let decided = prop::collection::vec(prop_oneof![Just(0_i64), Just(100), 0..=100_i64], 5);
    ((of_account, own_terms()), years, prop::option::of(opening()), corrections(), decided).prop_map(
        |(((band, base, reading, later, (unit, _)), own), (over, planned), opening, corrections, decided)| {
            let years = over.into_iter().chain(planned).zip(own).zip(FIRST_YEAR..);
            let mut input = {
                let mut made = LedgerInput::new(
                    figure(band, 4),
                    BASES[base],
                    READINGS[reading],
                    YearsLater::new(later).unwrap(),
                    unit,
                    years
                        .map(|((drawn, own), number)| {
                            let mut altered = drawn;
                            altered.year = year(number);
                            with_own_terms(&mut altered, own);
                            altered
                        })
                        .collect(),
                );
                made.opening = opening;
                made
            };
            for correction in corrections {
                book(&mut input, correction);
            }
            decide(&mut input, &decided);
            input
        },
    )
}

fn closure() -> impl Strategy<Value = LedgerClosure> {
    (positive_oere(BASIS), method_and_unit(), parties()).prop_map(|(turnover, (method, unit), parties)| {
        LedgerClosure::new(
            figure(turnover, 2),
            figure(50_000, 4),
            unit,
            method,
            parties[0].id.clone(),
            parties.into_iter().map(|party| User::new(party.id, party.weight)).collect(),
        )
    })
}

/// [`histories`] that close, with enough cost added to make a deficit.
pub fn closed_histories() -> impl Strategy<Value = LedgerInput> {
    (histories(), closure(), positive_oere(BASIS)).prop_map(|(mut input, closure, more)| {
        input.years.retain(|year| year.cost.is_some());
        let settled = run(&input);
        let entry = settled.years.last().unwrap();
        let balance = entry.closing.oere() - of(entry.regulated) + of(entry.result);
        let last = input.years.last_mut().unwrap();
        if balance > 0 {
            last.cost = last.cost.map(|cost| amount(cost.oere() + balance + more));
        }
        last.kept = None;
        {
            let mut altered = input;
            altered.closure = Some(closure);
            altered
        }
    })
}

/// Open or closed histories.
pub fn all_histories() -> impl Strategy<Value = LedgerInput> {
    prop_oneof![3 => histories(), 1 => closed_histories()]
}
