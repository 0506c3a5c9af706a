//! JSON Schemas (2020-12) of the rules: what an input must be and what a result is, with labels and limits in both languages.
//!
//! `title` and `description` are Danish, `x-en` has both in English. Numbers are text in the machine dialect; their limits are
//! in `pattern`, and as numbers in `x-lowest`, `x-highest` and `x-decimals`. A field that an agreement may fill has `x-agreement`.
//! The library still refuses more than a schema can say: what depends on two fields, names that occur twice, 29 February.

mod examples;
mod labels;
mod node;
mod pattern;
mod types;
mod words;

use crate::case::Case;
use crate::error::{Code, Error};
use crate::explain::Words;
use crate::schema::node::{Node, object};
use crate::schema::types::{Types, Way};
use crate::settlement::{RULES, Rule};
use crate::value::Value;

/// The schema of a rule: an input is validated against the whole. Beside it stand `#/$defs/input_under_agreement`, which
/// may lack what an agreement fills, and `#/$defs/result`.
///
/// # Errors
/// [`Code::UnknownChoice`] at `rule`; [`Code::NotLoaded`] for a rule that is not in this build.
///
/// # Examples
/// ```
/// use rammeaftale::schema::schema;
///
/// let schema = schema("daily_rate")?.to_json();
/// assert!(schema.starts_with(r#"{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Døgntakst""#));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn schema(rule: &str) -> Result<Value<'static>, Error> {
    let rule = Rule::named(rule)?;
    let mut types = Types::new("#/$defs/", "");
    types.rule(rule);
    let mut schema: Node = vec![("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into())];
    schema.extend(words::of_rule(rule));
    schema.push(("$ref".into(), types.reference("input")));
    schema.push(("$defs".into(), types.all()));
    Ok(object(schema))
}

/// The title of a rule, as its statement has it; `None` where the rule has no example.
#[must_use]
pub fn title(rule: &str) -> Option<Words> {
    examples::title(rule)
}

/// The schemas of every rule in one object, for a document such as one of `OpenAPI`: `daily_rate.input`,
/// `daily_rate.input_under_agreement` and `daily_rate.result` of each rule, `case`, `problem`, and the types in them.
/// References begin with `at`.
///
/// # Examples
/// ```
/// use rammeaftale::schema::definitions;
///
/// let schemas = definitions("#/components/schemas/");
/// assert!(schemas.get("daily_rate.input").is_some() && schemas.get("problem").is_some());
/// assert!(schemas.to_json().contains(r##""$ref":"#/components/schemas/Amount""##));
/// ```
#[must_use]
pub fn definitions(at: &'static str) -> Value<'static> {
    let mut types = Types::new(at, "");
    for rule in RULES {
        types.prefix = format!("{}.", rule.name);
        types.rule(rule);
    }
    types.prefix.clear();
    types.put("case", |types| types.fields(Case::SCHEMA, Way::Given, None));
    types.put("problem", |_| problem());
    types.all()
}

/// A problem of an input: its code, its place, a message, what was given and what is allowed.
fn problem() -> Node {
    let codes = Value::list(Code::ALL.iter().map(|code| code.as_str().into()));
    let text = || object(vec![("type".into(), "string".into())]);
    let properties = Value::object([
        ("code", Value::object([("type", "string".into()), ("enum", codes)])),
        ("place", text()),
        ("message", text()),
        ("given", Value::object([("type", types::or_null("string"))])),
        ("allowed", Value::object([("type", types::or_null("object"))])),
    ]);
    let required = ["code", "place", "message", "given", "allowed"];
    vec![
        ("type".into(), "object".into()),
        ("properties".into(), properties),
        ("required".into(), Value::list(required.map(Value::from))),
    ]
}

#[cfg(test)]
mod tests;
