//! The npm package on servers: through bundlers, other runtimes and test runners.

use std::path::PathBuf;

use crate::count::{Count, Counts, run_counting};
use crate::node;
use crate::tools::TaskResult;

/// The folder of the bundlers.
pub fn tools() -> TaskResult<PathBuf> {
    node::packages("tests/bundlers/package.json", "bundlers")
}

pub fn test() -> TaskResult<Count> {
    node::package()?;
    run_counting(node::tests_in("tests/bundlers")?.env("BUNDLERS", tools()?), Counts::AfterWord)
}
