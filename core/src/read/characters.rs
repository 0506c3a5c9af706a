//! The characters of texts: how many, and which cannot be seen.

/// Whether a text has more characters than these; a text of fewer bytes has not.
pub(crate) fn is_longer(text: &str, characters: usize) -> bool {
    text.len() > characters && text.chars().nth(characters).is_some()
}

/// A text in which everything can be seen.
pub(crate) fn visible(text: &str) -> String {
    text.escape_debug().collect()
}

/// Whether a character is one that nobody sees: a control character, a line break, a space that is not the usual one, or a
/// mark that hides, joins or turns around what stands beside it.
pub(crate) fn is_unseen(character: char) -> bool {
    character.is_control()
        || (character.is_whitespace() && character != ' ')
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
