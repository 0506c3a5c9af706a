//! The statement of the development of costs.

use crate::agreement::Origins;
use crate::collections::Map;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels, sources};
use crate::numbers::{Count, RelativeChange, Unit};
use crate::read::{ByName, Name};
use crate::rules::years::{CostDevelopment, CostDevelopmentInput, Development, LargestChange, Spread};

impl Explain for CostDevelopmentInput {
    type Result = CostDevelopment;

    fn settle(&self) -> Result<CostDevelopment, Error> {
        crate::rules::years::cost_development(self)
    }

    fn lines(&self, result: &CostDevelopment, origins: &Origins) -> Statement {
        let mut s = Statement::new("cost_development", words!("Økonomisk udvikling", "Development of costs"), origins);
        let prices = self.price_change.map(|change| s.given("price_change", labels::PRICE_CHANGE_BETWEEN, change));
        let mut people: ByName<'_, Ref> = Map::new();
        for (index, municipality) in self.municipalities.iter().flatten().enumerate() {
            let id = municipality.id.as_str();
            if let Some(region) = &municipality.region {
                let region = Words::same(region.as_str());
                s.given(format!("municipalities[{index}].region"), labels::REGION.of(id), region);
            }
            if let Some(inhabitants) = municipality.inhabitants {
                let place = format!("municipalities[{index}].inhabitants");
                people.insert(&municipality.id, s.given(place, labels::INHABITANTS.of(id), inhabitants));
            }
        }

        let mut told = Told { s, prices, people, rows: Vec::new(), table: table(labels::ACCOUNT) };
        for (index, (account, row)) in self.accounts.iter().zip(&result.rows).enumerate() {
            let whose = format!("{}, {}", account.municipality, account.area);
            let given = |field: &str| format!("accounts[{index}].{field}");
            let s = &mut told.s;
            let before = s.given(given("account_before"), labels::ACCOUNT_BEFORE.of(&whose), account.account_before);
            let after = s.given(given("account_after"), labels::ACCOUNT_AFTER.of(&whose), account.account_after);
            let budget = account.budget.map(|budget| s.given(given("budget"), labels::BUDGET.of(&whose), budget));
            let accounts = Accounts { before, after, budget };
            let people = told.people_of([&account.municipality]);
            let change = told.figures(
                &format!("rows[{index}].development"),
                &Words::same(&whose),
                accounts,
                people,
                &row.development,
            );
            told.rows.push((&account.municipality, &account.area, accounts, change));
        }
        told.close_table(labels::AREA);
        let area_changes = told.areas(result);
        told.close_table(labels::REGION);
        told.regions(result);
        told.close_table(labels::MUNICIPALITY);
        let municipality_changes = told.municipalities(result);

        let all: Vec<_> = told.rows.iter().map(|(_, _, accounts, _)| *accounts).collect();
        let accounts = told.sums("total", &labels::IN_ALL, &all, &result.total);
        let everyone = told.people_of(result.municipalities.iter().map(|municipality| &municipality.id));
        let change = told.figures("total", &labels::IN_ALL, accounts, everyone, &result.total);
        let count = result.municipalities.len();
        told.spread("spread", &labels::IN_ALL, &result.spread, count);

        let Told { mut s, table, .. } = told;
        s.table(table);
        for (label, changes) in [
            (
                words!("kommunernes ændringer er ændringen i alt", "the municipalities' changes are the change in all"),
                municipality_changes,
            ),
            (
                words!("områdernes ændringer er ændringen i alt", "the areas' changes are the change in all"),
                area_changes,
            ),
        ] {
            s.check(label, Formula::sum(changes), Relation::Equal, change);
        }
        s.note(words!(
            "En ændring i procent af intet eller af en indtægt er udeladt (antaget). Største fald og stigning er efter procenten, som den vises.",
            "A change in percent of nothing, or of an income, is left out (assumed). The largest fall and rise are by the percentage as it is shown.",
        ));
        s
    }
}

/// The lines of two accounts and a budget.
#[derive(Clone, Copy)]
struct Accounts {
    before: Ref,
    after: Ref,
    budget: Option<Ref>,
}

/// A statement on the way: what its later lines are made of.
struct Told<'a> {
    s: Statement,
    prices: Option<Ref>,
    people: ByName<'a, Ref>,
    /// The municipality and the area of each account, its lines, and that of its change.
    rows: Vec<(&'a Name, &'a Name, Accounts, Ref)>,
    table: Table,
}

