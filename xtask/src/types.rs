//! The declared types of the Python package and of the npm package, held against what is really there.

use crate::tools::{TaskResult, in_repository, run};
use crate::{node, python};

/// The stubs against the module, and a program that uses them against two strict readers.
pub fn python() -> TaskResult {
    run(python::tool("mypy.stubtest")?.arg("rammeaftale"))?;
    run(&mut python::tool("mypy")?)?;
    run(python::tool("pyright")?.arg("--pythonpath").arg(python::environment()?))
}

/// A program that uses the declarations, compiled strictly.
pub fn javascript() -> TaskResult {
    let compiler = node::tool("typescript/bin/tsc")?;
    run(node::command()?.arg(compiler).arg("--project").arg(in_repository("tests/javascript")))
}
