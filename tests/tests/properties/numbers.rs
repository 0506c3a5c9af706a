//! Figures as text and as decimals, and exact fractions.

use proptest::prelude::*;
use rammeaftale::numbers::{ExactAmount, PlaceDays, Ratio, Weight};
use rammeaftale::value::{Limits, Shaped as _};
use rammeaftale::{Amount, Dialect, Percent, Places};
use rust_decimal::Decimal;

use crate::draw::{amount, oere};

/// Rewrites a machine number in the Danish dialect, with or without thousands separators.
fn danish(machine: &str, grouped: bool) -> String {
    let (sign, unsigned) = machine.strip_prefix('-').map_or(("", machine), |rest| ("-", rest));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if grouped && index > 0 && (whole.len() - index) % 3 == 0 {
            text.push('.');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

/// A fraction of small numbers: the library's value, and numerator and positive denominator.
fn fraction() -> impl Strategy<Value = (Ratio, i128, i128)> {
    let part = || prop_oneof![-1_000_000_000_i128..=1_000_000_000, -12_i128..=12];
    (part(), part().prop_filter("zero", |denominator| *denominator != 0)).prop_map(|(numerator, denominator)| {
        let sign = denominator.signum();
        (Ratio::new(numerator, denominator), numerator * sign, denominator * sign)
    })
}

fn is(ratio: Ratio, numerator: i128, denominator: i128) -> bool {
    ratio.compare(Ratio::new(numerator, denominator)) == Ok(std::cmp::Ordering::Equal)
}

#[test]
fn the_limits_of_a_share_are_the_highest_percentage_of_the_highest_amounts() {
    let Limits::Number { decimals, lowest, highest } = *ExactAmount::LIMITS else { unreachable!() };
    for (amount, end) in [("-10000000000000", lowest), ("10000000000000", highest)] {
        let share = ExactAmount::of_share("1000".parse().unwrap(), amount.parse().unwrap());
        assert!(is(share.exactly(), end, 10_i128.pow(decimals)), "{amount}");
    }
}

macro_rules! identities {
    ($($name:ident: $figure:ty, $decimals:literal, $range:expr;)+) => {
        proptest! {$(
            #[test]
            fn $name(smallest in $range, grouped in any::<bool>(), zeros in 0_u32..=6) {
                let figure: $figure = crate::draw::figure(smallest, $decimals);
                let text = figure.to_string();
                prop_assert_eq!(&text.parse::<$figure>().unwrap(), &figure);
                prop_assert_eq!(&<$figure>::parse(&text, Dialect::Machine).unwrap(), &figure);
                prop_assert_eq!(&<$figure>::parse(&danish(&text, grouped), Dialect::Danish).unwrap(), &figure);
                prop_assert!(!text.starts_with("-0") || text.starts_with("-0."));

                let decimal = Decimal::from(figure);
                prop_assert_eq!(decimal.to_string(), text);
                prop_assert_eq!(&<$figure>::try_from(decimal).unwrap(), &figure);
                // Trailing zeros do not matter.
                let mut longer = decimal;
                longer.rescale($decimals + zeros);
                prop_assert_eq!(&<$figure>::try_from(longer).unwrap(), &figure);
                prop_assert!(is(figure.exactly(), smallest.into(), per_one::<$figure>($decimals)));
            }
        )+}
    };
}

/// The number of smallest units in the value one; a percentage counts hundredths.
fn per_one<T: 'static>(decimals: u32) -> i128 {
    let hundredths = std::any::TypeId::of::<T>() == std::any::TypeId::of::<Percent>();
    10_i128.pow(decimals) * if hundredths { 100 } else { 1 }
}

identities! {
    amounts: Amount, 2, oere(1_000_000_000_000_000);
    percentages: Percent, 4, 0_i64..=10_000_000;
    numbers_of_places: Places, 2, 1_i64..=10_000_000;
    place_days: PlaceDays, 8, 0_i64..=100_000_000_000_000_000;
    weights: Weight, 6, 0_i64..=1_000_000_000_000_000_000;
}

proptest! {
    #[test]
    fn an_amount_is_its_oere(oere in oere(1_000_000_000_000_000)) {
        prop_assert_eq!(amount(oere).oere(), oere);
    }

    #[test]
    fn a_share_of_an_amount_is_as_exact_as_a_decimal(percent in 0_i64..=10_000_000, oere in oere(1_000_000_000_000_000)) {
        let (percent, amount): (Percent, Amount) = (crate::draw::figure(percent, 4), amount(oere));
        let share = ExactAmount::of_share(percent, amount);
        let decimal = Decimal::from(share);
        prop_assert_eq!(decimal, Decimal::from(percent) * Decimal::from(amount) / Decimal::ONE_HUNDRED);
        prop_assert_eq!(decimal.to_string(), share.to_string());
    }

    #[test]
    fn fractions_are_computed_exactly((a, an, ad) in fraction(), (b, bn, bd) in fraction()) {
        prop_assert!(is(a + b, an * bd + bn * ad, ad * bd));
        prop_assert!(is(a - b, an * bd - bn * ad, ad * bd));
        prop_assert!(is(a * b, an * bn, ad * bd));
        prop_assert!(is(-a, -an, ad));
        prop_assert!(is(a.abs(), an.abs(), ad));
        prop_assert_eq!(a.compare(b), Ok((an * bd).cmp(&(bn * ad))));
        prop_assert!(is(a.lowest_terms(), an, ad));
        if bn == 0 {
            prop_assert!((a / b).round_half_away().is_err());
        } else {
            prop_assert!(is(a / b, an * bd * bn.signum(), ad * bn.abs()));
        }
        let (lower, higher) = if an * bd <= bn * ad { ((an, ad), (bn, bd)) } else { ((bn, bd), (an, ad)) };
        prop_assert!(is(a.min(b), lower.0, lower.1));
        prop_assert!(is(a.max(b), higher.0, higher.1));
    }

    #[test]
    fn fractions_are_rounded_half_away_from_zero((ratio, numerator, denominator) in fraction()) {
        let nearest = (2 * numerator.abs() + denominator) / (2 * denominator) * numerator.signum();
        prop_assert_eq!(ratio.round_half_away(), Ok(nearest));
        prop_assert_eq!(ratio.whole_part(), Ok(numerator / denominator));
    }

    /// A product that fits in 128 bits only when cancelled is exact; one that does not fit is an error and never wrong.
    #[test]
    fn a_figure_that_does_not_fit_is_never_wrong(a in any::<i128>(), b in 1..=i128::MAX, c in any::<i128>()) {
        let ratio = Ratio::new(a, b) * Ratio::new(c, b) * Ratio::from(b);
        if let (Ok(rounded), Some(product)) = (ratio.whole_part(), a.checked_mul(c)) {
            prop_assert_eq!(rounded, product / b);
        }
        if let (Ok(rounded), Some(sum)) = ((Ratio::new(a, b) + Ratio::new(c, b)).whole_part(), a.checked_add(c)) {
            prop_assert_eq!(rounded, sum / b);
        }
    }
}
