//! The development of costs by municipality (`økonomisk udvikling`).

mod rule;
mod types;

pub use rule::cost_development;
pub use types::{
    AreaDevelopment, CostDevelopment, CostDevelopmentInput, Development, LargestChange, MunicipalAccount, Municipality,
    MunicipalityDevelopment, RegionDevelopment, RowDevelopment, Spread,
};
