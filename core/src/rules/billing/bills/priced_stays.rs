//! The days of each stay with their prices, and the checks of stays and rates.

use crate::calendar::{Date, Period};
use crate::collections::{Map, Set, ranks, stable_sort_by};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, PackageNumber, Unit};
use crate::read::{ByName, Item, wrong_length};
use crate::rules::billing::bills::types::{BillsInput, ServiceRate, Stay};
use crate::rules::billing::stay_days::stay_period;

/// The most lines of the bills: days of a stay at one rate in one month.
const MOST_LINES: usize = 1_000_000;

/// Days of a stay at one price.
pub(crate) struct PricedDays {
    pub days: Period,
    pub rate: Amount,
}

/// The rates of each service, by time; `None` if one of them ends before it starts, since its days are not known.
type Rates<'a> = ByName<'a, Option<Vec<(Period, Prices<'a>)>>>;

/// The prices of a rate, indexed by package and supplement.
struct Prices<'a> {
    base_rate: Amount,
    packages: Map<'a, PackageNumber, Amount>,
    supplements: ByName<'a, Amount>,
}

impl<'a> Prices<'a> {
    fn of(rate: &'a ServiceRate) -> Self {
        let packages = rate.packages.iter().flatten();
        let supplements = rate.supplements.iter().flatten();
        Self {
            base_rate: rate.base_rate,
            packages: packages.map(|package| (package.number, package.price)).collect(),
            supplements: supplements.map(|supplement| (&supplement.name, supplement.price)).collect(),
        }
    }
}

/// Returns each stay with its days in the period and their prices, by time.
///
/// # Errors
/// All problems of the period, the rates and the stays.
pub(crate) fn priced_stays(input: &BillsInput) -> Result<Vec<(&Stay, Vec<PricedDays>)>, Error> {
    let mut problems = Problems::new();
    problems.note(Period::within_a_year(input.first_day, input.last_day));
    let period = Period::new(input.first_day, input.last_day).ok();
    check_length::<ServiceRate>("rates", input.rates.len(), &mut problems);
    let rates = rates_by_service(input, &mut problems);
    check_length::<Stay>("stays", input.stays.len(), &mut problems);
    if let Some(period) = period
        && has_too_many_lines(input, period, &rates)
    {
        return Err(Problem::new(Code::TooMany, "stays").with_allowed(Allowed::AtMost(MOST_LINES)).into());
    }

    let mut priced = Vec::with_capacity(input.stays.len());
    let mut counted = Vec::with_capacity(input.stays.len());
    for (index, stay) in input.stays.iter().enumerate() {
        let place = format!("stays[{index}]");
        let days = match stay_period(stay.first_day, stay.last_day, input.day_count) {
            Ok(days) => days,
            Err(problem) => {
                problems.push(problem.at(format!("{place}.last_day")));
                None
            }
        };
        counted.extend(days.map(|days| (index, stay, days)));
        let of_service = rates.get(&stay.service);
        if of_service.is_none() {
            problems
                .push(Problem::new(Code::UnknownChoice, format!("{place}.service")).with_given(stay.service.as_str()));
        }
        check_supplements(&place, stay, &mut problems);
        let billed = period.zip(days).and_then(|(period, days)| period.intersection(days));
        if let (Some(billed), Some(Some(rates))) = (billed, of_service) {
            priced.push((stay, prices(&place, stay, billed, rates, &mut problems)?));
        }
    }
    check_overlaps(&counted, &mut problems);
    problems.none()?;
    Ok(priced)
}

/// Whether there would be too many lines; they are counted before any of them is made.
fn has_too_many_lines(input: &BillsInput, period: Period, rates: &Rates<'_>) -> bool {
    let mut lines = 0_usize;
    for stay in &input.stays {
        let days = stay_period(stay.first_day, stay.last_day, input.day_count).ok().flatten();
        let Some(billed) = days.and_then(|days| period.intersection(days)) else { continue };
        let Some(Some(rates)) = rates.get(&stay.service) else { continue };
        for (valid, _) in valid_in(rates, billed) {
            let months = billed.intersection(*valid).map_or(0, |days| days.months().count());
            // A rate that is looked at takes time as well.
            lines = lines.saturating_add(months.max(1));
            if lines > MOST_LINES {
                return true;
            }
        }
    }
    false
}

