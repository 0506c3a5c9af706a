//! The grammar of a cell: a figure with the prefixes and suffixes that people write around it.
//!
//! ```text
//! cell     space* dressed space*
//! kroner   minus? (word space*)? minus? number | minus? number minus? (space* word)?      word = kr. | kr | DKK, in any case
//!          in Danish the number may end with ,- or ,– instead of øre
//! percent  minus? number minus? (space* sign)?                                            sign = % | pct. | pct, in any case
//! other    minus? number minus?
//! truth    true | false in the machine dialect; ja | nej | sand | falsk in Danish, in any case
//! text     what is left between the spaces
//! ```
//!
//! A space is any that Unicode knows, so also the one that does not break. A minus is `-` or `−`, stands there once, and
//! may stand behind the number, as accounting systems write it. The number itself has the grammar of the dialect and no
//! other: what is dressed in any other way stays as it is, and is then no number.

use crate::read::Dialect;

/// The prefixes and suffixes that a number may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Affix {
    Kroner,
    Percent,
    Nothing,
}

impl Affix {
    /// The affixes of the figures of a type, by its name.
    pub(super) fn of(name: &str) -> Self {
        match name {
            "Amount" | "NonNegativeAmount" | "ExactAmount" | "Unit" => Self::Kroner,
            "Percent" | "PartPercent" | "PercentChange" | "PercentagePoints" => Self::Percent,
            _ => Self::Nothing,
        }
    }

    /// The words, the longer before those that they begin or end with.
    const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Kroner => &["kr.", "kr", "dkk"],
            Self::Percent => &["%", "pct.", "pct"],
            Self::Nothing => &[],
        }
    }
}

/// Strips the affixes of a number. A text that the grammar does not know is returned unchanged.
pub(super) fn undressed(cell: &str, affix: Affix, dialect: Dialect) -> String {
    let cell = cell.trim();
    bare(cell, affix, dialect).unwrap_or_else(|| cell.to_owned())
}

fn bare(cell: &str, affix: Affix, dialect: Dialect) -> Option<String> {
    let (outer, rest) = without_minus(cell, false);
    let rest = without_word(rest, affix);
    let (inner, rest) = if outer { (false, rest) } else { without_minus(rest, false) };
    let rest = match rest.strip_suffix(",-").or_else(|| rest.strip_suffix(",–")) {
        Some(kroner) if affix == Affix::Kroner && dialect == Dialect::Danish => {
            if kroner.contains(',') {
                return None;
            }
            kroner
        }
        _ => rest,
    };
    let (behind, number) = without_minus(rest, true);
    // A minus stands once, and beside a digit or a word.
    let begins_and_ends = |is: fn(char) -> bool| number.starts_with(is) && number.ends_with(is);
    if !begins_and_ends(|character| character.is_ascii_digit()) || behind && (outer || inner) {
        return None;
    }
    Some(if outer || inner || behind { format!("-{number}") } else { number.to_owned() })
}

fn without_minus(text: &str, behind: bool) -> (bool, &str) {
    let is_minus = ['-', '−'];
    let rest = if behind { text.strip_suffix(is_minus) } else { text.strip_prefix(is_minus) };
    rest.map_or((false, text), |rest| (true, rest))
}

/// The text without a word before it; a percentage has its sign behind it.
fn without_word(text: &str, affix: Affix) -> &str {
    for word in affix.words() {
        let before = text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word) && affix == Affix::Kroner);
        if let Some(rest) = before.and_then(|start| text.get(start.len()..)) {
            return rest.trim_start();
        }
        let end = text.len().saturating_sub(word.len());
        if text.get(end..).is_some_and(|end| end.eq_ignore_ascii_case(word)) {
            return text.get(..end).unwrap_or(text).trim_end();
        }
    }
    text
}

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
pub(super) fn protected(text: &str) -> String {
    if text.starts_with(BEGINS_A_FORMULA) { format!("{PROTECTION}{text}") } else { text.to_owned() }
}

/// The text that was protected.
pub(super) fn unprotected(text: &str) -> &str {
    text.strip_prefix(PROTECTION).filter(|rest| rest.starts_with(BEGINS_A_FORMULA)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn danish(cell: &str, affix: Affix) -> String {
        undressed(cell, affix, Dialect::Danish)
    }

    #[test]
    fn what_stands_around_kroner_is_taken_off() {
        for (cell, number) in [
            ("kr. 4.269,-", "4.269"),
            ("4.269,-", "4.269"),
            ("4.269,–", "4.269"),
            ("-4.269,- kr.", "-4.269"),
            ("4.269,00 kr.", "4.269,00"),
            ("4.269 kr", "4.269"),
            ("\u{a0}4.269\u{a0}KR.\u{202f}", "4.269"),
            ("DKK 4.269,00", "4.269,00"),
            ("4269dkk", "4269"),
            ("kr.4.269", "4.269"),
            ("kr. -4.269,50", "-4.269,50"),
            ("-kr. 4.269,50", "-4.269,50"),
            ("−4.269,50", "-4.269,50"),
            ("1.234,56-", "-1.234,56"),
            ("1.234,56- kr.", "-1.234,56"),
            ("0", "0"),
        ] {
            assert_eq!(danish(cell, Affix::Kroner), number, "{cell}");
        }
        assert_eq!(undressed("kr. 4269.00", Affix::Kroner, Dialect::Machine), "4269.00");
    }

    #[test]
    fn what_is_dressed_otherwise_stays() {
        for cell in [
            "kr. kr. 5",
            "kr. 5 kr.",
            "--5",
            "-kr. -5",
            "-5-",
            "kr. -5-",
            "4.269,50,-",
            "4.269,--",
            "4.269,-,-",
            "5 %",
            "kr.",
            "-",
            "kr",
            "€ 5",
            "(5)",
            "- 5",
            "+5",
            "5 kr./dag",
            "ca. 5",
            ",-",
            "5,- -",
            "kroner 5",
        ] {
            assert_eq!(danish(cell, Affix::Kroner), cell, "{cell}");
        }
        // Only Danish writes no øre as a dash.
        assert_eq!(undressed("4269,-", Affix::Kroner, Dialect::Machine), "4269,-");
    }

    #[test]
    fn percentages_and_plain_numbers_have_their_own_dress() {
        for (cell, number) in
            [("90 %", "90"), ("77,066%", "77,066"), ("-2,1\u{a0}pct.", "-2,1"), ("2,1- %", "-2,1"), ("90 PCT", "90")]
        {
            assert_eq!(danish(cell, Affix::Percent), number, "{cell}");
        }
        for cell in ["% 90", "90 % %", "90 kr.", "90 percent", "90,-"] {
            assert_eq!(danish(cell, Affix::Percent), cell, "{cell}");
        }
        for (cell, left) in
            [(" 11,8 ", "11,8"), ("90 %", "90 %"), ("8 kr.", "8 kr."), ("3-", "-3"), ("365 dage", "365 dage")]
        {
            assert_eq!(danish(cell, Affix::Nothing), left, "{cell}");
        }
    }

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
