//! Documents: results as an HTML page of their own, for a committee.

use crate::error::Language;
use crate::explain::{Statement, StatementView, escaped, html, list, push};
use crate::provenance::Provenance;
use crate::settlement::Settlement;

/// The look of a document: readable on a screen, in black and white on A4, and without either.
const STYLE: &str = include_str!("document.css");

impl Settlement {
    /// The result as an HTML page of its own: its main figures, tables, every figure with formula and source, the checks,
    /// and what it takes to produce it again.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Language, read_case};
    ///
    /// let case = read_case(r#"{"rule": "vacancy",
    ///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#)?;
    /// let page = case.settle()?.to_document(Language::Danish);
    /// assert!(page.starts_with("<!doctype html>"));
    /// assert!(page.contains("534.360,00 kr."));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    #[must_use]
    pub fn to_document(&self, language: Language) -> String {
        document(None, &[(None, self)], language)
    }
}

/// Several results as one HTML page, such as the settlement of a year: each under its name, where it has one.
/// The title of the page is that of its first result where none is given.
#[must_use]
pub fn document(title: Option<&str>, parts: &[(Option<&str>, &Settlement)], language: Language) -> String {
    let parts: Vec<_> = parts.iter().map(|(name, settlement)| Part::of(*name, settlement, language)).collect();
    let first = parts.first().map_or_else(|| language.pick("Beregning", "Calculation"), |part| part.title.as_str());
    let title = escaped(title.filter(|title| !title.trim().is_empty()).unwrap_or(first));
    let mut page = Page { out: String::new(), language };
    let code = language.pick("da", "en");
    push(&mut page.out, &["<!doctype html>\n<html lang=\"", code, "\">\n<head>\n<meta charset=\"utf-8\">\n"]);
    push(&mut page.out, &["<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"]);
    push(&mut page.out, &["<title>", &title, "</title>\n<style>\n", STYLE, "</style>\n</head>\n<body>\n<main>\n"]);
    push(&mut page.out, &["<h1>", &title, "</h1>\n"]);
    for part in &parts {
        // A page with one result says its title once.
        page.part(part, parts.len() > 1 || title != escaped(&part.title));
    }
    push(&mut page.out, &["</main>\n</body>\n</html>\n"]);
    page.out
}

/// A result of a document.
struct Part {
    title: String,
    statement: Statement,
    view: StatementView,
    warnings: Vec<String>,
    provenance: Provenance,
}

impl Part {
    fn of(name: Option<&str>, settlement: &Settlement, language: Language) -> Self {
        let statement = settlement.statement();
        let mut view = statement.view(language);
        // They stand above the figures, and not again above the calculation.
        let warnings = core::mem::take(&mut view.warnings);
        let title = name.unwrap_or(&view.title).to_owned();
        Self { title, statement, view, warnings, provenance: settlement.provenance() }
    }
}

struct Page {
    out: String,
    language: Language,
}

impl Page {
    fn part(&mut self, part: &Part, with_title: bool) {
        push(&mut self.out, &["<article>\n"]);
        if with_title {
            push(&mut self.out, &["<h2>", &escaped(&part.title), "</h2>\n"]);
        }
        list(&mut self.out, self.language.pick("Advarsel", "Warning"), part.warnings.iter().cloned());
        self.figures(part);
        self.checks(part);
        push(&mut self.out, &["<h3>", self.language.pick("Beregning", "Calculation"), "</h3>\n"]);
        let statement = html(&part.view, self.language);
        push(&mut self.out, &["<div class=\"wide\">\n", &statement, "</div>\n"]);
        self.provenance(&part.provenance);
        push(&mut self.out, &["</article>\n"]);
    }

    /// The figures of the result itself, before everything that leads to them.
    fn figures(&mut self, part: &Part) {
        let lines = part.statement.lines.iter().zip(&part.view.lines);
        let main = lines.filter(|(line, _)| line.formula.is_some() && !line.id.contains(['.', '[']));
        let mut rows = String::new();
        for (_, line) in main {
            let (label, value) = (escaped(&line.label), escaped(&line.value));
            let cells = ["<tr><th scope=\"row\">", &label, "</th><td class=\"value\">", &value, "</td></tr>\n"];
            rows.push_str(&cells.concat());
        }
        if !rows.is_empty() {
            let caption = self.language.pick("Hovedtal", "Main figures");
            push(&mut self.out, &["<table class=\"main\">\n<caption>", caption, "</caption>\n<tbody>\n", &rows]);
            push(&mut self.out, &["</tbody>\n</table>\n"]);
        }
    }

    /// Whether everything adds up, in a sentence.
    fn checks(&mut self, part: &Part) {
        let checks = &part.view.checks;
        let all = checks.len();
        let failed = checks.iter().filter(|check| !check.holds).count();
        if all == 0 {
            return;
        }
        let said = match (self.language, failed) {
            (Language::Danish, 0) => format!("Alle kontroller stemmer ({all})."),
            (Language::English, 0) => format!("All checks hold ({all})."),
            (Language::Danish, _) => format!("{failed} af {all} kontroller stemmer ikke."),
            (Language::English, _) => format!("{failed} of {all} checks do not hold."),
        };
        push(&mut self.out, &["<p><strong>", &said, "</strong></p>\n"]);
    }

    fn provenance(&mut self, provenance: &Provenance) {
        let agreements = Some(provenance.agreements.join("; ")).filter(|titles| !titles.is_empty());
        let rows = [
            (self.language.pick("Bibliotek", "Library"), Some(format!("rammeaftale {}", provenance.version))),
            (self.language.pick("Aftale", "Agreement"), agreements),
            (self.language.pick("Vilkår pr.", "Terms on"), provenance.on.map(|on| on.to_text(self.language.dialect()))),
            (self.language.pick("Input (SHA-256)", "Input (SHA-256)"), Some(provenance.digest.clone())),
        ];
        let heading = self.language.pick("Sådan kan resultatet frembringes igen", "How to produce the result again");
        push(&mut self.out, &["<h3>", heading, "</h3>\n<dl>\n"]);
        for (label, value) in rows {
            if let Some(value) = value {
                push(&mut self.out, &["<dt>", label, "</dt><dd>", &escaped(&value), "</dd>\n"]);
            }
        }
        push(&mut self.out, &["</dl>\n<pre>", &escaped(&provenance.case), "</pre>\n"]);
    }
}