fn table(row_header: Words) -> Table {
    let columns = [labels::ACCOUNT_BEFORE, labels::ACCOUNT_AFTER, labels::CHANGE, labels::PERCENT];
    Table::new(words!("udvikling", "development"), row_header, columns)
}

impl Told<'_> {
    /// Adds the table of what came last, and begins the next.
    fn close_table(&mut self, next: Words) {
        let done = core::mem::replace(&mut self.table, table(next));
        self.s.table(done);
    }

    fn municipalities(&mut self, result: &CostDevelopment) -> Vec<Ref> {
        let mut changes = Vec::new();
        for (index, municipality) in result.municipalities.iter().enumerate() {
            let place = format!("municipalities[{index}].development");
            let accounts = self.accounts_where(|name, _| *name == municipality.id);
            let people = self.people_of([&municipality.id]);
            let label = Words::same(municipality.id.as_str());
            changes.push(self.sums_and_figures(&place, &label, &accounts, people, &municipality.development));
        }
        changes
    }

    fn areas(&mut self, result: &CostDevelopment) -> Vec<Ref> {
        let mut changes = Vec::new();
        for (index, area) in result.areas.iter().enumerate() {
            let place = format!("areas[{index}]");
            let accounts = self.accounts_where(|_, name| *name == area.id);
            let inside: Vec<&Name> =
                self.rows.iter().filter(|(_, name, ..)| **name == area.id).map(|(name, ..)| *name).collect();
            let count = inside.len();
            let people = self.people_of(inside);
            let label = Words::same(area.id.as_str());
            let development = format!("{place}.development");
            changes.push(self.sums_and_figures(&development, &label, &accounts, people, &area.development));
            self.spread(&format!("{place}.spread"), &label, &area.spread, count);
        }
        changes
    }

    fn regions(&mut self, result: &CostDevelopment) {
        for (index, region) in result.regions.iter().enumerate() {
            let place = format!("regions[{index}]");
            let inside: Vec<_> = result
                .municipalities
                .iter()
                .filter(|municipality| municipality.region.as_ref() == Some(&region.id))
                .map(|municipality| &municipality.id)
                .collect();
            let names: ByName<'_, ()> = inside.iter().map(|name| (*name, ())).collect();
            let accounts = self.accounts_where(|name, _| names.contains(name));
            let count = inside.len();
            let people = self.people_of(inside);
            let label = Words::same(region.id.as_str());
            let development = format!("{place}.development");
            self.sums_and_figures(&development, &label, &accounts, people, &region.development);
            self.spread(&format!("{place}.spread"), &label, &region.spread, count);
        }
    }

    fn accounts_where(&self, is_in: impl Fn(&Name, &Name) -> bool) -> Vec<Accounts> {
        let inside = self.rows.iter().filter(|(municipality, area, ..)| is_in(municipality, area));
        inside.map(|(_, _, accounts, _)| *accounts).collect()
    }

    /// The inhabitants of municipalities; `None` if those of one are not known.
    fn people_of<'b>(&self, names: impl IntoIterator<Item = &'b Name>) -> Option<Formula> {
        let lines: Option<Vec<_>> = names.into_iter().map(|name| self.people.get(name).copied()).collect();
        lines.map(Formula::sum)
    }

    fn sums_and_figures(
        &mut self,
        place: &str,
        label: &Words,
        accounts: &[Accounts],
        people: Option<Formula>,
        shown: &Development,
    ) -> Ref {
        let accounts = self.sums(place, label, accounts, shown);
        self.figures(place, label, accounts, people, shown)
    }

    /// Adds the sums of accounts and budgets.
    fn sums(&mut self, place: &str, label: &Words, accounts: &[Accounts], shown: &Development) -> Accounts {
        let id = |field: &str| format!("{place}.{field}");
        let s = &mut self.s;
        let before = accounts.iter().map(|accounts| accounts.before);
        let after = accounts.iter().map(|accounts| accounts.after);
        let budgets = accounts.iter().filter_map(|accounts| accounts.budget);
        Accounts {
            before: s.sum(id("account_before"), of(&labels::ACCOUNT_BEFORE, label), shown.account_before, before),
            after: s.sum(id("account_after"), of(&labels::ACCOUNT_AFTER, label), shown.account_after, after),
            budget: shown.budget.map(|budget| s.sum(id("budget"), of(&labels::BUDGET, label), budget, budgets)),
        }
    }

    /// Adds what follows from two accounts; returns the line of the change.
    fn figures(
        &mut self,
        place: &str,
        label: &Words,
        Accounts { before, after, budget }: Accounts,
        people: Option<Formula>,
        shown: &Development,
    ) -> Ref {
        let id = |field: &str| format!("{place}.{field}");
        let s = &mut self.s;
        let difference = |s: &mut Statement, field: &str, name: &Words, value, formula: Formula| {
            s.line(id(field), of(name, label), value, formula, Rounding::Exact, Source::Arithmetic)
        };
        let percent =
            |s: &mut Statement, field: &str, name: &Words, value: Option<RelativeChange>, formula: Formula| {
                value.map(|value| {
                    let rounding = Rounding::ToDecimals(1);
                    s.line(id(field), of(name, label), value, formula, rounding, sources::ASSUMED)
                })
            };
        let change = difference(s, "change", &labels::CHANGE, shown.change, after - before);
        let in_percent = percent(s, "percent", &labels::PERCENT, shown.percent, change / before);
        if let (Some(value), Some(people)) = (shown.per_inhabitant, people) {
            let name = of(&labels::PER_INHABITANT, label);
            let rounding = Rounding::To(Unit::OERE);
            s.line(id("per_inhabitant"), name, value, after / people, rounding, Source::Arithmetic);
        }
        if let (Some(gap), Some(budget)) = (shown.budget_gap, budget) {
            let gap = difference(s, "budget_gap", &labels::BUDGET_GAP, gap, after - budget);
            percent(s, "budget_percent", &labels::BUDGET_PERCENT, shown.budget_percent, gap / budget);
        }
        if let (Some(fixed), Some(fixed_change), Some(prices)) = (shown.fixed_before, shown.fixed_change, self.prices) {
            let formula = before * (Formula::from(1) + prices);
            let name = of(&labels::FIXED_BEFORE, label);
            let fixed = s.line(id("fixed_before"), name, fixed, formula, Rounding::To(Unit::OERE), Source::Arithmetic);
            let fixed_change = difference(s, "fixed_change", &labels::FIXED_CHANGE, fixed_change, after - fixed);
            percent(s, "fixed_percent", &labels::FIXED_PERCENT, shown.fixed_percent, fixed_change / fixed);
        }
        self.table.row(label.clone(), [Some(before), Some(after), Some(change), in_percent]);
        change
    }

    /// Adds the counts and the largest changes, and a check that every municipality is counted.
    fn spread(&mut self, place: &str, label: &Words, shown: &Spread, municipalities: usize) {
        let id = |field: &str| format!("{place}.{field}");
        let s = &mut self.s;
        let count = |s: &mut Statement, field: &str, name: &Words, value| s.counted(id(field), of(name, label), value);
        let falling = count(s, "falling", &labels::FALLING, shown.falling);
        let unchanged = count(s, "unchanged", &labels::UNCHANGED, shown.unchanged);
        let both = of(&labels::FALLING_OR_UNCHANGED, label);
        let both = s.sum(id("falling_or_unchanged"), both, shown.falling_or_unchanged, [falling, unchanged]);
        let rising = count(s, "rising", &labels::RISING, shown.rising);
        let all = Count::new(i128::try_from(municipalities).unwrap_or(i128::MAX)).unwrap_or_default();
        let all = count(s, "municipalities", &words!("kommuner", "municipalities"), all);
        s.check(
            Words::made(
                format!("alle kommuner er talt ({})", label.danish()),
                format!("every municipality is counted ({})", label.english()),
            ),
            both + rising,
            Relation::Equal,
            all,
        );
        for (field, name, largest) in [
            ("largest_fall", labels::LARGEST_FALL, &shown.largest_fall),
            ("largest_rise", labels::LARGEST_RISE, &shown.largest_rise),
        ] {
            if let Some(LargestChange { percent, names }) = largest {
                let names: Vec<_> = names.iter().map(Name::as_str).collect();
                let label = Words::made(
                    format!("{} for {}: {}", name.danish(), label.danish(), names.join(", ")),
                    format!("{} of {}: {}", name.english(), label.english(), names.join(", ")),
                );
                s.counted(format!("{place}.{field}.percent"), label, *percent);
            }
        }
    }
}

/// The label of a figure, of a municipality, an area or all.
pub(super) fn of(name: &Words, whose: &Words) -> Words {
    if *whose == labels::IN_ALL {
        let all = |name: &str, whose: &str| format!("{name} {whose}");
        return Words::made(all(name.danish(), whose.danish()), all(name.english(), whose.english()));
    }
    name.of_what(whose)
}
