//! The public API of the core as a text in the repository, so that no change of it goes unseen.

use std::collections::HashSet;

use public_api::{Builder, PublicItem};

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
    let are_impls = |of_trait: bool| {
        let is_impl = move |text: &str| text.starts_with("impl") && text.contains(" for ") == of_trait;
        items.iter().filter(move |(_, text)| is_impl(text)).map(|(item, _)| item.id()).collect::<HashSet<_>>()
    };
    let (of_traits, of_types) = (are_impls(true), are_impls(false));
    let mut said = HashSet::new();
    // The methods of a trait are those of the trait; the methods of a type stand once, whatever names it is exported by.
    let mut is_said = |item: &PublicItem| match item.parent_id() {
        Some(parent) if of_traits.contains(&parent) => false,
        Some(parent) if of_types.contains(&parent) => said.insert(item.id()),
        _ => true,
    };
    let lines = items.iter().filter(|(item, _)| is_said(item)).map(|(_, text)| format!("{text}\n"));
    Ok(lines.collect())
}
