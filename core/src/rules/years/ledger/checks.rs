//! Checks the input of a ledger before anything is computed.

use crate::collections::Set;
use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::numbers::Year;
use crate::read::wrong_length;
use crate::rules::result::{BaseKind, Reading};
use crate::rules::split::{Party, weights_problems};
use crate::rules::years::ledger::state::{OpenAmount, SettledYear};
use crate::rules::years::ledger::types::{LedgerInput, LedgerYear};
use crate::rules::years::set_aside::SetAside;

pub(super) fn check(input: &LedgerInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<LedgerYear>("years", input.years.len()) {
        return Err(problem.into());
    }
    let first = input.years.first().map(|year| year.year);
    if let (Some(first), Some(carried)) = (first, &input.opening) {
        carried_problems("opening", (carried.open.as_deref(), carried.settled.as_deref()), first, &mut problems);
        if let Some(snapshot) = &carried.uncorrected {
            let place = "opening.uncorrected";
            carried_problems(place, (snapshot.open.as_deref(), snapshot.settled.as_deref()), first, &mut problems);
            set_aside_problems(place, snapshot.set_aside.as_deref(), first, &mut problems);
        }
        set_aside_problems("opening", carried.set_aside.as_deref(), first, &mut problems);
        let has_some = |left: Option<&Vec<SetAside>>| left.is_some_and(|left| !left.is_empty());
        let without_corrections = carried.uncorrected.as_ref().and_then(|snapshot| snapshot.set_aside.as_ref());
        if input.life_years.is_none() && (has_some(carried.set_aside.as_ref()) || has_some(without_corrections)) {
            problems.push(missing("life_years".to_owned(), "set_aside"));
        }
    }
    Years { input, settled: settled_before(input), all_with_accounts: true }.check(&mut problems);
    if let (Some(closure), Some(last)) = (&input.closure, input.years.len().checked_sub(1)) {
        if input.years.last().is_some_and(|year| year.cost.is_none() && year.occupied_days.is_none()) {
            problems.push(missing(format!("years[{last}].cost"), "closure"));
        }
        let users: Vec<_> =
            closure.users.iter().map(|user| Party { id: user.id.clone(), weight: user.usage }).collect();
        weights_problems("closure.users", &users, &mut problems);
    }
    problems.none()
}

fn missing(place: String, beside: &'static str) -> Problem {
    Problem::new(Code::Missing, place).with_allowed(Allowed::Beside(beside))
}

fn not_allowed(place: String, beside: &'static str) -> Problem {
    Problem::new(Code::NotAllowed, place).with_allowed(Allowed::Beside(beside))
}

fn carried_problems(
    place: &str,
    (open, settled): (Option<&[OpenAmount]>, Option<&[SettledYear]>),
    first: Year,
    problems: &mut Problems,
) {
    for (index, open) in open.unwrap_or_default().iter().enumerate() {
        if open.landing_year < first {
            let place = format!("{place}.open[{index}].landing_year");
            problems.push(out_of_range(place, open.landing_year, first, Year::LAST));
        }
    }
    let years = settled.unwrap_or_default().iter().map(|settled| settled.year);
    years_before(&format!("{place}.settled"), years, first, problems);
}

fn set_aside_problems(place: &str, left: Option<&[SetAside]>, first: Year, problems: &mut Problems) {
    let years = left.unwrap_or_default().iter().map(|left| left.year);
    years_before(&format!("{place}.set_aside"), years, first, problems);
}

/// Notes the years of a list that are not before the first of the ledger, or occur twice.
fn years_before(place: &str, years: impl Iterator<Item = Year>, first: Year, problems: &mut Problems) {
    let mut seen = Set::new();
    for (index, year) in years.enumerate() {
        let place = format!("{place}[{index}].year");
        if year >= first {
            problems.push(out_of_range(place, year, Year::FIRST, first.before()));
        } else if !seen.insert(year) {
            problems.push(Problem::new(Code::Duplicate, place).with_given(&year.to_string()));
        }
    }
}

fn out_of_range(place: String, given: Year, lowest: Year, highest: Year) -> Problem {
    let allowed = Allowed::Range(lowest.to_string(), highest.to_string());
    Problem::new(Code::OutOfRange, place).with_given(&given.to_string()).with_allowed(allowed)
}

