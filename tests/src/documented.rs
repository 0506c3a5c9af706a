//! The public types of the core, and those without a running example in their documentation.

use std::path::Path;
use std::{fs, io};

use crate::files::collect;

/// Returns every public struct, enum and trait in the sources of the core whose documentation has no example that runs, one
/// sentence each.
///
/// # Errors
/// Where the sources cannot be read.
pub fn types_without_examples(sources: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    collect(sources, "rs", &mut files)?;
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let inside = file.strip_prefix(sources).unwrap_or(&file);
        found.extend(types_without_examples_in(inside, &fs::read_to_string(&file)?));
    }
    Ok(found)
}

/// Returns every public type in one source file whose documentation has no example that runs.
#[must_use]
pub fn types_without_examples_in(file: &Path, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut docs = Vec::new();
    let mut in_attribute = false;
    for (index, line) in source.lines().map(str::trim).enumerate() {
        if let Some(doc) = line.strip_prefix("///") {
            docs.push(doc.trim());
        } else if in_attribute || line.starts_with("#[") {
            // An attribute stands between the documentation and the type.
            in_attribute = !line.ends_with(']');
        } else {
            let docs = std::mem::take(&mut docs);
            if let Some(name) = public_type(line).filter(|_| !has_running_example(&docs)) {
                found.push(format!("{}:{}: `{name}` has no running example", file.display(), index + 1));
            }
        }
    }
    found
}

/// The name of the public type that a line declares. A macro's `$name` is none: it is named where the macro is used.
fn public_type(line: &str) -> Option<&str> {
    let item = line.strip_prefix("pub ")?;
    let name = ["struct ", "enum ", "trait "].iter().find_map(|kind| item.strip_prefix(kind))?;
    let end = name.find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(name.len());
    Some(&name[..end]).filter(|name| !name.is_empty())
}

/// Whether a documentation has a block of code that is compiled and run: one without a word such as `text` or `ignore`.
fn has_running_example(docs: &[&str]) -> bool {
    let mut fences = docs.iter().filter(|line| line.starts_with("```"));
    // Every second one closes a block.
    std::iter::from_fn(|| fences.next().map(|opening| (opening, fences.next())))
        .any(|(opening, closing)| *opening == "```" && closing.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(source: &str) -> Vec<String> {
        let found = types_without_examples_in(Path::new("a.rs"), source);
        found.iter().filter_map(|sentence| sentence.split('`').nth(1).map(str::to_owned)).collect()
    }

    #[test]
    fn a_type_without_a_running_example_is_named() {
        for source in [
            "/// A rate.\npub struct Rate;",
            "pub struct Rate;",
            "/// A rate.\n#[derive(Clone)]\npub enum Rate {",
            "    /// A rate.\n    pub trait Rate: Sized {",
            "/// ```text\n/// 8020\n/// ```\npub struct Rate(i64);",
            "/// ```ignore\n/// let rate = 8020;\n/// ```\npub struct Rate(i64);",
            "/// ```\n/// let rate = 8020;\npub struct Rate(i64);",
            // The example is another type's.
            "/// ```\n/// ```\npub struct Basis;\n\n/// A rate.\npub struct Rate;",
            "/// ```\n/// ```\nfn basis() {}\npub struct Rate<'a>(&'a str);",
        ] {
            assert_eq!(names(source), ["Rate"], "{source}");
        }
    }

    #[test]
    fn other_types_are_not() {
        for source in [
            "/// A rate.\n///\n/// # Examples\n/// ```\n/// let rate = 8020;\n/// ```\npub struct Rate;",
            "/// ```\n/// ```\n#[derive(Clone)]\n#[allow(\n    dead_code,\n    reason = \"[a] reason\"\n)]\npub struct Rate;",
            "/// ```text\n/// 8020\n/// ```\n/// ```\n/// let rate = 8020;\n/// ```\npub enum Rate {",
            "/// A rate.\npub(crate) struct Rate;",
            "/// A rate.\nstruct Rate;",
            "/// A rate.\npub fn structure() {}",
            "$(#[doc = $doc])+\npub struct $name;",
        ] {
            assert_eq!(names(source), [""; 0], "{source}");
        }
    }

    #[test]
    fn the_place_of_a_type_is_said() {
        let found = types_without_examples_in(Path::new("rate.rs"), "//! Rates.\n\n/// A rate.\npub struct Rate;\n");
        assert_eq!(found, ["rate.rs:4: `Rate` has no running example"]);
    }
}
