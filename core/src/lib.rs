//! Danish *rammeaftale* tariffs: what a place in specialised social care costs, and who pays what.
//!
//! Municipalities and regions run institutions for each other's citizens and charge cost-based daily rates under
//! agreements (`rammeaftaler`). This crate holds the rules: exact to the øre, every figure with its formula and source.
//!
//! A rule is a function from one plain input to the named figures of its result. It takes data, looks nothing up and
//! hides no default; what an agreement decides comes from an [`Agreement`] or from the caller.
//!
//! ```
//! use rammeaftale::rules::rate::{DailyRateInput, daily_rate};
//! use rammeaftale::{DayCount, Unit};
//!
//! let rate = daily_rate(&DailyRateInput::new(
//!     "21076560".parse()?,
//!     "8".parse()?,
//!     DayCount::new(365)?,
//!     "90".parse()?,
//!     Unit::KRONE,
//! ))?;
//! assert_eq!(rate.rate.to_string(), "8020.00");
//! # Ok::<(), rammeaftale::Error>(())
//! ```
//!
//! | module | for |
//! | --- | --- |
//! | [`rules`] | the rules with their inputs and results: `rules::rate::daily_rate`, … |
//! | [`numbers`], [`calendar`] | exact figures and days |
//! | [`error`] | problems: code, place, what was given, what is allowed |
//! | [`agreement`] | the values that an agreement decides, with source and status |
//! | [`explain`] | statements: every figure with its formula and source |
//! | [`value`], [`read`] | inputs out of any source, results into any form |
//! | [`audit`] | printed figures against the rules, and inputs solved back from them |
//! | [`case`], [`provenance`] | files of cases; what a result can be produced again from |
//! | [`document`], [`workbook`] | pages for a committee; workbooks with live formulas (feature `xlsx`) |
//! | [`sheet`] | Excel and CSV files as fields of a rule (feature `sheet`) |
//! | [`schema`] | JSON Schemas of inputs and results (feature `schema`) |
//! | [`command`] | the console command (feature `command`) |
//! | [`tables`] | whole tables of Arrow columns (feature `arrow`) |
//!
//! [`settle`] and [`settle_json`] settle an input by the name of its rule, [`RuleInput`] lets code be generic over rules.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![warn(unnameable_types, unreachable_pub)]
#![deny(
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used
)]
#![cfg_attr(
    test,
    allow(
        clippy::arithmetic_side_effects,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

pub mod agreement;
pub mod audit;
pub mod calendar;
pub mod case;
mod collections;
#[cfg(feature = "command")]
pub mod command;
pub mod document;
pub mod error;
pub mod explain;
pub mod numbers;
mod options;
mod plausible;
pub mod provenance;
pub mod read;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
mod settlement;
#[cfg(feature = "sheet")]
pub mod sheet;
#[cfg(feature = "arrow")]
pub mod tables;
pub mod value;
#[cfg(feature = "xlsx")]
pub mod workbook;

#[doc(inline)]
pub use agreement::{Agreement, Origins};
#[doc(inline)]
pub use calendar::Date;
#[doc(inline)]
pub use case::{Case, read_case};
#[doc(inline)]
pub use error::{Code, Error, Language, Problem};
#[doc(inline)]
pub use explain::{Explain, Statement};
#[doc(inline)]
pub use numbers::{Amount, DayCount, Percent, Places, Unit};
pub use options::Options;
#[doc(inline)]
pub use read::{Dialect, Name};
pub use settlement::{RULES, Rule, RuleInput, Settled, Settlement, Settler, settle, settle_json};

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
