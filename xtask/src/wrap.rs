//! Stands in for rustc or rustdoc where cargo cannot give a flag to some crates alone.

use std::env;
use std::path::Path;
use std::process::{Command, ExitCode};

use crate::tools::TaskResult;

/// The variable that says what this program stands in for.
const WRAPS: &str = "XTASK_WRAPS";
/// The variable with the real rustdoc.
const RUSTDOC: &str = "XTASK_RUSTDOC";

/// The flags that count what runs and what is compared, for libFuzzer; and the checks that a release leaves out.
const COUNTED: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cdebug-assertions=on",
    "-Coverflow-checks=on",
];

/// Lets cargo count what runs in the crates of the workspace, and in no other.
pub fn counting(cargo: &mut Command) -> TaskResult {
    cargo.env("RUSTC_WORKSPACE_WRAPPER", this()?).env(WRAPS, "rustc");
    Ok(())
}

/// Lets cargo's rustdoc take unstable flags. The variable that allows them is for rustdoc alone: build scripts look at it, and would
/// build other crates than the ones that the tests have built.
pub fn unstable_rustdoc(cargo: &mut Command) -> TaskResult {
    let rustdoc = env::var("RUSTDOC").unwrap_or_else(|_| "rustdoc".into());
    cargo.env("RUSTDOC", this()?).env(RUSTDOC, rustdoc).env(WRAPS, "rustdoc");
    Ok(())
}

fn this() -> TaskResult<std::path::PathBuf> {
    env::current_exe().map_err(|error| format!("this program does not know its path: {error}"))
}

/// Runs the real program where this one stands in for it.
pub fn run() -> Option<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let mut command = match env::var(WRAPS).ok()?.as_str() {
        "rustdoc" => {
            let mut command = Command::new(env::var_os(RUSTDOC)?);
            command.env("RUSTC_BOOTSTRAP", "1");
            command
        }
        _ => Command::new(arguments.next()?),
    };
    let arguments: Vec<_> = arguments.collect();
    command.args(&arguments);
    let is_counted = Path::new(command.get_program()).file_stem().is_some_and(|stem| stem == "rustc")
        // Macros and build scripts run without libFuzzer, which would take the counts.
        && arguments.iter().all(|word| word != "proc-macro" && word != "build_script_build");
    if is_counted && arguments.iter().any(|word| word == "--crate-name") {
        command.args(COUNTED);
    }
    let code = command.status().ok().and_then(|status| status.code()).and_then(|code| u8::try_from(code).ok());
    Some(ExitCode::from(code.unwrap_or(1)))
}
