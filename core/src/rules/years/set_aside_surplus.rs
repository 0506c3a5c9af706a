//! A surplus set aside, with a life (`henlagt overskud`).

use crate::collections::Set;
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, NonNegativeAmount, Ratio, Year, YearsLater};
use crate::read::{Item, figures, record, wrong_length};
use crate::rules::years::ledger::OpenAmount;
use crate::rules::years::set_aside::{Buckets, SetAside, to_the_oere};

record! {
    /// The amounts set aside and used in a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::years::SetAsideYear;
    ///
    /// let year = SetAsideYear::new(Year::new(2023)?).with_set_aside("400000".parse()?);
    /// assert!(year.used.is_none());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SetAsideYear {
        /// The year.
        pub year: Year,
        /// The part of its surplus that is set aside (`henlagt`): the part of the result that the operator keeps.
        pub set_aside: Option<NonNegativeAmount>,
        /// The amount used in the year out of what was set aside before.
        pub used: Option<NonNegativeAmount>,
    }
}

impl Item for SetAsideYear {
    const MOST: usize = 100;
}

record! {
    /// Surpluses set aside, and how long they may be used.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{SetAsideSurplusInput, set_aside_surplus};
    ///
    /// let text = r#"{"life_years": 5, "years_later": 2, "years": [
    ///     {"year": 2023, "set_aside": "400000"}, {"year": 2024, "used": "150000"}]}"#;
    /// let input: SetAsideSurplusInput = from_json(text, Dialect::Machine)?;
    /// assert_eq!(set_aside_surplus(&input)?.closing_balance.to_string(), "250000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SetAsideSurplusInput {
        /// The years after its own in which a surplus may be used.
        pub life_years: YearsLater,
        /// The years from the one in which an amount lapses to the rate that it goes into.
        pub years_later: YearsLater,
        /// The rest of the surpluses of earlier years.
        pub opening: Option<Vec<SetAside>>,
        /// The years, one after the other.
        pub years: Vec<SetAsideYear>,
    }
}

figures! {
    /// The surpluses set aside, used and lapsed in a year.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{SetAsideSurplusInput, set_aside_surplus};
    ///
    /// let text = r#"{"life_years": 1, "years_later": 2, "years": [
    ///     {"year": 2023, "set_aside": "400"}, {"year": 2024, "set_aside": "100", "used": "150"}]}"#;
    /// let input: SetAsideSurplusInput = from_json(text, Dialect::Machine)?;
    /// let last = &set_aside_surplus(&input)?.years[1];
    /// assert_eq!((last.lapsed.to_string(), last.closing.to_string()), ("250.00".into(), "100.00".into()));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SetAsideEntry {
        /// The year.
        pub year: Year,
        /// The balance when it begins.
        pub opening: Amount,
        /// The amount set aside in it.
        pub set_aside: Amount,
        /// The amount used in it, from the oldest surplus first.
        pub used: Amount,
        /// The amount that lapses when it ends: the rest of the surplus whose last year it is.
        pub lapsed: Amount,
        /// The balance when it ends.
        pub closing: Amount,
    }
}

figures! {
    /// Surpluses set aside through the years.
    ///
    /// # Examples
    /// A lapsed amount waits for a later rate, as an amount that a ledger opens with.
    /// ```
    /// use rammeaftale::Dialect;
    /// use rammeaftale::read::from_json;
    /// use rammeaftale::rules::years::{SetAsideSurplusInput, set_aside_surplus};
    ///
    /// let text = r#"{"life_years": 1, "years_later": 2, "years": [
    ///     {"year": 2023, "set_aside": "400"}, {"year": 2024, "used": "150"}]}"#;
    /// let input: SetAsideSurplusInput = from_json(text, Dialect::Machine)?;
    /// let surplus = set_aside_surplus(&input)?;
    /// assert_eq!(surplus.lapses[0].landing_year.get(), 2026);
    /// assert_eq!(surplus.lapses[0].amount.to_string(), "250.00");
    /// assert!(surplus.closing.is_empty());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct SetAsideSurplus {
        /// Each year.
        pub years: Vec<SetAsideEntry>,
        /// The lapsed amounts and the rates that they go into: amounts that a ledger can open with.
        pub lapses: Vec<OpenAmount>,
        /// The rest after the last year, by the year that it stems from.
        pub closing: Vec<SetAside>,
        /// The balance before the first year.
        pub opening_balance: Amount,
        /// All that is set aside in the years.
        pub set_aside: Amount,
        /// All that is used.
        pub used: Amount,
        /// All that lapses.
        pub lapsed: Amount,
        /// The balance after the last year.
        pub closing_balance: Amount,
    }
}

