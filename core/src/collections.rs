//! A stable sort, a map and a set that are compiled once for all types.
//!
//! They sort positions and compare keys of one type, whatever the items are. Code of its own for every type would be a large
//! part of what a browser downloads.

use core::cmp::Ordering;
use std::collections::BTreeMap;

/// Sorts a list by `compare`; equal items keep their order.
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

/// Returns the rank of each text among all of them; equal texts have the same. Many items are sorted by ranks several times as fast as by
/// their texts, which lie all over the memory.
pub(crate) fn ranks<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let texts: Vec<_> = texts.map(|text| (beginning(text), text)).collect();
    let mut ranks = vec![0; texts.len()];
    let (mut rank, mut before) = (0_usize, None);
    for position in positions_in_order(texts.len(), &|a, b| texts.get(a).cmp(&texts.get(b))) {
        let text = texts.get(position);
        if before.replace(text).is_some_and(|before| before != text) {
            rank = rank.saturating_add(1);
        }
        if let Some(place) = ranks.get_mut(position) {
            *place = rank;
        }
    }
    ranks
}

/// The first 16 bytes of a text, as a number with the same order.
fn beginning(text: &str) -> u128 {
    let mut bytes = [0; 16];
    for (byte, own) in bytes.iter_mut().zip(text.bytes()) {
        *byte = own;
    }
    u128::from_be_bytes(bytes)
}

/// A key as it is compared: a number, a name, or a number and then a name.
pub(crate) type Key<'a> = (usize, &'a str);

/// A type that can be a key of a [`Map`]. Two values are the same key if their [`Key`]s are equal.
pub(crate) trait MapKey<'a>: Copy {
    /// Returns the key to compare with others.
    fn key(self) -> Key<'a>;
}

impl<'a> MapKey<'a> for usize {
    fn key(self) -> Key<'a> {
        (self, "")
    }
}

/// A map that is iterated in the order of its keys.
#[derive(Clone, Debug)]
pub(crate) struct Map<'a, K, V> {
    index: Index<'a>,
    entries: Vec<(K, V)>,
}

impl<'a, K: MapKey<'a>, V> Map<'a, K, V> {
    /// Makes an empty map.
    pub(crate) const fn new() -> Self {
        Self { index: Index(BTreeMap::new()), entries: Vec::new() }
    }

    /// Inserts a value, in place of the one that the key has; returns true if the key is new.
    pub(crate) fn insert(&mut self, key: K, value: V) -> bool {
        let position = self.index.get_or_insert(key.key(), self.entries.len());
        if let Some((_, old)) = self.entries.get_mut(position) {
            *old = value;
            return false;
        }
        self.entries.push((key, value));
        true
    }

    /// Returns the value of a key.
    pub(crate) fn get<'k>(&self, key: impl MapKey<'k>) -> Option<&V> {
        self.entries.get(self.index.get(key.key())?).map(|(_, value)| value)
    }

    /// Returns the value of a key, mutably.
    pub(crate) fn get_mut<'k>(&mut self, key: impl MapKey<'k>) -> Option<&mut V> {
        self.entries.get_mut(self.index.get(key.key())?).map(|(_, value)| value)
    }

    /// Updates the value of a key, or the default value if the key is new.
    pub(crate) fn update(&mut self, key: K, update: impl FnOnce(&mut V))
    where
        V: Default,
    {
        let position = self.index.get_or_insert(key.key(), self.entries.len());
        if position == self.entries.len() {
            self.entries.push((key, V::default()));
        }
        if let Some((_, value)) = self.entries.get_mut(position) {
            update(value);
        }
    }

    /// Returns true if the map has the key.
    pub(crate) fn contains<'k>(&self, key: impl MapKey<'k>) -> bool {
        self.index.get(key.key()).is_some()
    }

    /// Iterates over the values, mutably, in the order of insertion.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    /// Iterates over the keys and values, in the order of the keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (K, &V)> {
        self.index.0.values().filter_map(|position| self.entries.get(*position).map(|(key, value)| (*key, value)))
    }
}

impl<'a, K: MapKey<'a>, V> Default for Map<'a, K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a, K: MapKey<'a>, V> FromIterator<(K, V)> for Map<'a, K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

/// A set that is iterated in order.
#[derive(Clone, Debug)]
pub(crate) struct Set<'a, K>(Map<'a, K, ()>);

impl<'a, K: MapKey<'a>> Set<'a, K> {
    /// Makes an empty set.
    pub(crate) const fn new() -> Self {
        Self(Map::new())
    }

    /// Inserts a key; returns true if it is new.
    pub(crate) fn insert(&mut self, key: K) -> bool {
        self.0.insert(key, ())
    }

    /// Returns true if the set has the key.
    pub(crate) fn contains<'k>(&self, key: impl MapKey<'k>) -> bool {
        self.0.contains(key)
    }

    /// Returns the key of the set that is equal to another.
    pub(crate) fn find<'k>(&self, key: impl MapKey<'k>) -> Option<K> {
        self.0.entries.get(self.0.index.get(key.key())?).map(|(key, ())| *key)
    }

    /// Iterates over the keys in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = K> {
        self.0.iter().map(|(key, ())| key)
    }
}

impl<'a, K: MapKey<'a>> FromIterator<K> for Set<'a, K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        Self(keys.into_iter().map(|key| (key, ())).collect())
    }
}

/// The position of every key among the entries of a map.
#[derive(Clone, Debug)]
struct Index<'a>(BTreeMap<Key<'a>, usize>);

impl<'a> Index<'a> {
    fn get(&self, key: Key<'_>) -> Option<usize> {
        self.0.get(&key).copied()
    }

    /// Returns the position of a key, which becomes `next` if the key is new.
    fn get_or_insert(&mut self, key: Key<'a>, next: usize) -> usize {
        *self.0.entry(key).or_insert(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut list = vec![(2, "a"), (1, "b"), (2, "c"), (1, "d")];
        stable_sort_by(&mut list, |(a, _), (b, _)| a.cmp(b));
        assert_eq!(list, [(1, "b"), (1, "d"), (2, "a"), (2, "c")]);
    }

    #[test]
    fn ranks_are_in_the_order_of_texts() {
        let texts = ["b", "", "a", "b", "a\0", "Aabenraa Kommune 10", "Aabenraa Kommune 1", "Å", "z"];
        assert_eq!(ranks(texts.into_iter()), [5, 0, 3, 5, 4, 2, 1, 7, 6]);
    }

    #[test]
    fn a_key_has_one_value_and_keys_are_in_order() {
        let mut map = Map::new();
        assert!(map.insert(7, "a") && map.insert(3, "b") && !map.insert(7, "c"));
        assert_eq!(map.iter().collect::<Vec<_>>(), [(3, &"b"), (7, &"c")]);
        assert_eq!((map.get(7), map.get(5), map.contains(3)), (Some(&"c"), None, true));
    }
}
