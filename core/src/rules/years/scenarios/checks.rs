//! Checks the input of scenarios before anything is computed.

use crate::collections::Set;
use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::numbers::Year;
use crate::read::{Name, duplicates_at, wrong_length};
use crate::rules::result::BaseKind;
use crate::rules::years::ledger::not_in_a_row;
use crate::rules::years::scenarios::run::parties;
use crate::rules::years::scenarios::types::{Financing, ScenarioInput, ScenariosInput, ServiceYear};

pub(super) fn check(input: &ScenariosInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    let lengths = [
        wrong_length::<ServiceYear>("years", input.years.len()),
        wrong_length::<ScenarioInput>("scenarios", input.scenarios.len()),
    ];
    for problem in lengths.into_iter().flatten() {
        problems.push(problem);
    }
    problems.none()?;

    let mut problems = Problems::new();
    if payments(input) > MOST_PAYMENTS {
        return Err(Problem::new(Code::TooMany, "scenarios").with_allowed(Allowed::AtMost(MOST_PAYMENTS)).into());
    }
    years(input, &mut problems);
    population(input, &mut problems);
    let mut checks = Checks { input, names: Set::new(), no_population: false, no_buyers: Set::new() };
    for (index, scenario) in input.scenarios.iter().enumerate() {
        checks.scenario(index, scenario, &mut problems);
    }
    problems.none()
}

/// The most payments: parties × years × scenarios.
const MOST_PAYMENTS: usize = 100_000;

fn payments(input: &ScenariosInput) -> usize {
    parties(input).len().saturating_mul(input.years.len()).saturating_mul(input.scenarios.len())
}

fn years(input: &ScenariosInput, problems: &mut Problems) {
    let in_a_row = not_in_a_row(input.years.iter().map(|year| year.year));
    for ((index, year), out_of_row) in input.years.iter().enumerate().zip(in_a_row) {
        if let Some(problem) = out_of_row {
            problems.push(problem);
        }
        if input.base_kind == BaseKind::CostBasedBudget && year.cost_based_budget.is_none() {
            let place = format!("years[{index}].cost_based_budget");
            problems.push(Problem::new(Code::Missing, place).with_allowed(Allowed::Beside("base_kind")));
        }
        duplicates_at(&format!("years[{index}].users"), "id", year.users.iter().map(|user| &user.id), problems);
    }
}

fn population(input: &ScenariosInput, problems: &mut Problems) {
    let Some(population) = &input.population else { return };
    duplicates_at("population", "id", population.iter().map(|party| &party.id), problems);
    if population.iter().all(|party| party.inhabitants.get() == 0) {
        problems.push(Problem::new(Code::ZeroSum, "population"));
    }
}

struct Checks<'a> {
    input: &'a ScenariosInput,
    names: Set<'a, &'a Name>,
    /// Whether the missing population was noted.
    no_population: bool,
    /// The years whose missing buyers were noted.
    no_buyers: Set<'a, usize>,
}

impl<'a> Checks<'a> {
    fn scenario(&mut self, index: usize, scenario: &'a ScenarioInput, problems: &mut Problems) {
        let at = |field: &str| format!("scenarios[{index}].{field}");
        if !self.names.insert(&scenario.name) {
            problems.push(Problem::new(Code::Duplicate, at("name")).with_given(scenario.name.as_str()));
        }
        let is_direct = scenario.financing != Financing::Rule;
        let given = [
            ("direct_years", scenario.direct_years.is_some()),
            ("collected_later", scenario.collected_later.is_some()),
        ];
        for (field, given) in given {
            if given != is_direct {
                let code = if is_direct { Code::Missing } else { Code::NotAllowed };
                problems.push(Problem::new(code, at(field)).with_allowed(Allowed::Beside("financing")));
            }
        }
        let direct = scenario.direct_years.as_deref().unwrap_or_default();
        self.named(direct.iter().copied(), |number| at(&format!("direct_years[{number}]")), problems);
        if scenario.financing == Financing::DirectByPopulation && self.input.population.is_none() {
            if !self.no_population {
                problems.push(Problem::new(Code::Missing, "population").with_allowed(Allowed::Beside("financing")));
            }
            self.no_population = true;
        }
        if scenario.financing == Financing::DirectByBuyers {
            self.buyers(direct, problems);
        }
        let occupancies = scenario.occupancies.as_deref().unwrap_or_default();
        let years = occupancies.iter().map(|own| own.year);
        self.named(years, |number| at(&format!("occupancies[{number}].year")), problems);
    }

    /// Notes years that are not among the years of the service, or named twice.
    fn named(&self, years: impl Iterator<Item = Year>, at: impl Fn(usize) -> String, problems: &mut Problems) {
        let mut seen = Set::new();
        for (number, year) in years.enumerate() {
            let code = if self.input.years.iter().all(|service| service.year != year) {
                Code::UnknownChoice
            } else if seen.insert(year) {
                continue;
            } else {
                Code::Duplicate
            };
            problems.push(Problem::new(code, at(number)).with_given(&year.to_string()));
        }
    }

    fn buyers(&mut self, direct: &[Year], problems: &mut Problems) {
        for direct in direct {
            let years = self.input.years.iter().enumerate().find(|(_, year)| year.year == *direct);
            let Some((index, year)) = years else { continue };
            if year.users.iter().all(|user| user.days.get() == 0) && self.no_buyers.insert(index) {
                problems.push(Problem::new(Code::ZeroSum, format!("years[{index}].users")));
            }
        }
    }
}
