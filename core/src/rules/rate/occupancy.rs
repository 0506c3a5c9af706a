//! Occupancy (`belægning`) as it is given: a percentage, or occupied and available place-days.

use core::cmp::Ordering;
use core::str::FromStr;

use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{FixedPoint, Percent, PlaceDays, Ratio};
use crate::read::{Dialect, Read, ReadFields, Reader, record, serde_value};
use crate::value::{Limits, Shape, Shaped, ToValue, Value};

/// The occupancy of a service (`belægningsprocent`): the part of its place-days that is occupied, above 0 and up to 1,000 %.
///
/// It is a percentage as it was written, or occupied and available days, in which nothing is rounded. Above 100 % can occur.
/// The two forms are not equal to each other, even where they give the same share.
///
/// # Examples
/// ```
/// use rammeaftale::Percent;
/// use rammeaftale::rules::rate::{Occupancy, OccupancyKind};
///
/// let written: Occupancy = "54".parse()?;
/// assert!(matches!(written.kind(), OccupancyKind::Percent(percent) if percent.to_string() == "54"));
///
/// let counted = Occupancy::days("398".parse()?, "736".parse()?)?; // 54.076… %
/// assert!(counted.exactly().compare(written.exactly())?.is_gt());
///
/// let error = Occupancy::percent(Percent::ZERO).unwrap_err();
/// assert_eq!(error.problems()[0].place(), "occupancy");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupancy(Valid);

/// An occupancy within its limits.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Valid {
    Percent(Percent),
    Days(OccupiedDays),
}

/// The form in which an [`Occupancy`] was given.
///
/// # Examples
/// ```
/// use rammeaftale::rules::rate::{Occupancy, OccupancyKind};
///
/// let counted = Occupancy::days("398".parse()?, "736".parse()?)?;
/// assert!(matches!(counted.kind(), OccupancyKind::Days { occupied, .. } if occupied.to_string() == "398"));
/// assert!(matches!("54".parse::<Occupancy>()?.kind(), OccupancyKind::Percent(_)));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OccupancyKind {
    /// A percentage.
    Percent(Percent),
    /// Occupied of available place-days.
    Days {
        /// The days that places were occupied (`belagte dage`).
        occupied: PlaceDays,
        /// The days that places were available (`pladsdage`).
        available: PlaceDays,
    },
}

record! {
    /// Occupied and available place-days (`belagte dage`, `pladsdage`): an occupancy that nothing was rounded in.
    ///
    /// # Examples
    /// It is read as a part of an occupancy; in code there is [`Occupancy::days`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::rate::Occupancy;
    ///
    /// let text = r#"{"occupied_days": "398", "available_days": "736"}"#;
    /// let occupancy: Occupancy = from_json(text, Dialect::Machine)?;
    /// assert_eq!(occupancy, Occupancy::days("398".parse()?, "736".parse()?)?);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct OccupiedDays {
        /// The days that places were occupied (`belagte dage`), above zero.
        pub occupied_days: PlaceDays,
        /// The days that places were available (`pladsdage`), above zero.
        pub available_days: PlaceDays,
    }
}

/// The field that a wrong occupancy is in, for a caller that has none of its own.
const FIELD: &str = "occupancy";

impl Occupancy {
    /// An occupancy given as a percentage.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] at `occupancy` if it is zero.
    pub fn percent(percent: Percent) -> Result<Self, Error> {
        Self::above_zero(percent).place(FIELD)
    }

    /// An occupancy given as place-days.
    ///
    /// # Errors
    /// [`Code::OutOfRange`] at `occupancy.occupied_days` or `occupancy.available_days` if one of them is zero, and at
    /// `occupancy` above 1,000 %.
    pub fn days(occupied: PlaceDays, available: PlaceDays) -> Result<Self, Error> {
        let days = OccupiedDays::new(occupied, available);
        let mut problems = Problems::new();
        for problem in days.wrong() {
            let place = if problem.place().is_empty() { FIELD.into() } else { format!("{FIELD}.{}", problem.place()) };
            problems.push(problem.at(place));
        }
        problems.none()?;
        Ok(Self(Valid::Days(days)))
    }

    /// The form in which it was given.
    #[must_use]
    pub const fn kind(&self) -> OccupancyKind {
        match &self.0 {
            Valid::Percent(percent) => OccupancyKind::Percent(*percent),
            Valid::Days(days) => OccupancyKind::Days { occupied: days.occupied_days, available: days.available_days },
        }
    }

    /// The share of the available days that is occupied, exactly: 9/10 for 90 %.
    #[must_use]
    pub fn exactly(&self) -> Ratio {
        match &self.0 {
            Valid::Percent(percent) => percent.exactly(),
            Valid::Days(days) => days.share(),
        }
    }

