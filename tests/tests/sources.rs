//! The sources of statements, over all cases: those that the case brought (its input, its agreement) or a national act. No
//! statement without an agreement names a region's agreement or minutes, and no label names a percentage.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use conformance::cases_folder;
use conformance::entry::entries_of;
use conformance::files::json_files;
use rammeaftale::explain::{LineView, StatementView};
use rammeaftale::{Agreement, Language, read_case};
use serde_json::Value;

/// The statuses of lines that credit no text.
const WITHOUT_TEXT: [&str; 6] = ["oplyst", "given", "beregnet", "computed", "valgt", "chosen"];

/// The national acts that a statement may credit without an agreement, as they are written in both languages.
const ACTS: [&str; 4] = ["Lov om social service § 174", "Lov om social service § 176", "BEK 1261/2020", "BEK 617/2020"];

/// The words of a reading that no text decides.
const ASSUMED: [(&str, &str); 2] = [
    ("Ingen kendt kilde afgør det; se bemærkningerne", "antaget"),
    ("No known source decides it; see the notes", "assumed"),
];

/// Words that belong to one region's agreement, minutes or published accounts.
const OF_A_REGION: [&str; 30] = [
    "hovedstaden",
    "sjælland",
    "syddanmark",
    "syddansk",
    "midtjylland",
    "nordjylland",
    "socialdirektørforum",
    "referat",
    "minutes",
    "rammeaftale",
    "styringsaftale",
    "bilag",
    "annex",
    "røjleskov",
    "bromsmae",
    "odinsgård",
    "egely",
    "marsvænget",
    "kelsbjergvej",
    "duedalen",
    "elevhjemmet",
    "børnehus",
    "9.461",
    "9,461",
    "8.020",
    "8,020",
    "socialtilsyn øst",
    "socialtilsyn syd",
    "pkt.",
    "model 1",
];

/// A case that is settled: its JSON, and its statement in one language.
struct Told {
    name: String,
    case: Value,
    view: StatementView,
}

/// Every case that is settled, in both languages.
static TOLD: LazyLock<Vec<Told>> = LazyLock::new(tell);

fn tell() -> Vec<Told> {
    let mut all = Vec::new();
    for file in json_files(&cases_folder()).unwrap() {
        for text in entries_of(&fs::read_to_string(&file).unwrap()) {
            let case: Value = serde_json::from_str(text).unwrap();
            if case.get("output").is_none() {
                continue;
            }
            let statement = read_case(text).unwrap().settle().unwrap().statement();
            for language in [Language::Danish, Language::English] {
                let name = format!("{}: {}", file.file_name().unwrap().display(), case["name"]);
                all.push(Told { name, case: case.clone(), view: statement.view(language) });
            }
        }
    }
    assert!(all.len() > 800, "only {} statements", all.len());
    all
}

/// Every text in a value.
fn texts<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::String(text) => {
            found.insert(text);
        }
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

impl Told {
    /// A text of the statement in small letters, without the texts that the input brought.
    fn own(&self, text: &str) -> String {
        let mut brought = BTreeSet::new();
        texts(&self.case["input"], &mut brought);
        let mut brought: Vec<_> = brought
            .into_iter()
            .filter(|text| text.chars().any(|letter| letter.is_alphabetic() || letter == '%'))
            .collect();
        brought.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let without = brought.iter().fold(text.to_owned(), |text, brought| text.replace(brought, "…"));
        without.to_lowercase()
    }

    /// The agreements that the case names or brings.
    fn agreements(&self) -> Vec<Agreement> {
        let layers = self.case["terms"]["agreements"].as_array().into_iter().flatten();
        let of_library = |id: &str| Agreement::named(id).unwrap().clone();
        let layers = layers.map(|layer| match layer.as_str() {
            Some(id) => of_library(id),
            None => Agreement::from_json(&layer.to_string()).unwrap(),
        });
        layers.chain(self.case["agreement"].as_str().map(of_library)).collect()
    }

    /// Every text that says what a figure is or where it comes from.
    fn said(&self) -> Vec<&str> {
        let StatementView { title, conclusion, findings, lines, tables, checks, notes, .. } = &self.view;
        let of_tables = tables.iter().flat_map(|table| {
            let rows = table.rows.iter().map(|row| row.label.as_str());
            [table.caption.as_str()].into_iter().chain(table.headers.iter().map(String::as_str)).chain(rows)
        });
        let of_lines = lines.iter().flat_map(|line| [line.label.as_str(), line.source.as_str()]);
        let of_checks = checks.iter().map(|check| check.label.as_str());
        [title, &conclusion.label, &conclusion.assurance]
            .into_iter()
            .map(String::as_str)
            .chain(of_lines)
            .chain(of_tables)
            .chain(of_checks)
            .chain(findings.iter().chain(notes).map(String::as_str))
            .collect()
    }

    /// Whether a line credits what the case brought or a national act.
    fn is_credited(&self, line: &LineView) -> bool {
        let LineView { source, status, .. } = line;
        if WITHOUT_TEXT.contains(&status.as_str()) || ASSUMED.contains(&(&**source, &**status)) {
            return true;
        }
        let is_left_out = |field: &str| self.case["input"].get(field).is_none_or(Value::is_null);
        let says = self.agreements().iter().flat_map(Agreement::parameters).any(|parameter| {
            let is_of = parameter.rules.contains(&self.view.rule) && is_left_out(parameter.field);
            is_of && source.contains(&parameter.source)
        });
        says || ACTS.iter().any(|act| source.starts_with(act))
    }
}

#[test]
fn every_source_is_one_that_the_case_brought_or_a_national_act() {
    let mut wrong = BTreeSet::new();
    for told in &*TOLD {
        for line in told.view.lines.iter().filter(|line| !told.is_credited(line)) {
            wrong.insert(format!("{}: {}: {} [{}]", told.name, line.id, line.source, line.status));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_statement_without_an_agreement_names_no_regions() {
    let mut wrong = BTreeSet::new();
    for told in TOLD.iter().filter(|told| told.agreements().is_empty()) {
        for text in told.said() {
            let own = told.own(text);
            if OF_A_REGION.iter().any(|word| own.contains(word)) {
                wrong.insert(format!("{}: {text}", told.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_label_names_a_percentage_or_a_region() {
    let mut wrong = BTreeSet::new();
    for told in &*TOLD {
        let labels = told.view.lines.iter().map(|line| &line.label).chain([&told.view.title]);
        for label in labels {
            let own = told.own(label);
            if own.contains('%') || OF_A_REGION.iter().any(|word| own.contains(word)) {
                wrong.insert(label.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_stated_source_names_its_document() {
    let mut wrong = BTreeSet::new();
    for told in &*TOLD {
        for line in told.view.lines.iter().filter(|line| ["står i kilden", "stated"].contains(&&*line.status)) {
            // A document has a date, a number or a clause.
            let is_numbered = line.source.chars().any(|letter| letter.is_ascii_digit() || letter == '§');
            if !is_numbered && !line.source.contains("bestemmelse") {
                wrong.insert(line.source.clone());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
