//! The form to fill in: an agreement in TOML with every value that a rule can take from one.

use crate::agreement::fields::{AGREEMENT_FIELDS, AgreementField};
use crate::agreement::model::Agreement;
use crate::agreement::report::shown;

const HEAD: &str = r#"# Rammeaftale som data: udfyld de værdier, I kender, og lad resten stå åbne.
# An agreement as data: fill in the values you know and leave the others open.
#
# value   Værdien. Tal skrives som tekst: "5", "2.5". Linjen slettes eller står som kommentar, så længe værdien er åben.
#         The value. Numbers are written as text: "5", "2.5". The line is a comment while the value is open.
# source  Hvor den står: dokument, bilag, punkt. / Where it stands: document, annex, item.
# status  stated (står der), derived (udledt), assumed (antaget), open (åben)
# from/to Kun hvis værdien ikke gælder hele perioden. / Only if it does not hold for the whole period.
# note.da En bemærkning, der følger med ud i beregningen. / A remark that goes with the result.

id = "min-aftale"
title = "Min rammeaftale"
# from = 2027-01-01
# to = 2028-12-31
"#;

/// The form of an agreement to fill in, as TOML: every value that a rule can take from one, with its meaning in Danish and in
/// English, the rules that use it, the values it takes, and what a national act says. Every value is open.
///
/// # Examples
/// ```
/// # #[cfg(feature = "toml")] {
/// use rammeaftale::Agreement;
/// use rammeaftale::agreement::template;
///
/// let filled = template().replacen("# value = …\n", "value = \"3\"\n", 1).replacen("\"open\"", "\"stated\"", 1);
/// assert!(Agreement::from_toml(&filled).is_ok());
/// # }
/// ```
#[must_use]
pub fn template() -> String {
    let mut toml = HEAD.to_owned();
    for field in AGREEMENT_FIELDS {
        toml.push_str(&entry(field));
    }
    toml
}

fn entry(field: &AgreementField) -> String {
    let AgreementField { name, rules, danish, english, values, section, .. } = field;
    let mut entry = format!("\n# {danish}\n# {english}\n# Værdier: {}\n", values.0);
    if values.0 != values.1 {
        entry.extend(["# Values: ", values.1, "\n"]);
    }
    entry.extend(["# Står som regel i ", section.0, ". / It usually stands in ", section.1, ".\n"]);
    for line in national(field) {
        entry.extend(["# ", &line, "\n"]);
    }
    let rules: Vec<_> = rules.iter().map(|rule| format!("\"{rule}\"")).collect();
    let rule = match rules.as_slice() {
        [rule] => rule.clone(),
        several => format!("[{}]", several.join(", ")),
    };
    entry.extend(["[[parameter]]\nrule = ", &rule, "\nfield = \"", name, "\"\n# value = …\n"]);
    entry.push_str("source = \"…\"\nstatus = \"open\"\n");
    entry
}

/// The values that national acts give for a field.
fn national(field: &AgreementField) -> Vec<String> {
    let mut lines = Vec::new();
    for act in Agreement::all().iter().filter(|agreement| agreement.is_national()) {
        for parameter in act.parameters() {
            let shared = parameter.field == field.name && parameter.rules.iter().any(|rule| field.rules.contains(rule));
            if let (true, Some(value)) = (shared, &parameter.value) {
                lines.push(format!("{}: {} ({})", act.title(), shown(value), parameter.source));
            }
        }
    }
    lines
}
