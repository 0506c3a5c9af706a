//! The examples, run as a reader would.

use std::fs;
use std::process::Command;

use crate::count::Count;
use crate::node;
use crate::tools::{TaskResult, cargo, command_line, in_repository, output_of, target, write};

fn example(name: &str, arguments: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--locked", "--example", name, "--"]).args(arguments);
    command
}

fn settle(arguments: &[&str]) -> Command {
    example("settle", arguments)
}

/// `cargo run --example settle`: with nothing, in English, with files, and with a file that is wrong; the year, which ends
/// with an error unless the payers' totals are the revenue; Røjleskov, which ends with one unless the published rates are
/// the computed ones and every model collects the same cost; and an agreement of one's own.
pub fn run() -> TaskResult<Count> {
    let published = in_repository("tests/cases/published/bromsmae.json");
    let published = published.to_string_lossy();
    let start_up = in_repository("examples/roejleskov.json");
    let start_up = start_up.to_string_lossy();
    let mut said = Vec::new();
    for arguments in [&[][..], &["--language", "en"], &[&*published], &[&*start_up]] {
        let mut command = settle(arguments);
        println!("$ {}", command_line(&command));
        let output = output_of(&mut command)?;
        if output.trim().is_empty() {
            return Err("The example said nothing.".into());
        }
        said.push(output);
    }
    if said.first() == said.get(1) {
        return Err("The example says the same in Danish and in English.".into());
    }
    refuses_a_wrong_file()?;
    let reconciled = ["year", "roejleskov"];
    for name in reconciled {
        let mut command = example(name, &[]);
        println!("$ {}", command_line(&command));
        output_of(&mut command)?;
    }
    own_agreement()?;
    described_service()?;
    // And the one that refuses, the agreement, and the service.
    Ok(Count { passed: said.len() + reconciled.len() + 3, ..Count::default() })
}

/// The service's description of itself is an `OpenAPI` document.
fn described_service() -> TaskResult {
    let file = target().join("openapi.json");
    let mut service = cargo();
    service.args(["run", "--quiet", "--locked", "--package", "rammeaftale-service", "--", "--openapi"]);
    println!("$ {}", command_line(&service));
    write(&file, &output_of(&mut service)?)?;
    let mut validator = node::command()?;
    validator.arg(in_repository("tests/javascript/openapi.mjs")).arg(&file).env("NODE_TOOLS", node::tools()?);
    print!("{}", output_of(&mut validator)?);
    Ok(())
}

/// The way of an own agreement: the template is filled in, checked, compared, and used by a case in the same folder.
fn own_agreement() -> TaskResult {
    let folder = target().join("own-agreement");
    let (file, case) = (folder.join("min-aftale.toml"), folder.join("sag.json"));
    let said = |arguments: &[&str]| {
        let mut command = example("agreement", arguments);
        println!("$ {}", command_line(&command));
        output_of(&mut command)
    };
    let open = "# value = …\nsource = \"…\"\nstatus = \"open\"";
    let filled = said(&["template"])?.replacen(open, "value = \"3\"\nsource = \"Bilag 2\"\nstatus = \"stated\"", 1);
    write(&file, &filled)?;
    let path = file.to_string_lossy();
    let report = said(&["check", &path])?;
    let table = said(&["compare", &path, "syddanmark-2023-2024"])?;
    if !report.contains("base_kind") || !table.contains("| 3 | 5 | forskel |") {
        return Err(format!("The agreement is not as it was filled in: {report}\n{table}"));
    }
    write(
        &case,
        r#"{"rule": "year_result", "terms": {"agreements": [{"file": "min-aftale.toml"}]}, "input": {"revenue": "94",
            "cost": "100", "base": "100", "base_kind": "turnover", "reading": "own_risk"}}"#,
    )?;
    let statement = output_of(&mut settle(&[&*case.to_string_lossy()]))?;
    let both = said(&["compare", &path, "syddanmark-2023-2024", &case.to_string_lossy()]);
    if !statement.contains("Bilag 2") {
        return Err(format!("The statement does not name the agreement: {statement}"));
    }
    both.map(drop)
}

fn refuses_a_wrong_file() -> TaskResult {
    let wrong = target().join("wrong-case.json");
    write(&wrong, r#"{"rule": "vacancy", "input": {"vacant_places": "two", "days": 365, "base_rate": 732}}"#)?;
    let mut command = settle(&[&*wrong.to_string_lossy()]);
    println!("$ {}", command_line(&command));
    let output = command.output().map_err(|error| error.to_string())?;
    fs::remove_file(&wrong).map_err(|error| error.to_string())?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    if output.status.code() != Some(1) {
        return Err(format!("The example ended with {} on a wrong file, not with 1: {stderr}", output.status));
    }
    for place in ["vacant_places", "base_rate"] {
        if !stderr.contains(place) {
            return Err(format!("The example does not say what is wrong with {place}: {stderr}"));
        }
    }
    Ok(())
}
