//! The schemas of types: each once, with references to it.

use crate::agreement::{AGREEMENT_FIELDS, AgreementField};
use crate::explain::choice_label;
use crate::schema::node::{Node, object};
use crate::schema::{examples, pattern, words};
use crate::settlement::{RULES, Rule};
use crate::value::{Choice, DecimalDigits, Field, Limits, Schema, Shape, Value};

/// The largest integer that every reader of JSON keeps exactly.
const EXACT: i128 = 9_007_199_254_740_991;

/// The type of JSON of this name, or null.
pub(super) fn or_null(name: &'static str) -> Value<'static> {
    Value::list([name.into(), "null".into()])
}

/// Whether a value is given in an input or found in a result. Results have every field, and one form of each figure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Given,
    Found,
}

/// The schemas so far, by name.
pub(super) struct Types {
    /// How a reference begins.
    at: &'static str,
    /// How the names of a rule's own schemas begin.
    pub(super) prefix: String,
    found: Vec<(String, Node)>,
}

impl Types {
    pub(super) fn new(at: &'static str, prefix: &str) -> Self {
        Self { at, prefix: prefix.to_owned(), found: Vec::new() }
    }

    /// Everything that was found, in the order of first mention.
    pub(super) fn all(self) -> Value<'static> {
        Value::object(self.found.into_iter().map(|(name, node)| (name, object(node))))
    }

    /// Where one of a rule's own schemas is found.
    pub(super) fn reference(&self, name: &str) -> Value<'static> {
        format!("{}{}{name}", self.at, self.prefix).into()
    }

    /// Adds a schema, unless there is one of this name.
    pub(super) fn put(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Node) {
        if self.found.iter().any(|(known, _)| known == name) {
            return;
        }
        let index = self.found.len();
        self.found.push((name.to_owned(), Node::new()));
        let node = make(self);
        if let Some((_, place)) = self.found.get_mut(index) {
            *place = node;
        }
    }

    /// A reference to a type, which is made where it is not known.
    fn refer(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Node) -> Node {
        self.put(name, make);
        vec![("$ref".into(), format!("{}{name}", self.at).into())]
    }

    /// Adds the three schemas of a rule: a whole input, one under an agreement, and the result.
    pub(super) fn rule(&mut self, rule: &'static Rule) {
        let example = examples::of(rule.name);
        let (under_agreement, whole) = match example {
            Some(example) if example.is_under_agreement => (Some(example.input), None),
            Some(example) => (Some(example.input.clone()), Some(example.input)),
            None => (None, None),
        };
        let result = examples::result(rule.name);
        let supplied = |field: &&Field| supplied(rule, field).is_some() && !matches!(field.shape, Shape::Optional(_));
        let required: Vec<_> = rule.input.fields.iter().filter(supplied).map(|field| field.name.into()).collect();

        let name = |part: &str| format!("{}{part}", self.prefix);
        let (input, under, found) = (name("input"), name("input_under_agreement"), name("result"));
        let reference = self.reference("input_under_agreement");
        self.put(&input, |_| {
            let mut node: Node = vec![("$ref".into(), reference)];
            if !required.is_empty() {
                node.push(("required".into(), Value::list(required)));
            }
            with_example(node, whole)
        });
        self.put(&under, |types| with_example(types.fields(rule.input, Way::Given, Some(rule)), under_agreement));
        self.put(&found, |types| with_example(types.fields(rule.result, Way::Found, None), result));
    }

    /// An object's fields.
    pub(super) fn fields(&mut self, schema: &'static Schema, way: Way, rule: Option<&Rule>) -> Node {
        let mut properties = Vec::new();
        let mut required = Vec::new();
        for field in schema.fields {
            let agreed = rule.and_then(|rule| supplied(rule, field));
            let optional = matches!(field.shape, Shape::Optional(_));
            if way == Way::Found || !optional && agreed.is_none() {
                required.push(Value::from(field.name));
            }
            let mut node = self.of(field.shape, field.limits, way);
            node.extend(words::of_field(schema, field, agreed));
            if agreed.is_some() {
                node.push(("x-agreement".into(), Value::Bool(true)));
            }
            properties.push((field.name, object(node)));
        }
        let mut node: Node = vec![("type".into(), "object".into())];
        node.extend(words::of_type(schema.doc));
        node.push(("properties".into(), Value::object(properties)));
        if !required.is_empty() {
            node.push(("required".into(), Value::list(required)));
        }
        node.push(("additionalProperties".into(), Value::Bool(false)));
        node
    }

    fn of(&mut self, shape: &'static Shape, limits: &'static Limits, way: Way) -> Node {
        match *shape {
            Shape::Optional(inner) => {
                let inner = object(self.of(inner, limits, way));
                vec![("anyOf".into(), Value::list([inner, Value::object([("type", "null".into())])]))]
            }
            Shape::Number(name) => self.refer(name, |_| described(text(shape, limits, way), shape, limits)),
            Shape::Count(_) if way == Way::Found => integer(limits, "integer".into()),
            Shape::Count(name) => self.refer(name, |_| {
                let mut node = integer(limits, Value::list(["integer".into(), "string".into()]));
                node.extend(text(shape, limits, way).into_iter().filter(|(key, _)| key != "type"));
                described(node, shape, limits)
            }),
            Shape::Text("Date" | "Month") if way == Way::Found => text(shape, limits, way),
            Shape::Text(name) => self.refer(name, |_| described(text(shape, limits, way), shape, limits)),
            Shape::Truth => vec![("type".into(), "boolean".into())],
            Shape::Choice(choice) => self.refer(choice.name, |_| choices(choice)),
            Shape::Record(schema) => self.record(schema, way),
            Shape::NumberOrRecord(_, schema) => {
                let record = self.record(schema, way);
                vec![("anyOf".into(), Value::list([object(text(shape, limits, way)), object(record)]))]
            }
            Shape::List(item) => {
                let (least, most, items) = match *limits {
                    Limits::List { least, most, items } => (least, most, items),
                    _ => (0, None, limits),
                };
                let length = |length: usize| Value::Integer(i128::try_from(length).unwrap_or(EXACT));
                let mut node: Node = vec![("type".into(), "array".into())];
                if least > 0 {
                    node.push(("minItems".into(), length(least)));
                }
                // Before the items: many validators go by the order, and need not look at those of a list that is too long.
                node.extend(most.map(|most| ("maxItems".into(), length(most))));
                node.push(("items".into(), object(self.of(item, items, way))));
                node
            }
            Shape::Any => Node::new(),
        }
    }

    fn record(&mut self, schema: &'static Schema, way: Way) -> Node {
        // An object of inputs and results has two forms.
        let two = way == Way::Found && RULES.iter().any(|rule| rule.input.holds(schema.name));
        let name = format!("{}{}", schema.name, if two { "Result" } else { "" });
        self.refer(&name, |types| types.fields(schema, way, None))
    }
}

