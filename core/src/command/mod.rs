//! The console command: `rammeaftale settle FILE`. It reads no file and writes none: the program around it does, which is the
//! crate's own (`core/bin`) or the Python package's. Both give the same bytes.

mod arguments;
mod commands;
mod texts;

use crate::agreement::Agreement;
use crate::case::{Case, read_cases, settle_cases};
use crate::document::document;
use crate::error::{Code, Error, Language, Problem};
use crate::options::Options;
use crate::schema::{definitions, schema};
use crate::settlement::{RULES, Rule, Settlement, settle_json};
use crate::value::{ToValue as _, Value};
use crate::workbook::workbook;

use arguments::Arguments;
use commands::reads_a_file;

/// The outcome of a call of the command.
///
/// # Examples
/// ```
/// use rammeaftale::command::{file_of, run};
///
/// let arguments = ["settle", "vacancy.json"].map(str::to_owned);
/// assert_eq!(file_of(&arguments), Some("vacancy.json"));
/// let case = r#"{"rule": "vacancy", "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}}"#;
/// let finished = run(&arguments, Ok(case.as_bytes()));
/// assert_eq!(
///     (finished.status, finished.output),
///     (0, b"{\"vacant_days\":\"730\",\"lost_revenue\":\"534360.00\"}\n".to_vec())
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finished {
    /// The exit status: 0 if all is well, 1 for an input with problems, 2 for a call that is wrong or a file that cannot be read.
    pub status: u8,
    /// For the standard output, or for the file.
    pub output: Vec<u8>,
    /// The file to write the output to; the standard output if there is none.
    pub file: Option<String>,
    /// For the standard error: problems and warnings, a line for each.
    pub messages: String,
}

/// The file that a call reads, `-` for the standard input; `None` if it reads none.
#[must_use]
pub fn file_of(arguments: &[String]) -> Option<&str> {
    let asked = Arguments::parse(arguments).ok()?;
    asked.operand.filter(|_| reads_a_file(asked.command))
}

/// Runs the command. `content` is that of the file, or why it cannot be read.
#[must_use]
pub fn run(arguments: &[String], content: Result<&[u8], &str>) -> Finished {
    let asked = match Arguments::parse(arguments) {
        Ok(asked) => asked,
        Err((wrong, language)) => return failed(2, texts::wrong_call(&wrong, language)),
    };
    let (content, file) = match (content, asked.operand.filter(|_| reads_a_file(asked.command))) {
        (Err(reason), Some(file)) => return failed(2, texts::unreadable(file, reason, asked.language)),
        (content, file) => (content.unwrap_or_default(), file),
    };
    match answer(&asked, content) {
        Ok((output, warnings)) => {
            let warnings = warnings.iter().map(|warning| texts::warning(warning, asked.language));
            let file = asked.option("out").map(str::to_owned);
            Finished { status: 0, output, file, messages: warnings.collect() }
        }
        Err(error) => failed(1, texts::problems(file, &error, asked.language)),
    }
}

fn failed(status: u8, messages: String) -> Finished {
    Finished { status, output: Vec::new(), file: None, messages }
}

/// The output of a call, and its warnings.
fn answer(asked: &Arguments<'_>, content: &[u8]) -> Result<(Vec<u8>, Vec<Problem>), Error> {
    let language = asked.language;
    let text = |text: String| Ok((text.into_bytes(), Vec::new()));
    match asked.command {
        "help" => return text(texts::help(language)),
        "version" => return text(format!("rammeaftale {}\n", env!("CARGO_PKG_VERSION"))),
        "rules" => return text(rules(language)),
        "agreements" => return text(agreements()),
        "schema" => {
            let schema = asked.operand.map_or_else(|| Ok(definitions("#/")), schema)?;
            return text(schema.to_json() + "\n");
        }
        _ => {}
    }
    let (names, settlements) = settlements(asked, content)?;
    let parts: Vec<_> = names.iter().map(Option::as_deref).zip(&settlements).collect();
    let output = match asked.command {
        "explain" => {
            let statements = settlements.iter().map(|settlement| explained(asked, settlement));
            statements.collect::<Vec<_>>().join("\n").into_bytes()
        }
        "document" => document(asked.option("title"), &[], &parts, language, false).into_bytes(),
        "workbook" => workbook(asked.option("title"), &parts, language)?,
        _ => settlements.iter().map(|settlement| settlement.to_json() + "\n").collect::<String>().into_bytes(),
    };
    Ok((output, settlements.iter().flat_map(Settlement::warnings).collect()))
}

/// The results of the file's cases, or of its input where a rule is named.
fn settlements(asked: &Arguments<'_>, content: &[u8]) -> Result<(Vec<Option<String>>, Vec<Settlement>), Error> {
    let text = core::str::from_utf8(content).map_err(|_| Problem::new(Code::NotJson, "1:0"))?;
    if let Some(rule) = asked.option("rule") {
        let given = ["agreement", "on", "dialect"].into_iter();
        let given = given.filter_map(|name| Some((name, Value::from(asked.option(name)?))));
        let settlement = settle_json(rule, text, &Options::from_value(&Value::object(given))?)?;
        return Ok((vec![None], vec![settlement]));
    }
    let cases = read_cases(text)?;
    let settlements = settle_cases(&cases)?;
    Ok((cases.into_iter().map(|Case { name, .. }| name).collect(), settlements))
}

fn explained(asked: &Arguments<'_>, settlement: &Settlement) -> String {
    let (statement, language) = (settlement.statement(), asked.language);
    match asked.option("format") {
        Some("markdown") => statement.to_markdown(language),
        Some("html") => statement.to_html(language) + "\n",
        Some("json") => statement.view(language).to_value().to_json() + "\n",
        _ => statement.to_text(language),
    }
}

/// The rules, each with its title.
fn rules(language: Language) -> String {
    let title = |rule: &Rule| crate::schema::title(rule.name).map(|title| title.text(language).to_owned());
    let rows = RULES.iter().map(|rule| (rule.name, title(rule).unwrap_or_default()));
    texts::columns(rows)
}

/// The agreements that come with the library.
fn agreements() -> String {
    texts::columns(Agreement::all().iter().map(|agreement| (agreement.id(), agreement.title().to_owned())))
}
