//! A case, and a file of them.

use std::collections::BTreeMap;

use crate::agreement::Terms;
use crate::calendar::Date;
use crate::error::{Allowed, Code, Error, Problem, Problems};
use crate::explain::WarningCode;
use crate::options::Options;
use crate::read::{Dialect, Item, checked_record, choice, from_value, record};
use crate::settlement::{Settlement, check, settle};
use crate::value::{MOST_VALUES, Shape, Shaped, ToValue as _, Value, from_json};

/// The longest document that is read, in bytes.
pub const LONGEST_DOCUMENT: usize = 64 << 20;

choice! {
    /// How good the figures of a case are.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::{case::Grade, read_case};
    ///
    /// let case = read_case(r#"{"rule": "vacancy", "grade": "published", "input": {}}"#)?;
    /// assert_eq!(case.grade, Some(Grade::Published));
    /// assert_eq!(Grade::Made.as_str(), "made");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub enum Grade {
        /// A published text prints them.
        Published = "published",
        /// They follow from published figures.
        Derived = "derived",
        /// They are worked out by hand on made-up inputs.
        Made = "made",
    }
}

record! {
    /// A rule and its input, with what is known of its result.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::read_case;
    ///
    /// let case = read_case(
    ///     r#"{
    ///     "name": "Bromsmae",
    ///     "rule": "vacancy",
    ///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732"},
    ///     "published": {"lost_revenue": "534360.00"}
    /// }"#,
    /// )?;
    /// let published = case.published_figures();
    /// assert_eq!(published["lost_revenue"], "534360.00");
    /// assert!(case.settle()?.to_json().contains(&published["lost_revenue"]));
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct Case {
        /// A short name.
        pub name: Option<String>,
        /// The point of the case.
        pub why: Option<String>,
        /// The published text, or the rule's.
        pub source: Option<String>,
        /// How good the figures are.
        pub grade: Option<Grade>,
        /// The rule.
        pub rule: String,
        /// The agreement that fields left out are taken from.
        pub agreement: Option<String>,
        /// The day whose terms hold.
        pub on: Option<Date>,
        /// Agreements laid over each other that fields left out are taken from; instead of `agreement` and `on`.
        pub terms: Option<Terms>,
        /// How numbers and dates in the input are written.
        pub dialect: Option<Dialect>,
        /// The warnings that are meant.
        pub acknowledge: Option<Vec<WarningCode>>,
        /// The input of the rule.
        pub input: Value<'static>,
        /// The whole result, as it must be.
        pub output: Option<Value<'static>>,
        /// The code and place of every problem, where the input must be refused.
        pub error: Option<Value<'static>>,
        /// The code and place of every warning, where the input is possible and hardly meant.
        pub warnings: Option<Value<'static>>,
        /// Published figures, by the name of the result's field.
        pub published: Option<Value<'static>>,
    }
}

impl Case {
    /// Settles the case.
    ///
    /// # Errors
    /// Every problem with the rule, the agreement and the day; then every problem with the input.
    pub fn settle(&self) -> Result<Settlement, Error> {
        let options = self.options();
        check(&self.rule, &options)?;
        settle(&self.rule, &self.input, &options)
    }

    /// The options of the case.
    #[must_use]
    pub fn options(&self) -> Options {
        let Self { agreement, on, terms, dialect, acknowledge, .. } = self;
        Options {
            agreement: agreement.clone(),
            on: *on,
            terms: terms.clone(),
            dialect: *dialect,
            acknowledge: acknowledge.clone(),
        }
    }

    /// The published figures, each with the name of the result's field.
    #[must_use]
    pub fn published_figures(&self) -> BTreeMap<String, String> {
        let mut figures = BTreeMap::new();
        if let Some(Value::Object(published)) = &self.published {
            published.for_each(&mut |name, figure| {
                if let Value::Text(figure) = figure {
                    figures.insert(name.to_owned(), figure.clone().into_owned());
                }
            });
        }
        figures
    }
}

impl Item for Case {
    const MOST: usize = 100_000;
}

