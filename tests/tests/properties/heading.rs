//! Random services for the early warning, and an independent calculation of their expected years.

use proptest::prelude::*;
use rammeaftale::DayCount;
use rammeaftale::numbers::{BigRatio, Ratio, YearsLater};
use rammeaftale::rules::result::BaseKind;
use rammeaftale::rules::years::{EarlyWarningInput, Projection, RiskOrder, WatchedMonth, WatchedService};

use crate::draw::{amount, figure, oere, percent, positive_oere, smallest};
use crate::histories::{BASES, few_places, year};

const PROJECTIONS: [Projection; 3] = [Projection::AsSoFar, Projection::AsLatestMonth, Projection::AsBudgeted];
const ORDERS: [RiskOrder; 3] = [RiskOrder::Distance, RiskOrder::Result, RiskOrder::RateChange];

/// A month whose occupied days are still a share of its days, in ten-thousandths.
fn month() -> impl Strategy<Value = (i64, WatchedMonth)> {
    let share = prop_oneof![0_i64..=15_000, (0_i64..=15).prop_map(|tenths| tenths * 1_000)];
    (share, 1_u32..=30, oere(100_000_000), positive_oere(1_000_000)).prop_map(|(share, days, cost, rate)| {
        let days = DayCount::new(days).unwrap();
        (share, WatchedMonth::new(days, figure(0, 8), amount(cost), figure(rate, 2)))
    })
}

/// Services with one to twelve months, to the end of the year or not, and costs that depend on occupancy or not.
fn service() -> impl Strategy<Value = WatchedService> {
    let occupancy = || 300_000_i64..=1_200_000;
    let variable = prop_oneof![1 => Just(0_i64), 1 => 0_i64..=800_000];
    let money = (oere(1_000_000_000), positive_oere(1_000_000_000), positive_oere(1_000_000), variable);
    let of_year = (few_places(), 0_u32..=6, occupancy());
    (of_year, prop::collection::vec(month(), 1..=12), money, (few_places(), 1_u32..=366, occupancy())).prop_map(
        |((places, left, occupancy), months, (basis, budget, rest_rate, variable), later)| {
            let so_far: u32 = months.iter().map(|(_, month)| month.days.get()).sum();
            let months = months.into_iter().map(|(share, month)| {
                let occupied = smallest(&places, 2) * i128::from(month.days.get()) * i128::from(share) * 100;
                {
                    let mut changed = month;
                    changed.occupied_days = figure(i64::try_from(occupied).unwrap(), 8);
                    changed
                }
            });
            WatchedService::new(
                "Solgården".parse().unwrap(),
                amount(basis),
                places,
                DayCount::new(so_far + left * (366 - so_far) / 6).unwrap(),
                percent(occupancy),
                months.collect(),
                figure(rest_rate, 2),
                figure(variable, 2),
                later.0,
                DayCount::new(later.1).unwrap(),
                percent(later.2),
            )
            .with_cost_based_budget(figure(budget, 2))
        },
    )
}

pub fn watched(most: usize) -> impl Strategy<Value = EarlyWarningInput> {
    let terms = (prop_oneof![Just(50_000_i64), 0..=200_000_i64], 0_usize..3, 0_usize..3, 0_usize..3, 0_usize..3);
    (terms, prop::collection::vec(service(), 1..=most), prop::option::of(0_i64..=200_000)).prop_map(
        |((band, base, occupancy, cost, order), mut services, points)| {
            for (service, number) in services.iter_mut().zip(1..) {
                service.id = format!("Solgården {number}").parse().unwrap();
            }
            {
                let mut made = EarlyWarningInput::new(
                    year(2025),
                    figure(band, 4),
                    BASES[base],
                    YearsLater::new(2).unwrap(),
                    PROJECTIONS[occupancy],
                    PROJECTIONS[cost],
                    ORDERS[order],
                    services,
                );
                made.watch_points = points.map(|points| figure(points, 4));
                made
            }
        },
    )
}

pub fn wide(oere: impl Into<i128>) -> BigRatio {
    BigRatio::from(Ratio::from(oere.into()))
}