/// The rates from the first that ends in the days billed to the last that begins in them; they are sorted by time.
fn valid_in<'r, 'a>(
    rates: &'r [(Period, Prices<'a>)],
    billed: Period,
) -> impl Iterator<Item = &'r (Period, Prices<'a>)> {
    let first = rates.partition_point(|(valid, _)| valid.last_day() < billed.first_day());
    rates.iter().skip(first).take_while(move |(valid, _)| valid.first_day() <= billed.last_day())
}

fn check_length<T: Item>(list: &str, length: usize, problems: &mut Problems) {
    if let Some(problem) = wrong_length::<T>(list, length) {
        problems.push(problem);
    }
}

/// Adds a problem for each supplement that a stay has twice.
fn check_supplements(place: &str, stay: &Stay, problems: &mut Problems) {
    let mut seen = Set::new();
    for (position, name) in stay.supplements.iter().flatten().enumerate() {
        if !seen.insert(name) {
            let place = format!("{place}.supplements[{position}]");
            problems.push(Problem::new(Code::Duplicate, place).with_given(name.as_str()));
        }
    }
}

fn rates_by_service<'a>(input: &'a BillsInput, problems: &mut Problems) -> Rates<'a> {
    let mut by_service: ByName<'_, Vec<(usize, Period, &ServiceRate)>> = Map::new();
    let mut unknown_days = Set::new();
    for (index, rate) in input.rates.iter().enumerate() {
        let place = format!("rates[{index}]");
        let period = match Period::new(rate.first_day, rate.last_day) {
            Ok(period) => Some(period),
            Err(problem) => {
                unknown_days.insert(&rate.service);
                problems.push(problem.at(format!("{place}.last_day")));
                None
            }
        };
        by_service.update(&rate.service, |rates| rates.extend(period.map(|period| (index, period, rate))));
        let mut numbers = Set::new();
        for (position, package) in rate.packages.iter().flatten().enumerate() {
            if !numbers.insert(package.number) {
                let place = format!("{place}.packages[{position}].number");
                problems.push(Problem::new(Code::Duplicate, place).with_given(&package.number.to_string()));
            }
        }
        let mut names = Set::new();
        for (position, supplement) in rate.supplements.iter().flatten().enumerate() {
            if !names.insert(&supplement.name) {
                let place = format!("{place}.supplements[{position}].name");
                problems.push(Problem::new(Code::Duplicate, place).with_given(supplement.name.as_str()));
            }
        }
    }

    // Of two rates that overlap, the later one has the problem.
    let mut late = Map::new();
    for rates in by_service.values_mut() {
        stable_sort_by(rates, |(_, a, _), (_, b, _)| a.first_day().cmp(&b.first_day()));
        let mut until: Option<Date> = None;
        for (index, period, rate) in rates.iter() {
            if until.is_some_and(|until| period.first_day() <= until) {
                late.insert(*index, rate.first_day);
            }
            until = until.max(Some(period.last_day()));
        }
    }
    for (index, first_day) in late.iter() {
        let place = format!("rates[{index}].first_day");
        problems.push(Problem::new(Code::Overlap, place).with_given(&first_day.to_string()));
    }
    let rates = by_service.iter().map(|(service, rates)| {
        let rates = rates.iter().map(|(_, period, rate)| (*period, Prices::of(rate))).collect();
        (service, (!unknown_days.contains(service)).then_some(rates))
    });
    rates.collect()
}

/// Adds a problem for each stay that overlaps an earlier one of the same citizen in the same service.
fn check_overlaps(counted: &[(usize, &Stay, Period)], problems: &mut Problems) {
    let citizens = ranks(counted.iter().map(|(_, stay, _)| stay.citizen.as_str()));
    let services = ranks(counted.iter().map(|(_, stay, _)| stay.service.as_str()));
    let mut in_order: Vec<_> = counted.iter().zip(citizens.into_iter().zip(services)).collect();
    stable_sort_by(&mut in_order, |((_, _, a), one), ((_, _, b), other)| {
        (one, a.first_day()).cmp(&(other, b.first_day()))
    });
    let mut late = Map::new();
    let mut before: Option<((usize, usize), Date)> = None;
    for ((index, _, days), who) in in_order {
        let until = before.filter(|(other, _)| *other == who).map(|(_, until)| until);
        if until.is_some_and(|until| days.first_day() <= until) {
            late.insert(*index, days.first_day());
        }
        before = Some((who, until.map_or(days.last_day(), |until| until.max(days.last_day()))));
    }
    for (index, first_day) in late.iter() {
        let place = format!("stays[{index}].first_day");
        problems.push(Problem::new(Code::Overlap, place).with_given(&first_day.to_string()));
    }
}

