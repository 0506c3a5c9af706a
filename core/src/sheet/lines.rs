//! The text of a CSV file: lines of cells between separators.
//!
//! ```text
//! file     line (break line)*                 break = CR LF | LF | CR
//! line     cell (separator cell)*
//! cell     text without separator and break, that does not begin with " | " (any but " | "")* "
//! ```

use std::borrow::Cow;

use crate::error::{Allowed, Code, Error, Form, Problem};
use crate::read::Dialect;
use crate::sheet::affix::unprotected;
use crate::sheet::cell::{SheetCell, SheetPlace};
use crate::sheet::header::Headings;
use crate::sheet::reading::SheetReader;
use crate::sheet::request::SheetRequest;
use crate::sheet::rows::SheetRows;

/// How many rows at the top the headings are searched in.
pub(super) const HEADER_WITHIN: usize = 100;
/// How much of a cell without a closing quotation mark is shown, in characters.
const SHOWN: usize = 40;

/// Reads the text of a CSV file as a rule's fields. An apostrophe that protects a text from being a formula is removed.
///
/// # Errors
/// As [`SheetReader`], with line and column as addresses (`7:B`); [`Code::WrongType`] at the line of a cell whose quotation
/// marks are not closed, and at `separator` for one that cannot be one.
///
/// # Examples
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::sheet::{SheetRequest, headings, read_lines};
///
/// let text = "Kommune;Belægning\r\nOdense;77,066\r\n";
/// let mut request = SheetRequest::new(Dialect::Danish);
/// request.renamed = vec![("id".to_owned(), "Kommune".to_owned())];
/// let rows = read_lines(text, headings("closure_account.users")?, request)?;
/// assert_eq!(rows.item(0).to_json(), r#"{"id":"Odense","usage":"77.066"}"#);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn read_lines(text: &str, headings: Headings, request: SheetRequest) -> Result<SheetRows, Error> {
    let separator = separator(request.separator.as_deref(), request.dialect)?;
    let mut reader = SheetReader::new(headings, SheetPlace::Lines, request)?;
    let mut lines = Lines { rest: text, separator, line: 1 };
    let mut top = Vec::new();
    while top.len() < HEADER_WITHIN {
        let mut cells = Vec::new();
        let Some(line) = lines.next(&mut cells)? else { break };
        top.push((line, cells));
    }
    if let Some(header) = reader.header(&top)? {
        for (line, cells) in top.iter().filter(|(line, _)| *line > header) {
            reader.row(*line, cells)?;
        }
        let mut cells = Vec::new();
        while let Some(line) = lines.next(&mut cells)? {
            reader.row(line, &cells)?;
        }
    }
    reader.finish()
}

/// The character between the cells of a line: the one that is given, or the usual one of a dialect.
///
/// # Errors
/// [`Code::WrongType`] at `separator`.
pub fn separator(given: Option<&str>, dialect: Dialect) -> Result<char, Error> {
    let Some(given) = given else {
        return Ok(match dialect {
            Dialect::Danish => ';',
            Dialect::Machine => ',',
        });
    };
    let mut characters = given.chars();
    match (characters.next(), characters.next()) {
        (Some(separator), None) if !matches!(separator, '"' | '\r' | '\n') => Ok(separator),
        _ => {
            let problem = Problem::new(Code::WrongType, "separator").with_given(given);
            Err(problem.with_allowed(Allowed::Form(Form::Separator)).into())
        }
    }
}

/// The lines of a text, one after the other.
struct Lines<'a> {
    rest: &'a str,
    separator: char,
    /// The number of the line that comes next.
    line: u32,
}

impl<'a> Lines<'a> {
    /// Takes the cells of the next line and gives back its number; `None` at the end of the text.
    fn next(&mut self, cells: &mut Vec<SheetCell<'a>>) -> Result<Option<u32>, Error> {
        cells.clear();
        if self.rest.is_empty() {
            return Ok(None);
        }
        let line = self.line;
        loop {
            let text = match self.rest.strip_prefix('"') {
                Some(quoted) => self.quoted(quoted, line)?,
                None => Cow::Borrowed(self.plain()),
            };
            let is_last = self.ends_line();
            // A line without any cell is one that has an empty one.
            cells.push(if text.is_empty() { SheetCell::Empty } else { SheetCell::Text(bare(text)) });
            if is_last {
                return Ok(Some(line));
            }
        }
    }

