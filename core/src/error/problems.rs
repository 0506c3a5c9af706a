//! Errors: every problem of an input.

use crate::error::allowed::Allowed;
use crate::error::code::Code;
use crate::error::language::Language;
use crate::error::problem::Problem;

impl Language {
    /// The code of the language, `da` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// The language with this code; the default without one.
    ///
    /// # Errors
    /// As [`Language::from_code`].
    pub fn from_code_or_default(code: Option<&str>) -> Result<Self, Error> {
        code.map_or_else(|| Ok(Self::default()), Self::from_code)
    }

    /// The language with this code, `da` or `en`.
    ///
    /// # Errors
    /// [`Code::UnknownChoice`] at `language` for any other text.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Language;
    /// assert_eq!(Language::from_code("da")?, Language::Danish);
    /// assert!(Language::from_code("sv").is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub fn from_code(code: &str) -> Result<Self, Error> {
        match code {
            "da" => Ok(Self::Danish),
            "en" => Ok(Self::English),
            _ => Err(Problem::new(Code::UnknownChoice, "language")
                .with_given(code)
                .with_allowed(Allowed::Choices(&["da", "en"]))
                .into()),
        }
    }
}

/// Every problem of an input; at least one.
///
/// # Examples
/// ```
/// use rammeaftale::{Amount, Code, Language};
///
/// let error = "8.020,00".parse::<Amount>().unwrap_err();
/// assert_eq!(error.problems()[0].code(), Code::NotANumber);
/// assert!(error.message(Language::Danish).contains("et tal som 1234.56"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(|problem| problem.message(Language::English)).collect::<Vec<_>>().join("\n"))]
pub struct Error(Vec<Problem>);

impl Error {
    /// These problems as an error; `None` if there are none.
    #[must_use]
    pub fn of(problems: impl IntoIterator<Item = Problem>) -> Option<Self> {
        let mut all = Problems::new();
        problems.into_iter().for_each(|problem| all.push(problem));
        all.none().err()
    }

    /// All the problems, in the order of the fields.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.0
    }

    /// The first of the problems, for a rule that another one calls.
    pub(crate) fn first(&self) -> Problem {
        self.0.first().cloned().unwrap_or_else(|| Problem::new(Code::Overflow, ""))
    }

    /// Appends the problems of another error.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let mut problems = Problems::new();
        self.0.into_iter().chain(other.0).for_each(|problem| problems.push(problem));
        problems.into_error()
    }

    /// The codes and places of all problems in one line.
    #[cfg(feature = "sheet")]
    pub(crate) fn codes_and_places(&self) -> String {
        let code_and_place = |problem: &Problem| match problem.place() {
            "" => problem.code().to_string(),
            place => format!("{} at {place}", problem.code()),
        };
        self.0.iter().map(code_and_place).collect::<Vec<_>>().join("; ")
    }

    /// The messages of all problems, one per line.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.0.iter().map(|problem| problem.message(language)).collect::<Vec<_>>().join("\n")
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

/// Attaches a place to a problem.
pub(crate) trait Place<T> {
    /// Moves the problem, if any, to this place.
    fn place(self, place: &str) -> Result<T, Error>;
}

impl<T> Place<T> for Result<T, Problem> {
    fn place(self, place: &str) -> Result<T, Error> {
        self.map_err(|problem| problem.at(place).into())
    }
}

/// The most problems of an [`Error`]; one more says how many there are beyond them.
pub const MOST_PROBLEMS: usize = 100;

/// The most problems that are kept until their order is known.
const MOST_KEPT: usize = 10_000;

/// Collects problems, so that an input is checked whole.
///
/// An [`Error`] made of it lists at most [`MOST_PROBLEMS`] of them, and says how many more there are.
///
/// # Examples
/// ```
/// use rammeaftale::error::Problems;
/// use rammeaftale::{Code, Problem};
///
/// let mut problems = Problems::new();
/// problems.push(Problem::new(Code::Missing, "basis"));
/// problems.push(Problem::new(Code::OutOfRange, "places"));
/// let error = problems.none().unwrap_err();
/// assert_eq!(error.problems().len(), 2);
/// assert!(Problems::new().none().is_ok());
/// ```
#[derive(Debug, Default)]
pub struct Problems {
    kept: Vec<Problem>,
    /// How many came after the most that are kept.
    dropped: usize,
}

impl Problems {
    /// Creates an empty collection.
    #[must_use]
    pub const fn new() -> Self {
        Self { kept: Vec::new(), dropped: 0 }
    }

    /// Adds a problem.
    pub fn push(&mut self, problem: Problem) {
        if self.kept.len() < MOST_KEPT {
            self.kept.push(problem);
        } else {
            self.dropped = self.dropped.saturating_add(1);
        }
    }

    /// Appends the problems of another collection.
    pub fn append(&mut self, other: Self) {
        self.dropped = self.dropped.saturating_add(other.dropped);
        other.kept.into_iter().for_each(|problem| self.push(problem));
    }

    /// Returns the value of a result, or records its problem and returns `None`.
    pub fn note<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.push(problem)).ok()
    }

    /// The number of problems that are kept.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.kept.len()
    }

    /// Returns `true` if there are no problems.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Removes and returns the problems after the first `mark`.
    pub fn since(&mut self, mark: usize) -> Vec<Problem> {
        self.kept.split_off(mark.min(self.kept.len()))
    }

    /// Moves the problems after the first `mark` to the same places inside something else.
    #[cold]
    pub(crate) fn move_below(&mut self, mark: usize, outer: &str) {
        let inner = self.since(mark).into_iter().map(|problem| problem.below(outer));
        self.kept.extend(inner);
    }

    /// Moves the problems of the whole to `root`, and returns an error if any was collected.
    ///
    /// # Errors
    /// The problems collected.
    pub(crate) fn none_of(self, root: &str) -> Result<(), Error> {
        if self.is_empty() {
            return Ok(());
        }
        let at_root = |problem: Problem| if problem.place().is_empty() { problem.at(root) } else { problem };
        let kept = self.kept.into_iter().map(at_root).collect();
        Self { kept, dropped: self.dropped }.none()
    }

    /// Returns an error of the first [`MOST_PROBLEMS`] problems, if any was collected.
    ///
    /// # Errors
    /// The problems collected.
    pub fn none(self) -> Result<(), Error> {
        if self.is_empty() { Ok(()) } else { Err(self.into_error()) }
    }

    fn into_error(mut self) -> Error {
        let more = self.kept.len().saturating_sub(MOST_PROBLEMS).saturating_add(self.dropped);
        if more > 0 {
            self.kept.truncate(MOST_PROBLEMS);
            self.kept.push(Problem::new(Code::MoreProblems, "").with_given(&more.to_string()));
        }
        Error(self.kept)
    }
}
