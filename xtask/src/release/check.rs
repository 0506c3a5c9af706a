//! The files that an archive must have or may have, and texts that it must not contain.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::tools::{TaskResult, files_below, read, remove, root, target};
use crate::{python, rust};

const RATE: &str = "8020.00";

/// Unpacks an archive and checks it: every needed file is below `base`, and every file below one of `allowed` or needed.
/// No file has a path of this machine. Returns the folder where it is unpacked.
pub fn archive(archive: &Path, base: &str, needed: &[&str], allowed: &[&str]) -> TaskResult<PathBuf> {
    let name = archive.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = target().join("release-check").join(&name);
    remove(&folder)?;
    python::unpack(archive, &folder)?;
    let base = folder.join(base);
    for file in needed {
        if !base.join(file).is_file() {
            return Err(format!("{name} does not have {file}."));
        }
    }
    for path in files_below(&folder)? {
        let below =
            path.strip_prefix(&base).map_err(|_| format!("{name} has {} beside its folder.", path.display()))?;
        let below = below.to_string_lossy().replace('\\', "/");
        if !needed.contains(&below.as_str()) && !allowed.iter().any(|allowed| below.starts_with(allowed)) {
            return Err(format!("{name} has {below}, which does not belong into it."));
        }
    }
    without_local_paths(&name, &folder)?;
    Ok(base)
}

/// A file of an archive must have these lines.
pub fn lines(file: &Path, needed: &[String]) -> TaskResult {
    let text = read(file)?;
    match needed.iter().find(|needed| !text.lines().any(|line| line == **needed)) {
        Some(missing) => Err(format!("{} does not have the line `{missing}`.", file.display())),
        None => Ok(()),
    }
}

/// The metadata that a package index shows of the Python package.
pub fn metadata(file: &Path) -> TaskResult {
    let version = format!("Version: {}", env!("CARGO_PKG_VERSION"));
    let fixed = ["Name: rammeaftale", "Requires-Python: >=3.11", "License-Expression: MIT OR Apache-2.0"];
    lines(file, &[&[version][..], &fixed.map(str::to_owned)].concat())
}

/// An installed package must say the rate of the example in the README.
pub fn rate(said: &str) -> TaskResult {
    if said.trim() == RATE { Ok(()) } else { Err(format!("The installed package says {said} and not {RATE}.")) }
}

/// No file in a folder may have a path of this machine.
pub fn without_local_paths(name: &str, folder: &Path) -> TaskResult {
    let home = env::home_dir().map(|home| format!("{}/", home.display()));
    let own = [root().to_owned(), rust::cargo_home()?, rust::sysroot()?].map(|path| path.display().to_string());
    let paths: Vec<String> = own.into_iter().chain(home).collect();
    for file in files_below(folder)? {
        let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        if let Some(path) = paths.iter().find(|path| contains(&bytes, path.as_bytes())) {
            let file = file.strip_prefix(folder).unwrap_or(&file);
            return Err(format!("{} in {name} has a path of this machine: {path}", file.display()));
        }
    }
    Ok(())
}

fn contains(bytes: &[u8], searched: &[u8]) -> bool {
    bytes.windows(searched.len()).any(|window| window == searched)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::write;

    #[test]
    fn a_path_of_this_machine_is_found_in_a_binary() {
        let folder = target().join("release-check-test");
        remove(&folder).unwrap();
        write(&folder.join("below").join("clean"), "crates/serde/src/lib.rs").unwrap();
        without_local_paths("test", &folder).unwrap();
        write(&folder.join("below").join("spoiled"), &format!("\0\x01{}/core/src/lib.rs\0", root().display())).unwrap();
        let said = without_local_paths("test", &folder).unwrap_err();
        assert!(said.contains("spoiled") && said.contains("test"), "{said}");
        remove(&folder).unwrap();
    }
}
