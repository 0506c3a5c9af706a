//! Special places settled in one go: used days and vacancy, over sites and changes of capacity.

use crate::calendar::{Date, Period};
use crate::collections::{Map, Set};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, Count, Percent, PlaceDays, Ratio, Unit};
use crate::read::{ByName, Name, duplicates_at, wrong_length};
use crate::rules::billing::special_places::account_types::{
    HalfYearQuota, PlacedStay, SiteDays, SpecialPlacesAccount, SpecialPlacesAccountInput, SpecialPlacesPayer,
    SpecialPlacesSite,
};
use crate::rules::billing::special_places::days::{PlacesPerDay, periods};
use crate::rules::billing::special_places::types::PlacesInPeriod;
use crate::rules::billing::stay_days::{DayCountRule, stay_period};
use crate::rules::split::{Method, Party, Population, exact_units, weights_problems, whole_shares};

/// The special psychiatric places of a region settled in one go, for the region that bills them and the municipalities that pay: used
/// days by whoever placed the citizen, unused ones by population, over sites and changes of capacity.
///
/// # Source
/// BEK 1261/2020 (stated); Socialdirektørforum Syddanmark, 30 June 2023, item 9: nothing but day rate or vacancy financing, so every
/// available day is paid exactly once. The newsletter of September 2023 has the sites: 3 places in Odense and 17 in Esbjerg.
///
/// # Figures
/// As [`special_places`](crate::rules::billing::special_places), by site; the quota is that of each half-year, of the places created at
/// all sites on its first day in the period.
///
/// # Errors
/// As [`special_places`](crate::rules::billing::special_places), at each site; a site twice; more re-labelled at all sites than the quota.
///
/// # Examples
/// Odense with 3 and Esbjerg with 17 places in June; one used in each, all month.
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::read::from_json;
/// use rammeaftale::rules::billing::{SpecialPlacesAccountInput, special_places_account};
///
/// let text = r#"{"first_day": "2023-06-01", "last_day": "2023-06-30", "sites": [
///     {"id": "Odense", "created": [{"first_day": "2023-06-01", "last_day": "2023-06-30", "places": 3}],
///      "stays": [{"payer": "Odense", "first_day": "2023-06-01"}]},
///     {"id": "Esbjerg", "created": [{"first_day": "2023-06-01", "last_day": "2023-06-30", "places": 17}],
///      "stays": [{"payer": "Kiel", "first_day": "2023-05-01"}]}],
///     "relabel_percent": "25", "day_rate": "4269", "population": [{"id": "Odense", "inhabitants": 206000},
///         {"id": "Esbjerg", "inhabitants": 116000}],
///     "unit": "1", "method": "largest_remainder"}"#;
/// let input: SpecialPlacesAccountInput = from_json(text, Dialect::Machine)?;
/// let june = special_places_account(&input)?;
/// assert_eq!((june.available_days.get(), june.used_days.get()), (600, 60));
/// let totals: Vec<_> = june.payers.iter().map(|payer| payer.total.oere()).collect();
/// assert_eq!(totals.iter().sum::<i64>(), june.cost.oere());
/// assert_eq!(june.payers[2].id.as_str(), "Kiel"); // from outside, for its own citizen alone
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "særlige pladser")]
pub fn special_places_account(input: &SpecialPlacesAccountInput) -> Result<SpecialPlacesAccount, Error> {
    let population: Vec<Party> =
        input.population.iter().map(Population::as_party).collect::<Result<_, _>>().place("population")?;
    let days = days_of_sites(input, &population)?;
    let count = |number: Ratio, place| number.whole_part().and_then(Count::new).place(place);
    let kroner = |number: Ratio, place| Amount::rounded(number * input.day_rate.exactly(), Unit::OERE).place(place);

    // 1. The days of each site, and of all.
    let mut sites = Vec::with_capacity(input.sites.len());
    let (mut available, mut used) = (Ratio::ZERO, Ratio::ZERO);
    for (site, days) in input.sites.iter().zip(&days.sites) {
        let (of_site, used_there) = (days.available(), days.used.total());
        available = available + of_site;
        used = used + used_there;
        sites.push(SiteDays {
            id: site.id.clone(),
            available_days: count(of_site, "sites")?,
            used_days: count(used_there, "sites")?,
            unused_days: count(of_site - used_there, "sites")?,
        });
    }
    // 2. What the unused days cost, by population.
    let vacancy_cost = kroner(available - used, "vacancy_cost")?;
    if input.method == Method::LargestRemainder && !vacancy_cost.is_multiple_of(input.unit) {
        return Err(Problem::new(Code::NotAMultiple, "unit").with_given(&vacancy_cost.to_string()).into());
    }
    let units = exact_units(vacancy_cost, input.unit, &population).place("payers")?;
    let split = whole_shares(vacancy_cost, input.unit, input.method, &population, &units)?;
    // 3. What each pays: the days of its citizens, and its share.
    let used_days = days.by_payer(input);
    let shares: ByName<'_, Amount> = split.shares.iter().map(|share| (&share.id, share.share)).collect();
    let mut payers: Vec<&Name> = input.population.iter().map(|municipality| &municipality.id).collect();
    let mut known: Set<'_, &Name> = payers.iter().copied().collect();
    for stay in input.sites.iter().flat_map(|site| site.stays.iter().flatten()) {
        if used_days.contains(&stay.payer) && known.insert(&stay.payer) {
            payers.push(&stay.payer);
        }
    }
    let payer = |id: &Name| {
        let days = used_days.get(id).copied().unwrap_or(Ratio::ZERO);
        let used_cost = kroner(days, "payers")?;
        let vacancy_share = shares.get(id).copied().unwrap_or(Amount::ZERO);
        Ok(SpecialPlacesPayer {
            id: id.clone(),
            used_days: count(days, "payers")?,
            used_cost,
            vacancy_share,
            total: Amount::total([used_cost, vacancy_share]).place("payers")?,
        })
    };
    Ok(SpecialPlacesAccount {
        sites,
        quotas: days.quotas,
        available_days: count(available, "available_days")?,
        used_days: count(used, "used_days")?,
        unused_days: count(available - used, "unused_days")?,
        occupancy: Percent::rounded(used / available, 4).place("occupancy")?,
        whole_year_places: PlaceDays::shown(used / days.period.days()).place("whole_year_places")?,
        used_cost: kroner(used, "used_cost")?,
        vacancy_cost,
        cost: kroner(available, "cost")?,
        payers: payers.into_iter().map(payer).collect::<Result<_, Error>>()?,
        missing: split.missing,
    })
}

