//! How the rest of a year is projected from the months so far (`fremskrivning`), and the band that its result is held against.

use crate::numbers::{BigRatio, NonNegativeAmount, Ratio};
use crate::rules::result::BaseKind;
use crate::rules::years::early_warning::types::{EarlyWarningInput, Projection, WatchedMonth, WatchedService};

impl Projection {
    /// The months whose figures per day the rest of the year has; `None` where it has the budgeted ones.
    pub(crate) fn of_months<T>(self, months: &[T]) -> Option<&[T]> {
        match self {
            Self::AsSoFar => Some(months),
            Self::AsLatestMonth => months.split_last_chunk::<1>().map(|(_, latest)| latest.as_slice()),
            Self::AsBudgeted => None,
        }
    }
}

impl EarlyWarningInput {
    /// The amount that the band of a service is a percentage of; `None` where that is the revenue, which changes with the
    /// occupancy.
    pub(crate) fn fixed_base(&self, service: &WatchedService) -> Option<Ratio> {
        match self.base_kind {
            BaseKind::Turnover => None,
            BaseKind::Basis => Some(service.basis.exactly().max(Ratio::ZERO)),
            BaseKind::CostBasedBudget => {
                Some(service.cost_based_budget.map_or(Ratio::ZERO, NonNegativeAmount::exactly))
            }
        }
    }
}

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
        sum(&self.months, figure)
    }

    /// A figure of the rest of the year, from its amount per day.
    pub(crate) fn rest(&self, projection: Projection, figure: fn(&WatchedMonth) -> Ratio, budgeted: Ratio) -> BigRatio {
        let a_day = match projection.of_months(&self.months) {
            Some(months) => sum(months, figure) / sum(months, |month| month.days.exactly()),
            None => budgeted.into(),
        };
        a_day * self.rest_days().into()
    }
}

fn sum(months: &[WatchedMonth], figure: fn(&WatchedMonth) -> Ratio) -> BigRatio {
    months.iter().fold(Ratio::ZERO.into(), |sum, month| sum + figure(month).into())
}
