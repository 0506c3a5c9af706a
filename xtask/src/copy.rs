//! A copy of the core and of the cases, which may be changed: a workspace of its own.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tools::{TaskResult, files_below, in_repository, read, remove, root, target, write};

/// All that the cases need to be built and run.
const COPIED: [&str; 4] = ["core", "tests", "README.md", "rust-toolchain.toml"];
/// The crates of the copy.
const MEMBERS: &str = "members = [\"core\", \"tests\"]";
/// The tests run once for every fault.
const QUICKER: &str = "
[profile.dev.package]
rammeaftale.opt-level = 1
conformance.opt-level = 1
";

/// Where cargo builds a copy. Cargo names what it builds by the paths inside a workspace, so that what is built of a copy would be taken for
/// the library itself if it were in the same folder.
pub fn build_folder(copy: &Path) -> PathBuf {
    copy.with_extension("build")
}

/// A copy of the sources in this folder of `target`.
pub fn copied(folder: &str) -> TaskResult<PathBuf> {
    let copy = target().join(folder);
    remove(&copy)?;
    for name in COPIED {
        let from = in_repository(name);
        let files = if from.is_dir() { files_below(&from)? } else { vec![from] };
        for file in files {
            let inside = file.strip_prefix(root()).map_err(|_| "a file is not in the repository".to_owned())?;
            let to = copy.join(inside);
            to.parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| fs::copy(&file, &to))
                .map_err(|error| format!("{} cannot be copied: {error}", file.display()))?;
        }
    }
    let workspace = read(&in_repository("Cargo.toml"))?;
    let line = |line: &str| if line.starts_with("members = ") { MEMBERS.to_owned() } else { line.to_owned() };
    let workspace: Vec<_> = workspace.lines().map(line).collect();
    write(&copy.join("Cargo.toml"), &format!("{}\n{QUICKER}", workspace.join("\n")))?;
    write(&copy.join("Cargo.lock"), &read(&in_repository("Cargo.lock"))?)?;
    Ok(copy)
}
