//! How many cases passed, failed and were skipped.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;
use std::process::{Command, ExitCode};

use crate::tools::{TaskResult, run_streaming};

/// Passed, failed and skipped cases of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
    /// Cases that this machine cannot run, such as Spark without Java.
    pub skipped: usize,
}

impl Count {
    /// Prints the closing line; success if something passed and nothing failed.
    pub fn close(self) -> ExitCode {
        println!("{self}");
        if self.passed > 0 && self.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

/// Runs a test program and adds up the counts in its output.
pub fn run_counting(command: &mut Command, counts: Counts) -> TaskResult<Count> {
    let (output, success) = run_streaming(command)?;
    let count = counts.count(&output);
    if success && count.passed == 0 {
        return Err("no test was run.".into());
    }
    Ok(Count { failed: count.failed.max(usize::from(!success)), ..count })
}

/// The form in which a test program prints its counts.
#[derive(Clone, Copy, Debug)]
pub enum Counts {
    /// `12 passed; 0 failed` or `12 passed, 1 failed in 0.1s`, added up over all such lines.
    BeforeWord,
    /// Node's `# pass 12` and `# fail 0`.
    AfterWord,
}

impl Counts {
    fn count(self, output: &str) -> Count {
        output.lines().map(|line| self.count_line(line)).sum()
    }

    /// The counts in a line; zero if it has none.
    pub fn count_line(self, line: &str) -> Count {
        let apart = |character: char| !character.is_alphanumeric();
        let words: Vec<_> = line.split(apart).filter(|word| !word.is_empty()).collect();
        let number = |word: &str| match (self, words.as_slice()) {
            (Self::BeforeWord, words) => {
                let pair = words.windows(2).find(|pair| pair[1] == word);
                pair.and_then(|pair| pair[0].parse::<usize>().ok())
            }
            (Self::AfterWord, [said, number]) if *said == word => number.parse().ok(),
            (Self::AfterWord, _) => None,
        };
        let sum = |words: [&str; 2]| words.into_iter().filter_map(number).sum();
        match self {
            Self::BeforeWord if number("passed").or(number("failed")).is_none() => Count::default(),
            Self::BeforeWord => Count {
                passed: sum(["passed", ""]),
                failed: sum(["failed", "errors"]),
                skipped: sum(["skipped", "ignored"]),
            },
            Self::AfterWord => {
                Count { passed: sum(["pass", ""]), failed: sum(["fail", "cancelled"]), skipped: sum(["skipped", ""]) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_the_test_programs_are_found() {
        let rust = "running 5 tests\ntest result: ok. 5 passed; 0 failed; 0 ignored; finished in 0.00s\n\
                    test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Counts::BeforeWord.count(rust), Count { passed: 6, failed: 2, skipped: 0 });
        let python = "==== 1 failed, 40 passed, 5 skipped, 2 errors in 0.12s ====";
        assert_eq!(Counts::BeforeWord.count(python), Count { passed: 40, failed: 3, skipped: 5 });
        assert_eq!(Counts::BeforeWord.count("near an edge 9, errors 300"), Count::default());
        assert_eq!(
            Counts::AfterWord.count("# tests 3\n# pass 3\n# fail 1\n# skipped 2\n"),
            Count { passed: 3, failed: 1, skipped: 2 }
        );
    }
}
