//! The statement of an early warning.

use core::cmp::Ordering;

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::ledger_lines::within;
use crate::explain::rules::{half_an_oere, occupancy, one_oere};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, StatementFigure, Table, labels};
use crate::numbers::{Percent, Ratio, Unit};
use crate::rules::result::BaseKind;
use crate::rules::years::{
    CrossedLine, EarlyWarning, EarlyWarningInput, Projection, ServiceWarning, Solution, WatchedService,
};

impl Explain for EarlyWarningInput {
    type Result = EarlyWarning;

    fn settle(&self) -> Result<EarlyWarning, Error> {
        crate::rules::years::early_warning(self)
    }

    fn lines(&self, result: &EarlyWarning, origins: &Origins) -> Statement {
        let mut s = Statement::new("early_warning", words!("Tidlig varsling", "Early warning"), origins);
        let year = s.given("year", labels::YEAR, self.year);
        let band_percent = s.given("band_percent", labels::BAND_PERCENT, self.band_percent);
        s.given("base_kind", labels::BASE_KIND, labels::base_kind(self.base_kind));
        let later = s.given("years_later", labels::YEARS_LATER, self.years_later);
        let projection = labels::projection;
        s.given("occupancy_projection", labels::OCCUPANCY_PROJECTION, projection(self.occupancy_projection));
        s.given("cost_projection", labels::COST_PROJECTION, projection(self.cost_projection));
        if let Some(points) = self.watch_points {
            s.given("watch_points", labels::WATCH_POINTS, points);
        }
        s.given("order", labels::RISK_ORDER, labels::risk_order(self.order));
        let rule = s.rule_of(later);
        s.line("rate_year", labels::RATE_YEAR, result.rate_year, year + later, Rounding::Exact, rule);

        let columns = [
            labels::OUTLOOK,
            labels::EXPECTED_RESULT,
            labels::DISTANCE,
            labels::DISTANCE_DAYS,
            labels::LATER_CHANGE,
            labels::EXPECTED_OCCUPANCY,
            labels::BREAK_EVEN,
        ];
        let title = words!("tilbud efter risiko", "services by risk");
        let mut table = Table::new(title, words!("tilbud", "service"), columns);
        let cannot = |line: &CrossedLine| line.rest_occupancy.is_some_and(is_beyond);
        for (index, shown) in result.services.iter().enumerate() {
            let Some(place) = self.services.iter().position(|service| service.id == shown.id) else { continue };
            let Some(service) = self.services.get(place) else { continue };
            let explainer = ServiceExplainer { input: self, service, shown, index };
            let cells = explainer.explain(&mut s, place, (band_percent, later));
            table.row(Words::same(shown.id.as_str()), cells);
        }
        s.table(table);
        let lines = result.services.iter().flat_map(|s| [&s.break_even, &s.deficit_line, &s.surplus_line]);
        if lines.into_iter().any(cannot) {
            s.note(words!(
                "Det, der ikke kan nås, kræver en belægning på over 100 % i resten af året.",
                "What cannot be reached takes an occupancy above 100 % in the rest of the year.",
            ));
        }
        s.note(words!(
            "Resten af året er fremskrevet pr. dag, som valgt. Nulpunkt og grænser er løst eksakt: hver ekstra belagt dag i resten af året indbringer resten af årets takst og koster udgiften pr. ekstra belagt dag.",
            "The rest of the year is projected per day, as chosen. Break-even and lines are solved exactly: every occupied day more in the rest of the year brings the rate of the rest and costs the cost per occupied day more.",
        ));
        s
    }
}

struct ServiceExplainer<'a> {
    input: &'a EarlyWarningInput,
    service: &'a WatchedService,
    shown: &'a ServiceWarning,
    index: usize,
}

/// A figure that changes with the occupied days of the rest, as formulas.
struct Linear {
    at_zero: Formula,
    a_day: Formula,
}

/// The lines of what was given for a service.
struct Given {
    basis: Ref,
    budget: Option<Ref>,
    places: Ref,
    days: Ref,
    share: Formula,
    month_days: Vec<Ref>,
    occupied: Vec<Ref>,
    costs: Vec<Ref>,
    rates: Vec<Ref>,
    rest_rate: Ref,
    variable: Ref,
}

