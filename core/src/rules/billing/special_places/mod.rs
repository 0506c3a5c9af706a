//! Special psychiatric places (`særlige pladser`).

mod account;
mod account_types;
mod days;
mod rule;
mod types;

pub use account::special_places_account;
pub use account_types::{
    HalfYearQuota, PlacedStay, SiteDays, SpecialPlacesAccount, SpecialPlacesAccountInput, SpecialPlacesPayer,
    SpecialPlacesSite,
};
pub use rule::special_places;
pub use types::{PlacesInPeriod, SpecialPlaces, SpecialPlacesInput, SpecialStay};
