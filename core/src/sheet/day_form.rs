//! How a sheet shows its days.

use crate::read::Dialect;

/// How a cell of a sheet shows its day.
///
/// A problem about the cell writes the day so, for a reader who looks for it in the sheet.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::DayForm;
///
/// assert_ne!(DayForm::of("yyyy-mm-dd"), DayForm::of("dd.mm.yyyy"));
/// assert_eq!(DayForm::of("mmm yy"), DayForm::OfDialect); // no whole day
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum DayForm {
    /// As the dialect writes days: the format of the number says nothing else.
    #[default]
    OfDialect,
    /// The year first (`2024-06-28`), with this mark between its parts and so many digits of year, month and day.
    YearFirst(char, [u8; 3]),
    /// The day first (`28.06.2024`), likewise.
    DayFirst(char, [u8; 3]),
}

impl DayForm {
    /// The form of a number format such as `dd-mm-yyyy`.
    #[must_use]
    pub fn of(format: &str) -> Self {
        Self::parse(format).unwrap_or_default()
    }

    /// The number format that shows days so; empty for [`Self::OfDialect`].
    #[must_use]
    pub fn format(self) -> String {
        let part = |letter: &str, digits: u8| letter.repeat(digits.into());
        match self {
            Self::OfDialect => String::new(),
            Self::YearFirst(mark, [year, month, day]) => {
                format!("{}{mark}{}{mark}{}", part("y", year), part("m", month), part("d", day))
            }
            Self::DayFirst(mark, [year, month, day]) => {
                format!("{}{mark}{}{mark}{}", part("d", day), part("m", month), part("y", year))
            }
        }
    }

    /// The form that a day was typed in.
    pub(super) fn typed(day: &str) -> Self {
        let day = day.trim().split([' ', 'T']).next().unwrap_or_default();
        let is_year_first = day.find(|character: char| !character.is_ascii_digit()) == Some(4);
        let letters = if is_year_first { ["y", "m", "d"] } else { ["d", "m", "y"] };
        let mut letters = letters.into_iter();
        let mut letter = letters.next().unwrap_or_default();
        let mut format = String::with_capacity(day.len());
        for character in day.chars() {
            if character.is_ascii_digit() {
                format.push_str(letter);
            } else {
                letter = letters.next().unwrap_or_default();
                format.push(character);
            }
        }
        Self::of(&format)
    }

