//! Bytes → case → settlement → statement → document → workbook.

use rammeaftale::case::{read_cases, settle_cases};
use rammeaftale::{Language, RULES, Settlement, read_case};

use crate::draw::{Draw, input};
use crate::say;

/// The most results of a file that are looked at.
const MOST: usize = 4;

/// Settles cases and writes their statements, documents and workbooks.
///
/// # Panics
/// Where the library is wrong.
pub fn run(data: &[u8]) {
    let drawn;
    let text = match data.split_first() {
        Some((0, rest)) => {
            drawn = draw(rest);
            &drawn
        }
        _ => match core::str::from_utf8(data) {
            Ok(text) => text,
            Err(_) => return,
        },
    };
    let settled = read_cases(text).and_then(|cases| settle_cases(&cases));
    match settled {
        Ok(settlements) => settlements.iter().take(MOST).for_each(look_at),
        Err(error) => say(&error),
    }
}

/// A case of some rule, with an input of its shape.
fn draw(bytes: &[u8]) -> String {
    let mut draw = Draw::new(bytes);
    let rule = &RULES[draw.below(RULES.len())];
    format!("{{\"rule\":\"{}\",\"input\":{}}}", rule.name, input(&mut draw, rule))
}

fn look_at(settlement: &Settlement) {
    let statement = settlement.statement();
    assert!(statement.all_hold(), "a statement contradicts itself:\n{}", statement.to_text(Language::English));
    for language in [Language::Danish, Language::English] {
        let text = [statement.to_text(language), statement.to_markdown(language), statement.to_html(language)];
        assert!(text.iter().all(|text| !text.is_empty()), "a statement without text");
        let _ = statement.picture(language);
    }
    for warning in settlement.warnings() {
        assert!(!warning.message(Language::Danish).is_empty(), "a warning without words");
    }
    let page = settlement.to_document_with_case(Language::Danish);
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"), "a page is not whole");
    // It refuses more lines than a sheet holds, and nothing else.
    let workbook = settlement.to_workbook(Language::English).expect("a workbook");
    assert!(workbook.starts_with(b"PK"), "no workbook");

    let case = settlement.provenance().case;
    let again = read_case(&case).and_then(|case| case.settle());
    let again = again.unwrap_or_else(|error| panic!("{case} is refused: {error}"));
    assert_eq!(again.to_json(), settlement.to_json(), "{case}");
}
