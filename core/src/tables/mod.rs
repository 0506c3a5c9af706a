//! Whole tables: any rule on the rows of Arrow columns (feature `arrow`).
//!
//! A column is a field of the input, a row is a call of the rule, and the figures of the result become columns again. The
//! loop calls the rule itself, so a table cannot say anything else than the rule does. Lists (the users of a closure, the
//! years of a ledger) are list columns, or are made such of rows of tables of their own that belong to a row by their keys.

mod amounts;
mod buffers;
mod builder;
mod cell;
mod column;
mod explode;
mod items;
mod kernels;
mod plausible;
mod prepare;
mod row;
mod rows;
mod settled;
mod sheet;
mod table;
mod texts;
mod work;

pub use amounts::Amounts;
pub use buffers::BufferPool;
pub use explode::explode;
pub use row::Constant;
pub use rows::OnProblem;
pub use settled::SettledTable;
pub use sheet::*;
pub use table::TableCall;
