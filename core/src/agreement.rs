//! Agreements (`rammeaftaler`) as dated data: every value with the text it comes from and how certain it is.
//!
//! The files under `agreements/` are read when the library is built. A parameter is named by the rule and the field
//! that it fills, so a rule knows nothing of agreements: a field that an input leaves out is looked up under its name.

use std::borrow::Cow;

use crate::calendar::{Date, Period};
use crate::error::{Allowed, Code, Error, Problem};
use crate::read::{DefaultSource, FieldDefault, choice};
use crate::value::{Shape, Value, from_json};

choice! {
    /// How certain a statement about a rule is.
    pub enum Status {
        /// A source says so in words.
        Stated = "stated",
        /// Arithmetic on published figures leaves no other reading.
        Derived = "derived",
        /// A reading that fits, with nothing against it.
        Assumed = "assumed",
        /// Known to exist, value unknown.
        Open = "open",
    }
}

/// The days from the first to the last, both included, as data of an agreement: `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Days {
    /// The first day.
    pub from: Cow<'static, str>,
    /// The last day.
    pub to: Cow<'static, str>,
}

impl Days {
    /// Whether a day is among them.
    fn contain(&self, day: Date) -> bool {
        match (self.from.parse(), self.to.parse()) {
            (Ok(from), Ok(to)) => Period::new(from, to).is_ok_and(|period| period.contains(day)),
            _ => false,
        }
    }
}

/// A value of an agreement, with the text it comes from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Parameter {
    /// The rule whose field it fills.
    pub rule: Cow<'static, str>,
    /// The field it fills.
    pub field: Cow<'static, str>,
    /// The value as JSON in the machine dialect; `None` if it is open.
    pub value: Option<Cow<'static, str>>,
    /// The unit of the value.
    pub unit: Cow<'static, str>,
    /// The days on which it holds; `None` if they are not known.
    pub period: Option<Days>,
    /// The text it comes from: title, item or clause.
    pub source: Cow<'static, str>,
    /// How certain it is.
    pub status: Status,
    /// A note, in Danish and in English.
    pub note: Option<(Cow<'static, str>, Cow<'static, str>)>,
}

/// An agreement, or a national rule of the same form.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Agreement {
    /// Its name in inputs, such as `syddanmark-2023-2024`.
    pub id: Cow<'static, str>,
    /// Its title.
    pub title: Cow<'static, str>,
    /// The days that it covers; `None` if they are not known, and it is for the caller to know that it holds.
    pub period: Option<Days>,
    /// Its values.
    pub parameters: Cow<'static, [Parameter]>,
}

include!(concat!(env!("OUT_DIR"), "/agreements.rs"));

impl Agreement {
    /// Every agreement that comes with the library.
    #[must_use]
    pub fn all() -> &'static [Self] {
        AGREEMENTS
    }

    /// The agreement with this id.
    ///
    /// # Errors
    /// [`Code::UnknownChoice`] at `agreement`.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Agreement;
    ///
    /// let agreement = Agreement::named("syddanmark-2023-2024")?;
    /// assert_eq!(agreement.title, "Rammeaftale Syddanmark 2023–2024");
    /// assert!(Agreement::named("syddanmark-1950").is_err());
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub fn named(id: &str) -> Result<&'static Self, Error> {
        Self::all().iter().find(|agreement| agreement.id == id).ok_or_else(|| {
            Problem::new(Code::UnknownChoice, "agreement")
                .with_given(id)
                .with_allowed(Allowed::Choices(AGREEMENT_IDS))
                .into()
        })
    }
}

/// A value as one of several agreements decides it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Decided<'a> {
    /// The agreement that decides.
    pub agreement: &'a Agreement,
    /// The value, with its source and status.
    pub parameter: &'a Parameter,
}

/// Agreements laid over each other, as they are on one day: the first that has a value decides.
#[derive(Clone, Debug)]
pub struct Terms<'a> {
    layers: Vec<&'a Agreement>,
    on: Date,
}

impl<'a> Terms<'a> {
    /// The terms on a day; an agreement of your own goes before the published one that it is laid over.
    ///
    /// # Errors
    /// [`Code::OutsidePeriod`] at `on` if one of the agreements does not cover the day.
    pub fn on(day: Date, layers: impl IntoIterator<Item = &'a Agreement>) -> Result<Self, Error> {
        let layers: Vec<_> = layers.into_iter().collect();
        for agreement in &layers {
            if let Some(days) = agreement.period.as_ref().filter(|days| !days.contain(day)) {
                return Err(Problem::new(Code::OutsidePeriod, "on")
                    .with_given(&day.to_string())
                    .with_allowed(Allowed::Range(days.from.to_string(), days.to.to_string()))
                    .into());
            }
        }
        Ok(Self { layers, on: day })
    }

    /// Looks up the field of a rule: the first agreement that has a value decides.
    #[must_use]
    pub fn decided(&self, rule: &str, field: &str) -> Option<Decided<'a>> {
        self.layers.iter().find_map(|agreement| {
            let parameter = agreement.parameters.iter().find(|parameter| {
                let holds = parameter.period.as_ref().is_none_or(|days| days.contain(self.on));
                parameter.rule == rule && parameter.field == field && holds
            })?;
            Some(Decided { agreement, parameter })
        })
    }

    /// The fields of a rule that these terms can fill, looked up once for as many inputs as there are.
    pub(crate) fn for_rule(&self, rule: &str) -> TermsOfRule {
        let mut fields: Vec<FieldTerms> = Vec::new();
        for parameter in self.layers.iter().flat_map(|agreement| agreement.parameters.iter()) {
            if parameter.rule != rule || fields.iter().any(|known| known.field == parameter.field) {
                continue;
            }
            fields.extend(self.decided(rule, &parameter.field).map(|decided| FieldTerms::of(rule, decided)));
        }
        TermsOfRule { fields }
    }
}

