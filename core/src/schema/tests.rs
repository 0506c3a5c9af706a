use super::*;
use crate::value::{Limits, Schema, Shape};

/// Every field of an object and of the objects in it.
fn each_field(schema: &'static Schema, test: &mut dyn FnMut(&'static Schema, &'static crate::value::Field)) {
    for field in schema.fields {
        test(schema, field);
        let item = field.shape.item().unwrap_or(field.shape);
        if let Some(inner) = item.schema() {
            each_field(inner, test);
        }
    }
}

fn is_bare(shape: &Shape) -> bool {
    match shape {
        Shape::Optional(inner) => is_bare(inner),
        Shape::Truth | Shape::Choice(_) | Shape::Record(_) | Shape::Any => true,
        _ => false,
    }
}

#[test]
fn every_figure_text_and_list_of_an_input_has_limits() {
    let mut fields = 0;
    for rule in RULES {
        each_field(rule.input, &mut |schema, field| {
            let has_none = matches!(field.limits, Limits::None | Limits::List { most: None, .. });
            assert_eq!(has_none, is_bare(field.shape), "{}.{}", schema.name, field.name);
            fields += 1;
        });
        each_field(rule.result, &mut |schema, field| {
            assert_eq!(*field.limits == Limits::None, is_bare(field.shape), "{}.{}", schema.name, field.name);
        });
    }
    assert!(fields > 200, "only {fields}");
}

#[test]
fn a_type_is_the_same_in_the_schema_of_every_rule() {
    let all = definitions("#/$defs/");
    for rule in RULES {
        let schema = schema(rule.name).unwrap();
        let Some(Value::Object(types)) = schema.get("$defs") else { panic!("no types") };
        types.for_each(&mut |name, node| {
            if !["input", "input_under_agreement", "result"].contains(&name) {
                let same = all.get(name).map(|same| same.to_json());
                assert_eq!(same, Some(node.to_json()), "{}: {name}", rule.name);
            }
        });
    }
}

#[test]
fn every_rule_has_a_title_an_example_and_labels() {
    let mut missing = Vec::new();
    for rule in RULES {
        let schema = schema(rule.name).unwrap();
        assert!(schema.get("title").is_some(), "{}", rule.name);
        let types = schema.get("$defs").unwrap();
        for part in ["input_under_agreement", "result"] {
            assert!(types.get(part).is_some_and(|part| part.get("examples").is_some()), "{}: {part}", rule.name);
        }
        for schema in [rule.input, rule.result] {
            each_field(schema, &mut |schema, field| {
                if labels::label(schema, field.name).is_none() {
                    missing.push(format!("{}.{}", schema.name, field.name));
                }
            });
        }
    }
    missing.sort();
    missing.dedup();
    assert_eq!(missing, [""; 0], "{} lack a label in core/src/schema/labels.rs", missing.len());
}

/// The keys that an object in a value has twice.
fn keys_twice(value: &Value<'_>, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let mut keys = Vec::new();
            fields.for_each(&mut |name, inner| {
                if keys.contains(&name.to_owned()) {
                    found.push(name.to_owned());
                }
                keys.push(name.to_owned());
                keys_twice(inner, found);
            });
        }
        Value::List(items) => items.for_each(&mut |_, item| keys_twice(item, found)),
        _ => {}
    }
}

#[test]
fn no_object_has_a_key_twice() {
    let mut found = Vec::new();
    keys_twice(&definitions("#/"), &mut found);
    for rule in RULES {
        keys_twice(&schema(rule.name).unwrap(), &mut found);
    }
    assert_eq!(found, [""; 0]);
}
