//! Statements of results, and what they can be produced again from.

#![allow(clippy::needless_pass_by_value, reason = "wasm-bindgen passes options by value")]

use rammeaftale::audit::{Asked, PrintedFigures};
use rammeaftale::case::{read_cases, settle_cases};
use rammeaftale::error::Allowed;
use rammeaftale::read::{Dialect, from_json};
use rammeaftale::{Code, Error, Language, Problem, Settlement};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Answer, all, answer, json, list, not_a_text, one, settlement};

/// The statement of a result.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn explain(rule: &str, input: &str, options: &str, language: Option<String>, format: Option<String>) -> Answer {
    answer(
        Shown::of(language.as_deref(), format.as_deref())
            .and_then(|shown| Ok(shown.json(&settlement(rule, input, options)?))),
    )
}

/// All that is needed to produce a result again.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn provenance(rule: &str, input: &str, options: &str) -> Answer {
    answer(settlement(rule, input, options).map(|settlement| json(&settlement.provenance())))
}

/// The values of a field of the input that give a figure as it is printed.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn solve(rule: &str, input: &str, options: &str, asked: &str) -> Answer {
    answer(settlement(rule, input, options).and_then(|settlement| {
        let asked: Asked = from_json(asked, Dialect::Machine)?;
        Ok(json(&settlement.solve(&asked)?))
    }))
}

/// Printed figures against the rule: those that do not follow, and what would mend them.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn audit(rule: &str, input: &str, options: &str, asked: &str) -> Answer {
    answer(settlement(rule, input, options).and_then(|settlement| {
        let asked: PrintedFigures = from_json(asked, Dialect::Machine)?;
        Ok(json(&settlement.audit(&asked)?))
    }))
}

/// The statement of a case in a document.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn explain_case(document: Option<String>, language: Option<String>, format: Option<String>) -> Answer {
    answer(Shown::of(language.as_deref(), format.as_deref()).and_then(|shown| Ok(shown.json(&one(document)?))))
}

/// The statement of every case in a document.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn explain_cases(document: Option<String>, language: Option<String>, format: Option<String>) -> Answer {
    answer(
        Shown::of(language.as_deref(), format.as_deref())
            .and_then(|shown| Ok(list(&all(document)?, |settlement| shown.json(settlement)))),
    )
}

/// The results of the cases in a document as one page, each under its name.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn document_of(
    document: Option<String>,
    language: Option<String>,
    title: Option<String>,
    with_case: bool,
) -> Answer {
    answer(Language::from_code_or_default(language.as_deref()).and_then(|language| {
        let cases = read_cases(&document.ok_or_else(not_a_text)?)?;
        let settlements = settle_cases(&cases)?;
        let parts: Vec<_> = cases.iter().map(|case| case.name.as_deref()).zip(&settlements).collect();
        Ok(json(&rammeaftale::document::document(title.as_deref(), &[], &parts, language, with_case)))
    }))
}

/// The results of two cases of a rule side by side: every line that is not the same.
///
/// # Errors
/// Every problem, as `{"da": […], "en": […]}`.
#[wasm_bindgen]
pub fn compare_cases(one_document: Option<String>, other_document: Option<String>, language: Option<String>) -> Answer {
    answer(Language::from_code_or_default(language.as_deref()).and_then(|language| {
        let (before, after) = (one(one_document)?.statement(), one(other_document)?.statement());
        Ok(json(&before.compared_with(&after, language)))
    }))
}

/// How a statement is shown.
struct Shown {
    language: Language,
    format: Format,
}

/// The names of the formats.
const FORMATS: &[&str] = &["text", "markdown", "html", "data", "document", "document_with_case"];

enum Format {
    Text,
    Markdown,
    Html,
    Data,
    Document,
    DocumentWithCase,
}

impl Shown {
    fn of(language: Option<&str>, format: Option<&str>) -> Result<Self, Error> {
        let language = Language::from_code_or_default(language)?;
        let format = match format.unwrap_or("text") {
            "text" => Format::Text,
            "markdown" => Format::Markdown,
            "html" => Format::Html,
            "data" => Format::Data,
            "document" => Format::Document,
            "document_with_case" => Format::DocumentWithCase,
            other => {
                return Err(Problem::new(Code::UnknownChoice, "format")
                    .with_given(other)
                    .with_allowed(Allowed::Choices(FORMATS))
                    .into());
            }
        };
        Ok(Self { language, format })
    }

    fn json(&self, settlement: &Settlement) -> String {
        match self.format {
            Format::Text => json(&settlement.statement().to_text(self.language)),
            Format::Markdown => json(&settlement.statement().to_markdown(self.language)),
            Format::Html => json(&settlement.statement().to_html(self.language)),
            Format::Data => json(&settlement.statement().view(self.language)),
            Format::Document => json(&settlement.to_document(self.language)),
            Format::DocumentWithCase => json(&settlement.to_document_with_case(self.language)),
        }
    }
}
