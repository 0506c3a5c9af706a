//! Special psychiatric places (`særlige pladser`).

mod days;
mod rule;
mod types;

pub use rule::special_places;
pub use types::{PlacesInPeriod, SpecialPlaces, SpecialPlacesInput, SpecialStay};
