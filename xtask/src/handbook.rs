//! The handbook: static pages in Danish and English. Everything but the words is made from the rules and their cases.

mod cases;
mod check;
mod code;
mod errors;
mod fields;
mod html;
mod json;
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
use crate::node;
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
    write_pages(&folder, &Content::read()?.pages(false)?)?;
    Ok(folder)
}

/// Builds the handbook in a folder of the calculator, with links to its pages.
pub fn build_beside_calculator(folder: &Path) -> TaskResult {
    write_pages(folder, &Content::read()?.pages(true)?)
}

/// Checks links and elements of the handbook, alone and beside the calculator, and runs its examples.
pub fn test() -> TaskResult<Count> {
    let content = Content::read()?;
    checked(&content.pages(false)?)?;
    let pages = content.pages(true)?;
    checked(&pages)?;
    let python = run::python(&pages)?;
    let javascript = run::javascript(&pages, &node::package()?)?;
    Ok([Count { passed: pages.len(), ..Count::default() }, python, javascript].into_iter().sum())
}

/// The calculator in a frame, in each language.
const EMBEDDED: [&str; 2] = ["?embedded=da", "?embedded=en"];

fn checked(pages: &BTreeMap<String, String>) -> TaskResult {
    let address = questions::rule_address()?;
    let calculator = |link: &str| {
        let page = link.trim_start_matches("../").strip_prefix("index.html");
        let page = page.map(|page| EMBEDDED.iter().find_map(|part| page.strip_prefix(part)).unwrap_or(page));
        page.is_some_and(|fragment| fragment.is_empty() || fragment.strip_prefix(&*address).is_some_and(cases::is_rule))
    };
    let mistakes = check::mistakes(pages, &calculator);
    if mistakes.is_empty() { Ok(()) } else { Err(mistakes.join("\n")) }
}

fn write_pages(folder: &Path, pages: &BTreeMap<String, String>) -> TaskResult {
    pages.iter().try_for_each(|(path, text)| write(&folder.join(path), text))
}

/// The sources of the pages.
struct Content {
    words: Words,
    refused: Refused,
    questions: Vec<Question>,
    rules: Vec<RulePage>,
}

impl Content {
    fn read() -> TaskResult<Self> {
        let words = Words::read("rules.toml")?;
        let rules = RULES.iter().map(|rule| RulePage::of(rule, &words)).collect::<TaskResult<_>>()?;
        Ok(Self { words, refused: Refused::read()?, questions: questions::questions()?, rules })
    }

    /// The files of the handbook by their paths.
    fn pages(&self, beside_calculator: bool) -> TaskResult<BTreeMap<String, String>> {
        let mut files = BTreeMap::from([("style.css".to_owned(), read(&in_repository(STYLE))?)]);
        for language in [Language::Danish, Language::English] {
            let calculator = beside_calculator.then(|| format!("{}../index.html", say(language, "", "../")));
            for page in self.pages_in(language, calculator.as_deref())? {
                files.insert(page.path(), page.html(calculator.as_deref()));
            }
        }
        Ok(files)
    }

    fn pages_in(&self, language: Language, calculator: Option<&str>) -> TaskResult<Vec<Page>> {
        let mut all = Vec::new();
        let address = questions::rule_address()?;
        for page in &self.rules {
            let name = page.rule.name;
            let try_it = calculator.map(|calculator| format!("{calculator}{address}{name}"));
            let body = page.body(&self.words, &self.refused, try_it.as_deref(), language)?;
            all.push(Page { name: name.to_owned(), title: page.title(language), language, body });
        }
        let mut fill = Fill { refused: &self.refused, overview: String::new() };
        let mut guides = Vec::new();
        for name in PAGES {
            guides.push(pages::page(name, &fill, language)?);
        }
        let title_of = |name: &str| {
            let page = all.iter().chain(&guides).find(|page| page.name == name);
            page.map(|page| page.title.clone())
        };
        let glossary = pages::glossary(language, &title_of)?;
        guides.push(glossary);
        fill.overview = self.overview(&guides, language)?;
        all.push(pages::page("index", &fill, language)?);
        all.extend(guides);
        Ok(all)
    }

    /// The links of the front page: rules by what people want to know, then the guides.
    fn overview(&self, guides: &[Page], language: Language) -> TaskResult<String> {
        let mut html = String::from("<div class=\"questions\">\n");
        for (number, question) in self.questions.iter().enumerate() {
            let mut links = Vec::new();
            for page in question.rules.iter().filter_map(|name| self.rules.iter().find(|page| page.rule.name == name)) {
                let answers = self.words.say(page.rule.name, "answers", language)?;
                links.push((page.rule.name.to_owned(), page.title(language), Some(answers.to_owned())));
            }
            let title = say(language, &question.danish, &question.english);
            html.push_str(&pages::links(&format!("question-{}", number + 1), title, &links));
        }
        let guides: Vec<_> = guides.iter().map(|page| (page.name.clone(), page.title.clone(), None)).collect();
        html.push_str(&pages::links("guides", say(language, "Vejledninger", "Guides"), &guides));
        html.push_str("</div>\n");
        Ok(html)
    }
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

    /// The JSON in an example of Rust is the input of the case.
    fn says_the_case(rule: &rammeaftale::Rule, page: &RulePage, code: &str) {
        let json = code.split_once("r#\"").unwrap().1.split_once("\"#").unwrap().0;
        let input: serde_json::Value = serde_json::from_str(json).unwrap();
        let of_case = if code.contains("read_case") { &input["input"] } else { &input };
        assert_eq!(of_case, page.input(), "{}", rule.name);
        assert!(code.contains("settle_json") || code.contains("read_case"), "{code}");
    }

    #[test]
    fn pages_hold_together() {
        let content = Content::read().unwrap();
        let alone = content.pages(false).unwrap();
        for page in &content.rules {
            let code = pages::code_of(&alone[&format!("{}.html", page.rule.name)], "language-rust");
            says_the_case(page.rule, page, &code[0]);
        }
        for beside_calculator in [true, false] {
            let pages = content.pages(beside_calculator).unwrap();
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
