//! The lines of a service: its rate, its bills, its result against the line, and the rate of the later year.

use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::bills::{LINES, whose};
use crate::explain::rules::ledger_lines::within;
use crate::explain::rules::occupancy;
use crate::explain::statement::{Rounding, Source, Statement, Words};
use crate::explain::{StatementFigure, labels};
use crate::numbers::Unit;
use crate::read::ByName;
use crate::rules::billing::BillLine;
use crate::rules::result::BaseKind;
use crate::rules::years::{ServiceAccount, ServicePayment, ServiceYearEnd, YearEnd, YearEndInput};

/// The lines of the bills with their positions, by the service and then the payer.
pub(super) type BillLines<'a> = ByName<'a, ByName<'a, Vec<(usize, &'a BillLine)>>>;

/// The lines of the bills; `None` where they are too many to be shown.
pub(super) fn bill_lines(result: &YearEnd) -> Option<BillLines<'_>> {
    let mut lines = BillLines::new();
    for (position, line) in result.lines.iter().enumerate().filter(|_| result.lines.len() <= LINES) {
        lines.update(&line.service, |of_service| {
            of_service.update(&line.payer, |own| own.push((position, line)));
        });
    }
    (result.lines.len() <= LINES).then_some(lines)
}

/// The lines of the terms, and the rules that decide.
pub(super) struct Terms {
    pub band_percent: Ref,
    pub band_rule: Source,
    pub reading_rule: Source,
    pub later_rule: Source,
}

/// The lines of a service that tables and totals use.
pub(super) struct ServiceLines {
    pub rate: Ref,
    pub days: Ref,
    pub occupancy: Ref,
    pub billed: Ref,
    pub revenue: Ref,
    pub cost: Ref,
    pub result: Ref,
    pub kept: Ref,
    pub regulated: Ref,
    pub later_rate: Ref,
    /// The payments, in the order of the result.
    pub payments: Vec<Payment>,
}

pub(super) struct Payment {
    /// The position among all payments.
    pub position: usize,
    pub days: Ref,
    pub amount: Ref,
}

pub(super) struct ServiceExplainer<'a> {
    pub input: &'a YearEndInput,
    pub service: &'a ServiceAccount,
    pub shown: &'a ServiceYearEnd,
    /// The payments for the service, and their positions among all payments.
    pub payments: &'a [(usize, &'a ServicePayment)],
    pub lines: Option<&'a BillLines<'a>>,
    pub terms: &'a Terms,
    pub index: usize,
}

