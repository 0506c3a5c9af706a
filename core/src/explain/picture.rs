//! The picture of a statement: one figure of every party, year or service as bars, in SVG that needs nothing beside it.
//!
//! Its figures are lines of the statement. Only the lengths of the bars are worked out here, in tenths of a point.

use core::cmp::Ordering;

use crate::error::Language;
use crate::explain::conclusion::{Manner, Within};
use crate::explain::html::{escaped, push};
use crate::explain::line::Line;
use crate::explain::series::pattern;
use crate::explain::statement::{Statement, capitalized};
use crate::numbers::Ratio;

/// The rules with a picture, and the figures that it shows, with `[]` for every place in a list.
const SHOWN: &[(&str, &str)] = &[
    ("allocate", "shares[].share"),
    ("bills", "payers[].amount"),
    ("central_refund", "months[].refund"),
    ("closure_account", "shares[].share"),
    ("cost_development", "municipalities[].development.percent"),
    ("deficit_guarantee", "years[].covered"),
    ("early_warning", "services[].result"),
    ("joint_budget", "changes[].change"),
    ("ledger", "years[].result"),
    ("mid_year_increase", "effects[].share"),
    ("objective_financing", "totals[].share"),
    ("orientation", "municipalities[].costs.whole_year_change"),
    ("rate_change", "parts[].amount"),
    ("rate_history", "years[].fixed_rate"),
    ("scenarios", "scenarios[].years[].rate"),
    ("special_places", "shares[].share"),
    ("special_places_account", "payers[].total"),
    ("supplier_loss", "changes[].change"),
    ("year_end", "services[].result"),
];

/// The most bars of a picture.
const MOST: usize = 20;
/// The longest label, in characters; it is whole in the description.
const LONGEST: usize = 30;
/// A picture in points: its width, where a value ends, where bars begin and how long they are, and the height of a row. Names and
/// values stand first, so that a narrow screen shows them.
const WIDTH: usize = 720;
const VALUE: i128 = 335;
const LEFT: i128 = 347;
const LENGTH: i128 = 372;
const ROW: usize = 24;

/// A bar: whose figure it is, its value as people read it, and as a number.
struct Bar {
    whose: String,
    shown: String,
    value: Ratio,
}

impl Statement {
    /// The picture of the result: its title, and bars as SVG with the figures in a description. Nothing for a rule whose
    /// figures tell no more as a picture, and for fewer than two of them. Every text of the SVG is escaped.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Language, read_case};
    ///
    /// let case = read_case(
    ///     r#"{"rule": "allocate", "input": {"amount": "100", "unit": "0.01", "method": "largest_remainder",
    ///     "parties": [{"id": "Odense", "weight": "1"}, {"id": "Vejle", "weight": "3"}]}}"#,
    /// )?;
    /// let (title, picture) = case.settle()?.statement().picture(Language::Danish).unwrap_or_default();
    /// assert_eq!(title, "Andel");
    /// assert!(picture.starts_with("<svg") && picture.contains("<desc>Odense: 25,00 kr.; Vejle: 75,00 kr.</desc>"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    #[must_use]
    pub fn picture(&self, language: Language) -> Option<(String, String)> {
        let (_, shown) = SHOWN.iter().find(|(rule, _)| *rule == self.rule)?;
        let lines: Vec<_> = self.lines.iter().filter(|line| pattern(&line.id) == *shown).collect();
        let title = capitalized(lines.first()?.label.without_whose().text(language));
        let all: Vec<_> = lines.into_iter().filter_map(|line| Bar::of(line, language)).collect();
        let of = all.len();
        let bars = largest(all);
        let title = match language {
            _ if bars.len() == of => title,
            Language::Danish => format!("{title}: de {} største af {of}", bars.len()),
            Language::English => format!("{title}: the {} largest of {of}", bars.len()),
        };
        drawn(&title, &bars).map(|picture| (title, picture))
    }
}

impl Bar {
    fn of(line: &Line, language: Language) -> Option<Self> {
        let manner = Manner { within: Within::Table, unsigned: false, bare: false, short: false };
        let whose = line.label.whose().unwrap_or(&line.label).text(language).to_owned();
        let shown = line.value.has_number().then(|| line.said(manner, language)).flatten()?;
        Some(Self { whose, shown, value: line.value.value })
    }
}

/// The largest of the bars, in their order.
fn largest(bars: Vec<Bar>) -> Vec<Bar> {
    let by_size = |one: &Ratio, other: &Ratio| other.abs().compare(one.abs()).unwrap_or(Ordering::Equal);
    let mut sizes: Vec<_> = bars.iter().map(|bar| bar.value).enumerate().collect();
    sizes.sort_by(|(_, one), (_, other)| by_size(one, other));
    sizes.truncate(MOST);
    let is_shown = |index: usize| sizes.iter().any(|(shown, _)| *shown == index);
    bars.into_iter().enumerate().filter(|(index, _)| is_shown(*index)).map(|(_, bar)| bar).collect()
}

