//! The statement of ways of financing side by side.

use crate::agreement::Origins;
use crate::collections::{Map, Set};
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::allocate::Split;
use crate::explain::rules::ledger_lines::{Given, Lines, YearLines};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels};
use crate::numbers::Year;
use crate::read::{ByName, Name};
use crate::rules::years::{
    Comparison, Financing, LedgerYear, Scenario, ScenarioInput, ScenarioJournal, Scenarios, ScenariosInput,
    scenarios_with_journal,
};

impl Explain for ScenariosInput {
    type Result = Scenarios;

    fn settle(&self) -> Result<Scenarios, Error> {
        crate::rules::years::scenarios(self)
    }

    fn lines(&self, result: &Scenarios, origins: &Origins) -> Statement {
        let title = words!("Scenarier for finansiering", "Ways of financing side by side");
        let mut s = Statement::new("scenarios", title, origins);
        // The input was settled, so its journals are there.
        let journals = scenarios_with_journal(self).map(|(_, journals)| journals).unwrap_or_default();
        let given = self.given(&mut s, journals.first());
        let cost =
            s.sum("cost", labels::COST_OF_ALL_YEARS, result.cost, given.years.iter().filter_map(|year| year.cost));

        let mut scenarios = Vec::with_capacity(self.scenarios.len());
        let shown = result.scenarios.iter().zip(&journals);
        for (index, (scenario, (shown, journal))) in self.scenarios.iter().zip(shown).enumerate() {
            let explainer = ScenarioExplainer { input: self, scenario, shown, journal, given: &given };
            let place = format!("scenarios[{index}]");
            scenarios.push(s.within(&place, |s| explainer.explain(s, cost)));
        }
        tables(&mut s, self, &scenarios);
        if let Some((first, others)) = scenarios.split_first() {
            for ((index, comparison), other) in result.comparisons.iter().enumerate().zip(others) {
                s.within(&format!("comparisons[{index}]"), |s| compare(s, comparison, other, first));
            }
        }
        s.note(words!(
            "Brugerne og deres dage er de samme i alle scenarier: at en dyrere takst kan holde købere væk, er ikke regnet med.",
            "Users and their days are the same in every scenario: that a dearer rate may keep buyers away is not counted.",
        ));
        s
    }
}

/// The lines that every scenario uses.
struct GivenLines<'a> {
    band_percent: Ref,
    later: Ref,
    share_unit: Ref,
    years: Vec<Given>,
    days: Map<'a, (Year, &'a Name), Ref>,
    inhabitants: Vec<Ref>,
}

impl ScenariosInput {
    fn given(&self, s: &mut Statement, journal: Option<&ScenarioJournal>) -> GivenLines<'_> {
        let band_percent = s.given("band_percent", labels::BAND_PERCENT, self.band_percent);
        s.given("base_kind", labels::BASE_KIND, labels::base_kind(self.base_kind));
        let later = s.given("years_later", labels::YEARS_LATER, self.years_later);
        s.given("unit", labels::UNIT, self.unit);
        let share_unit = s.given("share_unit", labels::SHARE_UNIT, self.share_unit);
        s.given("method", labels::METHOD, labels::method(self.method));
        s.given("operator", labels::OPERATOR, Words::same(self.operator.as_str()));
        let mut days = Map::new();
        let mut years = Vec::with_capacity(self.years.len());
        // The figures of a year are the same in every scenario, but for its occupancy.
        let in_ledger = journal.iter().flat_map(|journal| &journal.input.years);
        for (index, (year, in_ledger)) in self.years.iter().zip(in_ledger).enumerate() {
            let place = format!("years[{index}]");
            let budget = LedgerYear { occupancy: year.occupancy.clone(), occupied_days: None, ..in_ledger.clone() };
            let mut given = Given::lines(s, &place, &budget);
            for (number, user) in year.users.iter().enumerate() {
                let label = labels::USER_DAYS.of(&format!("{}, {}", user.id, year.year));
                days.insert((year.year, &user.id), s.given(format!("{place}.users[{number}].days"), label, user.days));
            }
            let all = year.users.iter().filter_map(|user| days.get((year.year, &user.id)).copied());
            let label = labels::OCCUPIED_DAYS.of(&year.year.to_string());
            given.occupied_days = in_ledger.occupied_days.map(|occupied| {
                let all: Vec<_> = all.collect();
                s.sum(format!("{place}.occupied_days"), label, occupied, all)
            });
            years.push(given);
        }
        let mut inhabitants = Vec::new();
        for (index, party) in self.population.iter().flatten().enumerate() {
            let label = labels::INHABITANTS.of(party.id.as_str());
            inhabitants.push(s.given(format!("population[{index}].inhabitants"), label, party.inhabitants));
        }
        GivenLines { band_percent, later, share_unit, years, days, inhabitants }
    }
}

