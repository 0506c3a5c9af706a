//! The rate that the accounts would have given (`efterkalkuleret takst`).

use crate::error::{Allowed, Code, Error, Place, Problem};
use crate::numbers::{Amount, NonNegativeAmount, PlaceDays, Ratio, Unit};
use crate::read::{choice, figures, record};

record! {
    /// The budget that the charged rate comes from.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::result::RateBudget;
    ///
    /// let budget = RateBudget::new("5312448".parse()?, "662.4".parse()?);
    /// assert_eq!(budget.expected_days.to_string(), "662.4");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateBudget {
        /// The budgeted basis (`takstberegningsgrundlag`).
        pub basis: Amount,
        /// The days that were expected to be sold (`belægningsdage`).
        pub expected_days: PlaceDays,
    }
}

choice! {
    /// The cause of a part of the difference between the recalculated and the charged rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::result::DifferenceCause;
    ///
    /// assert_eq!(DifferenceCause::Days.as_str(), "days");
    /// ```
    pub enum DifferenceCause {
        /// The costs were others than budgeted (`omkostninger`).
        Costs = "costs",
        /// More or fewer days were sold than expected (`dage`).
        Days = "days",
        /// The part of the budgeted costs that the charged rate left out: its rounding, and any earlier result in it (`rest`).
        Rest = "rest",
    }
}

record! {
    /// The accounts of a year, and the rate that was charged.
    ///
    /// # Examples
    /// The rate in whole kroner; what the rounding makes is not lost.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::result::{RecalculatedRateInput, recalculated_rate};
    ///
    /// let input = RecalculatedRateInput::new("1000".parse()?, "3".parse()?, "300".parse()?, Unit::KRONE);
    /// let recalculated = recalculated_rate(&input)?;
    /// assert_eq!(recalculated.rate.to_string(), "333.00");
    /// assert_eq!(recalculated.rounding_gap.to_string(), "-1.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RecalculatedRateInput {
        /// The basis of the account: the costs that the rate of the year had to cover.
        pub basis: Amount,
        /// The days that were sold (`belagte dage`), above zero.
        pub occupied_days: PlaceDays,
        /// The rate that was charged (`opkrævet takst`).
        pub charged_rate: NonNegativeAmount,
        /// The unit that the rate is rounded to (`afrundingsenhed`).
        pub unit: Unit,
        /// The budget of the charged rate, for the parts of the difference.
        pub budget: Option<RateBudget>,
    }
}

figures! {
    /// A part of the difference.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::result::{RateBudget, RecalculatedRateInput, recalculated_rate};
    ///
    /// let input = RecalculatedRateInput::new("7138506".parse()?, "398".parse()?, "8020".parse()?, Unit::KRONE)
    ///     .with_budget(RateBudget::new("5312448".parse()?, "662.4".parse()?));
    /// let days = &recalculated_rate(&input)?.parts[1];
    /// assert_eq!(days.cause.as_str(), "days");
    /// assert_eq!(days.amount.to_string(), "2120488.00"); // 264.4 days × 8,020
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct DifferencePart {
        /// The cause (`årsag`).
        pub cause: DifferenceCause,
        /// Its part of the difference per day.
        pub per_day: Amount,
        /// Its part of the difference in all.
        pub amount: Amount,
    }
}

figures! {
    /// The recalculated rate beside the charged one.
    ///
    /// # Examples
    /// A surplus has a recalculated rate below the charged one.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::result::{RecalculatedRateInput, recalculated_rate};
    ///
    /// let input = RecalculatedRateInput::new("20000000".parse()?, "2500".parse()?, "8020".parse()?, Unit::KRONE);
    /// let recalculated = recalculated_rate(&input)?;
    /// assert_eq!(recalculated.rate.to_string(), "8000.00");
    /// assert_eq!(recalculated.rate_difference.to_string(), "-20.00");
    /// assert_eq!(recalculated.difference.to_string(), "-50000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RecalculatedRate {
        /// The rate that the accounts would have given (`efterkalkuleret takst`), rounded to the unit.
        pub rate: Amount,
        /// The revenue of the rounded rate above the basis.
        pub rounding_gap: Amount,
        /// The recalculated rate less the charged one: above zero where too little was charged.
        pub rate_difference: Amount,
        /// The revenue of the charged rate, rounded to the øre.
        pub revenue: Amount,
        /// The difference in all: the basis less the revenue.
        pub difference: Amount,
        /// The parts of both differences, where the budget is given.
        pub parts: Vec<DifferencePart>,
    }
}

