//! The function that JavaScript calls for a workbook (.xlsx), in a module of its own: a page that writes none does not load it.

#![forbid(unsafe_code)]
#![allow(clippy::needless_pass_by_value, reason = "wasm-bindgen passes options by value")]

use rammeaftale::case::{read_cases, settle_cases};
use rammeaftale::{Error, Language};
use wasm_bindgen::prelude::wasm_bindgen;

/// The workbook of the cases in a document: an index of several, and for each a front sheet and its calculation.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn workbook(document: &str, language: Option<String>, title: Option<String>) -> Result<Vec<u8>, String> {
    written(document, language.as_deref(), title.as_deref()).map_err(|error| {
        let (danish, english) = (error.to_json(Language::Danish), error.to_json(Language::English));
        ["{\"da\":", &danish, ",\"en\":", &english, "}"].concat()
    })
}

fn written(document: &str, language: Option<&str>, title: Option<&str>) -> Result<Vec<u8>, Error> {
    let language = Language::from_code_or_default(language)?;
    let cases = read_cases(document)?;
    let settlements = settle_cases(&cases)?;
    let parts: Vec<_> = cases.iter().map(|case| case.name.as_deref()).zip(&settlements).collect();
    rammeaftale::workbook::workbook(title, &parts, language)
}
