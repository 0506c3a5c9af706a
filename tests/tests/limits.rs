//! The page of limits: every one in the code stands on it, and every list of a rule is refused one above its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use conformance::tests_folder;
use rammeaftale::value::{Schema, Shape, Value};
use rammeaftale::{Code, Dialect, Options, RULES, Rule, settle_json};
use serde_json::{Value as Json, json};

/// The limits by file and name: of a constant, or of the type whose list it is.
type Limits = BTreeMap<(String, String), u64>;

fn on_the_page() -> Limits {
    let page = fs::read_to_string(tests_folder().join("../core/docs/limits.md")).unwrap();
    let mut limits = Limits::new();
    for row in page.lines().filter(|line| line.contains("| `")) {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [_, limit, place, reason] = cells.as_slice() else { panic!("{row}") };
        assert!(!reason.is_empty(), "{row}");
        let (file, name) = place.trim_start_matches('`').split_once("` ").unwrap();
        let before = limits.insert((file.to_owned(), name.to_owned()), limit.replace(',', "").parse().unwrap());
        assert_eq!(before, None, "{row}");
    }
    limits
}

fn in_the_code() -> Limits {
    let source = tests_folder().join("../core/src");
    let mut limits = Limits::new();
    collect(&source, &source, &mut limits);
    limits
}

fn collect(folder: &Path, root: &Path, limits: &mut Limits) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, root, limits);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let file = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        let mut item = None;
        for line in text.split("#[cfg(test)]\nmod tests {").next().unwrap().lines() {
            if let Some(of) = line.strip_prefix("impl Item for ") {
                item = of.split(' ').next().map(str::to_owned);
            } else if line == "}" {
                item = None;
            }
            let Some((_, constant)) = line.split_once("const ") else { continue };
            let is_limit = constant.starts_with("MOST") || constant.starts_with("LONGEST");
            let Some((declared, value)) = constant.split_once(" = ").filter(|_| is_limit) else { continue };
            let name = declared.split(':').next().unwrap().to_owned();
            limits.insert((file.clone(), item.clone().unwrap_or(name)), number(value));
        }
    }
}

/// The value of a constant: a number, or one moved by bits; what holds outside of tests.
fn number(expression: &str) -> u64 {
    let expression = expression.trim_end_matches(';').replace('_', "");
    let plain =
        expression.rsplit_once('{').map_or(expression.as_str(), |(_, other)| other.trim_matches(['{', '}', ' ']));
    match plain.split_once(" << ") {
        Some((number, bits)) => number.parse::<u64>().unwrap() << bits.parse::<u32>().unwrap(),
        None => plain.parse().unwrap(),
    }
}

#[test]
fn the_page_has_every_limit_of_the_code() {
    let (page, code) = (on_the_page(), in_the_code());
    assert!(code.len() > 90, "{}", code.len());
    for (place, limit) in &code {
        assert_eq!(page.get(place), Some(limit), "{place:?}");
    }
    let more: Vec<_> = page.keys().filter(|place| !code.contains_key(*place)).collect();
    assert!(more.is_empty(), "no longer in the code: {more:?}");
}

/// The objects that a list has.
fn items(shape: &'static Shape) -> Option<&'static Schema> {
    match shape {
        Shape::Optional(inner) => items(inner),
        Shape::List(Shape::Record(schema)) => Some(schema),
        _ => None,
    }
}

fn is_too_long(rule: &Rule, field: &'static str, length: u64) -> bool {
    let list = Value::list(std::iter::repeat_n(Value::Null, usize::try_from(length).unwrap()));
    let error = rule.check(&Value::object([(field, list)]), Dialect::Machine).unwrap_err();
    error.problems().iter().any(|problem| problem.code() == Code::TooMany && problem.place() == field)
}

#[test]
fn a_list_may_be_as_long_as_its_limit_and_no_longer() {
    let mut of_types = BTreeMap::new();
    for ((file, name), limit) in on_the_page().into_iter().filter(|((file, _), _)| file.starts_with("rules/")) {
        assert_eq!(of_types.insert(name.clone(), limit), None, "{file} {name}");
    }
    let mut tried = 0;
    for rule in RULES {
        for field in rule.input.fields {
            let Some(schema) = items(field.shape) else { continue };
            let limit = of_types[schema.name];
            assert!(!is_too_long(rule, field.name, limit), "{}.{}", rule.name, field.name);
            assert!(is_too_long(rule, field.name, limit + 1), "{}.{}", rule.name, field.name);
            tried += 1;
        }
    }
    assert!(tried > 30, "{tried}");
}

/// The places of lists that are too long together. Their items repeat, which is another problem.
fn too_long_together(rule: &str, input: &Json) -> Vec<String> {
    let error = settle_json(rule, &input.to_string(), &Options::NONE).unwrap_err();
    let too_long = error.problems().iter().filter(|problem| problem.code() == Code::TooMany);
    too_long.map(|problem| problem.place().to_owned()).collect()
}

#[test]
fn shares_of_a_guarantee_are_counted_before_they_are_made() {
    let shares = |guarantors, years| {
        let input = json!({
            "first_day": "2024-01-01", "last_day": "2026-12-31", "guaranteed_percent": "100", "unit": "1",
            "method": "each_rounded",
            "guarantors": vec![json!({"id": "Odense", "weight": "1"}); guarantors],
            "years": vec![json!({"year": 2025, "deficit": "1"}); years],
        });
        too_long_together("deficit_guarantee", &input)
    };
    assert_eq!(shares(1_000, 100), [""; 0]);
    assert_eq!(shares(1_001, 100), ["years"]);
}

#[test]
fn payments_of_scenarios_are_counted_before_they_are_made() {
    let payments = |users: u32, years| {
        let users: Vec<_> = (0..users).map(|user| json!({"id": user.to_string(), "days": 1})).collect();
        let year = json!({
            "year": 2023, "basis": "7300000", "places": "10", "days": 365, "occupancy": "100", "cost": "7300000",
            "users": users,
        });
        let input = json!({
            "band_percent": "5", "base_kind": "basis", "years_later": 2, "unit": "1", "share_unit": "0.01",
            "method": "largest_remainder", "operator": "Vejle", "years": vec![year; years],
            "population": [{"id": "Odense", "inhabitants": 1}],
            "scenarios": vec![json!({"name": "rule", "financing": "rule"}); 20],
        });
        too_long_together("scenarios", &input)
    };
    assert_eq!(payments(100, 50), [""; 0]);
    assert_eq!(payments(101, 50), ["scenarios"]);
}
