//! The row of the headings: which it is, and what each of them stands for.

use crate::error::{Advice, Allowed, Code, Error, Problem, Problems};
use crate::read::plain_text;
use crate::sheet::cell::{SheetCell, kind, letters};
use crate::sheet::columns::SheetValues;
use crate::sheet::header::{Unread, What};
use crate::sheet::reading::{Column, SheetReader, name_of};
use crate::sheet::request::{HeaderRow, Treatment};
use crate::value::Shape;

/// A row at the top of a sheet: its number, counted from 1, and its cells.
type TopRow<'a> = (u32, Vec<SheetCell<'a>>);

impl SheetReader {
    /// Looks for the headings among the first rows of a sheet: the row with most of them, unless the caller named another.
    /// Gives back its number; `None` if no row has the heading of a field.
    ///
    /// # Errors
    /// At its address every heading that nobody reads ([`Code::UnreadColumn`]) and every one that stands there twice
    /// ([`Code::Duplicate`]); at the first cell of the row one that was asked for and is not there
    /// ([`Code::UnknownField`]); [`Code::NotClear`] at another row that may be that of the headings.
    pub fn header(&mut self, top: &[TopRow<'_>]) -> Result<Option<u32>, Error> {
        let scores: Vec<usize> = top.iter().map(|(row, cells)| self.score(*row, cells)).collect();
        let best = scores.iter().copied().max().unwrap_or(0);
        let named = match &self.request.header {
            Some(HeaderRow::Number(number)) => top.iter().position(|(row, _)| row == number),
            Some(HeaderRow::With(heading)) => top.iter().position(|(_, cells)| self.has_heading(cells, heading)),
            None => scores.iter().position(|score| *score == best && best > 0),
        };
        let Some(index) = named else { return Ok(None) };
        let Some((row, cells)) = top.get(index) else { return Ok(None) };
        if self.request.header.is_none() {
            for ((other, others), score) in top.iter().zip(&scores).filter(|((other, _), _)| other != row) {
                // One heading may be the name of a value above the table, or a word in it.
                let is_above = other < row;
                if *score >= 2 && (is_above || *score == best) {
                    let column = self.first_heading(others).unwrap_or(0);
                    self.is_not_clear(*other, column, others, Advice::SayHeader);
                }
            }
        }
        if scores.get(index) == Some(&0) && self.request.header.is_none() {
            return Ok(None);
        }
        self.columns_of(*row, cells)?;
        self.header_row = *row;
        core::mem::replace(&mut self.of_sheet, Problems::new()).none()?;
        Ok(if self.columns.is_empty() { None } else { Some(*row) })
    }

    /// The text of a heading; empty for one in a hidden column that is left out.
    fn heading(&self, index: usize, cell: &SheetCell<'_>) -> String {
        let is_skipped = self.request.hidden == Some(Treatment::Skip) && self.request.layout.is_hidden_column(index);
        if is_skipped { String::new() } else { cell.seen(self.request.dialect) }
    }

    fn meanings(&self, index: usize, cell: &SheetCell<'_>) -> Vec<What> {
        match cell {
            SheetCell::Text(_) => self.wanted.what(&self.heading(index, cell)),
            _ => Vec::new(),
        }
    }

    /// How many headings of fields and of columns that are kept a row has. A hidden row that is left out has none.
    fn score(&self, row: u32, cells: &[SheetCell<'_>]) -> usize {
        if self.request.hidden == Some(Treatment::Skip) && self.request.layout.is_hidden_row(row) {
            return 0;
        }
        let mut found: Vec<What> = Vec::new();
        for what in cells.iter().enumerate().flat_map(|(index, cell)| self.meanings(index, cell)) {
            if found.iter().all(|other| name_of(other) != name_of(&what)) {
                found.push(what);
            }
        }
        if found.iter().any(|what| matches!(what, What::Field(_))) { found.len() } else { 0 }
    }

    fn has_heading(&self, cells: &[SheetCell<'_>], heading: &str) -> bool {
        cells.iter().any(|cell| plain_text(&cell.seen(self.request.dialect)) == plain_text(heading))
    }

    fn first_heading(&self, cells: &[SheetCell<'_>]) -> Option<usize> {
        cells.iter().enumerate().position(|(index, cell)| !self.meanings(index, cell).is_empty())
    }

    /// Returns the advice on a row in which every cell that is read is a heading again: that of its column, one of several, or one of
    /// another list of the rule.
    pub(super) fn repeats_headings(&self, read: &[&SheetCell<'_>]) -> Option<Allowed> {
        let cells = || self.columns.iter().zip(read).filter(|(_, cell)| !cell.is_empty());
        let is_own = |(column, cell): (&Column, &&SheetCell<'_>)| {
            self.meanings(column.index, cell).iter().any(|what| name_of(what) == name_of(&column.what))
        };
        let is_any = |(column, cell): (&Column, &&SheetCell<'_>)| !self.meanings(column.index, cell).is_empty();
        let is_repeated =
            cells().next().is_some_and(is_any) && (cells().all(is_own) || cells().count() > 1 && cells().all(is_any));
        if is_repeated {
            return Some(Allowed::Advice(Advice::SayHeader));
        }
        let lists = self.wanted.others.with_all(cells().map(|(_, cell)| *cell));
        (!lists.is_empty()).then_some(Allowed::Lists(lists))
    }

    /// Whether a column without a heading is named, by its letter, as one that is not read.
    pub(super) fn is_ignored_letter(&self, index: usize) -> bool {
        let is_hidden = self.request.hidden == Some(Treatment::Skip) && self.request.layout.is_hidden_column(index);
        is_hidden || self.request.ignored.iter().any(|name| *name == letters(index))
    }

    /// Gives every column its meaning.
    fn columns_of(&mut self, row: u32, cells: &[SheetCell<'_>]) -> Result<(), Error> {
        let headings: Vec<_> = cells.iter().enumerate().map(|(index, cell)| self.heading(index, cell)).collect();
        let there: Vec<_> = headings.iter().filter(|heading| !plain_text(heading).is_empty()).cloned().collect();
        let mut found: Vec<(usize, What)> = Vec::new();
        let mut problems = Problems::new();
        let mut unread = Vec::new();
        let mut bare = Vec::new();
        let mut width = 0;
        for (index, (cell, heading)) in cells.iter().zip(&headings).enumerate() {
            if plain_text(heading).is_empty() {
                bare.push(index);
                continue;
            }
            width = index.saturating_add(1);
            let meanings = self.meanings(index, cell);
            if meanings.is_empty() && !self.wanted.is_ignored(heading) {
                unread.push((index, heading));
            }
            if !meanings.is_empty() && self.request.hidden.is_none() && self.request.layout.is_hidden_column(index) {
                self.is_not_clear(row, index, cells, Advice::SayHidden);
            }
            for what in meanings {
                if found.iter().any(|(_, other)| name_of(other) == name_of(&what)) {
                    let place = self.place.cell(row, index);
                    problems.push(Problem::new(Code::Duplicate, place).with_given(heading));
                } else {
                    found.push((index, what));
                }
            }
        }
        for (index, heading) in unread {
            let problem = Problem::new(Code::UnreadColumn, self.place.cell(row, index)).with_given(heading);
            let lists = self.wanted.others.with(heading);
            let nearest = if lists.is_empty() { self.wanted.nearest(heading, &found) } else { Vec::new() };
            problems.push(match (lists.is_empty(), nearest.is_empty()) {
                (false, _) => problem.with_allowed(Allowed::Lists(lists)),
                (true, false) => problem.with_allowed(Allowed::Headings(nearest)),
                (true, true) => problem,
            });
        }
        self.wanted.missing(&found, &there, &self.place.cell(row, 0), &mut problems);
        problems.none()?;
        let first = found.first().map_or(0, |(index, _)| *index);
        self.unread = Unread { bare, width, table: self.request.layout.table_at(row, first) };
        let column = |(index, what): (usize, What)| {
            let values = match &what {
                What::Field(field) => SheetValues::of(field.shape),
                What::Kept(_) => SheetValues::of(&Shape::Text("Text")),
            };
            let kind = match &what {
                What::Field(field) => Some(kind(field.shape)),
                What::Kept(_) => None,
            };
            Column { index, what, kind, values, day_forms: Vec::new() }
        };
        self.read_columns(found.into_iter().map(column).collect());
        Ok(())
    }
}
