//! The occupancy at which the result of a year crosses a line (`nulpunkt`, `5 %-grænsen`).

use core::cmp::Ordering;

use crate::error::Problem;
use crate::numbers::{BigRatio, Percent, PlaceDays, PlaceDaysChange, Ratio};
use crate::read::{choice, figures};

choice! {
    /// How many numbers of occupied days put the result on a line.
    ///
    /// # Examples
    /// Where a further day costs as much as it brings in, no occupancy changes the result. The input is that of
    /// [`EarlyWarningInput`](crate::rules::years::EarlyWarningInput).
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{EarlyWarningInput, Solution, early_warning};
    ///
    /// # let text = r#"{"year": 2025, "band_percent": "5", "base_kind": "turnover", "years_later": 2,
    /// #     "occupancy_projection": "as_so_far", "cost_projection": "as_so_far", "order": "distance",
    /// #     "services": [{"id": "Birkely", "basis": "6570000", "places": "10", "days": 365, "occupancy": "90",
    /// #     "months": [{"days": 31, "occupied_days": "279", "cost": "558000", "rate": "2000"}, {"days": 28,
    /// #     "occupied_days": "252", "cost": "504000", "rate": "2000"}, {"days": 31, "occupied_days": "279",
    /// #     "cost": "558000", "rate": "2000"}], "rest_rate": "2000", "variable_cost": "400", "later_places": "10",
    /// #     "later_days": 365, "later_occupancy": "90"}]}"#;
    /// let mut input: EarlyWarningInput = from_json(text, Dialect::Machine)?;
    /// let line = early_warning(&input)?.services[0].break_even.clone();
    /// assert_eq!(line.solution, Solution::One);
    ///
    /// input.services[0].variable_cost = "2000".parse()?;
    /// let line = early_warning(&input)?.services[0].break_even.clone();
    /// assert_eq!(line.solution.as_str(), "every");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Solution {
        /// One.
        One = "one",
        /// None that can be reached.
        None = "none",
        /// Every one: occupancy makes no difference.
        Every = "every",
    }
}

figures! {
    /// Where the result of the year is exactly on a line.
    ///
    /// # Examples
    /// The input is that of [`EarlyWarningInput`](crate::rules::years::EarlyWarningInput).
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{EarlyWarningInput, early_warning};
    ///
    /// # let text = r#"{"year": 2025, "band_percent": "5", "base_kind": "turnover", "years_later": 2,
    /// #     "occupancy_projection": "as_so_far", "cost_projection": "as_so_far", "order": "distance",
    /// #     "services": [{"id": "Birkely", "basis": "6570000", "places": "10", "days": 365, "occupancy": "90",
    /// #     "months": [{"days": 31, "occupied_days": "279", "cost": "558000", "rate": "2000"}, {"days": 28,
    /// #     "occupied_days": "252", "cost": "504000", "rate": "2000"}, {"days": 31, "occupied_days": "279",
    /// #     "cost": "558000", "rate": "2000"}], "rest_rate": "2000", "variable_cost": "400", "later_places": "10",
    /// #     "later_days": 365, "later_occupancy": "90"}]}"#;
    /// let input: EarlyWarningInput = from_json(text, Dialect::Machine)?;
    /// let line = early_warning(&input)?.services[0].deficit_line.clone();
    /// assert_eq!(line.occupancy.map(|share| share.to_string()).as_deref(), Some("84.7059"));
    /// assert_eq!(line.days_away.map(|days| days.to_string()).as_deref(), Some("-193.23529412"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CrossedLine {
        /// How many numbers of occupied days put it there.
        pub solution: Solution,
        /// The occupied days of the whole year (`belagte dage`), shown with at most 8 decimals.
        pub occupied_days: Option<PlaceDays>,
        /// The occupancy of the whole year (`belægningsprocent`), shown with at most 4 decimals.
        pub occupancy: Option<Percent>,
        /// The occupancy that the rest of the year needs, shown with at most 4 decimals.
        pub rest_occupancy: Option<Percent>,
        /// How many days more than expected that is; below zero how many fewer.
        pub days_away: Option<PlaceDaysChange>,
    }
}

/// A figure that is linear in the occupied days of the rest of the year.
#[derive(Clone)]
pub(super) struct Linear {
    /// The figure without any occupied day.
    pub at_zero: BigRatio,
    /// The change with each occupied day.
    pub a_day: BigRatio,
}

impl Linear {
    /// The sum of two figures.
    pub(super) fn plus(&self, other: &Self) -> Self {
        Self { at_zero: self.at_zero.clone() + other.at_zero.clone(), a_day: self.a_day.clone() + other.a_day.clone() }
    }

    /// The difference of two figures.
    pub(super) fn less(&self, other: &Self) -> Self {
        Self { at_zero: self.at_zero.clone() - other.at_zero.clone(), a_day: self.a_day.clone() - other.a_day.clone() }
    }
}

/// The rest of a year, in which a line may be crossed.
pub(super) struct RemainingYear {
    /// The place-days of the whole year.
    pub year: BigRatio,
    /// Those of the rest.
    pub left: BigRatio,
    /// The occupied days so far.
    pub so_far: BigRatio,
    /// The occupied days that the year is expected to have.
    pub expected: BigRatio,
}

const NOWHERE: CrossedLine = CrossedLine {
    solution: Solution::None,
    occupied_days: None,
    occupancy: None,
    rest_occupancy: None,
    days_away: None,
};

impl RemainingYear {
    /// Solves for the occupied days at which a figure is zero.
    pub(super) fn where_zero(&self, figure: &Linear) -> Result<CrossedLine, Problem> {
        if self.left.signum() <= 0 {
            return Ok(NOWHERE);
        }
        if figure.a_day.signum() == 0 {
            let solution = if figure.at_zero.signum() == 0 { Solution::Every } else { Solution::None };
            return Ok(CrossedLine { solution, ..NOWHERE });
        }
        let days = -figure.at_zero.clone() / figure.a_day.clone();
        let rest_occupancy = days.clone() / self.left.clone();
        // A percentage has no more than 1,000.
        let too_many = rest_occupancy.compare(&Ratio::from(10).into()) == Some(Ordering::Greater);
        if days.signum() < 0 || too_many {
            return Ok(NOWHERE);
        }
        let in_all = self.so_far.clone() + days;
        Ok(CrossedLine {
            solution: Solution::One,
            occupied_days: Some(PlaceDays::shown(hundred_millionth(&in_all)?)?),
            occupancy: Some(share(&(in_all.clone() / self.year.clone()))?),
            rest_occupancy: Some(share(&rest_occupancy)?),
            days_away: Some(PlaceDaysChange::shown(hundred_millionth(&(in_all - self.expected.clone()))?)?),
        })
    }
}

/// A number of days as it is shown.
pub(super) fn hundred_millionth(days: &BigRatio) -> Result<Ratio, Problem> {
    days.rounded_to(Ratio::new(1, 100_000_000))
}

/// A share as a percentage with 4 decimals.
pub(super) fn share(share: &BigRatio) -> Result<Percent, Problem> {
    Percent::rounded(share.rounded_to(Percent::step(4))?, 4)
}
