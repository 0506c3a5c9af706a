//! Every public type of the core shows how it is used, in an example that runs.

use conformance::documented::types_without_examples;
use conformance::tests_folder;

#[test]
fn every_public_type_of_the_core_has_a_running_example() {
    let found = types_without_examples(&tests_folder().join("../core/src")).unwrap();
    assert!(found.is_empty(), "add an example to the documentation of:\n{}", found.join("\n"));
}
