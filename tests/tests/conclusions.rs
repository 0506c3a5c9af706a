//! The conclusion of every statement of every case: it names no figure that the statement does not show.

mod settlements;

use std::collections::BTreeSet;

use rammeaftale::explain::{Kind, Rounding};
use rammeaftale::{Language, RULES, Statement};
use settlements::settlements;

const LANGUAGES: [Language; 2] = [Language::Danish, Language::English];

/// The numbers in a text, as they are written: `8.020`, `01-03-2025`, `12,5`.
fn numbers(text: &str) -> BTreeSet<String> {
    let is_part = |character: char| character.is_ascii_digit() || matches!(character, '.' | ',' | '-');
    let words = text.split(|character: char| !is_part(character));
    let words = words.map(|word| word.trim_matches(['.', ',', '-']));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A decimal text rounded half away from zero to one decimal, without its sign.
fn to_one_decimal(text: &str) -> Option<String> {
    let text = text.trim_start_matches('-');
    let (whole, decimals) = text.split_once('.')?;
    let tenths: u128 = format!("{whole}{}", &decimals[..1]).parse().ok()?;
    let up = u128::from(decimals.as_bytes().get(1).is_some_and(|next| *next >= b'5'));
    let tenths = tenths + up;
    Some(if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) })
}

/// Every number that a conclusion may name: those of the labels and values of lines, amounts without øre where there are
/// none, and what is only shown rounded with one decimal.
fn shown(statement: &Statement, language: Language) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    let view = statement.view(language);
    for (line, view) in statement.lines.iter().zip(&view.lines) {
        shown.extend(numbers(&view.label));
        shown.extend(numbers(&view.value));
        let text = &line.value.text;
        if let (Kind::Kroner, Some(whole)) = (&line.value.kind, text.strip_suffix(".00")) {
            shown.extend(numbers(&language.number(whole)));
        }
        if line.rounding == Rounding::Shown && !matches!(line.value.kind, Kind::Kroner) {
            shown.extend(to_one_decimal(text).map(|rounded| language.number(&rounded)));
        }
    }
    shown
}

#[test]
fn a_conclusion_names_no_figure_that_is_not_there() {
    for (name, settlement) in settlements() {
        let statement = settlement.statement();
        for language in LANGUAGES {
            let conclusion = statement.view(language).conclusion;
            let shown = shown(&statement, language);
            for text in [&conclusion.label, &conclusion.value, &conclusion.text] {
                let unknown: Vec<_> = numbers(text).into_iter().filter(|number| !shown.contains(number)).collect();
                assert!(unknown.is_empty(), "{name}: {unknown:?} in {text}");
            }
        }
    }
}

#[test]
fn every_rule_has_sentences_in_both_languages() {
    let mut told = BTreeSet::new();
    for (name, settlement) in settlements() {
        told.insert(settlement.rule());
        let statement = settlement.statement();
        for language in LANGUAGES {
            let conclusion = statement.view(language).conclusion;
            let all = [&conclusion.label, &conclusion.value, &conclusion.text, &conclusion.assurance];
            assert!(all.iter().all(|text| !text.is_empty()), "{name}: {conclusion:?}");
            for text in [&conclusion.text, &conclusion.assurance] {
                assert!(text.ends_with('.') && !text.contains("..") && !text.contains("  "), "{name}: {text}");
                assert!(!text.contains(['{', '}', '|', '~']), "{name}: {text}");
            }
        }
    }
    assert_eq!(told, RULES.iter().map(|rule| rule.name).collect());
}

#[test]
fn a_key_figure_is_the_first_of_figures_that_each_stand_once() {
    for (name, settlement) in settlements() {
        let statement = settlement.statement();
        let conclusion = statement.conclusion();
        let ids: Vec<_> = conclusion.figures.iter().map(|line| &statement.get(*line).expect("a line").id).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: {ids:?}");
        let view = statement.view(Language::Danish);
        let key = view.lines.iter().find(|line| Some(&&line.id) == ids.first()).expect("a key figure");
        let (told, value) = (&view.conclusion.value, key.value.as_str());
        if conclusion.called.is_some() {
            assert_eq!(told, value.trim_start_matches('−'), "{name}");
        } else if !value.ends_with('%') && !value.ends_with("dage") {
            assert_eq!(told, value, "{name}");
        }
    }
}

#[test]
fn what_does_not_add_up_is_said() {
    for (name, settlement) in settlements() {
        let statement = settlement.statement();
        for (language, holds, fails, warning) in [
            (Language::Danish, "stemmer", "følger ikke", "advarsl"),
            (Language::English, "hold", "do not follow", "warning"),
        ] {
            let view = statement.view(language);
            let said = &view.conclusion.assurance;
            if view.findings.is_empty() {
                assert!(!said.contains(fails), "{name}: {said}");
                assert_eq!(said.contains(holds), !view.checks.is_empty(), "{name}: {said}");
            } else {
                assert!(said.contains(fails) && !said.contains(holds), "{name}: {said}");
            }
            let counts: BTreeSet<_> = [view.checks.len().to_string()].into();
            let labels: BTreeSet<_> =
                statement.lines.iter().flat_map(|line| numbers(line.label.text(language))).collect();
            assert!(numbers(said).iter().all(|number| counts.contains(number) || labels.contains(number)), "{said}");
            assert_eq!(view.warnings.is_empty(), !said.contains(warning), "{name}: {said}");
        }
    }
}