/// The bars as SVG; nothing where there are too few, or none has a length.
fn drawn(title: &str, bars: &[Bar]) -> Option<String> {
    let zero = Ratio::from(0);
    let lowest = bars.iter().fold(zero, |lowest, bar| lowest.min(bar.value));
    let span = bars.iter().fold(zero, |highest, bar| highest.max(bar.value)) - lowest;
    if bars.len() < 2 || span.compare(zero) != Ok(Ordering::Greater) {
        return None;
    }
    // The place of a value, in tenths of a point from the left.
    let place = |value: Ratio| {
        let along = ((value - lowest) / span * Ratio::from(LENGTH.saturating_mul(10))).round_half_away().ok()?;
        Some(along.saturating_add(LEFT.saturating_mul(10)))
    };
    let axis = place(zero)?;
    let height = ROW.saturating_mul(bars.len()).saturating_add(4);
    let told: Vec<_> = bars.iter().map(|bar| format!("{}: {}", bar.whose, bar.shown)).collect();
    let (title, told) = (escaped(title), escaped(&told.join("; ")));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{title}\" \
         font-size=\"13\" fill=\"currentColor\">\n<title>{title}</title>\n<desc>{told}</desc>\n",
    );
    let mut top = 2_usize;
    for bar in bars {
        let end = place(bar.value)?;
        let (from, to) = (axis.min(end), axis.max(end));
        let colour = if end < axis { "#c2571a" } else { "#2f7cc0" };
        let text = top.saturating_add(16);
        push(&mut out, &[&format!("<text x=\"0\" y=\"{text}\">"), &escaped(&short(&bar.whose)), "</text>"]);
        let (x, width) = (tenths(from), tenths(to.saturating_sub(from)));
        let (y, tall) = (top.saturating_add(4), ROW.saturating_sub(8));
        push(
            &mut out,
            &[&format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{tall}\" fill=\"{colour}\"/>")],
        );
        let value = escaped(&bar.shown);
        push(&mut out, &[&format!("<text x=\"{VALUE}\" y=\"{text}\" text-anchor=\"end\">{value}</text>\n")]);
        top = top.saturating_add(ROW);
    }
    let x = tenths(axis);
    push(&mut out, &[&format!("<path d=\"M{x} 0V{height}\" stroke=\"currentColor\"/>\n</svg>\n")]);
    Some(out)
}

/// A label that fits before the bars.
fn short(label: &str) -> String {
    if label.chars().count() <= LONGEST {
        return label.to_owned();
    }
    let kept: String = label.chars().take(LONGEST.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Tenths of a point as points.
fn tenths(number: i128) -> String {
    let (whole, tenth) = (number.checked_div(10).unwrap_or_default(), number.checked_rem(10).unwrap_or_default());
    if tenth == 0 { whole.to_string() } else { format!("{whole}.{tenth}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars(values: &[i128]) -> Vec<Bar> {
        let bar = |value: &i128| Bar {
            whose: format!("A & B {value}"),
            shown: value.to_string(),
            value: Ratio::from(*value),
        };
        values.iter().map(bar).collect()
    }

    #[test]
    fn bars_go_both_ways_from_zero() {
        let picture = drawn("T<", &bars(&[-50, 50, 0])).unwrap();
        assert!(picture.contains("aria-label=\"T&lt;\"") && picture.contains("A &amp; B"));
        assert!(picture.contains("<rect x=\"347\" y=\"6\" width=\"186\" "), "{picture}");
        assert!(picture.contains("<rect x=\"533\" y=\"30\" width=\"186\" "), "{picture}");
        assert!(picture.contains("<rect x=\"533\" y=\"54\" width=\"0\" "), "{picture}");
        assert!(picture.contains("<path d=\"M533 0V76\""), "{picture}");
    }

    #[test]
    fn a_picture_needs_two_figures_and_a_length() {
        assert!(drawn("T", &bars(&[1])).is_none());
        assert!(drawn("T", &bars(&[0, 0])).is_none());
        assert!(drawn("T", &bars(&[0, 1])).is_some());
        assert!(drawn("T", &bars(&[i128::MAX, i128::MIN])).is_none());
    }

    #[test]
    fn the_largest_are_kept_in_their_order() {
        let kept = largest(bars(&(-30..5).collect::<Vec<_>>()));
        assert_eq!(kept.len(), MOST);
        assert_eq!(
            kept.iter().map(|bar| bar.value.round_half_away().unwrap()).collect::<Vec<_>>(),
            (-30..-10).collect::<Vec<_>>()
        );
        assert_eq!(short("En kommune med et meget langt navn i Midtby").chars().count(), LONGEST);
    }
}
