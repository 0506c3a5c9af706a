//! The Python package: annotations and docstrings for the native module, and the files beside it.

pub mod annotations;
pub mod docstrings;
pub mod examples;
mod literal;
pub mod stubs;