/// The places of all sites by day.
struct DaysOfSites {
    period: Period,
    sites: Vec<DaysOfSite>,
    quotas: Vec<HalfYearQuota>,
}

/// The places of a site by day.
struct DaysOfSite {
    created: PlacesPerDay,
    relabelled: PlacesPerDay,
    bought_free: PlacesPerDay,
    used: PlacesPerDay,
}

impl DaysOfSite {
    fn available(&self) -> Ratio {
        self.created.total() - self.relabelled.total() - self.bought_free.total()
    }

    /// Notes more places re-labelled, bought free or used than there are on a day.
    fn check(&self, place: &str, problems: &mut Problems) {
        let taken = self.relabelled.each().zip(self.bought_free.each());
        let left: Vec<i128> = self
            .created
            .each()
            .zip(taken)
            .map(|(created, (relabelled, bought))| created.saturating_sub(relabelled).saturating_sub(bought))
            .collect();
        if left.iter().any(|left| *left < 0) {
            problems.push(Problem::new(Code::OutOfRange, format!("{place}.bought_free")));
        }
        if left.iter().zip(self.used.each()).any(|(left, used)| used > (*left).max(0)) {
            problems.push(Problem::new(Code::OutOfRange, format!("{place}.stays")));
        }
    }
}

impl DaysOfSites {
    /// The used days of each payer.
    fn by_payer<'a>(&self, input: &'a SpecialPlacesAccountInput) -> ByName<'a, Ratio> {
        let mut used: ByName<'a, Ratio> = Map::new();
        for stay in input.sites.iter().flat_map(|site| site.stays.iter().flatten()) {
            let days = stay_period(stay.first_day, stay.last_day, DayCountRule::AtLeastOneDay).ok().flatten();
            if let Some(inside) = days.and_then(|days| days.intersection(self.period)) {
                if !used.contains(&stay.payer) {
                    used.insert(&stay.payer, Ratio::ZERO);
                }
                if let Some(days) = used.get_mut(&stay.payer) {
                    *days = *days + inside.days();
                }
            }
        }
        used
    }
}

