//! Occupancy (`belægning`): occupied place-days of available place-days.

use crate::calendar::{Date, Period};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{FixedPoint, Percent, PlaceDays, Places, Ratio};
use crate::read::{Item, Object, Read, Reader, checked_record, figures, record, serde_value, wrong_length};
use crate::value::{Shape, Shaped, ToValue, Value};

checked_record! {
    /// Occupied and available place-days (`belagte dage`, `pladsdage`): an occupancy that nothing was rounded in.
    pub struct OccupiedDays {
        /// The days that places were occupied (`belagte dage`), above zero.
        pub occupied_days: PlaceDays,
        /// The days that places were available (`pladsdage`), above zero.
        pub available_days: PlaceDays,
    }
}

impl OccupiedDays {
    /// So many occupied days of so many available.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] at the one that is zero, or if the occupancy is above 1,000 %.
    pub fn new(occupied_days: PlaceDays, available_days: PlaceDays) -> Result<Self, Error> {
        let days = Self { occupied_days, available_days };
        let mut problems = Problems::new();
        for problem in days.wrong() {
            problems.push(problem);
        }
        problems.none()?;
        Ok(days)
    }

    fn exactly(&self) -> Ratio {
        (self.occupied_days.exactly() / self.available_days.exactly()).lowest_terms()
    }

    fn wrong(&self) -> Vec<Problem> {
        let zeros = [("occupied_days", self.occupied_days), ("available_days", self.available_days)];
        let mut problems: Vec<_> = zeros
            .into_iter()
            .filter(|(_, days)| days.exactly().is_zero())
            .map(|(field, days)| {
                let allowed = Allowed::Range("0.00000001".into(), "1000000000".into());
                Problem::new(Code::OutOfRange, field).with_given(&days.to_string()).with_allowed(allowed)
            })
            .collect();
        if problems.is_empty() && Percent::rounded(self.exactly(), 4).is_err() {
            let given = format!("{}/{}", self.occupied_days, self.available_days);
            let allowed = Allowed::Range("0.0001".into(), "1000".into());
            problems.push(Problem::new(Code::OutOfRange, "").with_given(&given).with_allowed(allowed));
        }
        problems
    }
}

fn above_zero(given: &str) -> Problem {
    let allowed = Allowed::Range("0.0001".into(), "1000".into());
    Problem::new(Code::OutOfRange, "").with_given(given).with_allowed(allowed)
}

/// How much of a service is occupied (`belægningsprocent`): a percentage as it was written, or the days themselves, which
/// are exact. Above zero; above 100 % can occur.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Occupancy {
    /// A percentage, above zero.
    Percent(Percent),
    /// Occupied of available days.
    Days(OccupiedDays),
}

impl Occupancy {
    /// The share of the available days that is occupied.
    #[must_use]
    pub fn exactly(&self) -> Ratio {
        match self {
            Self::Percent(percent) => percent.exactly(),
            Self::Days(days) => days.exactly(),
        }
    }
}

impl ToValue for Occupancy {
    fn to_value(&self) -> Value<'_> {
        match self {
            Self::Percent(percent) => percent.to_value(),
            Self::Days(days) => days.to_value(),
        }
    }
}

serde_value!(Occupancy);

impl Shaped for Occupancy {
    const SHAPE: &'static Shape = &Shape::NumberOrRecord("Percent", OccupiedDays::SCHEMA);
}

impl Read for Occupancy {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match value {
            Value::Object(fields) => {
                let days = OccupiedDays::read_fields(fields, reader)?;
                let wrong = days.wrong();
                let right = wrong.is_empty();
                for problem in wrong {
                    reader.problem(problem);
                }
                right.then_some(Self::Days(days))
            }
            other => Percent::from_value(other, reader).and_then(|percent| {
                let positive = if percent.exactly().is_zero() { Err(above_zero("0")) } else { Ok(percent) };
                reader.note(positive).map(Self::Percent)
            }),
        }
    }
}

record! {
    /// How many places a service had in a period.
    pub struct Capacity {
        /// The first day of the period (`fra og med`).
        pub first_day: Date,
        /// Its last day (`til og med`), counted too.
        pub last_day: Date,
        /// The places in the period (`pladser`).
        pub places: Places,
    }
}

record! {
    /// What the occupancy of a period is worked out from.
    pub struct OccupancyInput {
        /// The capacity in order of time, a new segment where it changes; gaps are days on which the service was closed.
        pub capacity: Vec<Capacity>,
        /// The days that places were occupied (`belagte dage`).
        pub occupied_days: PlaceDays,
    }
}

figures! {
    /// The occupancy of a period.
    pub struct ActualOccupancy {
        /// The days that places were available (`pladsdage`).
        pub available_days: PlaceDays,
        /// Occupied of available days (`belægningsprocent`), shown with at most 4 decimals; for a rate, hand the days on.
        pub occupancy: Percent,
    }
}

impl Item for Capacity {
    const MOST: usize = 1_000;
}

/// How much of a service was occupied (`belægningsprocent`), for its accounts and for the budget after next, where the
/// capacity may have changed within the period.
///
/// # Source
/// Occupied of available place-days: Bromsmae's 7 of 9 places are printed as 77.8 % in Socialdirektørforum Syddanmark, 30 June
/// 2023, item 10 (derived).
///
/// # Figures
/// Each segment counts places × days, both ends counted. The percentage is shown rounded to 4 decimals; the days are exact.
///
/// # Errors
/// No segments, more than 1,000, a segment that ends before it starts, one that overlaps the one before it.
///
/// # Examples
/// ```
/// use rammeaftale::rules::rate::{Capacity, OccupancyInput, occupancy};
///
/// let year = Capacity::new("2023-01-01".parse()?, "2023-12-31".parse()?, "9".parse()?);
/// let bromsmae = occupancy(&OccupancyInput::new(vec![year], "2555".parse()?))?;
/// assert_eq!(bromsmae.available_days.to_string(), "3285");
/// assert_eq!(bromsmae.occupancy.to_string(), "77.7778");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "belægningsprocent")]
pub fn occupancy(input: &OccupancyInput) -> Result<ActualOccupancy, Error> {
    if let Some(problem) = wrong_length::<Capacity>("capacity", input.capacity.len()) {
        return Err(problem.into());
    }
    let mut problems = Problems::new();

    let mut available = Ratio::ZERO;
    let mut until: Option<Date> = None;
    for (index, segment) in input.capacity.iter().enumerate() {
        match Period::new(segment.first_day, segment.last_day) {
            Ok(period) => available = available + segment.places.exactly() * period.days(),
            Err(problem) => problems.push(problem.at(format!("capacity[{index}].last_day"))),
        }
        if until.is_some_and(|until| segment.first_day <= until) {
            let place = format!("capacity[{index}].first_day");
            problems.push(Problem::new(Code::Overlap, place).with_given(&segment.first_day.to_string()));
        }
        until = until.max(Some(segment.last_day));
    }
    problems.none()?;

    let occupancy = input.occupied_days.exactly() / available;
    Ok(ActualOccupancy {
        available_days: PlaceDays::shown(available).place("available_days")?,
        occupancy: Percent::rounded(occupancy, 4).place("occupancy")?,
    })
}
