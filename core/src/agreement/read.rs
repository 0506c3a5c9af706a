//! Reading an agreement: its form first, then all that its values must be.

use std::sync::Arc;

use crate::agreement::fields::{AGREEMENT_FIELDS, AgreementField};
use crate::agreement::form::{AgreementForm, ParameterForm};
use crate::agreement::model::{Agreement, Content, Parameter};
use crate::agreement::status::Status;
use crate::calendar::{Date, Period};
use crate::error::{Allowed, Code, Error, Problem};
use crate::read::{Dialect, Read, Reader, from_value, serde_value, text, wrong_type};
use crate::value::{List, Shape, Shaped, ToValue, Value, from_json};

/// The most rules of one parameter.
const MOST_RULES: usize = 100;

impl Agreement {
    /// Reads an agreement from JSON.
    ///
    /// # Errors
    /// [`Code::NotJson`]; every problem of the agreement at its path, such as `parameter[3].value`.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        Self::from_value(&from_json(text, &Shape::Any)?)
    }

    /// Reads an agreement from a value, such as one of a binding.
    ///
    /// # Errors
    /// Every problem of the agreement at its path.
    pub fn from_value(value: &Value<'_>) -> Result<Self, Error> {
        from_value(value, Dialect::Machine)
    }

    /// Reads an agreement from TOML.
    ///
    /// # Errors
    /// [`Code::NotToml`] at `line:column`; every problem of the agreement at its path, such as `parameter[3].value`.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Agreement;
    ///
    /// let own = Agreement::from_toml(r#"
    ///     id = "midtby"
    ///     title = "Rammeaftale Midtby"
    ///
    ///     [[parameter]]
    ///     rule = "day_rate"
    ///     field = "days_per_month"
    ///     value = "30.5"
    ///     source = "Takstbilag, pkt. 2"
    ///     status = "stated"
    /// "#)?;
    /// assert_eq!(own.title(), "Rammeaftale Midtby");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        Self::from_value(&from_toml(text)?)
    }
}

impl Shaped for Agreement {
    const SHAPE: &'static Shape = &Shape::Any;
}

impl ToValue for Agreement {
    fn to_value(&self) -> Value<'_> {
        self.form().to_value()
    }
}

serde_value!(Agreement);

impl Read for Agreement {
    fn read(value: &Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mark = reader.count();
        let form = AgreementForm::read(value, reader);
        // The values are checked even if the form has problems, so that all of them are found at once.
        let checked = parameters_of(value, reader);
        let form = form?;
        let period = period_of(form.from, form.to);
        let period = reader.note(period).flatten();
        if reader.count() > mark {
            return None;
        }
        let forms = form.parameter.as_deref().unwrap_or_default();
        let parameters: Vec<_> = forms
            .iter()
            .zip(checked)
            .filter_map(|(form, (rules, field))| parameter(form, rules, field?, period))
            .collect();
        Self::on_their_days(&parameters, period, reader);
        if reader.count() > mark {
            return None;
        }
        let content = Content { id: form.id.clone(), title: form.title.clone(), period, parameters, form };
        Some(Self(Arc::new(content)))
    }
}

/// The rules and the field of each parameter, with every problem of its names and its value.
fn parameters_of(agreement: &Value<'_>, reader: &mut Reader<'_>) -> Vec<(Vec<&'static str>, Option<&'static str>)> {
    let mut checked = Vec::new();
    if let Some(Value::List(parameters)) = agreement.get("parameter") {
        reader.in_field("parameter", |reader| {
            parameters.for_each(&mut |index, parameter| {
                checked.push(reader.in_item(index, |reader| names_and_value(parameter, reader)));
            });
        });
    }
    checked
}

