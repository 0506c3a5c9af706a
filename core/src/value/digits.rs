//! Decimal numbers as digits and a number of decimals.

use core::iter::repeat_n;

/// A decimal number: `digits / 10^decimals`.
///
/// It is a number on its way in or out, not one to calculate with. It need not be in its shortest form: `5.00` has the digits
/// 500 and two decimals.
///
/// # Examples
/// ```
/// use rammeaftale::value::DecimalDigits;
///
/// assert_eq!(DecimalDigits { digits: -5, decimals: 2 }.to_string(), "-0.05");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecimalDigits {
    /// All digits as one integer.
    pub digits: i128,
    /// The number of digits after the decimal mark.
    pub decimals: u32,
}

/// The most decimals and zeros that a text is given: more than any figure has.
const MOST_DIGITS: usize = 100;

impl DecimalDigits {
    /// `digits / 10^decimals`, without trailing zeros beyond `least` decimals.
    pub(crate) fn shortest(mut digits: i128, mut decimals: u32, least: u32) -> Self {
        while decimals > least
            && let Some(shorter) = tenth(digits)
        {
            (digits, decimals) = (shorter, decimals.saturating_sub(1));
        }
        Self { digits, decimals }
    }

    /// Parses the text of a decimal library: an optional sign, digits with at most one point, and an optional exponent.
    /// `None` if it is none or not finite. A number beyond 128 bits becomes the largest or smallest there is, and decimals
    /// beyond those that fit are cut off; every figure refuses both.
    pub(crate) fn from_decimal_text(text: &str) -> Option<Self> {
        let (mantissa, exponent) = text.split_once(['E', 'e']).unwrap_or((text, "0"));
        let (negative, unsigned) = match mantissa.as_bytes() {
            [b'-', ..] => (true, mantissa.get(1..)?),
            [b'+', ..] => (false, mantissa.get(1..)?),
            _ => (false, mantissa),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.len().saturating_add(fraction.len()) == 0 || !are_digits(whole) || !are_digits(fraction) {
            return None;
        }
        let exponent: i64 = exponent.parse().ok()?;
        let mut decimals = i64::try_from(fraction.len()).ok()?.saturating_sub(exponent);
        let mut digits = 0_i128;
        let mut left = whole.len().saturating_add(fraction.len());
        for digit in whole.bytes().chain(fraction.bytes()) {
            let value = i128::from(digit.wrapping_sub(b'0'));
            match digits.checked_mul(10).and_then(|digits| digits.checked_add(value)) {
                Some(longer) => digits = longer,
                None => break,
            }
            left = left.saturating_sub(1);
        }
        // Digits that did not fit: decimals are cut off, a whole part is beyond every figure.
        decimals = decimals.saturating_sub(i64::try_from(left).unwrap_or(i64::MAX));
        while decimals < 0 && digits != 0 {
            digits = digits.checked_mul(10).unwrap_or(i128::MAX);
            decimals = if digits == i128::MAX { 0 } else { decimals.saturating_add(1) };
        }
        let most = u32::try_from(MOST_DIGITS).unwrap_or(u32::MAX);
        let decimals = u32::try_from(decimals.max(0)).unwrap_or(most).min(most);
        Some(Self { digits: if negative { digits.saturating_neg() } else { digits }, decimals })
    }

    /// The digits of the same number with so many decimals; `None` if it has more, or if 128 bits do not hold it.
    pub(crate) fn rescaled(self, decimals: u32) -> Option<i128> {
        if self.decimals == decimals {
            return Some(self.digits);
        }
        let shorter = Self::shortest(self.digits, self.decimals, decimals);
        let missing = decimals.checked_sub(shorter.decimals)?;
        // 64 bits hold nearly every figure, and are faster.
        let narrow = i64::try_from(shorter.digits).ok().zip(power_of_ten(missing));
        match narrow.and_then(|(digits, power)| digits.checked_mul(power)) {
            Some(narrow) => Some(narrow.into()),
            None => shorter.digits.checked_mul(10_i128.checked_pow(missing)?),
        }
    }

    /// The number as machine text, such as `-1234.56`.
    pub(crate) fn to_text(self) -> String {
        let mut text = String::new();
        self.write_to(&mut text);
        text
    }

    /// Appends the number as machine text.
    pub(crate) fn write_to(self, text: &mut String) {
        if self.digits < 0 {
            text.push('-');
        }
        let all = self.digits.unsigned_abs();
        // 64 bits are faster where they hold the number.
        let all = u64::try_from(all).map_or_else(|_| all.to_string(), |all| all.to_string());
        let decimals = usize::try_from(self.decimals).unwrap_or(usize::MAX);
        let (whole, fraction) = all.split_at_checked(all.len().saturating_sub(decimals)).unwrap_or((&all, ""));
        text.push_str(if whole.is_empty() { "0" } else { whole });
        if decimals > 0 {
            text.push('.');
            text.extend(repeat_n('0', decimals.saturating_sub(all.len())));
            text.push_str(fraction);
        }
    }
}

/// The number as machine text.
impl core::fmt::Display for DecimalDigits {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(&self.to_text())
    }
}

