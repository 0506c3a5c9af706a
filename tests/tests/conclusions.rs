//! The conclusion of every statement of every case: it names no figure that the statement does not show.

mod settlements;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use rammeaftale::explain::{Kind, LineView, Rounding};
use rammeaftale::numbers::Ratio;
use rammeaftale::{Explain, Language, Origins, RULES, Settlement, Statement, read_case};
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
    Some(if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) })
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
        } else {
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

/// The statement of a case.
fn statement(case: &str) -> Statement {
    read_case(case).and_then(|case| case.settle()).expect("a result").statement()
}

#[test]
fn the_result_of_a_year_is_told_in_words() {
    let told = |revenue: &str, cost: &str| {
        let input = format!(
            r#"{{"rule": "year_result", "input": {{"revenue": "{revenue}", "cost": "{cost}", "base": "14600000",
            "base_kind": "turnover", "band_percent": "5", "reading": "own_risk"}}}}"#
        );
        let conclusion = statement(&input).view(Language::Danish).conclusion;
        (format!("{}: {}", conclusion.label, conclusion.value), conclusion.text)
    };
    let (key, text) = told("14600000", "15990000");
    assert_eq!(key, "Underskud: 1.390.000,00 kr.");
    assert_eq!(
        text,
        "Året gav et underskud på 1.390.000 kr.: indtægterne var 14.600.000 kr. og udgifterne 15.990.000 kr. \
        Grænsen på 730.000 kr. (5 % af 14.600.000 kr.) er overskredet med 660.000 kr. Driftsherren bærer selv 730.000 kr. \
        De resterende 660.000 kr. skal indregnes i en senere takst, som bliver højere."
    );
    let (key, text) = told("15990000.50", "14600000");
    assert_eq!(key, "Overskud: 1.390.000,50 kr.");
    assert!(text.contains("Driftsherren beholder 730.000 kr. De resterende 660.000,50 kr."), "{text}");
    assert!(text.ends_with("som bliver lavere."), "{text}");
    let (key, text) = told("14600000", "14600000");
    assert_eq!((key.as_str(), text.contains("lige op")), ("Resultat: 0,00 kr.", true));
}

#[test]
fn a_result_that_was_changed_is_no_conclusion_to_trust() {
    let case = read_case(r#"{"rule": "vacancy", "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#);
    let Ok(Settlement::Vacancy(mut settled)) = case.and_then(|case| case.settle()) else { panic!("a vacancy") };
    settled.result.lost_revenue = "534000".parse().expect("an amount");
    let statement = settled.input.explain(&settled.result, &Origins::caller());
    assert_eq!(statement.view(Language::Danish).conclusion.assurance, "Kontrollen stemmer ikke.");
    assert_eq!(statement.view(Language::English).conclusion.assurance, "The check does not hold.");
}

#[test]
fn an_occupancy_above_all_places_cannot_be_reached() {
    let mut unreachable = 0;
    for (name, settlement) in settlements() {
        let statement = settlement.statement();
        let lines = statement
            .lines
            .iter()
            .filter(|line| line.id.ends_with("_line.rest_occupancy") || line.id.ends_with("break_even.rest_occupancy"));
        for line in lines {
            match &line.value.kind {
                Kind::Percent => {
                    assert!(line.value.value.compare(Ratio::from(1)).is_ok_and(Ordering::is_le), "{name}");
                }
                Kind::Words(words) => {
                    assert_eq!((words.danish(), words.english()), ("kan ikke nås", "cannot be reached"));
                }
                other => panic!("{name}: {other:?}"),
            }
            unreachable += usize::from(matches!(line.value.kind, Kind::Words(_)));
        }
    }
    assert!(unreachable > 0, "no case has a line that cannot be reached");
}

/// An id without the places in its lists.
fn pattern(id: &str) -> String {
    id.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect()
}

#[test]
fn what_repeats_is_a_table_that_leaves_nothing_out() {
    let users: Vec<_> =
        (1..=22).map(|user| format!(r#"{{"id": "Kommune {user}", "usage": "{}"}}"#, 37 * user)).collect();
    let case = format!(
        r#"{{"rule": "closure_account", "input": {{"deficit": "22720000", "turnover": "23600000", "band_percent": "5",
        "unit": "0.01", "method": "largest_remainder", "operator": "Kommune 1", "users": [{}]}}}}"#,
        users.join(",")
    );
    let lines = statement(&case).to_text(Language::Danish).lines().count();
    assert!(lines < 110, "{lines} lines for 22 payers");
    let mut alike = 0;
    for (name, settlement) in settlements() {
        let statement = settlement.statement();
        let view = statement.view(Language::Danish);
        let text = statement.to_text(Language::Danish);
        let cells = view.tables.iter().chain(&view.lists).flat_map(|table| &table.rows).flat_map(|row| &row.cells);
        let cells: BTreeSet<&str> = cells.map(String::as_str).collect();
        for line in view.lines.iter().filter(|line| line.listed) {
            alike += 1;
            assert!(text.contains(&line.value), "{name}: {}: {}", line.id, line.value);
            match line.formula {
                Some(_) => {
                    let is_example = |other: &&LineView| !other.listed && pattern(&other.id) == pattern(&line.id);
                    let example = view.lines.iter().filter(is_example).any(|other| other.source == line.source);
                    assert!(example, "{name}: {} has no worked example", line.id);
                }
                None => assert!(cells.contains(line.value.as_str()), "{name}: {} is in no table", line.id),
            }
        }
    }
    assert!(alike > 100, "{alike}");
}

/// The golden case of a name.
fn named(name: &str) -> Settlement {
    let (_, settlement) = settlements().into_iter().find(|(known, _)| known.contains(name)).expect("a case");
    settlement
}

#[test]
fn a_formula_says_once_whose_figures_it_uses() {
    let view = named("order by distance, a tie by id").statement().view(Language::Danish);
    let line = view.lines.iter().find(|line| line.label == "Forventet belægningsprocent for Ålykke").expect("a line");
    assert_eq!(line.formula.as_deref(), Some("forventede belagte dage / (pladser × dage)"));
    // Where the statement has another figure of that name, it is said whose it is.
    let view = named("a band that falls from 5 to 3 per cent").statement().view(Language::Danish);
    let bands = view.lines.iter().filter(|line| line.label.starts_with("Grænsebeløb for"));
    let formulas: Vec<_> = bands.filter_map(|line| line.formula.as_deref()).collect();
    assert!(formulas.iter().any(|formula| formula.ends_with("× grænse i procent")), "{formulas:?}");
    assert!(formulas.iter().any(|formula| formula.contains("× grænse i procent for 20")), "{formulas:?}");
}

#[test]
fn checks_that_repeat_are_one() {
    let statement = named("own risk, carry-over for a year, and corrections of both").statement();
    let text = statement.to_text(Language::Danish);
    assert_eq!(text.matches("Primo og bevægelser er det, der venter ultimo").count(), 1);
    assert!(text.contains("Primo og bevægelser er det, der venter ultimo (alle 5; her for 2025)"), "{text}");
    assert_eq!(statement.view(Language::Danish).checks.len(), 6);
}

#[test]
fn a_long_source_stands_once_below_the_table() {
    let html = named("own risk, carry-over for a year, and corrections of both").statement().to_html(Language::Danish);
    assert_eq!(html.matches("Lov om social service").count(), 1);
    assert!(html.contains("<td>kilde 1 [står i kilden]</td>"), "{html}");
}
