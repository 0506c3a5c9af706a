//! Ways of financing a service side by side.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rammeaftale::numbers::{Inhabitants, StayDays, YearsLater};
use rammeaftale::rules::split::{AllocateInput, Method, Party, Population, allocate};
use rammeaftale::rules::years::{
    Financing, Scenario, ScenarioInput, Scenarios, ScenariosInput, ServiceYear, UserDays, YearOccupancy, scenarios,
};
use rammeaftale::{Amount, DayCount, Name};

use crate::closure::method_and_unit;
use crate::draw::{amount, figure, oere, percent, positive_oere, unit, weight_of};
use crate::histories::{BASES, year};

const BASIS: i64 = 50_000_000_000;
const FIRST_YEAR: u32 = 2020;
const NAMES: [&str; 6] = ["Odense", "Vejle", "Ærø", "Aabenraa", "Staten", "Region Syddanmark"];

fn name(text: &str) -> Name {
    text.parse().unwrap()
}

fn sum(amounts: impl Iterator<Item = Amount>) -> i64 {
    amounts.map(Amount::oere).sum()
}

/// Some of the names in any order, each with a number.
fn numbers(most: u32, least: usize) -> impl Strategy<Value = Vec<(Name, u32)>> {
    let some = prop::sample::subsequence(NAMES.to_vec(), least..=NAMES.len()).prop_shuffle();
    (some, prop::collection::vec(prop_oneof![1 => Just(0), 5 => 1..=most], NAMES.len()))
        .prop_map(|(names, numbers)| names.into_iter().map(name).zip(numbers).collect())
}

/// The users share the days, some with none; the first has at least one, so that a deficit of the year can be collected
/// from its buyers.
fn service_year() -> impl Strategy<Value = ServiceYear> {
    let money = (positive_oere(BASIS), positive_oere(BASIS), 500_i64..=1_500, oere(10_000));
    (money, 1_u32..=60, 100_u32..=366, 400_000_i64..=1_100_000, numbers(1_300, 1)).prop_map(
        |((basis, budget, cost, more), places, days, occupancy, parts)| {
            let most = places * days / u32::try_from(parts.len()).unwrap();
            let users = parts
                .into_iter()
                .zip([1, 0, 0, 0, 0, 0])
                .map(|((id, part), more)| UserDays::new(id, StayDays::new(most * part / 1_000 + more).unwrap()));
            ServiceYear::new(
                year(FIRST_YEAR),
                amount(basis),
                figure(i64::from(places) * 100, 2),
                DayCount::new(days).unwrap(),
                percent(occupancy),
                amount(basis / 1_000 * cost + more),
                users.collect(),
            )
            .with_cost_based_budget(figure(budget, 2))
        },
    )
}

/// The changes of a scenario, with its years as bits.
fn scenario() -> impl Strategy<Value = ScenarioInput> {
    let later = || (1_u32..=3).prop_map(|later| YearsLater::new(later).unwrap());
    let direct = (0_usize..3, any::<u8>(), later());
    let own = (prop::option::of(0_i64..=100_000), prop::option::of(later()));
    (direct, any::<u8>(), 400_000_i64..=1_100_000, own).prop_map(
        |((kind, years, collected), occupancies, occupancy, (band, later))| {
            let of_bits = |bits: u8| {
                (0..8).zip(FIRST_YEAR..).filter(move |(bit, _)| bits >> bit & 1 == 1).map(|(_, number)| year(number))
            };
            let is_direct = kind > 0;
            let own = |year| YearOccupancy::new(year, percent(occupancy));
            {
                let mut made = ScenarioInput::new(
                    name("made"),
                    [Financing::Rule, Financing::DirectByPopulation, Financing::DirectByBuyers][kind],
                );
                made.direct_years = is_direct.then(|| of_bits(years).collect());
                made.collected_later = is_direct.then_some(collected);
                made.occupancies = (occupancies & 1 == 0).then(|| of_bits(occupancies).map(own).collect());
                made.band_percent = band.map(|band| figure(band, 4));
                made.years_later = later;
                made
            }
        },
    )
}

