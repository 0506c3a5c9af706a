//! The occupancy that a rate is budgeted with.

use crate::collections::{Set, stable_sort_by};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Decimals, Percent, Ratio, Year};
use crate::read::{Item, choice, figures, record, wrong_length};
use crate::rules::rate::occupancy::Occupancy;

choice! {
    /// The kind of service that limits of the occupancy are for.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::rate::ServiceKind;
    ///
    /// let kind: ServiceKind = from_json(r#""short_stay""#, Dialect::Machine)?;
    /// assert_eq!(kind, ServiceKind::ShortStay);
    /// assert_eq!(kind.as_str(), "short_stay");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum ServiceKind {
        /// Day and residential services (`dag- og døgntilbud`).
        DayOrResidential = "day_or_residential",
        /// Short, acute and respite stays (`korttids-, akut- og aflastningspladser`).
        ShortStay = "short_stay",
    }
}

record! {
    /// The lowest and the highest budgeted occupancy.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::Limits;
    ///
    /// let limits = Limits::new("95".parse()?).with_highest("100".parse()?);
    /// assert_eq!(limits.lowest.to_string(), "95");
    /// assert!(Limits::new("90".parse()?).highest.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Limits {
        /// The lowest, in percent.
        pub lowest: Percent,
        /// The highest, in percent; no limit if it is left out.
        pub highest: Option<Percent>,
    }
}

record! {
    /// The limits of the budgeted occupancy for each kind of service.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::{Limits, OccupancyLimits};
    ///
    /// let limits =
    ///     OccupancyLimits::new(Limits::new("95".parse()?).with_highest("100".parse()?), Limits::new("90".parse()?));
    /// assert_eq!(limits.short_stay.lowest.to_string(), "90");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct OccupancyLimits {
        /// For day and residential services.
        pub day_or_residential: Limits,
        /// For short, acute and respite stays.
        pub short_stay: Limits,
    }
}

record! {
    /// The occupancy of a closed account.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::rate::{Account, Occupancy};
    ///
    /// let written = Account::new(Year::new(2021)?, "97.5".parse()?);
    /// let counted = Account::new(Year::new(2022)?, Occupancy::days("2555".parse()?, "3285".parse()?)?);
    /// assert!(counted.year > written.year);
    /// assert!(counted.occupancy.exactly().compare(written.occupancy.exactly())?.is_lt());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Account {
        /// The accounting year (`regnskabsår`).
        pub year: Year,
        /// The actual occupancy in that year (`belægningsprocent`).
        pub occupancy: Occupancy,
    }
}

impl Item for Account {
    const LEAST: usize = 2;
    const MOST: usize = 300;
}

record! {
    /// The closed accounts and the limits that a budgeted occupancy is calculated from.
    ///
    /// # Examples
    /// The two latest accounts count, whatever their order.
    /// ```
    /// use rammeaftale::numbers::{Decimals, Year};
    /// use rammeaftale::rules::rate::{
    ///     Account, BudgetedOccupancyInput, Limits, OccupancyLimits, ServiceKind, budgeted_occupancy,
    /// };
    ///
    /// let account = |year, percent: &str| -> Result<_, rammeaftale::Error> {
    ///     Ok(Account::new(Year::new(year)?, percent.parse()?))
    /// };
    /// let input = BudgetedOccupancyInput::new(
    ///     vec![account(2022, "91.3")?, account(2020, "60")?, account(2021, "97.5")?],
    ///     ServiceKind::ShortStay,
    ///     OccupancyLimits::new(Limits::new("95".parse()?), Limits::new("90".parse()?)),
    ///     Decimals::new(1)?,
    /// );
    /// assert_eq!(budgeted_occupancy(&input)?.budgeted.to_string(), "94.4");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct BudgetedOccupancyInput {
        /// The closed accounts (`afsluttede regnskaber`), at least two; the two latest count.
        pub accounts: Vec<Account>,
        /// The kind of service.
        pub service_kind: ServiceKind,
        /// The limits of the agreement.
        pub limits: OccupancyLimits,
        /// The number of decimals of the budgeted percentage.
        pub decimals: Decimals,
    }
}

