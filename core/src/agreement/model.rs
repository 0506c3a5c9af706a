//! An agreement and its values.

use core::fmt;
use std::sync::Arc;

use crate::agreement::form::{AgreementForm, Note, ParameterForm};
use crate::agreement::status::Status;
use crate::calendar::Period;
use crate::read::Name;
use crate::value::Value;

/// A value of an agreement, with the text it comes from.
///
/// # Examples
/// ```
/// use rammeaftale::Agreement;
///
/// let agreement = Agreement::named("syddanmark-2023-2024")?;
/// let band = agreement.parameters().iter().find(|parameter| parameter.field == "band_percent").unwrap();
/// assert_eq!(band.value.as_ref().map(|value| value.to_json()).as_deref(), Some(r#""5""#));
/// assert!(band.rules.contains(&"year_result"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Parameter {
    /// The rules whose field it fills.
    pub rules: Vec<&'static str>,
    /// The field it fills.
    pub field: &'static str,
    /// The value; `None` if it is open.
    pub value: Option<Value<'static>>,
    /// The days on which it holds; `None` if they are not known.
    pub period: Option<Period>,
    /// The text it comes from: title, item or clause.
    pub source: String,
    /// How certain it is.
    pub status: Status,
    /// A remark.
    pub note: Option<Note>,
}

/// An agreement, or a national act of the same form. It is read from data and checked whole: see [`Agreement::from_json`]
/// and the feature `toml`.
///
/// # Examples
/// ```
/// use rammeaftale::Agreement;
///
/// let own = Agreement::from_json(
///     r#"{
///     "id": "midtby-2025-2026", "title": "Rammeaftale Midtby 2025–2026", "from": "2025-01-01", "to": "2026-12-31",
///     "parameter": [{"rule": ["year_result", "ledger"], "field": "band_percent", "value": "3",
///                    "source": "Bilag 2, pkt. 4", "status": "stated"}]
/// }"#,
/// )?;
/// assert_eq!(own.id(), "midtby-2025-2026");
/// assert_eq!(own.parameters().len(), 1);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone)]
pub struct Agreement(pub(super) Arc<Content>);

/// The content of an agreement, checked.
pub(super) struct Content {
    pub id: Name,
    pub title: String,
    pub period: Option<Period>,
    pub parameters: Vec<Parameter>,
    /// The form it was read from, so that it can be written again.
    pub form: AgreementForm,
}

impl fmt::Debug for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Agreement").field(&self.id()).finish()
    }
}

impl PartialEq for Agreement {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.form == other.0.form
    }
}

impl Eq for Agreement {}

impl Agreement {
    /// Its id, such as `syddanmark-2023-2024`.
    #[must_use]
    pub fn id(&self) -> &str {
        self.0.id.as_str()
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.0.title
    }

    /// The days that it covers; `None` if they are not known, and it is for the caller to know that it holds.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        self.0.period
    }

    /// Whether it is a national act.
    #[must_use]
    pub fn is_national(&self) -> bool {
        self.0.form.national == Some(true)
    }

    /// Its values.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.0.parameters
    }

    /// The agreement as data, as it was read.
    #[must_use]
    pub fn form(&self) -> &AgreementForm {
        &self.0.form
    }

    /// The same with only the values of one rule.
    pub(super) fn only_for(&self, rule: &str) -> Self {
        let of_rule = |parameter: &&Parameter| parameter.rules.contains(&rule);
        let kept: Vec<_> = self.parameters().iter().filter(of_rule).cloned().collect();
        let mut form = self.form().clone();
        let forms = form.parameter.take().unwrap_or_default().into_iter().zip(self.parameters());
        let forms = forms.filter(|(_, parameter)| of_rule(parameter));
        form.parameter = Some(forms.map(|(form, _)| ParameterForm { rule: rule.to_owned().into(), ..form }).collect());
        let Content { id, title, period, .. } = &*self.0;
        let content = Content { id: id.clone(), title: title.clone(), period: *period, parameters: kept, form };
        Self(Arc::new(content))
    }

    /// The parameters that fill a field of a rule.
    pub(super) fn parameters_of(&self, rule: &str, field: &str) -> impl Iterator<Item = &Parameter> {
        self.parameters().iter().filter(move |parameter| parameter.field == field && parameter.rules.contains(&rule))
    }
}
