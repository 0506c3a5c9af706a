//! Turns the agreements' TOML files into constants, so that the library reads no files.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreement {
    id: String,
    title: String,
    from: Option<String>,
    to: Option<String>,
    #[serde(default)]
    parameter: Vec<Parameter>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Parameter {
    rule: Rules,
    field: String,
    value: Option<serde_json::Value>,
    unit: String,
    from: Option<String>,
    to: Option<String>,
    source: String,
    status: String,
    note: Option<Note>,
}

/// The rule whose field a parameter fills, or several that have it under the same name.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Rules {
    One(String),
    Several(Vec<String>),
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    da: String,
    en: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=agreements");
    let mut paths = fs::read_dir("agreements")?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();

    let mut ids = String::new();
    let mut agreements = String::new();
    for path in &paths {
        let agreement: Agreement = toml::from_str(&fs::read_to_string(path)?)?;
        if path.file_stem().is_none_or(|stem| stem != agreement.id.as_str()) {
            return Err(format!("{} has the id {}", path.display(), agreement.id).into());
        }
        write!(ids, "{:?}, ", agreement.id)?;
        write_agreement(&mut agreements, &agreement)?;
    }
    let rust =
        format!("static AGREEMENT_IDS: &[&str] = &[{ids}];\nstatic AGREEMENTS: &[Agreement] = &[{agreements}];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("agreements.rs"), rust)?;
    Ok(())
}

fn write_agreement(rust: &mut String, agreement: &Agreement) -> Result<(), Box<dyn std::error::Error>> {
    let Agreement { id, title, from, to, parameter } = agreement;
    let period = days(from.as_deref(), to.as_deref())?;
    writeln!(
        rust,
        "Agreement {{ id: Cow::Borrowed({id:?}), title: Cow::Borrowed({title:?}), period: {period}, \
         parameters: Cow::Borrowed(&["
    )?;
    for Parameter { rule, field, value, unit, from: own_from, to: own_to, source, status, note } in parameter {
        let value = match value {
            Some(value) => format!("Some(Cow::Borrowed({:?}))", serde_json::to_string(value)?),
            None => "None".to_owned(),
        };
        let status = match status.as_str() {
            "stated" => "Stated",
            "derived" => "Derived",
            "assumed" => "Assumed",
            "open" => "Open",
            other => return Err(format!("{id}: {field}: no such status: {other}").into()),
        };
        let note = match note {
            Some(Note { da, en }) => format!("Some((Cow::Borrowed({da:?}), Cow::Borrowed({en:?})))"),
            None => "None".to_owned(),
        };
        let period = days(
            own_from.as_ref().or(from.as_ref()).map(String::as_str),
            own_to.as_ref().or(to.as_ref()).map(String::as_str),
        )?;
        let rules = match rule {
            Rules::One(rule) => core::slice::from_ref(rule),
            Rules::Several(rules) => rules,
        };
        for rule in rules {
            writeln!(
                rust,
                "Parameter {{ rule: Cow::Borrowed({rule:?}), field: Cow::Borrowed({field:?}), value: {value}, \
                 unit: Cow::Borrowed({unit:?}), period: {period}, source: Cow::Borrowed({source:?}), \
                 status: Status::{status}, note: {note} }},"
            )?;
        }
    }
    writeln!(rust, "]) }},")?;
    Ok(())
}

/// The days as a constant; both ends are known, or neither is.
fn days(from: Option<&str>, to: Option<&str>) -> Result<String, Box<dyn std::error::Error>> {
    match (from, to) {
        (Some(from), Some(to)) => {
            Ok(format!("Some(Days {{ from: Cow::Borrowed({from:?}), to: Cow::Borrowed({to:?}) }})"))
        }
        (None, None) => Ok("None".to_owned()),
        _ => Err("a period has a first and a last day, or is not known".into()),
    }
}
