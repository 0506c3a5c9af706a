//! Headings: which column is which field.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::explain::heading;
use crate::read::plain_text;
use crate::settlement::Rule;
use crate::sheet::cell::{Kind, kind};
use crate::sheet::first_letters::FirstLetters;
use crate::sheet::layout::SheetArea;
use crate::sheet::lists::OtherLists;
use crate::sheet::nearest::nearest;
use crate::value::{Field, Schema, Shape};

/// The fields of a rule, or of a list of it, that columns can be.
///
/// # Examples
/// ```
/// use rammeaftale::sheet::headings;
///
/// let users = headings("closure_account.users")?;
/// let names: Vec<_> = users.fields().iter().map(|(field, _)| field.name).collect();
/// assert_eq!(names, ["id", "usage"]);
/// assert!(users.of_column("basis").1.is_none()); // no field of a user
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Headings {
    pub(super) rule: &'static Rule,
    /// The list whose items the rows are.
    pub(super) list: Option<&'static str>,
    /// The fields that columns of an input may have.
    inputs: Option<&'static Schema>,
    /// The figures that columns of a result may have.
    results: Option<&'static Schema>,
}

/// The fields of a rule (`daily_rate`) or of a list of its input or result (`closure_account.users`).
///
/// # Errors
/// [`Code::UnknownChoice`] at `rule` for one that there is not, [`Code::UnknownField`] at `rule` for a list that it has not.
pub fn headings(of: &str) -> Result<Headings, Error> {
    let (name, list) = of.split_once('.').map_or((of, None), |(name, list)| (name, Some(list)));
    let rule = Rule::named(name)?;
    let unknown = || Error::from(Problem::new(Code::UnknownField, "rule").with_given(of));
    let Some(list) = list else {
        return Ok(Headings { rule, list: None, inputs: Some(rule.input), results: Some(rule.result) });
    };
    let items = |schema: &'static Schema| {
        let field = schema.fields.iter().find(|field| field.name == list)?;
        Some((field.name, items_of(field.shape)?))
    };
    let (input, result) = (items(rule.input), items(rule.result));
    if input.is_none() && result.is_none() {
        return Err(unknown());
    }
    let list = input.map(|(name, _)| name);
    Ok(Headings { rule, list, inputs: input.map(|(_, items)| items), results: result.map(|(_, items)| items) })
}

/// The objects that a list has.
fn items_of(shape: &'static Shape) -> Option<&'static Schema> {
    match shape {
        Shape::Optional(inner) => items_of(inner),
        Shape::List(Shape::Record(schema)) => Some(schema),
        _ => None,
    }
}

impl Headings {
    /// The fields that a cell can hold, with their headings in both languages, where the statements have one.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static Field, Option<[String; 2]>)> {
        let schema = self.inputs.into_iter();
        let fields = schema.flat_map(|schema| schema.fields.iter().map(move |field| (schema, field)));
        let cells = fields.filter(|(_, field)| kind(field.shape) != Kind::Several);
        cells.map(|(schema, field)| (field, both(schema, field.name))).collect()
    }

    /// The headings of a column in both languages, and the shape of its field.
    #[must_use]
    pub fn of_column(&self, name: &str) -> (Option<[String; 2]>, Option<&'static Shape>) {
        // A figure of the result may have the name of a field of the input.
        let schema = self.results.into_iter().chain(self.inputs).find_map(|schema| {
            let field = schema.fields.iter().find(|field| field.name == name)?;
            Some((both(schema, name), field.shape))
        });
        schema.map_or((None, None), |(headings, shape)| (headings, Some(shape)))
    }

    /// The name that these are asked for by.
    pub(super) fn name(&self) -> String {
        self.list.map_or_else(|| self.rule.name.to_owned(), |list| format!("{}.{list}", self.rule.name))
    }

    /// The rule itself and its lists, without this one.
    pub(super) fn others(&self) -> impl Iterator<Item = Self> {
        let lists = self.rule.input.fields.iter().filter_map(|field| Some((field.name, items_of(field.shape)?)));
        let rule = Self { list: None, inputs: Some(self.rule.input), ..self.clone() };
        let lists = lists.map(|(list, items)| Self { list: Some(list), inputs: Some(items), ..self.clone() });
        core::iter::once(rule).chain(lists).filter(|other| other.list != self.list)
    }

    /// Every heading that stands for a field, as headings are compared.
    pub(super) fn all_headings(&self) -> BTreeSet<String> {
        self.by_heading().into_keys().collect()
    }

    /// The fields by the headings that stand for them: their names and their labels. A label of two fields is neither's.
    fn by_heading(&self) -> BTreeMap<String, &'static Field> {
        let fields = self.fields();
        let mut named: BTreeMap<String, Option<&'static Field>> = BTreeMap::new();
        for (field, labels) in &fields {
            let mut own: Vec<_> = labels.iter().flatten().map(|label| plain_text(label)).collect();
            own.dedup();
            for label in own {
                named.entry(label).and_modify(|other| *other = None).or_insert(Some(field));
            }
        }
        named.extend(fields.iter().map(|(field, _)| (field.name.to_owned(), Some(*field))));
        named.into_iter().filter_map(|(heading, field)| Some((heading, field?))).collect()
    }
}

fn both(schema: &Schema, field: &str) -> Option<[String; 2]> {
    heading(schema, field).map(|words| [words.danish().to_owned(), words.english().to_owned()])
}

