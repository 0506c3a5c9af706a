//! Which files hold cases.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The JSON files at a path: the file itself, or all in the folder and below it, in order of their names.
///
/// # Errors
/// In words, if the path cannot be read.
pub fn json_files(path: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    collect(path, "json", &mut found).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    found.sort();
    Ok(found)
}

/// The files with this extension at a path or below it.
///
/// # Errors
/// Where a folder cannot be read.
pub fn collect(path: &Path, extension: &str, found: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        // A file that was asked for by its name is taken whatever it is called.
        path.metadata()?;
        found.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        if path.is_dir() || path.extension().is_some_and(|found| found == extension) {
            collect(&path, extension, found)?;
        }
    }
    Ok(())
}
