//! The `OpenAPI` 3.1 document of the service, made from the schemas of the rules.

use rammeaftale::schema::{definitions, title};
use rammeaftale::value::Value;
use rammeaftale::{Language, RULES, Rule};

/// Where the schemas stand in the document.
const AT: &str = "#/components/schemas/";

type Parts = Vec<(&'static str, Value<'static>)>;

/// The document.
pub fn document() -> Value<'static> {
    let mut paths = vec![("/rules".to_owned(), Value::object([("get", list_of_rules())]))];
    for rule in RULES {
        paths.push((format!("/rules/{}", rule.name), Value::object([("post", settle(rule))])));
        paths.push((format!("/rules/{}/statement", rule.name), Value::object([("post", explain(rule))])));
    }
    paths.push(("/cases".to_owned(), Value::object([("post", case())])));
    let daily_rate = Rule::named("daily_rate").ok().map(typed);
    paths.extend(daily_rate.map(|operation| ("/daily-rate".to_owned(), Value::object([("post", operation)]))));
    Value::object([
        ("openapi", "3.1.0".into()),
        ("info", Value::object([("title", "rammeaftale".into()), ("version", env!("CARGO_PKG_VERSION").into())])),
        ("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema".into()),
        ("paths", Value::object(paths)),
        ("components", Value::object([("schemas", definitions(AT)), ("responses", responses())])),
    ])
}

fn list_of_rules() -> Value<'static> {
    let text = || Value::object([("type", "string".into())]);
    let rule = Value::object([
        ("type", "object".into()),
        ("properties", Value::object([("name", text()), ("doc", text())])),
        ("required", Value::list(["name".into(), "doc".into()])),
    ]);
    let rules = Value::object([("type", "array".into()), ("items", rule)]);
    operation("rules", None, Value::object([("200", answer("application/json", rules))]))
}

/// A result of a rule, by its name.
fn settle(rule: &'static Rule) -> Value<'static> {
    let input = reference(&format!("{}.input_under_agreement", rule.name));
    let result = reference(&format!("{}.result", rule.name));
    asked(rule, rule.name.to_owned(), input, OPTIONS, answer("application/json", result))
}

fn explain(rule: &'static Rule) -> Value<'static> {
    let input = reference(&format!("{}.input_under_agreement", rule.name));
    let html = Value::object([("type", "string".into())]);
    asked(
        rule,
        format!("{}_statement", rule.name),
        input,
        &["agreement", "on", "dialect", "language"],
        answer("text/html", html),
    )
}

/// The same through types of Rust: without options, so the input is whole.
fn typed(rule: &'static Rule) -> Value<'static> {
    let input = reference(&format!("{}.input", rule.name));
    let result = reference(&format!("{}.result", rule.name));
    asked(rule, format!("{}_typed", rule.name), input, &[], answer("application/json", result))
}

fn case() -> Value<'static> {
    let keys = ["rule", "result", "warnings", "provenance"];
    let problems = Value::object([("type", "array".into()), ("items", reference("problem"))]);
    let properties = Value::object([
        ("rule", Value::object([("enum", Value::list(RULES.iter().map(|rule| rule.name.into())))])),
        ("result", Value::object([("type", "object".into())])),
        ("warnings", problems),
        ("provenance", Value::object([("type", "object".into())])),
    ]);
    let settled = Value::object([
        ("type", "object".into()),
        ("properties", properties),
        ("required", Value::list(keys.map(Value::from))),
    ]);
    let mut parts = body(reference("case"));
    parts.push(("parameters", parameters(&["language"])));
    operation("case", Some(parts), answers(answer("application/json", settled)))
}

/// The options of a call, in the query.
const OPTIONS: &[&str] = &["agreement", "on", "dialect"];

fn asked(
    rule: &Rule,
    id: String,
    input: Value<'static>,
    options: &[&'static str],
    found: Value<'static>,
) -> Value<'static> {
    let mut parts = body(input);
    if let Some(title) = title(rule.name) {
        parts.push(("summary", title.text(Language::Danish).to_owned().into()));
        let english = title.text(Language::English).to_owned();
        parts.push(("x-en", Value::object([("summary", english.into())])));
    }
    if !options.is_empty() {
        parts.push(("parameters", parameters(options)));
    }
    operation(id, Some(parts), answers(found))
}

fn operation(id: impl Into<String>, parts: Option<Parts>, answers: Value<'static>) -> Value<'static> {
    let own = [("operationId", id.into().into())].into_iter();
    Value::object(own.chain(parts.into_iter().flatten()).chain([("responses", answers)]))
}

fn body(schema: Value<'static>) -> Parts {
    let content = Value::object([("application/json", Value::object([("schema", schema)]))]);
    vec![("requestBody", Value::object([("required", Value::Bool(true)), ("content", content)]))]
}

fn parameters(names: &[&'static str]) -> Value<'static> {
    let one_of = |choices: [&'static str; 2]| Value::object([("enum", Value::list(choices.map(Value::from)))]);
    Value::list(names.iter().map(|name| {
        let schema = match *name {
            "dialect" => one_of(["machine", "danish"]),
            "language" => one_of(["da", "en"]),
            "on" => Value::object([("type", "string".into()), ("format", "date".into())]),
            _ => Value::object([("type", "string".into())]),
        };
        Value::object([("name", (*name).into()), ("in", "query".into()), ("schema", schema)])
    }))
}

fn reference(name: &str) -> Value<'static> {
    Value::object([("$ref", format!("{AT}{name}").into())])
}

fn answer(media: &'static str, schema: Value<'static>) -> Value<'static> {
    let content = Value::object([(media, Value::object([("schema", schema)]))]);
    Value::object([("description", "OK".into()), ("content", content)])
}

/// The possible answers: the result, or the problems.
fn answers(found: Value<'static>) -> Value<'static> {
    let refused = |name: &str| Value::object([("$ref", format!("#/components/responses/{name}").into())]);
    Value::object([("200", found), ("400", refused("NotJson")), ("422", refused("Problems"))])
}

/// The problems, as `application/problem+json` (RFC 9457).
fn responses() -> Value<'static> {
    let properties = Value::object([
        ("title", Value::object([("type", "string".into())])),
        ("status", Value::object([("type", "integer".into())])),
        ("problems", Value::object([("type", "array".into()), ("items", reference("problem"))])),
    ]);
    let required = Value::list(["title", "status", "problems"].map(Value::from));
    let schema = Value::object([("type", "object".into()), ("properties", properties), ("required", required)]);
    let refused = |description: &'static str| {
        let content = Value::object([("application/problem+json", Value::object([("schema", schema.clone())]))]);
        Value::object([("description", description.into()), ("content", content)])
    };
    Value::object([
        ("NotJson", refused("The body is not JSON.")),
        ("Problems", refused("The input or an option has problems: every one, with its place.")),
    ])
}
