//! The text of a file: its encoding is declared, and doubted where the file itself says otherwise.

use crate::error::{Advice, Allowed, Code, Error, Form, Problem};

/// How a file writes its characters.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::TextEncoding;
///
/// assert_eq!(TextEncoding::named("cp1252")?, TextEncoding::Windows1252);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8, with or without a mark.
    Utf8,
    /// UTF-16 with a mark.
    Utf16,
    /// Windows-1252, which Danish Excel writes.
    Windows1252,
}

impl TextEncoding {
    /// The encoding of a name: `utf-8`, `utf-8-sig`, `utf-16` or `cp1252`.
    ///
    /// # Errors
    /// [`Code::UnknownChoice`] at `encoding`.
    pub fn named(name: &str) -> Result<Self, Error> {
        match name {
            "utf-8" | "utf-8-sig" => Ok(Self::Utf8),
            "utf-16" => Ok(Self::Utf16),
            "cp1252" => Ok(Self::Windows1252),
            _ => {
                let problem = Problem::new(Code::UnknownChoice, "encoding").with_given(name);
                Err(problem.with_allowed(Allowed::Choices(&["utf-8", "utf-8-sig", "utf-16", "cp1252"])).into())
            }
        }
    }
}

/// The characters of Windows-1252 at 0x80 to 0x9F; the five that it does not define are NUL.
const WINDOWS: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The text of a file. A mark of its encoding is no part of it, and a mark of UTF-16 is believed.
///
/// # Errors
/// [`Code::WrongType`] at line and character (`7:12`) of bytes that the encoding does not have; of the first letter of a
/// file that is said to be Windows-1252 and is UTF-8.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::{TextEncoding, decode};
///
/// assert_eq!(decode(b"\xEF\xBB\xBFid;S\xC3\xB8", TextEncoding::Utf8)?, "id;Sø");
/// assert!(decode("id;Sø".as_bytes(), TextEncoding::Windows1252).is_err());
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn decode(bytes: &[u8], encoding: TextEncoding) -> Result<String, Error> {
    if let Some(units) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return utf16(units, u16::from_le_bytes);
    }
    if let Some(units) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return utf16(units, u16::from_be_bytes);
    }
    match encoding {
        TextEncoding::Utf8 => {
            let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
            core::str::from_utf8(bytes).map(str::to_owned).map_err(|wrong| {
                let (before, after) = bytes.split_at_checked(wrong.valid_up_to()).unwrap_or((bytes, &[]));
                let byte = after.first().map_or_else(String::new, |byte| format!("0x{byte:02X}"));
                unreadable(&String::from_utf8_lossy(before), &byte, Allowed::Form(Form::Utf8))
            })
        }
        TextEncoding::Utf16 => Err(unreadable("", "", Allowed::Form(Form::Utf16))),
        TextEncoding::Windows1252 => windows(bytes),
    }
}

fn windows(bytes: &[u8]) -> Result<String, Error> {
    // Letters of Windows-1252 that are UTF-8 as well are the letters of UTF-8: nobody writes Ã¸ for ø.
    if let Ok(text) = core::str::from_utf8(bytes)
        && let Some((before, _)) = text.split_once(|character: char| !character.is_ascii())
    {
        let given: String = text.get(before.len()..).unwrap_or("").chars().take(1).collect();
        let given = if given == "\u{feff}" { "UTF-8".to_owned() } else { given };
        return Err(unreadable(before, &given, Allowed::Advice(Advice::SayUtf8)));
    }
    let mut text = String::with_capacity(bytes.len());
    for byte in bytes {
        let special = byte.checked_sub(0x80).and_then(|index| WINDOWS.get(usize::from(index)).copied());
        match special {
            Some('\0') => {
                return Err(unreadable(&text, &format!("0x{byte:02X}"), Allowed::Form(Form::Windows1252)));
            }
            Some(special) => text.push(special),
            None => text.push(char::from(*byte)),
        }
    }
    Ok(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Error> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for character in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        let wrong = |wrong: core::char::DecodeUtf16Error| {
            unreadable(&text, &format!("0x{:04X}", wrong.unpaired_surrogate()), Allowed::Form(Form::Utf16))
        };
        text.push(character.map_err(wrong)?);
    }
    if rest.is_empty() { Ok(text) } else { Err(unreadable(&text, "", Allowed::Form(Form::Utf16))) }
}

/// The error at the line and character behind a text.
fn unreadable(before: &str, given: &str, allowed: Allowed) -> Error {
    let line = before.matches('\n').count().saturating_add(1);
    let character = before.chars().rev().take_while(|character| *character != '\n').count().saturating_add(1);
    let problem = Problem::new(Code::WrongType, format!("{line}:{character}")).with_allowed(allowed);
    if given.is_empty() { problem.into() } else { problem.with_given(given).into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(bytes: &[u8], encoding: TextEncoding) -> (String, Option<String>, Option<Allowed>) {
        let error = decode(bytes, encoding).expect_err("a problem");
        let problem = error.problems().first().expect("a problem").clone();
        (problem.place().to_owned(), problem.given().map(str::to_owned), problem.allowed().cloned())
    }

    #[test]
    fn marks_are_believed_and_are_no_part_of_the_text() {
        let little: Vec<u8> = "\u{feff}Søgård;1".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}Søgård;1".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for encoding in [TextEncoding::Utf8, TextEncoding::Utf16, TextEncoding::Windows1252] {
            assert_eq!(decode(&little, encoding).as_deref(), Ok("Søgård;1"));
            assert_eq!(decode(&big, encoding).as_deref(), Ok("Søgård;1"));
        }
        assert_eq!(decode("\u{feff}Søgård".as_bytes(), TextEncoding::Utf8).as_deref(), Ok("Søgård"));
        assert_eq!(decode(b"S\xF8g\xE5rd \x80 \x9F", TextEncoding::Windows1252).as_deref(), Ok("Søgård € Ÿ"));
    }

    #[test]
    fn utf8_is_not_read_as_windows_1252() {
        let advice = || Some(Allowed::Advice(Advice::SayUtf8));
        for text in ["æ", "ok\nSøgård", "\u{feff}id", "€", "Ærø;Æ", "kr. 5\u{a0}000", "–"] {
            assert_eq!(problem(text.as_bytes(), TextEncoding::Windows1252).2, advice(), "{text}");
        }
        let found = problem("ok\nSøgård".as_bytes(), TextEncoding::Windows1252);
        assert_eq!((found.0.as_str(), found.1.as_deref()), ("2:2", Some("ø")));
        assert_eq!(decode(b"id;5", TextEncoding::Windows1252).as_deref(), Ok("id;5"));
        assert_eq!(decode(b"\xC6r\xF8", TextEncoding::Windows1252).as_deref(), Ok("Ærø"));
    }

    #[test]
    fn bytes_that_an_encoding_has_not_are_named_where_they_are() {
        assert_eq!(problem(b"a\nb\xF8", TextEncoding::Utf8).0, "2:2");
        assert_eq!(problem(b"a\x81", TextEncoding::Windows1252).1.as_deref(), Some("0x81"));
        assert_eq!(problem(b"a;b", TextEncoding::Utf16).2, Some(Allowed::Form(Form::Utf16)));
        assert_eq!(problem(b"\xFF\xFEa", TextEncoding::Utf8).0, "1:1");
        assert_eq!(problem(b"\xFF\xFE\x00\xD8a\x00", TextEncoding::Utf8).1.as_deref(), Some("0xD800"));
    }
}
