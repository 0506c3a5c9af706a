//! The inputs and figures of the development of costs.

use crate::numbers::{Amount, Count, Inhabitants, PercentChange, RelativeChange};
use crate::read::{Item, Name, figures, record};

record! {
    /// The account of a municipality on one area, in two years.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::years::MunicipalAccount;
    ///
    /// let account =
    ///     MunicipalAccount::new("Vejle".parse()?, "Voksne".parse()?, "500000000".parse()?, "510000000".parse()?);
    /// assert_eq!(account.area.as_str(), "Voksne");
    /// assert!(account.budget.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct MunicipalAccount {
        /// The municipality (`kommune`).
        pub municipality: Name,
        /// The area (`område`): children and young people, adults.
        pub area: Name,
        /// The account of the year before (`regnskab`).
        pub account_before: Amount,
        /// The account of the year after.
        pub account_after: Amount,
        /// The budget of the year after.
        pub budget: Option<Amount>,
    }
}

impl Item for MunicipalAccount {
    const MOST: usize = 10_000;
}

record! {
    /// A municipality: its region and its inhabitants.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Inhabitants;
    /// use rammeaftale::rules::years::Municipality;
    ///
    /// let vejle = Municipality::new("Vejle".parse()?)
    ///     .with_region("Syddanmark".parse()?)
    ///     .with_inhabitants(Inhabitants::new(120_000)?);
    /// assert_eq!(vejle.region.as_ref().map(|region| region.as_str()), Some("Syddanmark"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Municipality {
        /// The municipality.
        pub id: Name,
        /// Its region.
        pub region: Option<Name>,
        /// Its inhabitants in the year after (`indbyggere`).
        pub inhabitants: Option<Inhabitants>,
    }
}

impl Item for Municipality {
    const MOST: usize = 10_000;
}

record! {
    /// The accounts of municipalities in two years.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostDevelopmentInput, cost_development};
    ///
    /// let text = r#"{"accounts": [
    ///     {"municipality": "Vejle", "area": "Voksne", "account_before": "500000000", "account_after": "510000000"}
    /// ]}"#;
    /// let input: CostDevelopmentInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(cost_development(&input)?.total.change.to_string(), "10000000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CostDevelopmentInput {
        /// The accounts, one for each municipality and area.
        pub accounts: Vec<MunicipalAccount>,
        /// The municipalities whose region or inhabitants are known.
        pub municipalities: Option<Vec<Municipality>>,
        /// The change of prices from the year before to the year after, for fixed prices.
        pub price_change: Option<PercentChange>,
    }
}

figures! {
    /// How costs developed from one year to the next.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostDevelopmentInput, cost_development};
    ///
    /// let text = r#"{"accounts": [{"municipality": "Vejle", "area": "Voksne", "account_before": "500000000",
    ///     "account_after": "510000000", "budget": "505000000"}], "price_change": "3"}"#;
    /// let input: CostDevelopmentInput = from_json(text, Dialect::Machine)?;
    /// let total = cost_development(&input)?.total;
    /// assert_eq!(total.percent.map(|percent| percent.to_string()).as_deref(), Some("2"));
    /// assert_eq!(total.budget_gap.map(|gap| gap.to_string()).as_deref(), Some("5000000.00"));
    /// assert_eq!(total.fixed_percent.map(|percent| percent.to_string()).as_deref(), Some("-1")); // prices rose more
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Development {
        /// The account of the year before.
        pub account_before: Amount,
        /// The account of the year after.
        pub account_after: Amount,
        /// The account after less the account before.
        pub change: Amount,
        /// The change in percent of the account before, rounded to one decimal; null where that is not above zero.
        pub percent: Option<RelativeChange>,
        /// The account after per inhabitant, rounded to the øre; null where inhabitants are not known or none.
        pub per_inhabitant: Option<Amount>,
        /// The budget of the year after; null where one is not known.
        pub budget: Option<Amount>,
        /// The account after less the budget.
        pub budget_gap: Option<Amount>,
        /// That in percent of the budget, rounded to one decimal; null where it is not above zero.
        pub budget_percent: Option<RelativeChange>,
        /// The account before in the prices of the year after (`faste priser`), rounded to the øre.
        pub fixed_before: Option<Amount>,
        /// The account after less that.
        pub fixed_change: Option<Amount>,
        /// That in percent of the account before in fixed prices, rounded to one decimal.
        pub fixed_percent: Option<RelativeChange>,
    }
}

figures! {
    /// The largest fall or rise in percent, and whose it is.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostDevelopmentInput, cost_development};
    ///
    /// let text = r#"{"accounts": [
    ///     {"municipality": "Vejle", "area": "Voksne", "account_before": "500", "account_after": "510"},
    ///     {"municipality": "Kolding", "area": "Voksne", "account_before": "100", "account_after": "102"}
    /// ]}"#;
    /// let input: CostDevelopmentInput = from_json(text, Dialect::Machine)?;
    /// let rise = cost_development(&input)?.spread.largest_rise.unwrap();
    /// assert_eq!(rise.percent.to_string(), "2");
    /// assert_eq!(rise.names.len(), 2); // both
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct LargestChange {
        /// The change in percent, to one decimal.
        pub percent: RelativeChange,
        /// The municipalities that have it, in order of name.
        pub names: Vec<Name>,
    }
}

