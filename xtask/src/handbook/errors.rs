//! The errors of a rule and the advice on them, from the cases that must be refused.

use std::collections::{BTreeMap, BTreeSet};

use rammeaftale::agreement::{AGREEMENT_FIELDS, AgreementField};
use rammeaftale::explain::field_label;
use rammeaftale::value::{Schema, Shape};
use rammeaftale::{Error, Language, Problem, RULES, Rule, read_case};
use serde_json::Value;

use super::html::{element, escaped, heading, link, paragraph, say, table};
use super::words::Words;
use crate::tools::{TaskResult, in_repository, read};

/// Codes of values that no field takes; every rule has them, so they have a page of their own.
const OF_EVERY_FIELD: [&str; 10] = [
    "binary_number",
    "duplicate_field",
    "not_a_date",
    "not_a_name",
    "not_a_number",
    "not_json",
    "too_long",
    "too_many_decimals",
    "unknown_field",
    "wrong_type",
];
/// The end of the name of an entry, where an agreement may give the field.
const AGREED: &str = "_agreed";
/// The options beside an input; every rule takes them.
const BESIDE: [&str; 7] = ["acknowledge", "agreement", "dialect", "on", "terms", "input", "rule"];

/// The problems of the cases that must be refused, rule by rule, and what to do about each code.
pub struct Refused {
    found: Vec<Found>,
    what_to_do: Words,
}

/// A problem that a case has: of a field of the rule, or of any.
struct Found {
    rule: &'static Rule,
    problem: Problem,
}

impl Found {
    fn place(&self) -> &str {
        self.problem.place()
    }

    fn code(&self) -> &'static str {
        self.problem.code().as_str()
    }

    /// The entry that says what to do: a missing field that an agreement may give has one of its own.
    fn what(&self) -> &'static str {
        let agreed = |field: &AgreementField| field.name == self.place() && field.rules.contains(&self.rule.name);
        match self.code() {
            "missing" if AGREEMENT_FIELDS.iter().any(agreed) => "missing_agreed",
            code => code,
        }
    }

    fn is_of_every_field(&self) -> bool {
        let field = self.place().split(['.', '[']).next().unwrap_or_default();
        OF_EVERY_FIELD.contains(&self.code()) || BESIDE.contains(&field)
    }

    /// The message with the label of the field in place of its path.
    fn message(&self, language: Language) -> String {
        let place = label(self.rule.input, self.place(), language).unwrap_or_else(|| beside(self.place(), language));
        self.problem.clone().at(place).message(language)
    }
}

impl Refused {
    pub fn read() -> TaskResult<Self> {
        let document = read(&in_repository("tests/bad_inputs.json"))?;
        let document: Value = serde_json::from_str(&document).map_err(|error| format!("bad_inputs.json: {error}"))?;
        let bad_inputs = document["inputs"].as_array().cloned().unwrap_or_default();
        let mut found = Vec::new();
        for rule in RULES {
            found.extend(problems(rule, &bad_inputs)?);
        }
        Ok(Self { found, what_to_do: Words::read("errors.toml")? })
    }

    /// The part of a rule's page.
    pub fn section(&self, rule: &'static Rule, language: Language) -> TaskResult<String> {
        let mut html = heading(2, "errors", say(language, "Fejl, og hvad du gør", "Errors, and what to do"));
        let common = link("errors.html", say(language, "Fejl i alle beregninger", "Errors of every calculation"));
        let before = say(
            language,
            "Alle fejl i det oplyste meldes på én gang. Hvordan tal og datoer skrives, og hvad der gælder for alle felter, står under ",
            "Every error in the input is reported at once. How numbers and dates are written, and what holds for all fields, stands under ",
        );
        html.push_str(&paragraph("common", &[&escaped(before), &*common, "."].concat()));
        let of_rule = self.found.iter().filter(|found| found.rule.name == rule.name);
        let own: Vec<_> = of_rule.filter(|found| !found.is_of_every_field()).collect();
        if own.is_empty() {
            let none = "Regnereglen har ingen fejl ud over dem.";
            html.push_str(&element("p", say(language, none, "The rule has no errors beyond those.")));
            return Ok(html);
        }
        html.push_str(&self.table(own.into_iter(), language)?);
        Ok(html)
    }

    /// The table of the page about every calculation.
    pub fn common(&self, language: Language) -> TaskResult<String> {
        let mut shown = BTreeSet::new();
        let common = self.found.iter().filter(|found| found.is_of_every_field());
        self.table(common.filter(|found| shown.insert(found.code())), language)
    }

