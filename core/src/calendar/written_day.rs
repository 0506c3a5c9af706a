//! The forms in which a day is written.
//!
//! ```text
//! day      date (("T" | space) time zone?)?
//! machine  date = yyyy-mm-dd
//! danish   date = yyyy-mm-dd | d mark m mark yyyy, both marks the same: - . /; a day or month below ten with or without its zero
//! time     hh:mm (":" ss ("." digits)?)?
//! zone     "Z" | ("+" | "-") hh:mm
//! ```
//!
//! A time belongs to a day only if it is midnight, in the zone that it is written in.

use crate::read::Dialect;

/// A day as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WrittenDay {
    /// Year, month and day of the month; perhaps not of the calendar.
    pub date: (i16, i8, i8),
    pub is_midnight: bool,
}

/// Parses a day; `None` if it has no form of the dialect.
pub(super) fn parse(text: &str, dialect: Dialect) -> Option<WrittenDay> {
    let text = if dialect == Dialect::Danish { text.trim() } else { text };
    let (date, time) = match text.bytes().position(|byte| matches!(byte, b'T' | b' ')) {
        Some(at) => (text.get(..at)?, text.get(at.checked_add(1)?..)),
        None => (text, None),
    };
    let date = date.as_bytes();
    let date = iso(date).or_else(|| danish(date).filter(|_| dialect == Dialect::Danish))?;
    let is_midnight = time.map_or(Some(true), is_midnight)?;
    Some(WrittenDay { date, is_midnight })
}

fn iso(date: &[u8]) -> Option<(i16, i8, i8)> {
    let [year, month, day] = parts(date, b'-')?;
    Some((number(year, 4, 4)?, number(month, 2, 2)?, number(day, 2, 2)?))
}

fn danish(date: &[u8]) -> Option<(i16, i8, i8)> {
    let mark = *date.iter().find(|byte| !byte.is_ascii_digit())?;
    let [day, month, year] = parts(date, mark).filter(|_| [b'-', b'.', b'/'].contains(&mark))?;
    Some((number(year, 4, 4)?, number(month, 1, 2)?, number(day, 1, 2)?))
}

fn parts(date: &[u8], mark: u8) -> Option<[&[u8]; 3]> {
    let mut parts = date.split(|byte| *byte == mark);
    let three = [parts.next()?, parts.next()?, parts.next()?];
    parts.next().is_none().then_some(three)
}

/// The number of so many digits.
fn number<T: TryFrom<u64>>(digits: &[u8], least: usize, most: usize) -> Option<T> {
    if !(least..=most).contains(&digits.len()) {
        return None;
    }
    let mut number = 0_u64;
    for digit in digits {
        let digit = digit.is_ascii_digit().then(|| digit.wrapping_sub(b'0'))?;
        number = number.checked_mul(10)?.checked_add(digit.into())?;
    }
    number.try_into().ok()
}

/// Whether a time is midnight; `None` if it is no time.
fn is_midnight(text: &str) -> Option<bool> {
    let (time, zone) = match text.find(['Z', '+', '-']) {
        Some(at) => (text.get(..at)?, text.get(at..)?),
        None => (text, ""),
    };
    if let Some(offset) = zone.strip_prefix(['+', '-']) {
        let (hours, minutes) = offset.split_once(':')?;
        let (_, _): (u8, u8) = (number(hours.as_bytes(), 2, 2)?, number(minutes.as_bytes(), 2, 2)?);
    } else if !matches!(zone, "" | "Z") {
        return None;
    }
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let fraction: u64 = number(fraction.as_bytes(), 1, 9)?;
    let mut parts = time.as_bytes().split(|byte| *byte == b':');
    let hours: u8 = number(parts.next()?, 2, 2)?;
    let minutes: u8 = number(parts.next()?, 2, 2)?;
    let seconds: u8 = parts.next().map_or(Some(0), |seconds| number(seconds, 2, 2))?;
    let is_time = parts.next().is_none() && hours < 24 && minutes < 60 && seconds < 60;
    is_time.then_some((hours, minutes, seconds, fraction) == (0, 0, 0, 0))
}

#[cfg(test)]
mod tests {
    use crate::calendar::Date;
    use crate::error::{Code, Form};
    use crate::read::Dialect;

    fn read(text: &str, dialect: Dialect) -> Result<String, (Code, Option<Form>)> {
        Date::parse(text, dialect).map(|day| day.to_string()).map_err(|error| {
            let problem = error.problems().first().expect("a problem");
            let form = match problem.allowed() {
                Some(crate::error::Allowed::Form(form)) => Some(*form),
                _ => None,
            };
            (problem.code(), form)
        })
    }

    #[test]
    fn a_day_that_can_mean_one_thing_is_read_in_danish() {
        for text in [
            "07-11-2026",
            "7-11-2026",
            "07.11.2026",
            "7.11.2026",
            "07/11/2026",
            "7/11/2026",
            "2026-11-07",
            " 07-11-2026 ",
            "07-11-2026 00:00:00",
            "07.11.2026 00:00",
            "2026-11-07T00:00:00",
            "2026-11-07T00:00:00.000Z",
            "2026-11-07 00:00:00+01:00",
        ] {
            assert_eq!(read(text, Dialect::Danish).as_deref(), Ok("2026-11-07"), "{text}");
        }
        for text in ["2026-11-07", "2026-11-07T00:00:00", "2026-11-07 00:00:00", "2026-11-07T00:00:00-03:00"] {
            assert_eq!(read(text, Dialect::Machine).as_deref(), Ok("2026-11-07"), "{text}");
        }
    }

    #[test]
    fn nothing_else_is_a_day() {
        for text in [
            "20261107",
            "07-11-26",
            "7/11-2026",
            "07.11-2026",
            "2026/11/07",
            "2026-7-1",
            "31-02-2026",
            "13/13/2026",
            "7 11 2026",
            "07-11-2026 24:00",
            "07-11-2026 ",
            "07-11-2026T",
            "07-11-2026 0:00",
            "07-11-2026 00:00:00 CET",
            "+7-11-2026",
            "7. november 2026",
            "46333",
            "007-11-2026",
            "2026-11-07T00:00:00+1",
        ] {
            let is_spaced = text.trim() != text;
            assert_eq!(read(text, Dialect::Danish).is_ok(), is_spaced, "{text}");
        }
        for text in ["07-11-2026", " 2026-11-07", "2026-11-7", "07.11.2026"] {
            assert_eq!(read(text, Dialect::Machine), Err((Code::NotADate, Some(Form::MachineDate))), "{text}");
        }
    }

    #[test]
    fn another_time_of_the_day_is_a_problem_that_says_so() {
        for text in ["2026-11-07T01:00:00", "2026-11-07 23:59", "2026-11-07T00:00:00.001", "2026-11-06T23:00:00.000Z"] {
            for dialect in [Dialect::Machine, Dialect::Danish] {
                assert_eq!(read(text, dialect), Err((Code::NotADate, Some(Form::WholeDay))), "{text}");
            }
        }
        assert_eq!(read("07-11-2026 08:30", Dialect::Danish), Err((Code::NotADate, Some(Form::WholeDay))));
    }
}
