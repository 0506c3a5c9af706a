//! The inputs and figures of the orientation of a change.

use crate::calendar::Date;
use crate::numbers::{
    Amount, DayCount, Percent, PercentChange, PlaceDays, Places, PlacesChange, PlacesOrNone, Unit, Weight,
};
use crate::read::{Item, Name, choice, figures, record};
use crate::rules::billing::Classification;
use crate::rules::rate::Occupancy;
use crate::rules::years::rate_change::{Factor, FactorPart};
use crate::rules::years::scenarios::UserDays;

choice! {
    /// The change of a service.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::ServiceChange;
    ///
    /// let change: ServiceChange = from_json(r#""merged""#, Dialect::Machine)?;
    /// assert_eq!(change, ServiceChange::Merged);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum ServiceChange {
        /// It opens (`nyt tilbud`).
        New = "new",
        /// It gets more places (`udvidelse`).
        Extended = "extended",
        /// It gets fewer places (`nedsættelse`).
        Reduced = "reduced",
        /// Its places stay (`uændret antal pladser`).
        Unchanged = "unchanged",
        /// It closes (`lukning`).
        Closed = "closed",
        /// It moves to a self-owned institution outside the agreement, which is a closure (`selvejende institution`).
        SelfOwned = "self_owned",
        /// It becomes several, or is one of those (`opdeling`).
        Split = "split",
        /// It becomes one with others, or is that one (`sammenlægning`).
        Merged = "merged",
        /// It becomes another one, or is that one (`omlægning`).
        Converted = "converted",
    }
}

record! {
    /// The costs that the rate of a service is computed from.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::rules::years::ServiceCosts;
    ///
    /// let costs = ServiceCosts::new(DayCount::new(365)?, "95".parse()?).with_basis("21076560".parse()?);
    /// assert!(costs.regulated.is_none()); // no earlier result in the rate
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServiceCosts {
        /// The basis (`takstberegningsgrundlag`); left out where conversions decide it.
        pub basis: Option<Amount>,
        /// The part of earlier results in the rate (`indregnet efterregulering`): a deficit is negative and raises it. None if left out;
        /// conversions decide it where they decide the basis.
        pub regulated: Option<Amount>,
        /// The days (`dage`).
        pub days: DayCount,
        /// The occupancy (`belægningsprocent`).
        pub occupancy: Occupancy,
    }
}

record! {
    /// A service, or a part of one (`tilbud`, `ydelse`), before or after the change.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::years::ServiceState;
    ///
    /// let closing = ServiceState::new("Tornhuset Syd".parse()?, "botilbud".parse()?).with_places("10".parse()?);
    /// assert_eq!(closing.part.as_str(), "botilbud");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServiceState {
        /// The service, by the same name before and after.
        pub id: Name,
        /// The kind of places (`ydelse`): places of one kind are counted together.
        pub part: Name,
        /// The places (`pladser`); may be left out of a service that only opens or only closes.
        pub places: Option<Places>,
        /// True of a service that is run by a self-owned institution outside the agreement after the change.
        pub self_owned: Option<bool>,
        /// The costs that its rate is computed from.
        pub costs: Option<ServiceCosts>,
        /// The paying municipalities and their budgeted days in a whole year.
        pub users: Option<Vec<UserDays>>,
    }
}

impl Item for ServiceState {
    const MOST: usize = 200;
}

record! {
    /// A part of a service before the change that becomes a part of one after it.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::years::Conversion;
    ///
    /// let half = Conversion::new("Center".parse()?, "Center Nord".parse()?, "1".parse()?);
    /// assert_eq!(half.key.to_string(), "1");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Conversion {
        /// The service before.
        pub from_service: Name,
        /// The service after.
        pub to_service: Name,
        /// The part of the costs, relative to the other conversions of the service before (`nøgle`).
        pub key: Weight,
    }
}

impl Item for Conversion {
    const MOST: usize = 1_000;
}

record! {
    /// How the causes of a change of rate are told apart.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::years::{Factor, RateCauses};
    ///
    /// let order = vec![
    ///     Factor::PriceLevel,
    ///     Factor::Costs,
    ///     Factor::Places,
    ///     Factor::Days,
    ///     Factor::Occupancy,
    ///     Factor::Regulation,
    /// ];
    /// assert_eq!(RateCauses::new("2.5".parse()?, order).price_change.to_string(), "2.5");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateCauses {
        /// How prices and wages changed in between (`pris- og lønregulering`).
        pub price_change: PercentChange,
        /// The order in which the six factors are changed, each once.
        pub order: Vec<Factor>,
    }
}

