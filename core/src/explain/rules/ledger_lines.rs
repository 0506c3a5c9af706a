//! The lines of a ledger, for its own statement and for those of scenarios.

use crate::collections::Map;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::occupancy;
use crate::explain::rules::set_aside_surplus::lapsed;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{labels, sources};
use crate::numbers::{Amount, Unit, Year};
use crate::rules::rate::Occupancy;
use crate::rules::result::BaseKind;
use crate::rules::years::{AmountId, Destination, LedgerEntry, LedgerYear, OpenAmount, ResultSplit, YearJournal};

/// The lines of what was given for a year.
pub(super) struct Given {
    pub basis: Ref,
    pub budget: Option<Ref>,
    pub places: Ref,
    pub days: Ref,
    pub share: Formula,
    pub occupied_days: Option<Ref>,
    pub cost: Option<Ref>,
    /// The band of the year and the rule for a result within it, where it has its own.
    pub band_percent: Option<Ref>,
    pub reading: Option<Ref>,
    pub years_later: Option<Ref>,
}

impl Given {
    /// Adds what was given for a year; the ids begin with its place.
    pub(super) fn lines(s: &mut Statement, place: &str, year: &LedgerYear) -> Self {
        let whose = year.year.to_string();
        let id = |field: &str| format!("{place}.{field}");
        let mut given = Self {
            basis: s.given(id("basis"), labels::BASIS.of(&whose), year.basis),
            budget: year
                .cost_based_budget
                .map(|budget| s.given(id("cost_based_budget"), labels::COST_BASED_BUDGET.of(&whose), budget)),
            places: s.given(id("places"), labels::PLACES.of(&whose), year.places),
            days: s.given(id("days"), labels::DAYS.of(&whose), year.days),
            share: occupancy(s, &id("occupancy"), labels::OCCUPANCY.of(&whose), &year.occupancy),
            occupied_days: year
                .occupied_days
                .map(|days| s.given(id("occupied_days"), labels::OCCUPIED_DAYS.of(&whose), days)),
            cost: year.cost.map(|cost| s.given(id("cost"), labels::COST.of(&whose), cost)),
            band_percent: None,
            reading: None,
            years_later: None,
        };
        // The terms of its own.
        given.band_percent =
            year.band_percent.map(|own| s.given(id("band_percent"), labels::BAND_PERCENT.of(&whose), own));
        if let Some(own) = year.base_kind {
            s.given(id("base_kind"), labels::BASE_KIND.of(&whose), labels::base_kind(own));
        }
        given.reading =
            year.reading.map(|own| s.given(id("reading"), labels::READING.of(&whose), labels::reading(own)));
        given.years_later = year.years_later.map(|own| s.given(id("years_later"), labels::YEARS_LATER.of(&whose), own));
        given
    }

    /// The same year with another occupancy in its rate.
    pub(super) fn at(&self, s: &mut Statement, id: &str, label: Words, own: &Occupancy) -> Self {
        Self { share: occupancy(s, id, label, own), ..*self }
    }
}

/// The band that a result is held against.
struct Band {
    base: Formula,
    percent: Ref,
    /// The sources of the band and of what is kept within it.
    rule: Source,
    reading_rule: Source,
}

/// A settled result that can be corrected.
pub(super) struct Settled {
    pub result: Ref,
    pub regulated: Ref,
    /// The band in kroner.
    pub band: Option<Formula>,
}

/// The lines of one year that others use.
pub(super) struct YearLines {
    pub year: Year,
    pub expected_days: Ref,
    pub rate: Ref,
    pub landed: Ref,
    pub normal_rate: Ref,
    pub opening: Ref,
    pub closing: Ref,
    /// The results of the year, where it is over.
    pub revenue: Option<Ref>,
    pub result: Option<Ref>,
    pub kept: Option<Ref>,
    pub regulated: Option<Ref>,
    pub direct: Option<Ref>,
    pub corrected_result: Option<Ref>,
    pub corrected_kept: Option<Ref>,
    pub corrected_regulated: Option<Ref>,
    /// The surpluses set aside that lapse when it ends.
    pub lapsed: Vec<Ref>,
    pub closed: Option<Ref>,
}