/// Reads one case.
///
/// # Errors
/// Every problem in it but those of its input, which settling it finds.
///
/// # Examples
/// ```
/// let case = rammeaftale::read_case(
///     r#"{
///     "rule": "vacancy",
///     "dialect": "danish",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732,00"}
/// }"#,
/// )?;
/// assert_eq!(case.settle()?.to_json(), r#"{"vacant_days":"730","lost_revenue":"534360.00"}"#);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn read_case(text: &str) -> Result<Case, Error> {
    from_value(&document(text, Case::SHAPE)?, Dialect::Machine)
}

checked_record! {
    /// A file of cases.
    ///
    /// # Examples
    /// It is read by [`read_cases`], which takes a file of one case as well.
    /// ```
    /// use rammeaftale::case::read_cases;
    ///
    /// let cases = read_cases(
    ///     r#"{"cases": [
    ///     {"rule": "vacancy", "input": {"vacant_places": "2", "days": 365, "base_rate": "732"}},
    ///     {"rule": "day_rate", "input": {"month_rate": "70447", "days_per_month": "30.5", "unit": "1"}}
    /// ]}"#,
    /// )?;
    /// assert_eq!(cases[1].settle()?.to_json(), r#"{"rate":"2310.00"}"#);
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct CaseFile {
        /// The cases.
        pub cases: Vec<Case>,
    }
}

/// Reads a file of one case, or of `{"cases": [case, …]}`.
///
/// # Errors
/// As [`read_case`], for all cases at once; the place of a problem in a list begins with `cases[i]`.
pub fn read_cases(text: &str) -> Result<Vec<Case>, Error> {
    cases_of(&document(text, &Shape::Any)?)
}

/// The cases of a document.
pub(super) fn cases_of(document: &Value<'_>) -> Result<Vec<Case>, Error> {
    if document.get("cases").is_some() {
        Ok(from_value::<CaseFile>(document, Dialect::Machine)?.cases)
    } else {
        Ok(vec![from_value(document, Dialect::Machine)?])
    }
}

/// Parses a document that is not too long.
pub(super) fn document<'a>(text: &'a str, shape: &Shape) -> Result<Value<'a>, Error> {
    if text.len() > LONGEST_DOCUMENT {
        return Err(Problem::new(Code::TooLong, "").with_allowed(Allowed::AtMost(LONGEST_DOCUMENT)).into());
    }
    from_json(text, shape)
}

/// Settles every case of a file. Problems are placed at their case.
///
/// # Errors
/// Every problem of every case; [`Code::TooMany`] at `cases` as soon as the results have more values in all than one input may.
pub fn settle_cases(cases: &[Case]) -> Result<Vec<Settlement>, Error> {
    settle_up_to(MOST_VALUES, cases)
}

fn settle_up_to(most: usize, cases: &[Case]) -> Result<Vec<Settlement>, Error> {
    let mut settlements = Vec::with_capacity(cases.len());
    let mut problems = Problems::new();
    let mut values = 0_usize;
    for (index, case) in cases.iter().enumerate() {
        match case.settle() {
            Ok(settlement) => {
                values = values.saturating_add(settlement.to_value().count());
                // A short case may have a long result.
                if values > most && cases.len() > 1 {
                    return Err(Problem::new(Code::TooMany, "cases").with_allowed(Allowed::AtMost(most)).into());
                }
                settlements.push(settlement);
            }
            Err(error) => {
                for problem in error.problems() {
                    let case = if cases.len() == 1 { String::new() } else { format!("cases[{index}]") };
                    problems.push(problem.clone().below(&case));
                }
            }
        }
    }
    problems.none()?;
    Ok(settlements)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_of_all_results_have_a_limit() {
        // The list, and of each of the three packages the object, its number and its price; the whole.
        let case = r#"{"rule": "package_table", "input": {"interval": "100", "packages": 3, "unit": "1"}}"#;
        let file = |count: usize| read_cases(&format!("{{\"cases\": [{}]}}", vec![case; count].join(","))).unwrap();
        assert_eq!(file(1)[0].settle().unwrap().to_value().count(), 11);
        assert_eq!(settle_up_to(33, &file(3)).unwrap().len(), 3);
        let error = settle_up_to(32, &file(3)).unwrap_err();
        let problem = &error.problems()[0];
        assert_eq!((problem.code(), problem.place()), (Code::TooMany, "cases"));
        assert_eq!(problem.allowed(), Some(&Allowed::AtMost(32)));
    }
}
