//! One cell, and where it is.

use std::borrow::Cow;

use crate::calendar::Date;
use crate::numbers::{Affix, in_dialect, undressed};
use crate::read::Dialect;
use crate::sheet::affix::truth;
use crate::sheet::day_form::DayForm;
use crate::value::{Shape, ToValue as _, Value};

/// The content of a cell of a sheet.
///
/// It is what the file has, not what it means: that depends on the field of its column.
///
/// # Examples
/// 90 % of a spreadsheet is a percentage, and an occupancy can be read from it.
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::sheet::{SheetCell, SheetPlace, SheetReader, SheetRequest, headings};
///
/// let place = SheetPlace::Sheet("Ark1".to_owned());
/// let mut reader = SheetReader::new(headings("daily_rate")?, place, SheetRequest::new(Dialect::Danish))?;
/// reader.header(&[(1, vec![SheetCell::Text("occupancy".into())])])?;
/// reader.row(2, &[SheetCell::Percentage("90".into())])?;
/// reader.row(3, &[SheetCell::Text("85 %".into())])?;
/// assert_eq!(reader.finish()?.len(), 2);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetCell<'a> {
    /// Nothing.
    Empty,
    /// A text.
    Text(Cow<'a, str>),
    /// A number of a spreadsheet, as machine text.
    Number(Cow<'a, str>),
    /// A number of a spreadsheet that shows it as a percentage: the percentage (90 where it shows 90 %), as machine text.
    Percentage(Cow<'a, str>),
    /// A whole number of a spreadsheet that shows it with zeros before it, with them: 0461.
    Padded(Cow<'a, str>),
    /// A day, as machine text, and how the sheet shows it.
    Day(Cow<'a, str>, DayForm),
    /// Another time of a day than midnight: the day, as machine text, how the sheet shows it, and the time.
    Moment(Cow<'a, str>, DayForm, Cow<'a, str>),
    /// True or false.
    Truth(bool),
    /// A formula without a computed value.
    Uncomputed(Cow<'a, str>),
    /// Anything else, such as an error value or a time without a day, described in words.
    Other(Cow<'a, str>),
}

/// Where the cells of a file are.
///
/// It is for the addresses of problems: rows are counted from 1, as spreadsheets show them.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::SheetPlace;
///
/// assert_eq!(SheetPlace::Sheet("Nord og Syd".to_owned()).cell(7, 1), "'Nord og Syd'!B7");
/// assert_eq!(SheetPlace::Lines.cell(7, 1), "7:B");
/// ```
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
        let [before, behind] = self.around_row(column);
        format!("{before}{row}{behind}")
    }

    /// The text before and after the number of a row in the address of a cell.
    pub(super) fn around_row(&self, column: usize) -> [String; 2] {
        match self {
            Self::Sheet(name) => [format!("{}!{}", quoted(name), letters(column)), String::new()],
            Self::Lines => [String::new(), format!(":{}", letters(column))],
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
pub(super) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = Some(column);
    while let Some(column) = left {
        letters.extend(u8::try_from(column % 26).ok().and_then(|letter| letter.checked_add(b'A')).map(char::from));
        left = (column / 26).checked_sub(1);
    }
    letters.iter().rev().collect()
}

impl SheetCell<'_> {
    /// Whether the cell is empty or has white space only.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The text that a reader of the sheet sees, roughly.
    pub(super) fn seen(&self, dialect: Dialect) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.trim().to_owned(),
            Self::Padded(text) | Self::Uncomputed(text) | Self::Other(text) => text.clone().into_owned(),
            Self::Number(number) => in_dialect(number, dialect),
            Self::Percentage(number) => format!("{} %", in_dialect(number, dialect)),
            Self::Day(day, form) => form.text(day, dialect),
            Self::Moment(day, form, time) => format!("{} {time}", form.text(day, dialect)),
            Self::Truth(truth) => truth_text(*truth, dialect).to_owned(),
        }
    }

    /// The cell as a value of a kind, for the reader of the rule: a text in the dialect, or an exact value. What cannot be
    /// one is what every reader refuses.
    pub(super) fn value(&self, kind: Kind, dialect: Dialect) -> Value<'_> {
        match (kind, self) {
            (_, Self::Empty) => Value::Null,
            (Kind::Number(affix), Self::Text(text)) => Value::Text(undressed(text, affix, dialect)),
            (Kind::Number(_), Self::Number(number)) | (Kind::Number(Affix::Percent), Self::Percentage(number)) => {
                Value::from_decimal_text(number)
            }
            // In words, since 90 % is not the number 90.
            (Kind::Number(_), Self::Percentage(_)) => self.seen(dialect).into(),
            (Kind::Day, Self::Day(day, _)) => date(day).unwrap_or(Value::Other),
            (Kind::Truth, Self::Truth(truth)) => Value::Bool(*truth),
            (Kind::Truth, Self::Text(text)) => truth(text, dialect).map_or(Value::Other, Value::Bool),
            (Kind::Day, Self::Text(text)) => {
                let text = text.trim();
                Date::parse(text, dialect).map_or_else(|_| text.into(), |day| day.to_value().into_owned())
            }
            (Kind::Text, Self::Text(text)) => text.trim().into(),
            (Kind::Number(_), Self::Padded(digits)) => Value::from_decimal_text(digits),
            // The number of a municipality or a citizen is a name.
            (Kind::Text, Self::Padded(digits)) => (&**digits).into(),
            (Kind::Text, Self::Number(number)) if !number.contains('.') => (&**number).into(),
            _ => Value::Other,
        }
    }

    /// How the cell shows its day.
    pub(super) fn day_form(&self) -> DayForm {
        match self {
            Self::Day(_, form) | Self::Moment(_, form, _) => *form,
            Self::Text(text) => DayForm::typed(text),
            _ => DayForm::OfDialect,
        }
    }

    /// The text of a cell in a column that is kept: numbers and days as the dialect writes them.
    pub(super) fn kept(&self, dialect: Dialect) -> Value<'_> {
        match self {
            Self::Empty => Value::Null,
            Self::Uncomputed(_) => Value::Other,
            Self::Text(text) => text.trim().into(),
            Self::Day(day, _) => DayForm::OfDialect.text(day, dialect).into(),
            other => other.seen(dialect).into(),
        }
    }
}

/// The day of a machine text, also one that is beyond the calendar of the rules.
fn date(text: &str) -> Option<Value<'static>> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Value::Date(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

/// The truth value as the dialect writes it.
pub(crate) const fn truth_text(truth: bool, dialect: Dialect) -> &'static str {
    match (dialect, truth) {
        (Dialect::Danish, true) => "ja",
        (Dialect::Danish, false) => "nej",
        (Dialect::Machine, true) => "true",
        (Dialect::Machine, false) => "false",
    }
}

/// The kind of cell that a shape needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Number(Affix),
    Day,
    Text,
    Truth,
    /// Several values: no cell.
    Several,
}

pub(crate) fn kind(shape: &Shape) -> Kind {
    match shape {
        Shape::Number(name) | Shape::Count(name) | Shape::NumberOrRecord(name, _) => Kind::Number(Affix::of(name)),
        Shape::Text("Date") => Kind::Day,
        Shape::Text(_) | Shape::Choice(_) => Kind::Text,
        Shape::Truth => Kind::Truth,
        Shape::Optional(inner) => kind(inner),
        Shape::Record(_) | Shape::List(_) | Shape::Any => Kind::Several,
    }
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
