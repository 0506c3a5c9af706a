//! A part of a workbook as XML, read piece by piece with bounded memory.

use std::borrow::Cow;
use std::io::{self, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};

use crate::error::Advice;

/// The most bytes of one piece: a tag, or the text between two.
const MOST_OF_A_PIECE: u64 = 16 << 20;
/// The longest text of an element, in bytes; a cell has at most 32,767 characters.
const LONGEST_TEXT: usize = 1 << 20;

/// The elements of a part, one after the other; an empty element is a start and an end.
pub(super) struct Xml<'a> {
    reader: Reader<BufReader<Bounded<'a>>>,
    buffer: Vec<u8>,
    depth: u32,
}

impl<'a> Xml<'a> {
    /// A part that unpacks to at most so many bytes.
    pub(super) fn new(part: impl Read + 'a, most: u64) -> Self {
        let bounded = Bounded { part: Box::new(part), left: most, left_of_piece: MOST_OF_A_PIECE };
        let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 16, bounded));
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Event<'_>, Advice> {
        self.buffer.clear();
        self.reader.get_mut().get_mut().left_of_piece = MOST_OF_A_PIECE;
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| advice(&error))?;
        match &event {
            Event::Start(_) => self.depth = self.depth.saturating_add(1),
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            // A workbook declares no document type, and none of its elements stays open.
            Event::DocType(_) => return Err(Advice::DamagedFile),
            Event::Eof if self.depth > 0 => return Err(Advice::DamagedFile),
            _ => {}
        }
        Ok(event)
    }

    /// Appends the text of the element that has begun, up to its end.
    pub(super) fn text(&mut self, text: &mut String) -> Result<(), Advice> {
        let outside = self.depth.saturating_sub(1);
        loop {
            match self.next()? {
                Event::Text(piece) => text.push_str(&piece.xml10_content()),
                Event::CData(piece) => text.push_str(&piece.xml10_content()),
                Event::GeneralRef(reference) => text.push(character(&reference).ok_or(Advice::DamagedFile)?),
                Event::Eof => return Err(Advice::DamagedFile),
                _ => {}
            }
            if text.len() > LONGEST_TEXT {
                return Err(Advice::TooLarge);
            }
            if self.depth == outside {
                return Ok(());
            }
        }
    }

    /// Passes over the element that has begun, up to its end.
    pub(super) fn skip(&mut self) -> Result<(), Advice> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }
}

/// The attribute of a local name.
pub(super) fn attribute<'t>(tag: &'t BytesStart<'_>, name: &str) -> Result<Option<Cow<'t, str>>, Advice> {
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Advice::DamagedFile)?;
        if attribute.key.local_name().as_ref() == name {
            return unescaped(attribute.value).map(Some);
        }
    }
    Ok(None)
}

/// An attribute that is a whole number.
pub(super) fn number<T: core::str::FromStr>(tag: &BytesStart<'_>, name: &str) -> Result<Option<T>, Advice> {
    attribute(tag, name)?.map(|text| text.parse().map_err(|_| Advice::DamagedFile)).transpose()
}

/// Whether an attribute is there and is true.
pub(super) fn is_on(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

/// The value of an attribute with its references resolved.
pub(super) fn unescaped(value: Cow<'_, str>) -> Result<Cow<'_, str>, Advice> {
    if !value.contains('&') {
        return Ok(value);
    }
    quick_xml::escape::unescape(&value).map(|text| Cow::Owned(text.into_owned())).map_err(|_| Advice::DamagedFile)
}

/// The character that a reference stands for.
fn character(reference: &quick_xml::events::BytesRef<'_>) -> Option<char> {
    match &**reference {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

fn advice(error: &Error) -> Advice {
    match error {
        Error::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => Advice::TooLarge,
        _ => Advice::DamagedFile,
    }
}

/// A part that ends with an error where it unpacks to more than is allowed.
struct Bounded<'a> {
    part: Box<dyn Read + 'a>,
    left: u64,
    left_of_piece: u64,
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(buffer)?;
        let bytes = u64::try_from(read).unwrap_or(u64::MAX);
        let too_large = || io::Error::from(io::ErrorKind::FileTooLarge);
        self.left = self.left.checked_sub(bytes).ok_or_else(too_large)?;
        self.left_of_piece = self.left_of_piece.checked_sub(bytes).ok_or_else(too_large)?;
        Ok(read)
    }
}
