//! Sheets cell by cell.

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Decimal128Type, Int64Type};
use arrow_array::{Array, RecordBatch};

use crate::error::{Code, Error, Language, MOST_PROBLEMS};
use crate::read::Dialect;
use crate::tables::OnProblem;
use crate::tables::sheet::{
    SheetCell, SheetPlace, SheetReader, SheetRequest, SheetRows, csv_headings, csv_rows, headings,
};

fn text(text: &str) -> SheetCell {
    SheetCell::Text(text.into())
}

fn number(number: &str) -> SheetCell {
    SheetCell::Number(number.into())
}

fn reader(rule: &str, kept: &[&str], on_problem: OnProblem) -> SheetReader {
    let mut request = SheetRequest::new(Dialect::Danish, SheetPlace::Sheet("Ark1".into()));
    request.kept = kept.iter().map(|name| (*name).to_owned()).collect();
    request.on_problem = on_problem;
    SheetReader::new(headings(rule).unwrap(), request).unwrap()
}

fn read(mut reader: SheetReader, header: &[&str], rows: &[Vec<SheetCell>]) -> Result<SheetRows, Error> {
    let header = header.iter().map(|heading| text(heading)).collect();
    assert_eq!(reader.header(vec![(1, header)])?, Some(1));
    for (row, cells) in (2..).zip(rows) {
        reader.row(row, cells.clone())?;
    }
    reader.finish()
}

fn problems(error: &Error) -> Vec<(Code, &str, Option<&str>)> {
    error.problems().iter().map(|problem| (problem.code(), problem.place(), problem.given())).collect()
}

fn decimals(table: &RecordBatch, column: &str) -> Vec<Option<i128>> {
    table.column_by_name(column).unwrap().as_primitive::<Decimal128Type>().iter().collect()
}

#[test]
fn every_cell_that_is_wrong_is_listed_with_its_address() {
    let rows = [
        vec![text("kr. 8.000.000,-"), text("5"), number("365")],
        vec![text("8.000.000,-,-"), number("0.3"), number("365")],
        vec![text(" "), SheetCell::Empty, text("")],
        vec![number("1.005"), text("5"), text("400")],
    ];
    let header = ["Takstberegningsgrundlag", "PLADSER", "days"];
    let error = read(reader("daily_rate", &[], OnProblem::Stop), &header, &rows).err().unwrap();
    let expected = [
        (Code::NotANumber, "Ark1!A3", Some("8.000.000,-,-")),
        (Code::TooManyDecimals, "Ark1!A5", Some("1,005")),
        (Code::OutOfRange, "Ark1!C5", Some("400")),
    ];
    assert_eq!(problems(&error), expected);

    let collected = read(reader("daily_rate", &[], OnProblem::Collect), &header, &rows).unwrap();
    assert_eq!(collected.problems.len(), 3);
    assert_eq!(decimals(&collected.table, "basis"), [Some(800_000_000), None, None]);
    assert_eq!(decimals(&collected.table, "places"), [Some(500), Some(30), Some(500)]);
    let errors = collected.table.column_by_name("error").unwrap().as_string::<i32>();
    assert_eq!((errors.value(1), errors.is_null(0)), ("not_a_number at Ark1!A3", true));
}

#[test]
fn a_percentage_of_excel_is_one_only_where_percent_is_asked_for() {
    let rows = [vec![SheetCell::Percentage("90".into()), SheetCell::Percentage("90".into())]];
    let header = ["occupancy", "places"];
    let error = read(reader("daily_rate", &[], OnProblem::Stop), &header, &rows).err().unwrap();
    assert_eq!(problems(&error), [(Code::NotANumber, "Ark1!B2", Some("90 %"))]);
}

