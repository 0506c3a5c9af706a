//! The account of a service through the years (`regnskab over år`).

mod checks;
mod journal;
mod rule;
mod run;
mod state;
mod types;

pub(super) use checks::not_in_a_row;
pub(crate) use journal::{AmountId, Destination, LedgerJournal, ResultSplit, YearJournal};
pub use rule::ledger;
pub(crate) use rule::ledger_with_journal;
pub(super) use state::difference;
pub use state::{LedgerSnapshot, OpenAmount, SettledYear};
pub use types::{CarryForward, Correction, Ledger, LedgerClosure, LedgerEntry, LedgerInput, LedgerYear};