/// The rate that the accounts would have given (`efterkalkuleret takst`), beside the one that was charged, for the operator and
/// the municipalities that paid it.
///
/// # Source
/// The costs of the account by the days that were sold, as the daily rate is the budgeted costs by the days expected to be sold
/// (derived). An older agreement of Syddanmark settles on it.
///
/// # Figures
/// `rate = basis / occupied_days`, rounded to the unit; `difference = basis − charged_rate × occupied_days`. With a budget, the
/// costs' part is the difference of the two bases, the days' part is the days that were not sold at the charged rate, and the
/// rest is what the charged rate left out of the budgeted costs. The parts add up, per day and in all.
///
/// # Errors
/// No sold days.
///
/// # Examples
/// Røjleskov in 2023, with the deficit that the rate of 2025 implies: 398 days sold of 662.4 expected.
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::rules::result::{RateBudget, RecalculatedRateInput, recalculated_rate};
///
/// let input = RecalculatedRateInput::new("7138506".parse()?, "398".parse()?, "8020".parse()?, Unit::KRONE)
///     .with_budget(RateBudget::new("5312448".parse()?, "662.4".parse()?));
/// let recalculated = recalculated_rate(&input)?;
/// assert_eq!(recalculated.rate.to_string(), "17936.00");
/// assert_eq!(recalculated.difference.to_string(), "3946546.00");
/// let parts: Vec<_> = recalculated.parts.iter().map(|part| part.amount.oere() / 100).collect();
/// assert_eq!(parts, [1_826_058, 2_120_488, 0]); // costs, days, rest
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "efterkalkulation")]
#[doc(alias = "efterkalkuleret takst")]
pub fn recalculated_rate(input: &RecalculatedRateInput) -> Result<RecalculatedRate, Error> {
    let sold = input.occupied_days.exactly();
    if sold.is_zero() {
        let allowed = Allowed::Range("0.00000001".into(), "1000000000".into());
        return Err(Problem::new(Code::OutOfRange, "occupied_days").with_given("0").with_allowed(allowed).into());
    }
    let (basis, charged) = (input.basis.exactly(), input.charged_rate.exactly());
    let to_oere = |exact: Ratio| Amount::rounded(exact, Unit::OERE);

    // 1. The rate of the account, beside the charged one.
    let rate = Amount::rounded(basis / sold, input.unit).place("rate")?;
    let rounding_gap = to_oere(rate.exactly() * sold - basis).place("rounding_gap")?;
    let rate_difference = to_oere(rate.exactly() - charged).place("rate_difference")?;
    // 2. What the charged rate did not cover.
    let revenue = to_oere(charged * sold).place("revenue")?;
    let difference = to_oere(basis - revenue.exactly()).place("difference")?;
    // 3. Costs, then days; the rest is what they leave.
    let mut parts = Vec::new();
    if let Some(budget) = &input.budget {
        let costs = to_oere(basis - budget.basis.exactly()).place("parts")?;
        let days = to_oere(charged * (budget.expected_days.exactly() - sold)).place("parts")?;
        let of_both = costs.exactly() + days.exactly();
        let costs_a_day = to_oere(costs.exactly() / sold).place("parts")?;
        let both_a_day = to_oere(of_both / sold).place("parts")?;
        let mut part = |cause, per_day: Ratio, amount: Ratio| {
            let (per_day, amount) = (to_oere(per_day).place("parts")?, to_oere(amount).place("parts")?);
            parts.push(DifferencePart { cause, per_day, amount });
            Ok::<(), Error>(())
        };
        part(DifferenceCause::Costs, costs_a_day.exactly(), costs.exactly())?;
        part(DifferenceCause::Days, both_a_day.exactly() - costs_a_day.exactly(), days.exactly())?;
        let rest_a_day = rate_difference.exactly() - both_a_day.exactly();
        part(DifferenceCause::Rest, rest_a_day, difference.exactly() - of_both)?;
    }
    Ok(RecalculatedRate { rate, rounding_gap, rate_difference, revenue, difference, parts })
}
