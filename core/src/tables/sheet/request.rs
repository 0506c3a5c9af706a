//! What a caller says about a sheet.

use crate::error::{Allowed, Code, Error, Problem};
use crate::read::Dialect;
use crate::tables::rows::OnProblem;
use crate::tables::sheet::cell::SheetPlace;
use crate::tables::sheet::layout::SheetLayout;

/// The row that has the headings.
///
/// # Examples
/// ```
/// use rammeaftale::tables::HeaderRow;
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

/// The treatment of rows or columns that may be meant or not.
///
/// # Examples
/// ```
/// use rammeaftale::tables::Treatment;
///
/// assert_eq!(Treatment::named("skip", "totals")?, Treatment::Skip);
/// assert!(Treatment::named("maybe", "totals").is_err());
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// They are read like others.
    Read,
    /// They are left out.
    Skip,
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

/// What a caller says about a sheet.
///
/// # Examples
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::tables::{SheetPlace, SheetRequest};
///
/// let mut request = SheetRequest::new(Dialect::Danish, SheetPlace::Lines);
/// request.ignored = vec!["Bemærkning".to_owned()];
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SheetRequest {
    /// How numbers and days are written in its texts.
    pub dialect: Dialect,
    /// Where its cells are.
    pub place: SheetPlace,
    /// The treatment of a cell that cannot be read.
    pub on_problem: OnProblem,
    /// Fields with the headings that they stand under.
    pub renamed: Vec<(String, String)>,
    /// Headings of other columns that are read as text.
    pub kept: Vec<String>,
    /// Headings of columns that are not read; the letter of a column that has none.
    pub ignored: Vec<String>,
    /// The row of the headings, if it is not the one with most of them.
    pub header: Option<HeaderRow>,
    /// The treatment of a row that looks like the sum of the others.
    pub totals: Option<Treatment>,
    /// The treatment of hidden rows and columns.
    pub hidden: Option<Treatment>,
    /// What the file says about its rows and columns.
    pub layout: SheetLayout,
}

impl SheetRequest {
    /// A request that says nothing else.
    #[must_use]
    pub const fn new(dialect: Dialect, place: SheetPlace) -> Self {
        Self {
            dialect,
            place,
            on_problem: OnProblem::Stop,
            renamed: Vec::new(),
            kept: Vec::new(),
            ignored: Vec::new(),
            header: None,
            totals: None,
            hidden: None,
            layout: SheetLayout::NONE,
        }
    }
}
