//! A file of the core uses only what lies below it, and no files use each other.

use conformance::circles::{Circle, circles};
use conformance::layers::violations;
use conformance::tests_folder;

#[test]
fn the_core_keeps_its_layers() {
    let found = violations(&tests_folder().join("../core/src")).unwrap();
    assert!(found.is_empty(), "the layers of the core are broken:\n{}", found.join("\n"));
}

#[test]
fn no_files_of_the_core_use_each_other() {
    let found = circles(&tests_folder().join("../core/src")).unwrap();
    let found: Vec<_> = found.iter().map(Circle::to_string).collect();
    assert!(found.is_empty(), "circles of files in the core:\n{}", found.join("\n"));
}
