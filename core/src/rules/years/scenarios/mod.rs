//! Ways of financing a service side by side (`scenarier`).

mod checks;
mod journal;
mod rule;
mod run;
mod types;

pub(crate) use journal::ScenarioJournal;
pub use rule::scenarios;
pub(crate) use rule::scenarios_with_journal;
pub use types::{
    Comparison, Financing, Payment, RateDifference, Scenario, ScenarioInput, ScenarioTotal, ScenarioYear, Scenarios,
    ScenariosInput, ServiceYear, TotalDifference, UserDays, YearOccupancy,
};
