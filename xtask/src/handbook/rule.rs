//! The page of a rule.

use std::collections::{BTreeMap, BTreeSet};

use rammeaftale::explain::{LineView, Source, StatementView};
use rammeaftale::{Language, Rule};
use rammeaftale_codegen::cases::example;
use rammeaftale_codegen::forms;
use serde_json::Value;

use super::cases::Shown;
use super::errors::{Refused, without_indices};
use super::html::{code as html_code, element, escaped, heading, link, paragraph, say, table, wide, without_styles};
use super::words::Words;
use super::{code, fields};
use crate::tools::{TaskResult, root};

/// A calculation with more lines than these is unfolded by whoever wants to read it.
const FEW_LINES: usize = 40;
/// The longest formula that is shown whole: one over every month or every municipality goes on and on.
const LONGEST_FORMULA: usize = 400;

/// A rule with everything that its page shows.
pub struct RulePage {
    pub rule: &'static Rule,
    shown: Shown,
    form: Value,
}

impl RulePage {
    pub fn of(rule: &'static Rule, words: &Words) -> TaskResult<Self> {
        let shown = Shown::named(rule.name, words.plain(rule.name, "case")?, words.renamed(rule.name))?;
        Ok(Self { rule, shown, form: forms::form(rule, &example(root(), rule.name)?)? })
    }

    pub fn title(&self, language: Language) -> String {
        self.shown.settlement.statement().title.text(language).to_owned()
    }

    /// The input of the example.
    #[cfg(test)]
    pub fn input(&self) -> &Value {
        &self.shown.case["input"]
    }

    /// The content of the page; `try_it` is the address of the rule in the calculator.
    pub fn body(
        &self,
        words: &Words,
        refused: &Refused,
        try_it: Option<&str>,
        language: Language,
    ) -> TaskResult<String> {
        let name = self.rule.name;
        let statement = self.shown.settlement.statement();
        let view = statement.view(language);
        let mut html = element("h1", &view.title);
        html.push_str(&paragraph("lead", &escaped(words.say(name, "answers", language)?)));
        let who = say(language, "Hvem bruger den:", "Who uses it:");
        let readers = escaped(words.say(name, "readers", language)?);
        html.push_str(&paragraph("readers", &format!("<strong>{who}</strong> {readers}")));
        for paragraph in words.say(name, "text", language)?.split("\n\n") {
            html.push_str(&element("p", paragraph));
        }
        if let Some(address) = try_it {
            let said = say(
                language,
                "Prøv den med jeres egne tal i beregneren",
                "Try it with your own figures in the calculator",
            );
            html.push_str(&paragraph("try", &link(address, said)));
            html.push_str(&form_here(address, &view.title, language));
        }
        html.push_str(&contents(language));
        html.push_str(&formulas(&view, language));
        html.push_str(&sources(&statement.lines, &view.lines, language));
        html.push_str(&self.example(words, &view, language)?);
        html.push_str(&fields::section(&self.form, language));
        html.push_str(&code::section(self.rule, &self.shown.case, language));
        html.push_str(&refused.section(self.rule, language)?);
        Ok(html)
    }

    fn example(&self, words: &Words, view: &StatementView, language: Language) -> TaskResult<String> {
        let mut html = heading(2, "example", say(language, "Eksempel", "Example"));
        html.push_str(&element("p", words.say(self.rule.name, "example", language)?));
        let grade = match self.shown.text("grade") {
            "published" => say(language, "Tallene er offentliggjort.", "The figures are published."),
            "derived" => {
                say(language, "Eksemplet bygger på offentliggjorte tal.", "The example builds on published figures.")
            }
            _ => say(language, "Tallene er opstillet til eksemplet.", "The figures are made up for the example."),
        };
        html.push_str(&paragraph("quiet", &escaped(grade)));
        let statement = wide(&without_styles(&self.shown.settlement.statement().to_html(language)));
        let lines = view.lines.len();
        if lines > FEW_LINES {
            html.push_str(&key_figures(view, language));
            let said = match language {
                Language::Danish => format!("Hele beregningen, {lines} linjer"),
                Language::English => format!("The whole calculation, {lines} lines"),
            };
            let summary = element("summary", &said);
            html.push_str(&["<details>\n", &summary, &statement, "</details>\n"].concat());
        } else {
            html.push_str(&statement);
        }
        Ok(html)
    }
}

/// The form of the calculator in a frame, which is loaded when it is unfolded.
fn form_here(address: &str, title: &str, language: Language) -> String {
    let said = say(language, "Prøv den her på siden", "Try it on this page");
    let embedded = address.replacen('#', &format!("?embedded={}#", html_code(language)), 1);
    format!(
        "<details class=\"try-here\">\n<summary>{said}</summary>\n\
         <iframe loading=\"lazy\" title=\"{}\" src=\"{}\"></iframe>\n</details>\n",
        escaped(title),
        escaped(&embedded),
    )
}

/// The parts of a page, as links.
fn contents(language: Language) -> String {
    let parts = match language {
        Language::Danish => ["Formel", "Kilde og sikkerhed", "Eksempel", "Felter", "Kode", "Fejl"],
        Language::English => ["Formula", "Source and status", "Example", "Fields", "Code", "Errors"],
    };
    let ids = ["#formula", "#source", "#example", "#fields", "#code", "#errors"];
    let links: Vec<_> = ids.iter().zip(parts).map(|(id, part)| format!("<li>{}</li>", link(id, part))).collect();
    let links = links.concat();
    format!(
        "<nav class=\"parts\" aria-label=\"{}\"><ul>{links}</ul></nav>\n",
        say(language, "På denne side", "On this page")
    )
}

