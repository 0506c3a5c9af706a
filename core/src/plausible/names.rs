//! Names that look alike and are not the same.

use std::collections::BTreeMap;

use crate::error::{Allowed, Code};
use crate::plausible::{Found, Step};
use crate::value::{List, Value};

/// Fields that name parties, services and citizens.
const NAMES: [&str; 6] = ["id", "payer", "citizen", "service", "municipality", "name"];

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
pub(super) fn similar(found: &mut Found, list: &List<'_>) {
    for field in NAMES {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        list.for_each(&mut |index, item| {
            let Some(Value::Text(name)) = item.get(field) else { return };
            let first = seen.entry(folded(&name)).or_insert_with(|| name.clone().into_owned());
            if *first != name {
                let allowed = Allowed::Near(first.clone());
                found.path.extend([Step::Item(index), Step::Field(field.to_owned())]);
                found.warn(Code::SimilarNames, &Value::Text(name), allowed);
                found.path.truncate(found.path.len().saturating_sub(2));
            }
        });
    }
}

/// A name in small letters of one alphabet.
fn folded(name: &str) -> String {
    let latin = |letter: char| ALIKE.iter().find(|(like, _)| *like == letter).map_or(letter, |(_, latin)| *latin);
    name.chars().flat_map(char::to_lowercase).map(latin).collect()
}
