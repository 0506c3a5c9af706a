//! A result that was altered cannot be explained without its statement saying so, in every form.

mod settlements;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use rammeaftale::explain::{Kind, Line, Rounding, StatementFigure};
use rammeaftale::numbers::Ratio;
use rammeaftale::{Amount, Language, Settlement, Statement};
use settlements::settlements;

/// The number of decimals of a figure, at the precision that it is shown with.
fn decimals(figure: &StatementFigure, rounding: Rounding) -> u32 {
    let written = figure.text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let kept = match (&figure.kind, rounding) {
        (Kind::Kroner, _) => 2,
        (Kind::Percent, _) => 4,
        (Kind::Number, Rounding::Shown) => 6,
        (_, Rounding::Shown) => 8,
        _ => 0,
    };
    kept.max(u32::try_from(written).expect("a few decimals"))
}

/// The figure, one more in its last decimal.
fn altered(figure: &StatementFigure, rounding: Rounding) -> StatementFigure {
    let decimals = decimals(figure, rounding);
    let (whole, part) = figure.text.split_once('.').unwrap_or((&figure.text, ""));
    let width = usize::try_from(decimals).expect("a few decimals");
    let steps: i128 = format!("{whole}{part:0<width$}").parse().expect("digits");
    let steps = steps + 1;
    let one = 10_i128.pow(decimals);
    let sign = if steps < 0 { "-" } else { "" };
    let text = match decimals {
        0 => steps.to_string(),
        _ => format!("{sign}{}.{:0width$}", steps.abs() / one, steps.abs() % one),
    };
    let hundredths = if matches!(figure.kind, Kind::Percent) { 100 } else { 1 };
    StatementFigure { text, value: Ratio::new(steps, one * hundredths), kind: figure.kind.clone() }
}

/// Asserts that every form of a statement says that something does not hold.
fn assert_said(name: &str, statement: &Statement) {
    for (language, mark) in [(Language::Danish, "[STEMMER IKKE]"), (Language::English, "[DOES NOT HOLD]")] {
        assert!(statement.view(language).checks.iter().any(|check| !check.holds), "{name}");
        assert!(statement.to_text(language).contains(mark), "{name}");
        assert!(statement.to_markdown(language).contains(&mark.replace('[', "\\[").replace(']', "\\]")), "{name}");
        assert!(statement.to_html(language).contains(mark), "{name}");
    }
}

#[test]
fn every_line_with_a_formula_is_held_against_it() {
    let mut altered_lines = 0_usize;
    for (name, settlement) in settlements() {
        let mut statement = settlement.statement();
        assert!(statement.all_hold(), "{name}");
        let computed = |line: &Line| line.formula.is_some() && !line.value.text.is_empty();
        let lines: Vec<_> = (0..statement.lines.len()).filter(|line| computed(&statement.lines[*line])).collect();
        // The longest statements have thousands of lines of the same kinds.
        let step = lines.len() / 50 + 1;
        for (count, index) in lines.into_iter().step_by(step).enumerate() {
            let line = &mut statement.lines[index];
            let (id, shown) = (line.id.clone(), line.value.clone());
            line.value = altered(&shown, line.rounding);
            let wrong = statement.wrong_lines();
            assert!(wrong.iter().any(|wrong| wrong.line.id == id), "{name}: {id}");
            let gives = wrong.iter().find(|wrong| wrong.line.id == id).and_then(|wrong| wrong.gives.as_ref());
            let is_shown = gives.is_some_and(|gives| gives.value.compare(shown.value).is_ok_and(Ordering::is_eq));
            assert!(is_shown, "{name}: {id}: {gives:?} and not {shown:?}");
            if count == 0 {
                assert_said(&name, &statement);
            }
            statement.lines[index].value = shown;
            altered_lines += 1;
        }
        assert!(statement.all_hold(), "{name}");
    }
    assert!(altered_lines > 3_000, "only {altered_lines} lines were altered");
}

