//! `cargo xtask test`: every test there is, up to the first that fails.

use std::env;
use std::num::NonZero;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::count::{Count, Counts, run_counting};
use crate::tools::{BUILT, TaskResult, in_repository, program};
use crate::{
    api, broken, calculator, cases, chromium, embed, examples, generate, handbook, node, oracle, python, readme,
    release, rust, servers, types, workbooks, workflows,
};

/// The name of a step, and its function.
type Step = (&'static str, fn() -> TaskResult<Count>);

/// Each needs the whole machine.
const FIRST: &[Step] = &[
    ("Formatting", || uncounted(rust::check_format())),
    ("Lints", || uncounted(rust::clippy())),
    ("Rust: documentation", || uncounted(rust::documentation())),
    ("Rust: tests, doctests, properties, layers", rust::test),
    ("Rust: the core alone for WebAssembly", || uncounted(rust::core_for_wasm())),
];

/// They build what others read, each with a profile of its own, so that none waits for the lock of another; the linker uses one
/// processor.
const BUILDS: &[&[Step]] = &[
    &[("JavaScript: npm package", || uncounted(node::package()))],
    &[("Python: wheel in its own environment", || uncounted(python::wheel_of_tests()))],
    &[
        ("Generated files up to date", || uncounted(generate::check())),
        ("Rust: public API", api::check),
        ("Rust: known faults are refused", broken::test),
    ],
];

/// Most of them use one processor: groups run side by side, the longest first, and the steps of a group one after the other.
const THEN: &[&[Step]] = &[
    &[
        ("Calculator: in Chromium", calculator::test),
        ("Workbooks: recalculated by LibreOffice", workbooks::test),
        ("Embed: through Vite, in Chromium", embed::test),
        ("Handbook", handbook::test),
    ],
    &[
        ("Python: tests", || {
            run_counting(
                python::tool("pytest")?.args(["--quiet", "-rs", "-p", "no:cacheprovider", "tests"]),
                Counts::BeforeWord,
            )
        }),
        ("Python: types", || uncounted(types::python())),
    ],
    &[
        ("Cases: in four runtimes", || cases::run(&[in_repository("tests/cases")])),
        ("Cases: audits in four runtimes", || cases::run(&[in_repository("tests/audits")])),
        ("Cases: bad inputs in four runtimes", || cases::run(&[in_repository("tests/bad_inputs.json")])),
        ("Second opinion", || oracle::compare(oracle::COUNT)),
    ],
    &[
        ("Python: from its source distribution", || uncounted(release::sdist::test())),
        ("Workflows", workflows::test),
        ("Examples", examples::run),
        ("README", readme::run),
    ],
    &[
        ("JavaScript: tests", || run_counting(&mut node::tests()?, Counts::AfterWord)),
        ("JavaScript: on servers", servers::test),
        ("JavaScript: types", || uncounted(types::javascript())),
    ],
];

fn uncounted<T>(done: TaskResult<T>) -> TaskResult<Count> {
    done.map(|_| Count::default())
}

/// Fetches dependencies while cargo compiles. A step that needs one waits for it; if it could not be fetched, the step tries
/// again and reports the error.
fn fetch_dependencies() -> JoinHandle<()> {
    thread::spawn(|| {
        let _ = python::environment();
        let _ = node::tools();
        let _ = servers::tools();
        let _ = calculator::design_system();
        let _ = chromium::chromium();
        let _ = workbooks::libreoffice();
    })
}

/// One row of the summary.
struct Row {
    name: &'static str,
    took: Duration,
    count: Count,
}

/// Runs the steps whose names have one of these words, one after the other; or all of them, as many side by side as there are
/// processors. Closes with a table and the line `N passed, N failed`.
pub fn run(words: &[String]) -> ExitCode {
    let has_word = |name: &str| words.iter().any(|word| name.to_lowercase().contains(&word.to_lowercase()));
    let (started, mut rows) = (Instant::now(), Vec::new());
    if words.is_empty() {
        let fetching = fetch_dependencies();
        let succeeded = in_order(FIRST, &mut rows);
        // Exiting earlier would leave half of a dependency behind.
        let _ = fetching.join();
        if succeeded {
            rows.extend(side_by_side(BUILDS, None));
        }
        if succeeded && rows.iter().all(|row| row.count.failed == 0) {
            rows.extend(side_by_side(THEN, Some(BUILT)));
        }
    } else {
        let steps: Vec<_> = [FIRST].iter().chain(BUILDS).chain(THEN).copied().flatten().copied().collect();
        let steps: Vec<_> = steps.into_iter().filter(|(name, _)| has_word(name)).collect();
        in_order(&steps, &mut rows);
    }
    summary(&rows, started.elapsed())
}

/// Runs steps up to the first that fails; returns true if none did.
fn in_order(steps: &[Step], rows: &mut Vec<Row>) -> bool {
    for (number, (name, step)) in steps.iter().enumerate() {
        println!("\n=== {} of {}: {name}", number + 1, steps.len());
        let started = Instant::now();
        let (count, failure) = match step() {
            Ok(count) if count.failed == 0 => (count, None),
            Ok(count) => (count, Some(format!("{count}, see above."))),
            Err(sentence) => (Count { failed: 1, ..Count::default() }, Some(sentence)),
        };
        rows.push(Row { name, took: started.elapsed(), count });
        if let Some(sentence) = failure {
            println!("\n{name} failed: {sentence}");
            return false;
        }
    }
    true
}

/// Runs groups of steps, each step in a process of its own, whose output is printed at its end; `set` is a variable of its
/// environment. None is begun after one has failed.
fn side_by_side(groups: &[&[Step]], set: Option<&str>) -> Vec<Row> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let (next, has_failed, rows) = (AtomicUsize::new(0), AtomicBool::new(false), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(group) = groups.get(next.fetch_add(1, Ordering::Relaxed)) {
                    for (name, _) in *group {
                        if has_failed.load(Ordering::Relaxed) {
                            return;
                        }
                        let row = in_own_process(name, set);
                        has_failed.fetch_or(row.count.failed > 0, Ordering::Relaxed);
                        rows.lock().unwrap_or_else(PoisonError::into_inner).push(row);
                    }
                }
            });
        }
    });
    rows.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Runs a step in a process.
