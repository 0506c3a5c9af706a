//! The cells of a sheet: columns, formats, and writing row by row.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Formula, Note, Worksheet, XlsxError};

use crate::error::{Code, Error, Problem};
use crate::explain::{Kind, StatementFigure};
use crate::workbook::bounds::decimals_in;
use crate::workbook::names::cut;

/// A column of a sheet.
#[derive(Clone, Copy)]
pub(super) struct Column {
    pub index: u16,
    pub letter: char,
    width: u16,
}

pub(super) const LABEL: Column = Column { index: 0, letter: 'A', width: 46 };
pub(super) const VALUE: Column = Column { index: 1, letter: 'B', width: 18 };
pub(super) const UNIT: Column = Column { index: 2, letter: 'C', width: 18 };
pub(super) const LIBRARY: Column = Column { index: 3, letter: 'D', width: 18 };
pub(super) const HOLDS: Column = Column { index: 4, letter: 'E', width: 18 };
pub(super) const STATUS: Column = Column { index: 5, letter: 'F', width: 18 };
pub(super) const FORMULA: Column = Column { index: 6, letter: 'G', width: 60 };
pub(super) const SOURCE: Column = Column { index: 7, letter: 'H', width: 60 };

/// The columns of the lines, in their order. The narrow ones stand first, since tables lie in the same columns.
pub(super) const COLUMNS: [Column; 8] = [LABEL, VALUE, UNIT, LIBRARY, HOLDS, STATUS, FORMULA, SOURCE];

/// The longest text of a cell and of a note, in units of UTF-16; spreadsheets take a few more.
const LONGEST_TEXT: usize = 32_000;
/// The height of a line of text, in points, and how many a row can have.
const LINE_HEIGHT: u16 = 15;
const MOST_LINES: usize = 27;
/// A4.
const PAPER: u8 = 9;

/// How a cell with a figure looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Given: what may be changed to see what comes of it.
    Given,
    /// Computed in the sheet, or decided by the rule.
    Computed,
    /// The value that the library shows.
    Library,
}

impl Style {
    fn format(self) -> Format {
        match self {
            Self::Given => top().set_font_color(0x00_20_60).set_background_color(0xFF_F2_CC),
            Self::Computed => top(),
            Self::Library => top().set_font_color(0x59_59_59),
        }
    }

    /// With the numbers of a figure. A figure that is computed has room for the decimals that it may get.
    pub(super) fn of(self, figure: &StatementFigure) -> Format {
        let written = decimals_in(&figure.text);
        let room = if self == Self::Computed { 2 } else { 0 };
        let decimals = |decimals: u32| match usize::try_from(decimals) {
            Ok(decimals @ 1..) => format!(".{}", "0".repeat(decimals)),
            _ => String::new(),
        };
        let numbers = match figure.kind {
            Kind::Kroner => format!("#,##0{}", decimals(written.max(2))),
            Kind::Percent => format!("0{}%", decimals(written.max(room))),
            Kind::Days | Kind::Places | Kind::Number => format!("#,##0{}", decimals(written.max(room))),
            Kind::Year => "0".to_owned(),
            Kind::Words(_) => return self.format().set_text_wrap().set_align(FormatAlign::Left),
        };
        self.format().set_num_format(numbers)
    }
}

/// Everything stands at the top of its row.
fn top() -> Format {
    Format::new().set_align(FormatAlign::Top)
}

pub(super) fn wrapped() -> Format {
    top().set_text_wrap()
}

pub(super) fn plain() -> Format {
    top()
}

pub(super) fn unit() -> Format {
    top().set_indent(1)
}

pub(super) fn bold() -> Format {
    top().set_bold()
}

pub(super) fn title() -> Format {
    bold().set_font_size(14)
}

fn header() -> Format {
    wrapped().set_bold().set_background_color(0xD9_E1_F2).set_border_bottom(FormatBorder::Thin)
}

/// The machine number of a figure as a spreadsheet holds it; a percentage is its share. Nothing for words.
pub(super) fn number(figure: &StatementFigure) -> Option<String> {
    match figure.kind {
        Kind::Words(_) => None,
        _ if figure.text.is_empty() => None,
        Kind::Percent => Some(format!("{}e-2", figure.text)),
        _ => Some(figure.text.clone()),
    }
}

/// A sheet that is written from the top down.
pub(super) struct Sheet {
    pub worksheet: Worksheet,
    next: u32,
    most: u32,
}

impl Sheet {
    /// A sheet that can have so many rows.
    pub(super) fn new(most: u32) -> Result<Self, Error> {
        let mut worksheet = Worksheet::new();
        for column in COLUMNS {
            worksheet.set_column_width(column.index, column.width).map_err(refused)?;
        }
        worksheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
        Ok(Self { worksheet, next: 0, most })
    }