/// The terms for the fields of one rule.
#[derive(Debug)]
pub(crate) struct TermsOfRule {
    fields: Vec<FieldTerms>,
}

/// The terms for one field.
#[derive(Debug)]
struct FieldTerms {
    field: String,
    /// The value, or the problem that it is open.
    value: Result<Value<'static>, Problem>,
    origin: Origin,
}

impl FieldTerms {
    fn of(rule: &str, decided: Decided<'_>) -> Self {
        let Decided { agreement, parameter } = decided;
        let field = parameter.field.to_string();
        let open = || open_value(&field, &format!("{rule}.{field}"), &agreement.title);
        let value = parameter.value.as_ref().ok_or_else(open).and_then(|json| {
            let value = from_json(json, &Shape::Any).map_err(|_| Problem::new(Code::NotJson, field.clone()))?;
            Ok(value.into_owned())
        });
        Self { value, origin: Origin::of(decided), field }
    }
}

impl TermsOfRule {
    fn field(&self, field: &str) -> Option<&FieldTerms> {
        self.fields.iter().find(|known| known.field == field)
    }

    /// The origin of each of these fields.
    pub(crate) fn origins(&self, fields: &[&'static str]) -> Origins {
        let of = |field| Some((field, self.field(field)?.origin.clone()));
        Origins(fields.iter().copied().filter_map(of).collect())
    }
}

impl DefaultSource for TermsOfRule {
    fn default_of(&self, field: &'static str) -> FieldDefault<'_> {
        match self.field(field).map(|known| &known.value) {
            None => FieldDefault::Unknown,
            Some(Ok(value)) => FieldDefault::Value(value),
            Some(Err(problem)) => FieldDefault::Open(problem.clone()),
        }
    }
}

/// The problem that a value is known to exist and is not known.
pub(crate) fn open_value(field: &str, name: &str, agreement: &str) -> Problem {
    Problem::new(Code::OpenValue, field)
        .with_allowed(Allowed::Parameter { name: name.to_owned(), agreement: agreement.to_owned() })
}

/// Where a value came from: an agreement's title, source, status and note.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Origin {
    /// The title of the agreement that decided.
    pub agreement: String,
    /// The text it comes from.
    pub source: String,
    /// How certain it is.
    pub status: Status,
    /// A note, in Danish and in English.
    pub note: Option<(String, String)>,
}

impl Origin {
    fn of(Decided { agreement, parameter }: Decided<'_>) -> Self {
        Self {
            agreement: agreement.title.to_string(),
            source: parameter.source.to_string(),
            status: parameter.status,
            note: parameter.note.as_ref().map(|(danish, english)| (danish.to_string(), english.to_string())),
        }
    }
}

/// Which fields of an input came from an agreement; the others were given by the caller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins(Vec<(&'static str, Origin)>);

impl Origins {
    /// Everything was given by the caller.
    #[must_use]
    pub const fn caller() -> Self {
        Self(Vec::new())
    }

    /// The origin of a field; `None` if the caller gave it.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&Origin> {
        self.0.iter().find(|(of, _)| *of == field).map(|(_, origin)| origin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_agreement_is_whole() {
        for agreement in Agreement::all() {
            let period = |days: &Days| Period::new(days.from.parse().unwrap(), days.to.parse().unwrap()).unwrap();
            for parameter in agreement.parameters.iter() {
                let name = format!("{} {}.{}", agreement.id, parameter.rule, parameter.field);
                if let (Some(whole), Some(part)) = (&agreement.period, &parameter.period) {
                    assert_eq!(period(whole).intersection(period(part)), Some(period(part)), "{name}");
                }
                assert_eq!(parameter.value.is_none(), parameter.status == Status::Open, "{name}");
                assert!(!parameter.source.is_empty(), "{name}");
            }
        }
    }

    #[test]
    fn an_own_agreement_decides_where_it_has_a_value() {
        let published = Agreement::named("syddanmark-2023-2024").unwrap();
        let mut own = published.clone();
        own.title = "Egen aftale".into();
        own.parameters.to_mut().retain(|parameter| parameter.field == "years_later");
        own.parameters.to_mut()[0].value = Some("3".into());

        let terms = Terms::on("2023-12-31".parse().unwrap(), [&own, published]).unwrap();
        let years = terms.decided("reregulated_rate", "years_later").unwrap();
        assert_eq!((&*years.agreement.title, years.parameter.value.as_deref()), ("Egen aftale", Some("3")));
        let band = terms.decided("year_result", "band_percent").unwrap();
        assert_eq!(band.agreement.title, published.title);
    }

    #[test]
    fn an_agreement_holds_only_on_its_days() {
        let published = Agreement::named("syddanmark-2023-2024").unwrap();
        for day in ["2022-12-31", "2025-01-01"] {
            let error = Terms::on(day.parse().unwrap(), [published]).unwrap_err();
            assert_eq!((error.problems()[0].code(), error.problems()[0].place()), (Code::OutsidePeriod, "on"));
        }
    }
}
