//! The statement of a ledger.

use crate::agreement::Origins;
use crate::collections::Map;
use crate::error::Error;
use crate::explain::formula::{Formula, Ref};
use crate::explain::rules::ledger_lines::{Given, Lines, Settled, YearLines};
use crate::explain::rules::set_aside_surplus::year_by_year;
use crate::explain::statement::{Relation, Rounding, Source, Statement, Words, words};
use crate::explain::{Explain, Table, labels, sources};
use crate::numbers::{Amount, Year};
use crate::rules::result::{ClosureAccount, Deficit};
use crate::rules::years::{
    AmountId, Ledger, LedgerClosure, LedgerInput, LedgerYear, SetAsideSurplus, ledger_with_journal,
};

impl Explain for LedgerInput {
    type Result = Ledger;

    fn settle(&self) -> Result<Ledger, Error> {
        crate::rules::years::ledger(self)
    }

    fn lines(&self, result: &Ledger, origins: &Origins) -> Statement {
        let mut s = Statement::new("ledger", words!("Regnskab over år", "Ledger over years"), origins);
        let band_percent = s.given("band_percent", labels::BAND_PERCENT, self.band_percent);
        s.given("base_kind", labels::BASE_KIND, labels::base_kind(self.base_kind));
        let reading = s.given("reading", labels::READING, labels::reading(self.reading));
        let later = s.given("years_later", labels::YEARS_LATER, self.years_later);
        s.given("unit", labels::UNIT, self.unit);
        if let Some(life) = self.life_years {
            s.given("life_years", labels::LIFE_YEARS, life);
        }
        let mut lines = Lines {
            whose: None,
            band_percent,
            band_rule: s.rule_of(band_percent),
            reading_rule: s.rule_of(reading),
            later_rule: s.rule_of(later),
            base_kind: self.base_kind,
            unit: self.unit,
            amounts: self.amounts(&mut s),
            later_rules: Map::new(),
            settled: Map::new(),
            lapses: result.set_aside.as_ref().map(|surplus| surplus.lapses.as_slice()).unwrap_or_default(),
        };
        // The caller gave the years of the amounts that the ledger begins with.
        lines.later_rules = lines.amounts.iter().map(|(id, _)| (id, Source::Caller)).collect();
        let opening = Formula::sum(lines.amounts.iter().map(|(_, line)| *line));
        let opening = s.line(
            "opening_balance",
            labels::OPENING_BALANCE,
            result.opening_balance,
            opening,
            Rounding::Exact,
            Source::Arithmetic,
        );
        lines.settled = self.settled(&mut s);

        let mut years = Vec::with_capacity(self.years.len());
        // The input was settled, so its journal is there.
        let journal = ledger_with_journal(self).map(|(_, journal)| journal).unwrap_or_default();
        let entries = result.years.iter().zip(&journal.years);
        for (index, (year, (entry, journal))) in self.years.iter().zip(entries).enumerate() {
            let place = format!("years[{index}]");
            let given = Given::lines(&mut s, &place, year);
            years.push(lines.year(&mut s, &place, (&given, year), entry, journal));
        }
        let open = result.closing.open.iter().flatten().enumerate();
        for ((index, open), id) in open.zip(&journal.closing) {
            let Some(line) = lines.amounts.get(*id).copied() else { continue };
            s.line(
                format!("closing.open[{index}].amount"),
                labels::OPEN_AMOUNT.of(&format!("{} → {}", open.result_year, open.landing_year)),
                open.amount,
                line,
                Rounding::Exact,
                lines.later_of(&[*id]),
            );
        }
        tables(&mut s, &years);
        let closure = self.closure.as_ref().zip(result.closure.as_ref());
        let closed = closure.map(|(closure, account)| {
            let taken = years.last().and_then(|year| year.closed);
            s.within("closure", |s| close(s, closure, taken, account))
        });
        totals(&mut s, result, opening, &years, closed);
        if let Some(surplus) = &result.set_aside {
            self.set_aside(&mut s, surplus, &years);
        }
        self.notes(&mut s, result);
        s
    }
}

