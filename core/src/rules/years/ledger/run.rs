//! How a ledger goes through the years.

use crate::error::{Allowed, Code, Error, Place, Problem};
use crate::numbers::{Amount, FixedPoint, NonNegativeAmount, Percent, PlaceDays, Ratio, Unit, YearsLater};
use crate::rules::rate::expected_days;
use crate::rules::result::{BaseKind, ClosureAccount, Deficit, Reading, closure_account};
use crate::rules::years::ledger::journal::{CorrectionJournal, Destination, ResultSplit, YearJournal};
use crate::rules::years::ledger::state::{
    LedgerSnapshot, LedgerState, OpenAmount, SettledYear, difference, held_against_band,
};
use crate::rules::years::ledger::types::{
    CarryForward, Correction, Ledger, LedgerClosure, LedgerEntry, LedgerInput, LedgerYear, YearTerms,
};
use crate::rules::years::set_aside::{SetAside, to_the_oere};
use crate::rules::years::set_aside_surplus::{SetAsideEntry, SetAsideSurplus};

/// A run through the years.
pub(super) struct Run<'a> {
    pub input: &'a LedgerInput,
    pub state: LedgerState,
    pub with_corrections: bool,
    pub journal: Vec<YearJournal>,
    /// The movements of what is set aside, where it has a life.
    pub set_aside: Vec<SetAsideEntry>,
    pub lapses: Vec<OpenAmount>,
}

impl<'a> Run<'a> {
    pub(super) fn new(input: &'a LedgerInput, state: LedgerState, with_corrections: bool) -> Self {
        let (journal, set_aside, lapses) = (Vec::new(), Vec::new(), Vec::new());
        Self { input, state, with_corrections, journal, set_aside, lapses }
    }

    pub(super) fn years(&mut self) -> Result<Vec<LedgerEntry>, Error> {
        let last = self.input.years.len().saturating_sub(1);
        let mut entries = Vec::with_capacity(self.input.years.len());
        for (index, year) in self.input.years.iter().enumerate() {
            let closes = index == last && self.input.closure.is_some();
            entries.push(self.year(year, closes, index)?);
        }
        Ok(entries)
    }

    fn year(&mut self, year: &LedgerYear, closes: bool, index: usize) -> Result<LedgerEntry, Error> {
        // 1. The part of earlier results that goes into the rate.
        let opening = self.state.balance().place("years")?;
        let mut journal = YearJournal { opening: self.state.waiting(), ..YearJournal::default() };
        let landed;
        (journal.landed, landed) = self.state.land(year.year).place("years")?;
        let expected = expected_days(year.places, year.days, &year.occupancy);
        let basis = year.basis.exactly();
        let rate = Amount::rounded((basis - landed.exactly()) / expected, self.input.unit).place("years")?;
        let mut entry = LedgerEntry {
            year: year.year,
            expected_days: PlaceDays::shown(expected).place("years")?,
            normal_rate: Amount::rounded(basis / expected, Unit::OERE).place("years")?,
            landed,
            rate,
            rate_without_corrections: None,
            charged_rate: year.charged_rate.unwrap_or(rate),
            occupied_days: year.occupied_days,
            revenue: None,
            cost: year.cost,
            result: None,
            band: None,
            kept: None,
            regulated: None,
            direct: None,
            corrected_result: Amount::ZERO,
            corrected_kept: Amount::ZERO,
            corrected_regulated: Amount::ZERO,
            collected: None,
            collection_gap: None,
            opening,
            closed: Amount::ZERO,
            closing: opening,
        };

        // 2. The result, its kept part, and the part that waits for a later rate.
        if let (Some(days), Some(cost)) = (year.occupied_days, year.cost) {
            let collected = landed.exactly() * days.exactly() / expected;
            let collected = Amount::rounded(collected, Unit::OERE).place("years")?;
            let revenue = Amount::rounded(days.exactly() * entry.charged_rate.exactly(), Unit::OERE).place("years")?;
            let result = revenue.exactly() - cost.exactly() + landed.exactly();
            let result = Amount::rounded(result, Unit::OERE).place("years")?;
            entry.collected = Some(collected);
            entry.collection_gap = Some(difference(landed, collected).place("years")?);
            (entry.revenue, entry.result) = (Some(revenue), Some(result));
            journal.destination = Some(self.destinations(year, &mut entry, (revenue, result), closes, index)?);
        }

        // 3. Corrections of earlier years.
        if self.with_corrections {
            for correction in year.corrections.iter().flatten() {
                journal.corrections.push(self.correct(year, correction, &mut entry)?);
            }
        }

        // 4. Surpluses set aside: what is used, what lapses into a later rate, and what is put to them.
        let lapsed = match self.input.life_years {
            Some(life) => self.set_aside(year, life, entry.kept, index, &mut journal)?,
            None => Amount::ZERO,
        };

        // 5. The balance.
        entry.closing = self.state.balance().place("years")?;
        adds_up(&entry, lapsed)?;
        journal.closing = self.state.waiting();
        self.journal.push(journal);
        Ok(entry)
    }

