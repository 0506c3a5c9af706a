//! Whether everything adds up, and what is assumed or open, in sentences.

use crate::agreement::Status;
use crate::error::Language;
use crate::explain::line::{Line, Source};
use crate::explain::statement::Statement;

/// The most figures that are named as assumed or open.
const NAMED: usize = 3;

/// Says whether all checks of a statement hold, and what a reader must know beside that. `all` checks were made, of which
/// `failed` do not hold.
pub(crate) fn assurance(s: &Statement, (all, failed): (usize, usize), language: Language) -> String {
    let mut sentences = Vec::new();
    match (failed, all) {
        // A published figure that does not fit is never beside the words that everything adds up.
        (0, _) if !s.findings.is_empty() => sentences.push(
            language
                .pick(
                    "Offentliggjorte tal følger ikke af hinanden: se fund.",
                    "Published figures do not follow from each other: see the findings.",
                )
                .to_owned(),
        ),
        (0, 0) => sentences.push(
            language.pick("Alle tal følger af deres formler.", "Every figure follows from its formula.").to_owned(),
        ),
        (0, 1) => sentences.push(language.pick("Kontrollen stemmer.", "The check holds.").to_owned()),
        (0, 2) => sentences.push(language.pick("Begge kontroller stemmer.", "Both checks hold.").to_owned()),
        (0, _) => sentences.push(match language {
            Language::Danish => format!("Alle {all} kontroller stemmer."),
            Language::English => format!("All {all} checks hold."),
        }),
        (_, 1) => sentences.push(language.pick("Kontrollen stemmer ikke.", "The check does not hold.").to_owned()),
        _ => sentences.push(match language {
            Language::Danish => format!("{failed} af {all} kontroller stemmer ikke."),
            Language::English => format!("{failed} of {all} checks do not hold."),
        }),
    }
    let told = [
        (Status::Assumed, "Bygger på antagelser", "Rests on assumptions"),
        (Status::Open, "Åbent i aftalen", "Open in the agreement"),
    ];
    for (status, danish, english) in told {
        let labels = labels(s, status, language);
        if !labels.is_empty() {
            let stop = if labels.ends_with('.') { "" } else { "." };
            sentences.push(format!("{}: {labels}{stop}", language.pick(danish, english)));
        }
    }
    match s.warnings.len() {
        0 => {}
        1 => sentences.push(language.pick("Læs advarslen.", "Read the warning.").to_owned()),
        _ => sentences.push(language.pick("Læs advarslerne.", "Read the warnings.").to_owned()),
    }
    sentences.join(" ")
}

/// The labels of the figures whose source is this certain, each once.
fn labels(s: &Statement, status: Status, language: Language) -> String {
    let mut labels: Vec<&str> = Vec::new();
    let is_so = |line: &&Line| matches!(&line.source, Source::Text { status: of, .. } if *of == status);
    for line in s.lines.iter().filter(is_so) {
        let label = line.label.without_whose().text(language);
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    let more = labels.len() > NAMED;
    labels.truncate(NAMED);
    match (labels.split_last(), more) {
        (Some((last, first)), false) if !first.is_empty() => {
            format!("{}{}{last}", first.join(", "), language.pick(" og ", " and "))
        }
        (_, true) => format!("{}{}", labels.join(", "), language.pick(" m.m.", " and more")),
        _ => labels.concat(),
    }
}
