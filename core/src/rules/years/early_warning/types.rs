//! The inputs and results of `early_warning`.

use crate::numbers::{
    Amount, Count, DayCount, NonNegativeAmount, Percent, PercentagePoints, PlaceDays, PlaceDaysChange, Places, Year,
    YearsLater,
};
use crate::read::{Item, Name, choice, figures, record};
use crate::rules::rate::Occupancy;
use crate::rules::result::BaseKind;
use crate::rules::years::line::CrossedLine;

choice! {
    /// How the rest of a year is projected; the caller chooses.
    ///
    /// # Examples
    /// Costs of 18,000 kr. a day, and 28,000 in the latest month. The input is that of [`EarlyWarningInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{EarlyWarningInput, Projection, early_warning};
    ///
    /// # let text = r#"{"year": 2025, "band_percent": "5", "base_kind": "turnover", "years_later": 2,
    /// #     "occupancy_projection": "as_so_far", "cost_projection": "as_so_far", "order": "distance",
    /// #     "services": [{"id": "Birkely", "basis": "6570000", "places": "10", "days": 365, "occupancy": "90",
    /// #     "months": [{"days": 31, "occupied_days": "279", "cost": "558000", "rate": "2000"}, {"days": 28,
    /// #     "occupied_days": "252", "cost": "504000", "rate": "2000"}, {"days": 31, "occupied_days": "279",
    /// #     "cost": "558000", "rate": "2000"}], "rest_rate": "2000", "variable_cost": "400", "later_places": "10",
    /// #     "later_days": 365, "later_occupancy": "90"}]}"#;
    /// let mut input: EarlyWarningInput = from_json(text, Dialect::Machine)?;
    /// input.services[0].months[2].cost = "868000".parse()?;
    ///
    /// input.cost_projection = Projection::AsLatestMonth;
    /// assert_eq!(early_warning(&input)?.services[0].cost.to_string(), "9630000.00");
    /// input.cost_projection = Projection::AsBudgeted;
    /// assert_eq!(early_warning(&input)?.services[0].cost.to_string(), "6880000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Projection {
        /// As the months so far, per day (`som hidtil`).
        AsSoFar = "as_so_far",
        /// As the latest month, per day (`som seneste måned`).
        AsLatestMonth = "as_latest_month",
        /// As the budget, per day (`som budgetteret`).
        AsBudgeted = "as_budgeted",
    }
}

choice! {
    /// How a list of services is ordered.
    ///
    /// # Examples
    /// The input is that of [`EarlyWarningInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{EarlyWarningInput, RiskOrder, early_warning};
    ///
    /// # let text = r#"{"year": 2025, "band_percent": "5", "base_kind": "turnover", "years_later": 2,
    /// #     "occupancy_projection": "as_so_far", "cost_projection": "as_so_far", "order": "distance",
    /// #     "services": [{"id": "Birkely", "basis": "6570000", "places": "10", "days": 365, "occupancy": "90",
    /// #     "months": [{"days": 31, "occupied_days": "279", "cost": "558000", "rate": "2000"}, {"days": 28,
    /// #     "occupied_days": "252", "cost": "504000", "rate": "2000"}, {"days": 31, "occupied_days": "279",
    /// #     "cost": "558000", "rate": "2000"}], "rest_rate": "2000", "variable_cost": "400", "later_places": "10",
    /// #     "later_days": 365, "later_occupancy": "90"}]}"#;
    /// let mut input: EarlyWarningInput = from_json(text, Dialect::Machine)?;
    /// let mut dearer = input.services[0].clone();
    /// dearer.id = "Solgården".parse()?;
    /// dearer.months[0].cost = "958000".parse()?;
    /// input.services.push(dearer);
    /// input.order = RiskOrder::Result;
    /// assert_eq!(early_warning(&input)?.services[0].id.as_str(), "Solgården");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum RiskOrder {
        /// How near it is to the line, or how far beyond (`afstand til grænsen`): the lowest first.
        Distance = "distance",
        /// The expected result: the largest deficit first.
        Result = "result",
        /// The expected effect on the later rate: the largest rise first.
        RateChange = "rate_change",
    }
}

record! {
    /// The figures of a month, or of another part of the year that is over.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::rules::years::WatchedMonth;
    ///
    /// // 9 of 10 places occupied in January, at 2,000 kr.
    /// let january = WatchedMonth::new(DayCount::new(31)?, "279".parse()?, "558000".parse()?, "2000".parse()?);
    /// assert_eq!(january.occupied_days.to_string(), "279");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct WatchedMonth {
        /// Its days (`dage`).
        pub days: DayCount,
        /// The occupied days (`belagte dage`).
        pub occupied_days: PlaceDays,
        /// The cost (`udgift`).
        pub cost: Amount,
        /// The rate that was charged (`døgntakst`).
        pub rate: NonNegativeAmount,
    }
}

