//! Writing JSON: what values say of themselves as text.

use crate::read::{Tell, Told};

/// Room for a short result, so that writing it asks for memory once.
const SHORT: usize = 256;

/// The JSON of a value: no spaces, the fields in their order, the same bytes as every serde writer of JSON.
pub(crate) fn to_json(value: &dyn Tell) -> String {
    let mut json = String::with_capacity(SHORT);
    write(value, &mut json);
    json
}

fn write(value: &dyn Tell, json: &mut String) {
    match value.tell() {
        Told::Nothing => json.push_str("null"),
        Told::Truth(truth) => json.push_str(if truth { "true" } else { "false" }),
        Told::Count(number) => json.push_str(&number.to_string()),
        Told::Figure(_, number) => write_text(&number.to_text(), json),
        Told::Day(day) => write_text(&day, json),
        Told::Text(text) => write_text(&text, json),
        Told::Json(written) => json.push_str(written.get()),
        Told::Object(_, fields) => {
            let mut before = '{';
            fields.each(&mut |name, value| {
                json.push(before);
                json.push('"');
                json.push_str(name);
                json.push_str("\":");
                write(value, json);
                before = ',';
            });
            json.push_str(if fields.count() == 0 { "{}" } else { "}" });
        }
        Told::List(items) => {
            let mut before = '[';
            items.each(&mut |_, value| {
                json.push(before);
                write(value, json);
                before = ',';
            });
            json.push_str(if items.count() == 0 { "[]" } else { "]" });
        }
    }
}

fn write_text(text: &str, json: &mut String) {
    if text.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        // A text can always be written.
        json.push_str(&serde_json::to_string(text).unwrap_or_default());
    } else {
        json.push('"');
        json.push_str(text);
        json.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::figures;

    figures! {
        /// One of each kind.
        pub struct Kinds {
            /// A text.
            pub text: String,
            /// A truth value.
            pub truth: bool,
            /// Something left out.
            pub nothing: Option<String>,
            /// A list.
            pub list: Vec<String>,
            /// A list with nothing in it.
            pub none: Vec<bool>,
        }
    }

    #[test]
    fn it_writes_what_serde_json_writes() {
        for text in ["", "Røjleskov", "\"", "\\", "/", "\u{0}\u{8}\t\n\u{c}\r\u{1f} \u{7f}\u{2028}😀"] {
            let list = vec![text.to_owned(), "b".to_owned()];
            let kinds = Kinds { text: text.to_owned(), truth: true, nothing: None, list, none: Vec::new() };
            assert_eq!(to_json(&kinds), serde_json::to_string(&kinds).unwrap());
        }
    }
}
