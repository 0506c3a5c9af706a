//! Writes a workbook per file of cases, with a sheet per case that has a result.
//!
//! `workbooks FOLDER` writes them, named by the path below the cases: all in Danish, the published ones also in
//! English.

use std::path::Path;
use std::{env, fs};

use conformance::cases_folder;
use conformance::entry::load;
use conformance::files::json_files;
use rammeaftale::workbook::workbook;
use rammeaftale::{Language, read_case};

fn main() -> Result<(), String> {
    let folder = env::args().nth(1).ok_or("Say which folder the workbooks go into.")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let cases = cases_folder();
    for file in json_files(&cases)? {
        let mut settled = Vec::new();
        for entry in load(&file)? {
            // Refused cases have no statement.
            if let Ok(settlement) = read_case(&entry.line).and_then(|case| case.settle()) {
                settled.push((entry.name, settlement));
            }
        }
        let parts: Vec<_> = settled.iter().map(|(name, settlement)| (Some(name.as_str()), settlement)).collect();
        let place = file.strip_prefix(&cases).unwrap_or(&file).with_extension("");
        let name = place.to_string_lossy().replace(['/', '\\'], "-");
        // The formulas are the same in both languages.
        let languages = [("da", Language::Danish), ("en", Language::English)];
        let languages = languages.into_iter().take(if place.starts_with("published") { 2 } else { 1 });
        for (code, language) in languages {
            let bytes = workbook(None, &parts, language).map_err(|error| format!("{name}: {error}"))?;
            let path = folder.join(format!("{name}-{code}.xlsx"));
            fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}
