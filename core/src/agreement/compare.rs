//! Two agreements side by side.

use crate::agreement::fields::AGREEMENT_FIELDS;
use crate::agreement::model::{Agreement, Parameter};
use crate::agreement::report::shown;
use crate::agreement::status::Status;
use crate::error::Language;
use crate::value::record_value;

/// A value in two agreements.
///
/// # Examples
/// ```
/// use rammeaftale::Agreement;
/// use rammeaftale::agreement::compare;
///
/// let (one, other) = (Agreement::named("syddanmark-2021-2022")?, Agreement::named("syddanmark-2023-2024")?);
/// let pairs = compare(one, other);
/// let band = pairs.iter().find(|pair| pair.field == "band_percent" && pair.rules.contains(&"ledger")).unwrap();
/// assert_eq!((band.first.as_deref(), band.second.as_deref()), (None, Some("5")));
/// assert!(band.differs());
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParameterPair {
    /// The rules.
    pub rules: Vec<&'static str>,
    /// The field.
    pub field: &'static str,
    /// Its value in the first agreement, with its days where it does not hold throughout; `None` if it is open or left out.
    pub first: Option<String>,
    /// Its value in the second.
    pub second: Option<String>,
}

record_value!(ParameterPair { rules, field, first, second });

impl ParameterPair {
    /// Whether the agreements differ, as far as both are known.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.first != self.second
    }
}

/// Sets two agreements side by side, such as a region's and its neighbour's, or those of two periods: every value that one
/// of them gives, in the order of the template.
#[must_use]
pub fn compare(first: &Agreement, second: &Agreement) -> Vec<ParameterPair> {
    let mut pairs: Vec<ParameterPair> = Vec::new();
    for field in AGREEMENT_FIELDS {
        let start = pairs.len();
        for rule in field.rules {
            let (first, second) = (value(first, rule, field.name), value(second, rule, field.name));
            if first.is_none() && second.is_none() {
                continue;
            }
            let same = pairs.iter_mut().skip(start).find(|pair| pair.first == first && pair.second == second);
            match same {
                Some(pair) => pair.rules.push(rule),
                None => pairs.push(ParameterPair { rules: vec![rule], field: field.name, first, second }),
            }
        }
    }
    pairs
}

/// The value of a field in an agreement as text; `None` if it is open or left out.
fn value(agreement: &Agreement, rule: &str, field: &str) -> Option<String> {
    let parameters: Vec<_> =
        agreement.parameters_of(rule, field).filter(|known| known.status != Status::Open).collect();
    let one = |parameter: &&Parameter| {
        let value = parameter.value.as_ref().map(shown).unwrap_or_default();
        match parameter.period.filter(|_| parameters.len() > 1) {
            Some(period) => format!("{value} ({} – {})", period.first_day(), period.last_day()),
            None => value,
        }
    };
    let values: Vec<_> = parameters.iter().map(one).collect();
    (!values.is_empty()).then(|| values.join("; "))
}

/// Two agreements side by side as a Markdown table: every value that one of them gives, those that differ marked.
pub(super) fn to_markdown(first: &Agreement, second: &Agreement, language: Language) -> String {
    let unknown = language.pick("ikke kendt", "not known");
    let mut text = format!(
        "| | {} | {} | {} | |\n| --- | --- | --- | --- | --- |\n",
        language.pick("regler", "rules"),
        first.title(),
        second.title()
    );
    for pair in compare(first, second) {
        let mark = if pair.differs() { language.pick("forskel", "differs") } else { "" };
        let (one, other) = (pair.first.as_deref().unwrap_or(unknown), pair.second.as_deref().unwrap_or(unknown));
        text.extend(["| ", pair.field, " | ", &pair.rules.join(", "), " | ", one, " | ", other, " | ", mark, " |\n"]);
    }
    text
}

impl Agreement {
    /// This agreement beside another as a Markdown table: every value that one of them gives, those that differ marked.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{Agreement, Language};
    ///
    /// let (one, other) = (Agreement::named("syddanmark-2021-2022")?, Agreement::named("syddanmark-2023-2024")?);
    /// let table = one.beside(other, Language::English);
    /// assert!(table.contains(
    ///     "| band_percent | year_result, ledger, scenarios, early_warning, year_end | not known | 5 | differs |"
    /// ));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    #[must_use]
    pub fn beside(&self, other: &Self, language: Language) -> String {
        to_markdown(self, other, language)
    }
}
