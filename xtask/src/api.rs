//! The public API of the core as a text in the repository, so that no change of it goes unseen.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use public_api::Builder;

use crate::count::Count;
use crate::tools::{TaskResult, cargo, in_repository, read, run, target, write};
use crate::wrap;

/// The file that a change of the API must touch.
const LISTING: &str = "core/public-api.txt";
/// How many lines of a difference are shown.
const SHOWN: usize = 20;

/// Writes the listing.
pub fn write_listing() -> TaskResult {
    write(&in_repository(LISTING), &listing()?)
}

/// Fails if the API is not the one that is listed.
pub fn check() -> TaskResult<Count> {
    let (listed, is) = (read(&in_repository(LISTING))?, listing()?);
    let missing = |of: &str, other: &str, sign: char| {
        let other: HashSet<_> = other.lines().map(str::to_owned).collect();
        of.lines().filter(|line| !other.contains(*line)).map(|line| format!("{sign} {line}")).collect::<Vec<_>>()
    };
    let changed = [missing(&listed, &is, '-'), missing(&is, &listed, '+')].concat();
    if listed == is {
        return Ok(Count { passed: is.lines().count(), ..Count::default() });
    }
    changed.iter().take(SHOWN).for_each(|line| println!("{line}"));
    Err(format!(
        "the public API is not the one in {LISTING} ({} lines differ). If the change is meant, run `cargo xtask api` and say it in \
         CHANGELOG.md; a line that goes needs a new major version.",
        changed.len()
    ))
}

/// Every public item of the core with all its features, one a line.
fn listing() -> TaskResult<String> {
    let mut rustdoc = cargo();
    wrap::unstable_rustdoc(&mut rustdoc)?;
    run(rustdoc.args(["rustdoc", "-p", "rammeaftale", "--all-features", "--lib", "--locked", "--quiet"]).args([
        "--",
        "-Zunstable-options",
        "--output-format",
        "json",
    ]))?;
    let json = target().join("doc").join("rammeaftale.json");
    // The traits that hold for all types of some form say nothing about this crate.
    let api = Builder::from_rustdoc_json(json).omit_blanket_impls(true).omit_auto_trait_impls(true).build();
    let api = api.map_err(|error| format!("the data of rustdoc is not understood: {error}"))?;
    let items: Vec<_> = api.items().map(|item| (item, item.to_string())).collect();
    let of_trait = |text: &str| {
        let (name, of) = text.strip_prefix("impl")?.split_once(" for ")?;
        Some((of.to_owned(), name.trim_start().to_owned()))
    };
    let impls: HashSet<_> =
        items.iter().filter(|(_, text)| of_trait(text).is_some()).map(|(item, _)| item.id()).collect();
    let (mut lines, mut said) = (Vec::new(), HashSet::new());
    let mut traits: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (item, text) in items {
        if let Some((of, name)) = of_trait(&text) {
            traits.entry(of).or_default().insert(name);
        // The methods of a trait are those of the trait; what is exported by two names has its methods once.
        } else if item.parent_id().is_none_or(|parent| !impls.contains(&parent)) && said.insert(text.clone()) {
            lines.push(text);
        }
    }
    for (of, mut names) in traits {
        // Comes with `PartialEq`.
        names.remove("core::marker::StructuralPartialEq");
        lines.push(format!("impl for {of}: {}", Vec::from_iter(names).join(", ")));
    }
    Ok(lines.into_iter().map(|line| line + "\n").collect())
}
