//! Python expressions as source text.

use rammeaftale::value::{Field, Shape};
use serde_json::Value;

/// The longest line of an example, with its prompt.
const WIDTH: usize = 96;

/// A Python expression: a word, a list or a dictionary.
#[derive(Clone)]
pub enum Literal {
    Word(String),
    List(Vec<Literal>),
    /// Keys and values, in order.
    Dict(Vec<(String, Literal)>),
}

impl Literal {
    /// A value, with the fields of objects in the order of their shapes.
    pub fn of(value: &Value, shape: &Shape) -> Self {
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
            (Value::Array(items), Shape::Any) => Self::List(items.iter().map(|item| Self::of(item, shape)).collect()),
            (Value::Object(fields), Shape::Any) => {
                Self::Dict(fields.iter().map(|(name, value)| (name.clone(), Self::of(value, shape))).collect())
            }
            (Value::String(text), _) => Self::text(text),
            (value, _) => Self::Word(printed(Some(value))),
        }
    }

    pub fn text(text: &str) -> Self {
        Self::Word(Value::from(text).to_string())
    }

    pub fn short(&self) -> String {
        match self {
            Self::Word(word) => word.clone(),
            Self::List(items) => format!("[{}]", items.iter().map(Self::short).collect::<Vec<_>>().join(", ")),
            Self::Dict(fields) => {
                let fields = fields.iter().map(|(name, value)| format!("{name:?}: {}", value.short()));
                format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// Its lines, with `before` and `after` it; a single one if that fits.
    pub fn lines(&self, indent: usize, before: &str, after: &str) -> Vec<String> {
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

/// A call with positional and keyword arguments, on one line if that fits.
pub fn call(function: &str, positional: &[String], arguments: &[(String, Literal)]) -> Vec<String> {
    let short = arguments.iter().map(|(name, value)| format!("{name}={}", value.short()));
    let line = format!("{function}({})", positional.iter().cloned().chain(short).collect::<Vec<_>>().join(", "));
    if fits(&line) {
        return vec![line];
    }
    let mut lines = vec![format!("{function}(")];
    if !positional.is_empty() {
        lines.push(format!("    {},", positional.join(", ")));
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

/// A figure as Python's `print` shows it.
pub fn printed(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "None".into(),
        Some(Value::Bool(true)) => "True".into(),
        Some(Value::Bool(false)) => "False".into(),
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
    }
}
