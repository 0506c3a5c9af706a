//! The state that a ledger carries from year to year: the amounts that wait for a rate, and the settled results.

use core::cmp::Ordering;

use crate::collections::stable_sort_by;
use crate::error::{Error, Place, Problem};
use crate::numbers::{Amount, NonNegativeAmount, Percent, Unit, Year, YearsLater};
use crate::read::{Item, record};
use crate::rules::result::{BaseKind, HeldResult, Reading, YearResultInput, held_result};
use crate::rules::years::ledger::journal::AmountId;
use crate::rules::years::set_aside::{Buckets, SetAside};

record! {
    /// A regulated amount that waits for the rate of a later year.
    ///
    /// # Examples
    /// A deficit of 2023 that raises the rate of 2025.
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::years::OpenAmount;
    ///
    /// let open = OpenAmount::new(Year::new(2023)?, Year::new(2025)?, "-3786948".parse()?);
    /// assert_eq!(open.landing_year.get(), 2025);
    /// assert_eq!(open.amount.to_string(), "-3786948.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
    ///
    /// # Examples
    /// The input is that of [`LedgerInput`](crate::rules::years::LedgerInput).
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{LedgerInput, ledger};
    ///
    /// # let text = r#"{"band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2,
    /// #     "unit": "1", "years": [{"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
    /// #     "occupied_days": "398", "cost": "7138506"}, {"year": 2024, "basis": "21134304", "places": "8",
    /// #     "days": 366, "occupancy": "90"}, {"year": 2025, "basis": "21076560", "places": "8", "days": 365,
    /// #     "occupancy": "90"}]}"#;
    /// let input: LedgerInput = from_json(text, Dialect::Machine)?;
    /// let settled = ledger(&input)?.closing.settled.unwrap_or_default();
    /// assert_eq!(settled[0].year.get(), 2023);
    /// assert_eq!(settled[0].result.to_string(), "-3946546.00");
    /// assert_eq!(settled[0].regulated.to_string(), "-3786948.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SettledYear {
        /// The accounting year (`regnskabsår`).
        pub year: Year,
        /// Its result, with the corrections so far.
        pub result: Amount,
        /// The base that its band is a percentage of.
        pub base: NonNegativeAmount,
        /// Its band in percent (`5 %-grænsen`).
        pub band_percent: Percent,
        /// The rule for a result within the band.
        pub reading: Reading,
        /// Whether its deficit was collected directly (`særskilt opkrævet`), so that no band was held against it.
        pub collected_directly: bool,
        /// The part that the operator bears or keeps.
        pub kept: Amount,
        /// The part that goes into later rates.
        pub regulated: Amount,
    }
}

record! {
    /// The state of a ledger at the end of a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::years::{LedgerSnapshot, OpenAmount};
    ///
    /// let open = OpenAmount::new(Year::new(2023)?, Year::new(2025)?, "-3786948".parse()?);
    /// let state = LedgerSnapshot::new().with_open(vec![open]);
    /// assert!(state.settled.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct LedgerSnapshot {
        /// The amounts that wait for the rate of a later year; may be empty.
        pub open: Option<Vec<OpenAmount>>,
        /// The results so far; may be empty.
        pub settled: Option<Vec<SettledYear>>,
        /// The rests of surpluses set aside (`henlagt overskud`); none if left out.
        pub set_aside: Option<Vec<SetAside>>,
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
    /// Whether the corrected result was held against the band.
    pub against_band: bool,
}

impl LedgerSnapshot {
    /// The state that a run starts from.
    pub(super) fn state(&self) -> LedgerState {
        LedgerState::of(self.open.as_ref(), self.settled.as_ref(), self.set_aside.as_ref())
    }
}

/// The open amounts and the settled results while a run goes through the years.
#[derive(Default)]
pub(super) struct LedgerState {
    /// As they were booked; amounts of zero too, which the journal shows.
    open: Vec<(AmountId, OpenAmount)>,
    pub settled: Vec<SettledYear>,
    pub set_aside: Buckets,
    /// How many amounts the opening has.
    opened: usize,
    /// How many amounts there were so far.
    booked: usize,
}

impl TryFrom<LedgerState> for LedgerSnapshot {
    type Error = Problem;

    fn try_from(state: LedgerState) -> Result<Self, Problem> {
        let open = state.closing().into_iter().map(|(_, open)| open).collect();
        let set_aside = Some(state.set_aside.left()?).filter(|left| !left.is_empty());
        Ok(Self { open: Some(open), settled: Some(state.settled), set_aside })
    }
}

