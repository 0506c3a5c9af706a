//! The layers of the core, and the files that break them.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::files::collect;

/// The layers, lowest first. A part uses only the layers before its own; parts that stand together may also use each
/// other, and those beside each other may not.
const LAYERS: &[&[&[&str]]] = &[
    &[&["error"], &["collections"]],
    &[&["value"]],
    &[&["read"]],
    &[&["numbers"]],
    &[&["calendar"]],
    &[&["split"]],
    &[&["rate"]],
    &[&["result"], &["billing"]],
    &[&["years"]],
    &[&["agreement"], &["plausible"]],
    &[&["explain"]],
    &[&["options"]],
    &[&["provenance"]],
    &[&["settlement"]],
    &[&["case"], &["audit"]],
    &[&["sheet"], &["schema"]],
    &[&["document"], &["workbook"], &["tables"]],
    &[&["command"]],
];

/// Returns the layer of a part, and the position of its group in the layer.
fn place_of(part: &str) -> Option<(usize, usize)> {
    LAYERS.iter().enumerate().find_map(|(layer, groups)| {
        let group = groups.iter().position(|group| group.contains(&part))?;
        Some((layer, group))
    })
}

/// Returns an objection to one part using another; `None` if it may.
fn objection(part: &str, other: &str) -> Option<String> {
    if part == other {
        return None;
    }
    let Some((other_layer, other_group)) = place_of(other) else {
        return Some(format!(
            "`crate::{other}` is no layer: name the part that it comes from (see LAYERS in tests/src/layers.rs)"
        ));
    };
    let (layer, group) = place_of(part)?;
    match other_layer.cmp(&layer) {
        Ordering::Less => None,
        Ordering::Equal if group == other_group => None,
        Ordering::Equal => Some(format!("`{part}` and `{other}` stand beside each other and may not use each other")),
        Ordering::Greater => Some(format!("`{part}` is below `{other}` and may not use it")),
    }
}

/// Returns every violation of the layers in the sources of the core, one sentence each.
///
/// # Errors
/// Where the sources cannot be read.
pub fn violations(sources: &Path) -> io::Result<Vec<String>> {
    let mut files: Vec<PathBuf> = Vec::new();
    collect(sources, "rs", &mut files)?;
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let inside = file.strip_prefix(sources).unwrap_or(&file);
        // They only list the parts.
        if !["lib.rs", "rules/mod.rs"].map(Path::new).contains(&inside) {
            found.extend(violations_in(inside, &fs::read_to_string(&file)?));
        }
    }
    Ok(found)
}

/// Returns every violation of the layers in one source file.
#[must_use]
pub fn violations_in(file: &Path, source: &str) -> Vec<String> {
    // The rules are parts of their own.
    let file = file.strip_prefix("rules").unwrap_or(file);
    let first = file.components().next().map(|first| first.as_os_str().to_string_lossy().into_owned());
    let part = first.unwrap_or_default().trim_end_matches(".rs").to_owned();
    if place_of(&part).is_none() {
        return vec![format!("{}: `{part}` has no layer; add it to LAYERS in tests/src/layers.rs", file.display())];
    }
    let code = without_comments(source).replace("crate::rules::", "crate::");
    let at = |offset: usize, what: &str| format!("{}:{}: {what}", file.display(), line_of(&code, offset));
    let mut found = Vec::new();
    for (offset, used) in used_parts(&code, "crate::") {
        found.extend(objection(&part, &used).map(|what| at(offset, &what)));
    }
    // At the top of a part `super` is the crate; further down nobody needs to climb that far.
    let top = file.components().count() == 1 || file.ends_with("mod.rs") && file.components().count() == 2;
    for (offset, used) in used_parts(&code, "super::") {
        if used == "super" {
            found.push(at(offset, "`super::super` hides which part is used: write the path from `crate`"));
        } else if top && place_of(&used).is_some() {
            found.extend(objection(&part, &used).map(|what| at(offset, &what)));
        }
    }
    found
}

/// Returns the parts that are named after a root (`crate::`), with their offsets: `a` and `c` for `crate::{a::b, c}`.
fn used_parts(code: &str, root: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (offset, _) in code.match_indices(root) {
        let before = code[..offset].chars().next_back();
        // Not the end of a longer name or path, but a macro's `$crate` counts.
        if before.is_some_and(|before| before.is_alphanumeric() || before == '_' || before == ':') {
            continue;
        }
        let rest = &code[offset + root.len()..];
        match rest.strip_prefix('{') {
            Some(list) => found.extend(top_names(list).into_iter().map(|name| (offset, name))),
            None => found.push((offset, name(rest))),
        }
    }
    found
}

/// Returns the first name of each path in a list in braces, up to its closing brace.
fn top_names(list: &str) -> Vec<String> {
    let mut names = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (offset, character) in list.char_indices() {
        match character {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                names.push(name(list[start..offset].trim_start()));
                start = offset + 1;
                if character == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// Returns the name that a text begins with, or its first character if that is none (`*`).
fn name(text: &str) -> String {
    let name: String = text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect();
    if name.is_empty() { text.chars().take(1).collect() } else { name }
}

/// Removes comments; line numbers stay.
pub(crate) fn without_comments(source: &str) -> String {
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    source.lines().map(code).collect::<Vec<_>>().join("\n")
}

fn line_of(code: &str, offset: usize) -> usize {
    code[..offset].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn objections(file: &str, source: &str) -> usize {
        violations_in(Path::new(file), source).len()
    }

    #[test]
    fn made_up_violations_are_caught() {
        for (file, source) in [
            ("numbers/text.rs", "use crate::calendar::Date;"),
            ("rules/split/allocate.rs", "fn f() { crate::rules::rate::daily_rate(); }"),
            ("result/mod.rs", "use crate::{error::Code, billing::{Vacancy, vacancy}};"),
            ("read/macros.rs", "$crate::explain::Statement"),
            ("settlement.rs", "use super::case::Case;"),
            ("split/mod.rs", "use super::explain::Line;"),
            ("split/party.rs", "use super::super::explain::Line;"),
            ("agreement/terms.rs", "use crate::Statement;"),
            ("agreement/terms.rs", "use crate::*;"),
            ("unheard_of.rs", ""),
        ] {
            assert_eq!(objections(file, source), 1, "{file}: {source}");
        }
    }

    #[test]
    fn what_is_allowed_is_not_caught() {
        for (file, source) in [
            ("numbers/text.rs", "use crate::{error::{Code, Form}, read::Read};"),
            ("numbers/figures.rs", "use crate::read::Dialect;"),
            ("rate/daily_rate.rs", "use crate::{rate::Occupancy, split::Share}; // crate::result would be wrong"),
            ("explain/rules.rs", "use super::rate;"),
            ("error/mod.rs", "/// [`Code`](crate::Code)\nuse core::fmt;"),
            ("case.rs", "mod tests { use super::*; }"),
        ] {
            assert_eq!(objections(file, source), 0, "{file}: {source}");
        }
    }

    #[test]
    fn the_place_of_a_violation_is_said() {
        let found = violations_in(Path::new("result/account.rs"), "// first\nuse crate::billing::Bills;\n");
        assert_eq!(
            found,
            ["result/account.rs:2: `result` and `billing` stand beside each other and may not use each other"]
        );
    }
}
