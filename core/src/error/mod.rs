//! Errors: the problems of an input, with code, place, the value given and the values allowed.
//!
//! An input is checked whole, so an [`Error`] holds every [`Problem`] found. Programs use
//! [`Problem::code`] and [`Problem::place`]; people read [`Error::message`], in Danish or English.

mod allowed;
mod code;
mod language;
mod message;
mod problem;
mod problems;
mod written;

pub use allowed::{Advice, Allowed, Form};
pub use code::Code;
pub use language::Language;
pub use problem::Problem;
pub(crate) use problem::path_below;
pub(crate) use problems::Place;
pub use problems::{Error, MOST_PROBLEMS, Problems};
