//! The basis of a rate (`takstberegningsgrundlag`).

use crate::collections::Set;
use crate::error::{Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, Percent, Ratio, Unit, Year};
use crate::read::{ByName, Item, Name, figures, record, wrong_length};

record! {
    /// A cost of the service.
    ///
    /// # Examples
    /// The price year is only checked: costs of two price levels are refused, not converted.
    /// ```
    /// use rammeaftale::Code;
    /// use rammeaftale::numbers::Year;
    /// use rammeaftale::rules::rate::{CostPart, RateBasisInput, rate_basis};
    ///
    /// let wages = CostPart::new("Løn".parse()?, "6500000".parse()?).with_price_year(Year::new(2023)?);
    /// let rent = CostPart::new("Husleje".parse()?, "900000".parse()?).with_price_year(Year::new(2022)?);
    /// let error = rate_basis(&RateBasisInput::new(vec![wages, rent])).unwrap_err();
    /// assert_eq!(error.problems()[0].code(), Code::MixedPriceLevels);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CostPart {
        /// The name of the cost: wages, property, other operation.
        pub name: Name,
        /// The amount in the year.
        pub amount: Amount,
        /// The year of its price level (`pris- og lønniveau`), where that is known; all that are given must agree.
        pub price_year: Option<Year>,
    }
}

record! {
    /// A cost that is a percentage of others (`overhead`).
    ///
    /// # Examples
    /// An overhead has no base of its own: it names the parts that it is a percentage of.
    /// ```
    /// use rammeaftale::rules::rate::{CostPart, Overhead, RateBasisInput, rate_basis};
    ///
    /// let costs = vec![
    ///     CostPart::new("Løn".parse()?, "6500000".parse()?),
    ///     CostPart::new("Husleje".parse()?, "900000".parse()?),
    /// ];
    /// let overhead = Overhead::new("Administration".parse()?, "6".parse()?, vec!["Løn".parse()?]);
    /// let basis = rate_basis(&RateBasisInput::new(costs).with_overheads(vec![overhead]))?;
    /// assert_eq!(basis.overheads_total.to_string(), "390000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Overhead {
        /// The name of the overhead: administration, development, supervision.
        pub name: Name,
        /// The percentage.
        pub percent: Percent,
        /// The names of the parts that it is a percentage of.
        pub of: Vec<Name>,
    }
}

record! {
    /// A part of the basis that is a fixed amount.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::{CostPart, NamedAmount, RateBasisInput, rate_basis};
    ///
    /// let costs = vec![CostPart::new("Løn".parse()?, "6500000".parse()?)];
    /// let capital = vec![NamedAmount::new("Bygning".parse()?, "960000".parse()?)];
    /// let income = vec![NamedAmount::new("Egenbetaling".parse()?, "150000".parse()?)];
    /// let basis = rate_basis(&RateBasisInput::new(costs).with_capital(capital).with_income(income))?;
    /// assert_eq!(basis.basis.to_string(), "7310000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct NamedAmount {
        /// The name of the part.
        pub name: Name,
        /// The amount.
        pub amount: Amount,
    }
}

impl Item for CostPart {
    const MOST: usize = 1_000;
}

impl Item for Overhead {
    const MOST: usize = 1_000;
}

impl Item for NamedAmount {
    const MOST: usize = 1_000;
}

