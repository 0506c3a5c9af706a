//! A statement as plain text.

use crate::error::Language;
use crate::explain::statement::Statement;
use crate::explain::view::TableView;

impl Statement {
    /// The statement as plain text, for a terminal or an e-mail.
    #[must_use]
    pub fn to_text(&self, language: Language) -> String {
        let view = self.view(language);
        let mut out = vec![view.title.clone(), "=".repeat(view.title.chars().count()), String::new()];
        let conclusion = &view.conclusion;
        out.push(format!("{}: {}", conclusion.label, conclusion.value));
        out.extend([&conclusion.text, &conclusion.assurance, ""].map(str::to_owned));
        if !view.findings.is_empty() {
            out.push(language.pick("Fund", "Findings").to_owned());
            out.extend(view.findings.iter().map(|finding| format!("    {finding}")));
            out.push(String::new());
        }
        if !view.warnings.is_empty() {
            out.push(language.pick("Advarsel", "Warning").to_owned());
            out.extend(view.warnings.iter().map(|warning| format!("    {warning}")));
            out.push(String::new());
        }
        for table in &view.tables {
            out.extend(aligned(table));
            out.push(String::new());
        }
        for line in view.lines.iter().filter(|line| !line.listed) {
            out.push(format!("{}: {}", line.label, line.value));
            if let (Some(formula), Some(figures)) = (&line.formula, &line.figures) {
                out.push(format!("    = {formula}"));
                out.push(format!("    = {figures}"));
            }
            if let Some(rounding) = &line.rounding {
                out.push(format!("    {}: {rounding}", language.pick("afrunding", "rounding")));
            }
            if line.source == line.status {
                out.push(format!("    {}", line.source));
            } else {
                out.push(format!("    {}: {}", language.pick("kilde", "source"), line.source_and_status()));
            }
        }
        if view.lines.iter().any(|line| line.listed) {
            out.extend([String::new(), language.pick(EXAMPLES.0, EXAMPLES.1).to_owned()]);
        }
        for list in &view.lists {
            out.push(String::new());
            out.extend(aligned(list));
        }
        if !view.checks.is_empty() {
            out.push(String::new());
            out.push(language.pick("Kontrol", "Checks").to_owned());
            for check in &view.printed_checks {
                out.push(format!("    {} {}: {}", mark(check.holds, language), check.label, check.figures));
            }
        }
        if !view.notes.is_empty() {
            out.push(String::new());
            out.push(language.pick("Bemærk", "Note").to_owned());
            out.extend(view.notes.iter().map(|note| format!("    {note}")));
        }
        out.push(String::new());
        out.join("\n")
    }
}

/// A table with its columns below each other: labels to the left, figures to the right.
fn aligned(table: &TableView) -> Vec<String> {
    let header: Vec<&str> = table.headers.iter().map(String::as_str).collect();
    let rows = table.rows.iter().map(|row| {
        core::iter::once(row.label.as_str()).chain(row.cells.iter().map(String::as_str)).collect::<Vec<_>>()
    });
    let rows: Vec<Vec<&str>> = core::iter::once(header).chain(rows).collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..table.headers.len()).map(width).collect();
    let written = rows.iter().map(|row| {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        format!("    {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    });
    core::iter::once(table.caption.clone()).chain(written).collect()
}

/// Whether a check holds, in a word.
pub(crate) const fn mark(holds: bool, language: Language) -> &'static str {
    match (holds, language) {
        (true, Language::Danish) => "[stemmer]",
        (true, Language::English) => "[holds]",
        (false, Language::Danish) => "[STEMMER IKKE]",
        (false, Language::English) => "[DOES NOT HOLD]",
    }
}

/// The note in place of lines that are left to tables.
pub(super) const EXAMPLES: (&str, &str) = (
    "Tal, der regnes ens for flere, er vist med ét eksempel; alle står i tabellerne.",
    "Figures that are worked out alike are shown with one example; the tables have them all.",
);
