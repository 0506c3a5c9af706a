//! The inputs and figures of bills.

use crate::calendar::{Date, Month, Period};
use crate::numbers::{Amount, Count, PackageNumber};
use crate::read::{Item, Name, figures, record};
use crate::rules::billing::stay_days::{DayCountRule, stay_period};

record! {
    /// The price of a package within a rate.
    pub struct PackagePrice {
        /// The number of the package (`ydelsespakke`).
        pub number: PackageNumber,
        /// Its price per day.
        pub price: Amount,
    }
}

record! {
    /// The price of a supplement within a rate.
    pub struct SupplementPrice {
        /// The name of the supplement (`tillæg`), such as school.
        pub name: Name,
        /// Its price per day.
        pub price: Amount,
    }
}

record! {
    /// The rate of a service in a part of the year.
    pub struct ServiceRate {
        /// The service (`tilbud`, `ydelse`).
        pub service: Name,
        /// The first day the rate is valid.
        pub first_day: Date,
        /// The last day it is, counted too.
        pub last_day: Date,
        /// The rate per day without packages and supplements (`basistakst`, `døgntakst`).
        pub base_rate: Amount,
        /// The packages that can be had with it.
        pub packages: Option<Vec<PackagePrice>>,
        /// The supplements that can be had with it.
        pub supplements: Option<Vec<SupplementPrice>>,
    }
}

record! {
    /// The stay of a citizen in a service.
    pub struct Stay {
        /// A reference to the citizen; no name or number of a person is needed.
        pub citizen: Name,
        /// The service.
        pub service: Name,
        /// The day it begins.
        pub first_day: Date,
        /// The day it ends; none while it goes on.
        pub last_day: Option<Date>,
        /// Who pays (`betalingskommune`); may be the state.
        pub payer: Name,
        /// Who decides in the citizen's case (`handlekommune`).
        pub acting: Option<Name>,
        /// The number of the package that is granted.
        pub package: Option<PackageNumber>,
        /// The supplements that are granted.
        pub supplements: Option<Vec<Name>>,
    }
}

impl Item for PackagePrice {
    const MOST: usize = 1_000;
}

impl Item for SupplementPrice {
    const MOST: usize = 1_000;
}

impl Item for ServiceRate {
    const MOST: usize = 100_000;
}

impl Item for Stay {
    const MOST: usize = 1_000_000;
}

record! {
    /// Stays and rates, and the period that is billed.
    pub struct BillsInput {
        /// The first day that is billed.
        pub first_day: Date,
        /// The last day that is, counted too; at most 366 days.
        pub last_day: Date,
        /// Which days of a stay count.
        pub day_count: DayCountRule,
        /// The rates, with the days they are valid.
        pub rates: Vec<ServiceRate>,
        /// The stays.
        pub stays: Vec<Stay>,
    }
}

figures! {
    /// A line of a bill: days × rate.
    pub struct BillLine {
        /// Who pays (`betalingskommune`).
        pub payer: Name,
        /// The month.
        pub month: Month,
        /// The service.
        pub service: Name,
        /// The citizen's reference.
        pub citizen: Name,
        /// Who decides in the citizen's case (`handlekommune`), if given.
        pub acting: Option<Name>,
        /// The days.
        pub days: Count,
        /// The price per day, with package and supplements.
        pub rate: Amount,
        /// Days × rate.
        pub amount: Amount,
    }
}

figures! {
    /// The days and the amount of a payer.
    pub struct PayerTotal {
        /// Who pays.
        pub payer: Name,
        /// The days of its lines.
        pub days: Count,
        /// The sum of its lines.
        pub amount: Amount,
    }
}

figures! {
    /// The bills of a period.
    pub struct Bills {
        /// The lines, by payer, month, service and citizen.
        pub lines: Vec<BillLine>,
        /// The total of each payer, by name.
        pub payers: Vec<PayerTotal>,
        /// The days that are billed: all days of the stays in the period, each counted once.
        pub days: Count,
        /// The sum of all lines.
        pub amount: Amount,
    }
}

impl BillsInput {
    /// The days of the stays in the period, counted stay by stay.
    pub(crate) fn stay_days(&self) -> Count {
        let period = Period::new(self.first_day, self.last_day).ok();
        let days = self.stays.iter().filter_map(|stay| {
            let counted = stay_period(stay.first_day, stay.last_day, self.day_count).ok()??;
            Some(period?.intersection(counted)?.day_count())
        });
        Count::new(days.fold(0, i128::saturating_add)).unwrap_or_default()
    }
}
