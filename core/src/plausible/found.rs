//! The warnings that are found, and the path to where they are looked for.

use core::fmt;

use crate::error::{Allowed, Code, Problem};
use crate::plausible::figure::text;
use crate::read::Dialect;
use crate::value::Value;

/// How many warnings a result has at most.
pub(crate) const MOST: usize = 100;

/// The warnings so far.
pub(super) struct Found {
    /// How texts are written that were not read yet.
    pub dialect: Dialect,
    pub warnings: Vec<Problem>,
}

/// A place in an input, seen from inside: a field or an item of the place around it.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    Input,
    Field(&'a At<'a>, &'a str),
    Item(&'a At<'a>, usize),
}

impl Found {
    pub(super) const fn new(dialect: Dialect) -> Self {
        Self { dialect, warnings: Vec::new() }
    }

    /// Adds a warning about the value at a place.
    pub(super) fn warn(&mut self, code: Code, at: &At<'_>, value: &Value<'_>, allowed: Allowed) {
        if self.warnings.len() < MOST {
            let warning = Problem::new(code, at.to_string());
            self.warnings.push(warning.with_given(&text(value)).with_allowed(allowed));
        }
    }
}

/// The path from the input on.
impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input => Ok(()),
            Self::Field(Self::Input, name) => f.write_str(name),
            Self::Field(around, name) => write!(f, "{around}.{name}"),
            Self::Item(around, index) => write!(f, "{around}[{index}]"),
        }
    }
}
