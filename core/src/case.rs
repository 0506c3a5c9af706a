//! Cases: a rule and its input in a JSON text, with what is known of its result.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::calendar::Date;
use crate::error::{Allowed, Code, Error, Form, Problem, Problems};
use crate::exact::Dialect;
use crate::read::{
    Given, Item, Read, Reader, Shape, Shaped, Tell, Told, choice, from_json, look_into, not_json, record,
    serialized_as_told,
};
use crate::settlement::{Options, Settlement, check, settle};

/// The longest document that is read, in bytes.
pub const LONGEST_DOCUMENT: usize = 64 << 20;

choice! {
    /// How good the figures of a case are.
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
    pub struct Case {
        /// A short name.
        pub name: Option<String>,
        /// What the case shows.
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
        /// How numbers and dates in the input are written.
        pub dialect: Option<Dialect>,
        /// The input of the rule.
        pub input: Json,
        /// The whole result, as it must be.
        pub output: Option<Json>,
        /// The code and place of every problem, where the input must be refused.
        pub error: Option<Json>,
        /// Published figures, by the name of the result's field.
        pub published: Option<Json>,
    }
}

impl Case {
    /// Settles the case.
    ///
    /// # Errors
    /// Every problem with the rule, the agreement and the day; then every problem with the input.
    pub fn settle(&self) -> Result<Settlement, Error> {
        let options = Options { agreement: self.agreement.clone(), on: self.on, dialect: self.dialect };
        check(&self.rule, &options)?;
        let mut input = serde_json::Deserializer::from_str(self.input.get());
        settle(&self.rule, &mut input, &options).map_err(|error| not_json(&error))?
    }

    /// The published figures, each with the name of the result's field.
    #[must_use]
    pub fn published_figures(&self) -> BTreeMap<String, String> {
        let json = self.published.as_ref().map_or("{}", Json::get);
        let figures: BTreeMap<String, serde_json::Value> = serde_json::from_str(json).unwrap_or_default();
        let text = |(name, figure): (String, serde_json::Value)| Some((name, figure.as_str()?.to_owned()));
        figures.into_iter().filter_map(text).collect()
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
/// let case = rammeaftale::read_case(r#"{
///     "rule": "vacancy",
///     "dialect": "danish",
///     "input": {"vacant_places": "2", "days": 365, "base_rate": "732,00"}
/// }"#)?;
/// assert_eq!(case.settle()?.to_json(), r#"{"vacant_days":"730","lost_revenue":"534360.00"}"#);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
pub fn read_case(text: &str) -> Result<Case, Error> {
    not_too_long(text)?;
    from_json(text, Dialect::Machine)
}

/// Reads a file of one case, or of `{"cases": [case, …]}`.
///
/// # Errors
/// As [`read_case`], for all cases at once; the place of a problem in a list begins with `cases[i]`.
pub fn read_cases(text: &str) -> Result<Vec<Case>, Error> {
    record! {
        /// A file of cases.
        pub struct CaseFile {
            /// The cases.
            pub cases: Vec<Case>,
        }
    }

    not_too_long(text)?;
    if has_cases(text) {
        Ok(from_json::<CaseFile>(text, Dialect::Machine)?.cases)
    } else {
        Ok(vec![from_json(text, Dialect::Machine)?])
    }
}

/// Whether a text is an object with cases in it.
fn has_cases(text: &str) -> bool {
    let mut found = false;
    let looked = look_into(&mut serde_json::Deserializer::from_str(text), &mut |value| {
        value.give(&mut |given| {
            let Given::Object(entries) = given else { return };
            while let Some(key) = entries.key() {
                found |= key == "cases";
                entries.value(&mut |_| {});
            }
        });
    });
    looked.is_ok() && found
}

/// Settles every case of a file, and says at which case each problem is.
///
/// # Errors
/// Every problem of every case.
pub fn settle_cases(cases: &[Case]) -> Result<Vec<Settlement>, Error> {
    let mut settlements = Vec::with_capacity(cases.len());
    let mut problems = Problems::new();
    for (index, case) in cases.iter().enumerate() {
        match case.settle() {
            Ok(settlement) => settlements.push(settlement),
            Err(error) => {
                for problem in error.problems() {
                    let place = if cases.len() == 1 {
                        problem.place().to_owned()
                    } else {
                        format!("cases[{index}].{}", problem.place())
                    };
                    problems.push(problem.clone().at(place));
                }
            }
        }
    }
    problems.none()?;
    Ok(settlements)
}

fn not_too_long(text: &str) -> Result<(), Error> {
    if text.len() <= LONGEST_DOCUMENT {
        return Ok(());
    }
    Err(Problem::new(Code::TooLong, "").allowed(Allowed::AtMost(LONGEST_DOCUMENT)).into())
}

/// A part of a document as it was written, read when its rule is known.
#[derive(Clone, Debug)]
pub struct Json(Box<RawValue>);

impl Json {
    /// The JSON text.
    #[must_use]
    pub fn get(&self) -> &str {
        self.0.get()
    }
}

impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Eq for Json {}

impl Tell for Json {
    fn tell(&self) -> Told<'_> {
        Told::Json(&self.0)
    }
}

serialized_as_told!(Json);

impl Shaped for Json {
    const SHAPE: &'static Shape = &Shape::Text("Json");
}

impl Read for Json {
    const WANTS_JSON: bool = true;

    fn read(given: Given<'_, '_>, reader: &mut Reader<'_>) -> Option<Self> {
        match given {
            Given::Json(json) => Some(Self(json)),
            other => reader.note(Err(other.wrong_type(Form::Text))),
        }
    }
}
