//! The statement of a re-regulated rate.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::rules::{expected_days, half_an_oere, occupancy};
use crate::explain::statement::{Relation, Rounding, Source, Statement, words};
use crate::explain::{Explain, labels, sources};
use crate::numbers::Unit;
use crate::rules::result::{ReregulatedRate, ReregulatedRateInput};

impl Explain for ReregulatedRateInput {
    type Result = ReregulatedRate;

    fn settle(&self) -> Result<ReregulatedRate, Error> {
        crate::rules::result::reregulated_rate(self)
    }

    fn lines(&self, result: &ReregulatedRate, origins: &Origins) -> Statement {
        let title = words!("Døgntakst med efterregulering", "Daily rate with re-regulation");
        let mut s = Statement::new("reregulated_rate", title, origins);
        let year = s.given("year", labels::YEAR, self.year);
        let years_later = s.given("years_later", labels::YEARS_LATER, self.years_later);
        let regulated = s.given("regulated", labels::REGULATED, self.regulated);
        let places = s.given("places", labels::PLACES, self.places);
        let days = s.given("days", labels::DAYS, self.days);
        let share = occupancy(&mut s, "occupancy", labels::OCCUPANCY, &self.occupancy);

        let rule = s.rule_of(years_later);
        s.line("rate_year", labels::RATE_YEAR, result.rate_year, year + years_later, Rounding::Exact, rule.clone());
        let expected_days = expected_days(&mut s, places, days, share, result.expected_days);
        let normal_rate = match (self.basis, self.normal_rate) {
            (Some(basis), _) => {
                let basis = s.given("basis", labels::BASIS, basis);
                s.line(
                    "normal_rate",
                    labels::NORMAL_RATE,
                    result.normal_rate,
                    basis / expected_days,
                    Rounding::Shown,
                    sources::COST_BASED_RATE,
                )
            }
            _ => s.given("normal_rate", labels::NORMAL_RATE, result.normal_rate),
        };
        let change = s.line(
            "change",
            labels::RATE_CHANGE,
            result.change,
            -(regulated / expected_days),
            Rounding::Shown,
            rule.clone(),
        );
        let rate = s.line("rate", labels::RATE, result.rate, normal_rate + change, Rounding::To(self.unit), rule);
        let gap = s.line(
            "rounding_gap",
            labels::ROUNDING_GAP,
            result.rounding_gap,
            (rate - (normal_rate + change)) * expected_days,
            Rounding::To(Unit::OERE),
            Source::Arithmetic,
        );

        let collected = (Formula::from(rate) - normal_rate) * expected_days;
        s.check(
            words!(
                "det, efterreguleringen indbringer over belægningsdagene, er det regulerede og afrundingsdifferencen, på højst en halv øre",
                "what the re-regulation brings in over the expected days is the amount regulated and the rounding gap, within half an øre",
            ),
            (collected + regulated - gap).abs(),
            Relation::AtMost,
            half_an_oere(),
        );
        s.note(words!(
            "Ændringen er midlertidig: året efter er den væk. De faktiske dage bliver andre end de forventede; forskellen hører til takstårets eget resultat.",
            "The change is temporary: the year after it is gone. Actual days will differ from the expected; the difference belongs to the result of the year of the rate.",
        ));
        s
    }
}
