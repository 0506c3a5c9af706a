//! Bills and what is not billed (`afregning`): stays, start-up, vacancy, special places, central refund and changes of capacity.

mod bills;
mod capacity_change;
mod central_refund;
mod claim_deadline;
mod free_choice;
mod special_places;
mod startup_occupancy;
mod stay_days;
mod vacancy;
mod whole_year_places;

pub use bills::{
    BillLine, Bills, BillsInput, PackagePrice, PayerTotal, ResidenceTotal, ServiceRate, Stay, SupplementPrice, bills,
};
pub use capacity_change::{CapacityChange, CapacityChangeInput, Classification, capacity_change};
pub use central_refund::{
    CentralRefund, CentralRefundInput, MonthRefund, RefundLimit, RefundMonth, RefundPart, central_refund,
};
pub use claim_deadline::{ClaimDeadline, ClaimDeadlineInput, ClaimedDays, LateDays, claim_deadline};
pub use free_choice::{FreeChoice, FreeChoiceInput, free_choice};
pub use special_places::{
    HalfYearQuota, PlacedStay, PlacesInPeriod, SiteDays, SpecialPlaces, SpecialPlacesAccount,
    SpecialPlacesAccountInput, SpecialPlacesInput, SpecialPlacesPayer, SpecialPlacesSite, SpecialStay, special_places,
    special_places_account,
};
pub use startup_occupancy::{Admission, Opening, StartupOccupancy, StartupOccupancyInput, startup_occupancy};
pub use stay_days::DayCountRule;
pub use vacancy::{Vacancy, VacancyInput, vacancy};
pub use whole_year_places::{WholeYearPlaces, WholeYearPlacesInput, whole_year_places};
