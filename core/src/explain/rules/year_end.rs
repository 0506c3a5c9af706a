//! The statement of a year-end.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::ledger_lines::within;
use crate::explain::rules::occupancy;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, StatementFigure, Table, labels};
use crate::numbers::Unit;
use crate::read::ByName;
use crate::rules::result::BaseKind;
use crate::rules::years::{ServiceAccount, ServicePayment, ServiceYearEnd, YearEnd, YearEndInput};

impl Explain for YearEndInput {
    type Result = YearEnd;

    fn settle(&self) -> Result<YearEnd, Error> {
        crate::rules::years::year_end(self)
    }

    fn lines(&self, result: &YearEnd, origins: &Origins) -> Statement {
        let mut s = Statement::new("year_end", words!("Årsafslutning", "Year-end"), origins);
        let year = s.given("year", labels::YEAR, self.year);
        s.given("day_count", labels::DAY_COUNT, labels::day_count(self.day_count));
        let band_percent = s.given("band_percent", labels::BAND_PERCENT, self.band_percent);
        s.given("base_kind", labels::BASE_KIND, labels::base_kind(self.base_kind));
        let reading = s.given("reading", labels::READING, labels::reading(self.reading));
        let later = s.given("years_later", labels::YEARS_LATER, self.years_later);
        s.given("unit", labels::UNIT, self.unit);
        let later_rule = s.rule_of(later);
        s.line("later_year", labels::RATE_YEAR, result.later_year, year + later, Rounding::Exact, later_rule.clone());

        let terms =
            Terms { band_percent, band_rule: s.rule_of(band_percent), reading_rule: s.rule_of(reading), later_rule };
        let mut payments: ByName<'_, Vec<(usize, &ServicePayment)>> = ByName::new();
        for (position, payment) in result.payments.iter().enumerate() {
            payments.update(&payment.service, |own| own.push((position, payment)));
        }
        let mut services = Vec::with_capacity(self.services.len());
        for (index, (service, shown)) in self.services.iter().zip(&result.services).enumerate() {
            let payments = payments.get(&service.id).map(Vec::as_slice).unwrap_or_default();
            let explainer = ServiceExplainer { input: self, service, shown, payments, terms: &terms, index };
            services.push(explainer.explain(&mut s));
        }
        self.services_table(&mut s, &services);
        let payers = payers(&mut s, result, &services);
        totals(&mut s, result, &services, payers);
        s.note(words!(
            "Taksten gælder hele året. Regningernes linjer er ikke vist enkeltvis her.",
            "The rate is valid all year. The lines of the bills are not shown one by one here.",
        ));
        s
    }
}

/// The lines of the terms, and the rules that decide.
struct Terms {
    band_percent: Ref,
    band_rule: Source,
    reading_rule: Source,
    later_rule: Source,
}

/// The lines of a service that tables and totals use.
struct ServiceLines {
    rate: Ref,
    days: Ref,
    occupancy: Ref,
    billed: Ref,
    revenue: Ref,
    cost: Ref,
    result: Ref,
    kept: Ref,
    regulated: Ref,
    later_rate: Ref,
    /// The payments, in the order of the result.
    payments: Vec<Payment>,
}

struct Payment {
    /// The position among all payments.
    position: usize,
    days: Ref,
    amount: Ref,
}

struct ServiceExplainer<'a> {
    input: &'a YearEndInput,
    service: &'a ServiceAccount,
    shown: &'a ServiceYearEnd,
    /// The payments for the service, and their positions among all payments.
    payments: &'a [(usize, &'a ServicePayment)],
    terms: &'a Terms,
    index: usize,
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

    fn explain(&self, s: &mut Statement) -> ServiceLines {
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
            let days = s.counted(id("days"), labels::BILLED_DAYS.of(&whose), payment.days);
            let (label, formula) = (labels::BILLED.of(&whose), days * rate);
            let amount = s.line(id("amount"), label, payment.amount, formula, Rounding::Exact, Source::Arithmetic);
            Payment { position: *position, days, amount }
        });
        payments.collect()
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
        let basis = self.given(s, "later_basis", &in_rate_year(&labels::BASIS), service.later_basis);
        let places = self.given(s, "later_places", &in_rate_year(&labels::PLACES), service.later_places);
        let days = self.given(s, "later_days", &in_rate_year(&labels::DAYS), service.later_days);
        let id = format!("input.services[{}].later_occupancy", self.index);
        let share = occupancy(s, &id, self.of(&in_rate_year(&labels::OCCUPANCY)), &service.later_occupancy);
        let label = in_rate_year(&labels::EXPECTED_DAYS);
        let shown_only = |source| (Rounding::Shown, source);
        let expected = places * days * share;
        let label = ("later_expected_days", &label);
        let expected = self.line(s, label, shown.later_expected_days, expected, shown_only(Source::Arithmetic));
        let rule = self.terms.later_rule.clone();
        let label = ("later_change", &labels::LATER_CHANGE);
        let change = -(Formula::from(regulated) / expected);
        self.line(s, label, shown.later_change, change, shown_only(rule.clone()));
        let label = in_rate_year(&labels::RATE);
        let rate = (basis - regulated) / expected;
        self.line(s, ("later_rate", &label), shown.later_rate, rate, (Rounding::To(self.input.unit), rule))
    }
}

