//! The examples, run as a reader would.

use std::fs;
use std::process::Command;

use crate::count::Count;
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
/// with an error unless the payers' totals are the revenue; and Røjleskov, which ends with one unless the published rates are
/// the computed ones and every model collects the same cost.
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
    // And the one that refuses.
    Ok(Count { passed: said.len() + reconciled.len() + 1, ..Count::default() })
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