/// The field as agreements know it, if one can fill it.
fn supplied(rule: &Rule, field: &Field) -> Option<&'static AgreementField> {
    AGREEMENT_FIELDS.iter().find(|known| known.name == field.name && known.rules.contains(&rule.name))
}

fn with_example(mut node: Node, example: Option<Value<'static>>) -> Node {
    node.extend(example.map(|example| ("examples".into(), Value::list([example]))));
    node
}

/// A whole number, as a number of JSON.
fn integer(limits: &Limits, kind: Value<'static>) -> Node {
    let mut node: Node = vec![("type".into(), kind)];
    if let Limits::Number { lowest, highest, .. } = *limits {
        node.push(("minimum".into(), Value::Integer(lowest)));
        if highest <= EXACT {
            node.push(("maximum".into(), Value::Integer(highest)));
        }
    }
    node
}

/// A text within limits.
fn text(shape: &Shape, limits: &Limits, way: Way) -> Node {
    let mut node: Node = vec![("type".into(), "string".into())];
    match *limits {
        Limits::Number { decimals, lowest, highest } => {
            node.push(("pattern".into(), pattern::number(decimals, lowest, highest).into()));
            let limit = |number: i128| DecimalDigits::shortest(number, decimals, 0).to_text().into();
            node.push(("x-lowest".into(), limit(lowest)));
            node.push(("x-highest".into(), limit(highest)));
            node.push(("x-decimals".into(), Value::Integer(decimals.into())));
        }
        Limits::Figures { decimals, figures } => {
            node.push(("pattern".into(), pattern::figures(decimals, figures).into()));
            node.push(("x-decimals".into(), Value::Integer(decimals.into())));
            node.push(("examples".into(), Value::list(figures.iter().map(|figure| Value::from(*figure)))));
        }
        Limits::Characters(most) => {
            node.push(("minLength".into(), Value::Integer(1)));
            node.push(("maxLength".into(), Value::Integer(i128::try_from(most).unwrap_or(EXACT))));
            let is_name = matches!(shape, Shape::Text("Name"));
            node.push(("pattern".into(), if is_name { pattern::name() } else { pattern::text() }.into()));
        }
        Limits::Years(first, last) if matches!(shape, Shape::Text("Month")) => {
            node.push(("pattern".into(), pattern::month(first, last).into()));
        }
        Limits::Years(first, last) => {
            if way == Way::Found {
                node.push(("format".into(), "date".into()));
            }
            node.push(("pattern".into(), pattern::day(first, last, way == Way::Given).into()));
        }
        Limits::None | Limits::List { .. } => {}
    }
    node
}

/// A type that says its limits in words.
fn described(mut node: Node, shape: &Shape, limits: &Limits) -> Node {
    node.extend(words::of_limits(shape, limits));
    node
}

/// Names, one of which is chosen.
fn choices(choice: &Choice) -> Node {
    let named = choice.choices.iter().map(|(name, doc)| {
        let mut node: Node = vec![("const".into(), (*name).into())];
        let label = choice_label(choice.name, name);
        node.extend(words::both(label.as_ref(), None, words::flow(doc)));
        object(node)
    });
    let mut node: Node = vec![("type".into(), "string".into()), ("oneOf".into(), Value::list(named))];
    node.extend(words::of_type(choice.doc));
    node
}
