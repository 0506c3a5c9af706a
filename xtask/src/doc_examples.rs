//! What the documentation of the Python functions shows of every rule: from its cases, so that nothing in it is made up.
//!
//! The first case of a rule's file is its example. Every case and bad input of the rule says which errors it has.

use std::collections::{BTreeMap, BTreeSet};

use rammeaftale::value::{Field, Schema, Shape};
use rammeaftale::{Language, RULES, Rule, read_case};
use serde_json::{Map, Value, json};

use crate::stubs::docs::is_list_of_objects;
use crate::tools::{Done, in_repository, read};

/// How long a line of an example may be, with its prompt.
const WIDTH: usize = 96;
/// How many figures and how many items an example shows.
const FIGURES: usize = 3;
const ITEMS: usize = 6;
/// What the tables of an example have in common.
const KEY: &str = "account";
/// The codes of what is no value of a field at all, which every rule has.
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
/// What the status of a line is that stands on no text.
const WITHOUT_SOURCE: [&str; 2] = ["given", "computed"];

/// The text of `py/src/examples.json`.
pub fn written() -> Done<String> {
    let bad_inputs = list(&document("tests/bad_inputs.json")?, "inputs");
    let mut all = Map::new();
    for rule in RULES {
        let cases = list(&document(&format!("tests/cases/{}.json", rule.name))?, "cases");
        all.insert(rule.name.into(), shown(rule, &cases, &bad_inputs)?);
    }
    let text = serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?;
    Ok(format!("{text}\n"))
}

fn document(path: &str) -> Done<Value> {
    serde_json::from_str(&read(&in_repository(path))?).map_err(|error| format!("{path}: {error}"))
}

