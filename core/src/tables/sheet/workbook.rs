//! Tables as a workbook (.xlsx): real numbers and dates under headings, and texts that stay texts.

use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::error::{Allowed, Code, Error, Language, Problem};
use crate::numbers::in_dialect;
use crate::read::Dialect;
use crate::sheet::{Headings, SheetPlace};
use crate::tables::cell::Cell;
use crate::tables::sheet::writing::{day_text, least_decimals, named, scale_of, shortened};
use crate::value::Value;

/// How many digits a number of a spreadsheet keeps.
const DIGITS: usize = 15;
/// The longest text of a cell, in units of UTF-16.
const LONGEST_TEXT: usize = 32_767;
/// The rows of a sheet, without that of the headings.
const MOST_ROWS: usize = 1_048_575;
const MOST_COLUMNS: usize = 16_384;
/// How wide columns are, in characters.
const WIDTHS: (usize, usize) = (8, 60);
const TRUTH_WIDTH: usize = 6;

/// A table on its way into a sheet.
///
/// # Examples
/// ```
/// use std::sync::Arc;
///
/// use arrow_array::{RecordBatch, StringArray};
/// use rammeaftale::Language;
/// use rammeaftale::tables::{SheetTable, tables_workbook};
///
/// let names = StringArray::from(vec!["Odense", "Kolding"]);
/// let batch = RecordBatch::try_from_iter([("id", Arc::new(names) as _)])?;
/// let table = SheetTable { name: "Kommuner", batches: &[batch], of: None };
/// let workbook = tables_workbook(&[table], Language::Danish)?;
/// assert!(workbook.starts_with(b"PK")); // a zip file, as workbooks are
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct SheetTable<'a> {
    /// The name of the sheet.
    pub name: &'a str,
    /// The rows.
    pub batches: &'a [RecordBatch],
    /// The rule, or the list of it, that the columns are fields and figures of.
    pub of: Option<&'a Headings>,
}

/// Tables as a workbook, a sheet each.
///
/// Decimals are numbers in the format of their øre or of the decimals they need; those of more than 15 digits, which a
/// spreadsheet cannot keep, are texts. Dates are dates. No text becomes a formula.
///
/// # Errors
/// [`Code::Empty`] without tables, [`Code::NotAName`] at `tables` for the name of a sheet that cannot be one or occurs
/// twice, [`Code::TooMany`] at a sheet that is too large; [`Code::BinaryNumber`] or [`Code::WrongType`] at a column
/// that no cell can hold, [`Code::TooLong`] at the address of a text.
pub fn tables_workbook(tables: &[SheetTable<'_>], language: Language) -> Result<Vec<u8>, Error> {
    if tables.is_empty() {
        return Err(Problem::new(Code::Empty, "tables").into());
    }
    let mut workbook = Workbook::new();
    // A day that never changes in place of the clock's, so that the same figures are the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|_| too_many(""))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    for (index, table) in tables.iter().enumerate() {
        let is_same = |other: &SheetTable<'_>| other.name.to_lowercase() == table.name.to_lowercase();
        let mut worksheet = Worksheet::new();
        if tables.iter().take(index).any(is_same) || worksheet.set_name(table.name).is_err() {
            return Err(Problem::new(Code::NotAName, "tables").with_given(table.name).into());
        }
        Sheet { worksheet, table, language }.write().map(|sheet| workbook.push_worksheet(sheet))?;
    }
    workbook.save_to_buffer().map_err(|_| too_many(""))
}

fn too_many(place: &str) -> Error {
    Problem::new(Code::TooMany, place).with_allowed(Allowed::AtMost(MOST_ROWS)).into()
}

struct Sheet<'a> {
    worksheet: Worksheet,
    table: &'a SheetTable<'a>,
    language: Language,
}

