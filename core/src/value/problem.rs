//! Problems as values.

use crate::error::{Allowed, Code, Error, Language, Problem};
use crate::value::{ToValue, Value, serialize_value};

impl ToValue for Code {
    fn to_value(&self) -> Value<'_> {
        self.as_str().into()
    }
}

impl ToValue for Allowed {
    fn to_value(&self) -> Value<'_> {
        let number = |number: &usize| Value::Integer(i128::try_from(*number).unwrap_or(i128::MAX));
        let (kind, value) = match self {
            Self::Range(lowest, highest) => ("range", Value::list([lowest.to_value(), highest.to_value()])),
            Self::Usual(lowest, highest) => ("usual", Value::list([lowest.to_value(), highest.to_value()])),
            Self::Near(number) => ("near", number.to_value()),
            Self::AtMost(most) => ("at_most", number(most)),
            Self::AtLeast(least) => ("at_least", number(least)),
            Self::Choices(choices) => ("choices", Value::list(choices.iter().map(|choice| Value::from(*choice)))),
            Self::Fields(names) => ("choices", Value::list(names.iter().map(|name| Value::from(*name)))),
            Self::Headings(headings) => {
                ("headings", Value::list(headings.iter().map(|text| Value::from(text.as_str()))))
            }
            Self::Lists(lists) => ("lists", Value::list(lists.iter().map(|list| Value::from(list.as_str())))),
            Self::Advice(advice) => ("advice", advice.name().into()),
            Self::Form(form) => ("form", form.name().into()),
            Self::Beside(other) => ("beside", (*other).into()),
            Self::Parameter { name, agreement, .. } => {
                ("parameter", Value::object([("name", name.to_value()), ("agreement", agreement.to_value())]))
            }
        };
        Value::object([(kind, value)])
    }
}

impl Problem {
    /// The problem as an object of `code`, `place`, `message` in a language, `given` and `allowed`.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Value<'_> {
        Value::object([
            ("code", self.code().as_str().into()),
            ("place", self.place().into()),
            ("message", self.message(language).into()),
            ("given", self.given().map_or(Value::Null, Value::from)),
            ("allowed", self.allowed().map_or(Value::Null, ToValue::to_value)),
        ])
    }
}

/// Without a message, which is in a language.
impl ToValue for Problem {
    fn to_value(&self) -> Value<'_> {
        Value::object([
            ("code", self.code().as_str().into()),
            ("place", self.place().into()),
            ("given", self.given().map_or(Value::Null, Value::from)),
            ("allowed", self.allowed().map_or(Value::Null, ToValue::to_value)),
        ])
    }
}

impl Error {
    /// The problems as JSON: `[{"code", "place", "message", "given", "allowed"}, …]`.
    #[must_use]
    pub fn to_json(&self, language: Language) -> String {
        Value::list(self.problems().iter().map(|problem| problem.in_language(language))).to_json()
    }
}

serialize_value!(Code, Allowed, Problem);