    fn destinations(
        &mut self,
        year: &LedgerYear,
        entry: &mut LedgerEntry,
        (revenue, result): (Amount, Amount),
        closes: bool,
        index: usize,
    ) -> Result<Destination, Error> {
        let YearTerms { band_percent, base_kind, reading, years_later } = self.input.terms_of(year);
        let base = match base_kind {
            BaseKind::Turnover => revenue,
            BaseKind::Basis => year.basis,
            BaseKind::CostBasedBudget => year.cost_based_budget.map_or(Amount::ZERO, Amount::from),
        };
        let base = NonNegativeAmount::from_smallest(base.oere().max(0));
        let collected_directly = year.collected_directly == Some(true) && result < Amount::ZERO && !closes;
        let (mut kept, mut regulated, mut direct) = (Amount::ZERO, Amount::ZERO, Amount::ZERO);
        let split;
        if closes {
            split = ResultSplit::Closure;
            regulated = result;
        } else if collected_directly {
            split = ResultSplit::Direct;
            direct = result;
        } else {
            split = match (year.kept, reading) {
                (Some(_), _) => ResultSplit::Decided,
                (None, Reading::CarryOver) => ResultSplit::Undecided,
                (None, _) => ResultSplit::Band,
            };
            // Without a decision nothing is kept of a surplus in a year that was to be collected directly.
            let mut decision = year.kept.or((split == ResultSplit::Undecided).then_some(Amount::ZERO));
            if !self.with_corrections {
                // The decision was made on the results as they are; here it may be beyond the band.
                decision =
                    decision.map(|kept| within_band(kept, result, base, band_percent)).transpose().place("years")?;
            }
            let settled = held_against_band(result, base, band_percent, reading, decision)
                .map_err(|error| at_year(&error, index))?;
            entry.band = Some(settled.band);
            (kept, regulated) = (settled.kept, settled.regulated);
        }
        let booked = self.state.regulate(year.year, regulated, year.year, years_later).place("years")?;
        let year = year.year;
        // A year that the service closed in was held against no band.
        let band_percent = if closes { Percent::ZERO } else { band_percent };
        let settled = SettledYear { year, result, base, band_percent, reading, collected_directly, kept, regulated };
        self.state.settled.push(settled);
        (entry.kept, entry.regulated, entry.direct) = (Some(kept), Some(regulated), Some(direct));
        Ok(Destination { split, regulated: booked })
    }

