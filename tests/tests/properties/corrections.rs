//! Corrections of earlier years, and ledgers that mirror each other.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rammeaftale::Amount;
use rammeaftale::numbers::Year;
use rammeaftale::rules::result::{BaseKind, Reading};
use rammeaftale::rules::years::{Correction, Ledger, LedgerInput, OpenAmount, SettledYear, ledger};

use crate::draw::{amount, oere, smallest};
use crate::histories::{all_histories, held, histories, of, rounded, run, terms};

/// The open amounts, by origin and destination.
fn open(open: Option<&Vec<OpenAmount>>) -> BTreeMap<(Year, Year), i64> {
    let mut sums = BTreeMap::new();
    for open in open.into_iter().flatten() {
        *sums.entry((open.landing_year, open.result_year)).or_insert(0) += open.amount.oere();
    }
    sums.retain(|_, oere| *oere != 0);
    sums
}

/// A ledger without the figures that only corrections produce.
fn without_comparison(mut settled: Ledger) -> Ledger {
    settled.closing.uncorrected = None;
    for entry in &mut settled.years {
        entry.rate_without_corrections = None;
    }
    settled
}

fn without_corrections(input: &LedgerInput) -> LedgerInput {
    let mut input = input.clone();
    for year in &mut input.years {
        year.corrections = None;
    }
    input
}

fn negated(amount: Amount) -> Amount {
    crate::draw::amount(-amount.oere())
}

/// The mirrored history: every surplus becomes an equal deficit.
fn mirrored(input: &LedgerInput) -> LedgerInput {
    let mut mirror = input.clone();
    for year in &mut mirror.years {
        if let (Some(days), Some(cost), Some(rate)) = (year.occupied_days, year.cost, year.charged_rate) {
            let revenue = rounded(smallest(&days, 8) * i128::from(rate.oere()), 100_000_000, 1);
            year.cost = Some(amount(2 * revenue - cost.oere()));
        }
        year.kept = year.kept.map(negated);
        for correction in year.corrections.iter_mut().flatten() {
            correction.amount = negated(correction.amount);
        }
    }
    if let Some(opening) = &mut mirror.opening {
        opening.open.iter_mut().flatten().for_each(|open| open.amount = negated(open.amount));
        opening.settled.iter_mut().flatten().for_each(|settled| *settled = mirrored_year(settled));
    }
    mirror
}

