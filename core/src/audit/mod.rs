//! Printed figures against the rules: which inputs give a printed figure, and which printed figures do not follow from the others.
//!
//! A rule is asked again and again, and nothing but its figures is looked at, so that this holds for every rule.
//!
//! | | |
//! | --- | --- |
//! | [`Settlement::solve`](crate::Settlement::solve) | the values of a field of the input that give a printed figure |
//! | [`Settlement::audit`](crate::Settlement::audit) | the printed figures that do not follow from the others, and what would mend them |

mod check;
mod path;
mod probe;
mod solve;

pub use check::{Audit, AuditFinding, Printed, PrintedFigures, Stands};
pub use solve::{Asked, Solved};
