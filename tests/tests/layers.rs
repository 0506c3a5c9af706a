//! A file of the core uses only what lies below it, and no files use each other.

use conformance::circles::{Circle, circles};
use conformance::layers::violations;
use conformance::tests_folder;

#[test]
fn the_core_keeps_its_layers() {
    let found = violations(&tests_folder().join("../core/src")).unwrap();
    assert!(found.is_empty(), "the layers of the core are broken:\n{}", found.join("\n"));
}

/// Folders whose files still use each other.
const NOT_YET_CUT: [&str; 3] = ["error", "read", "tables/kernels"];

#[test]
fn no_files_of_the_core_use_each_other() {
    let (known, new): (Vec<_>, Vec<_>) = circles(&tests_folder().join("../core/src"))
        .unwrap()
        .into_iter()
        .partition(|circle| NOT_YET_CUT.iter().any(|folder| circle.is_in(folder)));
    let new: Vec<_> = new.iter().map(Circle::to_string).collect();
    assert!(new.is_empty(), "circles of files in the core:\n{}", new.join("\n"));
    for folder in NOT_YET_CUT {
        assert!(
            known.iter().any(|circle| circle.is_in(folder)),
            "{folder} has no circle any more: take it from the list"
        );
    }
}
