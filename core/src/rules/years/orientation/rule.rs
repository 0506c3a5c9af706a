//! The orientation of a change.

use crate::calendar::{Date, Period};
use crate::collections::{Map, Set};
use crate::error::{Error, Place, Problem};
use crate::numbers::{Amount, FixedPoint, Places, PlacesChange, PlacesOrNone, Ratio, Unit, Year};
use crate::read::{ByName, Name};
use crate::rules::billing::{CapacityChangeInput, Classification, capacity_change};
use crate::rules::rate::{DailyRateInput, daily_rate};
use crate::rules::split::{Method, Party, Share, exact_units, whole_shares};
use crate::rules::years::orientation::check::check;
use crate::rules::years::orientation::types::{
    ConvertedPart, MunicipalCosts, Orientation, OrientationInput, PartNet, PayerCosts, RateTotals, ServiceChange,
    ServiceOrientation, ServiceState, StateRate,
};
use crate::rules::years::rate_change::{FactorPart, RateChangeInput, RateParts, rate_change};
use crate::rules::years::scenarios::UserDays;

/// The figures of the orientation of a change of rate or capacity (`orientering om ændring`), for the operator who sends it and the
/// municipalities that receive it: places before and after and their net, the decision that each service needs, rates before and
/// after and why they change, and what each paying municipality pays this year and in a whole year.
///
/// Services may be split, merged or converted (`opdeling, sammenlægning, omlægning`): the basis and the part of earlier results in the
/// rate follow the keys of the conversions, to the øre, so that nothing is lost; places, days, occupancy and users are stated.
///
/// # Source
/// The form of Socialdirektørforum Syddanmark, autumn 2023 (its fields are stated); the decisions are those of
/// [`capacity_change`]. Whether a change is decided service by service or by its net is open: both are shown. That budgeted days are
/// spread evenly over the year is assumed.
///
/// # Figures
/// Rates are rounded once, to the unit. Costs are split by largest remainder to the øre. Costs in a whole year are exact; those of the
/// year of the change are `whole year × days left / days of the year`, rounded to the øre.
///
/// # Errors
/// No services; a name twice in a list, another kind of places after than before; places, costs, `unit` or `first_day` left out where
/// they are needed, given where conversions decide them; conversions of services that are not there.
///
/// # Examples
/// Kelsbjergvej, 2023: 35 and 40 places open, 10 and 11.8 close, net 25 and 28.2.
/// ```
/// use rammeaftale::rules::years::{OrientationInput, ServiceState, orientation};
///
/// let state = |id: &str, part: &str, places: &str| -> Result<_, rammeaftale::Error> {
///     Ok(ServiceState::new(id.parse()?, part.parse()?).with_places(places.parse()?))
/// };
/// let input = OrientationInput::new(
///     "Odense Kommune".parse()?,
///     "Botilbuddet Kelsbjergvej".parse()?,
///     false,
///     "50".parse()?,
///     "5".parse()?,
///     "10".parse()?,
/// )
/// .with_before(vec![state("Tornhuset Syd", "botilbud", "10")?, state("Peder Skrams Vej", "dagtilbud", "11.8")?])
/// .with_after(vec![state("Kelsbjergvej, bo", "botilbud", "35")?, state("Kelsbjergvej, dag", "dagtilbud", "40")?]);
/// let change = orientation(&input)?;
/// let net: Vec<_> = change.parts.iter().map(|part| part.change.unwrap().to_string()).collect();
/// assert_eq!(net, ["25", "28.2"]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[doc(alias = "orientering om ændring")]
#[doc(alias = "ændringsskabelon")]
pub fn orientation(input: &OrientationInput) -> Result<Orientation, Error> {
    check(input)?;

    // 1. The costs of what is split, merged or converted, by the keys.
    let conversions = input.converted().place("conversions")?;
    // 2. Each service before and after.
    let pairs = input.pairs();
    let services: Vec<_> = pairs
        .iter()
        .map(|pair| input.service(*pair, &conversions))
        .collect::<Result<_, Problem>>()
        .place("services")?;
    // 3. The places of each kind, and the decisions that the change needs.
    let parts = input.nets(&services).place("parts")?;
    let mut decisions = Vec::new();
    for decision in [Classification::Free, Classification::Statement, Classification::Hearing, Classification::Approval]
    {
        if services.iter().any(|service| service.classification == decision) {
            decisions.push(decision);
        }
    }
    // 4. What the rates collect.
    let [rates_before, rates_after] = rates(&pairs, &services);
    let changes_rate =
        changes_rate(&services, &conversions, rates_before.iter().chain(&rates_after).all(Option::is_some));
    let before = totals(rates_before).place("before")?;
    let after = totals(rates_after).place("after")?;
    // 5. What each municipality pays.
    let payers = input.payers(&services);
    let days = input.first_day.map_or((Ratio::ZERO, Ratio::from(1)), days_left);
    let paid = |(id, paid): &(&Name, Paid)| Ok(MunicipalCosts { id: (*id).clone(), costs: paid.costs(days)? });
    let municipalities: Vec<_> = payers.iter().map(paid).collect::<Result<_, Problem>>().place("municipalities")?;

    let leaves =
        |service: &ServiceOrientation| matches!(service.kind, ServiceChange::Closed | ServiceChange::SelfOwned);
    Ok(Orientation {
        changes_rate,
        changes_places: services
            .iter()
            .any(|service| !leaves(service) && service.change.is_none_or(|change| change.smallest() != 0)),
        closes: services.iter().any(leaves),
        costs: in_all(&municipalities).place("costs")?,
        conversions,
        services,
        parts,
        decisions,
        before,
        after,
        municipalities,
    })
}

