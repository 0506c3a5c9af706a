//! One way of financing a service: its ledger, and who pays what.

use crate::collections::{Map, Set};
use crate::error::{Code, Error, Place, Problem};
use crate::numbers::{Amount, PlaceDays, Ratio, Unit, Weight, Year};
use crate::read::Name;
use crate::rules::rate::Occupancy;
use crate::rules::result::Reading;
use crate::rules::split::{Method, Party, Population, exact_units, whole_shares};
use crate::rules::years::ledger::difference;
use crate::rules::years::ledger::{Ledger, LedgerEntry, LedgerInput, LedgerYear, ledger};
use crate::rules::years::scenarios::types::{
    Comparison, Financing, Payment, RateDifference, Scenario, ScenarioInput, ScenarioTotal, ScenarioYear,
    ScenariosInput, ServiceYear, TotalDifference, UserDays,
};

/// A direct payment: who, in which year, how much.
type Direct<'a> = Map<'a, (Year, &'a Name), Amount>;

pub(super) fn run(input: &ScenariosInput, scenario: &ScenarioInput) -> Result<Scenario, Error> {
    // 1. The ledger of the service, financed this way.
    let book = ledger(&ledger_input(input, scenario)?).map_err(|_| overflow())?;
    // 2. Direct deficits, on those who pay them, in the year they are collected.
    let direct = direct_payments(input, scenario, &book)?;
    // 3. Who pays what, by rate and directly.
    let payments = payments(input, &book, &direct)?;
    let totals = totals(&payments).place("scenarios")?;

    // 4. Where the cost went.
    let sum = |of: fn(&ScenarioTotal) -> Amount| Amount::total(totals.iter().map(of)).place("scenarios");
    let (paid_by_rates, paid_directly) = (sum(|total| total.by_rate)?, sum(|total| total.direct)?);
    let borne_by_operator = difference(Amount::ZERO, book.kept).place("scenarios")?;
    let cost: Ratio = input.years.iter().map(|year| year.cost.exactly()).sum();
    let found = [paid_by_rates, paid_directly, borne_by_operator].into_iter().map(Amount::exactly).sum();
    let left_over = Amount::rounded(cost - found, Unit::OERE).place("scenarios")?;
    Ok(Scenario {
        name: scenario.name.clone(),
        years: book.years.iter().map(year).collect(),
        payments,
        totals,
        paid_by_rates,
        paid_directly,
        borne_by_operator,
        left_over,
    })
}

fn overflow() -> Error {
    Problem::new(Code::Overflow, "scenarios").into()
}

/// The ledger of the years with what the scenario changes.
pub(crate) fn ledger_input(input: &ScenariosInput, scenario: &ScenarioInput) -> Result<LedgerInput, Error> {
    let direct = scenario.direct_years.as_deref().unwrap_or_default();
    let years = input.years.iter().map(|year| {
        let occupied: Ratio = year.users.iter().map(|user| user.days.exactly()).sum();
        Ok(LedgerYear {
            year: year.year,
            basis: year.basis,
            cost_based_budget: year.cost_based_budget,
            places: year.places,
            days: year.days,
            occupancy: occupancy(year, scenario).clone(),
            charged_rate: None,
            occupied_days: Some(PlaceDays::shown(occupied).place("scenarios")?),
            cost: Some(year.cost),
            kept: None,
            collected_directly: Some(direct.contains(&year.year)),
            corrections: None,
        })
    });
    Ok(LedgerInput {
        band_percent: scenario.band_percent.unwrap_or(input.band_percent),
        base_kind: input.base_kind,
        reading: Reading::OwnRisk,
        years_later: scenario.years_later.unwrap_or(input.years_later),
        unit: input.unit,
        opening: None,
        years: years.collect::<Result<_, Error>>()?,
        closure: None,
    })
}

/// The occupancy that a year's rate is budgeted with in a scenario.
fn occupancy<'a>(year: &'a ServiceYear, scenario: &'a ScenarioInput) -> &'a Occupancy {
    let own = scenario.occupancies.iter().flatten().find(|own| own.year == year.year);
    own.map_or(&year.occupancy, |own| &own.occupancy)
}

fn year(entry: &LedgerEntry) -> ScenarioYear {
    // Every year of a scenario has its accounts.
    let figure = |figure: Option<Amount>| figure.unwrap_or(Amount::ZERO);
    ScenarioYear {
        year: entry.year,
        expected_days: entry.expected_days,
        rate: entry.rate,
        revenue: figure(entry.revenue),
        result: figure(entry.result),
        kept: figure(entry.kept),
        regulated: figure(entry.regulated),
        direct: figure(entry.direct),
        landed: entry.landed,
        closing: entry.closing,
    }
}

fn direct_payments<'a>(
    input: &'a ScenariosInput,
    scenario: &ScenarioInput,
    book: &Ledger,
) -> Result<Direct<'a>, Error> {
    let mut direct = Direct::new();
    let last = input.years.last().map(|year| year.year);
    for (year, entry) in input.years.iter().zip(&book.years) {
        let deficit = entry.direct.unwrap_or(Amount::ZERO);
        let amount = difference(Amount::ZERO, deficit).place("scenarios")?;
        if input.method == Method::LargestRemainder && !amount.is_multiple_of(input.share_unit) {
            return Err(Problem::new(Code::NotAMultiple, "share_unit").with_given(&amount.to_string()).into());
        }
        let paid_in = scenario.collected_later.and_then(|later| year.year.after(later).ok());
        let Some(paid_in) = paid_in.filter(|paid_in| Some(*paid_in) <= last && amount != Amount::ZERO) else {
            continue;
        };
        let parties = payers(input, scenario.financing, year).place("scenarios")?;
        let units = exact_units(amount, input.share_unit, &parties).place("scenarios")?;
        let split = whole_shares(amount, input.share_unit, input.method, &parties, &units).map_err(|_| overflow())?;
        for (id, share) in ids(input, scenario.financing, year).zip(split.shares) {
            let paid = direct.get((paid_in, id)).copied().unwrap_or(Amount::ZERO);
            direct.insert((paid_in, id), Amount::total([paid, share.share]).place("scenarios")?);
        }
    }
    Ok(direct)
}

