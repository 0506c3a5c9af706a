//! The printed figures of a development of costs against each other (`kontrol af trykte tal`).

mod bounds;
mod fit;
mod rule;
mod types;

pub use rule::printed_costs;
pub use types::{
    AmountRange, AreaCosts, CostFigure, PrintedArea, PrintedChange, PrintedCosts, PrintedCostsInput, PrintedFinding,
    WholeCosts,
};
