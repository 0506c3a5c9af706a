//! The entries of case files and of `bad_inputs.json`, with their expected outcomes.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::value::RawValue;

use crate::files::json_files;
use crate::json::{Entries, compact, items};

/// A case, or an input that must be refused.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its file.
    pub file: PathBuf,
    /// Its name in the file, or its number if it has none.
    pub name: String,
    /// The line a runner reads: the entry as compact JSON.
    pub line: String,
    /// The expected answer of a runner.
    pub expected: Outcome,
    /// The languages it applies to; all by default.
    pub only: Option<Vec<String>>,
}

/// The outcome of a case: its result or its problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The result as compact JSON, with its keys in order, and the code and place of every warning; a case without them does
    /// not say.
    Output(String, Option<Vec<(String, String)>>),
    /// The code and place of every problem, in order.
    Error(Vec<(String, String)>),
}

impl Entry {
    /// Returns `true` if it applies to this language.
    #[must_use]
    pub fn is_for(&self, language: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.iter().any(|name| name == language))
    }

    fn read(file: &Path, number: usize, text: &str) -> Result<Self, String> {
        let here = |name: &str, what: &str| format!("{}: {name}: {what}", file.display());
        let entries = Entries::of(text).ok_or_else(|| here(&number.to_string(), "is not an object"))?;
        let name = entries.text("name").unwrap_or_else(|| format!("case {number}"));
        let expected = Outcome::of(&entries).map_err(|what| here(&name, &what))?;
        let only = entries.get("only").map(|only| serde_json::from_str(only.get()));
        let only = only.transpose().map_err(|_| here(&name, "`only` is not a list of languages"))?;
        Ok(Self { file: file.to_owned(), line: compact(text), name, expected, only })
    }
}

impl Outcome {
    /// Parses the answer of a runner.
    ///
    /// # Errors
    /// Returns a message if the line is not an answer.
    pub fn of_line(line: &str) -> Result<Self, String> {
        let entries = Entries::of(line).ok_or("the line is not a JSON object")?;
        match entries.text("mismatch") {
            Some(mismatch) => Err(format!("text and typed call differ: {mismatch}")),
            None => Self::of(&entries),
        }
    }

    fn of(entries: &Entries<'_>) -> Result<Self, String> {
        match (entries.get("output"), entries.get("error")) {
            (Some(output), None) => {
                let warnings = entries.get("warnings").map(codes_and_places).transpose()?;
                Ok(Self::Output(compact(output.get()), warnings))
            }
            (None, Some(error)) => Ok(Self::Error(codes_and_places(error)?)),
            _ => Err("exactly one of output and error is needed".into()),
        }
    }

    /// Whether an answer is the expected one; warnings count where the case says them.
    #[must_use]
    pub fn is_met_by(&self, answer: &Self) -> bool {
        match (self, answer) {
            (Self::Output(result, None), Self::Output(other, _)) => result == other,
            _ => self == answer,
        }
    }
}

/// The code and place of one problem or of a list of them.
fn codes_and_places(problems: &RawValue) -> Result<Vec<(String, String)>, String> {
    let listed = items(problems.get()).unwrap_or_else(|| vec![problems]);
    let pairs = listed.into_iter().map(|problem| {
        let problem = Entries::of(problem.get())?;
        Some((problem.text("code")?, problem.text("place")?))
    });
    pairs.collect::<Option<_>>().ok_or_else(|| "a problem needs a code and a place".to_owned())
}

/// Reads every entry of the files at a path: a file is `{"cases": […]}`, `{"inputs": […]}` or one case.
///
/// # Errors
/// Returns a message if a file cannot be read or has another form.
pub fn load(path: &Path) -> Result<Vec<Entry>, String> {
    let mut loaded = Vec::new();
    for file in json_files(path)? {
        let text = fs::read_to_string(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        for (number, entry) in entries_of(&text).iter().enumerate() {
            loaded.push(Entry::read(&file, number, entry)?);
        }
    }
    Ok(loaded)
}

/// The texts of the entries of a file.
#[must_use]
pub fn entries_of(text: &str) -> Vec<&str> {
    let listed = Entries::of(text)
        .and_then(|entries| entries.get("cases").or_else(|| entries.get("inputs")))
        .and_then(|list| items(list.get()));
    listed.map_or_else(|| vec![text], |items| items.into_iter().map(RawValue::get).collect())
}
