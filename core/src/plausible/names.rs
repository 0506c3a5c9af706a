//! Names that look alike and are not the same.

use std::collections::BTreeMap;

use crate::error::{Allowed, Code};
use crate::plausible::found::{At, Found};
use crate::value::{List, Value};

/// Fields that name parties, services and citizens.
pub(super) const NAMES: [&str; 6] = ["id", "payer", "citizen", "service", "municipality", "name"];

/// Cyrillic and Greek letters with the Latin ones that they look like, small or capital.
const ALIKE: [(char, char); 28] = [
    ('а', 'a'),
    ('в', 'b'),
    ('с', 'c'),
    ('е', 'e'),
    ('н', 'h'),
    ('і', 'i'),
    ('ј', 'j'),
    ('к', 'k'),
    ('м', 'm'),
    ('о', 'o'),
    ('р', 'p'),
    ('т', 't'),
    ('у', 'y'),
    ('х', 'x'),
    ('α', 'a'),
    ('β', 'b'),
    ('ε', 'e'),
    ('ζ', 'z'),
    ('η', 'h'),
    ('ι', 'i'),
    ('κ', 'k'),
    ('μ', 'm'),
    ('ν', 'n'),
    ('ο', 'o'),
    ('ρ', 'p'),
    ('τ', 't'),
    ('υ', 'y'),
    ('χ', 'x'),
];

/// Warns where a name of a list differs from an earlier one only in case or in letters of another alphabet.
pub(super) fn similar(found: &mut Found, at: &At<'_>, list: &List<'_>) {
    let mut seen: [BTreeMap<String, String>; NAMES.len()] = Default::default();
    list.for_each(&mut |index, item| {
        let Value::Object(fields) = item else { return };
        fields.for_each(&mut |field, value| {
            let known = NAMES.iter().zip(&mut seen).find(|(name, _)| **name == field);
            let (Some((_, seen)), Value::Text(name)) = (known, value) else { return };
            let first = seen.entry(folded(name)).or_insert_with(|| name.clone().into_owned());
            if first != name {
                let (item, other) = (At::Item(at, index), Allowed::Near(first.clone()));
                found.warn(Code::SimilarNames, &At::Field(&item, field), value, other);
            }
        });
    });
}

/// A name in small letters of one alphabet.
fn folded(name: &str) -> String {
    let latin = |letter: char| ALIKE.iter().find(|(like, _)| *like == letter).map_or(letter, |(_, latin)| *latin);
    name.chars().map(small).map(latin).collect()
}

/// The small letter of a capital of the Latin letters of Western Europe, of Greek or of Cyrillic; anything else as it is. The
/// tables of all of Unicode would be a twentieth of the module that a page loads first.
fn small(letter: char) -> char {
    let distance = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(letter).saturating_add(distance)).unwrap_or(letter)
}
