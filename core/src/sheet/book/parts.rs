//! The parts of a workbook: its sheets, their tables, and what their cells share.

use quick_xml::events::Event;

use crate::error::{Advice, Allowed, Code, Error, Problem};
use crate::sheet::affix::unescaped;
use crate::sheet::book::archive::{Archive, MOST_OF_A_PART, Relation};
use crate::sheet::book::formats::Formats;
use crate::sheet::book::range::range;
use crate::sheet::book::strings::{self, Strings};
use crate::sheet::book::typed::Common;
use crate::sheet::book::xml::{attribute, is_on, number};
use crate::sheet::layout::SheetArea;

/// The most sheets, and the most tables of one.
const MOST: usize = 10_000;

/// A workbook whose sheets are known.
pub(super) struct Book<'a> {
    pub archive: Archive<'a>,
    relations: Vec<Relation>,
    /// The sheets: their names, and the parts that they are.
    pub sheets: Vec<(String, String)>,
    starts_1904: bool,
}

/// A table of a sheet, by its name.
pub(super) struct NamedTable {
    pub name: String,
    pub area: SheetArea,
}

impl<'a> Book<'a> {
    /// The workbook that a file is.
    ///
    /// # Errors
    /// The advice on a file that is none.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Advice> {
        let mut archive = Archive::open(bytes)?;
        let of_file = archive.relations("")?;
        let book = of_file.iter().find(|relation| relation.kind == "officeDocument").ok_or(Advice::OtherFile)?;
        if book.part.to_ascii_lowercase().ends_with(".bin") {
            return Err(Advice::Xlsb);
        }
        let relations = archive.relations(&book.part)?;
        let mut xml = archive.xml(&book.part, MOST_OF_A_PART)?;
        let (mut sheets, mut starts_1904, mut is_workbook) = (Vec::new(), false, false);
        loop {
            match xml.next()? {
                Event::Start(tag) if !is_workbook => {
                    if tag.attributes_raw().contains("purl.oclc.org/ooxml") {
                        return Err(Advice::StrictXlsx);
                    }
                    if tag.local_name().as_ref() != "workbook" {
                        return Err(Advice::OtherFile);
                    }
                    is_workbook = true;
                }
                Event::Start(tag) if tag.local_name().as_ref() == "workbookPr" => {
                    starts_1904 = attribute(&tag, "date1904")?.is_some_and(|value| is_on(&value));
                }
                Event::Start(tag) if tag.local_name().as_ref() == "sheet" => {
                    let name = attribute(&tag, "name")?.ok_or(Advice::DamagedFile)?;
                    let name = unescaped(&name).unwrap_or_else(|| name.into_owned());
                    let id = attribute(&tag, "id")?.ok_or(Advice::DamagedFile)?;
                    let part = relations.iter().find(|relation| relation.id == *id).ok_or(Advice::DamagedFile)?;
                    // Others are charts and dialogs.
                    if part.kind == "worksheet" {
                        sheets.push((name, part.part.clone()));
                    }
                }
                Event::Eof => break,
                _ => {}
            }
            if sheets.len() > MOST {
                return Err(Advice::TooLarge);
            }
        }
        drop(xml);
        if is_workbook { Ok(Self { archive, relations, sheets, starts_1904 }) } else { Err(Advice::OtherFile) }
    }

    /// The name and the part of a sheet; of the only one if none is named.
    ///
    /// # Errors
    /// At `sheet` where there is none of that name, or several and none is named.
    pub(super) fn choose(&self, wanted: Option<&str>) -> Result<(String, String), Error> {
        let found = match (wanted, self.sheets.as_slice()) {
            (None, [only]) => Some(only),
            (None, _) => None,
            (Some(wanted), sheets) => sheets.iter().find(|(name, _)| name == wanted),
        };
        found.cloned().ok_or_else(|| {
            let names = self.sheets.iter().map(|(name, _)| name.clone());
            unknown("sheet", wanted, names.collect())
        })
    }

    /// The tables that the cells of all sheets refer to.
    pub(super) fn common(&mut self) -> Result<Common, Advice> {
        let part = |kind| self.relations.iter().find(|relation| relation.kind == kind).map(|relation| &relation.part);
        let strings = match part("sharedStrings") {
            Some(part) => Strings::read(self.archive.xml(part, strings::MOST_BYTES)?)?,
            None => Strings::default(),
        };
        let formats = match part("styles") {
            Some(part) => Formats::read(self.archive.xml(part, MOST_OF_A_PART)?)?,
            None => Formats::default(),
        };
        Ok(Common { strings, formats, starts_1904: self.starts_1904 })
    }

    /// Checks what is read for no sheet: everything but the sheets and what their cells share.
    pub(super) fn check_others(&mut self) -> Result<(), Advice> {
        let (sheets, relations) = (&self.sheets, &self.relations);
        let is_shared = |relation: &Relation| matches!(relation.kind.as_str(), "sharedStrings" | "styles");
        self.archive.check_others(|name| {
            sheets.iter().any(|(_, part)| part == name)
                || relations.iter().any(|relation| relation.part == name && is_shared(relation))
        })
    }

    /// The tables of a sheet.
    pub(super) fn tables(&mut self, sheet: &str) -> Result<Vec<NamedTable>, Advice> {
        let relations = self.archive.relations(sheet)?;
        let mut tables = Vec::new();
        for relation in relations.iter().filter(|relation| relation.kind == "table").take(MOST) {
            let mut xml = self.archive.xml(&relation.part, MOST_OF_A_PART)?;
            loop {
                match xml.next()? {
                    Event::Start(tag) if tag.local_name().as_ref() == "table" => {
                        let reference = attribute(&tag, "ref")?.ok_or(Advice::DamagedFile)?;
                        let totals = number(&tag, "totalsRowCount")?.unwrap_or(0);
                        let name = attribute(&tag, "displayName")?.or(attribute(&tag, "name")?).unwrap_or_default();
                        let area = SheetArea { range: range(&reference)?, totals };
                        tables.push(NamedTable { name: unescaped(&name).unwrap_or_else(|| name.into_owned()), area });
                    }
                    Event::Eof => break,
                    _ => {}
                }
            }
        }
        Ok(tables)
    }
}

/// The problem of a name that is none of those that there are, or that is not given.
pub(super) fn unknown(place: &str, given: Option<&str>, names: Vec<String>) -> Error {
    let problem = match given {
        Some(given) => Problem::new(Code::UnknownChoice, place).with_given(given),
        None => Problem::new(Code::Missing, place),
    };
    problem.with_allowed(Allowed::Headings(names)).into()
}
