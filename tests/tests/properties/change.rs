//! Changes of a rate, and its history.

use proptest::prelude::*;
use rammeaftale::rules::rate::{DailyRateInput, PriceChange, PriceLevelInput, daily_rate, price_level};
use rammeaftale::rules::years::{
    Cause, Factor, RateChange, RateChangeInput, RateHistory, RateHistoryInput, RateParts, YearRate, rate_change,
    rate_history,
};
use rammeaftale::{Amount, Unit};

use crate::draw::{amount, days, figure, oere, percent, places, positive_oere, smallest, unit};
use crate::histories::{rounded, year};

const BASIS: i64 = 10_000_000_000;
const FACTORS: [Factor; 6] =
    [Factor::PriceLevel, Factor::Costs, Factor::Places, Factor::Days, Factor::Occupancy, Factor::Regulation];
/// Price changes in ten-thousandths of a percent, each with its exact inverse.
const THERE_AND_BACK: [(i64, i64); 6] = [
    (0, 0),
    (250_000, -200_000),
    (600_000, -375_000),
    (1_000_000, -500_000),
    (-500_000, 1_000_000),
    (-200_000, 250_000),
];

fn parts() -> impl Strategy<Value = RateParts> {
    (oere(BASIS), oere(BASIS / 10), places(), days(), 100_000_i64..=1_200_000).prop_map(
        |(basis, regulated, places, days, occupancy)| {
            RateParts::new(amount(basis), amount(regulated), places, days, percent(occupancy))
        },
    )
}

fn order() -> impl Strategy<Value = Vec<Factor>> {
    Just(FACTORS.to_vec()).prop_shuffle()
}

fn price_change() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0_i64), -900_000_i64..=1_000_000, (-50_i64..=100).prop_map(|whole| whole * 10_000)]
}

/// Two rates that share the factors whose bit is set.
fn rates() -> impl Strategy<Value = (RateParts, RateParts, u8)> {
    (parts(), parts(), any::<u8>()).prop_map(|(before, mut after, alike)| {
        let is_alike = |factor: Factor| alike >> FACTORS.iter().position(|other| *other == factor).unwrap() & 1 == 1;
        for factor in FACTORS.into_iter().filter(|factor| is_alike(*factor)) {
            match factor {
                Factor::PriceLevel => {}
                Factor::Costs => after.basis = before.basis,
                Factor::Places => after.places = before.places,
                Factor::Days => after.days = before.days,
                Factor::Occupancy => after.occupancy = before.occupancy.clone(),
                Factor::Regulation => after.regulated = before.regulated,
                other => panic!("{other:?}"),
            }
        }
        (before, after, alike)
    })
}

fn explained((before, after): (&RateParts, &RateParts), change: i64, unit: Unit, order: &[Factor]) -> RateChange {
    let (before, after) = (before.clone(), after.clone());
    rate_change(&RateChangeInput::new(before, after, figure(change, 4), unit, order.to_vec())).unwrap()
}

fn part(explained: &RateChange, cause: Cause) -> i64 {
    explained.parts.iter().find(|part| part.factor == cause).unwrap().amount.oere()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_parts_add_up_to_the_change_in_any_order(
        (before, after, _) in rates(),
        (one, other) in (order(), order()),
        change in price_change(),
        (unit, size) in unit(),
    ) {
        let explain = |order: &[Factor]| explained((&before, &after), change, unit, order);
        let (first, second) = (explain(&one), explain(&other));
        for (explained, order) in [(&first, one), (&second, other)] {
            let sum: i64 = explained.parts.iter().map(|part| part.amount.oere()).sum();
            prop_assert_eq!((explained.change.oere(), explained.sum.oere()), (sum, sum));
            prop_assert_eq!(explained.rate_after.oere() - explained.rate_before.oere(), sum);
            let causes: Vec<_> = order.into_iter().map(Cause::from).chain([Cause::Rounding]).collect();
            prop_assert_eq!(explained.parts.iter().map(|part| part.factor).collect::<Vec<_>>(), causes);
            // Each rate is rounded by at most half a unit, and the exact difference by half an øre.
            prop_assert!(part(explained, Cause::Rounding).abs() <= size + 1);
        }
        prop_assert_eq!((first.rate_before, first.rate_after), (second.rate_before, second.rate_after));
        prop_assert_eq!(part(&first, Cause::Rounding), part(&second, Cause::Rounding));
    }

    /// The two rates are those of the costs less the regulated amount; the unrounded parts do not depend on the unit.
    #[test]
    fn the_unit_makes_only_the_rounding(
        (before, after, _) in rates(),
        order in order(),
        change in price_change(),
        (unit, _) in unit(),
    ) {
        let explain = |unit| explained((&before, &after), change, unit, &order);
        let (fine, coarse) = (explain(Unit::OERE), explain(unit));
        prop_assert_eq!(&fine.parts[..6], &coarse.parts[..6]);
        prop_assert_eq!(part(&fine, Cause::Rounding), 0);
        for (parts, rate) in [(&before, coarse.rate_before), (&after, coarse.rate_after)] {
            let RateParts { places, days, occupancy, .. } = parts.clone();
            let basis = amount(parts.basis.oere() - parts.regulated.oere());
            prop_assert_eq!(rate, daily_rate(&DailyRateInput::new(basis, places, days, occupancy, unit)).unwrap().rate);
        }
    }

    /// The reverse change passes through the same rates, with the inverse price change.
    #[test]
    fn there_and_back_each_part_is_the_mirror(
        (before, after, _) in rates(),
        order in order(),
        change in 0_usize..6,
        (unit, _) in unit(),
    ) {
        let (there, back) = THERE_AND_BACK[change];
        let mut turned = order.clone();
        turned.reverse();
        let there = explained((&before, &after), there, unit, &order);
        let back = explained((&after, &before), back, unit, &turned);
        for there in &there.parts {
            prop_assert_eq!(there.amount.oere(), -part(&back, there.factor), "{:?}", there.factor);
        }
    }

    #[test]
    fn what_does_not_change_makes_no_difference(
        (before, mut after, alike) in rates(),
        order in order(),
        change in price_change(),
        (unit, _) in unit(),
    ) {
        let of_prices = explained((&before, &after), change, unit, &order);
        for (index, factor) in FACTORS.into_iter().enumerate().skip(2) {
            if alike >> index & 1 == 1 {
                prop_assert_eq!(part(&of_prices, factor.into()), 0, "{:?}", factor);
            }
        }
        // Equal prices or equal costs contribute no change.
        let same_prices = explained((&before, &after), 0, unit, &order);
        prop_assert_eq!(part(&same_prices, Cause::PriceLevel), 0);
        prop_assert!(alike & 2 == 0 || part(&same_prices, Cause::Costs) == 0);
        // Costs that follow the prices to the øre contribute no change.
        let (times, percent) = [(2_i64, 1_000_000_i64), (3, 2_000_000)][usize::from(alike & 1)];
        after.basis = amount(before.basis.oere() * times);
        prop_assert_eq!(part(&explained((&before, &after), percent, unit, &order), Cause::Costs), 0);
    }
}

