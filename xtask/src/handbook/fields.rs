//! The fields of a rule's input: label, whether it must be there, and what is allowed, as the library has it.

use rammeaftale::Language;
use serde_json::Value;

use super::html::{code, element, escaped, heading, say, table};

/// The words for a value, by the kinds of `rammeaftale_codegen::forms`.
const KINDS: [(&str, &str, &str); 16] = [
    ("amount", "beløb i kroner", "amount in kroner"),
    ("change", "ændring i procent", "change in percent"),
    ("choice", "et af:", "one of:"),
    ("count", "helt tal", "whole number"),
    ("date", "dato, fx 31-12-2025", "date, such as 2025-12-31"),
    ("days", "dage", "days"),
    ("list", "liste", "list"),
    ("name", "navn", "name"),
    ("number", "tal", "number"),
    ("occupancy", "procent, eller belagte dage af mulige dage", "percent, or occupied days of available days"),
    ("percent", "procent", "percent"),
    ("places", "pladser", "places"),
    ("record", "flere felter", "several fields"),
    ("text", "tekst", "text"),
    ("truth", "ja eller nej", "yes or no"),
    ("unit", "afrundingsenhed i kroner:", "unit in kroner:"),
];

/// The first and the last year, which are no numbers to group.
const YEARS: [&str; 2] = ["1900", "2199"];
/// The beginning of the largest amount.
const WIDEST: &str = "10000000000000";

/// The part of a page with the fields of a form.
pub fn section(form: &Value, language: Language) -> String {
    let mut rows = Vec::new();
    add(&mut rows, &form["fields"], "", language);
    let mut html = heading(2, "fields", say(language, "Felter", "Fields"));
    html.push_str(&element(
        "p",
        say(
            language,
            "Det, der skal oplyses. Et felt inde i en liste står med listens navn foran.",
            "What is given. A field inside a list has the name of the list before it.",
        ),
    ));
    let headers = match language {
        Language::Danish => ["Felt", "Navn i kode", "Skal oplyses", "Tilladt"],
        Language::English => ["Field", "Name in code", "Required", "Allowed"],
    };
    html.push_str(&table("fields", say(language, "Felter", "Fields"), &headers, &rows));
    html
}

fn add(rows: &mut Vec<Vec<String>>, fields: &Value, before: &str, language: Language) {
    for field in fields.as_array().into_iter().flatten() {
        let path = format!("{before}{}", field["name"].as_str().unwrap_or_default());
        let label = field["label"][code(language)].as_str().unwrap_or_default();
        let depth = path.matches('.').count();
        let mark = if depth > 0 { format!("{} ", "–".repeat(depth)) } else { String::new() };
        rows.push(vec![
            format!("{mark}{}", escaped(label)),
            format!("<code>{}</code>", escaped(&path)),
            required(field, language),
            allowed(field, language),
        ]);
        add(rows, &field["fields"], &format!("{path}."), language);
        add(rows, &field["item"]["fields"], &format!("{path}[]."), language);
    }
}

fn required(field: &Value, language: Language) -> String {
    let said = match (field["optional"] == true, field.get("agreed").is_some()) {
        (_, true) => say(language, "ja, hvis aftalen ikke har det", "yes, unless the agreement has it"),
        (true, false) => say(language, "nej", "no"),
        (false, false) => say(language, "ja", "yes"),
    };
    escaped(said)
}

fn allowed(value: &Value, language: Language) -> String {
    let kind = value["kind"].as_str().unwrap_or_default();
    let known = KINDS.iter().find(|(name, ..)| *name == kind);
    let mut parts = vec![escaped(known.map_or(kind, |(_, danish, english)| say(language, danish, english)))];
    parts.extend(range(value, language));
    if let Some(decimals) = value["decimals"].as_u64().filter(|decimals| *decimals > 0) {
        let danish = if decimals == 1 { "decimal" } else { "decimaler" };
        let english = if decimals == 1 { "decimal" } else { "decimals" };
        parts.push(format!("{} {decimals} {}", say(language, "højst", "at most"), say(language, danish, english)));
    }
    parts.extend(choices(value, language));
    if let Some(least) = value["least"].as_u64() {
        parts.push(format!("{} {least}", say(language, "mindst", "at least")));
    }
    if let Some(most) = value["most"].as_str() {
        parts.push(format!("{} {}", say(language, "højst", "at most"), escaped(&language.number(most))));
    }
    let item = value.get("item").filter(|item| item["kind"] != "record");
    parts.extend(item.map(|item| format!("{} {}", say(language, "hver er", "each is"), allowed(item, language))));
    parts.join(", ").replace(":,", ":")
}

/// The limits of a number. The widest amounts are those of every amount, and say nothing of a field.
fn range(value: &Value, language: Language) -> Option<String> {
    let (lowest, highest) = (value["lowest"].as_str()?, value["highest"].as_str()?);
    let number = |text: &str| if YEARS.contains(&text) { text.to_owned() } else { language.number(text) };
    if !highest.starts_with(WIDEST) {
        return Some(escaped(&format!("{} {} {}", number(lowest), say(language, "til", "to"), number(highest))));
    }
    let is_any = lowest.starts_with('-');
    let from = format!("{} {}", say(language, "mindst", "at least"), number(lowest));
    (!is_any).then(|| escaped(&from))
}

fn choices(value: &Value, language: Language) -> Option<String> {
    let choices = value["choices"].as_array()?;
    let shown = choices.iter().map(|choice| {
        let name = choice["name"].as_str().unwrap_or_default();
        match choice["label"][code(language)].as_str() {
            Some(label) => format!("{} (<code>{}</code>)", escaped(label), escaped(name)),
            None => escaped(&language.number(name)),
        }
    });
    Some(shown.collect::<Vec<_>>().join("; "))
}
