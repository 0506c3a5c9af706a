//! Cases: a rule and its input in a JSON text, with what is known of its result.

mod beside;
mod file;

pub use beside::read_cases_beside;
pub use file::{Case, CaseFile, Grade, LONGEST_DOCUMENT, read_case, read_cases, settle_cases};
