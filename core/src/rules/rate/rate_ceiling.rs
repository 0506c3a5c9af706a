//! Agreed ceilings on rates (`takststop`, `takstreduktion`).

use core::cmp::Ordering;

use crate::collections::Set;
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, BigRatio, NonNegativeAmount, PercentChange, PlaceDays, Ratio, Unit, Weight, Year};
use crate::read::{Item, Name, figures, record, wrong_length};
use crate::rules::rate::price_level::{PriceChange, check_every_year, lies_between};

record! {
    /// The rates of a service in the base year and in the year that is held against the ceiling.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::CeilingRate;
    ///
    /// let service = CeilingRate::new("Egely".parse()?, "7000".parse()?, "7100".parse()?, "2628".parse()?);
    /// assert_eq!(service.days.to_string(), "2628");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CeilingRate {
        /// The service (`tilbud`, `ydelse`).
        pub service: Name,
        /// Its rate in the base year (`takst før`).
        pub rate_before: NonNegativeAmount,
        /// Its rate in the year (`takst efter`).
        pub rate_after: NonNegativeAmount,
        /// The days that its rates are for, and weigh by in the average (`dage`).
        pub days: PlaceDays,
    }
}

impl Item for CeilingRate {
    const MOST: usize = 10_000;
}

record! {
    /// Rates of two years, and what was agreed for the years between.
    ///
    /// # Examples
    /// A cut of 2 %: 980 kr. is the highest rate that keeps it.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::rate::{CeilingRate, RateCeilingInput, rate_ceiling};
    ///
    /// let service = CeilingRate::new("Egely".parse()?, "1000".parse()?, "990".parse()?, "365".parse()?);
    /// let (base_year, year) = (Year::new(2010)?, Year::new(2011)?);
    /// let input = RateCeilingInput::new(base_year, year, vec![service], "-2".parse()?, Unit::KRONE);
    /// assert_eq!(rate_ceiling(&input)?.reduction.to_string(), "10.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateCeilingInput {
        /// The year whose rates the ceiling goes out from (`basisår`).
        pub base_year: Year,
        /// The year whose rates are held against it.
        pub year: Year,
        /// The services.
        pub services: Vec<CeilingRate>,
        /// The changes of prices and wages (`pris- og lønregulering`), one or more for every year after the base year; left out
        /// where the rates may not rise with prices, or are at one price level.
        pub series: Option<Vec<PriceChange>>,
        /// How much rates may rise beside that over the years (`aftalt vækst`), in percent: 0 for a stop, below zero for a cut.
        pub agreed_growth: PercentChange,
        /// The unit that rates are rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// A service's own rate against the ceiling.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::rate::{CeilingRate, RateCeilingInput, rate_ceiling};
    ///
    /// let service = CeilingRate::new("Egely".parse()?, "1000".parse()?, "990".parse()?, "365".parse()?);
    /// let (base_year, year) = (Year::new(2010)?, Year::new(2011)?);
    /// let input = RateCeilingInput::new(base_year, year, vec![service], "-2".parse()?, Unit::KRONE);
    /// let egely = &rate_ceiling(&input)?.services[0];
    /// assert_eq!((egely.allowed.to_string().as_str(), egely.distance.to_string().as_str()), ("980.00", "-10.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ServiceCeiling {
        /// The service.
        pub service: Name,
        /// The rate of the base year carried to the ceiling, shown at the øre.
        pub allowed: Amount,
        /// The allowed rate less the service's, shown at the øre: below zero where it is above.
        pub distance: Amount,
    }
}

