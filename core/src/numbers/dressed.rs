//! The grammar of a figure that a person writes: a number with what stands around it.
//!
//! ```text
//! written  space* dressed space*                                      dressed = plain | "(" plain without minus ")"
//! kroner   minus? (word space*)? minus? number | minus? number minus? (space* word)?      word = kr. | kr | DKK, in any case
//!          in Danish the number may end with ,- or ,– instead of øre
//! percent  minus? number minus? (space* sign)?                                            sign = % | pct. | pct, in any case
//! other    minus? number minus?
//! ```
//!
//! A space is any that Unicode knows, so also the one that does not break. A minus is `-` or `−`, stands there once, and
//! may stand behind the number, as accounting systems write it; they also write a negative number in parentheses. In Danish
//! the groups of a number may be parted by a space that does not break in place of the point. The number itself has the
//! grammar of the dialect and no other: what is dressed in any other way stays as it is, and is then no number.

use std::borrow::Cow;

use crate::error::{Code, Problem};
use crate::numbers::text::{self, ParsedNumber};
use crate::read::Dialect;

/// The prefixes and suffixes that a number may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Affix {
    Kroner,
    Percent,
    Nothing,
}

impl Affix {
    /// The affixes of the figures of a type, by its name.
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "Amount" | "NonNegativeAmount" | "ExactAmount" | "Unit" => Self::Kroner,
            "Percent" | "PartPercent" | "PercentChange" | "PercentagePoints" | "RelativeChange" => Self::Percent,
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

/// Parses a figure of a type, by its name. In Danish it may be dressed as people write it; machine text is bare.
///
/// # Errors
/// As the grammar of numbers, with no place.
pub(crate) fn parse(text: &str, name: &str, dialect: Dialect) -> Result<ParsedNumber, Problem> {
    text::parse(text, dialect).or_else(|problem| {
        if dialect == Dialect::Machine || problem.code() != Code::NotANumber {
            return Err(problem);
        }
        text::parse(&undressed(text, Affix::of(name), dialect), dialect).map_err(|_| problem)
    })
}

/// Strips what stands around a number. A text that the grammar does not know is returned without outer spaces.
pub(crate) fn undressed(text: &str, affix: Affix, dialect: Dialect) -> Cow<'_, str> {
    let text = text.trim();
    // Nothing stands around most numbers.
    if text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) {
        return text.into();
    }
    in_parentheses(text, affix, dialect).or_else(|| bare(text, affix, dialect)).map_or(text.into(), Cow::Owned)
}

/// A negative number as accounting systems write it, with the word of kroner inside or outside the parentheses.
fn in_parentheses(text: &str, affix: Affix, dialect: Dialect) -> Option<String> {
    let inside = without_word(text, affix).strip_prefix('(')?.strip_suffix(')')?;
    if inside.len().saturating_add(2) < text.len() && without_word(inside.trim(), affix) != inside.trim() {
        return None;
    }
    // A number of zero or with a sign of its own is not one that anybody writes in parentheses.
    let number = bare(inside.trim(), affix, dialect).filter(|number| !number.starts_with('-'))?;
    Some(format!("-{number}"))
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
    let number = in_points(number, dialect)?;
    Some(if outer || inner || behind { format!("-{number}") } else { number })
}

/// The number with points between its groups, where there are spaces that do not break. Both in one number are none.
fn in_points(number: &str, dialect: Dialect) -> Option<String> {
    let is_between = |character: char| matches!(character, '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}');
    if dialect != Dialect::Danish || !number.contains(is_between) {
        return Some(number.to_owned());
    }
    let mut marks = number.chars().filter(|character| is_between(*character));
    let first = marks.next();
    if marks.any(|mark| Some(mark) != first) || number.contains('.') {
        return None;
    }
    Some(number.replace(is_between, "."))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn danish(cell: &str, affix: Affix) -> Cow<'_, str> {
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
            ("(1.705.337,00)", "-1.705.337,00"),
            ("kr. (4.269,50)", "-4.269,50"),
            ("(kr. 4.269,-)", "-4.269"),
            ("(4.269) kr.", "-4.269"),
            ("1\u{202f}705\u{202f}337,00", "1.705.337,00"),
            ("kr. 1\u{a0}705\u{a0}337,-", "1.705.337"),
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
            "- 5",
            "+5",
            "5 kr./dag",
            "ca. 5",
            ",-",
            "5,- -",
            "kroner 5",
            "(-5)",
            "(5",
            "((5))",
            "(5)-",
            "-(5)",
            "()",
            "kr. (5 kr.)",
            "1\u{a0}705\u{202f}337",
            "1.705\u{a0}337",
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
}
