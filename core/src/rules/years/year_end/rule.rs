//! The year-end of a portfolio: from budgets to the rates of a later year (`årsafslutning`).

use crate::calendar::Period;
use crate::collections::Map;
use crate::error::{Allowed, Code, Error, Place, Problem, Problems, path_below};
use crate::numbers::{Amount, Count, FixedPoint as _, NonNegativeAmount, Percent, Ratio, Unit};
use crate::read::{ByName, Name, duplicates_at, wrong_length};
use crate::rules::billing::{BillLine, BillsInput, ServiceRate, bills};
use crate::rules::result::{
    BaseKind, ReregulatedRate, ReregulatedRateInput, YearResultInput, reregulated_rate, year_result,
};
use crate::rules::years::year_end::types::{ServiceAccount, ServicePayment, ServiceYearEnd, YearEnd, YearEndInput};

/// Closes a year for all services of an operator (`årsafslutning`): the rate of each from its budget, the bills of the stays at
/// these rates, the result against the 5 % line, and the rate of the later year that the result goes into; for the finance
/// officer who does it every year, in one call, with every øre of the bills in one service and at one payer.
///
/// # Source
/// It has no rules of its own: rates are those of [`reregulated_rate`], bills those of [`bills`], results those of
/// [`year_result`].
///
/// # Figures
/// Rates are rounded once, to the unit. Bills are whole days at these rates; results, what is kept and what is regulated are to
/// the øre, and add up over the services. The band is shown to the øre.
///
/// # Errors
/// A service twice, a budget that is missing where the band is a percentage of it; every error of [`bills`] at `stays`; a
/// decision beyond the band at `services[i].kept`; [`Code::Overflow`] at `services[i]`, or at a total.
///
/// # Examples
/// One place, sold all year at 2,000 kr.; it was expected to be sold nine days of ten.
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::read::from_json;
/// use rammeaftale::rules::years::{YearEndInput, year_end};
///
/// let text = r#"{
///     "year": 2025, "day_count": "both_ends", "band_percent": "5", "base_kind": "turnover", "reading": "own_risk",
///     "years_later": 2, "unit": "1",
///     "services": [{
///         "id": "Birkely", "basis": "657000", "places": "1", "days": 365, "occupancy": "90", "cost": "660000",
///         "later_basis": "657000", "later_places": "1", "later_days": 365, "later_occupancy": "90"
///     }],
///     "stays": [{"citizen": "C-01", "service": "Birkely", "first_day": "2025-01-01", "payer": "Odense"}]
/// }"#;
/// let input: YearEndInput = from_json(text, Dialect::Machine)?;
/// let end = year_end(&input)?;
/// let birkely = &end.services[0];
/// assert_eq!((birkely.rate.to_string(), birkely.billed.to_string()), ("2000.00".into(), "730000.00".into()));
/// // The surplus of 70,000 is 33,500 more than 5 % of 730,000: it lowers the rate of 2027.
/// assert_eq!((birkely.regulated.to_string(), birkely.later_rate.to_string()), ("33500.00".into(), "1898.00".into()));
/// assert_eq!(end.payers[0].amount.to_string(), "730000.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "årsafslutning")]
pub fn year_end(input: &YearEndInput) -> Result<YearEnd, Error> {
    check(input)?;
    let later_year = input.year.after(input.years_later).place("later_year")?;

    // 1. The rate of each service, from its budget and what landed in it.
    let rates = of_each(input, |_, service| rate(input, service))?;
    // 2. The bills of the stays at these rates.
    let bills = bills(&bills_input(input, &rates)).map_err(|error| at_billed(&error))?;
    let payments = payments(input, &bills.lines)?;
    // 3. The result of each service against the line, and the rate of the later year.
    let mut billed: ByName<'_, (i128, i128)> = Map::new();
    for payment in &payments {
        billed.update(&payment.service, |(days, oere)| {
            *days = days.saturating_add(payment.days.get().into());
            *oere = oere.saturating_add(payment.amount.oere().into());
        });
    }
    let services = of_each(input, |index, service| {
        let billed = billed.get(&service.id).copied().unwrap_or_default();
        rates.get(index).map(|rate| close(input, service, rate, billed)).transpose()
    })?;
    let services: Vec<_> = services.into_iter().flatten().collect();

    let total = |figure: fn(&ServiceYearEnd) -> Amount| Amount::total(services.iter().map(figure));
    Ok(YearEnd {
        later_year,
        days: bills.days,
        billed: bills.amount,
        revenue: total(|service| service.revenue).place("revenue")?,
        cost: Amount::total(input.services.iter().map(|service| service.cost)).place("cost")?,
        result: total(|service| service.result).place("result")?,
        kept: total(|service| service.kept).place("kept")?,
        regulated: total(|service| service.regulated).place("regulated")?,
        services,
        payments,
        payers: bills.payers,
        lines: bills.lines,
    })
}

fn check(input: &YearEndInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<ServiceAccount>("services", input.services.len()) {
        return Err(problem.into());
    }
    duplicates_at("services", "id", input.services.iter().map(|service| &service.id), &mut problems);
    let lacks_budget = |service: &ServiceAccount| service.cost_based_budget.is_none();
    if input.base_kind == BaseKind::CostBasedBudget {
        for (index, _) in input.services.iter().enumerate().filter(|(_, service)| lacks_budget(service)) {
            let problem = Problem::new(Code::Missing, format!("services[{index}].cost_based_budget"));
            problems.push(problem.with_allowed(Allowed::Beside("base_kind")));
        }
    }
    problems.none()
}

