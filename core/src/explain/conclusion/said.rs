//! A figure as a sentence or a table says it.

use crate::error::Language;
use crate::explain::line::{Figure, Kind, Line, Rounding};
use crate::numbers::{BigRatio, Percent, Ratio};

/// How a figure is said.
#[derive(Clone, Copy)]
pub(crate) struct Manner {
    /// Where it is said.
    pub within: Within,
    /// Without its sign, which the words say.
    pub unsigned: bool,
    /// Without its unit, which the words say.
    pub bare: bool,
    /// With one decimal, whatever the figure is.
    pub short: bool,
}

/// Where a figure is said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// In a sentence, which leaves out øre where there are none.
    Sentence,
    /// In a table, whose amounts stand below each other.
    Table,
}

impl Line {
    /// The value as a sentence or a table says it; nothing where the line shows none. Days and percentages that are only
    /// shown rounded have one decimal.
    pub(crate) fn said(&self, manner: Manner, language: Language) -> Option<String> {
        let figure = self.to_one_decimal(manner.short);
        if !figure.has_number() {
            return matches!(figure.kind, Kind::Words(_)).then(|| figure.shown(language));
        }
        let mut text = figure.text.as_str();
        if manner.unsigned {
            text = text.strip_prefix('-').unwrap_or(text);
        }
        if manner.within == Within::Sentence && matches!(figure.kind, Kind::Kroner) {
            text = text.strip_suffix(".00").unwrap_or(text);
        }
        if manner.bare && !matches!(figure.kind, Kind::Year) {
            return Some(language.number(text));
        }
        let one = matches!(text, "1" | "-1");
        Some(match figure.kind {
            Kind::Days if one => format!("{} {}", language.number(text), language.pick("dag", "day")),
            Kind::Places if one => format!("{} {}", language.number(text), language.pick("plads", "place")),
            _ => Figure { text: text.to_owned(), ..figure.clone() }.shown(language),
        })
    }

    /// Whether a table says less than the line shows.
    pub(crate) fn is_shortened(&self) -> bool {
        self.to_one_decimal(false).text != self.value.text
    }

    /// The value, with one decimal where it is days or a percentage that is only shown rounded.
    fn to_one_decimal(&self, any: bool) -> Figure {
        let unit = match (self.rounding, &self.value.kind) {
            (Rounding::Shown, Kind::Percent) => Percent::step(1),
            (Rounding::Shown, Kind::Days) => Ratio::new(1, 10),
            (Rounding::Shown, Kind::Number) if any => Ratio::new(1, 10),
            _ => return self.value.clone(),
        };
        let rounded = BigRatio::from(self.value.value).rounded_to(unit);
        let figure = rounded.and_then(|rounded| Figure::of(&rounded.into(), self.value.kind.clone()));
        figure.unwrap_or_else(|_| self.value.clone())
    }
}