/// A service before and after the change; at least one of them.
#[derive(Clone, Copy)]
struct Pair<'a> {
    id: &'a Name,
    part: &'a Name,
    before: Option<&'a ServiceState>,
    after: Option<&'a ServiceState>,
}

impl<'a> Pair<'a> {
    /// The service after, if it is still in the agreement.
    fn after_in_agreement(self) -> Option<&'a ServiceState> {
        self.after.filter(|state| state.self_owned != Some(true))
    }
}

impl OrientationInput {
    pub(super) fn states_before(&self) -> &[ServiceState] {
        self.before.as_deref().unwrap_or_default()
    }

    pub(super) fn states_after(&self) -> &[ServiceState] {
        self.after.as_deref().unwrap_or_default()
    }

    /// The services: those before, then those that are new.
    fn pairs(&self) -> Vec<Pair<'_>> {
        let after: ByName<'_, &ServiceState> = self.states_after().iter().map(|state| (&state.id, state)).collect();
        let before: ByName<'_, ()> = self.states_before().iter().map(|state| (&state.id, ())).collect();
        let old = self.states_before().iter().map(|state| Pair {
            id: &state.id,
            part: &state.part,
            before: Some(state),
            after: after.get(&state.id).copied(),
        });
        let new = self.states_after().iter().filter(|state| !before.contains(&state.id));
        old.chain(new.map(|state| Pair { id: &state.id, part: &state.part, before: None, after: Some(state) }))
            .collect()
    }

    /// The basis and the part of earlier results that each conversion moves; none where the service before has no costs.
    fn converted(&self) -> Result<Vec<ConvertedPart>, Problem> {
        let mut moved = Vec::new();
        for state in self.states_before() {
            let from_here =
                || self.conversions.iter().flatten().filter(|conversion| conversion.from_service == state.id);
            let parties: Vec<_> = from_here()
                .map(|conversion| Party { id: conversion.to_service.clone(), weight: conversion.key })
                .collect();
            let Some(costs) = state.costs.as_ref().filter(|_| !parties.is_empty()) else { continue };
            let split = |amount: Option<Amount>| -> Result<Vec<Share>, Problem> {
                let amount = amount.unwrap_or(Amount::ZERO);
                let units = exact_units(amount, Unit::OERE, &parties)?;
                let whole = whole_shares(amount, Unit::OERE, Method::LargestRemainder, &parties, &units);
                whole.map(|whole| whole.shares).map_err(|error| error.first())
            };
            for (basis, regulated) in split(costs.basis)?.into_iter().zip(split(costs.regulated)?) {
                let (from_service, to_service) = (state.id.clone(), basis.id);
                moved.push(ConvertedPart { from_service, to_service, basis: basis.share, regulated: regulated.share });
            }
        }
        Ok(moved)
    }

    fn service(&self, pair: Pair<'_>, conversions: &[ConvertedPart]) -> Result<ServiceOrientation, Problem> {
        let of =
            |state: Option<&ServiceState>| state.map_or(Some(Ratio::ZERO), |state| state.places.map(Places::exactly));
        let (places_before, places_after) = (of(pair.before), of(pair.after_in_agreement()));
        let change = places_before.zip(places_after).map(|(before, after)| after - before);
        let before = pair.before.map(|state| self.rate(state, None)).transpose()?.flatten();
        let moved = pair.after.map(|state| moved_to(state, conversions)).transpose()?.flatten();
        let after = pair.after.map(|state| self.rate(state, moved)).transpose()?.flatten();
        let rates = before.as_ref().zip(after.as_ref());
        let rate_change = rates.map(|(before, after)| less(after.rate, before.rate)).transpose()?;
        Ok(ServiceOrientation {
            id: pair.id.clone(),
            part: pair.part.clone(),
            kind: self.kind(pair, change),
            classification: self.decision(places_before, places_after)?,
            places_before: places_before.map(shown).transpose()?,
            places_after: places_after.map(shown).transpose()?,
            change: change.map(PlacesChange::of).transpose()?,
            causes: match (&rates, pair.before, pair.after) {
                (Some((before, after)), Some(from), Some(to)) => self.causes_of((before, from), (after, to))?,
                _ => Vec::new(),
            },
            rate_change,
            before,
            after,
        })
    }

    /// The rate of a service, if it has costs.
    fn rate(&self, state: &ServiceState, moved: Option<(Amount, Amount)>) -> Result<Option<StateRate>, Problem> {
        let (Some(costs), Some(places), Some(unit)) = (&state.costs, state.places, self.unit) else {
            return Ok(None);
        };
        let given = || (costs.basis.unwrap_or(Amount::ZERO), costs.regulated.unwrap_or(Amount::ZERO));
        let (basis, regulated) = moved.unwrap_or_else(given);
        let cost = less(basis, regulated)?;
        let rate = daily_rate(&DailyRateInput::new(cost, places, costs.days, costs.occupancy.clone(), unit));
        let rate = rate.map_err(|error| error.first())?;
        let collected = Amount::total([cost, rate.rounding_gap])?;
        let (expected_days, rounding_gap, rate) = (rate.expected_days, rate.rounding_gap, rate.rate);
        Ok(Some(StateRate { basis, regulated, expected_days, rate, collected, rounding_gap }))
    }

    fn causes_of(
        &self,
        (before, from): (&StateRate, &ServiceState),
        (after, to): (&StateRate, &ServiceState),
    ) -> Result<Vec<FactorPart>, Problem> {
        let (Some(causes), Some(unit)) = (&self.causes, self.unit) else { return Ok(Vec::new()) };
        let parts = |rate: &StateRate, state: &ServiceState| {
            let (costs, places) = (state.costs.as_ref()?, state.places?);
            Some(RateParts::new(rate.basis, rate.regulated, places, costs.days, costs.occupancy.clone()))
        };
        let (Some(before), Some(after)) = (parts(before, from), parts(after, to)) else { return Ok(Vec::new()) };
        let change = RateChangeInput::new(before, after, causes.price_change, unit, causes.order.clone());
        rate_change(&change).map(|change| change.parts).map_err(|error| error.first())
    }

    /// The change of a service: by the conversions, or by its places.
    fn kind(&self, pair: Pair<'_>, change: Option<Ratio>) -> ServiceChange {
        let id = pair.id;
        let conversions = || self.conversions.iter().flatten();
        let targets = |from: &Name| conversions().filter(|other| other.from_service == *from).count();
        let sources = |to: &Name| conversions().filter(|other| other.to_service == *to).count();
        let leaving = conversions().find(|other| other.from_service == *id && other.to_service != other.from_service);
        let coming = conversions().find(|other| other.to_service == *id && other.to_service != other.from_service);
        match (pair.before, pair.after) {
            (_, Some(after)) if after.self_owned == Some(true) => ServiceChange::SelfOwned,
            (Some(_), None) => match leaving {
                None => ServiceChange::Closed,
                Some(to) if targets(&to.from_service) > 1 => ServiceChange::Split,
                Some(to) if sources(&to.to_service) > 1 => ServiceChange::Merged,
                Some(_) => ServiceChange::Converted,
            },
            (None, _) => match coming {
                None => ServiceChange::New,
                Some(from) if sources(&from.to_service) > 1 => ServiceChange::Merged,
                Some(from) if targets(&from.from_service) > 1 => ServiceChange::Split,
                Some(_) => ServiceChange::Converted,
            },
            _ if leaving.is_some() => ServiceChange::Split,
            _ if coming.is_some() => ServiceChange::Merged,
            _ => match change.map_or(0, Ratio::signum) {
                1 => ServiceChange::Extended,
                -1 => ServiceChange::Reduced,
                _ => ServiceChange::Unchanged,
            },
        }
    }

    /// The decision that a change of places needs; of a service that opens or closes it does not depend on how many.
    fn decision(&self, before: Option<Ratio>, after: Option<Ratio>) -> Result<Classification, Problem> {
        let one = Ratio::from(1);
        let (before, after) = (shown(before.unwrap_or(one))?, shown(after.unwrap_or(one))?);
        let (small, free, percent) = (self.small_service, self.free_places, self.free_percent);
        let change = capacity_change(&CapacityChangeInput::new(before, after, self.regional, small, free, percent));
        change.map(|change| change.classification).map_err(|error| error.first())
    }

    /// The places of each kind.
    fn nets(&self, services: &[ServiceOrientation]) -> Result<Vec<PartNet>, Problem> {
        let mut seen = Set::new();
        let mut nets = Vec::new();
        for part in services.iter().map(|service| &service.part) {
            if !seen.insert(part) {
                continue;
            }
            let of_part = || services.iter().filter(|service| service.part == *part);
            let sum = |places: fn(&ServiceOrientation) -> Option<PlacesOrNone>| {
                of_part().map(|service| places(service).map(PlacesOrNone::exactly)).sum::<Option<Ratio>>()
            };
            let (before, after) = (sum(|service| service.places_before), sum(|service| service.places_after));
            let known = before.zip(after);
            let is_some = known.filter(|(before, after)| !before.is_zero() || !after.is_zero());
            nets.push(PartNet {
                id: part.clone(),
                places_before: before.map(shown).transpose()?,
                places_after: after.map(shown).transpose()?,
                change: known.map(|(before, after)| PlacesChange::of(after - before)).transpose()?,
                classification: is_some.map(|(before, after)| self.decision(Some(before), Some(after))).transpose()?,
            });
        }
        Ok(nets)
    }

    /// The payments of each municipality in a whole year before and after, in order of first appearance.
    fn payers<'a>(&'a self, services: &[ServiceOrientation]) -> Vec<(&'a Name, Paid)> {
        let mut paid: ByName<'_, Paid> = Map::new();
        let mut order = Vec::new();
        for (pair, service) in self.pairs().into_iter().zip(services) {
            let states = [(pair.before, &service.before, false), (pair.after, &service.after, true)];
            for (state, rate, is_after) in states {
                let rate = rate.as_ref().map_or(Ratio::ZERO, |rate| rate.rate.exactly());
                for UserDays { id, days } in state.iter().flat_map(|state| state.users.iter().flatten()) {
                    if !paid.contains(id) {
                        order.push(id);
                    }
                    paid.update(id, |paid| paid.add(rate * days.exactly(), is_after));
                }
            }
        }
        order.into_iter().map(|id| (id, paid.get(id).copied().unwrap_or_default())).collect()
    }
}

