//! The account of a service through the years (`regnskab over år`).

use crate::error::{Error, Place};
use crate::numbers::{
    Amount, DayCount, ExactAmount, NonNegativeAmount, Percent, PlaceDays, Places, Unit, Year, YearsLater,
};
use crate::read::{Item, Name, figures, record};
use crate::rules::rate::Occupancy;
use crate::rules::result::{BaseKind, ClosureAccount, Reading, User};
use crate::rules::split::Method;
use crate::rules::years::book::{Book, OpenAmount, Pages, SettledYear};
use crate::rules::years::ledger_checks::check;
use crate::rules::years::ledger_run::{Run, close, totals, without_corrections};

record! {
    /// A change of the result of an earlier year (`korrektion`), booked when it is found.
    pub struct Correction {
        /// The year that is corrected.
        pub year: Year,
        /// What its result changes by.
        pub amount: Amount,
    }
}

record! {
    /// A year of a service: its budget and, once it is over, its accounts.
    pub struct LedgerYear {
        /// The accounting year (`regnskabsår`).
        pub year: Year,
        /// The budgeted basis of the rate (`takstberegningsgrundlag`).
        pub basis: Amount,
        /// The cost-based budget (`omkostningsbaseret budget`), where the band is a percentage of it.
        pub cost_based_budget: Option<NonNegativeAmount>,
        /// The places (`pladser`).
        pub places: Places,
        /// The days it is billed for (`dage`).
        pub days: DayCount,
        /// The budgeted occupancy (`belægningsprocent`).
        pub occupancy: Occupancy,
        /// The rate that was really charged (`opkrævet takst`), where it is not the one that follows.
        pub charged_rate: Option<Amount>,
        /// The days that were really occupied (`belagte dage`); together with the cost.
        pub occupied_days: Option<PlaceDays>,
        /// The actual cost (`udgift`); together with the occupied days.
        pub cost: Option<Amount>,
        /// With `carry_over`: what the operator has decided to keep of the result.
        pub kept: Option<Amount>,
        /// Whether a deficit of the year is collected from the municipalities directly (`særskilt opkrævet`), not by a later rate.
        pub collected_directly: Option<bool>,
        /// Corrections of earlier years that are booked in this one.
        pub corrections: Option<Vec<Correction>>,
    }
}

record! {
    /// The closure of the service at the end of the last year (`lukning`).
    pub struct LedgerClosure {
        /// The turnover (`omsætning`) in the year in which the closure was decided.
        pub turnover: NonNegativeAmount,
        /// What the operator bears itself, in percent of the turnover.
        pub band_percent: Percent,
        /// What each share is a whole number of (`afrundingsenhed`).
        pub unit: Unit,
        /// How shares become whole units.
        pub method: Method,
        /// The municipality or region that runs the service (`driftsherre`).
        pub operator: Name,
        /// Everybody who used the service.
        pub users: Vec<User>,
    }
}

record! {
    /// What one run of a ledger hands to the next.
    pub struct Carried {
        /// What waits for the rate of a later year; may be empty.
        pub open: Option<Vec<OpenAmount>>,
        /// The results so far; may be empty.
        pub settled: Option<Vec<SettledYear>>,
        /// The same, had no correction been booked; where one was.
        pub uncorrected: Option<Book>,
    }
}

record! {
    /// A service through the years, and the terms of its agreement.
    pub struct LedgerInput {
        /// The band in percent of the base (`5 %-grænsen`).
        pub band_percent: Percent,
        /// What the band is a percentage of.
        pub base_kind: BaseKind,
        /// What the operator may do within the band.
        pub reading: Reading,
        /// How many years later a result goes into the rate (`år efter`).
        pub years_later: YearsLater,
        /// What the rates are rounded to (`afrundingsenhed`).
        pub unit: Unit,
        /// What an earlier run hands on.
        pub opening: Option<Carried>,
        /// The years, one after the other, 1 to 100.
        pub years: Vec<LedgerYear>,
        /// The closure at the end of the last year.
        pub closure: Option<LedgerClosure>,
    }
}