/// The lines of a scenario that tables and comparisons use.
struct ScenarioLines<'a> {
    shown: &'a Scenario,
    years: Vec<YearLines>,
    totals: Vec<Ref>,
    /// Paid by rates, paid directly, borne by the operator, left over.
    destinations: [Ref; 4],
}

/// The lines of what is paid directly, by the year and who pays.
type Direct<'a> = Map<'a, (Year, &'a Name), Vec<Ref>>;

struct ScenarioExplainer<'a, 'shown> {
    input: &'a ScenariosInput,
    scenario: &'a ScenarioInput,
    shown: &'shown Scenario,
    journal: &'a ScenarioJournal,
    given: &'a GivenLines<'a>,
}

impl<'a, 'shown> ScenarioExplainer<'a, 'shown> {
    fn name(&self) -> &'a str {
        self.scenario.name.as_str()
    }

    fn of(&self, label: &Words) -> Words {
        label.of(self.name())
    }

    fn explain(&self, s: &mut Statement, cost: Ref) -> ScenarioLines<'shown> {
        s.given("financing", self.of(&labels::FINANCING), labels::financing(self.scenario.financing));
        let band_percent = match self.scenario.band_percent {
            Some(own) => s.given("band_percent", self.of(&labels::BAND_PERCENT), own),
            None => self.given.band_percent,
        };
        let later = match self.scenario.years_later {
            Some(own) => s.given("years_later", self.of(&labels::YEARS_LATER), own),
            None => self.given.later,
        };
        if let Some(years) = &self.scenario.direct_years {
            let years: Vec<_> = years.iter().map(ToString::to_string).collect();
            s.given("direct_years", self.of(&labels::DIRECT_YEARS), Words::same(&years.join(", ")));
        }
        if let Some(later) = self.scenario.collected_later {
            s.given("collected_later", self.of(&labels::COLLECTED_LATER), later);
        }
        let mut lines = Lines {
            whose: Some(self.name()),
            band_percent,
            band_rule: s.rule_of(band_percent),
            reading_rule: Source::Chosen,
            later_rule: s.rule_of(later),
            base_kind: self.input.base_kind,
            unit: self.input.unit,
            amounts: Map::new(),
            later_rules: Map::new(),
            settled: Map::new(),
            lapses: &[],
        };
        let mut years = Vec::with_capacity(self.input.years.len());
        let ScenarioJournal { input, ledger, movements, .. } = self.journal;
        let entries = ledger.years.iter().zip(&movements.years);
        for (index, (year, (entry, journal))) in input.years.iter().zip(entries).enumerate() {
            let Some(given) = self.given.years.get(index) else { continue };
            let own = self.scenario.occupancies.iter().flatten().enumerate().find(|(_, own)| own.year == year.year);
            let place = format!("years[{index}]");
            years.push(match own {
                None => lines.year(s, &place, (given, year), entry, journal),
                Some((number, own)) => {
                    let label = labels::OCCUPANCY.of(&format!("{}, {}", year.year, self.name()));
                    let given = given.at(s, &format!("occupancies[{number}].occupancy"), label, &own.occupancy);
                    lines.year(s, &place, (&given, year), entry, journal)
                }
            });
        }
        let direct = self.direct(s, &years);
        let totals = self.payments(s, &years, &direct);
        self.destinations(s, years, totals, cost)
    }

    /// The shares of every direct deficit that is collected in time, by who pays and when.
    fn direct(&self, s: &mut Statement, years: &[YearLines]) -> Direct<'shown> {
        let names: Set<'shown, &Name> = self.shown.totals.iter().map(|total| &total.id).collect();
        let mut paid = Direct::new();
        for (index, (year, lines)) in self.input.years.iter().zip(years).enumerate() {
            let collection = self.journal.direct.iter().find(|collection| collection.year == year.year);
            let (Some(collection), Some(direct)) = (collection, lines.direct) else { continue };
            let shares = &collection.shares;
            let (weights, label, total): (Vec<Ref>, _, _) = match self.scenario.financing {
                Financing::DirectByPopulation => {
                    (self.given.inhabitants.clone(), labels::INHABITANTS, labels::TOTAL_INHABITANTS)
                }
                _ => (
                    year.users.iter().filter_map(|user| self.given.days.get((year.year, &user.id)).copied()).collect(),
                    labels::USER_DAYS,
                    labels::DAYS_IN_ALL,
                ),
            };
            s.within(&format!("years[{index}].direct_shares"), |s| {
                let whose = format!("{}, {}", year.year, self.name());
                let amount = s.step("amount", labels::AMOUNT.of(&whose), -Formula::from(direct));
                let split = Split {
                    amount,
                    exact: amount.into(),
                    unit: self.input.share_unit,
                    method: self.input.method,
                    weights: Vec::new(),
                    list: "",
                    weight: "",
                    shares: "shares",
                    label,
                    total,
                    source: Source::Chosen,
                    caption: labels::DIRECT.of(&whose),
                };
                for (line, share) in split.shares(s, self.given.share_unit, &weights, shares).into_iter().zip(shares) {
                    if let Some(name) = names.find(&share.id) {
                        paid.update((collection.paid_in, name), |lines| lines.push(line));
                    }
                }
            });
        }
        paid
    }

    fn payments(&self, s: &mut Statement, years: &[YearLines], direct: &Direct<'_>) -> Vec<[Ref; 3]> {
        let rates: Map<'_, Year, Ref> = years.iter().map(|year| (year.year, year.rate)).collect();
        let mut of_party: ByName<'_, [Vec<Ref>; 2]> = Map::new();
        for (index, payment) in self.shown.payments.iter().enumerate() {
            let id = |field: &str| format!("payments[{index}].{field}");
            let of = |label: &Words| label.of(&format!("{}, {}, {}", payment.id, payment.year, self.name()));
            let days = self.given.days.get((payment.year, &payment.id));
            let by_rate = match (days, rates.get(payment.year)) {
                (Some(days), Some(rate)) => *days * *rate,
                _ => Formula::from(0),
            };
            let by_rate = s.line(
                id("by_rate"),
                of(&labels::PAYMENT_BY_RATE),
                payment.by_rate,
                by_rate,
                Rounding::Exact,
                Source::Arithmetic,
            );
            let shares = direct.get((payment.year, &payment.id)).cloned().unwrap_or_default();
            let shares = s.sum(id("direct"), of(&labels::DIRECT_PAYMENT), payment.direct, shares);
            s.sum(id("total"), of(&labels::PAYMENT), payment.total, [by_rate, shares]);
            of_party.update(&payment.id, |[by_rates, directly]| {
                by_rates.push(by_rate);
                directly.push(shares);
            });
        }
        let mut totals = Vec::with_capacity(self.shown.totals.len());
        for (index, total) in self.shown.totals.iter().enumerate() {
            let id = |field: &str| format!("totals[{index}].{field}");
            let of = |label: &Words| label.of(&format!("{}, {}", total.id, self.name()));
            let [by_rates, directly] = of_party.get(&total.id).cloned().unwrap_or_default();
            let by_rate = s.sum(id("by_rate"), of(&labels::PAYMENT_BY_RATE), total.by_rate, by_rates);
            let direct = s.sum(id("direct"), of(&labels::DIRECT_PAYMENT), total.direct, directly);
            let all = s.sum(id("total"), of(&labels::IN_ALL), total.total, [by_rate, direct]);
            totals.push([by_rate, direct, all]);
        }
        totals
    }

    fn destinations(
        &self,
        s: &mut Statement,
        years: Vec<YearLines>,
        totals: Vec<[Ref; 3]>,
        cost: Ref,
    ) -> ScenarioLines<'shown> {
        let shown = self.shown;
        let by_rates = totals.iter().map(|[by_rate, ..]| *by_rate);
        let by_rates = s.sum("paid_by_rates", self.of(&labels::PAID_BY_RATES), shown.paid_by_rates, by_rates);
        let directly = totals.iter().map(|[_, direct, _]| *direct);
        let directly = s.sum("paid_directly", self.of(&labels::PAID_DIRECTLY), shown.paid_directly, directly);
        let kept = Formula::sum(years.iter().filter_map(|year| year.kept));
        let line = |s: &mut Statement, id: &str, label: &Words, value, formula| {
            s.line(id, self.of(label), value, formula, Rounding::Exact, Source::Arithmetic)
        };
        let borne = line(s, "borne_by_operator", &labels::BORNE, shown.borne_by_operator, -kept);
        let left = Formula::from(cost) - by_rates - directly - borne;
        let left = line(s, "left_over", &labels::LEFT_OVER, shown.left_over, left);
        let uncollected = Formula::sum(years.iter().filter_map(|year| year.direct)) + directly;
        let waiting = years.last().map_or(Formula::from(0), |year| year.closing.into());
        s.check(
            self.of(&words!(
                "det, der ikke er opkrævet, er saldoen ultimo og de særskilte underskud, der ikke er opkrævet",
                "what is left over is the closing balance and the direct deficits not collected",
            )),
            left,
            Relation::Equal,
            -(waiting + uncollected),
        );
        ScenarioLines {
            shown,
            years,
            totals: totals.into_iter().map(|[_, _, all]| all).collect(),
            destinations: [by_rates, directly, borne, left],
        }
    }
}

