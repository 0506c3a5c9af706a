//! A statement as an HTML fragment.

use crate::error::Language;
use crate::explain::statement::Statement;
use crate::explain::text::mark;
use crate::explain::view::{StatementView, TableView};

/// How many columns of amounts a page holds.
const FEW_COLUMNS: usize = 6;

impl Statement {
    /// The statement as an HTML fragment: a table with a caption and headers, for a notebook or a page. Every text is
    /// escaped.
    #[must_use]
    pub fn to_html(&self, language: Language) -> String {
        html(&self.view(language), language)
    }
}

/// The texts of a statement as an HTML fragment, in the language that they are in.
pub(crate) fn html(view: &StatementView, language: Language) -> String {
    let mut out = String::new();
    let code = language.pick("da", "en");
    push(&mut out, &["<section lang=\"", code, "\" class=\"rammeaftale\">\n"]);
    list(&mut out, language.pick("Advarsel", "Warning"), view.warnings.iter().cloned());
    for shown in &view.tables {
        table(&mut out, shown);
    }
    push(&mut out, &["<table>\n<caption>", &escaped(&view.title), "</caption>\n<thead><tr>"]);
    let headers = language.pick("Tal|Formel|Værdi|Afrunding|Kilde", "Figure|Formula|Value|Rounding|Source");
    for header in headers.split('|') {
        push(&mut out, &["<th scope=\"col\">", header, "</th>"]);
    }
    push(&mut out, &["</tr></thead>\n<tbody>\n"]);
    for line in &view.lines {
        push(&mut out, &["<tr><th scope=\"row\">", &escaped(&line.label), "</th><td>"]);
        if let (Some(formula), Some(figures)) = (&line.formula, &line.figures) {
            push(&mut out, &[&escaped(formula), "<br>= ", &escaped(figures)]);
        }
        push(&mut out, &["</td><td style=\"text-align:right;white-space:nowrap\">", &escaped(&line.value)]);
        for text in [line.rounding.as_deref().unwrap_or_default(), &line.source_and_status()] {
            push(&mut out, &["</td><td>", &escaped(text)]);
        }
        push(&mut out, &["</td></tr>\n"]);
    }
    push(&mut out, &["</tbody>\n</table>\n"]);
    let checks =
        view.checks.iter().map(|check| format!("{} {}: {}", mark(check.holds, language), check.label, check.figures));
    list(&mut out, language.pick("Kontrol", "Checks"), checks);
    list(&mut out, language.pick("Bemærk", "Note"), view.notes.iter().cloned());
    push(&mut out, &["</section>\n"]);
    out
}

fn table(out: &mut String, table: &TableView) {
    // A table with many columns is printed across the page.
    let across = if table.headers.len() > FEW_COLUMNS { " class=\"across\"" } else { "" };
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
pub(crate) fn list(out: &mut String, heading: &str, items: impl Iterator<Item = String>) {
    let items: Vec<_> = items.collect();
    if items.is_empty() {
        return;
    }
    push(out, &["<p>", heading, "</p>\n<ul>\n"]);
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