    /// Moves what is set aside; returns what lapses. Nothing moves in a year that is not over.
    fn set_aside(
        &mut self,
        year: &LedgerYear,
        life: YearsLater,
        kept: Option<Amount>,
        index: usize,
        journal: &mut YearJournal,
    ) -> Result<Amount, Error> {
        let buckets = &mut self.state.set_aside;
        let opening = to_the_oere(buckets.balance()).place("years")?;
        let mut used = Amount::from(year.used.unwrap_or(NonNegativeAmount::from_smallest(0)));
        if used > opening {
            if self.with_corrections {
                let allowed = Allowed::Range("0.00".into(), opening.to_string());
                let problem = Problem::new(Code::OutOfRange, format!("years[{index}].used"));
                return Err(problem.with_given(&used.to_string()).with_allowed(allowed).into());
            }
            // It was used of what there is with the corrections.
            used = opening;
        }
        buckets.use_up(used.exactly());
        let gone = if kept.is_some() { buckets.lapse(year.year, life) } else { Vec::new() };
        let set_aside = kept.unwrap_or(Amount::ZERO).max(Amount::ZERO);
        buckets.put(year.year, set_aside.exactly());
        let closing = to_the_oere(buckets.balance()).place("years")?;
        let later = self.input.terms_of(year).years_later;
        let mut lapsed = Amount::ZERO;
        for (result_year, left) in gone {
            let amount = to_the_oere(left).place("years")?;
            lapsed = Amount::total([lapsed, amount]).place("years")?;
            journal.lapsed.push(self.state.regulate(result_year, amount, year.year, later).place("years")?);
            let landing_year = year.year.after(later).place("years")?;
            self.lapses.push(OpenAmount { result_year, landing_year, amount });
        }
        balanced(opening.exactly() + set_aside.exactly() - used.exactly() - lapsed.exactly() - closing.exactly())?;
        self.set_aside.push(SetAsideEntry { year: year.year, opening, set_aside, used, lapsed, closing });
        Ok(lapsed)
    }

    fn correct(
        &mut self,
        booked: &LedgerYear,
        correction: &Correction,
        entry: &mut LedgerEntry,
    ) -> Result<CorrectionJournal, Error> {
        let corrected = self.state.correct(correction.year, correction.amount);
        let corrected = corrected.map_err(|error| Error::from(error.first().at("years")))?;
        let later = self.input.terms_of(booked).years_later;
        let regulated = self.state.regulate(correction.year, corrected.regulated, booked.year, later).place("years")?;
        for (sum, amount) in [
            (&mut entry.corrected_result, correction.amount),
            (&mut entry.corrected_kept, corrected.kept),
            (&mut entry.corrected_regulated, corrected.regulated),
        ] {
            *sum = Amount::total([*sum, amount]).place("years")?;
        }
        Ok(CorrectionJournal { against_band: corrected.against_band, regulated })
    }
}

/// Sets the rate without corrections in every year from the first correction on; returns the state at the end of that run.
pub(super) fn without_corrections(
    input: &LedgerInput,
    years: &mut [LedgerEntry],
) -> Result<Option<LedgerSnapshot>, Error> {
    let opening = input.opening.as_ref();
    let uncorrected = opening.and_then(|carried| carried.uncorrected.as_ref());
    let books = |year: &LedgerYear| year.corrections.as_ref().is_some_and(|corrections| !corrections.is_empty());
    let first_booked = input.years.iter().position(books);
    let (from, state) = match (uncorrected, first_booked) {
        (Some(snapshot), _) => (0, snapshot.state()),
        (None, Some(first)) => (first, opening.map_or_else(LedgerState::default, CarryForward::state)),
        (None, None) => return Ok(None),
    };
    let mut run = Run::new(input, state, false);
    for (year, without) in years.iter_mut().zip(run.years()?).skip(from) {
        year.rate_without_corrections = Some(without.rate);
    }
    if input.closure.is_some() {
        run.state.clear();
    }
    Ok(Some(run.state.try_into().place("years")?))
}

/// A decision to keep, or the part of it that the band allows.
fn within_band(kept: Amount, result: Amount, base: NonNegativeAmount, percent: Percent) -> Result<Amount, Problem> {
    let band = base.exactly() * percent.exactly();
    let oere = (result.exactly().clamp(-band, band) / Unit::OERE.exactly()).whole_part()?;
    let limit = Amount::rounded(Ratio::from(oere) * Unit::OERE.exactly(), Unit::OERE)?;
    Ok(kept.clamp(limit.min(Amount::ZERO), limit.max(Amount::ZERO)))
}

