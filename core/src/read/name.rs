//! Names: of parties (`parter`), services, citizens and parts of a budget.

use core::fmt;
use core::str::FromStr;
use std::borrow::Cow;
use std::sync::Arc;

use crate::collections::{Key, Map, MapKey, Set};
use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::read::characters::{is_composed, is_longer, is_plain, is_unseen, visible};
use crate::read::{Item, Read, Reader, serde_value, text};
use crate::value::{Limits, Shape, Shaped, ToValue, Value};

/// The longest name, in characters.
const LONGEST: usize = 100;

/// A name or number: of a municipality, a region, the state, a service, a part of a budget. Ordered by code point.
///
/// Two names that look alike must be the same, so everything that nobody sees is refused (spaces that are not the usual one,
/// control and ignorable characters, noncharacters), and so is text that is not composed: marks of their own (an `a` with a
/// ring written as two characters) and characters that Unicode writes as others (the sign of the ångström for Å: the text
/// is not NFC). What the name says is never executed or interpreted.
///
/// # Examples
/// ```
/// use rammeaftale::Name;
///
/// assert!("Faaborg-Midtfyn".parse::<Name>()? < "Kolding".parse()?);
/// assert!(" Kolding".parse::<Name>().is_err());
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Arc<str>);

impl Name {
    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn checked(text: &str) -> Result<Self, Problem> {
        if text.is_empty() {
            return Err(Problem::new(Code::Empty, ""));
        }
        if is_longer(text, LONGEST) {
            return Err(Problem::new(Code::TooLong, "").with_given(text).with_allowed(Allowed::AtMost(LONGEST)));
        }
        // A space at either end, or two in a row.
        let spaces = text.as_bytes().split(|byte| *byte == b' ').any(<[u8]>::is_empty);
        if spaces || !is_plain(text) && (text.chars().any(is_unseen) || !is_composed(text)) {
            return Err(Problem::new(Code::NotAName, "").with_given(&visible(text)));
        }
        Ok(Self(text.into()))
    }
}

impl FromStr for Name {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(Self::checked(text)?)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl ToValue for Name {
    fn to_value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(&self.0))
    }
}

serde_value!(Name);

impl Shaped for Name {
    const SHAPE: &'static Shape = &Shape::Text("Name");
    const LIMITS: &'static Limits = &Limits::Characters(LONGEST);
}

impl Read for Name {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.note(text(value).and_then(Self::checked))
    }
}

impl<'a> MapKey<'a> for &'a Name {
    fn key(self) -> Key<'a> {
        (0, &self.0)
    }
}

impl<'a> MapKey<'a> for (usize, &'a Name) {
    fn key(self) -> Key<'a> {
        (self.0, &self.1.0)
    }
}

/// Values by name.
pub(crate) type ByName<'a, V> = Map<'a, &'a Name, V>;

/// Notes every name that occurs a second time, at `{list}[i].{field}`.
pub(crate) fn duplicates_at<'a>(
    list: &str,
    field: &str,
    names: impl Iterator<Item = &'a Name>,
    problems: &mut Problems,
) {
    let mut seen = Set::new();
    for (index, name) in names.enumerate() {
        if !seen.insert(name) {
            problems.push(Problem::new(Code::Duplicate, format!("{list}[{index}].{field}")).with_given(name.as_str()));
        }
    }
}

impl Item for Name {
    const MOST: usize = 1_000;
}
