//! The statement of a Socialtilsyn's rates.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::Formula;
use crate::explain::statement::{Relation, Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::rules::rate::{SupervisionRates, SupervisionRatesInput};

impl Explain for SupervisionRatesInput {
    type Result = SupervisionRates;

    fn settle(&self) -> Result<SupervisionRates, Error> {
        crate::rules::rate::supervision_rates(self)
    }

    fn lines(&self, result: &SupervisionRates, origins: &Origins) -> Statement {
        let title = words!("Tilsynstakster efter størrelse", "Supervision rates by size");
        let mut s = Statement::new("supervision_rates", title, origins);
        let mut classes = Vec::with_capacity(self.classes.len());
        for (index, class) in self.classes.iter().enumerate() {
            let from = format!("≥ {}", class.lowest_places);
            let weight = s.given(format!("classes[{index}].weight"), labels::CLASS_WEIGHT.of(&from), class.weight);
            let services = class.services.map(|services| {
                s.given(format!("classes[{index}].services"), labels::CLASS_SERVICES.of(&from), services)
            });
            classes.push((weight, services, from));
        }

        let need = self.need.map(|need| s.given("need", labels::NEED, need));
        let base = match need {
            Some(need) => {
                let weighted = classes.iter().filter_map(|(weight, services, _)| Some(*weight * (*services)?));
                let formula = need / Formula::Sum(weighted.collect());
                s.line("base", labels::SUPERVISION_BASE, result.base, formula, Rounding::Shown, Source::Arithmetic)
            }
            None => s.given("base", labels::SUPERVISION_BASE, result.base),
        };
        let mut collected = Vec::new();
        for (index, ((weight, services, from), class)) in classes.iter().zip(&result.rates).enumerate() {
            let rule = s.rule_of(*weight);
            let rate = s.line(
                format!("rates[{index}].rate"),
                labels::SUPERVISION_RATE.of(from),
                class.rate,
                base * *weight,
                Rounding::To(self.unit),
                rule,
            );
            collected.extend(services.map(|services| rate * services));
        }
        let collected = Formula::Sum(collected);
        let collected =
            s.line("collected", labels::COLLECTED, result.collected, collected, Rounding::Exact, Source::Arithmetic);
        let gap = match need {
            Some(need) => collected - need,
            None => Formula::from(0),
        };
        let gap = s.line("gap", labels::GAP, result.gap, gap, Rounding::Exact, Source::Arithmetic);
        if let Some(need) = need {
            s.check(
                words!("behovet og forskellen er det opkrævede", "the need and the gap are what is collected"),
                need + gap,
                Relation::Equal,
                collected,
            );
        }
        s
    }
}
