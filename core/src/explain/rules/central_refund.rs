//! The statement of a central refund.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::table::Table;
use crate::explain::{Explain, labels, sources};
use crate::numbers::Unit;
use crate::rules::billing::{CentralRefund, CentralRefundInput, MonthRefund};

impl Explain for CentralRefundInput {
    type Result = CentralRefund;

    fn settle(&self) -> Result<CentralRefund, Error> {
        crate::rules::billing::central_refund(self)
    }

    fn lines(&self, result: &CentralRefund, origins: &Origins) -> Statement {
        let title = words!("Central refusion", "Central refund");
        let mut s = Statement::new("central_refund", title, origins);
        s.given("year", labels::YEAR, self.year);
        let limits = limits(self, &mut s);
        let one_off = self.one_off.iter().flatten().enumerate();
        let one_off: Vec<_> = one_off
            .map(|(index, cost)| {
                let label = labels::ONE_OFF.of(cost.name.as_str());
                s.given(format!("one_off[{index}].amount"), label, cost.amount)
            })
            .collect();
        s.note(words!(
            "Refusionen er regnet eksakt og afrundet til øre ved udgangen af hver måned, på året hidtil, så månederne stemmer med \
             året. Det står ikke i reglerne (antaget).",
            "The refund is worked out exactly and rounded to the øre at the end of each month, on the year so far, so that the \
             months add up to the year. The rules do not say so (assumed).",
        ));

        let mut months: Vec<OfMonth> = Vec::with_capacity(result.months.len());
        for (index, month) in result.months.iter().enumerate() {
            let of_month = self.month(&mut s, (index, month), &one_off, (&limits, &months));
            months.push(of_month);
        }
        s.line(
            "net",
            labels::NET_IN_ALL,
            result.net,
            Formula::sum(months.iter().map(|month| month.net)),
            Rounding::Shown,
            Source::Arithmetic,
        );
        for (index, (part, limit)) in result.parts.iter().zip(&limits).enumerate() {
            let above = months.iter().filter_map(|month| month.above.get(index).copied());
            s.line(
                format!("parts[{index}].above"),
                labels::ABOVE_IN_ALL.numbered(&limit.number),
                part.above,
                Formula::sum(above),
                Rounding::Shown,
                Source::Arithmetic,
            );
        }
        s.sum("refund", labels::REFUND_IN_ALL, result.refund, months.iter().map(|month| month.refund));
        let mut columns = vec![labels::NET];
        columns.extend(limits.iter().map(|limit| labels::ABOVE.numbered(&limit.number)));
        columns.push(labels::REFUND);
        let mut table = Table::new(words!("Måned for måned", "Month by month"), labels::EACH_MONTH, columns);
        for (month, of_month) in result.months.iter().zip(&months) {
            let cells = [of_month.net].into_iter().chain(of_month.above.iter().copied()).chain([of_month.refund]);
            table.row(Words::same(&month.month.to_string()), cells.map(Some));
        }
        s.table(table);
        s
    }
}

/// The lines of a limit.
struct OfLimit {
    /// The number of the limit, in order.
    number: String,
    yearly_limit: Ref,
    percent: Ref,
}

/// The lines of a month.
struct OfMonth {
    net: Ref,
    above: Vec<Ref>,
    so_far: Ref,
    refund: Ref,
}

fn limits(input: &CentralRefundInput, s: &mut Statement) -> Vec<OfLimit> {
    let mut limits = Vec::with_capacity(input.refund_limits.len());
    for (index, limit) in input.refund_limits.iter().enumerate() {
        let place = format!("refund_limits[{index}]");
        let number = index.saturating_add(1).to_string();
        let yearly_limit =
            s.given(format!("{place}.yearly_limit"), labels::YEARLY_LIMIT.numbered(&number), limit.yearly_limit);
        let label = labels::REFUND_PERCENT.numbered(&number);
        let percent = s.given(format!("{place}.percent"), label, limit.percent);
        limits.push(OfLimit { number, yearly_limit, percent });
    }
    limits
}

impl CentralRefundInput {
    fn month(
        &self,
        s: &mut Statement,
        (index, month): (usize, &MonthRefund),
        one_off: &[Ref],
        (limits, before): (&[OfLimit], &[OfMonth]),
    ) -> OfMonth {
        let place = format!("months[{index}]");
        let whose = month.month.to_string();
        let id = |field: &str| format!("{place}.{field}");
        let mut net = Formula::from(0);
        if let Some(given) = self.months.get(index) {
            net = s.given(id("cost"), labels::COST.of(&whose), given.cost).into();
            if !one_off.is_empty() {
                net = net + Formula::sum(one_off.iter().copied()) / Formula::from(12);
            }
            if let Some(income) = given.income {
                net = net - s.given(id("income"), labels::MONTH_INCOME.of(&whose), income);
            }
        }
        let net = s.line(id("net"), labels::NET.of(&whose), month.net, net, Rounding::Shown, sources::CENTRAL_REFUND);
        let mut above = Vec::with_capacity(limits.len());
        for (number, (part, limit)) in month.parts.iter().zip(limits).enumerate() {
            let over = (net - limit.yearly_limit / Formula::from(12)).larger(Formula::from(0));
            above.push(s.line(
                format!("{place}.parts[{number}].above"),
                labels::ABOVE.numbered(&limit.number).of(&whose),
                part.above,
                over,
                Rounding::Shown,
                sources::CENTRAL_REFUND,
            ));
        }
        let mut exact = Vec::with_capacity(limits.len());
        let mut percent_before = None;
        for (number, limit) in limits.iter().enumerate() {
            let so_far = before.iter().map(|month| &month.above).chain([&above]);
            let so_far = Formula::sum(so_far.filter_map(|of_month| of_month.get(number).copied()));
            let rise = percent_before.map_or(limit.percent.into(), |before| limit.percent - before);
            exact.push(rise * so_far);
            percent_before = Some(limit.percent);
        }
        let so_far = s.line(
            id("refund_so_far"),
            labels::REFUND_SO_FAR.of(&whose),
            month.refund_so_far,
            Formula::Sum(exact),
            Rounding::To(Unit::OERE),
            sources::ASSUMED,
        );
        let rise = before.last().map_or(so_far.into(), |before| so_far - before.so_far);
        let label = labels::REFUND.of(&whose);
        let refund = s.line(id("refund"), label, month.refund, rise, Rounding::Exact, Source::Arithmetic);
        OfMonth { net, above, so_far, refund }
    }
}
