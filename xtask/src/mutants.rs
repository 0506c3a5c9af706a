//! `cargo xtask mutants`: faults put into the modules that decide figures, as `.cargo/mutants.toml` names them.
//!
//! cargo-mutants makes the list, and tests one after the other. A sample of them can be built all together (`tests/mutants/sample.py`).

use std::path::PathBuf;

use crate::copy::{build_folder, copied};
use crate::python;
use crate::tools::{TaskResult, cargo, in_repository, output_of, program, run, target, write};

const VERSION: &str = "27.1.0";
/// Fewer random inputs than in the tests: most mutants are found by the first.
const PROPERTIES: &str = "32";
/// The features that the modules need.
const FEATURES: &str = "rammeaftale/arrow,rammeaftale/sheet,rammeaftale/toml";

/// Tests every mutant, those of a shard (`--shard 0/40`), or a sample (`--sample 200`); other options are those of the two programs.
pub fn test(options: &[String]) -> TaskResult {
    if options.iter().any(|option| option == "--sample") {
        return sample(options);
    }
    let mut mutants = program(installed()?);
    run(mutants.arg("mutants").args(options).env("PROPTEST_CASES", PROPERTIES))
}

fn sample(options: &[String]) -> TaskResult {
    let list = target().join("mutants").join("list.json");
    write(&list, &output_of(program(installed()?).args(["mutants", "--list", "--json"]))?)?;
    let log = target().join("mutants").join("sample.txt");
    let copy = copied("mutated")?;
    let mut sample = program(python::environment()?);
    sample.env("CARGO_TARGET_DIR", build_folder(&copy));
    sample.arg(in_repository("tests/mutants/sample.py")).args([list, copy]);
    run(sample.args(options).args(["--features", FEATURES, "--log"]).arg(log))
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