/// The basis and the part of earlier results that conversions move to a service; `None` if they decide nothing of it.
fn moved_to(state: &ServiceState, conversions: &[ConvertedPart]) -> Result<Option<(Amount, Amount)>, Problem> {
    let here = || conversions.iter().filter(|part| part.to_service == state.id);
    if here().next().is_none() {
        return Ok(None);
    }
    let basis = Amount::total(here().map(|part| part.basis))?;
    Ok(Some((basis, Amount::total(here().map(|part| part.regulated))?)))
}

/// The payments of a municipality in a whole year.
#[derive(Clone, Copy)]
struct Paid {
    before: Ratio,
    after: Ratio,
}

impl Default for Paid {
    fn default() -> Self {
        Self { before: Ratio::ZERO, after: Ratio::ZERO }
    }
}

impl Paid {
    fn add(&mut self, amount: Ratio, is_after: bool) {
        let sum = if is_after { &mut self.after } else { &mut self.before };
        *sum = *sum + amount;
    }

    fn costs(&self, (left, year): (Ratio, Ratio)) -> Result<PayerCosts, Problem> {
        let to_the_oere = |kroner: Ratio| Amount::rounded(kroner, Unit::OERE);
        let change = self.after - self.before;
        Ok(PayerCosts {
            before: to_the_oere(self.before)?,
            whole_year: to_the_oere(self.after)?,
            whole_year_change: to_the_oere(change)?,
            this_year: to_the_oere(self.after * left / year)?,
            this_year_change: to_the_oere(change * left / year)?,
        })
    }
}

