//! Settles cases and prints a statement of each.
//!
//! ```text
//! cargo run --example settle                         the published cases
//! cargo run --example settle -- FILE                 the cases of a file of your own
//! cargo run --example settle -- --language en FILE   in English; the default is Danish
//! ```

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use rammeaftale::case::{read_cases_beside, settle_cases};
use rammeaftale::{Case, Error, Language, Settlement};

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
    let texts = match &file {
        None => PUBLISHED.map(str::to_owned).to_vec(),
        Some(file) => match fs::read_to_string(file) {
            Ok(text) => vec![text],
            Err(error) => return refuse(&format!("{file}: {error}")),
        },
    };
    let mut output = String::new();
    let folder = file.as_deref().and_then(|file| Path::new(file).parent()).unwrap_or(Path::new("."));
    for text in &texts {
        match settle(text, folder) {
            Ok(settled) => {
                for (case, settlement) in &settled {
                    output.push_str(&report(case, settlement, language));
                }
            }
            Err(error) => return refuse(&error.message(language)),
        }
    }
    // A reader may close the pipe early; that is not an error.
    match io::stdout().write_all(output.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => refuse(&error.to_string()),
        _ => ExitCode::SUCCESS,
    }
}

/// The language and the file from the arguments.
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

/// Settles the cases of a text; agreements that it names are in files of the same folder.
fn settle(text: &str, folder: &Path) -> Result<Vec<(Case, Settlement)>, Error> {
    let cases = read_cases_beside(text, &mut |name| fs::read_to_string(folder.join(name)).ok())?;
    let settlements = settle_cases(&cases)?;
    Ok(cases.into_iter().zip(settlements).collect())
}

/// Prints a case, its statement, and the published figures beside the computed.
fn report(case: &Case, settlement: &Settlement, language: Language) -> String {
    let (source, published, computed) = match language {
        Language::Danish => ("Sag", "offentliggjort", "beregnet"),
        Language::English => ("Case", "published", "computed"),
    };
    let mut lines = Vec::new();
    lines.extend(case.name.as_ref().map(|name| format!("{source}: {name}")));
    lines.extend(case.source.as_ref().map(|text| format!("       {text}")));
    lines.push(String::new());
    let statement = settlement.statement();
    lines.push(statement.to_text(language));
    let view = statement.view(language);
    for (figure, value) in case.published_figures() {
        let value = language.number(&value);
        lines.push(match view.lines.iter().rfind(|line| line.id == figure) {
            Some(line) => format!("    {}: {published} {value}, {computed} {}", line.label, line.value),
            None => format!("    {figure}: {published} {value}"),
        });
    }
    lines.push("\n\n".to_owned());
    lines.join("\n")
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}