fn compare(s: &mut Statement, comparison: &Comparison, other: &ScenarioLines<'_>, first: &ScenarioLines<'_>) {
    let name = comparison.name.as_str();
    for (index, (rate, (other, first))) in comparison.rates.iter().zip(other.years.iter().zip(&first.years)).enumerate()
    {
        let label = labels::RATE_DIFFERENCE.of(&format!("{}, {name}", rate.year));
        let id = format!("rates[{index}].difference");
        s.line(id, label, rate.difference, other.rate - first.rate, Rounding::Exact, Source::Arithmetic);
    }
    for (index, (total, (other, first))) in
        comparison.totals.iter().zip(other.totals.iter().zip(&first.totals)).enumerate()
    {
        let label = labels::DIFFERENCE.of(&format!("{}, {name}", total.id));
        let id = format!("totals[{index}].difference");
        s.line(id, label, total.difference, *other - *first, Rounding::Exact, Source::Arithmetic);
    }
    let shown = [
        ("paid_by_rates", labels::PAID_BY_RATES, comparison.paid_by_rates),
        ("paid_directly", labels::PAID_DIRECTLY, comparison.paid_directly),
        ("borne_by_operator", labels::BORNE, comparison.borne_by_operator),
        ("left_over", labels::LEFT_OVER, comparison.left_over),
    ];
    let mut differences = Vec::with_capacity(shown.len());
    for ((id, label, value), (other, first)) in
        shown.into_iter().zip(other.destinations.into_iter().zip(first.destinations))
    {
        let label = Words::made(
            format!("forskel for {name}: {}", label.danish()),
            format!("difference of {name}: {}", label.english()),
        );
        differences.push(s.line(id, label, value, other - first, Rounding::Exact, Source::Arithmetic));
    }
    s.check(
        words!("det, den ene betaler mindre, betaler en anden mere", "what one pays less another pays more").of(name),
        Formula::sum(differences),
        Relation::Equal,
        0,
    );
}

