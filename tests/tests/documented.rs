//! Every public type of the core shows how it is used, in an example that runs.

use std::fs;

use conformance::documented::types_without_examples;
use conformance::files::collect;
use conformance::tests_folder;

#[test]
fn every_public_type_of_the_core_has_a_running_example() {
    let found = types_without_examples(&tests_folder().join("../core/src")).unwrap();
    assert!(found.is_empty(), "add an example to the documentation of:\n{}", found.join("\n"));
}

/// The folders with code in Rust.
const SOURCES: [&str; 6] = ["core", "py/src", "wasm", "xtask", "tests/src", "examples"];

#[test]
fn a_comment_names_the_thing_first() {
    let mut files = Vec::new();
    for folder in SOURCES {
        collect(&tests_folder().join("..").join(folder), "rs", &mut files).unwrap();
    }
    assert!(files.len() > 300, "{}", files.len());
    let mut found = Vec::new();
    for file in &files {
        for (index, line) in fs::read_to_string(file).unwrap().lines().map(str::trim).enumerate() {
            let comment = line.trim_start_matches(['/', '!']);
            if comment.len() < line.len() && comment.starts_with(" What ") {
                found.push(format!("{}:{}: {line}", file.display(), index + 1));
            }
        }
    }
    assert!(found.is_empty(), "say what it is, not \"What …\":\n{}", found.join("\n"));
}
