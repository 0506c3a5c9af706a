//! The case that a page shows.

use rammeaftale::{RULES, Settlement, read_case};
use rammeaftale_codegen::cases::example;
use serde_json::Value;

use crate::tools::{TaskResult, in_repository, read, root};

/// The cases of published accounts.
const PUBLISHED: &str = "tests/cases/published";

/// A case with its result.
pub struct Shown {
    pub case: Value,
    pub settlement: Settlement,
}

impl Shown {
    /// The case of a rule with this name, from the file of the rule or a published account.
    pub fn named(rule: &str, name: &str) -> TaskResult<Self> {
        let mut files = vec![in_repository(&format!("tests/cases/{rule}.json"))];
        conformance::files::collect(&in_repository(PUBLISHED), "json", &mut files)
            .map_err(|error| error.to_string())?;
        for file in files {
            let document: Value = serde_json::from_str(&read(&file)?).map_err(|error| error.to_string())?;
            let cases = document["cases"].as_array().cloned().unwrap_or_default();
            let wanted = |case: &&Value| case["rule"] == rule && case["name"] == name && case.get("output").is_some();
            if let Some(case) = cases.iter().find(wanted) {
                return Self::of(case.clone());
            }
        }
        let first = example(root(), rule)?;
        Err(format!("{rule} has no case `{name}`; its first is `{}`.", first["name"].as_str().unwrap_or_default()))
    }

    fn of(case: Value) -> TaskResult<Self> {
        let settled = read_case(&case.to_string()).and_then(|case| case.settle());
        Ok(Self { settlement: settled.map_err(|error| error.to_string())?, case })
    }

    /// A text of the case.
    pub fn text(&self, key: &str) -> &str {
        self.case[key].as_str().unwrap_or_default()
    }
}

/// Whether there is a rule of this name.
pub fn is_rule(name: &str) -> bool {
    RULES.iter().any(|rule| rule.name == name)
}
