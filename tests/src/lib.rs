//! The golden cases and their runners; `tests/README.md` is the contract.
//!
//! [`files`] and [`entry`] load the cases and the bad inputs, [`answer`] is the Rust runner and [`json`] preserves JSON texts.
//! [`layers`] and [`circles`] read which parts and files of the core use each other, and [`documented`] finds public types
//! without an example.

pub mod answer;
pub mod circles;
pub mod documented;
pub mod entry;
pub mod files;
pub mod json;
pub mod layers;
mod modules;

use std::path::{Path, PathBuf};

/// The Rust examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// The `tests` folder of the repository.
#[must_use]
pub fn tests_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the golden cases.
#[must_use]
pub fn cases_folder() -> PathBuf {
    tests_folder().join("cases")
}

/// The folder of the audits: inputs solved back, and printed figures against the rules.
#[must_use]
pub fn audits_folder() -> PathBuf {
    tests_folder().join("audits")
}

/// The file of inputs that every language must refuse.
#[must_use]
pub fn bad_inputs() -> PathBuf {
    tests_folder().join("bad_inputs.json")
}
