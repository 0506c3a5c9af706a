//! Objective financing (`objektiv finansiering`): paid by population, not by use.

use crate::calendar::Date;
use crate::collections::Set;
use crate::error::{Allowed, Code, Error, Place, Problem, Problems, path_below};
use crate::numbers::{Amount, PartPercent, Unit};
use crate::read::{ByName, Name, figures, record, wrong_length};
use crate::rules::split::allocate::{
    Method, Party, Share, WholeShares, exact_units, shares_in_units, weights_problems, whole_shares,
};
use crate::rules::split::population::Population;

record! {
    /// An amount that is paid by population, and in part by use.
    ///
    /// # Examples
    /// All of it by population: no cases are needed.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::Inhabitants;
    /// use rammeaftale::rules::split::{Method, ObjectiveFinancingInput, Population, objective_financing};
    ///
    /// let input = ObjectiveFinancingInput::new(
    ///     "900000".parse()?,
    ///     "100".parse()?,
    ///     "12-17".to_owned(),
    ///     "2023-01-01".parse()?,
    ///     vec![
    ///         Population::new("Odense".parse()?, Inhabitants::new(20_000)?),
    ///         Population::new("Vejle".parse()?, Inhabitants::new(10_000)?),
    ///     ],
    ///     Unit::KRONE,
    ///     Method::LargestRemainder,
    /// );
    /// assert_eq!(objective_financing(&input)?.totals[0].share.to_string(), "600000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ObjectiveFinancingInput {
        /// The amount to be financed.
        pub amount: Amount,
        /// The part that is paid by population (`objektiv andel`).
        pub objective_percent: PartPercent,
        /// The age that counts, such as 0–17 years (`aldersgruppe`).
        pub age_band: String,
        /// The day the population was counted.
        pub population_date: Date,
        /// The municipalities that pay by population; buyers from outside are not among them.
        pub population: Vec<Population>,
        /// The users who pay the rest, with their cases or days.
        pub cases: Option<Vec<Party>>,
        /// The unit that each share is a multiple of (`afrundingsenhed`).
        pub unit: Unit,
        /// The method by which shares become whole units (`fordelingsmetode`).
        pub method: Method,
    }
}

figures! {
    /// An amount paid by population and by use.
    ///
    /// # Examples
    /// A Børnehus: 60 % by population, 40 % per case.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::numbers::Inhabitants;
    /// use rammeaftale::rules::split::{Method, ObjectiveFinancingInput, Party, Population, objective_financing};
    ///
    /// let house = objective_financing(
    ///     &ObjectiveFinancingInput::new(
    ///         "1000000".parse()?,
    ///         "60".parse()?,
    ///         "0-17".to_owned(),
    ///         "2022-01-01".parse()?,
    ///         vec![Population::new("Odense".parse()?, Inhabitants::new(40_000)?)],
    ///         Unit::OERE,
    ///         Method::LargestRemainder,
    ///     )
    ///     .with_cases(vec![Party::new("Vejle".parse()?, "5".parse()?)]),
    /// )?;
    /// assert_eq!(house.objective_part.to_string(), "600000.00");
    /// assert_eq!(house.case_shares[0].share.to_string(), "400000.00");
    /// assert_eq!(house.totals.len(), 2);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct ObjectiveFinancing {
        /// The part paid by population (`objektiv finansiering`): to the øre where each share is rounded on its own, to the
        /// unit by the largest remainder.
        pub objective_part: Amount,
        /// The part paid by use: what the objective part leaves of the amount.
        pub case_part: Amount,
        /// The shares by population.
        pub objective_shares: Vec<Share>,
        /// By how much they miss the objective part; zero for the largest remainder.
        pub objective_missing: Amount,
        /// The shares by use; none where no cases are given.
        pub case_shares: Vec<Share>,
        /// By how much they miss the case part.
        pub case_missing: Amount,
        /// The total of each payer: the municipalities of the population, then those that only have cases.
        pub totals: Vec<Share>,
    }
}