record! {
    /// The texts of the form (`ændringsskabelon`), each as the caller writes it.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::years::OrientationTexts;
    ///
    /// let texts = OrientationTexts::new().with_target_group("Borgere med autisme".into());
    /// assert!(texts.description.is_none());
    /// ```
    pub struct OrientationTexts {
        /// The target group (`målgruppe`).
        pub target_group: Option<String>,
        /// The legal basis (`lovgrundlag`).
        pub legal_basis: Option<String>,
        /// The time of effect in words (`ikrafttrædelse`), where the day is not known yet.
        pub time_of_effect: Option<String>,
        /// The description of the change (`beskrivelse`).
        pub description: Option<String>,
        /// The reasons for it (`begrundelse`).
        pub reasons: Option<String>,
        /// The consequences for the economy of the paying municipalities (`økonomiske konsekvenser`).
        pub economy: Option<String>,
        /// The consequences for the level of service (`serviceniveau`).
        pub service_level: Option<String>,
        /// Anything else (`i øvrigt`).
        pub other: Option<String>,
        /// The recipients (`modtagere`).
        pub recipients: Option<String>,
    }
}

record! {
    /// A change of rate or capacity: the services before and after it, and the texts of the form.
    ///
    /// # Examples
    /// Kelsbjergvej, 2023: two services close, and a new one with two kinds of places opens.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{OrientationInput, orientation};
    ///
    /// let text = r#"{"operator": "Odense Kommune", "service": "Botilbuddet Kelsbjergvej", "regional": false,
    ///     "small_service": "50", "free_places": "5", "free_percent": "10",
    ///     "before": [{"id": "Tornhuset Syd", "part": "botilbud", "places": "10"}],
    ///     "after": [{"id": "Kelsbjergvej", "part": "botilbud", "places": "35"}]}"#;
    /// let input: OrientationInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(orientation(&input)?.parts[0].change.unwrap().to_string(), "25");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct OrientationInput {
        /// The municipality or region that sends it (`kommune/region`).
        pub operator: Name,
        /// The service as the form names it (`tilbuddets navn`).
        pub service: Name,
        /// The first day of the change (`ikrafttrædelse`); needed where paying municipalities are given.
        pub first_day: Option<Date>,
        /// True if the region runs the services.
        pub regional: bool,
        /// The highest number of places of a small service.
        pub small_service: PlacesOrNone,
        /// The number of places by which a small service may change freely.
        pub free_places: PlacesOrNone,
        /// The part of its places by which a larger service may change freely.
        pub free_percent: Percent,
        /// The services before the change.
        pub before: Option<Vec<ServiceState>>,
        /// The services after it.
        pub after: Option<Vec<ServiceState>>,
        /// Which services become which, where some are split, merged or converted.
        pub conversions: Option<Vec<Conversion>>,
        /// The unit that the rates are rounded to (`afrundingsenhed`); needed where costs are given.
        pub unit: Option<Unit>,
        /// How the causes of a change of rate are told apart, if they are.
        pub causes: Option<RateCauses>,
        /// The texts of the form.
        pub texts: Option<OrientationTexts>,
    }
}

figures! {
    /// The costs that a conversion moves from a service before to one after.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{OrientationInput, orientation};
    ///
    /// let text = r#"{"operator": "Odense", "service": "Center", "regional": false, "unit": "1",
    ///     "small_service": "50", "free_places": "5", "free_percent": "10",
    ///     "before": [{"id": "Center", "part": "bo", "places": "10",
    ///         "costs": {"basis": "3650000", "days": 365, "occupancy": "100"}}],
    ///     "after": [{"id": "Nord", "part": "bo", "places": "6", "costs": {"days": 365, "occupancy": "100"}},
    ///         {"id": "Syd", "part": "bo", "places": "4", "costs": {"days": 365, "occupancy": "100"}}],
    ///     "conversions": [{"from_service": "Center", "to_service": "Nord", "key": "2"},
    ///         {"from_service": "Center", "to_service": "Syd", "key": "1"}]}"#;
    /// let input: OrientationInput = from_json(text, Dialect::Machine)?;
    /// let converted = orientation(&input)?.conversions;
    /// assert_eq!(converted[0].basis.to_string(), "2433333.33");
    /// assert_eq!(converted[1].basis.to_string(), "1216666.67");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ConvertedPart {
        /// The service before.
        pub from_service: Name,
        /// The service after.
        pub to_service: Name,
        /// The part of the basis.
        pub basis: Amount,
        /// The part of earlier results in the rate, which follows the same key.
        pub regulated: Amount,
    }
}

