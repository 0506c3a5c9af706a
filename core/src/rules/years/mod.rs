//! Across years: the ledger of a service, ways of financing side by side, early warning, and why a rate changed.

mod book;
mod early_warning;
mod ledger;
mod ledger_checks;
mod ledger_run;
mod line;
mod projection;
mod rate_change;
mod rate_history;
mod scenario_checks;
mod scenario_run;
mod scenarios;

pub use book::{Book, OpenAmount, SettledYear};
pub use early_warning::{
    EarlyWarning, EarlyWarningInput, RiskOrder, ServiceWarning, WatchedMonth, WatchedService, early_warning,
};
pub use ledger::{Carried, Correction, Ledger, LedgerClosure, LedgerEntry, LedgerInput, LedgerYear, ledger};
pub use line::{CrossedLine, Solution};
pub use projection::Projection;
pub use rate_change::{Cause, Factor, FactorPart, RateChange, RateChangeInput, RateParts, rate_change};
pub use rate_history::{HistoryYear, RateHistory, RateHistoryInput, YearRate, rate_history};
pub(crate) use scenario_run::{ledger_input, payers};
pub use scenarios::{
    Comparison, Financing, Payment, RateDifference, Scenario, ScenarioInput, ScenarioTotal, ScenarioYear, Scenarios,
    ScenariosInput, ServiceYear, TotalDifference, UserDays, YearOccupancy, scenarios,
};
