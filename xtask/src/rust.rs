//! Steps of cargo: formatting, lints, tests, the core for WebAssembly, and the Rust runner.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, iter};

use crate::count::{Count, Counts, run_counting};
use crate::tools::{TaskResult, cargo, find, output_of, program, root, run, target};

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

/// The core alone must compile where there is no operating system to ask.
pub fn core_for_wasm() -> TaskResult {
    run(cargo().args(["check", "-p", "rammeaftale", "--target", wasm_target()?, "--locked", "--quiet"]))
}

/// The target of WebAssembly, added to the toolchain in use if it is not installed.
pub fn wasm_target() -> TaskResult<&'static str> {
    needs_target(WASM)
}

/// Adds a target to the toolchain in use if it is not installed, and returns its name.
pub fn needs_target(target: &str) -> TaskResult<&str> {
    if is_installed(target)? {
        return Ok(target);
    }
    let missing = format!("Rust's target {target} is not installed");
    // `rust-toolchain.toml` names it, but rustup does not add it where RUSTUP_AUTO_INSTALL=0.
    let rustup = find("rustup").ok_or_else(|| {
        format!("{missing}, and there is no rustup to add it; install it the way this Rust was installed.")
    })?;
    println!("{missing}: rustup adds it.");
    run(program(rustup).args(["target", "add", target]))?;
    if is_installed(target)? {
        Ok(target)
    } else {
        Err(format!("{missing}: rustup added it to another toolchain than the one of the `rustc` in use."))
    }
}

fn is_installed(target: &str) -> TaskResult<bool> {
    let folder = output_of(rustc().args(["--print", "target-libdir", "--target", target]))?;
    Ok(Path::new(folder.trim()).is_dir())
}

fn rustc() -> Command {
    program(env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from))
}

/// The folder of the toolchain in use.
pub fn sysroot() -> TaskResult<PathBuf> {
    output_of(rustc().args(["--print", "sysroot"])).map(|folder| PathBuf::from(folder.trim()))
}

/// The folder where cargo keeps what it downloads.
pub fn cargo_home() -> TaskResult<PathBuf> {
    let own = env::var_os("CARGO_HOME").map(PathBuf::from);
    own.or_else(|| Some(env::home_dir()?.join(".cargo"))).ok_or_else(|| "There is no home folder.".into())
}

/// The flags of rustc that keep this machine's paths out of what is built, so that it is the same everywhere.
pub fn without_local_paths() -> TaskResult<Vec<String>> {
    let sources = fs::read_dir(cargo_home()?.join("registry").join("src"));
    let crates = sources.into_iter().flatten().flatten().map(|folder| (folder.path(), "crates"));
    // The last flag that matches decides, and the folders of cargo and Rust may be in that of the repository.
    let repository = (root().to_owned(), "rammeaftale");
    // Where Rust's sources are installed, the standard library is found there.
    let rust = Some((sysroot()?.join("lib").join("rustlib").join("src").join("rust"), "rust"));
    let folders = iter::once(repository).chain(rust.filter(|(folder, _)| folder.is_dir())).chain(crates);
    Ok(folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).collect())
}

/// Builds the runner the way that users build the library.
pub fn runner() -> TaskResult {
    output_of(cargo().args(["build", "--release", "-p", "conformance", "--bin", "runner", "--locked", "--quiet"]))
        .map(drop)
}

pub fn runner_path() -> PathBuf {
    target().join("release").join(if cfg!(windows) { "runner.exe" } else { "runner" })
}
