//! Stays to bills (`afregning`).

mod priced_stays;
mod rule;
mod types;

pub use rule::bills;
pub use types::{
    BillLine, Bills, BillsInput, PackagePrice, PayerTotal, ResidenceTotal, ServiceRate, Stay, SupplementPrice,
};