    /// The next row.
    pub(super) fn row(&mut self) -> Result<u32, Error> {
        let row = self.next;
        if row >= self.most {
            return Err(too_many());
        }
        self.next = row.saturating_add(1);
        Ok(row)
    }

    /// The row that comes next, as spreadsheets count.
    pub(super) const fn next_number(&self) -> u32 {
        self.next.saturating_add(1)
    }

    /// A text, which stays one whatever it looks like.
    pub(super) fn text(&mut self, row: u32, column: u16, text: &str, format: &Format) -> Result<(), Error> {
        let text = cut(text, LONGEST_TEXT);
        self.worksheet.write_string_with_format(row, column, text, format).map_err(refused).map(drop)
    }

    /// A number; nothing is written where there is none.
    pub(super) fn number(
        &mut self,
        row: u32,
        column: Column,
        number: Option<&str>,
        format: &Format,
    ) -> Result<(), Error> {
        let Some(number) = number.and_then(|number| number.parse::<f64>().ok()) else { return Ok(()) };
        self.worksheet.write_number_with_format(row, column.index, number, format).map_err(refused).map(drop)
    }

    /// A formula, with what it comes to for those who do not compute it again.
    pub(super) fn formula(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        result: Option<&str>,
        format: &Format,
    ) -> Result<(), Error> {
        let result = match result {
            Some(truth @ ("TRUE" | "FALSE")) => Some(truth.to_owned()),
            // Read, since what is no number would be a text.
            number => number.and_then(|number| number.parse::<f64>().ok()).map(|number| number.to_string()),
        };
        let formula = Formula::new(formula).set_result(result.unwrap_or_default());
        self.worksheet.write_formula_with_format(row, column, formula, format).map_err(refused).map(drop)
    }

    /// A formula that is true or false.
    pub(super) fn truth(&mut self, row: u32, column: Column, formula: &str, holds: bool) -> Result<(), Error> {
        let result = if holds { "TRUE" } else { "FALSE" };
        self.formula(row, column.index, formula, Some(result), &bold().set_align(FormatAlign::Center))
    }

    /// A note at a cell.
    pub(super) fn note(&mut self, row: u32, column: Column, text: &str) -> Result<(), Error> {
        let note = Note::new(cut(text, LONGEST_TEXT)).add_author_prefix(false).set_width(320).set_height(110);
        self.worksheet.insert_note(row, column.index, &note).map_err(refused).map(drop)
    }

    /// Makes a row high enough for its wrapped texts, since not every program does so when it opens a file.
    pub(super) fn fit<'a>(
        &mut self,
        row: u32,
        texts: impl IntoIterator<Item = (Column, &'a str)>,
    ) -> Result<(), Error> {
        let lines = |(column, text): (Column, &str)| {
            text.chars().count().checked_div(usize::from(column.width)).unwrap_or_default().saturating_add(1)
        };
        let lines = texts.into_iter().map(lines).max().unwrap_or(1).min(MOST_LINES);
        let height = u16::try_from(lines).unwrap_or(1).saturating_mul(LINE_HEIGHT);
        self.worksheet.set_row_height(row, height).map_err(refused).map(drop)
    }

    /// Prints the columns of the lines, however long a text beyond them is.
    pub(super) fn print(&mut self) -> Result<(), Error> {
        let last = self.next.saturating_sub(1);
        self.worksheet.set_print_area(0, LABEL.index, last, SOURCE.index).map_err(refused).map(drop)
    }

    /// The headers of columns; those of figures stand to the right as these do.
    pub(super) fn headers<'a>(
        &mut self,
        row: u32,
        headers: impl IntoIterator<Item = &'a str>,
        are_figures: impl Fn(u16) -> bool,
    ) -> Result<(), Error> {
        for (column, text) in headers.into_iter().enumerate() {
            let column = u16::try_from(column).map_err(|_| too_many())?;
            let format = if are_figures(column) { header().set_align(FormatAlign::Right) } else { header() };
            self.text(row, column, text, &format)?;
        }
        Ok(())
    }
}

pub(super) fn too_many() -> Error {
    Problem::new(Code::TooMany, "").into()
}

/// All that the writer can refuse here is that there is too much of something.
#[allow(clippy::needless_pass_by_value, reason = "as errors are mapped")]
pub(super) fn refused(_: XlsxError) -> Error {
    too_many()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_rows_than_a_sheet_has_are_an_error() {
        let mut sheet = Sheet::new(2).unwrap();
        assert_eq!((sheet.row().unwrap(), sheet.row().unwrap()), (0, 1));
        let error = sheet.row().unwrap_err();
        assert_eq!((error.problems()[0].code(), error.problems()[0].place()), (Code::TooMany, ""));
    }
}
