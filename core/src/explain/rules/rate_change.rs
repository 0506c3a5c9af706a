//! The statement of why a rate changed.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::occupancy;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels, sources};
use crate::rules::years::{Cause, Factor, FactorPart, RateChange, RateChangeInput, RateParts};

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

        let told = Causes { order: &self.order, parts: &result.parts, list: "parts", prices };
        let (parts, mut table) = told.lines(&mut s, (&before, rate_before), (&after, rate_after));
        let sum = s.sum("sum", labels::IN_ALL, result.sum, parts);
        table.row(labels::IN_ALL, [Some(sum)]);
        s.table(table);
        s.check(words!("delene er ændringen", "the parts are the change"), sum, Relation::Equal, change);
        s.note(order_note(&self.order));
        s
    }
}

/// The order in which causes are told apart.
pub(super) fn order_note(order: &[Factor]) -> Words {
    let causes: Vec<_> = order.iter().map(|factor| labels::cause(Cause::from(*factor))).collect();
    let danish: Vec<_> = causes.iter().map(Words::danish).collect();
    let english: Vec<_> = causes.iter().map(Words::english).collect();
    Words::made(
        format!("Rækkefølge: {}. En anden rækkefølge giver andre dele med samme sum.", danish.join(", ")),
        format!("Order: {}. Another order gives other parts with the same sum.", english.join(", ")),
    )
}

/// The lines of what a rate is made of.
pub(super) struct Parts {
    pub basis: Ref,
    pub regulated: Ref,
    pub places: Ref,
    pub days: Ref,
    pub share: Formula,
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

    pub(super) fn rate(&self) -> Formula {
        (self.basis - self.regulated) / (self.places * self.days * self.share.clone())
    }
}

/// The parts of a change of rate, by their cause.
pub(super) struct Causes<'a> {
    pub order: &'a [Factor],
    pub parts: &'a [FactorPart],
    /// The list of the result that they are in.
    pub list: &'a str,
    pub prices: Ref,
}

impl Causes<'_> {
    /// Adds the rates on the way and the parts; returns the parts, and their table.
    pub(super) fn lines(
        &self,
        s: &mut Statement,
        (before, rate_before): (&Parts, Ref),
        (after, rate_after): (&Parts, Ref),
    ) -> (Vec<Ref>, Table) {
        let mut mixed = Mixed { before, after, prices: self.prices, changed: Vec::new() };
        let label = words!("takst før i hele øre", "rate before, to the øre");
        let exact_before = s.step("steps[0]", label, mixed.rate());
        let mut step = exact_before;
        let mut parts = Vec::new();
        let mut table = Table::new(labels::CAUSES, labels::CAUSE, [labels::CHANGE]);
        for (index, (factor, part)) in self.order.iter().zip(self.parts).enumerate() {
            mixed.changed.push(*factor);
            let cause = labels::cause(part.factor);
            let on_the_way = Words::made(
                format!("{} {}", labels::RATE_ON_THE_WAY.danish(), cause.danish()),
                format!("{} {}", labels::RATE_ON_THE_WAY.english(), cause.english()),
            );
            let next = s.step(format!("steps[{}]", index.saturating_add(1)), on_the_way, mixed.rate());
            let id = format!("{}[{index}].amount", self.list);
            let line = s.line(id, cause.clone(), part.amount, next - step, Rounding::Exact, Source::Chosen);
            table.row(cause, [Some(line)]);
            parts.push(line);
            step = next;
        }
        for (index, part) in self.parts.iter().enumerate().skip(self.order.len()) {
            let rounding = (rate_after - step) - (rate_before - exact_before);
            let cause = labels::cause(Cause::Rounding);
            let id = format!("{}[{index}].amount", self.list);
            let line = s.line(id, cause.clone(), part.amount, rounding, Rounding::Exact, Source::Arithmetic);
            table.row(cause, [Some(line)]);
            parts.push(line);
        }
        (parts, table)
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
