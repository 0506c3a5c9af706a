//! `cargo xtask bench`: the library through Python and Node against what one would use instead.

use crate::tools::{TaskResult, in_repository, run};
use crate::{node, python};

/// Where the results are kept.
const PAGE: &str = "core/benches/README.md";

/// Measures everything and writes the page of results; or quickly, on few rows, shows whether everybody runs and who is right.
pub fn measure(quick: bool) -> TaskResult {
    python::wheel()?;
    let package = node::package()?;
    let mut benches = python::tool("benches")?;
    benches.arg("--node").args([node::node()?, package]);
    if quick {
        benches.arg("--quick");
    } else {
        benches.arg("--write").arg(in_repository(PAGE));
    }
    run(&mut benches)
}
