//! Results (`over- og underskud`): the band, the recalculated rate, the re-regulation and the closure account.

mod closure_account;
mod findings;
mod published;
mod recalculated_rate;
mod reregulated_rate;
mod year_result;

pub use closure_account::{ClosureAccount, ClosureAccountInput, Deficit, User, closure_account};
pub use findings::{Figure, Finding};
pub use published::{Published, PublishedShare};
pub use recalculated_rate::{
    DifferenceCause, DifferencePart, RateBudget, RecalculatedRate, RecalculatedRateInput, recalculated_rate,
};
pub use reregulated_rate::{ReregulatedRate, ReregulatedRateInput, reregulated_rate};
pub use year_result::{BaseKind, Reading, YearResult, YearResultInput, year_result};
pub(crate) use year_result::{HeldResult, held_result};
