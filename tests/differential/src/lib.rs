//! Random tables through [`rammeaftale::tables`], compared with a model that shares no code with the library.
//!
//! The model is written from the formulas of `core/docs/rules.md`, on integers of 128 bits: every figure is a quotient of two of them,
//! rounded once, half away from zero. About half of the rows are drawn near an edge: a figure in the middle between two units, a result on
//! the 5 % line, equal remainders, a limit.

mod compare;
mod draw;
mod figures;
mod model;

pub use compare::{Report, compare};
