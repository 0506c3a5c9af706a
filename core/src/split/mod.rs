//! Splitting an amount on parties (`fordeling`).

mod allocate;

pub use allocate::{AllocateInput, Allocation, Method, Party, Share, allocate};
pub(crate) use allocate::{exact_units, weights_problems, whole_shares};
