//! The year-end of a portfolio: from budgets to the rates of a later year (`årsafslutning`).

mod rule;
mod types;

pub use rule::year_end;
pub use types::{ServiceAccount, ServicePayment, ServiceYearEnd, YearEnd, YearEndInput};
