//! Days and periods of the civil calendar.

mod written_day;

use core::fmt;
use core::str::FromStr;

use jiff::civil;

use crate::error::{Allowed, Code, Error, Form, Problem};
use crate::numbers::{Ratio, Year};
use crate::read::{Dialect, Read, Reader, serde_value, text};
use crate::value::{Limits, Shape, Shaped, ToValue, Value, serialize_value};

/// The years of the calendar.
const FIRST_YEAR: i16 = 1900;
const LAST_YEAR: i16 = 2199;

/// A day of the Gregorian calendar (`dato`), from 1900-01-01 to 2199-12-31.
///
/// It has no time and no time zone. In machine text it is `2024-06-28`, in Danish `28-06-2024`.
///
/// # Examples
/// ```
/// use rammeaftale::{Date, Dialect};
///
/// let day: Date = "2024-06-28".parse()?;
/// assert_eq!(Date::parse("28-06-2024", Dialect::Danish)?, day);
/// assert!("2023-02-29".parse::<Date>().is_err());
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// Makes a day from its year, month and day of the month.
    ///
    /// # Errors
    /// [`Code::NotADate`] if the calendar has no such day, [`Code::OutOfRange`] before 1900 or after 2199.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, Error> {
        Ok(Self::checked(year, month, day)?)
    }

    fn checked(year: i16, month: i8, day: i8) -> Result<Self, Problem> {
        let date = civil::Date::new(year, month, day).map_err(|_| Problem::new(Code::NotADate, ""))?;
        if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
            Ok(Self(date))
        } else {
            Err(Problem::new(Code::OutOfRange, "")
                .with_allowed(Allowed::Range("1900-01-01".into(), "2199-12-31".into())))
        }
    }

    /// The day of a value; `None` if it is none of the calendar.
    pub(crate) fn of_parts(year: i16, month: u8, day: u8) -> Option<Self> {
        Self::checked(year, month.try_into().ok()?, day.try_into().ok()?).ok()
    }

    /// Parses a day that is written in a dialect: `2024-06-28`, in Danish also `28-06-2024`, `28-6-2024`, `28.06.2024` and
    /// `28/06/2024`. A time behind it must be midnight: `2024-06-28T00:00:00`.
    ///
    /// # Errors
    /// Empty, not a date of the dialect, another time of the day, or out of range.
    pub fn parse(text: &str, dialect: Dialect) -> Result<Self, Error> {
        Ok(Self::read_text(text, dialect)?)
    }

    fn read_text(text: &str, dialect: Dialect) -> Result<Self, Problem> {
        let form = match dialect {
            Dialect::Machine => Form::MachineDate,
            Dialect::Danish => Form::DanishDate,
        };
        if text.is_empty() {
            return Err(Problem::new(Code::Empty, "").with_allowed(Allowed::Form(form)));
        }
        let wrong = || Problem::new(Code::NotADate, "").with_given(text).with_allowed(Allowed::Form(form));
        let written = written_day::parse(text, dialect).ok_or_else(wrong)?;
        if !written.is_midnight {
            return Err(wrong().with_allowed(Allowed::Form(Form::WholeDay)));
        }
        let (year, month, day) = written.date;
        Self::checked(year, month, day).map_err(|problem| match problem.code() {
            Code::NotADate => wrong(),
            _ => problem.with_given(text),
        })
    }

    /// Writes the day in a dialect.
    #[must_use]
    pub fn to_text(self, dialect: Dialect) -> String {
        match dialect {
            Dialect::Machine => self.to_string(),
            Dialect::Danish => format!("{:02}-{:02}-{:04}", self.0.day(), self.0.month(), self.0.year()),
        }
    }
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text, Dialect::Machine)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl ToValue for Date {
    fn to_value(&self) -> Value<'_> {
        Value::Date(self.0.year(), self.0.month().unsigned_abs(), self.0.day().unsigned_abs())
    }
}

serde_value!(Date);
serialize_value!(Month);

impl Shaped for Date {
    const SHAPE: &'static Shape = &Shape::Text("Date");
    const LIMITS: &'static Limits = &Limits::Years(FIRST_YEAR, LAST_YEAR);
}

