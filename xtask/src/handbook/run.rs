//! The examples of the pages, run as a reader would.

use std::collections::BTreeMap;

use super::code::PYTHON;
use super::pages::code_of;
use crate::count::Count;
use crate::python;
use crate::tools::{TaskResult, in_repository, program, remove, run_streaming, target, write};

/// Runs every block of Python on the Danish pages with the installed wheel, and compares what the calls print with what their
/// comments say. The English pages have the same blocks.
pub fn python(pages: &BTreeMap<String, String>) -> TaskResult<Count> {
    let folder = target().join("handbook-examples");
    remove(&folder)?;
    let mut passed = 0;
    for (path, html) in pages {
        let blocks = code_of(html, PYTHON);
        if let Some(danish) = path.strip_prefix("en/") {
            if pages.get(danish).is_some_and(|danish| code_of(danish, PYTHON) != blocks) {
                return Err(format!("{path} has other examples in Python than {danish}."));
            }
            continue;
        }
        for (number, block) in blocks.iter().enumerate() {
            write(&folder.join(format!("{}_{number}.py", path.trim_end_matches(".html"))), block)?;
            passed += 1;
        }
    }
    let mut command = program(python::environment()?);
    command.arg(in_repository("examples/handbook/run.py")).arg(&folder).env("PYTHONDONTWRITEBYTECODE", "1");
    let (_, success) = run_streaming(&mut command)?;
    if success { Ok(Count { passed, ..Count::default() }) } else { Err("an example of the handbook fails.".into()) }
}
