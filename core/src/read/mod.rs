//! How inputs are read, the same way for every language and file.
//!
//! Anything that speaks serde's data model can be read: JSON text, a Python dictionary, a JavaScript object. Reading goes
//! on after a problem, so that all of them are found at once, each with its place; only a source that is broken itself
//! (text that is not JSON) stops it. An input is declared with [`record!`], a result with [`figures!`], names with
//! [`choice!`]; the declarations also give the shape that other languages' types and documentation are made from.

mod given;
mod macros;
mod name;
mod object;
mod shape;
mod source;
mod tell;
mod write;

use crate::error::{Allowed, Code, Error, Form, Problem, Problems};
use crate::exact::{Dialect, is_longer};

pub use given::Given;
pub(crate) use macros::{choice, figures, record};
pub use name::Name;
pub(crate) use name::{ByName, duplicates_at};
pub(crate) use object::{Fielded, Fields, Fill, Found, Object, fill, read_object};
pub use shape::{Field, Schema, Shape, Shaped};
pub use source::{Entries, Items, Value};
pub(crate) use source::{look_into, read};
pub use tell::Part;
pub(crate) use tell::{Parts, Tell, Told, serialized_as_told};
pub(crate) use write::to_json;

/// A value that can be read out of any source.
pub trait Read: Shaped + Sized {
    /// Whether a field of this type is wanted as it was written, as [`Given::Json`].
    const WANTS_JSON: bool = false;

