//! Node: its tools below the target directory, and the npm package.

use std::env;
use std::num::NonZero;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use conformance::files::collect;

use crate::npm;
use crate::tools::{
    BUILT, TaskResult, fill_if_stale, find, in_repository, output_of, program, read, root, target, write,
};

/// The oldest Node that the package is for.
const OLDEST: u32 = 20;

/// The path of Node, if one that is new enough is installed.
pub fn node() -> TaskResult<PathBuf> {
    let problem = |what: &str| format!("{what}; install Node {OLDEST} or newer so that `node` starts it.");
    let node = find("node").ok_or_else(|| problem("Node was not found"))?;
    let version = output_of(program(&node).arg("--version"))?;
    let version = version.trim();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST) { Ok(node) } else { Err(problem(&format!("Node is {version}"))) }
}

/// The folder with the packages that the tests need, as `tests/javascript/package.json` asks for them.
pub fn tools() -> TaskResult<PathBuf> {
    packages("tests/javascript/package.json", "node")
}

/// A folder below the target directory with the packages that a manifest of the repository asks for.
pub fn packages(path: &str, folder: &str) -> TaskResult<PathBuf> {
    node()?;
    let npm = find("npm").ok_or("npm was not found; it comes with Node.")?;
    let manifest = read(&in_repository(path))?;
    let folder = target().join(folder);
    fill_if_stale(&folder, &manifest, || {
        println!("npm installs the packages of {path} in {}.", folder.display());
        write(&folder.join("package.json"), &manifest)?;
        output_of(program(npm).args(["install", "--no-audit", "--no-fund", "--no-package-lock"]).current_dir(&folder))
            .map(drop)
    })?;
    Ok(folder)
}

/// Node with a script or options to follow; the project's scripts look for the package where it is built here.
pub fn command() -> TaskResult<Command> {
    let mut command = program(node()?);
    command.env_remove("RAMMEAFTALE_PACKAGE");
    Ok(command)
}

/// The tests of the package in Node.
pub fn tests() -> TaskResult<Command> {
    tests_in("tests/javascript")
}

/// Node with the tests of a folder of the repository.
pub fn tests_in(folder: &str) -> TaskResult<Command> {
    let folder = in_repository(folder);
    let mut files = Vec::new();
    collect(&folder, "mjs", &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    let mut command = command()?;
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    command.args(["--test", "--test-reporter=tap", &format!("--test-concurrency={threads}")]).args(files);
    Ok(command)
}

/// A file of a package of the tools.
pub fn tool(path: &str) -> TaskResult<PathBuf> {
    Ok(tools()?.join("node_modules").join(path))
}

/// Builds the npm package, unless it is built, and returns its folder.
pub fn package() -> TaskResult<PathBuf> {
    if env::var_os(BUILT).is_some() {
        return Ok(npm::folder(&target()));
    }
    npm::build(root(), &target()).map_err(|error| error.to_string())
}