/// An amount that municipalities pay by their population and users by their cases (`objektiv finansiering`), for Børnehuse, a
/// Socialtilsyn's foster families, and a start-up deficit that all share.
///
/// # Source
/// Børnehuse: 60 % by 0–17-year-olds on 1 January of the year before, 40 % per case: BEK 1153/2013 § 5 (stated). A start-up
/// deficit by 12–17-year-olds of Syddanmark, buyers from other regions pay nothing: Socialdirektørforum Syddanmark, 30 June
/// 2023, item 11, model 2a (proposed there; the forum chose model 1).
///
/// # Figures
/// A share by population is `amount × objective part × inhabitants / Σ inhabitants`, rounded once: on its own, or by the
/// largest remainder of these exact shares. The objective part is rounded half away from zero, and the case part is what it
/// leaves, so the two add up. Shares by use are as [`allocate`](crate::rules::split::allocate) makes them.
///
/// # Errors
/// A case part without cases; a municipality twice; nobody to pay.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::numbers::Inhabitants;
/// use rammeaftale::rules::split::{Method, ObjectiveFinancingInput, Party, Population, objective_financing};
///
/// let children = |id: &str, inhabitants| -> Result<_, rammeaftale::Error> {
///     Ok(Population::new(id.parse()?, Inhabitants::new(inhabitants)?))
/// };
/// let house = objective_financing(
///     &ObjectiveFinancingInput::new(
///         "1000000".parse()?,
///         "60".parse()?,
///         "0-17".to_owned(),
///         "2022-01-01".parse()?,
///         vec![children("Odense", 40_000)?, children("Vejle", 20_000)?],
///         Unit::OERE,
///         Method::LargestRemainder,
///     )
///     .with_cases(vec![Party::new("Vejle".parse()?, "5".parse()?)]),
/// )?;
/// let totals: Vec<_> = house.totals.iter().map(|total| total.share.to_string()).collect();
/// assert_eq!(totals, ["400000.00", "600000.00"]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "objektiv finansiering")]
pub fn objective_financing(input: &ObjectiveFinancingInput) -> Result<ObjectiveFinancing, Error> {
    let cases = input.cases.as_deref().unwrap_or_default();
    let financed = Financed {
        amount: input.amount,
        objective_percent: input.objective_percent,
        population: &input.population,
        unit: input.unit,
        method: input.method,
    };
    let (objective_part, case_part) = financed.parts().place("objective_part")?;
    check(&financed, cases, case_part)?;

    // 1. The objective part by population, each share rounded once; the rest by cases.
    let WholeShares { shares: objective_shares, missing: objective_missing } = financed.shares(objective_part)?;
    let (case_shares, case_missing) = if cases.is_empty() {
        (Vec::new(), Amount::ZERO)
    } else {
        let units = exact_units(case_part, input.unit, cases).place("case_shares")?;
        let split = whole_shares(case_part, input.unit, input.method, cases, &units)?;
        (split.shares, split.missing)
    };
    // 2. The total of each payer.
    let totals = totals(&objective_shares, &case_shares).place("totals")?;

    Ok(ObjectiveFinancing {
        objective_part,
        case_part,
        objective_shares,
        objective_missing,
        case_shares,
        case_missing,
        totals,
    })
}

/// An amount that is paid in part by population.
pub(crate) struct Financed<'a> {
    pub amount: Amount,
    pub objective_percent: PartPercent,
    pub population: &'a [Population],
    pub unit: Unit,
    pub method: Method,
}

impl Financed<'_> {
    /// Adds the problems of the split by population: `below` is the path of the record that has its fields.
    pub(crate) fn problems(&self, below: &str, problems: &mut Problems) {
        let list = path_below(below, "population");
        let parties = self.population.iter().map(Population::as_party).collect::<Result<Vec<_>, _>>();
        match (wrong_length::<Population>(&list, self.population.len()), parties) {
            (Some(problem), _) => problems.push(problem),
            (None, Ok(parties)) => weights_problems(&list, &parties, problems),
            (None, Err(problem)) => problems.push(problem.at(list)),
        }
    }

    /// Adds a problem if the amount cannot be split into whole units.
    pub(crate) fn unit_problem(&self, below: &str, problems: &mut Problems) {
        if self.method == Method::LargestRemainder && !self.amount.is_multiple_of(self.unit) {
            let place = path_below(below, "unit");
            problems.push(Problem::new(Code::NotAMultiple, place).with_given(&self.amount.to_string()));
        }
    }

    /// Splits the amount into the objective part and the rest.
    pub(crate) fn parts(&self) -> Result<(Amount, Amount), Problem> {
        let unit = match self.method {
            Method::EachRounded => Unit::OERE,
            Method::LargestRemainder => self.unit,
        };
        parts(self.amount, self.objective_percent, unit)
    }

    /// Returns the shares of the objective part, each rounded once.
    pub(crate) fn shares(&self, objective_part: Amount) -> Result<WholeShares, Error> {
        let parties: Vec<Party> =
            self.population.iter().map(Population::as_party).collect::<Result<_, _>>().place("population")?;
        let objective = self.amount.exactly() * self.objective_percent.exactly();
        let inhabitants = self.population.iter().map(|municipality| municipality.inhabitants.get().into());
        let units = shares_in_units((objective / self.unit.exactly()).lowest_terms(), inhabitants);
        whole_shares(objective_part, self.unit, self.method, &parties, &units.place("objective_shares")?)
    }
}

