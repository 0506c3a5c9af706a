//! The project's own tasks: `cargo xtask help` lists them.

mod api;
mod apt;
mod bench;
mod broken;
mod calculator;
mod cases;
mod chromium;
mod copy;
mod count;
mod differential;
mod embed;
mod examples;
mod fuzz;
mod generate;
mod handbook;
mod licences;
mod mutants;
mod node;
mod npm;
mod oracle;
mod python;
mod readme;
mod release;
mod rust;
mod servers;
mod test;
mod tools;
mod types;
mod wine;
mod workbooks;
mod workflows;
mod wrap;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use count::Count;
use tools::TaskResult;

const HELP: &str = "\
cargo xtask test [WORD...]        passes every test in Rust, Python, Node and Chromium; or the steps named with a word
cargo xtask cases PATH...         runs case files or folders in all four, and compares them byte for byte
cargo xtask windows               runs all cases as a program of Windows, by Wine; compared byte for byte; Linux
cargo xtask oracle [--count N]    compares N random cases (20000) with the second opinion in Python
cargo xtask wheel                 builds the Python wheel and installs it in target/venv
cargo xtask npm                   builds the npm package in target/npm/rammeaftale
cargo xtask differential [--rows N] [--seed S]
                                  compares N random rows (50000000) of tables with an independent model in Rust
cargo xtask fuzz [TARGET...] [--runs N] [--seed S]
                                  runs libFuzzer N times (1000000) on each target: case, sheet, agreement, table, text; Linux
cargo xtask fuzz [TARGET...] --minimise
                                  makes the corpus in tests/fuzz/corpus out of what was found
cargo xtask mutants [--shard K/N] changes the library in one place after the other and lists the changes that no test finds: hours
cargo xtask mutants --together [--sample N] [--seed S] [--resume]
                                  all of these changes, or a sample, in one build: an hour or two
cargo xtask broken                builds known faults into a copy of the library; the cases must refuse each
cargo xtask api                   writes the public API of the core to core/public-api.txt
cargo xtask bench [--quick]       measures the library against what one would use instead: core/benches/README.md
cargo xtask generate              writes the files made from the rules: Python stubs and examples, fields in tests/README.md
cargo xtask calculator            builds the browser calculator, serves it on this machine and prints the address
cargo xtask calculator --build    builds it in target/calculator: static files for any web server
cargo xtask release [WORD...]     makes all that a release consists of, or what the words name, in dist/: linux, linux-arm, linux-musl,
                                  linux-musl-arm, windows, macos, macos-intel (wheels), sdist, crate, npm, calculator,
                                  handbook, sbom
cargo xtask handbook              builds the handbook in target/handbook: pages that work from a file share; the calculator has it too
cargo xtask help                  this text

Python packages, npm packages, the target of WebAssembly, Chromium and LibreOffice are installed where they are missing.
Everything built is in target/, a release in dist/.";

fn main() -> ExitCode {
    if let Some(code) = wrap::run() {
        return code;
    }
    let mut arguments = env::args().skip(1);
    let task = arguments.next().unwrap_or_else(|| "help".into());
    let arguments: Vec<String> = arguments.collect();
    run(&task, &arguments).unwrap_or_else(|sentence| {
        eprintln!("{sentence}");
        ExitCode::FAILURE
    })
}

fn run(task: &str, arguments: &[String]) -> TaskResult<ExitCode> {
    match (task, arguments) {
        ("test", words) => return Ok(test::run(words)),
        ("cases", [_, ..]) => {
            let paths: Vec<_> = arguments.iter().map(PathBuf::from).collect();
            return cases::run(&paths).map(Count::close);
        }
        ("windows", []) => return cases::run_on_windows().map(Count::close),
        ("cases", []) => return Err("Say which files or folders: cargo xtask cases tests/cases".into()),
        ("oracle", []) => return oracle::compare(oracle::COUNT).map(Count::close),
        ("oracle", [option, count]) if option == "--count" => {
            let count = count.parse().map_err(|_| format!("{count} is not a number of cases."))?;
            return oracle::compare(count).map(Count::close);
        }
        ("differential", options) => {
            let [rows, seed] = numbers(options, ["--rows", "--seed"])?;
            let rows = rows.unwrap_or(differential::ROWS);
            return differential::compare(rows, seed.unwrap_or(differential::SEED)).map(Count::close);
        }
        ("fuzz", words) => {
            let of_targets = words.iter().position(|word| word.starts_with("--")).unwrap_or(words.len());
            let (targets, options) = words.split_at(of_targets);
            let targets: Vec<_> = targets.iter().map(String::as_str).collect();
            if options == ["--minimise"] {
                fuzz::minimise(&targets)?;
            } else {
                let [runs, seed] = numbers(options, ["--runs", "--seed"])?;
                fuzz::run_targets(&targets, runs.unwrap_or(fuzz::RUNS), seed)?;
            }
        }
        ("mutants", options) => mutants::test(options)?,
        ("broken", []) => return broken::test().map(Count::close),
        ("api", []) => api::write_listing()?,
        ("wheel", []) => println!("{}", python::wheel()?.display()),
        ("npm", []) => println!("{}", node::package()?.display()),
        ("calculator", []) => calculator::serve()?,
        ("calculator", [option]) if option == "--build" => println!("{}", calculator::build()?.display()),
        ("handbook", []) => println!("{}", handbook::build()?.display()),
        ("release", words) => release::make(words)?,
        ("generate", []) => generate::write_files()?,
        ("bench", []) => bench::measure(false)?,
        ("bench", [option]) if option == "--quick" => bench::measure(true)?,
        ("help" | "--help" | "-h", _) => println!("{HELP}"),
        _ => return Err(format!("There is no task `{task} {}`.\n\n{HELP}", arguments.join(" "))),
    }
    Ok(ExitCode::SUCCESS)
}

/// The numbers of options, each followed by its number.
fn numbers<const N: usize>(words: &[String], names: [&str; N]) -> TaskResult<[Option<u64>; N]> {
    let mut numbers = [None; N];
    for pair in words.chunks(2) {
        let number = |number: &String| number.parse().map_err(|_| format!("{number} is not a number."));
        match (names.iter().position(|name| *name == pair[0]), pair.get(1)) {
            (Some(place), Some(given)) => numbers[place] = Some(number(given)?),
            _ => {
                return Err(format!(
                    "`{}` is not understood; there are {}.",
                    pair.join(" "),
                    names.join(" N, ") + " N"
                ));
            }
        }
    }
    Ok(numbers)
}
