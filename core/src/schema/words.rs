//! The words of a schema: titles and descriptions, Danish first and English beside it.

use crate::agreement::AgreementField;
use crate::explain::Words;
use crate::numbers::grouped;
use crate::read::Dialect;
use crate::schema::examples;
use crate::schema::labels::label;
use crate::schema::node::{Node, object};
use crate::settlement::Rule;
use crate::value::{DecimalDigits, Field, Limits, Schema, Shape};

/// The title of a rule, and its documentation.
pub(super) fn of_rule(rule: &Rule) -> Node {
    let title = examples::title(rule.name);
    both(title.as_ref(), None, flow(rule.doc))
}

/// The documentation of a type.
pub(super) fn of_type(doc: &str) -> Node {
    both(None, None, flow(doc))
}

/// The label of a field, what it is, and its limits.
pub(super) fn of_field(schema: &Schema, field: &Field, agreed: Option<&AgreementField>) -> Node {
    let label = label(schema, field.name);
    let limits = limits(field.shape, field.limits);
    let (danish, english) = limits.unwrap_or_default();
    let danish = join([agreed.map_or("", |agreed| agreed.danish), &danish]);
    both(label.as_ref(), Some(danish), join([&flow(field.doc), &english]))
}

/// The limits of a type.
pub(super) fn of_limits(shape: &Shape, limits: &Limits) -> Node {
    let (danish, english) = self::limits(shape, limits).unwrap_or_default();
    both(None, Some(danish), english)
}

/// A title and a description in both languages, as far as there are any.
pub(super) fn both(title: Option<&Words>, danish: Option<String>, english: String) -> Node {
    let texts = |title: Option<&str>, text: String| -> Node {
        let title = title.map(|title| ("title".into(), title.to_owned().into()));
        let text = (!text.is_empty()).then(|| ("description".into(), text.into()));
        title.into_iter().chain(text).collect()
    };
    let mut node = texts(title.map(Words::danish), danish.unwrap_or_default());
    let english = texts(title.map(Words::english), english);
    if !english.is_empty() {
        node.push(("x-en".into(), object(english)));
    }
    node
}

/// A doc comment as running text, without its examples.
pub(super) fn flow(doc: &str) -> String {
    let prose = doc.split("# Examples\n").next().unwrap_or(doc);
    prose.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn join(texts: [&str; 2]) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The limits in words.
fn limits(shape: &Shape, limits: &Limits) -> Option<(String, String)> {
    let in_both = |machine: &str| {
        let (sign, size) = machine.strip_prefix('-').map_or(("", machine), |size| ("−", size));
        let text = |dialect| format!("{sign}{}", grouped(size, dialect));
        (text(Dialect::Danish), text(Dialect::Machine))
    };
    Some(match *limits {
        Limits::None | Limits::List { most: None, .. } => return None,
        Limits::Number { decimals, lowest, highest } => {
            let limit = |number: i128| in_both(&DecimalDigits::shortest(number, decimals, 0).to_text());
            let ((low, lowest), (high, highest)) = (limit(lowest), limit(highest));
            let (danish, english) = noun(shape, decimals);
            let (written, as_text) = match decimals {
                0 => (String::new(), String::new()),
                _ => (
                    format!(" med højst {decimals} decimaler, skrevet som tekst"),
                    format!(" with at most {decimals} decimals, as text"),
                ),
            };
            (
                format!("{danish} fra {low} til {high}{written}."),
                format!("{english} from {lowest} to {highest}{as_text}."),
            )
        }
        Limits::Figures { figures, .. } => {
            let (danish, english): (Vec<_>, Vec<_>) = figures.iter().map(|figure| in_both(figure)).unzip();
            (format!("En af {}.", danish.join(" · ")), format!("One of {}.", english.join(" · ")))
        }
        Limits::Characters(most) => {
            let (danish, english) = in_both(&most.to_string());
            (format!("En tekst på højst {danish} tegn."), format!("A text of at most {english} characters."))
        }
        Limits::Years(first, last) if matches!(shape, Shape::Text("Month") | Shape::Optional(Shape::Text("Month"))) => {
            (
                format!("En måned som 2025-03, fra {first} til {last}."),
                format!("A month such as 2025-03, from {first} to {last}."),
            )
        }
        Limits::Years(first, last) => (
            format!("En dato som 2024-06-28, fra {first} til {last}."),
            format!("A day such as 2024-06-28, from {first} to {last}."),
        ),
        Limits::List { least, most: Some(most), .. } => {
            let ((low, least), (high, most)) = (in_both(&least.to_string()), in_both(&most.to_string()));
            (format!("En liste med {low} til {high} rækker."), format!("A list of {least} to {most} items."))
        }
    })
}

/// The unit of a number.
fn noun(shape: &Shape, decimals: u32) -> (&'static str, &'static str) {
    let name = match *shape {
        Shape::Number(name) | Shape::Count(name) | Shape::NumberOrRecord(name, _) => name,
        Shape::Optional(inner) => return noun(inner, decimals),
        _ => "",
    };
    NOUNS.iter().find(|(part, _)| name.contains(part)).map_or_else(
        || if decimals == 0 { ("Et helt tal", "A whole number") } else { ("Et tal", "A number") },
        |(_, noun)| *noun,
    )
}

/// By a part of the name of a type; the first decides.
const NOUNS: &[(&str, (&str, &str))] = &[
    ("Amount", ("Et beløb i kroner", "An amount in kroner")),
    ("PercentagePoints", ("Procentpoint", "Percentage points")),
    ("Percent", ("Procent (90 er 90 %)", "Percent (90 is 90 %)")),
    ("RelativeChange", ("Procent (90 er 90 %)", "Percent (90 is 90 %)")),
    ("PlaceDays", ("Et antal pladsdage", "A number of place-days")),
    ("Places", ("Et antal pladser", "A number of places")),
    ("DayCount", ("Et antal dage", "A number of days")),
    ("StayDays", ("Et antal dage", "A number of days")),
    ("Hours", ("Et antal timer", "A number of hours")),
    ("YearsLater", ("Et antal år", "A number of years")),
    ("Year", ("Et årstal", "A year")),
];
