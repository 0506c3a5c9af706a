//! The statement of a rise inside a year.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::rules::{expected_days, half_an_oere, occupancy};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels};
use crate::numbers::Unit;
use crate::rules::rate::{MidYearIncrease, MidYearIncreaseInput};

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
        let increase = s.line(
            "increase",
            labels::INCREASE,
            result.increase,
            amount / expected_days,
            Rounding::To(self.unit),
            Source::Arithmetic,
        );
        let collected = s.line(
            "collected",
            labels::COLLECTED,
            result.collected,
            increase * expected_days,
            Rounding::To(Unit::OERE),
            Source::Arithmetic,
        );
        let gap = s.line("gap", labels::GAP, result.gap, collected - amount, Rounding::Exact, Source::Arithmetic);
        for (index, (payer, effect)) in self.payers.iter().flatten().zip(&result.effects).enumerate() {
            let id = payer.id.as_str();
            let days = s.given(format!("payers[{index}].days"), labels::DAYS.of(id), payer.days);
            s.line(
                format!("effects[{index}].share"),
                labels::EFFECT.of(id),
                effect.share,
                increase * days,
                Rounding::To(Unit::OERE),
                Source::Arithmetic,
            );
        }
        s.check(
            words!(
                "stigning × belægningsdage er beløbet og forskellen, på højst en halv øre",
                "increase × expected days is the amount and the gap, within half an øre",
            ),
            (increase * expected_days - (amount + gap)).abs(),
            Relation::AtMost,
            half_an_oere(),
        );
        s
    }
}
