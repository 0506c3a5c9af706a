//! Pieces of a page. Every text goes through [`escaped`].

use std::fmt::Write as _;

use rammeaftale::Language;

/// Text that HTML shows as it is.
pub fn escaped(text: &str) -> String {
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

/// The text that an escaped one shows.
pub fn unescaped(html: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    named.iter().fold(html.to_owned(), |text, (name, character)| text.replace(name, character))
}

/// The code of a language, as in `lang`.
pub fn code(language: Language) -> &'static str {
    say(language, "da", "en")
}

/// The text of the two that is in the language.
pub fn say<'a>(language: Language, danish: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::Danish => danish,
        Language::English => english,
    }
}

/// An element with a text.
pub fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escaped(text))
}

/// A paragraph of HTML with a class.
pub fn paragraph(class: &str, html: &str) -> String {
    format!("<p class=\"{class}\">{html}</p>\n")
}

/// A block that scrolls sideways where the page is too narrow.
pub fn wide(html: &str) -> String {
    format!("<div class=\"wide\" tabindex=\"0\">\n{html}</div>\n")
}

/// A heading that can be linked to.
pub fn heading(level: usize, id: &str, text: &str) -> String {
    format!("<h{level} id=\"{}\">{}</h{level}>\n", escaped(id), escaped(text))
}

/// A link with a text.
pub fn link(address: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(address), escaped(text))
}

/// A block of code.
pub fn code_block(class: &str, code: &str) -> String {
    format!("<pre tabindex=\"0\"><code class=\"{}\">{}</code></pre>\n", escaped(class), escaped(code))
}

/// A table whose cells are HTML; the first of a row is its header. It scrolls sideways where the page is too narrow.
pub fn table(class: &str, caption: &str, headers: &[&str], rows: &[Vec<String>]) -> String {
    let mut head = String::new();
    for header in headers {
        let _ = write!(head, "<th scope=\"col\">{}</th>", escaped(header));
    }
    let mut body = String::new();
    for row in rows {
        body.push_str("<tr>");
        for (column, cell) in row.iter().enumerate() {
            let _ = match column {
                0 => write!(body, "<th scope=\"row\">{cell}</th>"),
                _ => write!(body, "<td>{cell}</td>"),
            };
        }
        body.push_str("</tr>\n");
    }
    let caption = escaped(caption);
    format!(
        "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{caption}\">\n<table class=\"{}\">\n<caption>{caption}</caption>\n\
         <thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n",
        escaped(class)
    )
}

/// A statement of the library without styles of its own, which belong to the stylesheet.
pub fn without_styles(html: &str) -> String {
    let mut parts = html.split(" style=\"");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (style, after) = part.split_once('"').unwrap_or(("", part));
        if style.contains("text-align:right") {
            out.push_str(" class=\"figure\"");
        }
        out.push_str(after);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_shown_and_not_read() {
        let text = r#"<script>alert("1 & 2 'x'")</script>"#;
        let html = escaped(text);
        assert!(!html.contains('<') && !html.contains('"') && !html.contains('\''), "{html}");
        assert_eq!(unescaped(&html), text);
        assert!(link("\"><b>", "<i>").starts_with("<a href=\"&quot;&gt;&lt;b&gt;\">&lt;i&gt;"));
    }

    #[test]
    fn styles_become_a_class() {
        let html = "<td style=\"text-align:right;white-space:nowrap\">1</td><td style=\"color:red\">2</td>";
        assert_eq!(without_styles(html), "<td class=\"figure\">1</td><td>2</td>");
    }
}
