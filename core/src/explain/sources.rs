//! The national acts that rules stand on, and the source of a reading that no known text decides.
//!
//! A value that an agreement decides has its source there. A rule that agreements decide is
//! [`Source::Chosen`] where none was named. No source here names a region, a percentage or a published account.

use crate::agreement::Status;
use crate::explain::statement::{Source, words};

macro_rules! sources {
    ($($(#[doc = $doc:literal])* $name:ident: $status:ident, $danish:literal, $english:literal;)+) => {$(
        $(#[doc = $doc])*
        pub(crate) const $name: Source =
            Source::Text { text: words!($danish, $english), status: Status::$status };
    )+};
}

sources! {
    COST_BASED_RATE: Stated,
        "Lov om social service § 174, stk. 1; barnets lov § 195, stk. 1: omkostningsbaserede takster",
        "Lov om social service § 174 (1); barnets lov § 195 (1): cost-based rates";
    BASIS: Stated,
        "Lov om social service § 174, stk. 1; barnets lov § 195, stk. 1: alle direkte og indirekte omkostninger",
        "Lov om social service § 174 (1); barnets lov § 195 (1): all direct and indirect costs";
    CLAIM_DEADLINE: Stated,
        "Lov om social service § 174, stk. 2; barnets lov § 195, stk. 2: kravet rejses inden 12 måneder efter, at hjælpen er givet",
        "Lov om social service § 174 (2); barnets lov § 195 (2): the claim is made within 12 months after the help was given";
    CENTRAL_REFUND: Stated,
        "Lov om social service § 176; barnets lov § 198; BEK 1485/2023 § 3: måned for måned over en tolvtedel af hver grænse",
        "Lov om social service § 176; barnets lov § 198; BEK 1485/2023 § 3: month by month above a twelfth of each limit";
    SPECIAL_PLACES: Stated,
        "BEK 1261/2020: tomme pladser betales efter befolkning",
        "BEK 1261/2020: unused places are paid by population";
    SUPERVISION: Stated,
        "BEK 617/2020 §§ 32–33: størrelsesklasse, og takst fra den 1. i måneden efter godkendelsen",
        "BEK 617/2020 §§ 32–33: the size class, and the rate from the 1st of the month after the approval";
    RELABELLING: Stated,
        "BEK 1261/2020: en del af pladserne kan ommærkes pr. halvår",
        "BEK 1261/2020: a part of the places may be re-labelled per half-year";
    /// A reading; a note of the statement says which.
    ASSUMED: Assumed,
        "Ingen kendt kilde afgør det; se bemærkningerne",
        "No known source decides it; see the notes";
}
