//! Numbers and days of messages as the offices of a language write them.

use crate::error::code::Code;
use crate::error::language::Language;

impl Language {
    /// A machine number as people read it: Danish `1.234,56`, English `1,234.56`, both with a true minus.
    #[must_use]
    pub fn number(self, machine: &str) -> String {
        let (group, decimal) = match self {
            Self::Danish => ('.', ','),
            Self::English => (',', '.'),
        };
        let (sign, unsigned) = machine.strip_prefix('-').map_or(("", machine), |rest| ("−", rest));
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let mut text = String::from(sign);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && whole.len().saturating_sub(index).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(decimal);
            text.push_str(fraction);
        }
        text
    }
}

/// A limit or a choice; what is neither a number nor a day stays as it is. Four digits may be a year and are not grouped.
pub(super) fn written(machine: &str, language: Language) -> String {
    if let (Language::Danish, Some((year, month, day))) = (language, day_of(machine)) {
        return [day, "-", month, "-", year].concat();
    }
    let unsigned = machine.strip_prefix('-').unwrap_or(machine);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_short = !unsigned.contains('.') && unsigned.len() <= 4;
    if !are_digits(whole) || !are_digits(fraction) {
        machine.to_owned()
    } else if is_short {
        machine.replace('-', "−")
    } else {
        language.number(machine)
    }
}

/// A given value: a figure that was read, and otherwise the very text.
pub(super) fn written_as_given(code: Code, given: &str, language: Language) -> String {
    let is_read = matches!(
        code,
        Code::OutOfRange
            | Code::NotAMultiple
            | Code::OpenValue
            | Code::LooksLikeAShare
            | Code::UnusualOccupancy
            | Code::UnusualRate
            | Code::Hundredfold
            | Code::NotTheYear
    );
    // Three digits after one dot may be thousands, as the text was written.
    let may_be_thousands = given.split_once('.').is_some_and(|(whole, rest)| whole.len() <= 4 && rest.len() == 3);
    if is_read && !may_be_thousands { written(given, language) } else { given.to_owned() }
}

/// Year, month and day of a machine day.
fn day_of(machine: &str) -> Option<(&str, &str, &str)> {
    let (year, rest) = machine.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let is = |text: &str, digits: usize| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    (is(year, 4) && is(month, 2) && is(day, 2)).then_some((year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_written_as_people_write_them() {
        for (machine, danish, english) in [
            ("0.01", "0,01", "0.01"),
            ("-99.9999", "−99,9999", "−99.9999"),
            ("10000000000000.00", "10.000.000.000.000,00", "10,000,000,000,000.00"),
            ("100000", "100.000", "100,000"),
            ("1900", "1900", "1900"),
            ("-5", "−5", "−5"),
            ("2024-06-28", "28-06-2024", "2024-06-28"),
            ("largest_remainder", "largest_remainder", "largest_remainder"),
            ("1.2.3", "1.2.3", "1.2.3"),
            ("", "", ""),
            (".5", ".5", ".5"),
        ] {
            assert_eq!(written(machine, Language::Danish), danish, "{machine}");
            assert_eq!(written(machine, Language::English), english, "{machine}");
        }
    }

    #[test]
    fn a_text_that_was_not_read_is_repeated_as_it_is() {
        let danish = |code, given| written_as_given(code, given, Language::Danish);
        assert_eq!(danish(Code::OutOfRange, "0.95"), "0,95");
        assert_eq!(danish(Code::NotAMultiple, "250000.50"), "250.000,50");
        assert_eq!(danish(Code::OutOfRange, "1.234"), "1.234");
        assert_eq!(danish(Code::OutOfRange, "1.234,5"), "1.234,5");
        assert_eq!(danish(Code::NotANumber, "0.95"), "0.95");
        assert_eq!(danish(Code::Duplicate, "0.95"), "0.95");
    }
}