impl Read for Date {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let dialect = reader.dialect();
        reader.note(match value {
            Value::Date(year, month, day) => Self::of_parts(*year, *month, *day)
                .map_or_else(|| Self::read_text(&format!("{year:04}-{month:02}-{day:02}"), Dialect::Machine), Ok),
            other => text(other).and_then(|text| Self::read_text(text, dialect)),
        })
    }
}

impl Date {
    /// Returns the last day of the month.
    #[must_use]
    pub fn last_of_month(self) -> Self {
        Self(self.0.last_of_month())
    }

    /// Returns the day after; `None` for the last day of the calendar.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.0.tomorrow().ok().filter(|day| day.year() <= LAST_YEAR).map(Self)
    }

    /// Returns the day before; `None` for the first day of the calendar.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.0.yesterday().ok().filter(|day| day.year() >= FIRST_YEAR).map(Self)
    }

    /// Returns the first day that this one is at most 12 months after; the first of the calendar where that is before it.
    pub(crate) fn twelve_months_before(self) -> Self {
        let year = self.0.year().saturating_sub(1);
        // There is no 29 February then: 12 months from the 28th end on the 28th, so the first is 1 March.
        let same_day = Self::checked(year, self.0.month(), self.0.day()).or_else(|_| Self::checked(year, 3, 1));
        same_day.unwrap_or(Self::FIRST)
    }

    /// The first day of the calendar, 1900-01-01.
    pub const FIRST: Self = Self(civil::date(FIRST_YEAR, 1, 1));

    /// The last day of the calendar, 2199-12-31.
    pub const LAST: Self = Self(civil::date(LAST_YEAR, 12, 31));

    /// Returns the year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Returns the month of the year, 1 to 12.
    pub(crate) fn month_of_year(self) -> i8 {
        self.0.month()
    }

    /// Returns the month.
    #[must_use]
    pub fn month(self) -> Month {
        Month { year: self.0.year(), month: self.0.month() }
    }
}

/// A month of a year, written `2025-03`. Bills are by month.
///
/// # Examples
/// ```
/// use rammeaftale::Date;
///
/// let day: Date = "2025-03-14".parse()?;
/// assert_eq!(day.month().to_string(), "2025-03");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// Returns the months of a year, from January on.
    pub(crate) fn of_year(year: Year) -> impl Iterator<Item = Self> {
        // At most 2199.
        let year = i16::try_from(year.get()).unwrap_or(i16::MAX);
        (1..=12).map(move |month| Self { year, month })
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl ToValue for Month {
    fn to_value(&self) -> Value<'_> {
        self.to_string().into()
    }
}

impl Shaped for Month {
    const SHAPE: &'static Shape = &Shape::Text("Month");
    const LIMITS: &'static Limits = &Limits::Years(FIRST_YEAR, LAST_YEAR);
}

/// The days from a first to a last day, both included: at least one day.
///
/// # Examples
/// ```
/// use rammeaftale::calendar::Period;
///
/// let autumn = Period::new("2023-10-01".parse()?, "2023-12-31".parse()?)?;
/// assert_eq!(autumn.day_count(), 92);
/// assert_eq!(autumn.months().count(), 3);
///
/// let november = Period::new("2023-11-01".parse()?, "2023-11-30".parse()?)?;
/// assert_eq!(autumn.intersection(november), Some(november));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    first_day: Date,
    last_day: Date,
}

impl Period {
    /// Makes a period from its first and last day, both included.
    ///
    /// # Errors
    /// [`Code::EndsBeforeStart`] at `last_day` if it ends before it starts.
    pub fn new(first_day: Date, last_day: Date) -> Result<Self, Problem> {
        if last_day < first_day {
            let problem = Problem::new(Code::EndsBeforeStart, "last_day");
            return Err(problem.with_given(&format!("{first_day} – {last_day}")));
        }
        Ok(Self { first_day, last_day })
    }

    /// Makes the period of a year.
    #[must_use]
    pub fn of_year(year: Year) -> Self {
        let year = i16::try_from(year.get()).unwrap_or(2199);
        Self { first_day: Date(civil::date(year, 1, 1)), last_day: Date(civil::date(year, 12, 31)) }
    }

