//! Cases in all four runtimes: each against what the case expects, and all against each other, byte for byte.

use std::path::PathBuf;
use std::process::Command;
use std::thread;

use conformance::entry::{Entry, Outcome, load};

use crate::count::Count;
use crate::tools::{TaskResult, in_repository, output_for, program};
use crate::{chromium, node, python, rust, wine};

/// The longest part of an answer that is printed, in characters.
const LONGEST: usize = 2_000;
/// The runner that needs a browser.
const CHROMIUM: &str = "chromium.mjs";

/// A runtime, with the command of its runner.
struct Runtime {
    name: &'static str,
    language: &'static str,
    runner: Command,
}

/// The answers of a runtime to all entries, and its counts.
struct Answered {
    name: &'static str,
    language: &'static str,
    lines: Vec<String>,
    count: Count,
    not_for_it: usize,
}

/// Builds what the runners need and returns the four runtimes.
fn runtimes() -> TaskResult<Vec<Runtime>> {
    rust::runner()?;
    node::package()?;
    let node = |name, file: &str| -> TaskResult<Runtime> {
        let mut runner = node::command()?;
        runner.arg(in_repository(&format!("tests/runners/{file}")));
        if file == CHROMIUM {
            node::tools()?;
            runner.env(chromium::VARIABLE, chromium::chromium()?);
        }
        Ok(Runtime { name, language: "javascript", runner })
    };
    let mut python = program(python::wheel()?);
    python.arg(in_repository("tests/runners/python.py"));
    Ok(vec![
        Runtime { name: "Rust", language: "rust", runner: program(rust::runner_path()) },
        Runtime { name: "Python", language: "python", runner: python },
        node("Node", "node.mjs")?,
        node("Chromium", CHROMIUM)?,
    ])
}

/// Runs all entries at these paths in all four; failures and a table are printed.
pub fn run(paths: &[PathBuf]) -> TaskResult<Count> {
    run_in(runtimes()?, paths)
}

/// Runs all there are in Rust alone, on this system and as a program of Windows.
pub fn run_on_windows() -> TaskResult<Count> {
    rust::runner()?;
    let runner = |name, runner| Runtime { name, language: "rust", runner };
    let runtimes = vec![runner("Rust", program(rust::runner_path())), runner("Windows", wine::runner()?)];
    run_in(runtimes, &["tests/cases", "tests/audits", "tests/bad_inputs.json"].map(in_repository))
}

fn run_in(runtimes: Vec<Runtime>, paths: &[PathBuf]) -> TaskResult<Count> {
    let mut entries = Vec::new();
    for path in paths {
        // A path is relative to the current folder or to the repository.
        let from_repository = in_repository(&path.to_string_lossy());
        entries.extend(load(if path.exists() { path } else { &from_repository })?);
    }
    let lines: Vec<_> = entries.iter().map(|entry| entry.line.as_str()).collect();
    let input = lines.join("\n") + "\n";
    let mut answered = ask_all(runtimes, &input, entries.len())?;

    let mut count = Count::default();
    for (index, entry) in entries.iter().enumerate() {
        let complaints = complaints(entry, index, &mut answered);
        if complaints.is_empty() {
            count.passed += 1;
        } else {
            count.failed += 1;
            println!("\n{}: {}\n{}", entry.file.display(), entry.name, complaints.join("\n"));
        }
    }
    print_table(&answered);
    Ok(count)
}

/// Runs all runtimes at the same time and returns their answers.
fn ask_all(runtimes: Vec<Runtime>, input: &str, entries: usize) -> TaskResult<Vec<Answered>> {
    let threads: Vec<_> = runtimes
        .into_iter()
        .map(|Runtime { name, language, mut runner }| {
            let input = input.to_owned();
            thread::spawn(move || -> TaskResult<Answered> {
                let said = output_for(&mut runner, input).map_err(|error| format!("{name}: {error}"))?;
                let lines: Vec<_> = said.lines().map(str::to_owned).collect();
                if lines.len() == entries {
                    Ok(Answered { name, language, lines, count: Count::default(), not_for_it: 0 })
                } else {
                    Err(format!("{name} gave {} lines to {entries} cases.", lines.len()))
                }
            })
        })
        .collect();
    threads.into_iter().map(|thread| thread.join().map_err(|_| "the thread of a runner panicked".to_owned())?).collect()
}

