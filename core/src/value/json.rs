//! JSON: texts become values, and values texts.

use core::fmt::Write as _;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::error::{Allowed, Code, Error, Problem};
use crate::value::beyond::with_numbers_held;
use crate::value::{MOST_VALUES, Shape, Value, deserialized};

/// Capacity for a short result, so that writing it allocates once.
const SHORT: usize = 256;

/// Parses a whole JSON text, as far as a shape wants it.
///
/// # Errors
/// [`Code::NotJson`] at `line:column`, counted in characters, also for what follows the value; [`Code::TooMany`] for more values
/// than an input may hold.
pub(crate) fn from_json<'a>(text: &'a str, shape: &Shape) -> Result<Value<'a>, Error> {
    // A mark of the encoding is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let value = parsed(text, shape).or_else(|error| match with_numbers_held(text) {
        Some(held) => parsed(&held, shape).map(|value| value.map(Value::into_owned)),
        None => Err(error),
    });
    let value = value.map_err(|error| not_json(text, &error))?;
    value.ok_or_else(|| Problem::new(Code::TooMany, "").with_allowed(Allowed::AtMost(MOST_VALUES)).into())
}

/// The value of a whole text; `None` if it holds too many.
fn parsed<'a>(text: &'a str, shape: &Shape) -> Result<Option<Value<'a>>, serde_json::Error> {
    let mut source = serde_json::Deserializer::from_str(text);
    let value = deserialized(&mut source, Some(shape))?;
    source.end()?;
    Ok(value)
}

/// The error of a text that is not JSON. The parser counts bytes, a reader characters.
fn not_json(text: &str, error: &serde_json::Error) -> Error {
    let line = error.line().checked_sub(1).and_then(|before| text.split('\n').nth(before)).unwrap_or("");
    let column = line.char_indices().take_while(|(at, _)| *at < error.column()).count();
    // An end of the text is behind its last character.
    let column = column.max(error.column().min(1));
    Problem::new(Code::NotJson, format!("{}:{column}", error.line())).into()
}

impl Value<'_> {
    /// The value as JSON: without spaces, fields in their order, exact numbers and days as texts.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = String::with_capacity(SHORT);
        write(self, &mut json);
        json
    }
}

fn write(value: &Value<'_>, json: &mut String) {
    match value {
        Value::Null | Value::Other => json.push_str("null"),
        Value::Bool(truth) => json.push_str(if *truth { "true" } else { "false" }),
        Value::Integer(integer) => json.push_str(&integer.to_string()),
        Value::Decimal(digits) => {
            json.push('"');
            digits.write_to(json);
            json.push('"');
        }
        // Written as something that is refused for the same reason when it is read again.
        Value::Float => json.push_str("0.5"),
        Value::NotFinite => json.push_str("\"NaN\""),
        // Writing to a text cannot fail.
        Value::Date(year, month, day) => drop(write!(json, "\"{year:04}-{month:02}-{day:02}\"")),
        Value::Text(text) => write_text(text, json),
        Value::List(list) => {
            json.push('[');
            list.for_each(&mut |index, item| {
                if index > 0 {
                    json.push(',');
                }
                write(item, json);
            });
            json.push(']');
        }
        Value::Object(object) => {
            let mut before = '{';
            object.for_each(&mut |name, value| {
                json.push(before);
                write_text(name, json);
                json.push(':');
                write(value, json);
                before = ',';
            });
            json.push_str(if object.fields().is_empty() { "{}" } else { "}" });
        }
    }
}

fn write_text(text: &str, json: &mut String) {
    if text.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        // A text can always be written.
        json.push_str(&serde_json::to_string(text).unwrap_or_default());
    } else {
        write_plain(text, json);
    }
}

/// Writes a text that needs no escapes.
fn write_plain(text: &str, json: &mut String) {
    json.push('"');
    json.push_str(text);
    json.push('"');
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Other => serializer.serialize_none(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Integer(integer) => match i64::try_from(*integer) {
                Ok(integer) => serializer.serialize_i64(integer),
                Err(_) => serializer.serialize_i128(*integer),
            },
            Self::Decimal(digits) => serializer.serialize_str(&digits.to_text()),
            Self::Float => serializer.serialize_f32(0.5),
            Self::NotFinite => serializer.serialize_str("NaN"),
            Self::Date(year, month, day) => serializer.collect_str(&format_args!("{year:04}-{month:02}-{day:02}")),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => {
                let mut items = serializer.serialize_seq(Some(list.items().len()))?;
                let mut done = Ok(());
                list.for_each(&mut |_, item| {
                    if done.is_ok() {
                        done = items.serialize_element(item);
                    }
                });
                done?;
                items.end()
            }
            Self::Object(object) => {
                let mut fields = serializer.serialize_map(Some(object.fields().len()))?;
                let mut done = Ok(());
                object.for_each(&mut |name, value| {
                    if done.is_ok() {
                        done = fields.serialize_entry(name, value);
                    }
                });
                done?;
                fields.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_writes_what_serde_json_writes() {
        for text in ["", "Røjleskov", "\"", "\\", "/", "\u{0}\u{8}\t\n\u{c}\r\u{1f} \u{7f}\u{2028}😀"] {
            let value = Value::object([
                ("text", text.into()),
                ("truth", true.into()),
                ("nothing", Value::Null),
                ("list", Value::list([text.into(), Value::Integer(-7), 12.into()])),
                ("empty", Value::list([])),
                ("day", Value::Date(2024, 2, 29)),
            ]);
            assert_eq!(value.to_json(), serde_json::to_string(&value).unwrap());
        }
    }

    #[test]
    fn a_broken_text_is_so_at_a_character() {
        let texts = [
            ("", "1:0"),
            ("\n", "2:0"),
            ("{\"bælægning\": x", "1:15"),
            ("{\"æ\":\n \"ø\u{0}\"}", "2:4"),
            ("{\"æ\": \"\\ud800\"}", "1:14"),
            ("[1e400, 😀]", "1:9"),
            ("\u{feff}[1e400\r\n,]", "2:2"),
        ];
        for (text, place) in texts {
            assert_eq!(from_json(text, &Shape::Any).unwrap_err().problems()[0].place(), place, "{text}");
        }
    }

    #[test]
    fn a_number_too_large_is_out_of_range() {
        let read = |text| from_json(text, &Shape::Any).unwrap();
        for (text, expected) in [("1e400", i128::MAX), ("-2.5E+999", i128::MIN)] {
            assert!(matches!(read(text), Value::Decimal(number) if number.digits == expected), "{text}");
        }
        assert!(matches!(read("1e40"), Value::Float));
    }

    #[test]
    fn what_follows_a_value_is_refused() {
        let shape = &Shape::Any;
        assert!(from_json("{} ", shape).is_ok());
        for text in ["{} trailing", "{}{}", "[1,]", "", "{\"a\": \"\\ud800\"}"] {
            assert_eq!(from_json(text, shape).unwrap_err().problems()[0].code(), Code::NotJson, "{text}");
        }
    }
}
