//! The settled cases, for tests of statements.

use std::fs;

use conformance::cases_folder;
use conformance::files::json_files;
use rammeaftale::{Settlement, read_case};
use serde_json::Value;

/// Every case that has a result, with its name.
pub fn settlements() -> Vec<(String, Settlement)> {
    let mut settlements = Vec::new();
    for path in json_files(&cases_folder()).expect("the cases can be found") {
        let text = fs::read_to_string(&path).expect("a case file can be read");
        let file: Value = serde_json::from_str(&text).expect("a case file is JSON");
        for case in file["cases"].as_array().expect("a list of cases") {
            let settled = read_case(&case.to_string()).and_then(|case| case.settle());
            settlements.extend(settled.ok().map(|settled| (format!("{}: {}", path.display(), case["name"]), settled)));
        }
    }
    assert!(settlements.len() > 200, "only {} cases have a result", settlements.len());
    settlements
}
