//! The characters of texts: how many, and which cannot be seen.

#[cfg(feature = "sheet")]
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// Whether a text has more characters than these; a text of fewer bytes has not.
pub(crate) fn is_longer(text: &str, characters: usize) -> bool {
    text.len() > characters && text.chars().nth(characters).is_some()
}

/// A text in which everything can be seen.
pub(crate) fn visible(text: &str) -> String {
    text.escape_debug().collect()
}

/// Whether a character is shown as nothing by default: Unicode's `Default_Ignorable_Code_Point`.
pub(crate) const fn is_ignorable(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a code point is none of a character and never will be: U+FDD0 to U+FDEF, and the last two of every plane.
fn is_no_character(character: char) -> bool {
    let code = u32::from(character);
    (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

/// Whether a text has nothing but characters that everybody sees and that Unicode writes in one way: ASCII and the letters of
/// western Europe.
pub(crate) fn is_plain(text: &str) -> bool {
    text.chars().all(|character| matches!(character, ' '..='~' | 'À'..='ÿ'))
}

/// Whether two texts that look alike could differ in this: a mark that is set on the character before it, or a character
/// that Unicode writes as another (the sign of the ångström for Å).
pub(crate) fn is_composed(text: &str) -> bool {
    // Without marks the quick check decides but for single letters of Hangul, which no name has. The whole check would add
    // 80 kB to what a page downloads.
    text.is_ascii() || !text.chars().any(is_combining_mark) && is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// A text as it is compared with others: composed, in lower case, without what nobody sees, one space between words.
#[cfg(feature = "sheet")]
pub(crate) fn plain_text(text: &str) -> String {
    if text.is_ascii() {
        let words = text.split(|space: char| space.is_ascii_whitespace() || space.is_ascii_control());
        return words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").to_ascii_lowercase();
    }
    let seen: String = text.nfc().filter(|character| !is_ignorable(*character)).collect();
    let words: Vec<_> = seen.split(|space: char| space.is_whitespace() || space.is_control()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether a character is one that nobody sees: a control character, a line break, a space that is not the usual one, or a
/// mark that hides, joins or turns around what stands beside it.
pub(crate) fn is_unseen(character: char) -> bool {
    character.is_control()
        || (character.is_whitespace() && character != ' ')
        || is_ignorable(character)
        || is_no_character(character)
        || matches!(character, '\u{2800}' | '\u{fff9}'..='\u{fffb}')
}