/// The problem of `year_result`, at its year.
fn at_year(error: &Error, index: usize) -> Error {
    let problem = error.first();
    match problem.code() {
        Code::OutOfRange => problem.at(format!("years[{index}].kept")).into(),
        _ => problem.at("years").into(),
    }
}

/// Settles the balance of a service that closes.
pub(super) fn close(
    closure: &LedgerClosure,
    run: &mut Run<'_>,
    years: &mut [LedgerEntry],
) -> Result<ClosureAccount, Error> {
    let balance = run.state.balance().place("years")?;
    let deficit = difference(Amount::ZERO, balance).place("years")?;
    if deficit < Amount::ZERO {
        return Err(Problem::new(Code::OpenValue, "closure").with_given(&balance.to_string()).into());
    }
    let left = to_the_oere(run.state.set_aside.balance()).place("years")?;
    if left != Amount::ZERO {
        // Whose it is when the service closes is not known.
        return Err(Problem::new(Code::OpenValue, "closure").with_given(&left.to_string()).into());
    }
    let account = closure_account(&closure.account_of(Deficit::try_from(deficit)?)).map_err(|error| {
        let problem = error.first();
        let place =
            if problem.code() == Code::Overflow { "years".to_owned() } else { format!("closure.{}", problem.place()) };
        Error::from(problem.at(place))
    })?;
    run.state.clear();
    if let Some(last) = run.journal.last_mut() {
        last.closing.clear();
    }
    if let Some(last) = years.last_mut() {
        (last.closed, last.closing) = (balance, Amount::ZERO);
        adds_up(last, run.set_aside.last().map_or(Amount::ZERO, |entry| entry.lapsed))?;
    }
    Ok(account)
}

pub(super) fn totals(
    years: Vec<LedgerEntry>,
    closure: Option<ClosureAccount>,
    opening_balance: Amount,
    Run { input, state, set_aside, lapses, .. }: Run<'_>,
    without: Option<LedgerSnapshot>,
) -> Result<Ledger, Error> {
    let sum =
        |of: fn(&LedgerEntry) -> [Option<Amount>; 2]| Amount::total(years.iter().flat_map(of).flatten()).place("years");
    let own_share = closure.as_ref().map_or(Amount::ZERO, |account| account.own_share);
    let rest = closure.as_ref().map_or(Amount::ZERO, |account| account.rest);
    let closing_balance = state.balance().place("years")?;
    let LedgerSnapshot { open, settled, set_aside: left } = state.try_into().place("years")?;
    let surplus = match input.life_years {
        Some(_) => Some(set_aside_of(set_aside, lapses, left.clone().unwrap_or_default())?),
        None => None,
    };
    let lapsed = surplus.as_ref().map_or(Amount::ZERO, |surplus| surplus.lapsed);
    let kept = difference(sum(|year| [year.kept, Some(year.corrected_kept)])?, own_share).place("years")?;
    let ledger = Ledger {
        opening_balance,
        results: sum(|year| [year.result, Some(year.corrected_result)])?,
        kept: difference(kept, lapsed).place("years")?,
        landed: sum(|year| [Some(year.landed), None])?,
        direct: sum(|year| [year.direct, None])?,
        paid_at_closure: difference(Amount::ZERO, rest).place("years")?,
        closing_balance,
        closing: CarryForward { open, settled, uncorrected: without, set_aside: left },
        set_aside: surplus,
        closure,
        years,
    };
    all_adds_up(&ledger)?;
    Ok(ledger)
}

/// The surpluses set aside in all years.
fn set_aside_of(
    years: Vec<SetAsideEntry>,
    lapses: Vec<OpenAmount>,
    closing: Vec<SetAside>,
) -> Result<SetAsideSurplus, Error> {
    let sum = |figure: fn(&SetAsideEntry) -> Amount| Amount::total(years.iter().map(figure)).place("years");
    Ok(SetAsideSurplus {
        opening_balance: years.first().map_or(Amount::ZERO, |year| year.opening),
        set_aside: sum(|year| year.set_aside)?,
        used: sum(|year| year.used)?,
        lapsed: sum(|year| year.lapsed)?,
        closing_balance: years.last().map_or(Amount::ZERO, |year| year.closing),
        closing,
        lapses,
        years,
    })
}

