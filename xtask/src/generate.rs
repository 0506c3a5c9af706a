//! `cargo xtask generate`: the files in the repository that are generated from the rules and the cases.

use rammeaftale_codegen::python::docstrings::Examples;
use rammeaftale_codegen::python::{examples, stubs};
use rammeaftale_codegen::{cases, contract};

use crate::tools::{TaskResult, in_repository, read, root, write};

const CONTRACT: &str = "tests/README.md";

/// The paths of the generated files, each with its text.
fn files() -> TaskResult<[(&'static str, String); 5]> {
    let json = examples::json(root())?;
    let examples = Examples::read(&json);
    Ok([
        ("core/src/schema/examples.json", cases::examples(root())?),
        ("py/python/rammeaftale/__init__.pyi", stubs::init_pyi(&examples)),
        ("py/python/rammeaftale/table.pyi", stubs::table_pyi(&examples)),
        ("py/src/examples.json", json),
        (CONTRACT, contract::with_fields(&read(&in_repository(CONTRACT))?)?),
    ])
}

/// Writes the generated files.
pub fn write_files() -> TaskResult {
    files()?.iter().try_for_each(|(path, text)| write(&in_repository(path), text))
}

/// Fails if a generated file differs from its text in the repository.
pub fn check() -> TaskResult {
    for (path, text) in files()? {
        if read(&in_repository(path))? != text {
            return Err(format!("{path} is not what the rules say: run `cargo xtask generate`."));
        }
    }
    Ok(())
}
