//! How the rest of a year is projected from the months so far (`fremskrivning`).

use crate::numbers::{BigRatio, Ratio};
use crate::rules::years::early_warning::types::{Projection, WatchedMonth, WatchedService};

impl WatchedService {
    /// The days of the months so far.
    pub(crate) fn days_so_far(&self) -> Ratio {
        self.months.iter().map(|month| month.days.exactly()).sum()
    }

    /// The days of the year that are left.
    pub(crate) fn rest_days(&self) -> Ratio {
        self.days.exactly() - self.days_so_far()
    }

    /// The sum of a figure over the months so far.
    pub(crate) fn so_far(&self, figure: fn(&WatchedMonth) -> Ratio) -> BigRatio {
        self.months.iter().fold(Ratio::ZERO.into(), |sum, month| sum + figure(month).into())
    }

    /// A figure of the rest of the year, by what it is a day.
    pub(crate) fn rest(&self, projection: Projection, figure: fn(&WatchedMonth) -> Ratio, budgeted: Ratio) -> BigRatio {
        let a_day: BigRatio = match (projection, self.months.last()) {
            (Projection::AsSoFar, _) => self.so_far(figure) / self.days_so_far().into(),
            (Projection::AsLatestMonth, Some(latest)) => BigRatio::from(figure(latest)) / latest.days.exactly().into(),
            (Projection::AsLatestMonth, None) => Ratio::ZERO.into(),
            (Projection::AsBudgeted, _) => budgeted.into(),
        };
        a_day * self.rest_days().into()
    }
}
