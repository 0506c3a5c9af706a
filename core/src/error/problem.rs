//! One problem of an input.

use crate::error::allowed::Allowed;
use crate::error::code::Code;
use crate::error::language::Language;
use crate::error::message::message;

/// How many characters of a wrong value a problem repeats at most.
const GIVEN_CHARACTERS: usize = 40;

/// One problem of an input. Boxed, to keep the `Result`s of the rules small.
///
/// Its place is a path in the input of the caller. A value that was given is repeated with at most 40 characters.
///
/// # Examples
/// ```
/// use rammeaftale::{Code, Language, Problem};
///
/// let problem = Problem::new(Code::OutOfRange, "users[2].usage").with_given("-1");
/// assert_eq!((problem.code(), problem.place()), (Code::OutOfRange, "users[2].usage"));
/// let message = problem.message(Language::English);
/// assert_eq!(message, "users[2].usage: the number is outside the limits (given: −1)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem(Box<Wrong>);

/// The contents of a [`Problem`].
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wrong {
    code: Code,
    place: String,
    given: Option<String>,
    allowed: Option<Allowed>,
}

impl Problem {
    /// Creates a problem of this kind at this place.
    pub fn new(code: Code, place: impl Into<String>) -> Self {
        Self(Box::new(Wrong { code, place: place.into(), given: None, allowed: None }))
    }

    /// Moves the problem to this place.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.0.place = place.into();
        self
    }

    /// Moves the problem to the same place inside something else.
    #[must_use]
    pub(crate) fn below(mut self, outer: &str) -> Self {
        self.0.place = path_below(outer, &self.0.place);
        self
    }

    /// Adds the value given; a long text is truncated.
    #[must_use]
    pub fn with_given(mut self, given: &str) -> Self {
        let mut characters = given.chars();
        let mut kept: String = characters.by_ref().take(GIVEN_CHARACTERS).collect();
        if characters.next().is_some() {
            kept.push('…');
        }
        self.0.given = Some(kept);
        self
    }

    /// Adds the values that would have been accepted.
    #[must_use]
    pub fn with_allowed(mut self, allowed: Allowed) -> Self {
        self.0.allowed = Some(allowed);
        self
    }

    /// The kind of problem.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.0.code
    }

    /// The path to the field, row or parameter, such as `users[2].usage`.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.0.place
    }

    /// The value given, truncated if long; `None` if there was none.
    #[must_use]
    pub fn given(&self) -> Option<&str> {
        self.0.given.as_deref()
    }

    /// The values that would have been accepted, if they can be named.
    #[must_use]
    pub const fn allowed(&self) -> Option<&Allowed> {
        self.0.allowed.as_ref()
    }

    /// The message, with the place.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        message(self.code(), self.place(), self.given(), self.allowed(), language)
    }
}

/// The path of something inside something else: `users[2]` and `usage` are `users[2].usage`.
pub(crate) fn path_below(outer: &str, inner: &str) -> String {
    let dot = if outer.is_empty() || inner.is_empty() || inner.starts_with('[') { "" } else { "." };
    [outer, dot, inner].concat()
}
