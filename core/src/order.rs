//! Putting lists in order.

use core::cmp::Ordering;

/// Puts a list in the order of `compare`; what is equal stays in its order. What is sorted are positions, whatever the list
/// holds: a sort for every type would be a large part of what a browser downloads.
pub(crate) fn put_in_order<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_equal_stays_in_its_order() {
        let mut list = vec![(2, "a"), (1, "b"), (2, "c"), (1, "d")];
        put_in_order(&mut list, |(a, _), (b, _)| a.cmp(b));
        assert_eq!(list, [(1, "b"), (1, "d"), (2, "a"), (2, "c")]);
    }
}
