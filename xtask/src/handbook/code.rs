//! The same call in Python, JavaScript and Rust, and as a row of a table, out of a case.

use std::fmt::Write as _;

use rammeaftale::value::Shape;
use rammeaftale::{Language, Rule};
use rammeaftale_codegen::python::examples;
use rammeaftale_codegen::typescript::camel_case;
use serde_json::Value;

use super::html::{code_block, element, heading, say};
use super::json::Json;

/// The longest line of JSON that is not broken.
const WIDTH: usize = 84;
/// The classes of code that the tests run.
pub const PYTHON: &str = "language-python";
pub const JAVASCRIPT: &str = "language-javascript";

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
    html.push_str(&code_block(JAVASCRIPT, &javascript(rule, case)));
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
    let beside = if options.as_object().is_some_and(serde_json::Map::is_empty) {
        String::new()
    } else {
        format!(", {}", Json::of(&options, &Shape::Any).pretty(0, WIDTH))
    };
    let mut code = format!("import {{ {function}, init }} from \"rammeaftale\";\n\nawait init();\n");
    let _ = writeln!(code, "const result = {function}({}{beside});", input(rule, case).pretty(0, WIDTH));
    if let Some((figure, name)) = first_figure(rule, case) {
        let _ = writeln!(code, "console.log(result.{name});\n// {figure}");
    } else {
        let fields = rule.result.fields.iter();
        let count = |name| Some((name, case["output"].get(name)?.as_array()?.len()));
        let (name, count) = fields.map(|field| field.name).find_map(count).unwrap_or_default();
        let _ = writeln!(code, "console.log(result.{name}.length);\n// {count}");
    }
    code
}

fn rust(rule: &Rule, case: &Value) -> String {
    let text = input(rule, case).pretty(0, WIDTH);
    let options = match (case["agreement"].as_str(), case["on"].as_str()) {
        (Some(agreement), Some(on)) => {
            format!("Options::new()\n    .with_agreement({agreement:?}.to_owned())\n    .with_on({on:?}.parse()?)")
        }
        _ => "Options::new()".to_owned(),
    };
    let name = rule.name;
    if case.get("terms").is_some() {
        let terms = Json::of(&case["terms"], &Shape::Any);
        let whole = [("rule", Json::Word(format!("{name:?}"))), ("terms", terms), ("input", input(rule, case))];
        let whole = Json::Object(whole.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
        return format!(
            "use rammeaftale::read_case;\n\nlet case = r#\"{}\"#;\nlet settlement = read_case(case)?.settle()?;\n\
             println!(\"{{}}\", settlement.to_json());\n",
            whole.pretty(0, WIDTH)
        );
    }
    format!(
        "use rammeaftale::{{Options, settle_json}};\n\nlet input = r#\"{text}\"#;\nlet options = {options};\n\
         let settlement = settle_json({name:?}, input, &options)?;\nprintln!(\"{{}}\", settlement.to_json());\n"
    )
}

/// The options beside the input.
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

/// The input with its fields in the order of the rule.
fn input(rule: &Rule, case: &Value) -> Json {
    Json::of(&case["input"], &Shape::Record(rule.input))
}

#[cfg(test)]
mod tests {
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
}
