//! Regular expressions of texts within limits. They use what every dialect of them has: no classes by name, no look-ahead.

use crate::read::is_unseen;

/// The texts of the numbers from `lowest` to `highest`, counted in units of the last of so many decimals.
pub(super) fn number(decimals: u32, lowest: i128, highest: i128) -> String {
    let negative = (lowest <= 0).then(|| sizes(decimals, highest.min(0).unsigned_abs(), lowest.unsigned_abs()));
    let positive = (highest >= 0).then(|| sizes(decimals, lowest.max(0).unsigned_abs(), highest.unsigned_abs()));
    match (negative, positive) {
        (Some(negative), Some(positive)) if negative == positive => format!("^-?{}$", group(&positive)),
        (Some(negative), Some(positive)) => format!("^(?:-{}|{})$", group(&negative), positive.join("|")),
        (Some(negative), None) => format!("^-{}$", group(&negative)),
        (None, positive) => format!("^{}$", group(&positive.unwrap_or_default())),
    }
}

/// The texts of figures, in all the ways that they are written with at most so many decimals.
pub(super) fn figures(decimals: u32, figures: &[&str]) -> String {
    let forms: Vec<_> = figures.iter().map(|figure| figure_in_all_forms(decimals, figure)).collect();
    format!("^(?:{})$", forms.join("|"))
}

fn figure_in_all_forms(decimals: u32, figure: &str) -> String {
    let (whole, fraction) = figure.split_once('.').unwrap_or((figure, ""));
    let least = fraction.trim_end_matches('0');
    let most = usize::try_from(decimals).unwrap_or(usize::MAX);
    let zeros = format!("0{{0,{}}}", most.saturating_sub(least.len()));
    match (least, most) {
        ("", 0) => whole.to_owned(),
        ("", _) => format!("{whole}(?:[.]0{{1,{most}}})?"),
        _ => format!("{whole}[.]{least}{zeros}"),
    }
}

/// The texts of days, or of months, in these years: also with a midnight behind the day where one may be given.
pub(super) fn day(first: i16, last: i16, with_midnight: bool) -> String {
    let midnight = "(?:[T ]00:00(?::00(?:[.]0{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?";
    let (years, midnight) = (years(first, last), if with_midnight { midnight } else { "" });
    let [long, short, february] = ["|3[01]", "|30", ""].map(|last| format!("(?:0[1-9]|[12][0-9]{last})"));
    format!("^{years}-(?:(?:0[13578]|1[02])-{long}|(?:0[469]|11)-{short}|02-{february}){midnight}$")
}

/// The texts of months in these years.
pub(super) fn month(first: i16, last: i16) -> String {
    format!("^{}-(?:0[1-9]|1[0-2])$", years(first, last))
}

fn years(first: i16, last: i16) -> String {
    let year = |year: i16| u128::from(year.unsigned_abs());
    group(&whole(year(first), year(last)))
}

/// Texts without characters that nobody sees.
pub(super) fn text() -> String {
    format!("^[^{}]*$", unseen(""))
}

/// Such texts without a space at an end or twice in a row.
pub(super) fn name() -> String {
    let word = format!("[^{}]+", unseen(" "));
    format!("^{word}(?: {word})*$")
}

/// The inside of a class of characters: `first`, and every character of the first plane that nobody sees, as ranges.
fn unseen(first: &str) -> String {
    let mut class = String::from(first);
    let mut range: Option<(char, char)> = None;
    for character in ('\0'..='\u{ffff}').filter(|character| is_unseen(*character)) {
        range = match range {
            Some((from, to)) if u32::from(to).saturating_add(1) == u32::from(character) => Some((from, character)),
            ended => {
                push_range(&mut class, ended);
                Some((character, character))
            }
        };
    }
    push_range(&mut class, range);
    class
}

fn push_range(class: &mut String, range: Option<(char, char)>) {
    let Some((from, to)) = range else { return };
    class.push(from);
    if from != to {
        class.push('-');
        class.push(to);
    }
}

/// The texts without a sign from `lowest` to `highest`, in units of the last decimal.
fn sizes(decimals: u32, lowest: u128, highest: u128) -> Vec<String> {
    let per_one = 10_u128.saturating_pow(decimals);
    let parts = |size: u128| (size.checked_div(per_one).unwrap_or(0), size.checked_rem(per_one).unwrap_or(0));
    let ((mut first, low), (mut last, high)) = (parts(lowest), parts(highest));
    let most = per_one.saturating_sub(1);
    if first == last {
        return vec![format!("{first}{}", fraction(decimals, low, high))];
    }
    let mut forms = Vec::new();
    if low > 0 {
        forms.push(format!("{first}{}", fraction(decimals, low, most)));
        first = first.saturating_add(1);
    }
    let end = (high < most).then(|| format!("{last}{}", fraction(decimals, 0, high)));
    if end.is_some() {
        last = last.saturating_sub(1);
    }
    if first <= last && decimals == 0 {
        forms.extend(whole(first, last));
    } else if first <= last {
        forms.push(format!("{}{}", group(&whole(first, last)), fraction(decimals, 0, most)));
    }
    forms.extend(end);
    forms
}

