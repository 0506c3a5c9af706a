//! Lists in order, and values by keys.
//!
//! What is sorted and searched are positions and keys of one kind, whatever the lists and the values are: code of its own for
//! every type would be a large part of what a browser downloads.

use core::cmp::Ordering;
use std::collections::BTreeMap;

/// Puts a list in the order of `compare`; what is equal stays in its order.
pub(crate) fn stable_sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let positions = positions_in_order(list.len(), &|a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut items: Vec<_> = list.drain(..).map(Some).collect();
    list.extend(positions.into_iter().filter_map(|position| items.get_mut(position)?.take()));
}

fn positions_in_order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|a, b| compare(*a, *b));
    positions
}

/// What is looked for: a number, a name, or a name at a number; in this order.
pub(crate) type Key<'a> = (usize, &'a str);

/// A value that can be looked for. Values of one type are equal if their keys are.
pub(crate) trait AsKey<'a>: Copy {
    /// Its key.
    fn key(self) -> Key<'a>;
}

impl<'a> AsKey<'a> for usize {
    fn key(self) -> Key<'a> {
        (self, "")
    }
}

/// Values by their keys.
#[derive(Clone, Debug)]
pub(crate) struct Map<'a, K, V> {
    places: Places<'a>,
    entries: Vec<(K, V)>,
}

impl<'a, K: AsKey<'a>, V> Map<'a, K, V> {
    /// No values yet.
    pub(crate) const fn new() -> Self {
        Self { places: Places(BTreeMap::new()), entries: Vec::new() }
    }

    /// The value of a key is this one from now on; whether it had none before.
    pub(crate) fn insert(&mut self, key: K, value: V) -> bool {
        let place = self.places.of(key.key(), self.entries.len());
        if let Some((_, there)) = self.entries.get_mut(place) {
            *there = value;
            return false;
        }
        self.entries.push((key, value));
        true
    }

    /// The value of a key.
    pub(crate) fn get<'k>(&self, key: impl AsKey<'k>) -> Option<&V> {
        self.entries.get(self.places.find(key.key())?).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub(crate) fn get_mut<'k>(&mut self, key: impl AsKey<'k>) -> Option<&mut V> {
        self.entries.get_mut(self.places.find(key.key())?).map(|(_, value)| value)
    }

    /// Changes the value of a key, which begins with the default.
    pub(crate) fn change(&mut self, key: K, change: impl FnOnce(&mut V))
    where
        V: Default,
    {
        let place = self.places.of(key.key(), self.entries.len());
        if place == self.entries.len() {
            self.entries.push((key, V::default()));
        }
        if let Some((_, value)) = self.entries.get_mut(place) {
            change(value);
        }
    }

    /// Whether a key has a value.
    pub(crate) fn contains<'k>(&self, key: impl AsKey<'k>) -> bool {
        self.places.find(key.key()).is_some()
    }

    /// The values, to be changed, in the order that they came in.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// The keys and their values, in the order of the keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (K, &V)> {
        self.places.0.values().filter_map(|place| self.entries.get(*place).map(|(key, value)| (*key, value)))
    }
}

impl<'a, K: AsKey<'a>, V> FromIterator<(K, V)> for Map<'a, K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

/// Keys without values.
#[derive(Clone, Debug)]
pub(crate) struct Set<'a, K>(Map<'a, K, ()>);

impl<'a, K: AsKey<'a>> Set<'a, K> {
    /// No keys yet.
    pub(crate) const fn new() -> Self {
        Self(Map::new())
    }

    /// This key is there from now on; whether it was not before.
    pub(crate) fn insert(&mut self, key: K) -> bool {
        self.0.insert(key, ())
    }

    /// Whether a key is there.
    pub(crate) fn contains<'k>(&self, key: impl AsKey<'k>) -> bool {
        self.0.contains(key)
    }

    /// The key that is equal to another.
    pub(crate) fn find<'k>(&self, key: impl AsKey<'k>) -> Option<K> {
        self.0.entries.get(self.0.places.find(key.key())?).map(|(key, ())| *key)
    }

    /// The keys in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = K> {
        self.0.iter().map(|(key, ())| key)
    }
}

impl<'a, K: AsKey<'a>> FromIterator<K> for Set<'a, K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        Self(keys.into_iter().map(|key| (key, ())).collect())
    }
}

/// The place of every key among the entries.
#[derive(Clone, Debug)]
struct Places<'a>(BTreeMap<Key<'a>, usize>);

impl<'a> Places<'a> {
    fn find(&self, key: Key<'_>) -> Option<usize> {
        self.0.get(&key).copied()
    }

    /// The place of a key, which is `next` if it has none.
    fn of(&mut self, key: Key<'a>, next: usize) -> usize {
        *self.0.entry(key).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_equal_stays_in_its_order() {
        let mut list = vec![(2, "a"), (1, "b"), (2, "c"), (1, "d")];
        stable_sort_by(&mut list, |(a, _), (b, _)| a.cmp(b));
        assert_eq!(list, [(1, "b"), (1, "d"), (2, "a"), (2, "c")]);
    }

    #[test]
    fn a_key_has_one_value_and_a_place_in_order() {
        let mut map = Map::new();
        assert!(map.insert(7, "a") && map.insert(3, "b") && !map.insert(7, "c"));
        assert_eq!(map.iter().collect::<Vec<_>>(), [(3, &"b"), (7, &"c")]);
        assert_eq!((map.get(7), map.get(5), map.contains(3)), (Some(&"c"), None, true));
    }
}