record! {
    /// A service whose year is watched.
    ///
    /// # Examples
    /// A month of a year of 10 places, whose result goes into a later year of 10 places.
    /// ```
    /// use rammeaftale::DayCount;
    /// use rammeaftale::rules::years::{WatchedMonth, WatchedService};
    ///
    /// let january = WatchedMonth::new(DayCount::new(31)?, "279".parse()?, "558000".parse()?, "2000".parse()?);
    /// let service = WatchedService::new(
    ///     "Birkely".parse()?,
    ///     "6570000".parse()?,
    ///     "10".parse()?,
    ///     DayCount::new(365)?,
    ///     "90".parse()?,
    ///     vec![january],
    ///     "2000".parse()?, // the rate of the rest of the year
    ///     "400".parse()?,  // the cost of a further day
    ///     "10".parse()?,
    ///     DayCount::new(365)?,
    ///     "90".parse()?,
    /// );
    /// assert!(service.cost_based_budget.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct WatchedService {
        /// Its name.
        pub id: Name,
        /// The budgeted basis of the rate (`takstberegningsgrundlag`).
        pub basis: Amount,
        /// The cost-based budget (`omkostningsbaseret budget`), where the band is a percentage of it.
        pub cost_based_budget: Option<NonNegativeAmount>,
        /// The places (`pladser`).
        pub places: Places,
        /// The days of the whole year (`dage`).
        pub days: DayCount,
        /// The budgeted occupancy (`belægningsprocent`).
        pub occupancy: Occupancy,
        /// The months so far, in order, 1 to 12.
        pub months: Vec<WatchedMonth>,
        /// The rate of the rest of the year.
        pub rest_rate: NonNegativeAmount,
        /// The cost of each further occupied day (`variabel omkostning`); 0 where every cost is fixed.
        pub variable_cost: NonNegativeAmount,
        /// The places in the year that the result goes into.
        pub later_places: Places,
        /// The days in that year.
        pub later_days: DayCount,
        /// The budgeted occupancy in that year.
        pub later_occupancy: Occupancy,
    }
}

record! {
    /// Services whose year is watched, the terms of their agreement, and how the rest of the year is projected.
    ///
    /// # Examples
    /// Three months as budgeted: the year is heading for a result of zero.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{EarlyWarningInput, early_warning};
    ///
    /// let text = r#"{
    ///     "year": 2025, "band_percent": "5", "base_kind": "turnover", "years_later": 2,
    ///     "occupancy_projection": "as_so_far", "cost_projection": "as_so_far", "order": "distance",
    ///     "services": [{
    ///         "id": "Birkely", "basis": "6570000", "places": "10", "days": 365, "occupancy": "90",
    ///         "months": [
    ///             {"days": 31, "occupied_days": "279", "cost": "558000", "rate": "2000"},
    ///             {"days": 28, "occupied_days": "252", "cost": "504000", "rate": "2000"},
    ///             {"days": 31, "occupied_days": "279", "cost": "558000", "rate": "2000"}
    ///         ],
    ///         "rest_rate": "2000", "variable_cost": "400",
    ///         "later_places": "10", "later_days": 365, "later_occupancy": "90"
    ///     }]
    /// }"#;
    /// let input: EarlyWarningInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(early_warning(&input)?.services[0].result.to_string(), "0.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct EarlyWarningInput {
        /// The accounting year (`regnskabsår`).
        pub year: Year,
        /// The band in percent of the base (`5 %-grænsen`).
        pub band_percent: Percent,
        /// The base that the band is a percentage of.
        pub base_kind: BaseKind,
        /// How many years later the result goes into the rate (`år efter`).
        pub years_later: YearsLater,
        /// How the occupied days of the rest are projected.
        pub occupancy_projection: Projection,
        /// How the cost of the rest is projected.
        pub cost_projection: Projection,
        /// How far, in percentage points, occupancy may be from the budgeted before it is watched.
        pub watch_points: Option<Percent>,
        /// How the services are ordered.
        pub order: RiskOrder,
        /// The services, 1 to 10,000.
        pub services: Vec<WatchedService>,
    }
}