/// A label of the year that the result goes into.
fn in_rate_year(label: &Words) -> Words {
    let (danish, english) = (label.danish(), label.english());
    Words::made(format!("{danish} i takståret"), format!("{english} in the year of the rate"))
}

impl YearEndInput {
    fn services_table(&self, s: &mut Statement, services: &[ServiceLines]) {
        let columns = [
            labels::RATE,
            labels::BILLED_DAYS,
            labels::BILLED_OCCUPANCY,
            labels::REVENUE,
            labels::COST,
            labels::RESULT,
            labels::KEPT,
            labels::REGULATED,
            in_rate_year(&labels::RATE),
        ];
        let mut table = Table::new(words!("tilbuddene", "services"), words!("tilbud", "service"), columns);
        for (service, lines) in self.services.iter().zip(services) {
            let ServiceLines { rate, days, occupancy, revenue, cost, result, kept, regulated, later_rate, .. } = lines;
            let cells = [rate, days, occupancy, revenue, cost, result, kept, regulated, later_rate];
            table.row(Words::same(service.id.as_str()), cells.map(|cell| Some(*cell)));
        }
        s.table(table);
    }
}

/// Adds the totals of the payers, and returns their lines: of the days, of the amounts.
fn payers(s: &mut Statement, result: &YearEnd, services: &[ServiceLines]) -> (Vec<Ref>, Vec<Ref>) {
    let mut of_payer: ByName<'_, (Vec<Ref>, Vec<Ref>)> = ByName::new();
    for payment in services.iter().flat_map(|service| &service.payments) {
        let payer = result.payments.get(payment.position).map(|shown| &shown.payer);
        if let Some(payer) = payer {
            of_payer.update(payer, |(days, amounts)| {
                days.push(payment.days);
                amounts.push(payment.amount);
            });
        }
    }
    let columns = [labels::DAYS_IN_ALL, labels::IN_ALL];
    let mut table = Table::new(words!("hvem betaler", "who pays"), labels::PARTY, columns);
    let (mut all_days, mut all_amounts) = (Vec::new(), Vec::new());
    for (index, total) in result.payers.iter().enumerate() {
        let (days, amounts) = of_payer.get(&total.payer).cloned().unwrap_or_default();
        let id = |field: &str| format!("payers[{index}].{field}");
        let payer = total.payer.as_str();
        let days = s.sum(id("days"), labels::DAYS_IN_ALL.of(payer), total.days, days);
        let amount = s.sum(id("amount"), labels::IN_ALL.of(payer), total.amount, amounts);
        table.row(Words::same(payer), [Some(days), Some(amount)]);
        all_days.push(days);
        all_amounts.push(amount);
    }
    s.table(table);
    (all_days, all_amounts)
}

/// Adds the totals of the services, and the checks that everything adds up.
fn totals(s: &mut Statement, shown: &YearEnd, services: &[ServiceLines], payers: (Vec<Ref>, Vec<Ref>)) {
    let of = |figure: fn(&ServiceLines) -> Ref| services.iter().map(figure).collect::<Vec<_>>();
    let days = s.sum("days", labels::DAYS_IN_ALL, shown.days, of(|service| service.days));
    let billed = s.sum("billed", labels::BILLED_IN_ALL, shown.billed, of(|service| service.billed));
    let revenue = s.sum("revenue", in_all(&labels::REVENUE), shown.revenue, of(|service| service.revenue));
    let cost = s.sum("cost", in_all(&labels::COST), shown.cost, of(|service| service.cost));
    let result = s.sum("result", in_all(&labels::RESULT), shown.result, of(|service| service.result));
    let kept = s.sum("kept", in_all(&labels::KEPT), shown.kept, of(|service| service.kept));
    let regulated = s.sum("regulated", in_all(&labels::REGULATED), shown.regulated, of(|service| service.regulated));

    let (payer_days, payer_amounts) = payers;
    let checks = [
        (
            words!("betalernes dage er tilbuddenes dage", "the days of the payers are the days of the services"),
            Formula::sum(payer_days),
            days,
        ),
        (
            words!("betalerne betaler det, tilbuddene har afregnet", "the payers pay what the services billed"),
            Formula::sum(payer_amounts),
            billed,
        ),
        (words!("indtægt mindre udgift er resultatet", "revenue less cost is the result"), revenue - cost, result),
        (words!("beholdt og reguleret er resultatet", "kept and regulated are the result"), kept + regulated, result),
    ];
    for (words, formula, figure) in checks {
        s.check(words, formula, Relation::Equal, figure);
    }
}

/// A label of the total of all services.
fn in_all(label: &Words) -> Words {
    Words::made(format!("{} i alt", label.danish()), format!("{} in all", label.english()))
}