/// Those who pay the direct deficit of a year, with what they count for.
pub(crate) fn payers(input: &ScenariosInput, financing: Financing, year: &ServiceYear) -> Result<Vec<Party>, Problem> {
    match financing {
        Financing::Rule => Ok(Vec::new()),
        Financing::DirectByPopulation => input.population.iter().flatten().map(Population::as_party).collect(),
        Financing::DirectByBuyers => year.users.iter().map(UserDays::as_party).collect(),
    }
}

impl ScenarioInput {
    /// A scenario that changes nothing.
    pub(crate) fn unchanged(name: &Name) -> Self {
        Self {
            name: name.clone(),
            financing: Financing::Rule,
            direct_years: None,
            collected_later: None,
            occupancies: None,
            band_percent: None,
            years_later: None,
        }
    }
}

impl UserDays {
    pub(crate) fn as_party(&self) -> Result<Party, Problem> {
        Ok(Party { id: self.id.clone(), weight: Weight::shown(self.days.exactly())? })
    }
}

/// The names of those who pay the direct deficit of a year.
fn ids<'a>(
    input: &'a ScenariosInput,
    financing: Financing,
    year: &'a ServiceYear,
) -> Box<dyn Iterator<Item = &'a Name> + 'a> {
    match financing {
        Financing::Rule => Box::new(core::iter::empty()),
        Financing::DirectByPopulation => Box::new(input.population.iter().flatten().map(|party| &party.id)),
        Financing::DirectByBuyers => Box::new(year.users.iter().map(|user| &user.id)),
    }
}

/// Everybody who pays in some scenario: users as they first appear, then those only in the population.
pub(super) fn parties(input: &ScenariosInput) -> Vec<&Name> {
    let by_population = input.scenarios.iter().any(|scenario| scenario.financing == Financing::DirectByPopulation);
    let population = input.population.iter().flatten().filter(|_| by_population).map(|party| &party.id);
    let users = input.years.iter().flat_map(|year| year.users.iter().map(|user| &user.id));
    let mut seen = Set::new();
    users.chain(population).filter(|id| seen.insert(*id)).collect()
}

fn payments(input: &ScenariosInput, book: &Ledger, direct: &Direct<'_>) -> Result<Vec<Payment>, Error> {
    let mut by_rates = Map::new();
    for (year, entry) in input.years.iter().zip(&book.years) {
        for user in &year.users {
            let exact = user.days.exactly() * entry.rate.exactly();
            let amount = Amount::rounded(exact, Unit::OERE).place("scenarios")?;
            by_rates.insert((year.year, &user.id), amount);
        }
    }
    let mut payments = Vec::new();
    for id in parties(input) {
        for year in &input.years {
            let by_rate = by_rates.get((year.year, id)).copied().unwrap_or(Amount::ZERO);
            let direct = direct.get((year.year, id)).copied().unwrap_or(Amount::ZERO);
            let total = Amount::total([by_rate, direct]).place("scenarios")?;
            payments.push(Payment { id: id.clone(), year: year.year, by_rate, direct, total });
        }
    }
    Ok(payments)
}

fn totals(payments: &[Payment]) -> Result<Vec<ScenarioTotal>, Problem> {
    payments
        .chunk_by(|payment, next| payment.id == next.id)
        .filter_map(|of_party| Some((of_party.first()?, of_party)))
        .map(|(first, of_party)| {
            let sum = |of: fn(&Payment) -> Amount| Amount::total(of_party.iter().map(of));
            let (by_rate, direct) = (sum(|payment| payment.by_rate)?, sum(|payment| payment.direct)?);
            Ok(ScenarioTotal { id: first.id.clone(), by_rate, direct, total: Amount::total([by_rate, direct])? })
        })
        .collect()
}

/// A scenario less the first one.
pub(super) fn compared(scenario: &Scenario, first: &Scenario) -> Result<Comparison, Problem> {
    let rates = scenario.years.iter().zip(&first.years);
    let totals = scenario.totals.iter().zip(&first.totals);
    Ok(Comparison {
        name: scenario.name.clone(),
        rates: rates
            .map(|(year, first)| Ok(RateDifference { year: year.year, difference: difference(year.rate, first.rate)? }))
            .collect::<Result<_, Problem>>()?,
        totals: totals
            .map(|(total, first)| {
                Ok(TotalDifference { id: total.id.clone(), difference: difference(total.total, first.total)? })
            })
            .collect::<Result<_, Problem>>()?,
        paid_by_rates: difference(scenario.paid_by_rates, first.paid_by_rates)?,
        paid_directly: difference(scenario.paid_directly, first.paid_directly)?,
        borne_by_operator: difference(scenario.borne_by_operator, first.borne_by_operator)?,
        left_over: difference(scenario.left_over, first.left_over)?,
    })
}
