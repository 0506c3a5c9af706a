//! The language of messages and statements.

/// The language of messages and statements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Danish, the language of the agreements: the default of every binding.
    #[default]
    Danish,
    /// English.
    English,
}

impl Language {
    /// The one of two texts that is in this language.
    pub(crate) const fn pick<'a>(self, danish: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::Danish => danish,
            Self::English => english,
        }
    }
}
