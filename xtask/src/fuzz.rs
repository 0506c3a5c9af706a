//! `cargo xtask fuzz`: libFuzzer on the targets of `tests/fuzz`.

use std::fs;
use std::path::{Path, PathBuf};

use conformance::entry;
use sha2::{Digest as _, Sha256};

use crate::tools::{TaskResult, cargo, files_below, in_repository, output_of, program, read, remove, run, target};
use crate::wrap;

/// The runs of each target by default.
pub const RUNS: u64 = 1_000_000;
/// Where libFuzzer's numbers start.
const SEED: u64 = 17;
/// The targets, which are programs of the crate `fuzz`, and the most bytes that each is given.
const TARGETS: [(&str, u32); 5] = [("case", 4096), ("sheet", 2048), ("agreement", 1024), ("table", 512), ("text", 64)];
/// The most files of a target in the corpus: the tests run all of them.
const MOST_FILES: usize = 120;
const CORPUS: &str = "tests/fuzz/corpus";

/// Runs these targets, or all, each so many times. A crash ends the run, and its bytes stay in `target/fuzz`.
pub fn run_targets(names: &[&str], runs: u64, seed: Option<u64>) -> TaskResult {
    let programs = build()?;
    for (name, longest) in chosen(names)? {
        let (found, crashes) = (folder("found", name)?, folder("crashes", name)?);
        let mut fuzzer = program(programs.join(name));
        fuzzer.args([found, in_repository(CORPUS).join(name), seeds(name)?]);
        fuzzer.args([
            format!("-runs={runs}"),
            format!("-seed={}", seed.unwrap_or(SEED)),
            format!("-max_len={longest}"),
            format!("-artifact_prefix={}/", crashes.display()),
        ]);
        run(fuzzer.args(["-timeout=10", "-reload=0", "-print_final_stats=1", "-verbosity=1"]))?;
    }
    Ok(())
}

/// Makes the corpus of these targets, or of all, out of what was found: as few files as reach the same code, and some of these.
pub fn minimise(names: &[&str]) -> TaskResult {
    let programs = build()?;
    for (name, longest) in chosen(names)? {
        let corpus = in_repository(CORPUS).join(name);
        let kept = target().join("fuzz").join("kept").join(name);
        remove(&kept)?;
        let kept = folder("kept", name)?;
        let mut fuzzer = program(programs.join(name));
        fuzzer.args(["-set_cover_merge=1", &format!("-max_len={longest}")]);
        run(fuzzer.args([&kept, &corpus, &folder("found", name)?, &seeds(name)?]))?;
        remove(&corpus)?;
        // The names are made of the bytes, so that these are any.
        for path in files_below(&kept)?.iter().take(MOST_FILES) {
            add(&corpus, &fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?)?;
        }
    }
    Ok(())
}

fn chosen(names: &[&str]) -> TaskResult<Vec<(&'static str, u32)>> {
    let all = || TARGETS.map(|(target, _)| target).join(", ");
    match names.iter().find(|name| TARGETS.iter().all(|(target, _)| target != *name)) {
        Some(name) => Err(format!("There is no target {name}; there are {}.", all())),
        None => Ok(TARGETS.into_iter().filter(|(name, _)| names.is_empty() || names.contains(name)).collect()),
    }
}

/// Builds the programs, and returns their folder.
fn build() -> TaskResult<PathBuf> {
    if !cfg!(target_os = "linux") {
        return Err("The fuzzer is built on Linux alone.".into());
    }
    let about = output_of(program("rustc").arg("-vV"))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc does not say its host.")?;
    let folder = target().join("fuzz");
    let mut build = cargo();
    wrap::counting(&mut build)?;
    build.env("CARGO_TARGET_DIR", &folder).env("CARGO_PROFILE_RELEASE_LTO", "off");
    build.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    // With a target of its own, build scripts and macros are built without counters.
    run(build.args([
        "build",
        "--release",
        "-p",
        "fuzz",
        "--bins",
        "--features",
        "fuzzer",
        "--locked",
        "--target",
        host,
    ]))?;
    Ok(folder.join(host).join("release"))
}

/// A folder in `target/fuzz`, made if there is none.
fn folder(kind: &str, name: &str) -> TaskResult<PathBuf> {
    let folder = target().join("fuzz").join(kind).join(name);
    fs::create_dir_all(&folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    Ok(folder)
}

/// A folder of bytes to begin with, beside the corpus: the cases, or the parameters of the agreements.
fn seeds(name: &str) -> TaskResult<PathBuf> {
    let folder = folder("seeds", name)?;
    match name {
        "case" => {
            for entry in entry::load(&in_repository("tests/cases"))? {
                add(&folder, entry.line.as_bytes())?;
            }
        }
        "agreement" => {
            for path in files_below(&in_repository("core/agreements"))? {
                let text = read(&path)?.replace("id = \"", "id = \"own-");
                let mut parts = text.split("[[parameter]]");
                let head = parts.next().unwrap_or("");
                for parameter in parts {
                    add(&folder, format!("{head}[[parameter]]{parameter}").as_bytes())?;
                }
            }
        }
        _ => {}
    }
    Ok(folder)
}

/// Writes bytes to a file that is named by them.
fn add(folder: &Path, bytes: &[u8]) -> TaskResult {
    let name = Sha256::digest(bytes).iter().take(8).fold(0_u64, |name, byte| (name << 8) | u64::from(*byte));
    let path = folder.join(format!("{name:016x}"));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, bytes))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}
