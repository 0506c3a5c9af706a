//! Tables as workbooks, by the XML in them.

use std::io::{Cursor, Read as _};

use arrow_array::types::{Decimal32Type, Decimal256Type, Float64Type};
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Int64Array, NullArray, PrimitiveArray, RecordBatch, StringArray,
    TimestampSecondArray,
};
use arrow_buffer::i256;
use rammeaftale::sheet::{Headings, headings};
use rammeaftale::tables::{SheetTable, tables_workbook};
use rammeaftale::{Error, Language};

use crate::support::{all_said, array, decimals, integers, table, texts};

fn part(workbook: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut files = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    files.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn written(batches: &[RecordBatch], of: Option<&Headings>, language: Language) -> Result<Vec<u8>, Error> {
    tables_workbook(&[SheetTable { name: "Tal", batches, of }], language)
}

fn refused(batches: &[RecordBatch]) -> Vec<String> {
    all_said(written(batches, None, Language::Danish).unwrap_err().problems())
}

/// The text between two others, for every time that they occur.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

/// A cell: what it says, the format of its number, and whether it stands to the right.
#[derive(Debug, PartialEq)]
struct Cell {
    content: String,
    format: String,
    is_right: bool,
}

/// A sheet as it is written: its cells by their addresses, and the widths of its columns.
struct Read {
    sheet: String,
    styles: String,
    texts: Vec<String>,
}

impl Read {
    fn of(column: ArrayRef, language: Language) -> Self {
        Self::of_tables(&[table([("c", column)])], None, language)
    }

    fn of_tables(batches: &[RecordBatch], of: Option<&Headings>, language: Language) -> Self {
        let workbook = written(batches, of, language).unwrap();
        let texts = part(&workbook, "xl/sharedStrings.xml");
        Self {
            sheet: part(&workbook, "xl/worksheets/sheet1.xml"),
            styles: part(&workbook, "xl/styles.xml"),
            texts: between(&texts, "<si><t", "</t>")
                .iter()
                .map(|text| text.split_once('>').unwrap().1.to_owned())
                .collect(),
        }
    }

    /// The cell at an address; `None` for one that is empty.
    fn cell(&self, address: &str) -> Option<Cell> {
        let cell = *between(&self.sheet, &format!("<c r=\"{address}\""), "</c>").first()?;
        let value = between(cell, "<v>", "</v>")[0];
        let content = match between(cell, " t=\"", "\"").first() {
            Some(&"s") => format!("text {}", self.texts[value.parse::<usize>().unwrap()]),
            Some(&"b") => format!("truth {value}"),
            _ => value.to_owned(),
        };
        let style = between(cell, " s=\"", "\"").first().map_or(0, |style| style.parse().unwrap());
        let formats = *between(&self.styles, "<cellXfs", "</cellXfs>").first().unwrap();
        let format = formats.split("<xf ").nth(style + 1).unwrap();
        let number = between(format, "numFmtId=\"", "\"")[0];
        let codes = self.styles.split("<numFmt ").find(|code| code.starts_with(&format!("numFmtId=\"{number}\"")));
        let code = codes.map(|code| between(code, "formatCode=\"", "\"")[0]);
        Some(Cell {
            content,
            format: code.unwrap_or(if number == "0" { "General" } else { number }).to_owned(),
            is_right: format.contains("horizontal=\"right\""),
        })
    }

    /// The width of the first column, in characters.
    fn width(&self) -> u32 {
        let width: f64 = between(&self.sheet, " width=\"", "\"")[0].parse().unwrap();
        (0..100).find(|whole| f64::from(*whole + 1) > width).unwrap()
    }
}

/// The first cell below the heading: what it says, and the format of its number.
fn first(column: ArrayRef) -> (String, String) {
    let cell = Read::of(column, Language::Danish).cell("A2").unwrap();
    (cell.content, cell.format)
}

fn pair(content: &str, format: &str) -> (String, String) {
    (content.to_owned(), format.to_owned())
}

#[test]
fn numbers_days_and_truths_are_cells_of_their_kinds() {
    assert_eq!(first(decimals([123_456_750], 2)), pair("1234567.5", "#,##0.00"));
    assert_eq!(first(decimals([1_500, 1_250], 3)), pair("1.5", "#,##0.00"));
    assert_eq!(first(decimals([1_500, 1_255], 3)), pair("1.5", "#,##0.000"));
    assert_eq!(first(decimals([1_500, 2_000], 3)), pair("1.5", "#,##0.0"));
    assert_eq!(first(decimals([15_000], 3)), pair("15", "#,##0"));
    assert_eq!(first(decimals([7], 0)), pair("7", "#,##0"));
    let small = PrimitiveArray::<Decimal32Type>::from(vec![5]).with_precision_and_scale(9, 1).unwrap();
    assert_eq!(first(array(small)), pair("0.5", "#,##0.0"));
    assert_eq!(first(integers([2_025])), pair("2025", "0"));
    assert_eq!(first(array(Date32Array::from(vec![20_000]))), pair("45569", "dd-mm-yyyy"));
    assert_eq!(first(array(BooleanArray::from(vec![true]))), pair("truth 1", "General"));
    assert_eq!(first(array(BooleanArray::from(vec![false]))), pair("truth 0", "General"));
    assert_eq!(first(texts(["=1+1"])), pair("text =1+1", "General"));
    assert_eq!(first(array(TimestampSecondArray::from(vec![86_400 * 20_000]))), pair("45569", "dd-mm-yyyy"));
    for column in
        [array(Int64Array::from(vec![None])), array(NullArray::new(1)), array(StringArray::from(vec![None::<&str>]))]
    {
        assert_eq!(Read::of(column, Language::Danish).cell("A2"), None);
    }
}

#[test]
fn days_that_no_date_can_be_are_in_no_cell() {
    assert_eq!(first(array(Date32Array::from(vec![-25_567]))), pair("1", "dd-mm-yyyy"));
    assert_eq!(refused(&[table([("day", array(Date32Array::from(vec![-25_568])))])]), ["wrong_type at Tal!A2"]);
}

#[test]
fn numbers_of_more_than_fifteen_digits_are_texts_to_the_right() {
    let read = |digits, scale| Read::of(decimals([digits], scale), Language::Danish).cell("A2").unwrap();
    let plain = read(123_456_789_012_345, 2);
    assert_eq!((plain.content.as_str(), plain.is_right), ("1234567890123.45", false));
    let long = read(1_234_567_890_123_456, 2);
    assert_eq!((long.content.as_str(), long.is_right), ("text 12345678901234,56", true));
    // Zeros at both ends are no digits to keep.
    assert_eq!(read(1_000_000_000_000_000_000, 0).content, "1000000000000000000");
    assert_eq!(read(-123_456_789_012_345_000, 0).content, "-123456789012345000");
    assert_eq!(read(123, 20).content, "0.00000000000000000123");
    let english = Read::of(decimals([1_234_567_890_123_456], 2), Language::English).cell("A2").unwrap();
    assert_eq!(english.content, "text 12345678901234.56");
    // Of a scale that is no format.
    let widest =
        PrimitiveArray::<Decimal256Type>::from(vec![i256::from_i128(150)]).with_precision_and_scale(76, 2).unwrap();
    assert_eq!(first(array(widest)), pair("1.5", "General"));
}

#[test]
fn headings_stand_over_their_columns() {
    let headed = |column| Read::of(column, Language::Danish).cell("A1").unwrap();
    for (column, is_right) in [
        (integers([1]), true),
        (decimals([1], 2), true),
        (texts(["a"]), false),
        (array(Date32Array::from(vec![1])), false),
    ] {
        let cell = headed(column);
        assert_eq!((cell.content.as_str(), cell.is_right), ("text c", is_right));
    }
    let read = Read::of(integers([1]), Language::Danish);
    assert!(read.sheet.contains("state=\"frozen\"") && read.styles.contains("<b/>"));
    let of = headings("daily_rate").unwrap();
    let batch = table([("occupancy", decimals([9_050], 2)), ("rate", decimals([8_020_000], 3))]);
    let read = Read::of_tables(&[batch], Some(&of), Language::Danish);
    assert_eq!(read.cell("A1").unwrap().content, "text Belægningsprocent");
    assert_eq!(
        (read.cell("A2").unwrap().format, read.cell("B2").unwrap().format),
        ("#,##0.0".to_owned(), "#,##0.00".to_owned())
    );
}

#[test]
fn columns_are_as_wide_as_their_longest_cell() {
    let width = |column| Read::of(column, Language::Danish).width();
    assert_eq!(width(texts(["a"])), 8);
    assert_eq!(width(texts(["a".repeat(20).as_str(), "b"])), 22);
    assert_eq!(width(texts(["Æ".repeat(9).as_str(), "b"])), 11);
    assert_eq!(width(texts(["a\nbbbbbbbbbb\ncc"])), 12);
    assert_eq!(width(texts(["a".repeat(200).as_str()])), 60);
    // A mark for every three digits.
    assert_eq!(width(integers([1_234_567_890])), 15);
    assert_eq!(width(decimals([1_234_567_891_234_567], 2)), 24);
    assert_eq!(width(array(Date32Array::from(vec![20_000]))), 12);
    let read = |name| {
        Read::of_tables(&[table([(name, array(BooleanArray::from(vec![true])))])], None, Language::Danish).width()
    };
    assert_eq!((read("c"), read("a name of many words")), (8, 22));
    assert_eq!(width(array(NullArray::new(1))), 8);
}

#[test]
fn several_batches_are_one_sheet_and_several_tables_several() {
    let one = |number| table([("c", integers([number]))]);
    let read = Read::of_tables(&[one(7), one(8)], None, Language::Danish);
    assert_eq!((read.cell("A2").unwrap().content, read.cell("A3").unwrap().content), ("7".to_owned(), "8".to_owned()));
    let batches = [one(7)];
    let sheet = |name| SheetTable { name, batches: &batches, of: None };
    let workbook = tables_workbook(
        &[sheet("Første"), sheet("Anden"), SheetTable { name: "Tom", batches: &[], of: None }],
        Language::Danish,
    )
    .unwrap();
    let names = part(&workbook, "xl/workbook.xml");
    assert_eq!(between(&names, "<sheet name=\"", "\""), ["Første", "Anden", "Tom"]);
    assert!(part(&workbook, "xl/worksheets/sheet2.xml").contains("<v>7</v>"));
    assert!(part(&workbook, "docProps/core.xml").contains("2000-01-01"));
    let said = |names: &[&'static str]| {
        let tables: Vec<_> = names.iter().map(|name| sheet(name)).collect();
        all_said(tables_workbook(&tables, Language::Danish).unwrap_err().problems())
    };
    assert_eq!(said(&[]), ["empty at tables"]);
    assert_eq!(said(&["Tal", "tal"]), ["not_a_name at tables (tal)"]);
    assert_eq!(said(&["Tal", "a/b"]), ["not_a_name at tables (a/b)"]);
}

#[test]
fn cells_that_cannot_be_written_have_their_address() {
    let long = |units: usize| "Æ".repeat(units);
    assert!(written(&[table([("c", texts([long(32_767).as_str()]))])], None, Language::Danish).is_ok());
    let batch = table([("b", integers([1, 2])), ("c", texts(["a", long(32_768).as_str()]))]);
    assert_eq!(refused(&[batch]), ["too_long at Tal!B3"]);
    let time = array(TimestampSecondArray::from(vec![1]));
    assert_eq!(refused(&[table([("c", time)])]), ["wrong_type at Tal!A2"]);
    let floats = array(PrimitiveArray::<Float64Type>::from(vec![1.0]));
    assert_eq!(refused(&[table([("c", floats)])]), ["binary_number at c"]);
    let too_long = written(&[table([("c", texts([long(32_768).as_str()]))])], None, Language::English).unwrap_err();
    assert!(too_long.message(Language::English).contains("32"), "{too_long}");
}

#[test]
fn sheets_have_as_many_rows_and_columns_as_there_may_be() {
    let rows = |rows| table([("c", array(NullArray::new(rows)))]);
    assert!(written(&[rows(1_048_575)], None, Language::Danish).is_ok());
    assert_eq!(refused(&[rows(1_048_576)]), ["too_many at Tal"]);
    assert_eq!(refused(&[rows(1_048_575), rows(1)]), ["too_many at Tal"]);
    let columns = |count: usize| {
        let columns = (0..count).map(|index| (index.to_string(), array(NullArray::new(0))));
        RecordBatch::try_from_iter_with_nullable(columns.map(|(name, column)| (name, column, true))).unwrap()
    };
    assert!(written(&[columns(16_384)], None, Language::Danish).is_ok());
    assert_eq!(refused(&[columns(16_385)]), ["too_many at Tal"]);
}
