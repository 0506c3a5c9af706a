//! Texts in both languages.

use crate::calendar::Date;
use crate::exact::{Dialect, Year};

/// A text in both languages.
#[derive(Clone, Debug)]
pub enum Words {
    /// A text of the library: Danish, English.
    FixedPoint(&'static (&'static str, &'static str)),
    /// A text with something of the input in it: Danish, English.
    Made(Box<(String, String)>),
}

/// A text of the library, in Danish and in English.
macro_rules! words {
    ($danish:expr, $english:expr $(,)?) => {
        $crate::explain::words::Words::FixedPoint(&($danish, $english))
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

    /// The text in Danish.
    #[must_use]
    pub fn danish(&self) -> &str {
        match self {
            Self::FixedPoint((danish, _)) => danish,
            Self::Made(made) => &made.0,
        }
    }

    /// The text in English.
    #[must_use]
    pub fn english(&self) -> &str {
        match self {
            Self::FixedPoint((_, english)) => english,
            Self::Made(made) => &made.1,
        }
    }

    /// The text, at the price level of a year.
    pub(crate) fn in_prices_of(&self, year: Year) -> Self {
        Self::made(format!("{} ({year}-niveau)", self.danish()), format!("{} (in {year} prices)", self.english()))
    }

    /// The text, of a party or a year.
    pub(crate) fn of(&self, whose: &str) -> Self {
        Self::made(format!("{} for {whose}", self.danish()), format!("{} of {whose}", self.english()))
    }
}
