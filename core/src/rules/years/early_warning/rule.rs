//! Early warning: where the year is heading (`tidlig varsling`).

use core::cmp::Ordering;

use crate::collections::{Set, stable_sort_by};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, BigRatio, Count, Percent, PercentagePoints, PlaceDays, PlaceDaysChange, Ratio, Unit};
use crate::read::wrong_length;
use crate::rules::rate::expected_days;
use crate::rules::result::BaseKind;
use crate::rules::years::early_warning::types::{
    EarlyWarning, EarlyWarningInput, RiskOrder, ServiceWarning, WatchedService,
};
use crate::rules::years::line::{CrossedLine, Linear, RemainingYear, Solution, hundred_millionth, share};

/// Projects where a year is heading (`tidlig varsling`) while there is time to act, for those who run services and those who pay
/// for them: the expected result, how far it is from the 5 % line in kroner and in occupied days, what it would do to the
/// later rate, and the occupancy at which the year breaks even or crosses the line; for a list of services by risk.
///
/// # Source
/// Asked for by Socialdirektørforum Syddanmark in 2025; the band and the re-regulation are those of
/// [`year_result`](crate::rules::result::year_result) and [`reregulated_rate`](crate::rules::result::reregulated_rate).
/// How the rest of the year is projected is chosen by the caller (assumed). Watching a gap of 5 percentage points was once
/// done in Syddanmark.
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
/// use rammeaftale::DayCount;
/// use rammeaftale::numbers::Year;
/// use rammeaftale::numbers::YearsLater;
/// use rammeaftale::rules::result::BaseKind;
/// use rammeaftale::rules::years::{
///     EarlyWarningInput, Projection, RiskOrder, WatchedMonth, WatchedService, early_warning,
/// };
///
/// let warning = early_warning(
///     &EarlyWarningInput::new(
///         Year::new(2025)?,
///         "5".parse()?,
///         BaseKind::Turnover,
///         YearsLater::new(2)?,
///         Projection::AsSoFar,
///         Projection::AsBudgeted,
///         RiskOrder::Distance,
///         vec![WatchedService::new(
///             "Solgården".parse()?,
///             "21900000".parse()?,
///             "8".parse()?,
///             DayCount::new(365)?,
///             "100".parse()?,
///             vec![WatchedMonth::new(DayCount::new(181)?, "1267".parse()?, "10860000".parse()?, "7500".parse()?)],
///             "7500".parse()?,
///             "0".parse()?,
///             "8".parse()?,
///             DayCount::new(365)?,
///             "100".parse()?,
///         )],
///     )
///     .with_watch_points("5".parse()?),
/// )?;
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
        services.push(project_service(input, service).place(&format!("services[{index}]"))?);
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

fn project_service(input: &EarlyWarningInput, service: &WatchedService) -> Result<Ranked, Problem> {
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
    let revenue = Linear {
        at_zero: service.so_far(|month| month.occupied_days.exactly() * month.rate.exactly()),
        a_day: service.rest_rate.exactly().into(),
    };
    let cost = Linear {
        at_zero: service.so_far(|month| month.cost.exactly()) + rest_cost - variable.clone() * rest.clone(),
        a_day: variable,
    };
    let band = band(input, service, &revenue);
    let at = |figure: &Linear| figure.at_zero.clone() + figure.a_day.clone() * rest.clone();

    // 3. The result against the line, and the later rate.
    let net = revenue.less(&cost);
    let (result, line) = (at(&net), at(&band));
    let within = result.clone().max(-line.clone()).min(line.clone());
    let regulated = oere(&(result.clone() - within))?;
    let distance = line.clone() - result.clone().abs();
    let later = expected_days(service.later_places, service.later_days, &service.later_occupancy);
    let rate_change = -(BigRatio::from(regulated.exactly()) / later.into());

    // 4. Where the lines are crossed.
    let rest_of_year = RemainingYear {
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
fn band(input: &EarlyWarningInput, service: &WatchedService, revenue: &Linear) -> Linear {
    let percent = BigRatio::from(input.band_percent.exactly());
    match input.fixed_base(service) {
        Some(base) => Linear { at_zero: BigRatio::from(base) * percent, a_day: Ratio::ZERO.into() },
        None => Linear { at_zero: revenue.at_zero.clone() * percent.clone(), a_day: revenue.a_day.clone() * percent },
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
