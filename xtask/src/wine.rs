//! Windows on a Linux machine: the runner of the cases, built with mingw-w64 and run by Wine.

use std::process::Command;

use crate::tools::{TaskResult, cargo, find, output_of, program, target};
use crate::{apt, rust};

/// Rust's name of Windows with the linker of mingw-w64.
pub const TARGET: &str = "x86_64-pc-windows-gnu";
const LINKER: &str = "x86_64-w64-mingw32-gcc";

/// Installs the linker if it is missing.
pub fn linker() -> TaskResult {
    if find(LINKER).is_none() {
        apt::install("gcc-mingw-w64-x86-64")?;
    }
    find(LINKER).map(drop).ok_or_else(|| format!("{LINKER} was not found; install mingw-w64."))
}

/// Builds the runner for Windows and returns the command that runs it.
pub fn runner() -> TaskResult<Command> {
    linker()?;
    rust::needs_target(TARGET)?;
    if find("wine").is_none() {
        apt::install("wine")?;
    }
    let wine = find("wine").ok_or("wine was not found; install Wine.")?;
    let mut build = cargo();
    build.args(["build", "--release", "-p", "conformance", "--bin", "runner"]);
    build.args(["--locked", "--quiet", "--target", TARGET]);
    output_of(&mut build)?;
    // Wine makes its folders at the first start, and would offer to install what a console program does not need.
    let mut runner = program(wine);
    runner.env("WINEPREFIX", target().join("wine")).env("WINEDEBUG", "-all").env("WINEDLLOVERRIDES", "mscoree,mshtml=");
    runner.arg(target().join(TARGET).join("release").join("runner.exe"));
    Ok(runner)
}
