//! The language of messages and statements.

/// The language of messages and statements.
///
/// It decides words, and how numbers are grouped; no figure depends on it.
///
/// # Examples
/// ```
/// use rammeaftale::{Code, Language, Problem};
///
/// let missing = Problem::new(Code::Missing, "basis");
/// assert_eq!(missing.message(Language::Danish), "basis: feltet mangler");
/// assert_eq!(missing.message(Language::English), "basis: the field is missing");
/// assert_eq!(Language::default(), Language::Danish);
/// ```
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
