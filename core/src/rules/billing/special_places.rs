//! Special psychiatric places and their vacancy financing (`særlige pladser`, `tompladsfinansiering`).

use crate::calendar::{Date, Period};
use crate::error::{Code, Error, Place, Problem};
use crate::numbers::{Amount, Count, NonNegativeAmount, PartPercent, Percent, PlaceDays, Ratio, Unit, WholePlaces};
use crate::read::{Item, figures, record};
use crate::rules::billing::special_days::special_days;
use crate::rules::split::{Method, Party, Population, Share, exact_units, sum_of, whole_shares};

record! {
    /// So many places in a period.
    pub struct PlacesInPeriod {
        /// The first day (`fra og med`).
        pub first_day: Date,
        /// The last day (`til og med`), counted too.
        pub last_day: Date,
        /// How many places.
        pub places: WholePlaces,
    }
}

impl Item for PlacesInPeriod {
    const MOST: usize = 1_000;
}

record! {
    /// A stay in a special place.
    pub struct SpecialStay {
        /// The day of admission.
        pub first_day: Date,
        /// The day it ends, which does not count as used; none while it goes on.
        pub last_day: Option<Date>,
    }
}

impl Item for SpecialStay {
    const MOST: usize = 100_000;
}

record! {
    /// The special places of a region in a period.
    pub struct SpecialPlacesInput {
        /// The first day of the period.
        pub first_day: Date,
        /// Its last day, counted too.
        pub last_day: Date,
        /// The places that are created (`etablerede pladser`).
        pub created: Vec<PlacesInPeriod>,
        /// Those that are re-labelled to ordinary psychiatry (`ommærkede`).
        pub relabelled: Option<Vec<PlacesInPeriod>>,
        /// Those that psychiatry has bought free (`frikøbte`).
        pub bought_free: Option<Vec<PlacesInPeriod>>,
        /// How much of the created places may be re-labelled, in percent.
        pub relabel_percent: PartPercent,
        /// The stays.
        pub stays: Option<Vec<SpecialStay>>,
        /// What an unused place costs a day (`dagstakst`).
        pub day_rate: NonNegativeAmount,
        /// The municipalities of the region, who pay for unused places by population.
        pub population: Vec<Population>,
        /// What each share is a whole number of (`afrundingsenhed`).
        pub unit: Unit,
        /// How shares become whole units (`fordelingsmetode`).
        pub method: Method,
    }
}

figures! {
    /// How special places were used, and who pays for the unused.
    pub struct SpecialPlaces {
        /// How many places may be re-labelled (`ommærkningskvote`).
        pub quota: Count,
        /// The days that places were available (`pladsdage`).
        pub available_days: Count,
        /// The days that they were used.
        pub used_days: Count,
        /// The days that they were not (`tomme dage`).
        pub unused_days: Count,
        /// Used of available days (`belægningsprocent`), shown with at most 4 decimals.
        pub occupancy: Percent,
        /// So many places used throughout the period (`helårspladser`), shown with at most 8 decimals.
        pub whole_year_places: PlaceDays,
        /// What the unused places cost (`tompladsfinansiering`).
        pub vacancy_cost: Amount,
        /// What each municipality pays of it.
        pub shares: Vec<Share>,
        /// The sum of the shares.
        pub sum: Amount,
        /// By how much the sum misses the cost.
        pub missing: Amount,
    }
}

/// What the unused special psychiatric places cost each municipality (`tompladsfinansiering`), for the region that bills
/// them and the municipalities that pay. Used days are paid by the placing municipality.
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
/// let june = special_places(&SpecialPlacesInput::new(
///     first_day,
///     last_day,
///     vec![places(32)?],
///     "25".parse()?,
///     "4269".parse()?,
///     vec![Population::new("Odense".parse()?, Inhabitants::new(206_000)?)],
///     Unit::OERE,
///     Method::LargestRemainder,
/// ).with_relabelled(vec![places(8)?]).with_bought_free(vec![places(4)?]))?;
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

impl SpecialPlacesInput {
    /// The places that are created on the first day.
    pub(crate) fn created_on_first_day(&self) -> Count {
        let there = |part: &&PlacesInPeriod| part.first_day <= self.first_day && self.first_day <= part.last_day;
        let places = self.created.iter().filter(there).map(|part| i128::from(part.places.get()));
        Count::new(places.fold(0, i128::saturating_add)).unwrap_or_default()
    }

    /// The days of the period.
    pub(crate) fn days(&self) -> Count {
        let days = Period::new(self.first_day, self.last_day).map_or(0, |period| period.day_count());
        Count::new(days).unwrap_or_default()
    }
}