impl LedgerInput {
    /// The lines of the open amounts that the ledger begins with.
    fn amounts(&self, s: &mut Statement) -> Map<'static, AmountId, Ref> {
        let open = self.opening.as_ref().and_then(|carried| carried.open.as_deref()).unwrap_or_default();
        let lines = open.iter().enumerate().map(|(index, open)| {
            let label = labels::OPEN_AMOUNT.of(&format!("{} → {}", open.result_year, open.landing_year));
            (index, s.given(format!("opening.open[{index}].amount"), label, open.amount))
        });
        lines.collect()
    }

    /// The lines of the settled results that are corrected.
    fn settled(&self, s: &mut Statement) -> Map<'static, Year, Settled> {
        let settled = self.opening.as_ref().and_then(|carried| carried.settled.as_deref()).unwrap_or_default();
        let corrected = |year| {
            self.years
                .iter()
                .flat_map(|year| year.corrections.iter().flatten())
                .any(|correction| correction.year == year)
        };
        let mut lines = Map::new();
        for (index, settled) in settled.iter().enumerate().filter(|(_, settled)| corrected(settled.year)) {
            let whose = settled.year.to_string();
            let id = |field: &str| format!("opening.settled[{index}].{field}");
            let result = s.given(id("result"), labels::RESULT.of(&whose), settled.result);
            let base = s.given(id("base"), labels::BASE.of(&whose), settled.base);
            let percent = s.given(id("band_percent"), labels::BAND_PERCENT.of(&whose), settled.band_percent);
            let regulated = s.given(id("regulated"), labels::REGULATED.of(&whose), settled.regulated);
            lines.insert(settled.year, Settled { result, regulated, band: Some(base * percent) });
        }
        lines
    }

    /// Adds the surpluses set aside: the kept part of a year above zero is put to them.
    fn set_aside(&self, s: &mut Statement, surplus: &SetAsideSurplus, years: &[YearLines]) {
        let carried = self.opening.as_ref().and_then(|carried| carried.set_aside.as_deref()).unwrap_or_default();
        let mut opening = Vec::new();
        for (index, left) in carried.iter().enumerate() {
            let label = labels::SET_ASIDE.of(&left.year.to_string());
            opening.push(s.given(format!("opening.set_aside[{index}].amount"), label, left.amount));
        }
        s.within("set_aside", |s| {
            let (label, value) = (labels::SET_ASIDE_BEFORE, surplus.opening_balance);
            let opening = s.sum("opening_balance", label, value, opening);
            year_by_year(s, surplus, opening, &|s, index, entry| {
                let year = years.get(index);
                let kept = year.and_then(|year| year.kept).map_or(Formula::from(0), Formula::from);
                let (id, label) = (format!("years[{index}].set_aside"), labels::SET_ASIDE.of(&entry.year.to_string()));
                let formula = kept.larger(Formula::from(0));
                let line = s.line(id, label, entry.set_aside, formula, Rounding::Exact, sources::ASSUMED);
                (line, year.map(|year| year.lapsed.clone()).unwrap_or_default())
            });
        });
        s.note(words!(
            "Et overskud, som driftsherren beholder, er henlagt. En korrektion ændrer ikke, hvad der er henlagt (antaget).",
            "A surplus that the operator keeps is set aside. A correction does not change what is set aside (assumed).",
        ));
    }

    fn notes(&self, s: &mut Statement, result: &Ledger) {
        s.note(words!(
            "Negative beløb er underskud, som betalerne endnu skylder. Forskellen mellem det, en efterregulering skulle indbringe, og det, den indbragte, er en del af takstårets resultat.",
            "Negative amounts are deficits that payers still owe. The difference between what a re-regulation should bring in and what it did is part of the result of the year of the rate.",
        ));
        if result.closure.is_some() {
            s.note(words!(
                "Ved lukningen afgør lukkeregnskabet sidste års resultat og alt, der venter på en senere takst; grænsen er da kun lukkeregnskabets (antaget).",
                "The closure account settles the result of the last year and all that waits for a later rate; the band is then that of the closure account alone (assumed).",
            ));
        }
        let own_terms = |year: &LedgerYear| {
            year.band_percent.is_some()
                || year.base_kind.is_some()
                || year.reading.is_some()
                || year.years_later.is_some()
        };
        if self.years.iter().any(own_terms) {
            s.note(words!(
                "Et år med egne vilkår gøres op efter dem, også når det senere korrigeres. En korrektion reguleres så mange år efter bogføringen, som vilkårene for det år, den er bogført i, siger (antaget).",
                "A year with terms of its own is settled by them, also when it is corrected later. A correction is regulated as many years later as the terms of the year that books it say (assumed).",
            ));
        }
        let corrects = self.years.iter().any(|year| year.corrections.is_some());
        if corrects || result.years.iter().any(|year| year.rate_without_corrections.is_some()) {
            s.note(words!(
                "En korrektion ændrer det korrigerede års resultat med grundlaget for grænsen uændret og reguleres lige så mange år efter, at den er bogført (antaget). Takst uden korrektioner er den, samme forløb giver, hvis ingen korrektion var bogført.",
                "A correction changes the result of the corrected year, with the base of its band unchanged, and is regulated as many years after it was booked (assumed). The rate without corrections is that of the same run with no correction booked.",
            ));
        }
    }
}

