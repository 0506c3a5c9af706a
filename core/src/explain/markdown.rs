//! A statement as Markdown.

use crate::error::Language;
use crate::explain::statement::Statement;
use crate::explain::text::{EXAMPLES, mark};
use crate::explain::view::TableView;

impl Statement {
    /// The statement as Markdown (with tables), for a memo or a notebook. Names are escaped: what they say is never markup.
    #[must_use]
    pub fn to_markdown(&self, language: Language) -> String {
        let view = self.view(language);
        let mut out = vec![format!("## {}", escaped(&view.title)), String::new()];
        let conclusion = &view.conclusion;
        out.push(format!("**{}: {}**\n", escaped(&conclusion.label), escaped(&conclusion.value)));
        out.push(format!("{} {}\n", escaped(&conclusion.text), escaped(&conclusion.assurance)));
        if !view.findings.is_empty() {
            out.push(format!("**{}**\n", language.pick("Fund", "Findings")));
            out.extend(view.findings.iter().map(|finding| format!("- {}", escaped(finding))));
            out.push(String::new());
        }
        if !view.warnings.is_empty() {
            out.push(format!("**{}**", language.pick("Advarsel", "Warning")));
            out.push(String::new());
            out.extend(view.warnings.iter().map(|warning| format!("- {}", escaped(warning))));
            out.push(String::new());
        }
        for table in &view.tables {
            out.extend(written(table));
        }
        out.push(
            language
                .pick(
                    "| Tal | Formel | Værdi | Afrunding | Kilde |",
                    "| Figure | Formula | Value | Rounding | Source |",
                )
                .to_owned(),
        );
        out.push("| --- | --- | ---: | --- | --- |".to_owned());
        for line in view.lines.iter().filter(|line| !line.listed) {
            let formula = match (&line.formula, &line.figures) {
                (Some(formula), Some(figures)) => format!("{}<br>= {}", escaped(formula), escaped(figures)),
                _ => String::new(),
            };
            out.push(format!(
                "| {} | {formula} | {} | {} | {} |",
                escaped(&line.label),
                escaped(&line.value),
                escaped(line.rounding.as_deref().unwrap_or_default()),
                escaped(&line.source_and_status())
            ));
        }
        if view.lines.iter().any(|line| line.listed) {
            out.push(format!("\n{}", language.pick(EXAMPLES.0, EXAMPLES.1)));
        }
        for list in &view.lists {
            out.push(String::new());
            out.extend(written(list));
        }
        if !view.checks.is_empty() {
            out.push(String::new());
            for check in &view.printed_checks {
                let says = format!("{}: {}", check.label, check.figures);
                out.push(format!("- **{}** {}", escaped(mark(check.holds, language)), escaped(&says)));
            }
        }
        if !view.notes.is_empty() {
            out.push(String::new());
            out.extend(view.notes.iter().map(|note| format!("> {}\n", escaped(note))));
        }
        out.push(String::new());
        out.join("\n")
    }
}

/// A table below its caption.
fn written(table: &TableView) -> Vec<String> {
    let row = |cells: &mut dyn Iterator<Item = &String>| {
        let cells: Vec<_> = cells.map(|cell| escaped(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let aligned: Vec<_> = table.headers.iter().skip(1).map(|_| "---:").collect();
    let mut out = vec![format!("**{}**", escaped(&table.caption)), String::new()];
    out.push(row(&mut table.headers.iter()));
    out.push(format!("| --- | {} |", aligned.join(" | ")));
    out.extend(table.rows.iter().map(|line| row(&mut core::iter::once(&line.label).chain(&line.cells))));
    out.push(String::new());
    out
}

/// Text that Markdown shows as it is.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        // An address would become a link: `https://`, `www.` and `@` are broken up.
        let begins_a_link = match character {
            '@' => true,
            ':' => characters.peek() == Some(&'/'),
            '.' => out.get(out.len().saturating_sub(3)..).is_some_and(|end| end.eq_ignore_ascii_case("www")),
            _ => false,
        };
        if begins_a_link {
            out.push('\\');
        }
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '!' | '~' | '$' => {
                out.push('\\');
                out.push(character);
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn names_are_never_markup() {
        for (name, shown) in [
            ("Kolding | Vejle", "Kolding \\| Vejle"),
            ("<script>", "&lt;script&gt;"),
            ("[x](https://a.dk)", "\\[x\\](https\\://a.dk)"),
            ("www.a.dk", "www\\.a.dk"),
            ("a@b.dk", "a\\@b.dk"),
            ("1.234,56 kr.", "1.234,56 kr."),
            ("**", "\\*\\*"),
        ] {
            assert_eq!(escaped(name), shown);
        }
    }
}
