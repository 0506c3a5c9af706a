//! Exact numbers, and all that parses, rounds and writes them.
//!
//! Figures are whole numbers of a small unit (an øre, a ten-thousandth of a percent). Products and quotients of them
//! are [`Ratio`]s, and a ratio becomes a figure again in exactly one way: rounded half away from zero, to a unit that
//! the rule names. Nothing is rounded on the way, and nothing is ever a binary float.

mod big_int;
mod big_ratio;
mod counts;
mod dressed;
mod figures;
pub(crate) mod fixed_point;
pub(crate) mod ratio;
mod text;

pub use big_ratio::BigRatio;
#[cfg(feature = "arrow")]
pub(crate) use counts::WholeNumber;
pub use counts::{
    CitizenCount, Count, DayCount, Decimals, EventCount, Inhabitants, LowestPlaces, MunicipalityCount, PackageNumber,
    Persons, ServiceCount, StayDays, UsefulLife, WholePlaces, Year, YearsLater,
};
#[cfg(feature = "sheet")]
pub(crate) use dressed::{Affix, undressed};
pub(crate) use figures::decimals_of;
pub use figures::{
    Amount, DaysPerMonth, ExactAmount, Hours, NonNegativeAmount, PartPercent, Percent, PercentChange, PercentagePoints,
    PlaceDays, PlaceDaysChange, Places, PlacesChange, PlacesOrNone, PositiveWeight, RelativeChange, Unit, Weight,
};
pub(crate) use fixed_point::FixedPoint;
pub use ratio::Ratio;

#[cfg(any(feature = "arrow", feature = "schema"))]
pub(crate) use text::grouped;
#[cfg(feature = "sheet")]
pub(crate) use text::{in_dialect, parse_scaled};
