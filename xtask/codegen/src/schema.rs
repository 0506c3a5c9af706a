//! The fields of the rules: which may be left out, and their documentation with units.

use rammeaftale::agreement::AGREEMENT_FIELDS;
use rammeaftale::value::{Field, Shape};
use rammeaftale::{Options, Rule};

/// The options that every function takes beside its input.
#[must_use]
pub const fn options() -> &'static [Field] {
    Options::SCHEMA.fields
}

/// Whether a field may always be left out.
#[must_use]
pub const fn is_optional(field: &Field) -> bool {
    matches!(field.shape, Shape::Optional(_))
}

/// Whether a field may be left out where an agreement is named.
#[must_use]
pub fn is_supplied(rule: &Rule, field: &Field) -> bool {
    AGREEMENT_FIELDS.iter().any(|known| known.name == field.name && known.rules.contains(&rule.name))
}

/// Units of figures, by the suffix of the type name. The first match wins.
const UNITS: &[(&str, &str)] = &[
    ("ExactAmount", "In kroner, with as many decimals as it has beyond the øre."),
    ("Amount", "In kroner."),
    ("DayCount", "In days."),
    ("Date", "`YYYY-MM-DD` in text, `DD-MM-YYYY` in the Danish dialect."),
    ("Percent", "In percent: `90` is 90 %."),
    ("PlaceDays", "In place-days."),
    ("Places", "In places."),
    ("Unit", "In kroner: `0.01`, `0.10`, `1`, `10` … `1000000`."),
];

/// The doc of a field, with its unit.
#[must_use]
pub fn field_doc(field: &Field) -> String {
    let doc = flow(field.doc);
    let unit = named(field.shape).and_then(|name| UNITS.iter().find(|(end, _)| name.ends_with(end)));
    unit.map_or(doc.clone(), |(_, unit)| format!("{doc} {unit}"))
}

fn named(shape: &Shape) -> Option<&'static str> {
    match *shape {
        Shape::Number(name) | Shape::Count(name) | Shape::Text(name) | Shape::NumberOrRecord(name, _) => Some(name),
        Shape::Optional(inner) => named(inner),
        Shape::Truth | Shape::Choice(_) | Shape::Record(_) | Shape::List(_) | Shape::Any => None,
    }
}

/// A doc comment as running text.
#[must_use]
pub fn flow(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}
