//! The statement of the history of a rate.

use crate::agreement::Origins;
use crate::collections::Map;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels};
use crate::numbers::Year;
use crate::rules::years::{RateHistory, RateHistoryInput};

impl Explain for RateHistoryInput {
    type Result = RateHistory;

    fn settle(&self) -> Result<RateHistory, Error> {
        crate::rules::years::rate_history(self)
    }

    fn lines(&self, result: &RateHistory, origins: &Origins) -> Statement {
        let title = words!("Takstens udvikling i faste priser", "History of the rate in fixed prices");
        let mut s = Statement::new("rate_history", title, origins);
        s.given("base_year", labels::BASE_YEAR, self.base_year);
        s.given("price_year", labels::PRICE_YEAR, self.price_year);
        let mut rates = Map::new();
        for (index, rate) in self.rates.iter().enumerate() {
            let label = labels::RATE.of(&rate.year.to_string());
            rates.insert(rate.year, s.given(format!("rates[{index}].rate"), label, rate.rate));
        }
        let changes = self.changes(&mut s);

        let columns = [labels::RATE, labels::INDEX, labels::FIXED_RATE, labels::FIXED_INDEX];
        let mut table = Table::new(words!("udvikling", "history"), labels::YEAR, columns);
        let Some(base) = rates.get(self.base_year).copied() else { return s };
        let fixed_base = self.in_prices(self.base_year, base, &changes);
        for (index, year) in result.years.iter().enumerate() {
            let Some(rate) = rates.get(year.year).copied() else { continue };
            let id = |field: &str| format!("years[{index}].{field}");
            let of = |label: Words| label.of(&year.year.to_string());
            let hundred = |formula: Formula| formula * Formula::from(100);
            let shown = Rounding::Shown;
            let index =
                s.line(id("index"), of(labels::INDEX), year.index, hundred(rate / base), shown, Source::Arithmetic);
            let fixed = self.in_prices(year.year, rate, &changes);
            let fixed_rate = s.line(
                id("fixed_rate"),
                of(labels::FIXED_RATE),
                year.fixed_rate,
                fixed.clone(),
                Rounding::To(self.unit),
                Source::Arithmetic,
            );
            let fixed_index = hundred(fixed / fixed_base.clone());
            let fixed_index = s.line(
                id("fixed_index"),
                of(labels::FIXED_INDEX),
                year.fixed_index,
                fixed_index,
                shown,
                Source::Arithmetic,
            );
            let cells = [rate, index, fixed_rate, fixed_index].map(Some);
            table.row(Words::same(&year.year.to_string()), cells);
        }
        s.table(table);
        s
    }
}

impl RateHistoryInput {
    /// The lines of the changes that some year needs, by their place in the series.
    fn changes(&self, s: &mut Statement) -> Map<'static, usize, Ref> {
        let mut changes = Map::new();
        for rate in &self.rates {
            for (index, change) in self.between(rate.year) {
                if changes.contains(index) {
                    continue;
                }
                let whose = change.year.to_string();
                let place = format!("series[{index}]");
                let says = Words::same(&format!("{}; {}", change.scope, change.source));
                s.given(format!("{place}.source"), labels::CHANGE_SOURCE.of(&whose), says);
                let line = s.given(format!("{place}.change"), labels::PRICE_CHANGE.of(&whose), change.change);
                changes.insert(index, line);
            }
        }
        changes
    }

    fn in_prices(&self, year: Year, rate: Ref, changes: &Map<'_, usize, Ref>) -> Formula {
        self.between(year).filter_map(|(index, _)| changes.get(index)).fold(rate.into(), |rate, change| {
            let step = Formula::from(1) + *change;
            if year <= self.price_year { rate * step } else { rate / step }
        })
    }
}
