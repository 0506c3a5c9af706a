//! The pages that are written by hand, with what the library fills in, and the glossary.

use rammeaftale::{Agreement, Language};
use serde_json::Value;

use super::cases::Shown;
use super::errors::Refused;
use super::html::{code, element, escaped, heading, link, say, table, unescaped, wide, without_styles};
use super::page::Page;
use super::words::Words;
use crate::tools::{TaskResult, in_repository, read};

const FOLDER: &str = "examples/handbook/pages";

/// The names of the pages, in the order of the front page.
pub const PAGES: [&str; 9] =
    ["reading", "closure", "agreements", "sheets", "tables", "workbooks", "spark", "embedding", "errors"];

/// The parts that the library fills in on the pages of a language.
pub struct Fill<'a> {
    pub refused: &'a Refused,
    /// The links of the front page.
    pub overview: String,
}

/// A page out of its file, with every `<!-- name: argument -->` replaced by what the library says.
pub fn page(name: &str, fill: &Fill<'_>, language: Language) -> TaskResult<Page> {
    let path = format!("{FOLDER}/{name}.{}.html", code(language));
    let source = read(&in_repository(&path))?;
    let inside = |start: &str, end: &str| Some(source.split_once(start)?.1.split_once(end)?.0.to_owned());
    let title = inside("<h1>", "</h1>").ok_or_else(|| format!("{path} has no heading `<h1>`."))?;
    let mut body = String::new();
    let mut rest = source.as_str();
    while let Some((before, after)) = rest.split_once("<!-- ") {
        let (directive, after) = after.split_once(" -->").ok_or_else(|| format!("{path}: a comment does not end."))?;
        body.push_str(before);
        body.push_str(&filled(directive, fill, language).map_err(|error| format!("{path}: {error}"))?);
        rest = after;
    }
    body.push_str(rest);
    Ok(Page { name: name.to_owned(), title: unescaped(&title), language, body })
}

fn filled(directive: &str, fill: &Fill<'_>, language: Language) -> TaskResult<String> {
    match directive.split_once(": ") {
        Some(("statement", case)) => statement(case, language),
        None if directive == "agreements" => Ok(agreements(language)),
        None if directive == "errors" => fill.refused.common(language),
        None if directive == "overview" => Ok(fill.overview.clone()),
        _ => Err(format!("`{directive}` is nothing to fill in.")),
    }
}

/// The statement of a case, named as `rule / name`.
fn statement(case: &str, language: Language) -> TaskResult<String> {
    let (rule, name) = case.split_once(" / ").ok_or("A case is named as `rule / name`.")?;
    let shown = Shown::named(rule, name, &Value::Null)?;
    let html = without_styles(&shown.settlement.statement().to_html(language));
    Ok(wide(&html))
}

/// The built-in agreements, with how many values each knows and leaves open.
fn agreements(language: Language) -> String {
    let rows: Vec<_> = Agreement::all()
        .iter()
        .map(|agreement| {
            let is_open = |parameter: &&rammeaftale::agreement::Parameter| {
                parameter.status == rammeaftale::agreement::Status::Open
            };
            let open = agreement.parameters().iter().filter(is_open).count();
            let known = agreement.parameters().len() - open;
            let day = |day: rammeaftale::Date| day.to_text(language.dialect());
            let period = agreement.period().map_or_else(
                || say(language, "ikke kendt", "not known").to_owned(),
                |period| format!("{} – {}", day(period.first_day()), day(period.last_day())),
            );
            vec![
                escaped(agreement.title()),
                format!("<code>{}</code>", escaped(agreement.id())),
                escaped(&period),
                known.to_string(),
                open.to_string(),
            ]
        })
        .collect();
    let headers = match language {
        Language::Danish => ["Aftale", "Navn i kode", "Gælder", "Kendte værdier", "Åbne værdier"],
        Language::English => ["Agreement", "Name in code", "Covers", "Known values", "Open values"],
    };
    table("agreements", say(language, "Indbyggede aftaler", "Built-in agreements"), &headers, &rows)
}

/// The glossary, by the word of the language; `title_of` is the title of a page.
pub fn glossary(language: Language, title_of: &dyn Fn(&str) -> Option<String>) -> TaskResult<Page> {
    let words = Words::read("glossary.toml")?;
    let title = say(language, "Ordliste", "Glossary");
    let mut entries = Vec::new();
    for entry in words.names() {
        let word = words.say(entry, "word", language)?;
        let other = say(language, "en", "da");
        let translated = words.say(entry, "word", if other == "en" { Language::English } else { Language::Danish })?;
        let meaning = escaped(words.say(entry, "meaning", language)?);
        let mut see = String::new();
        if let Ok(page) = words.plain(entry, "see") {
            let no_page = || format!("glossary.toml: `{entry}` refers to `{page}`, which is no page.");
            let title = title_of(page).ok_or_else(no_page)?;
            see = format!(" {} {}.", say(language, "Se", "See"), link(&format!("{page}.html"), &title));
        }
        let html = format!(
            "<dt id=\"{}\">{} <span class=\"quiet\" lang=\"{other}\">{}</span></dt>\n<dd>{meaning}{see}</dd>\n",
            escaped(entry),
            escaped(word),
            escaped(translated)
        );
        entries.push((sort_key(word), html));
    }
    entries.sort();
    let list: String = entries.into_iter().map(|(_, html)| html).collect();
    let lead = say(
        language,
        "Ordene, som de bruges i rammeaftaler og referater – og i denne håndbog.",
        "The words as they are used in agreements and minutes, and in this handbook.",
    );
    let body = format!("{}{}<dl class=\"glossary\">\n{list}</dl>\n", element("h1", title), element("p", lead));
    Ok(Page { name: "glossary".to_owned(), title: title.to_owned(), language, body })
}

/// The order of the Danish alphabet: æ, ø and å are its last letters.
fn sort_key(word: &str) -> String {
    word.to_lowercase().replace('æ', "{").replace('ø', "|").replace('å', "}")
}

/// The code of the pages that has a class.
pub fn code_of(html: &str, class: &str) -> Vec<String> {
    let start = format!("<code class=\"{class}\">");
    html.split(&start).skip(1).filter_map(|after| Some(unescaped(after.split_once("</code>")?.0))).collect()
}

/// A part of the front page: links to pages under a heading.
pub fn links(id: &str, title: &str, pages: &[(String, String, Option<String>)]) -> String {
    let item = |(name, title, lead): &(String, String, Option<String>)| {
        let lead = lead.as_ref().map_or_else(String::new, |lead| format!("<br><span>{}</span>", escaped(lead)));
        format!("<li>{}{lead}</li>\n", link(&format!("{name}.html"), title))
    };
    let items: String = pages.iter().map(item).collect();
    format!("<section>\n{}<ul class=\"entries\">\n{items}</ul>\n</section>\n", heading(2, id, title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_the_order_of_the_alphabet() {
        let mut words = ["åben", "ydelse", "ændring", "afregning", "øre"];
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(words, ["afregning", "ydelse", "ændring", "øre", "åben"]);
    }
}
