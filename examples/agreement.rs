//! Writes, checks and compares agreements.
//!
//! ```text
//! cargo run --example agreement                          the agreements of the library
//! cargo run --example agreement -- template              the form to fill in, as TOML
//! cargo run --example agreement -- check FILE            the mistakes, or what is open and which rules work
//! cargo run --example agreement -- compare A B           two agreements side by side: ids or files
//! cargo run --example agreement -- compare A B CASES     and what each case of a file costs under both
//! ```

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use rammeaftale::agreement::{Terms, template};
use rammeaftale::case::read_cases_beside;
use rammeaftale::value::Value;
use rammeaftale::{Agreement, Language, Options};

const USE: &str = "brug / use: agreement [template | check FILE | compare A B [CASES]]";

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let said = match arguments.as_slice() {
        [] => Ok(list()),
        ["template"] => Ok(template()),
        ["check", file] => agreement(file).map(|agreement| agreement.report().to_text(Language::Danish)),
        ["compare", one, other] => compare(one, other, None),
        ["compare", one, other, cases] => compare(one, other, Some(cases)),
        _ => Err(USE.to_owned()),
    };
    match said {
        // A reader may close the pipe early; that is not an error.
        Ok(text) => match io::stdout().write_all(text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => refuse(&error.to_string()),
            _ => ExitCode::SUCCESS,
        },
        Err(sentence) => refuse(&sentence),
    }
}

fn list() -> String {
    Agreement::all().iter().flat_map(|agreement| [agreement.id(), ": ", agreement.title(), "\n"]).collect()
}

/// The agreement in a file, or of the library by its id.
fn agreement(named: &str) -> Result<Agreement, String> {
    if let Ok(known) = Agreement::named(named) {
        return Ok(known.clone());
    }
    let text = fs::read_to_string(named).map_err(|error| format!("{named}: {error}"))?;
    let is_json = Path::new(named).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let read = if is_json { Agreement::from_json(&text) } else { Agreement::from_toml(&text) };
    read.map_err(|error| error.message(Language::Danish))
}

fn compare(one: &str, other: &str, cases: Option<&str>) -> Result<String, String> {
    let (one, other) = (agreement(one)?, agreement(other)?);
    let mut text = one.beside(&other, Language::Danish);
    let Some(file) = cases else { return Ok(text) };
    let danish = |error: rammeaftale::Error| error.message(Language::Danish);
    let cases = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let folder = Path::new(file).parent().unwrap_or(Path::new("."));
    let mut beside = |name: &str| fs::read_to_string(folder.join(name)).ok();
    for case in read_cases_beside(&cases, &mut beside).map_err(danish)? {
        let settled = case.settle().map_err(danish)?;
        let under = |agreement: &Agreement| {
            let mut terms = Terms::new([agreement.clone()])?.with_beyond_period();
            if let Some(on) = case.on.or_else(|| case.terms.as_ref().and_then(Terms::on)) {
                terms = terms.with_on(on);
            }
            settled.under(&Options::new().with_terms(terms), &Value::Null)
        };
        text.extend(["\n# ", case.name.as_deref().unwrap_or(settled.rule()), "\n\n"]);
        match (under(&one), under(&other)) {
            (Ok(first), Ok(second)) => {
                let comparison = first.statement().compared_with(&second.statement(), Language::Danish);
                text.push_str(&comparison.to_markdown());
            }
            (first, second) => {
                for (agreement, result) in [(&one, first), (&other, second)] {
                    if let Err(error) = result {
                        text.extend([agreement.title(), ": ", &danish(error), "\n"]);
                    }
                }
            }
        }
    }
    Ok(text)
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}
