//! Reading an agreement: its form first, then all that its values must be.

use std::sync::Arc;

use crate::agreement::fields::{AGREEMENT_FIELDS, AgreementField};
use crate::agreement::form::{AgreementForm, ParameterForm};
use crate::agreement::model::{Agreement, Content, Parameter};
use crate::agreement::status::Status;
use crate::calendar::{Date, Period};
use crate::collections::stable_sort_by;
use crate::error::{Allowed, Code, Error, Problem};
use crate::read::{Dialect, Read, Reader, from_value, serde_value, text, wrong_type};
use crate::value::{Schema, Shape, Shaped, ToValue, Value, from_json};

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
    /// let own = Agreement::from_toml(
    ///     r#"
    ///     id = "midtby"
    ///     title = "Rammeaftale Midtby"
    ///
    ///     [[parameter]]
    ///     rule = "day_rate"
    ///     field = "days_per_month"
    ///     value = "30.5"
    ///     source = "Takstbilag, pkt. 2"
    ///     status = "stated"
    /// "#,
    /// )?;
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
        in_order(reader, mark);
        let mut form = form?;
        // Checks across fields come once every field can be read.
        if reader.count() > mark {
            return None;
        }
        let period = reader.note(period_of(form.from, form.to))?;
        let forms = form.parameter.as_deref_mut().unwrap_or_default();
        let parameters: Vec<_> = reader.in_field("parameter", |reader| {
            let items = forms.iter_mut().zip(checked).enumerate();
            items
                .map(|(index, (form, checked))| {
                    reader.in_item(index, |reader| parameter(form, checked, period, reader))
                })
                .collect()
        });
        let parameters = parameters.into_iter().collect::<Option<Vec<_>>>()?;
        Self::on_their_days(&parameters, period, reader);
        if reader.count() > mark {
            return None;
        }
        let content = Content { id: form.id.clone(), title: form.title.clone(), period, parameters, form };
        Some(Self(Arc::new(content)))
    }
}

/// Puts the problems of an agreement into the order of its fields; those that are in order already stay so.
fn in_order(reader: &mut Reader<'_>, mark: usize) {
    let mut problems: Vec<_> = reader.since(mark).into_iter().map(|problem| (rank(problem.place()), problem)).collect();
    stable_sort_by(&mut problems, |(one, _), (other, _)| one.cmp(other));
    for (_, problem) in problems {
        reader.problem(problem);
    }
}

/// The rank of a place among those of an agreement: its field, the parameter, and the field of that.
fn rank(place: &str) -> (usize, usize, usize) {
    let (field, rest) = place.split_once(['.', '[']).unwrap_or((place, ""));
    let (index, inner) = rest.split_once(']').unwrap_or((rest, ""));
    let inner = inner.trim_start_matches('.');
    let inner = inner.split(['.', '[']).next().unwrap_or_default();
    let among = |schema: &Schema, name: &str| {
        schema.fields.iter().position(|field| field.name == name).unwrap_or(schema.fields.len())
    };
    (among(AgreementForm::SCHEMA, field), index.parse().unwrap_or_default(), among(ParameterForm::SCHEMA, inner))
}

/// The parts of a parameter that could be read: its rules, its field and its value.
struct Checked {
    rules: Vec<&'static str>,
    field: Option<&'static str>,
    value: Option<Value<'static>>,
}