impl ServiceExplainer<'_> {
    fn of(&self, label: &Words) -> Words {
        label.of(self.service.id.as_str())
    }

    fn given(&self, s: &mut Statement, field: &str, label: &Words, value: impl Into<StatementFigure>) -> Ref {
        s.given(format!("input.services[{}].{field}", self.index), self.of(label), value)
    }

    fn line(
        &self,
        s: &mut Statement,
        (field, label): (&str, &Words),
        value: impl Into<StatementFigure>,
        formula: impl Into<Formula>,
        (rounding, source): (Rounding, Source),
    ) -> Ref {
        s.line(format!("services[{}].{field}", self.index), self.of(label), value, formula, rounding, source)
    }

    pub(super) fn explain(&self, s: &mut Statement) -> ServiceLines {
        let (service, shown) = (self.service, self.shown);
        let rounded = || (Rounding::To(self.input.unit), Source::Arithmetic);
        let exact = || (Rounding::Exact, Source::Arithmetic);

        // 1. The rate.
        let basis = self.given(s, "basis", &labels::BASIS, service.basis);
        let budget = service
            .cost_based_budget
            .map(|budget| self.given(s, "cost_based_budget", &labels::COST_BASED_BUDGET, budget));
        let places = self.given(s, "places", &labels::PLACES, service.places);
        let days = self.given(s, "days", &labels::DAYS, service.days);
        let place = format!("input.services[{}]", self.index);
        let share = occupancy(s, &format!("{place}.occupancy"), self.of(&labels::OCCUPANCY), &service.occupancy);
        let landed = service.landed.map(|landed| self.given(s, "landed", &labels::LANDED, landed));
        let expected = (places * days * share, (Rounding::Shown, Source::Arithmetic));
        let label = ("expected_days", &labels::EXPECTED_DAYS);
        let expected = self.line(s, label, shown.expected_days, expected.0, expected.1);
        let basis_less_landed = landed.map_or(Formula::from(basis), |landed| basis - landed);
        let rate = self.line(s, ("rate", &labels::RATE), shown.rate, basis_less_landed / expected, rounded());

        // 2. The bills.
        let payments = self.payments(s, rate);
        let label = self.of(&labels::BILLED_DAYS);
        let id = |field: &str| format!("services[{}].{field}", self.index);
        let billed_days =
            s.sum(id("billed_days"), label, shown.billed_days, payments.iter().map(|payment| payment.days));
        let label = ("occupancy", &labels::BILLED_OCCUPANCY);
        let formula = Formula::from(billed_days) / (places * days);
        let occupancy_line = self.line(s, label, shown.occupancy, formula, (Rounding::Shown, Source::Arithmetic));
        let label = self.of(&labels::BILLED_IN_ALL);
        let billed = s.sum(id("billed"), label, shown.billed, payments.iter().map(|payment| payment.amount));

        // 3. The result against the line.
        let other = service.other_revenue.map(|other| self.given(s, "other_revenue", &labels::OTHER_REVENUE, other));
        let revenue = other.map_or(Formula::from(billed), |other| billed + other);
        let revenue = self.line(s, ("revenue", &labels::REVENUE), shown.revenue, revenue, exact());
        let cost = self.given(s, "cost", &labels::COST, service.cost);
        let outcome = self.line(s, ("result", &labels::RESULT), shown.result, revenue - cost, exact());
        let base = match self.input.base_kind {
            BaseKind::Turnover => Formula::from(revenue).larger(0),
            BaseKind::Basis => Formula::from(basis).larger(0),
            BaseKind::CostBasedBudget => budget.map_or(Formula::from(0), Formula::from),
        };
        let band = base * self.terms.band_percent;
        let shown_only = (Rounding::Shown, Source::Arithmetic);
        let band = self.line(s, ("band", &labels::BAND), shown.band, band, shown_only);
        let (kept, regulated) = self.held(s, outcome, band);
        let distance = band - Formula::from(outcome).abs();
        let to_the_oere = (Rounding::To(Unit::OERE), Source::Arithmetic);
        self.line(s, ("distance", &labels::DISTANCE), shown.distance, distance, to_the_oere);

        let later_rate = self.later_rate(s, regulated);
        ServiceLines {
            rate,
            days: billed_days,
            occupancy: occupancy_line,
            billed,
            revenue,
            cost,
            result: outcome,
            kept,
            regulated,
            later_rate,
            payments,
        }
    }

    /// Adds the payments for the service.
    fn payments(&self, s: &mut Statement, rate: Ref) -> Vec<Payment> {
        let payments = self.payments.iter().map(|(position, payment)| {
            let whose = format!("{}, {}", payment.payer, payment.service);
            let id = |field: &str| format!("payments[{position}].{field}");
            let label = labels::BILLED_DAYS.of(&whose);
            let line_days = self.line_days(s, payment, rate);
            let days = match self.lines {
                Some(_) => s.sum(id("days"), label, payment.days, line_days),
                None => s.counted(id("days"), label, payment.days),
            };
            let (label, formula) = (labels::BILLED.of(&whose), days * rate);
            let amount = s.line(id("amount"), label, payment.amount, formula, Rounding::Exact, Source::Arithmetic);
            Payment { position: *position, days, amount }
        });
        payments.collect()
    }

    /// Adds the lines of the bills of a payer for the service; returns those of their days.
    fn line_days(&self, s: &mut Statement, payment: &ServicePayment, rate: Ref) -> Vec<Ref> {
        let lines = self.lines.and_then(|lines| lines.get(&payment.service)?.get(&payment.payer));
        let mut all_days = Vec::new();
        for (position, line) in lines.into_iter().flatten() {
            let (id, whose) = (format!("lines[{position}]"), whose(line));
            let days = s.counted(format!("{id}.days"), labels::DAYS.of(&whose), line.days);
            let (label, formula) = (labels::BILLED.of(&whose), days * rate);
            s.line(format!("{id}.amount"), label, line.amount, formula, Rounding::Exact, Source::Arithmetic);
            all_days.push(days);
        }
        all_days
    }

    /// Adds the part that the operator bears or keeps, and the part that is regulated.
    fn held(&self, s: &mut Statement, outcome: Ref, band: Ref) -> (Ref, Ref) {
        let shown = self.shown;
        let regulated_label = ("regulated", &labels::REGULATED);
        match self.service.kept {
            None => {
                let rule = (Rounding::To(Unit::OERE), self.terms.band_rule.clone());
                let regulated = outcome - within(outcome.into(), &band.into());
                let regulated = self.line(s, regulated_label, shown.regulated, regulated, rule);
                let exact = (Rounding::Exact, Source::Arithmetic);
                (self.line(s, ("kept", &labels::KEPT), shown.kept, outcome - regulated, exact), regulated)
            }
            Some(kept) => {
                let kept = self.given(s, "kept", &labels::KEPT, kept);
                let rule = (Rounding::Exact, self.terms.reading_rule.clone());
                (kept, self.line(s, regulated_label, shown.regulated, outcome - kept, rule))
            }
        }
    }

    /// The rate that the regulated part goes into.
    fn later_rate(&self, s: &mut Statement, regulated: Ref) -> Ref {
        let (service, shown) = (self.service, self.shown);
        let basis = self.given(s, "later_basis", &labels::in_rate_year(&labels::BASIS), service.later_basis);
        let places = self.given(s, "later_places", &labels::in_rate_year(&labels::PLACES), service.later_places);
        let days = self.given(s, "later_days", &labels::in_rate_year(&labels::DAYS), service.later_days);
        let id = format!("input.services[{}].later_occupancy", self.index);
        let share = occupancy(s, &id, self.of(&labels::in_rate_year(&labels::OCCUPANCY)), &service.later_occupancy);
        let label = labels::in_rate_year(&labels::EXPECTED_DAYS);
        let shown_only = |source| (Rounding::Shown, source);
        let expected = places * days * share;
        let label = ("later_expected_days", &label);
        let expected = self.line(s, label, shown.later_expected_days, expected, shown_only(Source::Arithmetic));
        let rule = self.terms.later_rule.clone();
        let label = ("later_change", &labels::LATER_CHANGE);
        let change = -(Formula::from(regulated) / expected);
        self.line(s, label, shown.later_change, change, shown_only(rule.clone()));
        let label = labels::in_rate_year(&labels::RATE);
        let rate = (basis - regulated) / expected;
        self.line(s, ("later_rate", &label), shown.later_rate, rate, (Rounding::To(self.input.unit), rule))
    }
}