fn tables(s: &mut Statement, input: &ScenariosInput, scenarios: &[ScenarioLines<'_>]) {
    let names = || scenarios.iter().map(|lines| Words::same(lines.shown.name.as_str()));
    let mut rates = Table::new(words!("takster", "rates"), labels::YEAR, names());
    for (index, year) in input.years.iter().enumerate() {
        let cells = scenarios.iter().map(|lines| lines.years.get(index).map(|year| year.rate));
        rates.row(Words::same(&year.year.to_string()), cells);
    }
    let mut payments = Table::new(words!("betaling i alt", "paid in all"), labels::PARTY, names());
    let parties = scenarios.first().map(|lines| lines.shown.totals.as_slice()).unwrap_or_default();
    for (index, party) in parties.iter().enumerate() {
        payments.row(Words::same(party.id.as_str()), scenarios.iter().map(|lines| lines.totals.get(index).copied()));
    }
    let mut cost = Table::new(words!("hvor udgiften blev af", "where the cost went"), labels::COST, names());
    let labels = [labels::PAID_BY_RATES, labels::PAID_DIRECTLY, labels::BORNE, labels::LEFT_OVER];
    for (index, label) in labels.into_iter().enumerate() {
        cost.row(label, scenarios.iter().map(|lines| lines.destinations.get(index).copied()));
    }
    for table in [rates, payments, cost] {
        s.table(table);
    }
}