    /// The text up to the next separator or the end of the line.
    fn plain(&mut self) -> &'a str {
        let separator = self.separator;
        let is_end = |character: char| character == separator || character == '\n' || character == '\r';
        let end = self.rest.find(is_end).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        text
    }

    /// The text up to the closing quotation mark; two of them are one that belongs to it.
    fn quoted(&mut self, quoted: &'a str, line: u32) -> Result<Cow<'a, str>, Error> {
        let unclosed = || {
            let shown: String = self.rest.chars().take(SHOWN).collect();
            let problem = Problem::new(Code::WrongType, line.to_string()).with_given(&shown);
            Error::from(problem.with_allowed(Allowed::Form(Form::ClosedQuotes)))
        };
        let mut text = Cow::Borrowed("");
        let mut rest = quoted;
        loop {
            let (before, after) = rest.split_once('"').ok_or_else(unclosed)?;
            if text.is_empty() {
                text = Cow::Borrowed(before);
            } else {
                text.to_mut().push_str(before);
            }
            rest = after;
            let Some(after) = rest.strip_prefix('"') else { break };
            text.to_mut().push('"');
            rest = after;
        }
        if !(rest.is_empty() || rest.starts_with([self.separator, '\n', '\r'])) {
            return Err(unclosed());
        }
        self.line = self.line.saturating_add(breaks(&text));
        self.rest = rest;
        Ok(text)
    }

    /// Whether the line ends here, rather than with another cell after the separator.
    fn ends_line(&mut self) -> bool {
        if let Some(rest) = self.rest.strip_prefix(self.separator) {
            self.rest = rest;
            return false;
        }
        let rest = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\n', '\r']));
        self.rest = rest.unwrap_or("");
        self.line = self.line.saturating_add(1);
        true
    }
}

/// A text without what protects it from being a formula.
fn bare(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(unprotected(text)),
        Cow::Owned(text) => Cow::Owned(unprotected(&text).to_owned()),
    }
}

/// How many lines a text goes on for.
fn breaks(text: &str) -> u32 {
    let breaks = text.matches('\n').count();
    let alone = text.matches('\r').count().saturating_sub(text.matches("\r\n").count());
    u32::try_from(breaks.saturating_add(alone)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Result<Vec<(u32, Vec<String>)>, Error> {
        let mut lines = Lines { rest: text, separator: ';', line: 1 };
        let (mut found, mut cells) = (Vec::new(), Vec::new());
        while let Some(line) = lines.next(&mut cells)? {
            found.push((line, cells.iter().map(|cell| cell.seen(Dialect::Machine)).collect()));
        }
        Ok(found)
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn cells_stand_between_separators_and_lines_between_breaks() {
        let found = lines("a;b\r\n;\rc;\n\n\"d;\"\"e\"\"\";f\"g\nlast").unwrap();
        let expected = [
            row(1, &["a", "b"]),
            row(2, &["", ""]),
            row(3, &["c", ""]),
            row(4, &[""]),
            row(5, &["d;\"e\"", "f\"g"]),
            row(6, &["last"]),
        ];
        assert_eq!(found, expected);
        assert_eq!(lines("").unwrap(), []);
        assert_eq!(lines("a;").unwrap(), [row(1, &["a", ""])]);
        assert_eq!(lines("\"\"\"\"").unwrap(), [row(1, &["\""])]);
    }

    #[test]
    fn a_quoted_cell_may_go_over_lines_and_is_closed() {
        let found = lines("\"a\nb\r\nc\rd\";x\ny").unwrap();
        assert_eq!(found, [row(1, &["a\nb\r\nc\rd", "x"]), row(5, &["y"])]);
        for (text, line, shown) in [("a\n\"b;c\nd", "2", "\"b;c\nd"), ("\"1\"2\n", "1", "\"1\"2\n"), ("\"", "1", "\"")]
        {
            let error = lines(text).unwrap_err();
            let problem = error.problems().first().unwrap();
            assert_eq!((problem.place(), problem.given()), (line, Some(shown)));
        }
    }
}
