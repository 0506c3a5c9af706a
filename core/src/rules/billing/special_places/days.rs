//! The special places of each day of a period: created, re-labelled, bought free and used.

use crate::calendar::Period;
use crate::error::{Code, Error, Place, Problem, Problems};
use crate::numbers::Ratio;
use crate::read::wrong_length;
use crate::rules::billing::special_places::types::{PlacesInPeriod, SpecialPlacesInput};
use crate::rules::billing::stay_days::{DayCountRule, stay_period};
use crate::rules::split::{Party, weights_problems};

/// The places of a period by day.
pub(crate) struct SpecialDays {
    /// The maximum number of re-labelled places.
    pub quota: Ratio,
    pub created: PlacesPerDay,
    pub relabelled: PlacesPerDay,
    pub bought_free: PlacesPerDay,
    pub used: PlacesPerDay,
}

/// The number of places on each day of a period.
pub(crate) struct PlacesPerDay {
    period: Period,
    places: Vec<i128>,
}

impl PlacesPerDay {
    pub(super) fn new(period: Period, parts: &[(Period, i128)]) -> Self {
        let mut daily = Self { period, places: vec![0; usize::try_from(period.day_count()).unwrap_or_default()] };
        for (part, places) in parts {
            daily.add(*part, *places);
        }
        daily
    }

    /// Adds places on the days of `part` that are in the period.
    fn add(&mut self, part: Period, places: i128) {
        let Some(common) = self.period.intersection(part) else { return };
        let up_to = Period::new(self.period.first_day(), common.first_day()).map_or(1, |period| period.day_count());
        let first = usize::try_from(up_to.saturating_sub(1)).unwrap_or(usize::MAX);
        let length = usize::try_from(common.day_count()).unwrap_or_default();
        for day in self.places.iter_mut().skip(first).take(length) {
            *day = day.saturating_add(places);
        }
    }

    /// Returns the places of each day.
    pub(super) fn each(&self) -> impl Iterator<Item = i128> {
        self.places.iter().copied()
    }

    /// Returns the place-days of the period.
    pub(super) fn total(&self) -> Ratio {
        Ratio::from(self.places.iter().fold(0_i128, |sum, day| sum.saturating_add(*day)))
    }
}

/// Returns the period and its places by day.
///
/// # Errors
/// All problems of the periods, the places and the population.
pub(crate) fn special_days(input: &SpecialPlacesInput, population: &[Party]) -> Result<(Period, SpecialDays), Error> {
    let mut problems = Problems::new();
    problems.note(Period::within_a_year(input.first_day, input.last_day));
    if let Some(problem) = wrong_length::<PlacesInPeriod>("created", input.created.len()) {
        problems.push(problem);
    }
    let created = periods("created", &input.created, &mut problems);
    let relabelled = periods("relabelled", input.relabelled.as_deref().unwrap_or_default(), &mut problems);
    let bought_free = periods("bought_free", input.bought_free.as_deref().unwrap_or_default(), &mut problems);
    let used = stays(input, &mut problems);

    // Days can be checked only if every period is valid.
    let period = Period::new(input.first_day, input.last_day).ok();
    let mut days = None;
    if let (Some(period), Some(created), Some(relabelled), Some(bought_free), Some(used)) =
        (period, created, relabelled, bought_free, used)
    {
        let created = PlacesPerDay::new(period, &created);
        let on_first_day = Ratio::from(created.places.first().copied().unwrap_or_default());
        let quota = (on_first_day * input.relabel_percent.exactly()).whole_part().place("quota")?;
        let found = SpecialDays {
            quota: Ratio::from(quota),
            created,
            relabelled: PlacesPerDay::new(period, &relabelled),
            bought_free: PlacesPerDay::new(period, &bought_free),
            used: PlacesPerDay::new(period, &used),
        };
        found.check(quota, &mut problems);
        days = Some((period, found));
    }
    weights_problems("population", population, &mut problems);
    problems.none()?;
    days.ok_or_else(|| Problem::new(Code::EndsBeforeStart, "last_day").into())
}

impl SpecialDays {
    /// Adds problems if a day has more places re-labelled, bought free or used than there are.
    fn check(&self, quota: i128, problems: &mut Problems) {
        let parts = self.created.places.iter().zip(&self.relabelled.places).zip(&self.bought_free.places);
        let left: Vec<i128> = parts
            .map(|((created, relabelled), bought)| created.saturating_sub(*relabelled).saturating_sub(*bought))
            .collect();
        let mut check = |wrong: bool, code, place: &str| {
            if wrong {
                problems.push(Problem::new(code, place));
            }
        };
        check(left.iter().all(|left| *left <= 0), Code::ZeroSum, "created");
        check(self.relabelled.places.iter().any(|relabelled| *relabelled > quota), Code::OutOfRange, "relabelled");
        check(left.iter().any(|left| *left < 0), Code::OutOfRange, "bought_free");
        check(left.iter().zip(&self.used.places).any(|(left, used)| used > left.max(&0)), Code::OutOfRange, "stays");
    }
}

/// Returns the periods of a list with their places; `None` if one ends before it starts.
pub(super) fn periods(list: &str, parts: &[PlacesInPeriod], problems: &mut Problems) -> Option<Vec<(Period, i128)>> {
    let mark = problems.len();
    let mut periods = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate() {
        match Period::new(part.first_day, part.last_day) {
            Ok(period) => periods.push((period, part.places.get().into())),
            Err(problem) => problems.push(problem.at(format!("{list}[{index}].last_day"))),
        }
    }
    (problems.len() == mark).then_some(periods)
}

/// Returns the days on which each stay uses a place; `None` if a stay ends before it starts.
fn stays(input: &SpecialPlacesInput, problems: &mut Problems) -> Option<Vec<(Period, i128)>> {
    let mark = problems.len();
    let mut used = Vec::new();
    for (index, stay) in input.stays.iter().flatten().enumerate() {
        match stay_period(stay.first_day, stay.last_day, DayCountRule::AtLeastOneDay) {
            Ok(period) => used.extend(period.map(|period| (period, 1))),
            Err(problem) => problems.push(problem.at(format!("stays[{index}].last_day"))),
        }
    }
    (problems.len() == mark).then_some(used)
}