figures! {
    /// The rates against the ceiling: of one service, or of several as an average by days.
    ///
    /// # Examples
    /// Two services of which one is above keep the ceiling together.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::rate::{CeilingRate, RateCeilingInput, rate_ceiling};
    ///
    /// let service = |name: &str, before: &str, after: &str| -> Result<_, rammeaftale::Error> {
    ///     Ok(CeilingRate::new(name.parse()?, before.parse()?, after.parse()?, "365".parse()?))
    /// };
    /// let services = vec![service("A", "1000", "1010")?, service("B", "2000", "1980")?];
    /// let (base_year, year) = (Year::new(2024)?, Year::new(2025)?);
    /// let input = RateCeilingInput::new(base_year, year, services, "0".parse()?, Unit::KRONE);
    /// let ceiling = rate_ceiling(&input)?;
    /// assert_eq!(ceiling.services[0].distance.to_string(), "-10.00");
    /// assert_eq!((ceiling.rate_after.to_string().as_str(), ceiling.is_breached), ("1495.00", false));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateCeiling {
        /// The factor from the rate of the base year to the ceiling, shown with at most 6 decimals, used unrounded.
        pub factor: Weight,
        /// Each service's own rate against the ceiling.
        pub services: Vec<ServiceCeiling>,
        /// The rate of the base year, or the average by days, shown at the øre.
        pub rate_before: Amount,
        /// The rate of the year, or the average by days, shown at the øre.
        pub rate_after: Amount,
        /// The highest rate, or average, that keeps the ceiling (`loft`); shown at the øre, used unrounded.
        pub allowed: Amount,
        /// The allowed rate less that of the year, shown at the øre: below zero where the ceiling is breached.
        pub distance: Amount,
        /// Whether the rate is above the ceiling, compared exactly.
        pub is_breached: bool,
        /// How much every rate must fall to keep the ceiling, rounded up to the unit.
        pub reduction: Amount,
        /// The amount that the rates collect above the ceiling over the days, rounded up to the øre.
        pub excess: Amount,
    }
}

/// Rates against an agreed ceiling (`takststop`, `takstreduktion`), for operators that keep it and the municipalities that agreed
/// it: the distance, and what would remove a breach.
///
/// # Source
/// Regions agree that rates fall or do not rise: Syddanmark by 2 % in 2011 and by 3 % in 2012 (stated), Midtjylland that they do
/// not rise in 2025–26 (stated; in fixed prices: assumed). For an operator the average is weighted by days (assumed: Hovedstaden
/// steers on the cost per day).
///
/// # Figures
/// `allowed = rate_before × Π (1 + price change) × (1 + agreed_growth)`, exact; a rate on the ceiling keeps it. The average of
/// both years is by the same days, so that another mix of services is neither a breach nor a way out of one.
///
/// # Errors
/// A year before the base year, or one between without a change of prices; a service twice; no days.
///
/// # Examples
/// Syddanmark's cut of 3 % in 2012, with prices that rise by 2 %.
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::numbers::Year;
/// use rammeaftale::rules::rate::{CeilingRate, PriceChange, RateCeilingInput, rate_ceiling};
///
/// let service = CeilingRate::new("Egely".parse()?, "5000".parse()?, "5000".parse()?, "2628".parse()?);
/// let year = Year::new(2012)?;
/// let prices = PriceChange::new(year, "2".parse()?, "Kommuner".to_owned(), "KL".to_owned());
/// let input = RateCeilingInput::new(Year::new(2011)?, year, vec![service], "-3".parse()?, Unit::KRONE)
///     .with_series(vec![prices]);
/// let ceiling = rate_ceiling(&input)?;
/// assert_eq!(ceiling.allowed.to_string(), "4947.00"); // 5,000 × 1.02 × 0.97
/// assert!(ceiling.is_breached);
/// assert_eq!(ceiling.reduction.to_string(), "53.00");
/// assert_eq!(ceiling.excess.to_string(), "139284.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "takststop")]
#[doc(alias = "takstreduktion")]
pub fn rate_ceiling(input: &RateCeilingInput) -> Result<RateCeiling, Error> {
    check(input)?;

    // 1. What the rates may rise by: prices, and what was agreed.
    let factor = input.factor();
    let shown_factor = factor.rounded_to(Ratio::new(1, 1_000_000)).and_then(Weight::shown).place("factor")?;
    // 2. Each service's own.
    let mut services = Vec::with_capacity(input.services.len());
    for rates in &input.services {
        let allowed = BigRatio::from(rates.rate_before.exactly()) * factor.clone();
        services.push(ServiceCeiling {
            service: rates.service.clone(),
            allowed: shown(&allowed).place("services")?,
            distance: shown(&(allowed - rates.rate_after.exactly().into())).place("services")?,
        });
    }
    // 3. All together, by the same days in both years.
    let (mut before, mut after, mut days) = (zero(), zero(), zero());
    for rates in &input.services {
        let weight = BigRatio::from(rates.days.exactly());
        before = before + BigRatio::from(rates.rate_before.exactly()) * weight.clone();
        after = after + BigRatio::from(rates.rate_after.exactly()) * weight.clone();
        days = days + weight;
    }
    // 4. Above the ceiling, over the days and per day.
    let allowed = before.clone() * factor.clone();
    let excess = (after.clone() - allowed.clone()).max(zero());
    let reduction = rounded_up(&(excess.clone() / days.clone()), input.unit);
    let distance = allowed.clone() - after.clone();

    Ok(RateCeiling {
        factor: shown_factor,
        services,
        rate_before: shown(&(before / days.clone())).place("rate_before")?,
        rate_after: shown(&(after / days.clone())).place("rate_after")?,
        allowed: shown(&(allowed / days.clone())).place("allowed")?,
        distance: shown(&(distance / days)).place("distance")?,
        is_breached: excess.compare(&zero()) == Some(Ordering::Greater),
        reduction: reduction.place("reduction")?,
        excess: rounded_up(&excess, Unit::OERE).place("excess")?,
    })
}

