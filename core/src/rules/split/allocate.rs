//! An amount split on parties by weight (`fordeling`).

use crate::collections::stable_sort_by;
use crate::error::{Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, FixedPoint, Ratio, Unit, Weight};
use crate::read::{Item, Name, choice, duplicates_at, figures, record, wrong_length};

choice! {
    /// The method by which shares become whole units (`fordelingsmetode`). There is no default.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::split::{AllocateInput, Method, Party, allocate};
    ///
    /// let missing = |method| -> Result<_, rammeaftale::Error> {
    ///     let parties = ["Odense", "Kolding", "Vejle"].map(|id| Ok(Party::new(id.parse()?, "1".parse()?)));
    ///     let parties = parties.into_iter().collect::<Result<_, rammeaftale::Error>>()?;
    ///     Ok(allocate(&AllocateInput::new("100".parse()?, Unit::OERE, method, parties))?.missing.to_string())
    /// };
    /// assert_eq!(missing(Method::LargestRemainder)?, "0.00");
    /// assert_eq!(missing(Method::EachRounded)?, "0.01"); // 3 × 33.33
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Method {
        /// Every share is rounded towards zero, and the units left over go to the largest remainders, ties to the lower
        /// party id (`største rests metode`). The shares add up to the amount.
        LargestRemainder = "largest_remainder",
        /// Every share is rounded on its own (`hver for sig`), as many published tables are made. The sum may miss the amount.
        EachRounded = "each_rounded",
    }
}

record! {
    /// A party and its weight.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::split::Party;
    ///
    /// let party = Party::new("Kolding".parse()?, "9.749".parse()?);
    /// assert_eq!(party.id.as_str(), "Kolding");
    /// assert_eq!(party.weight.to_string(), "9.749");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Party {
        /// The name or number of the party.
        pub id: Name,
        /// The weight of the party in any unit, such as days, persons or percent (`fordelingsnøgle`).
        pub weight: Weight,
    }
}

record! {
    /// An amount, and the parties to split it on.
    ///
    /// # Examples
    /// By largest remainder the amount must be a whole number of units.
    /// ```
    /// use rammeaftale::rules::split::{AllocateInput, Method, Party, allocate};
    /// use rammeaftale::{Code, Unit};
    ///
    /// let party = Party::new("Odense".parse()?, "1".parse()?);
    /// let mut input = AllocateInput::new("100.50".parse()?, Unit::KRONE, Method::LargestRemainder, vec![party]);
    /// assert_eq!(allocate(&input).unwrap_err().problems()[0].code(), Code::NotAMultiple);
    /// input.unit = Unit::OERE;
    /// assert_eq!(allocate(&input)?.sum.to_string(), "100.50");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct AllocateInput {
        /// The amount to split (`beløb`); may be negative.
        pub amount: Amount,
        /// The unit that each share is a multiple of (`afrundingsenhed`).
        pub unit: Unit,
        /// The method by which shares become whole units.
        pub method: Method,
        /// The parties, 1 to 10,000, each once.
        pub parties: Vec<Party>,
    }
}

figures! {
    /// The share that a party pays or receives.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::split::{AllocateInput, Method, Party, allocate};
    ///
    /// let parties = vec![Party::new("Odense".parse()?, "3".parse()?), Party::new("Kolding".parse()?, "1".parse()?)];
    /// let input = AllocateInput::new("1000".parse()?, Unit::KRONE, Method::LargestRemainder, parties);
    /// let share = &allocate(&input)?.shares[1];
    /// assert_eq!((share.id.as_str(), share.share.to_string().as_str()), ("Kolding", "250.00"));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Share {
        /// The party.
        pub id: Name,
        /// Its share (`andel`).
        pub share: Amount,
    }
}

figures! {
    /// An amount split on parties.
    ///
    /// # Examples
    /// A deficit is split as the mirror of a surplus.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::split::{AllocateInput, Method, Party, allocate};
    ///
    /// let parties = vec![Party::new("Odense".parse()?, "2".parse()?), Party::new("Kolding".parse()?, "1".parse()?)];
    /// let split = allocate(&AllocateInput::new("-100".parse()?, Unit::KRONE, Method::LargestRemainder, parties))?;
    /// let shares: Vec<_> = split.shares.iter().map(|share| share.share.to_string()).collect();
    /// assert_eq!(shares, ["-67.00", "-33.00"]);
    /// assert_eq!((split.sum.to_string(), split.missing.to_string()), ("-100.00".into(), "0.00".into()));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Allocation {
        /// The shares, in the order of the parties.
        pub shares: Vec<Share>,
        /// The sum of the shares (`sum`).
        pub sum: Amount,
        /// By how much the sum misses the amount (`difference`): amount − sum, zero for the largest remainder.
        pub missing: Amount,
    }
}

impl Item for Party {
    const MOST: usize = 10_000;
}

