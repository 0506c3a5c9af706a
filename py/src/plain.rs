//! The text of a Python `Decimal` without an exponent.

use std::borrow::Cow;

/// Longer than any number the core reads, and short enough to write zeros out.
const LONGEST: usize = 100;
const LARGEST_EXPONENT: i64 = 100;

/// Writes `1.5E+3` as `1500`: the same number, in the grammar of machine text.
///
/// A text that is too long for the core stays too long, but never grows large: of `1E+999999` as many zeros are written
/// as the core needs to refuse it.
pub fn plain(text: &str) -> Cow<'_, str> {
    match text.split_once('E') {
        None => Cow::Borrowed(text.get(..LONGEST).unwrap_or(text)),
        Some((mantissa, exponent)) => match exponent.parse::<i64>() {
            Ok(exponent) => Cow::Owned(moved(mantissa, exponent.clamp(-LARGEST_EXPONENT, LARGEST_EXPONENT))),
            Err(_) => Cow::Borrowed(text),
        },
    }
}

/// Moves the point of `-d.ddd` so many digits to the right.
fn moved(mantissa: &str, exponent: i64) -> String {
    let (sign, unsigned) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let fraction = fraction.get(..LONGEST).unwrap_or(fraction);
    let digits = format!("{whole}{fraction}");
    let zeros = |count: usize| "0".repeat(count);
    let length = |number: i64| usize::try_from(number).unwrap_or(0);
    if exponent < 0 {
        // One digit stands before the point, so the others move behind it.
        return format!("{sign}0.{}{digits}", zeros(length(-1 - exponent)));
    }
    let missing = length(exponent).saturating_sub(fraction.len());
    if digits.bytes().all(|digit| digit == b'0') {
        return format!("{sign}0");
    }
    let (whole, fraction) = digits.split_at(digits.len().min(whole.len() + length(exponent)));
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{}{point}{fraction}", zeros(missing))
}
