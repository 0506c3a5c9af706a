//! Finds the files of cases.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// Returns the JSON files at a path: the file itself, or all files below the folder, sorted by name.
///
/// # Errors
/// Returns a message if the path cannot be read.
pub fn json_files(path: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    collect(path, "json", &mut found).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
    found.sort();
    Ok(found)
}

/// Returns the files with this extension at or below a path.
///
/// # Errors
/// Returns an error if a folder cannot be read.
pub fn collect(path: &Path, extension: &str, found: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        // A file named explicitly is taken whatever its extension.
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
