//! The lines of a service: its days, its result against the line, and the effect on the later rate.

use core::cmp::Ordering;

use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::early_warning::crossings::{CrossingExplainer, Linear};
use crate::explain::rules::ledger_lines::within;
use crate::explain::rules::{half_an_oere, occupancy, one_oere};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{StatementFigure, labels};
use crate::numbers::Unit;
use crate::rules::result::BaseKind;
use crate::rules::years::{EarlyWarningInput, Projection, ServiceWarning, WatchedService};

pub(super) struct ServiceExplainer<'a> {
    pub input: &'a EarlyWarningInput,
    pub service: &'a WatchedService,
    /// Where the service is in the input.
    pub place: usize,
    pub shown: &'a ServiceWarning,
    /// Where it is in the result.
    pub index: usize,
}

/// The lines of a month.
struct MonthLines {
    days: Ref,
    occupied: Ref,
    cost: Ref,
    rate: Ref,
}

/// The lines of what was given for a service.
struct Given {
    basis: Ref,
    budget: Option<Ref>,
    places: Ref,
    days: Ref,
    share: Formula,
    months: Vec<MonthLines>,
    rest_rate: Ref,
    variable: Ref,
}

impl Given {
    fn occupied_so_far(&self) -> Formula {
        sum(&self.months, |month| month.occupied)
    }

    /// A figure per day in the rest of the year.
    fn rest_of(&self, projection: Projection, figure: fn(&MonthLines) -> Ref, budgeted: Formula) -> Formula {
        match projection.of_months(&self.months) {
            Some(months) => sum(months, figure) / sum(months, |month| month.days),
            None => budgeted,
        }
    }
}

/// The sum of the lines of months.
fn sum(months: &[MonthLines], figure: fn(&MonthLines) -> Ref) -> Formula {
    Formula::sum(months.iter().map(figure))
}

/// The lines of the days of a year.
struct DayLines {
    rest: Ref,
    occupied: Ref,
    occupancy: Ref,
    rest_occupied: Ref,
}

/// The lines of the result of a year.
struct ResultLines {
    result: Ref,
    base: Formula,
    band: Ref,
    regulated: Ref,
    distance: Ref,
}

