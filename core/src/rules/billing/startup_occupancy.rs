//! The occupancy of a start-up (`belægning i opstarten`).

use crate::calendar::{Date, Period};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Percent, Persons, PlaceDays, Places, Ratio};
use crate::read::{Item, figures, record, wrong_length};
use crate::rules::billing::stay_days::{DayCountRule, stay_period};

record! {
    /// Places that open on a day, and stay open.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::Opening;
    ///
    /// let opening = Opening::new("2023-10-01".parse()?, "8".parse()?);
    /// assert_eq!(opening.places.to_string(), "8");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Opening {
        /// The first day they are open (`åbningsdag`).
        pub first_day: Date,
        /// The places that open (`pladser`).
        pub places: Places,
    }
}

record! {
    /// Persons who are admitted on a day.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Persons;
    /// use rammeaftale::rules::billing::Admission;
    ///
    /// let october = Admission::new("2023-10-01".parse()?, Persons::new(3)?);
    /// assert!(october.last_day.is_none()); // they stay
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Admission {
        /// The day of their admission (`indskrivning`).
        pub first_day: Date,
        /// The day they leave (`udskrivning`); none while they stay.
        pub last_day: Option<Date>,
        /// How many they are.
        pub persons: Persons,
    }
}

impl Item for Opening {
    const MOST: usize = 1_000;
}

impl Item for Admission {
    const MOST: usize = 100_000;
}

record! {
    /// The places and the persons of a service that starts up.
    ///
    /// # Examples
    /// Two of eight places open a month later.
    /// ```
    /// use rammeaftale::numbers::Persons;
    /// use rammeaftale::rules::billing::{Admission, Opening, StartupOccupancyInput, startup_occupancy};
    ///
    /// let october = "2023-10-01".parse()?;
    /// let openings = vec![Opening::new(october, "6".parse()?), Opening::new("2023-11-01".parse()?, "2".parse()?)];
    /// let admissions = vec![Admission::new(october, Persons::new(3)?)];
    /// let input = StartupOccupancyInput::new(october, "2023-12-31".parse()?, openings, admissions);
    /// assert_eq!(startup_occupancy(&input)?.available_days.to_string(), "674"); // 6 × 92 + 2 × 61
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct StartupOccupancyInput {
        /// The first day of the period.
        pub first_day: Date,
        /// Its last day, counted too.
        pub last_day: Date,
        /// The places by the day they open.
        pub openings: Vec<Opening>,
        /// The persons by the day of their admission.
        pub admissions: Vec<Admission>,
        /// Which days of a stay count; asked for where somebody leaves.
        pub day_count: Option<DayCountRule>,
    }
}

figures! {
    /// The occupancy of a start-up.
    ///
    /// # Examples
    /// The days go on to the daily rate, in which nothing of them is rounded.
    /// ```
    /// use rammeaftale::numbers::Persons;
    /// use rammeaftale::rules::billing::{Admission, Opening, StartupOccupancyInput, startup_occupancy};
    /// use rammeaftale::rules::rate::{DailyRateInput, Occupancy, daily_rate};
    /// use rammeaftale::{DayCount, Unit};
    ///
    /// let october = "2023-10-01".parse()?;
    /// let openings = vec![Opening::new(october, "8".parse()?)];
    /// let admissions =
    ///     vec![Admission::new(october, Persons::new(3)?), Admission::new("2023-11-01".parse()?, Persons::new(2)?)];
    /// let input = StartupOccupancyInput::new(october, "2023-12-31".parse()?, openings, admissions);
    /// let started = startup_occupancy(&input)?;
    /// let occupancy = Occupancy::days(started.occupied_days, started.available_days)?;
    /// let input = DailyRateInput::new("5312448".parse()?, "8".parse()?, DayCount::new(92)?, occupancy, Unit::KRONE);
    /// assert_eq!(daily_rate(&input)?.rate.to_string(), "13348.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct StartupOccupancy {
        /// The days that places are occupied (`belagte dage`).
        pub occupied_days: PlaceDays,
        /// The days that places are open (`pladsdage`).
        pub available_days: PlaceDays,
        /// Occupied of available days (`belægningsprocent`), shown with at most 4 decimals. For a rate, use the days: they
        /// are exact.
        pub occupancy: Percent,
    }
}

