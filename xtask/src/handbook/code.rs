//! The same call in Python, JavaScript and Rust, and as a row of a table, out of a case.

use std::fmt::Write as _;

use rammeaftale::value::Shape;
use rammeaftale::{Language, Rule};
use rammeaftale_codegen::python::examples;
use rammeaftale_codegen::typescript::camel_case;
use serde_json::Value;

use super::html::{code_block, element, heading, say};

/// The longest line of JSON that is not broken.
const WIDTH: usize = 84;
/// The class of Python that the tests run.
pub const PYTHON: &str = "language-python";

/// The part of a page with the calls.
pub fn section(rule: &Rule, case: &Value, language: Language) -> String {
    let mut html = heading(2, "code", say(language, "Samme beregning i kode", "The same call in code"));
    html.push_str(&element(
        "p",
        say(
            language,
            "Kaldene er lavet af eksemplet ovenfor og giver de samme tal til sidste øre. Beløb skrives som tekst, aldrig som \
             binære kommatal.",
            "The calls are made of the example above and give the same figures to the øre. Amounts are written as text, never as \
             binary numbers.",
        ),
    ));
    html.push_str(&heading(3, "python", "Python"));
    html.push_str(&code_block(PYTHON, &script(&examples::function(rule, case))));
    html.push_str(&heading(3, "table", say(language, "Som række i en tabel", "As a row of a table")));
    html.push_str(&code_block(PYTHON, &script(&examples::table(rule, case))));
    html.push_str(&heading(3, "javascript", "JavaScript"));
    html.push_str(&code_block("language-javascript", &javascript(rule, case)));
    html.push_str(&heading(3, "rust", "Rust"));
    html.push_str(&code_block("language-rust", &rust(rule, case)));
    html
}

/// A session with prompts as a program whose comments say what it prints.
fn script(session: &[String]) -> String {
    let mut script = String::new();
    for line in session {
        let code = line.strip_prefix(">>> ").or_else(|| line.strip_prefix("... "));
        let _ = match code {
            // A prompt shows the value of an expression; a program prints it.
            Some(code) if code.starts_with("pa.table(figures") => writeln!(script, "print({code})"),
            Some(code) => writeln!(script, "{code}"),
            None => writeln!(script, "# {line}"),
        };
    }
    script
}

fn javascript(rule: &Rule, case: &Value) -> String {
    let function = camel_case(rule.name);
    let options = options(case);
    let beside = if options.as_object().is_some_and(|options| options.is_empty()) {
        String::new()
    } else {
        format!(", {}", pretty(&options, 0, WIDTH))
    };
    let mut code = format!("import {{ {function}, init }} from \"rammeaftale\";\n\nawait init();\n");
    let _ = writeln!(code, "const result = {function}({}{beside});", pretty(&in_order(rule, case), 0, WIDTH));
    let _ = writeln!(code, "console.log({});", figure(rule, case, "result"));
    if let Some((figure, _)) = first_figure(rule, case) {
        let _ = writeln!(code, "// {figure}");
    }
    code
}

fn rust(rule: &Rule, case: &Value) -> String {
    let input = pretty(&in_order(rule, case), 0, WIDTH);
    let options = match (case["agreement"].as_str(), case["on"].as_str()) {
        (Some(agreement), Some(on)) => {
            format!("Options::new()\n    .with_agreement({agreement:?}.to_owned())\n    .with_on({on:?}.parse()?)")
        }
        _ => "Options::new()".to_owned(),
    };
    let name = rule.name;
    if case.get("terms").is_some() {
        let whole = serde_json::json!({ "rule": name, "terms": case["terms"], "input": in_order(rule, case) });
        return format!(
            "use rammeaftale::read_case;\n\nlet case = r#\"{}\"#;\nlet settlement = read_case(case)?.settle()?;\n\
             println!(\"{{}}\", settlement.to_json());\n",
            pretty(&whole, 0, WIDTH)
        );
    }
    format!(
        "use rammeaftale::{{Options, settle_json}};\n\nlet input = r#\"{input}\"#;\nlet options = {options};\n\
         let settlement = settle_json({name:?}, input, &options)?;\nprintln!(\"{{}}\", settlement.to_json());\n"
    )
}

