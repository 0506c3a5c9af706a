//! Text generated from the schemas of the rules: Python annotations, docstrings and stubs, TypeScript declarations, forms, and
//! the fields in `tests/README.md`.
//!
//! The native Python module uses [`schema`] and [`python`] when it is imported; the files are written by `cargo xtask generate`.

pub mod cases;
pub mod contract;
pub mod forms;
pub mod python;
pub mod schema;
pub mod typescript;
