//! Special psychiatric places and their vacancy financing (`særlige pladser`, `tompladsfinansiering`).

use crate::error::{Code, Error, Place, Problem};
use crate::numbers::{Amount, Count, Percent, PlaceDays, Ratio, Unit};
use crate::rules::billing::special_places::days::special_days;
use crate::rules::billing::special_places::types::{SpecialPlaces, SpecialPlacesInput};
use crate::rules::split::{Method, Party, Population, exact_units, sum_of, whole_shares};

/// The cost of unused special psychiatric places by municipality (`tompladsfinansiering`), for the region that bills it and
/// the municipalities that pay. Used days are paid by the placing municipality.
///
/// # Source
/// BEK 1261/2020: unused places are paid by population, and 25 % of those created may be re-labelled per half-year (stated).
/// Socialdirektørforum Syddanmark, 30 June 2023, item 9: 32 created, 8 re-labelled, 4 bought free.
///
/// # Figures
/// Day by day: `unused = created − re-labelled − bought free − used`. The day a stay ends is unused unless somebody else is
/// admitted; a stay that ends the day it begins uses that day. The quota is rounded down.
///
/// # Errors
/// A period that ends before it starts; more places re-labelled, bought free or used than there are; no available day.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::numbers::{Inhabitants, WholePlaces};
/// use rammeaftale::rules::billing::{PlacesInPeriod, SpecialPlacesInput, special_places};
/// use rammeaftale::rules::split::{Method, Population};
///
/// let (first_day, last_day) = ("2023-06-01".parse()?, "2023-06-30".parse()?);
/// let places = |places| -> Result<_, rammeaftale::Error> {
///     Ok(PlacesInPeriod::new(first_day, last_day, WholePlaces::new(places)?))
/// };
/// let june = special_places(
///     &SpecialPlacesInput::new(
///         first_day,
///         last_day,
///         vec![places(32)?],
///         "25".parse()?,
///         "4269".parse()?,
///         vec![Population::new("Odense".parse()?, Inhabitants::new(206_000)?)],
///         Unit::OERE,
///         Method::LargestRemainder,
///     )
///     .with_relabelled(vec![places(8)?])
///     .with_bought_free(vec![places(4)?]),
/// )?;
/// assert_eq!((june.quota.get(), june.unused_days.get()), (8, 600));
/// assert_eq!(june.vacancy_cost.to_string(), "2561400.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "særlige pladser")]
#[doc(alias = "tompladsfinansiering")]
pub fn special_places(input: &SpecialPlacesInput) -> Result<SpecialPlaces, Error> {
    let population: Vec<Party> =
        input.population.iter().map(Population::as_party).collect::<Result<_, _>>().place("population")?;
    let (period, days) = special_days(input, &population)?;

    // 1. The places that may be re-labelled, and the days over the period.
    let available = days.created.total() - days.relabelled.total() - days.bought_free.total();
    let used = days.used.total();
    let unused = available - used;
    // 2. What the unused days cost, by population.
    let cost = Amount::rounded(unused * input.day_rate.exactly(), Unit::OERE).place("vacancy_cost")?;
    if input.method == Method::LargestRemainder && !cost.is_multiple_of(input.unit) {
        return Err(Problem::new(Code::NotAMultiple, "unit").with_given(&cost.to_string()).into());
    }
    let units = exact_units(cost, input.unit, &population).place("shares")?;
    let split = whole_shares(cost, input.unit, input.method, &population, &units)?;

    let count = |number: Ratio, place| number.whole_part().and_then(Count::new).place(place);
    Ok(SpecialPlaces {
        quota: count(days.quota, "quota")?,
        available_days: count(available, "available_days")?,
        used_days: count(used, "used_days")?,
        unused_days: count(unused, "unused_days")?,
        occupancy: Percent::rounded(used / available, 4).place("occupancy")?,
        whole_year_places: PlaceDays::shown(used / period.days()).place("whole_year_places")?,
        vacancy_cost: cost,
        sum: sum_of(&split.shares)?,
        shares: split.shares,
        missing: split.missing,
    })
}
