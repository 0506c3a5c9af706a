//! Figures of a result that its rule does not give.

use crate::error::Error;
use crate::value::{ToValue, Value};

/// The most altered figures that a statement names.
const MOST: usize = 100;

/// A figure of a result that the rule does not give for the input.
///
/// It says where two results differ, not why.
///
/// # Examples
/// ```
/// use rammeaftale::rules::billing::{VacancyInput, vacancy};
/// use rammeaftale::{DayCount, Explain, Origins};
///
/// let input = VacancyInput::new("2".parse()?, DayCount::new(365)?, "732".parse()?);
/// let mut result = vacancy(&input)?;
/// result.lost_revenue = "534000".parse()?;
/// let statement = input.explain(&result, &Origins::caller());
/// let altered = &statement.altered()[0];
/// assert_eq!((altered.id.as_str(), altered.shown.as_str()), ("lost_revenue", r#""534000.00""#));
/// assert_eq!(altered.gives.as_deref(), Some(r#""534360.00""#));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AlteredFigure {
    /// The path of the figure in the result, such as `shares[2].share`.
    pub id: String,
    /// The figure of the result, as JSON.
    pub shown: String,
    /// The figure that the rule gives, as JSON; `None` if the rule gives no result.
    pub gives: Option<String>,
}

/// Compares a result with the one that the rule gives.
pub(super) fn altered<R: ToValue + PartialEq>(gives: Result<R, Error>, result: &R) -> Vec<AlteredFigure> {
    let mut found = Vec::new();
    match gives {
        Ok(gives) if gives == *result => {}
        Ok(gives) => compare("", &result.to_value(), &gives.to_value(), &mut found),
        Err(_) => compare("", &result.to_value(), &Value::Null, &mut found),
    }
    found
}

/// Notes the figures of two values that differ.
fn compare(path: &str, shown: &Value<'_>, gives: &Value<'_>, found: &mut Vec<AlteredFigure>) {
    if found.len() >= MOST {
        return;
    }
    match (shown, gives) {
        (Value::Object(object), _) if matches!(gives, Value::Object(_) | Value::Null) => {
            let dot = if path.is_empty() { "" } else { "." };
            object.for_each(&mut |name, value| {
                compare(&[path, dot, name].concat(), value, &gives.get(name).unwrap_or(Value::Null), found);
            });
        }
        (Value::List(list), Value::List(other)) if list.items().len() == other.items().len() => {
            list.for_each(&mut |index, value| {
                let item = other.items().item(index).unwrap_or(Value::Null);
                compare(&format!("{path}[{index}]"), value, &item, found);
            });
        }
        _ if shown == gives => {}
        _ => found.push(AlteredFigure {
            id: path.to_owned(),
            shown: shown.to_json(),
            gives: (!gives.is_null()).then(|| gives.to_json()),
        }),
    }
}
