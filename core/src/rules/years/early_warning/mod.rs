//! Early warning: where the year is heading (`tidlig varsling`).

mod projection;
mod rule;
mod types;

pub use rule::early_warning;
pub use types::{EarlyWarning, EarlyWarningInput, Projection, RiskOrder, ServiceWarning, WatchedMonth, WatchedService};