figures! {
    /// The rate of a service before or after the change.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{OrientationInput, orientation};
    ///
    /// let text = r#"{"operator": "Odense", "service": "Center", "regional": false, "unit": "1",
    ///     "small_service": "50", "free_places": "5", "free_percent": "10",
    ///     "after": [{"id": "Center", "part": "bo", "places": "8",
    ///         "costs": {"basis": "21076560", "days": 365, "occupancy": "90"}}]}"#;
    /// let input: OrientationInput = from_json(text, Dialect::Machine)?;
    /// let rate = orientation(&input)?.services[0].after.clone().unwrap();
    /// assert_eq!((rate.expected_days.to_string(), rate.rate.to_string()), ("2628".into(), "8020.00".into()));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct StateRate {
        /// The basis (`takstberegningsgrundlag`).
        pub basis: Amount,
        /// The part of earlier results in the rate (`indregnet efterregulering`).
        pub regulated: Amount,
        /// The days that are expected to be sold (`belægningsdage`); shown with at most 8 decimals.
        pub expected_days: PlaceDays,
        /// The rate (`døgntakst`), rounded to the unit.
        pub rate: Amount,
        /// The rate on the expected days, to the øre.
        pub collected: Amount,
        /// The amount that the rounding of the rate collects or leaves out (`afrundingsdifference`), to the øre.
        pub rounding_gap: Amount,
    }
}

figures! {
    /// A service, its change and the decision that it needs.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::billing::Classification;
    /// use rammeaftale::rules::years::{OrientationInput, ServiceChange, orientation};
    ///
    /// let text = r#"{"operator": "Nordfyns Kommune", "service": "Nordfyns Psykiatricenter", "regional": false,
    ///     "small_service": "50", "free_places": "5", "free_percent": "10",
    ///     "before": [{"id": "Nordfyns Psykiatricenter", "part": "botilbud"}]}"#;
    /// let input: OrientationInput = from_json(text, Dialect::Machine)?;
    /// let service = &orientation(&input)?.services[0];
    /// assert_eq!((service.kind, service.classification), (ServiceChange::Closed, Classification::Hearing));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServiceOrientation {
        /// The service.
        pub id: Name,
        /// The kind of places.
        pub part: Name,
        /// Its change.
        pub kind: ServiceChange,
        /// The places before, zero for a new service; null where they are not known.
        pub places_before: Option<PlacesOrNone>,
        /// The places after, zero for one that closes or leaves the agreement; null where they are not known.
        pub places_after: Option<PlacesOrNone>,
        /// The difference; null where one of them is not known.
        pub change: Option<PlacesChange>,
        /// The decision that its change needs.
        pub classification: Classification,
        /// The rate before.
        pub before: Option<StateRate>,
        /// The rate after.
        pub after: Option<StateRate>,
        /// The rate after less the rate before.
        pub rate_change: Option<Amount>,
        /// The parts of that by their cause, if they were asked for.
        pub causes: Vec<FactorPart>,
    }
}

figures! {
    /// The places of one kind, over all services of the change.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{OrientationInput, orientation};
    ///
    /// let text = r#"{"operator": "Odense", "service": "Kelsbjergvej", "regional": false,
    ///     "small_service": "50", "free_places": "5", "free_percent": "10",
    ///     "before": [{"id": "Peder Skrams Vej", "part": "dagtilbud", "places": "11.8"}],
    ///     "after": [{"id": "Kelsbjergvej", "part": "dagtilbud", "places": "40"}]}"#;
    /// let input: OrientationInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(orientation(&input)?.parts[0].change.unwrap().to_string(), "28.2");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PartNet {
        /// The kind of places (`ydelse`).
        pub id: Name,
        /// The places before; null where some are not known.
        pub places_before: Option<PlacesOrNone>,
        /// The places after; null where some are not known.
        pub places_after: Option<PlacesOrNone>,
        /// The net change (`netto`).
        pub change: Option<PlacesChange>,
        /// The decision that the net change of one service would need; null where places are not known.
        pub classification: Option<Classification>,
    }
}

figures! {
    /// The amounts that the rates collect together, before or after the change.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{OrientationInput, orientation};
    ///
    /// let text = r#"{"operator": "Odense", "service": "Center", "regional": false, "unit": "1",
    ///     "small_service": "50", "free_places": "5", "free_percent": "10",
    ///     "after": [{"id": "Center", "part": "bo", "places": "1",
    ///         "costs": {"basis": "365100", "days": 365, "occupancy": "100"}}]}"#;
    /// let input: OrientationInput = from_json(text, Dialect::Machine)?;
    /// let after = orientation(&input)?.after.expect("every rate is known");
    /// assert_eq!(
    ///     (after.collected.to_string(), after.rounding_gap.to_string()),
    ///     ("365000.00".into(), "-100.00".into())
    /// );
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateTotals {
        /// The amount that the rates must collect: the bases less the parts of earlier results.
        pub budget: Amount,
        /// The amount that they collect on the expected days.
        pub collected: Amount,
        /// The difference, which is rounding alone.
        pub rounding_gap: Amount,
    }
}

