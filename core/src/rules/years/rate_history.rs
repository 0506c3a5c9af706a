//! The history of a rate as an index and in fixed prices (`takstudvikling i faste priser`).

use crate::collections::{Set, stable_sort_by};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, BigRatio, NonNegativeAmount, Ratio, Unit, Weight, Year};
use crate::read::{Item, figures, record, wrong_length};
use crate::rules::rate::PriceChange;

record! {
    /// The rate of a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::years::YearRate;
    ///
    /// let rate = YearRate::new(Year::new(2021)?, "1366".parse()?);
    /// assert_eq!((rate.year.get(), rate.rate.to_string().as_str()), (2021, "1366.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct YearRate {
        /// The year (`takstår`).
        pub year: Year,
        /// Its rate (`døgntakst`).
        pub rate: NonNegativeAmount,
    }
}

record! {
    /// Rates of several years, and how prices changed.
    ///
    /// # Examples
    /// Marsvænget's published base rates, in the prices of 2023.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{RateHistoryInput, rate_history};
    ///
    /// let text = r#"{
    ///     "rates": [{"year": 2021, "rate": "1366"}, {"year": 2022, "rate": "1393"}, {"year": 2023, "rate": "1470"}],
    ///     "base_year": 2021, "price_year": 2023, "unit": "1",
    ///     "series": [
    ///         {"year": 2022, "change": "1.96", "scope": "Region Syddanmark", "source": "P/L 2022"},
    ///         {"year": 2023, "change": "3.56", "scope": "Region Syddanmark", "source": "P/L 2023"}
    ///     ]
    /// }"#;
    /// let input: RateHistoryInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(rate_history(&input)?.years[0].fixed_rate.to_string(), "1442.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateHistoryInput {
        /// The rates, in any order, each year once, 1 to 300.
        pub rates: Vec<YearRate>,
        /// The year whose index is 100.
        pub base_year: Year,
        /// The year whose price level the fixed prices are in (`prisniveau`).
        pub price_year: Year,
        /// The changes of the price level, as in `price_level`.
        pub series: Vec<PriceChange>,
        /// The unit that the rates in fixed prices are rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// A year of the history.
    ///
    /// # Examples
    /// The input is that of [`RateHistoryInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{RateHistoryInput, rate_history};
    ///
    /// # let text = r#"{"rates": [{"year": 2021, "rate": "1366"}, {"year": 2022, "rate": "1393"}, {"year": 2023,
    /// #     "rate": "1470"}], "base_year": 2021, "price_year": 2023, "unit": "1", "series": [{"year": 2022,
    /// #     "change": "1.96", "scope": "Region Syddanmark", "source": "P/L 2022"}, {"year": 2023, "change": "3.56",
    /// #     "scope": "Region Syddanmark", "source": "P/L 2023"}]}"#;
    /// let input: RateHistoryInput = from_json(text, Dialect::Machine)?;
    /// let last = &rate_history(&input)?.years[2];
    /// assert_eq!(last.index.to_string(), "107.61347");
    /// assert_eq!(last.fixed_index.to_string(), "101.916562"); // most of the rise is prices
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct HistoryYear {
        /// The year.
        pub year: Year,
        /// Its rate.
        pub rate: Amount,
        /// The rate in percent of that of the base year (`indeks`), shown with at most 6 decimals.
        pub index: Weight,
        /// The rate in fixed prices (`faste priser`), rounded to the unit.
        pub fixed_rate: Amount,
        /// The unrounded rate in fixed prices, in percent of that of the base year, shown with at most 6 decimals.
        pub fixed_index: Weight,
    }
}

figures! {
    /// The history of a rate.
    ///
    /// # Examples
    /// The input is that of [`RateHistoryInput`].
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{RateHistoryInput, rate_history};
    ///
    /// # let text = r#"{"rates": [{"year": 2021, "rate": "1366"}, {"year": 2022, "rate": "1393"}, {"year": 2023,
    /// #     "rate": "1470"}], "base_year": 2021, "price_year": 2023, "unit": "1", "series": [{"year": 2022,
    /// #     "change": "1.96", "scope": "Region Syddanmark", "source": "P/L 2022"}, {"year": 2023, "change": "3.56",
    /// #     "scope": "Region Syddanmark", "source": "P/L 2023"}]}"#;
    /// let input: RateHistoryInput = from_json(text, Dialect::Machine)?;
    /// let history = rate_history(&input)?;
    /// let fixed: Vec<_> = history.years.iter().map(|year| year.fixed_rate.to_string()).collect();
    /// assert_eq!(fixed, ["1442.00", "1443.00", "1470.00"]);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateHistory {
        /// The years, in order.
        pub years: Vec<HistoryYear>,
    }
}

impl Item for YearRate {
    const MOST: usize = 300;
}

