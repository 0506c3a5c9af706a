//! The rows of a sheet, one after the other, and what it says about them.

use quick_xml::events::{BytesStart, Event};

use crate::error::Advice;
use crate::sheet::book::range::{self, MOST_ROWS};
use crate::sheet::book::strings::rich;
use crate::sheet::book::typed::{Common, Kind, RawCell};
use crate::sheet::book::xml::{Xml, attribute, is_on, number, unescaped};
use crate::sheet::cell::SheetCell;
use crate::sheet::layout::SheetRange;

/// The most bytes that a sheet unpacks to.
pub(super) const MOST_BYTES: u64 = 4 << 30;
/// The most cells, with the empty ones before each.
const MOST_CELLS: usize = if cfg!(test) { 1_000_000 } else { 100_000_000 };
/// The most merged ranges, and hidden columns.
const MOST_RANGES: usize = 1_000_000;

/// The rows of a sheet.
pub(super) struct Rows<'a, 's> {
    xml: Xml<'a>,
    common: &'s Common,
    part: Part,
    row: u32,
    cells: usize,
    raw: RawCell,
    /// Hidden columns, known before the first row.
    pub hidden_columns: Vec<(usize, usize)>,
    /// Merged cells, known behind the last row.
    pub merged: Vec<SheetRange>,
}

/// The part of the sheet that is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Before,
    Rows,
    Behind,
}

/// The way to read an element.
enum Found {
    Rows,
    Row(u32, bool),
    End,
    Other,
}

impl<'a, 's> Rows<'a, 's> {
    pub(super) fn new(xml: Xml<'a>, common: &'s Common) -> Self {
        let (raw, hidden_columns, merged) = (RawCell::default(), Vec::new(), Vec::new());
        Self { xml, common, part: Part::Before, row: 0, cells: 0, raw, hidden_columns, merged }
    }

    /// Takes the cells of the next row and gives back its number and whether it is hidden; `None` at the end of the sheet.
    ///
    /// # Errors
    /// The problem with the file.
    pub(super) fn next(&mut self, cells: &mut Vec<SheetCell<'s>>) -> Result<Option<(u32, bool)>, Advice> {
        loop {
            let found = match self.xml.next()? {
                Event::Start(tag) => match (tag.local_name().as_ref(), self.part) {
                    ("sheetData", Part::Before) => Found::Rows,
                    ("row", Part::Rows) => {
                        let next = self.row.saturating_add(1);
                        let row: u32 = number(&tag, "r")?.unwrap_or(next);
                        // They stand in their order, each once.
                        if !(next..=MOST_ROWS).contains(&row) {
                            return Err(Advice::DamagedFile);
                        }
                        Found::Row(row, attribute(&tag, "hidden")?.is_some_and(|hidden| is_on(&hidden)))
                    }
                    ("col", Part::Before) => {
                        self.hidden_columns.extend(hidden_columns(&tag)?);
                        Found::Other
                    }
                    ("mergeCell", Part::Behind) => {
                        let reference = attribute(&tag, "ref")?.ok_or(Advice::DamagedFile)?;
                        self.merged.push(range::range(&reference)?);
                        Found::Other
                    }
                    // They would say something about rows that are read already, or not yet.
                    ("cols" | "sheetData", Part::Rows | Part::Behind) | ("mergeCells", Part::Before) => {
                        return Err(Advice::DamagedFile);
                    }
                    _ => Found::Other,
                },
                Event::End(tag) if tag.local_name().as_ref() == "sheetData" => {
                    self.part = Part::Behind;
                    Found::Other
                }
                Event::Eof if self.part == Part::Before => return Err(Advice::DamagedFile),
                Event::Eof => Found::End,
                _ => Found::Other,
            };
            match found {
                Found::Rows => self.part = Part::Rows,
                Found::Row(row, is_hidden) => {
                    self.row = row;
                    self.row(cells)?;
                    return Ok(Some((row, is_hidden)));
                }
                Found::End => return Ok(None),
                Found::Other => {}
            }
            if self.merged.len().max(self.hidden_columns.len()) > MOST_RANGES {
                return Err(Advice::TooLarge);
            }
        }
    }

    /// Takes the cells of the row that has begun, up to its end.
    fn row(&mut self, cells: &mut Vec<SheetCell<'s>>) -> Result<(), Advice> {
        cells.clear();
        let mut next = 0_usize;
        loop {
            let column = match self.xml.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "c" => {
                    let row = self.row;
                    let reference = begin(&mut self.raw, &tag)?;
                    match reference {
                        Some((other, _)) if other != row => return Err(Advice::DamagedFile),
                        Some((_, column)) => column,
                        None => next,
                    }
                }
                Event::End(tag) if tag.local_name().as_ref() == "row" => return Ok(()),
                _ => continue,
            };
            self.content()?;
            next = column.saturating_add(1);
            let cell = self.raw.cell(self.common)?;
            if matches!(cell, SheetCell::Empty) {
                continue;
            }
            let before = cells.len();
            if before <= column {
                cells.resize(next, SheetCell::Empty);
                self.cells = self.cells.saturating_add(next.saturating_sub(before));
            }
            match cells.get_mut(column) {
                Some(place) if matches!(place, SheetCell::Empty) => *place = cell,
                _ => return Err(Advice::DamagedFile),
            }
            if self.cells > MOST_CELLS {
                return Err(Advice::TooLarge);
            }
        }
    }

    /// Takes what stands in the cell that has begun, up to its end.
    fn content(&mut self) -> Result<(), Advice> {
        enum Inside {
            Value,
            Formula,
            Text,
            Other,
        }
        loop {
            let inside = match self.xml.next()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "v" => Inside::Value,
                    "f" => Inside::Formula,
                    "is" => Inside::Text,
                    _ => Inside::Other,
                },
                Event::End(_) => return Ok(()),
                Event::Eof => return Err(Advice::DamagedFile),
                _ => continue,
            };
            match inside {
                Inside::Value => self.xml.text(&mut self.raw.value)?,
                Inside::Formula => self.xml.text(self.raw.formula.insert(String::new()))?,
                Inside::Text => rich(&mut self.xml, &mut self.raw.inline)?,
                Inside::Other => self.xml.skip()?,
            }
        }
    }
}

/// Begins a cell; gives back its place, if it says where it is.
fn begin(raw: &mut RawCell, tag: &BytesStart<'_>) -> Result<Option<(u32, usize)>, Advice> {
    (raw.kind, raw.style, raw.formula) = (Kind::Number, 0, None);
    raw.value.clear();
    raw.inline.clear();
    let mut reference = None;
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Advice::DamagedFile)?;
        let value = unescaped(attribute.value)?;
        match attribute.key.as_ref() {
            "r" => reference = Some(range::cell(&value)?),
            "s" => raw.style = value.parse().map_err(|_| Advice::DamagedFile)?,
            "t" => raw.kind = Kind::named(&value),
            _ => {}
        }
    }
    Ok(reference)
}

fn hidden_columns(tag: &BytesStart<'_>) -> Result<Option<(usize, usize)>, Advice> {
    if !attribute(tag, "hidden")?.is_some_and(|hidden| is_on(&hidden)) {
        return Ok(None);
    }
    let column = |name| number::<usize>(tag, name)?.and_then(|column| column.checked_sub(1)).ok_or(Advice::DamagedFile);
    Ok(Some((column("min")?, column("max")?)))
}
