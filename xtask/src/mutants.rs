//! `cargo xtask mutants`: faults put into the modules that decide figures, as `.cargo/mutants.toml` names them.
//!
//! cargo-mutants makes the list, and tests one after the other. They can be built all together too (`tests/mutants/together.py`).

use std::path::PathBuf;

use crate::copy::{build_folder, copied};
use crate::python;
use crate::tools::{TaskResult, cargo, in_repository, output_of, program, run, target, write};

const VERSION: &str = "27.1.0";
/// Fewer random inputs than in the tests: most mutants are found by the first.
const PROPERTIES: &str = "32";
/// The features that the modules need.
const FEATURES: &str = "rammeaftale/arrow,rammeaftale/sheet,rammeaftale/toml";

/// Tests every mutant or those of a shard (`--shard 0/40`), one build for each; or all (`--together`) or a sample of them (`--together
/// --sample 200`) in one build. Other options are passed on.
pub fn test(options: &[String]) -> TaskResult {
    if let Some((_, options)) = options.split_first().filter(|(first, _)| *first == "--together") {
        return together(options);
    }
    let mut mutants = program(installed()?);
    run(mutants.arg("mutants").args(options).env("PROPTEST_CASES", PROPERTIES))
}

fn together(options: &[String]) -> TaskResult {
    let list = target().join("mutants").join("list.json");
    write(&list, &output_of(program(installed()?).args(["mutants", "--list", "--json"]))?)?;
    let log = target().join("mutants").join("together.txt");
    let copy = copied("mutated")?;
    let mut all = program(python::environment()?);
    all.env("CARGO_TARGET_DIR", build_folder(&copy));
    all.arg(in_repository("tests/mutants/together.py")).args([list, copy]);
    run(all.args(options).args(["--features", FEATURES, "--log"]).arg(log))
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