impl Sheet<'_> {
    fn write(mut self) -> Result<Worksheet, Error> {
        let wrong = |_: XlsxError| too_many(self.table.name);
        let rows: usize = self.table.batches.iter().map(RecordBatch::num_rows).sum();
        let Some(first) = self.table.batches.first() else { return Ok(self.worksheet) };
        if rows > MOST_ROWS || first.num_columns() > MOST_COLUMNS {
            return Err(too_many(self.table.name));
        }
        let headings = named(first, self.table.of.map(|of| (of, self.language)))?;
        for ((index, field), heading) in first.schema_ref().fields().iter().enumerate().zip(&headings) {
            let column = u16::try_from(index).map_err(|_| too_many(self.table.name))?;
            let widest = self.column(column, field)?.max(heading.chars().count());
            let format = header(is_number(field.data_type()));
            self.worksheet.write_string_with_format(0, column, heading, &format).map_err(wrong)?;
            let width = u16::try_from(widest.saturating_add(2).clamp(WIDTHS.0, WIDTHS.1)).unwrap_or(u16::MAX);
            self.worksheet.set_column_width(column, width).map_err(wrong)?;
        }
        self.worksheet.set_freeze_panes(1, 0).map_err(wrong)?;
        Ok(self.worksheet)
    }

    /// Writes the cells of a column. Gives back how long the longest is.
    fn column(&mut self, column: u16, field: &Field) -> Result<usize, Error> {
        let kind = field.data_type();
        let least = least_decimals(field, self.table.of);
        let values = self.values(usize::from(column), least);
        let decimals = values.iter().filter_map(|value| match value {
            CellValue::Number(machine) => machine.split_once('.').map(|(_, fraction)| fraction.len()),
            _ => None,
        });
        let format = format_of(kind, decimals.max().unwrap_or(0));
        let mut widest = 0;
        for (value, row) in values.iter().zip(1_u32..) {
            let length = self.cell(row, column, value, &format).map_err(|code| {
                let place = SheetPlace::Sheet(self.table.name.to_owned());
                let problem = Problem::new(code, place.cell(row.saturating_add(1), usize::from(column)));
                if code == Code::TooLong { problem.with_allowed(Allowed::AtMost(LONGEST_TEXT)) } else { problem }
            })?;
            widest = widest.max(length);
        }
        Ok(widest)
    }

    /// The values of a column.
    fn values(&self, column: usize, least: u32) -> Vec<CellValue> {
        let is_time = |array: &ArrayRef| array.data_type().is_temporal();
        let value = |value: Value<'_>, is_time: bool| match value {
            // A time of the day is shown as a text, and is none.
            Value::Text(_) if is_time => CellValue::None,
            Value::Null => CellValue::Nothing,
            Value::Bool(truth) => CellValue::Truth(truth),
            Value::Date(year, month, day) => CellValue::Day(year, month, day),
            Value::Decimal(number) => CellValue::Number(shortened(number, least)),
            Value::Text(text) => CellValue::Text(text.into_owned()),
            _ => CellValue::None,
        };
        let columns = self.table.batches.iter().filter_map(|batch| batch.columns().get(column));
        columns
            .flat_map(|array| {
                (0..array.len()).map(move |index| value(Cell::of(array.as_ref(), index).value(), is_time(array)))
            })
            .collect()
    }

    /// Writes a cell. Gives back how long it is.
    fn cell(&mut self, row: u32, column: u16, value: &CellValue, format: &Format) -> Result<usize, Code> {
        let refused = |_: XlsxError| Code::TooMany;
        let dialect = match self.language {
            Language::Danish => Dialect::Danish,
            Language::English => Dialect::Machine,
        };
        match value {
            CellValue::Nothing => Ok(0),
            CellValue::None => Err(Code::WrongType),
            CellValue::Truth(truth) => {
                self.worksheet.write_boolean(row, column, *truth).map_err(refused)?;
                Ok(TRUTH_WIDTH)
            }
            CellValue::Day(year, month, day) => {
                let written = day_text(*year, *month, *day, dialect).ok_or(Code::WrongType)?;
                match ExcelDateTime::from_ymd(u16::try_from(*year).unwrap_or_default(), *month, *day) {
                    Ok(day) => self.worksheet.write_datetime_with_format(row, column, &day, format),
                    Err(_) => self.worksheet.write_string(row, column, &written),
                }
                .map_err(refused)?;
                Ok(written.chars().count())
            }
            CellValue::Number(machine) => {
                match machine.parse::<f64>() {
                    Ok(number) if significant(machine) <= DIGITS => {
                        self.worksheet.write_number_with_format(row, column, number, format)
                    }
                    // A spreadsheet would not keep all its digits.
                    _ => {
                        let right = Format::new().set_align(FormatAlign::Right);
                        self.worksheet.write_string_with_format(row, column, in_dialect(machine, dialect), &right)
                    }
                }
                .map_err(refused)?;
                // A mark for every three digits, which are not in the machine text.
                Ok(machine.len().saturating_add(machine.len() / 3))
            }
            CellValue::Text(text) if text.encode_utf16().count() > LONGEST_TEXT => Err(Code::TooLong),
            CellValue::Text(text) => {
                self.worksheet.write_string(row, column, text).map_err(refused)?;
                Ok(text.lines().map(|line| line.chars().count()).max().unwrap_or(0))
            }
        }
    }
}

/// The content of a cell to be written.
enum CellValue {
    Nothing,
    Truth(bool),
    Day(i16, u8, u8),
    /// A number as it is to be shown, as machine text.
    Number(String),
    Text(String),
    /// A value that no cell can hold.
    None,
}

/// How many digits a number has between its first and its last that is not zero.
fn significant(machine: &str) -> usize {
    let digits: String = machine.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len()
}

fn is_number(kind: &DataType) -> bool {
    scale_of(kind).is_some() || kind.is_integer()
}

/// The format of a column. The reader's own program chooses the marks.
fn format_of(kind: &DataType, decimals: usize) -> Format {
    let format = Format::new();
    match scale_of(kind) {
        Some(_) if decimals > 0 => format.set_num_format(format!("#,##0.{}", "0".repeat(decimals))),
        Some(_) => format.set_num_format("#,##0"),
        // A year has no groups.
        None if kind.is_integer() => format.set_num_format("0"),
        None if kind.is_temporal() => format.set_num_format("dd-mm-yyyy"),
        None => format,
    }
}

fn header(is_number: bool) -> Format {
    let format = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap();
    if is_number { format.set_align(FormatAlign::Right) } else { format }
}
