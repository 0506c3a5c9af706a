//! The handbook: static pages in Danish and English. Everything but the words is made from the rules and their cases.

mod cases;
mod check;
mod code;
mod errors;
mod fields;
mod html;
mod page;
mod pages;
mod questions;
mod rule;
mod run;
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rammeaftale::{Language, RULES};

use crate::count::Count;
use crate::tools::{TaskResult, in_repository, read, remove, target, write};
use errors::Refused;
use html::say;
use page::Page;
use pages::{Fill, PAGES};
use questions::Question;
use rule::RulePage;
use words::Words;

const STYLE: &str = "examples/handbook/style.css";

/// Builds the handbook on its own and returns its folder. It works from a file share.
pub fn build() -> TaskResult<PathBuf> {
    let folder = target().join("handbook");
    remove(&folder)?;
    write_pages(&folder, &pages(false)?)?;
    Ok(folder)
}

/// Builds the handbook in a folder of the calculator, with links to its pages.
pub fn build_beside_calculator(folder: &Path) -> TaskResult {
    write_pages(folder, &pages(true)?)
}

/// Builds it, checks links and elements, and runs its examples.
pub fn test() -> TaskResult<Count> {
    build()?;
    let pages = pages(true)?;
    checked(&pages)?;
    let examples = run::python(&pages)?;
    Ok([Count { passed: pages.len(), ..Count::default() }, examples].into_iter().sum())
}

fn checked(pages: &BTreeMap<String, String>) -> TaskResult {
    let address = questions::rule_address()?;
    let calculator = |link: &str| {
        let page = link.trim_start_matches("../").strip_prefix("index.html");
        page.is_some_and(|fragment| fragment.is_empty() || fragment.strip_prefix(&*address).is_some_and(cases::is_rule))
    };
    let mistakes = check::mistakes(pages, &calculator);
    if mistakes.is_empty() { Ok(()) } else { Err(mistakes.join("\n")) }
}

fn write_pages(folder: &Path, pages: &BTreeMap<String, String>) -> TaskResult {
    pages.iter().try_for_each(|(path, text)| write(&folder.join(path), text))
}

/// The files of the handbook by their paths.
fn pages(beside_calculator: bool) -> TaskResult<BTreeMap<String, String>> {
    let words = Words::read("rules.toml")?;
    let refused = Refused::read()?;
    let questions = questions::questions()?;
    let rules: Vec<_> = RULES.iter().map(|rule| RulePage::of(rule, &words)).collect::<TaskResult<_>>()?;
    let mut files = BTreeMap::from([("style.css".to_owned(), read(&in_repository(STYLE))?)]);
    for language in [Language::Danish, Language::English] {
        let calculator = beside_calculator.then(|| format!("{}../index.html", say(language, "", "../")));
        let mut add = |page: &Page| files.insert(page.path(), page.html(calculator.as_deref()));
        for page in &rules {
            let name = page.rule.name;
            let address = questions::rule_address()?;
            let try_it = calculator.as_ref().map(|calculator| format!("{calculator}{address}{name}"));
            let body = page.body(&words, &refused, try_it.as_deref(), language)?;
            add(&Page { name: name.to_owned(), title: page.title(language), language, body });
        }
        let mut fill = Fill { refused: &refused, overview: String::new() };
        let mut guides = Vec::new();
        for name in PAGES {
            let page = pages::page(name, &fill, language)?;
            guides.push((name.to_owned(), page.title.clone(), None));
            add(&page);
        }
        let is_page = |name: &str| cases::is_rule(name) || PAGES.contains(&name);
        let glossary = pages::glossary(language, &is_page)?;
        guides.push((glossary.name.clone(), glossary.title.clone(), None));
        add(&glossary);
        fill.overview = overview(&questions, &rules, &words, &guides, language)?;
        add(&pages::page("index", &fill, language)?);
    }
    Ok(files)
}

/// The links of the front page: rules by what people want to know, then the guides.
fn overview(
    questions: &[Question],
    rules: &[RulePage],
    words: &Words,
    guides: &[(String, String, Option<String>)],
    language: Language,
) -> TaskResult<String> {
    let mut html = String::from("<div class=\"questions\">\n");
    for (number, question) in questions.iter().enumerate() {
        let mut links = Vec::new();
        for name in &question.rules {
            let Some(page) = rules.iter().find(|page| page.rule.name == name) else { continue };
            let answers = words.say(name, "answers", language)?.to_owned();
            links.push((name.clone(), page.title(language), Some(answers)));
        }
        let title = say(language, &question.danish, &question.english);
        html.push_str(&pages::links(&format!("question-{}", number + 1), title, &links));
    }
    html.push_str(&pages::links("guides", say(language, "Vejledninger", "Guides"), guides));
    html.push_str("</div>\n");
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_words_in_both_languages() {
        let words = Words::read("rules.toml").unwrap();
        for rule in RULES {
            for language in [Language::Danish, Language::English] {
                for key in ["answers", "readers", "text", "example"] {
                    words.say(rule.name, key, language).unwrap();
                }
                let text = words.say(rule.name, "text", language).unwrap();
                let sentences = text.matches(['.', '?', '!']).count();
                assert!(sentences >= 2, "{}: {text}", rule.name);
            }
            assert_ne!(
                words.say(rule.name, "text", Language::Danish).unwrap(),
                words.say(rule.name, "text", Language::English).unwrap()
            );
        }
        let unknown: Vec<_> = words.names().filter(|name| !cases::is_rule(name)).collect();
        assert!(unknown.is_empty(), "words of no rule: {unknown:?}");
    }

    #[test]
    fn pages_hold_together() {
        for beside_calculator in [true, false] {
            let pages = pages(beside_calculator).unwrap();
            checked(&pages).unwrap();
            for rule in RULES {
                for path in [format!("{}.html", rule.name), format!("en/{}.html", rule.name)] {
                    let html = &pages[&path];
                    let to_calculator = format!("#/beregning/{}\"", rule.name);
                    assert_eq!(html.contains(&to_calculator), beside_calculator, "{path}");
                }
            }
        }
    }
}
