//! The values a problem would accept.

use crate::error::language::Language;

/// The values that would have been accepted, as data.
///
/// It is for programs, such as a form that shows the limits; people read it in the message. Numbers are machine text.
///
/// # Examples
/// ```
/// use rammeaftale::DayCount;
/// use rammeaftale::error::Allowed;
///
/// let error = DayCount::new(367).unwrap_err();
/// let allowed = Allowed::Range("1".to_owned(), "366".to_owned());
/// assert_eq!(error.problems()[0].allowed(), Some(&allowed));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Allowed {
    /// A number between the two, both included, as machine text.
    Range(String, String),
    /// At most this many decimals, characters or items.
    AtMost(usize),
    /// At least this many items.
    AtLeast(usize),
    /// One of these names.
    Choices(&'static [&'static str]),
    /// One of the fields with these names.
    Fields(Vec<&'static str>),
    /// A value in this form.
    Form(Form),
    /// Depends on another field: only together with it, or only without it.
    Beside(&'static str),
    /// A parameter whose value the agreement leaves open.
    Parameter {
        /// The field that takes it.
        name: &'static str,
        /// Its meaning, in Danish and in English.
        meaning: (&'static str, &'static str),
        /// Where it usually stands in an agreement, in Danish and in English.
        section: (&'static str, &'static str),
        /// The title of the agreement, or of the rules if no agreement was named.
        agreement: String,
    },
}

macro_rules! forms {
    ($($variant:ident = $name:literal, $da:literal, $en:literal;)+) => {
        /// The expected form of a value.
        ///
        /// Each has a stable name for programs and words in both languages for people.
        ///
        /// # Examples
        /// ```
        /// use rammeaftale::{Date, Language};
        /// use rammeaftale::error::{Allowed, Form};
        ///
        /// let error = "28-06-2024".parse::<Date>().unwrap_err();
        /// assert_eq!(error.problems()[0].allowed(), Some(&Allowed::Form(Form::MachineDate)));
        /// assert_eq!(Form::MachineDate.words(Language::Danish), "en dato som 2024-06-28");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each name is its own description")]
        pub enum Form { $($variant,)+ }

        impl Form {
            /// The stable name of the form.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// Describes the form in words.
            #[must_use]
            pub const fn words(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::Danish) => $da, (Self::$variant, Language::English) => $en,)+
                }
            }
        }
    };
}

forms! {
    MachineNumber = "machine_number", "et tal som 1234.56", "a number like 1234.56";
    DanishNumber = "danish_number", "et tal som 1.234,56", "a number like 1.234,56";
    Integer = "integer", "et helt tal", "a whole number";
    Text = "text", "en tekst", "a text";
    MachineDate = "machine_date", "en dato som 2024-06-28", "a date like 2024-06-28";
    DanishDate = "danish_date", "en dato som 28-06-2024", "a date like 28-06-2024";
    Object = "object", "et objekt med navngivne felter", "an object with named fields";
    List = "list", "en liste", "a list";
    Truth = "truth", "true eller false", "true or false";
    DanishTruth = "danish_truth", "ja eller nej", "ja or nej";
    Utf8 = "utf8", "tekst i UTF-8", "text in UTF-8";
    Windows1252 = "windows1252", "tekst i Windows-1252", "text in Windows-1252";
    ClosedQuotes = "closed_quotes", "felter med afsluttende anførselstegn", "fields with closing quotation marks";
    Heading = "heading", "en overskrift, der svarer til et felt", "a heading that matches a field";
}