figures! {
    /// How many municipalities fall, are unchanged, and rise, and the largest of each.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostDevelopmentInput, cost_development};
    ///
    /// let text = r#"{"accounts": [
    ///     {"municipality": "Vejle", "area": "Voksne", "account_before": "500", "account_after": "510"},
    ///     {"municipality": "Fanø", "area": "Voksne", "account_before": "100", "account_after": "100"}
    /// ]}"#;
    /// let input: CostDevelopmentInput = from_json(text, Dialect::Machine)?;
    /// let spread = cost_development(&input)?.spread;
    /// assert_eq!((spread.falling.get(), spread.unchanged.get(), spread.rising.get()), (0, 1, 1));
    /// assert!(spread.largest_fall.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Spread {
        /// The municipalities whose costs fall.
        pub falling: Count,
        /// Those whose costs are the same to the øre.
        pub unchanged: Count,
        /// Both together.
        pub falling_or_unchanged: Count,
        /// Those whose costs rise.
        pub rising: Count,
        /// The largest fall in percent; null where none falls.
        pub largest_fall: Option<LargestChange>,
        /// The largest rise in percent; null where none rises.
        pub largest_rise: Option<LargestChange>,
    }
}

figures! {
    /// The development of a municipality on one area.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostDevelopmentInput, cost_development};
    ///
    /// let text = r#"{"accounts": [
    ///     {"municipality": "Fanø", "area": "Børn", "account_before": "10000000", "account_after": "6080000"}
    /// ]}"#;
    /// let input: CostDevelopmentInput = from_json(text, Dialect::Machine)?;
    /// let row = &cost_development(&input)?.rows[0];
    /// assert_eq!(row.area.as_str(), "Børn");
    /// assert_eq!(row.development.percent.map(|percent| percent.to_string()).as_deref(), Some("-39.2"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RowDevelopment {
        /// The municipality.
        pub municipality: Name,
        /// The area.
        pub area: Name,
        /// Its development.
        pub development: Development,
    }
}

figures! {
    /// The development of a municipality on all its areas.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostDevelopmentInput, cost_development};
    ///
    /// let text = r#"{"accounts": [
    ///     {"municipality": "Fanø", "area": "Børn", "account_before": "600", "account_after": "400"},
    ///     {"municipality": "Fanø", "area": "Voksne", "account_before": "400", "account_after": "450"}
    /// ]}"#;
    /// let input: CostDevelopmentInput = from_json(text, Dialect::Machine)?;
    /// let fanoe = &cost_development(&input)?.municipalities[0];
    /// assert_eq!(fanoe.development.change.to_string(), "-150.00");
    /// assert!(fanoe.region.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct MunicipalityDevelopment {
        /// The municipality.
        pub id: Name,
        /// Its region, where it is known.
        pub region: Option<Name>,
        /// Its development.
        pub development: Development,
    }
}

figures! {
    /// The development of an area in all municipalities.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostDevelopmentInput, cost_development};
    ///
    /// let text = r#"{"accounts": [
    ///     {"municipality": "Fanø", "area": "Voksne", "account_before": "400", "account_after": "332"},
    ///     {"municipality": "Vejle", "area": "Voksne", "account_before": "5000", "account_after": "5100"}
    /// ]}"#;
    /// let input: CostDevelopmentInput = from_json(text, Dialect::Machine)?;
    /// let adults = &cost_development(&input)?.areas[0];
    /// assert_eq!(adults.development.change.to_string(), "32.00");
    /// assert_eq!(adults.spread.largest_fall.as_ref().unwrap().names[0].as_str(), "Fanø");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct AreaDevelopment {
        /// The area.
        pub id: Name,
        /// Its development.
        pub development: Development,
        /// The municipalities by what their costs on it did.
        pub spread: Spread,
    }
}

figures! {
    /// The development of the municipalities of a region.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostDevelopmentInput, cost_development};
    ///
    /// let text = r#"{"accounts": [
    ///     {"municipality": "Fanø", "area": "Voksne", "account_before": "400", "account_after": "332"}
    /// ], "municipalities": [{"id": "Fanø", "region": "Syddanmark"}]}"#;
    /// let input: CostDevelopmentInput = from_json(text, Dialect::Machine)?;
    /// let south = &cost_development(&input)?.regions[0];
    /// assert_eq!((south.id.as_str(), south.spread.falling.get()), ("Syddanmark", 1));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RegionDevelopment {
        /// The region.
        pub id: Name,
        /// The development of its municipalities.
        pub development: Development,
        /// Its municipalities by what their costs did.
        pub spread: Spread,
    }
}

figures! {
    /// The development of costs by municipality, area and region, and in all.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{CostDevelopmentInput, cost_development};
    ///
    /// let text = r#"{"accounts": [
    ///     {"municipality": "Fanø", "area": "Børn", "account_before": "600", "account_after": "400"},
    ///     {"municipality": "Fanø", "area": "Voksne", "account_before": "400", "account_after": "450"},
    ///     {"municipality": "Vejle", "area": "Børn", "account_before": "3000", "account_after": "3100"}
    /// ]}"#;
    /// let input: CostDevelopmentInput = from_json(text, Dialect::Machine)?;
    /// let costs = cost_development(&input)?;
    /// assert_eq!(
    ///     (costs.rows.len(), costs.municipalities.len(), costs.areas.len(), costs.regions.len()),
    ///     (3, 2, 2, 0)
    /// );
    /// assert_eq!(costs.total.change.to_string(), "-50.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CostDevelopment {
        /// Each account, in the order of the input.
        pub rows: Vec<RowDevelopment>,
        /// The municipalities, in order of first appearance.
        pub municipalities: Vec<MunicipalityDevelopment>,
        /// The areas, in order of first appearance.
        pub areas: Vec<AreaDevelopment>,
        /// The regions that are known, in order of first appearance among the municipalities.
        pub regions: Vec<RegionDevelopment>,
        /// All municipalities and areas.
        pub total: Development,
        /// The municipalities by what their costs did in all.
        pub spread: Spread,
    }
}
