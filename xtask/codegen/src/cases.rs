//! The cases that examples are made of.

use std::fs;
use std::path::Path;

use rammeaftale::RULES;
use serde_json::{Map, Value};

/// The parts of a case that a form shows: its name, its source, and the input.
const SHOWN: [&str; 8] = ["name", "source", "grade", "rule", "agreement", "on", "terms", "input"];

/// The examples of `core/src/schema/examples.json`: the first case of every rule, a line for each.
///
/// # Errors
/// If a rule has no case to show.
pub fn examples(root: &Path) -> Result<String, String> {
    let lines = RULES.iter().map(|rule| Ok(format!("{:?}: {}", rule.name, example(root, rule.name)?)));
    Ok(format!("{{\n{}\n}}\n", lines.collect::<Result<Vec<_>, String>>()?.join(",\n")))
}

/// The first case of a rule that has a result and is written for machines, without its result.
///
/// # Errors
/// If the file cannot be read, or has no such case.
pub fn example(root: &Path, rule: &str) -> Result<Value, String> {
    let path = format!("tests/cases/{rule}.json");
    let text = fs::read_to_string(root.join(&path)).map_err(|error| format!("{path} cannot be read: {error}"))?;
    let document: Value = serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let cases = document.get("cases").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let case = cases.iter().find(|case| case.get("output").is_some() && case.get("dialect").is_none());
    let case = case.ok_or_else(|| format!("{rule} has no case to show."))?;
    let shown = SHOWN.iter().filter_map(|key| Some(((*key).to_owned(), case.get(key)?.clone())));
    Ok(Value::Object(shown.collect::<Map<_, _>>()))
}
