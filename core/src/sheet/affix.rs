//! The grammar of a cell that is no number: truth values, and texts that are protected from being formulas.
//!
//! ```text
//! truth    true | false in the machine dialect; ja | nej | sand | falsk in Danish, in any case
//! ```

use crate::read::Dialect;

/// Parses a truth value.
pub(super) fn truth(cell: &str, dialect: Dialect) -> Option<bool> {
    match (dialect, cell.trim().to_lowercase().as_str()) {
        (Dialect::Danish, "ja" | "sand") | (Dialect::Machine, "true") => Some(true),
        (Dialect::Danish, "nej" | "falsk") | (Dialect::Machine, "false") => Some(false),
        _ => None,
    }
}

/// The characters at which a spreadsheet begins a formula, and the mark that prevents it.
const BEGINS_A_FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', PROTECTION];
const PROTECTION: char = '\'';

/// A text of a CSV file that no spreadsheet takes for a formula: one that could be begins with an apostrophe.
#[cfg(feature = "arrow")]
pub(crate) fn protected(text: &str) -> String {
    if text.starts_with(BEGINS_A_FORMULA) { format!("{PROTECTION}{text}") } else { text.to_owned() }
}

/// The text that was protected.
pub(super) fn unprotected(text: &str) -> &str {
    text.strip_prefix(PROTECTION).filter(|rest| rest.starts_with(BEGINS_A_FORMULA)).unwrap_or(text)
}

/// The text in which `_xHHHH_` is the character of that code; `None` if there is none. Codes are units of UTF-16.
pub(super) fn unescaped(text: &str) -> Option<String> {
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    let mut is_escaped = false;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at_checked(at)?;
        units.extend(before.encode_utf16());
        let code = from.get(2..6).filter(|_| from.get(6..7) == Some("_"));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = code.and_then(|code| u16::from_str_radix(code, 16).ok());
        let length = if code.is_some() { 7 } else { 2 };
        is_escaped |= code.is_some();
        match code {
            Some(code) => units.push(code),
            None => units.extend("_x".encode_utf16()),
        }
        rest = from.get(length..)?;
    }
    units.extend(rest.encode_utf16());
    is_escaped.then(|| String::from_utf16_lossy(&units))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn truth_has_the_words_of_the_dialect() {
        for (cell, said) in [
            ("Ja", Some(true)),
            ("SAND", Some(true)),
            (" nej", Some(false)),
            ("FALSK", Some(false)),
            ("true", None),
            ("1", None),
        ] {
            assert_eq!(truth(cell, Dialect::Danish), said, "{cell}");
        }
        assert_eq!(truth("TRUE", Dialect::Machine), Some(true));
        assert_eq!(truth("ja", Dialect::Machine), None);
    }

    #[cfg(feature = "arrow")]
    #[test]
    fn protection_comes_off_again() {
        for text in ["=1+1", "+45", "-5", "@x", "\tx", "'t Hart", "''", "'=x", "Odense", "", "a=b"] {
            let written = protected(text);
            assert_eq!(unprotected(&written), text);
            assert!(!written.starts_with(['=', '+', '-', '@', '\t', '\r']), "{text}");
        }
        assert_eq!(unprotected("'t Hart"), "'t Hart");
    }
}
