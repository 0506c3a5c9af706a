//! Stays to bills (`afregning`).

use crate::calendar::{Date, Month, Period};
use crate::collections::{Map, stable_sort_by};
use crate::error::{Allowed, Code, Error, Place, Problem};
use crate::numbers::{Amount, Count, Number, Ratio, Unit};
use crate::read::{ByName, Item, Name, figures, record};
use crate::rules::billing::priced_stays::{Priced, priced_stays};
use crate::rules::billing::stay_days::{DayCountRule, stay_period};

record! {
    /// The price of a package within a rate.
    pub struct PackagePrice {
        /// The number of the package (`ydelsespakke`).
        pub number: Number,
        /// Its price per day.
        pub price: Amount,
    }
}

record! {
    /// The price of a supplement within a rate.
    pub struct SupplementPrice {
        /// What it is for (`tillæg`).
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
        pub package: Option<Number>,
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
        /// Who decides in the citizen's case (`handlekommune`), if that was said.
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
    /// What a payer pays in all.
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
        /// What each payer pays, by name.
        pub payers: Vec<PayerTotal>,
        /// The days billed: all days of the stays in the period, each once.
        pub days: Count,
        /// What is billed in all.
        pub amount: Amount,
    }
}

/// The bills of a period out of stays and rates (`afregning`), for the operator that sends them and the municipalities that
/// pay: the days of each stay × the rate that is valid on each day, per payer and month.
///
/// # Source
/// Rates have validity intervals inside a year: Egely's rose on 1 March 2025 (Socialdirektørforum Syddanmark, 7 March 2025,
/// items 5 and 10, stated). The three ways to count days are used side by side, so the caller says which (stated; BEK 1261/2020 § 2 for
/// special places). Payer and acting municipality can differ: Socialdirektørforum Syddanmark, 30 June 2023, item 10.
///
/// # Figures
/// Whole days × rate, so nothing is rounded. The days of the lines are the days of the stays in the period, each counted
/// once.
///
/// # Errors
/// A period, rate or stay that ends before it starts; rates of one service or stays of one citizen that overlap; a day without a
/// valid rate; a service, package or supplement that the rates do not have.
///
/// # Examples
/// A rate that rises on 1 March, inside a stay.
/// ```
/// use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};
///
/// let rate = |first: &str, last: &str, rate: &str| -> Result<_, rammeaftale::Error> {
///     Ok(ServiceRate::new("Egely".parse()?, first.parse()?, last.parse()?, rate.parse()?))
/// };
/// let stay = Stay::new(
///     "A".parse()?,
///     "Egely".parse()?,
///     "2025-02-27".parse()?,
///     "Odense".parse()?,
/// ).with_last_day("2025-03-02".parse()?);
/// let billed = bills(&BillsInput::new(
///     "2025-01-01".parse()?,
///     "2025-12-31".parse()?,
///     DayCountRule::LastDayNotCounted,
///     vec![rate("2025-01-01", "2025-02-28", "7000")?, rate("2025-03-01", "2025-12-31", "8000")?],
///     vec![stay],
/// ))?;
/// let lines: Vec<_> = billed.lines.iter().map(|line| (line.days.get(), line.amount.to_string())).collect();
/// assert_eq!(lines, [(2, "14000.00".to_owned()), (1, "8000.00".to_owned())]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "afregning")]
pub fn bills(input: &BillsInput) -> Result<Bills, Error> {
    let stays = priced_stays(input)?;

    // 1. The days of each stay, month by month and price by price.
    let mut lines = Vec::new();
    for (stay, priced) in &stays {
        let first = lines.len();
        for Priced { days, rate } in priced {
            add_days(&mut lines, first, stay, *days, *rate);
        }
        if lines.len() > LINES {
            return Err(Problem::new(Code::TooMany, "stays").with_allowed(Allowed::AtMost(LINES)).into());
        }
    }
    // 2. In the order of the bills.
    stable_sort_by(&mut lines, |(a, a_day), (b, b_day)| order_of(a, *a_day).cmp(&order_of(b, *b_day)));
    // 3. Days × rate, and what each payer pays.
    let mut totals: ByName<'_, (i128, i128)> = Map::new();
    let mut billed = Vec::with_capacity(lines.len());
    for (line, _) in &lines {
        let amount = line.days.saturating_mul(line.rate.oere().into());
        totals.change(&line.stay.payer, |(days, sum)| {
            (*days, *sum) = (days.saturating_add(line.days), sum.saturating_add(amount));
        });
        billed.push(line.billed(oere(amount).place("lines")?).place("lines")?);
    }
    let payers = totals.iter().map(|(payer, (days, sum))| {
        Ok(PayerTotal { payer: payer.clone(), days: Count::new(*days)?, amount: oere(*sum)? })
    });
    let payers: Vec<_> = payers.collect::<Result<_, Problem>>().place("payers")?;
    let days = totals.iter().fold(0_i128, |sum, (_, (days, _))| sum.saturating_add(*days));

    Ok(Bills {
        days: Count::new(days).place("days")?,
        amount: Amount::total(payers.iter().map(|payer| payer.amount)).place("amount")?,
        payers,
        lines: billed,
    })
}

/// The most lines that are billed at once.
const LINES: usize = 10_000_000;

impl BillsInput {
    /// The days of the stays in the period, counted stay by stay.
    pub(crate) fn stay_days(&self) -> Count {
        let period = Period::new(self.first_day, self.last_day).ok();
        let days = self.stays.iter().filter_map(|stay| {
            let counted = stay_period(stay.first_day, stay.last_day, self.day_count).ok()??;
            Some(period?.and(counted)?.day_count())
        });
        Count::new(days.fold(0, i128::saturating_add)).unwrap_or_default()
    }
}

/// A line in the making.
struct Line<'a> {
    stay: &'a Stay,
    month: Month,
    days: i128,
    rate: Amount,
}

impl Line<'_> {
    fn billed(&self, amount: Amount) -> Result<BillLine, Problem> {
        Ok(BillLine {
            payer: self.stay.payer.clone(),
            month: self.month,
            service: self.stay.service.clone(),
            citizen: self.stay.citizen.clone(),
            acting: self.stay.acting.clone(),
            days: Count::new(self.days)?,
            rate: self.rate,
            amount,
        })
    }
}

/// Adds the days of a stay at one price, month by month; days of one month at one price are one line.
fn add_days<'a>(lines: &mut Vec<(Line<'a>, Date)>, first: usize, stay: &'a Stay, days: Period, rate: Amount) {
    for part in days.months() {
        let month = part.first_day().month();
        let same = lines.iter_mut().skip(first).find(|(line, _)| line.month == month && line.rate == rate);
        match same {
            Some((line, _)) => line.days = line.days.saturating_add(part.day_count()),
            None => lines.push((Line { stay, month, days: part.day_count(), rate }, part.first_day())),
        }
    }
}

fn order_of<'a>(line: &'a Line<'_>, first_day: Date) -> (&'a Name, Month, &'a Name, &'a Name, Date) {
    (&line.stay.payer, line.month, &line.stay.service, &line.stay.citizen, first_day)
}

fn oere(amount: i128) -> Result<Amount, Problem> {
    Amount::rounded(Ratio::new(amount, 100), Unit::OERE)
}
