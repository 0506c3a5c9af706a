//! The questions that people have: the list of the calculator, read where the calculator has it.

use rammeaftale::RULES;
use serde_json::Value;

use crate::tools::{TaskResult, in_repository, read};

const QUESTIONS: &str = "examples/calculator/src/questions.js";
const ROUTE: &str = "examples/calculator/src/route.js";

/// A question with the rules that answer it.
pub struct Question {
    pub danish: String,
    pub english: String,
    pub rules: Vec<String>,
}

/// The questions, and last the rules that are in none of them.
pub fn questions() -> TaskResult<Vec<Question>> {
    let source = read(&in_repository(QUESTIONS))?;
    let (list, others) = (constant(&source, "QUESTIONS")?, constant(&source, "OTHERS")?);
    let mut questions = Vec::new();
    for entry in list.as_array().into_iter().flatten() {
        let rules = entry["rules"].as_array().into_iter().flatten();
        let rules = rules.filter_map(|rule| rule.as_str().map(str::to_owned)).collect();
        questions.push(question(&entry["title"], rules)?);
    }
    let is_asked = |name: &str| questions.iter().any(|question| question.rules.iter().any(|rule| rule == name));
    let rest: Vec<_> = RULES.iter().map(|rule| rule.name).filter(|name| !is_asked(name)).map(str::to_owned).collect();
    if !rest.is_empty() {
        questions.push(question(&others, rest)?);
    }
    Ok(questions)
}

/// The beginning of the address of a rule's page in the calculator.
pub fn rule_address() -> TaskResult<String> {
    let source = read(&in_repository(ROUTE))?;
    Ok(constant(&source, "RULE")?.as_str().ok_or("RULE is no text.")?.to_owned())
}

fn question(title: &Value, rules: Vec<String>) -> TaskResult<Question> {
    let text = |language: &str| {
        let text = title[language].as_str().map(str::to_owned);
        text.ok_or_else(|| format!("A question in {QUESTIONS} has no text in `{language}`."))
    };
    Ok(Question { danish: text("da")?, english: text("en")?, rules })
}

/// The value of a constant that is written as data.
fn constant(source: &str, name: &str) -> TaskResult<Value> {
    let start = format!("const {name} = ");
    let (_, after) = source.split_once(&start).ok_or_else(|| format!("There is no `{start}` to read."))?;
    let (literal, _) = after.split_once(";\n").ok_or_else(|| format!("`{name}` does not end."))?;
    serde_json::from_str(&as_json(literal)).map_err(|error| format!("`{name}` is no plain data: {error}"))
}

/// A literal of JavaScript as JSON: names of fields in quotes, and no comma behind the last.
fn as_json(literal: &str) -> String {
    let mut json = String::new();
    let mut letters = literal.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                json.push(letter);
                let mut is_escaped = false;
                for inside in letters.by_ref() {
                    json.push(inside);
                    if inside == '"' && !is_escaped {
                        break;
                    }
                    is_escaped = inside == '\\' && !is_escaped;
                }
            }
            letter if letter.is_alphabetic() || letter == '_' => {
                json.push('"');
                json.push(letter);
                while let Some(next) = letters.next_if(|next| next.is_alphanumeric() || *next == '_') {
                    json.push(next);
                }
                json.push('"');
            }
            ']' | '}' => {
                let end = json.trim_end().trim_end_matches(',').len();
                json.truncate(end);
                json.push(letter);
            }
            letter => json.push(letter),
        }
    }
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_of_javascript_is_read() {
        let source = "export const A = [\n  { title: { da: \"Må \\\"vi\\\": ja, ]\" }, rules: [\"a_b\",], },\n];\nconst B = 1;\n";
        let read = constant(source, "A").unwrap();
        assert_eq!(read[0]["title"]["da"], "Må \"vi\": ja, ]");
        assert_eq!(read[0]["rules"][0], "a_b");
        assert!(constant(source, "C").is_err());
    }

    #[test]
    fn every_rule_is_under_one_heading() {
        let questions = questions().unwrap();
        let mut named: Vec<_> = questions.iter().flat_map(|question| &question.rules).map(String::as_str).collect();
        let mut rules: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
        named.sort_unstable();
        rules.sort_unstable();
        assert_eq!(named, rules);
        assert!(rule_address().unwrap().starts_with("#/"));
    }
}