/// The days from a day on to the end of its year, and those of the year.
pub(crate) fn days_left(first_day: Date) -> (Ratio, Ratio) {
    let days = || {
        let year = Period::of_year(Year::new(u32::try_from(first_day.year()).ok()?).ok()?);
        Some((Period::new(first_day, year.last_day()).ok()?.days(), year.days()))
    };
    days().unwrap_or((Ratio::ZERO, Ratio::from(1)))
}

/// The rates before and after, of each service that has one or is in the agreement; `None` of one that is not known.
fn rates<'a>(pairs: &[Pair<'_>], services: &'a [ServiceOrientation]) -> [Vec<Option<&'a StateRate>>; 2] {
    let both = || pairs.iter().zip(services);
    let before = both().filter(|(pair, _)| pair.before.is_some()).map(|(_, service)| service.before.as_ref());
    let after = both()
        .filter(|(pair, service)| service.after.is_some() || pair.after_in_agreement().is_some())
        .map(|(_, service)| service.after.as_ref());
    [before.collect(), after.collect()]
}

/// Whether a service, or one that it is converted to, has another rate after; `None` if none is known to have, and a rate
/// is not known.
fn changes_rate(services: &[ServiceOrientation], conversions: &[ConvertedPart], all_known: bool) -> Option<bool> {
    let rate_of = |id: &Name, side: fn(&ServiceOrientation) -> &Option<StateRate>| {
        services.iter().find(|service| service.id == *id).and_then(|service| side(service).as_ref()).map(|of| of.rate)
    };
    let converted = |part: &ConvertedPart| {
        let before = rate_of(&part.from_service, |service| &service.before);
        before.zip(rate_of(&part.to_service, |service| &service.after)).is_some_and(|(before, after)| before != after)
    };
    let kept = |service: &ServiceOrientation| service.rate_change.is_some_and(|change| change.oere() != 0);
    let changes = services.iter().any(kept) || conversions.iter().any(converted);
    (changes || all_known).then_some(changes)
}

