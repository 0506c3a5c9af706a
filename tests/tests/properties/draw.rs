//! Random figures of the library's types, biased towards rounding edges.

use std::fmt::Debug;
use std::str::FromStr;

use proptest::prelude::*;
use rammeaftale::numbers::Weight;
use rammeaftale::rules::rate::Occupancy;
use rammeaftale::rules::split::Party;
use rammeaftale::{Amount, DayCount, Name, Places, Unit};

/// A figure from its smallest units.
pub fn figure<T: FromStr<Err: Debug>>(smallest: i64, decimals: usize) -> T {
    machine_text(smallest, decimals).parse().unwrap()
}

/// A number in the machine dialect.
pub fn machine_text(smallest: i64, decimals: usize) -> String {
    let sign = if smallest < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", smallest.unsigned_abs(), width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

pub fn amount(oere: i64) -> Amount {
    Amount::from_oere(oere).unwrap()
}

/// An amount in øre within a limit: any, small ones, and whole thousands of kroner.
pub fn oere(limit: i64) -> impl Strategy<Value = i64> {
    prop_oneof![
        -limit..=limit,
        -2_000_i64..=2_000,
        (-limit / 100_000..=limit / 100_000).prop_map(|thousands| thousands * 100_000)
    ]
}

/// As [`oere`], not negative.
pub fn positive_oere(limit: i64) -> impl Strategy<Value = i64> {
    oere(limit).prop_map(i64::abs)
}

/// The units, in øre.
pub fn unit() -> impl Strategy<Value = (Unit, i64)> {
    (0_u32..=8).prop_map(|power| {
        let oere = 10_i64.pow(power);
        (machine_text(oere, 2).parse().unwrap(), oere)
    })
}

pub fn places() -> impl Strategy<Value = Places> {
    prop_oneof![1_i64..=10_000_000, (1_i64..=60).prop_map(|whole| whole * 100)].prop_map(|smallest| figure(smallest, 2))
}

pub fn days() -> impl Strategy<Value = DayCount> {
    prop_oneof![1_u32..=366, Just(365), Just(366)].prop_map(|days| DayCount::new(days).unwrap())
}

/// An occupancy in ten-thousandths of a percent.
pub fn occupancy_percent() -> impl Strategy<Value = i64> {
    prop_oneof![1_i64..=10_000_000, (1_i64..=120).prop_map(|whole| whole * 10_000)]
}

pub fn percent(ten_thousandths: i64) -> Occupancy {
    Occupancy::percent(figure(ten_thousandths, 4)).unwrap()
}

/// One to twelve parties with unsorted names; a fifth have no weight, but never all.
pub fn parties() -> impl Strategy<Value = Vec<Party>> {
    let weight = prop_oneof![
        1 => Just(0_i64),
        2 => 1_i64..=1_000_000_000_000_000_000,
        2 => (1_i64..=400).prop_map(|whole| whole * 1_000_000),
    ];
    prop::collection::btree_map(name(), weight, 1..=12)
        .prop_filter("all weights are zero", |parties| parties.values().any(|weight| *weight > 0))
        .prop_map(|parties| parties.into_iter().collect::<Vec<_>>())
        .prop_shuffle()
        .prop_map(|parties| parties.into_iter().map(|(id, weight)| Party::new(id, weight_of(weight))).collect())
}

fn name() -> impl Strategy<Value = Name> {
    (0..8_usize, 0..10_usize).prop_map(|(name, number)| {
        let names = ["Ærø", "Aabenraa", "Kolding", "Østerby", "P", "p", "Åby", "9"];
        format!("{} {number}", names[name]).parse().unwrap()
    })
}

pub fn weight_of(smallest: i64) -> Weight {
    figure(smallest, 6)
}

/// A figure in its smallest units, from its text.
pub fn smallest(figure: &impl ToString, decimals: usize) -> i128 {
    let text = figure.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{fraction:0<decimals$}").parse().unwrap()
}
