//! The statements of objective financing.

use crate::agreement::Origins;
use crate::collections::Map;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::allocate::Split;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, labels};
use crate::numbers::{Amount, Unit, Weight};
use crate::read::{ByName, Name};
use crate::rules::split::{
    Method, ObjectiveFinancing, ObjectiveFinancingInput, Population, RateRise, RateRiseInput, Share,
};

impl Explain for ObjectiveFinancingInput {
    type Result = ObjectiveFinancing;

    fn settle(&self) -> Result<ObjectiveFinancing, Error> {
        crate::rules::split::objective_financing(self)
    }

    fn lines(&self, result: &ObjectiveFinancing, origins: &Origins) -> Statement {
        let title = words!("Objektiv finansiering", "Objective financing");
        let mut s = Statement::new("objective_financing", title, origins);
        let amount = s.given("amount", labels::AMOUNT, self.amount);
        let percent = s.given("objective_percent", labels::OBJECTIVE_PERCENT, self.objective_percent);
        let rule = s.rule_of(percent);
        s.given("age_band", labels::AGE_BAND, Words::same(&self.age_band));
        s.given("population_date", labels::POPULATION_DATE, Words::day(self.population_date));

        let objective = s.line(
            "objective_part",
            labels::OBJECTIVE_PART,
            result.objective_part,
            amount * percent,
            Rounding::To(match self.method {
                Method::EachRounded => Unit::OERE,
                Method::LargestRemainder => self.unit,
            }),
            rule.clone(),
        );
        let by_case = s.line(
            "case_part",
            labels::CASE_PART,
            result.case_part,
            amount - objective,
            Rounding::Exact,
            Source::Arithmetic,
        );
        let weights = population_weights(&self.population);
        let objective_lines = self.split(
            &mut s,
            (objective, amount * percent, &rule),
            &weights,
            "population",
            (&result.objective_shares, result.objective_missing),
        );
        let cases: Vec<_> = self.cases.iter().flatten().map(|party| (&party.id, party.weight)).collect();
        let case_lines = self.split(
            &mut s,
            (by_case, by_case.into(), &rule),
            &cases,
            "cases",
            (&result.case_shares, result.case_missing),
        );

        let mut totals = Vec::with_capacity(result.totals.len());
        for (index, total) in result.totals.iter().enumerate() {
            let parts = [objective_lines.get(&total.id), case_lines.get(&total.id)];
            totals.push(s.sum(
                format!("totals[{index}].share"),
                labels::IN_ALL.of(total.id.as_str()),
                total.share,
                parts.into_iter().flatten().copied(),
            ));
        }
        s.check(
            words!("objektiv del og del efter forbrug er beløbet", "objective part and case part are the amount"),
            objective + by_case,
            Relation::Equal,
            amount,
        );
        s
    }
}

impl ObjectiveFinancingInput {
    fn split<'a>(
        &self,
        s: &mut Statement,
        (amount, exact, rule): (Ref, Formula, &Source),
        weights: &[(&Name, Weight)],
        list: &str,
        (shares, missing): (&'a [Share], Amount),
    ) -> ByName<'a, Ref> {
        if weights.is_empty() {
            s.counted("case_missing", labels::MISSING, missing);
            return Map::new();
        }
        let by_population = list == "population";
        let split = Split {
            amount,
            exact,
            unit: self.unit,
            method: self.method,
            weights: weights.to_vec(),
            list,
            weight: if by_population { "inhabitants" } else { "weight" },
            shares: if by_population { "objective_shares" } else { "case_shares" },
            label: if by_population { labels::INHABITANTS } else { labels::CASES },
            total: if by_population { labels::TOTAL_INHABITANTS } else { labels::TOTAL_CASES },
            source: rule.clone(),
            caption: if by_population { labels::OBJECTIVE_PART } else { labels::CASE_PART },
        };
        let lines = split.lines(s, shares);
        split.missing(s, if by_population { "objective_missing" } else { "case_missing" }, missing, &lines);
        shares.iter().map(|share| &share.id).zip(lines).collect()
    }
}

/// Returns the inhabitants of each municipality as its weight.
pub(super) fn population_weights(population: &[Population]) -> Vec<(&Name, Weight)> {
    population.iter().filter_map(|party| Some((&party.id, Weight::shown(party.inhabitants.exactly()).ok()?))).collect()
}

impl Explain for RateRiseInput {
    type Result = RateRise;

    fn settle(&self) -> Result<RateRise, Error> {
        crate::rules::split::rate_rise(self)
    }

    fn lines(&self, result: &RateRise, origins: &Origins) -> Statement {
        let title = words!("Takststigning fordelt på objektiv del og brugere", "Rate rise by objective part and users");
        let mut s = Statement::new("rate_rise", title, origins);
        let amount = s.given("amount", labels::RATE_RISE, self.amount);
        let percent = s.given("objective_percent", labels::OBJECTIVE_PERCENT, self.objective_percent);
        let objective = s.line(
            "objective_part",
            labels::OBJECTIVE_PART,
            result.objective_part,
            amount * percent,
            Rounding::To(self.unit),
            s.rule_of(percent),
        );
        s.line(
            "users_part",
            labels::USERS_PART,
            result.users_part,
            amount - objective,
            Rounding::Exact,
            Source::Arithmetic,
        );
        s
    }
}
