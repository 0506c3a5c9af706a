//! `cargo xtask mutants`: cargo-mutants on the modules that decide figures, as `.cargo/mutants.toml` names them.

use std::path::PathBuf;

use crate::tools::{TaskResult, cargo, program, run, target};

const VERSION: &str = "27.1.0";
/// Fewer random inputs than in the tests: most mutants are found by the first.
const PROPERTIES: &str = "32";

/// Tests every mutant, or those of a shard (`--shard 0/40`); other options are those of cargo-mutants.
pub fn test(options: &[String]) -> TaskResult {
    let mut mutants = program(installed()?);
    mutants.arg("mutants");
    run(mutants.args(options).env("PROPTEST_CASES", PROPERTIES))
}

/// The program, which is installed in `target` where it is not.
fn installed() -> TaskResult<PathBuf> {
    let root = target().join("mutants");
    let program = root.join("bin").join(if cfg!(windows) { "cargo-mutants.exe" } else { "cargo-mutants" });
    if !program.is_file() {
        println!("cargo-mutants {VERSION} is installed in target/mutants.");
        let mut install = cargo();
        install.args(["install", "cargo-mutants", "--version", VERSION, "--locked", "--root"]).arg(&root);
        run(&mut install)?;
    }
    Ok(program)
}
