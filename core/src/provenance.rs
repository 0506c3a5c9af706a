//! The provenance of a result: all that is needed to produce it again.

use sha2::{Digest, Sha256};

use crate::agreement::{Origins, Status, Terms};
use crate::calendar::Date;
use crate::options::Options;
use crate::value::{Object, ToValue, Value, record_value};

/// All that is needed to produce a result again: the version of the library and the whole case, with a digest of it.
///
/// # Examples
/// ```
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "day_rate", "dialect": "danish",
///     "input": {"unit": "1", "days_per_month": "30,5", "month_rate": "70.447"}}"#,
/// )?;
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
    /// The titles of the agreements of the call, the one that decides first in front.
    pub agreements: Vec<String>,
    /// The day whose terms hold.
    pub on: Option<Date>,
    /// The fields that an agreement decided, each with the agreement, the source and its status.
    pub terms: Vec<DecidedTerm>,
    /// The SHA-256 digest of the case, in hexadecimal.
    pub digest: String,
    /// The case as canonical JSON: machine texts, fields in their order, without those that were left out. It carries the
    /// agreements that do not come with the library, as far as the rule can take a value from them.
    pub case: String,
}

/// A field that an agreement decided.
///
/// # Examples
/// ```
/// use rammeaftale::read_case;
///
/// let case = read_case(
///     r#"{"rule": "day_rate", "terms": {"agreements": [{"id": "midtby", "title": "Rammeaftale Midtby",
///     "parameter": [{"rule": "day_rate", "field": "days_per_month", "value": "30.5", "source": "Bilag 1", "status": "stated"}]}]},
///     "input": {"month_rate": "70447", "unit": "1"}}"#,
/// )?;
/// let term = &case.settle()?.provenance().terms[0];
/// assert_eq!((term.field.as_str(), term.source.as_str()), ("days_per_month", "Bilag 1"));
/// # Ok::<(), rammeaftale::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecidedTerm {
    /// The path of the field.
    pub field: String,
    /// The title of the agreement.
    pub agreement: String,
    /// The text it comes from.
    pub source: String,
    /// How certain it is.
    pub status: Status,
}

impl Provenance {
    /// Of an input that was settled.
    pub(crate) fn of(rule: &str, options: &Options, origins: &Origins, input: &dyn ToValue) -> Self {
        let case = case(rule, options, origins, input);
        // The options were read without a problem before.
        let terms = options.terms().ok().flatten();
        let layers = terms.as_deref().map(Terms::layers).unwrap_or_default();
        let decided = origins.iter().map(|(field, origin)| DecidedTerm {
            field: field.to_owned(),
            agreement: origin.agreement.clone(),
            source: origin.source.clone(),
            status: origin.status,
        });
        Self {
            version: env!("CARGO_PKG_VERSION"),
            agreements: layers.iter().map(|layer| layer.title().to_owned()).collect(),
            on: terms.and_then(|terms| terms.on()),
            terms: decided.collect(),
            digest: in_hexadecimal(&Sha256::digest(&case)),
            case,
        }
    }
}

pub(crate) fn in_hexadecimal(bytes: &[u8]) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or('?');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The case as canonical JSON: the fields that the caller gave, in their order.
fn case(rule: &str, options: &Options, origins: &Origins, input: &dyn ToValue) -> String {
    let agreement = options.agreement.as_deref();
    let said = [
        ("rule", Some(rule.into())),
        ("agreement", agreement.map(Value::from)),
        ("on", options.on.map(|on| on.to_string().into())),
        ("terms", options.terms.as_ref().map(|terms| terms.only_for(rule).to_value().into_owned())),
        ("acknowledge", options.acknowledge.as_ref().map(ToValue::to_value)),
        ("input", Some(given(&input.to_value(), "", origins))),
    ];
    Value::object(said.into_iter().filter_map(|(key, value)| Some((key, value?)))).to_json()
}

/// The fields of a value that the caller gave, and those of its lists; without those that were left out.
pub(crate) fn given<'a>(value: &Value<'a>, path: &str, origins: &Origins) -> Value<'a> {
    match value {
        Value::Object(fields) => {
            let mut given = Vec::with_capacity(fields.fields().len());
            fields.for_each(&mut |name, value| {
                if value.is_null() {
                    return;
                }
                let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
                if origins.of(&path).is_none() {
                    given.push((name.to_owned().into(), self::given(value, &path, origins).into_owned()));
                }
            });
            Value::Object(Object::Built(given))
        }
        Value::List(items) => {
            let mut list = Vec::with_capacity(items.items().len());
            items.for_each(&mut |index, item| {
                list.push(given(item, &format!("{path}[{index}]"), origins).into_owned());
            });
            Value::list(list)
        }
        other => other.clone(),
    }
}

record_value!(DecidedTerm { field, agreement, source, status });
record_value!(Provenance { version, agreements, on, terms, digest, case });
