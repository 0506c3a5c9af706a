//! Numbers of a JSON text that are too large for a binary number.
//!
//! JSON has numbers of any size. The parser takes one that no binary number holds for a mistake of the text. It is written as
//! one that is held and that is larger than every figure, so that the field it stands in is refused.

use crate::value::{DecimalDigits, Value};

/// The number that stands for one too large; the shortest of them is as long.
const LARGE: &str = "1e300";

/// A binary number as a value: nothing that a figure can be made of, or one larger than every figure.
pub(super) fn of_float(float: f64) -> Value<'static> {
    let beyond = |digits| Value::Decimal(DecimalDigits { digits, decimals: 0 });
    match float {
        1e300.. => beyond(i128::MAX),
        ..=-1e300 => beyond(i128::MIN),
        _ => Value::Float,
    }
}

/// The text with others for its numbers that are too large, each as long as it was; `None` if there are none.
pub(super) fn with_numbers_held(text: &str) -> Option<String> {
    let mut held = String::with_capacity(text.len());
    let mut is_changed = false;
    // Between quotation marks are texts; one behind a backslash is a part of its text.
    for (index, part) in quoted(text).enumerate() {
        if index % 2 == 1 {
            held.push_str(part);
            continue;
        }
        let mut rest = part;
        while let Some(at) = rest.find(is_of_number) {
            let (before, number) = rest.split_at_checked(at).unwrap_or((rest, ""));
            let (number, after) =
                number.split_at_checked(number.find(|other| !is_of_number(other)).unwrap_or(number.len()))?;
            held.push_str(before);
            if is_too_large(number) {
                is_changed = true;
                let (sign, unsigned) = number.strip_prefix('-').map_or(("", number), |unsigned| ("-", unsigned));
                held.push_str(sign);
                held.push_str(LARGE);
                held.extend(core::iter::repeat_n(' ', unsigned.len().saturating_sub(LARGE.len())));
            } else {
                held.push_str(number);
            }
            rest = after;
        }
        held.push_str(rest);
    }
    is_changed.then_some(held)
}

/// The parts of a text outside and inside of quotation marks, in turn; the marks belong to the parts inside.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    let mut is_inside = true;
    core::iter::from_fn(move || {
        is_inside = !is_inside;
        if rest.is_empty() {
            return None;
        }
        let end = if is_inside { end_of_text(rest) } else { rest.find('"') };
        let (part, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        Some(part)
    })
}

/// Where a text ends that begins with a quotation mark.
fn end_of_text(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    let mut bytes = text.bytes().enumerate().skip(1);
    let (end, _) = bytes.find(|(_, byte)| {
        let is_end = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    })?;
    end.checked_add(1)
}

fn is_of_number(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, '-' | '+' | '.' | 'e' | 'E')
}

/// Whether this is a number of JSON of 10³⁰⁸ or more, which a binary number does not hold, or hardly.
fn is_too_large(number: &str) -> bool {
    order(number.strip_prefix('-').unwrap_or(number)).is_some_and(|order| order > 308)
}

/// The power of ten that is just above a number of JSON without a sign; `None` if it is zero or no number.
fn order(unsigned: &str) -> Option<i64> {
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let has_leading_zero = whole.len() > 1 && whole.starts_with('0');
    if !are_digits(whole) || !are_digits(fraction) || has_leading_zero {
        return None;
    }
    let (is_negative, size) = match exponent.strip_prefix('-') {
        Some(size) => (true, size),
        None => (false, exponent.strip_prefix('+').unwrap_or(exponent)),
    };
    let size = are_digits(size).then(|| size.parse().unwrap_or(i64::MAX))?;
    let exponent = if is_negative { size.saturating_neg() } else { size };
    let zeros = whole.bytes().chain(fraction.bytes()).position(|digit| digit != b'0')?;
    let first = i64::try_from(whole.len()).ok()?.saturating_sub(i64::try_from(zeros).ok()?);
    Some(first.saturating_add(exponent))
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_too_large_are_written_as_long_ones_that_are_not() {
        let whole = "9".repeat(400);
        let held = format!("[1e300{}]", " ".repeat(395));
        for (text, expected) in [
            ("[1e400]", "[1e300]"),
            ("[-1E+9999, 1e400\n]", "[-1e300  , 1e300\n]"),
            (
                r#"{"a\"1e400": 1e999, "1e400": "1e400\\", "b": 0.1e400}"#,
                r#"{"a\"1e400": 1e300, "1e400": "1e400\\", "b": 1e300  }"#,
            ),
            (&format!("[{whole}]"), &held),
            ("[1E+00308, 1000e305]", "[1e300   , 1e300   ]"),
            ("[0.001e311, 9.9e99999999]", "[1e300    , 1e300       ]"),
            ("[1e99999999999999999999]", "[1e300                 ]"),
        ] {
            assert_eq!(with_numbers_held(text).as_deref(), Some(expected));
        }
        let others = [
            "",
            "1e300",
            "9.9e307",
            "0.001e310",
            "1e-99999999999999999999",
            "0e400",
            "0.0e999",
            "01e400",
            "1.e400",
            ".1e400",
            "1e400e",
            "1e",
            "--1e400",
            "true",
            "\"1e400",
            "\"\\\"1e400",
            "1e-400",
            "-",
            "+1e400",
        ];
        for text in others {
            assert_eq!(with_numbers_held(text), None, "{text}");
        }
    }
}
