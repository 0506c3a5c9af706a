//! The rows that were read from a sheet.

use crate::error::Problem;
use crate::sheet::addresses::SheetAddresses;
use crate::sheet::columns::SheetValues;
use crate::value::Value;

/// The column of a table with the problems of a row.
pub(super) const ERROR: &str = "error";

/// The rows that were read from a sheet.
///
/// # Examples
/// Where problems are collected, a cell that was not understood is nothing, and a problem at its address.
/// ```
/// use rammeaftale::sheet::{SheetRequest, headings, read_lines};
/// use rammeaftale::{Code, Dialect};
///
/// let mut request = SheetRequest::new(Dialect::Danish);
/// request.collects = true;
/// let rows = read_lines("month_rate\n70.447,00\n70447.0\n", headings("day_rate")?, request)?;
/// assert_eq!(rows.item(0).to_json(), r#"{"month_rate":"70447.00"}"#);
/// assert_eq!(rows.item(1).to_json(), r#"{"month_rate":null}"#);
/// assert_eq!((rows.problems[0].code(), rows.problems[0].place()), (Code::NotANumber, "3:A"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SheetRows {
    /// The fields, and the columns that are kept.
    pub columns: Vec<SheetColumn>,
    /// Where problems are collected, those of every row: their codes and places, or nothing.
    pub errors: Option<Vec<Option<String>>>,
    /// Every cell that was not understood.
    pub problems: Vec<Problem>,
    /// Where the cells are.
    pub addresses: SheetAddresses,
}

/// A column of the rows that were read.
///
/// # Examples
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::sheet::{SheetRequest, headings, read_lines};
///
/// let rows = read_lines("Dage\n365\n", headings("daily_rate")?, SheetRequest::new(Dialect::Danish))?;
/// assert_eq!(rows.columns[0].name, "days");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SheetColumn {
    /// The field, or the heading of a column that is kept.
    pub name: String,
    /// Its values, one for each row.
    pub values: SheetValues,
}

impl SheetRows {
    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.addresses.rows.len()
    }

    /// Whether there are no rows.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.addresses.rows.is_empty()
    }

    /// Everything but the problems, for a language without columns: `rows`, each an object; `columns`, each with its name and
    /// what stands before and behind the number of a row in the addresses of its cells; and `lines`, the numbers of the rows.
    ///
    /// A row with a problem has it as its `error`, which no rule takes.
    #[must_use]
    pub fn to_value(&self) -> Value<'_> {
        let row = |row: usize| {
            let error = self.errors.as_ref().and_then(|errors| errors.get(row)?.as_deref());
            let fields = self.columns.iter().map(|column| (column.name.as_str(), column.values.value(row)));
            Value::object(fields.chain(error.map(|error| (ERROR, error.into()))))
        };
        Value::object([
            ("rows", Value::list((0..self.len()).map(row))),
            ("columns", Value::list(self.columns.iter().map(|column| self.column(column)))),
            ("lines", Value::list(self.addresses.rows.iter().map(|row| Value::Integer(i128::from(*row))))),
        ])
    }

    fn column<'a>(&self, column: &'a SheetColumn) -> Value<'a> {
        let [before, behind] = self.addresses.around_row(&column.name).unwrap_or_default();
        Value::object([("name", column.name.as_str().into()), ("before", before.into()), ("behind", behind.into())])
    }

    /// A row as an object: the item of a list, or a part of an input. What was not read is null.
    #[must_use]
    pub fn item(&self, row: usize) -> Value<'_> {
        Value::object(self.columns.iter().map(|column| (column.name.as_str(), column.values.value(row))))
    }
}
