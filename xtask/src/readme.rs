//! The code blocks of the README, run as they stand there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::count::Count;
use crate::tools::{TaskResult, in_repository, program, read, remove, target, write};
use crate::{node, python, release};

const README: &str = "README.md";

/// A block of code, with the line that it begins on.
#[derive(Debug, PartialEq, Eq)]
struct Block {
    language: String,
    line: usize,
    code: String,
}

/// Runs the Python and the JavaScript blocks, with the wheel and the npm package; the Rust blocks are doctests.
pub fn run() -> TaskResult<Count> {
    let python = python::environment()?;
    let folder = target().join("readme");
    remove(&folder)?;
    copy(&node::package()?, &folder.join("node_modules").join("rammeaftale"))?;

    let blocks = blocks(&read(&in_repository(README))?);
    let mut count = Count::default();
    for language in ["rust", "python", "javascript"] {
        let of_language: Vec<_> = blocks.iter().filter(|block| block.language == language).collect();
        if of_language.is_empty() {
            return Err(format!("{README} has no block of {language}."));
        }
        for block in of_language {
            let mut command = match language {
                "python" => {
                    let mut command = program(&python);
                    command.arg(saved(&folder, block, "py")?);
                    command
                }
                "javascript" => {
                    let mut command = node::command()?;
                    command.arg(saved(&folder, block, "mjs")?);
                    command
                }
                // `cargo test` has run it.
                _ => continue,
            };
            let output = command.current_dir(&folder).output().map_err(|error| error.to_string())?;
            println!("{README}:{}: {language}\n{}", block.line, String::from_utf8_lossy(&output.stdout));
            // `console.assert` does not end a program; it only complains.
            if !output.status.success() || !output.stderr.is_empty() {
                let stderr = String::from_utf8_lossy(&output.stderr);
                return Err(format!("the {language} block on line {} fails: {stderr}", block.line));
            }
            count.passed += 1;
        }
    }
    doctested()?;
    names_files_of_a_release(&read(&in_repository(README))?)?;
    Ok(count)
}

/// The tests must include the README among their doctests.
fn doctested() -> TaskResult {
    if read(&in_repository("tests/src/lib.rs"))?.contains("README.md\")") {
        Ok(())
    } else {
        Err(format!("tests/src/lib.rs does not include {README}, so its Rust blocks are not tested."))
    }
}

/// The wheels and tarballs that are installed in the README must be those that a release makes.
fn names_files_of_a_release(markdown: &str) -> TaskResult {
    let made = release::names();
    let named = markdown
        .split([' ', '/', '`', '\n'])
        .filter(|word| [".whl", ".tgz"].iter().any(|ending| word.ends_with(ending)));
    let (made_too, others): (Vec<_>, Vec<_>) = named.partition(|name| made.iter().any(|made| made == name));
    if made_too.is_empty() || !others.is_empty() {
        return Err(format!("{README} names {} of no release; there are {}.", others.join(", "), made.join(", ")));
    }
    Ok(())
}

fn saved(folder: &Path, block: &Block, extension: &str) -> TaskResult<PathBuf> {
    let file = folder.join(format!("line_{}.{extension}", block.line));
    write(&file, &block.code)?;
    Ok(file)
}

fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (number, line) in markdown.lines().enumerate() {
        match (line.trim_end().strip_prefix("```"), &mut open) {
            (Some(language), None) => {
                open = Some(Block { language: language.to_owned(), line: number + 1, code: String::new() });
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (None, Some(block)) => {
                block.code.push_str(line);
                block.code.push('\n');
            }
            (None, None) => {}
        }
    }
    blocks
}

/// Copies a folder, as installing the package would.
fn copy(from: &Path, to: &Path) -> TaskResult {
    let copied = || -> std::io::Result<()> {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let path = entry?.path();
            let copy_to = to.join(path.file_name().unwrap_or_default());
            if path.is_dir() {
                copy(&path, &copy_to).map_err(std::io::Error::other)?;
            } else {
                fs::copy(&path, copy_to)?;
            }
        }
        Ok(())
    };
    copied().map_err(|error| format!("{} cannot be copied: {error}", from.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_no_release_is_refused() {
        let made = release::names();
        names_files_of_a_release(&format!("pip install {}\nnpm install ./{}", made[0], made[made.len() - 1])).unwrap();
        names_files_of_a_release(&format!("pip install {} rammeaftale-0.0.1.tgz", made[0])).unwrap_err();
        names_files_of_a_release("pip install rammeaftale").unwrap_err();
    }

    #[test]
    fn blocks_are_found_with_their_lines() {
        let found = blocks("text\n```python\nprint(1)\n```\n\n```\nplain\n```\n");
        let block = |language: &str, line, code: &str| Block { language: language.into(), line, code: code.into() };
        assert_eq!(found, [block("python", 2, "print(1)\n"), block("", 6, "plain\n")]);
    }
}
