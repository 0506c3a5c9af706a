//! The lines of a ledger, for its own statement and for those of scenarios.

use crate::collections::Map;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::occupancy;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{labels, sources};
use crate::numbers::{Amount, Unit, Year, YearsLater};
use crate::rules::rate::Occupancy;
use crate::rules::result::{BaseKind, Reading};
use crate::rules::years::{LedgerEntry, LedgerYear};

/// The lines of what was given for a year.
pub(super) struct Given {
    pub basis: Ref,
    pub budget: Option<Ref>,
    pub places: Ref,
    pub days: Ref,
    pub share: Formula,
    pub occupied_days: Option<Ref>,
    pub cost: Option<Ref>,
}

impl Given {
    /// Adds what was given for a year; the ids begin with its place.
    pub(super) fn lines(s: &mut Statement, place: &str, year: &LedgerYear) -> Self {
        let whose = year.year.to_string();
        let id = |field: &str| format!("{place}.{field}");
        Self {
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
        }
    }

    /// The same year with another occupancy in its rate.
    pub(super) fn at(&self, s: &mut Statement, id: &str, label: Words, own: &Occupancy) -> Self {
        Self { share: occupancy(s, id, label, own), ..*self }
    }
}

/// The line of a regulated amount that waits.
pub(super) struct Waiting {
    pub landing_year: Year,
    pub result_year: Year,
    pub line: Ref,
}

/// A settled result that can be corrected.
pub(super) struct Settled {
    pub result: Ref,
    pub regulated: Ref,
    /// What lies within the line, where a band is held against it.
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
    pub closed: Option<Ref>,
}

/// A ledger on its way through the years.
pub(super) struct Lines<'a> {
    /// What the labels say besides the year, such as the name of a scenario.
    pub whose: Option<&'a str>,
    pub band_percent: Ref,
    /// What the band stands on.
    pub band_source: Source,
    pub reading: Reading,
    pub base_kind: BaseKind,
    pub years_later: YearsLater,
    pub unit: Unit,
    pub waiting: Vec<Waiting>,
    pub settled: Map<'static, Year, Settled>,
    pub closes: bool,
}