fn list(document: &Value, key: &str) -> Vec<Value> {
    document.get(key).and_then(Value::as_array).cloned().unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn shown(rule: &Rule, cases: &[Value], bad_inputs: &[Value]) -> Done<Value> {
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

/// The texts that the lines of the case's statement stand on, with how certain each is.
fn sources(case: &Value) -> Done<Vec<String>> {
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
fn function(rule: &Rule, case: &Value) -> Vec<String> {
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
fn table(rule: &Rule, case: &Value) -> Vec<String> {
    let input = case.get("input").unwrap_or(&Value::Null);
    let mut columns = Vec::new();
    let mut items = Vec::new();
    for field in rule.input.fields {
        match (input.get(field.name), field.shape) {
            (Some(rows), shape) if is_list_of_objects(shape) => items.push((field.name, Python::of(rows, shape))),
            (Some(value @ (Value::String(_) | Value::Number(_))), shape) if is_figure(shape) => {
                columns.push((field.name.to_owned(), Python::List(vec![Python::of(value, shape)])));
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
        columns.insert(0, (KEY.into(), Python::List(vec![Python::text("A")])));
    }
    if !columns.is_empty() {
        said.push("rows".to_owned());
        lines.extend(prompted(&Python::Dict(columns).lines(0, "rows = pa.table(", ")")));
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
fn rows_of_items(items: &Python) -> Python {
    let Python::List(items) = items else { return items.clone() };
    let rows: Vec<_> =
        items.iter().filter_map(|item| if let Python::Dict(fields) = item { Some(fields) } else { None }).collect();
    let mut whole: Vec<_> = rows.first().map(|first| (*first).clone()).unwrap_or_default();
    for (name, _) in rows.iter().copied().flatten() {
        if !whole.iter().any(|(known, _)| known == name) {
            whole.push((name.clone(), Python::Word("None".into())));
        }
    }
    let key = || (KEY.to_owned(), Python::text("A"));
    let rows = [whole].into_iter().chain(rows.into_iter().skip(1).cloned());
    Python::List(rows.map(|fields| Python::Dict([key()].into_iter().chain(fields).collect())).collect())
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
        return [call, format!("[{}]", taken(shape, output.get(name)))];
    }
    for field in rule.result.fields {
        let Shape::List(Shape::Record(schema)) = field.shape else { continue };
        let Some((name, shape)) = plain(schema) else { continue };
        let items = output.get(field.name).and_then(Value::as_array).into_iter().flatten();
        let items: Vec<_> = items.take(ITEMS).map(|item| taken(shape, item.get(name))).collect();
        let call = format!(">>> pa.table(figures.explode({:?}))[{name:?}].to_pylist()[:{ITEMS}]", field.name);
        return [call, format!("[{}]", items.join(", "))];
    }
    [String::new(), String::new()]
}

/// A value as a list of a column shows it.
fn taken(shape: &Shape, value: Option<&Value>) -> String {
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

/// Whether a column says it best: not what is the same for every row, as a unit mostly is.
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
        Shape::Number(_) | Shape::Count(_) | Shape::Text(_) | Shape::Choice { .. } | Shape::Truth => true,
        _ => false,
    }
}

/// What Python prints for a figure.
fn printed(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "None".into(),
        Some(Value::Bool(true)) => "True".into(),
        Some(Value::Bool(false)) => "False".into(),
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
    }
}

/// Python as it is written: a word, or what holds others.
#[derive(Clone)]
enum Python {
    Word(String),
    List(Vec<Python>),
    /// With its keys in order.
    Dict(Vec<(String, Python)>),
}

impl Python {
    /// A value, with the fields of objects in the order of their shapes.
    fn of(value: &Value, shape: &Shape) -> Self {
        match (value, shape) {
            (_, Shape::Optional(inner)) => Self::of(value, inner),
            (Value::Array(items), Shape::List(inner)) => {
                Self::List(items.iter().map(|item| Self::of(item, inner)).collect())
            }
            (Value::Object(fields), Shape::Record(schema) | Shape::NumberOrRecord(_, schema)) => {
                let there =
                    |field: &Field| Some((field.name.to_owned(), Self::of(fields.get(field.name)?, field.shape)));
                Self::Dict(schema.fields.iter().filter_map(there).collect())
            }
            (Value::String(text), _) => Self::text(text),
            (value, _) => Self::Word(printed(Some(value))),
        }
    }

    fn text(text: &str) -> Self {
        Self::Word(Value::from(text).to_string())
    }

    fn short(&self) -> String {
        match self {
            Self::Word(word) => word.clone(),
            Self::List(items) => format!("[{}]", items.iter().map(Self::short).collect::<Vec<_>>().join(", ")),
            Self::Dict(fields) => {
                let fields = fields.iter().map(|(name, value)| format!("{name:?}: {}", value.short()));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// Its lines between what stands before and after it; one where there is room.
    fn lines(&self, indent: usize, before: &str, after: &str) -> Vec<String> {
        let line = format!("{before}{}{after}", self.short());
        let inside = " ".repeat(indent + 4);
        let (open, close, items): (_, _, Vec<(String, &Self)>) = match self {
            Self::List(items) if !fits(&line) => ('[', ']', items.iter().map(|item| (inside.clone(), item)).collect()),
            Self::Dict(fields) if !fits(&line) => {
                ('{', '}', fields.iter().map(|(name, value)| (format!("{inside}{name:?}: "), value)).collect())
            }
            _ => return vec![line],
        };
        let mut lines = vec![format!("{before}{open}")];
        lines.extend(items.into_iter().flat_map(|(before, item)| item.lines(indent + 4, &before, ",")));
        lines.push(format!("{}{close}{after}", " ".repeat(indent)));
        lines
    }
}

/// The fields of a case's input, and what it says beside them.
fn arguments(rule: &Rule, case: &Value, wanted: impl Fn(&str) -> bool) -> Vec<(String, Python)> {
    let input = case.get("input").unwrap_or(&Value::Null);
    let fields = rule.input.fields.iter().filter(|field| wanted(field.name));
    let fields =
        fields.filter_map(|field| Some((field.name.to_owned(), Python::of(input.get(field.name)?, field.shape))));
    let options = ["agreement", "on"].into_iter();
    let options = options.filter_map(|name| Some((name.to_owned(), Python::text(case.get(name)?.as_str()?))));
    fields.chain(options).collect()
}

/// A call with words and with arguments by name, on one line where there is room.
fn call(function: &str, words: &[String], arguments: &[(String, Python)]) -> Vec<String> {
    let short = arguments.iter().map(|(name, value)| format!("{name}={}", value.short()));
    let line = format!("{function}({})", words.iter().cloned().chain(short).collect::<Vec<_>>().join(", "));
    if fits(&line) {
        return vec![line];
    }
    let mut lines = vec![format!("{function}(")];
    if !words.is_empty() {
        lines.push(format!("    {},", words.join(", ")));
    }
    for (name, value) in arguments {
        lines.extend(value.lines(4, &format!("    {name}="), ","));
    }
    lines.push(")".into());
    lines
}

fn fits(line: &str) -> bool {
    line.chars().count() + 4 <= WIDTH
}

/// Lines as they are typed.
fn prompted(lines: &[String]) -> Vec<String> {
    let prompt = |number| if number == 0 { ">>> " } else { "... " };
    lines.iter().enumerate().map(|(number, line)| format!("{}{line}", prompt(number))).collect()
}
