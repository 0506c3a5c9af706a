//! The terms for the fields of one rule, found once for as many inputs as there are.

use crate::agreement::fields::AgreementField;
use crate::agreement::model::{Agreement, Parameter};
use crate::agreement::origins::{Origin, Origins};
use crate::agreement::read::fields_of;
use crate::agreement::terms::Terms;
use crate::agreement::used::{Use, Used};
use crate::calendar::{Date, Period};
use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::read::{DefaultSource, FieldDefault};
use crate::value::{Object, Value};

/// The terms for the fields of one rule.
#[derive(Debug)]
pub(crate) struct TermsOfRule {
    fields: Vec<FieldTerms>,
    beyond_period: bool,
}

/// The terms for one field.
#[derive(Debug)]
struct FieldTerms {
    field: &'static str,
    known: &'static AgreementField,
    used: Used,
    /// The values of each agreement, in the order in which they decide.
    candidates: Vec<Candidate>,
    /// The candidate that is read where the input leaves the field out, or why there is none.
    chosen: Result<usize, Problem>,
}

/// The value of a field in one agreement.
#[derive(Debug)]
struct Candidate {
    /// `None` if it is open.
    value: Option<Value<'static>>,
    period: Option<Period>,
    origin: Origin,
}

impl Candidate {
    fn holds_on(&self, day: Date) -> bool {
        self.period.is_none_or(|period| period.contains(day))
    }

    fn holds_all(&self, days: Period) -> bool {
        self.period.is_none_or(|period| period.intersection(days) == Some(days))
    }
}

impl TermsOfRule {
    pub(crate) fn of(rule: &'static str, terms: &Terms) -> Self {
        let fields = fields_of(rule).into_iter();
        let fields = fields.filter_map(|field| FieldTerms::of(rule, AgreementField::of(rule, field)?, terms));
        Self { fields: fields.collect(), beyond_period: terms.holds_beyond_period() }
    }

    fn field(&self, field: &str) -> Option<&FieldTerms> {
        self.fields.iter().find(|known| known.field == field)
    }

    /// The terms that do not depend on the input.
    #[cfg(feature = "arrow")]
    pub(crate) const fn of_any_input(&self) -> OfAnyInput<'_> {
        OfAnyInput(self)
    }

    /// Decides the fields that were supplied to an input, by the years and days that it is about.
    ///
    /// # Errors
    /// A value that does not hold then, that is open then, or that differs between the years of a rule that takes one.
    pub(crate) fn decide(&self, supplied: &[&'static str], input: &Value<'_>) -> Result<DecidedTerms, Error> {
        let mut decided = DecidedTerms::default();
        let mut problems = Problems::new();
        for field in supplied.iter().filter_map(|field| self.field(field)) {
            if let Err(problem) = field.decide(self.beyond_period, input, &mut decided) {
                problems.push(problem);
            }
        }
        problems.none().map(|()| decided)
    }
}

/// The fields of an input that the terms decide.
#[derive(Debug, Default)]
pub(crate) struct DecidedTerms {
    /// The origin of each.
    pub origins: Origins,
    /// Values other than those supplied: of a field of the input, or of one of its years.
    changes: Vec<(Option<usize>, &'static str, Value<'static>)>,
}

impl DecidedTerms {
    /// The input with the values that are not those supplied; `None` if there are none.
    pub(crate) fn changed(&self, input: &Value<'_>) -> Option<Value<'static>> {
        if self.changes.is_empty() {
            return None;
        }
        let Value::Object(Object::Built(mut fields)) = input.owned() else { return None };
        for (year, field, value) in &self.changes {
            let Some(year) = year else {
                set(&mut fields, field, value);
                continue;
            };
            let years = fields.iter_mut().find(|(name, _)| name == "years").map(|(_, years)| years);
            if let Some(Value::List(crate::value::List::Built(years))) = years
                && let Some(Value::Object(Object::Built(fields))) = years.get_mut(*year)
            {
                set(fields, field, value);
            }
        }
        Some(Value::Object(Object::Built(fields)))
    }
}

type BuiltFields = Vec<(std::borrow::Cow<'static, str>, Value<'static>)>;

fn set(fields: &mut BuiltFields, field: &'static str, value: &Value<'static>) {
    fields.retain(|(name, _)| name != field);
    // Exact, whatever the dialect of the input.
    let exact = match value {
        Value::Text(text) => match Value::from_decimal_text(text) {
            number @ Value::Decimal(_) => number,
            _ => value.clone(),
        },
        _ => value.clone(),
    };
    fields.push((field.into(), exact));
}

impl FieldTerms {
    fn of(rule: &'static str, known: &'static AgreementField, terms: &Terms) -> Option<Self> {
        let field = known.name;
        let of_layer = |layer: &'_ Agreement| {
            let candidate = |parameter: &Parameter| Candidate {
                value: parameter.value.clone(),
                period: parameter.period,
                origin: Origin::of(layer, parameter),
            };
            layer.parameters_of(rule, field).map(candidate).collect::<Vec<_>>()
        };
        let candidates: Vec<_> = terms.layers().iter().flat_map(of_layer).collect();
        if candidates.is_empty() {
            return None;
        }
        let mut this = Self { field, known, used: Used::of(rule, field), candidates, chosen: Ok(0) };
        this.chosen = this.choose(terms);
        Some(this)
    }