fn in_own_process(name: &'static str, set: Option<&str>) -> Row {
    let started = Instant::now();
    let output = env::current_exe().and_then(|own| {
        let mut step = program(own);
        step.args(["test", name]).envs(set.map(|variable| (variable, "1"))).output()
    });
    let (text, success) = match output {
        Ok(output) => {
            let text = [output.stdout, output.stderr].concat();
            (String::from_utf8_lossy(&text).into_owned(), output.status.success())
        }
        Err(error) => (format!("{name} was not run: {error}"), false),
    };
    println!("{text}");
    let count = count_in(&text, name);
    Row { name, took: started.elapsed(), count: Count { failed: count.failed.max(usize::from(!success)), ..count } }
}

/// The counts of a step in the summary that closes its output.
fn count_in(output: &str, name: &str) -> Count {
    let row = output.lines().rev().find(|line| line.starts_with(name)).unwrap_or_default();
    let mut cells = row.split_whitespace().rev().map(|cell| cell.parse().unwrap_or_default());
    let [skipped, failed, passed] = std::array::from_fn(|_| cells.next().unwrap_or_default());
    Count { passed, failed, skipped }
}

/// A row of the summary; the counts of a step that has none are dashes.
fn row(name: &str, took: Duration, count: Count) -> String {
    let cell = |number: usize| if count == Count::default() { "–".to_owned() } else { number.to_string() };
    let [passed, failed, skipped] = [count.passed, count.failed, count.skipped].map(cell);
    format!("{name:<44}{:>9.1}{passed:>9}{failed:>9}{skipped:>9}", took.as_secs_f64())
}

fn summary(rows: &[Row], took: Duration) -> ExitCode {
    println!("\n{:<44}{:>9}{:>9}{:>9}{:>9}", "", "seconds", "passed", "failed", "skipped");
    for Row { name, took, count } in rows {
        println!("{}", row(name, *took, *count));
    }
    println!("{:<44}{:>9.1}", "all", took.as_secs_f64());
    let count: Count = rows.iter().map(|row| row.count).sum();
    println!("{count}");
    if count.failed == 0 && !rows.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_of_a_step_are_in_its_summary() {
        let row = |count: Count| {
            let row = row("Examples", Duration::from_secs(3), count);
            format!("Examples of a page\n{row}\n{:<44}{:>9.1}\n{count}", "all", 3.0)
        };
        for count in
            [Count { passed: 12, failed: 1, skipped: 3 }, Count { passed: 7, ..Count::default() }, Count::default()]
        {
            assert_eq!(count_in(&row(count), "Examples"), count);
        }
    }
}
