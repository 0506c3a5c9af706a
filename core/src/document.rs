//! Documents: results as an HTML page of their own, for a committee.

use crate::error::Language;
use crate::explain::{
    Statement, StatementView, TableView, checks_and_notes, conclusion, escaped, findings, lines, push, tables,
};
use crate::provenance::Provenance;
use crate::settlement::Settlement;

/// The look of a document: readable on a screen, in black and white on A4, and without either.
const STYLE: &str = include_str!("document.css");

impl Settlement {
    /// The result as an HTML page of its own: its conclusion, its main figures and who pays, and as an annex every figure
    /// with formula and source, the checks, and what it takes to produce it again.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Language, read_case};
    ///
    /// let case = read_case(
    ///     r#"{"rule": "vacancy",
    ///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
    /// )?;
    /// let page = case.settle()?.to_document(Language::Danish);
    /// assert!(page.starts_with("<!doctype html>"));
    /// assert!(page.contains("534.360,00 kr."));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    #[must_use]
    pub fn to_document(&self, language: Language) -> String {
        document(None, &[], &[(None, self)], language, false)
    }

    /// The same, with the case that produces the result again at the end of the annex.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Language, read_case};
    ///
    /// let case = read_case(
    ///     r#"{"rule": "vacancy",
    ///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#,
    /// )?;
    /// let settlement = case.settle()?;
    /// assert!(settlement.to_document_with_case(Language::Danish).contains("<pre>"));
    /// assert!(!settlement.to_document(Language::Danish).contains("<pre>"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    #[must_use]
    pub fn to_document_with_case(&self, language: Language) -> String {
        document(None, &[], &[(None, self)], language, true)
    }
}

/// Several results as one HTML page, such as the settlement of a year: each under its name, where it has one.
/// The title of the page is that of its first result where none is given. The tables of the
/// overview, such as the figures of a whole portfolio, stand before the results; `with_case` adds the case of every result, which produces it again.
#[must_use]
pub fn document(
    title: Option<&str>,
    overview: &[TableView],
    parts: &[(Option<&str>, &Settlement)],
    language: Language,
    with_case: bool,
) -> String {
    let parts: Vec<_> = parts.iter().map(|(name, settlement)| Part::of(*name, settlement, language)).collect();
    let first = parts.first().map_or_else(|| language.pick("Beregning", "Calculation"), |part| part.title.as_str());
    let title = escaped(title.filter(|title| !title.trim().is_empty()).unwrap_or(first));
    let mut page = Page { out: String::new(), language, with_case };
    let code = language.pick("da", "en");
    push(&mut page.out, &["<!doctype html>\n<html lang=\"", code, "\">\n<head>\n<meta charset=\"utf-8\">\n"]);
    push(&mut page.out, &["<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"]);
    push(&mut page.out, &["<title>", &title, "</title>\n<style>\n", STYLE, "</style>\n</head>\n<body>\n<main>\n"]);
    push(&mut page.out, &["<h1>", &title, "</h1>\n"]);
    tables(&mut page.out, overview);
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
    provenance: Provenance,
}

impl Part {
    fn of(name: Option<&str>, settlement: &Settlement, language: Language) -> Self {
        let statement = settlement.statement();
        let view = statement.view(language);
        let title = name.unwrap_or(&view.title).to_owned();
        Self { title, statement, view, provenance: settlement.provenance() }
    }
}

struct Page {
    out: String,
    language: Language,
    with_case: bool,
}

impl Page {
    fn part(&mut self, part: &Part, with_title: bool) {
        push(&mut self.out, &["<article>\n"]);
        if with_title {
            push(&mut self.out, &["<h2>", &escaped(&part.title), "</h2>\n"]);
        }
        conclusion(&mut self.out, &part.view);
        findings(&mut self.out, &part.view, self.language);
        self.picture(part);
        self.figures(part);
        tables(&mut self.out, &part.view.tables);
        let annex = self.language.pick("Bilag: beregningen", "Annex: the calculation");
        push(&mut self.out, &["<section class=\"annex\">\n<h3>", annex, "</h3>\n<div class=\"wide\">\n"]);
        lines(&mut self.out, &part.view, self.language);
        checks_and_notes(&mut self.out, &part.view, self.language);
        push(&mut self.out, &["</div>\n"]);
        self.provenance(&part.provenance);
        push(&mut self.out, &["</section>\n</article>\n"]);
    }

    fn picture(&mut self, part: &Part) {
        if let Some((title, picture)) = part.statement.picture(self.language) {
            push(
                &mut self.out,
                &["<figure class=\"wide\">\n<figcaption>", &escaped(&title), "</figcaption>\n", &picture],
            );
            push(&mut self.out, &["</figure>\n"]);
        }
    }

    /// The figures that matter, the most important first.
    fn figures(&mut self, part: &Part) {
        let mut rows = String::new();
        let shown = part.statement.main_figures().into_iter().skip(1);
        for line in shown.filter_map(|place| part.view.lines.get(place.0)) {
            let (label, value) = (escaped(&line.label), escaped(&line.value));
            let cells = ["<tr><th scope=\"row\">", &label, "</th><td class=\"value\">", &value, "</td></tr>\n"];
            rows.push_str(&cells.concat());
        }
        // A single one is in the conclusion already.
        if rows.matches("<tr>").count() > 1 {
            let caption = self.language.pick("Hovedtal", "Main figures");
            push(&mut self.out, &["<table class=\"main\">\n<caption>", caption, "</caption>\n<tbody>\n", &rows]);
            push(&mut self.out, &["</tbody>\n</table>\n"]);
        }
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
        push(&mut self.out, &["</dl>\n"]);
        if self.with_case {
            push(&mut self.out, &["<pre>", &escaped(&provenance.case), "</pre>\n"]);
        }
    }
}
