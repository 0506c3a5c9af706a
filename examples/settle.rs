//! Settles cases and prints an explained statement of each.
//!
//! ```text
//! cargo run --example settle                         the published cases
//! cargo run --example settle -- FILE                 the cases of a file of your own
//! cargo run --example settle -- --language en FILE   in English; Danish where nothing is said
//! ```

use std::process::ExitCode;
use std::{env, fs};

use rammeaftale::{Case, Error, Language, Settlement, read_cases, settle_cases};

const PUBLISHED: [&str; 3] = [
    include_str!("../tests/cases/published/roejleskov.json"),
    include_str!("../tests/cases/published/bromsmae.json"),
    include_str!("../tests/cases/published/odinsgaard.json"),
];

fn main() -> ExitCode {
    let (language, file) = match arguments() {
        Ok(arguments) => arguments,
        Err(sentence) => return refuse(&sentence),
    };
    let texts = match file {
        None => PUBLISHED.map(str::to_owned).to_vec(),
        Some(file) => match fs::read_to_string(&file) {
            Ok(text) => vec![text],
            Err(error) => return refuse(&format!("{file}: {error}")),
        },
    };
    for text in &texts {
        match settle(text) {
            Ok(settled) => settled.iter().for_each(|(case, settlement)| print(case, settlement, language)),
            Err(error) => return refuse(&error.message(language)),
        }
    }
    ExitCode::SUCCESS
}

/// The language and the file that were asked for.
fn arguments() -> Result<(Language, Option<String>), String> {
    let mut language = Language::Danish;
    let mut file = None;
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--language" => {
                let code = arguments.next().unwrap_or_default();
                language = Language::from_code(&code).map_err(|error| error.message(Language::Danish))?;
            }
            _ if argument.starts_with('-') || file.is_some() => {
                return Err("brug / use: settle [--language da|en] [FILE]".to_owned());
            }
            _ => file = Some(argument),
        }
    }
    Ok((language, file))
}

fn settle(text: &str) -> Result<Vec<(Case, Settlement)>, Error> {
    let cases = read_cases(text)?;
    let settlements = settle_cases(&cases)?;
    Ok(cases.into_iter().zip(settlements).collect())
}

fn print(case: &Case, settlement: &Settlement, language: Language) {
    let (source, published, computed) = match language {
        Language::Danish => ("Sag", "offentliggjort", "beregnet"),
        Language::English => ("Case", "published", "computed"),
    };
    if let Some(name) = &case.name {
        println!("{source}: {name}");
    }
    if let Some(text) = &case.source {
        println!("       {text}");
    }
    println!();
    let statement = settlement.statement();
    println!("{}", statement.to_text(language));
    let view = statement.view(language);
    for (figure, value) in case.published_figures() {
        let value = language.number(&value);
        match view.lines.iter().find(|line| line.id == figure) {
            Some(line) => println!("    {}: {published} {value}, {computed} {}", line.label, line.value),
            None => println!("    {figure}: {published} {value}"),
        }
    }
    println!();
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}
