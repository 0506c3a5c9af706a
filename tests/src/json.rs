//! JSON texts that preserve the order of keys and the digits of numbers.
//!
//! A parsed value would sort the keys and turn long numbers into floats, and the tests check both.

use std::fmt;
use std::fmt::Write as _;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The maximum depth of parsing; deeper values are kept verbatim.
const DEPTH: usize = 100;

/// The entries of an object, in their order.
#[derive(Debug)]
pub struct Entries<'a>(pub Vec<(String, &'a RawValue)>);

impl<'a> Entries<'a> {
    /// Parses the entries of an object; `None` for any other text.
    #[must_use]
    pub fn of(text: &'a str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'a RawValue> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| *value)
    }

    /// The string value of a key; `None` if it is not a string.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key).and_then(|value| serde_json::from_str(value.get()).ok())
    }
}

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

/// Parses the items of a list; `None` for any other text.
#[must_use]
pub fn items(text: &str) -> Option<Vec<&RawValue>> {
    serde_json::from_str(text).ok()
}

/// Serializes a text as a JSON string.
#[must_use]
pub fn string(text: &str) -> String {
    // Serializing a string cannot fail.
    serde_json::to_string(text).unwrap_or_default()
}

/// Normalizes JSON: no whitespace, and canonical escapes.
#[must_use]
pub fn compact(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    write(json, false, 0, &mut out);
    out
}

/// As [`compact`], with the generators of `bad_inputs.json` expanded.
#[must_use]
pub fn expanded(json: &str) -> String {
    let mut out = String::new();
    write(json, true, 0, &mut out);
    out
}

fn write(json: &str, expand: bool, depth: usize, out: &mut String) {
    if depth < DEPTH {
        if let Some(entries) = Entries::of(json) {
            return match generated(&entries).filter(|_| expand) {
                Some(text) => out.push_str(&text),
                None => write_object(&entries, expand, depth, out),
            };
        }
        if let Some(items) = items(json) {
            return write_list(&items, expand, depth, out);
        }
        if let Ok(text) = serde_json::from_str::<String>(json) {
            return out.push_str(&string(&text));
        }
    }
    out.push_str(json);
}

fn write_object(entries: &Entries<'_>, expand: bool, depth: usize, out: &mut String) {
    out.push('{');
    for (index, (key, value)) in entries.0.iter().enumerate() {
        let comma = if index > 0 { "," } else { "" };
        let _ = write!(out, "{comma}{}:", string(key));
        write(value.get(), expand, depth + 1, out);
    }
    out.push('}');
}

fn write_list(items: &[&RawValue], expand: bool, depth: usize, out: &mut String) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(item.get(), expand, depth + 1, out);
    }
    out.push(']');
}

/// Expands a generator: a long text, a deep list or a long list. It is built as text, since no parser would accept the
/// deep one.
fn generated(entries: &Entries<'_>) -> Option<String> {
    let [(name, about)] = entries.0.as_slice() else { return None };
    let about = Entries::of(about.get())?;
    let times: usize = serde_json::from_str(about.get("times")?.get()).ok()?;
    match name.as_str() {
        "$repeat" => Some(string(&about.text("text")?.repeat(times))),
        "$nest" => Some("[".repeat(times) + &"]".repeat(times)),
        "$items" => {
            let item = compact(about.get("item")?.get());
            let items: Vec<_> = (0..times).map(|index| item.replace('#', &index.to_string())).collect();
            Some(format!("[{}]", items.join(",")))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_but_spaces() {
        let text = r#"{ "b": 18446744073709551617, "a": [ 365.0, null, "\u00e5 \"" ] }"#;
        assert_eq!(compact(text), r#"{"b":18446744073709551617,"a":[365.0,null,"å \""]}"#);
    }

    #[test]
    fn generators_are_expanded() {
        for (generator, stands_for) in [
            (r#"{"$repeat": {"text": "9", "times": 3}}"#, r#""999""#),
            (r#"{"$nest": {"times": 2}}"#, "[[]]"),
            (r#"{"$items": {"times": 2, "item": {"id": "P#"}}}"#, r#"[{"id":"P0"},{"id":"P1"}]"#),
        ] {
            assert_eq!(expanded(&format!(r#"{{"a": {generator}}}"#)), format!(r#"{{"a":{stands_for}}}"#));
        }
        assert_eq!(compact(r#"{"$nest": {"times": 2}}"#), r#"{"$nest":{"times":2}}"#);
    }
}
