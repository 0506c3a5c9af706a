//! `cargo xtask test`: every test there is, in order, up to the first that fails.

use std::process::ExitCode;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::count::{Count, Counts, run_counting};
use crate::tools::{TaskResult, in_repository};
use crate::{
    api, broken, calculator, cases, chromium, embed, examples, generate, handbook, node, oracle, python, readme,
    release, rust, servers, types, workbooks, workflows,
};

/// The name of a step, and its function.
type Step = (&'static str, fn() -> TaskResult<Count>);

const STEPS: &[Step] = &[
    ("Formatting", || uncounted(rust::check_format())),
    ("Lints", || uncounted(rust::clippy())),
    ("Rust: documentation", || uncounted(rust::documentation())),
    ("Rust: tests, doctests, properties, layers", rust::test),
    ("Rust: public API", api::check),
    ("Rust: known faults are refused", broken::test),
    ("Rust: the core alone for WebAssembly", || uncounted(rust::core_for_wasm())),
    ("Generated files up to date", || uncounted(generate::check())),
    ("Python: wheel in its own environment", || uncounted(python::wheel())),
    ("Python: tests", || {
        run_counting(
            python::tool("pytest")?.args(["--quiet", "-rs", "-p", "no:cacheprovider", "tests"]),
            Counts::BeforeWord,
        )
    }),
    ("Python: types", || uncounted(types::python())),
    ("Python: from its source distribution", || uncounted(release::sdist::test())),
    ("JavaScript: npm package", || uncounted(node::package())),
    ("JavaScript: tests", || run_counting(&mut node::tests()?, Counts::AfterWord)),
    ("JavaScript: on servers", servers::test),
    ("JavaScript: types", || uncounted(types::javascript())),
    ("Cases: in four runtimes", || cases::run(&[in_repository("tests/cases")])),
    ("Cases: audits in four runtimes", || cases::run(&[in_repository("tests/audits")])),
    ("Cases: bad inputs in four runtimes", || cases::run(&[in_repository("tests/bad_inputs.json")])),
    ("Second opinion", || oracle::compare(oracle::COUNT)),
    ("Workbooks: recalculated by LibreOffice", workbooks::test),
    ("Calculator: in Chromium", calculator::test),
    ("Embed: through Vite, in Chromium", embed::test),
    ("Workflows", workflows::test),
    ("Examples", examples::run),
    ("README", readme::run),
    ("Handbook", handbook::test),
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

/// Runs the steps whose names have one of these words, or all; closes with a table and the line `N passed, N failed`.
pub fn run(words: &[String]) -> ExitCode {
    let is_selected =
        |name: &str| words.is_empty() || words.iter().any(|word| name.to_lowercase().contains(&word.to_lowercase()));
    let steps: Vec<_> = STEPS.iter().filter(|(name, _)| is_selected(name)).collect();
    let fetching = words.is_empty().then(fetch_dependencies);
    let mut rows = Vec::new();
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
            break;
        }
    }
    // Exiting earlier would leave half of a dependency behind.
    fetching.map(JoinHandle::join);
    summary(&rows)
}

fn summary(rows: &[Row]) -> ExitCode {
    println!("\n{:<44}{:>9}{:>9}{:>9}{:>9}", "", "seconds", "passed", "failed", "skipped");
    for Row { name, took, count } in rows {
        let cell = |number: usize| if *count == Count::default() { "–".to_owned() } else { number.to_string() };
        let [passed, failed, skipped] = [count.passed, count.failed, count.skipped].map(cell);
        println!("{name:<44}{:>9.1}{passed:>9}{failed:>9}{skipped:>9}", took.as_secs_f64());
    }
    let took: Duration = rows.iter().map(|row| row.took).sum();
    println!("{:<44}{:>9.1}", "all", took.as_secs_f64());
    let count: Count = rows.iter().map(|row| row.count).sum();
    println!("{count}");
    if count.failed == 0 && !rows.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
