//! The functions that JavaScript calls: JSON in, JSON out. No rule, no default and no number format is here.
//!
//! A JavaScript value is written as JSON by `js/json.js`, which knows from the shape of the input where a `BigInt` may
//! stand and how far to look, so that one reader serves documents and objects alike. What a function returns is the JSON of
//! the result, and what it throws that of the problems, `{"da": […], "en": […]}`.

#![forbid(unsafe_code)]

#[cfg(feature = "statements")]
mod statements;

use rammeaftale::case::LONGEST_DOCUMENT;
use rammeaftale::error::{Allowed, Form};
use rammeaftale::read::{Dialect, from_json};
use rammeaftale::value::{ToValue, Value};
use rammeaftale::{Amount, Case, Code, Error, Language, Options, Problem, Settlement};
use wasm_bindgen::prelude::wasm_bindgen;

/// JSON of a result or, to be thrown, of problems.
type Answer = Result<String, String>;

/// The result of a rule; no options are no text. Behind a result with warnings stands a line of them, `[[…], […]]`, in Danish and
/// in English: a result alone ends with a brace.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn settle(rule: &str, input: &str, options: &str) -> Answer {
    answer(settlement(rule, input, options).map(|settlement| result(&settlement)))
}

/// The result of a case in a document, with the name of its rule before it: an object around both would take JavaScript longer
/// to read. No document is a text that JavaScript does not have.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn settle_case(document: Option<String>) -> Answer {
    answer(one(document).map(|settlement| [settlement.rule(), &result(&settlement)].concat()))
}

/// The result of every case in a document.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn settle_cases(document: Option<String>) -> Answer {
    answer(all(document).map(|settlements| list(&settlements, said)))
}

/// Parses an amount and returns it as machine text.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn parse_amount(text: Option<String>, options: &str) -> Answer {
    answer(text.ok_or_else(not_a_text).and_then(|text| {
        // A number is read in the dialect that is said, never in one that is guessed.
        let dialect = read_options(options)?.dialect.ok_or_else(|| Problem::new(Code::Missing, "dialect"))?;
        Ok(json(&Amount::parse(&text, dialect)?))
    }))
}

fn settlement(rule: &str, input: &str, options: &str) -> Result<Settlement, Error> {
    if input.len() > LONGEST_DOCUMENT {
        return Err(Problem::new(Code::TooLong, "input").with_allowed(Allowed::AtMost(LONGEST_DOCUMENT)).into());
    }
    rammeaftale::settle_json(rule, input, &read_options(options)?)
}

fn read_options(options: &str) -> Result<Options, Error> {
    if options.is_empty() { Ok(Options::NONE) } else { from_json(options, Dialect::Machine) }
}

fn one(document: Option<String>) -> Result<Settlement, Error> {
    rammeaftale::read_case(&document.ok_or_else(not_a_text)?)?.settle()
}

fn all(document: Option<String>) -> Result<Vec<Settlement>, Error> {
    let cases: Vec<Case> = rammeaftale::case::read_cases(&document.ok_or_else(not_a_text)?)?;
    rammeaftale::case::settle_cases(&cases)
}

fn not_a_text() -> Error {
    Problem::new(Code::WrongType, "").with_allowed(Allowed::Form(Form::Text)).into()
}

/// A result with the rule it is of, which a document's reader does not know beforehand.
fn said(settlement: &Settlement) -> String {
    let warnings = warnings(settlement).map_or_else(String::new, |warnings| [",\"warnings\":", &warnings].concat());
    ["{\"rule\":\"", settlement.rule(), "\",\"result\":", &settlement.to_json(), &warnings, "}"].concat()
}

fn result(settlement: &Settlement) -> String {
    let result = settlement.to_json();
    match warnings(settlement) {
        None => result,
        Some(warnings) => [&result, "\n", &warnings].concat(),
    }
}

/// The warnings in Danish and in English, if there are any.
fn warnings(settlement: &Settlement) -> Option<String> {
    let warnings = settlement.warnings();
    let list = |language| Value::list(warnings.iter().map(|warning| warning.in_language(language)));
    (!warnings.is_empty()).then(|| Value::list([list(Language::Danish), list(Language::English)]).to_json())
}

fn list(settlements: &[Settlement], one: impl Fn(&Settlement) -> String) -> String {
    let items: Vec<_> = settlements.iter().map(one).collect();
    ["[", &items.join(","), "]"].concat()
}

fn answer(result: Result<String, Error>) -> Answer {
    result.map_err(|error| {
        let (danish, english) = (error.to_json(Language::Danish), error.to_json(Language::English));
        ["{\"da\":", &danish, ",\"en\":", &english, "}"].concat()
    })
}

fn json(value: &impl ToValue) -> String {
    value.to_value().to_json()
}
