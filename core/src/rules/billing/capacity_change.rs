//! Changes of capacity (`kapacitetsændring`).

use core::cmp::Ordering;

use crate::error::{Allowed, Code, Error, Place, Problem};
use crate::numbers::{Percent, PlaceDays, PlacesChange, PlacesOrNone, Ratio};
use crate::read::{choice, figures, record};

choice! {
    /// The decision that a change of capacity needs.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::billing::Classification;
    ///
    /// let decision: Classification = from_json(r#""hearing""#, Dialect::Machine)?;
    /// assert_eq!(decision, Classification::Hearing);
    /// assert_eq!(decision.as_str(), "hearing");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Classification {
        /// None: the operator decides (`fri justering`).
        Free = "free",
        /// A statement of the forum (`udtalelse`).
        Statement = "statement",
        /// A hearing (`høring`).
        Hearing = "hearing",
        /// The approval of the forum (`godkendelse`).
        Approval = "approval",
    }
}

record! {
    /// A change of the places of a service, and the limits of the agreement.
    ///
    /// # Examples
    /// A new service of a region, 35 places, needs an approval.
    /// ```
    /// use rammeaftale::rules::billing::{CapacityChangeInput, Classification, capacity_change};
    ///
    /// let input =
    ///     CapacityChangeInput::new("0".parse()?, "35".parse()?, true, "50".parse()?, "5".parse()?, "10".parse()?);
    /// assert_eq!(capacity_change(&input)?.classification, Classification::Approval);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CapacityChangeInput {
        /// The places before (`pladser`); zero for a new service.
        pub places_before: PlacesOrNone,
        /// The places after; zero if all are closed.
        pub places_after: PlacesOrNone,
        /// True if the region runs the service.
        pub regional: bool,
        /// The highest number of places of a small service.
        pub small_service: PlacesOrNone,
        /// The number of places by which a small service may change freely.
        pub free_places: PlacesOrNone,
        /// The part of its places by which a larger service may change freely.
        pub free_percent: Percent,
    }
}

figures! {
    /// A change of capacity, and the decision that it needs.
    ///
    /// # Examples
    /// Duedalen, published 2023: from 8 to 14 places, of which 5 are free.
    /// ```
    /// use rammeaftale::rules::billing::{CapacityChangeInput, Classification, capacity_change};
    ///
    /// let duedalen = capacity_change(&CapacityChangeInput::new(
    ///     "8".parse()?,
    ///     "14".parse()?,
    ///     false,
    ///     "50".parse()?,
    ///     "5".parse()?,
    ///     "10".parse()?,
    /// ))?;
    /// assert_eq!(duedalen.change.to_string(), "6");
    /// assert_eq!(duedalen.limit.to_string(), "5");
    /// assert_eq!(duedalen.classification, Classification::Statement);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CapacityChange {
        /// The places after less the places before.
        pub change: PlacesChange,
        /// The largest free change, either way; shown with at most 8 decimals.
        pub limit: PlaceDays,
        /// The decision that the change needs.
        pub classification: Classification,
    }
}

/// The decision that a change of capacity needs (`kapacitetsændring`), for an operator before it opens or closes places.
///
/// # Source
/// Rammeaftale Syddanmark 2023–24, bilag 4, as reported in Socialdirektørforum Syddanmark, 30 June 2023, item 10 (stated). Open:
/// the day that changes are counted from, and whether they add up over the period.
///
/// # Figures
/// Places with 2 decimals; the comparison with the limit is exact.
///
/// # Errors
/// No places before and none after.
///
/// # Examples
/// Duedalen, 8 to 14 places: a statement. Bromsmae, all 9 places closed: a hearing.
/// ```
/// use rammeaftale::rules::billing::{CapacityChangeInput, Classification, capacity_change};
///
/// let mut change =
///     CapacityChangeInput::new("8".parse()?, "14".parse()?, false, "50".parse()?, "5".parse()?, "10".parse()?);
/// assert_eq!(capacity_change(&change)?.classification, Classification::Statement);
///
/// (change.places_before, change.places_after) = ("9".parse()?, "0".parse()?);
/// assert_eq!(capacity_change(&change)?.classification, Classification::Hearing);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "kapacitetsændring")]
pub fn capacity_change(input: &CapacityChangeInput) -> Result<CapacityChange, Error> {
    let (before, after) = (input.places_before.exactly(), input.places_after.exactly());
    if before.is_zero() && after.is_zero() {
        let allowed = Allowed::Range("0.01".into(), "100000".into());
        return Err(Problem::new(Code::OutOfRange, "places_after").with_given("0").with_allowed(allowed).into());
    }

    // 1. The largest free change of a service of this size.
    let limit = if input.places_before <= input.small_service {
        input.free_places.exactly()
    } else {
        before * input.free_percent.exactly()
    };
    // 2. The decision that the change needs.
    let change = after - before;
    let classification = match (before.is_zero(), after.is_zero()) {
        (true, _) if input.regional => Classification::Approval,
        (true, _) => Classification::Statement,
        (_, true) => Classification::Hearing,
        _ => classify(change, limit).place("classification")?,
    };

    Ok(CapacityChange {
        change: PlacesChange::of(change).place("change")?,
        limit: PlaceDays::shown(limit).place("limit")?,
        classification,
    })
}

/// Classifies a change of a service that is neither new nor closed.
fn classify(change: Ratio, limit: Ratio) -> Result<Classification, Problem> {
    Ok(match (change.abs().compare(limit)?, change.signum()) {
        (Ordering::Less | Ordering::Equal, _) => Classification::Free,
        (Ordering::Greater, 1) => Classification::Statement,
        (Ordering::Greater, _) => Classification::Hearing,
    })
}