/// Services of one to five years with one to four ways of financing.
fn services() -> impl Strategy<Value = ScenariosInput> {
    let years = prop::collection::vec(service_year(), 1..=5);
    let terms = (0_i64..=100_000, 0_usize..3, 1_u32..=3, unit(), method_and_unit());
    (terms, years, numbers(700_000, 1), prop::collection::vec(scenario(), 1..=4)).prop_map(
        |((band, base, later, (unit, _), (method, share_unit)), years, population, ways)| {
            let years: Vec<_> = years
                .into_iter()
                .zip(FIRST_YEAR..)
                .map(|(drawn, number)| {
                    let mut changed = drawn;
                    changed.year = year(number);
                    changed
                })
                .collect();
            let last = years.last().unwrap().year;
            let ways = ways.into_iter().zip(1..).map(|(mut way, number)| {
                way.name = name(&format!("Model {number}"));
                way.direct_years.iter_mut().for_each(|years| years.retain(|year| *year <= last));
                way.occupancies.iter_mut().for_each(|own| own.retain(|own| own.year <= last));
                way
            });
            ScenariosInput::new(
                figure(band, 4),
                BASES[base],
                YearsLater::new(later).unwrap(),
                unit,
                share_unit,
                method,
                name("Region Syddanmark"),
                years,
                ways.collect(),
            )
            .with_population(
                population
                    .into_iter()
                    .enumerate()
                    .map(|(index, (id, number))| {
                        Population::new(id, Inhabitants::new(if index == 0 { number + 1 } else { number }).unwrap())
                    })
                    .collect(),
            )
        },
    )
}

fn side_by_side(input: &ScenariosInput) -> Scenarios {
    scenarios(input).unwrap_or_else(|error| panic!("{error}: {input:?}"))
}

/// The direct payments by party and year, recomputed from the deficits and their payers.
fn direct(input: &ScenariosInput, way: &ScenarioInput, settled: &Scenario) -> BTreeMap<(Name, u32), i64> {
    let mut paid = BTreeMap::new();
    for (service, entry) in input.years.iter().zip(&settled.years).filter(|(_, entry)| entry.direct < Amount::ZERO) {
        let users = service.users.iter().map(|user| (&user.id, user.days.get()));
        let people = input.population.iter().flatten().map(|party| (&party.id, party.inhabitants.get()));
        let parties: Vec<_> =
            if way.financing == Financing::DirectByBuyers { users.collect() } else { people.collect() };
        let parties =
            parties.into_iter().map(|(id, number)| Party::new(id.clone(), weight_of(i64::from(number) * 1_000_000)));
        let (unit, method) = (input.share_unit, input.method);
        let split = allocate(&AllocateInput::new(amount(-entry.direct.oere()), unit, method, parties.collect()));
        for share in split.unwrap().shares {
            *paid.entry((share.id, service.year.get() + way.collected_later.unwrap().get())).or_insert(0) +=
                share.share.oere();
        }
    }
    paid
}

/// All payments by party and year, and in total: by rate, direct, and their sum.
type Paid = (BTreeMap<(Name, u32), [Amount; 3]>, BTreeMap<Name, [Amount; 3]>);