/// Rates of some of twelve years in any order, a base year with a rate above zero, and a price change for every year.
fn history() -> impl Strategy<Value = RateHistoryInput> {
    let rates = prop::sample::subsequence((2010_u32..2022).collect::<Vec<_>>(), 1..=12).prop_shuffle();
    let oere = prop::collection::vec(positive_oere(100_000_000), 12);
    let changes = prop::collection::vec(prop_oneof![1 => Just(0_i64), 4 => -200_000_i64..=300_000], 13);
    (rates, oere, changes, 2009_u32..=2022, unit()).prop_map(|(years, oere, changes, price_year, (unit, _))| {
        let base_year = year(years[0]);
        let rates = years.iter().zip(oere).map(|(number, oere)| {
            YearRate::new(year(*number), figure(if year(*number) == base_year { oere + 1 } else { oere }, 2))
        });
        let series = changes.into_iter().zip(2010..).map(|(change, number)| {
            PriceChange::new(year(number), figure(change, 4), "made".to_owned(), "made".to_owned())
        });
        RateHistoryInput::new(rates.collect(), base_year, year(price_year), series.collect(), unit)
    })
}

fn told(input: &RateHistoryInput) -> RateHistory {
    rate_history(input).unwrap_or_else(|error| panic!("{error}: {input:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_index_of_the_base_year_is_a_hundred(input in history()) {
        let told = told(&input);
        let base = told.years.iter().find(|told| told.year == input.base_year).unwrap();
        prop_assert_eq!((smallest(&base.index, 6), smallest(&base.fixed_index, 6)), (100_000_000, 100_000_000));
        for told in &told.years {
            let index = rounded(i128::from(told.rate.oere()) * 100_000_000, base.rate.oere().into(), 1);
            prop_assert_eq!(smallest(&told.index, 6), i128::from(index));
        }
        prop_assert!(told.years.is_sorted_by_key(|told| told.year) && told.years.len() == input.rates.len());
    }

    #[test]
    fn the_order_of_rates_and_changes_makes_no_history((input, rates, series) in history().prop_flat_map(|input| {
        let (rates, series) = (Just(input.rates.clone()).prop_shuffle(), Just(input.series.clone()).prop_shuffle());
        (Just(input), rates, series)
    })) {
        prop_assert_eq!(told(&{ let mut changed = input.clone(); changed.rates = rates; changed.series = series; changed }), told(&input));
    }

    #[test]
    fn without_a_change_of_prices_fixed_prices_are_the_prices(mut input in history()) {
        input.series.iter_mut().for_each(|change| change.change = figure(0, 4));
        input.unit = Unit::OERE;
        for told in told(&input).years {
            prop_assert_eq!((told.fixed_rate, told.fixed_index), (told.rate, told.index));
        }
    }

    /// A rate in fixed prices is the rate at the price level of that year.
    #[test]
    fn fixed_prices_are_a_price_level(input in history()) {
        for told in told(&input).years {
            let level = price_level(&PriceLevelInput::new(told.rate, told.year, input.price_year, input.series.clone(), input.unit));
            prop_assert_eq!(told.fixed_rate, level.unwrap().amount);
            if told.rate == Amount::ZERO {
                prop_assert_eq!((told.fixed_rate, smallest(&told.fixed_index, 6)), (Amount::ZERO, 0));
            }
        }
    }

    /// The index does not depend on the price year.
    #[test]
    fn the_year_of_the_prices_makes_no_difference_to_the_index(input in history(), price_year in 2009_u32..=2022) {
        let other = told(&{ let mut changed = input.clone(); changed.price_year = year(price_year); changed });
        for (one, other) in told(&input).years.iter().zip(&other.years) {
            prop_assert_eq!((one.index, one.fixed_index), (other.index, other.fixed_index));
        }
    }
}
