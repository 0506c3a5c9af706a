//! Agreements (`rammeaftaler`) as dated data: every value with the text it comes from and how certain it is.
//!
//! An agreement is written as TOML or JSON, by the library's authors and by users alike. A parameter is named by the rule
//! and the field that it fills, so a rule knows nothing of agreements: a field that an input leaves out is looked up in the
//! [`Terms`] of the call.

mod built_in;
mod compare;
mod fields;
mod form;
mod model;
mod of_rule;
mod origins;
mod read;
mod report;
mod status;
mod template;
mod terms;
mod used;

pub use compare::{ParameterPair, compare};
pub use fields::{AGREEMENT_FIELDS, AgreementField};
pub use form::{AgreementForm, Note, ParameterForm};
pub use model::{Agreement, Parameter};
#[cfg(feature = "arrow")]
pub(crate) use of_rule::OfAnyInput;
pub(crate) use of_rule::TermsOfRule;
pub use origins::{Origin, Origins};
#[cfg(feature = "toml")]
pub use read::from_toml;
pub use report::{AgreementReport, RuleReport};
pub use status::Status;
pub use template::template;
pub use terms::{Layer, Terms, TermsForm};
