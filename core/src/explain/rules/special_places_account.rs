//! The statement of special places settled in one go.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::allocate::Split;
use crate::explain::rules::objective_financing::population_weights;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels, sources};
use crate::read::ByName;
use crate::rules::billing::{SpecialPlacesAccount, SpecialPlacesAccountInput};
use crate::rules::split::Share;

impl Explain for SpecialPlacesAccountInput {
    type Result = SpecialPlacesAccount;

    fn settle(&self) -> Result<SpecialPlacesAccount, Error> {
        crate::rules::billing::special_places_account(self)
    }

    fn lines(&self, result: &SpecialPlacesAccount, origins: &Origins) -> Statement {
        let title = words!("Afregning af særlige pladser", "Settlement of special places");
        let mut s = Statement::new("special_places_account", title, origins);
        s.given("first_day", labels::FIRST_DAY, Words::day(self.first_day));
        s.given("last_day", labels::LAST_DAY, Words::day(self.last_day));
        let percent = s.given("relabel_percent", labels::RELABEL_PERCENT, self.relabel_percent);
        let day_rate = s.given("day_rate", labels::SPECIAL_DAY_RATE, self.day_rate);
        quotas(&mut s, result, percent);
        let [available, used, unused] = sites(&mut s, result);
        s.line("occupancy", labels::OCCUPANCY, result.occupancy, used / available, Rounding::Shown, Source::Arithmetic);
        let days = s.counted("days", labels::DAYS, self.days());
        let shown = labels::as_places(result.whole_year_places);
        let label = labels::WHOLE_YEAR_PLACES;
        s.line("whole_year_places", label, shown, used / days, Rounding::Shown, Source::Arithmetic);
        let exact = Rounding::Exact;
        let (label, source) = (labels::USED_COST, sources::SPECIAL_PLACES);
        let used_cost = s.line("used_cost", label, result.used_cost, used * day_rate, exact, source.clone());
        let label = labels::VACANCY_COST;
        let vacancy = s.line("vacancy_cost", label, result.vacancy_cost, unused * day_rate, exact, source);
        let label = labels::SPECIAL_PLACES_COST;
        let cost = s.line("cost", label, result.cost, available * day_rate, exact, Source::Arithmetic);
        s.check(
            words!(
                "hver pladsdag er betalt én gang: brugte og tomme dage",
                "every available day is paid once: used and unused days"
            ),
            used_cost + vacancy,
            Relation::Equal,
            cost,
        );
        self.payers(&mut s, result, (vacancy, cost, day_rate, used));
        s
    }
}

/// Adds the re-labelling of each half-year.
fn quotas(s: &mut Statement, result: &SpecialPlacesAccount, percent: Ref) {
    for (index, quota) in result.quotas.iter().enumerate() {
        let (first, last) = (Words::day(quota.first_day), Words::day(quota.last_day));
        let of = |label: &Words| {
            Words::made(
                format!("{} ({} – {})", label.danish(), first.danish(), last.danish()),
                format!("{} ({} – {})", label.english(), first.english(), last.english()),
            )
        };
        let id = |field: &str| format!("quotas[{index}].{field}");
        let created = s.counted(id("created"), of(&labels::CREATED), quota.created);
        let formula = (created * percent).rounded_down(Formula::from(1));
        let source = sources::RELABELLING;
        let highest = s.line(id("quota"), of(&labels::QUOTA), quota.quota, formula, Rounding::Exact, source);
        let relabelled = s.counted(id("relabelled"), of(&labels::RELABELLED), quota.relabelled);
        let label = of(&words!("ommærket højst efter kvoten", "re-labelled at most the quota"));
        s.check(label, relabelled, Relation::AtMost, highest);
    }
}