/// By landing year, then by result year.
fn by_landing(a: &OpenAmount, b: &OpenAmount) -> Ordering {
    (a.landing_year, a.result_year).cmp(&(b.landing_year, b.result_year))
}

impl LedgerState {
    /// Starts with the open amounts, the settled results, sorted by year, and what is set aside.
    pub(super) fn of(
        open: Option<&Vec<OpenAmount>>,
        settled: Option<&Vec<SettledYear>>,
        set_aside: Option<&Vec<SetAside>>,
    ) -> Self {
        let open: Vec<_> = open.into_iter().flatten().cloned().enumerate().collect();
        let mut settled = settled.cloned().unwrap_or_default();
        stable_sort_by(&mut settled, |a, b| a.year.cmp(&b.year));
        let set_aside = Buckets::of(set_aside.into_iter().flatten());
        Self { opened: open.len(), booked: open.len(), open, settled, set_aside }
    }

    /// The amounts that wait.
    pub(super) fn waiting(&self) -> Vec<AmountId> {
        self.open.iter().map(|(id, _)| *id).collect()
    }

    /// The amounts that wait, as the next run gets them: by landing year, then by result year.
    pub(super) fn closing(&self) -> Vec<(AmountId, OpenAmount)> {
        let is_carried = |(id, open): &&(AmountId, OpenAmount)| *id < self.opened || open.amount != Amount::ZERO;
        let mut closing = self.open.iter().filter(is_carried).cloned().collect();
        stable_sort_by(&mut closing, |(_, a), (_, b)| by_landing(a, b));
        closing
    }

    /// Removes every open amount.
    pub(super) fn clear(&mut self) {
        self.open.clear();
    }

    /// The sum of what is open.
    pub(super) fn balance(&self) -> Result<Amount, Problem> {
        Amount::total(self.open.iter().map(|(_, open)| open.amount))
    }

    /// Removes the amounts that go into the rate of a year, and returns them with their sum.
    pub(super) fn land(&mut self, year: Year) -> Result<(Vec<AmountId>, Amount), Problem> {
        let (landed, waiting) =
            core::mem::take(&mut self.open).into_iter().partition::<Vec<_>, _>(|(_, open)| open.landing_year == year);
        self.open = waiting;
        let sum = Amount::total(landed.iter().map(|(_, open)| open.amount))?;
        Ok((landed.into_iter().map(|(id, _)| id).collect(), sum))
    }

    /// Books a regulated amount, which lands some years later.
    pub(super) fn regulate(
        &mut self,
        result_year: Year,
        amount: Amount,
        booked: Year,
        later: YearsLater,
    ) -> Result<AmountId, Problem> {
        let id = self.booked;
        self.booked = id.saturating_add(1);
        match booked.after(later) {
            Ok(landing_year) => self.open.push((id, OpenAmount { result_year, landing_year, amount })),
            // Nothing has to land.
            Err(_) if amount == Amount::ZERO => {}
            Err(problem) => return Err(problem),
        }
        Ok(id)
    }

    /// Corrects a settled result; returns by how much its kept and its regulated part change.
    pub(super) fn correct(&mut self, year: Year, amount: Amount) -> Result<CorrectionEffect, Error> {
        let Some(settled) = self.settled.iter_mut().find(|settled| settled.year == year) else {
            return Ok(CorrectionEffect { kept: Amount::ZERO, regulated: Amount::ZERO, against_band: false });
        };
        let result = Amount::total([settled.result, amount]).place("years")?;
        let against_band = settled.reading == Reading::OwnRisk && !settled.collected_directly;
        let regulated = if against_band {
            held_against_band(result, settled.base, settled.band_percent, Reading::OwnRisk, None)?.regulated
        } else {
            Amount::total([settled.regulated, amount]).place("years")?
        };
        // The part of the change that is not regulated is kept. With a direct collection the result has a third part, which stays.
        let change = difference(regulated, settled.regulated).place("years")?;
        let kept = difference(amount, change).place("years")?;
        let corrected = CorrectionEffect { kept, regulated: change, against_band };
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
) -> Result<HeldResult, Error> {
    // The kind of the base does not change its percentage.
    let base_kind = BaseKind::Basis;
    held_result(&YearResultInput { revenue: result, cost: Amount::ZERO, base, base_kind, band_percent, reading, kept })
}

/// An amount less another.
pub(in crate::rules::years) fn difference(amount: Amount, other: Amount) -> Result<Amount, Problem> {
    Amount::rounded(amount.exactly() - other.exactly(), Unit::OERE)
}
