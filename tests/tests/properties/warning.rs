//! Early warnings.

use std::cmp::Ordering;

use proptest::prelude::*;
use rammeaftale::numbers::{BigRatio, PlaceDays, Ratio};
use rammeaftale::rules::rate::expected_days;
use rammeaftale::rules::result::{BaseKind, Reading, YearResultInput, year_result};
use rammeaftale::rules::years::{
    CrossedLine, EarlyWarning, EarlyWarningInput, Projection, RiskOrder, ServiceWarning, Solution, early_warning,
};
use rammeaftale::{Amount, DayCount, Percent};

use crate::draw::{amount, figure, oere, percent, smallest};
use crate::heading::{Heading, watched, wide};
use crate::histories::rounded;

fn warned(input: &EarlyWarningInput) -> EarlyWarning {
    early_warning(input).unwrap_or_else(|error| panic!("{error}: {input:?}"))
}

fn alone(input: &EarlyWarningInput) -> ServiceWarning {
    warned(input).services.remove(0)
}

fn is_at_most(one: &BigRatio, other: &BigRatio) -> bool {
    matches!(one.compare(other), Some(Ordering::Less | Ordering::Equal))
}

fn lines(warning: &ServiceWarning) -> [(&CrossedLine, i128); 3] {
    [(&warning.deficit_line, -1), (&warning.break_even, 0), (&warning.surplus_line, 1)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_year_is_what_is_over_and_the_rest(input in watched(1)) {
        let (warning, heading) = (alone(&input), Heading::of(&input));
        let whole = |exact: &BigRatio| exact.rounded_to(Ratio::from(1)).unwrap().whole_part().unwrap();
        let oere = |exact: &BigRatio| i64::try_from(whole(exact)).unwrap();
        let [revenue, cost, band] = heading.at(&heading.expected);
        let result = revenue.clone() - cost.clone();
        prop_assert_eq!((warning.revenue.oere(), warning.cost.oere()), (oere(&revenue), oere(&cost)));
        prop_assert_eq!((warning.result.oere(), warning.band.oere()), (oere(&result), oere(&band)));
        prop_assert_eq!(warning.distance.oere(), oere(&(band.clone() - result.clone().abs())));
        let within = result.clone().min(band.clone()).max(-band);
        prop_assert_eq!(warning.regulated.oere(), oere(&(result - within)));
        prop_assert_eq!(warning.kept.oere() + warning.regulated.oere(), warning.result.oere());

        let service = &input.services[0];
        let later = PlaceDays::shown(expected_days(service.later_places, service.later_days, &service.later_occupancy));
        let change = rounded(-i128::from(warning.regulated.oere()) * 100_000_000, smallest(&later.unwrap(), 8), 1);
        prop_assert_eq!(warning.rate_change.oere(), change);
        let points = smallest(&warning.occupancy, 4) - smallest(&warning.occupancy_gap, 4);
        let budgeted = Percent::rounded(service.occupancy.exactly(), 4).unwrap();
        prop_assert!((points - smallest(&budgeted, 4)).abs() <= 1);
        prop_assert_eq!(warning.watched.is_some(), input.watch_points.is_some());
    }

    /// A number of days shown with 8 decimals is within half a hundred-millionth of the line.
    #[test]
    fn at_the_days_of_a_line_the_result_is_on_it(input in watched(1)) {
        let (warning, heading) = (alone(&input), Heading::of(&input));
        for (line, bands) in lines(&warning) {
            let slope = heading.beside_line(&wide(1), bands) - heading.beside_line(&wide(0), bands);
            let Some(days) = line.occupied_days else {
                // No days are left, days have no effect, or the number is negative or too large.
                let at_none = heading.beside_line(&heading.so_far, bands);
                let (zero, left) = (slope.signum() == 0, warning.rest_days.get() > 0);
                let goes_there = at_none.signum() == 0 || at_none.signum() * slope.signum() < 0;
                let is_reached = !zero && left && goes_there;
                prop_assert!(!is_reached || heading.is_beyond(&input, bands), "{line:?}");
                prop_assert_eq!(line.solution == Solution::Every, zero && at_none.signum() == 0 && left);
                continue;
            };
            let leeway = slope.abs() * Ratio::new(1, 200_000_000).into();
            prop_assert!(is_at_most(&heading.beside_line(&days.exactly().into(), bands).abs(), &leeway), "{line:?}");
            let away = smallest(&days, 8) - smallest(&warning.occupied_days, 8);
            prop_assert!((smallest(&line.days_away.unwrap(), 8) - away).abs() <= 1);
        }
    }

    /// The distance to the line is the difference from the expected days, in kroner and in days.
    #[test]
    fn the_distance_in_days_is_the_distance_in_kroner(input in watched(1)) {
        let (warning, heading) = (alone(&input), Heading::of(&input));
        let deficit = heading.beside_line(&heading.expected, 0).signum() < 0;
        let (line, bands) = if deficit { (&warning.deficit_line, -1) } else { (&warning.surplus_line, 1) };
        prop_assert_eq!(warning.distance_days.is_some(), line.days_away.is_some());
        if let Some(days) = warning.distance_days {
            prop_assert_eq!(smallest(&days, 8).abs(), smallest(&line.days_away.unwrap(), 8).abs());
            prop_assert!(smallest(&days, 8).signum() * i128::from(warning.distance.oere().signum()) >= 0);
            let slope = heading.beside_line(&wide(1), bands) - heading.beside_line(&wide(0), bands);
            let missed = slope.clone().abs() * days.exactly().into() - wide(warning.distance.oere());
            let leeway = slope.abs() * Ratio::new(1, 200_000_000).into() + Ratio::new(1, 2).into();
            prop_assert!(is_at_most(&missed.abs(), &leeway));
        }
    }

    /// In whole øre, the year is settled as by [`year_result`]; a year exactly on the line has no distance to it, and an øre
    /// more is an øre beyond.
    #[test]
    fn exactly_on_the_line_the_distance_is_zero(
        (input, surplus) in (watched(1), any::<bool>()),
        (twentieth, rate, whole) in (1_i64..=100_000_000, 0_u32..=4, 1_i64..=60),
        base in prop_oneof![Just(BaseKind::Basis), Just(BaseKind::CostBasedBudget)],
    ) {
        let mut input = { let mut changed = input; changed.band_percent = figure(50_000, 4); changed.base_kind = base; changed };
        (input.occupancy_projection, input.cost_projection) = (Projection::AsBudgeted, Projection::AsBudgeted);
        let service = &mut input.services[0];
        let days = service.days.get();
        (service.places, service.occupancy) = (figure(whole * 100, 2), percent(1_000_000));
        service.basis = amount(twentieth * 20 * i64::from(days));
        service.cost_based_budget = Some(figure(service.basis.oere(), 2));
        // The days of the lines have few decimals, since a further day is worth a power of ten.
        let variable = smallest(&service.variable_cost, 2);
        service.rest_rate = figure(i64::try_from(variable).unwrap() + 10_i64.pow(rate + 2), 2);
        for month in &mut service.months {
            month.occupied_days = figure(100_000_000 * i64::from(month.days.get()), 8);
        }
        let (heading, sign) = (Heading::of(&input), if surplus { 1 } else { -1 });
        let beside = heading.beside_line(&heading.expected, sign).narrow().unwrap().whole_part().unwrap();
        let first = &mut input.services[0].months[0];
        first.cost = amount(first.cost.oere() + i64::try_from(beside).unwrap());

        let warning = alone(&input);
        prop_assert_eq!([warning.distance, warning.regulated], [Amount::ZERO; 2]);
        prop_assert_eq!(warning.kept, warning.result);
        let line = if surplus { &warning.surplus_line } else { &warning.deficit_line };
        if warning.rest_days.get() > 0 {
            prop_assert_eq!(line.days_away.map(|days| smallest(&days, 8)), Some(0));
            prop_assert_eq!(line.occupied_days, Some(warning.occupied_days));
            let heading = Heading::of(&input);
            for (line, bands) in lines(&warning) {
                let beside = line.occupied_days.map(|days| heading.beside_line(&days.exactly().into(), bands).signum());
                prop_assert!(beside.is_none_or(|sign| sign == 0));
            }
        }
        let first = &mut input.services[0].months[0];
        first.cost = amount(first.cost.oere() - i64::try_from(sign).unwrap());
        let beyond = alone(&input);
        prop_assert_eq!((beyond.distance.oere(), i128::from(beyond.regulated.oere())), (-1, sign));
        let settled = year_result(&YearResultInput::new(beyond.revenue, beyond.cost, figure(input.services[0].basis.oere(), 2), base, input.band_percent, Reading::OwnRisk)).unwrap();
        prop_assert_eq!((beyond.result, beyond.distance), (settled.result, settled.distance));
        prop_assert_eq!((beyond.kept, beyond.regulated), (settled.kept, settled.regulated));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_order_of_the_services_changes_nothing((input, services) in watched(5).prop_flat_map(|input| {
        let services = Just(input.services.clone()).prop_shuffle();
        (Just(input), services)
    })) {
        let warning = warned(&input);
        prop_assert_eq!(&warned(&{ let mut changed = input.clone(); changed.services = services; changed }), &warning);
        let sorted = warning.services.is_sorted_by_key(|service| match input.order {
            RiskOrder::Distance => service.distance.oere(),
            RiskOrder::Result => service.result.oere(),
            RiskOrder::RateChange => -service.rate_change.oere(),
            other => panic!("{other:?}"),
        });
        prop_assert!(sorted);
        // Each service is judged independently of the others.
        for service in &warning.services {
            let services = input.services.iter().filter(|watched| watched.id == service.id).cloned().collect();
            prop_assert_eq!(&alone(&{ let mut changed = input.clone(); changed.services = services; changed }), service);
        }
    }

    /// Two halves of a month equal the month, unless the latest month is projected to the rest.
    #[test]
    fn a_month_cut_in_two_changes_nothing(mut input in watched(1), part in 0_i64..=100, cost in oere(10_000_000)) {
        for projection in [&mut input.occupancy_projection, &mut input.cost_projection] {
            *projection = if *projection == Projection::AsLatestMonth { Projection::AsSoFar } else { *projection };
        }
        let mut cut = input.clone();
        let months = &mut cut.services[0].months;
        let first = months.remove(0);
        let half = first.days.get() / 2;
        if half > 0 && months.len() < 11 {
            let occupied = i64::try_from(smallest(&first.occupied_days, 8)).unwrap();
            let of = |days, occupied, cost| { let mut changed = first.clone(); changed.days = DayCount::new(days).unwrap(); changed.occupied_days = figure(occupied, 8); changed.cost = amount(cost); changed };
            let one = occupied / 100 * part;
            months.push(of(half, one, cost));
            months.push(of(first.days.get() - half, occupied - one, first.cost.oere() - cost));
            prop_assert_eq!(warned(&cut), warned(&input));
        }
    }
}
