//! The lines of where the result of a service crosses a line.

use core::cmp::Ordering;

use crate::explain::formula::{Formula, Ref};
use crate::explain::statement::{Rounding, Source, Statement, Words};
use crate::explain::{StatementFigure, labels};
use crate::numbers::{Percent, Ratio};
use crate::rules::years::{CrossedLine, Solution};

/// A figure that changes with the occupied days of the rest, as formulas.
pub(super) struct Linear {
    pub at_zero: Formula,
    pub a_day: Formula,
}

/// Where a line is crossed.
#[derive(Default)]
pub(super) struct Crossed {
    /// The words of a table in place of days that cannot be reached, or where any will do.
    pub instead: Option<Ref>,
    /// The occupied days.
    pub occupied: Option<Ref>,
    /// How far they are from the expected.
    pub away: Option<Ref>,
}

/// Whether an occupancy is of more days than there are.
pub(super) fn is_beyond(occupancy: Percent) -> bool {
    occupancy.exactly().compare(Ratio::from(1)).is_ok_and(Ordering::is_gt)
}

/// The year of a service, in which lines are crossed.
pub(super) struct CrossingExplainer<'a> {
    pub service: &'a str,
    pub id: String,
    /// The occupied days so far.
    pub so_far: Formula,
    /// The occupied days that the year is expected to have.
    pub expected: Ref,
    /// The place-days of the whole year.
    pub year: Formula,
    /// Those of the rest.
    pub rest: Formula,
}

impl CrossingExplainer<'_> {
    /// Adds where a figure is zero.
    pub(super) fn explain(
        &self,
        s: &mut Statement,
        (field, label): (&str, &Words),
        line: &CrossedLine,
        zero: &Linear,
    ) -> Crossed {
        let id = |part: &str| format!("{}.{field}.{part}", self.id);
        let of = |what: &Words| {
            let both = |label: &str, what: &str| format!("{label}, {what}");
            let (danish, english) = (both(label.danish(), what.danish()), both(label.english(), what.english()));
            Words::made(danish, english).of(self.service)
        };
        let solution = labels::solution(line.solution);
        let said = s.decided(id("solution"), of(&labels::SOLUTION), solution, Source::Arithmetic);
        let (Solution::One, Some(occupied), Some(occupancy), Some(rest_occupancy), Some(away)) =
            (line.solution, line.occupied_days, line.occupancy, line.rest_occupancy, line.days_away)
        else {
            return Crossed { instead: Some(said), ..Crossed::default() };
        };
        let shown = |s: &mut Statement, part: &str, label: &Words, value: StatementFigure, formula| {
            s.line(id(part), of(label), value, formula, Rounding::Shown, Source::Arithmetic)
        };
        let days = self.so_far.clone() - zero.at_zero.clone() / zero.a_day.clone();
        let days = shown(s, "occupied_days", &labels::OCCUPIED_DAYS, occupied.into(), days);
        let instead = if is_beyond(rest_occupancy) {
            // More days than there are places for.
            let cannot = labels::solution(Solution::None);
            let said = s.decided(id("occupancy"), of(&labels::OCCUPANCY), cannot.clone(), Source::Arithmetic);
            s.decided(id("rest_occupancy"), of(&labels::REST_OCCUPANCY), cannot, Source::Arithmetic);
            Some(said)
        } else {
            shown(s, "occupancy", &labels::OCCUPANCY, occupancy.into(), Formula::from(days) / self.year.clone());
            let rest = (days - self.so_far.clone()) / self.rest.clone();
            shown(s, "rest_occupancy", &labels::REST_OCCUPANCY, rest_occupancy.into(), rest);
            None
        };
        let away = shown(s, "days_away", &labels::DAYS_AWAY, away.into(), days - self.expected);
        Crossed { instead, occupied: Some(days), away: Some(away) }
    }
}
