//! What cargo does: formatting, lints, tests, the core for WebAssembly, and the Rust runner.

use std::path::PathBuf;

use crate::count::{Count, Words, counted};
use crate::tools::{Done, cargo, in_repository, quietly, read, run, target, write};
use crate::{doc_examples, stubs};

/// A file of the Python package, and what makes it from the rules.
type Stubs = (&'static str, fn() -> Done<String>);

const STUBS: &[Stubs] = &[
    ("py/src/examples.json", doc_examples::written),
    ("py/python/rammeaftale/__init__.pyi", stubs::init_pyi),
    ("py/python/rammeaftale/table.pyi", stubs::table_pyi),
];

pub fn formatted() -> Done {
    run(cargo().args(["fmt", "--all", "--check"]))
}

pub fn linted() -> Done {
    run(cargo().args(["clippy", "--workspace", "--all-targets", "--locked", "--quiet", "--", "-D", "warnings"]))
}

/// Unit tests, doctests, properties, the layer test and the cases in Rust.
pub fn tested() -> Done<Count> {
    counted(cargo().args(["test", "--workspace", "--locked", "--quiet"]), Words::Before)
}

/// The core alone must build where there is no operating system to ask.
pub fn core_for_wasm() -> Done {
    run(cargo().args(["build", "-p", "rammeaftale", "--target", "wasm32-unknown-unknown", "--locked", "--quiet"]))
}

/// Builds the runner the way that users build the library.
pub fn runner() -> Done {
    quietly(cargo().args(["build", "--release", "-p", "conformance", "--bin", "runner", "--locked", "--quiet"]))
        .map(drop)
}

pub fn runner_path() -> PathBuf {
    target().join("release").join(if cfg!(windows) { "runner.exe" } else { "runner" })
}

pub fn stubs_are_up_to_date() -> Done {
    for (path, made) in STUBS {
        if read(&in_repository(path))? != made()? {
            return Err(format!("{path} is not what the rules say: run `cargo xtask stubs`."));
        }
    }
    Ok(())
}

pub fn write_stubs() -> Done {
    STUBS.iter().try_for_each(|(path, made)| write(&in_repository(path), &made()?))
}
