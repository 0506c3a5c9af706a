//! The numbers of a workbook: a spreadsheet computes with 17 digits and shows 15, which is what its number is.

/// How many digits a number of a spreadsheet is shown with.
const DIGITS: usize = 15;
/// Beyond such powers of ten a number may be none that a spreadsheet has.
const PLAIN_POWERS: i64 = 300;

/// A number as a spreadsheet shows it: its digits, of which the first and the last are not 0, behind a point that is moved
/// to the right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    is_negative: bool,
    digits: String,
    point: i64,
}

impl Shown {
    /// The number that a text of a workbook is shown as; `None` if it is none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let exact = Self::exact(text)?;
        if exact.digits.len() <= DIGITS && exact.point.abs() <= PLAIN_POWERS {
            return Some(exact);
        }
        // More digits are those of a binary number, and are shown as it is rounded.
        let binary: f64 = text.parse().ok()?;
        if binary.is_finite() { Self::exact(&format!("{binary:.14e}")) } else { None }
    }

    /// The digits of a text as they are: an optional sign, digits with at most one point, an optional exponent.
    fn exact(text: &str) -> Option<Self> {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let unsigned = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let mut digits: String = [whole, fraction].concat();
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let mut point = i64::try_from(whole.len()).ok()?.checked_add(exponent.parse().ok()?)?;
        let zeros = digits.bytes().take_while(|digit| *digit == b'0').count();
        digits.drain(..zeros);
        point = point.checked_sub(i64::try_from(zeros).ok()?)?;
        digits.truncate(digits.trim_end_matches('0').len());
        if digits.is_empty() {
            return Some(Self { is_negative: false, digits, point: 0 });
        }
        Some(Self { is_negative: mantissa.starts_with('-'), digits, point })
    }

    /// The number times a power of ten.
    pub(super) const fn shifted(mut self, places: i64) -> Self {
        self.point = self.point.saturating_add(places);
        self
    }

    /// The number as machine text.
    pub(super) fn text(&self) -> String {
        let sign = if self.is_negative { "-" } else { "" };
        let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or(0));
        let behind = i64::try_from(self.digits.len()).unwrap_or(i64::MAX).saturating_sub(self.point);
        if self.digits.is_empty() {
            "0".to_owned()
        } else if self.point <= 0 {
            [sign, "0.", &zeros(self.point.saturating_neg()), &self.digits].concat()
        } else if behind <= 0 {
            [sign, &self.digits, &zeros(behind.saturating_neg())].concat()
        } else {
            let whole = usize::try_from(self.point).unwrap_or(0);
            let (whole, fraction) = self.digits.split_at_checked(whole).unwrap_or((&self.digits, ""));
            [sign, whole, ".", fraction].concat()
        }
    }

    /// The number as an integer and how many of its digits stand behind the point, which may be a negative number.
    pub(super) fn scaled(&self) -> Option<(i128, i64)> {
        let digits: i128 = if self.digits.is_empty() { 0 } else { self.digits.parse().ok()? };
        let behind = i64::try_from(self.digits.len()).ok()?.checked_sub(self.point)?;
        Some((if self.is_negative { digits.checked_neg()? } else { digits }, behind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(number: &str) -> Option<String> {
        Shown::parse(number).map(|shown| shown.text())
    }

    #[test]
    fn a_number_is_what_a_spreadsheet_shows() {
        let numbers = [
            ("0.30000000000000004", "0.3"),
            ("434.99999999999994", "435"),
            ("4269", "4269"),
            ("-12.50", "-12.5"),
            ("461.0", "461"),
            ("-0", "0"),
            ("0.00", "0"),
            ("1E13", "10000000000000"),
            ("1.5E-3", "0.0015"),
            ("1234567890123.45", "1234567890123.45"),
            ("0.77777777777777779", "0.777777777777778"),
            ("10000000000001", "10000000000001"),
            ("9007199254740993", "9007199254740990"),
            ("1e-400", "0"),
            ("5E-1", "0.5"),
            (".5", "0.5"),
            ("7.", "7"),
            // Halfway in decimals; the binary number is a little below.
            ("1234567890123.505", "1234567890123.5"),
            ("1234567890123.485", "1234567890123.49"),
        ];
        for (number, shown) in numbers {
            assert_eq!(text(number).as_deref(), Some(shown), "{number}");
        }
        assert_eq!(text("1E300").map(|shown| shown.len()), Some(301));
        for none in ["", "-", ".", "1e", "1,5", "1E400", "NaN", "inf", "1 000", "0x10", "1e99999999999999999999"] {
            assert_eq!(text(none), None, "{none}");
        }
    }

    #[test]
    fn a_percentage_is_a_hundred_times_the_number() {
        for (number, percentage) in [("0.9", "90"), ("0.07", "7"), ("0.77066", "77.066"), ("1", "100"), ("0", "0")] {
            assert_eq!(Shown::parse(number).unwrap().shifted(2).text(), percentage);
        }
    }
}
