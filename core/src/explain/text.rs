//! A statement as plain text.

use crate::error::Language;
use crate::explain::statement::Statement;

impl Statement {
    /// The statement as plain text, for a terminal or an e-mail.
    #[must_use]
    pub fn to_text(&self, language: Language) -> String {
        let view = self.view(language);
        let mut out = vec![view.title.clone(), "=".repeat(view.title.chars().count()), String::new()];
        for line in &view.lines {
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
                out.push(format!("    {}: {} [{}]", language.pick("kilde", "source"), line.source, line.status));
            }
        }
        if !view.checks.is_empty() {
            out.push(String::new());
            out.push(language.pick("Kontrol", "Checks").to_owned());
            for check in &view.checks {
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

/// Whether a check holds, in a word.
pub(crate) const fn mark(holds: bool, language: Language) -> &'static str {
    match (holds, language) {
        (true, Language::Danish) => "[stemmer]",
        (true, Language::English) => "[holds]",
        (false, Language::Danish) => "[STEMMER IKKE]",
        (false, Language::English) => "[DOES NOT HOLD]",
    }
}
