//! Bills and what is not billed (`afregning`): stays, vacancy, special places and changes of capacity.

mod bills;
mod capacity_change;
mod special_places;
mod stay_days;
mod vacancy;
mod whole_year_places;

pub use bills::{BillLine, Bills, BillsInput, PackagePrice, PayerTotal, ServiceRate, Stay, SupplementPrice, bills};
pub use capacity_change::{CapacityChange, CapacityChangeInput, Classification, capacity_change};
pub use special_places::{
    HalfYearQuota, PlacedStay, PlacesInPeriod, SiteDays, SpecialPlaces, SpecialPlacesAccount,
    SpecialPlacesAccountInput, SpecialPlacesInput, SpecialPlacesPayer, SpecialPlacesSite, SpecialStay, special_places,
    special_places_account,
};
pub use stay_days::DayCountRule;
pub use vacancy::{Vacancy, VacancyInput, vacancy};
pub use whole_year_places::{WholeYearPlaces, WholeYearPlacesInput, whole_year_places};
