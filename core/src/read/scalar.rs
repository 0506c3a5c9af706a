//! Reading texts, truth values and lists, and the problems of values of another form.

use crate::error::{Allowed, Code, Form, Problem};
use crate::read::characters::{is_longer, is_plain, is_unseen, visible};
use crate::read::{Read, Reader};
use crate::value::{self, Limits, Shape, Shaped, Value};

/// The longest text, in characters.
const TEXT: usize = 10_000;

/// The text of a value.
pub(crate) fn text<'a>(value: &'a Value<'_>) -> Result<&'a str, Problem> {
    match value {
        Value::Text(text) => Ok(text),
        other => Err(wrong_type(other, Form::Text)),
    }
}

/// The fields of an object; `None` if a problem was noted instead.
pub(crate) fn object<'v, 'a>(value: &'v Value<'a>, reader: &mut Reader<'_>) -> Option<&'v value::Object<'a>> {
    match value {
        Value::Object(object) => Some(object),
        other => {
            reader.problem(wrong_type(other, Form::Object));
            None
        }
    }
}

/// The text of a value, if it is one of these names.
pub(crate) fn chosen<'a>(value: &'a Value<'_>, choices: &'static [&'static str]) -> Result<&'a str, Problem> {
    let text = text(value)?;
    if choices.contains(&text) {
        Ok(text)
    } else if text.is_empty() {
        Err(Problem::new(Code::Empty, "").with_allowed(Allowed::Choices(choices)))
    } else {
        Err(Problem::new(Code::UnknownChoice, "").with_given(text).with_allowed(Allowed::Choices(choices)))
    }
}

/// The problem of a value where a number is needed; `counts` if an integer would do.
pub(crate) fn not_a_number(value: &Value<'_>, form: Form, counts: bool) -> Problem {
    match value {
        Value::Integer(integer) if !counts => Problem::new(Code::BinaryNumber, "").with_given(&integer.to_string()),
        Value::NotFinite => Problem::new(Code::NotANumber, "").with_allowed(Allowed::Form(form)),
        other => wrong_type(other, if counts { Form::Integer } else { form }),
    }
}

/// The problem of a value where one of another form is needed.
pub(crate) fn wrong_type(value: &Value<'_>, form: Form) -> Problem {
    match value {
        Value::Null => Problem::new(Code::Missing, ""),
        Value::Float => Problem::new(Code::BinaryNumber, ""),
        _ => Problem::new(Code::WrongType, "").with_allowed(Allowed::Form(form)),
    }
}

impl Shaped for String {
    const SHAPE: &'static Shape = &Shape::Text("Text");
    const LIMITS: &'static Limits = &Limits::Characters(TEXT);
}

impl Read for String {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = text(value).and_then(|text| {
            if !is_plain(text) && text.chars().any(is_unseen) {
                Err(Problem::new(Code::NotAName, "").with_given(&visible(text)))
            } else if text.is_empty() {
                Err(Problem::new(Code::Empty, "").with_allowed(Allowed::Form(Form::Text)))
            } else if is_longer(text, TEXT) {
                Err(Problem::new(Code::TooLong, "").with_given(text).with_allowed(Allowed::AtMost(TEXT)))
            } else {
                Ok(text.to_owned())
            }
        });
        reader.note(text)
    }
}

/// The names of fields or headings.
impl Item for String {
    const LEAST: usize = 0;
    const MOST: usize = 20_000;
}

impl Shaped for bool {
    const SHAPE: &'static Shape = &Shape::Truth;
}

impl Read for bool {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.note(match value {
            Value::Bool(truth) => Ok(*truth),
            other => Err(wrong_type(other, Form::Truth)),
        })
    }
}

/// A value that is kept as it was given, to be read later.
impl Shaped for Value<'static> {
    const SHAPE: &'static Shape = &Shape::Any;
}

impl Read for Value<'static> {
    fn read(value: &Value<'_>, _: &mut Reader<'_>) -> Option<Self> {
        Some(value.owned())
    }
}

/// A type of the items of a list, and how many a list may have.
///
/// A list that is too long is refused before its items are read.
///
/// # Examples
/// ```
/// use rammeaftale::read::Item;
/// use rammeaftale::rules::rate::Account;
/// use rammeaftale::rules::split::Party;
///
/// const fn limits<T: Item>() -> (usize, usize) {
///     (T::LEAST, T::MOST)
/// }
///
/// assert_eq!(limits::<Party>(), (1, 10_000));
/// assert_eq!(limits::<Account>(), (2, 300)); // an average of one account is none
/// ```
pub trait Item: Read {
    /// The fewest items of a list.
    const LEAST: usize = 1;
    /// The most items of a list.
    const MOST: usize;
}

/// The problem of a list that is too short or too long, if it is.
pub(crate) fn wrong_length<T: Item>(path: &str, length: usize) -> Option<Problem> {
    not_between(T::LEAST, T::MOST, path, length)
}

fn not_between(least: usize, most: usize, path: &str, length: usize) -> Option<Problem> {
    if length == 0 && least > 0 {
        Some(Problem::new(Code::Empty, path))
    } else if length < least {
        Some(Problem::new(Code::TooFew, path).with_allowed(Allowed::AtLeast(least)))
    } else if length > most {
        Some(Problem::new(Code::TooMany, path).with_allowed(Allowed::AtMost(most)))
    } else {
        None
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);
    const LIMITS: &'static Limits = &Limits::List { least: 0, most: None, items: T::LIMITS };
}

impl<T: Item> Read for Vec<T> {
    const GIVEN: &'static Limits = &Limits::List { least: T::LEAST, most: Some(T::MOST), items: T::GIVEN };

    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut items = Self::new();
        read_list(value, reader, (T::LEAST, T::MOST), &mut items).then_some(items)
    }
}

/// A list that grows by what is read, whatever its type.
trait Grow {
    /// Reads one more item; false if a problem was noted instead.
    fn grow(&mut self, value: &Value<'_>, reader: &mut Reader<'_>) -> bool;
}

impl<T: Read> Grow for Vec<T> {
    fn grow(&mut self, value: &Value<'_>, reader: &mut Reader<'_>) -> bool {
        T::read(value, reader).map(|item| self.push(item)).is_some()
    }
}

/// Reads the items of a list, at least and at most so many; false if a problem was noted.
fn read_list(value: &Value<'_>, reader: &mut Reader<'_>, (least, most): (usize, usize), items: &mut dyn Grow) -> bool {
    let Value::List(list) = value else {
        reader.problem(wrong_type(value, Form::List));
        return false;
    };
    // The items of a list that is too long are not worth a look.
    let length = list.items().len();
    let mut all = length <= most;
    if all {
        list.for_each(&mut |index, item| all &= reader.in_item(index, |reader| items.grow(item, reader)));
    }
    if let Some(problem) = not_between(least, most, "", length) {
        reader.problem(problem);
        return false;
    }
    all
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: &'static Shape = &Shape::Optional(T::SHAPE);
    const LIMITS: &'static Limits = T::LIMITS;
}
