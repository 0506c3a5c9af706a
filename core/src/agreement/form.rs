//! The form of an agreement as data: what a TOML file, a JSON text or an object of another language holds.

use crate::agreement::status::Status;
use crate::calendar::Date;
use crate::error::Language;
use crate::read::{Item, Name, record};
use crate::value::Value;

record! {
    /// A remark on a value of an agreement, in Danish and, where it is translated, in English.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Language;
    /// use rammeaftale::agreement::Note;
    ///
    /// let note = Note::new("Pr. halvår.".to_owned()).with_en("Per half-year.".to_owned());
    /// assert_eq!(note.in_language(Language::English), "Per half-year.");
    /// assert_eq!(Note::new("Pr. halvår.".to_owned()).in_language(Language::English), "Pr. halvår.");
    /// ```
    pub struct Note {
        /// In Danish.
        pub da: String,
        /// In English.
        pub en: Option<String>,
    }
}

impl Note {
    /// The remark in a language; in Danish where it is not translated.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        language.pick(&self.da, self.en.as_ref().unwrap_or(&self.da))
    }
}

record! {
    /// A value of an agreement as data.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::agreement::{ParameterForm, Status};
    /// use rammeaftale::value::Value;
    ///
    /// let band =
    ///     ParameterForm::new("year_result".into(), "band_percent".to_owned(), "Bilag 2".to_owned(), Status::Stated)
    ///         .with_value(Value::from("5"));
    /// assert_eq!(band.value, Some(Value::from("5")));
    /// ```
    pub struct ParameterForm {
        /// The rule whose field it fills, or a list of rules that have the field under the same name.
        pub rule: Value<'static>,
        /// The field that it fills.
        pub field: String,
        /// The value, as the field takes it in the machine dialect; left out while it is open.
        pub value: Option<Value<'static>>,
        /// The unit of the value, for the reader.
        pub unit: Option<String>,
        /// The first day on which it holds; that of the agreement where it is left out.
        pub from: Option<Date>,
        /// The last day on which it holds; that of the agreement where it is left out.
        pub to: Option<Date>,
        /// The text it comes from: title, item or clause.
        pub source: String,
        /// How certain it is.
        pub status: Status,
        /// A remark.
        pub note: Option<Note>,
    }
}

impl Item for ParameterForm {
    const LEAST: usize = 0;
    const MOST: usize = 10_000;
}

record! {
    /// An agreement as data.
    ///
    /// # Examples
    /// ```
    /// use rammeaftale::Agreement;
    /// use rammeaftale::agreement::AgreementForm;
    /// use rammeaftale::value::ToValue;
    ///
    /// let form = AgreementForm::new("midtby".parse()?, "Rammeaftale Midtby".to_owned());
    /// let agreement = Agreement::from_value(&form.to_value())?;
    /// assert_eq!(agreement.title(), "Rammeaftale Midtby");
    /// # Ok::<(), rammeaftale::Error>(())
    /// ```
    pub struct AgreementForm {
        /// Its name in inputs, such as `midtby-2025-2026`.
        pub id: Name,
        /// Its title.
        pub title: String,
        /// The first day that it covers; together with the last.
        pub from: Option<Date>,
        /// The last day that it covers; together with the first.
        pub to: Option<Date>,
        /// Whether it is a national act, not the agreement of a region; it is not where it is left out.
        pub national: Option<bool>,
        /// Its values.
        pub parameter: Option<Vec<ParameterForm>>,
    }
}
