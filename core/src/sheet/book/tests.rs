//! Workbooks that are written, altered in their parts, and read.

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{ExcelDateTime, Format, Table, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::error::{Advice, Allowed, Code, Error, Problem};
use crate::read::Dialect;
use crate::sheet::{SheetRequest, SheetRows, Treatment, headings, read_workbook, sheet_names};

const SHEET: &str = "xl/worksheets/sheet1.xml";

fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Ark1").unwrap();
    fill(sheet);
    workbook.save_to_buffer().unwrap()
}

/// A workbook with a part that is changed, or left out if it becomes empty.
fn changed(workbook: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut before = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut after = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..before.len() {
        let mut file = before.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let text = if name == part { change(text) } else { text };
        if !text.is_empty() {
            after.start_file(name, SimpleFileOptions::default()).unwrap();
            after.write_all(text.as_bytes()).unwrap();
        }
    }
    after.finish().unwrap().into_inner()
}

/// A workbook whose rows are these, as XML.
fn rows(xml: &str) -> Vec<u8> {
    changed(&workbook(|_| ()), SHEET, |sheet| sheet.replace("<sheetData/>", &format!("<sheetData>{xml}</sheetData>")))
}

fn of(workbook: &[u8], rule: &str, adapt: impl FnOnce(&mut SheetRequest)) -> Result<SheetRows, Error> {
    let mut request = SheetRequest::new(Dialect::Danish);
    adapt(&mut request);
    read_workbook(workbook, None, headings(rule).unwrap(), request)
}

fn json(rows: &SheetRows) -> Vec<String> {
    (0..rows.len()).map(|row| rows.item(row).to_json()).collect()
}

fn problems(read: Result<SheetRows, Error>) -> Vec<(Code, String, Option<String>)> {
    let error = read.unwrap_err();
    let parts = |problem: &Problem| (problem.code(), problem.place().to_owned(), problem.given().map(str::to_owned));
    error.problems().iter().map(parts).collect()
}

fn advice(workbook: &[u8]) -> Option<Advice> {
    match of(workbook, "daily_rate", |_| ()).err()?.problems().first()?.allowed()? {
        Allowed::Advice(advice) => Some(*advice),
        _ => None,
    }
}

#[test]
fn cells_are_read_by_their_types_and_formats() {
    let percent = Format::new().set_num_format("0.0%");
    let zeros = Format::new().set_num_format("0000");
    let day = Format::new().set_num_format("dd-mm-yyyy");
    let book = workbook(|sheet| {
        for (column, heading) in ["payer", "first_day", "package_rate", "citizen", "service"].iter().enumerate() {
            sheet.write(0, u16::try_from(column).unwrap(), *heading).unwrap();
        }
        sheet.write_with_format(1, 0, 461, &zeros).unwrap();
        sheet.write_with_format(1, 1, ExcelDateTime::from_ymd(2025, 3, 1).unwrap(), &day).unwrap();
        sheet.write(1, 3, "Borger 1").unwrap();
        sheet.write(2, 0, 461).unwrap();
        sheet.write(2, 1, "01.03.2025").unwrap();
        sheet.write_with_format(2, 3, 0.5, &percent).unwrap();
    });
    let read = of(&book, "bills.stays", |request| {
        request.kept = vec!["package_rate".to_owned(), "citizen".to_owned()];
        request.ignored = vec!["service".to_owned()];
    });
    let expected = [
        r#"{"payer":"0461","first_day":"2025-03-01","package_rate":null,"citizen":"Borger 1"}"#,
        r#"{"payer":"461","first_day":"2025-03-01","package_rate":null,"citizen":"50 %"}"#,
    ];
    assert_eq!(json(&read.unwrap()), expected);
}

#[test]
fn a_day_is_echoed_as_the_sheet_shows_it() {
    let day = |year, month, day| ExcelDateTime::from_ymd(year, month, day).unwrap();
    let book = workbook(|sheet| {
        for (column, heading) in ["citizen", "payer", "first_day", "last_day"].iter().enumerate() {
            sheet.write(0, u16::try_from(column).unwrap(), *heading).unwrap();
        }
        let noon = day(2025, 3, 1).and_hms(12, 30, 0).unwrap();
        for (row, format) in (1..).zip(["dd-mm-yyyy", "yyyy\\-mm\\-dd", "d.m.yyyy", "d\" dag\"", "m/d/yyyy hh:mm"]) {
            let format = Format::new().set_num_format(format);
            sheet.write_with_format(row, 1, day(2025, 3, 1), &format).unwrap();
            sheet.write_with_format(row, 2, &noon, &format).unwrap();
            sheet.write_with_format(row, 3, day(2200, 1, 2), &format).unwrap();
            sheet.write(row, 0, "A").unwrap();
        }
    });
    let error = of(&book, "bills.stays", |_| ()).unwrap_err();
    let given: Vec<_> = error.problems().iter().filter_map(Problem::given).collect();
    let expected = [
        ["01-03-2025", "01-03-2025 12:30:00", "02-01-2200"],
        ["2025-03-01", "2025-03-01 12:30:00", "2200-01-02"],
        ["1.3.2025", "1.3.2025 12:30:00", "2.1.2200"],
        ["01-03-2025", "01-03-2025 12:30:00", "02-01-2200"],
        ["01-03-2025", "01-03-2025 12:30:00", "02-01-2200"],
    ];
    assert_eq!(given, expected.concat());
}