figures! {
    /// A budgeted occupancy.
    ///
    /// # Examples
    /// The average of 94.4 % is raised to the lowest that is allowed.
    /// ```
    /// use rammeaftale::numbers::{Decimals, Year};
    /// use rammeaftale::rules::rate::{
    ///     Account, BudgetedOccupancyInput, Limits, OccupancyLimits, ServiceKind, budgeted_occupancy,
    /// };
    ///
    /// let budget = budgeted_occupancy(&BudgetedOccupancyInput::new(
    ///     vec![Account::new(Year::new(2021)?, "97.5".parse()?), Account::new(Year::new(2022)?, "91.3".parse()?)],
    ///     ServiceKind::DayOrResidential,
    ///     OccupancyLimits::new(Limits::new("95".parse()?), Limits::new("90".parse()?)),
    ///     Decimals::new(0)?,
    /// ))?;
    /// assert_eq!((budget.previous_year.get(), budget.latest_year.get()), (2021, 2022));
    /// assert_eq!(budget.average.to_string(), "94.4");
    /// assert_eq!(budget.budgeted.to_string(), "95");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct BudgetedOccupancy {
        /// The latest of the two years that count.
        pub latest_year: Year,
        /// The year before it of those given.
        pub previous_year: Year,
        /// The average of their occupancies (`gennemsnit`), shown with at most 4 decimals.
        pub average: Percent,
        /// The average kept within the limits (`budgetteret belægningsprocent`), rounded to the decimals asked for.
        pub budgeted: Percent,
    }
}

/// The occupancy that a rate is budgeted with (`budgetteret belægningsprocent`), for those who set the rate: the average
/// of the two latest closed accounts, kept within the limits of the agreement.
///
/// # Source
/// Three styringsaftaler whose region is not named: 95–100 % for day and residential services (98 recommended as the
/// highest), at least 90 % for short, acute and respite stays (stated there, assumed for Syddanmark).
///
/// # Figures
/// The average is of the exact occupancies. It is kept within the limits and then rounded once, half away from zero, to
/// the decimals asked for.
///
/// # Errors
/// Fewer than two accounts, a year twice, a lowest limit above the highest.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::Decimals;
/// use rammeaftale::numbers::Year;
/// use rammeaftale::rules::rate::{
///     Account, BudgetedOccupancyInput, Limits, OccupancyLimits, ServiceKind, budgeted_occupancy,
/// };
///
/// let account =
///     |year, percent: &str| -> Result<_, rammeaftale::Error> { Ok(Account::new(Year::new(year)?, percent.parse()?)) };
/// let limits =
///     OccupancyLimits::new(Limits::new("95".parse()?).with_highest("100".parse()?), Limits::new("90".parse()?));
/// let budget = budgeted_occupancy(&BudgetedOccupancyInput::new(
///     vec![account(2021, "97.5")?, account(2022, "91.3")?],
///     ServiceKind::DayOrResidential,
///     limits,
///     Decimals::new(0)?,
/// ))?;
/// assert_eq!(budget.average.to_string(), "94.4");
/// assert_eq!(budget.budgeted.to_string(), "95");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn budgeted_occupancy(input: &BudgetedOccupancyInput) -> Result<BudgetedOccupancy, Error> {
    let (kind, limits) = match input.service_kind {
        ServiceKind::DayOrResidential => ("day_or_residential", &input.limits.day_or_residential),
        ServiceKind::ShortStay => ("short_stay", &input.limits.short_stay),
    };
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<Account>("accounts", input.accounts.len()) {
        problems.push(problem);
    }
    let mut years = Set::new();
    for (index, account) in input.accounts.iter().enumerate() {
        if !years.insert(account.year) {
            let place = format!("accounts[{index}].year");
            problems.push(Problem::new(Code::Duplicate, place).with_given(&account.year.to_string()));
        }
    }
    if let Some(highest) = limits.highest.filter(|highest| *highest < limits.lowest) {
        let allowed = Allowed::Range(limits.lowest.to_string(), "1000".into());
        let place = format!("limits.{kind}.highest");
        problems.push(Problem::new(Code::OutOfRange, place).with_given(&highest.to_string()).with_allowed(allowed));
    }

    // 1. The two latest closed accounts.
    let mut accounts: Vec<_> = input.accounts.iter().collect();
    stable_sort_by(&mut accounts, |a, b| b.year.cmp(&a.year));
    problems.none()?;
    let [latest, previous, ..] = accounts.as_slice() else {
        return Err(Problem::new(Code::TooFew, "accounts").into());
    };

    // 2. Their average.
    let average = (latest.occupancy.exactly() + previous.occupancy.exactly()) / Ratio::from(2);
    // 3. Kept within the limits.
    let at_least = average.max(limits.lowest.exactly());
    let within = limits.highest.map_or(at_least, |highest| at_least.min(highest.exactly()));

    Ok(BudgetedOccupancy {
        latest_year: latest.year,
        previous_year: previous.year,
        average: Percent::rounded(average, 4).place("average")?,
        budgeted: Percent::rounded(within, input.decimals.get()).place("budgeted")?,
    })
}
