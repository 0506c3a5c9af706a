//! Reading the fields of an object: each once, in any order, all problems at once.

use crate::collections::stable_sort_by;
use crate::error::{Allowed, Code, Problem};
use crate::read::{FieldDefault, Read, Reader};
use crate::value::{self, Schema, Shape, Value};

/// The longest key that is repeated in a place, in characters.
const KEY_CHARACTERS: usize = 100;

/// A type that is read out of the fields of an object.
pub(crate) trait ReadFields: Read {
    /// Reads the fields; `None` if problems were noted.
    fn read_fields(fields: &value::Object<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// The type of a field: a value that can be read, or one that may be left out.
pub(crate) trait FieldType: Sized {
    /// The type that is read.
    type Read: Read;

    /// The limits of the values.
    #[cfg(feature = "schema")]
    const GIVEN: &'static value::Limits = <Self::Read as Read>::GIVEN;

    /// The field out of what was read; `None` if it is required and was not read.
    fn of(read: Option<Self::Read>) -> Option<Self>;
}

impl<T: Read> FieldType for T {
    type Read = T;

    fn of(read: Option<T>) -> Option<Self> {
        read
    }
}

impl<T: Read> FieldType for Option<T> {
    type Read = T;

    fn of(read: Option<T>) -> Option<Self> {
        Some(read)
    }
}

/// The slot of a field, whatever its type.
pub(crate) trait FieldSlot {
    /// Reads the field.
    fn read(&mut self, value: &Value<'_>, reader: &mut Reader<'_>);
}

impl<T: Read> FieldSlot for Option<T> {
    fn read(&mut self, value: &Value<'_>, reader: &mut Reader<'_>) {
        *self = T::read(value, reader);
    }
}

/// Whether the field of an object was found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// The object does not have the key.
    Absent,
    /// Its value is null, which is the same as left out.
    Null,
    /// It has a value, or one whose problems are noted.
    Value,
}

/// Reads a field, if it has a value.
pub(crate) fn fill(field: &mut dyn FieldSlot, value: &Value<'_>, reader: &mut Reader<'_>) -> Found {
    if value.is_null() {
        return Found::Null;
    }
    field.read(value, reader);
    Found::Value
}

/// Reads the fields of one object and puts the problems into the order of its fields. `found` has an item for each.
pub(crate) fn read_object(
    object: &value::Object<'_>,
    reader: &mut Reader<'_>,
    schema: &'static Schema,
    values: &mut [&mut dyn FieldSlot],
    found: &mut [Found],
) {
    let mut sorter = Sorter { mark: reader.count(), problems: Vec::new() };
    // Most sources give the fields in their order.
    let mut next = 0_usize;
    object.for_each(&mut |key, value| {
        let known = schema.field(key, next);
        let index = known.map_or(schema.fields.len(), |(index, _)| index);
        next = index.saturating_add(1);
        match (known, values.get_mut(index), found.get_mut(index)) {
            (Some((_, field)), Some(slot), Some(found)) if *found == Found::Absent => {
                *found = reader.in_field(field.name, |reader| fill(*slot, value, reader));
            }
            (Some((_, field)), ..) => reader.problem(Problem::new(Code::DuplicateField, field.name)),
            _ => {
                let path: String = key.chars().take(KEY_CHARACTERS).collect();
                reader.problem(Problem::new(Code::UnknownField, path));
            }
        }
        sorter.take(index, reader);
    });
    for (index, (field, (slot, found))) in schema.fields.iter().zip(values.iter_mut().zip(found)).enumerate() {
        if *found != Found::Value {
            let optional = matches!(field.shape, Shape::Optional(_));
            left_out(field.name, optional, *slot, reader);
            sorter.take(index, reader);
        }
    }
    sorter.close(schema, reader);
}

/// Fills a field that the input leaves out.
fn left_out(name: &'static str, optional: bool, field: &mut dyn FieldSlot, reader: &mut Reader<'_>) {
    match reader.default_of(name) {
        FieldDefault::Value(value) => {
            reader.in_default(name, |reader| fill(field, value, reader));
        }
        FieldDefault::Unknown | FieldDefault::Refused(_) if optional => {}
        FieldDefault::Refused(problem) => reader.problem(problem.at(name)),
        FieldDefault::Unknown if reader.is_of_parts() => {}
        FieldDefault::Unknown => reader.problem(Problem::new(Code::Missing, name)),
    }
}

/// The names of the fields of an object.
fn field_names(schema: &'static Schema) -> Vec<&'static str> {
    schema.fields.iter().map(|field| field.name).collect()
}

/// Gathers the problems of one object.
struct Sorter {
    /// How many problems there were before this object.
    mark: usize,
    /// The problems of this object, each with the index of its field.
    problems: Vec<(usize, Problem)>,
}

impl Sorter {
    #[inline]
    fn take(&mut self, index: usize, reader: &mut Reader<'_>) {
        if reader.count() > self.mark {
            self.take_noted(index, reader);
        }
    }

    #[cold]
    fn take_noted(&mut self, index: usize, reader: &mut Reader<'_>) {
        self.problems.extend(reader.since(self.mark).into_iter().map(|problem| (index, problem)));
    }

    /// Puts the problems into order: those of the fields, then unknown keys by name, the first of them with the names that
    /// there are.
    fn close(mut self, schema: &'static Schema, reader: &mut Reader<'_>) {
        if self.problems.is_empty() {
            return;
        }
        let unknown = schema.fields.len();
        stable_sort_by(&mut self.problems, |(a, problem_a), (b, problem_b)| {
            a.cmp(b).then_with(|| {
                if *a == unknown { problem_a.place().cmp(problem_b.place()) } else { core::cmp::Ordering::Equal }
            })
        });
        let mut listed = false;
        for (index, problem) in self.problems {
            let lists = index == unknown && !listed;
            listed |= lists;
            reader.problem(if lists { problem.with_allowed(Allowed::Fields(field_names(schema))) } else { problem });
        }
    }
}
