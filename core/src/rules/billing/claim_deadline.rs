//! The deadline for a claim of payment (`opkrævningsfrist`).

use crate::calendar::{Date, Period};
use crate::error::{Error, Place, Problem, Problems};
use crate::numbers::{Amount, Count, NonNegativeAmount, Ratio, Unit};
use crate::read::{Item, Name, figures, record, wrong_length};

record! {
    /// Days that are claimed for a citizen at one rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::ClaimedDays;
    ///
    /// let (first, last) = ("2024-01-01".parse()?, "2024-03-31".parse()?);
    /// let claimed = ClaimedDays::new("A".parse()?, first, last, "732".parse()?);
    /// assert_eq!(claimed.rate.to_string(), "732.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ClaimedDays {
        /// A reference to the citizen; no name or number of a person is needed.
        pub citizen: Name,
        /// The first day that is claimed.
        pub first_day: Date,
        /// The last day that is, counted too.
        pub last_day: Date,
        /// The rate per day (`døgntakst`).
        pub rate: NonNegativeAmount,
    }
}

impl Item for ClaimedDays {
    const MOST: usize = 100_000;
}

record! {
    /// The days that are claimed, and the day of the claim.
    ///
    /// # Examples
    /// A claim a year to the day after the help is in time.
    /// ```
    /// use rammeaftale::rules::billing::{ClaimDeadlineInput, ClaimedDays, claim_deadline};
    ///
    /// let day = "2024-03-01".parse()?;
    /// let claimed = vec![ClaimedDays::new("A".parse()?, day, day, "732".parse()?)];
    /// let in_time = claim_deadline(&ClaimDeadlineInput::new("2025-03-01".parse()?, claimed.clone()))?;
    /// let late = claim_deadline(&ClaimDeadlineInput::new("2025-03-02".parse()?, claimed))?;
    /// assert_eq!((in_time.late_days.get(), late.late_days.get()), (0, 1));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ClaimDeadlineInput {
        /// The day of the claim (`opkrævningsdag`).
        pub claim_day: Date,
        /// The days that are claimed.
        pub claimed: Vec<ClaimedDays>,
    }
}

figures! {
    /// Days that are claimed too late.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::{ClaimDeadlineInput, ClaimedDays, claim_deadline};
    ///
    /// let claimed = ClaimedDays::new("A".parse()?, "2024-01-01".parse()?, "2024-03-31".parse()?, "732".parse()?);
    /// let deadline = claim_deadline(&ClaimDeadlineInput::new("2025-01-11".parse()?, vec![claimed]))?;
    /// let late = &deadline.late[0];
    /// assert_eq!(late.last_day.to_string(), "2024-01-10");
    /// assert_eq!((late.days.get(), late.amount.to_string().as_str()), (10, "7320.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct LateDays {
        /// The citizen's reference.
        pub citizen: Name,
        /// The first day that is claimed too late.
        pub first_day: Date,
        /// The last day that is.
        pub last_day: Date,
        /// How many they are.
        pub days: Count,
        /// Their cost: days × rate.
        pub amount: Amount,
    }
}

figures! {
    /// The days of bills that are claimed too late.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::billing::{ClaimDeadlineInput, ClaimedDays, claim_deadline};
    ///
    /// let claimed = ClaimedDays::new("A".parse()?, "2024-01-01".parse()?, "2024-03-31".parse()?, "732".parse()?);
    /// let deadline = claim_deadline(&ClaimDeadlineInput::new("2025-01-11".parse()?, vec![claimed]))?;
    /// assert_eq!(deadline.first_timely_day.to_string(), "2024-01-11");
    /// assert_eq!((deadline.days.get(), deadline.late_days.get()), (91, 10));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ClaimDeadline {
        /// The first day of help that the claim is in time for.
        pub first_timely_day: Date,
        /// The days that are claimed too late, in the order they were given.
        pub late: Vec<LateDays>,
        /// The days that are claimed in all.
        pub days: Count,
        /// The days that are claimed too late.
        pub late_days: Count,
        /// Their cost.
        pub late_amount: Amount,
    }
}

/// The days of bills that are claimed too late (`opkrævningsfrist`), for the operator before it sends them and the municipality
/// that is asked to pay.
///
/// # Source
/// A claim for payment is made within 12 months after the help was given: lov om social service § 174 (2), barnets lov § 195
/// (2) (stated). Each day of help has a deadline of its own, the same day of the next year; of 29 February it is the 28th
/// (assumed).
///
/// # Figures
/// A day is late where the day of the claim is after its deadline. Whole days × rate, so nothing is rounded.
///
/// # Errors
/// Days that end before they start.
///
/// # Examples
/// A claim on 11 January 2025 for the first quarter of 2024.
/// ```
/// use rammeaftale::rules::billing::{ClaimDeadlineInput, ClaimedDays, claim_deadline};
///
/// let claimed = ClaimedDays::new("A".parse()?, "2024-01-01".parse()?, "2024-03-31".parse()?, "732".parse()?);
/// let deadline = claim_deadline(&ClaimDeadlineInput::new("2025-01-11".parse()?, vec![claimed]))?;
/// assert_eq!(deadline.late_days.get(), 10);
/// assert_eq!(deadline.late_amount.to_string(), "7320.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "opkrævningsfrist")]
pub fn claim_deadline(input: &ClaimDeadlineInput) -> Result<ClaimDeadline, Error> {
    check(input)?;

    // 1. The first day whose deadline the claim keeps; every day before it is late.
    let first_timely_day = input.claim_day.twelve_months_before();
    let last_late_day = first_timely_day.previous();
    // 2. The late days of each claim.
    let (mut days, mut late_days, mut late_amount) = (Ratio::ZERO, Ratio::ZERO, Ratio::ZERO);
    let mut late = Vec::new();
    for claimed in &input.claimed {
        let Ok(period) = Period::new(claimed.first_day, claimed.last_day) else { continue };
        days = days + period.days();
        let Some(last_late_day) = last_late_day else { continue };
        let Ok(too_late) = Period::new(claimed.first_day, claimed.last_day.min(last_late_day)) else { continue };
        let amount = too_late.days() * claimed.rate.exactly();
        late_days = late_days + too_late.days();
        late_amount = late_amount + amount;
        late.push(LateDays {
            citizen: claimed.citizen.clone(),
            first_day: too_late.first_day(),
            last_day: too_late.last_day(),
            days: count(too_late.days()).place("late")?,
            amount: Amount::rounded(amount, Unit::OERE).place("late")?,
        });
    }
    Ok(ClaimDeadline {
        first_timely_day,
        late,
        days: count(days).place("days")?,
        late_days: count(late_days).place("late_days")?,
        late_amount: Amount::rounded(late_amount, Unit::OERE).place("late_amount")?,
    })
}

fn count(days: Ratio) -> Result<Count, Problem> {
    Count::new(days.whole_part()?)
}

fn check(input: &ClaimDeadlineInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<ClaimedDays>("claimed", input.claimed.len()) {
        problems.push(problem);
    }
    for (index, claimed) in input.claimed.iter().enumerate() {
        if let Err(problem) = Period::new(claimed.first_day, claimed.last_day) {
            problems.push(problem.at(format!("claimed[{index}].last_day")));
        }
    }
    problems.none()
}
