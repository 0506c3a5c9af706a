//! The reader: what reading knows, and the problems that it gathers.

use crate::error::{Code, Error, Problem, Problems};
use crate::read::Dialect;
use crate::value::Value;

/// Where fields that an input leaves out can come from.
///
/// It is asked for fields of the input itself, not for those of objects inside it.
///
/// # Examples
/// The rounding unit of an operator, for inputs that leave it out.
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::read::{DefaultSource, FieldDefault, Read, Reader};
/// use rammeaftale::rules::rate::DayRateInput;
/// use rammeaftale::value::Value;
///
/// struct UnitOfRegion(Value<'static>);
///
/// impl DefaultSource for UnitOfRegion {
///     fn default_of(&self, field: &'static str) -> FieldDefault<'_> {
///         if field == "unit" { FieldDefault::Value(&self.0) } else { FieldDefault::Unknown }
///     }
/// }
///
/// let region = UnitOfRegion("1".into());
/// let input = Value::object([("month_rate", "70447".into()), ("days_per_month", "30.5".into())]);
/// let mut reader = Reader::new("input", Dialect::Machine, Some(&region));
/// let read = DayRateInput::read(&input, &mut reader);
/// let (input, supplied) = reader.finish(read)?;
/// assert_eq!((input.unit.amount().to_string().as_str(), supplied), ("1.00", vec!["unit"]));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub trait DefaultSource {
    /// Looks up a field of the input.
    fn default_of(&self, field: &'static str) -> FieldDefault<'_>;
}

/// A field that an input leaves out, as a [`DefaultSource`] knows it.
///
/// An unknown field is missing; a refused one is known, and the caller must give it.
///
/// # Examples
/// A field whose value exists and is not known is an error that names it.
/// ```
/// use rammeaftale::read::{DefaultSource, FieldDefault, Read, Reader};
/// use rammeaftale::rules::rate::DayRateInput;
/// use rammeaftale::value::Value;
/// use rammeaftale::{Code, Dialect, Problem};
///
/// struct NotKnown;
///
/// impl DefaultSource for NotKnown {
///     fn default_of(&self, field: &'static str) -> FieldDefault<'_> {
///         FieldDefault::Refused(Problem::new(Code::OpenValue, field))
///     }
/// }
///
/// let mut reader = Reader::new("input", Dialect::Machine, Some(&NotKnown));
/// let read = DayRateInput::read(&Value::object([("month_rate", "70447".into())]), &mut reader);
/// let error = reader.finish(read).unwrap_err();
/// assert_eq!(error.problems()[0].code(), Code::OpenValue);
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum FieldDefault<'a> {
    /// Nothing is known of it.
    Unknown,
    /// It is known, and there is no value: it is open, or does not hold on the day.
    Refused(Problem),
    /// Its value, with texts in the machine dialect.
    Value(&'a Value<'static>),
}

/// The dialect and the problems of a reading.
///
/// It is for one input: reading goes on after a problem, and [`finish`](Self::finish) returns all of them.
///
/// # Examples
/// Every problem is noted with its path; [`from_json`](crate::read::from_json) does all this in one call.
/// ```
/// use rammeaftale::Dialect;
/// use rammeaftale::read::{Read, Reader};
/// use rammeaftale::rules::split::Party;
/// use rammeaftale::value::Value;
///
/// let party = Value::object([("weight", "-1".into())]);
/// let mut reader = Reader::new("party", Dialect::Machine, None);
/// let read = Party::read(&party, &mut reader);
/// let error = reader.finish(read).unwrap_err();
/// let places: Vec<_> = error.problems().iter().map(|problem| problem.place()).collect();
/// assert_eq!(places, ["id", "weight"]);
/// ```
pub struct Reader<'a> {
    /// The path of the whole.
    root: &'static str,
    dialect: Dialect,
    defaults: Option<&'a dyn DefaultSource>,
    supplied: Vec<&'static str>,
    /// How many fields and items are around the present value.
    depth: usize,
    /// At places below the present value.
    problems: Problems,
    /// Whether fields that are left out are no problem.
    is_of_parts: bool,
}

/// One step of the path to a value.
#[derive(Clone, Copy)]
enum Step {
    Field(&'static str),
    Item(usize),
}

impl Step {
    #[cold]
    fn text(self) -> String {
        match self {
            Self::Field(name) => name.to_owned(),
            Self::Item(index) => ["[", &index.to_string(), "]"].concat(),
        }
    }
}

impl<'a> Reader<'a> {
    /// A reader of texts in this dialect, which asks `defaults` for the fields that the input leaves out. The path of the whole
    /// is `root`.
    #[must_use]
    pub fn new(root: &'static str, dialect: Dialect, defaults: Option<&'a dyn DefaultSource>) -> Self {
        Self { root, dialect, defaults, supplied: Vec::new(), depth: 0, problems: Problems::new(), is_of_parts: false }
    }

    /// A reader of some of the fields of an input: it notes no field that is left out.
    #[cfg(feature = "sheet")]
    pub(crate) fn of_parts(dialect: Dialect) -> Self {
        Self { is_of_parts: true, ..Self::new("input", dialect, None) }
    }

    /// Whether fields that are left out are no problem.
    pub(super) const fn is_of_parts(&self) -> bool {
        self.is_of_parts
    }

    /// The dialect of texts.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Returns what was read, and the names of the fields that were supplied to it.
    ///
    /// # Errors
    /// Every problem that was noted.
    pub fn finish<T>(self, read: Option<T>) -> Result<(T, Vec<&'static str>), Error> {
        self.problems.none_of(self.root)?;
        // A reading without a value has noted why.
        read.map(|value| (value, self.supplied)).ok_or_else(|| Problem::new(Code::Missing, "").into())
    }

    /// Returns the value of a result, or notes its problem.
    pub(crate) fn note<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        self.problems.note(result)
    }

    /// Notes a problem, whose place is a path below the present value.
    pub(crate) fn problem(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// How many problems were noted.
    pub(crate) const fn count(&self) -> usize {
        self.problems.len()
    }

    /// Takes the problems out that were noted after the first `count`.
    pub(crate) fn since(&mut self, count: usize) -> Vec<Problem> {
        self.problems.since(count)
    }

    /// Reads a field of the present value.
    pub(crate) fn in_field<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.within(Step::Field(name), read)
    }

    /// Reads an item of the present value.
    pub(crate) fn in_item<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.within(Step::Item(index), read)
    }

    fn within<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        let mark = self.count();
        self.depth = self.depth.saturating_add(1);
        let value = read(self);
        self.depth = self.depth.saturating_sub(1);
        if self.count() > mark {
            self.problems.move_below(mark, &step.text());
        }
        value
    }

    /// Looks up a field that the input leaves out; only fields of the whole are known.
    pub(super) fn default_of(&self, name: &'static str) -> FieldDefault<'a> {
        match self.defaults {
            Some(defaults) if self.depth == 0 => defaults.default_of(name),
            _ => FieldDefault::Unknown,
        }
    }

    /// Reads a supplied value of a field, whose texts are in the machine dialect.
    pub(super) fn in_default<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.supplied.push(name);
        let dialect = core::mem::replace(&mut self.dialect, Dialect::Machine);
        let value = self.in_field(name, read);
        self.dialect = dialect;
        value
    }
}
