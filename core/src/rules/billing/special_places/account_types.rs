//! The inputs and figures of the settlement of special places over sites.

use crate::calendar::{Date, Period};
use crate::numbers::{Amount, Count, NonNegativeAmount, PartPercent, Percent, PlaceDays, Unit};
use crate::read::{Item, Name, figures, record};
use crate::rules::billing::special_places::types::PlacesInPeriod;
use crate::rules::split::{Method, Population};

record! {
    /// A stay in a special place, and who pays for it.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::PlacedStay;
    ///
    /// let stay = PlacedStay::new("Esbjerg".parse()?, "2023-03-01".parse()?).with_last_day("2023-03-11".parse()?);
    /// assert_eq!(stay.payer.as_str(), "Esbjerg");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PlacedStay {
        /// The municipality that placed the citizen.
        pub payer: Name,
        /// The day of admission.
        pub first_day: Date,
        /// The day it ends, which does not count as used; none while it goes on.
        pub last_day: Option<Date>,
    }
}

impl Item for PlacedStay {
    const MOST: usize = 100_000;
}

record! {
    /// A site of special places.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::WholePlaces;
    /// use rammeaftale::rules::billing::{PlacesInPeriod, SpecialPlacesSite};
    ///
    /// let esbjerg = SpecialPlacesSite::new(
    ///     "Esbjerg".parse()?,
    ///     vec![PlacesInPeriod::new("2023-06-01".parse()?, "2023-12-31".parse()?, WholePlaces::new(17)?)],
    /// );
    /// assert_eq!(esbjerg.created[0].places.get(), 17);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SpecialPlacesSite {
        /// The site.
        pub id: Name,
        /// The places that are created there (`etablerede pladser`).
        pub created: Vec<PlacesInPeriod>,
        /// Those that are re-labelled to ordinary psychiatry (`ommærkede`).
        pub relabelled: Option<Vec<PlacesInPeriod>>,
        /// Those that psychiatry has bought free (`frikøbte`).
        pub bought_free: Option<Vec<PlacesInPeriod>>,
        /// The stays there.
        pub stays: Option<Vec<PlacedStay>>,
    }
}

impl Item for SpecialPlacesSite {
    const MOST: usize = 100;
}

record! {
    /// The special places of a region over its sites, in a period.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::billing::{SpecialPlacesAccountInput, special_places_account};
    ///
    /// let text = r#"{"first_day": "2023-06-01", "last_day": "2023-06-30", "sites": [
    ///     {"id": "Odense", "created": [{"first_day": "2023-06-01", "last_day": "2023-06-30", "places": 2}],
    ///      "stays": [{"payer": "Odense", "first_day": "2023-06-01", "last_day": "2023-06-11"}]}],
    ///     "relabel_percent": "25", "day_rate": "4269", "population": [{"id": "Odense", "inhabitants": 206000}],
    ///     "unit": "1", "method": "largest_remainder"}"#;
    /// let input: SpecialPlacesAccountInput = from_json(text, Dialect::Machine)?;
    /// let account = special_places_account(&input)?;
    /// assert_eq!((account.used_days.get(), account.unused_days.get()), (10, 50));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SpecialPlacesAccountInput {
        /// The first day of the period.
        pub first_day: Date,
        /// Its last day, counted too.
        pub last_day: Date,
        /// The sites.
        pub sites: Vec<SpecialPlacesSite>,
        /// The highest part of the created places that may be re-labelled per half-year, in percent.
        pub relabel_percent: PartPercent,
        /// The price of a place per day, used or not (`dagstakst`).
        pub day_rate: NonNegativeAmount,
        /// The municipalities of the region, who pay for unused places by population.
        pub population: Vec<Population>,
        /// The unit that each share of the unused places is a multiple of (`afrundingsenhed`).
        pub unit: Unit,
        /// The method by which shares become whole units (`fordelingsmetode`).
        pub method: Method,
    }
}

impl SpecialPlacesAccountInput {
    /// The days of the period.
    pub(crate) fn days(&self) -> Count {
        let days = Period::new(self.first_day, self.last_day).map_or(0, |period| period.day_count());
        Count::new(days).unwrap_or_default()
    }
}

figures! {
    /// The days of a site.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::billing::{SpecialPlacesAccountInput, special_places_account};
    ///
    /// # let text = r#"{"first_day": "2023-06-01", "last_day": "2023-06-30", "sites": [
    /// #     {"id": "Odense", "created": [{"first_day": "2023-06-01", "last_day": "2023-06-30", "places": 2}],
    /// #      "stays": [{"payer": "Odense", "first_day": "2023-06-01", "last_day": "2023-06-16"}]}],
    /// #     "relabel_percent": "25", "day_rate": "4269", "population": [{"id": "Odense", "inhabitants": 206000}],
    /// #     "unit": "1", "method": "largest_remainder"}"#;
    /// // Two places in June, one of them used for 15 days.
    /// let input: SpecialPlacesAccountInput = from_json(text, Dialect::Machine)?;
    /// let site = &special_places_account(&input)?.sites[0];
    /// assert_eq!((site.available_days.get(), site.used_days.get()), (60, 15));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SiteDays {
        /// The site.
        pub id: Name,
        /// The days that places were available there.
        pub available_days: Count,
        /// Those that they were used.
        pub used_days: Count,
        /// Those that they were unused (`tomme dage`).
        pub unused_days: Count,
    }
}

