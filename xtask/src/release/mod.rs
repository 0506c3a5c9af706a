//! `cargo xtask release`: all that a release consists of, made and checked, in `dist/`.

mod apple;
mod check;
mod crates;
mod native;
mod npm;
mod sbom;
pub mod sdist;
mod sites;
mod sums;
mod systems;
mod wheel;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::{TaskResult, in_repository, output_of, program, remove};

/// Makes what a word names in a folder and returns its path; an SBOM has several files and is checked as it is made.
type Make = fn(&Path) -> TaskResult<PathBuf>;

/// The artefacts beside the wheels, by the word that names them.
const OTHERS: [(&str, Make); 6] = [
    ("sdist", sdist::make),
    ("crate", crates::make),
    ("npm", npm::make),
    ("calculator", sites::calculator),
    ("handbook", sites::handbook),
    ("sbom", sbom::make),
];

/// Makes what the words name, or everything, and the checksums of all that is in the folder.
pub fn make(words: &[String]) -> TaskResult {
    let wheels = systems::ALL.iter().map(|system| system.word);
    let known: Vec<_> = wheels.chain(OTHERS.iter().map(|(word, _)| *word)).collect();
    if let Some(word) = words.iter().find(|word| !known.contains(&word.as_str())) {
        return Err(format!("There is no {word} in a release; there are: {}.", known.join(", ")));
    }
    let is_asked = |word: &str| words.is_empty() || words.iter().any(|asked| asked == word);
    let dist = in_repository("dist");
    if words.is_empty() {
        remove(&dist)?;
    }
    std::fs::create_dir_all(&dist).map_err(|error| format!("{} cannot be made: {error}", dist.display()))?;
    for system in systems::ALL.iter().filter(|system| is_asked(system.word)) {
        println!("\n=== {}", system.word);
        wheel::make(system, &dist)?;
    }
    for (word, make) in OTHERS.iter().filter(|(word, _)| is_asked(word)) {
        println!("\n=== {word}");
        let made = make(&dist)?;
        println!("{}", made.display());
    }
    sums::write(&dist)
}

/// The names of the files that users install.
pub fn names() -> Vec<String> {
    systems::ALL.iter().map(wheel::name).chain([npm::name()]).collect()
}

/// Sets the time that archives give their files: that of the commit, so that a second build has the same bytes.
fn at_the_time_of_the_commit(command: &mut Command) -> TaskResult<&mut Command> {
    let time = output_of(program("git").args(["log", "-1", "--format=%ct"]))?;
    Ok(command.env("SOURCE_DATE_EPOCH", time.trim()))
}
