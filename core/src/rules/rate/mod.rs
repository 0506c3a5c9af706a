//! Rates (`takster`): the daily rate, its basis and occupancy, packages, price levels, agreed ceilings, rates of a
//! Socialtilsyn.

mod actual_occupancy;
mod budgeted_occupancy;
mod capital_cost;
mod daily_rate;
mod day_rate;
mod expected_days;
mod mid_year_increase;
mod occupancy;
mod package_rate;
mod price_level;
mod rate_at_occupancy;
mod rate_basis;
mod rate_ceiling;
mod supervision_bill;
mod supervision_rates;
mod two_part_rate;

pub use actual_occupancy::{ActualOccupancy, Capacity, OccupancyInput, occupancy};
pub use budgeted_occupancy::{
    Account, BudgetedOccupancy, BudgetedOccupancyInput, Limits, OccupancyLimits, ServiceKind, budgeted_occupancy,
};
pub use capital_cost::{CapitalCost, CapitalCostInput, CapitalYear, capital_cost};
pub use daily_rate::{DailyRate, DailyRateInput, daily_rate};
pub use day_rate::{DayRate, DayRateInput, day_rate};
pub use expected_days::expected_days;
pub use mid_year_increase::{
    BuyerDays, Effect, ExemptGroup, MidYearIncrease, MidYearIncreaseInput, ObjectiveRise, mid_year_increase,
};
pub use occupancy::{Occupancy, OccupancyKind};
pub use package_rate::{
    Package, PackageRateInput, PackageService, PackageTable, PackageTableInput, package_rate, package_table,
};
pub use price_level::{PriceChange, PriceLevel, PriceLevelInput, price_level};
pub use rate_at_occupancy::{RateAtOccupancy, RateAtOccupancyInput, rate_at_occupancy};
pub use rate_basis::{CostPart, NamedAmount, Overhead, OverheadAmount, RateBasis, RateBasisInput, rate_basis};
pub use rate_ceiling::{CeilingRate, RateCeiling, RateCeilingInput, ServiceCeiling, rate_ceiling};
pub use supervision_bill::{
    IntensifiedSupervision, SupervisionBill, SupervisionBillInput, SupervisionClass, supervision_bill,
};
pub use supervision_rates::{ClassRate, SizeClass, SupervisionRates, SupervisionRatesInput, supervision_rates};
pub use two_part_rate::{Supplement, TwoPartRate, TwoPartRateInput, two_part_rate};
