//! The archive that a workbook is, and files that are none.

use std::io::{self, Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;
use zip::read::ZipReadOptions;

use crate::error::Advice;
use crate::sheet::book::xml::{Xml, attribute};

/// The most bytes that a part without cells unpacks to.
pub(super) const MOST_OF_A_PART: u64 = 64 << 20;
/// The most bytes of parts that are not read but checked.
const MOST_CHECKED: u64 = 256 << 20;
/// The most parts that are referred to.
const MOST_RELATIONS: usize = 100_000;

/// How old workbooks begin, and those with a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// How still older ones do.
const BINARY: [&[u8]; 4] = [&[9, 0], &[9, 2], &[9, 4], &[9, 8]];

/// A part that another refers to.
pub(super) struct Relation {
    pub id: String,
    pub kind: String,
    pub part: String,
}

/// The parts of a workbook.
pub(super) struct Archive<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Archive<'a> {
    /// The parts of a file.
    ///
    /// # Errors
    /// The advice on a file that is no archive.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Advice> {
        if bytes.is_empty() {
            return Err(Advice::EmptyFile);
        }
        if bytes.starts_with(COMPOUND) {
            let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            let has_password = bytes.windows(name.len()).any(|window| window == name);
            return Err(if has_password { Advice::Password } else { Advice::Xls });
        }
        if BINARY.iter().any(|start| bytes.starts_with(start)) {
            return Err(Advice::Xls);
        }
        if !bytes.starts_with(b"PK") {
            let is_wide = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
            let is_text = is_wide || !bytes.iter().take(4096).any(|byte| *byte == 0);
            return Err(if is_text { Advice::TextFile } else { Advice::OtherFile });
        }
        let mut archive = Self(ZipArchive::new(Cursor::new(bytes)).map_err(|_| Advice::DamagedFile)?);
        if archive.has("mimetype") {
            let mut kind = String::new();
            let mimetype = archive.bytes("mimetype")?;
            mimetype.take(200).read_to_string(&mut kind).map_err(|_| Advice::DamagedFile)?;
            if kind.contains("opendocument") {
                return Err(Advice::Ods);
            }
        }
        Ok(archive)
    }

    pub(super) fn has(&self, part: &str) -> bool {
        self.0.index_for_name(part).is_some()
    }

    fn bytes<'b>(&'b mut self, part: &str) -> Result<impl Read + use<'a, 'b>, Advice> {
        let index = self.0.index_for_name(part).ok_or(Advice::DamagedFile)?;
        let options = ZipReadOptions::new().enforce_header_consistency(true);
        self.0.by_index_with_options(index, options).map_err(|_| Advice::DamagedFile)
    }

    /// Checks the parts that are not read, so that a damaged file is not taken for a good one; of a large file the first.
    pub(super) fn check_others(&mut self, are_read: impl Fn(&str) -> bool) -> Result<(), Advice> {
        let names: Vec<String> = self.0.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect();
        let mut left = MOST_CHECKED;
        for name in names.iter().filter(|name| !are_read(name)) {
            let mut part = self.bytes(name)?.take(left);
            let checked = io::copy(&mut part, &mut io::sink()).map_err(|_| Advice::DamagedFile)?;
            left = left.saturating_sub(checked);
        }
        Ok(())
    }

    /// The elements of a part that unpacks to at most so many bytes.
    ///
    /// # Errors
    /// Where the file does not have it.
    pub(super) fn xml(&mut self, part: &str, most: u64) -> Result<Xml<'_>, Advice> {
        Ok(Xml::new(self.bytes(part)?, most))
    }

    /// The parts that a part refers to, or those of the whole file.
    pub(super) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Advice> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let path = joined(folder, &format!("_rels/{name}.rels"));
        let mut relations = Vec::new();
        if !self.has(&path) {
            return Ok(relations);
        }
        let mut xml = self.xml(&path, MOST_OF_A_PART)?;
        loop {
            match xml.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                    let text = |name| Ok(attribute(&tag, name)?.unwrap_or_default().into_owned());
                    let kind: String = text("Type")?;
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    relations.push(Relation { id: text("Id")?, kind, part: joined(folder, &text("Target")?) });
                }
                Event::Eof => return Ok(relations),
                _ => {}
            }
            if relations.len() > MOST_RELATIONS {
                return Err(Advice::TooLarge);
            }
        }
    }
}

/// The path of a part that is named from a folder.
fn joined(folder: &str, target: &str) -> String {
    let from_folder = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in from_folder.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_joined_as_in_a_file_system() {
        assert_eq!(joined("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(joined("xl/worksheets", "../tables/table1.xml"), "xl/tables/table1.xml");
        assert_eq!(joined("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(joined("", "./xl/workbook.xml"), "xl/workbook.xml");
    }

    #[test]
    fn what_is_no_archive_is_named() {
        let kinds: [(&[u8], Advice); 6] = [
            (b"", Advice::EmptyFile),
            (b"\x09\x08\x10\x00", Advice::Xls),
            (b"basis;places", Advice::TextFile),
            (b"\xFF\xFEb\0", Advice::TextFile),
            (b"\x89PNG\0", Advice::OtherFile),
            (b"PK\x03\x04", Advice::DamagedFile),
        ];
        for (bytes, kind) in kinds {
            assert_eq!(Archive::open(bytes).err(), Some(kind));
        }
    }
}
