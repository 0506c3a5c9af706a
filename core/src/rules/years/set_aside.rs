//! Surpluses that are set aside, by the year that they stem from.

use crate::collections::stable_sort_by;
use crate::error::Problem;
use crate::numbers::{Amount, FixedPoint, NonNegativeAmount, Ratio, Unit, Year, YearsLater};
use crate::read::{Item, record};

record! {
    /// The rest of the surplus of a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::years::SetAside;
    ///
    /// let left = SetAside::new(Year::new(2019)?, "150000".parse()?);
    /// assert_eq!((left.year.get(), left.amount.to_string().as_str()), (2019, "150000.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SetAside {
        /// The year that it stems from.
        pub year: Year,
        /// The rest of it.
        pub amount: NonNegativeAmount,
    }
}

impl Item for SetAside {
    const LEAST: usize = 0;
    const MOST: usize = 300;
}

/// The rest of each year, the oldest first.
#[derive(Clone, Default)]
pub(super) struct Buckets(Vec<(Year, Ratio)>);

impl Buckets {
    pub(super) fn of<'a>(left: impl Iterator<Item = &'a SetAside>) -> Self {
        let mut buckets: Vec<_> = left.map(|left| (left.year, left.amount.exactly())).collect();
        stable_sort_by(&mut buckets, |(a, _), (b, _)| a.cmp(b));
        Self(buckets)
    }

    pub(super) fn balance(&self) -> Ratio {
        self.0.iter().map(|(_, left)| *left).sum()
    }

    /// Uses an amount, of the oldest first.
    pub(super) fn use_up(&mut self, amount: Ratio) {
        let mut to_use = amount;
        for (_, left) in &mut self.0 {
            let of_it = to_use.min(*left);
            *left = *left - of_it;
            to_use = to_use - of_it;
        }
    }

    /// Takes out what is too old at the end of a year.
    pub(super) fn lapse(&mut self, year: Year, life: YearsLater) -> Vec<(Year, Ratio)> {
        let mut gone = Vec::new();
        for (from, left) in &mut self.0 {
            let is_last = from.get().saturating_add(life.get()) <= year.get();
            if is_last && !left.is_zero() {
                gone.push((*from, *left));
                *left = Ratio::ZERO;
            }
        }
        gone
    }

    /// Sets the surplus of a year aside.
    pub(super) fn put(&mut self, year: Year, amount: Ratio) {
        self.0.push((year, amount));
        self.0.retain(|(_, left)| !left.is_zero());
    }

    pub(super) fn left(&self) -> Result<Vec<SetAside>, Problem> {
        let left = |(year, left): &(Year, Ratio)| Ok(SetAside { year: *year, amount: FixedPoint::rounded(*left, 1)? });
        self.0.iter().map(left).collect()
    }
}

/// An amount to the øre.
pub(super) fn to_the_oere(kroner: Ratio) -> Result<Amount, Problem> {
    Amount::rounded(kroner, Unit::OERE)
}
