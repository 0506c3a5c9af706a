//! The source distribution of the Python package: built, and installed as pip would on a machine without a wheel.

use std::path::{Path, PathBuf};

use super::{at_the_time_of_the_commit, check};
use crate::tools::{TaskResult, in_repository, output_of, program, read, remove, target};
use crate::{licences, python};

/// Prints the rate of the example in the README.
const SETTLE: &str = "import rammeaftale
print(rammeaftale.daily_rate(basis=21_076_560, places=8, days=365, occupancy=90, unit=1).rate)";
const NEEDED: [&str; 10] = [
    "PKG-INFO",
    "pyproject.toml",
    "Cargo.toml",
    "Cargo.lock",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "core/src/lib.rs",
    "py/src/lib.rs",
    "python/rammeaftale/__init__.py",
];
const ALLOWED: [&str; 4] = ["core/", "py/", "python/rammeaftale/", "xtask/codegen/"];

/// Builds it in a folder, and returns its path.
pub fn build(folder: &Path) -> TaskResult<PathBuf> {
    // It links nothing, so the licences that an earlier wheel left behind are not its own.
    licences::remove_of_wheels()?;
    let mut maturin = python::tool("maturin")?;
    maturin.args(["sdist", "--out"]).arg(folder);
    output_of(at_the_time_of_the_commit(&mut maturin)?)?;
    python::built(folder, "gz")
}

/// Installs it unpacked in an environment of its own, compiled for speed of compiling, and settles a rate with it.
pub fn test() -> TaskResult {
    let folder = target().join("sdist");
    remove(&folder)?;
    let archive = build(&folder)?;
    let unpacked = folder.join("unpacked");
    python::unpack(&archive, &unpacked)?;
    let name = archive.file_name().unwrap_or_default().to_string_lossy();
    let sources = unpacked.join(name.trim_end_matches(".tar.gz"));
    same_versions(&sources)?;
    installed(&sources, &folder.join("venv"), &["--config-settings=build-args=--profile=dev"])
}

/// Installs a package in a new environment, and settles a rate with it.
pub fn installed(package: &Path, environment: &Path, options: &[&str]) -> TaskResult {
    let python = python::new_environment(environment)?;
    println!("pip installs {} in {}.", package.display(), environment.display());
    output_of(python::pip(&python).args(["install", "--no-deps"]).args(options).arg(package))?;
    let said = output_of(program(&python).args(["-c", SETTLE]).current_dir(environment))?;
    check::rate(&said)
}

/// The lock file must be in it, so that it is compiled from the versions that are tested.
fn same_versions(sources: &Path) -> TaskResult {
    if read(&sources.join("Cargo.lock"))? == read(&in_repository("Cargo.lock"))? {
        Ok(())
    } else {
        Err("The source distribution has another Cargo.lock than the repository.".into())
    }
}

/// Makes it for a release: checked, and installed as it is.
pub fn make(dist: &Path) -> TaskResult<PathBuf> {
    let made = build(dist)?;
    let name = made.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unpacked = check::archive(&made, name.trim_end_matches(".tar.gz"), &NEEDED, &ALLOWED)?;
    check::metadata(&unpacked.join("PKG-INFO"))?;
    same_versions(&unpacked)?;
    installed(&made, &target().join("sdist").join("venv"), &[])?;
    Ok(made)
}
