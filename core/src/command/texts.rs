//! The texts of the command: its help, the mistakes of a call, the problems of an input.

use core::fmt::Write as _;

use crate::command::arguments::{OPTIONS, Wrong};
use crate::command::commands::COMMANDS;
use crate::error::{Error, Language, Problem};

pub(super) fn help(language: Language) -> String {
    let mut text = String::from(language.pick(
        "rammeaftale: takster og afregning efter rammeaftalerne\n\nBrug: rammeaftale KOMMANDO [FIL] [--valg værdi]\n\n",
        "rammeaftale: rates and settlements under the rammeaftaler\n\nUsage: rammeaftale COMMAND [FILE] [--option value]\n\n",
    ));
    let rows = COMMANDS.iter().map(|command| {
        let takes = match command.takes {
            "FILE" => language.pick("FIL", "FILE"),
            "[RULE]" => language.pick("[REGEL]", "[RULE]"),
            other => other,
        };
        let name = format!("{} {takes}", command.name);
        (name, language.pick(command.danish, command.english).to_owned())
    });
    text.push_str(&columns(rows));
    text.push_str(language.pick(
        "\nFIL er en sag eller {\"cases\": [sag, …]} i JSON; - læser fra standardinput. Med --rule er den reglens input alene.\n\n",
        "\nFILE is a case or {\"cases\": [case, …]} in JSON; - reads the standard input. With --rule it is the input of the rule alone.\n\n",
    ));
    text.push_str(&columns(OPTIONS.iter().map(|option| {
        (format!("--{} {}", option.name, option.takes), language.pick(option.danish, option.english).to_owned())
    })));
    text.push_str(language.pick(
        "\nStatus: 0 alt er i orden, 1 input har fejl, 2 kaldet er forkert, eller en fil kan ikke læses.\n",
        "\nStatus: 0 all is well, 1 the input has problems, 2 the call is wrong, or a file cannot be read.\n",
    ));
    text
}

/// The message of a wrong call, and where help is.
pub(super) fn wrong_call(wrong: &Wrong<'_>, language: Language) -> String {
    let list = |names: &mut dyn Iterator<Item = &str>| names.collect::<Vec<_>>().join(", ");
    let commands = || list(&mut COMMANDS.iter().map(|command| command.name));
    let options = || list(&mut OPTIONS.iter().map(|option| option.name));
    let (danish, english) = match wrong {
        Wrong::Command(word) => (
            format!("ukendt kommando: {word}; vælg en af {}", commands()),
            format!("unknown command: {word}; must be one of {}", commands()),
        ),
        Wrong::NoFile(command) => (
            format!("{command}: skriv en fil, eller - for standardinput"),
            format!("{command}: give a file, or - for the standard input"),
        ),
        Wrong::TooMuch(word) => (format!("{word}: der er for mange ord"), format!("{word}: there are too many words")),
        Wrong::Option(option) => (
            format!("ukendt valg: {option}; vælg en af {}", options()),
            format!("unknown option: {option}; must be one of {}", options()),
        ),
        Wrong::NoValue(name) => (format!("--{name}: værdien mangler"), format!("--{name}: the value is missing")),
        Wrong::Twice(name) => (format!("--{name}: forekommer to gange"), format!("--{name}: occurs a second time")),
        Wrong::NotOf(name, command) => {
            (format!("--{name}: bruges ikke af {command}"), format!("--{name}: is not used by {command}"))
        }
        Wrong::Value(name, value, choices) => (
            format!("--{name}: ukendt værdi (skrevet: {value}); vælg en af {}", choices.join(", ")),
            format!("--{name}: unknown value (given: {value}); must be one of {}", choices.join(", ")),
        ),
        Wrong::WithoutRule(name) => (
            format!("--{name}: kun sammen med --rule; en sag har den selv"),
            format!("--{name}: only together with --rule; a case has its own"),
        ),
        Wrong::NoOut => (
            "workbook: skriv --out FIL; en projektmappe kan ikke vises på skærmen".to_owned(),
            "workbook: give --out FILE; a workbook cannot be shown on the screen".to_owned(),
        ),
    };
    let more = language.pick("rammeaftale help viser, hvad der er muligt", "rammeaftale help shows what is possible");
    format!("{}\n{more}\n", language.pick(&danish, &english))
}

pub(super) fn unreadable(file: &str, reason: &str, language: Language) -> String {
    format!("{file}: {} ({reason})\n", language.pick("filen kan ikke læses", "the file cannot be read"))
}

/// The problems of an input, a line for each, behind the name of its file.
pub(super) fn problems(file: Option<&str>, error: &Error, language: Language) -> String {
    let file = file.filter(|file| *file != "-").map(|file| format!("{file}: ")).unwrap_or_default();
    let mut text = String::new();
    for problem in error.problems() {
        let _ = writeln!(text, "{file}{}", problem.message(language));
    }
    text
}

pub(super) fn warning(warning: &Problem, language: Language) -> String {
    format!("{}: {}\n", language.pick("advarsel", "warning"), warning.message(language))
}

/// Two columns, the second beginning at the same place everywhere.
pub(super) fn columns<N: AsRef<str>>(rows: impl Iterator<Item = (N, String)>) -> String {
    let rows: Vec<_> = rows.collect();
    let width = rows.iter().map(|(name, _)| name.as_ref().chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for (name, words) in rows {
        let line = format!("{:width$}  {words}", name.as_ref());
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}
