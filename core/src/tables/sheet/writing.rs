//! Writing: the columns of a table as the texts of a CSV file.

use arrow_array::RecordBatch;
use arrow_schema::{DataType, Field};

use crate::calendar::Date;
use crate::error::{Code, Error, Language, Problem, Problems};
use crate::numbers::{Affix, grouped};
use crate::read::Dialect;
use crate::sheet::{Headings, Kind, SheetPlace, kind, protected, truth_text};
use crate::tables::cell::Cell;
use crate::value::{DecimalDigits, Value};

/// The headings of a table: the labels of the rule's fields and figures in a language, or the names of the columns.
///
/// # Errors
/// At the name of a column that no cell can hold: [`Code::BinaryNumber`], or [`Code::WrongType`] for a list or an object.
pub fn csv_headings(batch: &RecordBatch, of: Option<(&Headings, Language)>) -> Result<Vec<String>, Error> {
    Ok(named(batch, of)?.iter().map(|heading| protected(heading)).collect())
}

/// The rows of a table as texts in a dialect, which can be read again; null is an empty text.
///
/// # Errors
/// [`Code::WrongType`] at the address of a value that no cell can hold; the first row is on the line `first`.
pub fn csv_rows(
    batch: &RecordBatch,
    dialect: Dialect,
    of: Option<&Headings>,
    first: u32,
) -> Result<Vec<Vec<String>>, Error> {
    let number = |machine: &str| match dialect {
        Dialect::Machine => machine.to_owned(),
        Dialect::Danish => grouped(machine, dialect),
    };
    rows(batch, of, first, &Writing { dialect, number: &number, text: &protected })
}

/// How the values of a table are written.
pub(super) struct Writing<'a> {
    pub dialect: Dialect,
    /// Writes a number with decimals, which is given as machine text.
    pub number: &'a dyn Fn(&str) -> String,
    pub text: &'a dyn Fn(&str) -> String,
}

/// The headings of the columns.
pub(super) fn named(batch: &RecordBatch, of: Option<(&Headings, Language)>) -> Result<Vec<String>, Error> {
    let mut problems = Problems::new();
    for field in batch.schema_ref().fields() {
        if field.data_type().is_floating() {
            problems.push(Problem::new(Code::BinaryNumber, field.name().clone()));
        } else if field.data_type().is_nested() {
            problems.push(Problem::new(Code::WrongType, field.name().clone()));
        }
    }
    problems.none()?;
    let schema = batch.schema_ref();
    let names = schema.fields().iter().map(|field| field.name().clone());
    let Some((headings, language)) = of else { return Ok(names.collect()) };
    let label = |name: &String| {
        let [danish, english] = headings.of_column(name).0?;
        Some(language.pick(&danish, &english).to_owned())
    };
    let labels: Vec<_> = schema.fields().iter().map(|field| label(field.name())).collect();
    // A label of two columns says nothing.
    let is_one = |label: &&String| labels.iter().flatten().filter(|other| other == label).count() == 1;
    let headings = names.zip(&labels).map(|(name, label)| label.as_ref().filter(is_one).cloned().unwrap_or(name));
    Ok(headings.collect())
}

/// The rows of a table as texts.
pub(super) fn rows(
    batch: &RecordBatch,
    of: Option<&Headings>,
    first: u32,
    writing: &Writing<'_>,
) -> Result<Vec<Vec<String>>, Error> {
    let mut problems = Problems::new();
    let mut rows = Vec::with_capacity(batch.num_rows());
    for (row, line) in (0..batch.num_rows()).zip(first..) {
        let fields = batch.schema_ref().fields().iter();
        let cells = batch.columns().iter().zip(fields).enumerate().map(|(index, (column, field))| {
            let text = writing.of(&Cell::of(column.as_ref(), row).value(), field, of);
            text.unwrap_or_else(|| {
                problems.push(Problem::new(Code::WrongType, SheetPlace::Lines.cell(line, index)));
                String::new()
            })
        });
        rows.push(cells.collect());
    }
    problems.none()?;
    Ok(rows)
}

impl Writing<'_> {
    /// A value as text; `None` if no cell can hold it.
    fn of(&self, value: &Value<'_>, field: &Field, of: Option<&Headings>) -> Option<String> {
        Some(match value {
            Value::Null => String::new(),
            Value::Bool(truth) => truth_text(*truth, self.dialect).to_owned(),
            Value::Decimal(number) if number.decimals == 0 => number.to_text(),
            Value::Decimal(number) => (self.number)(&shortened(*number, least_decimals(field, of))),
            Value::Date(year, month, day) => day_text(*year, *month, *day, self.dialect)?,
            // A time of the day is shown as a text, and is none.
            Value::Text(_) if field.data_type().is_temporal() => return None,
            Value::Text(text) => (self.text)(text),
            _ => return None,
        })
    }
}

pub(super) fn day_text(year: i16, month: u8, day: u8, dialect: Dialect) -> Option<String> {
    Some(Date::parse(&format!("{year:04}-{month:02}-{day:02}"), Dialect::Machine).ok()?.to_text(dialect))
}

/// The machine text without trailing zeros beyond `least` decimals.
pub(super) fn shortened(number: DecimalDigits, least: u32) -> String {
    DecimalDigits::shortest(number.digits, number.decimals, least).to_text()
}

/// How many decimals a column of decimals shows at least: the øre of amounts. Without a rule, a column with
/// two decimals is taken for amounts.
pub(super) fn least_decimals(field: &Field, of: Option<&Headings>) -> u32 {
    let is_kroner = match of.and_then(|of| of.of_column(field.name()).1) {
        Some(shape) => kind(shape) == Kind::Number(Affix::Kroner),
        None => scale_of(field.data_type()) == Some(2),
    };
    if is_kroner { 2 } else { 0 }
}

/// How many decimals a column of decimals has.
pub(super) const fn scale_of(kind: &DataType) -> Option<i8> {
    match kind {
        DataType::Decimal32(_, scale) | DataType::Decimal64(_, scale) | DataType::Decimal128(_, scale) => Some(*scale),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{SheetRequest, headings, read_lines};
    use crate::tables::sheet_table;

    #[test]
    fn what_is_written_is_what_is_read() {
        let text = "basis;places;days;occupancy\n1.234.567,80;8,5;365;77,066\n-0,05;;1;100 %\n";
        let of = headings("daily_rate").unwrap();
        let rows = read_lines(text, of.clone(), SheetRequest::new(Dialect::Danish)).unwrap();
        let table = sheet_table(&rows).unwrap();
        let names = csv_headings(&table, Some((&of, Language::Danish))).unwrap();
        assert_eq!(names, ["Takstberegningsgrundlag", "Pladser", "Dage", "Belægningsprocent"]);
        let written = csv_rows(&table, Dialect::Danish, Some(&of), 2).unwrap();
        assert_eq!(written, [["1.234.567,80", "8,5", "365", "77,066"], ["-0,05", "", "1", "100"]]);
        let machine = csv_rows(&table, Dialect::Machine, Some(&of), 2).unwrap();
        assert_eq!(machine, [["1234567.80", "8.5", "365", "77.066"], ["-0.05", "", "1", "100"]]);
    }
}
