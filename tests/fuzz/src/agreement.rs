//! Agreements in TOML and JSON: what is read is written and read again, and settles by its terms.

use rammeaftale::agreement::{Terms, compare};
use rammeaftale::value::{ToValue as _, Value};
use rammeaftale::{Agreement, Date, Language, Options, settle};

use crate::say;

/// Reads agreements in TOML and JSON.
///
/// # Panics
/// Where the library is wrong.
pub fn run(data: &[u8]) {
    let Ok(text) = core::str::from_utf8(data) else { return };
    // An object of JSON begins with a brace, and TOML with none.
    let read = if text.starts_with('{') { Agreement::from_json(text) } else { Agreement::from_toml(text) };
    match read {
        Ok(agreement) => look_at(&agreement),
        Err(error) => say(&error),
    }
}

fn look_at(agreement: &Agreement) {
    for language in [Language::Danish, Language::English] {
        assert!(agreement.report().to_text(language).contains(agreement.id()), "a report without the agreement");
        let _ = agreement.beside(agreement, language);
    }
    assert!(compare(agreement, agreement).iter().all(|pair| !pair.differs()), "it differs from itself");
    let form = agreement.form().to_value().to_json();
    let again = Agreement::from_json(&form).unwrap_or_else(|error| panic!("{form} is refused: {error}"));
    assert_eq!(&again, agreement, "{form}");

    let Ok(day) = "2024-12-31".parse::<Date>() else { return };
    match Terms::new([agreement.clone()]) {
        Ok(terms) => by(&Options::new().with_terms(terms.with_on(day))),
        Err(error) => say(&error),
    }
}

/// A call that leaves out what an agreement may decide.
fn by(options: &Options) {
    let input = Value::object([("revenue", "900".into()), ("cost", "1000".into()), ("base", "1000".into())]);
    match settle("year_result", &input, options) {
        Ok(settlement) => assert!(settlement.statement().all_hold(), "a statement contradicts itself"),
        Err(error) => say(&error),
    }
}
