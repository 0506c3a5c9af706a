//! The examples, error codes and sources in the docstrings, taken from the cases.
//!
//! The first case of a rule's file that has an output is its example; the errors are those of all its cases and bad inputs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rammeaftale::value::{Field, Schema, Shape};
use rammeaftale::{Language, RULES, Rule, read_case};
use serde_json::{Map, Value, json};

use super::docstrings::is_list_of_objects;
use super::literal::{Literal, call, printed};

/// How many figures and how many items an example shows.
const FIGURES: usize = 3;
const ITEMS: usize = 6;
/// The key column of the tables in an example.
const KEY: &str = "account";
/// Codes of values that no field takes: every rule has them, so they are not listed.
const OF_EVERY_FIELD: [&str; 9] = [
    "binary_number",
    "duplicate_field",
    "not_a_date",
    "not_a_name",
    "not_a_number",
    "too_long",
    "too_many_decimals",
    "unknown_field",
    "wrong_type",
];
/// The statuses of lines without a source.
const WITHOUT_SOURCE: [&str; 3] = ["given", "computed", "chosen"];

/// The text of `py/src/examples.json`, from the cases in `root/tests`.
///
/// # Errors
/// If a case file cannot be read, or a rule has no case with an output.
pub fn json(root: &Path) -> Result<String, String> {
    let bad_inputs = list(&document(root, "tests/bad_inputs.json")?, "inputs");
    let mut all = Map::new();
    for rule in RULES {
        let cases = list(&document(root, &format!("tests/cases/{}.json", rule.name))?, "cases");
        all.insert(rule.name.into(), rule_examples(rule, &cases, &bad_inputs)?);
    }
    let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
    Ok(format!("{text}\n"))
}

