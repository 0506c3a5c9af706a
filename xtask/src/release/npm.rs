//! The npm tarball.

use std::path::{Path, PathBuf};

use super::check;
use crate::node;
use crate::tools::{TaskResult, files_below, find, output_of, program};

const NEEDED: [&str; 12] = [
    "package.json",
    "README.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "THIRD-PARTY.txt",
    "index.js",
    "index.node.js",
    "index.d.ts",
    "rammeaftale_bg.wasm",
    "rammeaftale_rules_bg.wasm",
    "rammeaftale_bytes.js",
    "rammeaftale_rules_bytes.js",
];

/// The name of the tarball.
pub fn name() -> String {
    format!("rammeaftale-{}.tgz", env!("CARGO_PKG_VERSION"))
}

/// Packs the package, which the tests of JavaScript look at file by file.
pub fn make(dist: &Path) -> TaskResult<PathBuf> {
    let package = node::package()?;
    let npm = find("npm").ok_or("npm was not found; it comes with Node.")?;
    let mut pack = program(npm);
    pack.args(["pack", "--ignore-scripts", "--silent", "--pack-destination"]).arg(dist).current_dir(&package);
    output_of(&mut pack)?;
    let made = dist.join(name());
    let own: Vec<_> = files_below(&package)?;
    let own: Vec<_> = own.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    check::archive(&made, "package", &NEEDED, &own)?;
    Ok(made)
}
