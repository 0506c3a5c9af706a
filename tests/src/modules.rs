//! The modules of a crate out of its sources: which names a file uses, and which file defines a name.

use std::collections::BTreeMap;
use std::path::Path;

use crate::layers::without_comments;

/// The path of a module from the root of the crate, or of a name in one.
type ModulePath = Vec<String>;

/// How many re-exports of re-exports are followed, so that a loop of them ends.
const MOST_RE_EXPORTS: usize = 20;

/// The modules of a crate by their paths.
pub(crate) struct Modules(BTreeMap<ModulePath, Module>);

/// A source file.
struct Module {
    file: String,
    imports: Vec<Import>,
    /// Its code without tests, comments, imports and declarations of modules.
    body: String,
}

/// A name that a `use` brings into a module.
struct Import {
    /// The name in this module, or `*`.
    name: String,
    path: ModulePath,
    public: bool,
}

impl Modules {
    /// The modules of these files: each a path below the folder of `lib.rs`, and its text.
    pub(crate) fn new<'a>(files: impl IntoIterator<Item = (&'a Path, &'a str)>) -> Self {
        let mut modules = Self(BTreeMap::new());
        let mut statements = Vec::new();
        for (file, source) in files {
            let (uses, body) = split_imports(&without_tests(&without_comments(source)));
            let path = module_path(file);
            statements.push((path.clone(), uses));
            modules.0.insert(path, Module { file: file.display().to_string(), imports: Vec::new(), body });
        }
        // A path may begin with any child module, so all modules must be known.
        for (path, uses) in statements {
            let imports = uses.iter().flat_map(|(tree, public)| modules.imports(&path, tree, *public)).collect();
            if let Some(module) = modules.0.get_mut(&path) {
                module.imports = imports;
            }
        }
        modules
    }

    /// Every name that a file uses of another: the file, the file that defines the name, and the name.
    pub(crate) fn uses(&self) -> Vec<(&str, &str, String)> {
        let mut found = Vec::new();
        for (path, module) in &self.0 {
            // A re-export alone is no use.
            let imported =
                module.imports.iter().filter(|import| !import.public || has_word(&module.body, &import.name));
            let inline = self.inline_paths(path, &module.body);
            for used in imported.map(|import| import.path.clone()).chain(inline) {
                let definer = self.definer(&used, MOST_RE_EXPORTS).and_then(|definer| self.0.get(&definer));
                if let Some(definer) = definer.filter(|definer| definer.file != module.file) {
                    found.push((&*module.file, &*definer.file, used.last().cloned().unwrap_or_default()));
                }
            }
        }
        found
    }

    /// The module that defines what a path names.
    fn definer(&self, path: &[String], re_exports: usize) -> Option<ModulePath> {
        let mut module = ModulePath::new();
        for (index, segment) in path.iter().enumerate() {
            let rest = path.get(index + 1..).unwrap_or_default();
            let child = [&*module, std::slice::from_ref(segment)].concat();
            let is_module = self.0.contains_key(&child);
            // A function may have the name of a module; only a module has something below it.
            let import = self.import(&module, segment).filter(|_| rest.is_empty() || !is_module);
            if let Some(target) = import {
                return self.definer(&[target, rest.to_vec()].concat(), re_exports.checked_sub(1)?);
            }
            if !is_module {
                break;
            }
            module = child;
        }
        Some(module)
    }

    /// The path that a name of a module is imported from.
    fn import(&self, module: &[String], name: &str) -> Option<ModulePath> {
        let imports = &self.0.get(module)?.imports;
        let named = imports.iter().find(|import| import.name == name).map(|import| import.path.clone());
        named.or_else(|| {
            let globs = imports.iter().filter(|import| import.name == "*");
            let mut paths = globs.map(|glob| [&*glob.path, &[name.to_owned()]].concat());
            paths.find(|path| {
                let Some((_, module)) = path.split_last() else { return false };
                let module = self.0.get(module);
                module.is_some_and(|module| {
                    module.imports.iter().any(|import| import.name == name) || has_word(&module.body, name)
                })
            })
        })
    }

    /// The names of a `use` in a module, as far as they are of this crate.
    fn imports(&self, module: &[String], tree: &str, public: bool) -> Vec<Import> {
        let mut leaves = Vec::new();
        expand(tree, &[], &mut leaves);
        let imports = leaves.into_iter().filter_map(|(path, name)| {
            let path = self.absolute(module, &path)?;
            Some(Import { name, path, public })
        });
        imports.collect()
    }

    /// The paths that are written out in the code of a module.
    fn inline_paths(&self, module: &[String], body: &str) -> Vec<ModulePath> {
        let mut found = Vec::new();
        let mut rest = body;
        let mut before = ' ';
        while let Some(character) = rest.chars().next() {
            let word = identifier(rest);
            let path: ModulePath = path_at(rest);
            // A path that begins with `$crate` in a macro counts as used where the macro is.
            if path.len() > 1 && !matches!(before, ':' | '$') {
                found.extend(self.absolute(module, &path));
            }
            let length = if word.is_empty() { character.len_utf8() } else { word.len() };
            before = rest[..length].chars().next_back().unwrap_or(' ');
            rest = &rest[length..];
        }
        found
    }

    /// The path from the root of the crate, or none for a path of another crate.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<ModulePath> {
        let (first, rest) = path.split_first()?;
        let base = match first.as_str() {
            "crate" => ModulePath::new(),
            "self" => module.to_vec(),
            "super" => module.split_last()?.1.to_vec(),
            child => Some([module, &[child.to_owned()]].concat()).filter(|child| self.0.contains_key(child))?,
        };
        Some([base, rest.to_vec()].concat())
    }
}

