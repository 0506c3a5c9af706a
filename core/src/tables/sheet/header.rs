//! Headings: which column is which field.

use crate::error::{Code, Error, Problem, Problems};
use crate::explain::heading;
use crate::settlement::Rule;
use crate::tables::sheet::cell::{Kind, kind};
use crate::value::{Field, Schema, Shape};

/// The fields of a rule, or of a list of it, that columns can be.
///
/// # Examples
/// ```
/// use rammeaftale::tables::headings;
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

    /// The field that a heading stands for: its name or its label, in any case.
    fn named(&self, heading: &str) -> Option<&'static Field> {
        let wanted = plain(heading);
        let fields = self.fields();
        if let Some((field, _)) = fields.iter().find(|(field, _)| field.name == wanted) {
            return Some(field);
        }
        let is_label = |labels: &Option<[String; 2]>| labels.iter().flatten().any(|label| plain(label) == wanted);
        let mut labelled = fields.iter().filter(|(_, labels)| is_label(labels)).map(|(field, _)| *field);
        // A label of two fields is neither's.
        labelled.next().filter(|_| labelled.next().is_none())
    }
}

fn both(schema: &Schema, field: &str) -> Option<[String; 2]> {
    heading(schema, field).map(|words| [words.danish().to_owned(), words.english().to_owned()])
}

/// A heading normalized for comparison: one space between words, lower case.
fn plain(heading: &str) -> String {
    heading.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The meaning of a column of a sheet.
#[derive(Clone, Debug)]
pub(super) enum What {
    Field(&'static Field),
    /// A column that is kept as text, under its heading.
    Kept(String),
}

/// The columns that a caller asks for.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub headings: Headings,
    /// Fields whose headings are others.
    pub renamed: Vec<(&'static Field, String)>,
    /// Headings of columns that are kept.
    pub kept: Vec<String>,
}

impl Wanted {
    pub(super) fn new(headings: Headings, renamed: Vec<(String, String)>, kept: Vec<String>) -> Result<Self, Error> {
        let mut problems = Problems::new();
        if headings.fields().is_empty() {
            problems.push(Problem::new(Code::UnknownField, "rule").with_given(headings.rule.name));
        }
        let mut known = Vec::new();
        for (name, heading) in renamed {
            match headings.fields().iter().find(|(field, _)| field.name == name) {
                Some((field, _)) => known.push((*field, heading)),
                None => problems.push(Problem::new(Code::UnknownField, format!("columns.{name}")).with_given(&heading)),
            }
        }
        let is_twice =
            |(index, name): &(usize, &String)| kept.iter().take(*index).any(|other| plain(other) == plain(name));
        for (_, name) in kept.iter().enumerate().filter(is_twice) {
            problems.push(Problem::new(Code::Duplicate, "keep").with_given(name));
        }
        problems.none()?;
        Ok(Self { headings, renamed: known, kept })
    }

    /// The meanings of the column under a heading: several fields may be read from it, and it may be kept as well.
    pub(super) fn what(&self, heading: &str) -> Vec<What> {
        let wanted = plain(heading);
        let kept = self.kept.iter().filter(|kept| plain(kept) == wanted).map(|kept| What::Kept(kept.clone()));
        let renamed =
            self.renamed.iter().filter(|(_, other)| plain(other) == wanted).map(|(field, _)| What::Field(field));
        let asked: Vec<_> = kept.chain(renamed).collect();
        if !asked.is_empty() {
            return asked;
        }
        let is_renamed = |field: &Field| self.renamed.iter().any(|(other, _)| other.name == field.name);
        let field = self.headings.named(heading).filter(|field| !is_renamed(field));
        field.map(What::Field).into_iter().collect()
    }

    /// The headings that were asked for and are not there.
    pub(super) fn missing(&self, found: &[(usize, What)], place: &str, problems: &mut Problems) {
        let is_found = |field: &Field| {
            found.iter().any(|(_, what)| matches!(what, What::Field(other) if other.name == field.name))
        };
        let is_kept = |name: &String| found.iter().any(|(_, what)| matches!(what, What::Kept(other) if other == name));
        let renamed = self.renamed.iter().filter(|(field, _)| !is_found(field)).map(|(_, heading)| heading);
        for heading in renamed.chain(self.kept.iter().filter(|name| !is_kept(name))) {
            problems.push(Problem::new(Code::UnknownField, place).with_given(heading));
        }
    }
}
