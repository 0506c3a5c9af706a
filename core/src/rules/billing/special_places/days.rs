//! How many special places there are and are used on each day of a period.

use crate::calendar::Period;
use crate::error::{Code, Error, Place, Problem, Problems};
use crate::numbers::Ratio;
use crate::read::wrong_length;
use crate::rules::billing::special_places::types::{PlacesInPeriod, SpecialPlacesInput};
use crate::rules::billing::stay_days::{DayCountRule, stay_period};
use crate::rules::split::{Party, weights_problems};

/// The places of a period, day by day.
pub(crate) struct SpecialDays {
    /// How many places may be re-labelled.
    pub quota: Ratio,
    pub created: Daily,
    pub relabelled: Daily,
    pub bought_free: Daily,
    pub used: Daily,
}

/// How many places there are on each day of a period.
pub(crate) struct Daily {
    period: Period,
    places: Vec<i128>,
}

impl Daily {
    fn new(period: Period, parts: &[(Period, i128)]) -> Self {
        let mut daily = Self { period, places: vec![0; usize::try_from(period.day_count()).unwrap_or_default()] };
        for (part, places) in parts {
            daily.add(*part, *places);
        }
        daily
    }

    /// Adds places on the days that a part has in common with the period.
    fn add(&mut self, part: Period, places: i128) {
        let Some(common) = self.period.and(part) else { return };
        let up_to = Period::new(self.period.first_day(), common.first_day()).map_or(1, |period| period.day_count());
        let first = usize::try_from(up_to.saturating_sub(1)).unwrap_or(usize::MAX);
        let length = usize::try_from(common.day_count()).unwrap_or_default();
        for day in self.places.iter_mut().skip(first).take(length) {
            *day = day.saturating_add(places);
        }
    }

    /// The days of all places together.
    pub fn total(&self) -> Ratio {
        Ratio::from(self.places.iter().fold(0_i128, |sum, day| sum.saturating_add(*day)))
    }
}

/// The places day by day.
///
/// # Errors
/// All that is wrong with the periods, the days and the population.
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

    // Days can be looked at when every period has them.
    let period = Period::new(input.first_day, input.last_day).ok();
    let mut days = None;
    if let (Some(period), Some(created), Some(relabelled), Some(bought_free), Some(used)) =
        (period, created, relabelled, bought_free, used)
    {
        let created = Daily::new(period, &created);
        let on_first_day = Ratio::from(created.places.first().copied().unwrap_or_default());
        let quota = (on_first_day * input.relabel_percent.exactly()).whole_part().place("quota")?;
        let found = SpecialDays {
            quota: Ratio::from(quota),
            created,
            relabelled: Daily::new(period, &relabelled),
            bought_free: Daily::new(period, &bought_free),
            used: Daily::new(period, &used),
        };
        found.check(quota, &mut problems);
        days = Some((period, found));
    }
    weights_problems("population", population, &mut problems);
    problems.none()?;
    days.ok_or_else(|| Problem::new(Code::EndsBeforeStart, "last_day").into())
}

impl SpecialDays {
    /// No day has more places re-labelled, bought free or used than there are.
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

/// The periods of a list with their places; nothing if one ends before it starts.
fn periods(list: &str, parts: &[PlacesInPeriod], problems: &mut Problems) -> Option<Vec<(Period, i128)>> {
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

/// The days that each stay uses a place; nothing if one ends before it starts.
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
