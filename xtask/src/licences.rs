//! The licences of the crates that a package links.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::tools::{TaskResult, cargo, in_repository, output_of, read, write};

/// The name of the file in every package.
pub const FILE: &str = "THIRD-PARTY.txt";
/// How the names of files with licences and notices begin.
const BEGINNINGS: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];
const RULE: &str = "--------------------------------------------------------------------------------";

/// A crate of another author, with its name and version as the key of a map.
struct Linked {
    licence: String,
    repository: String,
    texts: Vec<String>,
}

/// Writes the file beside the manifest of the Python package, for its wheels.
pub fn for_wheels(targets: &[&str]) -> TaskResult {
    write(&in_repository("py").join(FILE), &third_party(&["rammeaftale-py"], targets)?)
}

/// Removes it again.
pub fn remove_of_wheels() -> TaskResult {
    let file = in_repository("py").join(FILE);
    match fs::remove_file(&file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(format!("{} cannot be removed: {error}", file.display()))
        }
        _ => Ok(()),
    }
}

/// The crates that these packages link on these targets, with the texts of their licences.
pub fn third_party(packages: &[&str], targets: &[&str]) -> TaskResult<String> {
    let linked = linked(packages, targets)?;
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut texts: Vec<&str> = Vec::new();
    let mut said = String::from(
        "This package links the crates below. Each is used under one of its licences, whose texts follow.\n\
         It also links Rust's standard library, under MIT OR Apache-2.0: https://github.com/rust-lang/rust\n\n",
    );
    for (name, Linked { licence, repository, texts: own }) in &linked {
        let mut of_crate = Vec::new();
        for text in own {
            let number = *numbers.entry(text).or_insert_with(|| {
                texts.push(text);
                texts.len()
            });
            of_crate.push(number.to_string());
        }
        let _ = writeln!(said, "{name}: {licence} (text {}) {repository}", of_crate.join(", "));
    }
    for (index, text) in texts.iter().enumerate() {
        let _ = write!(said, "\n{RULE}\nText {}\n{RULE}\n\n{text}\n", index + 1);
    }
    Ok(said)
}

fn linked(packages: &[&str], targets: &[&str]) -> TaskResult<BTreeMap<String, Linked>> {
    let known = metadata()?;
    let mut linked = BTreeMap::new();
    for package in packages {
        for target in targets {
            let mut tree = cargo();
            tree.args(["tree", "--locked", "--package", package, "--target", target, "--prefix", "none"]);
            // A crate that runs only while the package is built is not in it.
            tree.args(["--edges", "normal,no-proc-macro", "--format", "{p}"]);
            for line in output_of(&mut tree)?.lines() {
                let mut words = line.split(' ');
                let (name, version) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
                let name = format!("{name} {}", version.trim_start_matches('v'));
                if let Some(package) = known.get(&name) {
                    linked.entry(name).or_insert(read_crate(package)?);
                }
            }
        }
    }
    Ok(linked)
}

/// The crates out of a registry by name and version.
fn metadata() -> TaskResult<BTreeMap<String, Value>> {
    let text = output_of(cargo().args(["metadata", "--locked", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    let foreign = packages.into_iter().filter(|package| !package["source"].is_null());
    let text = |package: &Value, field: &str| package[field].as_str().unwrap_or_default().to_owned();
    Ok(foreign.map(|package| (format!("{} {}", text(&package, "name"), text(&package, "version")), package)).collect())
}

fn read_crate(package: &Value) -> TaskResult<Linked> {
    let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
    let folder = PathBuf::from(text("manifest_path")).parent().map(Path::to_owned).unwrap_or_default();
    let mut files: Vec<_> = fs::read_dir(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && is_licence(path))
        .collect();
    files.sort();
    let mut texts = files.iter().map(|path| read(path).map(|text| tidy(&text))).collect::<TaskResult<Vec<_>>>()?;
    let licence = text("license");
    if texts.is_empty() {
        texts.push(text_of(&licence).ok_or_else(|| {
            format!("The crate {} brings no text of its licence, {licence:?}, and none is known here.", text("name"))
        })?);
    }
    Ok(Linked { licence, repository: text("repository"), texts })
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
}

/// The text of a licence for crates that bring none.
fn text_of(licence: &str) -> Option<String> {
    licence.contains("Apache-2.0").then(|| read(&in_repository("LICENSE-APACHE")).map(|text| tidy(&text)).ok())?
}

/// The same text for files that differ in line ends and blanks only.
fn tidy(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_names_what_it_links_and_nothing_that_only_builds_it() {
        let said = third_party(&["rammeaftale-agreement"], &["x86_64-unknown-linux-gnu"]).unwrap();
        let (list, texts) = said.split_once(RULE).unwrap();
        for linked in ["wasm-bindgen 0.2", "rust_decimal 1.", "toml 1."] {
            assert!(list.contains(&format!("\n{linked}")), "{linked} is not in\n{list}");
        }
        for other in ["\nserde_derive ", "\nproptest ", "\nrammeaftale", "\narrow"] {
            assert!(!list.contains(other), "{other} is in\n{list}");
        }
        assert!(list.trim().lines().skip(3).all(|line| line.contains(" (text ")), "{list}");
        assert!(texts.contains("Permission is hereby granted") && texts.contains("Apache License"));
    }
}