impl Lines<'_> {
    fn of(&self, label: &Words, year: Year) -> Words {
        match self.whose {
            None => label.of(&year.to_string()),
            Some(whose) => label.of(&format!("{year}, {whose}")),
        }
    }

    /// What waits, as a sum of lines.
    fn open(&self) -> Formula {
        Formula::sum(self.waiting.iter().map(|waiting| waiting.line))
    }

    /// Adds the lines of a year; the ids begin with its place.
    pub(super) fn year(
        &mut self,
        s: &mut Statement,
        place: &str,
        (given, year): (&Given, &LedgerYear),
        entry: &LedgerEntry,
        last: bool,
    ) -> YearLines {
        let id = |field: &str| format!("{place}.{field}");
        let opening = s.line(
            id("opening"),
            self.of(&labels::OPENING, entry.year),
            entry.opening,
            self.open(),
            Rounding::Exact,
            Source::Arithmetic,
        );
        // 1. The rate.
        let mut lines = self.rate(s, &id, given, entry, opening);
        if let Some(without) = entry.rate_without_corrections {
            s.counted(id("rate_without_corrections"), self.of(&labels::RATE_WITHOUT_CORRECTIONS, entry.year), without);
        }

        // 2. The result.
        self.accounts(s, &id, (given, year), entry, &mut lines, last);
        // 3. Corrections.
        self.corrections(s, &id, year, entry, &mut lines);
        // 4. The balance.
        let came = Formula::Sum(
            [Some(opening), lines.regulated, lines.corrected_regulated]
                .into_iter()
                .flatten()
                .map(Formula::from)
                .collect(),
        );
        let mut closing = came - lines.landed;
        if last && self.closes {
            let line = s.line(
                id("closed"),
                self.of(&labels::CLOSED, entry.year),
                entry.closed,
                closing.clone(),
                Rounding::Exact,
                sources::LEDGER_CLOSURE,
            );
            lines.closed = Some(line);
            self.waiting.clear();
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
            self.open(),
        );
        lines
    }

    fn rate(
        &mut self,
        s: &mut Statement,
        id: &dyn Fn(&str) -> String,
        given: &Given,
        entry: &LedgerEntry,
        opening: Ref,
    ) -> YearLines {
        let expected_days = s.line(
            id("expected_days"),
            self.of(&labels::EXPECTED_DAYS, entry.year),
            entry.expected_days,
            given.places * given.days * given.share.clone(),
            Rounding::Shown,
            sources::EXPECTED_DAYS,
        );
        let normal_rate = s.line(
            id("normal_rate"),
            self.of(&labels::NORMAL_RATE, entry.year),
            entry.normal_rate,
            given.basis / expected_days,
            Rounding::Shown,
            sources::COST_BASED_RATE,
        );
        let lands = |waiting: &Waiting| waiting.landing_year == entry.year;
        let landing = Formula::sum(self.waiting.iter().filter(|waiting| lands(waiting)).map(|waiting| waiting.line));
        let landed = s.line(
            id("landed"),
            self.of(&labels::LANDED, entry.year),
            entry.landed,
            landing,
            Rounding::Exact,
            sources::RE_REGULATION,
        );
        self.waiting.retain(|waiting| !lands(waiting));
        let rate = s.line(
            id("rate"),
            self.of(&labels::RATE, entry.year),
            entry.rate,
            (given.basis - landed) / expected_days,
            Rounding::To(self.unit),
            sources::RE_REGULATION_PER_DAY,
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
            closed: None,
        }
    }

    fn accounts(
        &mut self,
        s: &mut Statement,
        id: &dyn Fn(&str) -> String,
        (given, year): (&Given, &LedgerYear),
        entry: &LedgerEntry,
        lines: &mut YearLines,
        last: bool,
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
            sources::BILLS,
        );
        let result = s.line(
            id("result"),
            label(&labels::RESULT),
            result,
            Formula::from(revenue) - cost + lines.landed,
            Rounding::Exact,
            sources::LEDGER_RESULT,
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
                sources::LEDGER_RESULT,
            );
        }
        (lines.revenue, lines.result) = (Some(revenue), Some(result));
        let base = match self.base_kind {
            BaseKind::Turnover => Formula::from(revenue).larger(0),
            BaseKind::Basis => Formula::from(given.basis).larger(0),
            BaseKind::CostBasedBudget => given.budget.map_or(Formula::from(0), Formula::from),
        };
        self.destinations(s, id, year, entry, lines, (result, base), last);
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one year")]
    fn destinations(
        &mut self,
        s: &mut Statement,
        id: &dyn Fn(&str) -> String,
        year: &LedgerYear,
        entry: &LedgerEntry,
        lines: &mut YearLines,
        (result, base): (Ref, Formula),
        last: bool,
    ) {
        let figure = |figure: Option<Amount>| figure.unwrap_or(Amount::ZERO);
        let directly = entry.direct.is_some_and(|direct| direct != Amount::ZERO);
        let mut band = None;
        let (kept, regulated);
        if directly {
            let direct = s.line(
                id("direct"),
                self.of(&labels::DIRECT, entry.year),
                figure(entry.direct),
                result,
                Rounding::Exact,
                sources::DIRECT_COLLECTION,
            );
            lines.direct = Some(direct);
            kept = s.counted(id("kept"), self.of(&labels::KEPT, entry.year), figure(entry.kept));
            regulated = s.counted(id("regulated"), self.of(&labels::REGULATED, entry.year), figure(entry.regulated));
        } else if last && self.closes {
            kept = s.counted(id("kept"), self.of(&labels::KEPT, entry.year), figure(entry.kept));
            regulated = s.line(
                id("regulated"),
                self.of(&labels::REGULATED, entry.year),
                figure(entry.regulated),
                result,
                Rounding::Exact,
                sources::LEDGER_CLOSURE,
            );
        } else if let Some(shown) = entry.band {
            let label = self.of(&labels::BAND, entry.year);
            let line = s.line(id("band"), label, shown, base * self.band_percent, Rounding::Exact, Source::Arithmetic);
            let deductible = self.band_source.clone();
            (kept, regulated) = match year.kept {
                Some(decided) => {
                    let kept = s.given(id("kept"), self.of(&labels::KEPT, entry.year), decided);
                    (kept, self.regulated(s, id, entry, (result - kept, Rounding::Exact), sources::CARRY_OVER))
                }
                None if self.reading == Reading::CarryOver => {
                    let kept = s.counted(id("kept"), self.of(&labels::KEPT, entry.year), Amount::ZERO);
                    (kept, self.regulated(s, id, entry, (result - kept, Rounding::Exact), deductible))
                }
                None => {
                    let beyond = result - within(result.into(), &line.into());
                    let regulated = self.regulated(s, id, entry, (beyond, Rounding::To(Unit::OERE)), deductible);
                    band = Some(line.into());
                    let label = self.of(&labels::KEPT, entry.year);
                    let kept = result - regulated;
                    (
                        s.line(id("kept"), label, figure(entry.kept), kept, Rounding::Exact, Source::Arithmetic),
                        regulated,
                    )
                }
            };
        } else {
            return;
        }
        (lines.kept, lines.regulated) = (Some(kept), Some(regulated));
        if let Ok(landing_year) = entry.year.after(self.years_later) {
            self.waiting.push(Waiting { landing_year, result_year: entry.year, line: regulated });
        }
        self.settled.insert(entry.year, Settled { result, regulated, band });
    }

    fn regulated(
        &self,
        s: &mut Statement,
        id: &dyn Fn(&str) -> String,
        entry: &LedgerEntry,
        (formula, rounding): (Formula, Rounding),
        source: Source,
    ) -> Ref {
        let regulated = entry.regulated.unwrap_or(Amount::ZERO);
        s.line(id("regulated"), self.of(&labels::REGULATED, entry.year), regulated, formula, rounding, source)
    }

    fn corrections(
        &mut self,
        s: &mut Statement,
        id: &dyn Fn(&str) -> String,
        year: &LedgerYear,
        entry: &LedgerEntry,
        lines: &mut YearLines,
    ) {
        let Some(corrections) = &year.corrections else { return };
        let (mut amounts, mut changes) = (Vec::new(), Vec::new());
        for (index, correction) in corrections.iter().enumerate() {
            let at = |field: &str| id(&format!("corrections[{index}].{field}"));
            let of = |label: &Words| label.of(&correction.year.to_string());
            let amount = s.given(at("amount"), of(&labels::CORRECTION), correction.amount);
            amounts.push(amount);
            let Some(settled) = self.settled.get_mut(correction.year) else { continue };
            let result = s.step(at("result"), of(&labels::RESULT_AFTER), settled.result + amount);
            let after = match &settled.band {
                Some(band) => result - within(result.into(), band),
                None => settled.regulated + amount,
            };
            let regulated = s.step(at("regulated"), of(&labels::REGULATED_AFTER), after);
            let formula = regulated - settled.regulated;
            let change = s.step_of(at("change"), of(&labels::CORRECTED_REGULATED), formula, sources::LEDGER_CORRECTION);
            changes.push(change);
            (settled.result, settled.regulated) = (result, regulated);
            if let Ok(landing_year) = year.year.after(self.years_later) {
                self.waiting.push(Waiting { landing_year, result_year: correction.year, line: change });
            }
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

/// What of a result lies within a band.
pub(super) fn within(result: Formula, band: &Formula) -> Formula {
    result.larger(-band.clone()).smaller(band.clone())
}
