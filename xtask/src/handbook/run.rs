//! The examples of the pages, run as a reader would.

use std::collections::BTreeMap;
use std::path::Path;

use super::code::{JAVASCRIPT, PYTHON};
use super::pages::code_of;
use crate::count::Count;
use crate::tools::{TaskResult, in_repository, output_of, program, remove, run_streaming, target, write};
use crate::{node, python, readme};

/// The blocks of code on the Danish pages, each with a name for its file. The English pages have the same.
fn blocks(pages: &BTreeMap<String, String>, class: &str) -> TaskResult<Vec<(String, String)>> {
    let mut all = Vec::new();
    for (path, html) in pages {
        let blocks = code_of(html, class);
        if let Some(danish) = path.strip_prefix("en/") {
            if pages.get(danish).is_none_or(|danish| code_of(danish, class) != blocks) {
                return Err(format!("{path} has other examples than {danish}."));
            }
            continue;
        }
        let name = path.trim_end_matches(".html");
        all.extend(blocks.into_iter().enumerate().map(|(number, block)| (format!("{name}_{number}"), block)));
    }
    if all.is_empty() { Err(format!("The handbook has no example of {class}.")) } else { Ok(all) }
}

/// Runs every block of Python with the installed wheel, and compares what it prints with what its comments say.
pub fn python(pages: &BTreeMap<String, String>) -> TaskResult<Count> {
    let folder = target().join("handbook-examples").join("python");
    remove(&folder)?;
    let blocks = blocks(pages, PYTHON)?;
    for (name, code) in &blocks {
        write(&folder.join(format!("{name}.py")), code)?;
    }
    let mut command = program(python::environment()?);
    command.arg(in_repository("examples/handbook/run.py")).arg(&folder).env("PYTHONDONTWRITEBYTECODE", "1");
    let (_, success) = run_streaming(&mut command)?;
    let count = Count { passed: blocks.len(), ..Count::default() };
    if success { Ok(count) } else { Err("an example in Python fails.".into()) }
}

/// The same for JavaScript, with the npm package in a folder.
pub fn javascript(pages: &BTreeMap<String, String>, package: &Path) -> TaskResult<Count> {
    let folder = target().join("handbook-examples").join("javascript");
    remove(&folder)?;
    readme::copy(package, &folder.join("node_modules").join("rammeaftale"))?;
    let blocks = blocks(pages, JAVASCRIPT)?;
    for (name, code) in &blocks {
        let file = folder.join(format!("{name}.mjs"));
        write(&file, code)?;
        let printed = output_of(node::command()?.arg(&file).current_dir(&folder))?;
        let said: Vec<_> = code.lines().filter_map(|line| line.strip_prefix("// ")).collect();
        if printed.lines().ne(said.iter().copied()) {
            return Err(format!("{name}.mjs prints\n{printed}and says\n{}", said.join("\n")));
        }
    }
    println!("{} passed, 0 failed", blocks.len());
    Ok(Count { passed: blocks.len(), ..Count::default() })
}
