//! CSV and Excel files as fields of a rule: whole files, and workbooks made of parts.

use std::io::{Cursor, Write as _};

use rammeaftale::sheet::{
    Headings, SheetRequest, SheetRows, TextEncoding, Treatment, decode, headings, read_lines, read_workbook,
    sheet_names,
};
use rammeaftale::tables::sheet_table;
use rammeaftale::{Dialect, Error, Options, settle};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::say;

const RULES: [&str; 6] =
    ["daily_rate", "closure_account.users", "bills.stays", "year_result", "cost_development", "ledger.years"];
const ENCODINGS: [TextEncoding; 3] = [TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::Windows1252];
/// The parts of a drawn workbook, in the order in which the bytes have them; the last two stay as they are.
const PARTS: [&str; 6] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/tables/table1.xml",
    "xl/worksheets/_rels/sheet1.xml.rels",
];
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
    <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>\
    <Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
    </Relationships>";
const PACKAGE: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
    </Relationships>";
const BOOK: &str = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
    <sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
/// The byte between two parts.
const BETWEEN: u8 = 0;

/// Reads CSV and Excel files.
///
/// The first two bytes are the rule and the request, the others the file.
///
/// # Panics
/// Where the library is wrong.
pub fn run(data: &[u8]) {
    let [rule, asked, file @ ..] = data else { return };
    let headings = headings(RULES[usize::from(*rule) % RULES.len()]).expect("a rule with fields");
    let mut request = SheetRequest::new(if asked & 1 == 0 { Dialect::Danish } else { Dialect::Machine });
    request.collects = asked & 2 != 0;
    request.totals = (asked & 4 != 0).then_some(Treatment::Skip);
    request.hidden = (asked & 4 != 0).then_some(Treatment::Read);
    match asked >> 3 & 3 {
        0 => finish(read_workbook(file, None, headings.clone(), request), &headings),
        1 => {
            let file = book(file);
            finish(read_workbook(&file, None, headings.clone(), request), &headings);
            if let Err(error) = sheet_names(&file) {
                say(&error);
            }
        }
        _ => {
            request.separator =
                [None, Some(","), Some("\t"), Some(";")][usize::from(asked >> 5 & 3)].map(str::to_owned);
            match decode(file, ENCODINGS[usize::from(*rule >> 3) % 3]) {
                Ok(text) => finish(read_lines(&text, headings.clone(), request), &headings),
                Err(error) => say(&error),
            }
        }
    }
}

fn finish(read: Result<SheetRows, Error>, of: &Headings) {
    let rows = match read {
        Ok(rows) => rows,
        Err(error) => return say(&error),
    };
    let length = rows.len();
    for column in &rows.columns {
        assert!((0..length).all(|row| rows.item(row).get(&column.name).is_some()), "a cell without a value");
    }
    assert!(rows.errors.as_ref().is_none_or(|errors| errors.len() == length), "an error without a row");
    assert!(!rows.to_value().to_json().is_empty(), "rows without text");
    match sheet_table(&rows) {
        Ok(table) => assert_eq!(table.num_rows(), length, "a table of other rows"),
        Err(error) => say(&error),
    }
    // A row alone is an input that leaves much out.
    if length > 0
        && of.fields().iter().any(|(field, _)| field.name == "unit")
        && let Err(error) = settle("daily_rate", &rows.item(0), &Options::NONE)
    {
        say(&error);
    }
}

/// A workbook of these parts, stored without being packed.
fn book(bytes: &[u8]) -> Vec<u8> {
    let mut parts: Vec<&[u8]> = bytes.splitn(PARTS.len(), |byte| *byte == BETWEEN).collect();
    parts.resize(PARTS.len(), b"");
    if parts[3].is_empty() {
        parts[3] = BOOK.as_bytes();
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let fixed = [("xl/_rels/workbook.xml.rels", RELATIONS), ("_rels/.rels", PACKAGE)];
    let drawn = PARTS.into_iter().zip(parts).filter(|(_, part)| !part.is_empty());
    for (name, part) in drawn.chain(fixed.map(|(name, part)| (name, part.as_bytes()))) {
        let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        writer.start_file(name, stored).and_then(|()| Ok(writer.write_all(part)?)).expect("a part in memory");
    }
    writer.finish().expect("an archive in memory").into_inner()
}
