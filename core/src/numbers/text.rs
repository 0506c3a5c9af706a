//! The grammar of numbers in text: two dialects, always declared and never guessed.
//!
//! ```text
//! machine  -?  (0 | [1-9][0-9]*)                        ( "." [0-9]+ )?
//! danish   -?  (0 | [1-9][0-9]* | [1-9][0-9]{0,2} ("." [0-9]{3})+)  ( "," [0-9]+ )?
//! ```

use crate::error::{Allowed, Code, Form, Problem};
use crate::read::{Dialect, Read, Reader, is_longer, not_a_number};
use crate::value::{DecimalDigits, Shape, Shaped, Value};

/// The maximum length of a number, in characters.
const LONGEST: usize = 64;

/// A number of digits that always fits in 64 bits.
const SURE_OF_64_BITS: usize = 18;

/// A parsed decimal number, with the decimals as they were written: `digits / 10^decimals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ParsedNumber {
    /// All digits as one whole number; `None` if 128 bits are too few.
    pub digits: Option<i128>,
    /// The number of digits after the decimal mark.
    pub decimals: u32,
}

impl From<DecimalDigits> for ParsedNumber {
    fn from(number: DecimalDigits) -> Self {
        Self { digits: Some(number.digits), decimals: number.decimals }
    }
}

impl Shaped for DecimalDigits {
    const SHAPE: &'static Shape = &Shape::Number("Number");
}

/// Any number: it keeps the decimals that it is written with.
impl Read for DecimalDigits {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let number = match value {
            Value::Decimal(digits) => Ok(*digits),
            Value::Integer(integer) => Ok(Self { digits: *integer, decimals: 0 }),
            Value::Text(text) => parse(text, reader.dialect()).and_then(|number| {
                let digits = number.digits.ok_or_else(|| Problem::new(Code::Overflow, ""))?;
                Ok(Self { digits, decimals: number.decimals })
            }),
            other => Err(not_a_number(other, Form::MachineNumber, true)),
        };
        reader.note(number)
    }
}

/// Parses a number that is written in a dialect.
///
/// # Errors
/// `empty`, `too_long` or `not_a_number`, with no place.
pub(crate) fn parse(text: &str, dialect: Dialect) -> Result<ParsedNumber, Problem> {
    if text.is_empty() {
        return Err(Problem::new(Code::Empty, "").with_allowed(Allowed::Form(dialect.number())));
    }
    if is_longer(text, LONGEST) {
        return Err(Problem::new(Code::TooLong, "").with_given(text).with_allowed(Allowed::AtMost(LONGEST)));
    }
    let wrong = || Problem::new(Code::NotANumber, "").with_given(text).with_allowed(Allowed::Form(dialect.number()));
    let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = match unsigned.split_once(dialect.decimal_mark()) {
        Some((_, "")) => return Err(wrong()),
        Some((whole, fraction)) => (whole, fraction),
        None => (unsigned, ""),
    };
    if !(is_whole(whole) || dialect == Dialect::Danish && is_grouped(whole)) || !are_digits(fraction) {
        return Err(wrong());
    }
    let decimals = u32::try_from(fraction.len()).map_err(|_| wrong())?;
    let digits = number(whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit));
    Ok(ParsedNumber { digits: digits.map(|digits| if negative { digits.saturating_neg() } else { digits }), decimals })
}

/// Returns the number with these digits; `None` if 128 bits are too few. Uses 64 bits as long as they suffice, for speed.
fn number(mut digits: impl Iterator<Item = u8>) -> Option<i128> {
    let value = |digit: u8| digit.wrapping_sub(b'0');
    let first = digits
        .by_ref()
        .take(SURE_OF_64_BITS)
        .fold(0_i64, |sum, digit| sum.wrapping_mul(10).wrapping_add(i64::from(value(digit))));
    digits.try_fold(i128::from(first), |sum, digit| sum.checked_mul(10)?.checked_add(i128::from(value(digit))))
}

fn are_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_whole(text: &str) -> bool {
    are_digits(text) && (text == "0" || !text.is_empty() && !text.starts_with('0'))
}

fn is_grouped(text: &str) -> bool {
    let mut groups = text.split('.');
    groups.next().is_some_and(|first| is_whole(first) && first != "0" && first.len() <= 3)
        && groups.all(|group| group.len() == 3 && are_digits(group))
}

