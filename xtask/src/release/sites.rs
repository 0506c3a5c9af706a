//! The browser calculator and the handbook as zips: static files for any web server; the handbook also works from a file share.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::check;
use crate::tools::{TaskResult, files_below, in_repository, read, write};
use crate::{calculator, handbook};

const OF_CALCULATOR: [&str; 5] =
    ["index.html", "handbook/index.html", "dkfds/LICENSE.md", "rammeaftale/LICENSE-MIT", "rammeaftale/THIRD-PARTY.txt"];
const OF_HANDBOOK: [&str; 3] = ["index.html", "LICENSE-APACHE", "LICENSE-MIT"];

/// Packs the folder that `cargo xtask calculator --build` makes.
pub fn calculator(dist: &Path) -> TaskResult<PathBuf> {
    zipped(&calculator::build()?, "calculator", &OF_CALCULATOR, dist)
}

/// Packs the folder that `cargo xtask handbook` makes.
pub fn handbook(dist: &Path) -> TaskResult<PathBuf> {
    let folder = handbook::build()?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        write(&folder.join(licence), &read(&in_repository(licence))?)?;
    }
    zipped(&folder, "handbook", &OF_HANDBOOK, dist)
}

/// Every file has the same time, so a second zip has the same bytes.
fn zipped(folder: &Path, what: &str, needed: &[&str], dist: &Path) -> TaskResult<PathBuf> {
    let name = format!("rammeaftale-{what}-{}", env!("CARGO_PKG_VERSION"));
    let made = dist.join(format!("{name}.zip"));
    pack(folder, &name, &made).map_err(|error| format!("{} cannot be written: {error}", made.display()))?;
    check::archive(&made, &name, needed, &[""])?;
    Ok(made)
}

fn pack(folder: &Path, name: &str, made: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut zip = ZipWriter::new(File::create(made)?);
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).compression_level(Some(9));
    for file in files_below(folder)? {
        let below = file.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        zip.start_file(format!("{name}/{below}"), options)?;
        zip.write_all(&fs::read(&file)?)?;
    }
    zip.finish()?;
    Ok(())
}