#[test]
fn rows_can_be_items_of_a_list() {
    let rows = [
        vec![text("Borger 1"), text("01-02-2024"), SheetCell::Day("2024-03-01".into()), number("461"), text("x")],
        vec![
            text("Borger 2"),
            text("2024-02-30"),
            SheetCell::Other("2024-03-01 12:00:00".into()),
            SheetCell::Padded("0461".into()),
            number("1.5"),
        ],
    ];
    let header = ["citizen", "Fra og med", "Til og med", "payer", "Bemærkning"];
    let read = read(reader("bills.stays", &["bemærkning"], OnProblem::Collect), &header, &rows).unwrap();
    let found: Vec<_> = read.problems.iter().map(|problem| (problem.code(), problem.place())).collect();
    assert_eq!(found, [(Code::NotADate, "Ark1!B3"), (Code::WrongType, "Ark1!C3")]);
    let days = read.table.column_by_name("first_day").unwrap().as_primitive::<Date32Type>();
    assert_eq!((days.value(0), days.is_null(1)), (19_754, true));
    let payers = read.table.column_by_name("payer").unwrap().as_string::<i32>();
    assert_eq!((payers.value(0), payers.value(1)), ("461", "0461"));
    let kept = read.table.column_by_name("bemærkning").unwrap().as_string::<i32>();
    assert_eq!((kept.value(0), kept.value(1)), ("x", "1,5"));
}

#[test]
fn zeros_before_a_number_do_not_count_where_it_is_one() {
    let read = read(reader("daily_rate", &[], OnProblem::Stop), &["days"], &[vec![SheetCell::Padded("030".into())]]);
    let table = read.unwrap().table;
    assert_eq!(table.column(0).as_primitive::<Int64Type>().value(0), 30);
}

#[test]
fn headings_stand_once_and_must_be_there() {
    let mut twice = reader("daily_rate", &[], OnProblem::Stop);
    assert_eq!(twice.header(vec![(1, vec![text("Takster 2024")])]).unwrap(), None);
    let headings_row = vec![text("basis"), text("x"), text("Takstberegnings-\ngrundlag"), text(" Basis ")];
    let error = twice.header(vec![(1, vec![text("Takster 2024")]), (2, headings_row)]).unwrap_err();
    let expected = [
        (Code::Duplicate, "Ark1!D2", Some("Basis")),
        (Code::UnreadColumn, "Ark1!B2", Some("x")),
        (Code::UnreadColumn, "Ark1!C2", Some("Takstberegnings-\ngrundlag")),
    ];
    assert_eq!(problems(&error), expected);
    let error = reader("daily_rate", &["Note"], OnProblem::Stop).header(vec![(3, vec![text("basis")])]).unwrap_err();
    assert_eq!(problems(&error), [(Code::UnknownField, "Ark1!A3", Some("Note"))]);
    let error = reader("daily_rate", &[], OnProblem::Stop).finish().err().unwrap();
    assert_eq!(problems(&error), [(Code::Missing, "Ark1", None)]);
    assert_eq!(problems(&headings("daily_rate.users").unwrap_err())[0].0, Code::UnknownField);
    assert_eq!(problems(&headings("takst").unwrap_err())[0].0, Code::UnknownChoice);
}

#[test]
fn too_many_problems_end_the_reading() {
    let mut reader = reader("daily_rate", &[], OnProblem::Collect);
    reader.header(vec![(1, vec![text("basis")])]).unwrap();
    let error = (2..).find_map(|row| reader.row(row, vec![text("x")]).err()).unwrap();
    assert_eq!(error.problems().len(), MOST_PROBLEMS + 1);
    let last = error.problems().last().unwrap();
    assert_eq!((last.code(), last.given()), (Code::MoreProblems, Some("4902")));
}

#[test]
fn what_is_written_is_what_is_read() {
    let rows = [
        vec![text("1.234.567,80"), text("8,5"), text("365"), text("77,066")],
        vec![text("-0,05"), SheetCell::Empty, text("1"), text("100 %")],
    ];
    let header = ["basis", "places", "days", "occupancy"];
    let table = read(reader("daily_rate", &[], OnProblem::Stop), &header, &rows).unwrap().table;
    let of = headings("daily_rate").unwrap();
    let names = csv_headings(&table, Some((&of, Language::Danish))).unwrap();
    assert_eq!(names, ["Takstberegningsgrundlag", "Pladser", "Dage", "Belægningsprocent"]);
    let written = csv_rows(&table, Dialect::Danish, Some(&of), 2).unwrap();
    assert_eq!(written, [["1.234.567,80", "8,5", "365", "77,066"], ["-0,05", "", "1", "100"]]);
    let machine = csv_rows(&table, Dialect::Machine, Some(&of), 2).unwrap();
    assert_eq!(machine, [["1234567.80", "8.5", "365", "77.066"], ["-0.05", "", "1", "100"]]);
}