    /// Returns the first day.
    #[must_use]
    pub const fn first_day(&self) -> Date {
        self.first_day
    }

    /// Returns the last day.
    #[must_use]
    pub const fn last_day(&self) -> Date {
        self.last_day
    }

    /// Returns true if the day is in the period.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// Returns the number of days, both ends included.
    #[must_use]
    pub fn day_count(&self) -> i128 {
        // Three centuries at the most; a span of whole days is exact.
        let nights = self.last_day.0.duration_since(self.first_day.0).as_hours() / 24;
        i128::from(nights).saturating_add(1)
    }

    /// Returns the number of days, both ends included, to calculate with.
    #[must_use]
    pub fn days(&self) -> Ratio {
        Ratio::from(self.day_count())
    }

    /// Splits the period by month.
    pub fn months(&self) -> impl Iterator<Item = Self> + use<> {
        let last_day = self.last_day;
        core::iter::successors(Some(self.first_day), move |day| {
            day.last_of_month().next().filter(|next| *next <= last_day)
        })
        .map(move |first_day| Self { first_day, last_day: first_day.last_of_month().min(last_day) })
    }

    /// Returns the number of months that begin in the period: the first on its first day, each later one on that day of the month, or
    /// on the last of a month that is shorter.
    #[must_use]
    pub fn begun_months(&self) -> i128 {
        let begins = |months: i32| self.first_day.0.saturating_add(jiff::Span::new().months(months));
        let most = 12_i32.saturating_mul(300);
        let begun = (0..most).take_while(|months| begins(*months) <= self.last_day.0);
        begun.fold(0, |count, _| i128::saturating_add(count, 1))
    }

    /// Returns the days that both periods have; `None` if there are none.
    #[must_use]
    pub fn intersection(&self, other: Self) -> Option<Self> {
        Self::new(self.first_day.max(other.first_day), self.last_day.min(other.last_day)).ok()
    }
}

/// The maximum number of days of a period within a year.
const YEAR_PART: i128 = 366;

impl Period {
    /// Makes a period of at most a year, such as one that is billed.
    ///
    /// # Errors
    /// At `last_day`, if it ends before it starts or has more than 366 days.
    pub(crate) fn within_a_year(first_day: Date, last_day: Date) -> Result<Self, Problem> {
        let period = Self::new(first_day, last_day)?;
        if period.day_count() > YEAR_PART {
            let problem = Problem::new(Code::OutOfRange, "last_day").with_given(&period.day_count().to_string());
            return Err(problem.with_allowed(Allowed::Range("1".into(), YEAR_PART.to_string())));
        }
        Ok(period)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_on_the_day_of_the_first_or_on_the_last_of_a_shorter_one() {
        for (first, last, months) in [
            ("2021-01-15", "2021-02-14", 1),
            ("2021-01-15", "2021-02-15", 2),
            ("2021-01-31", "2021-02-27", 1),
            ("2021-01-31", "2021-02-28", 2),
            ("2021-01-31", "2021-03-30", 2),
            ("2021-01-31", "2021-03-31", 3),
            ("2021-01-01", "2021-12-31", 12),
            ("2199-12-31", "2199-12-31", 1),
        ] {
            let period = Period::new(first.parse().unwrap(), last.parse().unwrap()).unwrap();
            assert_eq!(period.begun_months(), months, "{first} to {last}");
        }
    }

    #[test]
    fn both_ends_are_counted_and_leap_years_have_a_day_more() {
        for (first, last, days) in [
            ("2023-01-01", "2023-12-31", 365),
            ("2024-01-01", "2024-12-31", 366),
            ("2023-10-01", "2023-12-31", 92),
            ("2024-02-29", "2024-02-29", 1),
            ("1900-01-01", "2199-12-31", 109_573),
        ] {
            let period = Period::new(first.parse().unwrap(), last.parse().unwrap()).unwrap();
            assert_eq!(period.days().round_half_away(), Ok(days), "{first} to {last}");
        }
    }
}