/// Splits an amount into the objective part and the rest.
fn parts(amount: Amount, percent: PartPercent, unit: Unit) -> Result<(Amount, Amount), Problem> {
    let objective = Amount::rounded(amount.exactly() * percent.exactly(), unit)?;
    Ok((objective, Amount::rounded(amount.exactly() - objective.exactly(), Unit::OERE)?))
}

fn check(financed: &Financed<'_>, cases: &[Party], case_part: Amount) -> Result<(), Error> {
    let mut problems = Problems::new();
    financed.problems("", &mut problems);
    if !cases.is_empty() {
        weights_problems("cases", cases, &mut problems);
    } else if case_part != Amount::ZERO {
        problems.push(Problem::new(Code::Missing, "cases").with_allowed(Allowed::Beside("objective_percent")));
    }
    financed.unit_problem("", &mut problems);
    problems.none()
}

fn totals(objective: &[Share], cases: &[Share]) -> Result<Vec<Share>, Problem> {
    let by_case: ByName<'_, Amount> = cases.iter().map(|share| (&share.id, share.share)).collect();
    let by_population: Set<'_, &Name> = objective.iter().map(|share| &share.id).collect();
    let mut totals = Vec::with_capacity(objective.len());
    for share in objective {
        let case = by_case.get(&share.id).copied().unwrap_or(Amount::ZERO);
        totals.push(Share { id: share.id.clone(), share: Amount::total([share.share, case])? });
    }
    totals.extend(cases.iter().filter(|share| !by_population.contains(&share.id)).cloned());
    Ok(totals)
}

record! {
    /// A rise of rates, as the amount that it collects.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::split::{RateRiseInput, rate_rise};
    ///
    /// let input = RateRiseInput::new("9000000".parse()?, "40".parse()?, Unit::KRONE);
    /// assert_eq!(rate_rise(&input)?.users_part.to_string(), "5400000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateRiseInput {
        /// The amount that the rise collects in all.
        pub amount: Amount,
        /// The part of the service that is paid by population (`objektiv andel`).
        pub objective_percent: PartPercent,
        /// The unit that the objective part is rounded to (`afrundingsenhed`).
        pub unit: Unit,
    }
}

figures! {
    /// A rise of rates, by who pays it.
    ///
    /// # Examples
    /// Egely, published 2025: half of 9 million is paid by all municipalities.
    /// ```
    /// use rammeaftale::Unit;
    /// use rammeaftale::rules::split::{RateRiseInput, rate_rise};
    ///
    /// let egely = rate_rise(&RateRiseInput::new("9000000".parse()?, "50".parse()?, Unit::KRONE))?;
    /// assert_eq!(egely.objective_part.to_string(), "4500000.00");
    /// assert_eq!(egely.users_part, egely.objective_part);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateRise {
        /// The part that all municipalities pay by population.
        pub objective_part: Amount,
        /// The part that the users pay.
        pub users_part: Amount,
    }
}

/// A rise of rates, split into the part of all municipalities and the part of the users, for a service that both finance.
///
/// # Source
/// Socialdirektørforum Syddanmark, 7 March 2025, the item between 9 and 11: Egely's rise of 9 million raises the objective
/// financing by about 4.5 million (the ratio is published once, not as a rule: assumed).
///
/// # Figures
/// The objective part is rounded once, half away from zero, to the unit; the users pay what it leaves.
///
/// # Errors
/// [`Code::Overflow`] at a figure beyond the limits of an amount.
///
/// # Examples
/// ```
/// use rammeaftale::Unit;
/// use rammeaftale::rules::split::{RateRiseInput, rate_rise};
///
/// let egely = RateRiseInput::new("9000000".parse()?, "50".parse()?, Unit::KRONE);
/// assert_eq!(rate_rise(&egely)?.objective_part.to_string(), "4500000.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn rate_rise(input: &RateRiseInput) -> Result<RateRise, Error> {
    let (objective_part, users_part) =
        parts(input.amount, input.objective_percent, input.unit).place("objective_part")?;
    Ok(RateRise { objective_part, users_part })
}