figures! {
    /// The re-labelling of a half-year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::billing::{SpecialPlacesAccountInput, special_places_account};
    ///
    /// let text = r#"{"first_day": "2023-06-01", "last_day": "2023-07-31", "sites": [
    ///     {"id": "Esbjerg", "created": [{"first_day": "2023-01-01", "last_day": "2023-12-31", "places": 32}]}],
    ///     "relabel_percent": "25", "day_rate": "4269", "population": [{"id": "Odense", "inhabitants": 206000}],
    ///     "unit": "1", "method": "largest_remainder"}"#;
    /// let input: SpecialPlacesAccountInput = from_json(text, Dialect::Machine)?;
    /// let quotas = special_places_account(&input)?.quotas;
    /// assert_eq!(
    ///     (quotas.len(), quotas[1].first_day.to_string().as_str(), quotas[1].quota.get()),
    ///     (2, "2023-07-01", 8)
    /// );
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct HalfYearQuota {
        /// The first day of the half-year in the period.
        pub first_day: Date,
        /// The last day of it in the period.
        pub last_day: Date,
        /// The places created at all sites on its first day.
        pub created: Count,
        /// The highest number of them that may be re-labelled (`ommærkningskvote`), rounded down.
        pub quota: Count,
        /// The most that are on a day of it.
        pub relabelled: Count,
    }
}

figures! {
    /// The payment of a municipality for special places.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::billing::{SpecialPlacesAccountInput, special_places_account};
    ///
    /// # let text = r#"{"first_day": "2023-06-01", "last_day": "2023-06-30", "sites": [
    /// #     {"id": "Odense", "created": [{"first_day": "2023-06-01", "last_day": "2023-06-30", "places": 2}],
    /// #      "stays": [{"payer": "Odense", "first_day": "2023-06-01", "last_day": "2023-06-16"}]}],
    /// #     "relabel_percent": "25", "day_rate": "4269", "population": [{"id": "Odense", "inhabitants": 206000}],
    /// #     "unit": "1", "method": "largest_remainder"}"#;
    /// // Two places in June, one of them used for 15 days: 15 days by use, 45 by population.
    /// let input: SpecialPlacesAccountInput = from_json(text, Dialect::Machine)?;
    /// let odense = &special_places_account(&input)?.payers[0];
    /// assert_eq!((odense.used_days.get(), odense.used_cost.to_string().as_str()), (15, "64035.00"));
    /// assert_eq!(odense.total.to_string(), "256140.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SpecialPlacesPayer {
        /// The municipality.
        pub id: Name,
        /// The days of its citizens.
        pub used_days: Count,
        /// Their price.
        pub used_cost: Amount,
        /// Its share of the unused days; zero outside the region.
        pub vacancy_share: Amount,
        /// Both together.
        pub total: Amount,
    }
}

figures! {
    /// The settlement of special places: every available day is paid once, by use or by population.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::billing::{SpecialPlacesAccountInput, special_places_account};
    ///
    /// # let text = r#"{"first_day": "2023-06-01", "last_day": "2023-06-30", "sites": [
    /// #     {"id": "Odense", "created": [{"first_day": "2023-06-01", "last_day": "2023-06-30", "places": 2}],
    /// #      "stays": [{"payer": "Odense", "first_day": "2023-06-01", "last_day": "2023-06-16"}]}],
    /// #     "relabel_percent": "25", "day_rate": "4269", "population": [{"id": "Odense", "inhabitants": 206000}],
    /// #     "unit": "1", "method": "largest_remainder"}"#;
    /// // Two places in June, one of them used for 15 days.
    /// let input: SpecialPlacesAccountInput = from_json(text, Dialect::Machine)?;
    /// let june = special_places_account(&input)?;
    /// assert_eq!((june.occupancy.to_string(), june.whole_year_places.to_string()), ("25".into(), "0.5".into()));
    /// assert_eq!((june.used_cost.oere() + june.vacancy_cost.oere(), june.cost.oere()), (25_614_000, 25_614_000));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SpecialPlacesAccount {
        /// The days of each site.
        pub sites: Vec<SiteDays>,
        /// The re-labelling of each half-year in the period.
        pub quotas: Vec<HalfYearQuota>,
        /// The days that places were available at all sites (`pladsdage`).
        pub available_days: Count,
        /// Those that they were used.
        pub used_days: Count,
        /// Those that they were unused (`tomme dage`).
        pub unused_days: Count,
        /// Used of available days (`belægningsprocent`), shown with at most 4 decimals.
        pub occupancy: Percent,
        /// The used days as places used throughout the period (`helårspladser`), shown with at most 8 decimals.
        pub whole_year_places: PlaceDays,
        /// The price of the used days.
        pub used_cost: Amount,
        /// The cost of the unused days (`tompladsfinansiering`).
        pub vacancy_cost: Amount,
        /// The price of all available days.
        pub cost: Amount,
        /// The municipalities of the region, then those from outside with stays.
        pub payers: Vec<SpecialPlacesPayer>,
        /// By how much the shares miss the cost of the unused days.
        pub missing: Amount,
    }
}
