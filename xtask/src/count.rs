//! How many cases passed, failed and were skipped.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;
use std::process::{Command, ExitCode};

use crate::tools::{Done, watched};

/// Passed, failed and skipped cases of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
    /// What this machine could not run, such as Spark without Java.
    pub skipped: usize,
}

impl Count {
    /// Prints the closing line, and says whether something passed and nothing failed.
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

/// Runs a test program and adds up the numbers that stand before (or after) these words in its output.
pub fn counted(command: &mut Command, words: Words) -> Done<Count> {
    let (output, success) = watched(command)?;
    let count = words.count(&output);
    if success && count.passed == 0 {
        return Err("no test was run.".into());
    }
    Ok(Count { failed: count.failed.max(usize::from(!success)), ..count })
}

/// How a test program says its numbers.
#[derive(Clone, Copy, Debug)]
pub enum Words {
    /// `12 passed; 0 failed` or `12 passed, 1 failed in 0.1s`, added up over all such lines.
    Before,
    /// Node's `# pass 12` and `# fail 0`.
    After,
}

impl Words {
    fn count(self, output: &str) -> Count {
        output.lines().map(|line| self.count_line(line)).sum()
    }

    /// The numbers of a line that says them; otherwise none.
    pub fn count_line(self, line: &str) -> Count {
        let apart = |character: char| !character.is_alphanumeric();
        let words: Vec<_> = line.split(apart).filter(|word| !word.is_empty()).collect();
        let number = |word: &str| match (self, words.as_slice()) {
            (Self::Before, words) => {
                let pair = words.windows(2).find(|pair| pair[1] == word);
                pair.and_then(|pair| pair[0].parse::<usize>().ok())
            }
            (Self::After, [said, number]) if *said == word => number.parse().ok(),
            (Self::After, _) => None,
        };
        let sum = |words: [&str; 2]| words.into_iter().filter_map(number).sum();
        match self {
            Self::Before if number("passed").or(number("failed")).is_none() => Count::default(),
            Self::Before => Count {
                passed: sum(["passed", ""]),
                failed: sum(["failed", "errors"]),
                skipped: sum(["skipped", "ignored"]),
            },
            Self::After => {
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
        assert_eq!(Words::Before.count(rust), Count { passed: 6, failed: 2, skipped: 0 });
        let python = "==== 1 failed, 40 passed, 5 skipped, 2 errors in 0.12s ====";
        assert_eq!(Words::Before.count(python), Count { passed: 40, failed: 3, skipped: 5 });
        assert_eq!(Words::Before.count("near an edge 9, errors 300"), Count::default());
        assert_eq!(
            Words::After.count("# tests 3\n# pass 3\n# fail 1\n# skipped 2\n"),
            Count { passed: 3, failed: 1, skipped: 2 }
        );
    }
}
