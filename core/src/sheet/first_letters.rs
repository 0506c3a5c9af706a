//! The letters that some words begin with, to pass over the texts that are none of them.

use crate::read::plain_text;

/// The first two letters of words.
#[derive(Clone, Debug, Default)]
pub(super) struct FirstLetters(Vec<[char; 2]>);

impl FirstLetters {
    /// The first letters of words, in any case.
    pub(super) fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut pairs: Vec<[char; 2]> = words.into_iter().filter_map(|word| pair(&plain_text(word))).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    /// Whether a text may be one of the words: it begins with such letters, or with a character that may be left out or
    /// written as another.
    pub(super) fn may_begin(&self, text: &str) -> bool {
        // Two letters that have no mark behind them: those of most texts.
        if let [first, second, rest @ ..] = text.as_bytes()
            && first.is_ascii_graphic()
            && second.is_ascii_graphic()
            && rest.first().is_none_or(u8::is_ascii)
        {
            let pair = [first, second].map(|letter| char::from(letter.to_ascii_lowercase()));
            return self.0.contains(&pair);
        }
        let text = text.trim();
        let is_plain = |character: char| character.is_ascii_graphic() || character == ' ';
        match pair(text) {
            // A mark may be set on the second letter.
            Some([first, second])
                if is_plain(first) && is_plain(second) && text.chars().nth(2).is_none_or(|third| third < '\u{300}') =>
            {
                self.0.contains(&[first.to_ascii_lowercase(), second.to_ascii_lowercase()])
            }
            _ => !text.is_empty(),
        }
    }
}

fn pair(text: &str) -> Option<[char; 2]> {
    let mut characters = text.chars();
    Some([characters.next()?, characters.next()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_never_passed_over() {
        let words = ["Pladser", "dage", "få", "x", "i alt", "2025"];
        let letters = FirstLetters::of(words);
        let known: Vec<_> = words.iter().map(|word| plain_text(word)).collect();
        let texts = [
            "Pladser",
            " PLADSER",
            "\u{200b}pladser",
            "p\u{ad}ladser",
            "pl\u{ad}adser",
            "få",
            "fa\u{30a}",
            "FA\u{30a}",
            "X",
            "x\u{a0}",
            " x ",
            "I  alt",
            "I\talt",
            "i\u{a0}alt",
            "\u{feff}2025",
            "20\u{200b}25",
            "d\u{200b}\u{200b}age",
        ];
        for text in texts {
            assert!(known.contains(&plain_text(text)), "{text}");
            assert!(letters.may_begin(text), "{text}");
        }
        for text in ["Odense", "8,5", "", " ", "Dyr", "xx", "Borger 1"] {
            assert!(!letters.may_begin(text), "{text}");
        }
    }
}
