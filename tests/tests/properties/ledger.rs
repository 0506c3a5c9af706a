//! The account of a service over the years.

use proptest::prelude::*;
use rammeaftale::numbers::Year;
use rammeaftale::numbers::{NonNegativeAmount, PlaceDays};
use rammeaftale::rules::rate::expected_days;
use rammeaftale::rules::result::{BaseKind, Reading};
use rammeaftale::rules::years::{Ledger, LedgerEntry, LedgerInput, LedgerYear, SettledYear, ledger};
use rammeaftale::{Amount, Unit};

use crate::draw::{amount, figure, smallest};
use crate::histories::{all_histories, closed_histories, held, histories, of, rounded, run, terms, year};

fn sum<'a>(amounts: impl IntoIterator<Item = &'a Amount>) -> i64 {
    amounts.into_iter().map(|amount| amount.oere()).sum()
}

/// The amount due in a year: carried amounts, and the regulated parts of earlier results and corrections.
fn landing(input: &LedgerInput, settled: &Ledger, year: Year) -> i64 {
    let handed_on = input.opening.iter().flat_map(|carried| carried.open.iter().flatten());
    let handed_on = sum(handed_on.filter(|open| open.landing_year == year).map(|open| &open.amount));
    let booked = settled.years.iter().zip(&input.years);
    let booked = booked.filter(|(_, booked)| booked.year.after(terms(input, booked).years_later).unwrap() == year);
    let of_entry = |entry: &LedgerEntry| sum(entry.regulated.iter().chain([&entry.corrected_regulated]));
    handed_on + booked.map(|(entry, _)| of_entry(entry)).sum::<i64>()
}