figures! {
    /// The payments for budgeted days, before and after the change.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{OrientationInput, orientation};
    ///
    /// let text = r#"{"operator": "Odense", "service": "Center", "first_day": "2024-07-01", "regional": false, "unit": "1",
    ///     "small_service": "50", "free_places": "5", "free_percent": "10",
    ///     "after": [{"id": "Center", "part": "bo", "places": "1", "users": [{"id": "Kolding", "days": 366}],
    ///         "costs": {"basis": "366000", "days": 366, "occupancy": "100"}}]}"#;
    /// let input: OrientationInput = from_json(text, Dialect::Machine)?;
    /// let costs = orientation(&input)?.costs.expect("users are stated");
    /// assert_eq!(
    ///     (costs.whole_year.to_string(), costs.this_year.to_string()),
    ///     ("366000.00".into(), "184000.00".into())
    /// );
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PayerCosts {
        /// In a whole year before the change.
        pub before: Amount,
        /// In a whole year after it (`helårsvirkning`).
        pub whole_year: Amount,
        /// The difference in a whole year.
        pub whole_year_change: Amount,
        /// From the day of the change to the end of its year, rounded to the øre.
        pub this_year: Amount,
        /// The difference in that time, rounded to the øre.
        pub this_year_change: Amount,
    }
}

figures! {
    /// The payment of a municipality for its budgeted days.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{OrientationInput, orientation};
    ///
    /// let text = r#"{"operator": "Odense", "service": "Center", "first_day": "2025-12-31", "regional": false, "unit": "1",
    ///     "small_service": "50", "free_places": "5", "free_percent": "10",
    ///     "after": [{"id": "Center", "part": "bo", "places": "1", "users": [{"id": "Kolding", "days": 365}],
    ///         "costs": {"basis": "365000", "days": 365, "occupancy": "100"}}]}"#;
    /// let input: OrientationInput = from_json(text, Dialect::Machine)?;
    /// let kolding = &orientation(&input)?.municipalities[0];
    /// assert_eq!((kolding.id.as_str(), kolding.costs.this_year.to_string()), ("Kolding", "1000.00".into()));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct MunicipalCosts {
        /// The municipality (`betalingskommune`).
        pub id: Name,
        /// Its payments.
        pub costs: PayerCosts,
    }
}

figures! {
    /// The figures of the orientation of a change.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::billing::Classification;
    /// use rammeaftale::rules::years::{OrientationInput, orientation};
    ///
    /// let text = r#"{"operator": "Odense Kommune", "service": "Botilbuddet Kelsbjergvej", "regional": false,
    ///     "small_service": "50", "free_places": "5", "free_percent": "10",
    ///     "before": [{"id": "Tornhuset Syd", "part": "botilbud", "places": "10"}],
    ///     "after": [{"id": "Kelsbjergvej", "part": "botilbud", "places": "35"}]}"#;
    /// let input: OrientationInput = from_json(text, Dialect::Machine)?;
    /// let result = orientation(&input)?;
    /// assert_eq!(result.decisions, [Classification::Statement, Classification::Hearing]);
    /// assert!(result.changes_places && result.closes);
    /// assert!(result.changes_rate.is_none() && result.costs.is_none()); // no costs and no users are stated
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Orientation {
        /// The costs that each conversion moves, where the services have costs.
        pub conversions: Vec<ConvertedPart>,
        /// The services: those before, then those that are new.
        pub services: Vec<ServiceOrientation>,
        /// The places of each kind, in order of first appearance.
        pub parts: Vec<PartNet>,
        /// The decisions that the change needs in all, each once: those of its services.
        pub decisions: Vec<Classification>,
        /// True if the rate of a service changes, or that of one it is converted to (`ændring i takst`); null where none is
        /// known to change, and a rate is not known.
        pub changes_rate: Option<bool>,
        /// True if places change (`ændring i antal pladser`).
        pub changes_places: bool,
        /// True if a service closes or leaves the agreement (`lukning af tilbud`).
        pub closes: bool,
        /// The amounts that the rates collect before; null unless every service before has a known rate.
        pub before: Option<RateTotals>,
        /// The amounts that they collect after; null unless every service after has a known rate.
        pub after: Option<RateTotals>,
        /// The payments of each municipality, in order of first appearance.
        pub municipalities: Vec<MunicipalCosts>,
        /// The payments of all of them; null without users.
        pub costs: Option<PayerCosts>,
    }
}
