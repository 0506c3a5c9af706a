//! What a ledger carries from year to year: the amounts that wait for a rate, and the results that were settled.

use core::cmp::Ordering;

use crate::collections::stable_sort_by;
use crate::error::{Error, Place, Problem};
use crate::numbers::{Amount, NonNegativeAmount, Percent, Unit, Year, YearsLater};
use crate::read::{Item, record};
use crate::rules::result::{BaseKind, Reading, YearResult, YearResultInput, year_result};

record! {
    /// A regulated amount that waits for the rate of a later year.
    pub struct OpenAmount {
        /// The year of the result that it comes from (`regnskabsår`).
        pub result_year: Year,
        /// The year whose rate it goes into (`takstår`).
        pub landing_year: Year,
        /// The amount: negative for a deficit, which the payers owe.
        pub amount: Amount,
    }
}

record! {
    /// The settled result of a year, so that it can be corrected later.
    pub struct SettledYear {
        /// The accounting year (`regnskabsår`).
        pub year: Year,
        /// Its result, with the corrections so far.
        pub result: Amount,
        /// What its band is a percentage of.
        pub base: NonNegativeAmount,
        /// Its band in percent (`5 %-grænsen`).
        pub band_percent: Percent,
        /// What the operator may do within the band.
        pub reading: Reading,
        /// Whether its deficit was collected directly (`særskilt opkrævet`), so that no band was held against it.
        pub collected_directly: bool,
        /// What the operator bears or keeps of it.
        pub kept: Amount,
        /// What goes into later rates of it.
        pub regulated: Amount,
    }
}

record! {
    /// What a ledger knows at a year's end.
    pub struct LedgerSnapshot {
        /// What waits for the rate of a later year; may be empty.
        pub open: Option<Vec<OpenAmount>>,
        /// The results so far; may be empty.
        pub settled: Option<Vec<SettledYear>>,
    }
}

impl Item for OpenAmount {
    const LEAST: usize = 0;
    const MOST: usize = 100_000;
}

impl Item for SettledYear {
    const LEAST: usize = 0;
    const MOST: usize = 1_000;
}

/// The change of a settled result, by its destination.
pub(super) struct CorrectionEffect {
    pub kept: Amount,
    pub regulated: Amount,
}

impl LedgerSnapshot {
    /// The state that a run starts from.
    pub(super) fn state(&self) -> LedgerState {
        LedgerState::of(self.open.as_ref(), self.settled.as_ref())
    }
}

/// The open amounts and the settled results while a run goes through the years.
#[derive(Clone, Default)]
pub(super) struct LedgerState {
    pub open: Vec<OpenAmount>,
    pub settled: Vec<SettledYear>,
}

impl From<LedgerState> for LedgerSnapshot {
    fn from(state: LedgerState) -> Self {
        Self { open: Some(state.open), settled: Some(state.settled) }
    }
}

/// By landing year, then by result year.
fn by_landing(a: &OpenAmount, b: &OpenAmount) -> Ordering {
    (a.landing_year, a.result_year).cmp(&(b.landing_year, b.result_year))
}

impl LedgerState {
    /// Sorts the amounts and the results by year.
    pub(super) fn of(open: Option<&Vec<OpenAmount>>, settled: Option<&Vec<SettledYear>>) -> Self {
        let mut state = Self { open: open.cloned().unwrap_or_default(), settled: settled.cloned().unwrap_or_default() };
        stable_sort_by(&mut state.open, by_landing);
        stable_sort_by(&mut state.settled, |a, b| a.year.cmp(&b.year));
        state
    }

    /// The sum of what is open.
    pub(super) fn balance(&self) -> Result<Amount, Problem> {
        Amount::total(self.open.iter().map(|open| open.amount))
    }

    /// Removes the amounts that go into the rate of a year, and returns their sum.
    pub(super) fn land(&mut self, year: Year) -> Result<Amount, Problem> {
        let (landed, waiting) =
            core::mem::take(&mut self.open).into_iter().partition::<Vec<_>, _>(|open| open.landing_year == year);
        self.open = waiting;
        Amount::total(landed.iter().map(|open| open.amount))
    }

    /// Adds a regulated amount, which lands some years after it is booked.
    pub(super) fn regulate(
        &mut self,
        result_year: Year,
        amount: Amount,
        booked: Year,
        later: YearsLater,
    ) -> Result<(), Problem> {
        if amount != Amount::ZERO {
            let landing_year = booked.after(later)?;
            self.open.push(OpenAmount { result_year, landing_year, amount });
            stable_sort_by(&mut self.open, by_landing);
        }
        Ok(())
    }

    /// Corrects a settled result; returns by how much its kept and its regulated part change.
    pub(super) fn correct(&mut self, year: Year, amount: Amount) -> Result<CorrectionEffect, Error> {
        let Some(settled) = self.settled.iter_mut().find(|settled| settled.year == year) else {
            return Ok(CorrectionEffect { kept: Amount::ZERO, regulated: Amount::ZERO });
        };
        let result = Amount::total([settled.result, amount]).place("years")?;
        let regulated = match settled.reading {
            Reading::OwnRisk if !settled.collected_directly => {
                held_against_band(result, settled.base, settled.band_percent, Reading::OwnRisk, None)?.regulated
            }
            _ => Amount::total([settled.regulated, amount]).place("years")?,
        };
        // The part of the change that is not regulated is kept. With a direct collection the result has a third part, which stays.
        let change = difference(regulated, settled.regulated).place("years")?;
        let corrected = CorrectionEffect { kept: difference(amount, change).place("years")?, regulated: change };
        settled.kept = Amount::total([settled.kept, corrected.kept]).place("years")?;
        (settled.result, settled.regulated) = (result, regulated);
        Ok(corrected)
    }
}

/// A result held against its band.
pub(super) fn held_against_band(
    result: Amount,
    base: NonNegativeAmount,
    band_percent: Percent,
    reading: Reading,
    kept: Option<Amount>,
) -> Result<YearResult, Error> {
    // The kind of the base does not change its percentage.
    let base_kind = BaseKind::Basis;
    year_result(&YearResultInput { revenue: result, cost: Amount::ZERO, base, base_kind, band_percent, reading, kept })
}

/// An amount less another.
pub(in crate::rules::years) fn difference(amount: Amount, other: Amount) -> Result<Amount, Problem> {
    Amount::rounded(amount.exactly() - other.exactly(), Unit::OERE)
}