    /// A row for every code, with the messages that have it.
    fn table<'a>(&self, found: impl Iterator<Item = &'a Found>, language: Language) -> TaskResult<String> {
        let mut rows: Vec<(&str, Vec<String>)> = Vec::new();
        for found in found {
            let (what, message) = (found.what(), format!("<li>{}</li>", escaped(&found.message(language))));
            match rows.iter_mut().find(|(known, _)| *known == what) {
                Some((_, messages)) => messages.push(message),
                None => rows.push((what, vec![message])),
            }
        }
        let row = |(what, messages): &(&str, Vec<String>)| {
            Ok(vec![
                format!("<ul>{}</ul>", messages.concat()),
                escaped(self.what_to_do.say(what, "do", language)?),
                format!("<code>{}</code>", escaped(what.trim_end_matches(AGREED))),
            ])
        };
        let rows: Vec<_> = rows.iter().map(row).collect::<TaskResult<_>>()?;
        let headers = match language {
            Language::Danish => ["Meddelelse", "Det gør du", "Kode"],
            Language::English => ["Message", "What to do", "Code"],
        };
        Ok(table("errors", say(language, "Fejl", "Errors"), &headers, &rows))
    }
}

/// A problem for every code at every place, an index in a list being any; in the order of the fields.
fn problems(rule: &'static Rule, bad_inputs: &[Value]) -> TaskResult<Vec<Found>> {
    let path = format!("tests/cases/{}.json", rule.name);
    let document: Value =
        serde_json::from_str(&read(&in_repository(&path))?).map_err(|error| format!("{path}: {error}"))?;
    let cases = document["cases"].as_array().into_iter().flatten();
    let mut all = BTreeMap::new();
    for case in cases.chain(bad_inputs) {
        let is_refused = case["rule"] == rule.name && case.get("error").is_some();
        // Inputs too large to be written are made where they are tested.
        if !is_refused || case.get("input").is_none_or(|input| input.to_string().contains("\"$")) {
            continue;
        }
        for problem in refused(case).as_ref().map(Error::problems).unwrap_or_default() {
            let found = Found { rule, problem: problem.clone() };
            let field = found.place().split(['.', '[']).next().unwrap_or_default();
            let order = rule.input.fields.iter().position(|known| known.name == field);
            let place = without_indices(found.place());
            all.entry((order.unwrap_or(usize::MAX), place, found.code())).or_insert(found);
        }
    }
    Ok(all.into_values().collect())
}

/// The error of a case; `None` where the case is for other languages and has none here.
fn refused(case: &Value) -> Option<Error> {
    let keys = ["rule", "agreement", "on", "terms", "dialect", "acknowledge", "input"];
    let said = keys.iter().filter_map(|key| Some(((*key).to_owned(), case.get(key)?.clone())));
    let case = Value::Object(said.collect());
    read_case(&case.to_string()).and_then(|case| case.settle()).err()
}

/// A path with every index left out.
pub fn without_indices(path: &str) -> String {
    let mut parts = path.split('[');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("[]");
        out.push_str(part.split_once(']').map_or("", |(_, after)| after));
    }
    out
}

/// The labels along a path: `Betalere nr. 2: Vægt`.
fn label(schema: &'static Schema, path: &str, language: Language) -> Option<String> {
    let mut labels = Vec::new();
    let mut inside = Some(schema);
    for part in path.split('.') {
        let schema = inside?;
        let (name, index) = part.split_once('[').map_or((part, None), |(name, index)| (name, Some(index)));
        let field = schema.fields.iter().find(|field| field.name == name)?;
        let label = field_label(schema, name)?;
        let number = index.and_then(|index| index.split(']').next()?.parse::<usize>().ok());
        labels.push(match number {
            Some(index) => format!("{} {} {}", label.text(language), say(language, "nr.", "no."), index + 1),
            None => label.text(language).to_owned(),
        });
        inside = record(field.shape);
    }
    Some(labels.join(", "))
}

/// The place of what is said beside an input.
fn beside(place: &str, language: Language) -> String {
    let said = match place.split(['.', '[']).next().unwrap_or_default() {
        "agreement" | "terms" => say(language, "Aftalen", "The agreement"),
        "on" => say(language, "Dagen, som aftalen bruges på", "The day of the agreement"),
        "acknowledge" => say(language, "Bekræftede advarsler", "Acknowledged warnings"),
        _ => return place.to_owned(),
    };
    format!("{said} ({place})")
}

fn record(shape: &'static Shape) -> Option<&'static Schema> {
    match *shape {
        Shape::Record(schema) | Shape::NumberOrRecord(_, schema) => Some(schema),
        Shape::Optional(inner) | Shape::List(inner) => record(inner),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_by_the_labels_of_their_fields() {
        let rule = Rule::named("closure_account").unwrap();
        let shown = label(rule.input, "users[1].usage", Language::Danish).unwrap();
        assert!(shown.contains("nr. 2, ") && !shown.contains("usage"), "{shown}");
        assert!(label(rule.input, "colour", Language::Danish).is_none());
        assert_eq!(without_indices("years[0].corrections[12].cost"), "years[].corrections[].cost");
    }
}
