//! A file of the core uses only what lies below it.

use conformance::layers::violations;
use conformance::tests_folder;

#[test]
fn the_core_keeps_its_layers() {
    let found = violations(&tests_folder().join("../core/src")).unwrap();
    assert!(found.is_empty(), "the layers of the core are broken:\n{}", found.join("\n"));
}
