//! Every statement of every case, evaluated again: its formulas give its values back, its checks hold, and every figure of
//! the result has a line.

mod settlements;

use std::collections::BTreeSet;

use rammeaftale::value::Shape;
use rammeaftale::{Language, RULES};
use serde_json::Value;
use settlements::settlements;

#[test]
fn formulas_give_every_value_back() {
    for (name, settlement) in settlements() {
        let statement = settlement.statement();
        let wrong: Vec<_> = statement
            .wrong_lines()
            .iter()
            .map(|wrong| format!("{} = {}", wrong.line.id, wrong.line.value.text))
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:?}\n{}", statement.to_text(Language::English));
    }
}

#[test]
fn checks_hold() {
    for (name, settlement) in settlements() {
        let view = settlement.statement().view(Language::English);
        for check in &view.checks {
            assert!(check.holds, "{name}: {}: {}", check.label, check.figures);
        }
    }
}

#[test]
fn a_figure_by_its_place_is_the_one_of_the_whole() {
    for (name, settlement) in settlements() {
        let rule = RULES.iter().find(|rule| rule.name == settlement.rule()).expect("a rule");
        let result: Value = serde_json::from_str(&settlement.to_json()).expect("a result is JSON");
        let fields = rule.result.fields;
        assert_eq!(result.as_object().map(serde_json::Map::len), Some(fields.len()), "{name}");
        for (place, field) in fields.iter().enumerate() {
            let figure = settlement.figure(place).unwrap_or_else(|| panic!("{name}: no {}", field.name));
            let value = serde_json::to_value(&figure).expect("a figure is JSON");
            assert_eq!(value, result[field.name], "{name}: {}", field.name);
            let is_decimal = matches!(figure, rammeaftale::value::Value::Decimal(_));
            let shape = if let Shape::Optional(shape) = field.shape { shape } else { field.shape };
            assert_eq!(is_decimal, value.is_string() && matches!(shape, Shape::Number(_)), "{name}: {}", field.name);
        }
        assert!(settlement.figure(fields.len()).is_none(), "{name}: more figures than fields");
    }
}

#[test]
fn every_figure_of_a_result_has_a_line() {
    for (name, settlement) in settlements() {
        let view = settlement.statement().view(Language::Danish);
        let result: Value = serde_json::from_str(&settlement.to_json()).expect("a result is JSON");
        for (figure, value) in result.as_object().expect("a result is an object") {
            let inside = [format!("{figure}["), format!("{figure}.")];
            let is_of = |id: &str| id == figure || inside.iter().any(|inside| id.starts_with(inside));
            let explained = view.lines.iter().any(|line| is_of(&line.id));
            // Findings are told in the notes; what a ledger hands on is its open amounts, and may be none.
            let told = figure == "findings" || (figure == "closing" && value["open"] == Value::Array(Vec::new()));
            assert!(explained || is_nothing(value) || told, "{name}: no line for {figure}");
        }
    }
}

/// Whether a value has no figure: null, an empty list, or an object of such.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.values().all(is_nothing),
        _ => false,
    }
}

#[test]
fn no_two_lines_have_one_id() {
    let mut twice = BTreeSet::new();
    for (_, settlement) in settlements() {
        let view = settlement.statement().view(Language::English);
        let mut seen = BTreeSet::new();
        twice.extend(
            view.lines.iter().filter(|line| !seen.insert(&line.id)).map(|line| format!("{}: {}", view.rule, line.id)),
        );
    }
    assert!(twice.is_empty(), "{twice:?}");
}
