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
    pub struct Book {
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

/// A change of a settled result, by where it goes.
pub(super) struct Corrected {
    pub kept: Amount,
    pub regulated: Amount,
}

impl Book {
    /// The open amounts and the settled results, to work on.
    pub(super) fn pages(&self) -> Pages {
        Pages::of(self.open.as_ref(), self.settled.as_ref())
    }
}

/// A book that is open on the table.
#[derive(Clone, Default)]
pub(super) struct Pages {
    pub open: Vec<OpenAmount>,
    pub settled: Vec<SettledYear>,
}

impl From<Pages> for Book {
    fn from(pages: Pages) -> Self {
        Self { open: Some(pages.open), settled: Some(pages.settled) }
    }
}

/// What lands earlier comes first, then what is the result of an earlier year.
fn by_landing(a: &OpenAmount, b: &OpenAmount) -> Ordering {
    (a.landing_year, a.result_year).cmp(&(b.landing_year, b.result_year))
}

impl Pages {
    /// In the order of the years.
    pub fn of(open: Option<&Vec<OpenAmount>>, settled: Option<&Vec<SettledYear>>) -> Self {
        let mut pages = Self { open: open.cloned().unwrap_or_default(), settled: settled.cloned().unwrap_or_default() };
        stable_sort_by(&mut pages.open, by_landing);
        stable_sort_by(&mut pages.settled, |a, b| a.year.cmp(&b.year));
        pages
    }

    /// The sum of what is open.
    pub fn balance(&self) -> Result<Amount, Problem> {
        Amount::total(self.open.iter().map(|open| open.amount))
    }

    /// Takes out what goes into the rate of a year.
    pub fn land(&mut self, year: Year) -> Result<Amount, Problem> {
        let (landed, waiting) =
            core::mem::take(&mut self.open).into_iter().partition::<Vec<_>, _>(|open| open.landing_year == year);
        self.open = waiting;
        Amount::total(landed.iter().map(|open| open.amount))
    }

    /// Lets a regulated amount wait.
    pub fn regulate(
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

    /// Corrects a settled result, and says by how much what is kept and what is regulated of it change.
    pub fn correct(&mut self, year: Year, amount: Amount) -> Result<Corrected, Error> {
        let Some(settled) = self.settled.iter_mut().find(|settled| settled.year == year) else {
            return Ok(Corrected { kept: Amount::ZERO, regulated: Amount::ZERO });
        };
        let result = Amount::total([settled.result, amount]).place("years")?;
        let regulated = match settled.reading {
            Reading::OwnRisk if !settled.collected_directly => {
                held_against_band(result, settled.base, settled.band_percent, Reading::OwnRisk, None)?.regulated
            }
            _ => Amount::total([settled.regulated, amount]).place("years")?,
        };
        // What of the change is not regulated is kept: with a direct collection the result has a third part, which stays.
        let change = difference(regulated, settled.regulated).place("years")?;
        let corrected = Corrected { kept: difference(amount, change).place("years")?, regulated: change };
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
    // What the base is a base of makes no difference to its percentage.
    let base_kind = BaseKind::Basis;
    year_result(&YearResultInput { revenue: result, cost: Amount::ZERO, base, base_kind, band_percent, reading, kept })
}

/// An amount less another.
pub(super) fn difference(amount: Amount, other: Amount) -> Result<Amount, Problem> {
    Amount::rounded(amount.exactly() - other.exactly(), Unit::OERE)
}
