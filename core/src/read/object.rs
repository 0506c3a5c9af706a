//! Reading the fields of an object: each once, in any order, all problems at once.

use crate::collections::stable_sort_by;
use crate::error::{Allowed, Code, Problem};
use crate::read::{Entries, Given, Read, Reader, Step, Value};

/// The longest key that is repeated in a place, in characters.
const KEY_CHARACTERS: usize = 100;

/// A value that is read out of named fields.
pub(crate) trait Object: Read {
    /// The value of an object's entries, or nothing where problems were noted.
    fn read_fields(entries: &mut dyn Entries<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// The type of a field: a value that can be read, or one that may be left out.
pub(crate) trait Fielded: Sized {
    /// What is read.
    type Read: Read;

    /// Whether it may be left out.
    const OPTIONAL: bool;

    /// The field, out of what was read; nothing where it had to be there.
    fn of(read: Option<Self::Read>) -> Option<Self>;
}

impl<T: Read> Fielded for T {
    type Read = T;

    const OPTIONAL: bool = false;

    fn of(read: Option<T>) -> Option<Self> {
        read
    }
}

impl<T: Read> Fielded for Option<T> {
    type Read = T;

    const OPTIONAL: bool = true;

    fn of(read: Option<T>) -> Option<Self> {
        Some(read)
    }
}

/// The fields of an object, in their order.
pub(crate) struct Fields {
    pub names: &'static [&'static str],
    /// Which of them may be left out.
    pub optional: &'static [bool],
}

/// Where the value of a field goes, whatever its type.
pub(crate) trait Fill {
    /// Whether it is wanted as it was written.
    fn wants_json(&self) -> bool;

    /// Reads it.
    fn read(&mut self, given: Given<'_, '_>, reader: &mut Reader<'_>);
}

impl<T: Read> Fill for Option<T> {
    fn wants_json(&self) -> bool {
        T::WANTS_JSON
    }

    fn read(&mut self, given: Given<'_, '_>, reader: &mut Reader<'_>) {
        *self = T::read(given, reader);
    }
}

/// What was found of a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// The key does not stand in the object.
    Unseen,
    /// It stands there with nothing (`null`, `None`): the same as left out.
    Nothing,
    /// It stands there with a value, or with one whose problems are noted.
    Value,
}

/// Looks at the value of a field, and reads it if there is one.
pub(crate) fn fill(field: &mut dyn Fill, value: &mut dyn Value<'_>, reader: &mut Reader<'_>) -> Found {
    if field.wants_json() {
        let json = value.raw().filter(|json| json.get() != "null");
        return json.map_or(Found::Nothing, |json| {
            field.read(Given::Json(json), reader);
            Found::Value
        });
    }
    let mut found = Found::Nothing;
    value.give(&mut |given| {
        if !matches!(given, Given::Nothing) {
            field.read(given, reader);
            found = Found::Value;
        }
    });
    found
}

/// Reads the fields of one object and puts the problems into the order of its fields. `found` has a place for each.
pub(crate) fn read_object(
    entries: &mut dyn Entries<'_>,
    reader: &mut Reader<'_>,
    fields: &'static Fields,
    values: &mut [&mut dyn Fill],
    found: &mut [Found],
) {
    let names = fields.names;
    let mut sorter = Sorter { mark: reader.problems.len(), problems: Vec::new() };
    // Most sources say the fields in their order.
    let mut next = 0_usize;
    while let Some(key) = entries.key() {
        let position = match names.get(next) {
            Some(name) if *name == key => next,
            _ => names.iter().position(|name| *name == key).unwrap_or(names.len()),
        };
        next = position.saturating_add(1);
        match (names.get(position), values.get_mut(position), found.get_mut(position)) {
            (Some(name), Some(field), Some(found)) if *found == Found::Unseen => {
                entries.value(&mut |value| {
                    *found = reader.within(Step::Field(name), |reader| fill(*field, value, reader));
                });
            }
            (Some(name), ..) => {
                entries.value(&mut |_| {});
                reader.problem(Problem::new(Code::DuplicateField, *name));
            }
            _ => {
                entries.value(&mut |_| {});
                let place: String = key.chars().take(KEY_CHARACTERS).collect();
                reader.problem(Problem::new(Code::UnknownField, place).allowed(Allowed::Choices(names)));
            }
        }
        sorter.take(position, reader);
    }
    for (position, ((name, optional), (field, found))) in
        names.iter().zip(fields.optional).zip(values.iter_mut().zip(found)).enumerate()
    {
        if *found != Found::Value {
            reader.left_out(name, *optional, *field);
            sorter.take(position, reader);
        }
    }
    sorter.close(names.len(), reader);
}

/// Gathers the problems of one object.
struct Sorter {
    /// How many problems there were before this object.
    mark: usize,
    /// The problems of this object, each with the position of its field.
    problems: Vec<(usize, Problem)>,
}

impl Sorter {
    #[inline]
    fn take(&mut self, position: usize, reader: &mut Reader<'_>) {
        if reader.problems.len() > self.mark {
            self.problems.extend(reader.problems.since(self.mark).into_iter().map(|problem| (position, problem)));
        }
    }

    /// Puts the problems into order: those of the fields, then unknown keys by name.
    fn close(mut self, unknown: usize, reader: &mut Reader<'_>) {
        if self.problems.is_empty() {
            return;
        }
        stable_sort_by(&mut self.problems, |(a, problem_a), (b, problem_b)| {
            a.cmp(b).then_with(|| {
                if *a == unknown { problem_a.place().cmp(problem_b.place()) } else { core::cmp::Ordering::Equal }
            })
        });
        for (_, problem) in self.problems {
            reader.problems.push(problem);
        }
    }
}
