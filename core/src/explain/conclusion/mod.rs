//! The conclusion of a statement: the figure that answers the question, and a short paragraph that people can read aloud.
//!
//! Nothing is computed here. A sentence names lines of the statement and says the values that they show; a sentence whose
//! line is not there is left out.

mod assurance;
mod billing;
mod model;
mod rates;
mod results;
mod said;
mod shares;
mod story;
mod years;

use crate::explain::formula::Ref as LineRef;
use crate::explain::statement::Statement;

pub(super) use assurance::assurance;
pub use model::Conclusion;
pub(super) use said::{Manner, Within};
use story::Story;

/// How the conclusions of a rule are told.
type Tell = fn(&mut Story<'_>);

/// The most figures beside the one that answers the question.
const BESIDE: usize = 6;

/// The rules with sentences of their own.
const TOLD: &[(&str, Tell)] = &[
    ("allocate", shares::allocate),
    ("bills", billing::bills),
    ("budgeted_occupancy", rates::budgeted_occupancy),
    ("capacity_change", billing::capacity_change),
    ("capital_cost", rates::capital_cost),
    ("central_refund", billing::central_refund),
    ("claim_deadline", billing::claim_deadline),
    ("closure_account", results::closure_account),
    ("cost_development", years::cost_development),
    ("printed_costs", years::printed_costs),
    ("daily_rate", rates::daily_rate),
    ("day_rate", rates::day_rate),
    ("deficit_guarantee", shares::deficit_guarantee),
    ("early_warning", years::early_warning),
    ("free_choice", billing::free_choice),
    ("joint_budget", shares::joint_budget),
    ("ledger", years::ledger),
    ("mid_year_increase", rates::mid_year_increase),
    ("objective_financing", shares::objective_financing),
    ("occupancy", rates::occupancy),
    ("orientation", billing::orientation),
    ("package_rate", rates::package_rate),
    ("package_table", rates::package_table),
    ("price_level", rates::price_level),
    ("rate_at_occupancy", rates::rate_at_occupancy),
    ("rate_basis", rates::rate_basis),
    ("rate_ceiling", rates::rate_ceiling),
    ("rate_change", years::rate_change),
    ("rate_history", years::rate_history),
    ("rate_rise", shares::rate_rise),
    ("recalculated_rate", results::recalculated_rate),
    ("reregulated_rate", results::reregulated_rate),
    ("scenarios", years::scenarios),
    ("set_aside_surplus", years::set_aside_surplus),
    ("special_places", billing::special_places),
    ("special_places_account", billing::special_places_account),
    ("startup_occupancy", billing::startup_occupancy),
    ("subscription", shares::subscription),
    ("supervision_bill", billing::supervision_bill),
    ("supervision_rates", billing::supervision_rates),
    ("supplier_loss", shares::supplier_loss),
    ("two_part_rate", rates::two_part_rate),
    ("vacancy", billing::vacancy),
    ("whole_year_places", billing::whole_year_places),
    ("year_end", years::year_end),
    ("year_result", results::year_result),
];

impl Statement {
    /// The conclusion: the figures that matter, and what they say.
    #[must_use]
    pub fn conclusion(&self) -> Conclusion {
        let mut story = Story::new(self);
        if let Some((_, tell)) = TOLD.iter().find(|(rule, _)| *rule == self.rule) {
            tell(&mut story);
        }
        story.conclusion()
    }

    /// The figures of a first page: the one that answers the question, and those beside it that are no single party's or
    /// year's, which tables have, and not zero.
    pub(crate) fn main_figures(&self) -> Vec<LineRef> {
        let figures = self.conclusion().figures;
        let matters =
            |place: &LineRef| self.get(*place).is_some_and(|line| !line.id.contains('[') && line.exact().signum() != 0);
        let Some((key, others)) = figures.split_first() else { return Vec::new() };
        core::iter::once(*key).chain(others.iter().copied().filter(matters).take(BESIDE)).collect()
    }
}
