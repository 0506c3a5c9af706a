//! The development of costs by municipality, area and region.

use core::cmp::Ordering;

use crate::collections::{Map, Set, stable_sort_by};
use crate::error::{Allowed, Code, Error, Place, Problem, Problems};
use crate::numbers::{Amount, Count, Inhabitants, Ratio, RelativeChange, Unit};
use crate::read::{ByName, Name, duplicates_at, wrong_length};
use crate::rules::years::cost_development::types::{
    AreaDevelopment, CostDevelopment, CostDevelopmentInput, Development, LargestChange, MunicipalAccount, Municipality,
    MunicipalityDevelopment, RegionDevelopment, RowDevelopment, Spread,
};

/// The decimals of a development in percent.
pub(crate) const PERCENT_DECIMALS: u32 = 1;

/// The development of costs by municipality (`økonomisk udvikling`), for those who follow the costs of an agreement: the accounts of
/// two years side by side, how many municipalities fall and rise, and the largest of each; against the budget, per inhabitant and
/// in fixed prices, where those are given.
///
/// # Source
/// Socialdirektørforum Syddanmark, 30 June 2023, item 6: yearly under the agreement, in kroner and percent, by area; per inhabitant and
/// against the budget as the forum wished for it (stated). A percentage of nothing, or of an income, is left out (assumed).
///
/// # Figures
/// Percentages have one decimal, half away from zero, as the minutes print them, and the largest are those of the printed
/// percentages. Amounts in fixed prices and per inhabitant are rounded to the øre.
///
/// # Errors
/// A municipality with an area twice, or named twice; one that has no account; prices that fall to nothing.
///
/// # Examples
/// ```
/// use rammeaftale::rules::years::{CostDevelopmentInput, MunicipalAccount, cost_development};
///
/// let account = |municipality: &str, area: &str, before: &str, after: &str| -> Result<_, rammeaftale::Error> {
///     Ok(MunicipalAccount::new(municipality.parse()?, area.parse()?, before.parse()?, after.parse()?))
/// };
/// let costs = cost_development(&CostDevelopmentInput::new(vec![
///     account("Fanø", "Børn", "10000000", "6080000")?,
///     account("Fredericia", "Børn", "100000000", "123200000")?,
/// ]))?;
/// let children = &costs.areas[0];
/// assert_eq!(children.development.change.to_string(), "19280000.00");
/// assert_eq!(children.spread.largest_fall.as_ref().unwrap().percent.to_string(), "-39.2");
/// assert_eq!(children.spread.largest_rise.as_ref().unwrap().percent.to_string(), "23.2");
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "økonomisk udvikling")]
pub fn cost_development(input: &CostDevelopmentInput) -> Result<CostDevelopment, Error> {
    check(input)?;
    let known = input.known();
    let inhabitants = |id: &Name| known.get(id).and_then(|known| known.inhabitants).map(Inhabitants::exactly);
    let region = |id: &Name| known.get(id).and_then(|known| known.region.as_ref());

    // 1. Each account.
    let row = |account: &MunicipalAccount| {
        let mut sums = Sums::of(account);
        sums.inhabitants = inhabitants(&account.municipality);
        Ok(RowDevelopment {
            municipality: account.municipality.clone(),
            area: account.area.clone(),
            development: input.development(&sums)?,
        })
    };
    let rows: Vec<_> = input.accounts.iter().map(row).collect::<Result<_, Problem>>().place("rows")?;

    // 2. The municipalities with all their areas.
    let mut municipalities = Vec::new();
    for (id, mut sums) in grouped(input.accounts.iter().map(|account| (&account.municipality, Sums::of(account)))) {
        sums.inhabitants = inhabitants(id);
        let development = input.development(&sums).place("municipalities")?;
        municipalities
            .push((sums, MunicipalityDevelopment { id: id.clone(), region: region(id).cloned(), development }));
    }

    // 3. The areas, each over the municipalities that have it.
    let mut areas = Vec::new();
    for (id, mut sums) in grouped(input.accounts.iter().map(|account| (&account.area, Sums::of(account)))) {
        let of_area = || rows.iter().filter(|row| row.area == *id);
        sums.inhabitants = of_area().map(|row| inhabitants(&row.municipality)).sum();
        let development = input.development(&sums).place("areas")?;
        let spread = spread(of_area().map(|row| (&row.municipality, &row.development))).place("areas")?;
        areas.push(AreaDevelopment { id: id.clone(), development, spread });
    }

    // 4. The regions, and all.
    let in_regions = municipalities.iter().filter_map(|(sums, of)| Some((of.region.as_ref()?, *sums)));
    let mut regions = Vec::new();
    for (id, sums) in grouped(in_regions) {
        let inside = municipalities.iter().filter(|(_, of)| of.region.as_ref() == Some(id));
        let development = input.development(&sums).place("regions")?;
        let spread = spread(inside.map(|(_, of)| (&of.id, &of.development))).place("regions")?;
        regions.push(RegionDevelopment { id: id.clone(), development, spread });
    }
    let total = input.development(&Sums::all(municipalities.iter().map(|(sums, _)| *sums))).place("total")?;
    let spread = spread(municipalities.iter().map(|(_, of)| (&of.id, &of.development))).place("spread")?;
    let municipalities = municipalities.into_iter().map(|(_, of)| of).collect();
    Ok(CostDevelopment { rows, municipalities, areas, regions, total, spread })
}

