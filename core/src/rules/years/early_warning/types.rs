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
