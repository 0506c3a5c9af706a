//! The inputs and figures of bills.

use crate::calendar::{Date, Month, Period};
use crate::numbers::{Amount, Count, PackageNumber};
use crate::read::{Item, Name, figures, record};
use crate::rules::billing::stay_days::{DayCountRule, stay_period};

record! {
    /// The price of a package within a rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::PackageNumber;
    /// use rammeaftale::rules::billing::PackagePrice;
    ///
    /// let second = PackagePrice::new(PackageNumber::new(2)?, "483".parse()?);
    /// assert_eq!(second.price.to_string(), "483.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PackagePrice {
        /// The number of the package (`ydelsespakke`).
        pub number: PackageNumber,
        /// Its price per day.
        pub price: Amount,
    }
}

record! {
    /// The price of a supplement within a rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::SupplementPrice;
    ///
    /// let school = SupplementPrice::new("Skole".parse()?, "950".parse()?);
    /// assert_eq!(school.name.as_str(), "Skole");
    /// assert_eq!(school.price.to_string(), "950.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SupplementPrice {
        /// The name of the supplement (`tillæg`), such as school.
        pub name: Name,
        /// Its price per day.
        pub price: Amount,
    }
}

record! {
    /// The rate of a service in a part of the year.
    ///
    /// # Examples
    /// A rate does not go on by itself: a day after its last needs another, or the bills are refused.
    /// ```
    /// use rammeaftale::Code;
    /// use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};
    ///
    /// let rate = ServiceRate::new("Egely".parse()?, "2025-01-01".parse()?, "2025-02-28".parse()?, "7000".parse()?);
    /// let stay = Stay::new("A".parse()?, "Egely".parse()?, "2025-02-27".parse()?, "Odense".parse()?);
    /// let error = bills(&BillsInput::new(
    ///     "2025-01-01".parse()?,
    ///     "2025-12-31".parse()?,
    ///     DayCountRule::BothEnds,
    ///     vec![rate],
    ///     vec![stay],
    /// ))
    /// .unwrap_err();
    /// assert_eq!(error.problems()[0].code(), Code::NoRate);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
    ///
    /// # Examples
    /// A stay that goes on has no last day. Whoever decides can be another than who pays.
    /// ```
    /// use rammeaftale::numbers::PackageNumber;
    /// use rammeaftale::rules::billing::Stay;
    ///
    /// let stay = Stay::new("A".parse()?, "Marsvænget".parse()?, "2025-02-27".parse()?, "Odense".parse()?)
    ///     .with_acting("Kolding".parse()?)
    ///     .with_package(PackageNumber::new(2)?);
    /// assert!(stay.last_day.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
        /// Where the citizen lives (`opholdskommune`).
        pub residence: Option<Name>,
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
    ///
    /// # Examples
    /// A day in the second package at Marsvænget in 2021.
    /// ```
    /// use rammeaftale::numbers::PackageNumber;
    /// use rammeaftale::rules::billing::{BillsInput, DayCountRule, PackagePrice, ServiceRate, Stay, bills};
    ///
    /// let (day, number) = ("2021-03-01".parse()?, PackageNumber::new(2)?);
    /// let rate = ServiceRate::new("Marsvænget".parse()?, day, day, "1366".parse()?)
    ///     .with_packages(vec![PackagePrice::new(number, "483".parse()?)]);
    /// let stay = Stay::new("A".parse()?, "Marsvænget".parse()?, day, "Odense".parse()?).with_package(number);
    /// let input = BillsInput::new(day, day, DayCountRule::BothEnds, vec![rate], vec![stay]);
    /// assert_eq!(bills(&input)?.amount.to_string(), "1849.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
    ///
    /// # Examples
    /// A line has one month and one rate: a stay over the turn of a month has two lines.
    /// ```
    /// use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};
    ///
    /// let (first, last) = ("2025-01-30".parse()?, "2025-02-03".parse()?);
    /// let rate = ServiceRate::new("Bromsmae".parse()?, first, last, "732".parse()?);
    /// let stay = Stay::new("A".parse()?, "Bromsmae".parse()?, first, "Odense".parse()?);
    /// let billed = bills(&BillsInput::new(first, last, DayCountRule::BothEnds, vec![rate], vec![stay]))?;
    /// let february = &billed.lines[1];
    /// assert_eq!(february.month.to_string(), "2025-02");
    /// assert_eq!((february.days.get(), february.amount.to_string().as_str()), (3, "2196.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
        /// Where the citizen lives (`opholdskommune`), if given.
        pub residence: Option<Name>,
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
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};
    ///
    /// let (first, last) = ("2025-01-30".parse()?, "2025-02-03".parse()?);
    /// let rate = ServiceRate::new("Bromsmae".parse()?, first, last, "732".parse()?);
    /// let stay = |citizen: &str| -> Result<_, rammeaftale::Error> {
    ///     Ok(Stay::new(citizen.parse()?, "Bromsmae".parse()?, first, "Odense".parse()?))
    /// };
    /// let stays = vec![stay("A")?, stay("B")?];
    /// let billed = bills(&BillsInput::new(first, last, DayCountRule::BothEnds, vec![rate], stays))?;
    /// let odense = &billed.payers[0];
    /// assert_eq!((odense.days.get(), odense.amount.to_string().as_str()), (10, "7320.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
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
    /// The days and the amount of the citizens who live in a municipality.
    ///
    /// # Examples
    /// The payer is another: Odense pays for a citizen who lives in Nyborg.
    /// ```
    /// use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};
    ///
    /// let (first, last) = ("2025-01-30".parse()?, "2025-02-03".parse()?);
    /// let rate = ServiceRate::new("Bromsmae".parse()?, first, last, "732".parse()?);
    /// let stay =
    ///     Stay::new("A".parse()?, "Bromsmae".parse()?, first, "Odense".parse()?).with_residence("Nyborg".parse()?);
    /// let billed = bills(&BillsInput::new(first, last, DayCountRule::BothEnds, vec![rate], vec![stay]))?;
    /// let nyborg = &billed.residences[0];
    /// assert_eq!((nyborg.residence.as_str(), nyborg.amount.to_string().as_str()), ("Nyborg", "3660.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ResidenceTotal {
        /// Where the citizens live.
        pub residence: Name,
        /// The days of its lines.
        pub days: Count,
        /// The sum of its lines.
        pub amount: Amount,
    }
}

figures! {
    /// The bills of a period.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};
    ///
    /// let (first, last) = ("2025-01-30".parse()?, "2025-02-03".parse()?);
    /// let rate = ServiceRate::new("Bromsmae".parse()?, first, last, "732".parse()?);
    /// let stay = Stay::new("A".parse()?, "Bromsmae".parse()?, first, "Odense".parse()?);
    /// let billed = bills(&BillsInput::new(first, last, DayCountRule::BothEnds, vec![rate], vec![stay]))?;
    /// assert_eq!((billed.lines.len(), billed.payers.len()), (2, 1));
    /// assert_eq!(billed.days.get(), 5);
    /// assert_eq!(billed.amount.to_string(), "3660.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Bills {
        /// The lines, by payer, month, service and citizen.
        pub lines: Vec<BillLine>,
        /// The total of each payer, by name.
        pub payers: Vec<PayerTotal>,
        /// The total of each municipality of residence, by name; of the stays that give one.
        pub residences: Vec<ResidenceTotal>,
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
