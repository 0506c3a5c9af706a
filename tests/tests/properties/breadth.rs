//! Bills, capital costs, price levels and special places.

use proptest::prelude::*;
use rammeaftale::numbers::UsefulLife;
use rammeaftale::numbers::Year;
use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};
use rammeaftale::rules::rate::{CapitalCostInput, PriceChange, PriceLevelInput, capital_cost, price_level};
use rammeaftale::{Name, Unit};

use crate::draw::{amount, figure, positive_oere};

const RULES: [DayCountRule; 3] = [DayCountRule::BothEnds, DayCountRule::LastDayNotCounted, DayCountRule::AtLeastOneDay];

fn name(text: &str) -> Name {
    text.parse().unwrap()
}

/// The day of 2024 with this index, from 0.
fn day_of_2024(number: u32) -> String {
    let mut left = number;
    for (month, days) in [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate() {
        if left < days {
            return format!("2024-{:02}-{:02}", month + 1, left + 1);
        }
        left -= days;
    }
    "2024-12-31".to_owned()
}

fn rate(first: u32, last: u32, oere: i64) -> ServiceRate {
    ServiceRate::new(
        name("Solgården"),
        day_of_2024(first).parse().unwrap(),
        day_of_2024(last).parse().unwrap(),
        amount(oere),
    )
}

/// Stays of different citizens in 2024, with their numbers of days when the last day does not count.
fn stays() -> impl Strategy<Value = Vec<(u32, u32)>> {
    prop::collection::vec((0_u32..366, 0_u32..366), 1..12)
        .prop_map(|days| days.into_iter().map(|(a, b)| (a.min(b), a.max(b))).collect())
}

fn year(days: &[(u32, u32)], day_count: DayCountRule, change: u32, rates: (i64, i64)) -> BillsInput {
    let stays = days.iter().enumerate().map(|(index, (first, last))| {
        Stay::new(
            name(&format!("citizen {index}")),
            name("Solgården"),
            day_of_2024(*first).parse().unwrap(),
            name(["Odense", "Vejle", "Staten"][index % 3]),
        )
        .with_last_day(day_of_2024(*last).parse().unwrap())
    });
    BillsInput::new(
        day_of_2024(0).parse().unwrap(),
        day_of_2024(365).parse().unwrap(),
        day_count,
        vec![rate(0, change, rates.0), rate(change + 1, 365, rates.1)],
        stays.collect(),
    )
}

proptest! {
    #[test]
    fn every_day_of_every_stay_is_billed_once_at_the_rate_of_the_day(
        days in stays(),
        rule in 0_usize..3,
        change in 0_u32..365,
        first in positive_oere(1_000_000),
        second in positive_oere(1_000_000),
    ) {
        let billed = bills(&year(&days, RULES[rule], change, (first, second))).unwrap();
        let (mut count, mut oere) = (0_u64, 0_i64);
        for (from, to) in &days {
            let until = match RULES[rule] {
                DayCountRule::BothEnds => to + 1,
                DayCountRule::AtLeastOneDay if from == to => to + 1,
                _ => *to,
            };
            for day in *from..until {
                count += 1;
                oere += if day <= change { first } else { second };
            }
        }
        prop_assert_eq!(billed.days.get(), count);
        prop_assert_eq!(billed.lines.iter().map(|line| line.days.get()).sum::<u64>(), count);
        prop_assert_eq!(billed.amount.oere(), oere);
        prop_assert_eq!(billed.payers.iter().map(|payer| payer.amount.oere()).sum::<i64>(), oere);
    }

    #[test]
    fn the_order_of_the_stays_changes_no_bill(days in stays(), rule in 0_usize..3, change in 0_u32..365) {
        let input = year(&days, RULES[rule], change, (700_000, 800_000));
        let mut turned = input.clone();
        turned.stays.reverse();
        turned.rates.reverse();
        prop_assert_eq!(bills(&input).unwrap(), bills(&turned).unwrap());
    }

    #[test]
    fn a_year_is_the_sum_of_its_parts(days in stays(), rule in 0_usize..3, cut in 0_u32..365) {
        let whole = year(&days, RULES[rule], 180, (700_000, 800_000));
        let (mut before, mut after) = (whole.clone(), whole.clone());
        before.last_day = day_of_2024(cut).parse().unwrap();
        after.first_day = day_of_2024(cut + 1).parse().unwrap();
        let oere = |input: &BillsInput| bills(input).unwrap().amount.oere();
        prop_assert_eq!(oere(&before) + oere(&after), oere(&whole));
    }

    #[test]
    fn what_is_written_off_is_the_acquisition_and_the_cost_falls(
        oere in positive_oere(1_000_000_000_000),
        life in 1_u32..=100,
        interest in 0_i64..=200_000,
    ) {
        let input = CapitalCostInput::new(figure(oere, 2), Year::new(2024).unwrap(), UsefulLife::new(life).unwrap(), figure(interest, 4));
        let cost = capital_cost(&input).unwrap();
        prop_assert_eq!(cost.depreciation_total.oere(), oere);
        prop_assert_eq!(cost.years.len(), life as usize);
        for (year, next) in cost.years.iter().zip(cost.years.iter().skip(1)) {
            // Up to an øre or two of rounding, no year costs more than the previous one.
            prop_assert!(next.cost.oere() <= year.cost.oere() + 2);
            prop_assert_eq!(next.opening_value.oere(), year.opening_value.oere() - year.depreciation.oere());
        }
    }

    #[test]
    fn there_and_back_is_the_same_price_level(oere in positive_oere(1_000_000_000), changes in prop::collection::vec(-50_000_i64..=100_000, 1..30)) {
        let last = 2000 + u32::try_from(changes.len()).unwrap();
        let series: Vec<_> = changes.iter().zip(2001..).map(|(change, year)| PriceChange::new(Year::new(year).unwrap(), figure(*change, 4), "made".to_owned(), "made".to_owned())).collect();
        let level = |amount, from, to| {
            let (from_year, to_year) = (Year::new(from).unwrap(), Year::new(to).unwrap());
            price_level(&PriceLevelInput::new(amount, from_year, to_year, series.clone(), Unit::OERE)).unwrap()
        };
        let there = level(amount(oere), 2000, last);
        let back = level(there.amount, last, 2000);
        // Half an øre of rounding, carried back by the factor.
        let leeway = if there.amount.oere() == 0 { oere } else { oere / there.amount.oere().max(1) + 2 };
        prop_assert!((back.amount.oere() - oere).abs() <= leeway, "{} became {}", oere, back.amount);
    }
}
