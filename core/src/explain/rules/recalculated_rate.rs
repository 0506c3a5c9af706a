//! The statement of a recalculated rate.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::one_oere;
use crate::explain::statement::{Relation, Rounding, Source, Statement, words};
use crate::explain::table::Table;
use crate::explain::{Explain, labels};
use crate::numbers::Unit;
use crate::rules::result::{RateBudget, RecalculatedRate, RecalculatedRateInput};

impl Explain for RecalculatedRateInput {
    type Result = RecalculatedRate;

    fn settle(&self) -> Result<RecalculatedRate, Error> {
        crate::rules::result::recalculated_rate(self)
    }

    fn lines(&self, result: &RecalculatedRate, origins: &Origins) -> Statement {
        let title = words!("Efterkalkuleret takst", "Recalculated rate");
        let mut s = Statement::new("recalculated_rate", title, origins);
        let basis = s.given("basis", labels::ACCOUNT_BASIS, self.basis);
        let sold = s.given("occupied_days", labels::OCCUPIED_DAYS, self.occupied_days);
        let charged = s.given("charged_rate", labels::CHARGED_RATE, self.charged_rate);
        s.given("unit", labels::UNIT, self.unit);

        let (to_unit, exact) = (Rounding::To(self.unit), Rounding::Exact);
        let label = labels::RECALCULATED_RATE;
        let rate = s.line("rate", label, result.rate, basis / sold, to_unit, Source::Arithmetic);
        s.line(
            "rounding_gap",
            labels::ROUNDING_GAP,
            result.rounding_gap,
            rate * sold - basis,
            Rounding::To(Unit::OERE),
            Source::Arithmetic,
        );
        let label = labels::RATE_DIFFERENCE;
        let by_day =
            s.line("rate_difference", label, result.rate_difference, rate - charged, exact, Source::Arithmetic);
        let to_oere = Rounding::To(Unit::OERE);
        let revenue = s.line("revenue", labels::REVENUE, result.revenue, charged * sold, to_oere, Source::Arithmetic);
        let label = labels::DIFFERENCE_IN_ALL;
        let in_all = s.line("difference", label, result.difference, basis - revenue, exact, Source::Arithmetic);
        if let Some(budget) = &self.budget {
            parts(&mut s, budget, result, &Lines { basis, sold, charged, by_day, in_all });
        }
        s
    }
}

/// The lines that the parts are made of.
struct Lines {
    basis: Ref,
    sold: Ref,
    charged: Ref,
    by_day: Ref,
    in_all: Ref,
}

/// The parts of the difference, per day and in all.
fn parts(s: &mut Statement, budget: &RateBudget, result: &RecalculatedRate, lines: &Lines) {
    let Lines { basis, sold, charged, by_day, in_all } = *lines;
    let budgeted = s.given("budget.basis", labels::BUDGET_BASIS, budget.basis);
    let expected = s.given("budget.expected_days", labels::EXPECTED_DAYS, budget.expected_days);
    s.note(words!(
        "Forskellen er delt i den rækkefølge, der er vist: først omkostninger, så dage til den opkrævede takst. Resten er det, som \
         den opkrævede takst lod udækket i budgettet, og afrunding.",
        "The difference is divided in the order shown: first costs, then days at the charged rate. The rest is what the charged \
         rate left uncovered in the budget, and rounding.",
    ));
    let mut amounts: Vec<Ref> = Vec::new();
    let mut per_day: Vec<Ref> = Vec::new();
    let mut table = Table::new(
        words!("Forskellen efter årsag", "The difference by cause"),
        labels::CAUSE,
        [labels::PER_DAY, labels::IN_ALL],
    );
    for (index, part) in result.parts.iter().enumerate() {
        let place = format!("parts[{index}]");
        let cause = labels::difference_cause(part.cause);
        let is_last = index.saturating_add(1) == result.parts.len();
        let (formula, rounding) = match index {
            0 => (basis - budgeted, Rounding::Exact),
            1 => (charged * (expected - sold), Rounding::To(Unit::OERE)),
            _ => (in_all - Formula::sum(amounts.iter().copied()), Rounding::Exact),
        };
        let label = labels::DIFFERENCE_IN_ALL.caused_by(&cause);
        let amount = s.line(format!("{place}.amount"), label, part.amount, formula, rounding, Source::Arithmetic);
        amounts.push(amount);
        let before = Formula::sum(per_day.iter().copied());
        let formula = match per_day.is_empty() {
            _ if is_last => by_day - before,
            true => (amount / sold).rounded(one_oere()),
            false => (Formula::sum(amounts.iter().copied()) / sold).rounded(one_oere()) - before,
        };
        let label = labels::RATE_DIFFERENCE.caused_by(&cause);
        let line =
            s.line(format!("{place}.per_day"), label, part.per_day, formula, Rounding::Exact, Source::Arithmetic);
        per_day.push(line);
        table.row(cause, [Some(line), Some(amount)]);
    }
    s.table(table);
    s.check(
        words!("delene er forskellen i takst", "the parts are the difference of the rate"),
        Formula::sum(per_day),
        Relation::Equal,
        by_day,
    );
    s.check(
        words!("delene er forskellen i alt", "the parts are the difference in all"),
        Formula::sum(amounts),
        Relation::Equal,
        in_all,
    );
}