/// Returns the places of all sites by day.
///
/// # Errors
/// All problems of the periods, the sites and the population.
fn days_of_sites(input: &SpecialPlacesAccountInput, population: &[Party]) -> Result<DaysOfSites, Error> {
    let mut problems = Problems::new();
    problems.note(Period::within_a_year(input.first_day, input.last_day));
    if let Some(problem) = wrong_length::<SpecialPlacesSite>("sites", input.sites.len()) {
        problems.push(problem);
    }
    duplicates_at("sites", "id", input.sites.iter().map(|site| &site.id), &mut problems);
    let period = Period::new(input.first_day, input.last_day).ok();
    let mut sites = Vec::with_capacity(input.sites.len());
    for (index, site) in input.sites.iter().enumerate() {
        sites.extend(days_of_site(&format!("sites[{index}]"), site, period, &mut problems));
    }
    // Days can be checked only if every period is valid.
    let mut days = None;
    if let Some(period) = period.filter(|_| sites.len() == input.sites.len()) {
        for (index, site) in sites.iter().enumerate() {
            site.check(&format!("sites[{index}]"), &mut problems);
        }
        let available: Ratio = sites.iter().map(DaysOfSite::available).sum();
        if available.signum() < 1 {
            problems.push(Problem::new(Code::ZeroSum, "sites"));
        }
        let mut quotas = Vec::new();
        for part in half_years(period) {
            let quota = quota(input, part, period, &sites).place("quotas")?;
            if quota.relabelled > quota.quota {
                let allowed = Allowed::Range("0".into(), quota.quota.to_string());
                let problem = Problem::new(Code::OutOfRange, "sites").with_given(&quota.relabelled.to_string());
                problems.push(problem.with_allowed(allowed));
            }
            quotas.push(quota);
        }
        days = Some(DaysOfSites { period, sites, quotas });
    }
    weights_problems("population", population, &mut problems);
    problems.none()?;
    days.ok_or_else(|| Problem::new(Code::EndsBeforeStart, "last_day").into())
}

/// Returns the places of a site by day; `None` if a period of it ends before it starts.
fn days_of_site(
    place: &str,
    site: &SpecialPlacesSite,
    period: Option<Period>,
    problems: &mut Problems,
) -> Option<DaysOfSite> {
    if let Some(problem) = wrong_length::<PlacesInPeriod>(&format!("{place}.created"), site.created.len()) {
        problems.push(problem);
    }
    let mut of = |list: &str, parts: &[PlacesInPeriod]| periods(&format!("{place}.{list}"), parts, problems);
    let created = of("created", &site.created);
    let relabelled = of("relabelled", site.relabelled.as_deref().unwrap_or_default());
    let bought_free = of("bought_free", site.bought_free.as_deref().unwrap_or_default());
    let used = stays(place, site.stays.as_deref().unwrap_or_default(), problems);
    let period = period?;
    Some(DaysOfSite {
        created: PlacesPerDay::new(period, &created?),
        relabelled: PlacesPerDay::new(period, &relabelled?),
        bought_free: PlacesPerDay::new(period, &bought_free?),
        used: PlacesPerDay::new(period, &used?),
    })
}

/// Returns the days on which each stay uses a place; `None` if a stay ends before it starts.
fn stays(place: &str, stays: &[PlacedStay], problems: &mut Problems) -> Option<Vec<(Period, i128)>> {
    let mark = problems.len();
    let mut used = Vec::new();
    for (index, stay) in stays.iter().enumerate() {
        match stay_period(stay.first_day, stay.last_day, DayCountRule::AtLeastOneDay) {
            Ok(period) => used.extend(period.map(|period| (period, 1))),
            Err(problem) => problems.push(problem.at(format!("{place}.stays[{index}].last_day"))),
        }
    }
    (problems.len() == mark).then_some(used)
}

/// The parts of a period by half-year.
fn half_years(period: Period) -> Vec<Period> {
    let mut parts: Vec<Period> = Vec::new();
    for month in period.months() {
        let begins = [1, 7].contains(&month.first_day().month_of_year()) || parts.is_empty();
        match parts.last_mut().filter(|_| !begins) {
            Some(part) => {
                if let Ok(longer) = Period::new(part.first_day(), month.last_day()) {
                    *part = longer;
                }
            }
            None => parts.push(month),
        }
    }
    parts
}

/// The quota of a half-year, and the most places that are re-labelled on a day of it.
fn quota(
    input: &SpecialPlacesAccountInput,
    part: Period,
    period: Period,
    sites: &[DaysOfSite],
) -> Result<HalfYearQuota, Problem> {
    let up_to = |day: Date| Period::new(period.first_day(), day).map_or(1, |period| period.day_count());
    let first = usize::try_from(up_to(part.first_day()).saturating_sub(1)).unwrap_or(usize::MAX);
    let length = usize::try_from(part.day_count()).unwrap_or_default();
    let created = sites.iter().filter_map(|site| site.created.each().nth(first)).fold(0, i128::saturating_add);
    let mut relabelled = vec![0_i128; length];
    for site in sites {
        for (day, places) in relabelled.iter_mut().zip(site.relabelled.each().skip(first)) {
            *day = day.saturating_add(places);
        }
    }
    let quota = (Ratio::from(created) * input.relabel_percent.exactly()).whole_part()?;
    Ok(HalfYearQuota {
        first_day: part.first_day(),
        last_day: part.last_day(),
        created: Count::new(created)?,
        quota: Count::new(quota)?,
        relabelled: Count::new(relabelled.into_iter().max().unwrap_or_default())?,
    })
}
