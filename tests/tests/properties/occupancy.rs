//! Occupancy of a capacity that changes.

use proptest::prelude::*;
use rammeaftale::numbers::PlaceDays;
use rammeaftale::rules::rate::{Capacity, OccupancyInput, occupancy};
use rammeaftale::{Date, Places};

use crate::draw::{figure, places};

fn date(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

fn segment(first_day: Date, last_day: Date, places: Places) -> Capacity {
    Capacity::new(first_day, last_day, places)
}

/// A period between days of two months, and a day before its last.
fn period() -> impl Strategy<Value = (Date, (Date, Date), Date)> {
    (1900_i16..=2199, 1_i8..=10, 1_i8..=28, 1_i8..=27, 1_i8..=28).prop_map(|(year, month, first, split, last)| {
        let halves = (date(year, month + 1, split), date(year, month + 1, split + 1));
        (date(year, month, first), halves, date(year, month + 2, last))
    })
}

fn days(hundred_millionths: i64) -> PlaceDays {
    figure(hundred_millionths, 8)
}

proptest! {
    #[test]
    fn a_segment_split_in_two_gives_the_same(
        (first, (until, from), last) in period(),
        places in places(),
        occupied in 0_i64..=1_000_000_000_000,
    ) {
        let of = |capacity| occupancy(&OccupancyInput::new(capacity, days(occupied)));
        let whole = of(vec![segment(first, last, places)]);
        prop_assert_eq!(&whole, &of(vec![segment(first, until, places), segment(from, last, places)]));
        // A common day is an overlap.
        prop_assert!(of(vec![segment(first, from, places), segment(from, last, places)]).is_err());
    }

    #[test]
    fn every_available_day_occupied_is_a_hundred_percent((first, (until, from), last) in period(), more in places()) {
        let capacity = vec![segment(first, until, figure(800, 2)), segment(from, last, more)];
        let empty = occupancy(&OccupancyInput::new(capacity.clone(), days(0))).unwrap();
        prop_assert_eq!(empty.occupancy.to_string(), "0");
        let full = occupancy(&OccupancyInput::new(capacity, empty.available_days)).unwrap();
        prop_assert_eq!(full.occupancy.to_string(), "100");
    }
}
