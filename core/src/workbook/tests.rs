//! The writer of sheets, on statements made for it.

use crate::agreement::Origins;
use crate::case::read_case;
use crate::error::{Code, Language};
use crate::explain::{Formula, LineRef, Rounding, Source, Statement, Words};
use crate::numbers::{Amount, Unit};
use crate::settlement::Settlement;
use crate::workbook::formula::{Part, Writer};
use crate::workbook::names::Names;
use crate::workbook::page::page;
use crate::workbook::precision::Precision;
use crate::workbook::workbook;

fn settled(case: &str) -> Settlement {
    read_case(case).and_then(|case| case.settle()).expect("the case settles")
}

fn vacancy() -> Settlement {
    settled(r#"{"rule": "vacancy", "input": {"vacant_places": "2", "days": 365, "base_rate": "732.00"}}"#)
}

fn oere(oere: i64) -> Amount {
    Amount::from_oere(oere).expect("within the limits")
}

fn statement(amounts: usize) -> (Statement, Vec<LineRef>) {
    let mut s = Statement::new("allocate", Words::same("made"), &Origins::caller());
    let lines = (0..amounts).map(|index| s.given(format!("amounts[{index}]"), Words::same("amount"), oere(100)));
    let lines = lines.collect();
    (s, lines)
}

/// The formula of a new line, and the parts it needs. The first line is in row 10.
fn written(mut s: Statement, formula: Formula, rounding: Rounding) -> (String, Vec<Part>) {
    s.line("new", Words::same("new"), oere(0), formula, rounding, Source::Arithmetic);
    let mut taken = Names::default();
    let names: Vec<_> = s.lines.iter().map(|line| taken.cell(&line.id)).collect();
    let precision = Precision::of(&s);
    let mut writer = Writer::new(&s, &precision, &names, &mut taken, 10);
    let text = s.lines.last().and_then(|line| writer.line(line)).expect("a formula");
    (text, writer.into_parts())
}

#[test]
fn a_formula_reads_as_it_is_said() {
    let of = |make: &dyn Fn(LineRef, LineRef, LineRef) -> Formula, rounding| {
        let (s, lines) = statement(3);
        let (text, parts) = written(s, make(lines[0], lines[1], lines[2]), rounding);
        assert!(parts.is_empty());
        text.replace("amounts_0", "a").replace("amounts_1", "b").replace("amounts_2", "c")
    };
    let exact = |make: &dyn Fn(LineRef, LineRef, LineRef) -> Formula| of(make, Rounding::Exact);
    assert_eq!(exact(&|a, b, c| a * b / c), "a*b/c");
    assert_eq!(exact(&|a, b, c| a / (b * c)), "a/(b*c)");
    assert_eq!(exact(&|a, b, c| a - (b - c)), "a-(b-c)");
    assert_eq!(exact(&|a, b, c| (a + b) * c), "(a+b)*c");
    assert_eq!(exact(&|a, b, c| a + b - c), "a+b-c");
    assert_eq!(exact(&|a, b, c| a / Formula::Sum(vec![b * c])), "a/(b*c)");
    assert_eq!(exact(&|a, b, _| a * -Formula::from(b)), "a*(-b)");
    assert_eq!(exact(&|a, b, _| Formula::from(a).larger(-Formula::from(b)).abs()), "ABS(MAX(a,-b))");
    assert_eq!(exact(&|a, b, _| Formula::from(a).rounded_down(b)), "SIGN(a)*INT(ROUND(ABS(a/b),9))*b");
    assert_eq!(exact(&|a, b, _| Formula::from(a).rounded_up(b)), "-INT(-ROUND(a/b,9))*b");
    assert_eq!(exact(&|a, _, _| Formula::from(a).rounded_down(1)), "SIGN(a)*INT(ROUND(ABS(a),9))");
    assert_eq!(of(&|a, b, _| a / b, Rounding::To(Unit::OERE)), "ROUND(a/b,2)");
    assert_eq!(of(&|a, b, _| a / b, Rounding::To(Unit::KRONE)), "ROUND(a/b,0)");
    assert_eq!(of(&|a, b, _| a / b, Rounding::ToDecimals(1)), "ROUND(a/b,3)");
}

#[test]
fn what_is_left_of_large_figures_is_cleaned_of_their_noise() {
    let mut s = Statement::new("allocate", Words::same("made"), &Origins::caller());
    let [large, small] = [("large", 100_000_000_001), ("small", 100_000_000_000)]
        .map(|(id, amount)| s.given(id, Words::same(id), oere(amount)));
    let half = (large - small) / Formula::Number(2);
    assert_eq!(written(s, half, Rounding::To(Unit::OERE)).0, "ROUND(ROUND((large-small)/2,6),2)");
}

#[test]
fn a_long_sum_of_lines_that_follow_each_other_is_a_range() {
    let (s, lines) = statement(100);
    let (text, parts) = written(s, Formula::sum(lines), Rounding::Exact);
    assert_eq!((text.as_str(), parts.len()), ("SUM(B10:B109)", 0));
    let (s, lines) = statement(60);
    let (text, _) = written(s, Formula::sum(lines), Rounding::Exact);
    assert!(text.starts_with("amounts_0+amounts_1+"), "{text}");
}

#[test]
fn a_long_sum_of_other_lines_is_added_up_in_parts() {
    let (s, lines) = statement(20_000);
    let (text, parts) = written(s, Formula::sum(lines.into_iter().step_by(2)), Rounding::Exact);
    assert!(parts.len() > 10_000 / 60, "{}", parts.len());
    for formula in parts.iter().map(|part| &part.formula).chain([&text]) {
        assert!(formula.len() <= 4_000 && formula.split('+').count() <= 60, "{formula}");
    }
    // Every line is in exactly one part.
    let mut added: Vec<_> =
        parts.iter().flat_map(|part| part.formula.split('+')).filter(|name| name.starts_with("amounts")).collect();
    added.sort_unstable();
    added.dedup();
    assert_eq!(added.len(), 10_000);
    let last = parts.last().and_then(|part| part.value.clone()).expect("a value");
    assert!(last.narrow().is_ok());
}

#[test]
fn a_long_product_is_multiplied_in_parts() {
    let (s, lines) = statement(60);
    let factors = lines.into_iter().map(|line| line + line);
    let product = factors.reduce(|product, factor| product * factor).expect("a product");
    let (text, parts) = written(s, product, Rounding::Exact);
    assert!(!parts.is_empty());
    assert!(parts.iter().map(|part| &part.formula).chain([&text]).all(|formula| formula.len() < 2_100));
}

#[test]
fn the_same_settlement_gives_the_same_bytes() {
    for language in [Language::Danish, Language::English] {
        let [first, second] = [(); 2].map(|()| vacancy().to_workbook(language).unwrap());
        assert_eq!(first, second);
    }
    assert_ne!(vacancy().to_workbook(Language::Danish), vacancy().to_workbook(Language::English));
}

#[test]
fn several_results_of_one_name_lie_in_one_file() {
    let settlement = vacancy();
    let hostile = ["=1+1", "a/b", "'x'", "x!y", "", "History", "Nord", "NORD", "æ".repeat(50).leak()];
    let parts: Vec<_> = hostile.iter().map(|name| (Some(*name), &settlement)).collect();
    assert!(workbook(None, &parts, Language::English).is_ok());
    let error = workbook(None, &[], Language::English).unwrap_err();
    assert_eq!(error.problems()[0].code(), Code::Empty);
}

#[test]
fn names_of_people_are_texts_and_in_no_formula() {
    // The writer stores texts and formulas apart: a sheet with these parties has as many formulas as one with others.
    let case = |first: &str, second: &str| {
        settled(&format!(
            r#"{{"rule": "allocate", "input": {{"amount": "100.00", "unit": "0.01", "method": "largest_remainder",
                "parties": [{{"id": "{first}", "weight": "1"}}, {{"id": "{second}", "weight": "2"}}]}}}}"#
        ))
    };
    let formulas = |settlement: &Settlement| {
        let statement = settlement.statement();
        let mut taken = Names::default();
        let names: Vec<_> = statement.lines.iter().map(|line| taken.cell(&line.id)).collect();
        let precision = Precision::of(&statement);
        let mut writer = Writer::new(&statement, &precision, &names, &mut taken, 1);
        statement.lines.iter().map(|line| writer.line(line)).collect::<Vec<_>>()
    };
    let hostile = case("=1+1", "@SUM(A1)");
    assert_eq!(formulas(&hostile), formulas(&case("A", "B")));
    assert!(hostile.to_workbook(Language::Danish).is_ok());
    assert!(case("https://x", "{=A1}").to_workbook(Language::Danish).is_ok());
}

#[test]
fn more_lines_than_a_sheet_holds_are_an_error() {
    let settlement = vacancy();
    let statement = settlement.statement();
    let rows = |most| page(&settlement, &statement, None, Language::Danish, most).map(drop);
    assert!(rows(100).is_ok());
    for most in 0..12 {
        let error = rows(most).unwrap_err();
        assert_eq!((error.problems()[0].code(), error.problems()[0].place()), (Code::TooMany, ""), "{most}");
    }
}
