//! The account of a service through the years (`regnskab over år`).

use crate::error::{Error, Place};
use crate::rules::years::ledger::checks::check;
use crate::rules::years::ledger::journal::LedgerJournal;
use crate::rules::years::ledger::run::{Run, close, totals, without_corrections};
use crate::rules::years::ledger::state::LedgerState;
use crate::rules::years::ledger::types::{CarryForward, Ledger, LedgerInput};

/// Follows the account of a service through the years (`regnskab over år`), for those who set its rates and those who pay
/// them: budgets, rates, results, what is kept, what goes into which later rate, what was collected, corrections and closure.
///
/// # Source
/// Its parts are [`daily_rate`](crate::rules::rate::daily_rate), [`year_result`](crate::rules::result::year_result),
/// [`reregulated_rate`](crate::rules::result::reregulated_rate) and
/// [`closure_account`](crate::rules::result::closure_account). Derived: the difference between the amount that a
/// re-regulation should bring in and the amount it does bring in belongs to the result of the year of the rate. Assumed: a
/// correction lands as many years after it is booked; a closure settles the last result and all that is open; a year under
/// another agreement is settled by its own terms, also when it is corrected later; and a correction lands as the terms of
/// the year that books it say.
///
/// # Figures
/// Balances and results are negative where payers still owe a deficit. A rate is rounded once, to the unit; revenue, regulated
/// amounts and what was collected to the øre. Opening + regulated − landed − closed is the closing balance of every year, and
/// opening balance + results = kept + landed + direct + paid at closure + closing balance: both are asserted on every call.
/// The closing of one run is the opening of the next.
///
/// # Errors
/// A year that is not the one after that before, accounts or decisions that are missing or not allowed, corrections of years
/// that were not settled; a decision beyond the band; a surplus at closure ([`Code::OpenValue`](crate::Code::OpenValue));
/// [`Code::Overflow`](crate::Code::Overflow) at `years`.
///
/// # Examples
/// Røjleskov: a deficit of 3,946,546 in 2023 makes the rate of 2025 9,461 kr., as published.
/// ```
/// use rammeaftale::numbers::Year;
/// use rammeaftale::numbers::YearsLater;
/// use rammeaftale::rules::result::{BaseKind, Reading};
/// use rammeaftale::rules::years::{LedgerInput, LedgerYear, ledger};
/// use rammeaftale::{DayCount, Unit};
///
/// let year = |year, days, basis: &str| -> Result<_, rammeaftale::Error> {
///     Ok(LedgerYear::new(Year::new(year)?, basis.parse()?, "8".parse()?, DayCount::new(days)?, "90".parse()?))
/// };
/// let mut first = year(2023, 92, "5312448")?;
/// (first.occupied_days, first.cost) = (Some("398".parse()?), Some("7138506".parse()?));
/// let service = ledger(&LedgerInput::new(
///     "5".parse()?,
///     BaseKind::Turnover,
///     Reading::OwnRisk,
///     YearsLater::new(2)?,
///     Unit::KRONE,
///     vec![first, year(2024, 366, "21134304")?, year(2025, 365, "21076560")?],
/// ))?;
/// assert_eq!(service.years[0].result.map(|result| result.to_string()).as_deref(), Some("-3946546.00"));
/// assert_eq!(service.years[2].landed.to_string(), "-3786948.00");
/// assert_eq!(service.years[2].rate.to_string(), "9461.00");
/// assert_eq!(service.kept.to_string(), "-159598.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "regnskab")]
pub fn ledger(input: &LedgerInput) -> Result<Ledger, Error> {
    ledger_with_journal(input).map(|(ledger, _)| ledger)
}

/// Returns the ledger, and the journal of the run that made it.
pub(crate) fn ledger_with_journal(input: &LedgerInput) -> Result<(Ledger, LedgerJournal), Error> {
    check(input)?;
    let state = input.opening.as_ref().map_or_else(LedgerState::default, CarryForward::state);
    let opening_balance = state.balance().place("years")?;

    // 1. Year by year.
    let mut run = Run::new(input, state, true);
    let mut years = run.years()?;
    // 2. The same without any correction, to compare the rates.
    let without = without_corrections(input, &mut years)?;
    // 3. The closure settles what is open.
    let closure = match &input.closure {
        Some(closure) => Some(close(closure, &mut run, &mut years)?),
        None => None,
    };

    let closing = run.state.closing().into_iter().map(|(id, _)| id).collect();
    let journal = LedgerJournal { years: core::mem::take(&mut run.journal), closing };
    Ok((totals(years, closure, opening_balance, run, without)?, journal))
}
