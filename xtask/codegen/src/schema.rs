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

/// A doc comment without its examples: they are in Rust, and the other languages have their own.
#[must_use]
pub fn prose(doc: &str) -> &str {
    doc.split("# Examples\n").next().unwrap_or(doc).trim()
}

/// A doc comment as running text, without its examples.
#[must_use]
pub fn flow(doc: &str) -> String {
    prose(doc).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use rammeaftale::RULES;
    use rammeaftale::rules::rate::DailyRateInput;

    use super::*;
    use crate::python::docstrings::{Examples, function_doc};
    use crate::python::stubs;
    use crate::typescript;

    #[test]
    fn examples_in_rust_are_for_rust_alone() {
        let doc = DailyRateInput::SCHEMA.doc;
        assert!(doc.contains("# Examples"), "the type has no example to leave out");
        assert_eq!(prose(doc), prose(doc).lines().next().unwrap().trim());

        let examples = Examples::read("");
        let files = [typescript::declarations(""), stubs::init_pyi(&examples), stubs::table_pyi(&examples)];
        let docstrings = RULES.iter().map(|rule| function_doc(rule, &examples));
        for text in files.into_iter().chain(docstrings) {
            assert!(!text.contains("# Examples") && !text.contains("use rammeaftale::"), "{text}");
        }
    }
}