/// The decimals behind a whole number, as far as they are written: as a fraction from `lowest` to `highest`.
fn fraction(decimals: u32, lowest: u128, highest: u128) -> String {
    let per_one = 10_u128.saturating_pow(decimals);
    if decimals == 0 {
        return String::new();
    }
    let forms = if highest == 0 {
        vec![format!("0{{1,{decimals}}}")]
    } else if lowest == 0 && highest == per_one.saturating_sub(1) {
        vec![format!("[0-9]{{1,{decimals}}}")]
    } else {
        let of_length = |written: u32| {
            let unit = 10_u128.saturating_pow(decimals.saturating_sub(written));
            let (from, to) = (lowest.div_ceil(unit), highest.checked_div(unit).unwrap_or(0));
            let width = usize::try_from(written).unwrap_or(0);
            let forms =
                if from <= to { between(&format!("{from:0width$}"), &format!("{to:0width$}")) } else { Vec::new() };
            forms.into_iter()
        };
        (1..=decimals).flat_map(of_length).collect::<Vec<_>>()
    };
    let forms = format!("[.]{}", group(&forms));
    if lowest == 0 { format!("(?:{forms})?") } else { forms }
}

/// Alternatives in brackets; one form alone needs none.
fn group(forms: &[String]) -> String {
    match forms {
        [one] => one.clone(),
        more => format!("(?:{})", more.join("|")),
    }
}

/// The whole numbers from `lowest` to `highest`.
fn whole(lowest: u128, highest: u128) -> Vec<String> {
    let mut forms = Vec::new();
    // The numbers of so many digits that are there all.
    let mut full: Option<(usize, usize)> = None;
    if lowest == 0 {
        forms.push("0".to_owned());
    }
    for length in 1..=highest.to_string().len() {
        let most = 10_u128.saturating_pow(u32::try_from(length).unwrap_or(u32::MAX)).saturating_sub(1);
        let least = most.checked_div(10).unwrap_or(0).saturating_add(1);
        let (from, to) = (least.max(lowest), most.min(highest));
        if (from, to) == (least, most) {
            full = Some((full.map_or(length, |(first, _)| first), length));
        } else if from <= to {
            forms.extend(between(&from.to_string(), &to.to_string()));
        }
    }
    if let Some((first, last)) = full {
        let (first, last) = (first.saturating_sub(1), last.saturating_sub(1));
        forms.push(if first == last {
            format!("[1-9]{}", any(first))
        } else {
            format!("[1-9][0-9]{{{first},{last}}}")
        });
    }
    forms
}

/// The texts of digits between two of the same length.
fn between(lowest: &str, highest: &str) -> Vec<String> {
    let (Some(first), Some(last)) = (lowest.chars().next(), highest.chars().next()) else { return vec![String::new()] };
    let (low, high) = (lowest.get(1..).unwrap_or_default(), highest.get(1..).unwrap_or_default());
    if lowest.chars().all(|digit| digit == '0') && highest.chars().all(|digit| digit == '9') {
        return vec![any(lowest.len())];
    }
    if first == last {
        return between(low, high).into_iter().map(|rest| format!("{first}{rest}")).collect();
    }
    let (zeros, nines) = ("0".repeat(low.len()), "9".repeat(low.len()));
    let (starts, ends) = (low != zeros, high != nines);
    let mut forms = Vec::new();
    if starts {
        forms.extend(between(low, &nines).into_iter().map(|rest| format!("{first}{rest}")));
    }
    let digits: Vec<_> = ('0'..='9').filter(|digit| *digit > first || *digit == first && !starts).collect();
    let digits: Vec<_> = digits.into_iter().filter(|digit| *digit < last || *digit == last && !ends).collect();
    match digits.as_slice() {
        [] => {}
        [digit] => forms.push(format!("{digit}{}", any(low.len()))),
        [from, .., to] => forms.push(format!("[{from}-{to}]{}", any(low.len()))),
    }
    if ends {
        forms.extend(between(&zeros, high).into_iter().map(|rest| format!("{last}{rest}")));
    }
    forms
}

/// Any digits, so many.
fn any(digits: usize) -> String {
    match digits {
        0 => String::new(),
        1 => "[0-9]".to_owned(),
        _ => format!("[0-9]{{{digits}}}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_types() {
        let amount = "^-?(?:(?:0|[1-9][0-9]{0,12})(?:[.][0-9]{1,2})?|10000000000000(?:[.]0{1,2})?)$";
        assert_eq!(number(2, -1_000_000_000_000_000, 1_000_000_000_000_000), amount);
        assert_eq!(number(0, 1, 366), "^(?:[1-2][0-9]{2}|3[0-5][0-9]|36[0-6]|[1-9][0-9]{0,1})$");
        assert_eq!(number(0, 1900, 2199), "^(?:19[0-9]{2}|2[0-1][0-9]{2})$");
        assert_eq!(number(0, 0, 4), "^(?:-0|0|[1-4])$");
        let places = "^(?:0[.](?:[1-9]|0[1-9]|[1-9][0-9])|[1-9][0-9]{0,4}(?:[.][0-9]{1,2})?|100000(?:[.]0{1,2})?)$";
        assert_eq!(number(2, 1, 10_000_000), places);
        let part = "^-(?:0[.](?:[3-9]|2[5-9]|[3-9][0-9])|1(?:[.](?:[0-5]|[0-4][0-9]|50))?)$";
        assert_eq!(number(2, -150, -25), part);
    }

    #[test]
    fn figures_are_written_with_or_without_their_zeros() {
        let units = "^(?:0[.]010{0,0}|0[.]10{0,1}|10(?:[.]0{1,2})?)$";
        assert_eq!(figures(2, &["0.01", "0.10", "10.00"]), units);
    }

    #[test]
    fn a_class_of_characters_has_their_ranges() {
        let class = unseen(" ");
        assert!(class.starts_with(" \0-\u{1f}\u{7f}-\u{a0}\u{ad}"), "{class:?}");
        assert!(class.ends_with("\u{fff0}-\u{fffb}\u{fffe}-\u{ffff}"), "{class:?}");
    }
}