/// Returns the days of a stay with their prices, by time.
fn prices(
    place: &str,
    stay: &Stay,
    billed: Period,
    rates: &[(Period, Prices<'_>)],
    problems: &mut Problems,
) -> Result<Vec<PricedDays>, Error> {
    let mut priced = Vec::new();
    // The first day that no rate has been found for, and whether a later one was.
    let mut open = Some(billed.first_day());
    let mut without_rate = None;
    let mut unknown_package = None;
    let mut unknown_supplements = Set::new();
    for (valid, rate) in valid_in(rates, billed) {
        let Some(days) = billed.intersection(*valid) else { continue };
        without_rate = without_rate.or_else(|| open.filter(|open| *open < days.first_day()));
        open = days.last_day().next();
        let mut price = rate.base_rate.exactly();
        if let Some(number) = stay.package {
            match rate.packages.get(number) {
                Some(package) => price = price + package.exactly(),
                None => unknown_package = Some(number),
            }
        }
        for (position, name) in stay.supplements.iter().flatten().enumerate() {
            match rate.supplements.get(name) {
                Some(supplement) => price = price + supplement.exactly(),
                None => {
                    unknown_supplements.insert((position, name));
                }
            }
        }
        priced.push(PricedDays { days, rate: Amount::rounded(price, Unit::OERE).place("lines")? });
    }
    if let Some(day) = without_rate.or_else(|| open.filter(|open| *open <= billed.last_day())) {
        let given = format!("{day}, {}", stay.service);
        problems.push(Problem::new(Code::NoRate, place).with_given(&given));
    }
    if let Some(number) = unknown_package {
        problems.push(Problem::new(Code::UnknownChoice, format!("{place}.package")).with_given(&number.to_string()));
    }
    for (position, name) in unknown_supplements.iter() {
        let place = format!("{place}.supplements[{position}]");
        problems.push(Problem::new(Code::UnknownChoice, place).with_given(name.as_str()));
    }
    Ok(priced)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::billing::stay_days::DayCountRule;

    /// A rate for each of some days, and open stays from days before them.
    fn input(days: u16, stays: usize, more: usize) -> BillsInput {
        let day = |after: u16| -> Date {
            let mut day: Date = "2025-01-01".parse().unwrap();
            for _ in 0..after {
                day = day.next().unwrap();
            }
            day
        };
        let name = |name: String| name.parse::<crate::read::Name>().unwrap();
        let service = || name("Elmely".to_owned());
        let rate = |after: u16| {
            ServiceRate::new(service(), day(after), day(after), format!("{}", 1_000 + after).parse().unwrap())
        };
        let stay =
            |index: usize| Stay::new(name(format!("Borger {index}")), service(), day(0), name("Odense".to_owned()));
        let last = |index: usize| Stay { last_day: Some(day(0)), ..stay(index) };
        let stays = (0..stays).map(stay).chain((0..more).map(|index| last(stays + index)));
        let rates = (0..days).map(rate).collect();
        BillsInput::new(day(0), day(days - 1), DayCountRule::BothEnds, rates, stays.collect())
    }

    /// How many lines the stays of an input have, or its problems.
    fn lines(input: &BillsInput) -> Result<usize, Vec<(Code, String)>> {
        let problem = |problem: &Problem| (problem.code(), problem.place().to_owned());
        priced_stays(input)
            .map(|priced| priced.iter().map(|(_, days)| days.len()).sum::<usize>())
            .map_err(|error| error.problems().iter().map(problem).collect())
    }

    #[test]
    fn lines_are_counted_before_they_are_made() {
        assert_eq!(lines(&input(200, 5_000, 0)), Ok(MOST_LINES));
        assert_eq!(lines(&input(200, 4_999, 201)), Err(vec![(Code::TooMany, "stays".to_owned())]));
    }

    #[test]
    fn lists_that_were_not_read_have_their_lengths_checked_too() {
        let none = BillsInput { rates: Vec::new(), stays: Vec::new(), ..input(1, 0, 0) };
        let empty = |list: &str| (Code::Empty, list.to_owned());
        assert_eq!(lines(&none), Err(vec![empty("rates"), empty("stays")]));
    }
}
