//! Sheets cell by cell.

use crate::error::{Allowed, Code, Error, MOST_PROBLEMS, Problem};
use crate::read::Dialect;
use crate::sheet::{DayForm, SheetCell, SheetPlace, SheetReader, SheetRequest, SheetRows, headings, read_lines};
use crate::value::Value;

fn text(text: &str) -> SheetCell<'_> {
    SheetCell::Text(text.into())
}

fn number(number: &str) -> SheetCell<'_> {
    SheetCell::Number(number.into())
}

/// Whether problems are collected.
const STOP: bool = false;
const COLLECT: bool = true;

fn reader(rule: &str, kept: &[&str], collects: bool) -> SheetReader {
    let mut request = SheetRequest::new(Dialect::Danish);
    request.kept = kept.iter().map(|name| (*name).to_owned()).collect();
    request.collects = collects;
    SheetReader::new(headings(rule).unwrap(), SheetPlace::Sheet("Ark1".into()), request).unwrap()
}

fn read(mut reader: SheetReader, header: &[&str], rows: &[Vec<SheetCell<'_>>]) -> Result<SheetRows, Error> {
    let header = header.iter().map(|heading| text(heading)).collect();
    assert_eq!(reader.header(&[(1, header)])?, Some(1));
    for (row, cells) in (2..).zip(rows) {
        reader.row(row, cells)?;
    }
    reader.finish()
}

fn problems(error: &Error) -> Vec<(Code, &str, Option<&str>)> {
    error.problems().iter().map(|problem| (problem.code(), problem.place(), problem.given())).collect()
}

fn values(rows: &SheetRows, name: &str) -> Vec<Option<String>> {
    let column = rows.columns.iter().find(|column| column.name == name).unwrap();
    let value = |row| match column.values.value(row) {
        Value::Null => None,
        Value::Text(text) => Some(text.into_owned()),
        other => Some(other.to_json().trim_matches('"').to_owned()),
    };
    (0..rows.len()).map(value).collect()
}

fn some<const N: usize>(texts: [&str; N]) -> Vec<Option<String>> {
    texts.iter().map(|text| (!text.is_empty()).then(|| (*text).to_owned())).collect()
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
    let error = read(reader("daily_rate", &[], STOP), &header, &rows).err().unwrap();
    let expected = [
        (Code::NotANumber, "Ark1!A3", Some("8.000.000,-,-")),
        (Code::TooManyDecimals, "Ark1!A5", Some("1,005")),
        (Code::OutOfRange, "Ark1!C5", Some("400")),
    ];
    assert_eq!(problems(&error), expected);

    let collected = read(reader("daily_rate", &[], COLLECT), &header, &rows).unwrap();
    assert_eq!(collected.problems.len(), 3);
    assert_eq!(values(&collected, "basis"), some(["8000000.00", "", ""]));
    assert_eq!(values(&collected, "places"), some(["5.00", "0.30", "5.00"]));
    let errors = collected.errors.unwrap();
    assert_eq!((errors[1].as_deref(), errors[0].as_deref()), (Some("not_a_number at Ark1!A3"), None));
}

#[test]
fn a_percentage_of_excel_is_one_only_where_percent_is_asked_for() {
    let rows = [vec![SheetCell::Percentage("90".into()), SheetCell::Percentage("90".into())]];
    let header = ["occupancy", "places"];
    let error = read(reader("daily_rate", &[], STOP), &header, &rows).err().unwrap();
    assert_eq!(problems(&error), [(Code::NotANumber, "Ark1!B2", Some("90 %"))]);
}

#[test]
fn rows_can_be_items_of_a_list() {
    let rows = [
        vec![
            text("Borger 1"),
            text("01-02-2024"),
            SheetCell::Day("2024-03-01".into(), DayForm::OfDialect),
            number("461"),
            text("x"),
        ],
        vec![
            text("Borger 2"),
            text("2024-02-30"),
            SheetCell::Moment("2024-03-01".into(), DayForm::of("d.m.yyyy"), "12:00:00".into()),
            SheetCell::Padded("0461".into()),
            number("1.5"),
        ],
    ];
    let header = ["citizen", "Fra og med", "Til og med", "payer", "Bemærkning"];
    let read = read(reader("bills.stays", &["bemærkning"], COLLECT), &header, &rows).unwrap();
    let found: Vec<_> =
        read.problems.iter().map(|problem| (problem.code(), problem.place(), problem.given())).collect();
    let expected =
        [(Code::NotADate, "Ark1!B3", Some("2024-02-30")), (Code::WrongType, "Ark1!C3", Some("1.3.2024 12:00:00"))];
    assert_eq!(found, expected);
    assert_eq!(values(&read, "first_day"), some(["2024-02-01", ""]));
    assert_eq!(values(&read, "payer"), some(["461", "0461"]));
    assert_eq!(values(&read, "bemærkning"), some(["x", "1,5"]));
}

#[test]
fn zeros_before_a_number_do_not_count_where_it_is_one() {
    let read = read(reader("daily_rate", &[], STOP), &["days"], &[vec![SheetCell::Padded("030".into())]]);
    assert_eq!(values(&read.unwrap(), "days"), some(["30"]));
}

#[test]
fn headings_stand_once_and_must_be_there() {
    let mut twice = reader("daily_rate", &[], STOP);
    assert_eq!(twice.header(&[(1, vec![text("Takster 2024")])]).unwrap(), None);
    let headings_row = vec![text("basis"), text("x"), text("Takstberegnings-\ngrundlag"), text(" Basis ")];
    let error = twice.header(&[(1, vec![text("Takster 2024")]), (2, headings_row)]).unwrap_err();
    let expected = [
        (Code::Duplicate, "Ark1!D2", Some("Basis")),
        (Code::UnreadColumn, "Ark1!B2", Some("x")),
        (Code::UnreadColumn, "Ark1!C2", Some("Takstberegnings-\ngrundlag")),
    ];
    assert_eq!(problems(&error), expected);
    let error = reader("daily_rate", &["Note"], STOP).header(&[(3, vec![text("basis")])]).unwrap_err();
    assert_eq!(problems(&error), [(Code::UnknownField, "Ark1!A3", Some("Note"))]);
    let error = reader("daily_rate", &[], STOP).finish().err().unwrap();
    assert_eq!(problems(&error), [(Code::Missing, "Ark1", None)]);
    assert_eq!(problems(&headings("daily_rate.users").unwrap_err())[0].0, Code::UnknownField);
    assert_eq!(problems(&headings("takst").unwrap_err())[0].0, Code::UnknownChoice);
}

fn lists(read: Result<SheetRows, Error>) -> Vec<(Code, String, Vec<String>)> {
    let error = read.unwrap_err();
    let of = |problem: &Problem| match problem.allowed() {
        Some(Allowed::Lists(lists)) => lists.clone(),
        _ => Vec::new(),
    };
    error.problems().iter().map(|problem| (problem.code(), problem.place().to_owned(), of(problem))).collect()
}

fn owned(lists: &[&str]) -> Vec<String> {
    lists.iter().map(|list| (*list).to_owned()).collect()
}

#[test]
fn a_sheet_with_several_lists_says_how_they_are_read() {
    // Side by side: the columns of the other list are named, with the list that they are of.
    let header = ["citizen", "service", "payer", "first_day", "last_day", "base_rate", "Noter"];
    let stay = ["Borger 1", "Elmely", "Odense", "01-02-2025", "", "2.000,00", ""].map(text);
    let found = lists(read(reader("bills.stays", &["Noter"], STOP), &header, &[stay.to_vec()]));
    assert_eq!(found, [(Code::UnreadColumn, "Ark1!F1".to_owned(), owned(&["bills.rates"]))]);
    // With a field of the rule itself.
    let header = ["id", "usage", "Driftsunderskud", "deficit"];
    let found = lists(read(reader("closure_account.users", &["Driftsunderskud"], STOP), &header, &[]));
    assert_eq!(found, [(Code::UnreadColumn, "Ark1!D1".to_owned(), owned(&["closure_account"]))]);

    // One under the other.
    let population = || vec![vec![text("Odense"), number("205000")], vec![text("Vejle"), number("118000")]];
    let cases = [vec![text("Id"), text("VÆGT")], vec![text("Odense"), number("7")]];
    let under = [population(), cases.to_vec()].concat();
    let found = lists(read(reader("objective_financing.population", &[], STOP), &["id", "Indbyggere"], &under));
    assert_eq!(found[0], (Code::NotClear, "Ark1!A4".to_owned(), owned(&["objective_financing.cases"])));

    // Beyond the last heading.
    let beside: Vec<Vec<_>> = population()
        .into_iter()
        .zip(&cases)
        .map(|(row, other)| [row, vec![SheetCell::Empty], other.clone()].concat())
        .collect();
    let found = lists(read(reader("objective_financing.population", &[], STOP), &["id", "Indbyggere"], &beside));
    assert_eq!((found[0].1.as_str(), &found[0].2), ("Ark1!D2", &owned(&["objective_financing.cases"])));

    // A row of names is not taken for headings, nor is a column that was named as one that is not read.
    let ignore = |heading: &str| {
        let mut request = SheetRequest::new(Dialect::Danish);
        request.ignored = vec![heading.to_owned()];
        SheetReader::new(headings("objective_financing.population").unwrap(), SheetPlace::Lines, request).unwrap()
    };
    let rows = [vec![text("Vægt"), number("5"), text("7")]];
    assert_eq!(read(ignore("Vægt"), &["id", "Indbyggere", "Vægt"], &rows).unwrap().len(), 1);
}

#[test]
fn too_many_problems_end_the_reading() {
    let mut reader = reader("daily_rate", &[], COLLECT);
    reader.header(&[(1, vec![text("basis")])]).unwrap();
    let error = (2..).find_map(|row| reader.row(row, &[text("x")]).err()).unwrap();
    assert_eq!(error.problems().len(), MOST_PROBLEMS + 1);
    let last = error.problems().last().unwrap();
    assert_eq!((last.code(), last.given()), (Code::MoreProblems, Some("4902")));
}

#[test]
fn a_day_of_a_problem_is_written_as_its_row_has_it() {
    let text = "citizen;service;payer;first_day\nA;S;P;01.03.2025\nB;S;P;02.03.2025\nC;S;P;2-3-2025\n";
    let rows = read_lines(text, headings("bills.stays").unwrap(), SheetRequest::new(Dialect::Danish)).unwrap();
    let located = |row: usize| {
        let place = format!("rows[0].stays[{row}].first_day");
        let error = Error::from(Problem::new(Code::Overlap, place).with_given("2025-03-02"));
        let located = rows.addresses.located(&error, Some("stays")).unwrap();
        (located.problems()[0].place().to_owned(), located.problems()[0].given().unwrap().to_owned())
    };
    assert_eq!(located(0), ("2:D".to_owned(), "02.03.2025".to_owned()));
    assert_eq!(located(2), ("4:D".to_owned(), "2-3-2025".to_owned()));
}
