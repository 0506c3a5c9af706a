//! JSON as a person writes it: fields in the order of the rule, and on one line where they fit.

use rammeaftale::value::{Field, Shape};
use serde_json::Value;

/// A value whose fields keep their order.
pub enum Json {
    Word(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A value with its fields in the order of the shape.
    pub fn of(value: &Value, shape: &Shape) -> Self {
        match (value, shape) {
            (_, Shape::Optional(inner)) => Self::of(value, inner),
            (Value::Array(items), Shape::List(inner)) => {
                Self::List(items.iter().map(|item| Self::of(item, inner)).collect())
            }
            (Value::Array(items), _) => Self::List(items.iter().map(|item| Self::of(item, &Shape::Any)).collect()),
            (Value::Object(fields), Shape::Record(schema) | Shape::NumberOrRecord(_, schema)) => {
                let known =
                    |field: &Field| Some((field.name.to_owned(), Self::of(fields.get(field.name)?, field.shape)));
                Self::Object(schema.fields.iter().filter_map(known).collect())
            }
            (Value::Object(fields), _) => {
                Self::Object(fields.iter().map(|(name, value)| (name.clone(), Self::of(value, &Shape::Any))).collect())
            }
            (value, _) => Self::Word(value.to_string()),
        }
    }

    /// On one line where it fits, else item by item.
    pub fn pretty(&self, indent: usize, width: usize) -> String {
        let short = self.one_line();
        if short.chars().count() + indent <= width {
            return short;
        }
        let (space, end) = (" ".repeat(indent + 2), " ".repeat(indent));
        match self {
            Self::Word(word) => word.clone(),
            Self::List(items) => {
                let items = items.iter().map(|item| format!("{space}{}", item.pretty(indent + 2, width)));
                format!("[\n{}\n{end}]", items.collect::<Vec<_>>().join(",\n"))
            }
            Self::Object(fields) => {
                let field = |(name, value): &(String, Self)| {
                    format!("{space}{}: {}", Value::from(name.as_str()), value.pretty(indent + 2, width))
                };
                format!("{{\n{}\n{end}}}", fields.iter().map(field).collect::<Vec<_>>().join(",\n"))
            }
        }
    }

    fn one_line(&self) -> String {
        match self {
            Self::Word(word) => word.clone(),
            Self::List(items) => format!("[{}]", items.iter().map(Self::one_line).collect::<Vec<_>>().join(", ")),
            Self::Object(fields) if fields.is_empty() => "{}".to_owned(),
            Self::Object(fields) => {
                let field =
                    |(name, value): &(String, Self)| format!("{}: {}", Value::from(name.as_str()), value.one_line());
                format!("{{ {} }}", fields.iter().map(field).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use rammeaftale::Rule;
    use serde_json::json;

    use super::*;

    #[test]
    fn long_values_are_broken_and_say_the_same() {
        let value = json!({ "a": "1", "items": [{ "id": "Odense", "n": 1 }, { "id": "Kolding \"x\"", "n": null }] });
        for width in [10, 40, 200] {
            let text = Json::of(&value, &Shape::Any).pretty(0, width);
            assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
        }
        assert_eq!(Json::of(&json!({ "a": [1, 2] }), &Shape::Any).pretty(0, 40), "{ \"a\": [1, 2] }");
    }

    #[test]
    fn fields_are_in_the_order_of_the_rule() {
        let rule = Rule::named("daily_rate").unwrap();
        let shape = Shape::Record(rule.input);
        let text = Json::of(&json!({ "days": 92, "basis": "1.00", "unit": "1" }), &shape).pretty(0, 100);
        assert_eq!(text, r#"{ "basis": "1.00", "days": 92, "unit": "1" }"#);
    }
}
