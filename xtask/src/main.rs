//! The project's own tasks: `cargo xtask help` lists them.

mod apt;
mod bench;
mod calculator;
mod cases;
mod chromium;
mod count;
mod embed;
mod examples;
mod generate;
mod handbook;
mod licences;
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
mod workbooks;
mod workflows;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use count::Count;
use tools::TaskResult;

const HELP: &str = "\
cargo xtask test [WORD...]        passes every test in Rust, Python, Node and Chromium; or the steps named with a word
cargo xtask cases PATH...         runs case files or folders in all four, and compares them byte for byte
cargo xtask oracle [--count N]    compares N random cases (20000) with the second opinion in Python
cargo xtask wheel                 builds the Python wheel and installs it in target/venv
cargo xtask npm                   builds the npm package in target/npm/rammeaftale
cargo xtask bench [--quick]       measures the library against what one would use instead: core/benches/README.md
cargo xtask generate              writes the files made from the rules: Python stubs and examples, fields in tests/README.md
cargo xtask calculator            builds the browser calculator, serves it on this machine and prints the address
cargo xtask calculator --build    builds it in target/calculator: static files for any web server
cargo xtask release [WORD...]     makes all that a release consists of, or what the words name, in dist/: linux, linux-arm, windows,
                                  macos, macos-intel (wheels), sdist, crate, npm, calculator, sbom
cargo xtask handbook              builds the handbook in target/handbook: pages that work from a file share; the calculator has it too
cargo xtask help                  this text

Python packages, npm packages, the target of WebAssembly, Chromium and LibreOffice are installed where they are missing.
Everything built is in target/, a release in dist/.";

fn main() -> ExitCode {
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
        ("cases", []) => return Err("Say which files or folders: cargo xtask cases tests/cases".into()),
        ("oracle", []) => return oracle::compare(oracle::COUNT).map(Count::close),
        ("oracle", [option, count]) if option == "--count" => {
            let count = count.parse().map_err(|_| format!("{count} is not a number of cases."))?;
            return oracle::compare(count).map(Count::close);
        }
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
