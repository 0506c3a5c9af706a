//! Places in inputs and results, such as `shares[2].share`.

use crate::numbers::decimals_of;
use crate::value::{Object, Shape, Value};

/// A step of a path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

/// The first step of a path and what is behind it; `None` at the end or where it is no path.
fn split(path: &str) -> Option<(Step<'_>, &str)> {
    if let Some(inside) = path.strip_prefix('[') {
        let (index, rest) = inside.split_once(']')?;
        return Some((Step::Item(index.parse().ok()?), rest.strip_prefix('.').unwrap_or(rest)));
    }
    let end = path.find(['.', '[']).unwrap_or(path.len());
    let (name, rest) = path.split_at_checked(end)?;
    (!name.is_empty()).then(|| (Step::Field(name), rest.strip_prefix('.').unwrap_or(rest)))
}

/// The value at a path.
pub(super) fn at(value: &Value<'_>, path: &str) -> Option<Value<'static>> {
    if path.is_empty() {
        return Some(value.owned());
    }
    let (step, rest) = split(path)?;
    match (step, value) {
        (Step::Field(name), Value::Object(_)) => at(&value.get(name)?, rest),
        (Step::Item(index), Value::List(list)) => at(&list.items().item(index)?, rest),
        _ => None,
    }
}

/// The value with another one at a path.
pub(super) fn with(value: &Value<'_>, path: &str, new: &Value<'static>) -> Value<'static> {
    let Some((step, rest)) = split(path) else { return new.clone() };
    match (step, value) {
        (Step::Field(name), Value::Object(object)) => {
            let mut fields = Vec::new();
            object.for_each(&mut |key, value| {
                let value = if key == name { with(value, rest, new) } else { value.owned() };
                fields.push((key.to_owned().into(), value));
            });
            Value::Object(Object::Built(fields))
        }
        (Step::Item(index), Value::List(list)) => {
            let mut items = Vec::new();
            list.for_each(&mut |position, value| {
                items.push(if position == index { with(value, rest, new) } else { value.owned() });
            });
            Value::list(items)
        }
        _ => value.owned(),
    }
}

/// The decimals of the number at a path of a shape; `None` if there is no number.
pub(super) fn decimals(shape: &Shape, path: &str) -> Option<u32> {
    let shape = if let Shape::Optional(shape) = shape { shape } else { shape };
    let Some((step, rest)) = split(path) else {
        return match shape {
            Shape::Number("Unit") => None,
            Shape::Number(name) | Shape::NumberOrRecord(name, _) => Some(decimals_of(name)),
            Shape::Count(_) => Some(0),
            _ => None,
        };
    };
    match step {
        Step::Field(name) => {
            let field = shape.schema()?.fields.iter().find(|field| field.name == name)?;
            decimals(field.shape, rest)
        }
        Step::Item(_) => decimals(shape.item()?, rest),
    }
}

/// The paths of all numbers of a value, as far as its shape has them.
pub(super) fn numbers(shape: &Shape, value: &Value<'_>) -> Vec<String> {
    let mut found = Vec::new();
    collect("", value, &mut found);
    found.retain(|path| decimals(shape, path).is_some());
    found
}

fn collect(path: &str, value: &Value<'_>, found: &mut Vec<String>) {
    match value {
        Value::Decimal(_) | Value::Integer(_) => found.push(path.to_owned()),
        Value::Object(object) => object.for_each(&mut |name, value| {
            let dot = if path.is_empty() { "" } else { "." };
            collect(&[path, dot, name].concat(), value, found);
        }),
        Value::List(list) => list.for_each(&mut |index, value| collect(&format!("{path}[{index}]"), value, found)),
        _ => {}
    }
}

/// The smallest units of a number with so many decimals; `None` if it is none.
pub(super) fn smallest(value: &Value<'_>, decimals: u32) -> Option<i128> {
    match value {
        Value::Decimal(digits) => digits.rescaled(decimals),
        Value::Integer(integer) => integer.checked_mul(10_i128.checked_pow(decimals)?),
        _ => None,
    }
}

/// A number as it is written; empty if it is none.
pub(super) fn text(value: &Value<'_>) -> String {
    match value {
        Value::Decimal(digits) => digits.to_string(),
        Value::Integer(integer) => integer.to_string(),
        _ => String::new(),
    }
}
