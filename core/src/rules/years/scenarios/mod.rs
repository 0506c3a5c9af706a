//! Ways of financing a service side by side (`scenarier`).

mod checks;
mod rule;
mod run;
mod types;

pub use rule::scenarios;
pub(crate) use run::{ledger_input, payers};
pub use types::{
    Comparison, Financing, Payment, RateDifference, Scenario, ScenarioInput, ScenarioTotal, ScenarioYear, Scenarios,
    ScenariosInput, ServiceYear, TotalDifference, UserDays, YearOccupancy,
};
