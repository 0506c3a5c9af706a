//! How the cells of a workbook show their numbers, as far as it says what the numbers are.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use crate::error::Advice;
use crate::sheet::book::xml::{Xml, attribute, number};
use crate::sheet::day_form::DayForm;

/// The most formats of a workbook; Excel has 65,490.
const MOST: usize = 1 << 20;

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    /// As a number.
    #[default]
    Number,
    /// A hundred times as large, with a percent sign.
    Percent,
    /// With zeros before it, to so many digits.
    Zeros(usize),
    /// As a day or a time.
    Moment(DayForm),
    /// As hours, minutes or seconds beyond a day.
    Duration,
}

/// The formats of a workbook, by the numbers that its cells name them with.
#[derive(Debug, Default)]
pub(super) struct Formats(Vec<Format>);

impl Formats {
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Self, Advice> {
        let mut codes: BTreeMap<u32, Format> = BTreeMap::new();
        let mut formats = Vec::new();
        let (mut in_codes, mut in_cells) = (false, false);
        loop {
            match xml.next()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "numFmts" => in_codes = true,
                    "cellXfs" => in_cells = true,
                    "numFmt" if in_codes => {
                        let code = attribute(&tag, "formatCode")?.unwrap_or_default();
                        codes.insert(number(&tag, "numFmtId")?.ok_or(Advice::DamagedFile)?, Format::of(&code));
                    }
                    "xf" if in_cells => {
                        let id = number(&tag, "numFmtId")?.unwrap_or(0);
                        formats.push(codes.get(&id).copied().unwrap_or_else(|| Format::built_in(id)));
                    }
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    "numFmts" => in_codes = false,
                    "cellXfs" => in_cells = false,
                    _ => {}
                },
                Event::Eof => return Ok(Self(formats)),
                _ => {}
            }
            if formats.len().max(codes.len()) > MOST {
                return Err(Advice::TooLarge);
            }
        }
    }

    pub(super) fn get(&self, index: usize) -> Format {
        self.0.get(index).copied().unwrap_or_default()
    }
}

impl Format {
    /// The formats that every workbook has.
    const fn built_in(id: u32) -> Self {
        match id {
            1 => Self::Zeros(1),
            9 | 10 => Self::Percent,
            14..=22 | 45 | 47 => Self::Moment(DayForm::OfDialect),
            46 => Self::Duration,
            _ => Self::Number,
        }
    }

    /// The format of a code such as `0.0%`, `0000` or `dd-mm-yyyy`.
    fn of(code: &str) -> Self {
        // Of a format for several cases the first is for positive numbers.
        let first = bare(code.split(';').next().unwrap_or(code));
        if first.contains(DURATION) {
            return Self::Duration;
        }
        if first.contains(['d', 'm', 'h', 'y', 's', 'D', 'M', 'H', 'Y', 'S']) {
            return Self::Moment(DayForm::of(code));
        }
        if bare(code).contains('%') {
            return Self::Percent;
        }
        if !code.is_empty() && code.bytes().all(|byte| byte == b'0') {
            return Self::Zeros(code.len());
        }
        Self::Number
    }
}

/// Stands for hours, minutes or seconds in brackets.
const DURATION: char = '\0';

/// A code without what is shown as it is, colours and conditions.
fn bare(code: &str) -> String {
    let mut bare = String::new();
    let mut rest = code.chars();
    while let Some(character) = rest.next() {
        let closing = match character {
            '"' => '"',
            '[' => ']',
            // The next character is shown as it is, or only its width is.
            '\\' | '_' => {
                rest.next();
                continue;
            }
            _ => {
                bare.push(character);
                continue;
            }
        };
        if let Some((inside, after)) = rest.as_str().split_once(closing) {
            if character == '[' && matches!(inside.to_ascii_lowercase().as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss")
            {
                bare.push(DURATION);
            }
            rest = after.chars();
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_what_a_number_is() {
        let codes = [
            ("General", Format::Number),
            ("#,##0.00", Format::Number),
            ("#,##0.00\\ \"kr.\"", Format::Number),
            ("0%", Format::Percent),
            ("0.00%;[Red]-0.00%", Format::Percent),
            ("0\" %\"", Format::Number),
            ("0\\%", Format::Number),
            ("0_%", Format::Number),
            ("0000", Format::Zeros(4)),
            ("0", Format::Zeros(1)),
            ("0.0", Format::Number),
            ("dd-mm-yyyy", Format::Moment(DayForm::of("dd-mm-yyyy"))),
            ("[$-406]d. mmmm yyyy;@", Format::Moment(DayForm::OfDialect)),
            ("[Red]0.00", Format::Number),
            ("hh:mm", Format::Moment(DayForm::OfDialect)),
            ("[h]:mm", Format::Duration),
            ("\"dage\" 0", Format::Number),
            ("0\\d", Format::Number),
            ("0;dd", Format::Number),
            ("0\"", Format::Number),
            ("", Format::Number),
        ];
        for (code, format) in codes {
            assert_eq!(Format::of(code), format, "{code}");
        }
    }
}
