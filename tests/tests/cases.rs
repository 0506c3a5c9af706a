//! Every golden case gives its figures, and every rule has a file of them.

use std::collections::BTreeSet;
use std::fs;

use conformance::answer::answer;
use conformance::entry::{Entry, Outcome, entries_of, load};
use conformance::files::json_files;
use conformance::json::Entries;
use conformance::{audits_folder, cases_folder};
use rammeaftale::RULES;
use rammeaftale::case::{read_cases, settle_cases};

/// How many cases there are at least.
const CASES: usize = 60;
/// How many audits there are at least.
const AUDITS: usize = 60;
/// The keys that a case of ours has in any case; exactly one of output and error is asked for by the loading.
const KEYS: [&str; 4] = ["name", "why", "source", "grade"];

#[test]
fn every_case_gives_its_output_or_its_error() {
    hold(&load(&cases_folder()).unwrap(), CASES);
}

#[test]
fn every_audit_gives_its_findings_or_its_error() {
    hold(&load(&audits_folder()).unwrap(), AUDITS);
}

fn hold(cases: &[Entry], least: usize) {
    assert!(cases.len() >= least, "only {} cases", cases.len());
    let wrong: Vec<_> = cases
        .iter()
        .filter_map(|case| {
            let got = Outcome::of_line(&answer(&case.line));
            let right = got.as_ref().is_ok_and(|got| case.expected.is_met_by(got));
            (!right).then(|| {
                format!("{}: {}\n  expected {:?}\n  got      {got:?}", case.file.display(), case.name, case.expected)
            })
        })
        .collect();
    println!("{} cases", cases.len());
    assert!(wrong.is_empty(), "{} of {} cases\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn every_case_is_whole_and_its_name_unique_in_its_file() {
    let folders = [cases_folder(), audits_folder()];
    for file in folders.iter().flat_map(|folder| json_files(folder).unwrap()) {
        let text = fs::read_to_string(&file).unwrap();
        let mut names = BTreeSet::new();
        for case in entries_of(&text) {
            let entries = Entries::of(case).unwrap();
            for key in KEYS {
                let said = entries.text(key).is_some_and(|text| !text.is_empty());
                assert!(said, "{}: {key} is missing in {case}", file.display());
            }
            let name = entries.text("name").unwrap_or_default();
            assert!(names.insert(name.clone()), "{}: two cases are named {name}", file.display());
        }
        assert!(!names.is_empty(), "{} has no case", file.display());
    }
}

#[test]
fn every_rule_has_a_file_and_every_file_a_rule() {
    let rules: BTreeSet<_> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    let files: BTreeSet<_> = fs::read_dir(cases_folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, rules, "the files of tests/cases, and the rules of the library");
    for rule in &rules {
        let file = cases_folder().join(format!("{rule}.json"));
        for case in load(&file).unwrap() {
            let of = Entries::of(&case.line).unwrap().text("rule");
            assert_eq!(of.as_ref(), Some(rule), "{}: {}", file.display(), case.name);
        }
    }
}

#[test]
fn a_file_is_read_and_settled_whole() {
    for file in json_files(&cases_folder().join("published")).unwrap() {
        let cases = read_cases(&fs::read_to_string(&file).unwrap()).unwrap();
        let settlements = settle_cases(&cases).unwrap();
        assert_eq!(settlements.len(), cases.len(), "{}", file.display());
    }
}
