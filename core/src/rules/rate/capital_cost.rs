//! Capital costs in a rate (`afskrivning og forrentning`).

use crate::error::{Error, Place};
use crate::numbers::{Amount, NonNegativeAmount, Percent, Ratio, Unit, UsefulLife, Year};
use crate::read::{figures, record};

record! {
    /// An acquisition that is paid for through the rates over its useful life.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{UsefulLife, Year};
    /// use rammeaftale::rules::rate::{CapitalCostInput, capital_cost};
    ///
    /// let vehicle = CapitalCostInput::new("400000".parse()?, Year::new(2024)?, UsefulLife::new(4)?, "3".parse()?);
    /// // 12,000 + 9,000 + 6,000 + 3,000
    /// assert_eq!(capital_cost(&vehicle)?.interest_total.to_string(), "30000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CapitalCostInput {
        /// The cost of the acquisition (`anskaffelsessum`).
        pub acquisition: NonNegativeAmount,
        /// The first year in which it is written off.
        pub first_year: Year,
        /// The number of years over which it is written off (`levetid`).
        pub useful_life: UsefulLife,
        /// The interest on what is not yet written off (`forrentning`).
        pub interest_percent: Percent,
    }
}

figures! {
    /// The capital cost of one year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::{UsefulLife, Year};
    /// use rammeaftale::rules::rate::{CapitalCostInput, capital_cost};
    ///
    /// let building = capital_cost(&CapitalCostInput::new(
    ///     "18000000".parse()?,
    ///     Year::new(2024)?,
    ///     UsefulLife::new(30)?,
    ///     "2".parse()?,
    /// ))?;
    /// let second = &building.years[1];
    /// assert_eq!(second.opening_value.to_string(), "17400000.00");
    /// assert_eq!(second.interest.to_string(), "348000.00");
    /// assert_eq!(second.cost.to_string(), "948000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CapitalYear {
        /// The year.
        pub year: Year,
        /// The part of the acquisition not yet written off when the year begins (`bogført værdi`).
        pub opening_value: Amount,
        /// The part that is written off in the year (`afskrivning`).
        pub depreciation: Amount,
        /// The interest on the opening value (`forrentning`), to the øre.
        pub interest: Amount,
        /// Depreciation and interest: the part of the basis of that year's rate.
        pub cost: Amount,
    }
}

figures! {
    /// Capital costs, year by year.
    ///
    /// # Examples
    /// The parts add up to the acquisition, also where they cannot be equal.
    /// ```
    /// use rammeaftale::numbers::{UsefulLife, Year};
    /// use rammeaftale::rules::rate::{CapitalCostInput, capital_cost};
    ///
    /// let thirds =
    ///     capital_cost(&CapitalCostInput::new("100".parse()?, Year::new(2024)?, UsefulLife::new(3)?, "0".parse()?))?;
    /// let parts: Vec<_> = thirds.years.iter().map(|year| year.depreciation.to_string()).collect();
    /// assert_eq!(parts, ["33.33", "33.34", "33.33"]);
    /// assert_eq!(thirds.depreciation_total.to_string(), "100.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CapitalCost {
        /// Every year of the useful life.
        pub years: Vec<CapitalYear>,
        /// The sum of the depreciation: the acquisition.
        pub depreciation_total: Amount,
        /// The sum of the interest.
        pub interest_total: Amount,
        /// The sum of depreciation and interest.
        pub cost_total: Amount,
    }
}

/// The capital costs that go into a rate year by year (`afskrivning og forrentning`), for those who work out its basis: equal
/// parts of the acquisition, and interest on what is not yet written off, so that the cost falls every year.
///
/// # Source
/// Socialdirektørforum Syddanmark, 30 June 2023, item 1: Børnehus Syd is paid through the rate until 2053, with a falling
/// profile (derived). Which costs, what interest and how long are the caller's.
///
/// # Figures
/// After k years `acquisition × k / useful life`, rounded half away from zero to the øre, is written off; a year's part is
/// the difference to the year before, so the parts add up to the acquisition. Interest is rounded to the øre each year.
///
/// # Errors
/// [`Code::Overflow`](crate::Code::Overflow) at `years` for a year after 2199.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::UsefulLife;
/// use rammeaftale::numbers::Year;
/// use rammeaftale::rules::rate::{CapitalCostInput, capital_cost};
///
/// let building = capital_cost(&CapitalCostInput::new(
///     "18000000".parse()?,
///     Year::new(2024)?,
///     UsefulLife::new(30)?,
///     "2".parse()?,
/// ))?;
/// let costs: Vec<_> = building.years.iter().take(2).map(|year| year.cost.to_string()).collect();
/// assert_eq!(costs, ["960000.00", "948000.00"]);
/// assert_eq!(building.years.last().map(|year| year.year.get()), Some(2053));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "afskrivning")]
#[doc(alias = "forrentning")]
pub fn capital_cost(input: &CapitalCostInput) -> Result<CapitalCost, Error> {
    let acquisition = input.acquisition.exactly();
    let life = input.useful_life.exactly();
    let written_off =
        |years: u32| Amount::rounded(acquisition * Ratio::from(i128::from(years)) / life, Unit::OERE).place("years");

    let mut years = Vec::new();
    for passed in 0..input.useful_life.get() {
        let year = input.first_year.plus(passed).place("years")?;
        let before = written_off(passed)?;
        // 1. The part of this year, and the value when it begins.
        let depreciation = written_off(passed.saturating_add(1))?.exactly() - before.exactly();
        let opening_value = Amount::rounded(acquisition - before.exactly(), Unit::OERE).place("years")?;
        // 2. The interest on it.
        let exact_interest = opening_value.exactly() * input.interest_percent.exactly();
        let interest = Amount::rounded(exact_interest, Unit::OERE).place("years")?;
        years.push(CapitalYear {
            year,
            opening_value,
            depreciation: Amount::rounded(depreciation, Unit::OERE).place("years")?,
            interest,
            cost: Amount::rounded(depreciation + interest.exactly(), Unit::OERE).place("years")?,
        });
    }

    Ok(CapitalCost {
        depreciation_total: Amount::total(years.iter().map(|year| year.depreciation)).place("depreciation_total")?,
        interest_total: Amount::total(years.iter().map(|year| year.interest)).place("interest_total")?,
        cost_total: Amount::total(years.iter().map(|year| year.cost)).place("cost_total")?,
        years,
    })
}