    /// The candidate for an input that does not say which days it is about.
    fn choose(&self, terms: &Terms) -> Result<usize, Problem> {
        let holds = |candidate: &Candidate| match terms.on() {
            Some(day) => candidate.holds_on(day),
            None => candidate.period.is_none(),
        };
        if let Some(index) = self.first_known(holds) {
            return Ok(index);
        }
        // An input that says which days it is about is checked against the days of the value later.
        let by_input = self.used != Used::OnTheDayOfTheTerms;
        if let (false, Some(open)) = (by_input, self.candidates.iter().find(|candidate| holds(candidate))) {
            return Err(self.open(open));
        }
        if by_input || terms.holds_beyond_period() {
            let any = self.first_known(|_| true);
            return any.ok_or_else(|| self.candidates.first().map_or_else(|| self.missing(), |open| self.open(open)));
        }
        match terms.on() {
            None => Err(self.missing()),
            Some(day) => Err(self.outside(&day.to_string())),
        }
    }

    fn first_known(&self, holds: impl Fn(&Candidate) -> bool) -> Option<usize> {
        self.candidates.iter().position(|candidate| candidate.value.is_some() && holds(candidate))
    }

    /// Decides the field by the days that the input is about.
    fn decide(&self, beyond: bool, input: &Value<'_>, decided: &mut DecidedTerms) -> Result<(), Problem> {
        let chosen = self.chosen.clone()?;
        let uses: Vec<Use> = self.used.uses(self.field, input).into_iter().flat_map(|used| self.parts(used)).collect();
        let mut by_use: Vec<(Use, usize, bool)> = Vec::with_capacity(uses.len());
        for used in uses {
            let (index, holds) = match self.first_known(|candidate| candidate.holds_all(used.days)) {
                Some(index) => (index, true),
                None if self.candidates.iter().any(|candidate| candidate.holds_all(used.days)) => {
                    let open = self.candidates.iter().find(|candidate| candidate.holds_all(used.days));
                    return Err(open.map_or_else(|| self.missing(), |open| self.open(open)).with_given(&used.given));
                }
                None if beyond => (chosen, false),
                None => return Err(self.outside(&used.given)),
            };
            by_use.push((used, index, holds));
        }
        let first = by_use.first().map_or(chosen, |(_, index, _)| *index);
        if !self.same_value(first, chosen) {
            decided.changes.extend(self.value_of(first).map(|value| (None, self.field, value)));
        }
        let mut whole: Vec<&(Use, usize, bool)> = Vec::new();
        for part in &by_use {
            match (self.same_value(part.1, first), part.0.year) {
                (true, _) => whole.push(part),
                (false, Some(year)) if matches!(self.used, Used::InAccountedYears) => {
                    decided.changes.extend(self.value_of(part.1).map(|value| (Some(year), self.field, value)));
                    let origin = self.origin(part.1, &[part]);
                    decided.origins.0.extend(origin.map(|origin| (format!("years[{year}].{}", self.field), origin)));
                }
                _ => return Err(Problem::new(Code::TermsDiffer, self.field).with_given(&part.0.given)),
            }
        }
        let origin = self.origin(first, &whole);
        decided.origins.0.extend(origin.map(|origin| (self.field.to_owned(), origin)));
        Ok(())
    }

