//! The options of a sheet in a language without types, by their names.

use crate::error::{Allowed, Code, Error, Form, Problem, Problems};
use crate::read::{Dialect, Item, record, wrong_type};
use crate::sheet::header::{Headings, headings};
use crate::sheet::request::{HeaderRow, SheetRequest, Treatment};
use crate::value::Value;

record! {
    /// A field and the heading that it stands under.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::sheet::FieldHeading;
    ///
    /// let heading = FieldHeading::new("basis".to_owned(), "Takstgrundlag".to_owned());
    /// assert_eq!(heading.field, "basis");
    /// ```
    pub struct FieldHeading {
        /// The field.
        pub field: String,
        /// Its heading.
        pub heading: String,
    }
}

impl Item for FieldHeading {
    const LEAST: usize = 0;
    const MOST: usize = 1_000;
}

record! {
    /// The options of reading a sheet.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::sheet::{SheetOptions, read_lines};
    ///
    /// let json = r#"{"rule": "closure_account.users", "dialect": "danish", "ignore": ["Note"], "header": 2}"#;
    /// let (headings, request) = from_json::<SheetOptions>(json, Dialect::Machine)?.request()?;
    /// let rows = read_lines("Brugere\nid;usage;Note\nOdense;8;x\n", headings, request)?;
    /// assert_eq!(rows.item(0).to_json(), r#"{"id":"Odense","usage":"8"}"#);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SheetOptions {
        /// The rule whose fields are the columns, or a list of it, such as `closure_account.users`.
        pub rule: String,
        /// How numbers and dates are written in texts.
        pub dialect: Dialect,
        /// The name of the sheet of a workbook, if there are several.
        pub sheet: Option<String>,
        /// The name of an Excel table, if only that is read.
        pub table: Option<String>,
        /// The character between the cells of a line.
        pub separator: Option<Value<'static>>,
        /// The row of the headings: its number, or one of them.
        pub header: Option<Value<'static>>,
        /// Fields that stand under other headings than their own.
        pub columns: Option<Vec<FieldHeading>>,
        /// Headings of other columns that are kept as text.
        pub keep: Option<Vec<String>>,
        /// Headings of columns that are not read.
        pub ignore: Option<Vec<String>>,
        /// The treatment of a row that looks like the sum of the others.
        pub totals: Option<Treatment>,
        /// The treatment of hidden rows and columns.
        pub hidden: Option<Treatment>,
        /// Whether problems of cells are collected beside the rows.
        pub collect: Option<bool>,
    }
}

impl SheetOptions {
    /// The fields and the request that they say.
    ///
    /// # Errors
    /// As [`headings`]; [`Code::WrongType`] at `separator` or `header`.
    pub fn request(self) -> Result<(Headings, SheetRequest), Error> {
        let mut problems = Problems::new();
        let headings = headings(&self.rule);
        let mut request = SheetRequest::new(self.dialect);
        request.separator = self.separator.and_then(|separator| match separator {
            Value::Text(text) => Some(text.into_owned()),
            other => problems.note(Err(wrong_type(&other, Form::Separator).at("separator"))),
        });
        request.header = self.header.and_then(|header| problems.note(header_row(header)));
        request.table = self.table;
        request.renamed =
            self.columns.unwrap_or_default().into_iter().map(|column| (column.field, column.heading)).collect();
        request.kept = self.keep.unwrap_or_default();
        request.ignored = self.ignore.unwrap_or_default();
        request.totals = self.totals;
        request.hidden = self.hidden;
        request.collects = self.collect.unwrap_or(false);
        let of_options = problems.none();
        match (headings, of_options) {
            (Ok(headings), Ok(())) => Ok((headings, request)),
            (Err(error), Ok(())) | (Ok(_), Err(error)) => Err(error),
            (Err(of_rule), Err(others)) => Err(of_rule.and(others)),
        }
    }
}

fn header_row(header: Value<'static>) -> Result<HeaderRow, Problem> {
    let problem = || Problem::new(Code::WrongType, "header").with_allowed(Allowed::Form(Form::Heading));
    match header {
        Value::Text(text) => Ok(HeaderRow::With(text.into_owned())),
        Value::Integer(number) => u32::try_from(number).map(HeaderRow::Number).map_err(|_| problem()),
        _ => Err(problem()),
    }
}