/// Writes `digits / 10^decimals` as machine text, with at least `least` decimals and no other trailing zeros.
pub(crate) fn decimal_text(digits: i128, decimals: u32, least: u32) -> String {
    DecimalDigits::shortest(digits, decimals, least).to_text()
}

/// Parses a number as a whole number of its last decimal, of this many decimals.
#[cfg(feature = "sheet")]
pub(crate) fn parse_scaled(text: &str, dialect: Dialect, decimals: u32) -> Option<i128> {
    let parsed = parse(text, dialect).ok()?;
    let missing = decimals.checked_sub(parsed.decimals)?;
    parsed.digits?.checked_mul(10_i128.checked_pow(missing)?)
}

/// Writes a machine number as the dialect reads it, without groups: `1234,56` or `1234.56`.
#[cfg(feature = "sheet")]
pub(crate) fn in_dialect(machine: &str, dialect: Dialect) -> String {
    machine.replace('.', dialect.decimal_mark().encode_utf8(&mut [0; 4]))
}

/// Writes a machine number for files that people read: grouped by three, with the marks of the dialect (`1.234,56` or `1,234.56`).
#[cfg(any(test, feature = "arrow", feature = "schema"))]
pub(crate) fn grouped(machine: &str, dialect: Dialect) -> String {
    let language = match dialect {
        Dialect::Danish => crate::error::Language::Danish,
        Dialect::Machine => crate::error::Language::English,
    };
    // People read a true minus; files have the one of keyboards.
    language.number(machine).replace('−', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, dialect: Dialect) -> Option<(i128, u32)> {
        parse(text, dialect).ok().and_then(|parsed| Some((parsed.digits?, parsed.decimals)))
    }

    #[test]
    fn each_dialect_reads_its_own_numbers() {
        for (text, machine, danish) in [
            ("0", Some((0, 0)), Some((0, 0))),
            ("-1234.56", Some((-123_456, 2)), None),
            ("-1.234,56", None, Some((-123_456, 2))),
            ("1.234", Some((1234, 3)), Some((1234, 0))),
            ("1234", Some((1234, 0)), Some((1234, 0))),
            ("1.234.567", None, Some((1_234_567, 0))),
            ("0,5", None, Some((5, 1))),
            ("0.500", Some((500, 3)), None),
            ("1234.567", Some((1_234_567, 3)), None),
            ("1.23", Some((123, 2)), None),
            ("1.2345", Some((12_345, 4)), None),
            ("-0", Some((0, 0)), Some((0, 0))),
            ("9999999999999999999", Some((9_999_999_999_999_999_999, 0)), Some((9_999_999_999_999_999_999, 0))),
            ("-12345678901234567890.12", Some((-1_234_567_890_123_456_789_012, 2)), None),
            ("999999999999999999999999999999999999999", None, None),
        ] {
            assert_eq!(read(text, Dialect::Machine), machine, "machine {text}");
            assert_eq!(read(text, Dialect::Danish), danish, "danish {text}");
        }
    }

    #[test]
    fn nothing_else_is_a_number() {
        for text in
            ["", " 1", "1 ", "+1", "1e3", "007", "-", ".", "1.", ".5", "--1", "1_000", "٣", "１", "−1", "0.234.567"]
        {
            assert_eq!(read(text, Dialect::Machine), None, "machine {text}");
            if text != "0.234.567" || read(text, Dialect::Danish).is_some() {
                assert_eq!(read(text, Dialect::Danish), None, "danish {text}");
            }
        }
    }

    #[test]
    fn what_is_written_has_one_form() {
        assert_eq!(decimal_text(802_000, 2, 2), "8020.00");
        assert_eq!(decimal_text(-5, 2, 2), "-0.05");
        assert_eq!(decimal_text(500_500_000, 8, 2), "5.005");
        assert_eq!(decimal_text(0, 8, 0), "0");
        assert_eq!(decimal_text(262_800_000_000, 8, 0), "2628");
        assert_eq!(grouped("-1234567.5", Dialect::Danish), "-1.234.567,5");
        assert_eq!(grouped("123", Dialect::Machine), "123");
    }
}
