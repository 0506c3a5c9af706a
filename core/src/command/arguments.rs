//! The arguments of the command: what is asked for.

use crate::command::commands::{COMMANDS, reads_a_file};
use crate::error::Language;

/// An option; every one has a value.
pub(super) struct Choice {
    pub(super) name: &'static str,
    /// The kind of its value.
    pub(super) takes: &'static str,
    /// The commands that take it.
    of: &'static [&'static str],
    pub(super) danish: &'static str,
    pub(super) english: &'static str,
}

const RESULTS: &[&str] = &["settle", "explain", "document", "workbook"];

pub(super) const OPTIONS: &[Choice] = &[
    Choice {
        name: "language",
        takes: "da|en",
        of: &["settle", "explain", "document", "workbook", "schema", "rules", "agreements"],
        danish: "sproget; dansk, hvis intet er valgt",
        english: "the language; Danish where none is given",
    },
    Choice {
        name: "out",
        takes: "FILE",
        of: &["settle", "explain", "document", "workbook", "schema", "rules", "agreements"],
        danish: "skriver til en fil",
        english: "writes to a file",
    },
    Choice {
        name: "rule",
        takes: "RULE",
        of: RESULTS,
        danish: "filen er et input til denne regel",
        english: "the file is an input of this rule",
    },
    Choice {
        name: "agreement",
        takes: "ID",
        of: RESULTS,
        danish: "felter, der mangler, tages fra aftalen (med --rule og --on)",
        english: "fields left out are taken from the agreement (with --rule and --on)",
    },
    Choice {
        name: "on",
        takes: "YYYY-MM-DD",
        of: RESULTS,
        danish: "aftalen, som den gælder den dag",
        english: "the agreement as it holds on that day",
    },
    Choice {
        name: "dialect",
        takes: "machine|danish",
        of: RESULTS,
        danish: "tal i filen er skrevet som 1234.56 eller 1.234,56 (med --rule)",
        english: "numbers of the file are written 1234.56 or 1.234,56 (with --rule)",
    },
    Choice {
        name: "format",
        takes: "text|markdown|html|json",
        of: &["explain"],
        danish: "hvordan explain viser tallene",
        english: "how explain shows the figures",
    },
    Choice {
        name: "title",
        takes: "TEXT",
        of: &["document", "workbook"],
        danish: "titlen på et dokument eller en projektmappe",
        english: "the title of a document or a workbook",
    },
];

/// The formats of a statement.
pub(super) const FORMATS: &[&str] = &["text", "markdown", "html", "json"];

/// A call of the command.
pub(super) struct Arguments<'a> {
    pub(super) command: &'static str,
    /// The file, or the rule of a schema.
    pub(super) operand: Option<&'a str>,
    pub(super) language: Language,
    options: Vec<(&'static str, &'a str)>,
}

/// The mistake of a call.
pub(super) enum Wrong<'a> {
    Command(&'a str),
    NoFile(&'static str),
    TooMuch(&'a str),
    Option(&'a str),
    NoValue(&'static str),
    Twice(&'static str),
    NotOf(&'static str, &'static str),
    Value(&'static str, &'a str, &'static [&'static str]),
    /// An option that is only for an input of a named rule.
    WithoutRule(&'static str),
    /// A workbook is no text for a screen.
    NoOut,
}

impl<'a> Arguments<'a> {
    pub(super) fn parse(arguments: &'a [String]) -> Result<Self, (Wrong<'a>, Language)> {
        let mut words = Vec::new();
        let mut options: Vec<(&'static str, &'a str)> = Vec::new();
        let mut wrong = None;
        let mut rest = arguments.iter().map(String::as_str);
        while let Some(argument) = rest.next() {
            let Some(option) = argument.strip_prefix("--").filter(|option| !option.is_empty()) else {
                words.push(if argument == "-h" { "help" } else { argument });
                continue;
            };
            if ["help", "version"].contains(&option) {
                words.insert(0, option);
                continue;
            }
            let (name, value) = match option.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (option, None),
            };
            let found = match OPTIONS.iter().map(|option| option.name).find(|known| *known == name) {
                None => Err(Wrong::Option(argument)),
                Some(known) if options.iter().any(|(name, _)| *name == known) => Err(Wrong::Twice(known)),
                Some(known) => value.or_else(|| rest.next()).map(|value| (known, value)).ok_or(Wrong::NoValue(known)),
            };
            match found {
                Ok(option) => options.push(option),
                Err(found) => wrong = wrong.or(Some(found)),
            }
        }
        let code = options.iter().find(|(name, _)| *name == "language").map(|(_, code)| *code);
        let language = Language::from_code_or_default(code)
            .map_err(|_| (Wrong::Value("language", code.unwrap_or_default(), &["da", "en"]), Language::default()))?;
        match wrong {
            Some(wrong) => Err((wrong, language)),
            None => Self::checked(&words, options, language).map_err(|wrong| (wrong, language)),
        }
    }

    fn checked(
        words: &[&'a str],
        options: Vec<(&'static str, &'a str)>,
        language: Language,
    ) -> Result<Self, Wrong<'a>> {
        let mut words = words.iter().copied();
        let word = words.next().unwrap_or("help");
        let command = COMMANDS.iter().map(|command| command.name).find(|name| *name == word);
        let command = command.ok_or(Wrong::Command(word))?;
        if ["help", "version"].contains(&command) {
            return Ok(Self { command, operand: None, language, options: Vec::new() });
        }
        let operand = if ["rules", "agreements"].contains(&command) { None } else { words.next() };
        let asked = Self { command, operand, language, options };
        if let Some(more) = words.next() {
            return Err(Wrong::TooMuch(more));
        }
        if reads_a_file(command) && operand.is_none() {
            return Err(Wrong::NoFile(command));
        }
        for (name, _) in &asked.options {
            if !OPTIONS.iter().any(|option| option.name == *name && option.of.contains(&command)) {
                return Err(Wrong::NotOf(name, command));
            }
        }
        let beside = ["agreement", "on", "dialect"].into_iter().find(|name| asked.option(name).is_some());
        match (asked.option("format"), beside) {
            (Some(format), _) if !FORMATS.contains(&format) => Err(Wrong::Value("format", format, FORMATS)),
            (_, Some(name)) if asked.option("rule").is_none() => Err(Wrong::WithoutRule(name)),
            _ if command == "workbook" && asked.option("out").is_none() => Err(Wrong::NoOut),
            _ => Ok(asked),
        }
    }

    /// The value of an option.
    pub(super) fn option(&self, name: &str) -> Option<&'a str> {
        self.options.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}
