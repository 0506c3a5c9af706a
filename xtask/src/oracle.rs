//! The second opinion: the oracle in Python on every case, and on random cases against the Rust runner.

use std::process::Command;
use std::thread;

use crate::count::{Count, Counts};
use crate::tools::{TaskResult, in_repository, output_of, program};
use crate::{python, rust};

/// The number of random cases by default.
pub const COUNT: usize = 20_000;
/// The number of runs, each with its own seed.
const SEEDS: usize = 4;
/// How many run at the same time.
const CONCURRENT: usize = 2;

/// Compares the oracle with every golden case, and then with the runner on `count` random ones.
pub fn compare(count: usize) -> TaskResult<Count> {
    rust::runner()?;
    let python = python::environment()?;
    let script = || {
        let mut command = program(&python);
        command.arg(in_repository("tests/oracle/compare.py"));
        command
    };
    let mut cases = script();
    cases.arg("cases").args(["tests/cases", "tests/audits"].map(in_repository));
    let random = (0..SEEDS).map(|run| {
        let mut command = script();
        let drawn = count / SEEDS + usize::from(run < count % SEEDS);
        // Fixed seeds, so that a failure can be reproduced.
        command.arg("random").args(["--seed", &(run + 1).to_string(), "--count", &drawn.to_string()]);
        command.arg("--").arg(rust::runner_path());
        command
    });
    let mut waiting: Vec<Command> = std::iter::once(cases).chain(random).collect();

    let mut sum = Count::default();
    while !waiting.is_empty() {
        let rest = waiting.split_off(waiting.len().min(CONCURRENT));
        let running: Vec<_> =
            waiting.into_iter().map(|mut command| thread::spawn(move || output_of(&mut command))).collect();
        waiting = rest;
        for thread in running {
            let (output, success) = match thread.join().map_err(|_| "a comparison panicked".to_owned())? {
                Ok(output) => (output, true),
                Err(output) => (output, false),
            };
            println!("{}", output.trim_end());
            let count = output.lines().map(|line| Counts::BeforeWord.count_line(line)).sum::<Count>();
            sum = sum + Count { failed: count.failed.max(usize::from(!success)), ..count };
        }
    }
    Ok(sum)
}
