//! The functions that JavaScript calls for sheets, in a module of their own: a page that reads none does not load it.

#![forbid(unsafe_code)]
#![allow(clippy::needless_pass_by_value, reason = "wasm-bindgen passes options by value")]

use rammeaftale::read::{Dialect, from_json};
use rammeaftale::sheet::{
    SheetOptions, SheetRows, TextEncoding, decode, read_lines, read_workbook, sheet_names as names,
};
use rammeaftale::value::Value;
use rammeaftale::{Error, Language};
use wasm_bindgen::prelude::wasm_bindgen;

/// JSON of a result or, to be thrown, of problems.
type Answer = Result<String, String>;

/// The rows of a sheet of a workbook.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn read_excel(workbook: &[u8], options: &str) -> Answer {
    answer(options_of(options).and_then(|options| {
        let sheet = options.sheet.clone();
        let (headings, request) = options.request()?;
        read_workbook(workbook, sheet.as_deref(), headings, request)
    }))
}

/// The rows of the bytes of a CSV file.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn read_csv(file: &[u8], encoding: &str, options: &str) -> Answer {
    let text = TextEncoding::named(encoding).and_then(|encoding| decode(file, encoding));
    answer(text.and_then(|text| lines(&text, options)))
}

/// The rows of the text of a CSV file.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn read_text(text: &str, options: &str) -> Answer {
    answer(lines(text, options))
}

/// The names of the sheets of a workbook.
///
/// # Errors
/// Another kind of file, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn sheet_names(workbook: &[u8]) -> Answer {
    let json = |names: Vec<String>| Value::list(names.iter().map(|name| name.as_str().into())).to_json();
    names(workbook).map(json).map_err(|error| in_both(&error))
}

fn options_of(options: &str) -> Result<SheetOptions, Error> {
    from_json(options, Dialect::Machine)
}

fn lines(text: &str, options: &str) -> Result<SheetRows, Error> {
    let (headings, request) = options_of(options)?.request()?;
    read_lines(text, headings, request)
}

fn answer(rows: Result<SheetRows, Error>) -> Answer {
    let rows = rows.map_err(|error| in_both(&error))?;
    let problems = |language| Value::list(rows.problems.iter().map(|problem| problem.in_language(language))).to_json();
    let (danish, english) = (problems(Language::Danish), problems(Language::English));
    Ok(["{\"sheet\":", &rows.to_value().to_json(), ",\"da\":", &danish, ",\"en\":", &english, "}"].concat())
}

fn in_both(error: &Error) -> String {
    let (danish, english) = (error.to_json(Language::Danish), error.to_json(Language::English));
    ["{\"da\":", &danish, ",\"en\":", &english, "}"].concat()
}
