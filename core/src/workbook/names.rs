//! Names that a spreadsheet takes: of sheets, and of cells out of the paths of figures.

use std::collections::{BTreeMap, BTreeSet};

/// The longest name of a sheet, in units of UTF-16.
const LONGEST_SHEET: usize = 31;
/// The longest name of a cell: a controller reads it in formulas, and a formula has an end.
const LONGEST_NAME: usize = 60;

/// Names that were given away, in the eyes of a spreadsheet: capital and small letters are the same.
#[derive(Debug, Default)]
pub(super) struct Names {
    given: BTreeSet<String>,
    /// The number of the last of each name that several wanted.
    last: BTreeMap<String, usize>,
}

impl Names {
    /// A name for the cell of a figure, out of its path: `shares[2].share` is `shares_2_share`.
    pub(super) fn cell(&mut self, id: &str) -> String {
        let mut name = String::new();
        for character in id.chars() {
            if character.is_ascii_alphanumeric() {
                name.push(character);
            } else if !name.ends_with('_') {
                name.push('_');
            }
        }
        let mut name: String = name.trim_matches('_').chars().take(LONGEST_NAME).collect();
        if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
            name.insert_str(0, "line_");
        }
        if is_something_else(&name) {
            name.push('_');
        }
        self.unique(&name, |name, number| format!("{}_{number}", name.trim_end_matches('_')))
    }

    /// A name for a sheet that is as near to a text as spreadsheets allow.
    pub(super) fn sheet(&mut self, text: &str) -> String {
        self.sheet_of(text, "")
    }

    /// The same, with an ending that is not cut.
    pub(super) fn sheet_of(&mut self, text: &str, ending: &str) -> String {
        let allowed = |character: char| match character {
            // A stroke is not seen as the end of a quoted name.
            '\'' => '’',
            '[' => '(',
            ']' => ')',
            ':' | '*' | '?' | '/' | '\\' => '-',
            other if other.is_control() || matches!(other, '\u{FFFE}' | '\u{FFFF}') => ' ',
            other => other,
        };
        let text: String = text.chars().map(allowed).collect();
        let longest = |ending: &str| LONGEST_SHEET.saturating_sub(ending.encode_utf16().count());
        let name = cut(text.trim(), longest(ending)) + ending;
        // Spreadsheets keep the name History for themselves.
        let name = if name.is_empty() || name.eq_ignore_ascii_case("history") { format!("{name}-") } else { name };
        self.unique(&name, |_, number| {
            let ending = format!("{ending} ({number})");
            cut(text.trim(), longest(&ending)) + &ending
        })
    }

    fn unique(&mut self, name: &str, numbered: impl Fn(&str, usize) -> String) -> String {
        let mut unique = name.to_owned();
        let mut number = self.last.get(name).copied().unwrap_or(1);
        while !self.given.insert(unique.to_lowercase()) {
            number = number.saturating_add(1);
            unique = numbered(name, number);
        }
        if number > 1 {
            self.last.insert(name.to_owned(), number);
        }
        unique
    }
}

/// Whether a spreadsheet reads a name as something else: a cell (`A1`, `R1C1`, `R`), or a truth value.
fn is_something_else(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let cell = name.trim_end_matches(|last: char| last.is_ascii_digit());
    let is_cell = cell.len() < name.len() && cell.chars().all(|character| character.is_ascii_alphabetic());
    let row_and_column = |after_row: &str| {
        let column = after_row.trim_start_matches(|first: char| first.is_ascii_digit());
        column.is_empty()
            || column.strip_prefix('C').is_some_and(|column| column.chars().all(|digit| digit.is_ascii_digit()))
    };
    let is_row_and_column = name.strip_prefix('R').is_some_and(row_and_column);
    is_cell || is_row_and_column || matches!(name.as_str(), "C" | "TRUE" | "FALSE")
}

/// The beginning of a text that has at most so many units of UTF-16.
pub(super) fn cut(text: &str, most: usize) -> String {
    let mut units: usize = 0;
    let fits = |character: &char| {
        units = units.saturating_add(character.len_utf16());
        units <= most
    };
    text.chars().take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_named_by_its_path() {
        let mut names = Names::default();
        for (id, name) in [
            ("shares[2].share", "shares_2_share"),
            ("band", "band"),
            ("Band", "Band_2"),
            ("band[].", "band_3"),
            ("rate1", "rate1_"),
            ("RATE1", "RATE1_2"),
            ("a1", "a1_"),
            ("r1c1", "r1c1_"),
            ("rc", "rc_"),
            ("r", "r_"),
            ("R2", "R2_"),
            ("c", "c_"),
            ("true", "true_"),
            ("2024", "line_2024"),
            ("", "line_"),
            ("=1+1", "line_1_1"),
            ("beløb", "bel_b"),
        ] {
            assert_eq!(names.cell(id), name, "{id}");
        }
        assert_eq!(names.cell(&"x".repeat(500)).len(), LONGEST_NAME);
    }

    #[test]
    fn a_sheet_has_a_name_that_every_spreadsheet_takes() {
        let mut names = Names::default();
        for (text, name) in [
            ("Årets resultat", "Årets resultat"),
            ("årets RESULTAT", "årets RESULTAT (2)"),
            ("a/b\\c[d]:e*f?", "a-b-c(d)-e-f-"),
            ("'quoted'", "’quoted’"),
            ("", "-"),
            ("History", "History-"),
            ("line\nbreak\u{0}", "line break"),
        ] {
            assert_eq!(names.sheet(text), name, "{text}");
        }
        for (text, name) in [
            ("Bromsmæ", "Bromsmæ – beregning"),
            ("Bromsmæ", "Bromsmæ – beregning (2)"),
            ("Botilbuddet Bromsmæ i Midtby", "Botilbuddet Bromsmæ – beregning"),
            ("", " – beregning"),
        ] {
            assert_eq!(names.sheet_of(text, " – beregning"), name, "{text}");
        }
        for _ in 0..12 {
            let name = names.sheet(&"𝒳".repeat(40));
            assert!(name.encode_utf16().count() <= LONGEST_SHEET, "{name}");
        }
    }
}