/// What is said beside the input.
fn options(case: &Value) -> Value {
    let said = ["agreement", "on", "terms"].iter().filter_map(|key| Some(((*key).to_owned(), case.get(key)?.clone())));
    Value::Object(said.collect())
}

/// The first figure of the result that is one value, with how its name is written.
fn first_figure(rule: &Rule, case: &Value) -> Option<(String, &'static str)> {
    rule.result.fields.iter().find_map(|field| {
        let is_one = !matches!(field.shape, Shape::List(_) | Shape::Record(_));
        let value = case["output"].get(field.name).filter(|value| is_one && !value.is_null())?;
        Some((value.as_str().map_or_else(|| value.to_string(), str::to_owned), field.name))
    })
}

fn figure(rule: &Rule, case: &Value, of: &str) -> String {
    first_figure(rule, case).map_or_else(|| of.to_owned(), |(_, name)| format!("{of}.{name}"))
}

/// The input as text with its fields in the order of the rule.
fn in_order(rule: &Rule, case: &Value) -> Value {
    ordered(&case["input"], &Shape::Record(rule.input))
}

fn ordered(value: &Value, shape: &Shape) -> Value {
    match (value, shape) {
        (_, Shape::Optional(inner)) => ordered(value, inner),
        (Value::Array(items), Shape::List(inner)) => items.iter().map(|item| ordered(item, inner)).collect(),
        (Value::Object(fields), Shape::Record(schema) | Shape::NumberOrRecord(_, schema)) => {
            let known = |field: &rammeaftale::value::Field| {
                Some((field.name.to_owned(), ordered(fields.get(field.name)?, field.shape)))
            };
            Value::Object(schema.fields.iter().filter_map(known).collect())
        }
        (value, _) => value.clone(),
    }
}

/// JSON on one line where it fits, else item by item.
fn pretty(value: &Value, indent: usize, width: usize) -> String {
    let short = one_line(value);
    if short.chars().count() + indent <= width {
        return short;
    }
    let (space, end) = (" ".repeat(indent + 2), " ".repeat(indent));
    match value {
        Value::Array(items) => {
            let items: Vec<_> =
                items.iter().map(|item| format!("{space}{}", pretty(item, indent + 2, width))).collect();
            format!("[\n{}\n{end}]", items.join(",\n"))
        }
        Value::Object(fields) => {
            let field = |(name, value): (&String, &Value)| {
                format!("{space}{}: {}", Value::from(name.as_str()), pretty(value, indent + 2, width))
            };
            format!("{{\n{}\n{end}}}", fields.iter().map(field).collect::<Vec<_>>().join(",\n"))
        }
        value => value.to_string(),
    }
}

fn one_line(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(one_line).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) if fields.is_empty() => "{}".to_owned(),
        Value::Object(fields) => {
            let field =
                |(name, value): (&String, &Value)| format!("{}: {}", Value::from(name.as_str()), one_line(value));
            format!("{{ {} }}", fields.iter().map(field).collect::<Vec<_>>().join(", "))
        }
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_session_becomes_a_program() {
        let session = [
            ">>> x = f(",
            "...     1,",
            "... )",
            ">>> print(x)",
            "2",
            ">>> pa.table(figures)[\"a\"].to_pylist()",
            "[3]",
        ];
        let session: Vec<_> = session.iter().map(|line| (*line).to_owned()).collect();
        assert_eq!(
            script(&session),
            "x = f(\n    1,\n)\nprint(x)\n# 2\nprint(pa.table(figures)[\"a\"].to_pylist())\n# [3]\n"
        );
    }

    #[test]
    fn long_json_is_broken_and_says_the_same() {
        let value = json!({ "a": "1", "items": [{ "id": "Odense", "n": 1 }, { "id": "Kolding \"x\"", "n": null }] });
        for width in [10, 40, 200] {
            assert_eq!(serde_json::from_str::<Value>(&pretty(&value, 0, width)).unwrap(), value);
        }
        assert_eq!(pretty(&json!({ "a": [1, 2] }), 0, 40), "{ \"a\": [1, 2] }");
    }
}
