//! Danish *rammeaftale* tariffs: what a place in specialised social care costs, and who pays what.
//!
//! Municipalities and regions run institutions for each other's citizens and charge cost-based daily rates under
//! agreements (`rammeaftaler`). This crate holds the rules: exact to the øre, every figure with its formula and source.
//!
//! A rule is a function from one plain input to the named figures of its result. It takes data, looks nothing up and
//! hides no default; what an agreement decides comes from an [`Agreement`] or from the caller.
//!
//! ```
//! use rammeaftale::{DailyRateInput, DayCount, Occupancy, Unit, daily_rate};
//!
//! let rate = daily_rate(&DailyRateInput {
//!     basis: "21076560".parse()?,
//!     places: "8".parse()?,
//!     days: DayCount::new(365)?,
//!     occupancy: Occupancy::Percent("90".parse()?),
//!     unit: Unit::KRONE,
//! })?;
//! assert_eq!(rate.rate.to_string(), "8020.00");
//! # Ok::<(), rammeaftale::Error>(())
//! ```
//!
//! Layers, each using only those before it: `error` and `collections`; `read` (inputs from any source) and `exact` (numbers); `calendar`;
//! `agreement`; `rate` and `split`; `result` and `billing`; `years` (across years); `explain` (statements of results);
//! `settlement` (any rule by its name); `document` and `workbook`; `case` (files of cases).

#![forbid(unsafe_code)]
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

mod agreement;
mod billing;
mod calendar;
mod case;
mod collections;
mod document;
pub mod error;
mod exact;
mod explain;
mod options;
mod provenance;
mod rate;
pub mod read;
mod result;
mod settlement;
mod split;
#[cfg(feature = "arrow")]
pub mod tables;
pub mod value;
#[cfg(feature = "xlsx")]
mod workbook;
mod years;

pub use agreement::*;
pub use billing::*;
pub use calendar::*;
pub use case::*;
pub use document::*;
pub use error::*;
pub use exact::*;
pub use explain::*;
pub use options::Options;
pub use provenance::*;
pub use rate::*;
pub use read::{Checked, Dialect, Name, Read};
pub use result::*;
pub use settlement::*;
pub use split::*;
pub use value::{Field, Schema, Shape, Shaped};
#[cfg(feature = "xlsx")]
pub use workbook::workbook;
pub use years::*;

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
