//! The workflows of GitHub, read by actionlint.

use crate::count::{Count, Counts, run_counting};
use crate::node;
use crate::tools::TaskResult;

pub fn test() -> TaskResult<Count> {
    run_counting(node::tests_in("tests/workflows")?.env("NODE_TOOLS", node::tools()?), Counts::AfterWord)
}
