//! Days of a workbook: they are numbers of days since an epoch, and the time of the day is their fraction.

use std::borrow::Cow;

use jiff::Span;
use jiff::civil::{Date, date};

use crate::sheet::book::number::Shown;
use crate::sheet::cell::SheetCell;
use crate::sheet::day_form::DayForm;

const MILLISECONDS: i128 = 86_400_000;
/// The text that a spreadsheet shows for a number that is no day.
const NO_DAY: &str = "#VALUE!";

/// The day of a number, shown in a form, or another moment.
pub(super) fn moment(number: &Shown, form: DayForm, starts_1904: bool) -> SheetCell<'static> {
    let Some(total) = milliseconds(number) else { return SheetCell::Other(NO_DAY.into()) };
    let (days, time) = (total.div_euclid(MILLISECONDS), total.rem_euclid(MILLISECONDS));
    if days == 0 {
        return SheetCell::Other(Cow::Owned(clock(time)));
    }
    // The first calendar of spreadsheets has a 29 February 1900.
    let days = if !starts_1904 && (1..60).contains(&days) { days.saturating_add(1) } else { days };
    let Some(day) = day_after(if starts_1904 { date(1904, 1, 1) } else { date(1899, 12, 30) }, days) else {
        return SheetCell::Other(NO_DAY.into());
    };
    let day = format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day());
    if time == 0 { SheetCell::Day(day.into(), form) } else { SheetCell::Moment(day.into(), form, clock(time).into()) }
}

/// A number that is shown as hours beyond a day.
pub(super) fn duration(number: &Shown) -> SheetCell<'static> {
    let text = milliseconds(number).map(|total| {
        let sign = if total < 0 { "-" } else { "" };
        format!("{sign}{}", clock(i128::try_from(total.unsigned_abs()).unwrap_or(0)))
    });
    SheetCell::Other(text.map_or(NO_DAY.into(), Cow::Owned))
}

/// A day that is written as a text: `2024-06-28`, which midnight may follow.
pub(super) fn written(text: &str, form: DayForm) -> SheetCell<'static> {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let time = time.trim_end_matches('Z');
    let is_midnight = time.chars().all(|character| matches!(character, '0' | ':' | '.'));
    let is_day = day.len() == "2024-06-28".len() && day.parse::<Date>().is_ok();
    if is_day && is_midnight {
        SheetCell::Day(day.to_owned().into(), form)
    } else {
        SheetCell::Other(text.to_owned().into())
    }
}

/// A number of days in milliseconds.
fn milliseconds(number: &Shown) -> Option<i128> {
    let (digits, behind) = number.scaled()?;
    let total = digits.checked_mul(MILLISECONDS)?;
    let power = 10_i128.checked_pow(u32::try_from(behind.unsigned_abs()).ok()?);
    if behind <= 0 {
        return total.checked_mul(power?);
    }
    // Beyond every power it is next to nothing.
    let Some(power) = power else { return Some(0) };
    total.checked_mul(2)?.checked_add(power)?.checked_div_euclid(power.checked_mul(2)?)
}

fn day_after(epoch: Date, days: i128) -> Option<Date> {
    let day = epoch.checked_add(Span::new().try_days(i64::try_from(days).ok()?).ok()?).ok()?;
    Some(day).filter(|day| day.year() > 0)
}

/// A time as hours, minutes and seconds.
fn clock(time: i128) -> String {
    let parts = |unit: i128, of: i128| time.div_euclid(unit).rem_euclid(of);
    let (minutes, seconds, rest) = (parts(60_000, 60), parts(1000, 60), parts(1, 1000));
    let hours = time.div_euclid(3_600_000);
    let rest = if rest == 0 { String::new() } else { format!(".{rest:03}") };
    format!("{hours:02}:{minutes:02}:{seconds:02}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(number: &str, starts_1904: bool) -> String {
        match moment(&Shown::parse(number).unwrap(), DayForm::OfDialect, starts_1904) {
            SheetCell::Day(day, _) => day.into_owned(),
            SheetCell::Moment(day, _, time) => format!("other {day} {time}"),
            SheetCell::Other(other) => format!("other {other}"),
            _ => String::new(),
        }
    }

    #[test]
    fn numbers_are_days_of_two_calendars() {
        let moments = [
            ("45471", "2024-06-28"),
            ("45471.0", "2024-06-28"),
            ("45471.5", "other 2024-06-28 12:00:00"),
            ("45471.000000000001", "2024-06-28"),
            ("45470.999999999", "2024-06-28"),
            ("45471.00001", "other 2024-06-28 00:00:00.864"),
            ("1", "1900-01-01"),
            ("61", "1900-03-01"),
            ("0.5", "other 12:00:00"),
            ("0", "other 00:00:00"),
            ("-1", "1899-12-29"),
            ("2958465", "9999-12-31"),
            ("2958466", "other #VALUE!"),
            ("1000000000", "other #VALUE!"),
            ("1E300", "other #VALUE!"),
            ("-1E9", "other #VALUE!"),
        ];
        for (number, moment) in moments {
            assert_eq!(of(number, false), moment, "{number}");
        }
        assert_eq!(of("1", true), "1904-01-02");
        assert_eq!(of("44009", true), "2024-06-28");
    }

    #[test]
    fn days_are_written_too() {
        for (text, is_day) in [
            ("2024-06-28", true),
            ("2024-06-28T00:00:00", true),
            ("2024-06-28T00:00:00.000Z", true),
            ("2024-06-28T12:00:00", false),
            ("2024-02-30", false),
            ("T00:00:00", false),
            ("20240628", false),
        ] {
            assert_eq!(matches!(written(text, DayForm::OfDialect), SheetCell::Day(..)), is_day, "{text}");
        }
        assert_eq!(duration(&Shown::parse("1.25").unwrap()), SheetCell::Other("30:00:00".into()));
    }
}
