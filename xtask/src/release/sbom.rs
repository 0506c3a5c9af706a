//! The components of each package, as `CycloneDX`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::at_the_time_of_the_commit;
use crate::calculator;
use crate::tools::{self, TaskResult, cargo, in_repository, output_of, program, read, root, target};

const TOOL: &str = "cargo-cyclonedx";
const VERSION: &str = "0.5.9";
/// The version of `CycloneDX`.
const SPECIFICATION: &str = "1.5";
const OWN_LICENCE: &str = "MIT OR Apache-2.0";
/// The packages that are published, by the folders of their crates.
const PUBLISHED: [(&str, &str); 6] = [
    ("core", "crate"),
    ("py", "python"),
    ("wasm", "npm"),
    ("wasm/agreement", "npm-agreement"),
    ("wasm/sheet", "npm-sheet"),
    ("wasm/workbook", "npm-workbook"),
];
/// The tool writes a file of this name into the folder of every crate of the workspace.
const WRITTEN: &str = "sbom-of-a-release";

/// Writes one for each package and for the calculator, and returns the folder.
pub fn make(dist: &Path) -> TaskResult<PathBuf> {
    let folder = dist.join("sbom");
    let mut tool = program(installed()?);
    tool.args([
        "cyclonedx",
        "--format",
        "json",
        "--spec-version",
        SPECIFICATION,
        "--no-build-deps",
        "--target",
        "all",
        "--quiet",
    ]);
    output_of(at_the_time_of_the_commit(tool.args(["--override-filename", WRITTEN]))?)?;
    let written: Vec<_> =
        in_workspace()?.into_iter().map(|folder| folder.join(WRITTEN).with_extension("json")).collect();
    let kept = keep(&folder);
    for file in written.iter().filter(|file| file.is_file()) {
        fs::remove_file(file).map_err(|error| format!("{} cannot be removed: {error}", file.display()))?;
    }
    kept?;
    write(&folder, "calculator", &of_calculator()?)?;
    Ok(folder)
}

/// The calculator is made of the npm package, which has documents of its own, and the design system.
fn of_calculator() -> TaskResult<String> {
    let version = env!("CARGO_PKG_VERSION");
    let manifest = read(&calculator::design_system()?.join("../package.json"))?;
    let design: Value = serde_json::from_str(&manifest).map_err(|error| error.to_string())?;
    let text = |field: &str| design[field].as_str().unwrap_or_default();
    let of_npm = |name: &str, version: &str, licence: &str| {
        let address = format!("pkg:npm/{name}@{version}");
        let licences = json!([{ "expression": licence }]);
        json!({ "type": "library", "bom-ref": address, "name": name, "version": version, "licenses": licences, "purl": address })
    };
    let parts = [of_npm("rammeaftale", version, OWN_LICENCE), of_npm(text("name"), text("version"), text("license"))];
    let own = "rammeaftale-calculator";
    let licences = json!([{ "expression": OWN_LICENCE }]);
    let component =
        json!({ "type": "application", "bom-ref": own, "name": own, "version": version, "licenses": licences });
    let depends = json!([{ "ref": own, "dependsOn": [&parts[0]["bom-ref"], &parts[1]["bom-ref"]] }]);
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "version": 1,
        "metadata": { "component": component },
        "components": parts,
        "dependencies": depends,
    });
    serde_json::to_string_pretty(&document).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn write(folder: &Path, package: &str, text: &str) -> TaskResult {
    tools::write(&folder.join(format!("rammeaftale-{}-{package}.cdx.json", env!("CARGO_PKG_VERSION"))), text)
}

fn keep(folder: &Path) -> TaskResult {
    // The tool names the crates of the workspace by their folders on this machine.
    let here = format!("path+file://{}/", root().display());
    for (of, package) in PUBLISHED {
        let text = read(&in_repository(of).join(WRITTEN).with_extension("json"))?.replace(&here, "");
        if text.contains(&*root().to_string_lossy()) || !text.contains("\"bomFormat\": \"CycloneDX\"") {
            return Err(format!("The SBOM of {of} is not one, or it has a path of this machine."));
        }
        write(folder, package, &text)?;
    }
    Ok(())
}

/// The folders of the crates of the workspace.
fn in_workspace() -> TaskResult<Vec<PathBuf>> {
    let manifests = output_of(program("git").args(["ls-files", "*Cargo.toml"]))?;
    Ok(manifests.lines().filter_map(|path| Some(in_repository(path).parent()?.to_owned())).collect())
}

/// The tool, installed below the target directory.
fn installed() -> TaskResult<PathBuf> {
    let folder = target().join("tools");
    let tool = folder.join("bin").join(if cfg!(windows) { "cargo-cyclonedx.exe" } else { TOOL });
    if tool.is_file()
        && output_of(program(&tool).args(["cyclonedx", "--version"])).is_ok_and(|said| said.contains(VERSION))
    {
        return Ok(tool);
    }
    println!("cargo installs {TOOL} {VERSION} in {}.", folder.display());
    output_of(cargo().args(["install", TOOL, "--version", VERSION, "--locked", "--root"]).arg(&folder))?;
    Ok(tool)
}