/// The rules and the field of one parameter.
fn names_and_value(parameter: &Value<'_>, reader: &mut Reader<'_>) -> (Vec<&'static str>, Option<&'static str>) {
    let rules = reader.in_field("rule", |reader| rules_of(parameter.get("rule").as_ref(), reader));
    let mut fields: Vec<&'static AgreementField> = Vec::new();
    if let Some(Value::Text(name)) = parameter.get("field") {
        for rule in &rules {
            match AgreementField::of(rule, &name) {
                Some(field) => fields.push(field),
                None => reader.problem(
                    Problem::new(Code::UnknownField, "field")
                        .with_given(&format!("{rule}.{name}"))
                        .with_allowed(Allowed::Fields(fields_of(rule))),
                ),
            }
        }
    }
    let is_open = matches!(parameter.get("status"), Some(Value::Text(status)) if status == Status::Open.as_str());
    match (parameter.get("value").filter(|value| !value.is_null()), is_open) {
        (Some(_), true) => {
            reader.problem(Problem::new(Code::NotAllowed, "value").with_allowed(Allowed::Beside("status")));
        }
        (None, false) => reader.problem(Problem::new(Code::Missing, "value").with_allowed(Allowed::Beside("status"))),
        (Some(value), false) => {
            // Rules that have a field in the same meaning take the same values.
            let mut shapes: Vec<&AgreementField> = Vec::new();
            for field in &fields {
                if !shapes.iter().any(|shape| core::ptr::eq(shape.shape, field.shape)) {
                    shapes.push(field);
                }
            }
            for field in shapes {
                reader.in_field("value", |reader| field.check(&value, reader));
            }
        }
        (None, true) => {}
    }
    (rules, fields.first().map(|field| field.name))
}

/// The names of the rules that a parameter is for: a text, or a list of them.
fn rules_of(value: Option<&Value<'_>>, reader: &mut Reader<'_>) -> Vec<&'static str> {
    let mut rules: Vec<&'static str> = Vec::new();
    let mut take = |name: &Value<'_>, reader: &mut Reader<'_>| {
        let rule = text(name).and_then(|name| {
            let known = rules_with_terms().iter().find(|rule| **rule == name).copied();
            let unknown = || {
                Problem::new(Code::UnknownChoice, "").with_given(name).with_allowed(Allowed::Fields(rules_with_terms()))
            };
            let rule = known.ok_or_else(unknown)?;
            if rules.contains(&rule) { Err(Problem::new(Code::Duplicate, "").with_given(rule)) } else { Ok(rule) }
        });
        rules.extend(reader.note(rule));
    };
    match value {
        // The form has noted that it is missing.
        None | Some(Value::Null) => {}
        Some(Value::List(List::Built(names))) if names.is_empty() => reader.problem(Problem::new(Code::Empty, "")),
        Some(Value::List(names)) if names.items().len() > MOST_RULES => {
            reader.problem(Problem::new(Code::TooMany, "").with_allowed(Allowed::AtMost(MOST_RULES)));
        }
        Some(Value::List(names)) => {
            names.for_each(&mut |index, name| reader.in_item(index, |reader| take(name, reader)));
        }
        Some(name @ Value::Text(_)) => take(name, reader),
        Some(other) => reader.problem(wrong_type(other, crate::error::Form::Text)),
    }
    rules
}

/// The rules that an agreement can fill a field of, in the order of the fields.
pub(super) fn rules_with_terms() -> Vec<&'static str> {
    let mut rules = Vec::new();
    for rule in AGREEMENT_FIELDS.iter().flat_map(|field| field.rules) {
        if !rules.contains(rule) {
            rules.push(rule);
        }
    }
    rules
}

/// The fields of a rule that an agreement can fill.
pub(super) fn fields_of(rule: &str) -> Vec<&'static str> {
    AGREEMENT_FIELDS.iter().filter(|field| field.rules.contains(&rule)).map(|field| field.name).collect()
}

/// The period between two days; `None` if neither is given.
fn period_of(from: Option<Date>, to: Option<Date>) -> Result<Option<Period>, Problem> {
    let missing = |field, other| Problem::new(Code::Missing, field).with_allowed(Allowed::Beside(other));
    match (from, to) {
        (None, None) => Ok(None),
        (Some(from), Some(to)) => Period::new(from, to).map(Some).map_err(|problem| problem.at("to")),
        (Some(_), None) => Err(missing("to", "from")),
        (None, Some(_)) => Err(missing("from", "to")),
    }
}

fn parameter(
    form: &ParameterForm,
    rules: Vec<&'static str>,
    field: &'static str,
    whole: Option<Period>,
) -> Option<Parameter> {
    // A day that is left out is that of the agreement; `on_their_days` notes what does not fit.
    let from = form.from.or(whole.map(|whole| whole.first_day()));
    let to = form.to.or(whole.map(|whole| whole.last_day()));
    let period = match (from, to) {
        (Some(from), Some(to)) => Some(Period::new(from, to).ok()?),
        _ => None,
    };
    Some(Parameter {
        rules,
        field,
        value: form.value.clone(),
        period,
        source: form.source.clone(),
        status: form.status,
        note: form.note.clone(),
    })
}

