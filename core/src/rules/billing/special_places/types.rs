//! The inputs and figures of special places.

use crate::calendar::{Date, Period};
use crate::numbers::{Amount, Count, NonNegativeAmount, PartPercent, Percent, PlaceDays, Unit, WholePlaces};
use crate::read::{Item, figures, record};
use crate::rules::split::{Method, Population, Share};

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
