//! The npm tarball.

use std::path::{Path, PathBuf};

use super::check;
use crate::node;
use crate::tools::{TaskResult, files_below, find, output_of, program, remove, target, write};

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

/// Loads every part, and prints the rate of the example in the README.
const SETTLE: &str = "import { dailyRate, init } from 'rammeaftale';
for (const part of ['agreement', 'forms', 'schemas', 'sheet', 'workbook']) await import(`rammeaftale/${part}`);
await init();
console.log(dailyRate({ basis: '21076560', places: '8', days: 365, occupancy: '90', unit: '1' }).rate);";

/// The name of the tarball.
pub fn name() -> String {
    format!("rammeaftale-{}.tgz", env!("CARGO_PKG_VERSION"))
}

/// Packs the package, which the tests of JavaScript look at file by file, and uses it from where npm installs it.
pub fn make(dist: &Path) -> TaskResult<PathBuf> {
    let package = node::package()?;
    let npm = find("npm").ok_or("npm was not found; it comes with Node.")?;
    let mut pack = program(&npm);
    pack.args(["pack", "--ignore-scripts", "--silent", "--pack-destination"]).arg(dist).current_dir(&package);
    output_of(&mut pack)?;
    let made = dist.join(name());
    let own: Vec<_> = files_below(&package)?;
    let own: Vec<_> = own.iter().filter_map(|path| path.file_name()?.to_str()).collect();
    check::archive(&made, "package", &NEEDED, &own)?;
    installed(&npm, &made)?;
    Ok(made)
}

/// Installs it in an empty folder without asking a registry, as it has no dependencies, and settles a rate with it.
fn installed(npm: &Path, package: &Path) -> TaskResult {
    let folder = target().join("release-check").join("npm");
    remove(&folder)?;
    write(&folder.join("package.json"), "{}\n")?;
    println!("npm installs {} in {}.", package.display(), folder.display());
    let mut install = program(npm);
    install.args(["install", "--offline", "--no-audit", "--no-fund", "--silent"]).arg(package);
    output_of(install.current_dir(&folder))?;
    let mut settle = node::command()?;
    let said = output_of(settle.args(["--input-type=module", "--eval", SETTLE]).current_dir(&folder))?;
    check::rate(&said)
}
