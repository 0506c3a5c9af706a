//! The checksums of a release, as `sha256sum --check` reads them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::tools::{self, TaskResult, files_below};

const FILE: &str = "SHA256SUMS";

/// Writes them into the folder and prints every file with its size.
pub fn write(dist: &Path) -> TaskResult {
    let mut sums = String::new();
    println!();
    for path in files_below(dist)? {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name == FILE {
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{:>12}  {name}", bytes.len());
        for byte in Sha256::digest(&bytes) {
            let _ = write!(sums, "{byte:02x}");
        }
        let _ = writeln!(sums, "  {name}");
    }
    tools::write(&dist.join(FILE), &sums)
}
