//! Circles of files: files of the core that use each other, directly or by way of others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use crate::files::collect;
use crate::modules::Modules;

/// The names that each file uses of every other file.
type Graph = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// Files of which each uses every other, directly or by way of others. Its text names them, and what each uses of another.
pub struct Circle(Graph);

impl Circle {
    /// Whether all its files are in a folder.
    #[must_use]
    pub fn is_in(&self, folder: &str) -> bool {
        self.0.keys().all(|file| Path::new(file).starts_with(folder))
    }
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} files use each other:", self.0.len())?;
        for (file, others) in &self.0 {
            for (other, names) in others {
                let names: Vec<&str> = names.iter().map(|name| &**name).collect();
                write!(f, "\n  {file} uses {other}: {}", names.join(", "))?;
            }
        }
        Ok(())
    }
}

/// The circles of files in a folder of sources.
///
/// # Errors
/// Where the sources cannot be read.
pub fn circles(sources: &Path) -> io::Result<Vec<Circle>> {
    let mut paths: Vec<PathBuf> = Vec::new();
    collect(sources, "rs", &mut paths)?;
    let mut files = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path)?;
        files.push((path.strip_prefix(sources).unwrap_or(&path).to_owned(), text));
    }
    Ok(circles_in(files.iter().map(|(path, text)| (path.as_path(), text.as_str()))))
}

/// The circles of these files: each a path below the folder of `lib.rs`, and its text.
#[must_use]
pub fn circles_in<'a>(files: impl IntoIterator<Item = (&'a Path, &'a str)>) -> Vec<Circle> {
    let mut graph = Graph::new();
    for (file, other, name) in Modules::new(files).uses() {
        graph.entry(file.to_owned()).or_default().entry(other.to_owned()).or_default().insert(name);
    }
    let reachable: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|file| (&**file, reached_from(&graph, file))).collect();
    let uses = |file: &str, other: &str| reachable.get(file).is_some_and(|files| files.contains(other));
    let mutual = |file: &str, other: &str| uses(file, other) && uses(other, file);

    // A circle is told once, at the first of its files.
    let first = |file: &str| graph.keys().find(|other| mutual(file, other)).is_some_and(|first| first == file);
    let circle = |file: &String| {
        let mut files = graph.clone();
        files.retain(|other, _| mutual(file, other));
        for others in files.values_mut() {
            others.retain(|other, _| mutual(file, other));
        }
        Circle(files)
    };
    graph.keys().filter(|file| first(file)).map(circle).collect()
}

/// The files that a file uses, and those that they use, and so on.
fn reached_from<'a>(graph: &'a Graph, file: &'a str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next = vec![file];
    while let Some(file) = next.pop() {
        let others = graph.get(file).into_iter().flat_map(BTreeMap::keys).map(|other| &**other);
        next.extend(others.filter(|other| reached.insert(*other)));
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
        let found = circles_in(files.iter().map(|(path, text)| (Path::new(*path), *text)));
        found.iter().map(Circle::to_string).collect()
    }

    #[test]
    fn two_files_are_named_with_the_names_that_they_use() {
        let found = circles_of(&[
            ("lib.rs", "mod bill;\nmod price;\n"),
            ("bill.rs", "use crate::price::{Price, price_of as priced};\npub struct Bill(Price);\n"),
            ("price.rs", "pub struct Price;\npub fn price_of(bill: &crate::bill::Bill) {}\n"),
        ]);
        let words = "2 files use each other:\n  bill.rs uses price.rs: Price, price_of\n  price.rs uses bill.rs: Bill";
        assert_eq!(found, [words]);
    }

    #[test]
    fn circles_are_seen_in_every_form_of_path() {
        for (what, files) in [
            (
                "three files",
                &[("a.rs", "use crate::b::B;"), ("b.rs", "use crate::c::C;"), ("c.rs", "use crate::a::A;")] as &[_],
            ),
            (
                "through a re-export",
                &[
                    ("bills/mod.rs", "mod rule;\nmod stays;\npub use rule::{\n    Bill, bills,\n};"),
                    ("bills/rule.rs", "use crate::bills::stays::stays;\npub struct Bill;\npub fn bills() {}"),
                    ("bills/stays.rs", "use crate::bills::{self, Bill};\npub fn stays() {}"),
                ],
            ),
            (
                "through two re-exports, one of them renamed and one of all names",
                &[
                    ("lib.rs", "pub use outer::*;"),
                    ("outer/mod.rs", "pub(crate) use inner::Deep as Shallow;"),
                    ("outer/inner.rs", "use crate::user::user;\npub struct Deep;"),
                    ("user.rs", "use crate::Shallow;\npub fn user() {}"),
                ],
            ),
            (
                "by super and self",
                &[
                    ("a/mod.rs", "mod child;\nfn f() { self::child::g() }\npub struct A;"),
                    ("a/child.rs", "use super::A;\npub fn g() {}"),
                ],
            ),
            (
                "by what a module re-exports and uses itself",
                &[
                    ("a/mod.rs", "mod child;\npub use child::C;\npub struct A(Option<C>);"),
                    ("a/child.rs", "use crate::a::A;\npub struct C;"),
                ],
            ),
            (
                "by the name of a child module",
                &[
                    ("a/mod.rs", "mod child;\nfn f() { child::g() }\npub struct A;"),
                    ("a/child.rs", "use crate::a::A;\npub fn g() {}"),
                ],
            ),
        ] {
            assert_eq!(circles_of(files).len(), 1, "{what}");
        }
    }

    #[test]
    fn what_is_no_circle_is_not_one() {
        for (what, files) in [
            (
                "a chain",
                &[
                    ("a.rs", "use crate::b::B;\nuse crate::c::C;"),
                    ("b.rs", "use crate::c::C;"),
                    ("c.rs", "use std::fmt;"),
                ] as &[_],
            ),
            (
                "a module that only re-exports its children, who use each other one way",
                &[
                    ("bills/mod.rs", "mod rule;\nmod types;\npub use rule::bills;\npub use types::Bill;"),
                    ("bills/rule.rs", "use crate::bills::types::Bill;\npub fn bills() {}"),
                    ("bills/types.rs", "pub struct Bill;"),
                    ("user.rs", "use crate::bills::{Bill, bills};"),
                ],
            ),
            (
                "what a macro names, which is used where the macro is",
                &[("a.rs", "macro_rules! a { () => { $crate::b::B } }"), ("b.rs", "crate::a::a!();")],
            ),
            (
                "a module that re-exports what it does not use itself",
                &[
                    ("a/mod.rs", "mod child;\npub use child::C;\npub struct A;"),
                    ("a/child.rs", "use crate::a::A;\npub struct C(A);"),
                ],
            ),
            (
                "tests and comments",
                &[
                    ("a.rs", "use crate::b::B;"),
                    (
                        "b.rs",
                        "/// [`A`](crate::a::A)\npub struct B;\n\n#[cfg(test)]\nmod tests {\n    use crate::a::A;\n}",
                    ),
                ],
            ),
        ] {
            assert_eq!(circles_of(files), [""; 0], "{what}");
        }
    }
}
