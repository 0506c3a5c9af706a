//! The actual occupancy of a period (`belægningsprocent`).

use crate::calendar::{Date, Period};
use crate::error::{Code, Error, Place, Problem, Problems};
use crate::numbers::{Percent, PlaceDays, Places, Ratio};
use crate::read::{Item, figures, record, wrong_length};

record! {
    /// The places of a service in a period.
    ///
    /// # Examples
    /// Six places until the end of August, eight from then on.
    /// ```
    /// use rammeaftale::rules::rate::{Capacity, OccupancyInput, occupancy};
    ///
    /// let first = Capacity::new("2023-01-01".parse()?, "2023-08-31".parse()?, "6".parse()?);
    /// let rest = Capacity::new("2023-09-01".parse()?, "2023-12-31".parse()?, "8".parse()?);
    /// let year = occupancy(&OccupancyInput::new(vec![first, rest], "2000".parse()?))?;
    /// assert_eq!(year.available_days.to_string(), "2434"); // 6 × 243 + 8 × 122
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
    /// The capacity and the occupied days of a period.
    ///
    /// # Examples
    /// Segments may not overlap: the second begins on the last day of the first.
    /// ```
    /// use rammeaftale::Code;
    /// use rammeaftale::rules::rate::{Capacity, OccupancyInput, occupancy};
    ///
    /// let first = Capacity::new("2023-01-01".parse()?, "2023-08-31".parse()?, "6".parse()?);
    /// let second = Capacity::new("2023-08-31".parse()?, "2023-12-31".parse()?, "8".parse()?);
    /// let error = occupancy(&OccupancyInput::new(vec![first, second], "2000".parse()?)).unwrap_err();
    /// assert_eq!(error.problems()[0].code(), Code::Overlap);
    /// assert_eq!(error.problems()[0].place(), "capacity[1].first_day");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct OccupancyInput {
        /// The capacity in order of time, a new segment where it changes; gaps are days on which the service was closed.
        pub capacity: Vec<Capacity>,
        /// The days that places were occupied (`belagte dage`).
        pub occupied_days: PlaceDays,
    }
}

figures! {
    /// The occupancy of a period.
    ///
    /// # Examples
    /// Bromsmae, published 2023: 7 of 9 places are 77.8 %.
    /// ```
    /// use rammeaftale::rules::rate::{Capacity, OccupancyInput, occupancy};
    ///
    /// let year = Capacity::new("2023-01-01".parse()?, "2023-12-31".parse()?, "9".parse()?);
    /// let bromsmae = occupancy(&OccupancyInput::new(vec![year], "2555".parse()?))?;
    /// assert_eq!(bromsmae.occupancy.to_string(), "77.7778");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ActualOccupancy {
        /// The days that places were available (`pladsdage`).
        pub available_days: PlaceDays,
        /// Occupied of available days (`belægningsprocent`), shown with at most 4 decimals. For a rate, use the days: they
        /// are exact.
        pub occupancy: Percent,
    }
}

impl Item for Capacity {
    const MOST: usize = 1_000;
}

/// The actual occupancy of a service (`belægningsprocent`), for its accounts and for the budget after next, where the
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
