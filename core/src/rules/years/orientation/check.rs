//! The problems of the input of an orientation.

use crate::collections::{Map, Set};
use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::numbers::Ratio;
use crate::read::{ByName, Name, duplicates_at, wrong_length};
use crate::rules::years::orientation::types::{Conversion, OrientationInput, ServiceState};
use crate::rules::years::rate_change::order_problems;

pub(super) fn check(input: &OrientationInput) -> Result<(), Error> {
    let mut problems = Problems::new();
    let states = || input.states_before().iter().chain(input.states_after());
    if input.first_day.is_none() && states().any(|state| state.users.is_some()) {
        problems.push(Problem::new(Code::Missing, "first_day").with_allowed(Allowed::Beside("users")));
    }
    if input.before.is_none() && input.after.is_none() {
        problems.push(Problem::new(Code::Missing, "before"));
    }
    let lists = Lists {
        input,
        before: input.states_before().iter().map(|state| (&state.id, state)).collect(),
        after: input.states_after().iter().map(|state| (&state.id, state)).collect(),
    };
    lists.states("before", input.before.as_deref(), &mut problems);
    lists.states("after", input.after.as_deref(), &mut problems);
    lists.conversions(&mut problems);
    if input.unit.is_none() && states().any(|state| state.costs.is_some()) {
        problems.push(Problem::new(Code::Missing, "unit").with_allowed(Allowed::Beside("costs")));
    }
    if let Some(causes) = &input.causes {
        order_problems("causes.", &causes.order, causes.price_change, &mut problems);
    }
    problems.none()
}

/// The services by name, before and after.
struct Lists<'a> {
    input: &'a OrientationInput,
    before: ByName<'a, &'a ServiceState>,
    after: ByName<'a, &'a ServiceState>,
}

impl Lists<'_> {
    fn states(&self, list: &'static str, states: Option<&[ServiceState]>, problems: &mut Problems) {
        let Some(states) = states else { return };
        if let Some(problem) = wrong_length::<ServiceState>(list, states.len()) {
            return problems.push(problem);
        }
        duplicates_at(list, "id", states.iter().map(|state| &state.id), problems);
        for (index, state) in states.iter().enumerate() {
            self.state(list, index, state, problems);
        }
    }

    fn state(&self, list: &'static str, index: usize, state: &ServiceState, problems: &mut Problems) {
        let place = |field: &str| format!("{list}[{index}].{field}");
        let is_after = list == "after";
        let before = self.before.get(&state.id);
        if before.is_some_and(|before| is_after && before.part != state.part) {
            problems.push(Problem::new(Code::UnknownChoice, place("part")).with_given(state.part.as_str()));
        }
        // Only of a service that opens, closes or leaves do the places decide nothing.
        let stays = before.is_some() && self.after.get(&state.id).is_some_and(|after| after.self_owned != Some(true));
        if state.places.is_none() && (stays || state.costs.is_some()) {
            problems.push(Problem::new(Code::Missing, place("places")));
        }
        if state.self_owned == Some(true) && !(is_after && before.is_some()) {
            problems.push(Problem::new(Code::NotAllowed, place("self_owned")));
        }
        match &state.costs {
            None if state.users.is_some() => {
                problems.push(Problem::new(Code::Missing, place("costs")).with_allowed(Allowed::Beside("users")));
            }
            Some(costs) if is_after && self.is_target(&state.id) => {
                for (field, amount) in [("costs.basis", costs.basis), ("costs.regulated", costs.regulated)] {
                    if amount.is_some() {
                        let problem = Problem::new(Code::NotAllowed, place(field));
                        problems.push(problem.with_allowed(Allowed::Beside("conversions")));
                    }
                }
            }
            Some(costs) if costs.basis.is_none() => problems.push(Problem::new(Code::Missing, place("costs.basis"))),
            _ => {}
        }
        if let Some(users) = &state.users {
            duplicates_at(&place("users"), "id", users.iter().map(|user| &user.id), problems);
        }
    }

    fn is_target(&self, id: &Name) -> bool {
        self.input.conversions.iter().flatten().any(|conversion| conversion.to_service == *id)
    }

    fn conversions(&self, problems: &mut Problems) {
        let Some(conversions) = &self.input.conversions else { return };
        if let Some(problem) = wrong_length::<Conversion>("conversions", conversions.len()) {
            return problems.push(problem);
        }
        let mut targets: ByName<'_, Set<'_, &Name>> = Map::new();
        let mut without_costs = Set::new();
        for (index, Conversion { from_service: from, to_service: to, .. }) in conversions.iter().enumerate() {
            let place = |field: &str| format!("conversions[{index}].{field}");
            let (source, target) = (self.before.get(from), self.after.get(to));
            for (field, name, is_known) in
                [("from_service", from, source.is_some()), ("to_service", to, target.is_some())]
            {
                if !is_known {
                    problems.push(Problem::new(Code::UnknownChoice, place(field)).with_given(name.as_str()));
                }
            }
            if !targets.contains(from) {
                targets.insert(from, Set::new());
            }
            if targets.get_mut(from).is_some_and(|targets| !targets.insert(to)) {
                problems.push(Problem::new(Code::Duplicate, place("to_service")).with_given(to.as_str()));
            }
            // Costs are converted, or there are none on either side.
            let (Some(source), Some(target)) = (source, target) else { continue };
            let lacking = match (&source.costs, &target.costs) {
                (None, Some(_)) => (0_usize, "before", self.input.states_before(), from),
                (Some(_), None) => (1, "after", self.input.states_after(), to),
                _ => continue,
            };
            let (side, list, states, name) = lacking;
            let position = states.iter().position(|state| state.id == *name).unwrap_or_default();
            if without_costs.insert((side, name)) {
                problems.push(Problem::new(Code::Missing, format!("{list}[{position}].costs")));
            }
        }
        for (from, _) in targets.iter() {
            let keys = conversions.iter().filter(|conversion| conversion.from_service == *from);
            if keys.map(|conversion| conversion.key.exactly()).sum::<Ratio>().is_zero() {
                problems.push(Problem::new(Code::ZeroSum, "conversions").with_given(from.as_str()));
            }
        }
    }
}
