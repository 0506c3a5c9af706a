//! One way of financing a service: its ledger, and who pays what.

use crate::collections::{Map, Set};
use crate::error::{Code, Error, Place, Problem};
use crate::numbers::{Amount, PlaceDays, Ratio, Unit, Weight, Year};
use crate::read::Name;
use crate::rules::rate::Occupancy;
use crate::rules::result::Reading;
use crate::rules::split::{Method, Party, Population, exact_units, whole_shares};
use crate::rules::years::ledger::difference;
use crate::rules::years::ledger::{Ledger, LedgerEntry, LedgerInput, LedgerYear, ledger_with_journal};
use crate::rules::years::scenarios::journal::{DirectCollection, ScenarioJournal};
use crate::rules::years::scenarios::types::{
    Comparison, Financing, Payment, RateDifference, Scenario, ScenarioInput, ScenarioTotal, ScenarioYear,
    ScenariosInput, ServiceYear, TotalDifference, UserDays,
};

/// A direct payment: who, in which year, how much.
type Direct<'a> = Map<'a, (Year, &'a Name), Amount>;

pub(super) fn run(input: &ScenariosInput, scenario: &ScenarioInput) -> Result<(Scenario, ScenarioJournal), Error> {
    // 1. The ledger of the service, financed this way.
    let years = ledger_input(input, scenario)?;
    let (ledger, movements) = ledger_with_journal(&years).map_err(|_| overflow())?;
    // 2. Direct deficits, on those who pay them, in the year they are collected.
    let direct = direct_collections(input, scenario, &ledger)?;
    // 3. Who pays what, by rate and directly.
    let payments = payments(input, &ledger, &direct_payments(&direct)?)?;
    let totals = totals(&payments).place("scenarios")?;

    // 4. Where the cost went.
    let sum = |of: fn(&ScenarioTotal) -> Amount| Amount::total(totals.iter().map(of)).place("scenarios");
    let (paid_by_rates, paid_directly) = (sum(|total| total.by_rate)?, sum(|total| total.direct)?);
    let borne_by_operator = difference(Amount::ZERO, ledger.kept).place("scenarios")?;
    let cost: Ratio = input.years.iter().map(|year| year.cost.exactly()).sum();
    let found = [paid_by_rates, paid_directly, borne_by_operator].into_iter().map(Amount::exactly).sum();
    let left_over = Amount::rounded(cost - found, Unit::OERE).place("scenarios")?;
    let scenario = Scenario {
        name: scenario.name.clone(),
        years: ledger.years.iter().map(year).collect(),
        payments,
        totals,
        paid_by_rates,
        paid_directly,
        borne_by_operator,
        left_over,
    };
    Ok((scenario, ScenarioJournal { input: years, ledger, movements, direct }))
}

fn overflow() -> Error {
    Problem::new(Code::Overflow, "scenarios").into()
}

/// The ledger of the years with what the scenario changes.
fn ledger_input(input: &ScenariosInput, scenario: &ScenarioInput) -> Result<LedgerInput, Error> {
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
            band_percent: None,
            base_kind: None,
            reading: None,
            years_later: None,
            used: None,
        })
    });
    Ok(LedgerInput {
        band_percent: scenario.band_percent.unwrap_or(input.band_percent),
        base_kind: input.base_kind,
        reading: Reading::OwnRisk,
        years_later: scenario.years_later.unwrap_or(input.years_later),
        unit: input.unit,
        life_years: None,
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

fn direct_collections(
    input: &ScenariosInput,
    scenario: &ScenarioInput,
    ledger: &Ledger,
) -> Result<Vec<DirectCollection>, Error> {
    let mut direct = Vec::new();
    let last = input.years.last().map(|year| year.year);
    for (year, entry) in input.years.iter().zip(&ledger.years) {
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
        direct.push(DirectCollection { year: year.year, paid_in, shares: split.shares });
    }
    Ok(direct)
}

fn direct_payments(direct: &[DirectCollection]) -> Result<Direct<'_>, Error> {
    let mut payments = Direct::new();
    for collection in direct {
        for share in &collection.shares {
            let payment = (collection.paid_in, &share.id);
            let paid = payments.get(payment).copied().unwrap_or(Amount::ZERO);
            payments.insert(payment, Amount::total([paid, share.share]).place("scenarios")?);
        }
    }
    Ok(payments)
}

/// Those who pay the direct deficit of a year, with what they count for.
fn payers(input: &ScenariosInput, financing: Financing, year: &ServiceYear) -> Result<Vec<Party>, Problem> {
    match financing {
        Financing::Rule => Ok(Vec::new()),
        Financing::DirectByPopulation => input.population.iter().flatten().map(Population::as_party).collect(),
        Financing::DirectByBuyers => year.users.iter().map(UserDays::as_party).collect(),
    }
}

impl UserDays {
    fn as_party(&self) -> Result<Party, Problem> {
        Ok(Party { id: self.id.clone(), weight: Weight::shown(self.days.exactly())? })
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

fn payments(input: &ScenariosInput, ledger: &Ledger, direct: &Direct<'_>) -> Result<Vec<Payment>, Error> {
    let mut by_rates = Map::new();
    for (year, entry) in input.years.iter().zip(&ledger.years) {
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
