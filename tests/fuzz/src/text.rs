//! Texts as numbers, days and JSON values: what is read is written and read again as the same.

use core::fmt::{Debug, Display};
use core::str::FromStr;

use rammeaftale::numbers::{
    Amount, DayCount, DaysPerMonth, Hours, Percent, PercentChange, PlaceDays, Places, Unit, Weight, Year,
};
use rammeaftale::read::{Read, from_value};
use rammeaftale::value::{ToValue, Value};
use rammeaftale::{Date, Dialect, Error, Name};

use crate::say;

/// Reads numbers, days and JSON.
///
/// The first byte is the type and the dialect, the others are the text.
pub fn run(data: &[u8]) {
    let Some((kind, rest)) = data.split_first() else { return };
    let Ok(text) = core::str::from_utf8(rest) else { return };
    let dialect = [Dialect::Machine, Dialect::Danish][usize::from(kind >> 7)];
    match kind % 16 {
        0 => read::<Amount>(text, dialect),
        1 => read::<Percent>(text, dialect),
        2 => read::<PercentChange>(text, dialect),
        3 => read::<Places>(text, dialect),
        4 => read::<PlaceDays>(text, dialect),
        5 => read::<Weight>(text, dialect),
        6 => read::<Hours>(text, dialect),
        7 => read::<DaysPerMonth>(text, dialect),
        8 => read::<Unit>(text, dialect),
        9 => read::<Name>(text, dialect),
        10 => read::<Date>(text, dialect),
        11 => read::<DayCount>(text, dialect),
        12 => read::<Year>(text, dialect),
        13 => parse::<Amount>(text),
        14 => {
            let _ = from_value::<Amount>(&Value::from_decimal_text(text), dialect);
        }
        _ => json(text),
    }
}

fn parse<T: FromStr<Err = Error> + Display + Debug + PartialEq>(text: &str) {
    match text.parse::<T>() {
        Ok(read) => assert_eq!(read.to_string().parse().as_ref(), Ok(&read), "{text:?}"),
        Err(error) => say(&error),
    }
}

fn read<T: Read + ToValue + Debug + PartialEq>(text: &str, dialect: Dialect) {
    match from_value::<T>(&text.into(), dialect) {
        Ok(read) => {
            let written = read.to_value();
            assert_eq!(from_value::<T>(&written, Dialect::Machine).as_ref(), Ok(&read), "{text:?} in {dialect:?}");
        }
        // Words take longer than numbers: those of every fourth are enough.
        Err(error) if text.len().is_multiple_of(4) => say(&error),
        Err(_) => {}
    }
}

/// JSON as any value: written and read again it is the same text.
fn json(text: &str) {
    let Ok(value) = serde_json::from_str::<Value<'_>>(text) else { return };
    let written = value.to_json();
    let again: Value<'_> = serde_json::from_str(&written).expect("what is written is JSON");
    assert_eq!(again.to_json(), written, "{text:?}");
}
