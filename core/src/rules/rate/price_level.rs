//! Amounts at the price level of another year (`pris- og lønregulering`).

use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, BigRatio, PercentChange, Ratio, Unit, Weight, Year};
use crate::read::{Item, figures, record, wrong_length};

record! {
    /// A change of prices, or of an agreed rate, from the year before.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::rate::PriceChange;
    ///
    /// let cut = PriceChange::new(
    ///     Year::new(2011)?,
    ///     "-2".parse()?,
    ///     "Syddanmark, aftalt takstreduktion".to_owned(),
    ///     "Rammeaftale 2011".to_owned(),
    /// );
    /// assert_eq!(cut.change.to_string(), "-2");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PriceChange {
        /// The year that the change leads to.
        pub year: Year,
        /// The change in percent; below zero where a rate was cut.
        pub change: PercentChange,
        /// The scope of the change: a region's social services, all municipalities, an agreed cut.
        pub scope: String,
        /// The text that the change comes from.
        pub source: String,
    }
}

impl Item for PriceChange {
    const MOST: usize = 1_000;
}

record! {
    /// An amount, and the years to carry it over.
    ///
    /// # Examples
    /// Backwards: an amount of 2023 in the prices of 2022.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::rate::{PriceChange, PriceLevelInput, price_level};
    ///
    /// let change = PriceChange::new(Year::new(2023)?, "3.56".parse()?, "Kommuner".to_owned(), "KL".to_owned());
    /// let input =
    ///     PriceLevelInput::new("1035.60".parse()?, Year::new(2023)?, Year::new(2022)?, vec![change], Unit::KRONE);
    /// assert_eq!(price_level(&input)?.amount.to_string(), "1000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PriceLevelInput {
        /// The amount at the price level of the first year.
        pub amount: Amount,
        /// The year of its price level (`pris- og lønniveau`).
        pub from_year: Year,
        /// The year to carry it to; an earlier one gives fixed prices.
        pub to_year: Year,
        /// The changes, one or more for every year between.
        pub series: Vec<PriceChange>,
        /// The unit that the amount is rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// An amount at another price level.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::rate::{PriceChange, PriceLevelInput, price_level};
    ///
    /// let change = PriceChange::new(Year::new(2023)?, "3.56".parse()?, "Kommuner".to_owned(), "KL".to_owned());
    /// let level = price_level(&PriceLevelInput::new(
    ///     "8020".parse()?,
    ///     Year::new(2022)?,
    ///     Year::new(2023)?,
    ///     vec![change],
    ///     Unit::KRONE,
    /// ))?;
    /// assert_eq!(level.factor.to_string(), "1.0356");
    /// assert_eq!(level.amount.to_string(), "8306.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct PriceLevel {
        /// The factor between the two levels, shown with at most 6 decimals, used unrounded.
        pub factor: Weight,
        /// The amount at the price level of the second year, rounded to the unit.
        pub amount: Amount,
    }
}

/// An amount at the price level of another year (`pris- og lønregulering`), for those who compare rates over years or carry
/// an agreed amount forward.
///
/// # Source
/// Amounts of the agreements carry the year of their price level (stated); percentages are the caller's, each with its
/// scope and source. Agreed rate cuts (Syddanmark −2 % in 2011, −3 % in 2012) are changes like others.
///
/// # Figures
/// `amount × Π (1 + change)` over the years after the first up to the second, rounded once, half away from zero, at the
/// end. Backwards the product divides.
///
/// # Errors
/// A year between without a change; a change of −100 % in the years used.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::numbers::Year;
/// use rammeaftale::rules::rate::{PriceChange, PriceLevelInput, price_level};
///
/// let change = |year, percent: &str| -> Result<_, rammeaftale::Error> {
///     Ok(PriceChange::new(
///         Year::new(year)?,
///         percent.parse()?,
///         "Region Syddanmark, socialområdet".to_owned(),
///         "Takstnotat".to_owned(),
///     ))
/// };
/// let level = price_level(&PriceLevelInput::new(
///     "1000".parse()?,
///     Year::new(2021)?,
///     Year::new(2023)?,
///     vec![change(2022, "1.96")?, change(2023, "3.56")?],
///     Unit::OERE,
/// ))?;
/// assert_eq!(level.factor.to_string(), "1.055898");
/// assert_eq!(level.amount.to_string(), "1055.90");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "pris- og lønregulering")]
pub fn price_level(input: &PriceLevelInput) -> Result<PriceLevel, Error> {
    let forwards = input.to_year >= input.from_year;
    check(input)?;

    // 1. The product over the years between.
    let mut factor = BigRatio::from(Ratio::from(1));
    for change in input.series.iter().filter(|change| input.uses(change.year)) {
        let step = BigRatio::from(Ratio::from(1) + change.change.exactly());
        factor = if forwards { factor * step } else { factor / step };
    }
    // 2. The amount, rounded at the end.
    let exact = BigRatio::from(input.amount.exactly()) * factor.clone();
    let amount = exact.rounded_to(input.unit.exactly()).place("amount")?;

    Ok(PriceLevel {
        factor: factor.rounded_to(Ratio::new(1, 1_000_000)).and_then(Weight::shown).place("factor")?,
        amount: Amount::rounded(amount, Unit::OERE).place("amount")?,
    })
}

impl PriceLevelInput {
    /// Returns true if a change of this year lies between the two levels.
    pub(crate) fn uses(&self, year: Year) -> bool {
        lies_between(year, self.from_year.min(self.to_year), self.from_year.max(self.to_year))
    }
}

/// Returns true if a change of this year leads from the earlier level to the later one.
pub(super) fn lies_between(year: Year, earlier: Year, later: Year) -> bool {
    earlier < year && year <= later
}

/// Notes the first year between two levels that has no change.
pub(super) fn check_every_year(series: &[PriceChange], earlier: Year, later: Year, problems: &mut Problems) {
    let without = (earlier.get().saturating_add(1)..=later.get())
        .find(|year| series.iter().all(|change| change.year.get() != *year));
    if let Some(year) = without {
        problems.push(Problem::new(Code::Missing, "series").with_given(&year.to_string()));
    }
}

fn check(input: &PriceLevelInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<PriceChange>("series", input.series.len()) {
        problems.push(problem);
    }
    let (earlier, later) = (input.from_year.min(input.to_year), input.from_year.max(input.to_year));
    check_every_year(&input.series, earlier, later, &mut problems);
    for (index, change) in input.series.iter().enumerate() {
        let nothing_left = (Ratio::from(1) + change.change.exactly()).is_zero();
        if input.uses(change.year) && nothing_left {
            let allowed = Allowed::Range("-99.9999".into(), "1000".into());
            let place = format!("series[{index}].change");
            problems.push(Problem::new(Code::OutOfRange, place).with_given("-100").with_allowed(allowed));
        }
    }
    problems.none()
}