/// An øre more.
fn raise(amount: &mut Amount) {
    *amount = Amount::from_oere(amount.oere() + 1).expect("within the limits");
}

/// The amounts of a result, for some rules of every kind.
fn amounts(settlement: &mut Settlement) -> Vec<&mut Amount> {
    match settlement {
        Settlement::DailyRate(settled) => vec![&mut settled.result.rate, &mut settled.result.rounding_gap],
        Settlement::YearResult(settled) => {
            let result = &mut settled.result;
            vec![&mut result.result, &mut result.regulated, &mut result.kept]
        }
        Settlement::ReregulatedRate(settled) => {
            let result = &mut settled.result;
            vec![&mut result.normal_rate, &mut result.rate, &mut result.rounding_gap]
        }
        Settlement::ClosureAccount(settled) => {
            let result = &mut settled.result;
            vec![&mut result.own_share, &mut result.rest, &mut result.sum, &mut result.operator_total]
        }
        Settlement::Ledger(settled) => {
            let years = settled.result.years.iter_mut();
            years.flat_map(|year| [&mut year.normal_rate, &mut year.rate, &mut year.charged_rate]).collect()
        }
        Settlement::ObjectiveFinancing(settled) => {
            let result = &mut settled.result;
            vec![&mut result.objective_missing, &mut result.case_missing, &mut result.case_part]
        }
        Settlement::Bills(settled) => {
            settled.result.lines.iter_mut().flat_map(|line| [&mut line.amount, &mut line.rate]).collect()
        }
        _ => Vec::new(),
    }
}

/// A file of a workbook.
fn part(workbook: &[u8], name: &str) -> String {
    let mut files = zip::ZipArchive::new(Cursor::new(workbook)).expect("a workbook is a zip file");
    let mut text = String::new();
    files.by_name(name).expect("a file of the workbook").read_to_string(&mut text).expect("text");
    text
}

/// Asserts that the cell for all checks says whether they hold, and that computing the sheet again does not change that.
fn assert_workbook(name: &str, settlement: &Settlement, holds: bool) {
    let workbook = settlement.to_workbook(Language::English).expect("a workbook");
    let sheet = part(&workbook, "xl/worksheets/sheet2.xml");
    let cell = sheet.split("<c r=\"B3\"").nth(1).and_then(|cell| cell.split("</c>").next()).expect("a cell");
    assert!(cell.contains(if holds { "<v>1</v>" } else { "<v>0</v>" }), "{name}: {cell}");
    assert_eq!(sheet.contains("<f>FALSE</f>"), !holds, "{name}");
    let texts = part(&workbook, "xl/sharedStrings.xml");
    let says = ["is what its formula gives", "is what the rule gives"];
    assert_eq!(says.iter().any(|text| texts.contains(text)), !holds, "{name}");
}

#[test]
fn an_altered_result_is_told_as_such_in_every_form() {
    let mut rules = BTreeMap::<_, usize>::new();
    for (name, mut settlement) in settlements() {
        for place in 0..amounts(&mut settlement).len().min(8) {
            let mut altered = settlement.clone();
            raise(amounts(&mut altered).swap_remove(place));
            let statement = altered.statement();
            assert!(!statement.all_hold(), "{name}: {place}\n{}", statement.to_text(Language::English));
            assert_said(&name, &statement);
            let document = altered.to_document(Language::English);
            assert!(document.contains("[DOES NOT HOLD]") && !document.contains("All checks hold"), "{name}: {place}");
            assert!(document.contains("do not hold."), "{name}: {place}");
            let seen = rules.entry(altered.rule()).or_default();
            if *seen < 5 {
                assert_workbook(&name, &settlement, true);
                assert_workbook(&name, &altered, false);
            }
            *seen += 1;
        }
    }
    assert_eq!(rules.len(), 7, "{rules:?}");
}