    /// A period that no value covers whole, in parts at the first and last days of the values; anything else as it is.
    fn parts(&self, used: Use) -> Vec<Use> {
        let is_whole = self.candidates.iter().any(|candidate| candidate.holds_all(used.days));
        if self.used != Used::InPeriod || is_whole {
            return vec![used];
        }
        let periods = self.candidates.iter().filter_map(|candidate| candidate.period);
        let starts = periods.flat_map(|period| [Some(period.first_day()), period.last_day().next()]).flatten();
        let mut starts: Vec<Date> = starts.filter(|day| used.days.contains(*day)).collect();
        starts.push(used.days.first_day());
        starts.sort_unstable();
        starts.dedup();
        let ends = starts.iter().skip(1).map(|next| next.previous()).chain([Some(used.days.last_day())]);
        let parts = starts.iter().zip(ends).filter_map(|(first, last)| Period::new(*first, last?).ok());
        parts.map(Use::of_period).collect()
    }

    fn value_of(&self, index: usize) -> Option<Value<'static>> {
        self.candidates.get(index)?.value.clone()
    }

    fn same_value(&self, one: usize, other: usize) -> bool {
        one == other || self.value_of(one) == self.value_of(other)
    }

    /// The origin of a value, with the years of each agreement that gives it, and the days on which it holds beyond its period.
    fn origin(&self, index: usize, uses: &[&(Use, usize, bool)]) -> Option<Origin> {
        let candidate = self.candidates.get(index)?;
        let mut origin = candidate.origin.clone();
        let given = |wanted: &dyn Fn(&(Use, usize, bool)) -> bool| {
            let days: Vec<_> = uses.iter().filter(|part| wanted(part)).map(|part| part.0.given.as_str()).collect();
            days.join(", ")
        };
        let mut others: Vec<usize> = uses.iter().map(|(_, other, _)| *other).filter(|other| *other != index).collect();
        others.dedup();
        for other in others {
            let of = &self.candidates.get(other)?.origin;
            let years = given(&|part| part.1 == other);
            origin = origin.noted(
                format!("{years}: {}, {}.", of.agreement, of.source),
                format!("{years}: {}, {}.", of.agreement, of.source),
            );
        }
        let beyond = given(&|part| !part.2);
        if !beyond.is_empty()
            && let Some(period) = candidate.period
        {
            let agreement = origin.agreement.clone();
            let (from, to) = (period.first_day(), period.last_day());
            let danish = crate::read::Dialect::Danish;
            origin = origin.noted(
                format!(
                    "{agreement} gælder {}–{}; den, der regner, lader værdien gælde for {beyond}.",
                    from.to_text(danish),
                    to.to_text(danish)
                ),
                format!("{agreement} covers {from} to {to}; the caller lets the value hold for {beyond}."),
            );
        }
        Some(origin)
    }

    fn missing(&self) -> Problem {
        Problem::new(Code::Missing, self.field).with_allowed(Allowed::Beside("on"))
    }

    /// The problem that no agreement has a value on a day.
    fn outside(&self, given: &str) -> Problem {
        let problem = Problem::new(Code::OutsidePeriod, self.field).with_given(given);
        let period = self.candidates.iter().find_map(|candidate| candidate.period);
        match period {
            Some(period) => {
                problem.with_allowed(Allowed::Range(period.first_day().to_string(), period.last_day().to_string()))
            }
            None => problem,
        }
    }

    /// The problem that a value is known to exist and is not known.
    fn open(&self, candidate: &Candidate) -> Problem {
        let AgreementField { name, danish, english, section, .. } = *self.known;
        Problem::new(Code::OpenValue, name).with_allowed(Allowed::Parameter {
            name,
            meaning: (danish, english),
            section,
            agreement: candidate.origin.agreement.clone(),
        })
    }
}

impl DefaultSource for TermsOfRule {
    fn default_of(&self, field: &'static str) -> FieldDefault<'_> {
        let Some(known) = self.field(field) else { return FieldDefault::Unknown };
        match &known.chosen {
            Ok(index) => match known.candidates.get(*index).and_then(|candidate| candidate.value.as_ref()) {
                Some(value) => FieldDefault::Value(value),
                None => FieldDefault::Unknown,
            },
            Err(problem) => FieldDefault::Refused(problem.clone()),
        }
    }
}

/// The terms that hold whatever the input is about.
#[cfg(feature = "arrow")]
pub(crate) struct OfAnyInput<'a>(&'a TermsOfRule);

#[cfg(feature = "arrow")]
impl DefaultSource for OfAnyInput<'_> {
    fn default_of(&self, field: &'static str) -> FieldDefault<'_> {
        match self.0.field(field) {
            Some(known) if known.used != Used::OnTheDayOfTheTerms => FieldDefault::Unknown,
            _ => self.0.default_of(field),
        }
    }
}
