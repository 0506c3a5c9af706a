//! The explanation of every rule, one file each.

mod allocate;
mod bills;
mod budgeted_occupancy;
mod capacity_change;
mod capital_cost;
mod central_refund;
mod claim_deadline;
mod closure_account;
mod cost_development;
mod daily_rate;
mod day_rate;
mod deficit_guarantee;
mod early_warning;
mod free_choice;
mod joint_budget;
mod ledger;
mod ledger_lines;
mod mid_year_increase;
mod objective_financing;
mod occupancy;
mod orientation;
mod package_rate;
mod price_level;
mod printed_costs;
mod rate_at_occupancy;
mod rate_basis;
mod rate_ceiling;
mod rate_change;
mod rate_history;
mod recalculated_rate;
mod reregulated_rate;
mod scenarios;
mod set_aside_surplus;
mod special_places;
mod special_places_account;
mod startup_occupancy;
mod supervision_bill;
mod supervision_rates;
mod supplier_loss;
mod two_part_rate;
mod vacancy;
mod whole_year_places;
mod year_end;
mod year_result;

use crate::explain::formula::{Formula, Ref};
use crate::explain::labels;
use crate::explain::statement::{Rounding, Source, Statement, Words};
use crate::numbers::PlaceDays;
use crate::rules::rate::{Occupancy, OccupancyKind};

/// An øre, in kroner.
fn one_oere() -> Formula {
    Formula::from(1) / Formula::from(100)
}

/// Half an øre, in kroner.
fn half_an_oere() -> Formula {
    Formula::from(1) / Formula::from(200)
}

/// The days that are expected to be sold.
fn expected_days(statement: &mut Statement, places: Ref, days: Ref, share: Formula, shown: PlaceDays) -> Ref {
    statement.line(
        "expected_days",
        labels::EXPECTED_DAYS,
        shown,
        places * days * share,
        Rounding::Shown,
        Source::Arithmetic,
    )
}

/// An occupancy as it was given: a percentage, or the days and what they make.
fn occupancy(statement: &mut Statement, id: &str, label: Words, occupancy: &Occupancy) -> Formula {
    match occupancy.kind() {
        OccupancyKind::Percent(percent) => statement.given(id, label, percent).into(),
        OccupancyKind::Days { occupied, available } => {
            let part = |statement: &mut Statement, field: &str, what: Words, figure| -> Ref {
                statement.given(format!("{id}.{field}"), what, figure)
            };
            let occupied = part(statement, "occupied_days", labels::OCCUPIED_DAYS, occupied);
            let available = part(statement, "available_days", labels::AVAILABLE_DAYS, available);
            occupied / available
        }
    }
}