/// The sums over the rates of services; `None` if one is not known, or there is none.
fn totals(rates: Vec<Option<&StateRate>>) -> Result<Option<RateTotals>, Problem> {
    let Some(rates) = rates.into_iter().collect::<Option<Vec<_>>>().filter(|rates| !rates.is_empty()) else {
        return Ok(None);
    };
    let collected = Amount::total(rates.iter().map(|rate| rate.collected))?;
    let rounding_gap = Amount::total(rates.iter().map(|rate| rate.rounding_gap))?;
    Ok(Some(RateTotals { budget: less(collected, rounding_gap)?, collected, rounding_gap }))
}

fn in_all(municipalities: &[MunicipalCosts]) -> Result<Option<PayerCosts>, Problem> {
    if municipalities.is_empty() {
        return Ok(None);
    }
    let sum = |cost: fn(&PayerCosts) -> Amount| Amount::total(municipalities.iter().map(|of| cost(&of.costs)));
    Ok(Some(PayerCosts {
        before: sum(|costs| costs.before)?,
        whole_year: sum(|costs| costs.whole_year)?,
        whole_year_change: sum(|costs| costs.whole_year_change)?,
        this_year: sum(|costs| costs.this_year)?,
        this_year_change: sum(|costs| costs.this_year_change)?,
    }))
}

fn less(left: Amount, right: Amount) -> Result<Amount, Problem> {
    Amount::rounded(left.exactly() - right.exactly(), Unit::OERE)
}

fn shown(places: Ratio) -> Result<PlacesOrNone, Problem> {
    FixedPoint::rounded(places, 1)
}