    fn above_zero(percent: Percent) -> Result<Self, Problem> {
        if percent == Percent::ZERO { Err(out_of_range("0")) } else { Ok(Self(Valid::Percent(percent))) }
    }
}

/// Parses a percentage in machine text: `"97.5"`.
impl FromStr for Occupancy {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        FixedPoint::parse(text, Dialect::Machine).map_err(with_limits).and_then(Self::above_zero).place(FIELD)
    }
}

impl OccupiedDays {
    fn share(&self) -> Ratio {
        (self.occupied_days.exactly() / self.available_days.exactly()).lowest_terms()
    }

    fn wrong(&self) -> Vec<Problem> {
        let mut problems: Vec<_> = [("occupied_days", self.occupied_days), ("available_days", self.available_days)]
            .into_iter()
            .filter(|(_, days)| days.exactly().is_zero())
            .map(|(field, days)| {
                let allowed = Allowed::Range("0.00000001".into(), "1000000000".into());
                Problem::new(Code::OutOfRange, field).with_given(&days.to_string()).with_allowed(allowed)
            })
            .collect();
        // Exactly: a share that is rounded to 1,000 % is beyond it.
        if problems.is_empty() && !self.share().compare(Ratio::from(10)).is_ok_and(Ordering::is_le) {
            problems.push(out_of_range(&format!("{}/{}", self.occupied_days, self.available_days)));
        }
        problems
    }
}

fn out_of_range(given: &str) -> Problem {
    with_limits(Problem::new(Code::OutOfRange, "").with_given(given))
}

/// A problem out of range with the limits of an occupancy: zero is a percentage, but no occupancy.
fn with_limits(problem: Problem) -> Problem {
    let limits = Allowed::Range("0.0001".into(), "1000".into());
    if problem.code() == Code::OutOfRange { problem.with_allowed(limits) } else { problem }
}

impl ToValue for Occupancy {
    fn to_value(&self) -> Value<'_> {
        match &self.0 {
            Valid::Percent(percent) => percent.to_value(),
            Valid::Days(days) => days.to_value(),
        }
    }
}

serde_value!(Occupancy);

impl Shaped for Occupancy {
    const SHAPE: &'static Shape = &Shape::NumberOrRecord("Percent", OccupiedDays::SCHEMA);
    const LIMITS: &'static Limits = &<Percent as Shaped>::LIMITS.above_zero();
}

impl Read for Occupancy {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Object(fields) = value else {
            let percent = Percent::of_value(value, reader.dialect()).map_err(with_limits);
            return reader.note(percent.and_then(Self::above_zero));
        };
        let days = OccupiedDays::read_fields(fields, reader)?;
        let wrong = days.wrong();
        let right = wrong.is_empty();
        for problem in wrong {
            reader.problem(problem);
        }
        right.then_some(Self(Valid::Days(days)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places_of(wrong: Result<Occupancy, Error>) -> Vec<String> {
        wrong.unwrap_err().problems().iter().map(|problem| problem.place().to_owned()).collect()
    }

    #[test]
    fn no_occupancy_can_be_made_outside_the_limits() {
        let days =
            |occupied: &str, available: &str| Occupancy::days(occupied.parse().unwrap(), available.parse().unwrap());
        assert_eq!(places_of(Occupancy::percent(Percent::ZERO)), ["occupancy"]);
        for text in ["0", "-1", "1000.0001", "0,5", ""] {
            assert_eq!(places_of(text.parse()), ["occupancy"], "{text}");
        }
        assert_eq!(places_of(days("0", "0")), ["occupancy.occupied_days", "occupancy.available_days"]);
        assert_eq!(places_of(days("11", "1")), ["occupancy"]);
        assert!(days("10.00000001", "1").is_err());
        assert!(days("10", "1").is_ok() && "1000".parse::<Occupancy>().is_ok());
    }

    #[test]
    fn it_is_read_as_it_is_written() {
        for occupancy in
            ["77.066".parse().unwrap(), Occupancy::days("398".parse().unwrap(), "736".parse().unwrap()).unwrap()]
        {
            let json = serde_json::to_string(&occupancy).unwrap();
            assert_eq!(serde_json::from_str::<Occupancy>(&json).unwrap(), occupancy, "{json}");
        }
        assert!(serde_json::from_str::<Occupancy>("\"0\"").is_err());
        assert!(serde_json::from_str::<Occupancy>("{\"occupied_days\": \"0\", \"available_days\": \"1\"}").is_err());
    }
}
