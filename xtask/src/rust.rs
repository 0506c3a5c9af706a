//! Steps of cargo: formatting, lints, tests, the core for WebAssembly, and the Rust runner.

use std::env;
use std::path::{Path, PathBuf};

use crate::count::{Count, Counts, run_counting};
use crate::tools::{TaskResult, cargo, find, output_of, program, run, target};

const WASM: &str = "wasm32-unknown-unknown";

pub fn check_format() -> TaskResult {
    run(cargo().args(["fmt", "--all", "--check"]))
}

/// Builds the documentation; a link that leads nowhere is an error.
pub fn documentation() -> TaskResult {
    let mut doc = cargo();
    doc.env("RUSTDOCFLAGS", "-D warnings");
    run(doc.args(["doc", "-p", "rammeaftale", "--all-features", "--no-deps", "--locked", "--quiet"]))
}

pub fn clippy() -> TaskResult {
    run(cargo().args(["clippy", "--workspace", "--all-targets", "--locked", "--quiet", "--", "-D", "warnings"]))
}

/// Unit tests, doctests, properties, the layer test and the cases in Rust.
pub fn test() -> TaskResult<Count> {
    run_counting(cargo().args(["test", "--workspace", "--locked", "--quiet"]), Counts::BeforeWord)
}

/// The core alone must build where there is no operating system to ask.
pub fn core_for_wasm() -> TaskResult {
    run(cargo().args(["build", "-p", "rammeaftale", "--target", wasm_target()?, "--locked", "--quiet"]))
}

/// The target of WebAssembly, added to the toolchain in use if it is not installed.
pub fn wasm_target() -> TaskResult<&'static str> {
    if wasm_is_installed()? {
        return Ok(WASM);
    }
    let missing = format!("Rust's target {WASM} is not installed");
    // `rust-toolchain.toml` names it, but rustup does not add it where RUSTUP_AUTO_INSTALL=0.
    let rustup = find("rustup").ok_or_else(|| {
        format!("{missing}, and there is no rustup to add it; install it the way this Rust was installed.")
    })?;
    println!("{missing}: rustup adds it.");
    run(program(rustup).args(["target", "add", WASM]))?;
    if wasm_is_installed()? {
        Ok(WASM)
    } else {
        Err(format!("{missing}: rustup added it to another toolchain than the one of the `rustc` in use."))
    }
}

fn wasm_is_installed() -> TaskResult<bool> {
    let rustc = env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from);
    let folder = output_of(program(rustc).args(["--print", "target-libdir", "--target", WASM]))?;
    Ok(Path::new(folder.trim()).is_dir())
}

/// Builds the runner the way that users build the library.
pub fn runner() -> TaskResult {
    output_of(cargo().args(["build", "--release", "-p", "conformance", "--bin", "runner", "--locked", "--quiet"]))
        .map(drop)
}

pub fn runner_path() -> PathBuf {
    target().join("release").join(if cfg!(windows) { "runner.exe" } else { "runner" })
}