    /// The value, or nothing where a problem was noted instead.
    fn read(given: Given<'_, '_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// Where fields that an input leaves out can come from.
pub trait Supply {
    /// What is known of a field of the input.
    fn supply(&self, field: &'static str) -> Supplied<'_>;
}

/// What a [`Supply`] knows of a field.
#[derive(Debug)]
pub enum Supplied<'a> {
    /// Nothing.
    Unknown,
    /// That it exists, but not its value.
    Open(Problem),
    /// Its value, as JSON in the machine dialect.
    Json(&'a str),
}

/// What reading needs to know and gathers on its way.
pub struct Reader<'a> {
    /// The place of the whole.
    root: &'static str,
    dialect: Dialect,
    supply: Option<&'a dyn Supply>,
    supplied: Vec<&'static str>,
    place: Vec<Step>,
    problems: Problems,
}

/// One step of a place.
#[derive(Clone, Debug)]
enum Step {
    Field(&'static str),
    Item(usize),
}

impl<'a> Reader<'a> {
    /// A reader of texts in this dialect, which asks `supply` for the fields that the input leaves out. The place of the
    /// whole is `root`.
    #[must_use]
    pub fn new(root: &'static str, dialect: Dialect, supply: Option<&'a dyn Supply>) -> Self {
        Self { root, dialect, supply, supplied: Vec::new(), place: Vec::new(), problems: Problems::new() }
    }

    /// How texts are written.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The value of a reading, and the fields that were supplied to it.
    ///
    /// # Errors
    /// Every problem that was noted.
    pub fn finish<T>(self, value: Option<T>) -> Result<(T, Vec<&'static str>), Error> {
        self.problems.none()?;
        // A reading without a value has noted why.
        value.map(|value| (value, self.supplied)).ok_or_else(|| Problem::new(Code::Missing, "").into())
    }

    /// Notes the problem of a result, at the present place.
    pub(crate) fn note<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        result.map_err(|problem| self.problem(problem)).ok()
    }

    /// Notes a problem below the present place.
    pub(crate) fn problem(&mut self, problem: Problem) {
        let mut place = self.place();
        if !place.is_empty() && !problem.place().is_empty() {
            place.push('.');
        }
        place.push_str(problem.place());
        if place.is_empty() {
            place.push_str(self.root);
        }
        self.problems.push(problem.at(place));
    }

    fn place(&self) -> String {
        let mut place = String::new();
        for step in &self.place {
            match step {
                Step::Field(name) => {
                    if !place.is_empty() {
                        place.push('.');
                    }
                    place.push_str(name);
                }
                Step::Item(index) => {
                    place.push('[');
                    place.push_str(&index.to_string());
                    place.push(']');
                }
            }
        }
        place
    }

    /// Reads with one more step in the place.
    fn within<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.place.push(step);
        let value = read(self);
        self.place.pop();
        value
    }

    /// Fills a field that the input leaves out.
    fn left_out(&mut self, name: &'static str, optional: bool, field: &mut dyn Fill) {
        let supplied = match self.supply {
            Some(supply) if self.place.is_empty() => supply.supply(name),
            _ => Supplied::Unknown,
        };
        match supplied {
            Supplied::Json(json) => {
                self.supplied.push(name);
                let dialect = core::mem::replace(&mut self.dialect, Dialect::Machine);
                self.within(Step::Field(name), |reader| {
                    let mut source = serde_json::Deserializer::from_str(json);
                    let looked = look_into(&mut source, &mut |value| {
                        fill(field, value, reader);
                    });
                    if looked.is_err() {
                        reader.problem(Problem::new(Code::NotJson, ""));
                    }
                });
                self.dialect = dialect;
            }
            Supplied::Open(problem) => self.problem(problem.at(name)),
            Supplied::Unknown => {
                if !optional {
                    self.problem(Problem::new(Code::Missing, name));
                }
            }
        }
    }
}

/// The longest text, in characters.
const TEXT: usize = 10_000;

impl Read for String {
    fn read(given: Given<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = given.text().and_then(|text| {
            if text.chars().any(name::is_unseen) {
                Err(Problem::new(Code::NotAName, "").given(&name::visible(text)))
            } else if text.is_empty() {
                Err(Problem::new(Code::Empty, "").allowed(Allowed::Form(Form::Text)))
            } else if is_longer(text, TEXT) {
                Err(Problem::new(Code::TooLong, "").given(text).allowed(Allowed::AtMost(TEXT)))
            } else {
                Ok(text.to_owned())
            }
        });
        reader.note(text)
    }
}

impl Read for bool {
    fn read(given: Given<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.note(match given {
            Given::Truth(truth) => Ok(truth),
            other => Err(other.wrong_type(Form::Truth)),
        })
    }
}

/// A value that stands in lists, and how long they may be.
pub trait Item: Read {
    /// The fewest items of a list.
    const LEAST: usize = 1;
    /// The most items of a list.
    const MOST: usize;
}

/// What is wrong with the length of a list.
pub(crate) fn wrong_length<T: Item>(place: &str, length: usize) -> Option<Problem> {
    not_between(T::LEAST, T::MOST, place, length)
}

fn not_between(least: usize, most: usize, place: &str, length: usize) -> Option<Problem> {
    if length == 0 && least > 0 {
        Some(Problem::new(Code::Empty, place))
    } else if length < least {
        Some(Problem::new(Code::TooFew, place).allowed(Allowed::AtLeast(least)))
    } else if length > most {
        Some(Problem::new(Code::TooMany, place).allowed(Allowed::AtMost(most)))
    } else {
        None
    }
}

impl<T: Item> Read for Vec<T> {
    fn read(given: Given<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut items = Self::new();
        given::list(given, reader, (T::LEAST, T::MOST), &mut items).then_some(items)
    }
}

/// Reads a whole input out of a JSON text.
///
/// # Errors
/// Every problem in it.
pub(crate) fn from_json<T: Read>(text: &str, dialect: Dialect) -> Result<T, Error> {
    let mut reader = Reader::new("", dialect, None);
    let mut source = serde_json::Deserializer::from_str(text);
    let value = read(&mut source, &mut reader).map_err(|error| not_json(&error))?;
    source.end().map_err(|error| not_json(&error))?;
    Ok(reader.finish(value)?.0)
}

pub(crate) fn not_json(error: &serde_json::Error) -> Error {
    Problem::new(Code::NotJson, format!("{}:{}", error.line(), error.column())).into()
}
