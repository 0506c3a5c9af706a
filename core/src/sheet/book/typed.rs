//! The value of a cell of a workbook, by its type and the format of its number.

use std::borrow::Cow;

use crate::error::Advice;
use crate::sheet::affix::unescaped;
use crate::sheet::book::day::{duration, moment, written};
use crate::sheet::book::formats::{Format, Formats};
use crate::sheet::book::number::Shown;
use crate::sheet::book::strings::Strings;
use crate::sheet::cell::SheetCell;
use crate::sheet::day_form::DayForm;

/// The tables that the cells of all sheets refer to.
#[derive(Default)]
pub(super) struct Common {
    pub strings: Strings,
    pub formats: Formats,
    /// Whether days are counted from 1904.
    pub starts_1904: bool,
}

/// A cell as it stands in the file.
#[derive(Default)]
pub(super) struct RawCell {
    pub kind: Kind,
    pub style: usize,
    pub value: String,
    /// Whether there is a formula, and its text.
    pub formula: Option<String>,
    /// The text of a cell that has it inside.
    pub inline: String,
}

/// The type of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Number,
    Shared,
    Inline,
    Text,
    Truth,
    Error,
    Day,
    Unknown,
}

impl Kind {
    pub(super) fn named(name: &str) -> Self {
        match name {
            "n" => Self::Number,
            "s" => Self::Shared,
            "inlineStr" => Self::Inline,
            "str" => Self::Text,
            "b" => Self::Truth,
            "e" => Self::Error,
            "d" => Self::Day,
            _ => Self::Unknown,
        }
    }
}

impl RawCell {
    /// The value of the cell.
    ///
    /// # Errors
    /// Where it has a text that the file does not have.
    pub(super) fn cell<'s>(&self, common: &'s Common) -> Result<SheetCell<'s>, Advice> {
        let value = self.value.as_str();
        if value.is_empty() && self.kind != Kind::Inline {
            return Ok(match &self.formula {
                // The value of a formula may be an empty text.
                Some(formula) if self.kind != Kind::Text => SheetCell::Uncomputed(format!("={formula}").into()),
                _ => SheetCell::Empty,
            });
        }
        Ok(match self.kind {
            Kind::Shared => {
                let text = value.parse().ok().and_then(|index| common.strings.get(index));
                SheetCell::Text(text.ok_or(Advice::DamagedFile)?.into())
            }
            Kind::Inline if self.inline.is_empty() => SheetCell::Empty,
            Kind::Inline => SheetCell::Text(text(&self.inline)),
            Kind::Text => SheetCell::Text(text(value)),
            Kind::Truth if matches!(value, "0" | "1") => SheetCell::Truth(value == "1"),
            Kind::Number => self.number(common),
            Kind::Day => match common.formats.get(self.style) {
                Format::Moment(form) => written(value, form),
                _ => written(value, DayForm::OfDialect),
            },
            Kind::Truth | Kind::Error | Kind::Unknown => SheetCell::Other(value.to_owned().into()),
        })
    }

    fn number(&self, common: &Common) -> SheetCell<'static> {
        let Some(shown) = Shown::parse(&self.value) else { return SheetCell::Other(self.value.clone().into()) };
        match common.formats.get(self.style) {
            Format::Number => SheetCell::Number(shown.text().into()),
            // A spreadsheet keeps percentages as fractions of 1.
            Format::Percent => SheetCell::Percentage(shown.shifted(2).text().into()),
            Format::Zeros(width) => zeros(&shown.text(), width),
            Format::Moment(form) => moment(&shown, form, common.starts_1904),
            Format::Duration => duration(&shown),
        }
    }
}

fn text(text: &str) -> Cow<'static, str> {
    unescaped(text).unwrap_or_else(|| text.to_owned()).into()
}

/// A number with zeros before it, if it is a whole one that is shorter.
fn zeros(number: &str, width: usize) -> SheetCell<'static> {
    let is_shorter = number.len() < width && number.bytes().all(|byte| byte.is_ascii_digit());
    if is_shorter {
        SheetCell::Padded(format!("{number:0>width$}").into())
    } else {
        SheetCell::Number(number.to_owned().into())
    }
}
