//! The commands of the command.

/// A command of the command.
pub(super) struct Command {
    pub(super) name: &'static str,
    /// Its operand: a file, or none.
    pub(super) takes: &'static str,
    pub(super) danish: &'static str,
    pub(super) english: &'static str,
}

const fn command(name: &'static str, takes: &'static str, danish: &'static str, english: &'static str) -> Command {
    Command { name, takes, danish, english }
}

pub(super) const COMMANDS: &[Command] = &[
    command(
        "settle",
        "FILE",
        "beregner sagerne i en fil; resultaterne som JSON, ét pr. linje",
        "settles the cases of a file; results as JSON, one a line",
    ),
    command(
        "explain",
        "FILE",
        "forklarer hvert tal: formel, kilde og kontrol",
        "explains every figure: formula, source and checks",
    ),
    command("document", "FILE", "skriver resultaterne som en HTML-side", "writes the results as an HTML page"),
    command(
        "workbook",
        "FILE",
        "skriver resultaterne som en Excel-projektmappe med formler (--out)",
        "writes the results as an Excel workbook with formulas (--out)",
    ),
    command(
        "schema",
        "[RULE]",
        "viser JSON Schema for en regel, eller for alle",
        "shows the JSON Schema of a rule, or of all",
    ),
    command("rules", "", "viser reglerne", "lists the rules"),
    command("agreements", "", "viser aftalerne i biblioteket", "lists the agreements of the library"),
    command("help", "", "viser denne tekst", "shows this text"),
    command("version", "", "viser versionen", "shows the version"),
];

/// Whether a command reads a file.
pub(super) fn reads_a_file(command: &str) -> bool {
    COMMANDS.iter().any(|known| known.name == command && known.takes == "FILE")
}