/// The module that a file is.
fn module_path(file: &Path) -> ModulePath {
    let file = file.with_extension("");
    let mut path: ModulePath = file.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if path.last().is_some_and(|last| last == "mod" || last == "lib") {
        path.pop();
    }
    path
}

/// The code before the tests of a file, which stand at its end.
fn without_tests(code: &str) -> String {
    code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
}

/// The trees of the `use` statements, each with whether it is public, and the code without them and without `mod name;`.
fn split_imports(code: &str) -> (Vec<(String, bool)>, String) {
    let (mut uses, mut body) = (Vec::new(), String::new());
    let mut open: Option<(String, bool)> = None;
    for line in code.lines() {
        let (public, item) = visibility(line.trim());
        let (tree, public) = match (open.take(), item.strip_prefix("use ")) {
            (Some((begun, public)), _) => (begun + line.trim(), public),
            (None, Some(tree)) => (tree.to_owned(), public),
            (None, None) => {
                if !(item.starts_with("mod ") && item.ends_with(';')) {
                    body.push_str(line);
                    body.push('\n');
                }
                continue;
            }
        };
        match tree.strip_suffix(';') {
            Some(tree) => uses.push((tree.to_owned(), public)),
            None => open = Some((tree, public)),
        }
    }
    (uses, body)
}

/// Whether an item has a `pub`, and the item without it.
fn visibility(item: &str) -> (bool, &str) {
    match item.strip_prefix("pub") {
        Some(rest) if rest.starts_with(' ') => (true, rest.trim_start()),
        Some(rest) if rest.starts_with('(') => (true, rest.split_once(") ").map_or(rest, |(_, item)| item)),
        _ => (false, item),
    }
}

/// The paths of a tree of a `use`, each with the name that it gets: of `a::{b, c as d}` they are `a::b` and `a::c` as `d`.
fn expand(tree: &str, prefix: &[String], found: &mut Vec<(ModulePath, String)>) {
    let tree = tree.trim();
    if let Some(list) = tree.strip_prefix('{') {
        for item in items(list) {
            expand(item, prefix, found);
        }
        return;
    }
    let word = identifier(tree);
    let rest = tree[word.len()..].trim_start();
    let path = [prefix, &[word.to_owned()]].concat();
    if let Some(below) = rest.strip_prefix("::") {
        expand(below, &path, found);
    } else if tree.starts_with('*') {
        found.push((prefix.to_vec(), "*".to_owned()));
    } else if !word.is_empty() {
        let path = if word == "self" { prefix.to_vec() } else { path };
        let name = rest.strip_prefix("as ").map(str::to_owned).or_else(|| path.last().cloned());
        found.push((path, name.unwrap_or_default()));
    }
}

/// The items of a list in braces, up to its closing brace.
fn items(list: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (offset, character) in list.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                found.push(&list[start..offset]);
                start = offset + 1;
                if character == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found
}

/// The identifier that a text begins with; empty if there is none.
fn identifier(text: &str) -> &str {
    let end = text.find(|character: char| !character.is_alphanumeric() && character != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The path that a text begins with, such as `crate::a::B`.
fn path_at(text: &str) -> ModulePath {
    let mut path = Vec::new();
    let mut rest = text;
    loop {
        let word = identifier(rest);
        if word.is_empty() {
            return path;
        }
        path.push(word.to_owned());
        match rest[word.len()..].strip_prefix("::") {
            Some(below) => rest = below,
            None => return path,
        }
    }
}

/// Whether a word stands in a text.
fn has_word(text: &str, word: &str) -> bool {
    text.split(|character: char| !character.is_alphanumeric() && character != '_').any(|found| found == word)
}
