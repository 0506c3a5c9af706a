//! The request of a caller to read a sheet.

use crate::error::{Allowed, Code, Error, Problem};
use crate::read::{Dialect, choice};
use crate::sheet::layout::SheetLayout;

/// The row that has the headings.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::HeaderRow;
///
/// assert_ne!(HeaderRow::Number(3), HeaderRow::With("Pladser".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderRow {
    /// The row of this number, counted from 1.
    Number(u32),
    /// The first row with this heading.
    With(String),
}

choice! {
    /// The treatment of rows or columns that may be meant or not.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::sheet::Treatment;
    ///
    /// assert_eq!(Treatment::named("skip", "totals")?, Treatment::Skip);
    /// assert!(Treatment::named("maybe", "totals").is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Treatment {
        /// They are read like others.
        Read = "read",
        /// They are left out.
        Skip = "skip",
    }
}

impl Treatment {
    /// The treatment of a name: `read` or `skip`.
    ///
    /// # Errors
    /// [`Code::UnknownChoice`] at `place`.
    pub fn named(name: &str, place: &str) -> Result<Self, Error> {
        match name {
            "read" => Ok(Self::Read),
            "skip" => Ok(Self::Skip),
            _ => {
                let problem = Problem::new(Code::UnknownChoice, place).with_given(name);
                Err(problem.with_allowed(Allowed::Choices(&["read", "skip"])).into())
            }
        }
    }
}

/// The request of a caller to read a sheet.
///
/// # Examples
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::sheet::SheetRequest;
///
/// let mut request = SheetRequest::new(Dialect::Danish);
/// request.ignored = vec!["Bemærkning".to_owned()];
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SheetRequest {
    /// How numbers and days are written in its texts.
    pub dialect: Dialect,
    /// The separator between the cells of a line: one character; left out it is `;` in Danish and `,` in machine text.
    pub separator: Option<String>,
    /// Whether problems of cells are collected beside the rows, instead of ending in an error.
    pub collects: bool,
    /// Fields with the headings that they stand under.
    pub renamed: Vec<(String, String)>,
    /// Headings of other columns that are read as text.
    pub kept: Vec<String>,
    /// Headings of columns that are not read; the letter of a column that has none.
    pub ignored: Vec<String>,
    /// The row of the headings, if it is not the one with most of them.
    pub header: Option<HeaderRow>,
    /// The table of the workbook that is read, by its name, rather than the whole sheet.
    pub table: Option<String>,
    /// The treatment of a row that looks like the sum of the others.
    pub totals: Option<Treatment>,
    /// The treatment of hidden rows and columns.
    pub hidden: Option<Treatment>,
    /// The rows and columns as the file describes them.
    pub layout: SheetLayout,
}

impl SheetRequest {
    /// A request that says nothing else.
    #[must_use]
    pub const fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            separator: None,
            collects: false,
            renamed: Vec::new(),
            kept: Vec::new(),
            ignored: Vec::new(),
            header: None,
            table: None,
            totals: None,
            hidden: None,
            layout: SheetLayout::NONE,
        }
    }
}