impl ServiceExplainer<'_> {
    fn of(&self, label: &Words) -> Words {
        label.of(self.service.id.as_str())
    }

    fn id(&self, field: &str) -> String {
        format!("services[{}].{field}", self.index)
    }

    fn input_id(&self, field: &str) -> String {
        format!("input.services[{}].{field}", self.place)
    }

    fn given(&self, s: &mut Statement) -> Given {
        let service = self.service;
        let basis = s.given(self.input_id("basis"), self.of(&labels::BASIS), service.basis);
        let budget = service
            .cost_based_budget
            .map(|budget| s.given(self.input_id("cost_based_budget"), self.of(&labels::COST_BASED_BUDGET), budget));
        let places = s.given(self.input_id("places"), self.of(&labels::PLACES), service.places);
        let days = s.given(self.input_id("days"), self.of(&labels::DAYS), service.days);
        let share = occupancy(s, &self.input_id("occupancy"), self.of(&labels::OCCUPANCY), &service.occupancy);
        let mut months = Vec::with_capacity(service.months.len());
        for (number, month) in service.months.iter().enumerate() {
            let whose = format!("{}, {}", service.id, number.saturating_add(1));
            let at = |field: &str| self.input_id(&format!("months[{number}].{field}"));
            months.push(MonthLines {
                days: s.given(at("days"), labels::DAYS.of(&whose), month.days),
                occupied: s.given(at("occupied_days"), labels::OCCUPIED_DAYS.of(&whose), month.occupied_days),
                cost: s.given(at("cost"), labels::COST.of(&whose), month.cost),
                rate: s.given(at("rate"), labels::RATE.of(&whose), month.rate),
            });
        }
        let rest_rate = s.given(self.input_id("rest_rate"), self.of(&labels::REST_RATE), service.rest_rate);
        let variable = s.given(self.input_id("variable_cost"), self.of(&labels::VARIABLE_COST), service.variable_cost);
        Given { basis, budget, places, days, share, months, rest_rate, variable }
    }

    fn line(
        &self,
        s: &mut Statement,
        (field, label): (&str, &Words),
        value: impl Into<StatementFigure>,
        formula: impl Into<Formula>,
        source: Source,
    ) -> Ref {
        s.line(self.id(field), self.of(label), value, formula, Rounding::Shown, source)
    }

    /// Adds the lines of the service, and returns those of its row in the table.
    pub(super) fn explain(&self, s: &mut Statement, band_percent: Ref, later: Ref) -> [Option<Ref>; 7] {
        let given = self.given(s);
        let days = self.days(s, &given);
        let year = self.year(s, &given, &days, band_percent);
        let change = self.rate_change(s, year.regulated, s.rule_of(later));
        let (break_even, distance_days) = self.crossings(s, &given, &days, &year, band_percent);
        let outlook = s.decided(self.id("outlook"), self.of(&labels::OUTLOOK), self.outlook(), Source::Arithmetic);
        [
            Some(outlook),
            Some(year.result),
            Some(year.distance),
            distance_days,
            Some(change),
            Some(days.occupancy),
            break_even,
        ]
    }

    /// Whether a deficit or a surplus is expected, and whether it is beyond the line.
    fn outlook(&self) -> Words {
        let shown = self.shown;
        match (shown.result.oere().cmp(&0), shown.distance.oere() < 0) {
            (Ordering::Less, true) => words!("underskud over grænsen", "deficit beyond the line"),
            (Ordering::Less, false) => words!("underskud inden for grænsen", "deficit within the line"),
            (Ordering::Equal, _) => words!("balance", "balance"),
            (Ordering::Greater, false) => words!("overskud inden for grænsen", "surplus within the line"),
            (Ordering::Greater, true) => words!("overskud over grænsen", "surplus beyond the line"),
        }
    }

    /// Days and occupancy of the year.
    fn days(&self, s: &mut Statement, given: &Given) -> DayLines {
        let shown = self.shown;
        let rest_days = s.line(
            self.id("rest_days"),
            self.of(&labels::REST_DAYS),
            shown.rest_days,
            given.days - sum(&given.months, |month| month.days),
            Rounding::Exact,
            Source::Arithmetic,
        );
        let budgeted = given.places * given.share.clone();
        let a_day = given.rest_of(self.input.occupancy_projection, |month| month.occupied, budgeted);
        let occupied = given.occupied_so_far() + a_day * rest_days;
        let label = ("occupied_days", &labels::EXPECTED_OCCUPIED);
        let occupied = self.line(s, label, shown.occupied_days, occupied, Source::Chosen);
        let share = Formula::from(occupied) / (given.places * given.days);
        let label = ("occupancy", &labels::EXPECTED_OCCUPANCY);
        let occupancy = self.line(s, label, shown.occupancy, share, Source::Arithmetic);
        let gap = occupancy - given.share.clone();
        self.line(s, ("occupancy_gap", &labels::OCCUPANCY_GAP), shown.occupancy_gap, gap, Source::Arithmetic);
        if let Some(watched) = shown.watched {
            let label = self.of(&labels::WATCHED);
            s.decided(self.id("watched"), label, labels::yes_or_no(watched), Source::Chosen);
        }
        let rest = occupied - given.occupied_so_far();
        let rest_occupied = s.exact_days(self.id("rest_occupied_days"), self.of(&labels::REST_OCCUPIED), rest);
        DayLines { rest: rest_days, occupied, occupancy, rest_occupied }
    }

    /// Revenue, cost and result against the line.
    fn year(&self, s: &mut Statement, given: &Given, days: &DayLines, band_percent: Ref) -> ResultLines {
        let shown = self.shown;
        let so_far = Formula::Sum(given.months.iter().map(|month| month.occupied * month.rate).collect());
        let revenue = so_far + given.rest_rate * days.rest_occupied;
        let revenue = self.line(s, ("revenue", &labels::EXPECTED_REVENUE), shown.revenue, revenue, Source::Chosen);
        let a_day = given.rest_of(self.input.cost_projection, |month| month.cost, given.basis / given.days);
        let cost = sum(&given.months, |month| month.cost) + a_day * days.rest;
        let cost = self.line(s, ("cost", &labels::EXPECTED_COST), shown.cost, cost, Source::Chosen);
        let label = ("result", &labels::EXPECTED_RESULT);
        let result = self.line(s, label, shown.result, revenue - cost, Source::Arithmetic);
        let base: Formula = match self.input.base_kind {
            BaseKind::Turnover => revenue.into(),
            BaseKind::Basis => Formula::from(given.basis).larger(0),
            BaseKind::CostBasedBudget => given.budget.map_or(Formula::from(0), Formula::from),
        };
        let band = base.clone() * band_percent;
        let band = self.line(s, ("band", &labels::BAND), shown.band, band, Source::Arithmetic);

        let deductible = s.rule_of(band_percent);
        let regulated = s.line(
            self.id("regulated"),
            self.of(&labels::REGULATED),
            shown.regulated,
            result - within(result.into(), &band.into()),
            Rounding::To(Unit::OERE),
            deductible,
        );
        let kept = to_the_oere(result) - regulated;
        let label = self.of(&labels::KEPT);
        let kept = s.line(self.id("kept"), label, shown.kept, kept, Rounding::Exact, Source::Arithmetic);
        let distance = band - Formula::from(result).abs();
        let distance = self.line(s, ("distance", &labels::DISTANCE), shown.distance, distance, Source::Arithmetic);
        s.check(
            self.of(&words!(
                "beholdt og reguleret er det forventede resultat, på højst en halv øre",
                "kept and regulated are the expected result, within half an øre",
            )),
            (kept + regulated - result).abs(),
            Relation::AtMost,
            half_an_oere(),
        );
        ResultLines { result, base, band, regulated, distance }
    }

    /// The lines that the result may cross: the break-even in occupied days, and how many it is to the line.
    fn crossings(
        &self,
        s: &mut Statement,
        given: &Given,
        days: &DayLines,
        year: &ResultLines,
        band_percent: Ref,
    ) -> (Option<Ref>, Option<Ref>) {
        let net = Linear {
            at_zero: Formula::from(year.result) - (given.rest_rate - given.variable) * days.rest_occupied,
            a_day: given.rest_rate - given.variable,
        };
        let moving = self.input.base_kind == BaseKind::Turnover;
        let at_zero = (year.base.clone() - given.rest_rate * days.rest_occupied) * band_percent;
        let band = Linear {
            at_zero: if moving { at_zero } else { year.band.into() },
            a_day: if moving { given.rest_rate * band_percent } else { Formula::from(0) },
        };
        let deficit = Linear {
            at_zero: net.at_zero.clone() + band.at_zero.clone(),
            a_day: net.a_day.clone() + band.a_day.clone(),
        };
        let surplus = Linear { at_zero: net.at_zero.clone() - band.at_zero, a_day: net.a_day.clone() - band.a_day };

        let shown = self.shown;
        let crossings = CrossingExplainer {
            service: self.service.id.as_str(),
            id: format!("services[{}]", self.index),
            so_far: given.occupied_so_far(),
            expected: days.occupied,
            year: given.places * given.days,
            rest: given.places * days.rest,
        };
        let break_even = crossings.explain(s, ("break_even", &labels::BREAK_EVEN), &shown.break_even, &net);
        let deficit = crossings.explain(s, ("deficit_line", &labels::DEFICIT_LINE), &shown.deficit_line, &deficit);
        let surplus = crossings.explain(s, ("surplus_line", &labels::SURPLUS_LINE), &shown.surplus_line, &surplus);
        let nearest = if s.exact(year.result).signum() < 0 { deficit } else { surplus };
        let distance_days = shown.distance_days.zip(nearest.away).map(|(to_line, away)| {
            let size = Formula::from(away).abs();
            let formula = if s.exact(year.distance).signum() < 0 { -size } else { size };
            self.line(s, ("distance_days", &labels::DISTANCE_DAYS), to_line, formula, Source::Arithmetic)
        });
        (break_even.instead.or(break_even.occupied), nearest.instead.or(distance_days))
    }

    fn rate_change(&self, s: &mut Statement, regulated: Ref, rule: Source) -> Ref {
        let places = s.given(
            self.input_id("later_places"),
            self.of(&labels::in_rate_year(&labels::PLACES)),
            self.service.later_places,
        );
        let days = s.given(
            self.input_id("later_days"),
            self.of(&labels::in_rate_year(&labels::DAYS)),
            self.service.later_days,
        );
        let label = self.of(&labels::in_rate_year(&labels::OCCUPANCY));
        let share = occupancy(s, &self.input_id("later_occupancy"), label, &self.service.later_occupancy);
        s.line(
            self.id("rate_change"),
            self.of(&labels::LATER_CHANGE),
            self.shown.rate_change,
            -(regulated / (places * days * share)),
            Rounding::Shown,
            rule,
        )
    }
}

/// A line as it is shown, to the øre.
fn to_the_oere(line: Ref) -> Formula {
    Formula::from(line).rounded(one_oere())
}
