//! Examples: the first case of each rule, which `cargo xtask generate` copies from `tests/cases`.

use crate::case::read_case;
use crate::explain::Words;
use crate::settlement::Settlement;
use crate::value::{Shape, ToValue as _, Value, from_json};

/// An object of the cases, by rule.
const CASES: &str = include_str!("examples.json");

/// The input of a rule's first case.
pub(super) struct Example {
    pub(super) input: Value<'static>,
    /// Whether an agreement fills what it leaves out.
    pub(super) is_under_agreement: bool,
}

pub(super) fn of(rule: &str) -> Option<Example> {
    let case = case(rule)?;
    let is_under_agreement = ["agreement", "terms"].iter().any(|key| case.get(key).is_some());
    // With the fields in their order.
    let case = settled(rule)?.provenance().case;
    Some(Example { input: from_json(&case, &Shape::Any).ok()?.get("input")?.into_owned(), is_under_agreement })
}

/// The result of a rule's first case.
pub(super) fn result(rule: &str) -> Option<Value<'static>> {
    Some(settled(rule)?.to_value().into_owned())
}

/// The title of the statement of a rule's first case.
pub(super) fn title(rule: &str) -> Option<Words> {
    Some(settled(rule)?.statement().title)
}

fn settled(rule: &str) -> Option<Settlement> {
    read_case(&case(rule)?.to_json()).and_then(|case| case.settle()).ok()
}

fn case(rule: &str) -> Option<Value<'static>> {
    from_json(CASES, &Shape::Any).ok()?.get(rule).map(Value::into_owned)
}
