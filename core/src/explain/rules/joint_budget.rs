//! The statements of joint budgets and subscriptions.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::allocate::Split;
use crate::explain::statement::{Rounding, Source, Statement, words};
use crate::explain::{Explain, labels};
use crate::numbers::Amount;
use crate::read::ByName;
use crate::rules::split::{Budget, JointBudget, JointBudgetInput, Share, Subscription, SubscriptionInput};

impl Explain for JointBudgetInput {
    type Result = JointBudget;

    fn settle(&self) -> Result<JointBudget, Error> {
        crate::rules::split::joint_budget(self)
    }

    fn lines(&self, result: &JointBudget, origins: &Origins) -> Statement {
        let mut s = Statement::new("joint_budget", words!("Fælles budget", "Joint budget"), origins);
        let before = self.budget(&mut s, "before", &self.before, (&result.before, result.before_missing));
        let after = self.budget(&mut s, "after", &self.after, (&result.after, result.after_missing));
        for (index, change) in result.changes.iter().enumerate() {
            let at =
                |lines: &ByName<'_, Ref>| lines.get(&change.id).map_or(Formula::from(0), |line| Formula::from(*line));
            s.line(
                format!("changes[{index}].change"),
                labels::CHANGE.of(change.id.as_str()),
                change.change,
                at(&after) - at(&before),
                Rounding::Exact,
                Source::Arithmetic,
            );
        }
        s
    }
}

impl JointBudgetInput {
    fn budget<'a>(
        &self,
        s: &mut Statement,
        field: &str,
        budget: &'a Budget,
        (shares, missing): (&'a [Share], Amount),
    ) -> ByName<'a, Ref> {
        let label = if field == "before" { labels::BUDGET_BEFORE } else { labels::BUDGET_AFTER };
        let amount = s.given(format!("{field}.amount"), label.clone(), budget.amount);
        let split = Split {
            amount,
            exact: amount.into(),
            unit: self.unit,
            method: self.method,
            weights: budget.parties.iter().map(|party| (&party.id, party.weight)).collect(),
            list: &format!("{field}.parties"),
            weight: "weight",
            shares: field,
            label: labels::WEIGHT,
            total: labels::TOTAL_WEIGHT,
            source: Source::Chosen,
            caption: label,
        };
        let lines = split.lines(s, shares);
        split.missing(s, &format!("{field}_missing"), missing, &lines);
        shares.iter().map(|share| &share.id).zip(lines).collect()
    }
}

impl Explain for SubscriptionInput {
    type Result = Subscription;

    fn settle(&self) -> Result<Subscription, Error> {
        crate::rules::split::subscription(self)
    }

    fn lines(&self, result: &Subscription, origins: &Origins) -> Statement {
        let mut s = Statement::new("subscription", words!("Abonnement", "Subscription"), origins);
        let rate = s.given("rate", labels::SUBSCRIPTION_RATE, self.rate);
        let mut lines = Vec::with_capacity(self.parties.len());
        for (index, (party, share)) in self.parties.iter().zip(&result.shares).enumerate() {
            let id = party.id.as_str();
            let inhabitants =
                s.given(format!("parties[{index}].inhabitants"), labels::INHABITANTS.of(id), party.inhabitants);
            lines.push(s.line(
                format!("shares[{index}].share"),
                labels::SHARE.of(id),
                share.share,
                rate * inhabitants,
                Rounding::Exact,
                Source::Arithmetic,
            ));
        }
        s.sum("sum", labels::SUM, result.sum, lines);
        s
    }
}