/// The rules, the field and the value of each parameter, with every problem of them.
fn parameters_of(agreement: &Value<'_>, reader: &mut Reader<'_>) -> Vec<Checked> {
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

/// The rules, the field and the value of one parameter.
fn names_and_value(parameter: &Value<'_>, reader: &mut Reader<'_>) -> Checked {
    let mut checked = Checked { rules: Vec::new(), field: None, value: None };
    // The form has noted that it is no object.
    let Value::Object(_) = parameter else { return checked };
    checked.rules = reader.in_field("rule", |reader| rules_of(parameter.get("rule").as_ref(), reader));
    let mut fields: Vec<&'static AgreementField> = Vec::new();
    if let Some(name) = readable::<String>(parameter, "field") {
        for rule in &checked.rules {
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
    checked.field = fields.first().map(|field| field.name);
    let beside = |code| Problem::new(code, "value").with_allowed(Allowed::Beside("status"));
    let status = readable::<Status>(parameter, "status");
    match (parameter.get("value").filter(|value| !value.is_null()), status) {
        (Some(_), Some(Status::Open)) => reader.problem(beside(Code::NotAllowed)),
        // A status that cannot be read does not say whether there is a value.
        (None, None | Some(Status::Open)) => {}
        (None, Some(_)) => reader.problem(beside(Code::Missing)),
        // Rules that have a field of one name take the same values.
        (Some(value), _) => {
            let field = fields.first();
            checked.value = field.and_then(|field| reader.in_field("value", |reader| field.read(&value, reader)));
        }
    }
    checked
}

/// A field of a parameter that the form can read as well.
fn readable<T: Read>(parameter: &Value<'_>, field: &str) -> Option<T> {
    from_value(&parameter.get(field)?, Dialect::Machine).ok()
}

/// The names of the rules that a parameter is for: a text, or a list of them.
fn rules_of(value: Option<&Value<'_>>, reader: &mut Reader<'_>) -> Vec<&'static str> {
    let mut rules: Vec<&'static str> = Vec::new();
    let mut take = |name: &Value<'_>, reader: &mut Reader<'_>| {
        let rule = text(name).and_then(|name| {
            let known = rules_with_terms().iter().find(|rule| **rule == name).copied();
            let unknown = || {
                let allowed = Allowed::Fields(rules_with_terms());
                match name {
                    "" => Problem::new(Code::Empty, "").with_allowed(allowed),
                    name => Problem::new(Code::UnknownChoice, "").with_given(name).with_allowed(allowed),
                }
            };
            let rule = known.ok_or_else(unknown)?;
            if rules.contains(&rule) { Err(Problem::new(Code::Duplicate, "").with_given(rule)) } else { Ok(rule) }
        });
        rules.extend(reader.note(rule));
    };
    match value {
        // The form has noted that it is missing.
        None | Some(Value::Null) => {}
        Some(Value::List(names)) if names.items().is_empty() => reader.problem(Problem::new(Code::Empty, "")),
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

/// A parameter; `None` if a problem was noted.
fn parameter(
    form: &mut ParameterForm,
    checked: Checked,
    whole: Option<Period>,
    reader: &mut Reader<'_>,
) -> Option<Parameter> {
    let period = reader.note(days_of(form, whole))?;
    form.value.clone_from(&checked.value);
    Some(Parameter {
        rules: checked.rules,
        field: checked.field?,
        value: checked.value,
        period,
        source: form.source.clone(),
        status: form.status,
        note: form.note.clone(),
    })
}

/// The days of a parameter, each end that of the agreement where it is left out.
fn days_of(form: &ParameterForm, whole: Option<Period>) -> Result<Option<Period>, Problem> {
    let Some(whole) = whole else { return period_of(form.from, form.to) };
    let (from, to) = (form.from.unwrap_or(whole.first_day()), form.to.unwrap_or(whole.last_day()));
    let turned = |problem: Problem| match (form.from, form.to) {
        (Some(_), Some(_)) => problem.at("to"),
        _ => outside(whole, from, to),
    };
    Period::new(from, to).map(Some).map_err(turned)
}

/// The problem of days outside those of the agreement.
fn outside(whole: Period, from: Date, to: Date) -> Problem {
    Problem::new(Code::OutsidePeriod, "")
        .with_given(&format!("{from} – {to}"))
        .with_allowed(Allowed::Range(whole.first_day().to_string(), whole.last_day().to_string()))
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
                let problem = outside(whole, period.first_day(), period.last_day());
                reader.problem(problem.at(format!("parameter[{index}]")));
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
