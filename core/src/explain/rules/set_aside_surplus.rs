//! The statement of a surplus set aside.

use crate::agreement::Origins;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels, sources};
use crate::rules::years::{OpenAmount, SetAsideEntry, SetAsideSurplus, SetAsideSurplusInput};

impl Explain for SetAsideSurplusInput {
    type Result = SetAsideSurplus;

    fn settle(&self) -> Result<SetAsideSurplus, Error> {
        crate::rules::years::set_aside_surplus(self)
    }

    fn lines(&self, result: &SetAsideSurplus, origins: &Origins) -> Statement {
        let mut s = Statement::new("set_aside_surplus", words!("Henlagt overskud", "Surplus set aside"), origins);
        s.given("life_years", labels::LIFE_YEARS, self.life_years);
        s.given("years_later", labels::YEARS_LATER, self.years_later);
        let mut opening = Vec::new();
        for (index, left) in self.opening.iter().flatten().enumerate() {
            let label = labels::SET_ASIDE.of(&left.year.to_string());
            opening.push(s.given(format!("opening[{index}].amount"), label, left.amount));
        }
        let opening = s.sum("opening_balance", labels::OPENING_BALANCE, result.opening_balance, opening);

        let gone = self.lapses(&mut s, result);
        year_by_year(&mut s, result, opening, &|s, index, entry| {
            let whose = entry.year.to_string();
            let set_aside = s.given(format!("years[{index}].set_aside"), labels::SET_ASIDE.of(&whose), entry.set_aside);
            let of_year = gone.iter().filter(|(in_year, _)| *in_year == index).map(|(_, line)| *line);
            (set_aside, of_year.collect())
        });
        s
    }
}

/// Tells what is set aside in a year, by its index, and what lapses in it.
type Moved<'a> = &'a dyn Fn(&mut Statement, usize, &SetAsideEntry) -> (Ref, Vec<Ref>);

/// Adds the movements of each year and of all, by what is set aside in a year and what lapses in it.
pub(super) fn year_by_year(s: &mut Statement, result: &SetAsideSurplus, opening: Ref, moved: Moved<'_>) {
    let columns = [labels::OPENING, labels::SET_ASIDE, labels::USED, labels::LAPSED, labels::CLOSING];
    let mut table = Table::new(words!("henlagt år for år", "set aside year by year"), labels::YEAR, columns);
    let (mut balance, mut sums) = (opening, [Vec::new(), Vec::new(), Vec::new()]);
    for (index, entry) in result.years.iter().enumerate() {
        let whose = entry.year.to_string();
        let id = |field: &str| format!("years[{index}].{field}");
        let label = labels::OPENING.of(&whose);
        let begins = s.line(id("opening"), label, entry.opening, balance, Rounding::Exact, Source::Arithmetic);
        let (set_aside, gone) = moved(s, index, entry);
        let used = s.given(id("used"), labels::USED.of(&whose), entry.used);
        let lapsed = s.sum(id("lapsed"), labels::LAPSED.of(&whose), entry.lapsed, gone);
        let formula = begins + set_aside - used - lapsed;
        let label = labels::CLOSING.of(&whose);
        balance = s.line(id("closing"), label, entry.closing, formula, Rounding::Exact, Source::Arithmetic);
        table.row(Words::same(&whose), [begins, set_aside, used, lapsed, balance].map(Some));
        for (sum, line) in sums.iter_mut().zip([set_aside, used, lapsed]) {
            sum.push(line);
        }
    }
    s.table(table);
    in_all(s, result, opening, sums);
}

impl SetAsideSurplusInput {
    /// Adds what lapsed; returns the index of the year that each lapsed in, and its line.
    fn lapses(&self, s: &mut Statement, result: &SetAsideSurplus) -> Vec<(usize, Ref)> {
        let mut lines = Vec::new();
        for (index, lapse) in result.lapses.iter().enumerate() {
            let line = s.decided(format!("lapses[{index}].amount"), lapsed(lapse), lapse.amount, sources::ASSUMED);
            let last = lapse.result_year.get().saturating_add(self.life_years.get());
            lines.extend(self.years.iter().position(|year| year.year.get() == last).map(|year| (year, line)));
        }
        lines
    }
}

/// The label of a surplus that lapses.
pub(super) fn lapsed(lapse: &OpenAmount) -> Words {
    Words::made(
        format!("bortfaldet fra {}, indgår i taksten {}", lapse.result_year, lapse.landing_year),
        format!("lapsed of {}, goes into the rate of {}", lapse.result_year, lapse.landing_year),
    )
}

/// Adds the sums over the years, what is left of each, and the check.
fn in_all(s: &mut Statement, result: &SetAsideSurplus, opening: Ref, sums: [Vec<Ref>; 3]) {
    let [set_aside, used, lapsed] = sums;
    let set_aside = s.sum("set_aside", labels::SET_ASIDE_IN_ALL, result.set_aside, set_aside);
    let used = s.sum("used", labels::USED_IN_ALL, result.used, used);
    let lapsed = s.sum("lapsed", labels::LAPSED_IN_ALL, result.lapsed, lapsed);
    let formula = opening + set_aside - used - lapsed;
    let (label, source) = (labels::CLOSING_BALANCE, Source::Arithmetic);
    let closing = s.line("closing_balance", label, result.closing_balance, formula, Rounding::Exact, source);
    let mut left = Vec::new();
    for (index, of) in result.closing.iter().enumerate() {
        let label = labels::SET_ASIDE_LEFT.of(&of.year.to_string());
        left.push(s.decided(format!("closing[{index}].amount"), label, of.amount, sources::ASSUMED));
    }
    s.check(
        words!("resterne af de enkelte år er balancen", "what is left of each year is the balance"),
        Formula::sum(left),
        Relation::Equal,
        closing,
    );
    s.note(words!(
        "Det ældste overskud er brugt først, og det, der bortfalder, indgår i en senere takst (antaget).",
        "The oldest surplus is used first, and what lapses goes into a later rate (assumed).",
    ));
}