/// Opening and movements are the closing balance; what lapses of a surplus set aside comes to it.
fn adds_up(entry: &LedgerEntry, lapsed: Amount) -> Result<(), Error> {
    let regulated = entry.regulated.unwrap_or(Amount::ZERO);
    let inflow = entry.opening.exactly() + regulated.exactly() + entry.corrected_regulated.exactly() + lapsed.exactly();
    balanced(inflow - entry.landed.exactly() - entry.closed.exactly() - entry.closing.exactly())
}

/// Every øre of the results has one destination.
fn all_adds_up(ledger: &Ledger) -> Result<(), Error> {
    let inflow = ledger.opening_balance.exactly() + ledger.results.exactly();
    let outflow = [ledger.kept, ledger.landed, ledger.direct, ledger.paid_at_closure, ledger.closing_balance];
    balanced(inflow - outflow.into_iter().map(Amount::exactly).sum())
}

fn balanced(difference: Ratio) -> Result<(), Error> {
    if difference.is_zero() { Ok(()) } else { Err(Problem::new(Code::DoesNotAddUp, "years").into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Dialect, from_json};
    use crate::rules::years::ledger::ledger;

    fn settled() -> Ledger {
        let json = r#"{"band_percent": "5", "base_kind": "turnover", "reading": "own_risk", "years_later": 2, "unit": "1", "years": [
            {"year": 2023, "basis": "5312448", "places": "8", "days": 92, "occupancy": "90",
             "occupied_days": "398", "cost": "7138506"},
            {"year": 2024, "basis": "21134304", "places": "8", "days": 366, "occupancy": "90"},
            {"year": 2025, "basis": "21076560", "places": "8", "days": 365, "occupancy": "90"}]}"#;
        ledger(&from_json::<LedgerInput>(json, Dialect::Machine).unwrap()).unwrap()
    }

    /// An amount that is an oere more.
    fn off(amount: Amount) -> Amount {
        Amount::rounded(amount.exactly() + Unit::OERE.exactly(), Unit::OERE).unwrap()
    }

    #[test]
    fn a_year_that_is_an_oere_off_is_refused() {
        for entry in settled().years {
            assert!(adds_up(&entry, Amount::ZERO).is_ok());
            let spoil: [fn(&mut LedgerEntry); 5] = [
                |entry| entry.opening = off(entry.opening),
                |entry| entry.regulated = entry.regulated.map(off).or(Some(off(Amount::ZERO))),
                |entry| entry.landed = off(entry.landed),
                |entry| entry.closed = off(entry.closed),
                |entry| entry.closing = off(entry.closing),
            ];
            for spoil in spoil {
                let mut spoilt = entry.clone();
                spoil(&mut spoilt);
                assert_eq!(adds_up(&spoilt, Amount::ZERO).unwrap_err().problems()[0].code(), Code::DoesNotAddUp);
            }
        }
    }

    #[test]
    fn a_ledger_that_is_an_oere_off_is_refused() {
        let ledger = settled();
        assert!(all_adds_up(&ledger).is_ok());
        let spoil: [fn(&mut Ledger); 7] = [
            |ledger| ledger.opening_balance = off(ledger.opening_balance),
            |ledger| ledger.results = off(ledger.results),
            |ledger| ledger.kept = off(ledger.kept),
            |ledger| ledger.landed = off(ledger.landed),
            |ledger| ledger.direct = off(ledger.direct),
            |ledger| ledger.paid_at_closure = off(ledger.paid_at_closure),
            |ledger| ledger.closing_balance = off(ledger.closing_balance),
        ];
        for spoil in spoil {
            let mut spoilt = ledger.clone();
            spoil(&mut spoilt);
            assert_eq!(all_adds_up(&spoilt).unwrap_err().problems()[0].code(), Code::DoesNotAddUp);
        }
    }
}