fn mirrored_year(settled: &SettledYear) -> SettledYear {
    let SettledYear { result, kept, regulated, .. } = *settled;
    {
        let mut changed = settled.clone();
        changed.result = negated(result);
        changed.kept = negated(kept);
        changed.regulated = negated(regulated);
        changed
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_correction_of_nothing_changes_nothing(input in all_histories(), booked in 0_usize..5, back in 1_usize..=4) {
        let mut with = input.clone();
        let index = booked % with.years.len();
        let year = with.years[index].year.get() - u32::try_from(back).unwrap();
        let year = Year::new(year).unwrap();
        let nothing = Correction::new(year, Amount::ZERO);
        with.years[index].corrections.get_or_insert_default().push(nothing);
        // Some histories have no such year to correct.
        if let Ok(with) = ledger(&with) {
            prop_assert!(with.years[index..].iter().all(|entry| entry.rate_without_corrections.is_some()));
            prop_assert_eq!(without_comparison(with), without_comparison(run(&input)));
        }
    }

    /// This holds for sums and rates; each correction is compared with the band after the previous one.
    #[test]
    fn the_order_of_the_corrections_of_a_year_changes_nothing(input in all_histories()) {
        let mut turned = input.clone();
        turned.years.iter_mut().for_each(|year| year.corrections.iter_mut().for_each(|list| list.reverse()));
        let (one, other) = (run(&input), run(&turned));
        prop_assert_eq!(&one.years, &other.years);
        prop_assert_eq!(&one.closing.settled, &other.closing.settled);
        prop_assert_eq!(&one.closing.uncorrected, &other.closing.uncorrected);
        prop_assert_eq!(open(one.closing.open.as_ref()), open(other.closing.open.as_ref()));
    }

    /// Two corrections of one year booked together are one correction of their sum.
    #[test]
    fn a_correction_is_the_sum_of_its_parts(input in all_histories(), part in oere(100_000_000)) {
        let mut parts = input.clone();
        for list in parts.years.iter_mut().filter_map(|year| year.corrections.as_mut()) {
            let first = &mut list[0];
            first.amount = amount(first.amount.oere() - part);
            let rest = Correction::new(first.year, amount(part));
            list.push(rest);
        }
        let (one, other) = (run(&input), run(&parts));
        prop_assert_eq!(&one.years, &other.years);
        prop_assert_eq!(open(one.closing.open.as_ref()), open(other.closing.open.as_ref()));
    }

    /// At own risk there is always a run without corrections; a decision to keep may exceed its band there.
    #[test]
    fn the_run_beside_is_the_run_without_corrections(input in all_histories()) {
        let first = input.years.iter().position(|year| year.corrections.is_some());
        let settled = run(&input);
        let Some(first) = first else {
            prop_assert!(settled.years.iter().all(|entry| entry.rate_without_corrections.is_none()));
            prop_assert!(settled.closing.uncorrected.is_none());
            return Ok(());
        };
        // Without corrections a service may close with a surplus, which cannot be settled.
        let without = ledger(&{ let mut changed = without_corrections(&input); changed.closure = None; changed });
        let decides = |year| terms(&input, year).reading == Reading::CarryOver;
        prop_assert!(without.is_ok() || input.years.iter().any(decides));
        for (index, entry) in settled.years.iter().enumerate() {
            prop_assert_eq!(entry.rate_without_corrections.is_some(), index >= first);
            if let (Ok(without), true) = (&without, index >= first) {
                prop_assert_eq!(entry.rate_without_corrections, Some(without.years[index].rate));
            }
        }
        if let (Ok(without), None) = (without, &input.closure) {
            let beside = settled.closing.uncorrected.unwrap();
            prop_assert_eq!((beside.open, beside.settled), (without.closing.open, without.closing.settled));
        }
    }

    /// A correction is re-regulated with the same delay as a result, counted from the year that books it. It settles the
    /// year as if the result had been known: at own risk against its band; with a decision it is regulated in full.
    #[test]
    fn a_corrected_year_is_settled_anew(input in histories()) {
        let settled = run(&input);
        for (year, entry) in input.years.iter().zip(&settled.years) {
            let booked: i64 = year.corrections.iter().flatten().map(|correction| correction.amount.oere()).sum();
            prop_assert_eq!(entry.corrected_result.oere(), booked);
        }
        for after in settled.closing.settled.iter().flatten() {
            let handed_on = input.opening.iter().flat_map(|carried| carried.settled.iter().flatten());
            let handed_on = handed_on.map(|before| (before.year, before.result, before.kept, before.regulated));
            let of_run = settled.years.iter().filter_map(|entry| {
                Some((entry.year, entry.result?, entry.kept?, entry.regulated?))
            });
            let (_, result, kept, regulated) = handed_on.chain(of_run).find(|(year, ..)| *year == after.year).unwrap();
            let corrections = input.years.iter().flat_map(|year| year.corrections.iter().flatten());
            let corrections = corrections.filter(|correction| correction.year == after.year);
            let corrected: i64 = corrections.map(|correction| correction.amount.oere()).sum();
            prop_assert_eq!(after.result.oere(), result.oere() + corrected);
            if after.reading == Reading::OwnRisk && !after.collected_directly {
                let anew = held(after.result.oere(), after, None);
                prop_assert_eq!((after.kept, after.regulated), (anew.kept, anew.regulated));
            } else {
                prop_assert_eq!((after.kept, after.regulated.oere()), (kept, regulated.oere() + corrected));
            }
        }
    }

    /// With charged rates and a band of the basis a surplus and a deficit are treated alike.
    #[test]
    fn a_history_of_surpluses_is_the_mirror_of_one_of_deficits(input in histories()) {
        let mut input = { let mut changed = input; changed.base_kind = BaseKind::Basis; changed.reading = Reading::OwnRisk; changed };
        for year in &mut input.years {
            (year.kept, year.collected_directly) = (None, None);
            (year.base_kind, year.reading) = (None, None);
            year.charged_rate = year.charged_rate.or(Some(amount(250_000)));
        }
        for settled in input.opening.iter_mut().flat_map(|opening| opening.settled.iter_mut().flatten()) {
            settled.collected_directly = false;
        }
        let (one, other) = (run(&input), run(&mirrored(&input)));
        for (one, other) in one.years.iter().zip(&other.years) {
            if one.result.is_some() {
                prop_assert_eq!((of(one.result), of(one.kept)), (-of(other.result), -of(other.kept)));
                prop_assert_eq!((of(one.regulated), of(one.collected)), (-of(other.regulated), -of(other.collected)));
            }
            prop_assert_eq!((one.landed, one.closing), (negated(other.landed), negated(other.closing)));
            prop_assert_eq!(one.corrected_kept, negated(other.corrected_kept));
            prop_assert_eq!(one.corrected_regulated, negated(other.corrected_regulated));
        }
        let settled: Vec<_> = other.closing.settled.iter().flatten().map(mirrored_year).collect();
        prop_assert_eq!(one.closing.settled.unwrap(), settled);
    }
}
