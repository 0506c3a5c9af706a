//! The statement of why a rate changed.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::occupancy;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels, sources};
use crate::rules::years::{Cause, Factor, RateChange, RateChangeInput, RateParts};

impl Explain for RateChangeInput {
    type Result = RateChange;

    fn settle(&self) -> Result<RateChange, Error> {
        crate::rules::years::rate_change(self)
    }

    fn lines(&self, result: &RateChange, origins: &Origins) -> Statement {
        let mut s =
            Statement::new("rate_change", words!("Hvorfor taksten ændrede sig", "Why the rate changed"), origins);
        let before = Parts::lines(&mut s, "before", &words!("før", "before"), &self.before);
        let after = Parts::lines(&mut s, "after", &words!("efter", "after"), &self.after);
        let prices = s.given("price_change", labels::PRICE_CHANGE_BETWEEN, self.price_change);
        let rounded = Rounding::To(self.unit);
        let rate_before = s.line(
            "rate_before",
            labels::RATE_BEFORE,
            result.rate_before,
            before.rate(),
            rounded,
            sources::COST_BASED_RATE,
        );
        let rate_after = s.line(
            "rate_after",
            labels::RATE_AFTER,
            result.rate_after,
            after.rate(),
            rounded,
            sources::COST_BASED_RATE,
        );
        let change = rate_after - rate_before;
        let change = s.line("change", labels::CHANGE, result.change, change, Rounding::Exact, Source::Arithmetic);

        let mut mixed = Mixed { before: &before, after: &after, prices, changed: Vec::new() };
        let label = words!("takst før i hele øre", "rate before, to the øre");
        let exact_before = s.step("steps[0]", label, mixed.rate());
        let mut step = exact_before;
        let mut parts = Vec::new();
        let mut table = Table::new(labels::CAUSES, labels::CAUSE, [labels::CHANGE]);
        for (index, (factor, part)) in self.order.iter().zip(&result.parts).enumerate() {
            mixed.changed.push(*factor);
            let cause = labels::cause(part.factor);
            let on_the_way = Words::made(
                format!("{} {}", labels::RATE_ON_THE_WAY.danish(), cause.danish()),
                format!("{} {}", labels::RATE_ON_THE_WAY.english(), cause.english()),
            );
            let next = s.step(format!("steps[{}]", index.saturating_add(1)), on_the_way, mixed.rate());
            let line = s.line(
                format!("parts[{index}].amount"),
                cause.clone(),
                part.amount,
                next - step,
                Rounding::Exact,
                Source::Chosen,
            );
            table.row(cause, [Some(line)]);
            parts.push(line);
            step = next;
        }
        for (index, part) in result.parts.iter().enumerate().skip(self.order.len()) {
            let rounding = (rate_after - step) - (rate_before - exact_before);
            let cause = labels::cause(Cause::Rounding);
            let id = format!("parts[{index}].amount");
            let line = s.line(id, cause.clone(), part.amount, rounding, Rounding::Exact, Source::Arithmetic);
            table.row(cause, [Some(line)]);
            parts.push(line);
        }
        let sum = s.sum("sum", labels::IN_ALL, result.sum, parts);
        table.row(labels::IN_ALL, [Some(sum)]);
        s.table(table);
        s.check(words!("delene er ændringen", "the parts are the change"), sum, Relation::Equal, change);
        s.note(self.order_note());
        s
    }
}

impl RateChangeInput {
    fn order_note(&self) -> Words {
        let causes: Vec<_> = self.order.iter().map(|factor| labels::cause(Cause::from(*factor))).collect();
        let danish: Vec<_> = causes.iter().map(Words::danish).collect();
        let english: Vec<_> = causes.iter().map(Words::english).collect();
        Words::made(
            format!("Rækkefølge: {}. En anden rækkefølge giver andre dele med samme sum.", danish.join(", ")),
            format!("Order: {}. Another order gives other parts with the same sum.", english.join(", ")),
        )
    }
}

/// The lines of what a rate is made of.
struct Parts {
    basis: Ref,
    regulated: Ref,
    places: Ref,
    days: Ref,
    share: Formula,
}

impl Parts {
    fn lines(s: &mut Statement, field: &str, when: &Words, parts: &RateParts) -> Self {
        let label = |label: Words| {
            Words::made(
                format!("{} {}", label.danish(), when.danish()),
                format!("{} {}", label.english(), when.english()),
            )
        };
        let id = |part: &str| format!("{field}.{part}");
        Self {
            basis: s.given(id("basis"), label(labels::BASIS), parts.basis),
            regulated: s.given(id("regulated"), label(labels::LANDED), parts.regulated),
            places: s.given(id("places"), label(labels::PLACES), parts.places),
            days: s.given(id("days"), label(labels::DAYS), parts.days),
            share: occupancy(s, &id("occupancy"), label(labels::OCCUPANCY), &parts.occupancy),
        }
    }

    fn rate(&self) -> Formula {
        (self.basis - self.regulated) / (self.places * self.days * self.share.clone())
    }
}

/// The rate with some factors changed and the others not.
struct Mixed<'a> {
    before: &'a Parts,
    after: &'a Parts,
    prices: Ref,
    changed: Vec<Factor>,
}

impl Mixed<'_> {
    fn of(&self, factor: Factor) -> &Parts {
        if self.changed.contains(&factor) { self.after } else { self.before }
    }

    fn rate(&self) -> Formula {
        let basis = Formula::from(self.of(Factor::Costs).basis);
        let prices = Formula::from(1) + self.prices;
        let is_changed = |factor| self.changed.contains(&factor);
        let basis = match (is_changed(Factor::PriceLevel), is_changed(Factor::Costs)) {
            (false, false) | (true, true) => basis,
            (true, false) => basis * prices,
            (false, true) => basis / prices,
        };
        let days = self.of(Factor::Places).places * self.of(Factor::Days).days;
        let expected = days * self.of(Factor::Occupancy).share.clone();
        (basis - self.of(Factor::Regulation).regulated) / expected
    }
}