/// Splits an amount on parties by weight (`fordeling`), for closure accounts, objective financing and every other bill
/// that several share.
///
/// # Source
/// The largest remainder is the library's method for settlements, since its shares add up; each rounded on its own is how
/// many published tables are made (assumed: the agreements known name no method).
///
/// # Figures
/// `amount × weight / Σ weights`. By largest remainder every share is within one unit of its exact value, a weight of zero
/// gets zero, the order of the list changes nothing, and −x is split as the mirror of x.
///
/// # Errors
/// No parties or more than 10,000, a party twice, weights that sum to zero; by largest remainder an amount that is not a
/// whole number of units.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::rules::split::{AllocateInput, Method, Party, allocate};
///
/// let party = |id: &str| -> Result<_, rammeaftale::Error> { Ok(Party::new(id.parse()?, "1".parse()?)) };
/// let split = allocate(&AllocateInput::new(
///     "100".parse()?,
///     Unit::OERE,
///     Method::LargestRemainder,
///     vec![party("Odense")?, party("Kolding")?, party("Vejle")?],
/// ))?;
/// let shares: Vec<_> = split.shares.iter().map(|share| share.share.to_string()).collect();
/// assert_eq!(shares, ["33.33", "33.34", "33.33"]); // the odd øre goes to the lowest id: Kolding
/// assert_eq!(split.sum.to_string(), "100.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "fordeling")]
pub fn allocate(input: &AllocateInput) -> Result<Allocation, Error> {
    let AllocateInput { amount, unit, method, parties } = input;
    let mut problems = Problems::new();
    if *method == Method::LargestRemainder && !amount.is_multiple_of(*unit) {
        problems.push(Problem::new(Code::NotAMultiple, "unit").with_given(&amount.to_string()));
    }
    weights_problems("parties", parties, &mut problems);
    problems.none()?;

    let units = exact_units(*amount, *unit, parties).place("parties")?;
    let WholeShares { shares, missing } = whole_shares(*amount, *unit, *method, parties, &units)?;
    Ok(Allocation { sum: sum_of(&shares)?, shares, missing })
}

/// Returns the sum of shares.
pub(crate) fn sum_of(shares: &[Share]) -> Result<Amount, Error> {
    Amount::total(shares.iter().map(|share| share.share)).place("sum")
}

/// Shares in whole units, and the amount that is missing in their sum.
pub(crate) struct WholeShares {
    pub shares: Vec<Share>,
    pub missing: Amount,
}

/// Adds the problems of the parties and their weights.
pub(crate) fn weights_problems(list: &str, parties: &[Party], problems: &mut Problems) {
    if let Some(problem) = wrong_length::<Party>(list, parties.len()) {
        problems.push(problem);
    } else {
        if parties.iter().all(|party| party.weight.exactly().is_zero()) {
            problems.push(Problem::new(Code::ZeroSum, list));
        }
        duplicates_at(list, "id", parties.iter().map(|party| &party.id), problems);
    }
}

/// Returns the exact share of each party, in units.
pub(crate) fn exact_units(amount: Amount, unit: Unit, parties: &[Party]) -> Result<Vec<Ratio>, Problem> {
    let weights = parties.iter().map(|party| party.weight.smallest().into());
    shares_in_units(Ratio::new(amount.oere().into(), unit.amount().oere().into()), weights)
}

/// Returns `units × weight / Σ weights` of each weight. All have the same denominator, so that their remainders can be
/// compared; the limits of the types keep both parts within 128 bits.
pub(crate) fn shares_in_units(
    units: Ratio,
    weights: impl Iterator<Item = i128> + Clone,
) -> Result<Vec<Ratio>, Problem> {
    let overflow = || Problem::new(Code::Overflow, "");
    let (units, per_unit) = units.parts();
    let total = weights.clone().try_fold(0_i128, i128::checked_add).ok_or_else(overflow)?;
    let denominator = total.checked_mul(per_unit).ok_or_else(overflow)?;
    weights
        .map(|weight| weight.checked_mul(units).map(|numerator| Ratio::new(numerator, denominator)))
        .collect::<Option<_>>()
        .ok_or_else(overflow)
}

/// Rounds exact shares to whole units.
pub(crate) fn whole_shares(
    amount: Amount,
    unit: Unit,
    method: Method,
    parties: &[Party],
    units: &[Ratio],
) -> Result<WholeShares, Error> {
    let whole = match method {
        Method::EachRounded => units.iter().map(|share| share.round_half_away()).collect::<Result<_, _>>(),
        Method::LargestRemainder => largest_remainder(parties, units),
    };
    let shares = parties.iter().zip(whole.place("shares")?).map(|(party, whole)| {
        let share = Amount::rounded(Ratio::from(whole) * unit.exactly(), unit)?;
        Ok(Share { id: party.id.clone(), share })
    });
    let shares: Vec<_> = shares.collect::<Result<_, Problem>>().place("shares")?;
    let sum: Ratio = shares.iter().map(|share| share.share.exactly()).sum();
    Ok(WholeShares { shares, missing: Amount::rounded(amount.exactly() - sum, Unit::OERE).place("missing")? })
}

fn largest_remainder(parties: &[Party], units: &[Ratio]) -> Result<Vec<i128>, Problem> {
    // 1. Every share rounded towards zero, and its remainder.
    let cut: Vec<(i128, i128)> = units.iter().map(|share| share.div_rem()).collect::<Result<_, _>>()?;
    let mut whole: Vec<i128> = cut.iter().map(|(whole, _)| *whole).collect();

    // 2. The units left over: the sum of the remainders.
    let all: Ratio = units.iter().copied().sum();
    let given: Ratio = whole.iter().map(|share| Ratio::from(*share)).sum();
    let left_over = (all - given).round_half_away()?;

    // 3. They go to the largest remainders, ties to the lower id.
    let mut order: Vec<_> = parties.iter().zip(&cut).zip(&mut whole).collect();
    stable_sort_by(&mut order, |((a, (_, rest_of_a)), _), ((b, (_, rest_of_b)), _)| {
        rest_of_b.unsigned_abs().cmp(&rest_of_a.unsigned_abs()).then_with(|| a.id.cmp(&b.id))
    });
    let winners = usize::try_from(left_over.unsigned_abs()).unwrap_or(usize::MAX);
    for (_, share) in order.into_iter().take(winners) {
        *share = share.saturating_add(left_over.signum());
    }
    Ok(whole)
}