figures! {
    /// A year in the ledger.
    pub struct LedgerEntry {
        /// The accounting year (`regnskabsår`).
        pub year: Year,
        /// The days that are expected to be sold (`belægningsdage`), shown with at most 8 decimals.
        pub expected_days: PlaceDays,
        /// The rate without earlier results (`normaltakst`), shown to the øre.
        pub normal_rate: Amount,
        /// What of earlier results is in this year's rate (`indregnet efterregulering`).
        pub landed: Amount,
        /// The rate that follows (`døgntakst`), rounded to the unit.
        pub rate: Amount,
        /// The rate, had no correction been booked; nothing before the first one.
        pub rate_without_corrections: Option<Amount>,
        /// The rate that was really charged.
        pub charged_rate: Amount,
        /// The days that were really occupied; nothing while the year is not over.
        pub occupied_days: Option<PlaceDays>,
        /// The revenue (`indtægt`).
        pub revenue: Option<Amount>,
        /// The cost (`udgift`).
        pub cost: Option<Amount>,
        /// Revenue less cost, and what landed (`resultat`).
        pub result: Option<Amount>,
        /// What lies within the line (`5 %-grænsen`), exact beyond the øre.
        pub band: Option<ExactAmount>,
        /// What the operator bears or keeps.
        pub kept: Option<Amount>,
        /// What goes into a later rate (`til efterregulering`).
        pub regulated: Option<Amount>,
        /// The deficit that is collected directly (`særskilt opkrævet`).
        pub direct: Option<Amount>,
        /// What the corrections booked this year change earlier results by.
        pub corrected_result: Amount,
        /// What of that the operator bears or keeps.
        pub corrected_kept: Amount,
        /// What of that goes into a later rate.
        pub corrected_regulated: Amount,
        /// What the re-regulation in the rate really brought in, with the sign of what landed, to the øre.
        pub collected: Option<Amount>,
        /// What it should have brought in less what it did; part of the year's result.
        pub collection_gap: Option<Amount>,
        /// The balance at the beginning (`primo`): regulated amounts that wait for a rate.
        pub opening: Amount,
        /// What the closure took out of it.
        pub closed: Amount,
        /// The balance at the end (`ultimo`).
        pub closing: Amount,
    }
}

figures! {
    /// A service through the years: every øre of its results has one destination.
    pub struct Ledger {
        /// The years.
        pub years: Vec<LedgerEntry>,
        /// The account of the closure.
        pub closure: Option<ClosureAccount>,
        /// The balance before the first year (`primo`).
        pub opening_balance: Amount,
        /// All results, with corrections.
        pub results: Amount,
        /// What the operator bears or keeps of them.
        pub kept: Amount,
        /// What went into rates.
        pub landed: Amount,
        /// What was collected directly.
        pub direct: Amount,
        /// What the users pay at the closure, with the sign of a deficit.
        pub paid_at_closure: Amount,
        /// The balance after the last year (`ultimo`).
        pub closing_balance: Amount,
        /// What the next run begins with.
        pub closing: Carried,
    }
}

impl Carried {
    /// The open amounts and the settled results, to work on.
    pub(super) fn pages(&self) -> Pages {
        Pages::of(self.open.as_ref(), self.settled.as_ref())
    }
}

impl Item for Correction {
    const MOST: usize = 1_000;
}

impl Item for LedgerYear {
    const MOST: usize = 100;
}

/// Follows the account of a service through the years (`regnskab over år`), for those who set its rates and those who pay
/// them: budgets, rates, results, what is kept, what goes into which later rate, what was collected, corrections and closure.
///
/// # Source
/// Its parts are [`daily_rate`](crate::daily_rate), [`year_result`](crate::year_result),
/// [`reregulated_rate`](crate::reregulated_rate) and [`closure_account`](crate::closure_account). That the difference between what a
/// re-regulation should bring in and what it does belongs to the result of the year of the rate is derived; that a correction
/// lands as many years after it is booked, and that a closure settles the last result and all that is open, is assumed.
///
/// # Figures
/// Balances and results are negative where payers still owe a deficit. A rate is rounded once, to the unit; revenue, regulated
/// amounts and what was collected to the øre. Opening + regulated − landed − closed is the closing balance of every year, and
/// opening balance + results = kept + landed + direct + paid at closure + closing balance: both are asserted on every call.
/// The closing of one run is the opening of the next.
///
/// # Errors
/// A year that is not the one after that before, accounts or decisions that are missing or not allowed, corrections of years
/// that were not settled; a decision beyond the band; a surplus at closure ([`Code::OpenValue`](crate::Code::OpenValue)); [`Code::Overflow`](crate::Code::Overflow) at `years`.
///
/// # Examples
/// Røjleskov: a deficit of 3,946,546 in 2023 makes the rate of 2025 9,461 kr., as published.
/// ```
/// use rammeaftale::{DayCount, Unit, Year};
/// use rammeaftale::numbers::YearsLater;
/// use rammeaftale::rules::result::{BaseKind, Reading};
/// use rammeaftale::rules::years::{LedgerInput, LedgerYear, ledger};
///
/// let year = |year, days, basis: &str| -> Result<_, rammeaftale::Error> {
///     Ok(LedgerYear::new(
///         Year::new(year)?,
///         basis.parse()?,
///         "8".parse()?,
///         DayCount::new(days)?,
///         "90".parse()?,
///     ))
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
    check(input)?;
    let pages = input.opening.as_ref().map_or_else(Pages::default, Carried::pages);
    let opening_balance = pages.balance().place("years")?;

    // 1. Year by year.
    let mut run = Run { input, pages, with_corrections: true };
    let mut years = run.years()?;
    // 2. The same without any correction, to compare the rates.
    let without = without_corrections(input, &mut years)?;
    // 3. The closure settles what is open.
    let closure = match &input.closure {
        Some(closure) => Some(close(closure, &mut run.pages, &mut years)?),
        None => None,
    };

    totals(years, closure, opening_balance, run.pages, without)
}
