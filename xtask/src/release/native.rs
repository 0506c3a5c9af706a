//! A native module: for which system it is, and what it loads there.

use std::fs;
use std::path::Path;

use object::read::elf::ElfFile64;
use object::{Endianness, Object, elf};

use super::apple;
use super::systems::{System, may_load};
use crate::tools::TaskResult;

/// The function that Python calls.
const ENTRY: &str = "PyInit__native";

/// Checks the format, the architecture, the function that Python calls and the libraries of a module.
pub fn check(system: &System, module: &Path) -> TaskResult {
    let bytes = fs::read(module).map_err(|error| format!("{}: {error}", module.display()))?;
    let problem = |what: String| format!("The module for {}: {what}", system.word);
    let file = object::File::parse(&*bytes).map_err(|error| problem(error.to_string()))?;
    if (file.format(), file.architecture()) != (system.format, system.architecture) {
        return Err(problem(format!("it is for {:?} on {:?}.", file.architecture(), file.format())));
    }
    if let object::File::MachO64(apple) = &file
        && let Some(what) = apple::complaint(system, apple, &bytes).map_err(|error| problem(error.to_string()))?
    {
        return Err(problem(what));
    }
    let exports = file.exports().map_err(|error| problem(error.to_string()))?;
    let is_entry = |name: &[u8]| String::from_utf8_lossy(name).trim_start_matches('_') == ENTRY;
    if !exports.iter().any(|export| is_entry(export.name())) {
        return Err(problem(format!("it does not export {ENTRY}.")));
    }
    let mut loaded = match &file {
        object::File::Elf64(elf) => loaded_by_elf(elf),
        object::File::MachO64(apple) => apple::libraries(apple),
        _ => file.imports().map(|imports| {
            imports.iter().map(|import| String::from_utf8_lossy(import.library()).into_owned()).collect()
        }),
    }
    .map_err(|error| problem(error.to_string()))?;
    loaded.sort();
    loaded.dedup();
    println!("It loads {}.", loaded.join(", "));
    let unknown: Vec<_> = loaded.iter().filter(|library| !may_load(system, library)).map(String::as_str).collect();
    if unknown.is_empty() && !loaded.is_empty() {
        Ok(())
    } else {
        Err(problem(format!("it loads what not every such system has: {}", unknown.join(", "))))
    }
}

/// The libraries that the dynamic section names; `object` names none for the imports of this format.
fn loaded_by_elf(file: &ElfFile64<'_, Endianness>) -> object::Result<Vec<String>> {
    let (endian, sections) = (file.endian(), file.elf_section_table());
    let Some((dynamic, link)) = sections.dynamic(endian, file.data())? else { return Ok(Vec::new()) };
    let strings = sections.strings(endian, file.data(), link)?;
    let mut libraries = Vec::new();
    for entry in dynamic.iter().filter(|entry| entry.d_tag.get(endian) == elf::DT_NEEDED) {
        let offset = u32::try_from(entry.d_val.get(endian)).unwrap_or(u32::MAX);
        let name = strings.get(offset).unwrap_or_default();
        libraries.push(String::from_utf8_lossy(name).into_owned());
    }
    Ok(libraries)
}