/// Adds the days of each site and of all; returns those available, used and unused.
fn sites(s: &mut Statement, result: &SpecialPlacesAccount) -> [Ref; 3] {
    let columns = [labels::AVAILABLE_DAYS, labels::USED_DAYS, labels::UNUSED_DAYS];
    let mut table = Table::new(words!("pladser", "places"), labels::SITE, columns);
    let mut all = [Vec::new(), Vec::new(), Vec::new()];
    for (index, site) in result.sites.iter().enumerate() {
        let id = |field: &str| format!("sites[{index}].{field}");
        let name = site.id.as_str();
        let available = s.counted(id("available_days"), labels::AVAILABLE_DAYS.of(name), site.available_days);
        let used = s.counted(id("used_days"), labels::USED_DAYS.of(name), site.used_days);
        let (label, source) = (labels::UNUSED_DAYS.of(name), sources::SPECIAL_PLACES);
        let formula = available - used;
        let unused = s.line(id("unused_days"), label, site.unused_days, formula, Rounding::Exact, source);
        table.row(Words::same(name), [available, used, unused].map(Some));
        for (sum, line) in all.iter_mut().zip([available, used, unused]) {
            sum.push(line);
        }
    }
    let [available, used, unused] = all;
    let lines = [
        s.sum("available_days", labels::AVAILABLE_DAYS, result.available_days, available),
        s.sum("used_days", labels::USED_DAYS, result.used_days, used),
        s.sum("unused_days", labels::UNUSED_DAYS, result.unused_days, unused),
    ];
    table.row(labels::IN_ALL, lines.map(Some));
    s.table(table);
    lines
}

impl SpecialPlacesAccountInput {
    /// Adds what each municipality pays, and the check that it is all paid once.
    fn payers(
        &self,
        s: &mut Statement,
        result: &SpecialPlacesAccount,
        (vacancy, cost, day_rate, used): (Ref, Ref, Ref, Ref),
    ) {
        let split = Split {
            amount: vacancy,
            exact: vacancy.into(),
            unit: self.unit,
            method: self.method,
            weights: population_weights(&self.population),
            list: "population",
            weight: "inhabitants",
            shares: "vacancy_shares",
            label: labels::INHABITANTS,
            total: labels::TOTAL_INHABITANTS,
            source: sources::SPECIAL_PLACES,
            caption: labels::SPLIT,
        };
        let region = result.payers.iter().take(self.population.len());
        let shares: Vec<_> = region.map(|payer| Share { id: payer.id.clone(), share: payer.vacancy_share }).collect();
        let lines = split.lines(s, &shares);
        let formula = vacancy - Formula::sum(lines.iter().copied());
        let (label, exact) = (labels::MISSING, Rounding::Exact);
        let missing = s.line("missing", label, result.missing, formula, exact, Source::Arithmetic);
        let shares: ByName<'_, Ref> = shares.iter().map(|share| &share.id).zip(lines).collect();

        let columns = [labels::USED_DAYS, labels::USED_COST, labels::VACANCY_COST, labels::IN_ALL];
        let mut table = Table::new(words!("betaling", "payment"), labels::MUNICIPALITY, columns);
        let (mut totals, mut days_of_all) = (Vec::new(), Vec::new());
        for (index, payer) in result.payers.iter().enumerate() {
            let id = |field: &str| format!("payers[{index}].{field}");
            let name = payer.id.as_str();
            let days = s.counted(id("used_days"), labels::USED_DAYS.of(name), payer.used_days);
            let (label, source) = (labels::USED_COST.of(name), sources::SPECIAL_PLACES);
            let used_cost = s.line(id("used_cost"), label, payer.used_cost, days * day_rate, exact, source);
            let share = shares.get(&payer.id).map_or(Formula::from(0), |share| (*share).into());
            let label = labels::VACANCY_COST.of(name);
            let share = s.line(id("vacancy_share"), label, payer.vacancy_share, share, exact, Source::Arithmetic);
            let total = s.sum(id("total"), labels::IN_ALL.of(name), payer.total, [used_cost, share]);
            table.row(Words::same(name), [days, used_cost, share, total].map(Some));
            totals.push(total);
            days_of_all.push(days);
        }
        s.table(table);
        s.check(
            words!("kommunernes brugte dage er de brugte dage", "the municipalities' used days are the used days"),
            Formula::sum(days_of_all),
            Relation::Equal,
            used,
        );
        s.check(
            words!(
                "det, kommunerne betaler, og differencen er prisen for alle pladsdage",
                "what the municipalities pay and the difference are the price of all available days"
            ),
            Formula::sum(totals) + missing,
            Relation::Equal,
            cost,
        );
    }
}
