//! A statement as an HTML fragment.

use crate::error::Language;
use crate::explain::statement::Statement;
use crate::explain::text::{EXAMPLES, mark};
use crate::explain::view::{ConclusionView, LineView, StatementView, TableView};

/// How many columns of amounts a page holds.
const FEW_COLUMNS: usize = 6;
/// How many a page across holds no better than one upright.
const SOME_COLUMNS: usize = 10;
/// The longest source, in characters, that stands in the column of sources.
const SHORT_SOURCE: usize = 34;

impl Statement {
    /// The statement as an HTML fragment: a table with a caption and headers, for a notebook or a page. Every text is
    /// escaped.
    #[must_use]
    pub fn to_html(&self, language: Language) -> String {
        html(&self.view(language), language)
    }
}

/// The texts of a statement as an HTML fragment, in the language that they are in.
fn html(view: &StatementView, language: Language) -> String {
    let mut out = String::new();
    let code = language.pick("da", "en");
    push(&mut out, &["<section lang=\"", code, "\" class=\"rammeaftale\">\n"]);
    conclusion(&mut out, view);
    findings(&mut out, view, language);
    tables(&mut out, &view.tables);
    lines(&mut out, view, language);
    checks_and_notes(&mut out, view, language);
    push(&mut out, &["</section>\n"]);
    out
}

/// The conclusion, before everything else.
pub(crate) fn conclusion(out: &mut String, view: &StatementView) {
    let ConclusionView { label, value, text, assurance } = &view.conclusion;
    push(out, &["<div class=\"conclusion\">\n<p style=\"font-size:1.25em\">", &escaped(label), ": <strong>"]);
    push(out, &[&escaped(value), "</strong></p>\n<p>", &escaped(text), "</p>\n<p>", &escaped(assurance)]);
    push(out, &["</p>\n</div>\n"]);
}

/// Published figures that do not fit, and what is hardly meant.
pub(crate) fn findings(out: &mut String, view: &StatementView, language: Language) {
    list(out, language.pick("Fund", "Findings"), view.findings.iter().cloned());
    list(out, language.pick("Advarsel", "Warning"), view.warnings.iter().cloned());
}

/// The tables, for those who read across.
pub(crate) fn tables(out: &mut String, tables: &[TableView]) {
    for shown in tables {
        table(out, shown);
    }
}

/// The lines with their formulas and sources. Those that are like a worked example are rows of tables.
pub(crate) fn lines(out: &mut String, view: &StatementView, language: Language) {
    push(out, &["<table class=\"lines\">\n<caption>", &escaped(&view.title), "</caption>\n<thead><tr>"]);
    let headers = language.pick("Tal|Formel|Værdi|Kilde", "Figure|Formula|Value|Source");
    for header in headers.split('|') {
        push(out, &["<th scope=\"col\">", header, "</th>"]);
    }
    push(out, &["</tr></thead>\n<tbody>\n"]);
    let mut sources: Vec<&str> = Vec::new();
    for line in view.lines.iter().filter(|line| !line.listed) {
        push(out, &["<tr><th scope=\"row\">", &escaped(&line.label), "</th><td>"]);
        if let (Some(formula), Some(figures)) = (&line.formula, &line.figures) {
            push(out, &[&escaped(formula), "<br>= ", &escaped(figures)]);
            // A column of its own would be narrow, and its rows high.
            if let Some(rounding) = &line.rounding {
                push(out, &["<br><small>", &escaped(rounding), "</small>"]);
            }
        }
        // A figure with its unit stays on one line, words do not.
        let space = if line.value.matches(' ').count() > 1 { "normal" } else { "nowrap" };
        push(out, &["</td><td style=\"text-align:right;white-space:", space, "\">", &escaped(&line.value)]);
        push(out, &["</td><td>", &escaped(&source(line, &mut sources, language)), "</td></tr>\n"]);
    }
    push(out, &["</tbody>\n</table>\n"]);
    if !sources.is_empty() {
        push(out, &["<p><strong>", language.pick("Kilder", "Sources"), "</strong></p>\n<ol>\n"]);
        for source in &sources {
            push(out, &["<li>", &escaped(source), "</li>\n"]);
        }
        push(out, &["</ol>\n"]);
    }
    if view.lines.iter().any(|line| line.listed) {
        push(out, &["<p>", language.pick(EXAMPLES.0, EXAMPLES.1), "</p>\n"]);
    }
    if !view.lists.is_empty() {
        push(out, &["<div class=\"lists\">\n"]);
        tables(out, &view.lists);
        push(out, &["</div>\n"]);
    }
}

/// The source of a line with how certain it is. A long one stands once below the table, under a number.
fn source<'a>(line: &'a LineView, sources: &mut Vec<&'a str>, language: Language) -> String {
    if line.source == line.status || line.source.chars().count() <= SHORT_SOURCE {
        return line.source_and_status();
    }
    let known = sources.iter().position(|known| *known == line.source);
    let place = known.unwrap_or_else(|| {
        sources.push(&line.source);
        sources.len().saturating_sub(1)
    });
    format!("{} {} [{}]", language.pick("kilde", "source"), place.saturating_add(1), line.status)
}

/// The checks and the notes.
pub(crate) fn checks_and_notes(out: &mut String, view: &StatementView, language: Language) {
    let checks = view
        .printed_checks
        .iter()
        .map(|check| format!("{} {}: {}", mark(check.holds, language), check.label, check.figures));
    list(out, language.pick("Kontrol", "Checks"), checks);
    list(out, language.pick("Bemærk", "Note"), view.notes.iter().cloned());
}

fn table(out: &mut String, table: &TableView) {
    // A table with some columns more is printed smaller, one with many across the page.
    let across = match table.headers.len() {
        columns if columns > SOME_COLUMNS => " class=\"across\"",
        columns if columns > FEW_COLUMNS => " class=\"narrow\"",
        _ => "",
    };
    push(out, &["<table", across, ">\n<caption>", &escaped(&table.caption), "</caption>\n<thead><tr>"]);
    for (column, header) in table.headers.iter().enumerate() {
        // The header of figures stands above them.
        let right = if column == 0 { "" } else { " style=\"text-align:right\"" };
        push(out, &["<th scope=\"col\"", right, ">", &escaped(header), "</th>"]);
    }
    push(out, &["</tr></thead>\n<tbody>\n"]);
    for row in &table.rows {
        push(out, &["<tr><th scope=\"row\">", &escaped(&row.label), "</th>"]);
        for cell in &row.cells {
            push(out, &["<td style=\"text-align:right;white-space:nowrap\">", &escaped(cell), "</td>"]);
        }
        push(out, &["</tr>\n"]);
    }
    push(out, &["</tbody>\n</table>\n"]);
}

/// Appends a list under a heading, if it has items.
fn list(out: &mut String, heading: &str, items: impl Iterator<Item = String>) {
    let items: Vec<_> = items.collect();
    if items.is_empty() {
        return;
    }
    push(out, &["<p><strong>", heading, "</strong></p>\n<ul>\n"]);
    for item in &items {
        push(out, &["<li>", &escaped(item), "</li>\n"]);
    }
    push(out, &["</ul>\n"]);
}

/// Appends texts.
pub(crate) fn push(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// Text that HTML shows as it is.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