figures! {
    /// Where the year of a service is heading.
    ///
    /// # Examples
    /// The input is that of [`EarlyWarningInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{EarlyWarningInput, early_warning};
    ///
    /// # let text = r#"{"year": 2025, "band_percent": "5", "base_kind": "turnover", "years_later": 2,
    /// #     "occupancy_projection": "as_so_far", "cost_projection": "as_so_far", "order": "distance",
    /// #     "services": [{"id": "Birkely", "basis": "6570000", "places": "10", "days": 365, "occupancy": "90",
    /// #     "months": [{"days": 31, "occupied_days": "279", "cost": "558000", "rate": "2000"}, {"days": 28,
    /// #     "occupied_days": "252", "cost": "504000", "rate": "2000"}, {"days": 31, "occupied_days": "279",
    /// #     "cost": "558000", "rate": "2000"}], "rest_rate": "2000", "variable_cost": "400", "later_places": "10",
    /// #     "later_days": 365, "later_occupancy": "90"}]}"#;
    /// let input: EarlyWarningInput = from_json(text, Dialect::Machine)?;
    /// let birkely = &early_warning(&input)?.services[0];
    /// assert_eq!(birkely.rest_days.get(), 275);
    /// assert_eq!(birkely.band.to_string(), "328500.00"); // 5 % of 6,570,000
    /// assert_eq!(birkely.distance.to_string(), "328500.00");
    /// assert_eq!(birkely.watched, None); // no points of the watch were given
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServiceWarning {
        /// The service.
        pub id: Name,
        /// The days of the year that are left.
        pub rest_days: Count,
        /// The occupied days that the year is expected to have (`forventede belagte dage`), shown with at most 8 decimals.
        pub occupied_days: PlaceDays,
        /// The occupancy that is (`forventet belægningsprocent`), shown with at most 4 decimals.
        pub occupancy: Percent,
        /// That less the budgeted, in percentage points, shown with at most 4 decimals.
        pub occupancy_gap: PercentagePoints,
        /// Whether the gap is as large as the points of the watch; nothing without them.
        pub watched: Option<bool>,
        /// The expected revenue, to the øre.
        pub revenue: Amount,
        /// The expected cost, to the øre.
        pub cost: Amount,
        /// The expected result (`forventet resultat`), to the øre.
        pub result: Amount,
        /// The band: the part of the base within the line (`5 %-grænsen`), to the øre.
        pub band: Amount,
        /// The part that the operator would bear or keep.
        pub kept: Amount,
        /// The part that would go into a later rate (`til efterregulering`).
        pub regulated: Amount,
        /// How far the result is from the line, to the øre; below zero it is beyond.
        pub distance: Amount,
        /// How many occupied days that is, shown with at most 8 decimals; nothing where no number of days reaches the line.
        pub distance_days: Option<PlaceDaysChange>,
        /// The effect on the later rate (`efterregulering pr. døgn`), to the øre.
        pub rate_change: Amount,
        /// Where the year breaks even (`nulpunkt`).
        pub break_even: CrossedLine,
        /// Where its deficit is the band.
        pub deficit_line: CrossedLine,
        /// Where its surplus is the band.
        pub surplus_line: CrossedLine,
    }
}

figures! {
    /// Services by risk.
    ///
    /// # Examples
    /// The input is that of [`EarlyWarningInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{EarlyWarningInput, early_warning};
    ///
    /// # let text = r#"{"year": 2025, "band_percent": "5", "base_kind": "turnover", "years_later": 2,
    /// #     "occupancy_projection": "as_so_far", "cost_projection": "as_so_far", "order": "distance",
    /// #     "services": [{"id": "Birkely", "basis": "6570000", "places": "10", "days": 365, "occupancy": "90",
    /// #     "months": [{"days": 31, "occupied_days": "279", "cost": "558000", "rate": "2000"}, {"days": 28,
    /// #     "occupied_days": "252", "cost": "504000", "rate": "2000"}, {"days": 31, "occupied_days": "279",
    /// #     "cost": "558000", "rate": "2000"}], "rest_rate": "2000", "variable_cost": "400", "later_places": "10",
    /// #     "later_days": 365, "later_occupancy": "90"}]}"#;
    /// let input: EarlyWarningInput = from_json(text, Dialect::Machine)?;
    /// let warning = early_warning(&input)?;
    /// assert_eq!(warning.rate_year.get(), 2027);
    /// assert_eq!(warning.services.len(), 1);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct EarlyWarning {
        /// The year whose rate the result would go into.
        pub rate_year: Year,
        /// The services, the one most at risk first.
        pub services: Vec<ServiceWarning>,
    }
}

impl Item for WatchedMonth {
    const MOST: usize = 12;
}

impl Item for WatchedService {
    const MOST: usize = 10_000;
}