fn document(root: &Path, path: &str) -> Result<Value, String> {
    let text = fs::read_to_string(root.join(path)).map_err(|error| format!("{path} cannot be read: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))
}

fn list(document: &Value, key: &str) -> Vec<Value> {
    document.get(key).and_then(Value::as_array).cloned().unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn rule_examples(rule: &Rule, cases: &[Value], bad_inputs: &[Value]) -> Result<Value, String> {
    let is_example = |case: &&Value| case.get("output").is_some() && case.get("dialect").is_none();
    let case = cases.iter().find(is_example).ok_or_else(|| format!("{} has no case to show.", rule.name))?;
    let name = text(case, "name");
    let title = match text(case, "grade") {
        "made" => format!("{name} (made):"),
        _ => format!("{name} ({}):", text(case, "source")),
    };
    Ok(json!({
        "case": [title],
        "errors": errors(rule, cases.iter().chain(bad_inputs)),
        "function": function(rule, case),
        "sources": sources(case)?,
        "table": table(rule, case),
    }))
}

/// The codes that the rule answers with, each with its places; an index in a list is any.
fn errors<'a>(rule: &Rule, cases: impl Iterator<Item = &'a Value>) -> Vec<String> {
    let mut places: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in cases.filter(|case| text(case, "rule") == rule.name) {
        let problems = match case.get("error") {
            Some(Value::Array(problems)) => problems.clone(),
            Some(problem) => vec![problem.clone()],
            None => Vec::new(),
        };
        for problem in &problems {
            let place = any_index(text(problem, "place"));
            if !OF_EVERY_FIELD.contains(&text(problem, "code")) {
                places.entry(text(problem, "code").into()).or_default().insert(format!("`{place}`"));
            }
        }
    }
    let line = |(code, places): (String, BTreeSet<String>)| {
        format!("`{code}` at {}", places.into_iter().collect::<Vec<_>>().join(", "))
    };
    places.into_iter().map(line).collect()
}

fn any_index(place: &str) -> String {
    place
        .split('[')
        .enumerate()
        .map(|(number, part)| match part.split_once(']') {
            Some((_, after)) if number > 0 => format!("[i]{after}"),
            _ => part.to_owned(),
        })
        .collect()
}

/// The sources of the lines of the case's statement, each with its status.
fn sources(case: &Value) -> Result<Vec<String>, String> {
    let problem = |error: rammeaftale::Error| format!("{}: {error}", text(case, "name"));
    let statement = read_case(&case.to_string()).map_err(problem)?.settle().map_err(problem)?.statement();
    let mut sources = Vec::new();
    for line in statement.view(Language::English).lines {
        let source = format!("{} ({}).", line.source, line.status);
        if !WITHOUT_SOURCE.contains(&line.status.as_str()) && !sources.contains(&source) {
            sources.push(source);
        }
    }
    Ok(sources)
}

/// A call of the function, and its first figures.
#[must_use]
pub fn function(rule: &Rule, case: &Value) -> Vec<String> {
    let mut lines = vec![format!(">>> from rammeaftale import {}", rule.name)];
    lines.extend(prompted(&call(&format!("result = {}", rule.name), &[], &arguments(rule, case, |_| true))));
    let output = case.get("output").unwrap_or(&Value::Null);
    let figures = rule.result.fields.iter().filter(|field| is_plain(field.shape));
    for field in figures.take(FIGURES) {
        lines.push(format!(">>> print(result.{})", field.name));
        lines.push(printed(output.get(field.name)));
    }
    let items = rule.result.fields.iter().find_map(|field| {
        let Shape::List(Shape::Record(schema)) = field.shape else { return None };
        let items = output.get(field.name)?.as_array().filter(|items| !items.is_empty())?;
        Some((field.name, schema, items))
    });
    if let Some((name, schema, items)) = items {
        let plain = schema.fields.iter().filter(|field| is_plain(field.shape));
        let plain: Vec<_> = plain.take(FIGURES + 1).map(|field| field.name).collect();
        let all = if items.len() > ITEMS { format!("[:{ITEMS}]") } else { String::new() };
        let figures: Vec<_> = plain.iter().map(|figure| format!("item.{figure}")).collect();
        lines.push(format!(">>> for item in result.{name}{all}:"));
        lines.push(format!("...     print({})", figures.join(", ")));
        for item in items.iter().take(ITEMS) {
            lines.push(plain.iter().map(|figure| printed(item.get(figure))).collect::<Vec<_>>().join(" "));
        }
    }
    lines
}

/// A call of the function of tables: figures and texts in columns, lists of objects in tables of their own, and the rest as
/// keywords.
#[must_use]
pub fn table(rule: &Rule, case: &Value) -> Vec<String> {
    let input = case.get("input").unwrap_or(&Value::Null);
    let mut columns = Vec::new();
    let mut items = Vec::new();
    for field in rule.input.fields {
        match (input.get(field.name), field.shape) {
            (Some(rows), shape) if is_list_of_objects(shape) => items.push((field.name, Literal::of(rows, shape))),
            (Some(value @ (Value::String(_) | Value::Number(_))), shape) if is_figure(shape) => {
                columns.push((field.name.to_owned(), Literal::List(vec![Literal::of(value, shape)])));
            }
            _ => {}
        }
    }
    let in_tables: BTreeSet<_> =
        columns.iter().map(|(name, _)| &**name).chain(items.iter().map(|(name, _)| *name)).collect();
    let others = arguments(rule, case, |name| !in_tables.contains(name));
    let mut said = Vec::new();
    let mut lines = vec![">>> import pyarrow as pa".to_owned(), ">>> from rammeaftale import table".to_owned()];
    if !items.is_empty() {
        columns.insert(0, (KEY.into(), Literal::List(vec![Literal::text("A")])));
    }
    if !columns.is_empty() {
        said.push("rows".to_owned());
        lines.extend(prompted(&Literal::Dict(columns).lines(0, "rows = pa.table(", ")")));
    }
    for (name, rows) in &items {
        lines.extend(prompted(&rows_of_items(rows).lines(0, &format!("{name} = pa.Table.from_pylist("), ")")));
        said.push(format!("{name}={name}"));
    }
    if !items.is_empty() {
        said.push(format!("by={KEY:?}"));
    }
    lines.extend(prompted(&call(&format!("figures = table.{}", rule.name), &said, &others)));
    lines.extend(figure_of_table(rule, case.get("output").unwrap_or(&Value::Null)));
    lines
}

/// The rows of a table of items, each with the key that says what it belongs to. pyarrow takes the columns from the first row,
/// so that one has every field that another has.
fn rows_of_items(items: &Literal) -> Literal {
    let Literal::List(items) = items else { return items.clone() };
    let rows: Vec<_> =
        items.iter().filter_map(|item| if let Literal::Dict(fields) = item { Some(fields) } else { None }).collect();
    let mut whole: Vec<_> = rows.first().map(|first| (*first).clone()).unwrap_or_default();
    for (name, _) in rows.iter().copied().flatten() {
        if !whole.iter().any(|(known, _)| known == name) {
            whole.push((name.clone(), Literal::Word("None".into())));
        }
    }
    let key = || (KEY.to_owned(), Literal::text("A"));
    let rows = [whole].into_iter().chain(rows.into_iter().skip(1).cloned());
    Literal::List(rows.map(|fields| Literal::Dict([key()].into_iter().chain(fields).collect())).collect())
}

/// The first amount of a result, from its column; or the amounts of its first list.
fn figure_of_table(rule: &Rule, output: &Value) -> [String; 2] {
    let plain = |schema: &'static Schema| {
        let amount = |field: &&Field| matches!(field.shape, Shape::Number("Amount"));
        let there = || schema.fields.iter().filter(|field| is_plain(field.shape));
        there().find(amount).or_else(|| there().next()).map(|field| (field.name, field.shape))
    };
    if let Some((name, shape)) = plain(rule.result) {
        let call = format!(">>> pa.table(figures)[{name:?}].to_pylist()");
        return [call, format!("[{}]", column_value(shape, output.get(name)))];
    }
    for field in rule.result.fields {
        let Shape::List(Shape::Record(schema)) = field.shape else { continue };
        let Some((name, shape)) = plain(schema) else { continue };
        let items = output.get(field.name).and_then(Value::as_array).into_iter().flatten();
        let items: Vec<_> = items.take(ITEMS).map(|item| column_value(shape, item.get(name))).collect();
        let call = format!(">>> pa.table(figures.explode({:?}))[{name:?}].to_pylist()[:{ITEMS}]", field.name);
        return [call, format!("[{}]", items.join(", "))];
    }
    [String::new(), String::new()]
}

/// A value as a list of a column shows it.
fn column_value(shape: &Shape, value: Option<&Value>) -> String {
    match (shape, value) {
        (Shape::Number(name), Some(Value::String(figure))) => format!("Decimal('{}')", padded(figure, name)),
        (_, Some(Value::String(text))) => format!("'{text}'"),
        (_, value) => printed(value),
    }
}

/// A figure with all the decimals of its column.
fn padded(figure: &str, name: &str) -> String {
    let decimals = if name.ends_with("PlaceDays") { 8 } else { 2 };
    let (whole, part) = figure.split_once('.').unwrap_or((figure, ""));
    format!("{whole}.{part:0<decimals$}")
}

/// Whether the example gives the field as a column. A unit is mostly the same for every row and is given as a keyword.
fn is_figure(shape: &Shape) -> bool {
    match shape {
        Shape::Optional(inner) => is_figure(inner),
        Shape::Number(name) => *name != "Unit",
        Shape::Count(_) | Shape::Text(_) | Shape::NumberOrRecord(..) => true,
        _ => false,
    }
}

/// Whether a figure is one value.
fn is_plain(shape: &Shape) -> bool {
    match shape {
        Shape::Optional(inner) => is_plain(inner),
        Shape::Number(_) | Shape::Count(_) | Shape::Text(_) | Shape::Choice(_) | Shape::Truth => true,
        _ => false,
    }
}

/// The fields of a case's input, and what it says beside them.
fn arguments(rule: &Rule, case: &Value, wanted: impl Fn(&str) -> bool) -> Vec<(String, Literal)> {
    let input = case.get("input").unwrap_or(&Value::Null);
    let fields = rule.input.fields.iter().filter(|field| wanted(field.name));
    let fields =
        fields.filter_map(|field| Some((field.name.to_owned(), Literal::of(input.get(field.name)?, field.shape))));
    let options = ["agreement", "on", "terms"].into_iter();
    let options = options.filter_map(|name| Some((name.to_owned(), Literal::of(case.get(name)?, &Shape::Any))));
    fields.chain(options).collect()
}

/// Lines as they are typed.
fn prompted(lines: &[String]) -> Vec<String> {
    let prompt = |number| if number == 0 { ">>> " } else { "... " };
    lines.iter().enumerate().map(|(number, line)| format!("{}{line}", prompt(number))).collect()
}
