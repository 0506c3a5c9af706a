//! The crate as the registry takes it.

use std::path::{Path, PathBuf};

use super::check;
use crate::tools::{TaskResult, cargo, files_below, output_of, remove, run, target};

const NEEDED: [&str; 7] = [
    "Cargo.toml",
    "README.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "build.rs",
    "src/lib.rs",
    "agreements/syddanmark-2025-2026.toml",
];
const ALLOWED: [&str; 9] = [
    "src/",
    "bin/",
    "agreements/",
    "benches/",
    "docs/",
    "Cargo.toml.orig",
    "Cargo.lock",
    ".cargo_vcs_info.json",
    "tests/",
];

/// Packs the crate, which cargo then compiles, and runs the examples in its documentation from what was packed.
pub fn make(dist: &Path) -> TaskResult<PathBuf> {
    let name = format!("rammeaftale-{}", env!("CARGO_PKG_VERSION"));
    output_of(cargo().args(["package", "--package", "rammeaftale", "--locked", "--allow-dirty", "--quiet"]))?;
    let packed = target().join("package").join(format!("{name}.crate"));
    let made = dist.join(format!("{name}.crate"));
    let sources = check::archive(&packed, &name, &NEEDED, &ALLOWED)?;
    let mut doctests = cargo();
    // Below the repository it would be taken for a member of the workspace.
    let alone = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
    copy(&sources, &alone)?;
    doctests.args(["test", "--doc", "--all-features", "--quiet"]).current_dir(&alone);
    let tested = run(&mut doctests);
    remove(&alone)?;
    tested?;
    std::fs::copy(&packed, &made).map_err(|error| format!("{} cannot be copied: {error}", packed.display()))?;
    Ok(made)
}

fn copy(from: &Path, to: &Path) -> TaskResult {
    for file in files_below(from)? {
        let copied = to.join(file.strip_prefix(from).unwrap_or(&file));
        let folder = copied.parent().map_or(Ok(()), std::fs::create_dir_all);
        let done = folder.and_then(|()| std::fs::copy(&file, &copied));
        done.map_err(|error| format!("{} cannot be copied: {error}", file.display()))?;
    }
    Ok(())
}
