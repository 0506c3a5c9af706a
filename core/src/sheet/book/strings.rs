//! The texts that the cells of a workbook share.

use quick_xml::events::Event;

use crate::error::Advice;
use crate::sheet::affix::unescaped;
use crate::sheet::book::xml::Xml;

/// The most bytes that the part with the texts unpacks to.
pub(super) const MOST_BYTES: u64 = 256 << 20;
/// The most texts, which may be empty.
const MOST: usize = 10_000_000;

/// The texts that the cells of a workbook share, one behind the other.
#[derive(Debug, Default)]
pub(super) struct Strings {
    all: String,
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn read(mut xml: Xml<'_>) -> Result<Self, Advice> {
        let mut strings = Self::default();
        let mut text = String::new();
        loop {
            match xml.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "si" => {
                    text.clear();
                    rich(&mut xml, &mut text)?;
                    strings.all.push_str(unescaped(&text).as_deref().unwrap_or(&text));
                    strings.ends.push(strings.all.len());
                }
                Event::Eof => return Ok(strings),
                _ => {}
            }
            if strings.ends.len() > MOST {
                return Err(Advice::TooLarge);
            }
        }
    }

    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.all.get(start..end)
    }
}

/// Appends the text of the element that has begun: that of its runs, without how it is pronounced.
pub(super) fn rich(xml: &mut Xml<'_>, text: &mut String) -> Result<(), Advice> {
    enum Found {
        Text,
        Pronounced,
        Run,
        End,
        Other,
    }
    let mut runs = 0_u32;
    loop {
        let found = match xml.next()? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" => Found::Text,
                "rPh" => Found::Pronounced,
                _ => Found::Run,
            },
            Event::End(_) => Found::End,
            Event::Eof => return Err(Advice::DamagedFile),
            _ => Found::Other,
        };
        match found {
            Found::Text => xml.text(text)?,
            Found::Pronounced => xml.skip()?,
            Found::Run => runs = runs.saturating_add(1),
            Found::End if runs == 0 => return Ok(()),
            Found::End => runs = runs.saturating_sub(1),
            Found::Other => {}
        }
    }
}