    fn parse(format: &str) -> Option<Self> {
        let code = shown(format)?.to_ascii_lowercase();
        // A time of the day may follow.
        let code = code.trim().split(' ').next()?;
        let mark = code.chars().find(|character| ['-', '.', '/'].contains(character))?;
        let mut parts = code.split(mark);
        let (first, month, last) = (parts.next()?, width(parts.next()?, 'm', 2)?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        match width(first, 'd', 2) {
            Some(day) => Some(Self::DayFirst(mark, [width(last, 'y', 4)?, month, day])),
            None => Some(Self::YearFirst(mark, [width(first, 'y', 4)?, month, width(last, 'd', 2)?])),
        }
    }

    /// The day, a machine text, as the sheet shows it.
    pub(super) fn text(self, day: &str, dialect: Dialect) -> String {
        let (mark, is_year_first, [year, month, of_month]) = match (self, dialect) {
            (Self::YearFirst(mark, widths), _) => (mark, true, widths),
            (Self::DayFirst(mark, widths), _) => (mark, false, widths),
            (Self::OfDialect, Dialect::Machine) => return day.to_owned(),
            (Self::OfDialect, Dialect::Danish) => ('-', false, [4, 2, 2]),
        };
        let mut parts = day.splitn(3, '-');
        let mut part = |digits: u8| parts.next().map(|text| of_width(text, digits));
        let (Some(year), Some(month), Some(of_month)) = (part(year), part(month), part(of_month)) else {
            return day.to_owned();
        };
        if is_year_first {
            format!("{year}{mark}{month}{mark}{of_month}")
        } else {
            format!("{of_month}{mark}{month}{mark}{year}")
        }
    }
}

/// The part of a day with so many digits: one has no zero before it, two are the end of a year.
fn of_width(text: &str, digits: u8) -> &str {
    match digits {
        1 => text.trim_start_matches('0'),
        2 => text.len().checked_sub(2).and_then(|from| text.get(from..)).unwrap_or(text),
        _ => text,
    }
}

/// How many digits a part has: letters of one kind, one or two of them, or as many as `most`.
fn width(part: &str, letter: char, most: usize) -> Option<u8> {
    let is_width = part.chars().all(|other| other == letter)
        && (part.len() == most || part.len() == 2 || (part.len() == 1 && most == 2));
    u8::try_from(part.len()).ok().filter(|_| is_width)
}

/// The part of a format for a positive number: without colours and conditions; `None` if it has words of its own.
fn shown(format: &str) -> Option<String> {
    let mut shown = String::new();
    let mut rest = format.split(';').next().unwrap_or(format).chars();
    let plain = |character: char| if character.is_alphabetic() { None } else { Some(character) };
    while let Some(character) = rest.next() {
        match character {
            '[' => rest = rest.as_str().split_once(']').map_or("", |(_, after)| after).chars(),
            '"' => {
                let (inside, after) = rest.as_str().split_once('"').unwrap_or(("", ""));
                for character in inside.chars() {
                    shown.push(plain(character)?);
                }
                rest = after.chars();
            }
            '\\' => shown.push(plain(rest.next()?)?),
            '_' => {
                rest.next();
                shown.push(' ');
            }
            _ => shown.push(character),
        }
    }
    Some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_its_format_shows_it() {
        let formats = [
            ("dd-mm-yyyy", "04-06-2024"),
            ("dd\\-mm\\-yyyy", "04-06-2024"),
            ("DD.MM.YYYY", "04.06.2024"),
            ("d/m/yyyy", "4/6/2024"),
            ("dd/mm/yy", "04/06/24"),
            ("[$-406]dd-mm-yyyy;@", "04-06-2024"),
            ("[$-F800]yyyy\\-mm\\-dd", "2024-06-04"),
            ("yyyy/mm/dd", "2024/06/04"),
            ("yyyy\"-\"mm\"-\"dd_)", "2024-06-04"),
            ("yy.m.d", "24.6.4"),
        ];
        for (format, text) in formats {
            for dialect in [Dialect::Danish, Dialect::Machine] {
                assert_eq!(DayForm::of(format).text("2024-06-04", dialect), text, "{format}");
            }
        }
    }

    #[test]
    fn a_day_keeps_the_form_that_it_was_typed_in() {
        for typed in
            ["01.03.2025", "1-3-2025", "01/03/2025", "2025-03-01", "1/3/25", "2025/3/1", "01-03-2025 00:00:00", "x", ""]
        {
            let form = DayForm::typed(typed);
            assert_eq!(DayForm::of(&form.format()), form, "{typed}");
            let written = form.text("2025-03-01", Dialect::Machine);
            let day = typed.split(' ').next().unwrap();
            assert_eq!(written, if day.len() < 2 { "2025-03-01" } else { day }, "{typed}");
        }
    }

    #[test]
    fn a_time_of_the_day_may_follow() {
        for (format, day) in [("yyyy-mm-dd h:mm:ss", "yyyy-mm-dd"), ("dd.mm.yyyy hh:mm", "dd.mm.yyyy")] {
            assert_eq!(DayForm::of(format), DayForm::of(day), "{format}");
            assert_ne!(DayForm::of(format), DayForm::OfDialect, "{format}");
        }
    }

    #[test]
    fn other_formats_leave_the_day_to_the_dialect() {
        for format in [
            "",
            "General",
            "0",
            "m/d/yyyy",
            "mm-dd-yyyy",
            "d. mmmm yyyy",
            "dd-mmm-yyyy",
            "dd-mm",
            "dd-mm.yyyy",
            "dd-mm-yyy",
            "dddd-mm-yyyy",
            "\"uge\" dd-mm-yyyy",
            "dd-mm-yyyy-",
            "yyyy-dd-mm",
            "-",
            "\\",
            "[",
            "\"",
        ] {
            assert_eq!(DayForm::of(format), DayForm::OfDialect, "{format}");
        }
        assert_eq!(DayForm::OfDialect.text("2024-06-04", Dialect::Danish), "04-06-2024");
        assert_eq!(DayForm::OfDialect.text("2024-06-04", Dialect::Machine), "2024-06-04");
        assert_eq!(DayForm::of("dd.mm.yyyy").text("1899-12-29", Dialect::Danish), "29.12.1899");
    }
}
