//! Reading the fields of an object: each once, in any order, all problems at once.

use crate::error::{Allowed, Code, Problem};
use crate::order::put_in_order;
use crate::read::{Entries, Read, Reader, Step, Value};

/// The longest key that is repeated in a place, in characters.
const KEY_CHARACTERS: usize = 100;

/// A value that is read out of named fields.
pub(crate) trait Object: Read {
    /// The value of an object's entries, or nothing where problems were noted.
    fn read_fields(entries: &mut dyn Entries<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// What was found for a field.
pub enum Slot<T> {
    /// The key does not stand in the object.
    Unseen,
    /// It stands there with nothing (`null`, `None`): the same as left out.
    Nothing,
    /// It stands there with a value, or with one whose problems are noted.
    Seen(Option<T>),
}

/// A field to be filled, whatever its type.
pub(crate) trait Fill {
    /// Whether its key has stood in the object.
    fn is_seen(&self) -> bool;

    /// Reads its value.
    fn read(&mut self, value: &mut dyn Value<'_>, reader: &mut Reader<'_>);

    /// Whether it holds a value, or one whose problems are noted.
    fn is_filled(&self) -> bool;

    /// Takes the value of a field that is left out, if there is one.
    fn be_absent(&mut self) -> bool;
}

impl<T: Read> Fill for Slot<T> {
    fn is_seen(&self) -> bool {
        !matches!(self, Self::Unseen)
    }

    fn read(&mut self, value: &mut dyn Value<'_>, reader: &mut Reader<'_>) {
        *self = T::of_field(value, reader);
    }

    fn is_filled(&self) -> bool {
        matches!(self, Self::Seen(_))
    }

    fn be_absent(&mut self) -> bool {
        let absent = T::absent();
        let is_one = absent.is_some();
        *self = Self::Seen(absent);
        is_one
    }
}

impl<T> Slot<T> {
    /// The value, after the object is read.
    pub(crate) fn value(self) -> Option<T> {
        match self {
            Self::Seen(value) => value,
            Self::Unseen | Self::Nothing => None,
        }
    }
}

/// Reads the fields of one object and puts the problems into the order of its fields.
pub(crate) fn read_object(
    entries: &mut dyn Entries<'_>,
    reader: &mut Reader<'_>,
    names: &'static [&'static str],
    slots: &mut [&mut dyn Fill],
) {
    let mut sorter = Sorter { mark: reader.problems.len(), problems: Vec::new() };
    while let Some(key) = entries.key() {
        let position = names.iter().position(|name| *name == key);
        match position.and_then(|position| Some((names.get(position)?, slots.get_mut(position)?))) {
            Some((name, slot)) if !slot.is_seen() => {
                entries.value(&mut |value| reader.within(Step::Field(name), |reader| slot.read(value, reader)));
            }
            Some((name, _)) => {
                entries.value(&mut |_| {});
                reader.problem(Problem::new(Code::DuplicateField, *name));
            }
            None => {
                entries.value(&mut |_| {});
                let place: String = key.chars().take(KEY_CHARACTERS).collect();
                reader.problem(Problem::new(Code::UnknownField, place).allowed(Allowed::Choices(names)));
            }
        }
        sorter.take(position.unwrap_or(names.len()), reader);
    }
    for (position, (name, slot)) in names.iter().zip(slots).enumerate() {
        if !slot.is_filled() {
            reader.left_out(name, *slot);
        }
        sorter.take(position, reader);
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
    fn take(&mut self, position: usize, reader: &mut Reader<'_>) {
        if reader.problems.len() > self.mark {
            self.problems.extend(reader.problems.since(self.mark).into_iter().map(|problem| (position, problem)));
        }
    }

    /// Puts the problems into order: those of the fields, then unknown keys by name.
    fn close(mut self, unknown: usize, reader: &mut Reader<'_>) {
        put_in_order(&mut self.problems, |(a, problem_a), (b, problem_b)| {
            a.cmp(b).then_with(|| {
                if *a == unknown { problem_a.place().cmp(problem_b.place()) } else { core::cmp::Ordering::Equal }
            })
        });
        for (_, problem) in self.problems {
            reader.problems.push(problem);
        }
    }
}