impl ServiceExplainer<'_> {
    fn of(&self, label: &Words) -> Words {
        label.of(self.service.id.as_str())
    }

    fn id(&self, field: &str) -> String {
        format!("services[{}].{field}", self.index)
    }

    fn given(&self, s: &mut Statement, place: usize) -> Given {
        let service = self.service;
        let id = |field: &str| format!("input.services[{place}].{field}");
        let name = service.id.as_str();
        let (mut month_days, mut occupied, mut costs, mut rates) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let basis = s.given(id("basis"), self.of(&labels::BASIS), service.basis);
        let budget = service
            .cost_based_budget
            .map(|budget| s.given(id("cost_based_budget"), self.of(&labels::COST_BASED_BUDGET), budget));
        let places = s.given(id("places"), self.of(&labels::PLACES), service.places);
        let days = s.given(id("days"), self.of(&labels::DAYS), service.days);
        let share = occupancy(s, &id("occupancy"), self.of(&labels::OCCUPANCY), &service.occupancy);
        for (number, month) in service.months.iter().enumerate() {
            let whose = format!("{name}, {}", number.saturating_add(1));
            let at = |field: &str| id(&format!("months[{number}].{field}"));
            month_days.push(s.given(at("days"), labels::DAYS.of(&whose), month.days));
            occupied.push(s.given(at("occupied_days"), labels::OCCUPIED_DAYS.of(&whose), month.occupied_days));
            costs.push(s.given(at("cost"), labels::COST.of(&whose), month.cost));
            rates.push(s.given(at("rate"), labels::RATE.of(&whose), month.rate));
        }
        Given {
            basis,
            budget,
            places,
            days,
            share,
            month_days,
            occupied,
            costs,
            rates,
            rest_rate: s.given(id("rest_rate"), self.of(&labels::REST_RATE), service.rest_rate),
            variable: s.given(id("variable_cost"), self.of(&labels::VARIABLE_COST), service.variable_cost),
        }
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

    fn explain(&self, s: &mut Statement, place: usize, (band_percent, later): (Ref, Ref)) -> [Option<Ref>; 7] {
        let given = self.given(s, place);
        let days = self.days(s, &given);
        let year = self.year(s, &given, &days, band_percent);
        let change = self.rate_change(s, place, year.regulated, s.rule_of(later));
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
            given.days - sum(&given.month_days),
            Rounding::Exact,
            Source::Arithmetic,
        );
        let budgeted = given.places * given.share.clone();
        let projection = self.input.occupancy_projection;
        let a_day = rest_of(projection, (&given.occupied, &given.month_days), budgeted);
        let expected = sum(&given.occupied) + a_day * rest_days;
        let label = ("occupied_days", &labels::EXPECTED_OCCUPIED);
        let expected = self.line(s, label, shown.occupied_days, expected, Source::Chosen);
        let share = Formula::from(expected) / (given.places * given.days);
        let label = ("occupancy", &labels::EXPECTED_OCCUPANCY);
        let occupancy = self.line(s, label, shown.occupancy, share, Source::Arithmetic);
        let gap = occupancy - given.share.clone();
        self.line(s, ("occupancy_gap", &labels::OCCUPANCY_GAP), shown.occupancy_gap, gap, Source::Arithmetic);
        if let Some(watched) = shown.watched {
            let label = self.of(&labels::WATCHED);
            s.decided(self.id("watched"), label, labels::yes_or_no(watched), Source::Chosen);
        }
        let rest = expected - sum(&given.occupied);
        let rest_occupied = s.exact_days(self.id("rest_occupied_days"), self.of(&labels::REST_OCCUPIED), rest);
        DayLines { left: rest_days, expected, occupancy, rest_occupied }
    }

    /// Revenue, cost and result against the line.
    fn year(&self, s: &mut Statement, given: &Given, days: &DayLines, band_percent: Ref) -> ResultLines {
        let shown = self.shown;
        let pairs = given.occupied.iter().zip(&given.rates);
        let so_far = Formula::Sum(pairs.map(|(days, rate)| *days * *rate).collect());
        let revenue = so_far + given.rest_rate * days.rest_occupied;
        let revenue = self.line(s, ("revenue", &labels::EXPECTED_REVENUE), shown.revenue, revenue, Source::Chosen);
        let a_day = rest_of(self.input.cost_projection, (&given.costs, &given.month_days), given.basis / given.days);
        let cost = sum(&given.costs) + a_day * days.left;
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
        let explainer = CrossingExplainer {
            explainer: self,
            given,
            rest_days: days.left,
            expected: days.expected,
            so_far: sum(&given.occupied),
        };
        let break_even = explainer.explain(s, ("break_even", &labels::BREAK_EVEN), &shown.break_even, &net);
        let deficit = explainer.explain(s, ("deficit_line", &labels::DEFICIT_LINE), &shown.deficit_line, &deficit);
        let surplus = explainer.explain(s, ("surplus_line", &labels::SURPLUS_LINE), &shown.surplus_line, &surplus);
        let nearest = if s.exact(year.result).signum() < 0 { deficit } else { surplus };
        let distance_days = shown.distance_days.zip(nearest.days).map(|(to_line, (_, away))| {
            let size = Formula::from(away).abs();
            let formula = if s.exact(year.distance).signum() < 0 { -size } else { size };
            self.line(s, ("distance_days", &labels::DISTANCE_DAYS), to_line, formula, Source::Arithmetic)
        });
        let cell = |crossed: &Crossed, days: Option<Ref>| crossed.instead.or(days);
        let distance_days = cell(&nearest, distance_days);
        (cell(&break_even, break_even.days.map(|(occupied, _)| occupied)), distance_days)
    }

    fn rate_change(&self, s: &mut Statement, place: usize, regulated: Ref, rule: Source) -> Ref {
        let id = |field: &str| format!("input.services[{place}].{field}");
        let later = |label: &Words| {
            Words::made(
                format!("{} i takståret", label.danish()),
                format!("{} in the year of the rate", label.english()),
            )
        };
        let places = s.given(id("later_places"), self.of(&later(&labels::PLACES)), self.service.later_places);
        let days = s.given(id("later_days"), self.of(&later(&labels::DAYS)), self.service.later_days);
        let label = self.of(&later(&labels::OCCUPANCY));
        let share = occupancy(s, &id("later_occupancy"), label, &self.service.later_occupancy);
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

/// The lines of the days of a year.
struct DayLines {
    left: Ref,
    expected: Ref,
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

/// The sum of lines.
fn sum(lines: &[Ref]) -> Formula {
    Formula::sum(lines.iter().copied())
}

/// A figure per day in the rest of the year.
fn rest_of(projection: Projection, (figures, days): (&[Ref], &[Ref]), budgeted: Formula) -> Formula {
    match (projection, figures.last(), days.last()) {
        (Projection::AsSoFar, ..) => sum(figures) / sum(days),
        (Projection::AsLatestMonth, Some(figure), Some(days)) => *figure / *days,
        _ => budgeted,
    }
}

/// A line as it is shown, to the øre.
fn to_the_oere(line: Ref) -> Formula {
    Formula::from(line).rounded(one_oere())
}

/// Where a line is crossed.
struct Crossed {
    /// The words of a table in place of days that cannot be reached, or where any will do.
    instead: Option<Ref>,
    /// The lines of the occupied days, and of the days from the expected.
    days: Option<(Ref, Ref)>,
}

/// Whether an occupancy is of more days than there are.
fn is_beyond(occupancy: Percent) -> bool {
    occupancy.exactly().compare(Ratio::from(1)).is_ok_and(Ordering::is_gt)
}

struct CrossingExplainer<'a> {
    explainer: &'a ServiceExplainer<'a>,
    given: &'a Given,
    rest_days: Ref,
    expected: Ref,
    so_far: Formula,
}

impl CrossingExplainer<'_> {
    /// Adds where a figure is zero.
    fn explain(&self, s: &mut Statement, (field, label): (&str, &Words), line: &CrossedLine, zero: &Linear) -> Crossed {
        let id = |part: &str| self.explainer.id(&format!("{field}.{part}"));
        let of = |what: &Words| {
            let (danish, english) = (what.danish(), what.english());
            let of = format!("{}, {danish}", label.danish());
            Words::made(of, format!("{}, {english}", label.english())).of(self.explainer.service.id.as_str())
        };
        let solution = labels::solution(line.solution);
        let said = s.decided(id("solution"), of(&labels::SOLUTION), solution, Source::Arithmetic);
        let (Solution::One, Some(occupied), Some(occupancy), Some(rest_occupancy), Some(away)) =
            (line.solution, line.occupied_days, line.occupancy, line.rest_occupancy, line.days_away)
        else {
            return Crossed { instead: Some(said), days: None };
        };
        let days = s.line(
            id("occupied_days"),
            of(&labels::OCCUPIED_DAYS),
            occupied,
            self.so_far.clone() - zero.at_zero.clone() / zero.a_day.clone(),
            Rounding::Shown,
            Source::Arithmetic,
        );
        let shown = |s: &mut Statement, part: &str, label: &Words, value: StatementFigure, formula| {
            s.line(id(part), of(label), value, formula, Rounding::Shown, Source::Arithmetic)
        };
        let instead = if is_beyond(rest_occupancy) {
            // More days than there are places for.
            let cannot = labels::solution(Solution::None);
            let said = s.decided(id("occupancy"), of(&labels::OCCUPANCY), cannot.clone(), Source::Arithmetic);
            s.decided(id("rest_occupancy"), of(&labels::REST_OCCUPANCY), cannot, Source::Arithmetic);
            Some(said)
        } else {
            let all = self.given.places * self.given.days;
            shown(s, "occupancy", &labels::OCCUPANCY, occupancy.into(), Formula::from(days) / all);
            let rest = days - self.so_far.clone();
            let rest_days = self.given.places * self.rest_days;
            shown(s, "rest_occupancy", &labels::REST_OCCUPANCY, rest_occupancy.into(), rest / rest_days);
            None
        };
        let away = shown(s, "days_away", &labels::DAYS_AWAY, away.into(), days - self.expected);
        Crossed { instead, days: Some((days, away)) }
    }
}
