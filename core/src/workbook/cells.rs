//! The cells of a sheet: columns, formats, and writing row by row.

use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, Format, FormatAlign, FormatBorder, FormatUnderline, Formula,
    Note, Url, Worksheet, XlsxError,
};

use crate::error::{Code, Error, Language, Problem};
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
const TITLE_HEIGHT: u16 = 20;
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
    top().set_align(FormatAlign::Left).set_indent(1)
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

/// The unit behind a figure. That of a percentage stands in its cell.
pub(super) const fn unit_of(figure: &StatementFigure, language: Language) -> &'static str {
    match figure.kind {
        Kind::Kroner => "kr.",
        Kind::Days => language.pick("dage", "days"),
        Kind::Places => language.pick("pladser", "places"),
        Kind::Percent | Kind::Number | Kind::Year | Kind::Words(_) => "",
    }
}

/// A sheet that is written from the top down.
pub(super) struct Sheet {
    pub worksheet: Worksheet,
    next: u32,
    most: u32,
}

impl Sheet {
    /// A sheet for lines that can have so many rows.
    pub(super) fn new(most: u32) -> Result<Self, Error> {
        let mut sheet = Self::of_columns(COLUMNS.map(|column| column.width), most)?;
        sheet.worksheet.set_landscape();
        Ok(sheet)
    }

    /// A sheet with columns of these widths.
    pub(super) fn of_columns(widths: impl IntoIterator<Item = u16>, most: u32) -> Result<Self, Error> {
        let mut worksheet = Worksheet::new();
        for (column, width) in (0..).zip(widths) {
            worksheet.set_column_width(column, width).map_err(refused)?;
        }
        worksheet.set_paper_size(PAPER).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
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
    pub(super) fn truth(&mut self, row: u32, column: u16, formula: &str, holds: bool) -> Result<(), Error> {
        let result = if holds { "TRUE" } else { "FALSE" };
        self.formula(row, column, formula, Some(result), &bold().set_align(FormatAlign::Center))
    }

    /// A title over columns of these widths.
    pub(super) fn title(&mut self, text: &str, widths: &[u16]) -> Result<(), Error> {
        let row = self.row()?;
        // Its letters are wider and higher than those of other texts.
        let width = widths.iter().fold(0_u16, |sum, width| sum.saturating_add(*width)).checked_mul(2);
        let lines = lines_of(text, width.and_then(|width| width.checked_div(3)).unwrap_or(1));
        self.merge(row, text, widths, &title().set_text_wrap())?;
        self.worksheet.set_row_height(row, lines.saturating_mul(TITLE_HEIGHT)).map_err(refused).map(drop)
    }

    /// A text over columns of these widths.
    pub(super) fn across(&mut self, text: &str, widths: &[u16], format: &Format) -> Result<u32, Error> {
        let row = self.row()?;
        let width = widths.iter().fold(0_u16, |sum, width| sum.saturating_add(*width));
        self.merge(row, text, widths, format)?;
        self.fit(row, [(Column { width, ..LABEL }, text)])?;
        Ok(row)
    }

    fn merge(&mut self, row: u32, text: &str, widths: &[u16], format: &Format) -> Result<(), Error> {
        let last = u16::try_from(widths.len()).map_err(|_| too_many())?.saturating_sub(1);
        self.worksheet.merge_range(row, 0, row, last, &cut(text, LONGEST_TEXT), format).map_err(refused).map(drop)
    }

    /// A formula that says whether something holds, with its text now: in green where it is the first of its two, else in red.
    pub(super) fn says(&mut self, row: u32, column: u16, formula: &str, now: &str, holds: &str) -> Result<(), Error> {
        let format = bold().set_text_wrap().set_font_color(0x37_56_23);
        let otherwise = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::NotEqualTo(holds))
            .set_format(Format::new().set_font_color(0xC0_00_00));
        let formula = Formula::new(formula).set_result(now);
        self.worksheet
            .write_formula_with_format(row, column, formula, &format)
            .and_then(|sheet| sheet.add_conditional_format(row, column, row, column, &otherwise))
            .map_err(refused)
            .map(drop)
    }

    /// A text that leads to a sheet.
    pub(super) fn link(&mut self, row: u32, column: u16, text: &str, to: &str) -> Result<(), Error> {
        let url = Url::new(format!("internal:'{to}'!A1")).set_text(cut(text, LONGEST_TEXT));
        let format = wrapped().set_font_color(0x05_63_C1).set_underline(FormatUnderline::Single);
        self.worksheet.write_url_with_format(row, column, url, &format).map_err(refused).map(drop)
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
        let lines = texts.into_iter().map(|(column, text)| lines_of(text, column.width)).max().unwrap_or(1);
        self.high(row, lines)
    }

    /// Makes a row as high as some lines of text.
    pub(super) fn high(&mut self, row: u32, lines: u16) -> Result<(), Error> {
        self.worksheet.set_row_height(row, lines.saturating_mul(LINE_HEIGHT)).map_err(refused).map(drop)
    }

    /// Prints the columns up to one, however long a text beyond them is.
    pub(super) fn print(&mut self, last: u16) -> Result<(), Error> {
        let row = self.next.saturating_sub(1);
        self.worksheet.set_print_area(0, LABEL.index, row, last).map_err(refused).map(drop)
    }

    /// The headers of columns; those of figures stand to the right as these do, with room behind them.
    pub(super) fn headers<'a>(
        &mut self,
        row: u32,
        headers: impl IntoIterator<Item = &'a str>,
        are_figures: impl Fn(u16) -> bool,
    ) -> Result<(), Error> {
        for (column, text) in headers.into_iter().enumerate() {
            let column = u16::try_from(column).map_err(|_| too_many())?;
            let is_behind = column.checked_sub(1).is_some_and(&are_figures);
            let format = match (are_figures(column), is_behind) {
                (true, _) => header().set_align(FormatAlign::Right),
                (false, true) => header().set_align(FormatAlign::Left).set_indent(1),
                (false, false) => header(),
            };
            self.text(row, column, text, &format)?;
        }
        Ok(())
    }
}

/// How many lines a text takes in a width.
fn lines_of(text: &str, width: u16) -> u16 {
    let lines = text.chars().count().checked_div(usize::from(width)).unwrap_or_default().saturating_add(1);
    u16::try_from(lines.min(MOST_LINES)).unwrap_or(1)
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
