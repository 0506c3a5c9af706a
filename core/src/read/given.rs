//! What a caller gave for one value, whatever the source.

use serde_json::value::RawValue;

use crate::error::{Allowed, Code, Form, Problem};
use crate::read::{Entries, Items, Read, Reader, Step, not_between};

/// What was given: a scalar as it is, an object or a list to be looked into.
///
/// How a source presents its numbers decides what they may become: a JSON or JavaScript number comes as `i64`, `u64` or
/// `f64`; a whole number of a language that has exact ones (a Python `int`, a JavaScript `BigInt`) comes as `i128`; a
/// value of a language's own exact type (a Python `Decimal` or `date`) as the bytes of its machine text, whatever the
/// dialect. What is none of all this (a Python object of some class) comes as a `char`, which no value is. What a field wants as it was written (the input of a case whose rule is not known yet) comes as JSON.
#[allow(missing_docs, reason = "each name is its own description")]
pub enum Given<'g, 'de> {
    Nothing,
    Truth(bool),
    Integer(i128),
    ExactInteger(i128),
    Exact(&'g str),
    Float,
    Text(&'g str),
    Other,
    Json(Box<RawValue>),
    Object(&'g mut dyn Entries<'de>),
    List(&'g mut dyn Items<'de>),
}

impl<'g, 'de> Given<'g, 'de> {
    /// The entries of an object, or nothing where that it is none was noted.
    pub(crate) fn object(self, reader: &mut Reader<'_>) -> Option<&'g mut dyn Entries<'de>> {
        match self {
            Self::Object(entries) => Some(entries),
            other => {
                reader.problem(other.wrong_type(Form::Object));
                None
            }
        }
    }

    /// The problem where a number was needed; `counts` if an integer would have done.
    pub(crate) fn not_a_number(&self, form: Form, counts: bool) -> Problem {
        match self {
            Self::Integer(whole) if !counts => Problem::new(Code::BinaryNumber, "").given(&whole.to_string()),
            other => other.wrong_type(if counts { Form::Integer } else { form }),
        }
    }

    /// The text, where it is one of these names.
    pub(crate) fn chosen(&self, choices: &'static [&'static str]) -> Result<&str, Problem> {
        let text = self.text()?;
        if choices.contains(&text) {
            Ok(text)
        } else if text.is_empty() {
            Err(Problem::new(Code::Empty, "").allowed(Allowed::Choices(choices)))
        } else {
            Err(Problem::new(Code::UnknownChoice, "").given(text).allowed(Allowed::Choices(choices)))
        }
    }

    /// The text that was given.
    pub(crate) fn text(&self) -> Result<&str, Problem> {
        match self {
            Self::Text(text) => Ok(text),
            other => Err(other.wrong_type(Form::Text)),
        }
    }

    /// The problem where a value of another form was needed.
    pub(crate) fn wrong_type(&self, form: Form) -> Problem {
        match self {
            Self::Nothing => Problem::new(Code::Missing, ""),
            Self::Float => Problem::new(Code::BinaryNumber, ""),
            _ => Problem::new(Code::WrongType, "").allowed(Allowed::Form(form)),
        }
    }
}

/// Where the items of a list go, whatever their type.
pub(crate) trait Gather {
    /// Reads one more; whether it was one.
    fn read(&mut self, given: Given<'_, '_>, reader: &mut Reader<'_>) -> bool;
}

impl<T: Read> Gather for Vec<T> {
    fn read(&mut self, given: Given<'_, '_>, reader: &mut Reader<'_>) -> bool {
        T::read(given, reader).map(|item| self.push(item)).is_some()
    }
}

/// Reads the items of a list, at least and at most so many; whether the whole list was read.
pub(crate) fn list(
    given: Given<'_, '_>,
    reader: &mut Reader<'_>,
    (least, most): (usize, usize),
    items_read: &mut dyn Gather,
) -> bool {
    let Given::List(items) = given else {
        reader.problem(given.wrong_type(Form::List));
        return false;
    };
    let mut all = true;
    let mut length = 0;
    while length <= most
        && items.item(&mut |value| {
            if length < most {
                let mut is_one = false;
                value.give(&mut |given| {
                    is_one = reader.within(Step::Item(length), |reader| items_read.read(given, reader));
                });
                all &= is_one;
            }
        })
    {
        length = length.saturating_add(1);
    }
    if let Some(problem) = not_between(least, most, "", length) {
        reader.problem(problem);
        return false;
    }
    all
}