/// The parts of a line of a development. A sum with an unknown part is unknown.
#[derive(Clone, Copy)]
struct Sums {
    before: Ratio,
    after: Ratio,
    budget: Option<Ratio>,
    inhabitants: Option<Ratio>,
}

impl Sums {
    fn of(account: &MunicipalAccount) -> Self {
        Self {
            before: account.account_before.exactly(),
            after: account.account_after.exactly(),
            budget: account.budget.map(Amount::exactly),
            inhabitants: None,
        }
    }

    fn and(self, other: Self) -> Self {
        let both = |one: Option<Ratio>, other: Option<Ratio>| Some(one? + other?);
        Self {
            before: self.before + other.before,
            after: self.after + other.after,
            budget: both(self.budget, other.budget),
            inhabitants: both(self.inhabitants, other.inhabitants),
        }
    }

    fn all(sums: impl Iterator<Item = Self>) -> Self {
        let none =
            Self { before: Ratio::ZERO, after: Ratio::ZERO, budget: Some(Ratio::ZERO), inhabitants: Some(Ratio::ZERO) };
        sums.fold(none, Self::and)
    }
}

/// Adds up what has the same name, in order of first appearance.
fn grouped<'a>(parts: impl Iterator<Item = (&'a Name, Sums)>) -> Vec<(&'a Name, Sums)> {
    let mut places: ByName<'a, usize> = Map::new();
    let mut groups: Vec<(&Name, Sums)> = Vec::new();
    for (name, sums) in parts {
        let group = places.get(name).and_then(|place| groups.get_mut(*place));
        if let Some((_, group)) = group {
            *group = group.and(sums);
        } else {
            places.insert(name, groups.len());
            groups.push((name, sums));
        }
    }
    groups
}

impl CostDevelopmentInput {
    /// The figures of the municipalities, by name.
    pub(crate) fn known(&self) -> ByName<'_, &Municipality> {
        self.municipalities.iter().flatten().map(|municipality| (&municipality.id, municipality)).collect()
    }

    fn development(&self, sums: &Sums) -> Result<Development, Problem> {
        let to_the_oere = |kroner: Ratio| Amount::rounded(kroner, Unit::OERE);
        let percent = |change: Ratio, of: Ratio| match of.signum() {
            1 => RelativeChange::rounded(change / of, PERCENT_DECIMALS).map(Some),
            _ => Ok(None),
        };
        let change = sums.after - sums.before;
        let gap = sums.budget.map(|budget| sums.after - budget);
        let fixed_before = self.price_change.map(|prices| sums.before * (Ratio::from(1) + prices.exactly()));
        let fixed_before = fixed_before.map(to_the_oere).transpose()?;
        let fixed_change = fixed_before.map(|before| sums.after - before.exactly());
        let per_inhabitant = sums.inhabitants.filter(|people| !people.is_zero()).map(|people| sums.after / people);
        Ok(Development {
            account_before: to_the_oere(sums.before)?,
            account_after: to_the_oere(sums.after)?,
            change: to_the_oere(change)?,
            percent: percent(change, sums.before)?,
            per_inhabitant: per_inhabitant.map(to_the_oere).transpose()?,
            budget: sums.budget.map(to_the_oere).transpose()?,
            budget_gap: gap.map(to_the_oere).transpose()?,
            budget_percent: match (gap, sums.budget) {
                (Some(gap), Some(budget)) => percent(gap, budget)?,
                _ => None,
            },
            fixed_before,
            fixed_change: fixed_change.map(to_the_oere).transpose()?,
            fixed_percent: match (fixed_change, fixed_before) {
                (Some(change), Some(before)) => percent(change, before.exactly())?,
                _ => None,
            },
        })
    }
}