/// A ledger on its way through the years.
pub(super) struct Lines<'a> {
    /// A name that the labels have besides the year, such as that of a scenario.
    pub whose: Option<&'a str>,
    pub band_percent: Ref,
    /// The sources of the rules that agreements decide: the band, what is kept within it, the later rate.
    pub band_rule: Source,
    pub reading_rule: Source,
    pub later_rule: Source,
    pub base_kind: BaseKind,
    pub unit: Unit,
    /// The open amounts.
    pub amounts: Map<'static, AmountId, Ref>,
    /// The source of the year in which an amount goes into a rate, where that is not the term of the whole account.
    pub later_rules: Map<'static, AmountId, Source>,
    pub settled: Map<'static, Year, Settled>,
    /// The surpluses set aside that lapse in the years still to come.
    pub lapses: &'a [OpenAmount],
}

impl Lines<'_> {
    fn of(&self, label: &Words, year: Year) -> Words {
        match self.whose {
            None => label.of(&year.to_string()),
            Some(whose) => label.of(&format!("{year}, {whose}")),
        }
    }

    /// The sum of open amounts.
    fn sum_of(&self, ids: &[AmountId]) -> Formula {
        Formula::sum(ids.iter().filter_map(|id| self.amounts.get(*id).copied()))
    }

    /// The source that puts these amounts into one rate; arithmetic if they have several.
    pub(super) fn later_of(&self, ids: &[AmountId]) -> Source {
        let mut rules = ids.iter().map(|id| self.later_rules.get(*id).unwrap_or(&self.later_rule));
        let first = rules.next();
        first.filter(|first| rules.all(|rule| rule == *first)).cloned().unwrap_or(Source::Arithmetic)
    }

    /// Notes what decided about an amount that a year with a term of its own books.
    fn booked(&mut self, s: &Statement, id: AmountId, given: &Given) {
        if let Some(own) = given.years_later {
            self.later_rules.insert(id, s.rule_of(own));
        }
    }

    /// Adds the lines of a year by its journal; the ids begin with its place.
    pub(super) fn year(
        &mut self,
        s: &mut Statement,
        place: &str,
        (given, year): (&Given, &LedgerYear),
        entry: &LedgerEntry,
        journal: &YearJournal,
    ) -> YearLines {
        let id = |field: &str| format!("{place}.{field}");
        let opening = s.line(
            id("opening"),
            self.of(&labels::OPENING, entry.year),
            entry.opening,
            self.sum_of(&journal.opening),
            Rounding::Exact,
            Source::Arithmetic,
        );
        // 1. The rate.
        let mut lines = self.rate(s, &id, given, (entry, journal), opening);
        if let Some(without) = entry.rate_without_corrections {
            s.counted(id("rate_without_corrections"), self.of(&labels::RATE_WITHOUT_CORRECTIONS, entry.year), without);
        }

        // 2. The result.
        self.accounts(s, &id, (given, year), (entry, journal), &mut lines);
        if let Some(destination) = journal.destination {
            self.booked(s, destination.regulated, given);
        }
        // 3. Corrections.
        self.corrections(s, &id, (given, year), (entry, journal), &mut lines);
        // 4. Surpluses that lapse.
        for amount in &journal.lapsed {
            let Some((lapse, rest)) = self.lapses.split_first() else { break };
            let line =
                s.decided(id(&format!("lapsed[{}]", lapse.result_year)), lapsed(lapse), lapse.amount, sources::ASSUMED);
            self.amounts.insert(*amount, line);
            self.booked(s, *amount, given);
            lines.lapsed.push(line);
            self.lapses = rest;
        }
        // 5. The balance.
        let booked = [Some(opening), lines.regulated, lines.corrected_regulated].into_iter().flatten();
        let inflow = Formula::Sum(booked.chain(lines.lapsed.iter().copied()).map(Formula::from).collect());
        let mut closing = inflow - lines.landed;
        if journal.destination.is_some_and(|to| to.split == ResultSplit::Closure) {
            let line = s.line(
                id("closed"),
                self.of(&labels::CLOSED, entry.year),
                entry.closed,
                closing.clone(),
                Rounding::Exact,
                sources::ASSUMED,
            );
            lines.closed = Some(line);
            closing = closing - line;
        }
        lines.closing = s.line(
            id("closing"),
            self.of(&labels::CLOSING, entry.year),
            entry.closing,
            closing,
            Rounding::Exact,
            Source::Arithmetic,
        );
        s.check(
            self.of(
                &words!(
                    "primo og bevægelser er det, der venter ultimo",
                    "opening and movements are what waits at the end",
                ),
                entry.year,
            ),
            lines.closing,
            Relation::Equal,
            self.sum_of(&journal.closing),
        );
        lines
    }

    fn rate(
        &mut self,
        s: &mut Statement,
        id: &dyn Fn(&str) -> String,
        given: &Given,
        (entry, journal): (&LedgerEntry, &YearJournal),
        opening: Ref,
    ) -> YearLines {
        let expected_days = s.line(
            id("expected_days"),
            self.of(&labels::EXPECTED_DAYS, entry.year),
            entry.expected_days,
            given.places * given.days * given.share.clone(),
            Rounding::Shown,
            Source::Arithmetic,
        );
        let normal_rate = s.line(
            id("normal_rate"),
            self.of(&labels::NORMAL_RATE, entry.year),
            entry.normal_rate,
            given.basis / expected_days,
            Rounding::Shown,
            sources::COST_BASED_RATE,
        );
        let landed = s.line(
            id("landed"),
            self.of(&labels::LANDED, entry.year),
            entry.landed,
            self.sum_of(&journal.landed),
            Rounding::Exact,
            self.later_of(&journal.landed),
        );
        let rate = s.line(
            id("rate"),
            self.of(&labels::RATE, entry.year),
            entry.rate,
            (given.basis - landed) / expected_days,
            Rounding::To(self.unit),
            self.later_of(&journal.landed),
        );
        YearLines {
            year: entry.year,
            expected_days,
            rate,
            landed,
            normal_rate,
            opening,
            closing: opening,
            revenue: None,
            result: None,
            kept: None,
            regulated: None,
            direct: None,
            corrected_result: None,
            corrected_kept: None,
            corrected_regulated: None,
            lapsed: Vec::new(),
            closed: None,
        }
    }

    fn accounts(
        &mut self,
        s: &mut Statement,
        id: &dyn Fn(&str) -> String,
        (given, year): (&Given, &LedgerYear),
        (entry, journal): (&LedgerEntry, &YearJournal),
        lines: &mut YearLines,
    ) {
        let charged = match year.charged_rate {
            Some(charged) => s.given(id("charged_rate"), self.of(&labels::CHARGED_RATE, entry.year), charged),
            None => lines.rate,
        };
        let (Some(occupied), Some(cost), Some(revenue), Some(result)) =
            (given.occupied_days, given.cost, entry.revenue, entry.result)
        else {
            return;
        };
        let label = |label: &Words| self.of(label, entry.year);
        let revenue = s.line(
            id("revenue"),
            label(&labels::REVENUE),
            revenue,
            occupied * charged,
            Rounding::To(Unit::OERE),
            Source::Arithmetic,
        );
        let result = s.line(
            id("result"),
            label(&labels::RESULT),
            result,
            Formula::from(revenue) - cost + lines.landed,
            Rounding::Exact,
            Source::Arithmetic,
        );
        if let (Some(collected), Some(gap)) = (entry.collected, entry.collection_gap) {
            let collected = s.line(
                id("collected"),
                label(&labels::REALLY_COLLECTED),
                collected,
                lines.landed * occupied / lines.expected_days,
                Rounding::To(Unit::OERE),
                Source::Arithmetic,
            );
            let formula = lines.landed - collected;
            s.line(
                id("collection_gap"),
                label(&labels::COLLECTION_GAP),
                gap,
                formula,
                Rounding::Exact,
                Source::Arithmetic,
            );
        }
        (lines.revenue, lines.result) = (Some(revenue), Some(result));
        let base = match year.base_kind.unwrap_or(self.base_kind) {
            BaseKind::Turnover => Formula::from(revenue).larger(0),
            BaseKind::Basis => Formula::from(given.basis).larger(0),
            BaseKind::CostBasedBudget => given.budget.map_or(Formula::from(0), Formula::from),
        };
        // The terms of the account do not decide what a year has of its own.
        let rule_of = |own: Option<Ref>, account: &Source| own.map_or_else(|| account.clone(), |own| s.rule_of(own));
        let band = Band {
            base,
            percent: given.band_percent.unwrap_or(self.band_percent),
            rule: rule_of(given.band_percent, &self.band_rule),
            reading_rule: rule_of(given.reading, &self.reading_rule),
        };
        if let Some(destination) = journal.destination {
            self.destinations(s, id, (entry, destination), lines, (result, band));
        }
    }

    fn destinations(
        &mut self,
        s: &mut Statement,
        id: &dyn Fn(&str) -> String,
        (entry, destination): (&LedgerEntry, Destination),
        lines: &mut YearLines,
        (result, held): (Ref, Band),
    ) {
        let figure = |figure: Option<Amount>| figure.unwrap_or(Amount::ZERO);
        let label = |label: &Words| self.of(label, entry.year);
        let band = entry.band.map(|band| {
            let formula = held.base.clone() * held.percent;
            s.line(id("band"), label(&labels::BAND), band, formula, Rounding::Exact, Source::Arithmetic)
        });
        let given_to = |s: &mut Statement, formula: Formula, rounding, source| {
            s.line(id("regulated"), label(&labels::REGULATED), figure(entry.regulated), formula, rounding, source)
        };
        let counted = |s: &mut Statement| s.counted(id("kept"), label(&labels::KEPT), figure(entry.kept));
        let (kept, regulated);
        match (destination.split, band) {
            (ResultSplit::Direct, _) => {
                let direct = figure(entry.direct);
                let source = Source::Chosen;
                lines.direct =
                    Some(s.line(id("direct"), label(&labels::DIRECT), direct, result, Rounding::Exact, source));
                kept = counted(s);
                regulated = s.counted(id("regulated"), label(&labels::REGULATED), figure(entry.regulated));
            }
            (ResultSplit::Closure, _) => {
                kept = counted(s);
                regulated = given_to(s, result.into(), Rounding::Exact, sources::ASSUMED);
            }
            (ResultSplit::Decided, _) => {
                kept = s.given(id("kept"), label(&labels::KEPT), figure(entry.kept));
                regulated = given_to(s, result - kept, Rounding::Exact, held.reading_rule);
            }
            (ResultSplit::Band, Some(band)) => {
                let beyond = result - within(result.into(), &band.into());
                regulated = given_to(s, beyond, Rounding::To(Unit::OERE), held.rule);
                let formula = result - regulated;
                let shown = figure(entry.kept);
                kept = s.line(id("kept"), label(&labels::KEPT), shown, formula, Rounding::Exact, Source::Arithmetic);
            }
            (ResultSplit::Undecided | ResultSplit::Band, _) => {
                kept = counted(s);
                regulated = given_to(s, result - kept, Rounding::Exact, held.rule);
            }
        }
        (lines.kept, lines.regulated) = (Some(kept), Some(regulated));
        self.amounts.insert(destination.regulated, regulated);
        self.settled.insert(entry.year, Settled { result, regulated, band: band.map(Formula::from) });
    }

    fn corrections(
        &mut self,
        s: &mut Statement,
        id: &dyn Fn(&str) -> String,
        (given, year): (&Given, &LedgerYear),
        (entry, journal): (&LedgerEntry, &YearJournal),
        lines: &mut YearLines,
    ) {
        let Some(corrections) = &year.corrections else { return };
        let (mut amounts, mut changes) = (Vec::new(), Vec::new());
        for ((index, correction), booked) in corrections.iter().enumerate().zip(&journal.corrections) {
            let at = |field: &str| id(&format!("corrections[{index}].{field}"));
            let of = |label: &Words| label.of(&correction.year.to_string());
            let amount = s.given(at("amount"), of(&labels::CORRECTION), correction.amount);
            amounts.push(amount);
            let Some(settled) = self.settled.get_mut(correction.year) else { continue };
            let result = s.step(at("result"), of(&labels::RESULT_AFTER), settled.result + amount);
            let after = match &settled.band {
                Some(band) if booked.against_band => result - within(result.into(), band),
                _ => settled.regulated + amount,
            };
            let regulated = s.step(at("regulated"), of(&labels::REGULATED_AFTER), after);
            let formula = regulated - settled.regulated;
            let change = s.step_of(at("change"), of(&labels::CORRECTED_REGULATED), formula, sources::ASSUMED);
            changes.push(change);
            (settled.result, settled.regulated) = (result, regulated);
            self.amounts.insert(booked.regulated, change);
            self.booked(s, booked.regulated, given);
        }
        let of = |label: &Words| self.of(label, entry.year);
        let result = s.sum(id("corrected_result"), of(&labels::CORRECTED_RESULT), entry.corrected_result, amounts);
        let regulated =
            s.sum(id("corrected_regulated"), of(&labels::CORRECTED_REGULATED), entry.corrected_regulated, changes);
        let kept = s.line(
            id("corrected_kept"),
            of(&labels::CORRECTED_KEPT),
            entry.corrected_kept,
            result - regulated,
            Rounding::Exact,
            Source::Arithmetic,
        );
        (lines.corrected_result, lines.corrected_kept, lines.corrected_regulated) =
            (Some(result), Some(kept), Some(regulated));
    }
}

/// The part of a result within a band.
pub(super) fn within(result: Formula, band: &Formula) -> Formula {
    result.larger(-band.clone()).smaller(band.clone())
}