/// The formulas of the lines, each once: the first of those that repeat for every payer, year or month.
fn formulas(view: &StatementView, language: Language) -> String {
    let mut html = heading(2, "formula", say(language, "Formel", "Formula"));
    let mut lines: Vec<(&LineView, usize)> = Vec::new();
    let mut known = BTreeMap::new();
    for line in view.lines.iter().filter(|line| line.formula.is_some()) {
        let at = *known.entry(without_indices(&line.id)).or_insert(lines.len());
        match lines.get_mut(at) {
            Some((shown, count)) => {
                *count += 1;
                // The first year has nothing of an earlier one, and its line says less than a later one's.
                if !names_a_figure(shown) && names_a_figure(line) {
                    *shown = line;
                }
            }
            None => lines.push((line, 1)),
        }
    }
    if lines.is_empty() {
        let none = say(
            language,
            "Regnereglen afgør noget ved sammenligning og har ingen formel; se eksemplet.",
            "The rule decides by comparing and has no formula; see the example.",
        );
        html.push_str(&element("p", none));
        return html;
    }
    let items = lines.iter().map(|(line, count)| {
        let formula = shortened(line.formula.as_deref().unwrap_or_default());
        let again = match (count, language) {
            (1, _) => String::new(),
            (count, Language::Danish) => {
                format!(" <span class=\"quiet\">({count} linjer af den slags i eksemplet)</span>")
            }
            (count, Language::English) => format!(" <span class=\"quiet\">({count} such lines in the example)</span>"),
        };
        let rounding = line
            .rounding
            .as_deref()
            .map_or_else(String::new, |rounding| format!("<br><span class=\"quiet\">{}</span>", escaped(rounding)));
        format!("<dt>{}{again}</dt>\n<dd>= {}{rounding}</dd>\n", escaped(&line.label), escaped(&formula))
    });
    html.push_str("<dl class=\"formulas\">\n");
    html.extend(items);
    html.push_str("</dl>\n");
    html
}

/// Whether a formula has the name of a figure, and not a number alone.
fn names_a_figure(line: &LineView) -> bool {
    line.formula.as_deref().is_some_and(|formula| formula.contains(char::is_alphabetic))
}

fn shortened(formula: &str) -> String {
    if formula.chars().count() <= LONGEST_FORMULA {
        return formula.to_owned();
    }
    let start: String = formula.chars().take(LONGEST_FORMULA).collect();
    let end = start.rfind(' ').unwrap_or(start.len());
    format!("{} …", start.get(..end).unwrap_or(&start))
}

/// The texts that the lines are credited to, with how certain each is; never another.
fn sources(lines: &[rammeaftale::explain::Line], views: &[LineView], language: Language) -> String {
    let mut html = heading(2, "source", say(language, "Kilde og sikkerhed", "Source and status"));
    let mut rows: Vec<(String, String, Vec<String>)> = Vec::new();
    let mut known = BTreeSet::new();
    for (line, view) in lines.iter().zip(views) {
        if !matches!(line.source, Source::Text { .. } | Source::Chosen) {
            continue;
        }
        // Of lines that repeat for every payer, year or month, the first stands for all.
        let is_new = known.insert((&view.source, &view.status, without_indices(&view.id)));
        let label = view.label.clone();
        match rows.iter_mut().find(|(source, status, _)| *source == view.source && *status == view.status) {
            Some((_, _, labels)) if is_new && labels.len() < 4 => labels.push(label),
            Some(_) => {}
            None => rows.push((view.source.clone(), view.status.clone(), vec![label])),
        }
    }
    let how = link("reading.html#status", say(language, "Hvad ordene betyder", "What the words mean"));
    if rows.is_empty() {
        html.push_str(&element(
            "p",
            say(
                language,
                "Tallene følger af det oplyste ved almindelig regning; ingen tekst er angivet som kilde.",
                "The figures follow from what is given by plain arithmetic; no text is credited with them.",
            ),
        ));
        html.push_str(&paragraph("how", &how));
        return html;
    }
    let rows: Vec<_> = rows
        .iter()
        .map(|(source, status, labels)| vec![escaped(source), escaped(status), escaped(&labels.join("; "))])
        .collect();
    let headers = match language {
        Language::Danish => ["Kilde i eksemplet", "Sikkerhed", "Gælder bl.a."],
        Language::English => ["Source in the example", "Status", "Of, among others"],
    };
    html.push_str(&table("sources", say(language, "Kilder", "Sources"), &headers, &rows));
    html.push_str(&paragraph("how", &how));
    html
}

/// The figures of the result itself.
fn key_figures(view: &StatementView, language: Language) -> String {
    let main = view.lines.iter().filter(|line| line.formula.is_some() && !line.id.contains(['.', '[']));
    let rows: Vec<_> = main.map(|line| vec![escaped(&line.label), escaped(&line.value)]).collect();
    if rows.is_empty() {
        return String::new();
    }
    let headers = match language {
        Language::Danish => ["Tal", "Værdi"],
        Language::English => ["Figure", "Value"],
    };
    table("figures", say(language, "Hovedtal", "Main figures"), &headers, &rows)
}