fn zero() -> BigRatio {
    Ratio::ZERO.into()
}

fn shown(exact: &BigRatio) -> Result<Amount, Problem> {
    exact.rounded_to(Unit::OERE.exactly()).and_then(|exact| Amount::rounded(exact, Unit::OERE))
}

/// The lowest multiple of the unit that is not below an amount.
fn rounded_up(exact: &BigRatio, unit: Unit) -> Result<Amount, Problem> {
    let units = exact.clone() / unit.exactly().into();
    let whole = units.whole_part()?;
    let is_above = units.compare(&whole) == Some(Ordering::Greater);
    let whole = if is_above { whole + Ratio::from(1).into() } else { whole };
    Amount::rounded((whole * unit.exactly().into()).narrow()?, Unit::OERE)
}

impl RateCeilingInput {
    /// Returns true if a change of this year lies between the two years.
    pub(crate) fn uses(&self, year: Year) -> bool {
        lies_between(year, self.base_year, self.year)
    }

    fn factor(&self) -> BigRatio {
        let used = self.series.iter().flatten().filter(|change| self.uses(change.year));
        let changes = used.map(|change| change.change).chain([self.agreed_growth]);
        changes.fold(BigRatio::from(Ratio::from(1)), |factor, change| {
            factor * BigRatio::from(Ratio::from(1) + change.exactly())
        })
    }
}

fn check(input: &RateCeilingInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    if input.year < input.base_year {
        let allowed = Allowed::Range(input.base_year.to_string(), Year::LAST.to_string());
        let problem = Problem::new(Code::OutOfRange, "year").with_given(&input.year.to_string());
        problems.push(problem.with_allowed(allowed));
    }
    if let Some(problem) = wrong_length::<CeilingRate>("services", input.services.len()) {
        problems.push(problem);
    }
    let mut names = Set::new();
    for (index, rates) in input.services.iter().enumerate() {
        if !names.insert(&rates.service) {
            let place = format!("services[{index}].service");
            problems.push(Problem::new(Code::Duplicate, place).with_given(rates.service.as_str()));
        }
    }
    let has_days = |rates: &CeilingRate| !rates.days.exactly().is_zero();
    if !input.services.is_empty() && !input.services.iter().any(has_days) {
        problems.push(Problem::new(Code::ZeroSum, "services"));
    }
    if let Some(series) = &input.series {
        if let Some(problem) = wrong_length::<PriceChange>("series", series.len()) {
            problems.push(problem);
        }
        check_every_year(series, input.base_year, input.year, &mut problems);
    }
    problems.none()
}
