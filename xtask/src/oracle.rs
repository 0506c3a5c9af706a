//! The second opinion: the oracle in Python on every case, and on random cases against the Rust runner.

use std::process::Command;
use std::thread;

use crate::count::{Count, Words};
use crate::tools::{Done, in_repository, program, quietly};
use crate::{python, rust};

/// How many random cases there are at least.
pub const COUNT: usize = 20_000;
/// How many runs they are drawn in, each from a seed of its own.
const SEEDS: usize = 4;
/// How many runs go beside each other.
const BESIDE: usize = 2;

/// Compares the oracle with every golden case, and then with the runner on so many random ones.
pub fn compare(count: usize) -> Done<Count> {
    rust::runner()?;
    let python = python::environment()?;
    let script = || {
        let mut command = program(&python);
        command.arg(in_repository("tests/oracle/compare.py"));
        command
    };
    let mut cases = script();
    cases.arg("cases").arg(in_repository("tests/cases"));
    let random = (0..SEEDS).map(|run| {
        let mut command = script();
        let drawn = count / SEEDS + usize::from(run < count % SEEDS);
        // The seeds are fixed, so that a failure is found again.
        command.arg("random").args(["--seed", &(run + 1).to_string(), "--count", &drawn.to_string()]);
        command.arg("--").arg(rust::runner_path());
        command
    });
    let mut waiting: Vec<Command> = std::iter::once(cases).chain(random).collect();

    let mut sum = Count::default();
    while !waiting.is_empty() {
        let rest = waiting.split_off(waiting.len().min(BESIDE));
        let running: Vec<_> =
            waiting.into_iter().map(|mut command| thread::spawn(move || quietly(&mut command))).collect();
        waiting = rest;
        for thread in running {
            let (said, success) = match thread.join().map_err(|_| "a comparison broke off".to_owned())? {
                Ok(said) => (said, true),
                Err(said) => (said, false),
            };
            println!("{}", said.trim_end());
            let count = said.lines().map(|line| Words::Before.count_line(line)).sum::<Count>();
            sum = sum + Count { failed: count.failed.max(usize::from(!success)), ..count };
        }
    }
    Ok(sum)
}
