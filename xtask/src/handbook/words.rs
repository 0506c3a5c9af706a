//! The words that are written by hand: of every rule, of errors, and of the glossary.

use rammeaftale::Language;
use serde_json::Value;

use super::html::code;
use crate::tools::{TaskResult, in_repository, read};

/// A file of `examples/handbook`.
pub struct Words {
    path: String,
    content: Value,
}

impl Words {
    pub fn read(name: &str) -> TaskResult<Self> {
        let path = format!("examples/handbook/{name}");
        let text = read(&in_repository(&path))?;
        let content = toml::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
        Ok(Self { path, content })
    }

    /// The names of the entries, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.content.as_object().into_iter().flat_map(|entries| entries.keys().map(String::as_str))
    }

    /// A value of an entry that is the same in both languages.
    pub fn plain(&self, entry: &str, key: &str) -> TaskResult<&str> {
        self.text(entry, &self.content[entry][key], key)
    }

    /// The names in the case of an entry that are written anew.
    pub fn renamed(&self, entry: &str) -> &Value {
        &self.content[entry]["renamed"]
    }

    /// A text of an entry.
    pub fn say(&self, entry: &str, key: &str, language: Language) -> TaskResult<&str> {
        self.text(entry, &self.content[entry][code(language)][key], key)
    }

    fn text<'a>(&self, entry: &str, value: &'a Value, key: &str) -> TaskResult<&'a str> {
        let text = value.as_str().map(str::trim).filter(|text| !text.is_empty());
        text.ok_or_else(|| format!("{}: `{entry}` has no `{key}`.", self.path))
    }
}
