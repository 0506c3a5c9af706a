//! The report on an agreement: the rules it works for, and the values that are open.

use crate::agreement::fields::{AGREEMENT_FIELDS, AgreementField};
use crate::agreement::model::{Agreement, Parameter};
use crate::agreement::read::{fields_of, rules_with_terms};
use crate::error::Language;
use crate::value::{Value, record_value};

/// The values that an agreement gives to one rule.
///
/// # Examples
/// ```
/// use rammeaftale::Agreement;
///
/// let report = Agreement::named("syddanmark-2023-2024")?.report();
/// let result = report.rules.iter().find(|rule| rule.rule == "year_result").unwrap();
/// assert_eq!(result.given, ["band_percent", "reading"]);
/// assert_eq!(result.open, ["base_kind"]);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleReport {
    /// The rule.
    pub rule: &'static str,
    /// The fields that the agreement fills.
    pub given: Vec<&'static str>,
    /// The fields whose value is open: a call gives them.
    pub open: Vec<&'static str>,
    /// The fields that the agreement could fill and does not mention: a call gives them.
    pub left_out: Vec<&'static str>,
}

/// The report on an agreement, rule by rule, for whoever fills it in.
///
/// # Examples
/// ```
/// use rammeaftale::{Agreement, Language};
///
/// let report = Agreement::named("syddanmark-2023-2024")?.report();
/// assert!(report.to_text(Language::English).contains("base_kind: The base that the band is a percentage of."));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AgreementReport {
    /// The id of the agreement.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The rules that an agreement can fill a field of.
    pub rules: Vec<RuleReport>,
}

record_value!(RuleReport { rule, given, open, left_out });
record_value!(AgreementReport { id, title, rules });

impl Agreement {
    /// The report on the agreement: the rules it works for, and the values that are open.
    #[must_use]
    pub fn report(&self) -> AgreementReport {
        let rule = |rule: &'static str| {
            let fields = |wanted: fn(&[&Parameter]) -> bool| {
                let parameters = |field| self.parameters_of(rule, field).collect::<Vec<_>>();
                fields_of(rule).into_iter().filter(|field| wanted(&parameters(field))).collect()
            };
            RuleReport {
                rule,
                given: fields(|parameters| {
                    !parameters.is_empty() && parameters.iter().all(|parameter| parameter.value.is_some())
                }),
                open: fields(|parameters| parameters.iter().any(|parameter| parameter.value.is_none())),
                left_out: fields(|parameters| parameters.is_empty()),
            }
        };
        AgreementReport {
            id: self.id().to_owned(),
            title: self.title().to_owned(),
            rules: rules_with_terms().into_iter().map(rule).collect(),
        }
    }
}

impl AgreementReport {
    /// The report as text: the rules that need nothing more from a call, then what a call has to give for the others.
    #[must_use]
    pub fn to_text(&self, language: Language) -> String {
        let mut text = format!("{} ({})\n\n", self.title, self.id);
        let complete: Vec<_> = self.rules.iter().filter(|rule| rule.is_complete()).map(|rule| rule.rule).collect();
        text.push_str(language.pick("Aftalen rækker til: ", "The agreement is enough for: "));
        let none = language.pick("ingen regel endnu", "no rule yet");
        text.push_str(&if complete.is_empty() { none.to_owned() } else { complete.join(", ") });
        text.push('\n');
        let parts: [(&str, FieldsOfRule); 2] = [
            (
                language.pick("Åbne værdier, som beregningen selv må give:", "Open values that a call has to give:"),
                |rule| &rule.open,
            ),
            (language.pick("Værdier, aftalen ikke nævner:", "Values that the agreement does not mention:"), |rule| {
                &rule.left_out
            }),
        ];
        for (title, fields) in parts {
            let lines: Vec<_> =
                AGREEMENT_FIELDS.iter().filter_map(|field| line(field, &self.rules, fields, language)).collect();
            if !lines.is_empty() {
                text.extend(["\n", title, "\n", &lines.join("\n"), "\n"]);
            }
        }
        text
    }
}

impl RuleReport {
    /// Whether a call has to give none of the fields that an agreement can fill.
    fn is_complete(&self) -> bool {
        self.open.is_empty() && self.left_out.is_empty()
    }
}

/// Some of the fields of a rule.
type FieldsOfRule = fn(&RuleReport) -> &[&'static str];

/// A field with its meaning and the rules that lack it; `None` if no rule does.
fn line(field: &AgreementField, rules: &[RuleReport], fields: FieldsOfRule, language: Language) -> Option<String> {
    let lacks = |rule: &&RuleReport| field.rules.contains(&rule.rule) && fields(rule).contains(&field.name);
    let lacking: Vec<_> = rules.iter().filter(lacks).map(|rule| rule.rule).collect();
    let meaning = language.pick(field.danish, field.english);
    (!lacking.is_empty()).then(|| format!("  {}: {meaning} [{}]", field.name, lacking.join(", ")))
}

/// A value as a reader writes it: a text without quotation marks, anything else as JSON.
pub(super) fn shown(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        other => other.to_json().replace('"', ""),
    }
}
