//! Across years: the ledger of a service, ways of financing side by side, early warning, why a rate changed, and how the costs of
//! municipalities develop.

mod cost_development;
mod early_warning;
mod ledger;
mod line;
mod orientation;
mod printed_costs;
mod rate_change;
mod rate_history;
mod scenarios;
mod set_aside;
mod set_aside_surplus;
mod year_end;

pub use cost_development::{
    AreaDevelopment, CostDevelopment, CostDevelopmentInput, Development, LargestChange, MunicipalAccount, Municipality,
    MunicipalityDevelopment, RegionDevelopment, RowDevelopment, Spread, cost_development,
};
pub use early_warning::{
    EarlyWarning, EarlyWarningInput, Projection, RiskOrder, ServiceWarning, WatchedMonth, WatchedService, early_warning,
};
pub(crate) use ledger::{AmountId, Destination, ResultSplit, YearJournal, ledger_with_journal};
pub use ledger::{
    CarryForward, Correction, Ledger, LedgerClosure, LedgerEntry, LedgerInput, LedgerSnapshot, LedgerYear, OpenAmount,
    SettledYear, ledger,
};
pub use line::{CrossedLine, Solution};
pub(crate) use orientation::days_left;
pub use orientation::{
    Conversion, ConvertedPart, MunicipalCosts, Orientation, OrientationInput, OrientationTexts, PartNet, PayerCosts,
    RateCauses, RateTotals, ServiceChange, ServiceCosts, ServiceOrientation, ServiceState, StateRate, orientation,
};
pub use printed_costs::{
    AmountRange, AreaCosts, CostFigure, PrintedArea, PrintedChange, PrintedCosts, PrintedCostsInput, PrintedFinding,
    WholeCosts, printed_costs,
};
pub use rate_change::{Cause, Factor, FactorPart, RateChange, RateChangeInput, RateParts, rate_change};
pub use rate_history::{HistoryYear, RateHistory, RateHistoryInput, YearRate, rate_history};
pub use scenarios::{
    Comparison, Financing, Payment, RateDifference, Scenario, ScenarioInput, ScenarioTotal, ScenarioYear, Scenarios,
    ScenariosInput, ServiceYear, TotalDifference, UserDays, YearOccupancy, scenarios,
};
pub(crate) use scenarios::{ScenarioJournal, scenarios_with_journal};
pub use set_aside::SetAside;
pub use set_aside_surplus::{SetAsideEntry, SetAsideSurplus, SetAsideSurplusInput, SetAsideYear, set_aside_surplus};
pub use year_end::{ServiceAccount, ServicePayment, ServiceYearEnd, YearEnd, YearEndInput, year_end};
