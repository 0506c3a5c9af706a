//! The orientation of a change of rate or capacity (`orientering om ændring`).

mod check;
mod rule;
mod types;

pub(crate) use rule::days_left;
pub use rule::orientation;
pub use types::{
    Conversion, ConvertedPart, MunicipalCosts, Orientation, OrientationInput, OrientationTexts, PartNet, PayerCosts,
    RateCauses, RateTotals, ServiceChange, ServiceCosts, ServiceOrientation, ServiceState, StateRate,
};