/// The complaints about the answers to an entry. Updates the count of every runtime.
fn complaints(entry: &Entry, index: usize, answered: &mut [Answered]) -> Vec<String> {
    let mut complaints: Vec<(String, Vec<&str>)> = Vec::new();
    let mut first: Option<(&str, &str)> = None;
    for Answered { name, language, lines, count, not_for_it } in answered {
        if !entry.is_for(language) {
            *not_for_it += 1;
            continue;
        }
        let line = lines[index].as_str();
        let mut complaint = wrong(&entry.expected, line);
        match first {
            None => first = Some((name, line)),
            Some((of, other)) if complaint.is_none() && other != line => complaint = Some(difference(of, other, line)),
            Some(_) => {}
        }
        match complaint {
            None => count.passed += 1,
            Some(complaint) => {
                count.failed += 1;
                // The same complaint about several runtimes is printed once.
                match complaints.iter_mut().find(|(said, _)| *said == complaint) {
                    Some((_, names)) => names.push(name),
                    None => complaints.push((complaint, vec![name])),
                }
            }
        }
    }
    complaints.into_iter().map(|(complaint, names)| format!("  {}\n{complaint}", names.join(", "))).collect()
}

/// The complaint about an answer that is not the expected one.
fn wrong(expected: &Outcome, line: &str) -> Option<String> {
    let got = match Outcome::of_line(line) {
        Ok(got) if expected.is_met_by(&got) => return None,
        Ok(got) => said(&got),
        Err(sentence) => format!("{sentence}: {line}"),
    };
    Some(format!("    expected {}\n    got      {}", cut(&said(expected)), cut(&got)))
}

fn listed(problems: &[(String, String)]) -> String {
    problems.iter().map(|(code, place)| format!("{code} at `{place}`")).collect::<Vec<_>>().join(", ")
}

fn said(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Output(output, None) => output.clone(),
        Outcome::Output(output, Some(warnings)) => format!("{output} with the warnings {}", listed(warnings)),
        Outcome::Error(problems) => format!("the problems {}", listed(problems)),
    }
}

/// The first difference between two answers that must be the same bytes.
fn difference(of: &str, other: &str, line: &str) -> String {
    let same = other.chars().zip(line.chars()).take_while(|(a, b)| a == b).count();
    let from = |text: &str| text.chars().skip(same.saturating_sub(40)).take(160).collect::<String>();
    format!("    differs from {of} at character {same}\n    {of}: …{}…\n    here: …{}…", from(other), from(line))
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}… ({} characters)", &text[..end], text.chars().count()),
        None => text.to_owned(),
    }
}

fn print_table(answered: &[Answered]) {
    println!("\n{:<10}{:>8}{:>8}{:>12}", "", "passed", "failed", "not for it");
    for Answered { name, count, not_for_it, .. } in answered {
        println!("{name:<10}{:>8}{:>8}{not_for_it:>12}", count.passed, count.failed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIGHT: &str = r#"{"output":{"rate":"1.00"},"statement":{}}"#;

    fn complaints_about(only: Option<&str>, lines: [&str; 3]) -> (Vec<String>, Vec<Count>) {
        let entry = Entry {
            file: PathBuf::from("case.json"),
            name: "case".into(),
            line: String::new(),
            expected: Outcome::Output(r#"{"rate":"1.00"}"#.into(), None),
            only: only.map(|language| vec![language.to_owned()]),
        };
        let runtimes = [("Rust", "rust"), ("Node", "javascript"), ("Chromium", "javascript")];
        let answered = runtimes.into_iter().zip(lines).map(|((name, language), line)| Answered {
            name,
            language,
            lines: vec![line.to_owned()],
            count: Count::default(),
            not_for_it: 0,
        });
        let mut answered: Vec<_> = answered.collect();
        (complaints(&entry, 0, &mut answered), answered.iter().map(|answered| answered.count).collect())
    }

    #[test]
    fn the_same_right_bytes_from_all_pass() {
        let (complaints, counts) = complaints_about(None, [RIGHT; 3]);
        assert!(complaints.is_empty());
        assert_eq!(counts.into_iter().sum::<Count>(), Count { passed: 3, ..Count::default() });
    }

    #[test]
    fn a_wrong_figure_other_bytes_and_a_mismatch_fail() {
        let wrong = r#"{"output":{"rate":"1.01"},"statement":{}}"#;
        let other_bytes = r#"{"output":{"rate":"1.00"},"statement":{"da":""}}"#;
        let mismatch = r#"{"mismatch":"the typed call says 2.00"}"#;
        for line in [wrong, other_bytes, mismatch, "{}", "Aborted"] {
            let (complaints, counts) = complaints_about(None, [RIGHT, line, line]);
            assert!(!complaints.is_empty(), "{line}");
            assert_eq!(counts.into_iter().sum::<Count>(), Count { passed: 1, failed: 2, skipped: 0 }, "{line}");
        }
    }

    #[test]
    fn a_runtime_that_an_entry_is_not_for_is_left_out() {
        let (complaints, counts) = complaints_about(Some("javascript"), ["{}", RIGHT, RIGHT]);
        assert!(complaints.is_empty());
        assert_eq!(
            counts,
            [Count::default(), Count { passed: 1, ..Count::default() }, Count { passed: 1, ..Count::default() }]
        );
    }
}