fn expected(year: &LedgerYear) -> i128 {
    let days = expected_days(year.places, year.days, &year.occupancy);
    // Places, days and a written percentage have 8 decimals together, so the shown value is exact.
    smallest(&PlaceDays::shown(days).unwrap(), 8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Opening + regulated + corrected − landed − closed = closing; each opening is the previous closing.
    #[test]
    fn the_balance_is_carried_from_year_to_year(input in all_histories()) {
        let settled = run(&input);
        let mut balance = settled.opening_balance.oere();
        let open = input.opening.iter().flat_map(|carried| carried.open.iter().flatten());
        prop_assert_eq!(balance, sum(open.map(|open| &open.amount)));
        for entry in &settled.years {
            prop_assert_eq!(entry.opening.oere(), balance);
            balance += sum(&entry.regulated) + entry.corrected_regulated.oere();
            balance -= entry.landed.oere() + entry.closed.oere();
            prop_assert_eq!(entry.closing.oere(), balance, "{}", entry.year);
        }
        prop_assert_eq!(settled.closing_balance.oere(), balance);
        prop_assert_eq!(sum(settled.closing.open.iter().flatten().map(|open| &open.amount)), balance);
        prop_assert!(settled.closing.open.iter().flatten().all(|open| open.amount != Amount::ZERO));
    }

    #[test]
    fn every_oere_of_the_results_has_one_destination(input in all_histories()) {
        let settled = run(&input);
        for entry in settled.years.iter().filter(|entry| entry.result.is_some()) {
            prop_assert_eq!(of(entry.result), of(entry.kept) + of(entry.regulated) + of(entry.direct));
            prop_assert_eq!(entry.corrected_result.oere(), sum(&[entry.corrected_kept, entry.corrected_regulated]));
        }
        let of_years = |of: fn(&LedgerEntry) -> Option<Amount>| -> i64 {
            settled.years.iter().filter_map(of).map(Amount::oere).sum()
        };
        let results = of_years(|entry| entry.result) + of_years(|entry| Some(entry.corrected_result));
        let own_share = settled.closure.as_ref().map_or(0, |closure| closure.own_share.oere());
        let kept = of_years(|entry| entry.kept) + of_years(|entry| Some(entry.corrected_kept)) - own_share;
        prop_assert_eq!((settled.results.oere(), settled.kept.oere()), (results, kept));
        prop_assert_eq!(settled.landed.oere(), of_years(|entry| Some(entry.landed)));
        prop_assert_eq!(settled.direct.oere(), of_years(|entry| entry.direct));
        let went = [settled.kept, settled.landed, settled.direct, settled.paid_at_closure, settled.closing_balance];
        prop_assert_eq!(settled.opening_balance.oere() + settled.results.oere(), sum(&went));
    }

    /// The rate is the basis less the amounts due, over the expected days, rounded once: an earlier deficit changes it by
    /// exactly −regulated / expected days.
    #[test]
    fn what_is_regulated_lands_so_many_years_later_and_changes_the_rate(input in all_histories()) {
        let settled = run(&input);
        for (year, entry) in input.years.iter().zip(&settled.years) {
            let (landed, days) = (landing(&input, &settled, year.year), expected(year));
            prop_assert_eq!(entry.landed.oere(), landed, "{}", year.year);
            let part = |oere: i64| i128::from(oere) * 100_000_000;
            let size = i64::try_from((input.unit.exactly() / Unit::OERE.exactly()).whole_part().unwrap()).unwrap();
            prop_assert_eq!(entry.rate.oere(), rounded(part(year.basis.oere() - landed), days, size));
            prop_assert_eq!(entry.normal_rate.oere(), rounded(part(year.basis.oere()), days, 1));
            prop_assert_eq!(entry.charged_rate, year.charged_rate.unwrap_or(entry.rate));
        }
    }

    /// The revenue of a re-regulation depends on the occupied days; the shortfall is part of the result.
    #[test]
    fn the_result_is_revenue_less_cost_and_what_landed(input in all_histories()) {
        for (year, entry) in input.years.iter().zip(&run(&input).years) {
            let (Some(days), Some(cost)) = (year.occupied_days, year.cost) else {
                prop_assert_eq!([entry.revenue, entry.cost, entry.result, entry.collected], [None; 4]);
                prop_assert_eq!([entry.kept, entry.regulated, entry.direct], [None; 3]);
                continue;
            };
            let (days, landed) = (smallest(&days, 8), entry.landed.oere());
            prop_assert_eq!(of(entry.revenue), rounded(days * i128::from(entry.charged_rate.oere()), 100_000_000, 1));
            prop_assert_eq!(of(entry.result), of(entry.revenue) - cost.oere() + landed);
            prop_assert_eq!(of(entry.collected), rounded(days * i128::from(landed), expected(year), 1));
            prop_assert_eq!(of(entry.collection_gap), landed - of(entry.collected));
        }
    }

    /// A year is settled as by [`rammeaftale::rules::result::year_result`], except a deficit that is collected directly.
    #[test]
    fn a_year_is_settled_on_its_own(input in histories()) {
        for (year, entry) in input.years.iter().zip(&run(&input).years).filter(|(year, _)| year.cost.is_some()) {
            if year.collected_directly == Some(true) && of(entry.result) < 0 {
                prop_assert_eq!((entry.direct, entry.band), (entry.result, None));
                prop_assert_eq!((of(entry.kept), of(entry.regulated)), (0, 0));
                continue;
            }
            let terms = terms(&input, year);
            let base = match terms.base_kind {
                BaseKind::Turnover => of(entry.revenue),
                BaseKind::CostBasedBudget => Amount::from(year.cost_based_budget.unwrap()).oere(),
                BaseKind::Basis => year.basis.oere(),
                other => panic!("{other:?}"),
            };
            let alone = SettledYear::new(year.year, entry.result.unwrap(), figure::<NonNegativeAmount>(base.max(0), 2), terms.band_percent, terms.reading, false, amount(0), amount(0));
            let kept = (terms.reading == Reading::CarryOver).then(|| year.kept.map_or(0, Amount::oere));
            let alone = held(of(entry.result), &alone, kept);
            prop_assert_eq!((entry.kept, entry.regulated), (Some(alone.kept), Some(alone.regulated)));
            prop_assert_eq!((entry.band, of(entry.direct)), (Some(alone.band), 0));
        }
    }

    /// A result within the band, or exactly on it, changes no rate.
    #[test]
    fn a_result_within_the_band_regulates_nothing(
        input in histories(),
        part in prop_oneof![Just(-100_i64), Just(100), -100..=100_i64],
    ) {
        let (reading, base_kind) = (Reading::OwnRisk, BaseKind::Basis);
        let mut input = { let mut changed = input; changed.opening = None; changed.reading = reading; changed.base_kind = base_kind; changed };
        for year in &mut input.years {
            (year.corrections, year.collected_directly, year.kept) = (None, None, None);
            (year.base_kind, year.reading) = (None, None);
        }
        let (of_account, entries) = (input.band_percent, run(&input).years);
        for (year, entry) in input.years.iter_mut().zip(entries).filter(|(year, _)| year.cost.is_some()) {
            let band_percent = smallest(&year.band_percent.unwrap_or(of_account), 4);
            let band = i128::from(year.basis.oere().max(0)) * band_percent / 1_000_000;
            let result = i64::try_from(band * i128::from(part) / 100).unwrap();
            // The charged rate is the one without earlier results, of which there are none.
            year.charged_rate = Some(entry.normal_rate);
            let days = smallest(&entry.occupied_days.unwrap(), 8);
            let revenue = rounded(days * i128::from(entry.normal_rate.oere()), 100_000_000, 1);
            year.cost = Some(amount(revenue - result));
        }
        let settled = run(&input);
        prop_assert_eq!(settled.closing.open.as_deref(), Some([].as_slice()));
        for entry in &settled.years {
            prop_assert_eq!([entry.regulated.unwrap_or(Amount::ZERO), entry.landed, entry.closing], [Amount::ZERO; 3]);
            prop_assert_eq!(entry.kept, entry.result);
        }
    }

    /// The closure leaves nothing open: the open amounts and the last result equal the own share plus the payments of the users.
    #[test]
    fn a_closure_settles_all_that_is_open(input in closed_histories()) {
        let settled = run(&input);
        let (account, last) = (settled.closure.as_ref().unwrap(), settled.years.last().unwrap());
        let balance = last.opening.oere() - last.landed.oere() + of(last.result) + last.corrected_regulated.oere();
        prop_assert_eq!((last.closed.oere(), last.closing.oere()), (balance, 0));
        prop_assert_eq!(account.own_share.oere() + account.rest.oere(), -balance);
        prop_assert_eq!(settled.paid_at_closure.oere(), -account.rest.oere());
        prop_assert_eq!((last.regulated, of(last.kept), of(last.direct), last.band), (last.result, 0, 0, None));
        prop_assert_eq!(settled.closing.open.as_deref(), Some([].as_slice()));
        // A surplus one øre above the deficit cannot be settled.
        let mut surplus = input.clone();
        let year = surplus.years.last_mut().unwrap();
        year.cost = year.cost.map(|cost| amount(cost.oere() + balance - 1));
        let error = ledger(&surplus).unwrap_err();
        prop_assert_eq!(error.problems()[0].place(), "closure");
    }

    /// Terms of a year that are those of the account change nothing, and where every year has its own those of the account
    /// change nothing.
    #[test]
    fn the_terms_of_a_year_are_its_own(input in all_histories(), other in histories()) {
        let settled = run(&input);
        let mut own = input.clone();
        for year in &mut own.years {
            let terms = terms(&input, year);
            (year.band_percent, year.base_kind) = (Some(terms.band_percent), Some(terms.base_kind));
            (year.reading, year.years_later) = (Some(terms.reading), Some(terms.years_later));
        }
        prop_assert_eq!(&run(&own), &settled);
        (own.band_percent, own.base_kind) = (other.band_percent, other.base_kind);
        (own.reading, own.years_later) = (other.reading, other.years_later);
        prop_assert_eq!(run(&own), settled);
    }

    /// Rates are computed for the requested years, in order.
    #[test]
    fn the_years_are_those_of_the_input(input in all_histories()) {
        let settled = run(&input);
        prop_assert!(settled.years.iter().map(|entry| entry.year).eq(input.years.iter().map(|year| year.year)));
        let settled_years = settled.closing.settled.iter().flatten().map(|settled| settled.year);
        let with_accounts = input.years.iter().filter(|year| year.cost.is_some()).map(|year| year.year);
        prop_assert!(settled_years.filter(|settled| *settled >= year(2020)).eq(with_accounts));
    }
}