/// Counts what falls, is unchanged and rises, and finds the largest of each.
fn spread<'a>(developments: impl Iterator<Item = (&'a Name, &'a Development)>) -> Result<Spread, Problem> {
    let (mut falls, mut rises) = (Vec::new(), Vec::new());
    let mut unchanged = 0_i128;
    for (name, development) in developments {
        match development.change.cmp(&Amount::ZERO) {
            Ordering::Less => falls.push((name, development.percent)),
            Ordering::Greater => rises.push((name, development.percent)),
            Ordering::Equal => unchanged = unchanged.saturating_add(1),
        }
    }
    let count = |list: &[_]| i128::try_from(list.len()).unwrap_or(i128::MAX);
    let falling = count(&falls);
    Ok(Spread {
        falling: Count::new(falling)?,
        unchanged: Count::new(unchanged)?,
        falling_or_unchanged: Count::new(falling.saturating_add(unchanged))?,
        rising: Count::new(count(&rises))?,
        largest_fall: largest(&falls, |a, b| b.cmp(a)),
        largest_rise: largest(&rises, RelativeChange::cmp),
    })
}

/// The largest change by an order, with every name that has it.
fn largest(
    changes: &[(&Name, Option<RelativeChange>)],
    order: impl Fn(&RelativeChange, &RelativeChange) -> Ordering,
) -> Option<LargestChange> {
    let percent = changes.iter().filter_map(|(_, percent)| *percent).max_by(|a, b| order(a, b))?;
    let mut names: Vec<Name> =
        changes.iter().filter(|(_, other)| *other == Some(percent)).map(|(name, _)| (*name).clone()).collect();
    stable_sort_by(&mut names, Name::cmp);
    Some(LargestChange { percent, names })
}

fn check(input: &CostDevelopmentInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    if let Some(problem) = wrong_length::<MunicipalAccount>("accounts", input.accounts.len()) {
        problems.push(problem);
    }
    let mut areas: ByName<'_, Set<'_, &Name>> = Map::new();
    for (index, account) in input.accounts.iter().enumerate() {
        if !areas.contains(&account.municipality) {
            areas.insert(&account.municipality, Set::new());
        }
        let is_new = areas.get_mut(&account.municipality).is_some_and(|areas| areas.insert(&account.area));
        if !is_new {
            let place = format!("accounts[{index}].area");
            problems.push(Problem::new(Code::Duplicate, place).with_given(account.area.as_str()));
        }
    }
    if let Some(problem) =
        input.municipalities.as_ref().and_then(|list| wrong_length::<Municipality>("municipalities", list.len()))
    {
        problems.push(problem);
    }
    let municipalities = input.municipalities.as_deref().unwrap_or_default();
    duplicates_at("municipalities", "id", municipalities.iter().map(|municipality| &municipality.id), &mut problems);
    for (index, municipality) in municipalities.iter().enumerate() {
        if !areas.contains(&municipality.id) {
            let place = format!("municipalities[{index}].id");
            problems.push(Problem::new(Code::UnknownChoice, place).with_given(municipality.id.as_str()));
        }
    }
    if input.price_change.is_some_and(|change| (Ratio::from(1) + change.exactly()).is_zero()) {
        let allowed = Allowed::Range("-99.9999".into(), "1000".into());
        problems.push(Problem::new(Code::OutOfRange, "price_change").with_given("-100").with_allowed(allowed));
    }
    problems.none()
}
