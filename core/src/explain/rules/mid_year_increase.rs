//! The statement of a rise inside a year.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::allocate::Split;
use crate::explain::rules::{expected_days, half_an_oere, occupancy};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels};
use crate::numbers::{Amount, Unit};
use crate::rules::rate::{MidYearIncrease, MidYearIncreaseInput};
use crate::rules::split::Method;

impl Explain for MidYearIncreaseInput {
    type Result = MidYearIncrease;

    fn settle(&self) -> Result<MidYearIncrease, Error> {
        crate::rules::rate::mid_year_increase(self)
    }

    fn lines(&self, result: &MidYearIncrease, origins: &Origins) -> Statement {
        let mut s = Statement::new("mid_year_increase", words!("Takststigning i året", "Rise inside a year"), origins);
        let amount = s.given("amount", labels::AMOUNT_TO_COLLECT, self.amount);
        let places = s.given("places", labels::PLACES, self.places);
        s.given("first_day", labels::FIRST_DAY, Words::day(self.first_day));
        s.given("last_day", labels::LAST_DAY, Words::day(self.last_day));
        let share = occupancy(&mut s, "occupancy", labels::OCCUPANCY, &self.occupancy);

        let days = s.counted("days", labels::DAYS, result.days);
        let expected_days = expected_days(&mut s, places, days, share, result.expected_days);
        let rising_days = self.rising_days(&mut s, result, expected_days);
        let to_collect = self.users_part(&mut s, result, amount);
        let increase = s.line(
            "increase",
            labels::INCREASE,
            result.increase,
            to_collect / rising_days,
            Rounding::To(self.unit),
            Source::Arithmetic,
        );
        let collected = to_the_oere(&mut s, "collected", labels::COLLECTED, result.collected, increase * rising_days);
        let gap = s.line("gap", labels::GAP, result.gap, collected - to_collect, Rounding::Exact, Source::Arithmetic);
        let year = self.year_days.map(|year| Formula::from(s.given("year_days", labels::YEAR_DAYS, year)) / days);
        if let Some((year, whole_year)) = year.clone().zip(result.whole_year) {
            let formula = increase * rising_days * year;
            to_the_oere(&mut s, "whole_year", labels::COLLECTED_IN_YEAR, whole_year, formula);
        }
        self.effects(&mut s, result, increase, year.as_ref());
        s.check(
            words!(
                "stigning × belægningsdage er beløbet og forskellen, på højst en halv øre",
                "increase × expected days is the amount and the gap, within half an øre",
            ),
            (increase * rising_days - (to_collect + gap)).abs(),
            Relation::AtMost,
            half_an_oere(),
        );
        s
    }
}

impl MidYearIncreaseInput {
    /// The days of those whose rate rises.
    fn rising_days(&self, s: &mut Statement, result: &MidYearIncrease, expected_days: Ref) -> Ref {
        let Some(rising_days) = result.rising_days else { return expected_days };
        let mut exempt = Vec::new();
        for (index, group) in self.exempt.iter().flatten().enumerate() {
            let label = labels::EXEMPT_DAYS.of(group.id.as_str());
            exempt.push(s.given(format!("exempt[{index}].days"), label, group.days));
        }
        let formula = expected_days - Formula::sum(exempt);
        let label = labels::RISING_DAYS;
        s.line("rising_days", label, rising_days, formula, Rounding::Shown, Source::Arithmetic)
    }

    /// Adds the effect on each buyer, and in a whole year, of `year` times the days.
    fn effects(&self, s: &mut Statement, result: &MidYearIncrease, increase: Ref, year: Option<&Formula>) {
        let columns = [labels::DAYS, labels::EFFECT, labels::WHOLE_YEAR_CHANGE];
        let mut table = Table::new(labels::EFFECT, labels::PARTY, columns);
        for (index, (payer, effect)) in self.payers.iter().flatten().zip(&result.effects).enumerate() {
            let id = payer.id.as_str();
            let at = |field: &str| format!("effects[{index}].{field}");
            let days = s.given(format!("payers[{index}].days"), labels::DAYS.of(id), payer.days);
            let share = to_the_oere(s, at("share"), labels::EFFECT.of(id), effect.share, increase * days);
            let whole_year = year.zip(effect.whole_year).map(|(year, whole_year)| {
                let label = labels::WHOLE_YEAR_CHANGE.of(id);
                to_the_oere(s, at("whole_year"), label, whole_year, increase * days * year.clone())
            });
            table.row(Words::same(id), [Some(days), Some(share), whole_year]);
        }
        s.table(table);
    }

    /// The part that the rate must bring in, after the shares by population.
    fn users_part(&self, s: &mut Statement, result: &MidYearIncrease, amount: Ref) -> Ref {
        let (Some(objective), Some(part), Some(users_part)) =
            (&self.objective, result.objective_part, result.users_part)
        else {
            return amount;
        };
        let percent = s.given("objective.objective_percent", labels::OBJECTIVE_PERCENT, objective.objective_percent);
        let unit = s.given("objective.unit", labels::SHARE_UNIT, objective.unit);
        s.given("objective.method", labels::METHOD, labels::method(objective.method));
        let rounding = Rounding::To(match objective.method {
            Method::EachRounded => Unit::OERE,
            Method::LargestRemainder => objective.unit,
        });
        let label = labels::OBJECTIVE_PART;
        let part = s.line("objective_part", label.clone(), part, amount * percent, rounding, Source::Chosen);
        let label_of_users = labels::USERS_PART;
        let users =
            s.line("users_part", label_of_users, users_part, amount - part, Rounding::Exact, Source::Arithmetic);
        let mut weights = Vec::with_capacity(objective.population.len());
        for (index, municipality) in objective.population.iter().enumerate() {
            let label = labels::INHABITANTS.of(municipality.id.as_str());
            weights.push(s.given(
                format!("objective.population[{index}].inhabitants"),
                label,
                municipality.inhabitants,
            ));
        }
        let split = Split {
            amount: part,
            exact: amount * percent,
            unit: objective.unit,
            method: objective.method,
            weights: Vec::new(),
            list: "",
            weight: "",
            shares: "objective_shares",
            label: labels::INHABITANTS,
            total: labels::TOTAL_INHABITANTS,
            source: Source::Chosen,
            caption: label,
        };
        let shares = split.shares(s, unit, &weights, &result.objective_shares);
        if let Some(missing) = result.objective_missing {
            split.missing(s, "objective_missing", missing, &shares);
        }
        users
    }
}

/// Adds an amount that is rounded to the øre.
fn to_the_oere(s: &mut Statement, id: impl AsRef<str>, label: Words, amount: Amount, formula: Formula) -> Ref {
    s.line(id, label, amount, formula, Rounding::To(Unit::OERE), Source::Arithmetic)
}
