//! Stays to bills (`afregning`).

use crate::calendar::{Date, Month, Period};
use crate::collections::{Map, ranks, stable_sort_by};
use crate::error::{Error, Place, Problem};
use crate::numbers::{Amount, Count, Ratio, Unit};
use crate::read::{ByName, Name};
use crate::rules::billing::bills::priced_stays::{PricedDays, priced_stays};
use crate::rules::billing::bills::types::{BillLine, Bills, BillsInput, PayerTotal, ResidenceTotal, Stay};

/// The bills of a period out of stays and rates (`afregning`), for the operator that sends them and the municipalities that
/// pay: the days of each stay × the rate that is valid on each day, per payer and month.
///
/// # Source
/// Rates have validity intervals inside a year: Egely's rose on 1 March 2025 (Socialdirektørforum Syddanmark, 7 March 2025,
/// the item between 9 and 11, stated). The three ways to count days are used side by side, so the caller says which (stated; BEK 1261/2020 § 2 for
/// special places). Payer and acting municipality can differ: Socialdirektørforum Syddanmark, 30 June 2023, item 10.
///
/// # Figures
/// Whole days × rate, so nothing is rounded. The days of the lines are the days of the stays in the period, each counted
/// once.
///
/// # Errors
/// A period, rate or stay that ends before it starts; rates of one service or stays of one citizen that overlap; a day without a
/// valid rate; a service, package or supplement that the rates do not have; more than a million lines.
///
/// # Examples
/// A rate that rises on 1 March, inside a stay.
/// ```
/// use rammeaftale::rules::billing::{BillsInput, DayCountRule, ServiceRate, Stay, bills};
///
/// let rate = |first: &str, last: &str, rate: &str| -> Result<_, rammeaftale::Error> {
///     Ok(ServiceRate::new("Egely".parse()?, first.parse()?, last.parse()?, rate.parse()?))
/// };
/// let stay = Stay::new("A".parse()?, "Egely".parse()?, "2025-02-27".parse()?, "Odense".parse()?)
///     .with_last_day("2025-03-02".parse()?);
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
    for (index, (stay, priced)) in stays.iter().enumerate() {
        let first = lines.len();
        for PricedDays { days, rate } in priced {
            add_days(&mut lines, first, (index, stay), *days, *rate);
        }
    }
    // 2. In the order of the bills: by payer, month, service, citizen and day.
    let ranks = |name: fn(&Stay) -> &Name| ranks(stays.iter().map(|(stay, _)| name(stay).as_str()));
    let (payers, services, citizens) =
        (ranks(|stay| &stay.payer), ranks(|stay| &stay.service), ranks(|stay| &stay.citizen));
    let key = |line: &Line<'_>| {
        let rank = |ranks: &[usize]| ranks.get(line.index).copied();
        (rank(&payers), line.month, rank(&services), rank(&citizens), line.first_day)
    };
    stable_sort_by(&mut lines, |a, b| key(a).cmp(&key(b)));
    // 3. Days × rate, and what each payer pays.
    let mut totals: ByName<'_, (i128, i128)> = Map::new();
    let mut by_residence: ByName<'_, (i128, i128)> = Map::new();
    let mut billed = Vec::with_capacity(lines.len());
    for line in &lines {
        let amount = line.days.saturating_mul(line.rate.oere().into());
        let add = |(days, sum): &mut (i128, i128)| {
            (*days, *sum) = (days.saturating_add(line.days), sum.saturating_add(amount));
        };
        totals.update(&line.stay.payer, add);
        if let Some(residence) = &line.stay.residence {
            by_residence.update(residence, add);
        }
        billed.push(line.with_amount(amount_from_oere(amount).place("lines")?).place("lines")?);
    }
    let payers = totals.iter().map(|(payer, (days, sum))| {
        Ok(PayerTotal { payer: payer.clone(), days: Count::new(*days)?, amount: amount_from_oere(*sum)? })
    });
    let payers: Vec<_> = payers.collect::<Result<_, Problem>>().place("payers")?;
    let residences = by_residence.iter().map(|(residence, (days, sum))| {
        let (days, amount) = (Count::new(*days)?, amount_from_oere(*sum)?);
        Ok(ResidenceTotal { residence: residence.clone(), days, amount })
    });
    let residences: Vec<_> = residences.collect::<Result<_, Problem>>().place("residences")?;
    let days = totals.iter().fold(0_i128, |sum, (_, (days, _))| sum.saturating_add(*days));

    Ok(Bills {
        days: Count::new(days).place("days")?,
        amount: Amount::total(payers.iter().map(|payer| payer.amount)).place("amount")?,
        payers,
        residences,
        lines: billed,
    })
}

/// A bill line before its amount is calculated.
struct Line<'a> {
    /// The place of its stay among all of them.
    index: usize,
    stay: &'a Stay,
    month: Month,
    first_day: Date,
    days: i128,
    rate: Amount,
}

impl Line<'_> {
    fn with_amount(&self, amount: Amount) -> Result<BillLine, Problem> {
        Ok(BillLine {
            payer: self.stay.payer.clone(),
            month: self.month,
            service: self.stay.service.clone(),
            citizen: self.stay.citizen.clone(),
            acting: self.stay.acting.clone(),
            residence: self.stay.residence.clone(),
            days: Count::new(self.days)?,
            rate: self.rate,
            amount,
        })
    }
}

/// Adds days of a stay at one price: one line for each month and price.
fn add_days<'a>(lines: &mut Vec<Line<'a>>, first: usize, (index, stay): (usize, &'a Stay), days: Period, rate: Amount) {
    for part in days.months() {
        let (first_day, days) = (part.first_day(), part.day_count());
        let month = first_day.month();
        match lines.iter_mut().skip(first).find(|line| line.month == month && line.rate == rate) {
            Some(line) => line.days = line.days.saturating_add(days),
            None => lines.push(Line { index, stay, month, first_day, days, rate }),
        }
    }
}

fn amount_from_oere(oere: i128) -> Result<Amount, Problem> {
    Amount::rounded(Ratio::new(oere, 100), Unit::OERE)
}
