//! `cargo xtask broken`: the cases must refuse a library with a fault in it.
//!
//! Every fault of `tests/broken.toml` is built into a copy of the sources, behind a switch of the copy alone: one build for all of them.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::thread;

use toml::{Table, Value};

use crate::copy::{build_folder, copied};
use crate::count::{Count, Counts};
use crate::tools::{TaskResult, cargo, in_repository, output_of, read, write};

const FAULTS: &str = "tests/broken.toml";
/// The variable that switches a fault on.
const SWITCH: &str = "RAMMEAFTALE_FAULT";
/// The program that runs the cases.
const CASES: [&str; 9] =
    ["test", "--offline", "--quiet", "--package", "conformance", "--test", "cases", "--", "every_case_gives"];
/// How many faults run at the same time.
const TOGETHER: usize = 2;

/// A fault of the file.
struct Fault {
    name: String,
    about: String,
    file: String,
    from: String,
    to: String,
}

/// Counts the faults that the cases find.
pub fn test() -> TaskResult<Count> {
    let faults = faults()?;
    let copy = copied("broken")?;
    build_in(&copy, &faults)?;
    let (whole, output) = passes(&copy, None);
    if !whole {
        return Err(format!("{output}\nthe cases fail in the copy without any fault."));
    }
    let mut count = Count::default();
    for together in faults.chunks(TOGETHER) {
        let outputs = thread::scope(|scope| {
            let running: Vec<_> =
                together.iter().map(|fault| scope.spawn(|| passes(&copy, Some(&fault.name)))).collect();
            running.into_iter().map(|thread| thread.join().map_err(|_| "a run panicked".to_owned())).collect::<Vec<_>>()
        });
        for (Fault { name, about, .. }, output) in together.iter().zip(outputs) {
            let (passed, output) = output?;
            let failed: usize = output.lines().map(|line| Counts::BeforeWord.count_line(line).failed).sum();
            if passed || failed == 0 {
                println!("{name}: not refused! {about}\n{output}");
                count.failed += 1;
            } else {
                println!("{name}: refused. {about}");
                count.passed += 1;
            }
        }
    }
    Ok(count)
}

fn faults() -> TaskResult<Vec<Fault>> {
    let wrong = || format!("{FAULTS} is not understood.");
    let table: Table = read(&in_repository(FAULTS))?.parse().map_err(|error| format!("{FAULTS}: {error}"))?;
    let faults = table.get("fault").and_then(Value::as_array).ok_or_else(wrong)?;
    let fault = |fault: &Value| {
        let text = |key| fault.get(key)?.as_str().map(str::to_owned);
        let [name, about, file] = ["name", "about", "file"].map(text);
        Some(Fault { name: name?, about: about?, file: file?, from: text("from")?, to: text("to")? })
    };
    faults.iter().map(fault).collect::<Option<_>>().ok_or_else(wrong)
}

/// Puts the faults into the copy: what is changed becomes a choice, of the fault that is switched on or of what it was.
fn build_in(copy: &Path, faults: &[Fault]) -> TaskResult {
    let mut places: BTreeMap<(&str, &str), Vec<&Fault>> = BTreeMap::new();
    for fault in faults {
        places.entry((&fault.file, &fault.from)).or_default().push(fault);
    }
    for ((file, from), faults) in places {
        let path = copy.join(file);
        let text = read(&path)?;
        if text.matches(from).count() != 1 {
            return Err(format!("{FAULTS}: `{from}` stands {} times in {file}.", text.matches(from).count()));
        }
        // An arm of a match keeps its pattern.
        let (pattern, is) = from.split_once(" => ").map_or(("", from), |(pattern, is)| (pattern, is));
        let mut choice = format!("{{ {is} }}");
        for fault in faults {
            let to = fault.to.split_once(" => ").map_or(fault.to.as_str(), |(_, to)| to);
            choice = format!(
                "if std::env::var_os(\"{SWITCH}\").is_some_and(|on| on == \"{}\") {{ {to} }} else {choice}",
                fault.name
            );
        }
        let arm = if pattern.is_empty() { format!("({choice})") } else { format!("{pattern} => ({choice})") };
        write(&path, &text.replace(from, &arm))?;
    }
    Ok(())
}

/// Whether the cases pass in the copy, and what was printed.
fn passes(copy: &Path, fault: Option<&str>) -> (bool, String) {
    let mut command: Command = cargo();
    command.current_dir(copy).env("CARGO_TARGET_DIR", build_folder(copy)).args(CASES).env_remove(SWITCH);
    if let Some(fault) = fault {
        command.env(SWITCH, fault);
    }
    match output_of(&mut command) {
        Ok(output) => (true, output),
        Err(output) => (false, output),
    }
}
