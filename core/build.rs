//! Turns the agreements' TOML files into JSON texts inside the library, so that it reads no files.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=agreements");
    let mut paths = fs::read_dir("agreements")?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();

    let mut ids = String::new();
    let mut agreements = String::new();
    for path in &paths {
        let agreement: toml::Table = toml::from_str(&fs::read_to_string(path)?)?;
        let id = agreement.get("id").and_then(toml::Value::as_str).unwrap_or_default();
        if path.file_stem().is_none_or(|stem| stem != id) {
            return Err(format!("{} has the id {id}", path.display()).into());
        }
        write!(ids, "{id:?}, ")?;
        // Days may be written as dates of TOML.
        writeln!(agreements, "{:?},", serde_json::to_string(&without_dates(toml::Value::Table(agreement)))?)?;
    }
    let rust = format!("static AGREEMENT_IDS: &[&str] = &[{ids}];\nstatic AGREEMENTS: &[&str] = &[{agreements}];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("agreements.rs"), rust)?;
    Ok(())
}

/// The value with its dates as texts.
fn without_dates(value: toml::Value) -> toml::Value {
    match value {
        toml::Value::Datetime(day) => toml::Value::String(day.to_string()),
        toml::Value::Array(items) => items.into_iter().map(without_dates).collect::<Vec<_>>().into(),
        toml::Value::Table(fields) => {
            fields.into_iter().map(|(name, value)| (name, without_dates(value))).collect::<toml::Table>().into()
        }
        other => other,
    }
}