/// The occupancy of a service that starts up (`belægning i opstarten`), for its first rates: persons by the day of their
/// admission, and places by the day they open.
///
/// # Source
/// Røjleskov's expected 54 % are three persons in October and two more in November and December 2023, on eight places:
/// Socialdirektørforum Syddanmark, 30 June 2023, item 11 (derived: the reading reproduces the published percentage).
///
/// # Figures
/// `occupied_days = Σ persons × days`, `available_days = Σ places × days`, of the days in the period; the first and the last
/// day of the period both count. Nothing is rounded; the percentage is shown at 4 decimals.
///
/// # Errors
/// A period or stay that ends before it starts; no open place; somebody who is there before the first place opens; somebody
/// who leaves, without the days of a stay that count.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::Persons;
/// use rammeaftale::rules::billing::{Admission, Opening, StartupOccupancyInput, startup_occupancy};
///
/// let october = "2023-10-01".parse()?;
/// let openings = vec![Opening::new(october, "8".parse()?)];
/// let admissions =
///     vec![Admission::new(october, Persons::new(3)?), Admission::new("2023-11-01".parse()?, Persons::new(2)?)];
/// let started = startup_occupancy(&StartupOccupancyInput::new(october, "2023-12-31".parse()?, openings, admissions))?;
/// assert_eq!(started.occupied_days.to_string(), "398"); // 3 × 92 + 2 × 61
/// assert_eq!(started.available_days.to_string(), "736");
/// assert_eq!(started.occupancy.to_string(), "54.0761");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "opstart")]
pub fn startup_occupancy(input: &StartupOccupancyInput) -> Result<StartupOccupancy, Error> {
    check(input)?;

    // 1. The days in the period on which places are open, and on which persons are there.
    let open = |opening: &Opening| opening.places.exactly() * days_of(input.open_days(opening));
    let there = |admission: &Admission| admission.persons.exactly() * days_of(input.days_there(admission));
    let available: Ratio = input.openings.iter().map(open).sum();
    let occupied: Ratio = input.admissions.iter().map(there).sum();
    // 2. Occupied of available days.
    Ok(StartupOccupancy {
        occupied_days: PlaceDays::shown(occupied).place("occupied_days")?,
        available_days: PlaceDays::shown(available).place("available_days")?,
        occupancy: Percent::rounded(occupied / available, 4).place("occupancy")?,
    })
}

fn days_of(days: Option<Period>) -> Ratio {
    days.map_or(Ratio::ZERO, |days| days.days())
}

impl StartupOccupancyInput {
    fn period(&self) -> Option<Period> {
        Period::new(self.first_day, self.last_day).ok()
    }

    /// The days in the period on which places are open.
    pub(crate) fn open_days(&self, opening: &Opening) -> Option<Period> {
        Period::new(opening.first_day, Date::LAST).ok()?.intersection(self.period()?)
    }

    /// The days in the period on which persons are there.
    pub(crate) fn days_there(&self, admission: &Admission) -> Option<Period> {
        // Where nobody leaves, every way to count gives the same.
        let rule = self.day_count.unwrap_or(DayCountRule::BothEnds);
        stay_period(admission.first_day, admission.last_day, rule).ok()??.intersection(self.period()?)
    }
}

fn check(input: &StartupOccupancyInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    problems.note(Period::new(input.first_day, input.last_day));
    if let Some(problem) = wrong_length::<Opening>("openings", input.openings.len()) {
        problems.push(problem);
    }
    let opened =
        input.openings.iter().filter_map(|opening| input.open_days(opening)).map(|open| open.first_day()).min();
    if problems.is_empty() && opened.is_none() {
        problems.push(Problem::new(Code::ZeroSum, "openings"));
    }
    if let Some(problem) = wrong_length::<Admission>("admissions", input.admissions.len()) {
        problems.push(problem);
    }
    for (index, admission) in input.admissions.iter().enumerate() {
        let place = |field: &str| format!("admissions[{index}].{field}");
        let there = input.days_there(admission).map(|there| there.first_day());
        if there.zip(opened).is_some_and(|(there, opened)| there < opened) {
            let allowed = Allowed::Range(opened.unwrap_or(Date::LAST).to_string(), input.last_day.to_string());
            let problem = Problem::new(Code::OutOfRange, place("first_day"));
            problems.push(problem.with_given(&admission.first_day.to_string()).with_allowed(allowed));
        }
        if let Some(Err(problem)) = admission.last_day.map(|last_day| Period::new(admission.first_day, last_day)) {
            problems.push(problem.at(place("last_day")));
        }
    }
    if input.day_count.is_none() && input.admissions.iter().any(|admission| admission.last_day.is_some()) {
        problems.push(Problem::new(Code::Missing, "day_count").with_allowed(Allowed::Beside("admissions")));
    }
    problems.none()
}
