//! The parts of each package of a release, as `CycloneDX`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use toml::Table;

use crate::tools::{TaskResult, cargo, in_repository, output_of, program, read, remove, write};
use crate::{calculator, npm, rust};

const VERSION: &str = env!("CARGO_PKG_VERSION");
const LICENCE: &str = "MIT OR Apache-2.0";

/// The licence of a crate, and the crates that it links, all by their addresses.
#[derive(Default)]
struct Linked {
    licence: String,
    needs: BTreeSet<String>,
}

/// Writes a document for each package and for the calculator, and returns the folder.
pub fn make(dist: &Path) -> TaskResult<PathBuf> {
    let folder = dist.join("sbom");
    remove(&folder)?;
    let crates = npm::crates();
    // The crate and the source distribution are compiled for any system.
    let packages: [(&str, &str, &[&str], &[&str]); 3] = [
        ("crate", "cargo", &["rammeaftale"], &["--all-features", "--target", "all"]),
        ("python", "pypi", &["rammeaftale-py"], &["--target", "all"]),
        ("npm", "npm", &crates, &["--target", rust::wasm_target()?]),
    ];
    let hashes = hashes()?;
    let mut documents: Vec<(&str, Value)> = Vec::new();
    for (name, kind, crates, options) in packages {
        documents.push((name, of_crates(kind, crates, &linked(crates, options)?, &hashes)?));
    }
    documents.push(("calculator", of_calculator()?));
    for (name, document) in documents {
        let text = serde_json::to_string_pretty(&document).map_err(|error| error.to_string())?;
        write(&folder.join(format!("rammeaftale-{VERSION}-{name}.cdx.json")), &(text + "\n"))?;
    }
    Ok(folder)
}

/// The crates that these packages link, each package with its own features as it is built.
fn linked(packages: &[&str], options: &[&str]) -> TaskResult<BTreeMap<String, Linked>> {
    let mut linked: BTreeMap<String, Linked> = BTreeMap::new();
    for package in packages {
        let mut tree = cargo();
        tree.args(["tree", "--locked", "--package", package, "--prefix", "depth", "--format", " {p}|{l}"]);
        // A crate that runs only while the package is built is not in it.
        tree.args(["--edges", "normal,no-proc-macro"]).args(options);
        let mut above: Vec<String> = Vec::new();
        for line in output_of(&mut tree)?.lines() {
            let not_understood = || format!("A line of cargo's tree is not understood: {line}");
            let (of_crate, licence) = line.split_once('|').ok_or_else(not_understood)?;
            let [depth, name, version, ..] = of_crate.split(' ').collect::<Vec<_>>()[..] else {
                return Err(not_understood());
            };
            let address = address("cargo", name, version.trim_start_matches('v'));
            above.truncate(depth.parse().map_err(|_| not_understood())?);
            if let Some(above) = above.last().and_then(|above| linked.get_mut(above)) {
                above.needs.insert(address.clone());
            }
            // A mark says that what the crate links was said before.
            let licence = licence.trim_end_matches(" (*)").replace('/', " OR ");
            linked.entry(address.clone()).or_default().licence = licence;
            above.push(address);
        }
    }
    Ok(linked)
}

fn of_crates(
    kind: &str,
    crates: &[&str],
    linked: &BTreeMap<String, Linked>,
    hashes: &BTreeMap<String, String>,
) -> TaskResult<Value> {
    let own = component(&address(kind, "rammeaftale", VERSION), LICENCE);
    let mut parts = Vec::new();
    let mut needs = vec![json!({
        "ref": own["bom-ref"],
        "dependsOn": crates.iter().map(|name| address("cargo", name, VERSION)).collect::<Vec<_>>(),
    })];
    for (address, of_crate) in linked {
        let dependence = json!({ "ref": address, "dependsOn": of_crate.needs });
        if own["bom-ref"] == address.as_str() {
            needs[0] = dependence;
            continue;
        }
        let mut part = component(address, &of_crate.licence);
        if let Some(hash) = hashes.get(address) {
            part["hashes"] = json!([{ "alg": "SHA-256", "content": hash }]);
        }
        parts.push(part);
        needs.push(dependence);
    }
    document(&own, &parts, &needs)
}

/// The calculator is made of the npm package, which has a document of its own, and the design system.
fn of_calculator() -> TaskResult<Value> {
    let manifest = read(&calculator::design_system()?.join("../package.json"))?;
    let design: Value = serde_json::from_str(&manifest).map_err(|error| error.to_string())?;
    let text = |field: &str| design[field].as_str().unwrap_or_default();
    let parts = [
        component(&address("npm", "rammeaftale", VERSION), LICENCE),
        component(&address("npm", text("name"), text("version")), text("license")),
    ];
    let mut own = component(&address("generic", "rammeaftale-calculator", VERSION), LICENCE);
    own["type"] = json!("application");
    let needs = json!({ "ref": own["bom-ref"], "dependsOn": [parts[0]["bom-ref"], parts[1]["bom-ref"]] });
    document(&own, &parts, &[needs])
}

/// The address of a package, which names it everywhere in a document.
fn address(kind: &str, name: &str, version: &str) -> String {
    format!("pkg:{kind}/{name}@{version}")
}

fn component(address: &str, licence: &str) -> Value {
    let (_, named) = address.rsplit_once('/').unwrap_or_default();
    let (name, version) = named.split_once('@').unwrap_or_default();
    json!({
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": version,
        "licenses": [{ "expression": licence }],
        "purl": address,
    })
}

fn document(own: &Value, parts: &[Value], needs: &[Value]) -> TaskResult<Value> {
    let time = output_of(program("git").args(["log", "-1", "--format=%cI"]))?;
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "timestamp": time.trim(), "component": own },
        "components": parts,
        "dependencies": needs,
    }))
}

/// The checksums of the crates out of a registry.
fn hashes() -> TaskResult<BTreeMap<String, String>> {
    let lock: Table = read(&in_repository("Cargo.lock"))?.parse().map_err(|error| format!("Cargo.lock: {error}"))?;
    let packages = lock.get("package").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    let hash = |package: &toml::Value| {
        let text = |field| package.get(field).and_then(toml::Value::as_str);
        Some((address("cargo", text("name")?, text("version")?), text("checksum")?.to_owned()))
    };
    Ok(packages.iter().filter_map(hash).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_has_what_a_package_links_with_its_own_features() {
        let crates = ["rammeaftale-agreement"];
        let linked = linked(&crates, &["--target", "x86_64-unknown-linux-gnu"]).unwrap();
        let document = of_crates("npm", &crates, &linked, &hashes().unwrap()).unwrap();
        let names: Vec<_> = document["components"].as_array().unwrap().iter().map(|part| &part["name"]).collect();
        for part in ["rammeaftale-agreement", "rammeaftale", "toml", "rust_decimal"] {
            assert!(names.contains(&&json!(part)), "{part} is not in {names:?}");
        }
        for other in ["arrow-array", "rust_xlsxwriter", "serde_derive", "proptest"] {
            assert!(!names.contains(&&json!(other)), "{other} is in {names:?}");
        }
        let own = &document["dependencies"][0];
        assert_eq!(own["ref"], address("npm", "rammeaftale", VERSION));
        assert_eq!(own["dependsOn"], json!([address("cargo", "rammeaftale-agreement", VERSION)]));
        let foreign = |part: &&Value| !part["name"].as_str().unwrap().starts_with("rammeaftale");
        let mut foreign = document["components"].as_array().unwrap().iter().filter(foreign);
        assert!(foreign.all(|part| part["hashes"][0]["content"].as_str().is_some_and(|hash| hash.len() == 64)));
    }
}
