//! The statement of a supplier's loss.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::allocate::Split;
use crate::explain::statement::{Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels, sources};
use crate::read::Name;
use crate::rules::split::{EndingSubscription, Share, SupplierLoss, SupplierLossInput};

impl Explain for SupplierLossInput {
    type Result = SupplierLoss;

    fn settle(&self) -> Result<SupplierLoss, Error> {
        crate::rules::split::supplier_loss(self)
    }

    fn lines(&self, result: &SupplierLoss, origins: &Origins) -> Statement {
        let title = words!("Abonnementer, der ophører, for leverandøren", "Subscriptions that end, for the supplier");
        let mut s = Statement::new("supplier_loss", title, origins);
        let mut ending = Vec::with_capacity(self.ending.len());
        for (index, of) in self.ending.iter().enumerate() {
            let whose = format!("{}, {}", of.id, of.service);
            ending.push(s.given(format!("ending[{index}].amount"), labels::SUBSCRIPTION.of(&whose), of.amount));
        }
        let loss = s.sum("loss", labels::LOSS, result.loss, ending.iter().copied());
        self.sum_lines(&mut s, "by_service", &result.by_service, &ending, |of| &of.service);
        self.sum_lines(&mut s, "by_party", &result.by_party, &ending, |of| &of.id);
        if let (Some(turnover), Some(percent)) = (self.subscription_turnover, result.subscription_percent) {
            let turnover = s.given("subscription_turnover", labels::SUBSCRIPTION_TURNOVER, turnover);
            let (label, formula) = (labels::SUBSCRIPTION_PERCENT, loss / turnover);
            s.line("subscription_percent", label, percent, formula, Rounding::Shown, Source::Arithmetic);
        }
        if let (Some(turnover), Some(percent)) = (self.turnover, result.turnover_percent) {
            let turnover = s.given("turnover", labels::TURNOVER, turnover);
            let (label, formula) = (labels::TURNOVER_PERCENT, loss / turnover);
            s.line("turnover_percent", label, percent, formula, Rounding::Shown, Source::Arithmetic);
        }
        if let (Some(saved), Some(gap)) = (self.cost_saved, result.gap) {
            let saved = s.given("cost_saved", labels::COST_SAVED, saved);
            let gap = s.line("gap", labels::GAP, gap, loss - saved, Rounding::Exact, Source::Arithmetic);
            self.gap_lines(&mut s, result, gap);
        } else {
            without_split(&mut s, result);
        }
        s
    }
}

/// Adds that nothing is missing, where nothing is split.
fn without_split(s: &mut Statement, result: &SupplierLoss) {
    s.line("missing", labels::MISSING, result.missing, Formula::from(0), Rounding::Exact, Source::Arithmetic);
}

impl SupplierLossInput {
    /// Adds the sums of what ends by a name.
    fn sum_lines(
        &self,
        s: &mut Statement,
        list: &str,
        sums: &[Share],
        ending: &[Ref],
        name: impl Fn(&EndingSubscription) -> &Name,
    ) {
        for (index, sum) in sums.iter().enumerate() {
            let of = self.ending.iter().zip(ending).filter(|(of, _)| *name(of) == sum.id).map(|(_, line)| *line);
            s.sum(format!("{list}[{index}].share"), labels::LOSS.of(sum.id.as_str()), sum.share, of);
        }
    }

    /// Adds what those who stay pay, if the gap is put on them.
    fn gap_lines(&self, s: &mut Statement, result: &SupplierLoss, gap: Ref) {
        let Some(remaining) = &self.remaining else {
            return without_split(s, result);
        };
        let split = Split {
            amount: gap,
            exact: gap.into(),
            unit: self.unit,
            method: self.method,
            weights: remaining.iter().map(|member| (&member.id, member.weight)).collect(),
            list: "remaining",
            weight: "weight",
            shares: "shares",
            label: labels::WEIGHT,
            total: labels::TOTAL_WEIGHT,
            source: sources::ASSUMED,
            caption: labels::SPLIT,
        };
        let shares = split.lines(s, &result.shares);
        split.missing(s, "missing", result.missing, &shares);
        let columns = [words!("før", "before"), words!("efter", "after"), labels::CHANGE];
        let mut table = Table::new(words!("betaling før og efter", "payment before and after"), labels::PARTY, columns);
        for (index, ((member, change), share)) in remaining.iter().zip(&result.changes).zip(shares).enumerate() {
            let id = member.id.as_str();
            let before = s.given(format!("remaining[{index}].amount"), labels::SUBSCRIPTION.of(id), member.amount);
            let of = |field: &str| format!("changes[{index}].{field}");
            let after = labels::SUBSCRIPTION_AFTER.of(id);
            let after = s.line(of("after"), after, change.after, before + share, Rounding::Exact, Source::Arithmetic);
            let formula: Formula = after - before;
            let label = labels::CHANGE.of(id);
            let line = s.line(of("change"), label, change.change, formula, Rounding::Exact, Source::Arithmetic);
            table.row(Words::same(id), [Some(before), Some(after), Some(line)]);
        }
        s.table(table);
        s.note(words!(
            "At de tilbageværende betaler forskellen efter deres nøgle, er én mulighed; ingen kendt kilde afgør det.",
            "That those who stay pay the gap by their key is one way; no known source decides it.",
        ));
    }
}
