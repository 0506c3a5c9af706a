//! The case that a page shows.

use rammeaftale::{RULES, Settlement, read_case};
use rammeaftale_codegen::cases::example;
use serde_json::Value;

use crate::tools::{TaskResult, in_repository, read, root};

/// The cases of published accounts.
const PUBLISHED: &str = "tests/cases/published";

/// The fields whose names may be written anew.
const NAMED: [&str; 4] = ["name", "scenario", "scope", "source"];

/// A case with its result.
pub struct Shown {
    pub case: Value,
    pub settlement: Settlement,
}

impl Shown {
    /// The case of a rule with this name, from the file of the rule or a published account; with other names in it, such as
    /// Danish ones, where `renamed` has them.
    pub fn named(rule: &str, name: &str, renamed: &Value) -> TaskResult<Self> {
        let mut files = vec![in_repository(&format!("tests/cases/{rule}.json"))];
        conformance::files::collect(&in_repository(PUBLISHED), "json", &mut files)
            .map_err(|error| error.to_string())?;
        for file in files {
            let document: Value = serde_json::from_str(&read(&file)?).map_err(|error| error.to_string())?;
            let cases = document["cases"].as_array().cloned().unwrap_or_default();
            let wanted = |case: &&Value| case["rule"] == rule && case["name"] == name && case.get("output").is_some();
            if let Some(case) = cases.iter().find(wanted) {
                let mut case = case.clone();
                rename(&mut case, renamed);
                return Self::of(case);
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

/// Writes the names in a case anew: those of scenarios and of price series, which the one who settles it chooses.
fn rename(value: &mut Value, renamed: &Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, renamed)),
        Value::Object(fields) => {
            for (key, value) in fields {
                let is_named = NAMED.contains(&key.as_str());
                match value.as_str().and_then(|text| renamed.get(text)).filter(|_| is_named) {
                    Some(name) => *value = name.clone(),
                    None => rename(value, renamed),
                }
            }
        }
        _ => {}
    }
}

/// Whether there is a rule of this name.
pub fn is_rule(name: &str) -> bool {
    RULES.iter().any(|rule| rule.name == name)
}
