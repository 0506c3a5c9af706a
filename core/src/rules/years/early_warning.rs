//! Early warning: where the year is heading (`tidlig varsling`).

use core::cmp::Ordering;

use crate::collections::{Set, stable_sort_by};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{
    Amount, BigRatio, Count, DayCount, NonNegativeAmount, Percent, PercentagePoints, PlaceDays, PlaceDaysChange,
    Places, Ratio, Unit, Year, YearsLater,
};
use crate::read::{Item, Name, choice, figures, record, wrong_length};
use crate::rules::rate::{Occupancy, expected_days};
use crate::rules::result::BaseKind;
use crate::rules::years::line::{CrossedLine, Rest, Solution, Straight, hundred_millionth, share};
use crate::rules::years::projection::Projection;

choice! {
    /// What puts one service before another in a list.
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
    /// What is known of a month or another part of the year that is over.
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
        /// What each occupied day more costs (`variabel omkostning`); 0 where every cost is fixed.
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
        /// What the band is a percentage of.
        pub base_kind: BaseKind,
        /// How many years later the result goes into the rate (`år efter`).
        pub years_later: YearsLater,
        /// How the occupied days of the rest are projected.
        pub occupancy_projection: Projection,
        /// How the cost of the rest is projected.
        pub cost_projection: Projection,
        /// How far, in percentage points, occupancy may be from the budgeted before it is watched.
        pub watch_points: Option<Percent>,
        /// What puts one service before another.
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
        /// What lies within the line (`5 %-grænsen`), to the øre.
        pub band: Amount,
        /// What the operator would bear or keep.
        pub kept: Amount,
        /// What would go into a later rate (`til efterregulering`).
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

/// Says where a year is heading (`tidlig varsling`) while there is time to act, for those who run services and those who pay
/// for them: the expected result, how far it is from the 5 % line in kroner and in occupied days, what it would do to the
/// later rate, and the occupancy at which the year breaks even or crosses the line; for a list of services by risk.
///
/// # Source
/// Asked for by Socialdirektørforum Syddanmark in 2025; the band and the re-regulation are those of
/// [`year_result`](crate::year_result) and [`reregulated_rate`](crate::reregulated_rate). How the rest of the year is projected is
/// chosen by the caller (assumed). Watching a gap of 5 percentage points was once done in Syddanmark.
///
/// # Figures
/// Everything is exact inside; amounts are shown to the øre, percentages with 4 decimals, days with 8. Only `regulated` is
/// rounded, to the øre, before it goes into the rate. Lines are exact solutions; with the turnover as base the band moves with
/// the occupancy, so the two sides of the line are not equally far away.
///
/// # Errors
/// A service twice, months with more days than the year, a budget that is missing where the band is a percentage of it;
/// [`Code::Overflow`] at `services[i]`.
///
/// # Examples
/// Half a year with 7 of 8 places occupied.
/// ```
/// use rammeaftale::{DayCount, Year};
/// use rammeaftale::numbers::YearsLater;
/// use rammeaftale::rules::result::BaseKind;
/// use rammeaftale::rules::years::{EarlyWarningInput, Projection, RiskOrder, WatchedMonth, WatchedService, early_warning};
///
/// let warning = early_warning(&EarlyWarningInput::new(
///     Year::new(2025)?,
///     "5".parse()?,
///     BaseKind::Turnover,
///     YearsLater::new(2)?,
///     Projection::AsSoFar,
///     Projection::AsBudgeted,
///     RiskOrder::Distance,
///     vec![WatchedService::new(
///         "Solgården".parse()?,
///         "21900000".parse()?,
///         "8".parse()?,
///         DayCount::new(365)?,
///         "100".parse()?,
///         vec![WatchedMonth::new(DayCount::new(181)?, "1267".parse()?, "10860000".parse()?, "7500".parse()?)],
///         "7500".parse()?,
///         "0".parse()?,
///         "8".parse()?,
///         DayCount::new(365)?,
///         "100".parse()?,
///     )],
/// ).with_watch_points("5".parse()?))?;
/// let service = &warning.services[0];
/// assert_eq!(service.result.to_string(), "-2737500.00");
/// assert_eq!(service.distance.to_string(), "-1779375.00");
/// assert_eq!(service.break_even.occupied_days.map(|days| days.to_string()).as_deref(), Some("2920"));
/// assert_eq!(service.deficit_line.occupancy.map(|share| share.to_string()).as_deref(), Some("95.2381"));
/// assert_eq!(service.rate_change.to_string(), "609.38");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "tidlig varsling")]
pub fn early_warning(input: &EarlyWarningInput) -> Result<EarlyWarning, Error> {
    check(input)?;
    let rate_year = input.year.after(input.years_later).place("rate_year")?;
    let mut services = Vec::with_capacity(input.services.len());
    for (index, service) in input.services.iter().enumerate() {
        services.push(heading(input, service).place(&format!("services[{index}]"))?);
    }
    stable_sort_by(&mut services, |a, b| {
        let by_risk = a.risk.compare(&b.risk).unwrap_or(Ordering::Equal);
        by_risk.then_with(|| a.warning.id.cmp(&b.warning.id))
    });
    Ok(EarlyWarning { rate_year, services: services.into_iter().map(|ranked| ranked.warning).collect() })
}

fn check(input: &EarlyWarningInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<WatchedService>("services", input.services.len()) {
        return Err(problem.into());
    }
    let mut seen = Set::new();
    for (index, service) in input.services.iter().enumerate() {
        let at = |field: &str| format!("services[{index}].{field}");
        if !seen.insert(&service.id) {
            problems.push(Problem::new(Code::Duplicate, at("id")).with_given(service.id.as_str()));
        }
        if service.rest_days().signum() < 0 {
            let days = service.days.to_string();
            let allowed = Allowed::Range(service.days_so_far().to_decimal_text().unwrap_or_default(), "366".into());
            problems.push(Problem::new(Code::OutOfRange, at("days")).with_given(&days).with_allowed(allowed));
        }
        if input.base_kind == BaseKind::CostBasedBudget && service.cost_based_budget.is_none() {
            let problem = Problem::new(Code::Missing, at("cost_based_budget"));
            problems.push(problem.with_allowed(Allowed::Beside("base_kind")));
        }
    }
    problems.none()
}

/// A service with what puts it before others: the lowest first.
struct Ranked {
    risk: BigRatio,
    warning: ServiceWarning,
}

fn heading(input: &EarlyWarningInput, service: &WatchedService) -> Result<Ranked, Problem> {
    // 1. The occupied days of the year: so far and the rest.
    let place_days = |days: Ratio| BigRatio::from(service.places.exactly() * days);
    let budgeted_a_day = service.places.exactly() * service.occupancy.exactly();
    let so_far = service.so_far(|month| month.occupied_days.exactly());
    let rest = service.rest(input.occupancy_projection, |month| month.occupied_days.exactly(), budgeted_a_day);
    let expected = so_far.clone() + rest.clone();
    let occupancy = expected.clone() / place_days(service.days.exactly());
    let gap = occupancy.clone() - service.occupancy.exactly().into();

    // 2. Revenue and cost, as they change with the occupied days of the rest.
    let rest_cost = service.rest(
        input.cost_projection,
        |month| month.cost.exactly(),
        service.basis.exactly() / service.days.exactly(),
    );
    let variable = BigRatio::from(service.variable_cost.exactly());
    let revenue = Straight {
        at_zero: service.so_far(|month| month.occupied_days.exactly() * month.rate.exactly()),
        a_day: service.rest_rate.exactly().into(),
    };
    let cost = Straight {
        at_zero: service.so_far(|month| month.cost.exactly()) + rest_cost - variable.clone() * rest.clone(),
        a_day: variable,
    };
    let band = band(input, service, &revenue);
    let at = |figure: &Straight| figure.at_zero.clone() + figure.a_day.clone() * rest.clone();

    // 3. The result against the line, and the later rate.
    let net = revenue.less(&cost);
    let (result, line) = (at(&net), at(&band));
    let within = result.clone().max(-line.clone()).min(line.clone());
    let regulated = oere(&(result.clone() - within))?;
    let distance = line.clone() - result.clone().abs();
    let later = expected_days(service.later_places, service.later_days, &service.later_occupancy);
    let rate_change = -(BigRatio::from(regulated.exactly()) / later.into());

    // 4. Where the lines are crossed.
    let rest_of_year = Rest {
        year: place_days(service.days.exactly()),
        left: place_days(service.rest_days()),
        so_far,
        expected: expected.clone(),
    };
    let deficit_line = rest_of_year.where_zero(&net.plus(&band))?;
    let surplus_line = rest_of_year.where_zero(&net.less(&band))?;
    let nearest = if result.signum() < 0 { &deficit_line } else { &surplus_line };

    let shown = oere(&result)?;
    let warning = ServiceWarning {
        id: service.id.clone(),
        rest_days: Count::new(service.rest_days().whole_part()?)?,
        occupied_days: PlaceDays::shown(hundred_millionth(&expected)?)?,
        occupancy: share(&occupancy)?,
        occupancy_gap: PercentagePoints::shown(gap.rounded_to(Percent::step(4))?)?,
        watched: input
            .watch_points
            .map(|points| gap.abs().compare(&points.exactly().into()).is_some_and(Ordering::is_ge)),
        revenue: oere(&at(&revenue))?,
        cost: oere(&at(&cost))?,
        result: shown,
        band: oere(&line)?,
        kept: Amount::rounded(shown.exactly() - regulated.exactly(), Unit::OERE)?,
        regulated,
        distance: oere(&distance)?,
        distance_days: distance_days(nearest, &distance)?,
        rate_change: oere(&rate_change)?,
        break_even: rest_of_year.where_zero(&net)?,
        deficit_line,
        surplus_line,
    };
    let risk = match input.order {
        RiskOrder::Distance => distance,
        RiskOrder::Result => result,
        RiskOrder::RateChange => -rate_change,
    };
    Ok(Ranked { risk, warning })
}

/// The band, which moves with the turnover where it is a percentage of it.
fn band(input: &EarlyWarningInput, service: &WatchedService, revenue: &Straight) -> Straight {
    let percent = BigRatio::from(input.band_percent.exactly());
    let fixed = |base: Ratio| Straight {
        at_zero: BigRatio::from(base.max(Ratio::ZERO)) * percent.clone(),
        a_day: Ratio::ZERO.into(),
    };
    match input.base_kind {
        BaseKind::Turnover => Straight {
            at_zero: revenue.at_zero.clone() * percent.clone(),
            a_day: revenue.a_day.clone() * percent.clone(),
        },
        BaseKind::Basis => fixed(service.basis.exactly()),
        BaseKind::CostBasedBudget => fixed(service.cost_based_budget.map_or(Ratio::ZERO, NonNegativeAmount::exactly)),
    }
}

/// How many occupied days it is to the line: below zero where it is crossed.
fn distance_days(line: &CrossedLine, distance: &BigRatio) -> Result<Option<PlaceDaysChange>, Problem> {
    match (line.solution, line.days_away) {
        (Solution::One, Some(away)) => {
            let size = away.exactly().abs();
            PlaceDaysChange::shown(if distance.signum() < 0 { -size } else { size }).map(Some)
        }
        _ => Ok(None),
    }
}

/// An amount as it is shown, to the øre.
fn oere(figure: &BigRatio) -> Result<Amount, Problem> {
    Amount::rounded(figure.rounded_to(Unit::OERE.exactly())?, Unit::OERE)
}
