//! The browser calculator as a zip: static files for any web server.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::check;
use crate::calculator;
use crate::tools::{TaskResult, files_below};

const NEEDED: [&str; 4] = ["index.html", "dkfds/LICENSE.md", "rammeaftale/LICENSE-MIT", "rammeaftale/THIRD-PARTY.txt"];

/// Packs the folder that `cargo xtask calculator --build` makes; every file has the same time, so a second zip has the same bytes.
pub fn make(dist: &Path) -> TaskResult<PathBuf> {
    let folder = calculator::build()?;
    let name = format!("rammeaftale-calculator-{}", env!("CARGO_PKG_VERSION"));
    let made = dist.join(format!("{name}.zip"));
    pack(&folder, &name, &made).map_err(|error| format!("{} cannot be written: {error}", made.display()))?;
    check::archive(&made, &name, &NEEDED, &[""])?;
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
