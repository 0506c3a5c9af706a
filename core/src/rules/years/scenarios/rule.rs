//! Ways of financing a service side by side (`scenarier`).

use crate::error::{Error, Place};
use crate::numbers::Amount;
use crate::rules::years::scenarios::checks::check;
use crate::rules::years::scenarios::journal::ScenarioJournal;
use crate::rules::years::scenarios::run::{compared, run};
use crate::rules::years::scenarios::types::{Scenarios, ScenariosInput};

/// Sets ways of financing a service side by side (`scenarier`), for those who must choose between them: the rates, what each
/// party pays in every year and in all, and where the cost went.
///
/// # Source
/// Socialdirektørforum Syddanmark, 30 June 2023, item 11: three models for the start-up deficit of Røjleskov (stated: a direct
/// collection is of the realised deficit, every year when the accounts are closed, by population of the municipalities or on
/// the year's buyers; a lower occupancy in the first years raises their rates).
///
/// # Figures
/// A scenario is a [`ledger`](crate::rules::years::ledger) of the years with own risk. Users and what they use are the same in every scenario:
/// that a dearer rate keeps buyers away is not in it. Paid by rates, paid directly, borne by the operator and left over are the
/// cost, in every scenario.
///
/// # Errors
/// Years that do not follow each other, users or names twice, direct financing without its years or without a population, years
/// that are not among the years; by largest remainder a deficit that is not a whole number of units;
/// [`Code::Overflow`](crate::Code::Overflow) at `scenarios`.
///
/// # Examples
/// Røjleskov: at 54 % in 2023 instead of 90 % the rate is 13,367 kr. instead of 8,020, as published.
/// ```
/// use rammeaftale::numbers::Year;
/// use rammeaftale::numbers::{StayDays, YearsLater};
/// use rammeaftale::rules::result::BaseKind;
/// use rammeaftale::rules::split::Method;
/// use rammeaftale::rules::years::{
///     Financing, ScenarioInput, ScenariosInput, ServiceYear, UserDays, YearOccupancy, scenarios,
/// };
/// use rammeaftale::{DayCount, Unit};
///
/// let scenario = |name: &str, occupancies| -> Result<_, rammeaftale::Error> {
///     Ok({
///         let mut made = ScenarioInput::new(name.parse()?, Financing::Rule);
///         made.occupancies = occupancies;
///         made
///     })
/// };
/// let low = YearOccupancy::new(Year::new(2023)?, "54".parse()?);
/// let models = scenarios(&ScenariosInput::new(
///     "5".parse()?,
///     BaseKind::Turnover,
///     YearsLater::new(2)?,
///     Unit::KRONE,
///     Unit::OERE,
///     Method::LargestRemainder,
///     "Region Syddanmark".parse()?,
///     vec![ServiceYear::new(
///         Year::new(2023)?,
///         "5312448".parse()?,
///         "8".parse()?,
///         DayCount::new(92)?,
///         "90".parse()?,
///         "7138506".parse()?,
///         vec![UserDays::new("Middelfart".parse()?, StayDays::new(398)?)],
///     )],
///     vec![scenario("Model 1", None)?, scenario("Model 3", Some(vec![low]))?],
/// ))?;
/// assert_eq!(models.scenarios[0].years[0].rate.to_string(), "8020.00");
/// assert_eq!(models.scenarios[1].years[0].rate.to_string(), "13367.00");
/// // The extra payments of the users are no longer borne by the operator or left to later rates.
/// assert_eq!(models.comparisons[0].paid_by_rates.to_string(), "2128106.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "scenarier")]
pub fn scenarios(input: &ScenariosInput) -> Result<Scenarios, Error> {
    scenarios_with_journal(input).map(|(scenarios, _)| scenarios)
}

/// Returns the scenarios, and the journal of each.
pub(crate) fn scenarios_with_journal(input: &ScenariosInput) -> Result<(Scenarios, Vec<ScenarioJournal>), Error> {
    check(input)?;
    let (mut scenarios, mut journals) = (Vec::new(), Vec::new());
    for scenario in &input.scenarios {
        let (scenario, journal) = run(input, scenario)?;
        scenarios.push(scenario);
        journals.push(journal);
    }
    let comparisons = match scenarios.split_first() {
        None => Vec::new(),
        Some((first, others)) => {
            others.iter().map(|other| compared(other, first)).collect::<Result<_, _>>().place("scenarios")?
        }
    };
    let cost = Amount::total(input.years.iter().map(|year| year.cost)).place("scenarios")?;
    Ok((Scenarios { cost, scenarios, comparisons }, journals))
}
