//! The embed example and the embed in the package's README, as another web team would take them.

use crate::count::{Count, Counts, run_counting};
use crate::tools::TaskResult;
use crate::{chromium, node};

/// Built with Vite, typed into in Chromium.
pub fn test() -> TaskResult<Count> {
    node::package()?;
    let mut command = node::tests_in("tests/embed")?;
    command.env("NODE_TOOLS", node::tools()?).env(chromium::VARIABLE, chromium::chromium()?);
    run_counting(&mut command, Counts::AfterWord)
}