fn by_id(settled: &Scenario) -> Paid {
    let payments = settled
        .payments
        .iter()
        .map(|paid| ((paid.id.clone(), paid.year.get()), [paid.by_rate, paid.direct, paid.total]));
    let totals = settled.totals.iter().map(|total| (total.id.clone(), [total.by_rate, total.direct, total.total]));
    (payments.collect(), totals.collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn what_is_paid_borne_and_left_over_is_the_cost(input in services()) {
        let sides = side_by_side(&input);
        prop_assert_eq!(sides.cost.oere(), sum(input.years.iter().map(|year| year.cost)));
        for settled in &sides.scenarios {
            let found = [settled.paid_by_rates, settled.paid_directly, settled.borne_by_operator, settled.left_over];
            prop_assert_eq!(sum(found.into_iter()), sides.cost.oere());
            prop_assert_eq!(settled.borne_by_operator.oere(), -sum(settled.years.iter().map(|year| year.kept)));
        }
    }

    #[test]
    fn what_one_pays_less_another_pays_more(input in services()) {
        let sides = side_by_side(&input);
        prop_assert_eq!(sides.comparisons.len() + 1, sides.scenarios.len());
        for (compared, settled) in sides.comparisons.iter().zip(&sides.scenarios[1..]) {
            let four = [compared.paid_by_rates, compared.paid_directly, compared.borne_by_operator, compared.left_over];
            prop_assert_eq!((&compared.name, sum(four.into_iter())), (&settled.name, 0));
            let in_all = sum(compared.totals.iter().map(|total| total.difference));
            prop_assert_eq!(in_all, compared.paid_by_rates.oere() + compared.paid_directly.oere());
            let years = settled.years.iter().zip(&sides.scenarios[0].years);
            for (difference, (year, first)) in compared.rates.iter().zip(years) {
                prop_assert_eq!(difference.difference.oere(), year.rate.oere() - first.rate.oere());
            }
        }
    }

    /// By rate, the users of a year pay its revenue; the payments of a party in total are the sum of its years.
    #[test]
    fn payments_add_up_by_year_and_by_party(input in services()) {
        for settled in &side_by_side(&input).scenarios {
            for year in &settled.years {
                let of_year = settled.payments.iter().filter(|paid| paid.year == year.year);
                prop_assert_eq!(sum(of_year.map(|paid| paid.by_rate)), year.revenue.oere());
            }
            for total in &settled.totals {
                let paid = || settled.payments.iter().filter(|paid| paid.id == total.id);
                prop_assert_eq!(sum(paid().map(|paid| paid.by_rate)), total.by_rate.oere());
                prop_assert_eq!(sum(paid().map(|paid| paid.direct)), total.direct.oere());
                prop_assert_eq!(sum(paid().map(|paid| paid.total)), total.total.oere());
                prop_assert_eq!(total.by_rate.oere() + total.direct.oere(), total.total.oere());
            }
            prop_assert_eq!(sum(settled.totals.iter().map(|total| total.by_rate)), settled.paid_by_rates.oere());
            prop_assert_eq!(sum(settled.totals.iter().map(|total| total.direct)), settled.paid_directly.oere());
            prop_assert_eq!(settled.payments.len(), settled.totals.len() * settled.years.len());
        }
    }

    /// A realised deficit is paid, after the delay, by the users of its own year; by largest remainder in full. The
    /// remainder is open for a rate, is collected after the last year, or comes from rounding.
    #[test]
    fn a_direct_deficit_is_split_and_paid_later(input in services()) {
        let last = input.years.last().unwrap().year.get();
        for (way, settled) in input.scenarios.iter().zip(&side_by_side(&input).scenarios) {
            let worked_out = direct(&input, way, settled);
            for paid in &settled.payments {
                let expected = worked_out.get(&(paid.id.clone(), paid.year.get())).copied().unwrap_or(0);
                prop_assert_eq!(paid.direct.oere(), expected, "{} {}", paid.id.as_str(), paid.year);
            }
            let deficits = sum(settled.years.iter().map(|year| year.direct));
            if input.method == Method::LargestRemainder {
                prop_assert_eq!(worked_out.values().sum::<i64>(), -deficits);
            }
            let collected: i64 = worked_out.iter().filter(|((_, year), _)| *year <= last).map(|(_, oere)| oere).sum();
            prop_assert_eq!(settled.paid_directly.oere(), collected);
            let waiting = settled.years.last().unwrap().closing.oere();
            prop_assert_eq!(settled.left_over.oere(), -waiting - deficits - collected);
        }
    }

    #[test]
    fn the_order_of_the_users_changes_nothing_else((input, mut other) in services().prop_flat_map(|input| {
        let users: Vec<_> = input.years.iter().map(|year| Just(year.users.clone()).prop_shuffle()).collect();
        let people = Just(input.population.clone().unwrap()).prop_shuffle();
        (Just(input), (users, people))
    }).prop_map(|(input, (users, people))| {
        let mut other = { let mut changed = input.clone(); changed.population = Some(people); changed };
        other.years.iter_mut().zip(users).for_each(|(year, users)| year.users = users);
        (input, other)
    }), operator in 0_usize..6) {
        // The operator does not matter either.
        other.operator = name(NAMES[operator]);
        let (one, other) = (side_by_side(&input), side_by_side(&other));
        for (one, other) in one.scenarios.iter().zip(&other.scenarios) {
            prop_assert_eq!(by_id(one), by_id(other));
            prop_assert_eq!(&one.years, &other.years);
        }
    }

    /// A scenario that overrides a term equals the same scenario of a service with that term.
    #[test]
    fn a_term_of_a_scenario_is_a_term_of_the_service(input in services()) {
        let sides = side_by_side(&input);
        for (way, settled) in input.scenarios.iter().zip(&sides.scenarios) {
            let unchanged = { let mut changed = way.clone(); changed.band_percent = None; changed.years_later = None; changed.occupancies = None; changed };
            let mut plain = { let mut changed = input.clone(); changed.band_percent = way.band_percent.unwrap_or(input.band_percent); changed.years_later = way.years_later.unwrap_or(input.years_later); changed.scenarios = vec![unchanged]; changed };
            for own in way.occupancies.iter().flatten() {
                let year = plain.years.iter_mut().find(|year| year.year == own.year).unwrap();
                year.occupancy = own.occupancy.clone();
            }
            let alone = side_by_side(&plain).scenarios.remove(0);
            prop_assert_eq!(&alone.years, &settled.years);
            prop_assert_eq!((alone.paid_by_rates, alone.paid_directly), (settled.paid_by_rates, settled.paid_directly));
            prop_assert_eq!((alone.borne_by_operator, alone.left_over), (settled.borne_by_operator, settled.left_over));
        }
    }
}
