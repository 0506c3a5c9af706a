//! The journal of scenarios: the ledger of each, and its direct collections.

use crate::numbers::Year;
use crate::rules::split::Share;
use crate::rules::years::ledger::{Ledger, LedgerInput, LedgerJournal};

/// The movements of a scenario.
#[derive(Debug)]
pub(crate) struct ScenarioJournal {
    /// The years with the changes of the scenario.
    pub input: LedgerInput,
    /// Their ledger.
    pub ledger: Ledger,
    /// Its movements.
    pub movements: LedgerJournal,
    /// The direct collections, in the order of the years that they are of.
    pub direct: Vec<DirectCollection>,
}

/// The direct deficit of a year, as it is collected.
#[derive(Debug)]
pub(crate) struct DirectCollection {
    /// The year of the deficit.
    pub year: Year,
    /// The year in which it is paid.
    pub paid_in: Year,
    /// Who pays how much.
    pub shares: Vec<Share>,
}
