//! The inputs and figures of special places.

use crate::calendar::{Date, Period};
use crate::numbers::{Amount, Count, NonNegativeAmount, PartPercent, Percent, PlaceDays, Unit, WholePlaces};
use crate::read::{Item, figures, record};
use crate::rules::split::{Method, Population, Share};

record! {
    /// A number of places in a period.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::WholePlaces;
    /// use rammeaftale::rules::billing::PlacesInPeriod;
    ///
    /// let created = PlacesInPeriod::new("2023-01-01".parse()?, "2023-06-30".parse()?, WholePlaces::new(32)?);
    /// assert_eq!(created.places.get(), 32);
    /// assert_eq!(created.last_day.to_string(), "2023-06-30");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PlacesInPeriod {
        /// The first day (`fra og med`).
        pub first_day: Date,
        /// The last day (`til og med`), counted too.
        pub last_day: Date,
        /// The number of places.
        pub places: WholePlaces,
    }
}

impl Item for PlacesInPeriod {
    const MOST: usize = 1_000;
}

record! {
    /// A stay in a special place.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::SpecialStay;
    ///
    /// let ended = SpecialStay::new("2023-06-01".parse()?).with_last_day("2023-06-11".parse()?);
    /// assert_eq!(ended.last_day.map(|day| day.to_string()).as_deref(), Some("2023-06-11"));
    /// assert!(SpecialStay::new("2023-06-01".parse()?).last_day.is_none()); // it goes on
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
    ///
    /// # Examples
    /// Two places in June, one of them used for ten days: 50 of 60 days are paid by population.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::{Inhabitants, WholePlaces};
    /// use rammeaftale::rules::billing::{PlacesInPeriod, SpecialPlacesInput, SpecialStay, special_places};
    /// use rammeaftale::rules::split::{Method, Population};
    ///
    /// let (first_day, last_day) = ("2023-06-01".parse()?, "2023-06-30".parse()?);
    /// let stay = SpecialStay::new(first_day).with_last_day("2023-06-11".parse()?);
    /// let input = SpecialPlacesInput::new(
    ///     first_day,
    ///     last_day,
    ///     vec![PlacesInPeriod::new(first_day, last_day, WholePlaces::new(2)?)],
    ///     "25".parse()?,
    ///     "4269".parse()?,
    ///     vec![Population::new("Odense".parse()?, Inhabitants::new(206_000)?)],
    ///     Unit::OERE,
    ///     Method::LargestRemainder,
    /// )
    /// .with_stays(vec![stay]);
    /// assert_eq!(special_places(&input)?.vacancy_cost.to_string(), "213450.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
        /// The highest part of the created places that may be re-labelled, in percent.
        pub relabel_percent: PartPercent,
        /// The stays.
        pub stays: Option<Vec<SpecialStay>>,
        /// The cost of an unused place per day (`dagstakst`).
        pub day_rate: NonNegativeAmount,
        /// The municipalities of the region, who pay for unused places by population.
        pub population: Vec<Population>,
        /// The unit that each share is a multiple of (`afrundingsenhed`).
        pub unit: Unit,
        /// The method by which shares become whole units (`fordelingsmetode`).
        pub method: Method,
    }
}

figures! {
    /// The use of special places, and the cost of the unused.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::{Inhabitants, WholePlaces};
    /// use rammeaftale::rules::billing::{PlacesInPeriod, SpecialPlacesInput, SpecialStay, special_places};
    /// use rammeaftale::rules::split::{Method, Population};
    ///
    /// let (first_day, last_day) = ("2023-06-01".parse()?, "2023-06-30".parse()?);
    /// let june = special_places(
    ///     &SpecialPlacesInput::new(
    ///         first_day,
    ///         last_day,
    ///         vec![PlacesInPeriod::new(first_day, last_day, WholePlaces::new(2)?)],
    ///         "25".parse()?,
    ///         "4269".parse()?,
    ///         vec![Population::new("Odense".parse()?, Inhabitants::new(206_000)?)],
    ///         Unit::OERE,
    ///         Method::LargestRemainder,
    ///     )
    ///     .with_stays(vec![SpecialStay::new(first_day).with_last_day("2023-06-16".parse()?)]),
    /// )?;
    /// assert_eq!((june.available_days.get(), june.used_days.get(), june.unused_days.get()), (60, 15, 45));
    /// assert_eq!(june.occupancy.to_string(), "25");
    /// assert_eq!(june.whole_year_places.to_string(), "0.5");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SpecialPlaces {
        /// The highest number of places that may be re-labelled (`ommærkningskvote`), rounded down.
        pub quota: Count,
        /// The days that places were available (`pladsdage`).
        pub available_days: Count,
        /// The days that places were used.
        pub used_days: Count,
        /// The days that places were unused (`tomme dage`).
        pub unused_days: Count,
        /// Used of available days (`belægningsprocent`), shown with at most 4 decimals.
        pub occupancy: Percent,
        /// The used days as places used throughout the period (`helårspladser`), shown with at most 8 decimals.
        pub whole_year_places: PlaceDays,
        /// The cost of the unused days (`tompladsfinansiering`).
        pub vacancy_cost: Amount,
        /// The share of each municipality.
        pub shares: Vec<Share>,
        /// The sum of the shares.
        pub sum: Amount,
        /// By how much the sum misses the cost.
        pub missing: Amount,
    }
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