/// Adds the closure account of the balance that was taken out.
fn close(s: &mut Statement, closure: &LedgerClosure, taken: Option<Ref>, account: &ClosureAccount) -> (Ref, Ref) {
    let taken = taken.map_or(Formula::from(0), Formula::from);
    let deficit = s.step("deficit", labels::DEFICIT, -taken);
    let amount = Amount::total([account.own_share, account.rest]).unwrap_or(Amount::ZERO);
    let Ok(shown) = Deficit::try_from(amount) else { return (deficit, deficit) };
    closure.account_of(shown).account(s, deficit, account)
}

fn totals(s: &mut Statement, result: &Ledger, opening: Ref, years: &[YearLines], closed: Option<(Ref, Ref)>) {
    let sum = |of: fn(&YearLines) -> [Option<Ref>; 2]| Formula::sum(years.iter().flat_map(of).flatten());
    let mut total = |id: &str, label: Words, value, formula: Formula| {
        s.line(id, label, value, formula, Rounding::Exact, Source::Arithmetic)
    };
    let results = total("results", labels::RESULTS, result.results, sum(|year| [year.result, year.corrected_result]));
    let all_kept = sum(|year| [year.kept, year.corrected_kept]);
    let all_kept = match closed {
        Some((own_share, _)) => all_kept - own_share,
        None => all_kept,
    };
    let all_lapsed: Vec<_> = years.iter().flat_map(|year| year.lapsed.iter().copied()).collect();
    let all_kept = if all_lapsed.is_empty() { all_kept } else { all_kept - Formula::sum(all_lapsed) };
    let kept = total("kept", labels::KEPT_IN_ALL, result.kept, all_kept);
    let landed = total("landed", labels::LANDED_IN_ALL, result.landed, sum(|year| [Some(year.landed), None]));
    let direct = total("direct", labels::DIRECT_IN_ALL, result.direct, sum(|year| [year.direct, None]));
    let paid = closed.map_or(Formula::from(0), |(_, rest)| -Formula::from(rest));
    let paid = total("paid_at_closure", labels::PAID_AT_CLOSURE, result.paid_at_closure, paid);
    let closing = years.last().map_or(Formula::from(opening), |year| year.closing.into());
    let closing = total("closing_balance", labels::CLOSING_BALANCE, result.closing_balance, closing);
    s.check(
        words!(
            "hver øre af saldoen før første år og af alle resultater har ét sted: driftsherren, takster, særskilt opkrævning, lukning eller saldoen efter sidste år",
            "of the balance before the first year and all results every øre has one place: the operator, rates, direct collection, closure or the balance after the last year",
        ),
        opening + results,
        Relation::Equal,
        Formula::sum([kept, landed, direct, paid, closing]),
    );
}

fn tables(s: &mut Statement, years: &[YearLines]) {
    let columns = [
        labels::NORMAL_RATE,
        labels::LANDED,
        labels::RATE,
        labels::REVENUE,
        labels::RESULT,
        labels::KEPT,
        labels::REGULATED,
        labels::DIRECT,
    ];
    let mut rates = Table::new(words!("takster og resultater", "rates and results"), labels::YEAR, columns);
    let columns = [
        labels::OPENING,
        labels::REGULATED,
        labels::CORRECTED_REGULATED,
        labels::LANDED,
        labels::CLOSED,
        labels::CLOSING,
    ];
    let mut balance = Table::new(words!("saldo til efterregulering", "balance"), labels::YEAR, columns);
    for year in years {
        let label = || Words::same(&year.year.to_string());
        let rate = [Some(year.normal_rate), Some(year.landed), Some(year.rate)];
        let result = [year.revenue, year.result, year.kept, year.regulated, year.direct];
        rates.row(label(), rate.into_iter().chain(result));
        let movements = [year.regulated, year.corrected_regulated, Some(year.landed), year.closed];
        balance.row(label(), [Some(year.opening)].into_iter().chain(movements).chain([Some(year.closing)]));
    }
    s.table(rates);
    s.table(balance);
}