/// Cost and revenue of a year in øre, as functions of its occupied days; recomputed from the input.
pub struct Heading {
    /// The revenue without further days, and per further day.
    revenue: (BigRatio, BigRatio),
    /// The cost, likewise.
    cost: (BigRatio, BigRatio),
    /// The base of the band, if it is not the revenue.
    base: Option<BigRatio>,
    percent: BigRatio,
    pub so_far: BigRatio,
    pub expected: BigRatio,
}

impl Heading {
    pub fn of(input: &EarlyWarningInput) -> Self {
        let service = &input.services[0];
        let in_oere = |kroner: Ratio| BigRatio::from(kroner) * wide(100);
        let days_of = |month: &WatchedMonth| wide(month.days.get());
        let sum =
            |of: &dyn Fn(&WatchedMonth) -> BigRatio| service.months.iter().fold(wide(0), |sum, month| sum + of(month));
        let days_so_far = sum(&days_of);
        let left = wide(service.days.get()) - days_so_far.clone();
        let rest = |projection, of: &dyn Fn(&WatchedMonth) -> BigRatio, budgeted: BigRatio| match projection {
            Projection::AsSoFar => sum(of) / days_so_far.clone() * left.clone(),
            Projection::AsLatestMonth => {
                let latest = service.months.last().unwrap();
                of(latest) / days_of(latest) * left.clone()
            }
            Projection::AsBudgeted => budgeted * left.clone(),
            other => panic!("{other:?}"),
        };
        let occupied = |month: &WatchedMonth| BigRatio::from(month.occupied_days.exactly());
        let cost = |month: &WatchedMonth| in_oere(month.cost.exactly());
        let budgeted = BigRatio::from(service.places.exactly() * service.occupancy.exactly());
        let rest_days = rest(input.occupancy_projection, &occupied, budgeted);
        let rest_cost = rest(input.cost_projection, &cost, in_oere(service.basis.exactly()) / wide(service.days.get()));
        let variable = in_oere(service.variable_cost.exactly());
        let base = match input.base_kind {
            BaseKind::Turnover => None,
            BaseKind::Basis => Some(in_oere(service.basis.exactly()).max(wide(0))),
            BaseKind::CostBasedBudget => service.cost_based_budget.map(|budget| in_oere(budget.exactly())),
            other => panic!("{other:?}"),
        };
        Self {
            revenue: (
                sum(&|month| occupied(month) * in_oere(month.rate.exactly())),
                in_oere(service.rest_rate.exactly()),
            ),
            cost: (sum(&cost) + rest_cost - variable.clone() * rest_days.clone(), variable),
            base,
            percent: input.band_percent.exactly().into(),
            so_far: sum(&occupied),
            expected: sum(&occupied) + rest_days,
        }
    }

    /// Revenue, cost and band for this number of occupied days in the year.
    pub fn at(&self, days: &BigRatio) -> [BigRatio; 3] {
        let more = days.clone() - self.so_far.clone();
        let at = |(fixed, a_day): &(BigRatio, BigRatio)| fixed.clone() + a_day.clone() * more.clone();
        let (revenue, cost) = (at(&self.revenue), at(&self.cost));
        let base = self.base.clone().unwrap_or_else(|| revenue.clone());
        [revenue, cost, base * self.percent.clone()]
    }

    /// The distance of the result from a line, which is a multiple of the band.
    pub fn beside_line(&self, days: &BigRatio, bands: i128) -> BigRatio {
        let [revenue, cost, band] = self.at(days);
        revenue - cost - band * wide(bands)
    }

    /// Whether a line lies above ten times the place-days of the rest, beyond the limit of a percentage.
    pub fn is_beyond(&self, input: &EarlyWarningInput, bands: i128) -> bool {
        let service = &input.services[0];
        let so_far: u32 = service.months.iter().map(|month| month.days.get()).sum();
        let most = BigRatio::from(service.places.exactly()) * wide(10 * (service.days.get() - so_far));
        let at_none = self.beside_line(&self.so_far, bands);
        let at_most = self.beside_line(&(self.so_far.clone() + most), bands);
        at_none.signum() == at_most.signum() && at_none.signum() != 0
    }
}