/// The life of surpluses that an operator sets aside (`henlagt overskud`), for the operator and the municipalities whose rate a
/// surplus that is not used in time goes into.
///
/// # Source
/// Rammeaftale Nordjylland: a surplus set aside must be used within 5 years after the year it stems from (stated). That the oldest is
/// used first, and that what lapses goes into a later rate, is assumed.
///
/// # Figures
/// Sums alone: `opening + set_aside − used − lapsed = closing`, year by year and in all. A surplus can be used from the year after its
/// own to `life_years` after it; what is left then lapses at the end of that year.
///
/// # Errors
/// Years that do not follow each other; what is left of years that are not before the first, that have lapsed, or twice; more used than
/// was set aside before; a rate after 2199.
///
/// # Examples
/// ```
/// use rammeaftale::numbers::{Year, YearsLater};
/// use rammeaftale::rules::years::{SetAside, SetAsideSurplusInput, SetAsideYear, set_aside_surplus};
///
/// let year = |year| Year::new(year).map(SetAsideYear::new);
/// let surplus = set_aside_surplus(
///     &SetAsideSurplusInput::new(
///         YearsLater::new(5)?,
///         YearsLater::new(2)?,
///         vec![year(2023)?.with_set_aside("400000".parse()?), year(2024)?.with_used("250000".parse()?)],
///     )
///     .with_opening(vec![SetAside::new(Year::new(2019)?, "300000".parse()?)]),
/// )?;
/// assert_eq!(surplus.years[1].used.to_string(), "250000.00");
/// assert_eq!(surplus.years[1].lapsed.to_string(), "50000.00"); // left of 2019
/// assert_eq!(surplus.closing[0].amount.to_string(), "400000.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "henlagt overskud")]
pub fn set_aside_surplus(input: &SetAsideSurplusInput) -> Result<SetAsideSurplus, Error> {
    check(input)?;
    let exact = |amount: Option<NonNegativeAmount>| amount.map_or(Ratio::ZERO, NonNegativeAmount::exactly);
    let to_the_oere = |kroner: Ratio| to_the_oere(kroner).place("years");

    let mut buckets = Buckets::of(input.opening.iter().flatten());
    let opening_balance = to_the_oere(buckets.balance())?;
    let (mut years, mut lapses) = (Vec::with_capacity(input.years.len()), Vec::new());
    for (index, year) in input.years.iter().enumerate() {
        let opening = buckets.balance();
        // 1. What is used, of the oldest first.
        let used = exact(year.used);
        if used.compare(opening).place("years")?.is_gt() {
            let allowed = Allowed::Range("0".into(), to_the_oere(opening)?.to_string());
            let problem = Problem::new(Code::OutOfRange, format!("years[{index}].used"));
            return Err(problem.with_given(&to_the_oere(used)?.to_string()).with_allowed(allowed).into());
        }
        buckets.use_up(used);
        // 2. What is too old lapses when the year ends.
        let mut gone = Ratio::ZERO;
        for (result_year, left) in buckets.lapse(year.year, input.life_years) {
            let landing_year = year.year.after(input.years_later).place("lapses")?;
            lapses.push(OpenAmount { result_year, landing_year, amount: to_the_oere(left)? });
            gone = gone + left;
        }
        // 3. What is set aside in it.
        let set_aside = exact(year.set_aside);
        buckets.put(year.year, set_aside);
        years.push(SetAsideEntry {
            year: year.year,
            opening: to_the_oere(opening)?,
            set_aside: to_the_oere(set_aside)?,
            used: to_the_oere(used)?,
            lapsed: to_the_oere(gone)?,
            closing: to_the_oere(buckets.balance())?,
        });
    }
    let sum = |figure: fn(&SetAsideEntry) -> Amount, place| Amount::total(years.iter().map(figure)).place(place);
    Ok(SetAsideSurplus {
        opening_balance,
        set_aside: sum(|year| year.set_aside, "set_aside")?,
        used: sum(|year| year.used, "used")?,
        lapsed: sum(|year| year.lapsed, "lapsed")?,
        closing_balance: to_the_oere(buckets.balance())?,
        closing: buckets.left().place("closing")?,
        lapses,
        years,
    })
}

fn check(input: &SetAsideSurplusInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    let first = input.years.first().map(|year| year.year);
    let mut seen = Set::new();
    for (index, left) in input.opening.iter().flatten().enumerate() {
        let place = format!("opening[{index}].year");
        let has_lapsed = |first: Year| left.year.get().saturating_add(input.life_years.get()) < first.get();
        if first.is_some_and(|first| left.year >= first || has_lapsed(first)) {
            let first = first.map_or(0, Year::get);
            let allowed = Allowed::Range(
                first.saturating_sub(input.life_years.get()).to_string(),
                first.saturating_sub(1).to_string(),
            );
            let problem = Problem::new(Code::OutOfRange, place);
            problems.push(problem.with_given(&left.year.to_string()).with_allowed(allowed));
        } else if !seen.insert(left.year) {
            problems.push(Problem::new(Code::Duplicate, place).with_given(&left.year.to_string()));
        }
    }
    if let Some(problem) = wrong_length::<SetAsideYear>("years", input.years.len()) {
        problems.push(problem);
    }
    for (index, (before, year)) in input.years.iter().zip(input.years.iter().skip(1)).enumerate() {
        let next = before.year.get().saturating_add(1);
        if year.year.get() != next {
            let place = format!("years[{}].year", index.saturating_add(1));
            let allowed = Allowed::Range(next.to_string(), next.to_string());
            problems
                .push(Problem::new(Code::OutOfRange, place).with_given(&year.year.to_string()).with_allowed(allowed));
        }
    }
    problems.none()
}
