//! The provenance of a result: all that is needed to produce it again.

use sha2::{Digest, Sha256};

use crate::agreement::{Agreement, Origins};
use crate::calendar::Date;
use crate::options::Options;
use crate::value::{Object, ToValue, Value, record_value};

/// All that is needed to produce a result again: the version of the library and the whole case, with a digest of it.
///
/// # Examples
/// ```
/// use rammeaftale::read_case;
///
/// let case = read_case(r#"{"rule": "day_rate", "dialect": "danish",
///     "input": {"unit": "1", "days_per_month": "30,5", "month_rate": "70.447"}}"#)?;
/// let provenance = case.settle()?.provenance();
/// assert_eq!(
///     provenance.case,
///     r#"{"rule":"day_rate","input":{"month_rate":"70447.00","days_per_month":"30.5","unit":"1.00"}}"#
/// );
/// assert_eq!(provenance.digest.len(), 64);
/// // Settled again, it is the same.
/// assert_eq!(read_case(&provenance.case)?.settle()?.provenance(), provenance);
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Provenance {
    /// The version of the library.
    pub version: &'static str,
    /// The title of the agreement that fields left out were taken from.
    pub agreement: Option<String>,
    /// The day whose terms of it hold.
    pub on: Option<Date>,
    /// The SHA-256 digest of the case, in hexadecimal.
    pub digest: String,
    /// The case as canonical JSON: machine texts, fields in their order, without those that were left out.
    pub case: String,
}

impl Provenance {
    /// Of an input that was settled.
    pub(crate) fn of(rule: &str, options: &Options, origins: &Origins, input: &dyn ToValue) -> Self {
        let case = case(rule, options, origins, input);
        let agreement = options.agreement.as_deref();
        Self {
            version: env!("CARGO_PKG_VERSION"),
            agreement: agreement.and_then(|id| Agreement::named(id).ok()).map(|agreement| agreement.title.to_string()),
            on: options.on,
            digest: in_hexadecimal(&Sha256::digest(&case)),
            case,
        }
    }
}

fn in_hexadecimal(bytes: &[u8]) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or('?');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The case as canonical JSON: the fields that the caller gave, in their order.
fn case(rule: &str, options: &Options, origins: &Origins, input: &dyn ToValue) -> String {
    let mut input = input.to_value();
    if let Value::Object(fields) = &input {
        let mut given = Vec::with_capacity(fields.fields().len());
        fields.for_each(&mut |name, value| {
            if origins.of(name).is_none() && !value.is_null() {
                given.push((name.to_owned().into(), value.clone().into_owned()));
            }
        });
        input = Value::Object(Object::Built(given));
    }
    let agreement = options.agreement.as_deref();
    let said = [
        ("rule", Some(rule.into())),
        ("agreement", agreement.map(Value::from)),
        ("on", options.on.map(|on| on.to_string().into())),
        ("input", Some(input)),
    ];
    Value::object(said.into_iter().filter_map(|(key, value)| Some((key, value?)))).to_json()
}

record_value!(Provenance { version, agreement, on, digest, case });
