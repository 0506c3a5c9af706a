//! The result of a year and its band.

use proptest::prelude::*;
use rammeaftale::Percent;
use rammeaftale::rules::result::{BaseKind, Reading, YearResult, YearResultInput, year_result};

use crate::draw::{amount, figure, oere, positive_oere, smallest};

const AMOUNT: i64 = 400_000_000_000_000;
/// The units of the band per øre: its percentage has four decimals.
const PARTS: i128 = 1_000_000;

fn year(
    revenue: i64,
    cost: i64,
    base: i64,
    band_percent: i64,
    kept: Option<i64>,
) -> Result<YearResult, rammeaftale::Error> {
    let band_percent: Percent = figure(band_percent, 4);
    year_result(&{
        let mut made = YearResultInput::new(
            amount(revenue),
            amount(cost),
            figure(base, 2),
            BaseKind::Turnover,
            band_percent,
            if kept.is_some() { Reading::CarryOver } else { Reading::OwnRisk },
        );
        made.kept = kept.map(amount);
        made
    })
}

fn own_risk(revenue: i64, cost: i64, base: i64, band_percent: i64) -> YearResult {
    year(revenue, cost, base, band_percent, None).unwrap()
}

/// Bases whose band has any fraction of an øre, including halves, and results near the band.
fn accounts() -> impl Strategy<Value = (i64, i64, i64, i64)> {
    let percent = prop_oneof![Just(50_000_i64), 0_i64..=200_000, (0_i64..=20).prop_map(|whole| whole * 10_000)];
    (oere(AMOUNT), positive_oere(AMOUNT), percent).prop_flat_map(|(cost, base, percent)| {
        let band = i64::try_from(i128::from(base) * i128::from(percent) / PARTS).unwrap();
        let near = prop_oneof![Just(band), Just(-band)].prop_flat_map(|edge| edge - 3..=edge + 3);
        let revenue = prop_oneof![oere(AMOUNT), near.prop_map(move |result| cost + result)];
        (revenue, Just(cost), Just(base), Just(percent))
    })
}

proptest! {
    #[test]
    fn what_is_kept_and_what_is_regulated_are_the_result((revenue, cost, base, percent) in accounts()) {
        let settled = own_risk(revenue, cost, base, percent);
        let (result, kept, regulated) = (settled.result.oere(), settled.kept.oere(), settled.regulated.oere());
        prop_assert_eq!(result, revenue - cost);
        prop_assert_eq!(kept + regulated, result);
        prop_assert!(kept.signum() * result.signum() >= 0 && regulated.signum() * result.signum() >= 0);
    }

    /// The operator never keeps more than the band in whole øre. The regulated amount is rounded half away from zero, so for
    /// a band that ends in half an øre, the half is regulated: the kept amount is the band rounded half *down*.
    #[test]
    fn what_is_kept_is_the_result_or_the_band((revenue, cost, base, percent) in accounts()) {
        let settled = own_risk(revenue, cost, base, percent);
        let band = i128::from(base) * i128::from(percent);
        let whole_band = (band + (PARTS / 2 - 1)) / PARTS;
        let size = i128::from(settled.result.oere()).abs();
        prop_assert_eq!(i128::from(settled.kept.oere()).abs(), size.min(whole_band));
        prop_assert_eq!(smallest(&settled.band, 8), band);
    }

    /// Both are the same difference, rounded half away from zero: less than half an øre beyond the band, both are zero.
    #[test]
    fn below_zero_the_distance_is_what_is_regulated((revenue, cost, base, percent) in accounts()) {
        let settled = own_risk(revenue, cost, base, percent);
        prop_assert_eq!(settled.distance.oere() < 0, settled.regulated.oere() != 0);
        prop_assert_eq!(settled.distance.oere().min(0), -settled.regulated.oere().abs());
        let beyond = i128::from(settled.result.oere()).abs() * PARTS - i128::from(base) * i128::from(percent);
        prop_assert_eq!(settled.distance.oere() < 0, 2 * beyond >= PARTS);
    }

    #[test]
    fn exactly_on_the_line_nothing_is_regulated_and_an_oere_beyond_it_one_oere(
        (cost, twentieth) in (oere(AMOUNT), positive_oere(AMOUNT / 20)),
        surplus in any::<bool>(),
    ) {
        let (base, sign) = (twentieth * 20, if surplus { 1 } else { -1 });
        let at = |result: i64| own_risk(cost + sign * result, cost, base, 50_000);
        let on = at(twentieth);
        prop_assert_eq!((on.regulated.oere(), on.distance.oere(), on.kept.oere()), (0, 0, sign * twentieth));
        let beyond = at(twentieth + 1);
        prop_assert_eq!((beyond.regulated.oere(), beyond.distance.oere()), (sign, -1));
        if twentieth > 0 {
            let within = at(twentieth - 1);
            prop_assert_eq!((within.regulated.oere(), within.distance.oere()), (0, 1));
        }
    }

    #[test]
    fn a_deficit_is_the_mirror_of_a_surplus((revenue, cost, base, percent) in accounts()) {
        let (one, other) = (own_risk(revenue, cost, base, percent), own_risk(cost, revenue, base, percent));
        prop_assert_eq!(one.result.oere(), -other.result.oere());
        prop_assert_eq!(one.kept.oere(), -other.kept.oere());
        prop_assert_eq!(one.regulated.oere(), -other.regulated.oere());
        prop_assert_eq!((one.distance, one.band), (other.distance, other.band));
    }

    /// A decision is accepted from zero to the last whole øre of the band (or of the result, if less), and no other.
    #[test]
    fn a_decision_is_taken_up_to_the_band((revenue, cost, base, percent) in accounts(), kept in oere(AMOUNT)) {
        let (result, band) = (revenue - cost, i128::from(base) * i128::from(percent) / PARTS);
        let most = i64::try_from(band.min(i128::from(result).abs())).unwrap();
        for kept in [kept, 0, most, most + 1, -1, -most, -most - 1] {
            let allowed = kept == 0 || kept.signum() == result.signum() && kept.abs() <= most;
            match year(revenue, cost, base, percent, Some(kept)) {
                Ok(settled) => {
                    prop_assert!(allowed, "{kept} of {result} within {band}");
                    prop_assert_eq!(settled.kept.oere(), kept);
                    prop_assert_eq!(settled.regulated.oere(), result - kept);
                }
                Err(error) => {
                    prop_assert!(!allowed, "{kept} of {result} within {band}: {error}");
                    prop_assert_eq!(error.problems()[0].place(), "kept");
                }
            }
        }
    }
}
