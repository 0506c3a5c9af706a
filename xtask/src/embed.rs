//! The embed example and the embed in the package's README, as another web team would take them.

use crate::count::{Count, Words, counted};
use crate::tools::Done;
use crate::{chromium, node};

/// Built with Vite, typed into in Chromium.
pub fn tested() -> Done<Count> {
    node::package()?;
    let mut command = node::tests_in("tests/embed")?;
    command.env("NODE_TOOLS", node::tools()?).env(chromium::VARIABLE, chromium::chromium()?);
    counted(&mut command, Words::After)
}