impl Agreement {
    /// Notes every parameter whose days lie outside the agreement's, overlap another's of the same field, or leave a gap.
    fn on_their_days(parameters: &[Parameter], whole: Option<Period>, reader: &mut Reader<'_>) {
        for (index, parameter) in parameters.iter().enumerate() {
            for (earlier, other) in parameters.iter().enumerate().take(index) {
                let shared = parameter.rules.iter().find(|rule| other.rules.contains(rule));
                let (Some(rule), true) = (shared, parameter.field == other.field) else { continue };
                let overlaps = match (parameter.period, other.period) {
                    (Some(period), Some(before)) => period.intersection(before).is_some(),
                    _ => true,
                };
                if overlaps {
                    let name = format!("{rule}.{}: parameter[{earlier}]", parameter.field);
                    reader.problem(Problem::new(Code::Overlap, format!("parameter[{index}]")).with_given(&name));
                }
            }
        }
        let Some(whole) = whole else { return };
        for (index, parameter) in parameters.iter().enumerate() {
            let Some(period) = parameter.period else { continue };
            if whole.intersection(period) != Some(period) {
                let allowed = Allowed::Range(whole.first_day().to_string(), whole.last_day().to_string());
                let given = format!("{} – {}", period.first_day(), period.last_day());
                let problem = Problem::new(Code::OutsidePeriod, format!("parameter[{index}]")).with_given(&given);
                reader.problem(problem.with_allowed(allowed));
            } else if let Some(day) = first_day_without(parameter, parameters, whole, period) {
                let problem = Problem::new(Code::Gap, format!("parameter[{index}]")).with_given(&day.to_string());
                reader.problem(problem);
            }
        }
    }
}

/// The day after a parameter, or before the first of its field, on which no parameter has a value for it.
fn first_day_without(parameter: &Parameter, all: &[Parameter], whole: Period, period: Period) -> Option<Date> {
    parameter.rules.iter().find_map(|rule| {
        let others = || {
            let same = |other: &&Parameter| other.field == parameter.field && other.rules.contains(rule);
            all.iter().filter(same).filter_map(|other| other.period)
        };
        let is_first = others().all(|other| period.first_day() <= other.first_day());
        if is_first && period.first_day() > whole.first_day() {
            return Some(whole.first_day());
        }
        let next = period.last_day().next().filter(|next| *next <= whole.last_day())?;
        (!others().any(|other| other.contains(next))).then_some(next)
    })
}

/// Parses TOML, such as the file of an agreement. Days may be written as dates; whole numbers are exact.
///
/// # Errors
/// [`Code::NotToml`] at `line:column`; [`Code::TooLong`] for a text of more than a million bytes.
///
/// # Examples
/// ```
/// let value = rammeaftale::agreement::from_toml("from = 2025-01-01\nvalue = 5").unwrap();
/// assert_eq!(value.to_json(), r#"{"from":"2025-01-01","value":"5"}"#);
/// ```
#[cfg(feature = "toml")]
pub fn from_toml(toml: &str) -> Result<Value<'static>, Error> {
    const LONGEST: usize = 1_000_000;

    if toml.len() > LONGEST {
        return Err(Problem::new(Code::TooLong, "").with_allowed(Allowed::AtMost(LONGEST)).into());
    }
    // A mark at the beginning is no part of the text.
    let toml = toml.strip_prefix('\u{feff}').unwrap_or(toml);
    let table: toml::Table = toml.parse().map_err(|error: toml::de::Error| {
        let offset = error.span().map_or(0, |span| span.start);
        let before = toml.get(..offset).unwrap_or_default();
        let line = before.matches('\n').count().saturating_add(1);
        let column = before.chars().rev().take_while(|character| *character != '\n').count().saturating_add(1);
        Problem::new(Code::NotToml, format!("{line}:{column}")).with_given(error.message())
    })?;
    Ok(of_toml(toml::Value::Table(table)))
}

#[cfg(feature = "toml")]
fn of_toml(value: toml::Value) -> Value<'static> {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(integer) => integer.into(),
        toml::Value::Float(_) => Value::Float,
        toml::Value::Boolean(truth) => truth.into(),
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(items) => Value::list(items.into_iter().map(of_toml)),
        toml::Value::Table(fields) => Value::object(fields.into_iter().map(|(name, value)| (name, of_toml(value)))),
    }
}
