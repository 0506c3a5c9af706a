//! The functions that JavaScript calls for agreements, in a module of their own: a page that reads none does not load it.

#![forbid(unsafe_code)]
#![allow(clippy::needless_pass_by_value, reason = "wasm-bindgen passes options by value")]

use rammeaftale::agreement::{Terms, template};
use rammeaftale::error::{Allowed, Form};
use rammeaftale::read::{Dialect, from_json};
use rammeaftale::value::{ToValue, Value};
use rammeaftale::{Agreement, Code, Error, Language, Problem};
use wasm_bindgen::prelude::wasm_bindgen;

/// JSON of a result or, to be thrown, of problems.
type Answer = Result<String, String>;

/// The agreements that come with the library.
///
/// # Errors
/// None.
#[wasm_bindgen]
pub fn agreements() -> Answer {
    Ok(Value::list(Agreement::all().iter().map(|agreement| agreement.to_value())).to_json())
}

/// The form of an agreement to fill in, as TOML.
///
/// # Errors
/// None.
#[wasm_bindgen]
pub fn agreement_template() -> Answer {
    Ok(json(&template()))
}

/// An agreement out of a text: JSON if it begins with a brace, otherwise TOML.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn read_agreement(text: Option<String>) -> Answer {
    answer(
        text.ok_or_else(|| Problem::new(Code::WrongType, "").with_allowed(Allowed::Form(Form::Text)).into()).and_then(
            |text| {
                let is_json = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('{');
                let agreement = if is_json { Agreement::from_json(&text)? } else { Agreement::from_toml(&text)? };
                Ok(json(&agreement))
            },
        ),
    )
}

/// An agreement out of JSON.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn check_agreement(agreement: &str) -> Answer {
    answer(Agreement::from_json(agreement).map(|agreement| json(&agreement)))
}

/// The rules that an agreement is enough for, and the values that are open or not mentioned.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn agreement_report(agreement: &str, language: Option<String>) -> Answer {
    answer(
        Language::from_code_or_default(language.as_deref())
            .and_then(|language| Ok(json(&Agreement::from_json(agreement)?.report().to_text(language)))),
    )
}

/// Two agreements side by side, as a Markdown table.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn compare_agreements(one: &str, other: &str, language: Option<String>) -> Answer {
    answer(
        Language::from_code_or_default(language.as_deref())
            .and_then(|language| Ok(json(&Agreement::from_json(one)?.beside(&Agreement::from_json(other)?, language)))),
    )
}

/// Terms out of JSON.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn check_terms(terms: &str) -> Answer {
    answer(from_json::<Terms>(terms, Dialect::Machine).map(|terms| json(&terms)))
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
