//! The other lists of a rule: a sheet that has the columns of several is not read as one of them.

use std::collections::BTreeSet;

use crate::read::plain_text;
use crate::sheet::cell::SheetCell;
use crate::sheet::first_letters::FirstLetters;

/// The headings of the lists of a rule that are not read, and of the rule itself.
#[derive(Clone, Debug)]
pub(super) struct OtherLists {
    lists: Vec<(String, BTreeSet<String>)>,
    letters: FirstLetters,
}

impl OtherLists {
    /// Lists by their names, with their headings as they are compared.
    pub(super) fn of(lists: Vec<(String, BTreeSet<String>)>) -> Self {
        let letters = FirstLetters::of(lists.iter().flat_map(|(_, headings)| headings).map(String::as_str));
        Self { lists, letters }
    }

    /// The lists that a heading is of.
    pub(super) fn with(&self, heading: &str) -> Vec<String> {
        if !self.letters.may_begin(heading) {
            return Vec::new();
        }
        let heading = plain_text(heading);
        self.lists.iter().filter(|(_, headings)| headings.contains(&heading)).map(|(name, _)| name.clone()).collect()
    }

    /// The lists of which every cell is a heading; none for a cell alone, which may be a name.
    pub(super) fn with_all<'a>(&self, mut cells: impl Iterator<Item = &'a SheetCell<'a>> + Clone) -> Vec<String> {
        let mut others = cells.clone();
        let text = |cell: &'a SheetCell<'a>| if let SheetCell::Text(text) = cell { &**text } else { "" };
        if others.next().is_none_or(|first| !self.letters.may_begin(text(first))) || others.next().is_none() {
            return Vec::new();
        }
        let Some(first) = cells.next() else { return Vec::new() };
        let mut lists = self.with(text(first));
        for cell in cells {
            let of_cell = if lists.is_empty() { break } else { self.with(text(cell)) };
            lists.retain(|list| of_cell.contains(list));
        }
        lists
    }
}