/// A tenth of an integer, if that is an integer too.
pub(crate) fn tenth(integer: i128) -> Option<i128> {
    // Nearly every number is short, and a short one is divided quickly.
    match i64::try_from(integer) {
        Ok(short) => (short % 10 == 0).then(|| i128::from(short / 10)),
        Err(_) => (integer % 10 == 0).then_some(integer / 10),
    }
}

/// The powers of ten that 64 bits hold.
const POWERS_OF_TEN: [i64; 19] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    1_000_000_000,
    10_000_000_000,
    100_000_000_000,
    1_000_000_000_000,
    10_000_000_000_000,
    100_000_000_000_000,
    1_000_000_000_000_000,
    10_000_000_000_000_000,
    100_000_000_000_000_000,
    1_000_000_000_000_000_000,
];

/// A power of ten; `None` if 64 bits do not hold it.
pub(crate) fn power_of_ten(exponent: u32) -> Option<i64> {
    POWERS_OF_TEN.get(usize::try_from(exponent).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_are_ten_times_as_large_each() {
        let powers = (0..=19).map(power_of_ten).collect::<Vec<_>>();
        assert_eq!(powers, (0..=19).map(|exponent| 10_i64.checked_pow(exponent)).collect::<Vec<_>>());
    }

    #[test]
    fn it_parses_what_decimal_libraries_write() {
        for (text, digits, decimals) in [
            ("-1234.56", -123_456, 2),
            ("5.00", 500, 2),
            ("1.5E+3", 1500, 0),
            ("1E-8", 1, 8),
            ("0E+100", 0, 0),
            ("-0", 0, 0),
            ("+7", 7, 0),
            ("1e2", 100, 0),
            ("1E+999999", i128::MAX, 0),
            ("-1E+999999", -i128::MAX, 0),
            ("1E-999999", 1, 100),
            ("999999999999999999999999999999999999999999", i128::MAX, 0),
        ] {
            assert_eq!(DecimalDigits::from_decimal_text(text), Some(DecimalDigits { digits, decimals }), "{text}");
        }
        let third = DecimalDigits::from_decimal_text(&format!("0.{}", "3".repeat(50))).unwrap();
        assert!(third.decimals > 30 && third.to_text().starts_with("0.333"));
        for text in ["NaN", "Infinity", "", ".", "-", "1.2.3", "1E", "١", " 1"] {
            assert_eq!(DecimalDigits::from_decimal_text(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_has_every_decimal() {
        for (digits, decimals, text) in [
            (0, 0, "0"),
            (0, 2, "0.00"),
            (500, 2, "5.00"),
            (-5, 2, "-0.05"),
            (-123, 3, "-0.123"),
            (i128::from(u64::MAX) + 1, 1, "1844674407370955161.6"),
            (i128::MIN, 0, "-170141183460469231731687303715884105728"),
            (i128::MIN, 40, "-0.0170141183460469231731687303715884105728"),
        ] {
            assert_eq!(DecimalDigits { digits, decimals }.to_text(), text);
        }
    }

    #[test]
    #[cfg(feature = "arrow")]
    fn digits_are_rescaled_without_rounding() {
        let number = DecimalDigits { digits: 1_500, decimals: 3 };
        assert_eq!((number.rescaled(1), number.rescaled(0), number.rescaled(4)), (Some(15), None, Some(15_000)));
    }
}