/// A figure of each service, or the problems of all of them: those of a field at the field, others at the service.
fn of_each<T>(
    input: &YearEndInput,
    figure: impl Fn(usize, &ServiceAccount) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let mut problems = Problems::new();
    let mut figures = Vec::with_capacity(input.services.len());
    for (index, service) in input.services.iter().enumerate() {
        match figure(index, service) {
            Ok(figure) => figures.push(figure),
            Err(error) => error.problems().iter().for_each(|problem| {
                let field = if problem.place() == "kept" { "kept" } else { "" };
                problems.push(problem.clone().at(path_below(&format!("services[{index}]"), field)));
            }),
        }
    }
    problems.none().map(|()| figures)
}

/// The rate of the year.
fn rate(input: &YearEndInput, service: &ServiceAccount) -> Result<ReregulatedRate, Error> {
    reregulated_rate(&ReregulatedRateInput {
        year: input.year,
        years_later: input.years_later,
        regulated: service.landed.unwrap_or(Amount::ZERO),
        normal_rate: None,
        basis: Some(service.basis),
        places: service.places,
        days: service.days,
        occupancy: service.occupancy.clone(),
        unit: input.unit,
    })
}

/// The stays of the year, and the rate of each service on all of its days.
fn bills_input(input: &YearEndInput, rates: &[ReregulatedRate]) -> BillsInput {
    let year = Period::of_year(input.year);
    let (first_day, last_day) = (year.first_day(), year.last_day());
    let rates = input.services.iter().zip(rates).map(|(service, rate)| ServiceRate {
        service: service.id.clone(),
        first_day,
        last_day,
        base_rate: rate.rate,
        packages: None,
        supplements: None,
    });
    BillsInput { first_day, last_day, day_count: input.day_count, rates: rates.collect(), stays: input.stays.clone() }
}

/// An error of the bills, with their total under its name here.
fn at_billed(error: &Error) -> Error {
    let mut problems = Problems::new();
    for problem in error.problems() {
        let place = if problem.place() == "amount" { "billed" } else { problem.place() };
        problems.push(problem.clone().at(place));
    }
    problems.none().err().unwrap_or_else(|| error.clone())
}

/// The lines of the bills by service and payer.
fn payments(input: &YearEndInput, lines: &[BillLine]) -> Result<Vec<ServicePayment>, Error> {
    let positions: ByName<'_, usize> =
        input.services.iter().enumerate().map(|(position, service)| (&service.id, position)).collect();
    let mut sums: Map<'_, (usize, &Name), (i128, i128)> = Map::new();
    for line in lines {
        let unknown = || Problem::new(Code::UnknownChoice, "stays");
        let position = *positions.get(&line.service).ok_or_else(unknown)?;
        sums.update((position, &line.payer), |(days, oere)| {
            *days = days.saturating_add(line.days.get().into());
            *oere = oere.saturating_add(line.amount.oere().into());
        });
    }
    let mut payments = Vec::new();
    for ((position, payer), (days, oere)) in sums.iter() {
        let Some(service) = input.services.get(position) else { continue };
        let (days, amount) = (Count::new(*days).place("payments")?, amount(*oere).place("payments")?);
        payments.push(ServicePayment { service: service.id.clone(), payer: payer.clone(), days, amount });
    }
    Ok(payments)
}

fn close(
    input: &YearEndInput,
    service: &ServiceAccount,
    rate: &ReregulatedRate,
    (billed_days, billed): (i128, i128),
) -> Result<ServiceYearEnd, Error> {
    let billed = amount(billed)?;
    let revenue = Amount::total([billed, service.other_revenue.unwrap_or(Amount::ZERO)])?;
    let base = match input.base_kind {
        BaseKind::Turnover => revenue,
        BaseKind::Basis => service.basis,
        BaseKind::CostBasedBudget => service.cost_based_budget.map_or(Amount::ZERO, Amount::from),
    };
    let year = year_result(&YearResultInput {
        revenue,
        cost: service.cost,
        base: NonNegativeAmount::from_smallest(base.oere().max(0)),
        base_kind: input.base_kind,
        band_percent: input.band_percent,
        reading: input.reading,
        kept: service.kept,
    })?;
    let later = reregulated_rate(&ReregulatedRateInput {
        year: input.year,
        years_later: input.years_later,
        regulated: year.regulated,
        normal_rate: None,
        basis: Some(service.later_basis),
        places: service.later_places,
        days: service.later_days,
        occupancy: service.later_occupancy.clone(),
        unit: input.unit,
    })?;
    let occupancy = Ratio::from(billed_days) / (service.places.exactly() * service.days.exactly());
    Ok(ServiceYearEnd {
        id: service.id.clone(),
        expected_days: rate.expected_days,
        rate: rate.rate,
        billed_days: Count::new(billed_days)?,
        occupancy: Percent::rounded(occupancy, 4)?,
        billed,
        revenue,
        result: year.result,
        band: Amount::rounded(year.band.exactly(), Unit::OERE)?,
        kept: year.kept,
        regulated: year.regulated,
        distance: year.distance,
        later_expected_days: later.expected_days,
        later_change: later.change,
        later_rate: later.rate,
    })
}

fn amount(oere: i128) -> Result<Amount, Problem> {
    Amount::rounded(Ratio::new(oere, 100), Unit::OERE)
}
