//! The Rust runner: one line of JSON per case.

use rammeaftale::audit::{Asked, PrintedFigures};
use rammeaftale::read::from_json;
use rammeaftale::value::ToValue;
use rammeaftale::{Dialect, Error, Language, Settlement, Statement, read_case};
use serde::Serialize;

use crate::json::{Entries, expanded, string};

/// A result in all its output formats.
#[derive(Serialize)]
struct Forms {
    text: String,
    markdown: String,
    html: String,
    document: String,
}

impl Forms {
    fn of(settlement: &Settlement, statement: &Statement, language: Language) -> Self {
        Self {
            text: statement.to_text(language),
            markdown: statement.to_markdown(language),
            html: statement.to_html(language),
            document: settlement.to_document(language),
        }
    }
}

#[derive(Serialize)]
struct Languages {
    da: Forms,
    en: Forms,
}

#[derive(Serialize)]
struct Problem<'a> {
    code: &'a str,
    place: &'a str,
    message: String,
}

/// The answer of the library to an entry, in the common format of the runners.
#[must_use]
pub fn answer(line: &str) -> String {
    let answered = match question(line) {
        Some((case, question)) => settled(&case).and_then(|settlement| question.answered(&settlement)),
        None => settled(line).map(|settlement| output(&settlement)),
    };
    answered.unwrap_or_else(|error| problems(&error))
}

fn settled(line: &str) -> Result<Settlement, Error> {
    read_case(&document(line)).and_then(|case| case.settle())
}

/// A question about a settled case: an input solved back, or printed figures.
struct Question {
    kind: String,
    asked: String,
}

/// The case and the question of an entry that asks one.
fn question(line: &str) -> Option<(String, Question)> {
    let mut entries = Entries::of(line)?;
    let index = entries.0.iter().position(|(key, _)| key == "solve" || key == "audit")?;
    let (kind, asked) = entries.0.remove(index);
    let asked = expanded(asked.get());
    let fields: Vec<_> = entries.0.iter().map(|(key, value)| format!("{}:{}", string(key), value.get())).collect();
    Some((format!("{{{}}}", fields.join(",")), Question { kind, asked }))
}

impl Question {
    fn answered(&self, settlement: &Settlement) -> Result<String, Error> {
        let answer = if self.kind == "solve" {
            settlement.solve(&from_json::<Asked>(&self.asked, Dialect::Machine)?)?.to_value().to_json()
        } else {
            settlement.audit(&from_json::<PrintedFigures>(&self.asked, Dialect::Machine)?)?.to_value().to_json()
        };
        Ok(format!("{{\"output\":{answer}}}"))
    }
}

/// The text passed to the library: the entry's own `text`, or the entry as a case.
fn document(line: &str) -> String {
    let Some(mut entries) = Entries::of(line) else { return line.to_owned() };
    if let Some(text) = entries.get("text") {
        return serde_json::from_str(&expanded(text.get())).unwrap_or_default();
    }
    // The languages of an entry concern only the runners.
    entries.0.retain(|(key, _)| key != "only");
    let fields: Vec<_> =
        entries.0.iter().map(|(key, value)| format!("{}:{}", string(key), expanded(value.get()))).collect();
    format!("{{{}}}", fields.join(","))
}

fn output(settlement: &Settlement) -> String {
    let statement = settlement.statement();
    let of = |language| Forms::of(settlement, &statement, language);
    let languages = Languages { da: of(Language::Danish), en: of(Language::English) };
    let statement = serde_json::to_string(&languages).unwrap_or_default();
    let warnings: Vec<_> = settlement
        .warnings()
        .iter()
        .map(|warning| {
            format!("{{\"code\":{},\"place\":{}}}", string(warning.code().as_str()), string(warning.place()))
        })
        .collect();
    let (output, warnings) = (settlement.to_json(), warnings.join(","));
    format!("{{\"output\":{output},\"warnings\":[{warnings}],\"statement\":{statement}}}")
}

fn problems(error: &Error) -> String {
    let problems: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| Problem {
            code: problem.code().as_str(),
            place: problem.place(),
            message: problem.message(Language::English),
        })
        .collect();
    format!("{{\"error\":{}}}", serde_json::to_string(&problems).unwrap_or_default())
}
