//! The statement of a year-end.

mod service;

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::statement::{Relation, Rounding, Statement, Words, words};
use crate::explain::{Explain, Table, labels};
use crate::read::ByName;
use crate::rules::years::{ServicePayment, YearEnd, YearEndInput};
use service::{ServiceExplainer, ServiceLines, Terms, bill_lines};

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
        let lines = bill_lines(result);
        let mut payments: ByName<'_, Vec<(usize, &ServicePayment)>> = ByName::new();
        for (position, payment) in result.payments.iter().enumerate() {
            payments.update(&payment.service, |own| own.push((position, payment)));
        }
        let mut services = Vec::with_capacity(self.services.len());
        for (index, (service, shown)) in self.services.iter().zip(&result.services).enumerate() {
            let payments = payments.get(&service.id).map(Vec::as_slice).unwrap_or_default();
            let explainer =
                ServiceExplainer { input: self, service, shown, payments, lines: lines.as_ref(), terms: &terms, index };
            services.push(explainer.explain(&mut s));
        }
        self.services_table(&mut s, &services);
        let payers = payers(&mut s, result, &services);
        totals(&mut s, result, &services, payers);
        if lines.is_none() {
            s.note(words!(
                "Regningerne har så mange linjer, at de ikke er vist enkeltvis her.",
                "The bills have so many lines that they are not shown one by one here.",
            ));
        }
        s
    }
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
            labels::in_rate_year(&labels::RATE),
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
