//! Texts in both languages.

use crate::calendar::Date;
use crate::error::Language;
use crate::numbers::Year;
use crate::read::Dialect;

/// A text in Danish and English, such as a label. Numbers in it are already written in the way of each language.
///
/// # Examples
/// ```
/// use rammeaftale::{Language, read_case};
///
/// let case = read_case(
///     r#"{"rule": "vacancy",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
/// )?;
/// let statement = case.settle()?.statement();
/// let label = &statement.lines[1].label;
/// assert_eq!((label.danish(), label.english()), ("dage", "days"));
/// assert_eq!(label.text(Language::Danish), label.danish());
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// A text of the library: Danish, English.
    Static(&'static (&'static str, &'static str)),
    /// A text with something of the input in it: Danish, English.
    Made(Box<(String, String)>),
    /// The text of a figure of a party, a year or a service: Danish, English, the text alone, and whose it is.
    Of(Box<(String, String, Words, Words)>),
}

/// A text of the library, in Danish and in English.
macro_rules! words {
    ($danish:expr, $english:expr $(,)?) => {
        $crate::explain::words::Words::Static(&($danish, $english))
    };
}
pub(crate) use words;

/// A text with a capital letter at its beginning.
pub(crate) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

impl Words {
    /// A text that is made, in Danish and in English.
    pub(crate) fn made(danish: String, english: String) -> Self {
        Self::Made(Box::new((danish, english)))
    }

    /// A text that is the same in both, such as a name.
    pub(crate) fn same(text: &str) -> Self {
        Self::made(text.to_owned(), text.to_owned())
    }

    /// A day as people write it.
    pub(crate) fn day(day: Date) -> Self {
        Self::made(day.to_text(Dialect::Danish), day.to_text(Dialect::Machine))
    }

    /// The text in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        language.pick(self.danish(), self.english())
    }

    /// The text in Danish.
    #[must_use]
    pub fn danish(&self) -> &str {
        match self {
            Self::Static((danish, _)) => danish,
            Self::Made(made) => &made.0,
            Self::Of(of) => &of.0,
        }
    }

    /// The text in English.
    #[must_use]
    pub fn english(&self) -> &str {
        match self {
            Self::Static((_, english)) => english,
            Self::Made(made) => &made.1,
            Self::Of(of) => &of.1,
        }
    }

    /// The text, at the price level of a year.
    pub(crate) fn in_prices_of(&self, year: Year) -> Self {
        Self::made(format!("{} ({year}-niveau)", self.danish()), format!("{} (in {year} prices)", self.english()))
    }

    /// The text, with a number behind it.
    pub(crate) fn numbered(&self, number: &str) -> Self {
        Self::made(format!("{} {number}", self.danish()), format!("{} {number}", self.english()))
    }

    /// The text, of a percentage or its base, with the parts that it is of.
    pub(crate) fn of_parts(&self, parts: &str) -> Self {
        Self::made(format!("{} (af {parts})", self.danish()), format!("{} (of {parts})", self.english()))
    }

    /// The text, of a part that a cause makes.
    pub(crate) fn caused_by(&self, cause: &Self) -> Self {
        let part = |label: &str, cause: &str| format!("{label}, {cause}");
        Self::made(part(self.danish(), cause.danish()), part(self.english(), cause.english()))
    }

    /// The text, of a party or a year.
    pub(crate) fn of(&self, whose: &str) -> Self {
        self.of_what(&Self::same(whose))
    }

    /// The text, of something that has a name in each language.
    pub(crate) fn of_what(&self, whose: &Self) -> Self {
        let danish = format!("{} for {}", self.danish(), whose.danish());
        let english = format!("{} of {}", self.english(), whose.english());
        Self::Of(Box::new((danish, english, self.clone(), whose.clone())))
    }

    /// The party or the year that the text is of.
    pub(super) fn whose(&self) -> Option<&Self> {
        if let Self::Of(of) = self { Some(&of.3) } else { None }
    }

    /// The text without the party or the year that it is of.
    pub(super) fn without_whose(&self) -> &Self {
        if let Self::Of(of) = self { &of.2 } else { self }
    }
}