record! {
    /// The parts of a basis.
    ///
    /// # Examples
    /// A deficit of an earlier year is negative and raises the basis.
    /// ```
    /// use rammeaftale::rules::rate::{CostPart, RateBasisInput, rate_basis};
    ///
    /// let costs = vec![CostPart::new("Løn".parse()?, "6500000".parse()?)];
    /// let input = RateBasisInput::new(costs).with_regulated("-100000".parse()?);
    /// assert_eq!(rate_basis(&input)?.basis.to_string(), "6600000.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateBasisInput {
        /// The direct and indirect costs (`omkostninger`).
        pub costs: Vec<CostPart>,
        /// Costs that are percentages of other parts.
        pub overheads: Option<Vec<Overhead>>,
        /// Capital costs of the year (`afskrivning og forrentning`), as `capital_cost` calculates them.
        pub capital: Option<Vec<NamedAmount>>,
        /// The income of the service beside its rates (`indtægter`), as amounts above zero.
        pub income: Option<Vec<NamedAmount>>,
        /// The amount regulated from an earlier year: a deficit is negative and raises the basis. Leave it out where the rate
        /// goes on to `reregulated_rate`, or it counts twice.
        pub regulated: Option<Amount>,
    }
}

figures! {
    /// An overhead as an amount.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::{CostPart, Overhead, RateBasisInput, rate_basis};
    ///
    /// let costs = vec![CostPart::new("Løn".parse()?, "6500000".parse()?)];
    /// let overhead = Overhead::new("Administration".parse()?, "5.5".parse()?, vec!["Løn".parse()?]);
    /// let basis = rate_basis(&RateBasisInput::new(costs).with_overheads(vec![overhead]))?;
    /// assert_eq!(basis.overheads[0].name.as_str(), "Administration");
    /// assert_eq!(basis.overheads[0].amount.to_string(), "357500.00");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct OverheadAmount {
        /// The name of the overhead.
        pub name: Name,
        /// Its amount, rounded to the øre.
        pub amount: Amount,
    }
}

figures! {
    /// The basis of a rate.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::rules::rate::{CostPart, RateBasisInput, rate_basis};
    ///
    /// let basis = rate_basis(&RateBasisInput::new(vec![
    ///     CostPart::new("Løn".parse()?, "6500000".parse()?),
    ///     CostPart::new("Husleje".parse()?, "900000".parse()?),
    /// ]))?;
    /// assert_eq!(basis.costs_total.to_string(), "7400000.00");
    /// assert_eq!(basis.basis, basis.costs_total); // nothing else was given
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct RateBasis {
        /// The sum of the costs.
        pub costs_total: Amount,
        /// The overheads, in their order.
        pub overheads: Vec<OverheadAmount>,
        /// The sum of the overheads.
        pub overheads_total: Amount,
        /// The sum of the capital costs.
        pub capital_total: Amount,
        /// The sum of the income.
        pub income_total: Amount,
        /// The basis (`takstberegningsgrundlag`): costs, overheads and capital, less income and what is regulated.
        pub basis: Amount,
    }
}