#[test]
fn every_form_of_a_cell_is_read() {
    let book = rows(concat!(
        r#"<row><c t="inlineStr"><is><r><t>id</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>"#,
        r#"<c t="str"><v>usage</v></c><c t="inlineStr"><is><t>note</t></is></c></row>"#,
        r#"<row r="3"><c r="B3"><f>1+1</f><v>2.50</v></c><c r="A3" t="inlineStr"><is><t>A &amp;</t><t> &#66;_x0043_</t></is></c>"#,
        r#"<c r="C3" t="b"><v>1</v></c></row>"#,
        r#"<row r="4"><c r="A4" t="str"><v><![CDATA[<D>]]></v></c><c r="B4"><v>1E1</v></c><c r="C4" t="e"><v>#N/A</v></c></row>"#,
        r#"<row r="5"><c r="A5" t="str"><f>""</f><v></v></c><c r="D5"/></row>"#,
    ));
    let read = of(&book, "closure_account.users", |request| request.kept = vec!["note".to_owned()]).unwrap();
    let expected = [r#"{"id":"A & BC","usage":"2.5","note":"ja"}"#, r##"{"id":"<D>","usage":"10","note":"#N/A"}"##];
    assert_eq!(json(&read), expected);
    assert_eq!(read.addresses.address(0, "usage").as_deref(), Some("Ark1!B3"));
    let uncomputed = rows(concat!(
        r#"<row><c t="inlineStr"><is><t>basis</t></is></c></row>"#,
        r#"<row r="2"><c r="A2"><f>B2*2</f></c></row><row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>"#,
    ));
    let expected = [
        (Code::Empty, "Ark1!A2".to_owned(), Some("=B2*2".to_owned())),
        (Code::WrongType, "Ark1!A3".to_owned(), Some("#DIV/0!".to_owned())),
    ];
    assert_eq!(problems(of(&uncomputed, "daily_rate", |_| ())), expected);
}

#[test]
fn what_the_file_says_about_its_rows_is_respected() {
    let book = |change: fn(&mut Worksheet)| {
        workbook(|sheet| {
            for (row, (id, usage)) in [("Odense", 60), ("Vejle", 41), ("Kolding", 5)].iter().enumerate() {
                let row = u32::try_from(row).unwrap() + 1;
                sheet.write(row, 0, *id).unwrap();
                sheet.write(row, 1, *usage).unwrap();
            }
            sheet.write(0, 0, "id").unwrap();
            sheet.write(0, 1, "usage").unwrap();
            change(sheet);
        })
    };
    let users = |book: &[u8], hidden| of(book, "closure_account.users", |request| request.hidden = hidden);
    let hidden = book(|sheet| {
        sheet.set_row_hidden(2).unwrap();
    });
    assert_eq!(problems(users(&hidden, None)), [(Code::NotClear, "Ark1!A3".to_owned(), Some("3".to_owned()))]);
    assert_eq!(users(&hidden, Some(Treatment::Read)).unwrap().len(), 3);
    assert_eq!(users(&hidden, Some(Treatment::Skip)).unwrap().len(), 2);
    let column = book(|sheet| {
        sheet.set_column_hidden(1).unwrap();
    });
    assert_eq!(problems(users(&column, None))[0].1, "Ark1!B1");
    let merged = book(|sheet| {
        sheet.merge_range(4, 1, 5, 1, "", &Format::new()).unwrap();
    });
    assert_eq!(problems(users(&merged, None)), [(Code::NotClear, "Ark1!B5".to_owned(), Some("B5:B6".to_owned()))]);
}

#[test]
fn one_of_several_tables_and_sheets_is_named() {
    let mut made = Workbook::new();
    for name in ["Nord", "Syd_x0026_"] {
        let sheet = made.add_worksheet().set_name(name).unwrap();
        for (column, other) in [(0, 2), (3, 40)] {
            sheet.write(2, column, "id").unwrap();
            sheet.write(2, column + 1, "usage").unwrap();
            for row in 3..5 {
                sheet.write(row, column, format!("K{row}")).unwrap();
                sheet.write(row, column + 1, other * row * row).unwrap();
            }
            let name = format!("{}_{column}", if name == "Nord" { "Brugere" } else { "Andre" });
            sheet.add_table(2, column, 4, column + 1, &Table::new().set_name(name)).unwrap();
        }
    }
    let book = made.save_to_buffer().unwrap();
    assert_eq!(sheet_names(&book).unwrap(), ["Nord", "Syd&"]);
    let read = |sheet, table: Option<&str>| {
        let mut request = SheetRequest::new(Dialect::Danish);
        request.table = table.map(str::to_owned);
        read_workbook(&book, sheet, headings("closure_account.users").unwrap(), request)
    };
    assert_eq!(problems(read(None, None)), [(Code::Missing, "sheet".to_owned(), None)]);
    assert_eq!(problems(read(Some("Syd"), None))[0].0, Code::UnknownChoice);
    assert_eq!(problems(read(Some("Nord"), None))[0].0, Code::Duplicate);
    assert_eq!(problems(read(Some("Nord"), Some("Andre_3")))[0].1, "table");
    let rows = read(Some("Nord"), Some("brugere_3")).unwrap();
    assert_eq!(json(&rows), [r#"{"id":"K3","usage":"360"}"#, r#"{"id":"K4","usage":"640"}"#]);
    assert_eq!(rows.addresses.address(0, "usage").as_deref(), Some("Nord!E4"));
    let rows = read(Some("Syd&"), Some("Andre_0")).unwrap();
    assert_eq!(rows.addresses.address(1, "id").as_deref(), Some("'Syd&'!A5"));
}

type Damage = fn(String) -> String;

#[test]
fn a_damaged_file_is_never_read() {
    let good = workbook(|sheet| {
        sheet.write(0, 0, "basis").unwrap();
        sheet.write(1, 0, 4269).unwrap();
    });
    assert_eq!(json(&of(&good, "daily_rate", |_| ()).unwrap()), [r#"{"basis":"4269.00"}"#]);
    let damages: [(&str, Damage); 8] = [
        ("xl/styles.xml", |_| String::new()),
        ("xl/sharedStrings.xml", |text| text.replace("</si>", "")),
        ("xl/sharedStrings.xml", |text| text.replace("<si><t>basis</t></si>", "")),
        ("xl/workbook.xml", |text| text.replace("r:id=\"rId1\"", "r:id=\"rId77\"")),
        (SHEET, |text| text.replace("</sheetData>", "</sheetData><cols><col min=\"1\" max=\"1\"/></cols>")),
        (SHEET, |text| text.replace("r=\"2\"", "r=\"1\"")),
        (SHEET, |text| text.replace("<row ", "<!DOCTYPE x [<!ENTITY e \"1\">]><row ")),
        (SHEET, |text| text.replace("4269", "4&e;9")),
    ];
    for (part, damage) in damages {
        let spoiled = changed(&good, part, damage);
        assert_eq!(advice(&spoiled), Some(Advice::DamagedFile), "{part}");
    }
    let at = good.windows(12).position(|name| name == b"docProps/app").unwrap() + 60;
    let mut elsewhere = good.clone();
    elsewhere[at] ^= 0x5A;
    assert_eq!(advice(&elsewhere), Some(Advice::DamagedFile));
    for length in (0..good.len()).step_by(97) {
        assert!(of(&good[..length], "daily_rate", |_| ()).is_err(), "{length}");
    }
    for at in (0..good.len()).step_by(3) {
        let mut spoiled = good.clone();
        spoiled[at] ^= 0x5A;
        if let Ok(read) = of(&spoiled, "daily_rate", |_| ()) {
            assert_eq!(json(&read), [r#"{"basis":"4269.00"}"#], "{at}");
        }
    }
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused() {
    let mut text = rows("");
    for (part, from, to) in [
        (SHEET, "<sheetData></sheetData>", "<sheetData><row><c t=\"str\"><v>AAAA</v></c></row></sheetData>"),
        ("xl/sharedStrings.xml", "", ""),
    ] {
        text = changed(&text, part, |text| text.replace(from, to));
    }
    let long = changed(&text, SHEET, |text| text.replace("AAAA", &"A".repeat(2 << 20)));
    assert_eq!(advice(&long), Some(Advice::TooLarge));
    let tag = changed(&text, SHEET, |text| text.replace("<row>", &format!("<row x=\"{}\">", " ".repeat(20 << 20))));
    assert_eq!(advice(&tag), Some(Advice::TooLarge));
    let row = |row| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>");
    let wide = (1..=70).map(row).collect::<Vec<_>>().concat();
    assert_eq!(advice(&rows(&wide)), Some(Advice::TooLarge));
}
