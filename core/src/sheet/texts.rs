//! Many texts in one, which a column of them is.

/// The texts of a column, one behind the other.
///
/// # Examples
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::sheet::{SheetRequest, SheetValues, headings, read_lines};
///
/// let rows =
///     read_lines("id;usage\nOdense;1\n;2\n", headings("closure_account.users")?, SheetRequest::new(Dialect::Danish))?;
/// let SheetValues::Text(names) = &rows.columns[0].values else { unreachable!() };
/// assert_eq!(names.iter().collect::<Vec<_>>(), [Some("Odense"), None]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    all: String,
    /// The end of each text, and whether there is one.
    ends: Vec<(usize, bool)>,
}

impl Texts {
    /// How many there are, with those that are left out.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// How many bytes they have in all.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.all.len()
    }

    /// The text at an index; `None` for one that is left out.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&str> {
        let (end, is_there) = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |(end, _)| *end);
        self.all.get(start..end).filter(|_| is_there)
    }

    /// All of them, in their order.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Option<&str>> {
        (0..self.len()).map(|index| self.get(index))
    }

    pub(super) fn push(&mut self, text: Option<&str>) {
        self.all.push_str(text.unwrap_or(""));
        self.ends.push((self.all.len(), text.is_some()));
    }

    pub(super) fn pop(&mut self) {
        self.ends.pop();
        self.all.truncate(self.ends.last().map_or(0, |(end, _)| *end));
    }
}
