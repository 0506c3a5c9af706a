//! Whole numbers between two ends, and sums of them.

/// The whole numbers from one to another; an end that is not known is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    pub lowest: Option<i128>,
    pub highest: Option<i128>,
}

impl Bounds {
    pub(super) const ANY: Self = Self { lowest: None, highest: None };

    pub(super) const fn between(lowest: i128, highest: i128) -> Self {
        Self { lowest: Some(lowest), highest: Some(highest) }
    }

    pub(super) const fn at_least(lowest: i128) -> Self {
        Self { lowest: Some(lowest), highest: None }
    }

    /// The numbers that are in both; `None` if there are none.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        let one_of = |one: Option<i128>, other: Option<i128>, best: fn(i128, i128) -> i128| match (one, other) {
            (Some(one), Some(other)) => Some(best(one, other)),
            (one, other) => one.or(other),
        };
        let lowest = one_of(self.lowest, other.lowest, i128::max);
        let highest = one_of(self.highest, other.highest, i128::min);
        let is_empty = lowest.zip(highest).is_some_and(|(lowest, highest)| lowest > highest);
        (!is_empty).then_some(Self { lowest, highest })
    }

    /// The only number, if there is but one.
    pub(super) fn only(self) -> Option<i128> {
        self.lowest.filter(|lowest| self.highest == Some(*lowest))
    }
}

/// Narrows parts and their sum to the numbers that add up; `None` if none do.
pub(super) fn narrowed(parts: &[Bounds], whole: Bounds) -> Option<(Vec<Bounds>, Bounds)> {
    let sum = |without: Option<usize>, end: fn(&Bounds) -> Option<i128>| {
        let others = parts.iter().enumerate().filter(|(index, _)| Some(*index) != without);
        others.map(|(_, part)| end(part)).try_fold(0_i128, |sum, end| Some(sum.saturating_add(end?)))
    };
    let less = |whole: Option<i128>, others: Option<i128>| Some(whole?.saturating_sub(others?));
    let (lowest, highest) = (|part: &Bounds| part.lowest, |part: &Bounds| part.highest);
    let part = |(index, part): (usize, &Bounds)| {
        part.and(Bounds {
            lowest: less(whole.lowest, sum(Some(index), highest)),
            highest: less(whole.highest, sum(Some(index), lowest)),
        })
    };
    let whole_of = whole.and(Bounds { lowest: sum(None, lowest), highest: sum(None, highest) })?;
    Some((parts.iter().enumerate().map(part).collect::<Option<_>>()?, whole_of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_their_sum_narrow_each_other() {
        let parts = [Bounds::between(1, 3), Bounds::at_least(2)];
        let fitting = vec![Bounds::between(1, 3), Bounds::between(2, 6)];
        assert_eq!(narrowed(&parts, Bounds::between(0, 7)), Some((fitting, Bounds::between(3, 7))));
        assert_eq!(narrowed(&parts, Bounds::between(0, 2)), None);
        // Of two numbers that are not known nothing follows.
        let parts = [Bounds::ANY, Bounds::ANY];
        assert_eq!(narrowed(&parts, Bounds::between(5, 5)), Some((parts.to_vec(), Bounds::between(5, 5))));
    }
}