/// Notes the years that are not the one after the year before.
pub(in crate::rules::years) fn not_in_a_row(
    years: impl Iterator<Item = Year>,
) -> impl Iterator<Item = Option<Problem>> {
    let mut before: Option<Year> = None;
    years.enumerate().map(move |(index, year)| {
        let expected = before.map(|before| before.get().saturating_add(1));
        before = Some(year);
        let expected = expected.filter(|expected| year.get() != *expected)?.to_string();
        let place = format!("years[{index}].year");
        let allowed = Allowed::Range(expected.clone(), expected);
        Some(Problem::new(Code::OutOfRange, place).with_given(&year.to_string()).with_allowed(allowed))
    })
}

fn settled_before(input: &LedgerInput) -> Set<'_, Year> {
    let settled = input.opening.as_ref().and_then(|carried| carried.settled.as_deref());
    settled.unwrap_or_default().iter().map(|settled| settled.year).collect()
}

struct Years<'a> {
    input: &'a LedgerInput,
    /// The years that can be corrected.
    settled: Set<'a, Year>,
    all_with_accounts: bool,
}

impl Years<'_> {
    fn check(&mut self, problems: &mut Problems) {
        let years = &self.input.years;
        let in_a_row = not_in_a_row(years.iter().map(|year| year.year));
        for ((index, year), out_of_row) in years.iter().enumerate().zip(in_a_row) {
            if let Some(problem) = out_of_row {
                problems.push(problem);
            }
            self.accounts(index, year, problems);
            let closes = self.input.closure.is_some() && index.saturating_add(1) == years.len();
            self.decision(index, year, closes, problems);
            self.corrections(index, year, problems);
            if year.used.is_some() && (self.input.life_years.is_none() || year.cost.is_none()) {
                let beside = if year.cost.is_none() { "cost" } else { "life_years" };
                problems.push(not_allowed(format!("years[{index}].used"), beside));
            }
            if year.cost.is_some() {
                self.settled.insert(year.year);
            }
        }
    }

    fn accounts(&mut self, index: usize, year: &LedgerYear, problems: &mut Problems) {
        let at = |field: &str| format!("years[{index}].{field}");
        let has_budget = year.cost_based_budget.is_some();
        if self.input.terms_of(year).base_kind == BaseKind::CostBasedBudget && year.cost.is_some() && !has_budget {
            problems.push(missing(at("cost_based_budget"), "base_kind"));
        }
        match (year.occupied_days, year.cost) {
            (None, Some(_)) => problems.push(missing(at("occupied_days"), "cost")),
            (Some(_), None) => problems.push(missing(at("cost"), "occupied_days")),
            (Some(_), Some(_)) if !self.all_with_accounts => problems.push(not_allowed(at("cost"), "years")),
            _ => {}
        }
        // A year with half of its accounts lacks the other half, and nothing more is wrong.
        self.all_with_accounts &= year.occupied_days.is_some() || year.cost.is_some();
    }

    fn decision(&self, index: usize, year: &LedgerYear, closes: bool, problems: &mut Problems) {
        let decides = self.input.terms_of(year).reading == Reading::CarryOver
            && year.cost.is_some()
            && year.collected_directly != Some(true)
            && !closes;
        match year.kept {
            None if decides => problems.push(missing(format!("years[{index}].kept"), "reading")),
            Some(_) if !decides => problems.push(not_allowed(format!("years[{index}].kept"), "reading")),
            _ => {}
        }
    }

    fn corrections(&self, index: usize, year: &LedgerYear, problems: &mut Problems) {
        for (number, correction) in year.corrections.iter().flatten().enumerate() {
            let place = format!("years[{index}].corrections[{number}].year");
            if correction.year >= year.year {
                problems.push(out_of_range(place, correction.year, Year::FIRST, year.year.before()));
            } else if !self.settled.contains(correction.year) {
                let allowed = Allowed::Beside("settled");
                let given = correction.year.to_string();
                problems.push(Problem::new(Code::UnknownChoice, place).with_given(&given).with_allowed(allowed));
            }
        }
        if year.corrections.is_some() && year.cost.is_none() {
            problems.push(not_allowed(format!("years[{index}].corrections"), "cost"));
        }
    }
}