/// The meaning of a column of a sheet.
#[derive(Clone, Debug)]
pub(super) enum What {
    Field(&'static Field),
    /// A column that is kept as text, under its heading.
    Kept(String),
}

/// The columns without a meaning, and where the table ends.
#[derive(Default)]
pub(super) struct Unread {
    /// The columns between the headings that have none.
    pub bare: Vec<usize>,
    /// The first column beyond the last heading.
    pub width: usize,
    /// The table of the workbook that the headings are in.
    pub table: Option<SheetArea>,
}

/// The columns that a caller asks for.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub headings: Headings,
    /// Fields whose headings are others.
    renamed: Vec<(&'static Field, Heading)>,
    /// Headings of columns that are kept.
    kept: Vec<Heading>,
    /// Headings of columns that are not read, as they are compared.
    ignored: Vec<String>,
    /// The fields by their own headings, without those that are renamed.
    known: BTreeMap<String, &'static Field>,
    /// The letters that a heading with a meaning begins with.
    letters: FirstLetters,
    /// The lists of the rule that are not read.
    pub others: OtherLists,
}

/// A heading as a caller writes it, and as it is compared.
#[derive(Clone, Debug)]
struct Heading {
    text: String,
    plain: String,
}

impl From<String> for Heading {
    fn from(text: String) -> Self {
        Self { plain: plain_text(&text), text }
    }
}

impl Wanted {
    pub(super) fn new(
        headings: Headings,
        renamed: Vec<(String, String)>,
        kept: Vec<String>,
        ignored: &[String],
    ) -> Result<Self, Error> {
        let mut problems = Problems::new();
        if headings.fields().is_empty() {
            problems.push(Problem::new(Code::UnknownField, "rule").with_given(headings.rule.name));
        }
        let mut others: Vec<(&'static Field, Heading)> = Vec::new();
        for (name, heading) in renamed {
            match headings.fields().iter().find(|(field, _)| field.name == name) {
                Some((field, _)) => others.push((*field, heading.into())),
                None => problems.push(Problem::new(Code::UnknownField, format!("columns.{name}")).with_given(&heading)),
            }
        }
        let kept: Vec<Heading> = kept.into_iter().map(Heading::from).collect();
        let is_twice =
            |(index, name): &(usize, &Heading)| kept.iter().take(*index).any(|other| other.plain == name.plain);
        for (_, name) in kept.iter().enumerate().filter(is_twice) {
            problems.push(Problem::new(Code::Duplicate, "keep").with_given(&name.text));
        }
        let asked = || kept.iter().chain(others.iter().map(|(_, heading)| heading));
        for name in ignored.iter().filter(|name| asked().any(|other| other.plain == plain_text(name))) {
            problems.push(Problem::new(Code::Duplicate, "ignore").with_given(name));
        }
        problems.none()?;
        let mut known = headings.by_heading();
        known.retain(|_, field| others.iter().all(|(other, _)| other.name != field.name));
        let letters =
            FirstLetters::of(known.keys().map(String::as_str).chain(asked().map(|heading| heading.plain.as_str())));
        let ignored = ignored.iter().map(|name| plain_text(name)).collect();
        let lists = OtherLists::of(headings.others().map(|other| (other.name(), other.all_headings())).collect());
        Ok(Self { headings, renamed: others, kept, ignored, known, letters, others: lists })
    }

    /// The meanings of the column under a heading: several fields may be read from it, and it may be kept as well.
    pub(super) fn what(&self, heading: &str) -> Vec<What> {
        if !self.letters.may_begin(heading) {
            return Vec::new();
        }
        let wanted = plain_text(heading);
        if self.ignored.contains(&wanted) {
            return Vec::new();
        }
        let kept = self.kept.iter().filter(|kept| kept.plain == wanted).map(|kept| What::Kept(kept.text.clone()));
        let renamed =
            self.renamed.iter().filter(|(_, other)| other.plain == wanted).map(|(field, _)| What::Field(field));
        let asked: Vec<_> = kept.chain(renamed).collect();
        if !asked.is_empty() {
            return asked;
        }
        self.known.get(&wanted).map(|field| What::Field(field)).into_iter().collect()
    }

    /// Whether the column under a heading is named as one that is not read.
    pub(super) fn is_ignored(&self, heading: &str) -> bool {
        self.ignored.contains(&plain_text(heading))
    }

    /// The headings that were asked for and are not there.
    pub(super) fn missing(&self, found: &[(usize, What)], there: &[String], place: &str, problems: &mut Problems) {
        let is_kept =
            |name: &Heading| found.iter().any(|(_, what)| matches!(what, What::Kept(other) if *other == name.text));
        let renamed = self.renamed.iter().filter(|(field, _)| !is_found(found, field)).map(|(_, heading)| heading);
        for heading in renamed.chain(self.kept.iter().filter(|name| !is_kept(name))) {
            let problem = Problem::new(Code::UnknownField, place).with_given(&heading.text);
            problems.push(problem.with_allowed(Allowed::Headings(there.to_vec())));
        }
    }

    /// The fields that a heading without a meaning may stand for, the nearest first, as their names and Danish labels.
    pub(super) fn nearest(&self, heading: &str, found: &[(usize, What)]) -> Vec<String> {
        let open = self.headings.fields().into_iter().filter(|(field, _)| !is_found(found, field));
        nearest(&plain_text(heading), open.map(|(field, labels)| (field.name, labels)))
    }
}

fn is_found(found: &[(usize, What)], field: &Field) -> bool {
    found.iter().any(|(_, what)| matches!(what, What::Field(other) if other.name == field.name))
}
