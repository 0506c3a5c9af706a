//! One cell, and where it is.

use arrow_array::Array;
use serde::de::Deserialize;

use crate::calendar::Date;
use crate::columns::cell::Cell;
use crate::columns::constant::Constant;
use crate::columns::sheet::dress::{Dress, truth, undressed, unprotected};
use crate::exact::{Dialect, in_dialect};
use crate::read::Shape;

/// What stands in a cell of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetCell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A number of a spreadsheet, as machine text.
    Number(String),
    /// A number of a spreadsheet that shows it as a percentage: the percentage (90 where it shows 90 %), as machine text.
    Percentage(String),
    /// A whole number of a spreadsheet that shows it with zeros before it, with them: 0461.
    Padded(String),
    /// A day, as machine text.
    Day(String),
    /// True or false.
    Truth(bool),
    /// A formula that nobody has computed.
    Uncomputed(String),
    /// What no field is: an error value, a time of the day. In words.
    Other(String),
}

/// Where the cells of a file are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetPlace {
    /// In a sheet of this name: `Ark1!B7`.
    Sheet(String),
    /// In a file of lines: `7:B` is the second value of line 7.
    Lines,
}

impl SheetPlace {
    /// The address of a cell. Rows are counted from 1, columns from 0.
    #[must_use]
    pub fn cell(&self, row: u32, column: usize) -> String {
        match self {
            Self::Sheet(name) => format!("{}!{}{row}", quoted(name), letters(column)),
            Self::Lines => format!("{row}:{}", letters(column)),
        }
    }

    /// The address of the whole.
    pub(super) fn whole(&self) -> String {
        match self {
            Self::Sheet(name) => quoted(name),
            Self::Lines => "1".to_owned(),
        }
    }
}

/// A name as spreadsheets write it in addresses.
fn quoted(name: &str) -> String {
    let is_plain = |character: char| character.is_alphanumeric() || character == '_' || character == '.';
    if name.chars().all(is_plain) { name.to_owned() } else { format!("'{}'", name.replace('\'', "''")) }
}

/// The letters of a column, counted from 0: A … Z, AA …
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = Some(column);
    while let Some(column) = left {
        letters.extend(u8::try_from(column % 26).ok().and_then(|letter| letter.checked_add(b'A')).map(char::from));
        left = (column / 26).checked_sub(1);
    }
    letters.iter().rev().collect()
}

impl SheetCell {
    /// Whether nothing stands in it that anybody sees.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// Takes off what protects a text from being a formula.
    pub(super) fn unprotect(&mut self) {
        if let Self::Text(text) = self {
            let bare = unprotected(text);
            if bare.len() < text.len() {
                *text = bare.to_owned();
            }
        }
    }

    /// What a reader of the sheet sees in it, more or less.
    pub(super) fn seen(&self, dialect: Dialect) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.trim().to_owned(),
            Self::Padded(text) | Self::Uncomputed(text) | Self::Other(text) => text.clone(),
            Self::Number(number) => in_dialect(number, dialect),
            Self::Percentage(number) => format!("{} %", in_dialect(number, dialect)),
            Self::Day(day) => {
                Date::parse(day, Dialect::Machine).map_or_else(|_| day.clone(), |day| day.to_text(dialect))
            }
            Self::Truth(truth) => truth_text(*truth, dialect).to_owned(),
        }
    }

    /// The cell as a value of a shape, for the reader of the rule: a text in the dialect, or an exact value. What cannot be
    /// one is what every reader refuses.
    pub(super) fn value(&self, shape: &Shape, dialect: Dialect) -> Constant {
        let exact = |text: &String| Constant::Exact(text.clone());
        match (kind(shape), self) {
            (_, Self::Empty) => Constant::Nothing,
            (Kind::Number(dress), Self::Text(text)) => Constant::Text(undressed(text, dress, dialect)),
            (Kind::Number(_), Self::Number(number)) | (Kind::Number(Dress::Percent), Self::Percentage(number)) => {
                exact(number)
            }
            // In words, since 90 % is not the number 90.
            (Kind::Number(_), Self::Percentage(_)) => Constant::Text(self.seen(dialect)),
            (Kind::Day, Self::Day(day)) => exact(day),
            (Kind::Truth, Self::Truth(truth)) => Constant::Truth(*truth),
            (Kind::Truth, Self::Text(text)) => truth(text, dialect).map_or(Constant::Other, Constant::Truth),
            (Kind::Day | Kind::Text, Self::Text(text)) => Constant::Text(text.trim().to_owned()),
            (Kind::Number(_), Self::Padded(digits)) => {
                let number = digits.trim_start_matches('0');
                Constant::Exact(if number.is_empty() { "0".to_owned() } else { number.to_owned() })
            }
            // The number of a municipality or a citizen is a name.
            (Kind::Text, Self::Padded(digits)) => Constant::Text(digits.clone()),
            (Kind::Text, Self::Number(number)) if !number.contains('.') => Constant::Text(number.clone()),
            _ => Constant::Other,
        }
    }
}

/// The truth value as the dialect writes it.
pub(super) const fn truth_text(truth: bool, dialect: Dialect) -> &'static str {
    match (dialect, truth) {
        (Dialect::Danish, true) => "ja",
        (Dialect::Danish, false) => "nej",
        (Dialect::Machine, true) => "true",
        (Dialect::Machine, false) => "false",
    }
}

/// What a cell of a shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Number(Dress),
    Day,
    Text,
    Truth,
    /// Several values: no cell.
    Several,
}

pub(super) fn kind(shape: &Shape) -> Kind {
    match shape {
        Shape::Number(name) | Shape::Count(name) | Shape::NumberOrRecord(name, _) => Kind::Number(Dress::of(name)),
        Shape::Text("Date") => Kind::Day,
        Shape::Text(_) | Shape::Choice { .. } => Kind::Text,
        Shape::Truth => Kind::Truth,
        Shape::Optional(inner) => kind(inner),
        Shape::Record(_) | Shape::List(_) => Kind::Several,
    }
}

/// The value of an Arrow column at a place, as what was given.
pub(super) fn at(array: &dyn Array, index: usize) -> Constant {
    Constant::deserialize(Cell { array, index, in_oere: false, oere: &[] }).unwrap_or(Constant::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_spreadsheets() {
        let columns = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")];
        for (column, letters) in columns {
            assert_eq!(SheetPlace::Sheet("Ark1".into()).cell(7, column), format!("Ark1!{letters}7"));
            assert_eq!(SheetPlace::Lines.cell(7, column), format!("7:{letters}"));
        }
        assert_eq!(SheetPlace::Sheet("Nord og Syd".into()).cell(1, 1), "'Nord og Syd'!B1");
        assert_eq!(SheetPlace::Sheet("Jens' ark".into()).whole(), "'Jens'' ark'");
    }
}
