//! The allowed dependencies of each crate of the workspace. A new dependency is a decision: it is added here too.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use conformance::tests_folder;

/// The folder of each crate, and the names of all its dependencies: those of builds and tests too.
const ALLOWED: [(&str, &[&str]); 13] = [
    (
        "core",
        &[
            "arrow-array",
            "arrow-buffer",
            "arrow-cast",
            "arrow-ord",
            "arrow-schema",
            "arrow-select",
            "jiff",
            "pastey",
            "proptest",
            "quick-xml",
            "rust_decimal",
            "rust_xlsxwriter",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "toml",
            "unicode-normalization",
            "zip",
        ],
    ),
    (
        "py",
        &[
            "arrow-array",
            "arrow-ipc",
            "arrow-schema",
            "pyo3",
            "pyo3-arrow",
            "rammeaftale",
            "rammeaftale-codegen",
            "serde",
            "serde_json",
        ],
    ),
    ("wasm", &["rammeaftale", "wasm-bindgen"]),
    ("wasm/agreement", &["rammeaftale", "wasm-bindgen"]),
    ("wasm/sheet", &["rammeaftale", "wasm-bindgen"]),
    ("wasm/workbook", &["rammeaftale", "wasm-bindgen"]),
    ("tests", &["proptest", "rammeaftale", "rust_decimal", "serde", "serde_json", "zip"]),
    ("tests/differential", &["arrow-array", "arrow-buffer", "arrow-schema", "arrow-select", "fastrand", "rammeaftale"]),
    (
        "tests/fuzz",
        &["arrow-array", "arrow-buffer", "arrow-schema", "libfuzzer-sys", "rammeaftale", "serde_json", "zip"],
    ),
    ("examples", &["rammeaftale", "serde_json"]),
    ("examples/service", &["axum", "rammeaftale", "serde", "serde_json", "tokio", "ureq"]),
    (
        "xtask",
        &[
            "base64",
            "conformance",
            "flate2",
            "object",
            "public-api",
            "rammeaftale",
            "rammeaftale-codegen",
            "serde_json",
            "sha2",
            "toml",
            "wasm-bindgen-cli-support",
            "zip",
        ],
    ),
    ("xtask/codegen", &["rammeaftale", "serde_json"]),
];

fn read(path: &str) -> String {
    let path: PathBuf = tests_folder().join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names of the dependencies in a manifest.
fn named(manifest: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut is_list = false;
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            is_list = section.ends_with("dependencies");
            names.extend(section.split_once("dependencies.").map(|(_, name)| name.to_owned()));
        } else if is_list && line.contains('=') && !line.starts_with('#') {
            names.extend(line.split(['.', ' ', '=']).next().map(str::to_owned));
        }
    }
    names
}

/// The value of a line `key = "…"`.
fn value<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    text.lines().find_map(|line| line.strip_prefix(key)?.trim_start_matches([' ', '=', '"']).split('"').next())
}

#[test]
fn every_crate_depends_on_what_is_listed_and_no_more() {
    for (folder, allowed) in ALLOWED {
        let allowed: BTreeSet<_> = allowed.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(named(&read(&format!("{folder}/Cargo.toml"))), allowed, "{folder}/Cargo.toml");
    }
}

#[test]
fn every_crate_of_the_workspace_is_listed() {
    let workspace = read("Cargo.toml");
    let members = workspace.lines().find(|line| line.starts_with("members")).expect("the workspace has members");
    let members: BTreeSet<_> = members.split('"').skip(1).step_by(2).collect();
    assert_eq!(members, ALLOWED.iter().map(|(folder, _)| *folder).collect());
}

#[test]
fn dependencies_are_found_in_every_form() {
    let manifest = "[package]\nname = \"x\"\n[dependencies]\na.workspace = true\nb = { version = \"1\" }\n# c = 1\n\
        [target.'cfg(unix)'.dependencies]\nd = \"1\"\n[dev-dependencies.e]\nversion = \"1\"\n[features]\nf = []\n";
    assert_eq!(named(manifest), ["a", "b", "d", "e"].map(str::to_owned).into());
}

#[test]
fn the_python_package_needs_no_other() {
    let project = read("py/pyproject.toml");
    assert!(value(&project, "dependencies").is_none(), "py/pyproject.toml has dependencies");
}

/// The oldest Rust that is promised is the one that everything is tested with.
#[test]
fn the_oldest_rust_is_that_of_the_toolchain() {
    let (workspace, toolchain) = (read("Cargo.toml"), read("rust-toolchain.toml"));
    let oldest = value(&workspace, "rust-version").expect("the workspace has a rust-version");
    assert_eq!(value(&toolchain, "channel"), Some(&*format!("{oldest}.0")));
    assert!(read("core/README.md").contains(&format!("Rust {oldest} or newer")), "core/README.md");
}