/// Sets the rates of several years beside each other (`takstudvikling`), as an index and in the prices of one year, for those who
/// ask whether a service became dearer or only everything else did.
///
/// # Source
/// The price level as in [`price_level`](crate::rules::rate::price_level): percentages are given, with their scope and source.
///
/// # Figures
/// Indexes are exact and shown with 6 decimals; rates in fixed prices are rounded once, to the unit.
///
/// # Errors
/// A year twice, a base year without a rate or with one of 0, a year without a change of prices, a change of −100 %;
/// [`Code::Overflow`] at `years`.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::numbers::Year;
/// use rammeaftale::rules::rate::PriceChange;
/// use rammeaftale::rules::years::{RateHistoryInput, YearRate, rate_history};
///
/// let rate =
///     |year, rate: &str| -> Result<_, rammeaftale::Error> { Ok(YearRate::new(Year::new(year)?, rate.parse()?)) };
/// let change = |year, change: &str| -> Result<_, rammeaftale::Error> {
///     Ok(PriceChange::new(
///         Year::new(year)?,
///         change.parse()?,
///         "Region Syddanmark, det sociale område".to_owned(),
///         "Socialdirektørforum Syddanmark".to_owned(),
///     ))
/// };
/// let history = rate_history(&RateHistoryInput::new(
///     vec![rate(2021, "2000")?, rate(2023, "2200")?],
///     Year::new(2021)?,
///     Year::new(2023)?,
///     vec![change(2022, "1.96")?, change(2023, "3.56")?],
///     Unit::KRONE,
/// ))?;
/// assert_eq!(history.years[1].index.to_string(), "110");
/// assert_eq!(history.years[0].fixed_rate.to_string(), "2112.00");
/// assert_eq!(history.years[1].fixed_index.to_string(), "104.176753");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "indeks")]
pub fn rate_history(input: &RateHistoryInput) -> Result<RateHistory, Error> {
    check(input)?;
    let base = input.rates.iter().find(|rate| rate.year == input.base_year);
    let base = base.map_or(Ratio::ZERO, |rate| rate.rate.exactly());
    let fixed_base = input.in_fixed_prices(input.base_year, base);
    let index = |rate: BigRatio, base: BigRatio| {
        (rate / base * Ratio::from(100).into()).rounded_to(Ratio::new(1, 1_000_000)).and_then(Weight::shown)
    };

    let year = |rate: &YearRate| {
        let exact = rate.rate.exactly();
        let fixed = input.in_fixed_prices(rate.year, exact);
        Ok(HistoryYear {
            year: rate.year,
            rate: rate.rate.into(),
            index: index(exact.into(), base.into())?,
            fixed_rate: Amount::rounded(fixed.rounded_to(input.unit.exactly())?, Unit::OERE)?,
            fixed_index: index(fixed, fixed_base.clone())?,
        })
    };
    let mut rates: Vec<_> = input.rates.iter().collect();
    stable_sort_by(&mut rates, |a, b| a.year.cmp(&b.year));
    let years = rates.into_iter().map(year).collect::<Result<_, Problem>>().place("years")?;
    Ok(RateHistory { years })
}

impl RateHistoryInput {
    /// The change of prices from a year to the year of the fixed prices: what lies between is multiplied or divided by.
    pub(crate) fn between(&self, year: Year) -> impl Iterator<Item = (usize, &PriceChange)> {
        let (earlier, later) = (year.min(self.price_year), year.max(self.price_year));
        self.series.iter().enumerate().filter(move |(_, change)| earlier < change.year && change.year <= later)
    }

    fn in_fixed_prices(&self, year: Year, rate: Ratio) -> BigRatio {
        self.between(year).fold(rate.into(), |rate, (_, change)| {
            let step = BigRatio::from(Ratio::from(1) + change.change.exactly());
            if year <= self.price_year { rate * step } else { rate / step }
        })
    }
}

fn check(input: &RateHistoryInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    let lengths = [
        wrong_length::<YearRate>("rates", input.rates.len()),
        wrong_length::<PriceChange>("series", input.series.len()),
    ];
    for problem in lengths.into_iter().flatten() {
        problems.push(problem);
    }
    let mut seen = Set::new();
    for (index, rate) in input.rates.iter().enumerate() {
        if !seen.insert(rate.year) {
            let place = format!("rates[{index}].year");
            problems.push(Problem::new(Code::Duplicate, place).with_given(&rate.year.to_string()));
        }
    }
    match input.rates.iter().position(|rate| rate.year == input.base_year) {
        None => problems.push(Problem::new(Code::UnknownChoice, "base_year").with_given(&input.base_year.to_string())),
        Some(index) => {
            if input.rates.get(index).is_some_and(|rate| rate.rate.exactly().is_zero()) {
                let allowed = Allowed::Range("0.01".into(), "10000000000000".into());
                let place = format!("rates[{index}].rate");
                problems.push(Problem::new(Code::OutOfRange, place).with_given("0.00").with_allowed(allowed));
            }
        }
    }
    series_problems(input, &mut problems);
    problems.none()
}

fn series_problems(input: &RateHistoryInput, problems: &mut Problems) {
    let earliest = input.rates.iter().map(|rate| rate.year).chain([input.price_year]).min();
    let latest = input.rates.iter().map(|rate| rate.year).chain([input.price_year]).max();
    let (Some(earliest), Some(latest)) = (earliest, latest) else { return };
    let without = (earliest.get().saturating_add(1)..=latest.get())
        .find(|year| input.series.iter().all(|change| change.year.get() != *year));
    if let Some(year) = without {
        problems.push(Problem::new(Code::Missing, "series").with_given(&year.to_string()));
    }
    for (index, change) in input.series.iter().enumerate() {
        let is_used = earliest < change.year && change.year <= latest;
        if is_used && (Ratio::from(1) + change.change.exactly()).is_zero() {
            let allowed = Allowed::Range("-99.9999".into(), "1000".into());
            let place = format!("series[{index}].change");
            problems.push(Problem::new(Code::OutOfRange, place).with_given("-100").with_allowed(allowed));
        }
    }
}