/// The basis of a rate, part by part (`takstberegningsgrundlag`), for those who set it: every direct and indirect
/// long-run cost of the service, each a line of its own.
///
/// # Source
/// Lov om social service § 174 (1), barnets lov § 195 (1): all budgeted direct and indirect long-run costs (stated). Which
/// overheads and percentages are the caller's.
///
/// # Figures
/// Each overhead is its percentage of the sum of the parts that it names, rounded half away from zero to the øre.
///
/// # Errors
/// A name twice; an overhead of a part that does not stand before it; price levels that differ.
///
/// # Examples
/// ```
/// use rammeaftale::rules::rate::{CostPart, Overhead, RateBasisInput, rate_basis};
///
/// let basis = rate_basis(
///     &RateBasisInput::new(vec![CostPart::new("Løn".parse()?, "6500000".parse()?)])
///         .with_overheads(vec![Overhead::new("Administration".parse()?, "5.5".parse()?, vec!["Løn".parse()?])]),
/// )?;
/// assert_eq!(basis.overheads_total.to_string(), "357500.00");
/// assert_eq!(basis.basis.to_string(), "6857500.00");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "takstberegningsgrundlag")]
pub fn rate_basis(input: &RateBasisInput) -> Result<RateBasis, Error> {
    let overheads = input.overheads.as_deref().unwrap_or_default();
    let capital = input.capital.as_deref().unwrap_or_default();
    let income = input.income.as_deref().unwrap_or_default();
    check(input, overheads, capital, income)?;

    // 1. Every part by its name; each overhead can be part of a later one.
    let costs = input.costs.iter().map(|part| (&part.name, part.amount));
    let mut parts: ByName<'_, Amount> = costs.chain(capital.iter().map(|part| (&part.name, part.amount))).collect();
    let mut amounts = Vec::with_capacity(overheads.len());
    for overhead in overheads {
        let of: Ratio = overhead.of.iter().filter_map(|name| parts.get(name)).map(|amount| amount.exactly()).sum();
        let amount = Amount::rounded(of * overhead.percent.exactly(), Unit::OERE).place("overheads")?;
        parts.insert(&overhead.name, amount);
        amounts.push(OverheadAmount { name: overhead.name.clone(), amount });
    }

    // 2. The sums, and the basis.
    let costs_total = Amount::total(input.costs.iter().map(|part| part.amount)).place("costs_total")?;
    let overheads_total = Amount::total(amounts.iter().map(|part| part.amount)).place("overheads_total")?;
    let capital_total = Amount::total(capital.iter().map(|part| part.amount)).place("capital_total")?;
    let income_total = Amount::total(income.iter().map(|part| part.amount)).place("income_total")?;
    let regulated = input.regulated.unwrap_or(Amount::ZERO);
    let basis = costs_total.exactly() + overheads_total.exactly() + capital_total.exactly()
        - income_total.exactly()
        - regulated.exactly();

    Ok(RateBasis {
        costs_total,
        overheads: amounts,
        overheads_total,
        capital_total,
        income_total,
        basis: Amount::rounded(basis, Unit::OERE).place("basis")?,
    })
}

fn check(
    input: &RateBasisInput,
    overheads: &[Overhead],
    capital: &[NamedAmount],
    income: &[NamedAmount],
) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<CostPart>("costs", input.costs.len()) {
        problems.push(problem);
    }

    // 1. Every name once, and amounts of one price level only.
    let first_year = input.costs.iter().find_map(|part| part.price_year);
    let mut mixed = false;
    let mut names = Names(Set::new());
    for (index, part) in input.costs.iter().enumerate() {
        names.note("costs", index, &part.name, &mut problems);
        if !mixed && part.price_year.is_some() && part.price_year != first_year {
            problems.push(Problem::new(Code::MixedPriceLevels, format!("costs[{index}].price_year")));
            mixed = true;
        }
    }
    // 2. An overhead is a percentage of costs, capital and earlier overheads.
    let all_capital: Set<'_, &Name> = capital.iter().map(|part| &part.name).collect();
    for (index, overhead) in overheads.iter().enumerate() {
        let known = |name: &Name| names.0.contains(name) || all_capital.contains(name);
        let mut of = Problems::new();
        let mut seen = Set::new();
        for (position, name) in overhead.of.iter().enumerate() {
            let place = format!("overheads[{index}].of[{position}]");
            if !seen.insert(name) {
                of.push(Problem::new(Code::Duplicate, place).with_given(name.as_str()));
            } else if !known(name) {
                of.push(Problem::new(Code::UnknownChoice, place).with_given(name.as_str()));
            }
        }
        names.note("overheads", index, &overhead.name, &mut problems);
        problems.append(of);
    }
    for (list, parts) in [("capital", capital), ("income", income)] {
        for (index, part) in parts.iter().enumerate() {
            names.note(list, index, &part.name, &mut problems);
        }
    }
    problems.none()
}

/// The names that were seen.
struct Names<'a>(Set<'a, &'a Name>);

impl<'a> Names<'a> {
    fn note(&mut self, list: &str, index: usize, name: &'a Name, problems: &mut Problems) {
        if !self.0.insert(name) {
            problems.push(Problem::new(Code::Duplicate, format!("{list}[{index}].name")).with_given(name.as_str()));
        }
    }
}
