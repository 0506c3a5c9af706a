//! Agreements in files beside the file of a case.

use std::borrow::Cow;

use sha2::{Digest as _, Sha256};

use crate::agreement::Agreement;
use crate::case::file::{Case, cases_of, document};
use crate::error::{Allowed, Code, Error, Form, Problem, Problems, path_below};
use crate::provenance::in_hexadecimal;
use crate::value::{List, Object, Shape, ToValue as _, Value};

/// The longest name of a file beside a case, in characters.
const LONGEST_NAME: usize = 100;

/// Reads a file of cases whose `terms` may name agreements in files beside it, as `{"file": "min-aftale.toml"}`, or with
/// the SHA-256 digest that the file must have, as `{"file": "min-aftale.toml", "digest": "…"}`. `load` returns the text of
/// the file with a name, if there is one; a name never leads out of the folder.
///
/// # Errors
/// As [`read_cases`](crate::case::read_cases); a name that is not a plain one, a file that is not there or has another
/// content, and every problem of its agreement.
///
/// # Examples
/// ```
/// use rammeaftale::case::read_cases_beside;
///
/// let own = r#"{"id": "midtby", "title": "Rammeaftale Midtby", "parameter": [
///     {"rule": "day_rate", "field": "days_per_month", "value": "30.5", "source": "Bilag 1", "status": "stated"}]}"#;
/// let text = r#"{"rule": "day_rate", "terms": {"agreements": [{"file": "midtby.json"}]},
///     "input": {"month_rate": "70447", "unit": "1"}}"#;
/// let cases = read_cases_beside(text, &mut |name| (name == "midtby.json").then(|| own.to_owned()))?;
/// assert_eq!(cases[0].settle()?.to_json(), r#"{"rate":"2310.00"}"#);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn read_cases_beside(text: &str, load: &mut dyn FnMut(&str) -> Option<String>) -> Result<Vec<Case>, Error> {
    let document = document(text, &Shape::Any)?.into_owned();
    let mut problems = Problems::new();
    let mut layer = |layer: Value<'static>, path: &str| match agreement(&layer, load) {
        None => layer,
        Some(Ok(agreement)) => agreement.to_value().into_owned(),
        Some(Err(error)) => {
            for problem in error.problems() {
                problems.push(problem.clone().below(path));
            }
            layer
        }
    };
    let mut case = |case: Value<'static>, path: &str| {
        in_field(case, "terms", |terms| {
            in_field(terms, "agreements", |layers| {
                in_items(layers, |index, of| layer(of, &path_below(path, &format!("terms.agreements[{index}]"))))
            })
        })
    };
    let document = if document.get("cases").is_some() {
        in_field(document, "cases", |cases| in_items(cases, |index, of| case(of, &format!("cases[{index}]"))))
    } else {
        case(document, "")
    };
    problems.none()?;
    cases_of(&document)
}

/// The agreement in the file that a layer names; `None` if it names none.
fn agreement(layer: &Value<'_>, load: &mut dyn FnMut(&str) -> Option<String>) -> Option<Result<Agreement, Error>> {
    let file = layer.get("file")?;
    Some(agreement_in(layer, &file, load))
}

fn agreement_in(
    layer: &Value<'_>,
    file: &Value<'_>,
    load: &mut dyn FnMut(&str) -> Option<String>,
) -> Result<Agreement, Error> {
    let not_a_text = |field| Problem::new(Code::WrongType, field).with_allowed(Allowed::Form(Form::Text));
    let Value::Text(name) = file else { return Err(not_a_text("file").into()) };
    if !is_plain(name) {
        return Err(Problem::new(Code::NotAName, "file").with_given(name).into());
    }
    let text = load(name).ok_or_else(|| Problem::new(Code::Missing, "file").with_given(name))?;
    match layer.get("digest") {
        None | Some(Value::Null) => {}
        Some(Value::Text(digest)) => {
            let has = in_hexadecimal(&Sha256::digest(&text));
            if !digest.eq_ignore_ascii_case(&has) {
                return Err(Problem::new(Code::OtherContent, "digest").with_given(&digest).into());
            }
        }
        Some(_) => return Err(not_a_text("digest").into()),
    }
    #[cfg(feature = "toml")]
    if name.to_ascii_lowercase().ends_with(".toml") {
        return Agreement::from_toml(&text);
    }
    Agreement::from_json(&text)
}

/// Whether a name is that of a file in the same folder, on every system.
fn is_plain(name: &str) -> bool {
    let allowed = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.' | ' ');
    name.chars().count() <= LONGEST_NAME
        && name.chars().all(allowed)
        && name.starts_with(char::is_alphanumeric)
        && name.ends_with(char::is_alphanumeric)
}

/// The value with one of its fields replaced.
fn in_field(
    value: Value<'static>,
    field: &str,
    replace: impl FnOnce(Value<'static>) -> Value<'static>,
) -> Value<'static> {
    let Value::Object(Object::Built(mut fields)) = value else { return value };
    if let Some((_, value)) = fields.iter_mut().find(|(name, _): &&mut (Cow<'_, str>, _)| name == field) {
        *value = replace(core::mem::replace(value, Value::Null));
    }
    Value::Object(Object::Built(fields))
}

/// The value with its items replaced.
fn in_items(value: Value<'static>, mut replace: impl FnMut(usize, Value<'static>) -> Value<'static>) -> Value<'static> {
    match value {
        Value::List(List::Built(items)) => {
            Value::list(items.into_iter().enumerate().map(|(index, item)| replace(index, item)))
        }
        other => other,
    }
}
